"""Zooming: the way back is the way there."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.model.span import MIN_DAYS, Span
from desktop.model.zoom import NOTCH, PER_NOTCH, Zoom, Zooming, steps_of

PERIOD = Span(17_167.0, 20_089.0)
spans = st.builds(
    lambda start, days: Span(start, start + days).clamped(PERIOD), st.floats(17_000, 20_200), st.floats(2, 3_000)
)
shares = st.floats(0, 1)
notches = st.lists(st.sampled_from((NOTCH, -NOTCH)), min_size=1, max_size=40)
parts_of_notches = st.lists(st.integers(1, 600), min_size=1, max_size=12)


def moment(span: Span, share: float) -> float:
    return span.start + share * span.days


def there_and_back(span: Span, share: float, turned: list[float]) -> Span:
    """Turn by turn there, and those that counted back."""
    way = [Zoom(span, moment(span, share), PERIOD)]
    for steps in turned:
        way.append(way[-1].by(steps))
    back = way[-1]
    for earlier, later in reversed(list(pairwise(way))):
        back = back.by(earlier.steps - later.steps)
    return back.span


@given(spans, shares, notches)
def test_the_same_notches_back_lead_to_the_very_same_span(span: Span, share: float, turned: list[float]) -> None:
    assert there_and_back(span, share, turned) == span


@given(spans, shares, parts_of_notches, st.sampled_from((1, -1)))
def test_so_do_parts_of_notches_all_in_or_all_out(span: Span, share: float, turned: list[int], way: int) -> None:
    assert there_and_back(span, share, [steps * way for steps in turned]) == span


@given(spans, shares, st.integers(1, 60))
def test_in_as_far_as_it_goes_and_as_many_notches_out(span: Span, share: float, notches: int) -> None:
    zoom = Zoom(span, moment(span, share), PERIOD)
    effective = 0
    for _ in range(notches):
        closer = zoom.by(NOTCH)
        effective += closer != zoom
        zoom = closer
    for _ in range(effective):
        zoom = zoom.by(-NOTCH)
    assert zoom.span == span


@given(spans, shares, st.integers(-3_000, 3_000))
def test_the_moment_under_the_pointer_keeps_its_place(span: Span, share: float, steps: int) -> None:
    at = moment(span, share)
    zoomed = Zoom(span, at, PERIOD).by(steps).span
    held = Zoom(span, at, PERIOD.padded(1_000)).by(steps).span  # as if there were no limit to where one looks
    if PERIOD.start < held.middle < PERIOD.end and zoomed.days < PERIOD.days * 2:
        assert (at - zoomed.start) / zoomed.days == pytest.approx(share, abs=1e-7)  # of 1,000 pixels a ten thousandth


@given(spans, shares, st.integers(-9_000, 9_000))
def test_nothing_goes_beyond_the_limits(span: Span, share: float, steps: int) -> None:
    zoomed = Zoom(span, moment(span, share), PERIOD).by(steps).span
    assert MIN_DAYS - 1e-6 <= zoomed.days <= PERIOD.days * 2 + 1e-6
    assert PERIOD.start - 1e-6 <= zoomed.middle <= PERIOD.end + 1e-6


@pytest.mark.parametrize("steps", [NOTCH, -NOTCH])
def test_at_a_limit_further_turns_move_nothing(steps: float) -> None:
    zoom = Zoom(Span(18_000, 19_000), 18_100, PERIOD)
    for _ in range(60):
        zoom = zoom.by(steps)
    there = zoom.span
    assert zoom.by(steps).span == there
    assert Zoom(there, there.start, PERIOD).by(steps).span == there  # nor do they from another place


def test_a_notch_back_from_the_limit_is_seen_at_once() -> None:
    zoom = Zoom(Span(18_000, 19_000), 18_100, PERIOD)
    for _ in range(60):
        zoom = zoom.by(NOTCH)
    assert zoom.by(-NOTCH).span.days > MIN_DAYS * 1.001


def test_steps_of_a_factor() -> None:
    assert steps_of(PER_NOTCH) == pytest.approx(NOTCH)
    assert steps_of(1 / PER_NOTCH) == pytest.approx(-NOTCH)


# As long as nothing else moves the view


def test_a_zoom_goes_on_while_the_pointer_stays() -> None:
    zooming, start = Zooming(), Span(18_000, 19_000)
    span = start
    for steps in (NOTCH, NOTCH, NOTCH, -NOTCH, -NOTCH, -NOTCH):
        span = zooming.by(steps, span, moment(span, 0.3), 0.3, PERIOD)
    assert span == start


def test_out_beyond_the_edge_of_the_period_and_back() -> None:
    zooming, start = Zooming(), Span(PERIOD.start, PERIOD.start + 300)
    span, spans_out = start, []
    for _ in range(8):
        span = zooming.by(-NOTCH, span, moment(span, 0.9), 0.9, PERIOD)
        spans_out.append(span)
    assert any(out.middle == pytest.approx(PERIOD.start) for out in spans_out)  # the limit did hold it
    for _ in range(8):
        span = zooming.by(NOTCH, span, moment(span, 0.9), 0.9, PERIOD)
    assert span == start


def test_another_place_or_another_view_begins_anew() -> None:
    zooming, start = Zooming(), Span(18_000, 19_000)
    closer = zooming.by(NOTCH, start, 18_300, 0.3, PERIOD)
    elsewhere = zooming.by(NOTCH, closer, closer.end, 1.0, PERIOD)
    assert elsewhere.end == pytest.approx(closer.end)
    moved = elsewhere.shifted(50)
    assert zooming.by(NOTCH, moved, moved.end, 1.0, PERIOD).end == pytest.approx(moved.end)
