"""A crowded lane from closer by: more of its events find rows of their own, and those that have one keep it.

The period is halved again and again. In each part, at the scale that just shows it whole, the weightiest events that
lie in it and have no row yet find one beside those that have. An event that reaches over the end of a part waits for no
row there, so that wherever one looks at any of it, it stands on the same row.
"""

from collections.abc import Sequence
from functools import cached_property
from math import floor, log2
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart
from desktop.layout.events import LaneEvents, Positions
from desktop.layout.extents import Slots, extents, slots
from desktop.layout.placing import MOST_SHOWN, Placing, label_widths, weightiest
from desktop.layout.rows import Taken, fill_rows
from desktop.layout.scale import Scale
from desktop.layout.style import Ruler, Style
from desktop.model.span import Span

MOST_NEARER = 140
"""So many events of a part are tried for the room that is left."""
DEEPEST = 24
"""The period is halved so often at most."""
MOST_KEPT = 200
"""So many parts are remembered."""


class _Places(NamedTuple):
    """Events with a place of their own, in order: the fields of a `Placing`."""

    position: Positions
    row: NDArray[np.int64]
    right: NDArray[np.bool_]
    width: NDArray[np.float64]

    def of(self, chosen: NDArray[np.intp]) -> "_Places":
        """Some of them."""
        return _Places(self.position[chosen], self.row[chosen], self.right[chosen], self.width[chosen])


class CloseUps:
    """The places that the events of a crowded lane take as one looks closer; worked out when first looked at."""

    def __init__(
        self, chart: Chart, events: LaneEvents, whole: Placing, width: float, style: Style, ruler: Ruler
    ) -> None:
        """Close-ups of a lane.

        Args:
            chart: that the lane belongs to.
            events: of the lane.
            whole: their places where the whole period is seen.
            width: of the body, in pixels.
            style: the measures.
            ruler: measures texts.
        """
        self._chart, self._events, self._whole = chart, events, whole
        self._width, self._style, self._ruler = width, style, ruler
        self._parts: dict[tuple[int, int], _Places] = {}
        self._latest: tuple[tuple[int, int, int], Placing] | None = None

    def placing(self, span: Span) -> Placing:
        """The places of the events that have one at the scale of a span, in the parts that it meets."""
        period = self._chart.period
        level = min(floor(log2(max(period.days / span.days, 1.0))), self._deepest)
        if not level:
            return self._whole
        length = period.days / 2**level
        first, last = (floor((day - period.start) / length) for day in (span.start, span.end))
        asked = level, first, last
        if self._latest is None or self._latest[0] != asked:
            self._latest = asked, self._joined([self._part(level, number) for number in range(first, last + 1)])
        return self._latest[1]

    def _joined(self, parts: Sequence[_Places]) -> Placing:
        joined = _Places(*map(np.concatenate, zip(*parts, strict=True)))
        position, row, right, width = joined.of(np.unique(joined.position, return_index=True)[1])
        times = slots(self._chart, self._events.rows[position], row)
        return Placing(self._whole.rows, position, row, right, width, times)

    @cached_property
    def _deepest(self) -> int:
        """Where all of them begin to be seen: from there on every one has its row, and nobody moves any more."""
        shorter = (self._chart.period.days / 2 ** (level + 1) for level in range(DEEPEST))
        seen = (level for level, days in enumerate(shorter) if self._events.most_in_view(days) <= MOST_SHOWN)
        return next(seen, DEEPEST)

    def _part(self, level: int, number: int) -> _Places:
        """The places in one part: of the longer part around it, and those that are new in this."""
        if (level, number) not in self._parts:
            if len(self._parts) >= MOST_KEPT:
                self._parts.clear()
            self._parts[level, number] = self._worked_out(level, number)
        return self._parts[level, number]

    def _worked_out(self, level: int, number: int) -> _Places:
        part, (low, high) = self._bounds(level, number)
        if level == 1:
            whole = self._whole
            around = _Places(whole.position, whole.row, whole.right, whole.width)
        else:
            around = self._part(level - 1, number // 2)
        start, end = self._events.days(around.position)
        held = around.of(np.flatnonzero((start < part.end) & (end > part.start)))
        if low == high:
            return held
        new = self._new(part, low, high, held)
        both = _Places(*map(np.concatenate, zip(held, new, strict=True)))  # type: ignore[arg-type]  # of each field
        return both.of(np.argsort(both.position))

    def _bounds(self, level: int, number: int) -> tuple[Span, tuple[int, int]]:
        """A part of the period, and the positions that begin in it."""
        period = self._chart.period
        length = period.days / 2**level
        first = period.start + number * length
        low, high = self._events.started(np.ceil([first, first + length]).astype(np.int32)).tolist()
        return Span(first, first + length), (low, high)

    def _new(self, part: Span, low: int, high: int, held: _Places) -> _Places:
        """Rows for the weightiest events of a part that have none yet, in the room that the others leave."""
        chosen = np.setdiff1d(low + weightiest(self._chart, self._events, low, high, MOST_NEARER), held.position)
        chosen = chosen[self._events.days(chosen)[1] <= part.end]
        rows = self._events.rows[chosen]
        width = label_widths(self._chart, rows, self._ruler)
        scale = Scale(part, 0.0, self._width)
        left, right = self._sides(rows, scale)
        gap, weight = self._style.label_gap, self._chart.weight[rows]
        within, air, most = (0.0, self._width), self._style.block_gap, self._whole.rows
        taken = self._taken(held, scale)
        places = fill_rows(left, right, width + gap, weight, within, air, most, taken)
        return _Places(chosen, places.row, places.right, width).of(np.flatnonzero(places.row >= 0))

    def _taken(self, places: _Places, scale: Scale) -> Taken:
        """What events take of their rows with their labels."""
        left, right = self._sides(self._events.rows[places.position], scale)
        label = places.width + self._style.label_gap
        return Taken(
            places.row, np.where(places.right, left, left - label), np.where(places.right, right + label, right)
        )

    def _sides(self, rows: NDArray[np.int32], scale: Scale) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        chart = self._chart
        left, right, _ = extents(
            chart,
            rows,
            Slots(chart.start[rows].astype(np.float64), chart.end[rows].astype(np.float64)),
            scale,
            self._style,
        )
        return left, right
