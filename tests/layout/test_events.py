import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.events import LaneEvents

DAYS = st.integers(-4000, 4000)
LENGTHS = st.one_of(st.just(1), st.integers(1, 400), st.just(3_650_000))


@st.composite
def lanes(draw: st.DrawFn) -> tuple[LaneEvents, np.ndarray, np.ndarray]:
    pairs = sorted(draw(st.lists(st.tuples(DAYS, LENGTHS), max_size=40)))
    start = np.array([day for day, _ in pairs], float)
    end = start + np.array([length for _, length in pairs], float)
    rows = np.array(draw(st.lists(st.booleans(), min_size=len(pairs), max_size=len(pairs))), bool)
    return LaneEvents(np.flatnonzero(rows).astype(np.int32), start, end), start, end


def few_of(rows: int) -> st.SearchStrategy[list[int]]:
    return st.sets(st.integers(0, rows - 1), max_size=3).map(sorted) if rows else st.just([])


@settings(deadline=None)
@given(lanes(), st.floats(-5000, 5000), st.floats(0.1, 5000))
def test_those_between_are_those_that_meet_the_time(
    made: tuple[LaneEvents, np.ndarray, np.ndarray], first: float, length: float
) -> None:
    events, start, end = made

    found = events.rows[events.between(first, first + length)].tolist()

    assert found == [row for row in events.rows.tolist() if start[row] < first + length and end[row] > first]


@settings(deadline=None)
@given(lanes(), st.data())
def test_some_of_a_lane_are_looked_up_like_a_lane_of_their_own(
    made: tuple[LaneEvents, np.ndarray, np.ndarray], data: st.DataObject
) -> None:
    whole, start, end = made
    flags = np.array(data.draw(st.lists(st.booleans(), min_size=len(start), max_size=len(start))), bool)
    without = np.array(data.draw(few_of(len(start))), np.int32)

    some = whole.kept(flags, without)
    own = LaneEvents(np.array([r for r in whole.rows if flags[r] and r not in without], np.int32), start, end)

    assert some.rows.tolist() == own.rows.tolist()
    assert some.starts.tolist() == own.starts.tolist()
    assert some.between(-100, 300).tolist() == own.between(-100, 300).tolist()
    assert some.fullest(30, 7) == own.fullest(30, 7)


@settings(deadline=None)
@given(lanes(), st.data())
def test_a_few_that_join_a_lane_stand_where_they_begin(
    made: tuple[LaneEvents, np.ndarray, np.ndarray], data: st.DataObject
) -> None:
    whole, start, end = made
    flags = np.array(data.draw(st.lists(st.booleans(), min_size=len(start), max_size=len(start))), bool)
    few = np.array(data.draw(few_of(len(start))), np.int32)
    some = whole.kept(flags, few)

    joined = some.joined_by(few)

    own = LaneEvents(np.union1d(some.rows, few).astype(np.int32), start, end)
    assert joined.rows.tolist() == own.rows.tolist()
    assert joined.starts.tolist() == own.starts.tolist()
    assert joined.between(-100, 300).tolist() == own.between(-100, 300).tolist()


def test_the_same_events_of_a_lane_are_the_same_object_while_it_is_held() -> None:
    whole = LaneEvents(np.arange(4, dtype=np.int32), np.arange(4.0), np.arange(4.0) + 1)
    none = np.zeros(0, np.int32)
    some = whole.kept(np.array([True, False, True, True]), none)

    assert whole.kept(np.ones(4, bool), np.array([1], np.int32)) is some
    assert whole.kept(np.array([False, True, True, True]), none) is not some
    assert some.joined_by(np.array([1], np.int32)) is whole


def test_a_lane_of_which_all_is_kept_is_the_same_lane() -> None:
    whole = LaneEvents(np.arange(3, dtype=np.int32), np.arange(3.0), np.arange(3.0) + 1)

    assert whole.kept(np.ones(3, bool), np.zeros(0, np.int32)) is whole


@pytest.mark.parametrize(("days", "most"), [(1, 2), (2, 3), (10, 4), (365, 5)])
def test_the_fullest_stretch_is_found(days: int, most: int) -> None:
    start = np.array([0.0, 0.0, 1.0, 5.0, 300.0])
    events = LaneEvents(np.arange(5, dtype=np.int32), start, start + 1)

    assert events.fullest(days, 1) == most


def test_what_has_no_event_has_no_fullest_stretch() -> None:
    assert LaneEvents(np.zeros(0, np.int32), np.zeros(0), np.zeros(0)).fullest(7, 1) == 0


def test_events_ten_thousand_years_apart_are_counted_in_longer_stretches() -> None:
    start = np.array([-3_000_000.0, 600_000.0])

    assert LaneEvents(np.arange(2, dtype=np.int32), start, start + 1).fullest(1, 1) >= 1
