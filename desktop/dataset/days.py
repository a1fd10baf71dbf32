"""The dates of each row: whether they can be read, and the days worked out from them."""

from functools import lru_cache

from desktop.dataset.errors import QT_TRANSLATE_NOOP, Faults
from desktop.dataset.sheet import Cell, Sheet, tell
from desktop.model.moment import Moment, parse

DATES = {
    "dataset": (("period_start", "period_first_day", ""), ("period_end", "", "period_last_day")),
    "event": (("date", "first_day", "last_day"), ("end_date", "end_first_day", "end_last_day")),
    "agreement_stage": (("date", "first_day", "last_day"),),
    "series_member": (("date", "first_day", "last_day"),),
}
"""Columns that hold dates, with the columns of their first and last possible day."""


@lru_cache(maxsize=65_536)
def sure_moment(text: str) -> Moment:
    """A date that the rules let through.

    Raises:
        ValueError: when it is not a date.
    """
    return parse(text)


def moment_of(text: str) -> Moment | None:
    """A date as it is written, or None where it is empty or not a date."""
    try:
        return sure_moment(text) if text else None
    except ValueError:
        return None


def work_out_days(sheet: Sheet, faults: Faults) -> set[int]:
    """Puts the days of every date into the sheet; returns the rows that can't be used for want of a date.

    An event whose end can't be read or lies before its start stays, without an end.
    """
    bad: set[int] = set()
    for date, first, last in DATES.get(sheet.table, ()):
        moments = [moment_of(cell) for cell in sheet.text(date)]
        bad |= _unreadable(sheet, date, moments, faults)
        _set_days(sheet, first, [moment.first if moment else None for moment in moments], bad, faults)
        _set_days(sheet, last, [moment.last if moment else None for moment in moments], bad, faults)
    if sheet.table == "event":
        moments = [moment_of(cell) for cell in sheet.text("date")]
        sheet.columns["precision"] = [moment.precision.value if moment else "day" for moment in moments]
        _take_away_ends(sheet, bad, faults)
    if sheet.table == "dataset":
        _put_period_in_order(sheet, bad, faults)
    return bad


def _unreadable(sheet: Sheet, date: str, moments: list[Moment | None], faults: Faults) -> set[int]:
    cells = sheet.text(date)
    wrong = {row for row, cell in enumerate(cells) if cell and moments[row] is None}
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a date such as 2024, 2024-01 or 2024-01-29")
    tell(sheet, date, sorted(wrong), text, faults)
    if date == "end_date":
        return set()
    needed = sheet.table in ("event", "dataset")
    return wrong | {row for row, cell in enumerate(cells) if needed and not cell}


def _set_days(sheet: Sheet, column: str, days: list[int | None], bad: set[int], faults: Faults) -> None:
    """Puts the days worked out in place of those that the file may bring, which must be the same."""
    if not column:
        return
    brought = sheet.columns.get(column, ())
    other = [row for row, day in enumerate(brought) if day != days[row] and row not in bad]
    text = QT_TRANSLATE_NOOP("Dataset", "the day {value} is not that of the date; the date is taken")
    tell(sheet, column, other, text, faults)
    sheet.columns[column] = list(days)


def _take_away_ends(sheet: Sheet, bad: set[int], faults: Faults) -> None:
    dates: list[Cell] = list(sheet.columns["end_date"])
    starts, ends = sheet.optional("first_day"), sheet.optional("end_last_day")
    text = QT_TRANSLATE_NOOP("Dataset", "the end {value} lies before the start")
    for row, (start, end) in enumerate(zip(starts, ends, strict=True)):
        if row in bad or start is None or not dates[row] or (end is not None and start <= end):
            continue
        if end is not None:
            tell(sheet, "end_date", [row], text, faults)
        dates[row] = ""
        sheet.columns["end_first_day"][row] = sheet.columns["end_last_day"][row] = None
    sheet.columns["end_date"] = dates


def _put_period_in_order(sheet: Sheet, bad: set[int], faults: Faults) -> None:
    firsts, lasts = sheet.optional("period_first_day"), sheet.optional("period_last_day")
    for row, (first, last) in enumerate(zip(firsts, lasts, strict=True)):
        if row not in bad and first is not None and last is not None and first > last:
            text = QT_TRANSLATE_NOOP("Dataset", "the period ends before it starts")
            faults.add(sheet.fault(row, "period_end", text))
            firsts[row], lasts[row] = last, first
