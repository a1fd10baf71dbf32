"""Which row each event and each agreement of a chart stands on: worked out once, not per frame.

Rows are found at the scale that shows the whole period. Looking closer only widens the gaps between signs, so that
an event keeps its row, and its label, wherever one looks.
"""

from collections import OrderedDict
from collections.abc import Generator, Iterable
from dataclasses import dataclass, replace

import numpy as np

from desktop.layout.chart import Chart, Lane, Life
from desktop.layout.close_up import CloseUps
from desktop.layout.events import LaneEvents
from desktop.layout.placing import MOST_PLACED, Placing, placed_by_row, placed_on_strip, weightiest_placed
from desktop.layout.scale import Scale
from desktop.layout.style import Ruler, Style
from desktop.layout.words import shortened
from desktop.model.span import Span

MOST_THIN_BARS = 6
"""Rows of bars in a folded lane; the steps of further agreements stand on its strip."""
AIR = 0.02
"""Share of the period beside it in the view that shows all."""
MOST_KNOWN = 1_300
"""So many lanes are remembered with their rows: all that are ever shown at once, twice."""


@dataclass(frozen=True, slots=True, eq=False)
class PackedLane:
    """A lane with rows.

    bar_row: per life of the lane, its row among the bars, or -1 where it has none. bars: rows of bars.
    events: those that have a sign; all of the lane but the marks on its bars. placing: the row of each.
    close_ups: where they are too many to be seen all at once; the lane then has a strip of density, and more of them
    are seen as one looks closer. top, height: in pixels of the content, which is all lanes under one another.
    """

    bar_row: tuple[int, ...]
    bars: int
    events: LaneEvents
    placing: Placing
    close_ups: CloseUps | None
    top: float
    height: float

    @property
    def crowded(self) -> bool:
        """Whether there are more events than can be seen at once."""
        return self.close_ups is not None

    @property
    def sign_rows(self) -> int:
        """How many rows of signs there are."""
        return self.placing.rows


@dataclass(frozen=True, slots=True, eq=False)
class Packing:
    """The lanes of a chart with rows, for one width of the canvas; content_height is that of all lanes."""

    lanes: tuple[PackedLane, ...]
    content_height: float


def pack(chart: Chart, width: float, style: Style, ruler: Ruler) -> Packing:
    """Rows for all events and agreements of a chart on a canvas of this width."""
    return Packer(ruler).pack(chart, width, style)


class Packer:
    """Finds rows for the charts of one dataset in one language, and remembers those of each lane.

    A filter leaves most lanes as they are; they keep what they have.
    """

    def __init__(self, ruler: Ruler) -> None:
        self._ruler = ruler
        self._known: OrderedDict[tuple[str, bool, float, Style], tuple[Lane, PackedLane]] = OrderedDict()

    def in_steps(self, chart: Chart, width: float, style: Style) -> Generator[None, None, None]:
        """Find them lane by lane, with a pause after each: `pack` then has them all, if there are not too many."""
        bare, scale = _bare(chart), _whole_scale(chart, width, style)
        for lane in chart.lanes:
            self._packed(bare, lane, scale, style)
            yield

    def pack(self, chart: Chart, width: float, style: Style) -> Packing:
        """Rows for all events and agreements of a chart on a canvas of this width."""
        bare, scale = _bare(chart), _whole_scale(chart, width, style)
        return stacked(self._packed(bare, lane, scale, style) for lane in chart.lanes)

    def _packed(self, chart: Chart, lane: Lane, scale: Scale, style: Style) -> PackedLane:
        """A lane with rows, as it was where it holds the same as then."""
        key = lane.key, lane.open, scale.right, style
        known = self._known.get(key)
        if known is None or known[0].events is not lane.events or known[0].lives != lane.lives:
            known = self._known[key] = lane, _packed_lane(chart, lane, scale, style, self._ruler)
        self._known.move_to_end(key)
        if len(self._known) > MOST_KNOWN:
            self._known.popitem(last=False)
        return known[1]


def _bare(chart: Chart) -> Chart:
    """A chart without its lanes: what is remembered of one must not keep the others alive."""
    return replace(chart, lanes=())


def _whole_scale(chart: Chart, width: float, style: Style) -> Scale:
    """The scale that shows the whole period."""
    return Scale(chart.period.padded(AIR), 0.0, style.body_width(width))


def stacked(lanes: Iterable[PackedLane]) -> Packing:
    """Lanes under one another."""
    top, placed = 0.0, []
    for lane in lanes:
        placed.append(replace(lane, top=top))
        top += lane.height
    return Packing(tuple(placed), top)


def _packed_lane(chart: Chart, lane: Lane, scale: Scale, style: Style, ruler: Ruler) -> PackedLane:
    """A lane with rows, as if it were the first."""
    bar_row = _bar_rows(chart, lane, scale, style, ruler)
    bars = max(bar_row, default=-1) + 1
    events = events_with_signs(lane, bar_row)
    placing = _placing(chart, events, scale, style, ruler, is_open=lane.open)
    crowded = lane.open and len(events) > MOST_PLACED
    close_ups = CloseUps(chart, events, placing, scale.right - scale.left, style, ruler) if crowded else None
    return PackedLane(
        bar_row=bar_row,
        bars=bars,
        events=events,
        placing=placing,
        close_ups=close_ups,
        top=0.0,
        height=_height(lane.open, bars, placing.rows, crowded=crowded, style=style),
    )


def stretched(packing: Packing, chart: Chart, style: Style) -> Packing:
    """The first lanes of a packing, those of a chart, by a style that makes rows taller or lower and nothing else."""
    pairs = zip(chart.lanes, packing.lanes, strict=False)
    return stacked(
        replace(one, height=_height(lane.open, one.bars, one.sign_rows, crowded=one.crowded, style=style))
        for lane, one in pairs
    )


def _placing(chart: Chart, events: LaneEvents, scale: Scale, style: Style, ruler: Ruler, *, is_open: bool) -> Placing:
    if not is_open:
        return placed_on_strip(chart, events)
    if len(events) > MOST_PLACED:
        return weightiest_placed(chart, events, scale, style, ruler)
    return placed_by_row(chart, events, scale, style, ruler)


def _height(is_open: bool, bars: int, sign_rows: int, *, crowded: bool, style: Style) -> float:
    if is_open:
        between = style.hairline_room if bars and sign_rows else 0.0
        needed = style.lane_top + bars * style.bar_row + between + sign_rows * style.row + style.lane_bottom
    else:
        needed = style.folded_top + bars * style.thin_bar_row + sign_rows * style.strip + style.folded_bottom
    return max(style.least_lane, needed) + (style.density if crowded else 0.0)


def bar_middle(packed: PackedLane, row: int, is_open: bool, style: Style) -> float:
    """The y of a row of bars, from the top of its lane."""
    if is_open:
        return style.lane_top + (row + 0.5) * style.bar_row
    return _folded_start(packed, style) + (row + 0.5) * style.thin_bar_row


def sign_middle(packed: PackedLane, row: int, is_open: bool, style: Style) -> float:
    """The y of a row of signs, from the top of its lane."""
    first, pitch = sign_rows_from(packed, is_open, style)
    return first + (row + 0.5) * pitch


def sign_rows_from(packed: PackedLane, is_open: bool, style: Style) -> tuple[float, float]:
    """Where the rows of signs begin, from the top of their lane, and how high each is."""
    if is_open:
        between = style.hairline_room if packed.bars else 0.0
        return style.lane_top + packed.bars * style.bar_row + between, style.row
    return _folded_start(packed, style) + packed.bars * style.thin_bar_row, style.strip


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


def heights_in_time(chart: Chart, packing: Packing, lane: int, span: Span, style: Style) -> list[float]:
    """The middles, in the content, of the rows of a lane that have an agreement or an event in a span of time."""
    packed, shown = packing.lanes[lane], chart.lanes[lane]
    rows = packed.placing.row_of(packed.events.between(span.start, span.end))
    heights = [sign_middle(packed, row, shown.open, style) for row in np.unique(rows).tolist()]
    for life, row in zip(shown.lives, packed.bar_row, strict=True):
        if row >= 0 and span.meets(*life_span(life, chart)):
            heights.append(bar_middle(packed, row, shown.open, style))
    return [packed.top + height for height in sorted(heights)]


def _middle_of(lane: Lane, packed: PackedLane, row: int, agreement: str, style: Style) -> float | None:
    for life, bar_row in zip(lane.lives, packed.bar_row, strict=True):
        told = life.agreement == agreement or any(step.row == row >= 0 for step in life.steps)
        if told and bar_row >= 0:
            return bar_middle(packed, bar_row, lane.open, style)
    found = np.flatnonzero(packed.events.rows == row)
    return sign_middle(packed, int(packed.placing.row_of(found[:1])[0]), lane.open, style) if len(found) else None


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
        return first, max(first, chart.known_end)
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


def events_with_signs(lane: Lane, bar_row: tuple[int, ...]) -> LaneEvents:
    """The events of a lane that are not marks on its bars; bar_row: per life its row, or -1."""
    barred = {step.row for life, row in zip(lane.lives, bar_row, strict=True) if row >= 0 for step in life.steps}
    loose = {step.row for life in lane.lives for step in life.steps} - barred - {-1}
    if not loose:
        return lane.events
    return lane.events.joined_by(np.array(sorted(loose), np.int32))
