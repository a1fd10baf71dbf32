"""What a layout consists of: shapes in logical pixels from the top left corner of the canvas, y down.

A layout is all that a painter needs besides a theme, and all that the mouse needs to find what lies under it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.model.vocabulary import Stage

FontRole = Literal[
    "label", "label_strong", "bar", "axis_year", "axis_part", "head", "head_small", "badge", "count",
    "title", "subtitle", "key", "source",
]  # fmt: skip
"""Which of the theme's fonts a text takes; a ruler measures by the same roles."""


Stretch = tuple[float, float]
"""Left and right end of something on a row."""

LEAST_PART = 3.0
"""Pixels of a line beside a label that are worth drawing."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The x of its right side."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The y of its lower side."""
        return self.y + self.height

    def holds(self, x: float, y: float) -> bool:
        """Whether a point lies inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def meets(self, other: "Box") -> bool:
        """Whether the two share any area."""
        return (
            self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom
        )  # fmt: skip


class Words(NamedTuple):
    """A line of text: x is its left side, y the middle of its height, width what it takes. Already elided."""

    x: float
    y: float
    width: float
    text: str
    role: FontRole


@dataclass(frozen=True, slots=True)
class Tick:
    """A line of the time axis with its word, if there is room for one. major: the upper level (year, or month)."""

    x: float
    major: bool
    words: Words | None


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a lane, in the column left of the time.

    pin: where that of a pinned lane has its sign. more: how many agreements have no bar in it, where it is folded.
    """

    lane: int
    box: Box
    open: bool
    title: Words
    subtitle: Words | None
    badge: Words | None
    badge_box: Box | None
    arrow: Box
    pin: Box | None = None
    more: Words | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A step on an agreement's bar; row is that of its event or -1. x is the middle.

    rows: the events of all the steps that the mark tells of, in order of time; of those too close to one another it
    shows the latest.
    """

    stage: Stage
    x: float
    row: int
    rows: tuple[int, ...] = ()


def _without(stretch: Stretch, gap: Stretch | None) -> tuple[Stretch, ...]:
    """A stretch without a gap in it; what would be too short to be seen as a line is left out."""
    if gap is None:
        return (stretch,)
    parts = (stretch[0], gap[0]), (gap[1], stretch[1])
    return tuple(part for part in parts if part[1] - part[0] >= LEAST_PART)


@dataclass(frozen=True, slots=True)
class Bar:
    """An agreement as a life, on one row whose middle is y.

    line: from its first known step to entry into force, the end or what is known last; None if outside the view.
    tint: the time in force, or None. fades: the tint fades out at its right end, because it is still in force.
    enters: it begins left of the view. ended: x of the cross stroke, or None.
    gap: what is left out of the line for a label that stands on it, or None.
    """

    lane: int
    agreement: str
    look: int
    y: float
    height: float
    line: Stretch | None
    tint: Stretch | None
    fades: bool
    ended: float | None
    marks: tuple[Mark, ...]
    label: Words | None
    enters: bool = False
    gap: Stretch | None = None

    @property
    def line_parts(self) -> tuple[Stretch, ...]:
        """The line as it is to be drawn, in one piece or around its label."""
        return _without(self.line, self.gap) if self.line is not None else ()


class Sign(NamedTuple):
    """An event: x is its middle (a point) or its left side (width > 0: lasting, or known to the month or year).

    soft_left, soft_right: pixels over which either side fades in, 0 for a sharp side.
    gap: what is left out of a wide one for a label that stands on it, or None.
    """

    lane: int
    row: int
    look: int
    sign: str
    x: float
    y: float
    width: float
    size: float
    soft_left: float
    soft_right: float
    unconfirmed: bool
    label: Words | None
    gap: Stretch | None = None

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """From where to where a wide one is to be drawn, in one piece or around its label."""
        return _without((self.x, self.x + self.width), self.gap)


@dataclass(frozen=True, slots=True)
class Count:
    """Several events too close to tell apart."""

    lane: int
    box: Box
    rows: tuple[int, ...]
    words: Words


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """How many events of a lane begin in each stretch of time, as k bars of one width side by side.

    box: where they stand, from the lowest to the highest. days: (k + 1,) the first day of each stretch, and the day
    after the last. counts: (k,) how many begin in it. heights: (k,) of the bars in pixels, 0 where none begins.
    left: where the first begins. width: of each, with the gap to the next.
    """

    lane: int
    box: Box
    days: NDArray[np.int32]
    counts: NDArray[np.int64]
    heights: NDArray[np.float64]
    left: float
    width: float

    def at(self, x: float) -> int:
        """Which bar lies at an x, or -1."""
        bar = int((x - self.left) // self.width)
        return bar if 0 <= bar < len(self.counts) else -1


@dataclass(frozen=True, slots=True)
class Band:
    """The ground of a lane in the body, behind everything; y positions of a hairline inside it, if any."""

    lane: int
    box: Box
    open: bool
    hairline: float | None


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies under a point. days, number: the stretch of a strip, its end left out, and what begins in it.

    day: the line where the day ends as of which things are shown.
    """

    what: Literal["event", "agreement", "count", "density", "head", "axis", "lane", "day"]
    lane: int = -1
    row: int = -1
    agreement: str = ""
    rows: tuple[int, ...] = ()
    days: tuple[int, int] = (0, 0)
    number: int = 0


class Place(NamedTuple):
    """Where an event stands in a lane: left and right sides, the middle of its height and half of it.

    in_sight: whether it is to be seen there.
    """

    lane: int
    left: float
    right: float
    y: float
    half: float
    in_sight: bool


def nowhere(_row: int) -> tuple[Place, ...]:
    """Where an event stands in a timeline without lanes."""
    return ()


@dataclass(frozen=True, slots=True)
class TimelineLayout:
    """A timeline, laid out. axis, heads and body are the three regions; content_height is that of all lanes.

    Signs, bars, counts and bands outside the body are left out; those that reach over its edges are to be clipped.
    beyond: the places of an event that is out of sight in the lanes that are not. unknown: the part of the body that
    lies after the day as of which things are shown; None where the whole record is.
    """

    width: float
    height: float
    axis: Box
    heads_box: Box
    body: Box
    content_height: float
    scroll: float
    ticks: tuple[Tick, ...]
    heads: tuple[Head, ...]
    bands: tuple[Band, ...]
    bars: tuple[Bar, ...]
    signs: tuple[Sign, ...]
    counts: tuple[Count, ...]
    strips: tuple[Strip, ...] = ()
    message: Words | None = None
    lane_tops: tuple[float, ...] = field(default=())
    unknown: Box | None = None
    beyond: Callable[[int], tuple[Place, ...]] = field(default=nowhere, compare=False, repr=False)

    @property
    def day_line(self) -> float | None:
        """The x where the day ends as of which things are shown; None where it is out of sight, or there is none."""
        if self.unknown is None or not self.body.x < self.unknown.x < self.body.right:
            return None
        return self.unknown.x
