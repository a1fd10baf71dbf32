"""Where the labels of one row's signs stand: never over anything, cut to the gap, weightier ones first."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.layout.shapes import FontRole, Words
from desktop.layout.style import Ruler
from desktop.layout.words import elided

LEAST_SIGNS = 6
"""Of a label that is cut, so many signs at least; else it is left out."""


class Room:
    """What is taken on a row, from its left to its right end, and what is free."""

    def __init__(self, left: float, right: float, taken: Iterable[tuple[float, float]]) -> None:
        self._starts = [right]
        self._ends = [right]
        self._left = left
        for start, end in taken:
            self.take(start, end)

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


@dataclass(frozen=True, slots=True)
class Wanted:
    """A label that looks for room: left and right are the sides of its sign."""

    left: float
    right: float
    text: str
    width: float
    role: FontRole
    weight: int
    to_right: bool


def place_labels(
    wanted: list[Wanted], room: Room, y: float, pad: float, air: float, ruler: Ruler
) -> list[Words | None]:
    """The labels of the signs of one row.

    First each weightier one before the lighter takes its own side, whole; then the other side; then what is left is
    cut to the wider of the two gaps. `pad` lies between sign and label, `air` between a label and what comes next.
    """
    placed: list[Words | None] = [None] * len(wanted)
    order = sorted(range(len(wanted)), key=lambda index: -wanted[index].weight)
    for own_side in (True, False):
        for index in order:
            label = wanted[index]
            if placed[index] is None:
                placed[index] = _whole(label, label.to_right is own_side, room, y, pad, air)
    for index in order:
        if placed[index] is None:
            placed[index] = _cut(wanted[index], room, y, pad, air, ruler)
    return placed


def _whole(label: Wanted, to_right: bool, room: Room, y: float, pad: float, air: float) -> Words | None:
    if label.width + pad > _gap(label, to_right, room, air):
        return None
    return _put(label, to_right, label.text, label.width, room, y, pad)


def _cut(label: Wanted, room: Room, y: float, pad: float, air: float, ruler: Ruler) -> Words | None:
    gaps = {side: _gap(label, side, room, air) for side in (label.to_right, not label.to_right)}
    side = max(gaps, key=lambda key: gaps[key])
    text = elided(label.text, gaps[side] - pad, label.role, ruler, LEAST_SIGNS)
    return _put(label, side, text, ruler(text, label.role), room, y, pad) if text else None


def _gap(label: Wanted, to_right: bool, room: Room, air: float) -> float:
    if to_right:
        return room.after(label.right) - label.right - air
    return label.left - room.before(label.left) - air


def _put(label: Wanted, to_right: bool, text: str, width: float, room: Room, y: float, pad: float) -> Words:
    x = label.right + pad if to_right else label.left - pad - width
    room.take(x, x + width)
    return Words(x, y, width, text, label.role)
