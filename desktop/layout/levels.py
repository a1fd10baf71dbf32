"""The levels of the time axis: which lengths of the calendar stand over which, and what each is called."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop.layout.units import (
    DAY,
    FISCAL_HALF,
    FISCAL_QUARTER,
    FISCAL_STEPS,
    FISCAL_YEAR,
    HALF,
    MONDAYS,
    MONTH,
    QUARTER,
    WEEK,
    YEAR,
    YEAR_STEPS,
    Unit,
)
from desktop.model.dates import (
    SHORT_MONTHS,
    Calendar,
    brief_fiscal_year_text,
    brief_month_text,
    brief_year_text,
    day_text,
    fiscal_quarter,
    fiscal_year,
    fiscal_year_text,
    month_text,
    week_text,
    weekday_text,
    year_text,
)
from desktop.model.moment import Day, civil, day_from
from desktop.model.view_state import AxisForm

Naming = Callable[[Day, Calendar], str]
"""What the unit that starts on a day is called."""

_MONTHS_OF_A_YEAR = tuple(day_from(1988, month, 1) for month in range(1, 13))
"""Of a year whose name is as wide as any, by era too: 昭和63年."""
_DAYS_OF_A_WEEK = tuple(day_from(1988, 9, day) for day in range(20, 27))
_A_YEAR = (day_from(1988, 12, 1),)
_A_WEEK = (day_from(1988, 9, 26),)


@dataclass(frozen=True, slots=True)
class Level:
    """A unit and what its parts are called.

    names: from the longest to the shortest; the first is the usual one, the others stand where a part has less room
    than usual: at an edge of the view, or where one name tells of two eras.
    widest: days whose usual names are as wide as any.
    """

    unit: Unit
    names: tuple[Naming, ...]
    widest: tuple[Day, ...]


def _day_long(day: Day, calendar: Calendar) -> str:
    name, number = weekday_text(day, calendar), civil(day).day
    return {"en": f"{name} {number}", "de": f"{name}, {number}.", "ja": f"{number}日 {name}"}[calendar.language]


def _day_short(day: Day, calendar: Calendar) -> str:
    name, number = weekday_text(day, calendar, short=True), civil(day).day
    return {"en": f"{name} {number}", "de": f"{name} {number}.", "ja": f"{number}日({name})"}[calendar.language]


def _day_number(day: Day, calendar: Calendar) -> str:
    number = civil(day).day
    return {"en": f"{number}", "de": f"{number}.", "ja": f"{number}日"}[calendar.language]


def _week_from(day: Day, calendar: Calendar) -> str:
    """A week with its first day, which says its month and year: W1 · 30 Dec 2024."""
    return f"{week_text(day, calendar)} · {day_text(day, calendar, short=True)}"


def _month(day: Day, calendar: Calendar) -> str:
    return SHORT_MONTHS[calendar.language][civil(day).month - 1]


def _later_month(day: Day, calendar: Calendar) -> str:
    """The month, but nothing in January, where the year stands above."""
    return "" if civil(day).month == 1 else _month(day, calendar)


def _month_of_year(day: Day, calendar: Calendar) -> str:
    return month_text(civil(day).year, civil(day).month, calendar)


def _short_month_of_year(day: Day, calendar: Calendar) -> str:
    return month_text(civil(day).year, civil(day).month, calendar, short=True)


def _brief_month_of_year(day: Day, calendar: Calendar) -> str:
    return brief_month_text(civil(day).year, civil(day).month, calendar)


def _year(day: Day, calendar: Calendar) -> str:
    return year_text(civil(day).year, calendar)


def _year_of_eras(day: Day, calendar: Calendar) -> str:
    """The year in fewer signs, only where two eras share it: any other has room or needs no word."""
    brief = brief_year_text(civil(day).year, calendar)
    return brief if "/" in brief else ""


def _fiscal_year(day: Day, calendar: Calendar) -> str:
    return fiscal_year_text(fiscal_year(day), calendar)


def _quarter_of_year(day: Day, calendar: Calendar) -> str:
    return f"{_fiscal_year(day, calendar)} {_quarter(day, calendar)}"


def _brief_quarter_of_year(day: Day, calendar: Calendar) -> str:
    return f"{brief_fiscal_year_text(fiscal_year(day), calendar)} {_quarter(day, calendar)}"


def _quarter(day: Day, _calendar: Calendar) -> str:
    return f"Q{fiscal_quarter(day)}"


def _quarter_with_months(day: Day, calendar: Calendar) -> str:
    """A quarter of the fiscal year with its months: Q1 Apr–Jun."""
    first, last = civil(day).month, civil(FISCAL_QUARTER.after(day) - 1).month
    if calendar.language == "ja":
        return f"{_quarter(day, calendar)} {first}～{last}月"
    names = SHORT_MONTHS[calendar.language]
    return f"{_quarter(day, calendar)} {names[first - 1]}–{names[last - 1]}"


def _half(day: Day, calendar: Calendar) -> str:
    first = fiscal_quarter(day) == 1
    return ("上期" if first else "下期") if calendar.language == "ja" else ("H1" if first else "H2")


_DAYS = (
    Level(DAY, (_day_long, _day_short, _day_number), _DAYS_OF_A_WEEK),
    Level(DAY, (_day_short, _day_number), _DAYS_OF_A_WEEK),
    Level(DAY, (_day_number,), _DAYS_OF_A_WEEK),
)
_FULL_MONTHS = Level(MONTH, (_month_of_year, _short_month_of_year, _brief_month_of_year), _MONTHS_OF_A_YEAR)
_SHORT_MONTHS = Level(MONTH, (_short_month_of_year, _brief_month_of_year), _MONTHS_OF_A_YEAR)
_MONTHS = Level(MONTH, (_month,), _MONTHS_OF_A_YEAR)
_WEEKS = Level(WEEK, (_week_from, week_text), _A_WEEK)
_WEEK_NUMBERS = Level(WEEK, (week_text,), _A_WEEK)
_WEEK_STARTS = Level(MONDAYS, (_day_number,), _DAYS_OF_A_WEEK)
_YEARS = Level(YEAR, (_year, _year_of_eras), _A_YEAR)
_FISCAL_YEARS = Level(FISCAL_YEAR, (_fiscal_year,), _A_YEAR)
_FISCAL_QUARTERS = Level(FISCAL_QUARTER, (_quarter_of_year, _brief_quarter_of_year), _MONTHS_OF_A_YEAR)

_BY_YEAR = (
    (_YEARS, _MONTHS),
    (_YEARS, Level(QUARTER, (_later_month,), _MONTHS_OF_A_YEAR[::3])),
    (_YEARS, Level(HALF, (_month,), _MONTHS_OF_A_YEAR[::6])),
)
_BY_FISCAL_YEAR = (
    (_FISCAL_QUARTERS, _MONTHS),
    (_FISCAL_YEARS, Level(FISCAL_QUARTER, (_quarter_with_months, _quarter), _MONTHS_OF_A_YEAR)),
    (_FISCAL_YEARS, Level(FISCAL_QUARTER, (_quarter,), _MONTHS_OF_A_YEAR)),
    (_FISCAL_YEARS, Level(FISCAL_HALF, (_half,), _MONTHS_OF_A_YEAR)),
)
_BY_DAY = tuple((_FULL_MONTHS, days) for days in _DAYS)
LADDERS: dict[AxisForm, tuple[tuple[Level, Level], ...]] = {
    "quarter": (*_BY_DAY, (_SHORT_MONTHS, _WEEK_STARTS), *_BY_YEAR),
    "week": (*((_WEEKS, days) for days in _DAYS), (_SHORT_MONTHS, _WEEK_NUMBERS), *_BY_YEAR),
    "fiscal": (*_BY_DAY, (_SHORT_MONTHS, _WEEK_STARTS), *_BY_FISCAL_YEAR),
}
"""Pairs of an upper and a lower level, the finest first."""


def year_levels(form: AxisForm) -> Iterator[Level]:
    """Years, or every second, fifth, tenth …, the finest first."""
    if form == "fiscal":
        return (Level(unit, _FISCAL_YEARS.names, _A_YEAR) for unit in (FISCAL_YEAR, *FISCAL_STEPS))
    return (Level(unit, _YEARS.names, _A_YEAR) for unit in (YEAR, *YEAR_STEPS))
