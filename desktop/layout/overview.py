"""The whole period as a strip of density, with the window on it that the timeline shows."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, Tick
from desktop.layout.style import Ruler, Style
from desktop.layout.ticks import year_ticks
from desktop.layout.units import DAY, MONTH, QUARTER, WEEK, YEAR, YEAR_STEPS, Unit
from desktop.model.dates import Calendar
from desktop.model.moment import Day
from desktop.model.span import Span

Part = Literal["left", "right", "window", "beside"]
HANDLE_AIR = 3.0
"""Pixels at least between the handles of a window."""
HIT = 2.0
"""Pixels between two hits of a search that are told apart."""
_UNITS = (DAY, WEEK, MONTH, QUARTER, YEAR, *YEAR_STEPS)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A length of the calendar: its first day and that of the next, how many events begin in it, its bar if any do."""

    first: Day
    following: Day
    amount: int
    bar: Box | None


@dataclass(frozen=True, slots=True, eq=False)
class Density:
    """What the strip tells of the n events of a dataset.

    starts: (n,) their first days, in order. kept: (n,) bool, which of them the filters leave.
    hits: (n,) bool, which of those a search finds, None without one. within: first and last day that the filters keep,
    or None.
    """

    starts: NDArray[np.int32]
    kept: NDArray[np.bool_]
    hits: NDArray[np.bool_] | None = None
    within: tuple[Day, Day] | None = None


@dataclass(frozen=True, slots=True)
class OverviewLayout:
    """The strip, laid out in the room that it was given.

    strip: where the bars stand. stretches: those of the strip in order, each with a bar as high as events begin in it.
    window: the time in view, cut to the strip. left, right: the handles on its edges. ticks: years, with words below
    the strip. scale: of the strip, to get from a pixel to a day. outside: what a filter of the period leaves out.
    hits: x of the hits of a search. chosen: x of what is selected.
    """

    strip: Box
    stretches: tuple[Stretch, ...]
    window: Box
    left: Box
    right: Box
    ticks: tuple[Tick, ...]
    scale: Scale
    outside: tuple[Box, ...] = ()
    hits: tuple[float, ...] = ()
    chosen: tuple[float, ...] = ()

    @property
    def bars(self) -> tuple[Box, ...]:
        """The bars of all stretches in which an event begins."""
        return tuple(stretch.bar for stretch in self.stretches if stretch.bar is not None)


def lay_out_overview(
    density: Density, period: Span, span: Span, box: Box, style: Style, ruler: Ruler, calendar: Calendar
) -> OverviewLayout:
    """The overview of some events, with nothing selected.

    Args:
        density: the events kept.
        period: what the strip shows; the timeline that shows it all shows the same.
        span: what the timeline shows.
        box: the room for strip and years; its sides are those of the timeline's body.
        style: the measures.
        ruler: measures texts.
        calendar: how the years are written.
    """
    strip = Box(box.x, box.y, box.width, max(1.0, box.height - style.head_line))
    scale = Scale(period, strip.x, strip.right)
    window = _window(span, scale, strip)
    years = Box(box.x, strip.bottom, box.width, box.bottom - strip.bottom)
    return OverviewLayout(
        strip=strip,
        stretches=tuple(_stretches(density, scale, strip, style)),
        window=window,
        left=_handle(window, -1, style),
        right=_handle(window, 1, style),
        ticks=year_ticks(scale, years, style, ruler, calendar, "head_small"),
        scale=scale,
        outside=_outside(density.within, scale, strip),
        hits=() if density.hits is None else _hits(density.starts, density.hits, scale),
    )


def with_window(layout: OverviewLayout, span: Span, style: Style) -> OverviewLayout:
    """The same strip with the window on another span: bars and years stay as they are."""
    window = _window(span, layout.scale, layout.strip)
    return replace(
        layout,
        window=window,
        left=_handle(window, -1, style),
        right=_handle(window, 1, style),
    )


def with_chosen(layout: OverviewLayout, days: Iterable[float]) -> OverviewLayout:
    """The same strip with these moments marked as what is selected, as far as they lie in it."""
    places = (layout.scale.x(day) for day in days)
    return replace(layout, chosen=tuple(x for x in places if layout.strip.x <= x <= layout.strip.right))


def stretch_at(layout: OverviewLayout, x: float, y: float) -> Stretch | None:
    """The stretch of the calendar under a point of the strip."""
    if not layout.strip.holds(x, y):
        return None
    place = bisect_right(layout.stretches, layout.scale.day(x), key=lambda stretch: stretch.first)
    return layout.stretches[max(place - 1, 0)]


def column(layout: OverviewLayout, stretch: Stretch) -> Box:
    """The part of the strip that a stretch takes."""
    strip = layout.strip
    left, right = max(layout.scale.x(stretch.first), strip.x), min(layout.scale.x(stretch.following), strip.right)
    return Box(left, strip.y, right - left, strip.height)


def _stretches(density: Density, scale: Scale, strip: Box, style: Style) -> Iterator[Stretch]:
    edges = _edges(_unit(scale, style), scale.span)
    amounts = _amounts(density.starts, density.kept, np.array(edges, density.starts.dtype))
    share = (strip.height - style.tick_gap) / max(*amounts, 1)
    for (first, following), amount in zip(pairwise(edges), amounts, strict=True):
        left, right = max(scale.x(first), strip.x), min(scale.x(following), strip.right)
        yield Stretch(first, following, amount, _bar(left, right, amount * share, strip) if amount else None)


@lru_cache(maxsize=8)
def _edges(unit: Unit, span: Span) -> tuple[Day, ...]:
    """The first days of all units that meet a span, and that of the one after them."""
    stretches = list(unit.stretches(span))
    return (*(start for start, _ in stretches), stretches[-1][1])


def _amounts(starts: NDArray[np.int32], counted: NDArray[np.bool_], edges: NDArray[np.int32]) -> list[int]:
    """How many of some events begin between every two edges: starts are in order, so each stretch is a run of rows."""
    rows = np.searchsorted(starts, edges).tolist()
    return [int(np.count_nonzero(counted[first:after])) for first, after in pairwise(rows)]


def _hits(starts: NDArray[np.int32], hits: NDArray[np.bool_], scale: Scale) -> tuple[float, ...]:
    """The places with any hit, as fine as they can be told apart."""
    sides = np.arange(scale.left, scale.right + HIT, HIT)
    days = np.ceil(scale.span.start + (sides - scale.left) / scale.per_day).astype(starts.dtype)
    amounts = _amounts(starts, hits, days)
    return tuple(float(x) + HIT / 2 for x, amount in zip(sides, amounts, strict=False) if amount)


def _outside(within: tuple[Day, Day] | None, scale: Scale, strip: Box) -> tuple[Box, ...]:
    if within is None:
        return ()
    first, after = (min(max(scale.x(day), strip.x), strip.right) for day in (within[0], within[1] + 1))
    parts = (strip.x, first), (after, strip.right)
    return tuple(Box(left, strip.y, right - left, strip.height) for left, right in parts if right > left)


def _bar(left: float, right: float, height: float, strip: Box) -> Box:
    gap = min(1.0, (right - left) / 4)
    return Box(left + gap / 2, strip.bottom - height, right - left - gap, height)


def _unit(scale: Scale, style: Style) -> Unit:
    """The finest stretch of the calendar that makes a bar wide enough to see."""
    return next((unit for unit in _UNITS if unit.days * scale.per_day >= style.bin_least), _UNITS[-1])


def _window(span: Span, scale: Scale, strip: Box) -> Box:
    left = min(max(scale.x(span.start), strip.x), strip.right)
    right = min(max(scale.x(span.end), strip.x), strip.right)
    return Box(left, strip.y, right - left, strip.height)


def _handle(window: Box, side: int, style: Style) -> Box:
    """The handle on the left (-1) or right (1) edge of a window; those of a narrow one stand beside one another."""
    apart = max(window.width, style.handle + HANDLE_AIR)
    x = window.x + window.width / 2 + side * apart / 2
    return Box(x - style.handle / 2, window.y + window.height * 0.3, style.handle, window.height * 0.4)


def hit_overview(layout: OverviewLayout, x: float, y: float, tolerance: float = 4.0) -> Part | None:
    """What of the overview lies under a point: an edge of the window, the window, or the strip beside it.

    Of two edges within reach the nearer one counts; in a narrow window its middle third always moves it whole.
    """
    strip, window = layout.strip, layout.window
    if not (strip.y <= y < strip.bottom and strip.x - tolerance <= x <= strip.right + tolerance):
        return None
    inner = min(layout.left.width / 2 + tolerance, window.width / 3)
    outer = layout.left.width / 2 + tolerance
    if window.x - outer <= x <= window.x + inner:
        return "left"
    if window.right - inner <= x <= window.right + outer:
        return "right"
    return "window" if window.x < x < window.right else "beside"
