"""The time axis: two levels of the calendar, from one day to many centuries, in the forms of each language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from math import floor

from desktop.layout.levels import LADDERS, Level, year_levels
from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, FontRole, Tick, Words
from desktop.layout.style import Ruler, Style
from desktop.layout.units import Unit
from desktop.layout.words import elided
from desktop.model.dates import Calendar
from desktop.model.moment import Day, civil, day_from
from desktop.model.span import Span

UPPER: FontRole = "axis_year"
LOWER: FontRole = "axis_part"
_UPPER_AT, _LOWER_AT = 0.36, 0.74
"""How far down the axis the middles of the two lines of words lie."""
_LEAST_ELIDED = 3
"""Fewer signs of a name tell nothing."""
_SHORT_BEFORE, _LONG_FROM, _LONG_ERAS_FROM = (day_from(year, 1, 1) for year in (1_000, 10_000, 2_118))
"""Names are tried with years of four digits, and with those of eras up to their 99th: what lies between these days."""

_Names = tuple[tuple[str, float], ...]
"""What a part of the calendar may be called, longest first, and how wide each name is."""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the steps of one axis share."""

    scale: Scale
    axis: Box
    style: Style
    ruler: Ruler
    calendar: Calendar

    def carries(self, level: Level, role: FontRole, pad: float) -> bool:
        """Whether the usual names of a level have room wherever it is shown whole."""
        odd = _odd_years(self.scale.span, self.calendar)
        needed = _widest(level, odd, role, self.calendar, self.ruler) + pad + self.style.tick_gap
        return level.unit.least * self.scale.per_day >= needed

    def parts(self, level: Level, role: FontRole) -> Iterator[tuple[Day, Day, _Names]]:
        """The parts of a level in sight: the start of each, that of the next, and its names."""
        known = _parts(level, role, self.calendar, self.ruler)
        start, end = level.unit.floor(self.scale.span.start), self.scale.span.end
        while start < end:
            following, names = known(start)
            yield start, following, names
            start = following

    def words(self, names: _Names, x: float, y: float, room: float, role: FontRole) -> Words | None:
        """The longest name of a part that has room between x and `room`, or None."""
        for text, width in names:
            if x + width <= room:
                return Words(x, y, width, text, role)
        return None


@lru_cache(maxsize=64)
def _parts(level: Level, role: FontRole, calendar: Calendar, ruler: Ruler) -> Callable[[Day], tuple[Day, _Names]]:
    """Finds, for the start of a part of a level, the start of the next one and its names; remembers what it found."""

    @lru_cache(maxsize=2_000)
    def part(start: Day) -> tuple[Day, _Names]:
        texts = (name(start, calendar) for name in level.names)
        return level.unit.after(start), tuple((text, ruler(text, role)) for text in texts if text)

    return part


@lru_cache(maxsize=512)
def _widest(level: Level, odd_years: tuple[int, ...], role: FontRole, calendar: Calendar, ruler: Ruler) -> float:
    """The width of the widest usual name of a level, in these years too."""
    odd = (day_from(year, month, 28) for year in odd_years for month in range(1, 13))
    return max(ruler(level.names[0](day, calendar), role) for day in (*level.samples(calendar), *odd))


def _odd_years(span: Span, calendar: Calendar) -> tuple[int, ...]:
    """Where a span goes beyond the usual years: years that are told in as many figures as those at its ends."""
    long_from = _LONG_ERAS_FROM if calendar.tells_eras else _LONG_FROM
    if span.start >= _SHORT_BEFORE and span.end <= long_from:
        return ()
    ends = (civil(floor(day)).year for day in (span.start, span.end))
    return tuple(int("8" * len(str(abs(year)))) * (1 if year > 0 else -1) for year in ends)


def ticks(scale: Scale, axis: Box, style: Style, ruler: Ruler, calendar: Calendar) -> tuple[Tick, ...]:
    """The lines of the axis with their words, upper level first.

    The word of an upper part sticks to the left edge while the part is in sight, and so do those of lower ones that
    name all of their part. Neighbours on one level always differ, and no word is cut but for one that would otherwise
    leave the axis without any.
    """
    frame = _Frame(scale, axis, style, ruler, calendar)
    levels = _levels(frame)
    if levels is None:
        return _years(frame, axis.y + axis.height * _UPPER_AT, UPPER)
    above, below = levels
    forms = (above.names, *((name,) for name in above.narrow))
    told = (list(_upper_ticks(replace(above, names=names), frame)) for names in forms)
    upper = next((one for one in told if any(tick.words for tick in one)), None)
    upper = upper or _with_one_word(list(_upper_ticks(above, frame)), above, frame)
    return (*upper, *_lower_ticks(below, above.unit, frame))


def _levels(frame: _Frame) -> tuple[Level, Level] | None:
    """The finest pair of levels whose names have room, or None where only years do, if those."""
    pad = frame.style.tick_pad
    ladder = LADDERS[frame.calendar.form]
    return next(
        (pair for pair in ladder if frame.carries(pair[0], UPPER, pad) and frame.carries(pair[1], LOWER, pad)), None
    )


def _upper_ticks(level: Level, frame: _Frame) -> Iterator[Tick]:
    scale, axis, style = frame.scale, frame.axis, frame.style
    y = axis.y + axis.height * _UPPER_AT
    for start, following, names in frame.parts(level, UPPER):
        x = max(scale.x(start), axis.x)
        room = min(scale.x(following) - style.tick_gap, axis.right)
        yield Tick(x, True, frame.words(names, x + style.tick_pad, y, room, UPPER))


def _with_one_word(upper: list[Tick], level: Level, frame: _Frame) -> list[Tick]:
    """The ticks of parts too narrow for any usual name, with as much of one as the widest has room for."""
    starts = [start for start, _ in level.unit.stretches(frame.scale.span)]
    sides = [tick.x for tick in upper] + [frame.axis.right]
    widths = [right - left for left, right in pairwise(sides)]
    at = widths.index(max(widths))
    room = widths[at] - frame.style.tick_pad - frame.style.tick_gap * (at < len(widths) - 1)
    shortest = (*level.names, *level.narrow)[-1](starts[at], frame.calendar)
    text = elided(shortest, room, UPPER, frame.ruler, least=_LEAST_ELIDED)
    if text:
        y = frame.axis.y + frame.axis.height * _UPPER_AT
        words = Words(upper[at].x + frame.style.tick_pad, y, frame.ruler(text, UPPER), text, UPPER)
        upper[at] = replace(upper[at], words=words)
    return upper


def _lower_ticks(level: Level, above: Unit, frame: _Frame) -> Iterator[Tick]:
    scale, axis, style = frame.scale, frame.axis, frame.style
    y = axis.y + axis.height * _LOWER_AT
    for start, following, names in frame.parts(level, LOWER):
        x = scale.x(start)
        if x < axis.x and not level.unit.sticky:
            continue
        left = max(x, axis.x)
        room = min(scale.x(following) - style.tick_gap / 2, axis.right)
        words = frame.words(names, left + style.tick_pad, y, room, LOWER)
        if words is not None or start != above.floor(start):
            yield Tick(left, False, words)


def year_ticks(
    scale: Scale, axis: Box, style: Style, ruler: Ruler, calendar: Calendar, role: FontRole = UPPER
) -> tuple[Tick, ...]:
    """Years, or every second, fifth, tenth …: whichever have room."""
    frame = _Frame(scale, axis, style, ruler, calendar)
    return _years(frame, axis.y + axis.height * _UPPER_AT, role)


def _years(frame: _Frame, y: float, role: FontRole) -> tuple[Tick, ...]:
    levels = list(year_levels(frame.calendar.form))
    carrying = (at for at, level in enumerate(levels) if frame.carries(level, role, frame.style.tick_pad))
    chosen = next(carrying, len(levels) - 1)
    found = tuple(_year_ticks(levels[chosen], frame, y, role))
    return found if any(tick.words for tick in found) else _one_year(levels[chosen::-1], frame, y, role)


def _year_ticks(level: Level, frame: _Frame, y: float, role: FontRole) -> Iterator[Tick]:
    scale, style = frame.scale, frame.style
    for start, following, names in frame.parts(level, role):
        x = scale.x(start)
        if x >= frame.axis.x:
            room = min(scale.x(following) - style.tick_gap, frame.axis.right)
            yield Tick(x, True, frame.words(names, x + style.tick_pad, y, room, role))


def _one_year(levels: list[Level], frame: _Frame, y: float, role: FontRole) -> tuple[Tick, ...]:
    """Where no two names of years have room: a year that begins in sight, the rounder the better, else the first."""
    scale, axis, pad = frame.scale, frame.axis, frame.style.tick_pad
    begun = (part for level in levels for part in frame.parts(level, role))
    for start, _, names in begun:
        words = frame.words(names, scale.x(start) + pad, y, axis.right, role)
        if words is not None and scale.x(start) >= axis.x:
            return (Tick(scale.x(start), True, words),)
    _, _, names = next(frame.parts(levels[-1], role))
    words = frame.words(names, axis.x + pad, y, axis.right, role)
    return (Tick(axis.x, True, words),) if words else ()
