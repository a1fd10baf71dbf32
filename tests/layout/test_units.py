"""The lengths of the calendar."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from desktop.layout.units import (
    DAY,
    FISCAL_HALF,
    FISCAL_QUARTER,
    FISCAL_STEPS,
    FISCAL_YEAR,
    HALF,
    MONTH,
    QUARTER,
    SOME_WEEKS,
    WEEK,
    YEAR,
    YEAR_STEPS,
    Unit,
    Weeks,
    years,
)
from desktop.model.moment import day_from, iso, week_number
from desktop.model.span import Span
from tests.layout.a_chart import day, span

UNITS = (
    DAY, WEEK, MONTH, QUARTER, HALF, YEAR, FISCAL_QUARTER, FISCAL_HALF, FISCAL_YEAR, *YEAR_STEPS, *FISCAL_STEPS,
)  # fmt: skip


def test_a_unit_starts_on_its_own_days() -> None:
    assert [iso(start) for start, _ in WEEK.stretches(span("2024-01-03", "2024-01-16"))] == [
        "2024-01-01",
        "2024-01-08",
        "2024-01-15",
    ]
    assert iso(MONTH.floor(day("2024-02-29"))) == "2024-02-01"
    assert iso(QUARTER.floor(day("2024-12-31"))) == "2024-10-01"
    assert iso(YEAR.after(day_from(1999, 1, 1))) == "2000-01-01"
    assert iso(years(50).floor(day("2024-05-01"))) == "2000-01-01"


def test_the_fiscal_year_of_japan_begins_in_april() -> None:
    assert iso(FISCAL_YEAR.floor(day("2024-03-31"))) == "2023-04-01"
    assert iso(FISCAL_YEAR.floor(day("2024-04-01"))) == "2024-04-01"
    assert iso(FISCAL_YEAR.after(day_from(2023, 4, 1))) == "2024-04-01"
    assert iso(FISCAL_HALF.floor(day("2024-03-31"))) == "2023-10-01"
    assert iso(FISCAL_QUARTER.floor(day("2024-03-31"))) == "2024-01-01"
    assert iso(years(10, 3).floor(day("2024-05-01"))) == "2020-04-01"


@given(st.sampled_from(UNITS), st.floats(-4_000_000, 4_000_000))
@example(years(1000), -354286.0)
@example(years(2), float(day_from(1, 5, 1)))
def test_units_follow_one_another_without_a_gap(unit: Unit, moment: float) -> None:
    start = unit.floor(moment)
    following = unit.after(start)
    from_one_on = unit.months > 12 and unit.shift == 0 and start == day_from(1, 1, 1)
    length = following - start + (day_from(1, 1, 1) - day_from(0, 1, 1)) * from_one_on  # no year is 0

    assert start <= moment < following
    assert unit.floor(following) == following
    assert unit.floor(following - 1) == start
    assert unit.least <= length
    assert 0.96 * unit.days - 2 < length < 1.02 * unit.days + 2


@pytest.mark.parametrize("unit", SOME_WEEKS)
def test_some_weeks_are_counted_from_the_first_of_each_year(unit: Weeks) -> None:
    parts = list(unit.stretches(Span(float(day_from(2019, 6, 1)), float(day_from(2027, 6, 1)))))

    assert all(one[1] == other[0] for one, other in pairwise(parts))
    assert all((week_number(start)[1] - 1) % (unit.days // 7) == 0 for start, _ in parts)
    assert {week_number(start)[0] for start, _ in parts if week_number(start)[1] == 1} >= set(range(2020, 2028))
    assert all(unit.floor(day) == start for start, following in parts for day in (start, following - 1))
