"""Rows that stay where they are while what is shown changes by and by: those that all of it has in another packing."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart, Lane
from desktop.layout.extents import slots
from desktop.layout.packing import PackedLane, Packer, Packing, events_with_signs, stacked
from desktop.layout.placing import MOST_PLACED, Placing
from desktop.layout.style import Style


def steady(packer: Packer, chart: Chart, width: float, style: Style, whole: Chart, packing: Packing) -> Packing:
    """Rows for a chart as they are in the packing of one that shows more of the same, for this width and style.

    Lanes that are not to be found there find rows of their own.
    """
    kept = [_with_rows_kept(chart, lane, whole, packing) for lane in chart.lanes]
    others = tuple(lane for lane, known in zip(chart.lanes, kept, strict=True) if known is None)
    found = iter(packer.pack(replace(chart, lanes=others), width, style).lanes)
    return stacked(next(found) if lane is None else lane for lane in kept)


def _with_rows_kept(chart: Chart, lane: Lane, whole: Chart, packing: Packing) -> PackedLane | None:
    """A lane with the rows, and the height, that it has in the packing of a chart that shows more of the same.

    None where it is not to be found there as it is here: open or folded, with all that it holds now; and where not all
    of its events have a place of their own.
    """
    number = next((number for number, other in enumerate(whole.lanes) if other.key == lane.key), -1)
    if number < 0 or whole.lanes[number].open != lane.open or len(packing.lanes[number].events) > MOST_PLACED:
        return None
    packed = packing.lanes[number]
    row_of = dict(zip((life.agreement for life in whole.lanes[number].lives), packed.bar_row, strict=True))
    if any(life.agreement not in row_of for life in lane.lives):
        return None
    bar_row = tuple(row_of[life.agreement] for life in lane.lives)
    events = events_with_signs(lane, bar_row)
    places = _places_of(events.rows, packed.events.rows)
    if places is None:
        return None
    was = packed.placing
    row = was.row[places]
    times = slots(chart, events.rows, row)
    placing = Placing(was.rows, np.arange(len(events)), row, was.right[places], was.width[places], times)
    return replace(packed, bar_row=bar_row, events=events, placing=placing, top=0.0)


def _places_of(rows: NDArray[np.int32], among: NDArray[np.int32]) -> NDArray[np.int64] | None:
    """Where rows stand among others; None where not all of them do."""
    order = np.argsort(among, kind="stable")
    found = np.searchsorted(among, rows, sorter=order)
    if len(rows) and int(found.max()) == len(among):
        return None
    places: NDArray[np.int64] = order[found].astype(np.int64)
    return places if np.array_equal(among[places], rows) else None
