"""Which row each event and each agreement of a chart stands on: worked out once, not per frame.

Rows are found at the scale that shows the whole period. Looking closer only widens the gaps between signs, so that
an event keeps its row, and its label, wherever one looks.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart, Lane, Life
from desktop.layout.extents import Slots, extents, slots
from desktop.layout.rows import Places, fill_rows
from desktop.layout.scale import Scale
from desktop.layout.shapes import FontRole
from desktop.layout.style import Ruler, Style
from desktop.layout.words import shortened

MOST_ROWS = 24
"""Rows of signs in an open lane; what finds no room of its own shares the last ones."""
SHARED_ROWS = 3
MOST_THIN_BARS = 6
"""Rows of bars in a folded lane; the steps of further agreements stand on its strip."""
MOST_BLOCKS = 1500
"""Events of a lane that are given a row of their own choice; the weightiest of them."""
STRONG = 4
"""The weight from which a label is set in the stronger font."""
AIR = 0.02
"""Share of the period beside it in the view that shows all."""


@dataclass(frozen=True, slots=True, eq=False)
class PackedLane:
    """A lane with rows.

    bar_row: per life of the lane, its row among the bars, or -1 where it has none. bars: rows of bars.
    rows: (m,) events that have a sign, by start; all of the lane but the marks on its bars.
    row: (m,) which row each stands on, 0 to sign_rows - 1. right: (m,) whether its label looks for room to the right
    first. times: (m,) the days that each sign stands for. label_width: (m,) of the whole label, 0 in a folded lane.
    top, height: in pixels of the content, which is all lanes under one another.
    """

    bar_row: tuple[int, ...]
    bars: int
    rows: NDArray[np.int32]
    row: NDArray[np.int64]
    right: NDArray[np.bool_]
    times: Slots
    label_width: NDArray[np.float64]
    sign_rows: int
    top: float
    height: float


@dataclass(frozen=True, slots=True, eq=False)
class Packing:
    """The lanes of a chart with rows, for one width of the canvas; content_height is that of all lanes."""

    lanes: tuple[PackedLane, ...]
    content_height: float


def label_role(weight: int) -> FontRole:
    """The font of a label by the weight of its event."""
    return "label_strong" if weight >= STRONG else "label"


def pack(chart: Chart, width: float, style: Style, ruler: Ruler) -> Packing:
    """Rows for all events and agreements of a chart on a canvas of this width."""
    scale = Scale(chart.period.padded(AIR), 0.0, style.body_width(width))
    top = 0.0
    lanes = []
    for lane in chart.lanes:
        lanes.append(_packed_lane(chart, lane, scale, top, style, ruler))
        top += lanes[-1].height
    return Packing(tuple(lanes), top)


def _packed_lane(chart: Chart, lane: Lane, scale: Scale, top: float, style: Style, ruler: Ruler) -> PackedLane:
    bar_row = _bar_rows(chart, lane, scale, style, ruler)
    bars = max(bar_row, default=-1) + 1
    rows = _rows_with_signs(chart, lane, bar_row)
    widths = _label_widths(chart, rows, ruler) if lane.open else np.zeros(len(rows))
    places = _places(chart, rows, widths, scale, style) if lane.open else _one_row(len(rows))
    sign_rows = int(places.row.max(initial=-1)) + 1
    return PackedLane(
        bar_row=bar_row,
        bars=bars,
        rows=rows,
        row=places.row,
        right=places.right,
        times=slots(chart, rows, places.row),
        label_width=widths,
        sign_rows=sign_rows,
        top=top,
        height=_height(lane.open, bars, sign_rows, style),
    )


def _height(is_open: bool, bars: int, sign_rows: int, style: Style) -> float:
    if is_open:
        between = style.hairline_room if bars and sign_rows else 0.0
        needed = style.lane_top + bars * style.bar_row + between + sign_rows * style.row + style.lane_bottom
    else:
        needed = style.folded_top + bars * style.thin_bar_row + sign_rows * style.strip + style.folded_bottom
    return max(style.least_lane, needed)


def bar_middle(packed: PackedLane, row: int, is_open: bool, style: Style) -> float:
    """The y of a row of bars, from the top of its lane."""
    if is_open:
        return style.lane_top + (row + 0.5) * style.bar_row
    return _folded_start(packed, style) + (row + 0.5) * style.thin_bar_row


def sign_middle(packed: PackedLane, row: int, is_open: bool, style: Style) -> float:
    """The y of a row of signs, from the top of its lane."""
    if is_open:
        between = style.hairline_room if packed.bars else 0.0
        return style.lane_top + packed.bars * style.bar_row + between + (row + 0.5) * style.row
    return _folded_start(packed, style) + packed.bars * style.thin_bar_row + (row + 0.5) * style.strip


def hairline(packed: PackedLane, is_open: bool, style: Style) -> float | None:
    """The y of the line between bars and signs of an open lane, from its top."""
    if not (is_open and packed.bars and packed.sign_rows):
        return None
    return style.lane_top + packed.bars * style.bar_row + style.hairline_room / 2


def _folded_start(packed: PackedLane, style: Style) -> float:
    """Where the rows of a folded lane begin: what is lower than its head stands in the middle."""
    rows = packed.bars * style.thin_bar_row + packed.sign_rows * style.strip
    return max(style.folded_top, (packed.height - rows) / 2)


def reveal(chart: Chart, packing: Packing, row: int, agreement: str, style: Style) -> tuple[float, float] | None:
    """Top and bottom, in the content, of the row that holds an event or an agreement; None where nothing does.

    Of several lanes the first open one counts, else the first.
    """
    places = [
        (not lane.open, packed.top + middle)
        for lane, packed in zip(chart.lanes, packing.lanes, strict=True)
        if (middle := _middle_of(lane, packed, row, agreement, style)) is not None
    ]
    if not places:
        return None
    middle = min(places, key=lambda place: place[0])[1]
    return middle - style.row, middle + style.row


def _middle_of(lane: Lane, packed: PackedLane, row: int, agreement: str, style: Style) -> float | None:
    for life, bar_row in zip(lane.lives, packed.bar_row, strict=True):
        told = life.agreement == agreement or any(step.row == row >= 0 for step in life.steps)
        if told and bar_row >= 0:
            return bar_middle(packed, bar_row, lane.open, style)
    found = np.flatnonzero(packed.rows == row)
    return sign_middle(packed, int(packed.row[found[0]]), lane.open, style) if len(found) else None


# Bars


def _bar_rows(chart: Chart, lane: Lane, scale: Scale, style: Style, ruler: Ruler) -> tuple[int, ...]:
    if lane.open:
        return tuple(range(len(lane.lives)))
    return _thin_bar_rows([_reach(life, chart, scale, style, ruler) for life in lane.lives], style.block_gap)


def _reach(life: Life, chart: Chart, scale: Scale, style: Style, ruler: Ruler) -> tuple[float, float]:
    """Left and right of a bar with its short label, at the scale of the whole period."""
    first, last = life_span(life, chart)
    left, right = scale.x(first) - style.mark / 2, scale.x(last) + style.mark / 2
    label = f"{life.label} · {life.short_standing}" if life.short_standing else life.label
    width = ruler(shortened(label), "bar") + style.label_gap
    if right - left >= width + style.mark * 2:
        return left, right
    return (left, right + width) if right + width <= scale.right else (left - width, right)


def life_span(life: Life, chart: Chart) -> tuple[float, float]:
    """First and last day of an agreement as its bar shows it."""
    first = min([step.first for step in life.steps] + ([life.in_force_from] if life.in_force_from is not None else []))
    if life.until is not None:
        return first, max(first, life.until)
    if life.in_force_from is not None:
        return first, max(first, chart.period.end)
    return first, max(step.last + 1 for step in life.steps)


def _thin_bar_rows(reaches: list[tuple[float, float]], gap: float) -> tuple[int, ...]:
    """Rows for bars, each on the first where it has room; -1 where none has."""
    ends: list[list[tuple[float, float]]] = []
    rows = []
    for left, right in reaches:
        free = (row for row, taken in enumerate(ends) if all(right + gap <= a or b + gap <= left for a, b in taken))
        row = next(free, len(ends) if len(ends) < MOST_THIN_BARS else -1)
        if row == len(ends):
            ends.append([])
        if row >= 0:
            ends[row].append((left, right))
        rows.append(row)
    return tuple(rows)


# Signs


def _rows_with_signs(chart: Chart, lane: Lane, bar_row: tuple[int, ...]) -> NDArray[np.int32]:
    """The events of a lane that are not marks on its bars, by start."""
    barred = {step.row for life, row in zip(lane.lives, bar_row, strict=True) if row >= 0 for step in life.steps}
    loose = {step.row for life in lane.lives for step in life.steps} - barred - {-1}
    if not loose:
        return lane.rows
    rows = np.union1d(lane.rows, np.array(sorted(loose), np.int32)).astype(np.int32)
    return rows[np.argsort(chart.start[rows], kind="stable")]


def _label_widths(chart: Chart, rows: NDArray[np.int32], ruler: Ruler) -> NDArray[np.float64]:
    weights = chart.weight[rows].tolist()
    labels = (shortened(chart.labels[row]) for row in rows.tolist())
    return np.array([ruler(label, label_role(weight)) for label, weight in zip(labels, weights, strict=True)], float)


def _one_row(count: int) -> Places:
    return Places(np.zeros(count, np.int64), np.ones(count, np.bool_))


def _places(chart: Chart, rows: NDArray[np.int32], widths: NDArray[np.float64], scale: Scale, style: Style) -> Places:
    """Rows for the signs of an open lane; those that find none share the last rows, neighbours on different ones."""
    chosen = np.sort(np.argsort(-chart.weight[rows].astype(np.int64), kind="stable")[:MOST_BLOCKS])
    own = _own_places(chart, rows[chosen], widths[chosen], scale, style, MOST_ROWS)
    if len(chosen) < len(rows) or (own.row < 0).any():
        own = _own_places(chart, rows[chosen], widths[chosen], scale, style, MOST_ROWS - SHARED_ROWS)
    places = Places(np.full(len(rows), -1, np.int64), np.ones(len(rows), np.bool_))
    places.row[chosen], places.right[chosen] = own
    rest = np.flatnonzero(places.row < 0)
    places.row[rest] = int(places.row.max(initial=-1)) + 1 + np.arange(len(rest)) % SHARED_ROWS
    return places


def _own_places(
    chart: Chart, rows: NDArray[np.int32], widths: NDArray[np.float64], scale: Scale, style: Style, most: int
) -> Places:
    times = Slots(chart.start[rows], chart.end[rows])
    left, right, _ = extents(chart, rows, times, scale, style)
    within = scale.x(chart.period.start), scale.x(chart.period.end)  # so that they fit with the air and without
    return fill_rows(left, right, widths + style.label_gap, chart.weight[rows], within, style.block_gap, most)
