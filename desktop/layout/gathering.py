"""Signs that are too close to tell apart, gathered into counts."""

from bisect import bisect_left
from collections.abc import Iterator
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.frame import LaneFrame
from desktop.layout.shapes import Box, Count, Words
from desktop.layout.sign_table import LINES, SHORT, Flags, SignTable

EDGE = 0.01
"""Pixels; a point that is kept in view stands on the very edge of the body."""
OVERLAP = 2.0
"""Pixels by which two signs may overlap before they become a count."""
PILL_AIR = 2.0
"""Pixels between a count and what stands beside it."""


class Gathered(NamedTuple):
    """Signs from `first` up to, not including, `last` that become a count, and the room that it may take."""

    first: int
    last: int
    free_from: float
    free_to: float


class Cluster(NamedTuple):
    """Neighbours on a line: from first up to, not including, last."""

    first: int
    last: int


def parted(frame: LaneFrame, table: SignTable) -> tuple[NDArray[np.intp], list[Gathered]]:
    """The signs in sight that stand alone, in order, and those that are gathered. `frame` is of any of their lanes."""
    in_sight = _in_sight(frame, table)
    reach = pill_width(frame, _longest_line(table)) + OVERLAP + PILL_AIR
    alone, crowds = _crowds(table, max(reach, SHORT * frame.style.sign))
    pills = _Pills(frame, table)
    alone &= in_sight
    for first, last in crowds:
        for cluster in clusters(table.left[first:last].tolist(), table.size[first:last].tolist(), reach, OVERLAP):
            pills.take(first + cluster.first, first + cluster.last, alone, in_sight)
    return np.flatnonzero(alone), pills.gathered


def _in_sight(frame: LaneFrame, table: SignTable) -> Flags:
    """Whether anything of a length lies in the body, or the middle of a point: half a sign tells nothing."""
    half = np.where(table.wide, 0.0, (table.right - table.left) / 2)
    seen: Flags = (table.left + half < frame.body.right + EDGE) & (table.right - half > frame.body.x - EDGE)
    return seen


def _longest_line(table: SignTable) -> int:
    """The most signs on any line."""
    begins = np.flatnonzero(np.diff(table.line, prepend=-1))
    return int(np.diff(begins, append=len(table.line)).max(initial=0))


def _crowds(table: SignTable, reach: float) -> tuple[Flags, list[tuple[int, int]]]:
    """Which signs surely stand alone, and from where to where there are others that must be looked at one by one.

    A line falls into runs wherever there is a gap that no count can reach over; most runs are single signs.
    """
    if not len(table.row):
        return np.zeros(0, np.bool_), []
    gap = np.diff(table.left)
    same_line = table.line[1:] == table.line[:-1]
    touching = same_line & (gap < np.maximum(table.size[:-1] - OVERLAP, OVERLAP))
    run = np.concatenate([[0], np.cumsum(~same_line | (gap >= reach))])
    is_crowd = np.zeros(int(run[-1]) + 1, np.bool_)
    is_crowd[run[1:][touching]] = True
    bounds = np.searchsorted(run, np.arange(len(is_crowd) + 1))
    crowds = np.flatnonzero(is_crowd)
    return ~is_crowd[run], list(zip(bounds[crowds].tolist(), bounds[crowds + 1].tolist(), strict=True))


def clusters(left: list[float], size: list[float], pill: float, overlap: float) -> Iterator[Cluster]:
    """The signs of one line, by their left sides in order, alone or together.

    Two signs that overlap by more than `overlap` become a count, `pill` pixels wide, which takes in all that begins
    below it. What long signs cover beyond their beginning does not count: a point may lie on a bar.
    """
    index = 0
    while index < len(left):
        after = bisect_left(left, left[index] + max(size[index] - overlap, overlap), index + 1)
        if after > index + 1:
            after = bisect_left(left, left[index] + pill, after)
        yield Cluster(index, after)
        index = after


class _Pills:
    """The counts while they are made, line by line from the left."""

    def __init__(self, frame: LaneFrame, table: SignTable) -> None:
        self.gathered: list[Gathered] = []
        self._frame, self._table = frame, table
        self._free_from = -inf
        self._done = 0

    def take(self, first: int, last: int, alone: Flags, in_sight: Flags) -> None:
        """Take the next cluster: a sign alone, or signs that become a count."""
        table = self._table
        free_from = self._after(first)
        following = float(table.left[last]) if self._are_neighbours(last - 1, last) else inf
        if last == first + 1:
            alone[first] = in_sight[first]
            self._free_from = float(table.left[first] + table.size[first])
        elif in_sight[first:last].any():
            self.gathered.append(Gathered(first, last, free_from, following - PILL_AIR))
            self._join_touching(alone)
            self._free_from = min(self._end(self.gathered[-1]) + PILL_AIR, following)
        else:
            self._free_from = float(table.left[first]) + pill_width(self._frame, last - first) + PILL_AIR
        self._done = last

    def _are_neighbours(self, one: int, other: int) -> bool:
        line = self._table.line
        return one >= 0 and other < len(line) and bool(line[one] == line[other])

    def _after(self, first: int) -> float:
        """Where what stands left of a cluster ends."""
        if not self._are_neighbours(first - 1, first):
            return -inf
        if self._done == first:
            return self._free_from
        return float(self._table.left[first - 1] + self._table.size[first - 1])

    def _join_touching(self, alone: Flags) -> None:
        """Make one of the last counts where they would touch, with what lies between: the edges push them together."""
        while len(self.gathered) > 1:
            before, last = self.gathered[-2:]
            apart = self._end(before) + PILL_AIR <= pill_x(self._frame, self._table, last)
            if apart or not self._are_neighbours(before.first, last.first):
                return
            alone[before.last : last.first] = False
            self.gathered[-2:] = [Gathered(before.first, last.last, before.free_from, last.free_to)]

    def _end(self, gathered: Gathered) -> float:
        width = pill_width(self._frame, gathered.last - gathered.first)
        return pill_x(self._frame, self._table, gathered) + width


def pill_width(frame: LaneFrame, number: int) -> float:
    """The width of a count that says this number."""
    return max(frame.style.count_least, frame.ruler(str(number), "count") + frame.style.count_height / 2)


def pill_x(frame: LaneFrame, table: SignTable, gathered: Gathered) -> float:
    """The left side of a count."""
    first, last, free_from, free_to = gathered
    body, width = frame.body, pill_width(frame, last - first)
    middle = float(table.left[first] + table.left[last - 1] + frame.style.sign) / 2
    x = max(middle - width / 2, body.x)  # whole in sight, if its neighbours leave the room for it
    x = max(min(x, free_to - width, body.right - width), free_from)
    return min(max(x, body.x - width / 2), body.right - width / 2)  # never out of sight


def count_of(frame: LaneFrame, table: SignTable, gathered: Gathered) -> Count:
    """The count of some signs."""
    first, last = gathered.first, gathered.last
    number, height = str(last - first), frame.style.count_height
    x, y, width = pill_x(frame, table, gathered), float(table.y[first]), pill_width(frame, last - first)
    text = frame.ruler(number, "count")
    words = Words(x + (width - text) / 2, y, text, number, "count")
    rows = tuple(table.row[first:last].tolist())
    return Count(int(table.line[first]) // LINES, Box(x, y - height / 2, width, height), rows, words)
