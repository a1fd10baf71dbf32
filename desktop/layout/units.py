"""The lengths of the calendar that a time axis counts in."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.model.dates import FISCAL_START
from desktop.model.moment import Day, civil, day_from, week_number, weekday
from desktop.model.span import Span

_LEAST_DAYS = {1: 28, 3: 90, 6: 181}
"""By months: February, winter, the first half of a common year."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A length of the calendar: so many months, or so many days counted from `since`.

    shift: months after January with which its count begins.
    sticky: its label names the whole length, so that it may stand anywhere in it, not only at its start.
    """

    days: float
    months: int = 0
    since: Day = 0
    shift: int = 0
    sticky: bool = True

    @property
    def least(self) -> int:
        """The days of the shortest such length; several years that are counted from 1 on are one year fewer."""
        return _LEAST_DAYS.get(self.months, 365 * self.months // 12) if self.months else int(self.days)

    def floor(self, day: float) -> Day:
        """The start of the unit that holds a day."""
        if self.months:
            year, month, _ = civil(int(day // 1))
            if self._counts_years:
                return day_from(self._first_year(year), 1, 1)
            return self._from_month((year * 12 + month - 1 - self.shift) // self.months * self.months + self.shift)
        return int((day - self.since) // self.days * self.days) + self.since

    def after(self, start: Day) -> Day:
        """The start of the unit after the one that starts here."""
        if self.months:
            year, month, _ = civil(start)
            if self._counts_years and year == 1:
                return day_from(self.months // 12, 1, 1)
            return self._from_month(year * 12 + month - 1 + self.months)
        return start + int(self.days)

    @property
    def _counts_years(self) -> bool:
        """Whether it is of several years from January on: they begin in 20 BC, 10 BC, 1, 10, 20, for no year is 0."""
        return self.months > 12 and self.shift == 0

    def _first_year(self, year: int) -> int:
        """The first of the years that are counted together with one, by the count that has a year 0 before 1."""
        count = self.months // 12
        return (year - 1) // count * count + 1 if year < 1 else max(year // count * count, 1)

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


@dataclass(frozen=True, slots=True)
class Weeks(Unit):
    """So many weeks, counted anew from the first week of each year: W1, W5, W9 … W49, W1."""

    def floor(self, day: float) -> Day:
        """The start of the weeks that hold a day."""
        year, number = week_number(int(day // 1))
        part = min((number - 1) * 7 // self.days, self._parts(year) - 1)
        return _first_week(year) + int(part * self.days)

    def after(self, start: Day) -> Day:
        """The start of the weeks after those that start here; the last ones of a long year are one more."""
        year, number = week_number(start)
        is_last = (number - 1) * 7 // self.days == self._parts(year) - 1
        return _first_week(year + 1) if is_last else start + int(self.days)

    def _parts(self, year: int) -> int:
        """How many parts a year of 52 or 53 weeks has."""
        return int((_first_week(year + 1) - _first_week(year)) // self.days)


def _first_week(year: int) -> Day:
    """The Monday of the first week of a year: the one that holds the 4th of January."""
    fourth = day_from(year, 1, 4)
    return fourth - weekday(fourth)


APRIL = FISCAL_START - 1
"""Months from January to the start of Japan's fiscal year."""


def years(count: int, shift: int = 0) -> Unit:
    """A unit of whole years."""
    return Unit(365.2425 * count, months=12 * count, shift=shift)


DAY = Unit(1)
WEEK = Unit(7, since=4)  # 5 January 1970 was a Monday
MONDAYS = Unit(7, since=4, sticky=False)
SOME_WEEKS = tuple(Weeks(7 * count, sticky=False) for count in (2, 4, 13, 26))
"""Parts of a year of 52 weeks that leave no rest."""
MONTH = Unit(30.4369, months=1)
QUARTER = Unit(91.31, months=3, sticky=False)
HALF = Unit(182.62, months=6, sticky=False)
YEAR = years(1)
FISCAL_QUARTER = Unit(91.31, months=3, shift=APRIL)
FISCAL_HALF = Unit(182.62, months=6, shift=APRIL)
FISCAL_YEAR = years(1, APRIL)
STEPS = (2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000)
YEAR_STEPS = tuple(years(count) for count in STEPS)
FISCAL_STEPS = tuple(years(count, APRIL) for count in STEPS)
