from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.chart import Chart
from desktop.layout.hit import hit
from desktop.layout.packing import pack
from desktop.layout.placing import MOST_PLACED
from desktop.layout.shapes import Strip, TimelineLayout
from desktop.layout.style import STYLE
from desktop.layout.timeline import lay_out
from desktop.model.span import Span
from tests.layout.a_chart import PERIOD, a_chart, a_lane, an_event, day, iso_day, laid_out, ruler, span
from tests.layout.test_timeline import assert_sound

WIDTH = 1300.0


def crowded(number: int = 3000, *, open: bool = True, seed: int = 1) -> Chart:  # noqa: A002 (the field's own word)
    """A lane with so many events, in clusters, a third of them lasting."""
    made = np.random.default_rng(seed)
    middle = made.choice(made.uniform(PERIOD.start, PERIOD.end - 200, 20), number)
    starts = np.clip(middle + made.normal(0, 90, number), PERIOD.start, PERIOD.end - 2).astype(int)
    lengths = np.where(made.random(number) < 1 / 3, made.integers(2, 90, number), 0)
    weights = made.choice([1, 2, 3, 4, 5], number, p=[0.4, 0.3, 0.2, 0.08, 0.02])
    events = [
        an_event(iso_day(first), f"Event {place}", end=iso_day(first + length) if length else "", weight=int(weight))
        for place, (first, length, weight) in enumerate(zip(starts, lengths, weights, strict=True))
    ]
    return a_chart(a_lane("Germany", *events, open=open))


CROWDED, FOLDED = crowded(), crowded(open=False)


def only_strip(layout: TimelineLayout) -> Strip:
    (strip,) = layout.strips
    return strip


def test_a_lane_that_can_be_seen_whole_has_no_strip() -> None:
    chart = a_chart(a_lane("Germany", *[an_event("2020-01-01", "Call")] * 50), a_lane("France", open=False))

    assert laid_out(chart).strips == ()


def test_a_crowded_lane_shows_its_weightiest_events_above_a_strip_of_all() -> None:
    layout = laid_out(CROWDED, width=WIDTH)

    strip = only_strip(layout)
    assert int(strip.counts.sum()) == 3000
    assert 60 < len(layout.signs) < MOST_PLACED
    assert all(sign.y < strip.box.y for sign in layout.signs)
    assert strip.box.bottom < layout.bands[0].box.bottom


def test_a_folded_lane_that_is_crowded_is_a_strip() -> None:
    layout = laid_out(FOLDED, width=WIDTH)

    assert layout.signs == layout.counts == ()
    assert int(only_strip(layout).counts.sum()) == 3000


def test_from_close_by_the_events_of_a_crowded_lane_are_seen_one_by_one() -> None:
    start = np.sort(CROWDED.start)[1500]
    view = Span(float(start), float(start) + 3)

    layout = laid_out(CROWDED, view, width=WIDTH)

    told = {sign.row for sign in layout.signs} | {row for count in layout.counts for row in count.rows}
    assert {row for row in range(3000) if CROWDED.start[row] < view.end and CROWDED.end[row] > view.start} <= told


@settings(deadline=None, max_examples=60)
@given(st.floats(PERIOD.start - 300, PERIOD.end), st.floats(0.5, 4000), st.booleans())
def test_the_numbers_of_a_strip_are_right(first: float, days: float, is_open: bool) -> None:
    chart = CROWDED if is_open else FOLDED
    for strip in laid_out(chart, Span(first, first + days), width=WIDTH).strips:
        bounds = strip.days.tolist()
        counts = [int(((chart.start >= a) & (chart.start < b)).sum()) for a, b in pairwise(bounds)]
        assert strip.counts.tolist() == counts
        assert bounds[0] <= first
        assert bounds[-1] >= first + days


def test_bars_keep_their_places_and_heights_while_one_moves() -> None:
    view = span("2019-03-01", "2020-03-01")
    strips = [only_strip(laid_out(CROWDED, view.shifted(shift), width=WIDTH)) for shift in (0, 40)]
    before, after = ({int(a): round(float(b), 6) for a, b in zip(s.days, s.heights, strict=False)} for s in strips)

    shared = before.keys() & after.keys()
    assert len(shared) > 20
    assert all(before[key] == after[key] for key in shared)


def test_the_bar_under_a_point_is_told_with_its_days_and_its_number() -> None:
    layout = laid_out(FOLDED, width=WIDTH)
    strip = only_strip(layout)
    bar = int(np.argmax(strip.counts))

    found = hit(layout, strip.left + (bar + 0.5) * strip.width, strip.box.bottom - 1)

    assert found is not None
    assert (found.what, found.number) == ("density", int(strip.counts[bar]))
    assert found.days == (int(strip.days[bar]), int(strip.days[bar + 1]))


def test_where_no_event_begins_a_strip_tells_nothing() -> None:
    layout = laid_out(FOLDED, width=WIDTH)
    strip = only_strip(layout)
    empty = np.flatnonzero(strip.counts == 0)[0]

    found = hit(layout, max(strip.left + (empty + 0.5) * strip.width, strip.box.x + 0.5), strip.box.bottom - 1)

    assert found is not None
    assert found.what == "lane"


@pytest.mark.parametrize("chart", [CROWDED, FOLDED])
def test_an_event_that_is_asked_for_is_seen_in_any_case(chart: Chart) -> None:
    lightest = int(np.flatnonzero(chart.weight == 1)[700])
    packing = pack(chart, WIDTH, STYLE, ruler)

    layout = lay_out(chart, packing, chart.period, WIDTH, 1200, 0, STYLE, ruler, shown=lightest)

    assert lightest in {sign.row for sign in layout.signs} | {row for count in layout.counts for row in count.rows}


@settings(deadline=None, max_examples=60)
@given(st.floats(PERIOD.start, PERIOD.end), st.floats(0.0, 12.0), st.integers(300, 1900))
def test_the_labels_of_a_crowded_lane_lie_over_nothing(middle: float, octave: float, width: int) -> None:
    days = 2**octave
    assert_sound(laid_out(CROWDED, Span(middle - days / 2, middle + days / 2), width=width))


def rows_of(layout: TimelineLayout) -> dict[int, float]:
    return {sign.row: sign.y for sign in layout.signs}


@settings(deadline=None, max_examples=80)
@given(st.floats(PERIOD.start + 400, PERIOD.end - 400), st.floats(1.0, 11.0))
def test_an_event_of_a_crowded_lane_keeps_its_row_as_one_looks_closer(middle: float, octave: float) -> None:
    packing = pack(CROWDED, WIDTH, STYLE, ruler)

    def seen(days: float) -> dict[int, float]:
        view = Span(middle - days / 2, middle + days / 2)
        return rows_of(lay_out(CROWDED, packing, view, WIDTH, 1200, 0, STYLE, ruler))

    far, near = seen(2**octave), seen(2**octave / 1.7)

    assert all(far[row] == near[row] for row in far.keys() & near.keys())


def test_closer_by_more_labels_are_seen_than_of_the_weightiest_alone() -> None:
    busiest = float(np.median(CROWDED.start))
    view = Span(busiest - 60, busiest + 60)
    layout = laid_out(CROWDED, view, width=WIDTH)
    placed = pack(CROWDED, WIDTH, STYLE, ruler).lanes[0].placing.position
    starts = CROWDED.start[placed]

    assert sum(sign.label is not None for sign in layout.signs) > ((starts > view.start) & (starts < view.end)).sum()


def test_a_million_on_one_day_are_told_by_their_number() -> None:
    chart = a_chart(a_lane("Germany", *[an_event("2020-02-03", "Call")] * 2000, open=False))

    strip = only_strip(laid_out(chart))

    assert strip.counts.max() == 2000
    assert strip.days[int(np.argmax(strip.counts))] <= day("2020-02-03")
