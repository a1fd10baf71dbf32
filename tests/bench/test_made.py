"""Made-up datasets are sound, the same for the same seed, and of the mixture that they promise."""

from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from desktop.dataset.filters import kept
from desktop.dataset.reader import open_dataset
from desktop.model.view_state import Filters
from tests.bench import made as made_module
from tests.bench.in_memory import InMemory
from tests.bench.made import KINDS, MOST_PARTNERS, NOBODY, PARTIES, Made, make
from tests.bench.made_file import write
from tests.bench.made_texts import Words


def same(one: Made, other: Made) -> bool:
    return all(np.array_equal(getattr(one, field.name), getattr(other, field.name)) for field in fields(Made)[2:]
               if field.name != "agreements")  # fmt: skip


def test_the_same_seed_makes_the_same_events_and_another_seed_others() -> None:
    assert same(make(500, 1), make(500, 1))
    assert not same(make(500, 1), make(500, 2))


def test_a_third_of_the_events_last_and_few_weigh_most() -> None:
    made = make(50_000)
    assert 0.31 < made.lasting.mean() < 0.36
    assert 0.01 < (made.weight == 5).mean() < 0.03
    assert len(np.unique(made.kind)) == len(KINDS) == 10


def test_events_crowd_together_in_time() -> None:
    per_day = np.sort(np.bincount(make(50_000).first - made_module.FIRST_DAY))[::-1]
    tenth = len(per_day) // 10
    assert per_day[:tenth].sum() > 0.4 * per_day.sum()


def test_forty_parties_take_part_and_twelve_of_them_in_most_events() -> None:
    made = make(50_000)
    busiest = [made.parties.index(code) for code in MOST_PARTNERS]
    assert len(made.parties) == PARTIES == 40
    assert np.isin(made.partner, busiest).mean() > 0.9
    assert ((made.ours == NOBODY) & ((made.partner == NOBODY) | (made.third == NOBODY))).sum() == 0


@pytest.mark.parametrize("events", [1, 12, 1_500])
def test_a_made_up_file_opens_without_a_fault(tmp_path: Path, events: int) -> None:
    write(make(events), tmp_path / "made.sqlite")
    dataset = open_dataset(tmp_path / "made.sqlite")
    assert dataset.fault_count == 0
    assert len(dataset.columns.ids) == events


def test_the_dataset_in_memory_is_the_one_that_the_file_holds(tmp_path: Path) -> None:
    made = make(3_000)
    write(made, tmp_path / "made.sqlite")
    opened, in_memory = open_dataset(tmp_path / "made.sqlite"), InMemory(made)
    assert list(opened.parties) == list(in_memory.parties)
    assert opened.kinds == in_memory.kinds
    for column in ("first", "last", "end_first", "end_last", "lasting", "precision", "end_precision", "kind", "stage",
                   "weight", "parties", "grade"):  # fmt: skip
        assert np.array_equal(getattr(opened.columns, column), getattr(in_memory.columns, column)), column
    assert [opened.columns.ids[row] for row in range(3_000)] == list(in_memory.columns.ids)
    assert [*opened.labels("ja")] == [*in_memory.labels("ja")]
    assert [agreement.steps for agreement in opened.agreements.values()] == [
        agreement.steps for agreement in in_memory.agreements.values()
    ]
    for row in (0, 40, 1_000, 2_999):
        told, made_up = opened.event(row), in_memory.event(row)
        assert (told.id, told.title, told.parties, told.sources) == (
            made_up.id, made_up.title, made_up.parties, made_up.sources
        )  # fmt: skip


def test_an_id_leads_to_its_row() -> None:
    words = Words(make(200))
    assert [words.row(words.id(row)) for row in range(200)] == list(range(200))
    assert words.row("de-20170101-00000200") is None
    assert words.row("nonsense") is None


def test_agreements_are_steps_of_one_kind_with_one_partner_in_order_of_time() -> None:
    made = make(20_000)
    assert made.agreements
    for rows in made.agreements:
        steps = list(rows)
        assert len(set(made.kind[steps])) == len(set(made.partner[steps])) == 1
        assert list(made.first[steps]) == sorted(made.first[steps])


def test_the_lanes_of_twelve_partners_hold_most_of_the_events() -> None:
    dataset = InMemory(make(5_000))
    together = kept(dataset, Filters(countries=frozenset(MOST_PARTNERS)), "JP")
    assert together.mean() > 0.9
