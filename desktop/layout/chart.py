"""What is to be laid out: the events kept, sorted into lanes, with their agreements as lives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.layout.events import LaneEvents
from desktop.model.dates import Calendar
from desktop.model.moment import Day
from desktop.model.span import Span
from desktop.model.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class LifeStep:
    """A mark on the bar of an agreement: first and last possible day; row of its event, or -1 before the period."""

    stage: Stage
    first: Day
    last: Day
    row: int


@dataclass(frozen=True, slots=True)
class Life:
    """An agreement as a bar.

    look: index of its kind group. label: its name for the bar ("ACSA"). standing: how far it stands at the end of
    the period ("in force since Jul 2017", "signed 29 Jan 2024"). short_standing: the same in fewer signs ("in force").
    in_force_from: first possible day of entry into force, or None. until: day it ended or was replaced, or None.
    steps: in order of time; announcements are left out.
    """

    agreement: str
    look: int
    label: str
    standing: str
    short_standing: str
    steps: tuple[LifeStep, ...]
    in_force_from: Day | None
    until: Day | None


@dataclass(frozen=True, slots=True)
class Lane:
    """One lane.

    events: those that are not marks of its lives. short_subtitles: the subtitle said in ever fewer signs, for where it
    has no room. short_title: likewise, or empty for a title that is rather cut.
    depth: how many lanes it is nested in. pinned: whether it is among the first because somebody wants it there.
    """

    key: str
    title: str
    subtitle: str
    badge: str
    open: bool
    lives: tuple[Life, ...]
    events: LaneEvents
    short_subtitles: tuple[str, ...] = ()
    depth: int = 0
    pinned: bool = False
    short_title: str = ""


def in_figures(number: int) -> tuple[str, ...]:
    """How many more there are, in no language."""
    return (f"+{number}",)


@dataclass(frozen=True, slots=True, eq=False)
class Chart:
    """The lanes, and for every event of the dataset (not only those kept) its columns.

    start, end: (n,) int32, days since 1970-01-01; end is exclusive: the day after the last possible day.
    soft_start, soft_end: (n,) float32, how many days of either side are only possible, 0 where known to the day.
        An event known to its month without an end has soft sides of half its width each.
    lasting: (n,) bool, whether it has an end of its own (a bar, not a point).
    look: (n,) uint8, index of the kind group. sign: per look, one of bar, diamond, square, circle, pill, triangle.
    weight: (n,) uint8, 1 to 5. unconfirmed: (n,) bool.
    labels: n texts for the canvas, at most 28 signs each in our own data, longer elsewhere.
    empty_message: what the canvas says where there is no lane.
    calendar: how the time axis counts, and writes dates.
    more_bars: the ways, ever shorter, in which a folded lane says that so many agreements have no bar in it.
    known_until: the day from which on nothing is known, because things are shown as they stood before it; or None.
    """

    lanes: tuple[Lane, ...]
    start: NDArray[np.int32]
    end: NDArray[np.int32]
    soft_start: NDArray[np.float32]
    soft_end: NDArray[np.float32]
    lasting: NDArray[np.bool_]
    look: NDArray[np.uint8]
    sign: tuple[str, ...]
    weight: NDArray[np.uint8]
    unconfirmed: NDArray[np.bool_]
    labels: Sequence[str]
    period: Span
    calendar: Calendar
    empty_message: str = ""
    more_bars: Callable[[int], tuple[str, ...]] = in_figures
    known_until: float | None = None

    @property
    def known_end(self) -> float:
        """Until when what goes on is known to: the end of the period, or the day as of which things are shown."""
        return self.period.end if self.known_until is None else min(self.period.end, self.known_until)
