"""The history of what was looked at."""

from dataclasses import replace

from desktop.model.span import Span
from desktop.model.view_state import HISTORY_LENGTH, NO_FILTER, Filters, History, ViewState

START = ViewState(Span(0, 10), "JP")


def moved(by: float) -> ViewState:
    return replace(START, span=START.span.shifted(by))


def test_back_and_forward_pass_through_what_was_looked_at() -> None:
    history = History(START).going(moved(1)).going(moved(2))
    assert history.back().now == moved(1)
    assert history.back().back().now == START
    assert history.back().back().forward().forward() == history


def test_one_gesture_is_one_entry() -> None:
    history = History(START).going(moved(1)).going(moved(2), same_gesture=True).going(moved(3), same_gesture=True)
    assert history.back().now == START


def test_going_to_the_same_state_is_no_entry() -> None:
    history = History(START)
    assert history.going(START) is history


def test_going_on_drops_what_was_left_by_going_back() -> None:
    history = History(START).going(moved(1)).back().going(moved(2))
    assert history.forward() is history


def test_back_at_the_beginning_stays() -> None:
    history = History(START)
    assert history.back() is history


def test_a_long_history_keeps_its_newest_entries() -> None:
    history = History(START)
    for step in range(1, HISTORY_LENGTH + 50):
        history = history.going(moved(step))
    assert len(history.past) == HISTORY_LENGTH
    assert history.back().now == moved(HISTORY_LENGTH + 48)


def test_everything_follows_the_day_of_the_matrix_only_when_it_is_to() -> None:
    alone = START.as_of_day(18_000, 20_000)
    assert (alone.as_of, alone.filters, alone.day_told) == (18_000, NO_FILTER, 18_000)
    with_all = alone.following(20_000, follows=True)
    assert (with_all.as_of, with_all.filters.known) == (18_000, 18_000)
    moved = with_all.as_of_day(17_000, 20_000)
    assert (moved.as_of, moved.filters.known, moved.day_told) == (17_000, 17_000, 17_000)
    assert moved.following(20_000, follows=False) == alone.as_of_day(17_000, 20_000)


def test_the_latest_day_keeps_everything_following() -> None:
    latest = START.following(20_000, follows=True).as_of_day(18_000, 20_000).as_of_day(None, 20_000)
    assert (latest.as_of, latest.filters.known) == (None, 20_000)


def test_standing_counts_as_of_its_own_day_but_not_after_what_is_known() -> None:
    assert Filters(as_of=17_000).standing_day == 17_000
    assert Filters(known=17_000).standing_day == 17_000
    assert Filters(as_of=18_000, known=17_000).standing_day == 17_000
    assert Filters().standing_day is None
