"""A dataset, opened: columns, things of the record, and one event at a time."""

from pathlib import Path

import numpy as np
import pytest

from desktop.dataset.filters import kept
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.moment import day_from, parse
from desktop.model.record import Participant, Reading
from desktop.model.text import Text
from desktop.model.view_state import Filters, Selection
from desktop.model.vocabulary import Grade, Role, Stage, Verdict
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_folder import SOUND, built, sound


@pytest.fixture
def small(tmp_path: Path, way: str) -> Dataset:
    return open_dataset(built(tmp_path))


def test_a_dataset_says_what_it_is(small: Dataset) -> None:
    about = small.about
    assert (about.title, about.version, about.licence) == (Text("Small", "小"), "1", "CC BY 4.0")
    assert (about.first_day, about.last_day) == (day_from(2017, 1, 1), day_from(2024, 12, 31))
    assert (about.perspective, about.languages, about.pinned) == ("JP", ("en", "ja"), ("DE", "JP"))


def test_parties_stand_pinned_first_then_by_id(small: Dataset) -> None:
    assert list(small.parties) == ["DE", "JP", "AU", "NATO"]
    assert (small.parties["DE"].region, small.parties["DE"].region_name.en) == ("western-europe", "Western Europe")
    assert (small.parties["NATO"].organisation, small.parties["NATO"].region_name.en) == (True, "")


def test_groups_and_kinds_stand_by_position(small: Dataset) -> None:
    assert list(small.groups) == ["acsa", "visit"]
    assert list(small.kinds) == ["acsa", "visit"]
    assert (small.groups["acsa"].sign, small.kinds["acsa"].nature, small.kinds["acsa"].short.en) == (
        "bar",
        "agreement",
        "ACSA",
    )


def test_rows_are_sorted_by_first_day(small: Dataset) -> None:
    columns = small.columns
    assert tuple(columns.ids) == ("visit", "talks", "signed")
    assert columns.first.tolist() == [parse("2021-11-05").first, parse("2023-05").first, parse("2024-01-29").first]
    assert columns.last.tolist() == [parse("2021-11-05").first, parse("2023-05").last, parse("2024-01-29").first]
    assert columns.end_first.tolist() == [parse("2021-11-07").first, parse("2023-05").first, parse("2024-01-29").first]
    assert columns.end_last.tolist() == [parse("2021-11-07").last, parse("2023-05").last, parse("2024-01-29").first]
    assert columns.lasting.tolist() == [True, False, False]
    assert columns.precision.tolist() == columns.end_precision.tolist() == [0, 1, 0]
    assert [tuple(small.kinds)[kind] for kind in columns.kind] == ["visit", "acsa", "acsa"]
    assert [tuple(Stage)[stage] for stage in columns.stage] == [Stage.HELD, Stage.NEGOTIATION_STARTED, Stage.SIGNED]
    assert [tuple(Grade)[grade] for grade in columns.grade] == [Grade.OFFICIAL, Grade.COPY, Grade.OFFICIAL]
    assert columns.weight.tolist() == [2, 4, 5]


def test_columns_have_the_types_that_drawing_relies_on(small: Dataset) -> None:
    columns = small.columns
    types = {name: str(column.dtype) for name, column in vars(columns).items() if name != "ids"}
    assert types == {
        "first": "int32",
        "last": "int32",
        "end_first": "int32",
        "end_last": "int32",
        "lasting": "bool",
        "precision": "uint8",
        "end_precision": "uint8",
        "kind": "uint16",
        "stage": "uint8",
        "weight": "uint8",
        "parties": "uint64",
        "grade": "uint8",
    }


def test_parties_are_bits(small: Dataset) -> None:
    assert small.columns.parties.tolist() == [[0b1001], [0b0011], [0b0011]]
    assert kept(small, Filters(countries=frozenset({"NATO"})), "JP").tolist() == [True, False, False]
    assert kept(small, Filters(countries=frozenset({"XX"})), "JP").tolist() == [False, False, False]


def test_more_than_sixty_four_parties_take_a_second_word(tmp_path: Path) -> None:
    tables = sound()
    tables["party"] += [{"id": f"X{number:02}", "nature": "state", "name_en": "X"} for number in range(70)]
    tables["event_party"][0]["party"] = "X69"
    dataset = open_dataset(built(tmp_path, tables))
    assert dataset.columns.parties[2].tolist() == [0b0001, 1 << 9]
    assert np.flatnonzero(kept(dataset, Filters(countries=frozenset({"X69"})), "JP")).tolist() == [2]


def test_an_event_is_found_by_any_of_its_names(small: Dataset) -> None:
    assert (small.row("signed"), small.row("signature"), small.row("gone")) == (2, 2, None)


def test_only_an_event_that_is_selected_has_a_row(small: Dataset) -> None:
    assert small.row_of(Selection("event", "signature")) == 2
    assert small.row_of(Selection("event", "gone")) is None
    assert small.row_of(Selection("agreement", "signed")) is None
    assert small.row_of(None) is None


def test_an_event_knows_everything_about_itself(small: Dataset) -> None:
    event = small.event(2)
    assert (event.row, event.id, event.aliases, event.kind, event.stage) == (
        2,
        "signed",
        ("signature",),
        "acsa",
        "signed",
    )
    assert (event.start, event.end, event.weight, event.place.en) == (parse("2024-01-29"), None, 5, "Tokyo")
    assert event.summary.en == "Two\nlines"
    assert event.participants == (Participant("DE", Role.ACTS), Participant("JP", Role.HOSTS))
    assert [source.id for source in event.sources] == ["mofa", "paper"]
    assert event.readings == (Reading("date", Text("30 January"), Text("A paper says so."), ""),)
    assert (event.claims, event.agreements, event.series) == (("c1",), ("de-acsa",), ())
    assert (event.builds_on, event.built_on_by) == (("visit",), ())


def test_an_event_knows_what_builds_on_it_and_its_end(small: Dataset) -> None:
    event = small.event(0)
    assert (event.built_on_by, event.series, event.end) == (("signed",), ("calls",), parse("2021-11-07"))


def test_all_events_come_in_order_of_rows(small: Dataset) -> None:
    assert [event.id for event in small.events()] == ["visit", "talks", "signed"]


def test_labels_fall_back_to_english(small: Dataset) -> None:
    assert list(small.labels("ja")) == ["Port call", "ACSA talks", "署名"]
    assert list(small.labels("de")) == list(small.labels("en"))
    assert small.texts_of([2, 0], "label", "ja") == ["署名", "Port call"]


def test_an_agreement_has_a_life(small: Dataset) -> None:
    old, new = small.agreements["old"], small.agreements["de-acsa"]
    assert (new.parties, new.replaces, old.replaced_by, new.label.en) == (("JP", "DE"), "old", "de-acsa", "ACSA")
    assert [(step.stage, step.event, step.moment.text, step.grade) for step in new.steps] == [
        (Stage.NEGOTIATION_STARTED, "talks", "2023-05", Grade.COPY),
        (Stage.SIGNED, "signed", "2024-01-29", Grade.OFFICIAL),
    ]
    before = old.steps[0]
    assert (before.event, before.moment, before.source, before.grade, before.note.en) == (
        "",
        parse("2010-05"),
        "mofa",
        Grade.PRESS,
        "Before the period",
    )


def test_a_series_has_steps_and_agreements(small: Dataset) -> None:
    series = small.series["calls"]
    assert (series.nature, series.kind, series.parties, series.agreements) == ("series", "visit", ("DE",), ("de-acsa",))
    assert [(step.stage, step.moment.text) for step in series.steps] == [
        (Stage.HELD, "2002"),
        (Stage.HELD, "2021-11-05"),
        (None, "2024"),
    ]


def test_claims_stand_by_source_and_position(small: Dataset) -> None:
    assert list(small.claims) == ["c1", "c2"]
    assert (small.claims["c1"].events, small.claims["c1"].agreements) == (("signed",), ("de-acsa",))
    assert (small.claims["c2"].series, small.claims["c2"].holder, small.claims["c2"].verdict) == (
        ("calls",),
        "A. Writer",
        Verdict.OPINION,
    )


def test_complete_lists_say_what_is_left_out(small: Dataset) -> None:
    assert small.complete_lists == {("JP", "acsa"): Text("Nothing is left out.")}


def test_a_dataset_of_no_known_language_is_taken_for_english(tmp_path: Path) -> None:
    tables = sound()
    tables["dataset"] = [{**SOUND["dataset"][0], "languages": ""}]
    assert open_dataset(built(tmp_path, tables)).about.languages == ("en",)


def test_the_built_in_dataset_opens_without_a_fault() -> None:
    dataset = open_dataset(BUILT_IN_DATASET)
    assert dataset.faults == ()
    assert len(list(dataset.events())) == len(dataset.columns.ids) > 500
