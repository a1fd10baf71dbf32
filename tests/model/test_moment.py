"""Dates and days, held against the standard library over every day that matters."""

import datetime

import pytest

from desktop.model.moment import Precision, civil, day_from, days_in_month, iso, parse, week_number, weekday

EPOCH = datetime.date(1970, 1, 1).toordinal()


def days_of(first: int, last: int) -> list[datetime.date]:
    start = datetime.date(first, 1, 1).toordinal()
    return [datetime.date.fromordinal(n) for n in range(start, datetime.date(last, 12, 31).toordinal() + 1)]


def test_every_day_of_two_centuries_converts_both_ways() -> None:
    for date in days_of(1900, 2100):
        day = date.toordinal() - EPOCH
        assert day_from(date.year, date.month, date.day) == day
        assert civil(day) == (date.year, date.month, date.day)


def test_the_end_of_every_month_of_four_centuries() -> None:
    for year in range(1800, 2201):
        for month in range(1, 13):
            following = datetime.date(year + month // 12, month % 12 + 1, 1)
            assert days_in_month(year, month) == (following - datetime.date(year, month, 1)).days


@pytest.mark.parametrize("year", [-9999, -401, -1, 0, 1, 10_000, 99_999])
def test_years_beyond_the_standard_library_convert_both_ways(year: int) -> None:
    for month, day in [(1, 1), (2, 28), (3, 1), (12, 31)]:
        assert civil(day_from(year, month, day)) == (year, month, day)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("2024-01-29", "2024-01-29", "2024-01-29", Precision.DAY),
        ("2024-02", "2024-02-01", "2024-02-29", Precision.MONTH),
        ("2023-02", "2023-02-01", "2023-02-28", Precision.MONTH),
        ("2024", "2024-01-01", "2024-12-31", Precision.YEAR),
    ],
)
def test_a_date_is_as_wide_as_it_is_vague(text: str, first: str, last: str, precision: Precision) -> None:
    moment = parse(text)
    assert (iso(moment.first), iso(moment.last), moment.precision, moment.text) == (first, last, precision, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "24",
        "2024-1-2",
        "2024-13",
        "2024-00",
        "2023-02-29",
        "2024-04-31",
        "0000",
        "2024-01-29 ",
        "29.1.2024",
        "２０２４",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="date"):
        parse(text)


def test_weekdays_and_weeks_are_those_of_iso_8601() -> None:
    for date in days_of(1990, 2030):
        day = date.toordinal() - EPOCH
        assert weekday(day) == date.weekday()
        assert week_number(day) == date.isocalendar()[:2]


def test_weekdays_repeat_themselves_after_four_centuries_in_any_year() -> None:
    for day in range(-4_000_000, 4_000_000, 9_973):
        assert weekday(day) == weekday(day + 146_097)
        assert week_number(day)[1] == week_number(day + 146_097)[1]
