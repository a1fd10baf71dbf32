"""The arithmetic of looking at time."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.span import FOCUS_LEAST, Span, fitted

PERIOD = Span(17_167.0, 20_089.0)
days = st.floats(17_000, 20_200)
lengths = st.floats(2, 3_000)


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="end after"):
        Span(2, 2)


@given(days, days, lengths)
def test_an_event_is_brought_into_view_without_a_change_of_scale(start: float, first: float, length: float) -> None:
    span = Span(start, start + length).clamped(PERIOD)
    event = min(max(first, PERIOD.start), PERIOD.end - 1)
    shown = span.showing(event, event + 1, PERIOD)
    assert shown.days == pytest.approx(span.days)
    assert shown.start - 1e-6 <= event <= shown.end + 1e-6


def test_an_event_in_view_moves_nothing() -> None:
    span = Span(18_000, 18_100)
    assert span.showing(18_050, 18_051, PERIOD) is span


@given(days, days, st.floats(1, 2_000), lengths)
def test_an_event_of_any_length_is_shown_whole(start: float, first: float, lasts: float, length: float) -> None:
    now = Span(start, start + length).clamped(PERIOD)
    first = min(max(first, PERIOD.start), PERIOD.end - 1)
    last = min(first + lasts, PERIOD.end)
    for span in (now.showing_whole(first, last, PERIOD), now.focusing(first, last, PERIOD)):
        assert span.start <= first + 1e-6
        assert last <= span.end + 1e-6
        assert span.days >= (last - first) * 1.25 - 1e-6 or span.days == pytest.approx(now.days)
        assert span.days <= max(now.days, (last - first) * 1.25) + 1e-6  # never wider without need


def test_what_one_goes_to_fills_half_of_the_view_in_its_middle() -> None:
    span = PERIOD.focusing(18_000, 18_400, PERIOD)
    assert span.days == pytest.approx(800)
    assert span.middle == pytest.approx(18_200)


def test_a_short_event_is_seen_with_what_lies_about_it() -> None:
    assert PERIOD.focusing(18_000, 18_001, PERIOD).days == pytest.approx(FOCUS_LEAST)


def test_who_looks_closer_already_is_not_taken_farther_away() -> None:
    assert Span(18_100, 18_110).focusing(18_000, 18_001, PERIOD).days == pytest.approx(10)


def test_what_reaches_beyond_the_period_is_shown_as_far_as_it_lies_in_it() -> None:
    span = PERIOD.focusing(PERIOD.start - 4_000, PERIOD.start + 200, PERIOD)
    assert span.days == pytest.approx(400)
    assert span.middle == pytest.approx(PERIOD.start + 100)


# On the way


def test_a_way_begins_and_ends_exactly() -> None:
    start, target = Span(0.1, 10.7), Span(3.3, 4.4)
    assert start.towards(target, 0) == start
    assert start.towards(target, 1) == target


def test_nearing_is_equally_fast_all_along() -> None:
    start, target = Span(0, 4_096), Span(4_000, 4_001)
    lengths = [start.towards(target, share).days for share in (0, 0.25, 0.5, 0.75, 1)]
    assert [longer / shorter for longer, shorter in pairwise(lengths)] == pytest.approx([8, 8, 8, 8])


def test_what_keeps_its_place_at_both_ends_keeps_it_on_the_way() -> None:
    start, target = Span(0, 100), Span(60, 80)  # 75 lies at three quarters of both
    on_the_way = start.towards(target, 0.4)
    assert (75 - on_the_way.start) / on_the_way.days == pytest.approx(0.75)


def test_a_move_without_zoom_is_even() -> None:
    half = Span(0, 10).towards(Span(20, 30), 0.5)
    assert (half.start, half.end) == pytest.approx((10, 20))


def test_a_fitted_span_has_air_on_both_sides() -> None:
    span = fitted(0, 100)
    assert span.start < 0
    assert span.end > 100


def test_holding_and_meeting() -> None:
    span = Span(10, 20)
    assert span.holds(10, 20)
    assert not span.holds(9, 12)
    assert span.meets(19.5, 30)
    assert not span.meets(20, 30)
