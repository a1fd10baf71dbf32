"""Which row each event of a lane stands on, and where its label looks for room.

In a lane that can be seen whole every event is given its place. In a crowded one only the weightiest are, spread over
time; all others share the rows out between them, neighbours in time on different ones, and are seen from close by.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart
from desktop.layout.events import LaneEvents, Positions
from desktop.layout.extents import Slots, extents, slots
from desktop.layout.labels import LEAST_SHARE
from desktop.layout.rows import Places, fill_rows
from desktop.layout.scale import Scale
from desktop.layout.shapes import FontRole
from desktop.layout.style import Ruler, Style
from desktop.layout.words import cut_at_word, shortened

MOST_ROWS = 24
"""Rows of signs in an open lane; what finds no room of its own shares the last ones. With more of them the first lane
would fill the window, and nothing would tell that there are others."""
SHARED_ROWS = 3
MOST_PLACED = 600
"""So many events of a lane are given places of their own; in a lane with more, its weightiest."""
MOST_SHOWN = 400
"""So many events of an open lane are seen one by one in one view; more show as their density."""
STRONG = 4
"""The weight from which a label is set in the stronger font."""
HEAVIEST = 5


@dataclass(frozen=True, slots=True, eq=False)
class Placing:
    """The places of m events on `rows` rows.

    position: (k,) those with a place of their own, in order; the others have theirs by turns. row: (k,) on which row.
    right: (k,) whether the label looks for room to the right first. width: (k,) of the whole label, 0 where a lane
    has no labels. times: (k,) the days that each stands for.
    """

    rows: int
    position: Positions
    row: NDArray[np.int64]
    right: NDArray[np.bool_]
    width: NDArray[np.float64]
    times: Slots

    def row_of(self, positions: Positions) -> NDArray[np.int64]:
        """The row of each of some events."""
        index, own = self.find(positions)
        row: NDArray[np.int64] = positions % max(self.rows, 1)
        row[own] = self.row[index[own]]
        return row

    def find(self, positions: Positions) -> tuple[NDArray[np.intp], NDArray[np.bool_]]:
        """Where events are among those with a place of their own, and whether they are."""
        if not len(self.position):
            return np.zeros(len(positions), np.intp), np.zeros(len(positions), np.bool_)
        index = np.minimum(np.searchsorted(self.position, positions), len(self.position) - 1)
        return index, self.position[index] == positions


def label_role(weight: int) -> FontRole:
    """The font of a label by the weight of its event."""
    return "label_strong" if weight >= STRONG else "label"


def placed_on_strip(chart: Chart, events: LaneEvents) -> Placing:
    """All on the one row of a folded lane, without labels."""
    positions = np.arange(len(events) if len(events) <= MOST_PLACED else 0)
    return _placing(chart, events, positions, _one_row(len(positions)), np.zeros(len(positions)), int(len(events) > 0))


def placed_by_row(chart: Chart, events: LaneEvents, scale: Scale, style: Style, ruler: Ruler) -> Placing:
    """Every event on a row where it has room with its label; those that find none share the last rows."""
    positions = np.arange(len(events))
    widths = label_widths(chart, events.rows, ruler)
    places = _filled(chart, events.rows, widths, scale, style, ruler)
    if (places.row < 0).any():  # the rows are filled one by one: fewer of them hold what they hold
        rest = np.flatnonzero((places.row < 0) | (places.row >= MOST_ROWS - SHARED_ROWS))
        places.row[rest], places.right[rest] = -1, True
        places.row[rest] = int(places.row.max(initial=-1)) + 1 + np.arange(len(rest)) % SHARED_ROWS
    return _placing(chart, events, positions, places, widths, int(places.row.max(initial=-1)) + 1)


def weightiest_placed(chart: Chart, events: LaneEvents, scale: Scale, style: Style, ruler: Ruler) -> Placing:
    """The weightiest events on rows where they have room with their labels."""
    positions = events.chosen(MOST_PLACED, lambda: weightiest(chart, events, 0, len(events), MOST_PLACED))
    rows = events.rows[positions]
    widths = label_widths(chart, rows, ruler)
    places = _filled(chart, rows, widths, scale, style, ruler)
    own = np.flatnonzero(places.row >= 0)
    placed = Places(places.row[own], places.right[own])
    return _placing(chart, events, positions[own], placed, widths[own], MOST_ROWS)


def weightiest(chart: Chart, events: LaneEvents, low: int, high: int, room: int) -> Positions:
    """Of the events from one position up to another the weightiest, in order, counted from the first of them.

    Of those that weigh alike, where they are too many, some are taken, spread over time.
    """
    weights, chosen = chart.weight.take(events.rows[low:high]), []
    for weight in range(HEAVIEST, 0, -1):
        alike = np.flatnonzero(weights == weight)
        if len(alike) > room:
            starts = events.starts[low:high][alike]
            alike = alike[np.unique(np.searchsorted(starts, np.linspace(starts[0], starts[-1], room)))]
        chosen.append(alike)
        room -= len(alike)
        if room <= 0:
            break
    return np.sort(np.concatenate(chosen))


def label_widths(chart: Chart, rows: NDArray[np.int32], ruler: Ruler) -> NDArray[np.float64]:
    """(k,) the widths of the whole labels of events."""
    weights, labels = chart.weight[rows].tolist(), chart.labels
    texts = (shortened(labels[row]) for row in rows.tolist())
    return np.array([ruler(text, label_role(weight)) for text, weight in zip(texts, weights, strict=True)], float)


def _one_row(count: int) -> Places:
    return Places(np.zeros(count, np.int64), np.ones(count, np.bool_))


def _filled(
    chart: Chart, rows: NDArray[np.int32], widths: NDArray[np.float64], scale: Scale, style: Style, ruler: Ruler
) -> Places:
    times = Slots(chart.start[rows].astype(np.float64), chart.end[rows].astype(np.float64))
    left, right, _ = extents(chart, rows, times, scale, style)
    within = scale.x(chart.period.start), scale.x(chart.period.end)  # so that they fit with the air and without
    room = np.maximum(left - within[0], within[1] - right) - style.label_gap
    labels = _cut_widths(chart, rows, room, widths, ruler) + style.label_gap
    return fill_rows(left, right, labels, chart.weight[rows], within, style.block_gap, MOST_ROWS)


def _cut_widths(
    chart: Chart, rows: NDArray[np.int32], room: NDArray[np.float64], widths: NDArray[np.float64], ruler: Ruler
) -> NDArray[np.float64]:
    """(k,) the widths of labels, cut where they are too wide for either side but not when they are cut."""
    found = widths.copy()
    for index in np.flatnonzero((room < widths) & (room >= LEAST_SHARE * widths)).tolist():
        role = label_role(int(chart.weight[rows[index]]))
        cut = cut_at_word(shortened(chart.labels[rows[index]]), float(room[index]), role, ruler, LEAST_SHARE)
        found[index] = ruler(cut, role) if cut else widths[index]
    return found


def _placing(
    chart: Chart,
    events: LaneEvents,
    positions: Positions,
    places: Places,
    widths: NDArray[np.float64],
    rows: int,
) -> Placing:
    times = slots(chart, events.rows[positions], places.row)
    return Placing(rows, positions, places.row, places.right, widths, times)
