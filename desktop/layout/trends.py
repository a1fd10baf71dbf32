"""The trends laid out: agreements in force as steps, events per quarter as columns, days to entry into force as dots.

The first two share a time axis, which is that of the timeline. All in logical pixels from the top left corner.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import ceil

import numpy as np
from numpy.typing import NDArray

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, FontRole, Words
from desktop.layout.style import STYLE, Ruler
from desktop.layout.ticks import ticks
from desktop.layout.trend_shapes import (
    Area,
    Column,
    Counts,
    LaidDot,
    LegendItem,
    PartnerRow,
    Plot,
    TrendsChart,
    TrendsLayout,
)
from desktop.layout.words import elided
from desktop.model.moment import Day, day_from
from desktop.model.span import Span

MARGIN, GAP = 14.0, 16.0
VALUES = 40.0
"""Width of the column of values left of the plots, and right of them."""
NOTE, LEGEND, TITLE, AXIS, STRIP, ROW = 20.0, 24.0, 26.0, 36.0, 22.0, 18.0
SIDE_FROM, SIDE_SHARE, NAMES = 1_150.0, 0.34, 132.0
"""From this width on the dots stand beside the rest, on this share of it. NAMES: the column of partners."""
MOST_ROW = 26.0
"""Rows of partners are no taller, however much room there is."""
LAGS_MOST = 0.44
"""Below the other plots the dots take no more than this share of the height."""
LEAST_PLOT = 56.0
COLUMN_LEAST = 2.0
"""Columns narrower than this are put together: quarters to years, to decades, to centuries."""
JOINED = (1, 4, 40, 400)
"""So many quarters may stand in one column."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the steps of one layout share; lengths grow with the text."""

    chart: TrendsChart
    span: Span
    width: float
    height: float
    ruler: Ruler
    factor: float

    def by(self, length: float) -> float:
        return length * self.factor


def lay_out_trends(
    chart: TrendsChart, span: Span, width: float, height: float, ruler: Ruler, factor: float = 1.0, first: int = 0
) -> TrendsLayout:
    """Lay the trends out for a span of time and a size.

    factor: the size of the text that the ruler measures. first: the partner at the top, as far as there are more than
    have room.
    """
    frame = _Frame(chart, span, width, height, ruler, factor)
    legend = tuple(_legend(frame)) if chart.legend else ()
    top = max((item.y for item in legend), default=frame.by(NOTE)) + frame.by(LEGEND / 2)
    upper, lower, axis, strip, lags = _boxes(frame, top)
    scale = Scale(span, upper.x, upper.right)
    highest = _most_in_force(chart)
    step, columns, most = _columns(frame, scale, lower)
    areas = tuple(_areas(chart, scale, upper, highest))
    fitting = _rows_that_fit(frame, lags)
    first = max(0, min(first, len(chart.partners) - fitting))
    shown = chart.partners[first : first + fitting]
    left_out = len(chart.partners) - len(shown)
    longest = _longest(chart.partners)
    row = _row(frame, lags, len(shown), 2 if left_out else 1)
    dots, medians = _dots(lags, row, shown, longest)
    said = chart.strip if strip.width > ruler(chart.strip, "axis_part") + frame.by(16) else ""
    return TrendsLayout(
        width=width,
        height=height,
        chart=chart,
        scale=scale,
        plots=(
            _plot(frame, upper, chart.titles[0], "" if areas else chart.empty[0], highest),
            _plot(frame, lower, chart.titles[1][JOINED.index(step)], "" if columns else chart.empty[1], most),
            _lag_plot(frame, lags, row, shown, longest, left_out),
        ),
        areas=areas,
        columns=columns,
        dots=dots,
        medians=medians,
        tags=tuple(_tags(frame, areas, upper)),
        note=_words(frame, chart.note, frame.by(MARGIN), frame.by(NOTE / 2 + 4), "head_small", width - frame.by(28)),
        legend=legend,
        ticks=ticks(scale, axis, STYLE.scaled(factor), ruler, chart.calendar),
        axis=axis,
        strip=strip,
        strip_words=_words(frame, said, strip.x + frame.by(8), strip.y + strip.height / 2, "axis_part"),
        band=_band(chart, scale),
        step=step,
        tops=(float(top_of(highest)), float(top_of(most))),
        left_out=left_out,
        first=first,
    )


def natural_height(chart: TrendsChart, width: float, factor: float = 1.0) -> float:
    """A height at which every partner has its row and the plots are easily read."""
    rows = (max(1, len(chart.partners)) * ROW + TITLE + 2 * GAP + ROW) * factor
    plots = (LEGEND * 2 + 2 * TITLE + AXIS + STRIP + 2 * GAP + 400.0) * factor
    if width >= SIDE_FROM * factor:
        return max(rows + LEGEND * 2 * factor, plots)
    return max(plots + rows, rows / LAGS_MOST + LEGEND * 4 * factor)


# Where the parts are


def _boxes(frame: _Frame, top: float) -> tuple[Box, Box, Box, Box, Box]:
    """The plots of agreements and events, the axis, the strip, and the plot of lags."""
    by, side = frame.by, frame.width >= frame.by(SIDE_FROM)
    left = by(MARGIN + VALUES)
    right = frame.width * (1 - SIDE_SHARE) if side else frame.width
    width = max(1.0, right - left - by(MARGIN + VALUES))
    lags = 0.0 if side else _lag_height(frame, top)
    brush = by(STRIP) if frame.chart.brushes else 0.0
    fixed = 2 * by(TITLE + GAP) + by(AXIS) + brush
    room = max(2 * by(LEAST_PLOT), frame.height - top - lags - fixed)
    first = Box(left, top + by(TITLE), width, room * 0.56)
    second = Box(left, first.bottom + by(GAP + TITLE), width, room * 0.44)
    axis = Box(left, second.bottom, width, by(AXIS))
    strip = Box(left, axis.bottom, width, brush)
    if side:
        start = right + by(NAMES)
        third = Box(start, top + by(TITLE), max(1.0, frame.width - start - by(MARGIN)), strip.bottom - top - by(TITLE))
    else:
        start = by(MARGIN) + min(by(NAMES), frame.width * 0.3)
        below = strip.bottom + by(GAP + TITLE)
        third = Box(start, below, max(1.0, frame.width - start - by(2 * MARGIN)), frame.height - below - by(GAP / 2))
    return first, second, axis, strip, third


def _lag_height(frame: _Frame, top: float) -> float:
    """What the plot of lags takes below the others: what it needs, up to not quite half."""
    needed = frame.by(TITLE + GAP + ROW + GAP / 2) + max(1, len(frame.chart.partners)) * frame.by(ROW)
    return min(needed, (frame.height - top) * LAGS_MOST)


def _rows_that_fit(frame: _Frame, box: Box) -> int:
    """How many partners have a row; one row fewer where it must be said that there are more."""
    rows = int((box.height - frame.by(ROW)) // frame.by(ROW))
    return rows if rows >= len(frame.chart.partners) else max(0, rows - 1)


def _words(frame: _Frame, text: str, x: float, y: float, role: FontRole, room: float = 0.0) -> Words | None:
    shown = elided(text, room, role, frame.ruler) if room else text
    return Words(x, y, frame.ruler(shown, role), shown, role) if shown else None


# Agreements in force, as bands of steps one upon another


def _most_in_force(chart: TrendsChart) -> int:
    return int(chart.in_force.sum(axis=1).max(initial=0))


def _areas(chart: TrendsChart, scale: Scale, box: Box, most: int) -> Iterator[Area]:
    """From the first step in sight to where the record ends."""
    days, counts = _in_sight(chart, scale.span)
    if not len(counts) or not most:
        return
    xs = scale.xs(days.astype(np.float64)).clip(box.x, box.right)
    per_unit = box.height / top_of(most)
    upper: NDArray[np.float64] = (np.cumsum(counts, axis=1) * per_unit).astype(np.float64)
    for look in range(counts.shape[1]):
        if counts[:, look].any():
            bottom = upper[:, look - 1] if look else np.zeros(len(upper))
            yield Area(look, xs, box.bottom - upper[:, look], box.bottom - bottom)


def _in_sight(chart: TrendsChart, span: Span) -> tuple[NDArray[np.float64], Counts]:
    """The edges of the steps that a span shows, and how many are in force between two edges."""
    start, end = span.start, min(span.end, chart.ends)
    if end <= start or not len(chart.days):
        return np.zeros(0), chart.in_force[:0]
    inside = (chart.days > start) & (chart.days < end)
    before = int(np.searchsorted(chart.days, start, "right")) - 1
    standing = chart.in_force[before] if before >= 0 else np.zeros_like(chart.in_force[0])
    edges = np.concatenate([[start], chart.days[inside], [end]])
    return edges, np.concatenate([standing[np.newaxis], chart.in_force[inside]])


def _tags(frame: _Frame, areas: Sequence[Area], box: Box) -> Iterator[tuple[int, Words]]:
    """How many of each group are in force at the end, beside its band; none upon another, the larger first."""
    unit = box.height / top_of(_most_in_force(frame.chart)) if areas else 1.0
    taken: list[float] = []
    for area in sorted(areas, key=lambda area: area.top[-1] - area.bottom[-1]):
        count, y = round((area.bottom[-1] - area.top[-1]) / unit), (area.top[-1] + area.bottom[-1]) / 2
        words = _words(frame, str(count), area.xs[-1] + frame.by(6), y, "count")
        if count and words and all(abs(y - other) >= frame.by(12) for other in taken):
            taken.append(y)
            yield area.look, words


# Events begun, as columns


def quarter_start(quarter: int) -> Day:
    """The first day of a quarter by its number."""
    return day_from(quarter // 4, quarter % 4 * 3 + 1, 1)


def _columns(frame: _Frame, scale: Scale, box: Box) -> tuple[int, tuple[Column, ...], int]:
    """How many quarters a column has, the columns in sight, and the highest of all."""
    chart = frame.chart
    step = next((step for step in JOINED if 91.31 * step * scale.per_day >= COLUMN_LEAST), JOINED[-1])
    starts, counts = joined(chart.first_quarter, chart.begun, step)
    most = int(counts.sum(axis=1).max(initial=0))
    per_unit = box.height / top_of(most)
    found: list[Column] = []
    for start, row in zip(starts, counts, strict=True):
        left, right = (scale.x(quarter_start(quarter)) for quarter in (start, start + step))
        if right <= box.x or left >= box.right or not row.any():
            continue
        gap = min(1.0, (right - left) * 0.1)
        left, right = max(left + gap, box.x), min(right - gap, box.right)
        found += _stacked(row, left, right, box.bottom, per_unit)
    return step, tuple(found), most


def _stacked(row: Counts, left: float, right: float, bottom: float, per_unit: float) -> Iterator[Column]:
    for look in np.flatnonzero(row).tolist():
        height = float(row[look]) * per_unit
        bottom -= height
        yield Column(look, Box(left, bottom, right - left, height))


def joined(first_quarter: int, begun: Counts, step: int) -> tuple[list[int], Counts]:
    """The counts with so many quarters put together: the first quarter of each stretch, and its counts."""
    if step == 1 or not len(begun):
        return [first_quarter + number for number in range(len(begun))], begun
    first = first_quarter // step
    place = (np.arange(len(begun)) + first_quarter) // step - first
    counts = np.zeros((int(place[-1]) + 1, begun.shape[1]), np.int64)
    for look in range(begun.shape[1]):
        counts[:, look] = np.bincount(place, begun[:, look], len(counts))
    return [(first + number) * step for number in range(len(counts))], counts


# Lags, as dots


def _longest(partners: Sequence[PartnerRow]) -> int:
    return max((dot.most for partner in partners for dot in partner.dots), default=0)


def _row(frame: _Frame, box: Box, partners: int, lines_below: int) -> float:
    """The height of a row of partners: as much as there is room for, within limits."""
    room = (box.height - frame.by(ROW) * lines_below) / max(1, partners)
    return min(max(room, frame.by(ROW)), frame.by(MOST_ROW))


def _dots(
    box: Box, row: float, partners: Sequence[PartnerRow], longest: int
) -> tuple[tuple[LaidDot, ...], tuple[tuple[float, float], ...]]:
    """The dots of each partner, and the place of its median."""
    per_day = box.width / top_of(longest)
    dots, medians = [], []
    for number, partner in enumerate(partners):
        y = box.y + row * (number + 0.5)
        medians.append((box.x + partner.median * per_day, y))
        dots += [
            LaidDot(dot.look, box.x + dot.least * per_day, box.x + dot.most * per_day, y, dot.agreement)
            for dot in partner.dots
        ]
    return tuple(dots), tuple(medians)


def _lag_plot(frame: _Frame, box: Box, row: float, partners: Sequence[PartnerRow], longest: int, left_out: int) -> Plot:
    chart, by = frame.chart, frame.by
    bottom = box.y + row * len(partners)
    left = box.x - min(by(NAMES), box.x - by(MARGIN) / 2)
    words = [_words(frame, chart.titles[2], left, box.y - by(TITLE / 2), "label_strong", box.right - left)]
    if not partners:
        words.append(_words(frame, chart.empty[2], left, box.y + by(ROW / 2), "head_small", box.right - left))
        return Plot(Box(box.x, box.y, box.width, by(ROW)), (), tuple(filter(None, words)))
    for number, partner in enumerate(partners):
        y = box.y + row * (number + 0.5)
        words.append(_words(frame, partner.name, left, y, "head_small", box.x - left - by(8)))
    values, top = values_of(longest), top_of(longest)
    grid = tuple(box.x + value / top * box.width for value in values)
    words += _below(frame, values, grid, bottom + by(ROW / 2))
    if left_out:
        more = chart.more.format(number=left_out)
        words.append(_words(frame, more, left, bottom + by(ROW * 1.5), "head_small", box.right - left))
    return Plot(Box(box.x, box.y, box.width, bottom - box.y), grid, tuple(filter(None, words)))


def _below(frame: _Frame, values: Sequence[int], grid: Sequence[float], y: float) -> Iterator[Words]:
    """The values of an axis below a plot, each with its middle under its line; none upon another."""
    free = 0.0
    for value, x in zip(values, grid, strict=True):
        width = frame.ruler(str(value), "axis_part")
        if x - width / 2 >= free:
            yield Words(min(x - width / 2, frame.width - width), y, width, str(value), "axis_part")
            free = x + width / 2 + frame.by(8)


# Values, title, legend, period


def values_of(most: int, parts: int = 4) -> range:
    """The values of an axis that holds a number: 0 and up to about so many more, in round steps."""
    step = next(step for step in _steps() if step * parts >= most)
    return range(0, max(1, ceil(most / step)) * step + 1, step)


def _steps() -> Iterator[int]:
    yield from (1, 2, 5)
    power = 10
    while True:
        yield from (power, 2 * power, power * 5 // 2, 5 * power)
        power *= 10


def top_of(most: int) -> int:
    """The end of an axis that holds a number."""
    return values_of(most)[-1]


def _plot(frame: _Frame, box: Box, title: str, empty: str, most: int) -> Plot:
    by = frame.by
    left = by(MARGIN)
    words = [_words(frame, title, left, box.y - by(TITLE / 2), "label_strong", box.right - left)]
    if empty:
        words.append(_words(frame, empty, box.x + by(8), box.y + box.height / 2, "head_small", box.width - by(16)))
        return Plot(box, (box.bottom,), tuple(filter(None, words)))
    values, top = values_of(most), top_of(most)
    values = values if box.height >= by(80) else values[:: len(values) - 1]
    grid = tuple(box.bottom - value / top * box.height for value in values)
    for value, y in zip(values, grid, strict=True):
        width = frame.ruler(str(value), "axis_part")
        words.append(Words(box.x - by(6) - width, y, width, str(value), "axis_part"))
    return Plot(box, grid, tuple(filter(None, words)))


def _legend(frame: _Frame) -> Iterator[LegendItem]:
    """The groups that are drawn at all, in lines."""
    by, chart = frame.by, frame.chart
    seen = {dot.look for partner in chart.partners for dot in partner.dots}
    seen |= set(np.flatnonzero(chart.in_force.any(axis=0)).tolist())
    seen |= set(np.flatnonzero(chart.begun.any(axis=0)).tolist())
    x, y = by(MARGIN), by(LEGEND / 2 + 6 + (NOTE if chart.note else 0.0))
    for look in sorted(seen):
        room = frame.width - by(2 * MARGIN + 20)
        name = elided(chart.names[look], room, "key", frame.ruler)
        width = by(20) + frame.ruler(name, "key")
        if x > by(MARGIN) and x + width > frame.width - by(MARGIN):
            x, y = by(MARGIN), y + by(LEGEND - 4)
        yield LegendItem(look, x, y, Words(x + by(20), y, frame.ruler(name, "key"), name, "key"))
        x += width + by(GAP)


def _band(chart: TrendsChart, scale: Scale) -> tuple[float, float] | None:
    """The period that is chosen, as far as it is in sight."""
    if chart.period is None:
        return None
    left, right = scale.x(chart.period[0]), scale.x(chart.period[1] + 1)
    left, right = max(left, scale.left), min(right, scale.right)
    return (left, right) if left < right else None


def with_period(layout: TrendsLayout, period: tuple[Day, Day] | None) -> TrendsLayout:
    """The same with another period: while it is being brushed."""
    return replace(layout, band=_band(replace(layout.chart, period=period), layout.scale))


def read_words(layout: TrendsLayout, read: Sequence[str], ruler: Ruler) -> Iterator[Words]:
    """What is read of each plot, right above it, cut to the room that its title leaves."""
    for plot, text in zip(layout.plots, read, strict=True):
        title = next((line for line in plot.words if line.role == "label_strong"), None)
        y = title.y if title else plot.box.y
        free = title.x + title.width + GAP if title else plot.box.x
        right = max(plot.box.right, layout.plots[1].box.right) if plot is layout.plots[2] else plot.box.right
        shown = elided(text, right - free, "label", ruler) if text else ""
        if shown:
            width = ruler(shown, "label")
            yield Words(right - width, y, width, shown, "label")
