"""Which events lie nearest where a lane has none in view."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.dataset.reader import Dataset
from desktop.model.moment import parse
from desktop.model.span import Span
from desktop.ui.edge_hints import LaneTimes, lane_times
from tests.dataset.a_dataset import MadeDataset, an_event


def times(*events: tuple[float, float]) -> LaneTimes:
    ordered = sorted(events)
    ends = np.array([end for _, end in ordered], np.float64)
    starts = np.array([start for start, _ in ordered], np.float64)
    return LaneTimes(np.arange(len(ordered), dtype=np.int32), starts, np.maximum.accumulate(ends))


def test_the_nearest_on_either_side() -> None:
    lane = times((0, 1), (10, 11), (50, 51), (60, 61))
    assert lane.beside(Span(20, 30)) == (1, 2)
    assert lane.beside(Span(11, 50)) == (1, 2)  # ends are exclusive
    assert lane.beside(Span(-9, -5)) == (None, 0)
    assert lane.beside(Span(70, 80)) == (3, None)


def test_of_what_is_in_view_nothing_is_told() -> None:
    assert times((0, 1), (25, 26), (50, 51)).beside(Span(20, 30)) == (None, None)
    assert times((0, 100), (5, 6)).beside(Span(20, 30)) == (None, None)  # one that lasts through the view


def test_the_one_that_ended_last_is_the_nearest_before() -> None:
    assert times((0, 19), (5, 6), (50, 51)).beside(Span(20, 30)) == (0, 2)


def test_a_lane_without_events_tells_nothing() -> None:
    assert times().beside(Span(0, 1)) == (None, None)


events = st.lists(st.tuples(st.integers(0, 100), st.integers(1, 40)), max_size=12)


@given(events, st.integers(-10, 150), st.integers(1, 30))
def test_it_is_what_looking_at_each_event_finds(made: list[tuple[int, int]], start: int, days: int) -> None:
    spans = sorted((first, first + length) for first, length in made)
    view = Span(start, start + days)
    before, after = times(*spans).beside(view)
    if any(view.meets(*span) for span in spans):
        assert (before, after) == (None, None)
        return
    past, future = [end for _, end in spans if end <= start], [first for first, _ in spans if first >= view.end]
    assert (before is None) == (not past)
    assert (after is None) == (not future)
    assert before is None or spans[before][1] == max(past)
    assert after is None or spans[after][0] == min(future)


@pytest.mark.parametrize("row", [0, 3, 7])
def test_a_lane_knows_its_events(record: Dataset, row: int) -> None:
    lane = lane_times(record, np.array([0, 3, 7], np.int32))
    assert lane.holds(row)
    assert not lane.holds(row + 1)
    assert not lane.holds(10_000)


def test_as_of_a_day_what_lasts_is_over_by_then() -> None:
    dataset = MadeDataset(an_event("cruise", "2021-08-02", end="2022-02-18"), an_event("call", "2021-09-01"))
    rows, day = np.array([0, 1], np.int32), parse("2021-10-01").first
    later = Span(parse("2021-12-01").first, parse("2022-01-01").first)

    assert lane_times(dataset, rows).beside(later) == (None, None)  # the cruise lasts through it
    assert lane_times(dataset, rows, day).beside(later) == (0, None)
