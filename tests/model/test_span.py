"""The arithmetic of looking at time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.span import MIN_DAYS, Span, fitted

PERIOD = Span(17_167.0, 20_089.0)
days = st.floats(17_000, 20_200)
lengths = st.floats(2, 3_000)
factors = st.floats(1.01, 8)


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValueError, match="end after"):
        Span(2, 2)


@given(days, lengths, factors, st.floats(0, 1))
def test_zooming_in_and_out_about_one_moment_comes_back(
    start: float, length: float, factor: float, share: float
) -> None:
    span = Span(start, start + length)
    at = span.start + share * span.days
    back = span.zoomed(factor, at).zoomed(1 / factor, at)
    assert back.start == pytest.approx(span.start, abs=1e-6)
    assert back.end == pytest.approx(span.end, abs=1e-6)


@given(days, lengths, factors, st.floats(0, 1))
def test_the_moment_under_the_pointer_keeps_its_place(start: float, length: float, factor: float, share: float) -> None:
    span = Span(start, start + length)
    at = span.start + share * span.days
    zoomed = span.zoomed(factor, at)
    assert (at - zoomed.start) / zoomed.days == pytest.approx(share, abs=1e-6)


@given(days, lengths, st.floats(0.05, 20), st.floats(0, 1))
def test_nothing_goes_beyond_the_limits(start: float, length: float, factor: float, share: float) -> None:
    span = Span(start, start + length).clamped(PERIOD)
    zoomed = span.zoomed_within(factor, span.start + share * span.days, PERIOD)
    assert MIN_DAYS - 1e-6 <= zoomed.days <= PERIOD.days * 2 + 1e-6
    assert PERIOD.start - 1e-6 <= zoomed.middle <= PERIOD.end + 1e-6


def test_at_the_closest_look_zooming_in_moves_nothing() -> None:
    closest = Span(18_000, 18_001)
    assert closest.zoomed_within(2, 18_000.9, PERIOD) == closest


def test_at_the_farthest_look_zooming_out_moves_nothing() -> None:
    farthest = PERIOD.padded(0.5)
    assert farthest.zoomed_within(0.5, PERIOD.start, PERIOD) == farthest


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
