"""The whole period as a strip of density, with the window on it that the timeline shows."""

from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, Tick
from desktop.layout.style import Ruler, Style
from desktop.layout.ticks import year_ticks
from desktop.layout.units import DAY, MONTH, QUARTER, WEEK, YEAR, YEAR_STEPS, Unit
from desktop.model.dates import Calendar
from desktop.model.span import Span

Part = Literal["left", "right", "window", "beside"]
_UNITS = (DAY, WEEK, MONTH, QUARTER, YEAR, *YEAR_STEPS)


@dataclass(frozen=True, slots=True)
class OverviewLayout:
    """The strip, laid out in the room that it was given.

    strip: where the bars stand. bars: one per stretch of the calendar, as high as events begin in it.
    window: the time in view, cut to the strip. left, right: the handles on its edges. ticks: years, with words below
    the strip. scale: of the strip, to get from a pixel to a day.
    """

    strip: Box
    bars: tuple[Box, ...]
    window: Box
    left: Box
    right: Box
    ticks: tuple[Tick, ...]
    scale: Scale


def lay_out_overview(
    starts: NDArray[np.float64],
    period: Span,
    span: Span,
    box: Box,
    style: Style,
    ruler: Ruler,
    calendar: Calendar,
) -> OverviewLayout:
    """The overview of some events.

    Args:
        starts: (n,) first days of the events kept.
        period: what the strip shows.
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
        bars=_bars(starts, scale, strip, style),
        window=window,
        left=_handle(window.x, strip, style),
        right=_handle(window.right, strip, style),
        ticks=year_ticks(scale, years, style, ruler, calendar, "head_small"),
        scale=scale,
    )


def with_window(layout: OverviewLayout, span: Span, style: Style) -> OverviewLayout:
    """The same strip with the window on another span: bars and years stay as they are."""
    window = _window(span, layout.scale, layout.strip)
    return replace(
        layout,
        window=window,
        left=_handle(window.x, layout.strip, style),
        right=_handle(window.right, layout.strip, style),
    )


def _bars(starts: NDArray[np.float64], scale: Scale, strip: Box, style: Style) -> tuple[Box, ...]:
    unit = _unit(scale, style)
    stretches = list(unit.stretches(scale.span))
    amounts = np.histogram(starts, [*(start for start, _ in stretches), stretches[-1][1]])[0].tolist()
    share = (strip.height - style.tick_gap) / max(*amounts, 1)
    return tuple(
        _bar(max(scale.x(start), strip.x), min(scale.x(end), strip.right), amount * share, strip)
        for (start, end), amount in zip(stretches, amounts, strict=True)
        if amount
    )


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


def _handle(x: float, strip: Box, style: Style) -> Box:
    return Box(x - style.handle / 2, strip.y + strip.height * 0.3, style.handle, strip.height * 0.4)


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
