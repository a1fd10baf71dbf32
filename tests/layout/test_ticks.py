from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, Tick
from desktop.layout.style import STYLE
from desktop.layout.ticks import MONTH, QUARTER, WEEK, YEAR, ticks, years
from desktop.model.moment import day_from, iso
from desktop.model.span import Span
from desktop.model.text import LANGUAGES, Language
from tests.layout.a_chart import PERIOD, day, ruler, span

AXIS = Box(200, 0, 760, 40)


def axis(view: Span, language: Language = "en", box: Box = AXIS) -> tuple[Tick, ...]:
    return ticks(Scale(view, box.x, box.right), box, STYLE, ruler, language)


def texts(told: tuple[Tick, ...], *, major: bool) -> list[str]:
    return [tick.words.text for tick in told if tick.words is not None and tick.major is major]


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


def test_the_whole_period_is_told_in_years_over_quarters() -> None:
    told = axis(PERIOD, box=Box(200, 0, 1200, 40))

    assert texts(told, major=True) == [str(year) for year in range(2017, 2025)]
    assert texts(told, major=False)[:4] == ["Apr", "Jul", "Oct", "Apr"]


def test_where_quarters_are_too_narrow_half_years_stand() -> None:
    assert set(texts(axis(PERIOD, box=Box(200, 0, 500, 40)), major=False)) == {"Jul"}


def test_two_years_are_told_in_months() -> None:
    told = axis(span("2023-01-01", "2025-01-01"))

    assert texts(told, major=True) == ["2023", "2024"]
    assert texts(told, major=False)[:3] == ["Jan", "Feb", "Mar"]


def test_some_months_are_told_in_weeks() -> None:
    told = axis(span("2024-01-01", "2024-04-01"))

    assert texts(told, major=True) == ["Jan 2024", "Feb 2024", "Mar 2024"]
    assert texts(told, major=False)[:3] == ["1", "8", "15"]


@pytest.mark.parametrize(
    ("language", "month", "number"),
    [("en", "January 2024", "29"), ("de", "Januar 2024", "29."), ("ja", "2024年1月", "29日")],
)
def test_a_week_is_told_in_days_in_each_language(language: Language, month: str, number: str) -> None:
    told = axis(span("2024-01-27", "2024-01-31"), language)

    assert texts(told, major=True) == [month]
    assert number in texts(told, major=False)


def test_one_day_still_says_which() -> None:
    told = axis(Span(day("2024-01-29") + 0.25, day("2024-01-30") + 0.25))

    assert texts(told, major=True) == ["January 2024"]
    assert texts(told, major=False) == ["29", "30"]


def test_a_century_is_told_in_years_that_have_room() -> None:
    told = axis(span("1920-01-01", "2025-01-01"))

    assert texts(told, major=True) == [str(year) for year in range(1920, 2025, 10)]
    assert texts(told, major=False) == []


def test_a_hundred_centuries_do_not_break_the_axis() -> None:
    assert axis(Span(-700_000, 3_000_000), box=Box(0, 0, 50, 40))


def test_the_year_in_sight_stays_at_the_left_edge() -> None:
    first = axis(span("2019-08-15", "2021-08-15"))[0]

    assert first.words is not None
    assert (first.words.text, first.words.x) == ("2019", AXIS.x + STYLE.tick_pad)


@settings(deadline=None)
@given(
    st.floats(day("1900-01-01"), day("2100-01-01")),
    st.floats(0, 11),
    st.floats(40, 1800),
    st.sampled_from(LANGUAGES),
)
def test_words_never_overlap_nor_leave_the_axis_nor_are_alike(
    start: float, doublings: float, width: float, language: Language
) -> None:
    box = Box(200, 0, width, 40)
    told = axis(Span(start, start + 1 + 18 * (2**doublings - 1)), language, box)

    for major in (True, False):
        words = [tick.words for tick in told if tick.words is not None and tick.major is major]
        assert all(one.x + one.width <= other.x for one, other in pairwise(words))
        assert all(box.x <= one.x and one.x + one.width <= box.right for one in words)
    upper = texts(told, major=True)
    assert len(set(upper)) == len(upper)
    assert all(tick.x >= box.x for tick in told)


@settings(deadline=None)
@given(st.floats(day("1900-01-01"), day("2100-01-01")), st.floats(0, 11))
def test_no_two_lower_words_alike_below_one_upper_word(start: float, doublings: float) -> None:
    told = axis(Span(start, start + 1 + 18 * (2**doublings - 1)))
    upper = sorted(tick.x for tick in told if tick.major)
    below: dict[int, list[str]] = {}
    for tick in told:
        if not tick.major and tick.words is not None:
            below.setdefault(sum(x <= tick.x + 1e-6 for x in upper), []).append(tick.words.text)

    assert all(len(set(names)) == len(names) for names in below.values())
