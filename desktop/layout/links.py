"""Curves from an event to what it builds upon: where both of them stand in a timeline."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import product

import numpy as np

from desktop.layout.frame import LaneFrame
from desktop.layout.packing import bar_middle, sign_middle
from desktop.layout.shapes import Box, Place, Sign, Stretch, TimelineLayout

AIR = 5.0
"""Pixels between a sign and the end of a curve: the ring of what is selected has room in it."""
MARK_WIDTH, MARK_HEIGHT = 12.0, 17.0
LEAST_BEND, MOST_BEND = 8.0, 150.0
"""How far, at least and at most, a curve goes up or down before it turns to its other end."""
SAME_ROW = 4.0
INSET = 6.0
"""From the end of a long sign to where a curve meets it."""

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Curve:
    """A cubic curve from the earlier event to the later one, by its ends and the two points that pull it.

    direct: whether one builds on the other by its own word, not over others between them.
    """

    start: Point
    pull_start: Point
    pull_end: Point
    end: Point
    direct: bool


def curves(layout: TimelineLayout, links: Sequence[tuple[int, int, bool]]) -> list[Curve]:
    """The curves of links (later row, earlier row, direct) of which an end is in sight.

    Of events in several lanes those two places are joined that are in sight, share a lane or lie close. What is out of
    sight is reached at the edge of the body, at its own height; a link to what is in no lane in sight has no curve.
    """
    if not links:
        return []
    places = places_of(layout, {row for later, earlier, _ in links for row in (later, earlier)})
    found = (_curve(layout, places[later], places[earlier], direct=direct) for later, earlier, direct in links)
    return [curve for curve in found if curve is not None]


def _curve(layout: TimelineLayout, later: Sequence[Place], earlier: Sequence[Place], *, direct: bool) -> Curve | None:
    pairs = [(to, since) for to, since in product(later, earlier) if to.in_sight or since.in_sight]
    if not pairs:
        return None
    to, since = min(pairs, key=lambda pair: _distance(*pair))
    if to == since:  # one count, or one mark, that holds both
        return None
    (x, end_x), body = _ends(since, to), layout.body
    if max(x, end_x) <= body.x or min(x, end_x) >= body.right:
        return None
    start, end = _leaving(x, since, to.y, body), _leaving(end_x, to, since.y, body)
    return Curve(start, _pull(start, end, since.y, body), _pull(end, start, to.y, body), end, direct)


def _ends(since: Place, to: Place) -> Stretch:
    """Where a curve meets the two events: the later at its beginning, the earlier at its end or below the later."""
    inset = min(INSET, (to.right - to.left) / 2)
    end = to.left + inset
    inset = min(INSET, (since.right - since.left) / 2)
    return max(since.left + inset, min(since.right - inset, end)), end


def _leaving(x: float, place: Place, other_y: float, body: Box) -> Point:
    """The end of a curve: above or below an event, where no label of its row stands; at the edge, if it lies beyond."""
    away = place.half + AIR
    if not body.x < x < body.right:
        return min(max(x, body.x), body.right), place.y - (away if abs(other_y - place.y) <= SAME_ROW else 0)
    return x, place.y + (away if other_y - place.y > SAME_ROW else -away)


def _pull(end: Point, other: Point, row: float, body: Box) -> Point:
    """The point that pulls a curve away from its end: up or down off a row, inwards off an edge."""
    (x, y), (other_x, other_y) = end, other
    bend = min(max(abs(other_y - y) / 2, LEAST_BEND), MOST_BEND)
    aside = min(abs(other_x - x) / 6, bend / 4)
    if not body.x < x < body.right:
        return x + (other_x - x) / 3, y
    return x + (aside if other_x > x else -aside), y + (bend if y > row else -bend)


def _distance(to: Place, since: Place) -> tuple[int, bool, float]:
    """How badly two places go together."""
    return 2 - to.in_sight - since.in_sight, to.lane != since.lane, abs(to.y - since.y)


def places_of(layout: TimelineLayout, rows: Iterable[int]) -> dict[int, list[Place]]:
    """Where events stand, each as often as there are lanes with it: in sight, or else where it would be."""
    wanted = set(rows)
    places: defaultdict[int, list[Place]] = defaultdict(list)
    for row, place in _places_in_sight(layout, wanted):
        places[row].append(place)
    return {row: places[row] or list(layout.beyond(row)) for row in wanted}


def _places_in_sight(layout: TimelineLayout, wanted: set[int]) -> Iterator[tuple[int, Place]]:
    """Signs, marks on bars, and counts that hold an event."""
    for sign in layout.signs:
        if sign.row in wanted:
            yield sign.row, _place_of_sign(sign)
    for bar in layout.bars:
        for mark in bar.marks:
            half = MARK_WIDTH / 2
            place = Place(bar.lane, mark.x - half, mark.x + half, bar.y, MARK_HEIGHT / 2, in_sight=True)
            yield from ((row, place) for row in (mark.rows or (mark.row,)) if row in wanted)
    for count in layout.counts:
        box = count.box
        half = box.height / 2
        place = Place(count.lane, box.x, box.right, box.y + half, half, in_sight=True)
        yield from ((row, place) for row in count.rows if row in wanted)


def _place_of_sign(sign: Sign) -> Place:
    left, half = sign.x, sign.size / 2
    if sign.width:
        return Place(sign.lane, left, left + sign.width, sign.y, half, in_sight=True)
    return Place(sign.lane, left - half, left + half, sign.y, half, in_sight=True)


def places_beyond(frames: Sequence[LaneFrame], row: int) -> tuple[Place, ...]:
    """Where an event stands in the lanes in sight, by its day and row, seen or not."""
    return tuple(place for frame in frames for place in _places_in_lane(frame, row))


def _places_in_lane(frame: LaneFrame, row: int) -> Iterator[Place]:
    packed, style = frame.packed, frame.style
    position = np.flatnonzero(packed.events.rows == row)
    if len(position):
        middle = sign_middle(packed, int(packed.placing.row_of(position)[0]), frame.open, style)
        start, end = packed.events.days(position)
        yield _place_at(frame, float(start[0]), float(end[0]), middle)
    for life, bar_row in zip(frame.chart.lanes[frame.lane].lives, packed.bar_row, strict=True):
        for step in life.steps:
            if step.row == row and bar_row >= 0:
                yield _place_at(frame, step.first, step.last + 1, bar_middle(packed, bar_row, frame.open, style))


def _place_at(frame: LaneFrame, start: float, end: float, middle: float) -> Place:
    left, right = frame.scale.x(start), frame.scale.x(end)
    return Place(frame.lane, left, right, frame.top + middle, frame.style.sign / 2, in_sight=False)
