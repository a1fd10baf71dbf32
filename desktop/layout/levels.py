"""The levels of the time axis: which lengths of the calendar stand over which, and what each is called."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain

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
    SOME_WEEKS,
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

Samples = Callable[[Calendar], Iterable[Day]]
"""The starts of some parts whose names are as wide as any. Figures are not all of one width."""


def _wide_years(calendar: Calendar) -> tuple[int, ...]:
    """Years with each of the wide figures twice: by era 昭和22年 or 昭和33年."""
    return (1947, 1958, 1969, 1985, 1988, 1991) if calendar.tells_eras else (2000, 2222, 4444, 6666, 8888)


def _years(calendar: Calendar) -> Iterable[Day]:
    return (day_from(year, 10, 1) for year in _wide_years(calendar))


def _months_of_years(calendar: Calendar) -> Iterable[Day]:
    return (day_from(year, month, 1) for year in _wide_years(calendar) for month in range(1, 13))


def _months(_calendar: Calendar) -> Iterable[Day]:
    return (day_from(1987, month, 1) for month in range(1, 13))


def _quarters(_calendar: Calendar) -> Iterable[Day]:
    return (day_from(1987, month, 1) for month in (1, 4, 7, 10))


def _halves(_calendar: Calendar) -> Iterable[Day]:
    return (day_from(1987, month, 1) for month in (1, 7))


def _days(_calendar: Calendar) -> Iterable[Day]:
    return (day_from(1987, month, day) for month in range(1, 13) for day in range(20, 31))


def _weeks(calendar: Calendar) -> Iterable[Day]:
    starts = (WEEK.floor(day_from(year, 1, 1)) for year in _wide_years(calendar))
    return (start + 7 * week for start in starts for week in range(53))


@dataclass(frozen=True, slots=True)
class Level:
    """A unit and what its parts are called.

    names: from the longest to the shortest; the first is the usual one, the others stand where a part has less room
    than usual: at an edge of the view, or where one name tells of two eras.
    samples: see there.
    narrow: shorter names yet, that stand only where no part in view has room for any other: a month is not called
    11/2016 beside one that is called Dec 2016.
    """

    unit: Unit
    names: tuple[Naming, ...]
    samples: Samples
    narrow: tuple[Naming, ...] = ()

    def __hash__(self) -> int:
        return hash(self.names)  # levels are looked up in every frame, and few have the same names


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


def _brief_year(day: Day, calendar: Calendar) -> str:
    return brief_year_text(civil(day).year, calendar)


def _brief_year_of_later_era(day: Day, calendar: Calendar) -> str:
    return _brief_year(day, calendar).rpartition("/")[2]


def _fiscal_year(day: Day, calendar: Calendar) -> str:
    return fiscal_year_text(fiscal_year(day), calendar)


def _brief_fiscal_year(day: Day, calendar: Calendar) -> str:
    return brief_fiscal_year_text(fiscal_year(day), calendar)


def _quarter_of_year(day: Day, calendar: Calendar) -> str:
    return f"{_fiscal_year(day, calendar)} {_quarter(day, calendar)}"


def _brief_quarter_of_year(day: Day, calendar: Calendar) -> str:
    return f"{_brief_fiscal_year(day, calendar)} {_quarter(day, calendar)}"


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
    Level(DAY, (_day_long, _day_short, _day_number), _days),
    Level(DAY, (_day_short, _day_number), _days),
    Level(DAY, (_day_number,), _days),
)
_BRIEF_MONTHS = (_short_month_of_year, _brief_month_of_year)
_FULL_MONTHS = Level(MONTH, (_month_of_year,), _months_of_years, _BRIEF_MONTHS)
_SHORT_MONTHS = Level(MONTH, (_short_month_of_year,), _months_of_years, _BRIEF_MONTHS)
_MONTHS = Level(MONTH, (_month,), _months)
_WEEKS = Level(WEEK, (_week_from, week_text), _weeks)
_WEEK_NUMBERS = Level(WEEK, (week_text,), _weeks)
_WEEK_STARTS = Level(MONDAYS, (_day_number,), _days)
_YEARS = Level(YEAR, (_year, _year_of_eras), _years)
_BRIEF_YEARS = Level(YEAR, (_brief_year, _brief_year_of_later_era), _years)
_FISCAL_YEARS = Level(FISCAL_YEAR, (_fiscal_year,), _years)
_BRIEF_FISCAL_YEARS = Level(FISCAL_YEAR, (_brief_fiscal_year,), _years)
_FISCAL_QUARTERS = Level(FISCAL_QUARTER, (_quarter_of_year, _brief_quarter_of_year), _months_of_years)

_HALVES = Level(HALF, (_month,), _halves)
_FISCAL_HALVES = Level(FISCAL_HALF, (_half,), _quarters)

_BY_YEAR = (
    (_YEARS, _MONTHS),
    (_YEARS, Level(QUARTER, (_later_month,), _quarters)),
    (_YEARS, _HALVES),
    (_BRIEF_YEARS, _HALVES),
)
_BY_FISCAL_YEAR = (
    (_FISCAL_QUARTERS, _MONTHS),
    (_FISCAL_YEARS, Level(FISCAL_QUARTER, (_quarter_with_months, _quarter), _quarters)),
    (_FISCAL_YEARS, Level(FISCAL_QUARTER, (_quarter,), _quarters)),
    (_FISCAL_YEARS, _FISCAL_HALVES),
    (_BRIEF_FISCAL_YEARS, _FISCAL_HALVES),
)
_BY_SOME_WEEKS = tuple((_YEARS, Level(unit, (week_text,), _weeks)) for unit in SOME_WEEKS)
_BY_DAY = tuple((_FULL_MONTHS, days) for days in _DAYS)
LADDERS: dict[AxisForm, tuple[tuple[Level, Level], ...]] = {
    "quarter": (*_BY_DAY, (_SHORT_MONTHS, _WEEK_STARTS), *_BY_YEAR),
    "week": (*((_WEEKS, days) for days in _DAYS), (_SHORT_MONTHS, _WEEK_NUMBERS), *_BY_SOME_WEEKS, *_BY_YEAR),
    "fiscal": (*_BY_DAY, (_SHORT_MONTHS, _WEEK_STARTS), *_BY_FISCAL_YEAR),
}
"""Pairs of an upper and a lower level, the finest first."""


def year_levels(form: AxisForm) -> Iterator[Level]:
    """Years, then in fewer signs, then every second, fifth, tenth …, the finest first."""
    if form == "fiscal":
        steps = (Level(unit, _FISCAL_YEARS.names, _years) for unit in FISCAL_STEPS)
        return chain((_FISCAL_YEARS, _BRIEF_FISCAL_YEARS), steps)
    return chain((_YEARS, _BRIEF_YEARS), (Level(unit, _YEARS.names, _years) for unit in YEAR_STEPS))
