"""The time axis: two levels of the calendar, from one day to centuries, in the forms of each language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, FontRole, Tick, Words
from desktop.layout.style import Ruler, Style
from desktop.model.dates import SHORT_MONTHS, month_text, year_text
from desktop.model.moment import Day, civil, day_from
from desktop.model.span import Span
from desktop.model.text import Language

Naming = Callable[[Day, Language], str]


@dataclass(frozen=True, slots=True)
class Unit:
    """A length of the calendar: so many months, or so many days counted from `since`.

    sticky: its label names the whole length, so that it may stand anywhere in it, not only at its start.
    """

    days: float
    months: int = 0
    since: Day = 0
    sticky: bool = True

    def floor(self, day: float) -> Day:
        """The start of the unit that holds a day."""
        if self.months:
            year, month, _ = civil(int(day // 1))
            return self._from_month((year * 12 + month - 1) // self.months * self.months)
        return int((day - self.since) // self.days * self.days) + self.since

    def after(self, start: Day) -> Day:
        """The start of the unit after the one that starts here."""
        if self.months:
            year, month, _ = civil(start)
            return self._from_month(year * 12 + month - 1 + self.months)
        return start + int(self.days)

    def stretches(self, span: Span) -> Iterator[tuple[Day, Day]]:
        """All units that meet a span, in order: the start of each, and that of the next."""
        start = self.floor(span.start)
        while start < span.end:
            following = self.after(start)
            yield start, following
            start = following

    @staticmethod
    def _from_month(index: int) -> Day:
        return day_from(index // 12, index % 12 + 1, 1)


def years(count: int) -> Unit:
    """A unit of whole years."""
    return Unit(365.2425 * count, months=12 * count)


DAY = Unit(1)
WEEK = Unit(7, since=4, sticky=False)  # 5 January 1970 was a Monday
MONTH = Unit(30.4369, months=1)
QUARTER = Unit(91.31, months=3, sticky=False)
HALF = Unit(182.62, months=6, sticky=False)
YEAR = years(1)
YEAR_STEPS = tuple(years(count) for count in (2, 5, 10, 20, 50, 100, 200, 500, 1000))


@dataclass(frozen=True, slots=True)
class Level:
    """A unit with the names of its parts; longest is the widest such name in a language."""

    unit: Unit
    name: Naming
    longest: Callable[[Language], tuple[str, ...]]


def _day_name(day: Day, language: Language) -> str:
    number = civil(day).day
    return {"en": f"{number}", "de": f"{number}.", "ja": f"{number}日"}[language]


def _month_name(day: Day, language: Language) -> str:
    return SHORT_MONTHS[language][civil(day).month - 1]


def _later_month_name(day: Day, language: Language) -> str:
    """The month, but nothing in January, where the year stands above."""
    return "" if civil(day).month == 1 else _month_name(day, language)


def _year_name(day: Day, language: Language) -> str:
    return year_text(civil(day).year, language)


def _full_month(day: Day, language: Language) -> str:
    return month_text(civil(day).year, civil(day).month, language)


def _short_month(day: Day, language: Language) -> str:
    return month_text(civil(day).year, civil(day).month, language, short=True)


def _longest_day(language: Language) -> tuple[str, ...]:
    return (_day_name(27, language),)


def _longest_year(language: Language) -> tuple[str, ...]:
    return (year_text(2000, language),)


def _full_months(language: Language) -> tuple[str, ...]:
    return tuple(month_text(2000, month, language) for month in range(1, 13))


def _short_months(language: Language) -> tuple[str, ...]:
    return tuple(month_text(2000, month, language, short=True) for month in range(1, 13))


def _month_names(language: Language) -> tuple[str, ...]:
    return SHORT_MONTHS[language]


def _quarter_names(language: Language) -> tuple[str, ...]:
    return tuple(SHORT_MONTHS[language][month] for month in (3, 6, 9))


def _half_names(language: Language) -> tuple[str, ...]:
    return (SHORT_MONTHS[language][6],)


_YEAR_LEVEL = Level(YEAR, _year_name, _longest_year)
_LADDER: tuple[tuple[Level, Level], ...] = (
    (Level(MONTH, _full_month, _full_months), Level(DAY, _day_name, _longest_day)),
    (Level(MONTH, _short_month, _short_months), Level(WEEK, _day_name, _longest_day)),
    (_YEAR_LEVEL, Level(MONTH, _month_name, _month_names)),
    (_YEAR_LEVEL, Level(QUARTER, _later_month_name, _quarter_names)),
    (_YEAR_LEVEL, Level(HALF, _later_month_name, _half_names)),
)
_UPPER: FontRole = "axis_year"
_LOWER: FontRole = "axis_part"


def ticks(scale: Scale, axis: Box, style: Style, ruler: Ruler, language: Language) -> tuple[Tick, ...]:
    """The lines of the axis with their words, upper level first.

    The word of an upper period sticks to the left edge while the period is in sight. A lower word stands only below
    an upper one that is shown: so no two alike can be in sight.
    """
    levels = _levels(scale, style, ruler, language)
    if levels is None:
        return year_ticks(scale, axis, style, ruler, language)
    above, below = levels
    upper = list(_upper_ticks(above, scale, axis, style, ruler, language))
    told = {start for start, tick in upper if tick.words is not None}
    lower = _lower_ticks(below, above.unit, told, scale, axis, style, ruler, language)
    return (*(tick for _, tick in upper), *lower)


def _levels(scale: Scale, style: Style, ruler: Ruler, language: Language) -> tuple[Level, Level] | None:
    """The finest pair of levels whose words have room, or None where only years do, if those."""
    for above, below in _LADDER:
        carries = _carries(above, _UPPER, style.tick_pad, scale, style, ruler, language)
        if carries and _carries(below, _LOWER, 0, scale, style, ruler, language):
            return above, below
    return None


def _carries(
    level: Level, role: FontRole, pad: float, scale: Scale, style: Style, ruler: Ruler, language: Language
) -> bool:
    shortest = level.unit.days * 0.9 if level.unit.months else level.unit.days
    widest = max(ruler(name, role) for name in level.longest(language))
    return shortest * scale.per_day >= widest + pad + style.tick_gap


def _upper_ticks(
    level: Level,
    scale: Scale,
    axis: Box,
    style: Style,
    ruler: Ruler,
    language: Language,
    role: FontRole = _UPPER,
) -> Iterator[tuple[Day, Tick]]:
    y = axis.y + axis.height * 0.36
    for start, following in level.unit.stretches(scale.span):
        x = max(scale.x(start), axis.x)
        room = min(scale.x(following) - style.tick_gap, axis.right)
        yield start, Tick(x, True, _tick_words(level.name(start, language), x + style.tick_pad, y, room, role, ruler))


def _lower_ticks(
    level: Level,
    above: Unit,
    told: set[Day],
    scale: Scale,
    axis: Box,
    style: Style,
    ruler: Ruler,
    language: Language,
) -> Iterator[Tick]:
    y = axis.y + axis.height * 0.74
    for start, following in level.unit.stretches(scale.span):
        x = scale.x(start)
        if x < axis.x and not level.unit.sticky:
            continue
        room = min(scale.x(following) - style.tick_gap / 2, axis.right)
        holder = above.floor(start)
        name = level.name(start, language) if holder in told else ""
        words = _tick_words(name, max(x, axis.x) + style.tick_gap / 2, y, room, _LOWER, ruler)
        if start != holder or words is not None:
            yield Tick(max(x, axis.x), False, words)


def _tick_words(text: str, x: float, y: float, room: float, role: FontRole, ruler: Ruler) -> Words | None:
    width = ruler(text, role) if text else 0.0
    return Words(x, y, width, text, role) if text and x + width <= room else None


def year_ticks(
    scale: Scale, axis: Box, style: Style, ruler: Ruler, language: Language, role: FontRole = _UPPER
) -> tuple[Tick, ...]:
    """Years, or every second, fifth, tenth …: whichever have room."""
    level = next(
        (level for level in _year_levels() if _carries(level, role, style.tick_pad, scale, style, ruler, language)),
        Level(YEAR_STEPS[-1], _year_name, _longest_year),
    )
    return tuple(
        tick
        for start, tick in _upper_ticks(level, scale, axis, style, ruler, language, role)
        if scale.x(start) >= axis.x
    )


def _year_levels() -> Iterator[Level]:
    return (Level(unit, _year_name, _longest_year) for unit in (YEAR, *YEAR_STEPS))
