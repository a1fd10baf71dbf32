"""The signs of all lanes in sight as columns, line by line: what counts, labels and signs are made of."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.density import is_dense
from desktop.layout.events import Positions
from desktop.layout.extents import Slots, extents, slots
from desktop.layout.frame import LaneFrame
from desktop.layout.packing import sign_rows_from
from desktop.layout.placing import Placing

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

LINES = 64
"""More than there are rows of signs in any lane: lines are numbered by lane and row."""
MARGIN = 0.5
"""Share of the view beside it that is looked at too: what is gathered into a count must not hang on the edge."""

SHORT = 2.5
"""Lengths of fewer signs than these are hidden by one that lies on them; on a longer one it is seen."""


class SignTable(NamedTuple):
    """The t signs, sorted by line and, on each line, by their left sides.

    line: number of the lane times `LINES`, and its row. lane: index in the chart. row: of the event. y: middle.
    left, right: sides in pixels. wide: whether it is drawn as a length. size: of a point or a short wide one, or of
    the sign at the beginning of a long one. open: whether its lane is. to_right: where its label looks for room first.
    label: width of the whole label, or NaN where it is not known yet.
    """

    line: Ints
    lane: Ints
    row: NDArray[np.int32]
    y: Floats
    left: Floats
    right: Floats
    wide: Flags
    size: Floats
    open: Flags
    to_right: Flags
    label: Floats


class _Part(NamedTuple):
    """Some signs of one lane, before it is known where they lie on the scale."""

    line: Ints
    lane: Ints
    row: NDArray[np.int32]
    y: Floats
    open: Flags
    to_right: Flags
    label: Floats
    start: Floats
    end: Floats


def sign_table(frames: Sequence[LaneFrame]) -> SignTable:
    """The signs of some lanes, as far as their rows are in sight."""
    parts = [_part(frame) for frame in frames]
    line, lane, row, y, is_open, to_right, label, start, end = map(np.concatenate, zip(*parts, strict=True))
    frame = frames[0]
    left, right, wide = extents(frame.chart, row, Slots(start, end), frame.scale, frame.style)
    sizes = np.array([frame.style.size_of(sign) for sign in frame.chart.sign])
    size = sizes[frame.chart.look[row]]
    short = wide & (right - left < SHORT * frame.style.sign)
    size[short] = np.maximum(right - left, size)[short]
    order = np.lexsort((left, line))
    columns = line, lane, row, y, left, right, wide, size, is_open, to_right, label
    return SignTable._make(column[order] for column in columns)


def _part(frame: LaneFrame) -> _Part:
    packed, events = frame.packed, frame.packed.events
    placing = packed.close_ups.placing(frame.scale.span) if packed.close_ups else packed.placing
    positions = _looked_at(frame, placing)
    if positions is None:
        rows, row, to_right, label, times = events.rows, placing.row, placing.right, placing.width, placing.times
    else:
        rows, row = events.rows[positions], placing.row_of(positions)
        index, own = placing.find(positions)
        to_right, label = np.ones(len(rows), np.bool_), np.full(len(rows), np.nan)
        to_right[own], label[own] = placing.right[index[own]], placing.width[index[own]]
        times = slots(frame.chart, rows, row)
    first, pitch = sign_rows_from(packed, frame.open, frame.style)
    y = frame.top + first + (row + 0.5) * pitch
    count = len(rows)
    lane, is_open = np.full(count, frame.lane), np.full(count, frame.open)
    part = _Part(
        frame.lane * LINES + row,
        lane,
        rows,
        np.asarray(y, np.float64),
        is_open,
        to_right,
        label,
        times.start,
        times.end,
    )
    in_sight = (y + frame.style.row / 2 > frame.body.y) & (y - frame.style.row / 2 < frame.body.bottom)
    return part if in_sight.all() else _Part._make(column[in_sight] for column in part)


def _looked_at(frame: LaneFrame, placing: Placing) -> Positions | None:
    """Which events of a lane are to be seen one by one, in order; None for all that it has."""
    events = frame.packed.events
    if is_dense(frame):
        positions = placing.position if frame.packed.crowded else np.zeros(0, np.int64)
        return np.union1d(positions, np.flatnonzero(events.rows == frame.shown)) if frame.shown >= 0 else positions
    if len(placing.position) == len(events):
        return None
    view = frame.scale.span.padded(MARGIN)
    return events.between(view.start, view.end)
