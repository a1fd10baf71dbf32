"""Dates as people type them: to the day, the month or the year, in any of the interface's languages."""

import re
import unicodedata

from desktop.model.dates import MONTHS, SHORT_MONTHS
from desktop.model.moment import Day, Moment, civil, day_from, days_in_month, iso, parse

_YEAR = r"(?P<year>\d{4})"
_MONTH = r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"
_NAME = r"(?P<name>[^\W\d]+)\.?"
_FORMS = tuple(
    re.compile(form, re.ASCII if "name" not in form else 0)
    for form in (
        rf"{_YEAR}年?",
        rf"{_YEAR}[-/.]{_MONTH}(?:[-/.]{_DAY})?",
        rf"{_YEAR}年{_MONTH}月(?:{_DAY}日)?",
        rf"(?:{_DAY}\.)?{_MONTH}\.{_YEAR}",
        rf"{_MONTH}/{_YEAR}",
        rf"(?:{_DAY}\.? ?)?{_NAME} ?,?{_YEAR}",
        rf"{_NAME} {_DAY}, ?{_YEAR}",
    )
)
_NAMES = {
    name.rstrip(".").casefold(): number
    for names in (MONTHS["en"], MONTHS["de"], SHORT_MONTHS["en"], SHORT_MONTHS["de"])
    for number, name in enumerate(names, start=1)
}


def read_date(text: str) -> Moment | None:
    """The moment meant, or None when it can't be told: 2024, 2024-03, 15 March 2024, 15.3.2024, 2024年3月15日."""
    plain = re.sub(r"\s+", " ", unicodedata.normalize("NFKC", text)).strip().casefold()
    plain = re.sub(r" ?([-/.年月日]) ?(?=[\d])", r"\1", plain)
    for form in _FORMS:
        if match := form.fullmatch(plain):
            return _moment(match.groupdict())
    return None


def _moment(parts: dict[str, str | None]) -> Moment | None:
    month = parts.get("month")
    if name := parts.get("name"):
        number = _month_named(name)
        if number is None:
            return None
        month = str(number)
    written = "-".join(part.zfill(2) for part in (parts["year"], month, parts.get("day")) if part)
    try:
        return parse(written)
    except ValueError:
        return None


def _month_named(name: str) -> int | None:
    """The month of this name or of a beginning of it that only one has."""
    if name in _NAMES:
        return _NAMES[name]
    meant = {number for known, number in _NAMES.items() if len(name) >= 3 and known.startswith(name)}
    return meant.pop() if len(meant) == 1 else None


def shortest_start(day: Day) -> str:
    """How to write a first day: 2020 where a year begins, 2020-03 where a month does."""
    _, month, number = civil(day)
    return iso(day)[: 10 if number > 1 else 7 if month > 1 else 4]


def shortest_end(day: Day) -> str:
    """How to write a last day: 2020 where a year ends, 2020-03 where a month does."""
    year, month, number = civil(day)
    if number < days_in_month(year, month):
        return iso(day)
    return iso(day_from(year, month, 1))[: 7 if month < 12 else 4]
