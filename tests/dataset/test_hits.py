import numpy as np
import pytest

from desktop.dataset.hits import hits, next_hit, place_among
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
