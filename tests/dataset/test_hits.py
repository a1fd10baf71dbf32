import numpy as np
import pytest

from desktop.dataset.hits import best_hit, hits, next_hit, place_among
from desktop.model.text import Text
from desktop.model.view_state import Filters
from tests.dataset.a_dataset import MadeDataset, an_event

ROWS = np.array([2, 5, 9], np.int32)


def some_events() -> MadeDataset:
    return MadeDataset(
        an_event("a", "2020-01-01", place=Text("Münster", "ミュンスター")),
        an_event("b", "2021-01-01", place=Text("Tokyo", "東京")),
        an_event("c", "2022-01-01", "JP FR", place=Text("Münster", "ミュンスター")),
    )


@pytest.mark.parametrize("text", ["Münster", "Muenster", "munster", "MUN", "ミ", "ミュン"])
def test_hits_are_found_in_every_language_and_spelling(text: str) -> None:
    assert hits(some_events(), Filters(text=text), "JP").tolist() == [0, 2]


def test_hits_are_those_that_the_other_filters_leave() -> None:
    filters = Filters(text="munster", partners=frozenset(("FR",)), marks_only=True)
    assert hits(some_events(), filters, "JP").tolist() == [2]


def test_without_words_there_is_no_hit() -> None:
    assert hits(some_events(), Filters(text="  "), "JP").tolist() == []


@pytest.mark.parametrize(
    ("row", "by", "expected"),
    [(None, 1, 2), (None, -1, 9), (2, 1, 5), (5, -1, 2), (9, 1, 2), (2, -1, 9), (3, 1, 5), (3, -1, 2), (100, 1, 2)],
)
def test_hits_are_gone_through_in_time_round_and_round(row: int | None, by: int, expected: int) -> None:
    assert next_hit(ROWS, row, by) == expected


def test_without_hits_there_is_no_next_one() -> None:
    assert next_hit(np.zeros(0, np.int32), 4, 1) is None


def test_the_place_of_a_row_among_the_hits() -> None:
    assert [place_among(ROWS, row) for row in (2, 9, 3, 100, None)] == [0, 2, None, None, None]


def meetings() -> MadeDataset:
    """Two "2+2" found by a source's words alone, one whose title has them, two that begin with them, one just so."""
    return MadeDataset(
        an_event("talk", "2019-01-01", weight=5, label=Text("Talks"), summary=Text("On the way to the Second 2+2")),
        an_event("plan", "2020-01-01", weight=5, label=Text("Plan for the second 2+2")),
        an_event("late", "2021-01-01", weight=3, label=Text("Second 2+2 put off")),
        an_event(
            "held", "2022-01-01", weight=2, label=Text("Second 2+2", "第2回2プラス2"), title=Text("Second meeting")
        ),
        an_event("after", "2023-01-01", weight=4, label=Text("Second 2+2 reviewed")),
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("second 2+2", "held"),
        ("SECOND  2+2", "held"),
        ("second", "after"),
        ("2+2 plan", "plan"),
        ("way to the", "talk"),
    ],
)
def test_the_best_hit_is_the_one_that_is_called_so(text: str, expected: str) -> None:
    dataset = meetings()
    rows = hits(dataset, Filters(text=text), "JP")
    row = best_hit(dataset, rows, text, "en")
    assert row is not None
    assert dataset.columns.ids[row] == expected


def test_the_best_hit_is_called_so_in_the_language_spoken() -> None:
    dataset = meetings()
    row = best_hit(dataset, hits(dataset, Filters(text="第2回"), "JP"), "第2回", "ja")
    assert row == 3


def test_of_alike_hits_the_earliest_is_the_best_and_without_any_there_is_none() -> None:
    assert best_hit(some_events(), np.array([0, 2], np.int32), "Münster", "en") == 0
    assert best_hit(some_events(), np.zeros(0, np.int32), "Münster", "en") is None
