"""Days, and moments known to the day, the month or the year.

A day is an integer: days since 1970-01-01 in the proleptic Gregorian calendar. The two conversions follow
Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (public domain), and hold for any year.
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

Day = int


class Precision(StrEnum):
    """How exactly a moment is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class Civil(NamedTuple):
    """A day of the calendar: year, month (1 to 12), day (1 to 31)."""

    year: int
    month: int
    day: int


@dataclass(frozen=True, slots=True)
class Moment:
    """A date as it was written, with its first and last possible day."""

    text: str
    first: Day
    last: Day
    precision: Precision


_WRITTEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


def day_from(year: int, month: int, day: int) -> Day:
    """The day of a calendar date; no check that the date exists."""
    shifted = year - (month <= 2)
    era, year_of_era = divmod(shifted, 400)
    day_of_year = (153 * (month - 3 if month > 2 else month + 9) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    return era * 146_097 + day_of_era - 719_468


def civil(day: Day) -> Civil:
    """The calendar date of a day."""
    era, day_of_era = divmod(day + 719_468, 146_097)
    year_of_era = (day_of_era - day_of_era // 1_460 + day_of_era // 36_524 - day_of_era // 146_096) // 365
    day_of_year = day_of_era - (365 * year_of_era + year_of_era // 4 - year_of_era // 100)
    shifted_month = (5 * day_of_year + 2) // 153
    month = shifted_month + 3 if shifted_month < 10 else shifted_month - 9
    year = year_of_era + era * 400 + (month <= 2)
    return Civil(year, month, day_of_year - (153 * shifted_month + 2) // 5 + 1)


def days_in_month(year: int, month: int) -> int:
    """28 to 31."""
    following = (year + 1, 1) if month == 12 else (year, month + 1)
    return day_from(*following, 1) - day_from(year, month, 1)


def parse(text: str) -> Moment:
    """A moment from YYYY, YYYY-MM or YYYY-MM-DD (a subset of EDTF level 0).

    Raises:
        ValueError: when the text has another form, or names a day that does not exist.
    """
    match = _WRITTEN.fullmatch(text)
    if match is None:
        raise ValueError(f"“{text[:40]}” is not a date of the form 2024, 2024-01 or 2024-01-29")
    year = int(match[1])
    month, day = (int(part) if part else None for part in match.group(2, 3))
    if year < 1 or (month is not None and not 1 <= month <= 12):
        raise ValueError(f"“{text}” is not a date that exists")
    if month is None:
        return Moment(text, day_from(year, 1, 1), day_from(year, 12, 31), Precision.YEAR)
    if day is None:
        first = day_from(year, month, 1)
        return Moment(text, first, first + days_in_month(year, month) - 1, Precision.MONTH)
    if not 1 <= day <= days_in_month(year, month):
        raise ValueError(f"“{text}” is not a date that exists")
    return Moment(text, day_from(year, month, day), day_from(year, month, day), Precision.DAY)


def weekday(day: Day) -> int:
    """0 for a Monday to 6 for a Sunday."""
    return (day + 3) % 7


def week_number(day: Day) -> tuple[int, int]:
    """The week of a day by ISO 8601: the year that the week belongs to, and its number there, 1 to 53."""
    thursday = day - weekday(day) + 3
    year = civil(thursday).year
    return year, (thursday - day_from(year, 1, 1)) // 7 + 1


def iso(day: Day) -> str:
    """A day written as YYYY-MM-DD."""
    year, month, day_of_month = civil(day)
    return f"{year:04d}-{month:02d}-{day_of_month:02d}"
