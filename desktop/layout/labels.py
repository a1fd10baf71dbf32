"""Where the labels of one row's signs stand: never over anything, cut to the gap, weightier ones first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import product
from typing import NamedTuple

from desktop.layout.shapes import FontRole, Words
from desktop.layout.style import Ruler
from desktop.layout.words import cut_at_word

LEAST_SHARE = 0.6
"""So much of a label that is cut is left at least, in whole words; else it is left out."""


class Room:
    """What is taken on a row, from its left to its right end, and what is free."""

    def __init__(self, left: float, right: float, taken: Iterable[tuple[float, float]] = ()) -> None:
        self._left = left
        self._starts, self._ends = _joined(taken, right)

    def copy(self) -> "Room":
        """The same room, to be taken on its own."""
        other = Room(self._left, 0.0)
        other._starts, other._ends = self._starts.copy(), self._ends.copy()
        return other

    def take(self, start: float, end: float) -> None:
        """Take an interval; what touches it already becomes one with it."""
        first = bisect_left(self._ends, start)
        last = bisect_right(self._starts, end)
        if first < last:
            start, end = min(start, self._starts[first]), max(end, self._ends[last - 1])
        self._starts[first:last] = [start]
        self._ends[first:last] = [end]

    def after(self, x: float) -> float:
        """How far it is free to the right of x: where the next thing begins, x itself where x is taken."""
        index = bisect_right(self._ends, x)
        return max(x, self._starts[index]) if index < len(self._starts) else x

    def before(self, x: float) -> float:
        """How far it is free to the left of x."""
        index = bisect_left(self._starts, x) - 1
        return min(x, max(self._left, self._ends[index])) if index >= 0 else min(x, self._left)


def _joined(taken: Iterable[tuple[float, float]], right: float) -> tuple[list[float], list[float]]:
    """Where what is taken begins and ends, in order; what touches is one, and nothing is free from `right` on."""
    starts: list[float] = []
    ends: list[float] = []
    for start, end in sorted((*taken, (right, right))):
        if not ends or start > ends[-1]:
            starts.append(start)
            ends.append(end)
        elif end > ends[-1]:
            ends[-1] = end
    return starts, ends


class Wanted(NamedTuple):
    """A label that looks for room: left and right are the sides of its sign."""

    left: float
    right: float
    text: str
    width: float
    role: FontRole
    weight: int
    to_right: bool


class _Row:
    """The labels of one row while they are placed. has_given_way: whether any that had its place has lost it."""

    def __init__(self, wanted: list[Wanted], signs: Room, y: float, pad: float, air: float) -> None:
        self.placed: list[Words | None] = [None] * len(wanted)
        self.has_given_way = False
        self._wanted = wanted
        self._signs = signs
        self._room = signs.copy()
        self._y = y
        self._pad = pad
        self._air = air

    def put_whole(self, index: int, *, to_right: bool) -> None:
        """Place a label on a side, if it has room there."""
        label = self._wanted[index]
        if label.width + self._pad <= self._gap(label, to_right, self._room):
            self._put(index, to_right, label.text, label.width)

    def put_for_lighter(self, index: int, *, to_right: bool) -> None:
        """Place a label on a side where only labels of lighter events are in its way: they are taken away."""
        label = self._wanted[index]
        if label.width + self._pad > self._gap(label, to_right, self._signs):
            return
        left = self._left(label, to_right, label.width) - self._air
        right = left + label.width + 2 * self._air
        in_way = [
            other
            for other, words in enumerate(self.placed)
            if words is not None and words.x < right and words.x + words.width > left
        ]
        if all(self._wanted[other].weight < label.weight for other in in_way):
            self._take_away(in_way)
            self.put_whole(index, to_right=to_right)

    def put_cut(self, index: int, ruler: Ruler) -> None:
        """Place what of a label the wider of its two gaps carries, if that is enough."""
        label = self._wanted[index]
        own, other = (self._gap(label, side, self._room) for side in (label.to_right, not label.to_right))
        side = label.to_right if own >= other else not label.to_right
        text = cut_at_word(label.text, max(own, other) - self._pad, label.role, ruler, LEAST_SHARE)
        if text:
            self._put(index, side, text, ruler(text, label.role))

    def _take_away(self, labels: list[int]) -> None:
        self.has_given_way = True
        for index in labels:
            self.placed[index] = None
        self._room = self._signs.copy()
        for words in self.placed:
            if words is not None:
                self._room.take(words.x, words.x + words.width)

    def _gap(self, label: Wanted, to_right: bool, room: Room) -> float:
        if to_right:
            return room.after(label.right) - label.right - self._air
        return label.left - room.before(label.left) - self._air

    def _left(self, label: Wanted, to_right: bool, width: float) -> float:
        return label.right + self._pad if to_right else label.left - self._pad - width

    def _put(self, index: int, to_right: bool, text: str, width: float) -> None:
        label = self._wanted[index]
        x = self._left(label, to_right, width)
        self._room.take(x, x + width)
        self.placed[index] = Words(x, self._y, width, text, label.role)


def place_labels(
    wanted: list[Wanted], room: Room, y: float, pad: float, air: float, ruler: Ruler
) -> list[Words | None]:
    """The labels of the signs of one row.

    First each weightier one before the lighter takes its own side, whole; then the other side; then one that has none
    takes the place of lighter ones, or is cut to the wider of its gaps. `room` is what the signs leave free, `pad` lies
    between sign and label, `air` between a label and what comes next.
    """
    row = _Row(wanted, room, y, pad, air)
    order = sorted(range(len(wanted)), key=lambda index: -wanted[index].weight)
    for own_side in (True, False):
        for index in order:
            if row.placed[index] is None:
                row.put_whole(index, to_right=wanted[index].to_right is own_side)
    for index in order:
        if row.placed[index] is None:
            sides = wanted[index].to_right, not wanted[index].to_right
            # That there is no room is known from before, unless some has been left since.
            ways = (row.put_whole, row.put_for_lighter) if row.has_given_way else (row.put_for_lighter,)
            for put, side in product(ways, sides):
                if row.placed[index] is None:
                    put(index, to_right=side)
            if row.placed[index] is None:
                row.put_cut(index, ruler)
    return row.placed
