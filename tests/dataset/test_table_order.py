"""The order of a table's rows."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.dataset.errors import CalledOffError
from desktop.dataset.reader import open_dataset
from desktop.dataset.search import folded
from desktop.dataset.table_order import (
    COLUMNS,
    EMPTY,
    RUN,
    ColumnName,
    TableWish,
    best_publisher,
    entries,
    ranked,
    ranks_of,
)
from desktop.model.moment import parse
from desktop.model.text import Text
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Grade, Stage
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_dataset import MadeDataset, a_source, a_step, an_agreement, an_event

EVENTS = (
    an_event("a", "2020-01-01", title=Text("Österreich"), place=Text("Wien"), weight=2),
    an_event("b", "2020-02", title=Text("oslo"), parties="JP FR", kind="acsa", stage=Stage.SIGNED, weight=5),
    an_event("c", "2020-03-01", title=Text("Zagreb"), end="2020-03-05", place=Text("Ålesund"), weight=2),
    an_event("d", "2020-04-01", title=Text("Aachen"), parties="JP AU", sources=[a_source("p", grade=Grade.PRESS)]),
)


def order(sort: ColumnName, dataset: MadeDataset | None = None, **more: object) -> str:
    """The ids of the events in order, in one word; brackets for the heads of groups."""
    made = dataset or MadeDataset(*EVENTS)
    wanted = TableWish(NO_FILTER, "JP", "en", sort, **more)  # type: ignore[arg-type]
    rows = entries(made, wanted, ranks_of(made, wanted))
    return "".join(made.columns.ids[row] if row >= 0 else f"[{-1 - row}]" for row in rows.tolist())


def test_events_stand_in_the_order_of_time_unless_asked_for_otherwise() -> None:
    assert order("date") == "abcd"
    assert order("date", descending=True) == "dcba"


def test_words_follow_the_alphabet_whatever_their_case_and_accents() -> None:
    assert order("title") == "dbac"
    assert order("title", descending=True) == "cabd"


def test_alike_cells_keep_the_order_of_time_both_ways_round() -> None:
    assert order("weight") == "acdb"
    assert order("weight", descending=True) == "bdac"


@pytest.mark.parametrize(("sort", "up", "down"), [("end", "cabd", "cabd"), ("place", "cabd", "acbd")])
def test_empty_cells_come_last_both_ways_round(sort: ColumnName, up: str, down: str) -> None:
    assert (order(sort), order(sort, descending=True)) == (up, down)


def test_an_end_after_the_day_as_of_which_things_are_shown_is_not_known() -> None:
    long_ago = an_event("e", "2019-01-01", end="2019-12-31")
    made = MadeDataset(*EVENTS, long_ago)
    known, not_yet = (
        ranks_of(made, TableWish(Filters(known=parse("2020-03-05").last - days), "JP", "en", "end")) for days in (0, 1)
    )
    row = made.columns.ids.index("c")
    assert known[row] > known[made.columns.ids.index("e")] > EMPTY
    assert not_yet[row] == EMPTY


def test_stages_and_grades_follow_their_own_order() -> None:
    assert order("stage") == "bacd"
    assert order("grade") == "abcd"
    assert order("grade", descending=True) == "dabc"


def test_parties_are_sorted_without_the_country_in_perspective() -> None:
    assert order("parties") == "dbac"


def test_only_events_left_by_the_filters_have_a_row() -> None:
    made = MadeDataset(*EVENTS)
    wanted = TableWish(Filters(kinds=frozenset({"visit"})), "JP", "en", "title")
    assert [made.columns.ids[row] for row in entries(made, wanted, ranks_of(made, wanted))] == ["d", "a", "c"]


def in_groups() -> MadeDataset:
    first = an_agreement("x", a_step(Stage.SIGNED, "2020-02", "b"), a_step(Stage.IN_FORCE, "2020-03-01", "c"))
    second = an_agreement("y", a_step(Stage.SIGNED, "2019", "c"), kind="isa")
    return MadeDataset(*EVENTS, agreements=[second, first])


def test_groups_stand_by_kind_then_date_and_those_without_an_agreement_last() -> None:
    assert order("date", in_groups(), grouped=True) == "[1]bc[0]c[2]ad"


def test_within_a_group_the_column_decides() -> None:
    assert order("title", in_groups(), grouped=True, descending=True) == "[1]cb[0]c[2]ad"


def test_a_group_without_events_left_has_no_head() -> None:
    made = in_groups()
    wanted = TableWish(Filters(text="Aachen"), "JP", "en", grouped=True)
    assert entries(made, wanted, np.zeros(0, np.int32)).tolist() == [-3, 3]


def test_every_column_sorts_every_event_once() -> None:
    made = in_groups()
    for sort in COLUMNS:
        assert sorted(order(sort, made)) == ["a", "b", "c", "d"], sort


def test_an_empty_dataset_has_no_rows() -> None:
    for sort in COLUMNS:
        assert order(sort, MadeDataset()) == ""
        assert order(sort, MadeDataset(), grouped=True) == ""


@given(st.lists(st.lists(st.sampled_from(["", "a", "Ä", "b", "ß", "か", "が", "zz"]), max_size=9), max_size=5))
def test_runs_are_merged_as_if_sorted_at_one_go(runs: list[list[str]]) -> None:
    texts = [text for run in runs for text in run]
    places = {text: place for place, text in enumerate(sorted({folded(text) for text in texts if text}))}
    assert ranked(iter(runs)).tolist() == [places[folded(text)] if text else EMPTY for text in texts]


def test_what_nobody_waits_for_is_called_off() -> None:
    asked = iter([False, False, True])
    with pytest.raises(CalledOffError):
        ranked(iter([["b"], ["a"]]), lambda: next(asked))
    assert RUN > 1


def test_a_source_is_that_of_the_best_grade_and_of_several_the_first() -> None:
    press, other, office, second = (
        a_source("one", publisher="Zeitung", grade=Grade.PRESS),
        a_source("two", publisher="Anzeiger", grade=Grade.PRESS),
        a_source("three", publisher="Ministry", grade=Grade.OFFICIAL),
        a_source("four", publisher="Bureau", grade=Grade.OFFICIAL),
    )
    made = MadeDataset(
        an_event("a", "2020-01-01", sources=[press, other]),
        an_event("b", "2020-01-02", sources=[other, press]),
        an_event("c", "2020-01-03", sources=[press, office]),
        an_event("d", "2020-01-04", sources=[second, office]),
        an_event("e", "2020-01-05", sources=[]),
    )

    assert order("source", made) == "bdcae"


@pytest.mark.parametrize("descending", [False, True])
def test_the_built_in_record_is_sorted_by_the_publisher_of_the_best_source(descending: bool) -> None:
    record = open_dataset(BUILT_IN_DATASET)
    wanted = TableWish(NO_FILTER, "JP", "en", "source", descending=descending)

    rows = entries(record, wanted, ranks_of(record, wanted))

    names = [folded(best_publisher(record.event(row))) for row in rows.tolist()]
    assert names == sorted(names, reverse=descending)
