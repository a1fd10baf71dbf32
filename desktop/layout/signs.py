"""The events of one lane as signs, counts and labels."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart
from desktop.layout.clusters import clusters
from desktop.layout.extents import Extents, extents
from desktop.layout.labels import Room, Wanted, place_labels
from desktop.layout.packing import PackedLane, label_role, sign_middle
from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, Count, Sign, Stretch, Words
from desktop.layout.style import Ruler, Style
from desktop.layout.words import shortened

OVERLAP = 2.0
"""Pixels by which two signs may overlap before they become a count."""
PILL_AIR = 2.0
"""Pixels between a count and what stands beside it."""


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """One lane in one picture: what its shapes are worked out from.

    top: its y in the picture, scroll included. body: the part of the picture in which the time runs.
    """

    chart: Chart
    lane: int
    packed: PackedLane
    scale: Scale
    top: float
    body: Box
    style: Style
    ruler: Ruler

    @property
    def open(self) -> bool:
        """Whether the lane is open."""
        return self.chart.lanes[self.lane].open


class _Gathered(NamedTuple):
    """Signs of a row that become a count, by their places in the row, and the room that it may take."""

    places: list[int]
    free_from: float
    free_to: float


class _Members(NamedTuple):
    """The signs of a row by their left sides, as columns."""

    rows: list[int]
    look: list[int]
    weight: list[int]
    left: list[float]
    right: list[float]
    wide: list[bool]
    to_right: list[bool]
    label_width: list[float]

    def part(self, places: slice) -> "_Members":
        """Some of them."""
        return _Members(
            self.rows[places],
            self.look[places],
            self.weight[places],
            self.left[places],
            self.right[places],
            self.wide[places],
            self.to_right[places],
            self.label_width[places],
        )


def lane_signs(frame: LaneFrame) -> tuple[list[Sign], list[Count]]:
    """What stands on the rows of signs of a lane, as far as they are in sight; wide signs first, below the points."""
    signs: list[Sign] = []
    counts: list[Count] = []
    for row, members in _rows_in_sight(frame):
        y = frame.top + sign_middle(frame.packed, row, frame.open, frame.style)
        alone, gathered = _parted(frame, members)
        found = [_count(frame, members, group, y) for group in gathered]
        labels = _labels(frame, members, alone, [count.box for count in found], y)
        signs += [_sign(frame, members, index, y, words) for index, words in zip(alone, labels, strict=True)]
        counts += found
    return sorted(signs, key=lambda sign: not sign.width), counts


def _rows_in_sight(frame: LaneFrame) -> Iterator[tuple[int, _Members]]:
    """The rows of a lane that are in sight, with all their signs: counts must not hang on what the view cuts off."""
    packed, half = frame.packed, frame.style.row / 2
    places = extents(frame.chart, packed.rows, packed.times, frame.scale, frame.style)
    order = np.lexsort((places.left, packed.row))
    bounds = np.searchsorted(packed.row[order], np.arange(packed.sign_rows + 1)).tolist()
    columns = _columns(frame.chart, packed, places, order)
    for row in range(packed.sign_rows):
        y = frame.top + sign_middle(packed, row, frame.open, frame.style)
        if y + half > frame.body.y and y - half < frame.body.bottom:
            yield row, columns.part(slice(bounds[row], bounds[row + 1]))


def _columns(chart: Chart, packed: PackedLane, places: Extents, order: NDArray[np.intp]) -> _Members:
    """The signs of a lane, those of each row together."""
    rows = packed.rows[order]
    return _Members(
        rows.tolist(),
        chart.look[rows].tolist(),
        chart.weight[rows].tolist(),
        places.left[order].tolist(),
        places.right[order].tolist(),
        places.wide[order].tolist(),
        packed.right[order].tolist(),
        packed.label_width[order].tolist(),
    )


def _parted(frame: LaneFrame, members: _Members) -> tuple[list[int], list[_Gathered]]:
    """The signs in sight that stand alone, and those that are gathered, each with the room for its count."""
    by_look = [frame.style.size_of(sign) for sign in frame.chart.sign]
    sizes = [by_look[look] for look in members.look]
    pill = _pill(frame, len(members.rows))
    alone: list[int] = []
    gathered: list[_Gathered] = []
    free_from = -inf
    for first, last in clusters(members.left, sizes, pill + OVERLAP + PILL_AIR, OVERLAP):
        in_sight = members.left[first] < frame.body.right and max(members.right[first:last]) > frame.body.x
        following = members.left[last] if last < len(members.left) else inf
        if last == first + 1:
            alone += [first] if in_sight else []
            free_from = members.left[first] + sizes[first]
        elif in_sight:
            gathered.append(_Gathered(list(range(first, last)), free_from, following - PILL_AIR))
            _join_touching(frame, members, gathered)
            free_from = min(_pill_end(frame, members, gathered[-1]) + PILL_AIR, following)
        else:
            free_from = members.left[first] + pill + PILL_AIR
    return alone, gathered


def _join_touching(frame: LaneFrame, members: _Members, gathered: list[_Gathered]) -> None:
    """Make one of the last counts where they would touch: the edges of the view push them together."""
    while len(gathered) > 1:
        before, last = gathered[-2:]
        if _pill_end(frame, members, before) + PILL_AIR <= _pill_x(frame, members, last):
            return
        gathered[-2:] = [_Gathered(before.places + last.places, before.free_from, last.free_to)]


def _pill(frame: LaneFrame, most: int) -> float:
    """The width of a count that may have to say this number."""
    return max(frame.style.count_least, frame.ruler(str(most), "count") + frame.style.count_height / 2)


def _pill_x(frame: LaneFrame, members: _Members, gathered: _Gathered) -> float:
    """The left side of a count."""
    places, free_from, free_to = gathered
    width = _pill(frame, len(places))
    middle = (members.left[places[0]] + members.left[places[-1]] + frame.style.sign) / 2
    x = max(middle - width / 2, frame.body.x)  # whole in sight, if its neighbours leave the room for it
    x = max(min(x, free_to - width, frame.body.right - width), free_from)
    return min(max(x, frame.body.x - width / 2), frame.body.right - width / 2)  # never out of sight


def _pill_end(frame: LaneFrame, members: _Members, gathered: _Gathered) -> float:
    return _pill_x(frame, members, gathered) + _pill(frame, len(gathered.places))


def _count(frame: LaneFrame, members: _Members, gathered: _Gathered, y: float) -> Count:
    number = str(len(gathered.places))
    x, width, height = _pill_x(frame, members, gathered), _pill(frame, len(gathered.places)), frame.style.count_height
    text = frame.ruler(number, "count")
    words = Words(x + (width - text) / 2, y, text, number, "count")
    rows = tuple(members.rows[place] for place in gathered.places)
    return Count(frame.lane, Box(x, y - height / 2, width, height), rows, words)


def _labels(frame: LaneFrame, members: _Members, alone: list[int], pills: list[Box], y: float) -> list[Words | None]:
    """The labels of the signs that stand alone, in their order."""
    if not frame.open:
        return [None] * len(alone)
    gap, body = frame.style.label_gap, frame.body
    taken = [(members.left[index], members.right[index]) for index in alone]
    taken += [(pill.x, pill.right) for pill in pills]
    at_edge = {index: words for index in alone if (words := _label_at_edge(frame, members, index, taken, y))}
    wanted = [_wanted(frame, members, index) for index in alone if index not in at_edge]
    placed = iter(place_labels(wanted, Room(body.x, body.right, taken), y, gap, gap, frame.ruler))
    return [at_edge[index] if index in at_edge else next(placed) for index in alone]


def _wanted(frame: LaneFrame, members: _Members, index: int) -> Wanted:
    weight = members.weight[index]
    return Wanted(
        left=members.left[index],
        right=members.right[index],
        text=shortened(frame.chart.labels[members.rows[index]]),
        width=members.label_width[index],
        role=label_role(weight),
        weight=weight,
        to_right=members.to_right[index],
    )


def _label_at_edge(
    frame: LaneFrame, members: _Members, index: int, taken: list[tuple[float, float]], y: float
) -> Words | None:
    """The label of a long sign that enters from the left and leaves no room to its right: on it, behind a stub."""
    gap, body = frame.style.label_gap, frame.body
    left, right, width = members.left[index], members.right[index], members.label_width[index]
    x = body.x + frame.style.stub + gap
    end = x + width + gap
    if not members.wide[index] or left >= body.x or body.right - right >= gap + width + gap:
        return None
    others = (stretch for stretch in taken if stretch != (left, right))
    if end + frame.style.sign > min(right, body.right) or any(a < end and b > body.x for a, b in others):
        return None
    text = shortened(frame.chart.labels[members.rows[index]])
    return Words(x, y, width, text, label_role(members.weight[index]))


def _sign(frame: LaneFrame, members: _Members, index: int, y: float, label: Words | None) -> Sign:
    chart, row, look = frame.chart, members.rows[index], members.look[index]
    shape = chart.sign[look]
    unconfirmed = bool(chart.unconfirmed[row])
    left, right = members.left[index], members.right[index]
    if not members.wide[index]:
        size = frame.style.size_of(shape)
        return Sign(frame.lane, row, look, shape, (left + right) / 2, y, 0.0, size, 0.0, 0.0, unconfirmed, label)
    gap = _gap(frame, left, right, label)
    width, thick = right - left, frame.style.thick
    soft = _soft_sides(frame, row, left, right)
    return Sign(frame.lane, row, look, shape, left, y, width, thick, *soft, unconfirmed, label, gap)


def _gap(frame: LaneFrame, left: float, right: float, label: Words | None) -> Stretch | None:
    """What a label that stands on a wide sign, at the left edge of the view, takes of it."""
    if label is None or not left < frame.body.x <= label.x < right:
        return None
    air = frame.style.label_gap
    return label.x - air, label.x + label.width + air


def _soft_sides(frame: LaneFrame, row: int, left: float, right: float) -> tuple[float, float]:
    """The sides of a wide sign that fade: what is only possible, of what is drawn."""
    chart = frame.chart
    share = (right - left) / float(chart.end[row] - chart.start[row])
    per_day = min(share, frame.scale.per_day) if right - left > frame.style.sign else share
    return float(chart.soft_start[row]) * per_day, float(chart.soft_end[row]) * per_day
