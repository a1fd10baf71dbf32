from itertools import pairwise

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from desktop.layout.levels import LADDERS, year_levels
from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, FontRole, Tick, Words
from desktop.layout.style import STYLE
from desktop.layout.ticks import ticks, year_ticks
from desktop.model.dates import Calendar
from desktop.model.moment import day_from
from desktop.model.span import Span
from desktop.model.text import LANGUAGES, Language
from tests.layout.a_chart import PERIOD, day, span

AXIS = Box(200, 0, 760, 40)
PLAIN = Calendar("en")
CALENDARS = [Calendar(language, form) for language in LANGUAGES for form in LADDERS]
CALENDARS += [Calendar("ja", form, eras=True) for form in LADDERS]


def wide_ruler(text: str, role: FontRole) -> float:
    """As wide as the canvas's own fonts, or a little wider: Japanese signs are square."""
    size = {"axis_year": 14, "axis_part": 10, "head_small": 11}[role]
    return sum(size if ord(sign) > 0x2E00 else size * 0.63 for sign in text)


def axis(view: Span, calendar: Calendar = PLAIN, box: Box = AXIS) -> tuple[Tick, ...]:
    return ticks(Scale(view, box.x, box.right), box, STYLE, wide_ruler, calendar)


def texts(told: tuple[Tick, ...], *, major: bool) -> list[str]:
    return [tick.words.text for tick in told if tick.words is not None and tick.major is major]


def lines(told: tuple[Tick, ...]) -> tuple[list[Words], list[Words]]:
    upper = [tick.words for tick in told if tick.words is not None and tick.major]
    return upper, [tick.words for tick in told if tick.words is not None and not tick.major]


# What is told at each length


def test_the_whole_period_is_told_in_years_over_quarters() -> None:
    told = axis(PERIOD, box=Box(200, 0, 1200, 40))

    assert texts(told, major=True) == [str(year) for year in range(2017, 2025)]
    assert texts(told, major=False)[:4] == ["Apr", "Jul", "Oct", "Apr"]


def test_where_quarters_are_too_narrow_half_years_stand() -> None:
    assert texts(axis(PERIOD, box=Box(200, 0, 500, 40)), major=False) == ["Jan", "Jul"] * 8


def test_two_years_are_told_in_months() -> None:
    told = axis(span("2023-01-01", "2025-01-01"))

    assert texts(told, major=True) == ["2023", "2024"]
    assert texts(told, major=False)[:3] == ["Jan", "Feb", "Mar"]


def test_some_months_are_told_by_the_days_their_weeks_begin_on() -> None:
    told = axis(span("2024-01-01", "2024-04-01"))

    assert texts(told, major=True) == ["Jan 2024", "Feb 2024", "Mar 2024"]
    assert texts(told, major=False)[:3] == ["1", "8", "15"]


@pytest.mark.parametrize(
    ("language", "month", "number"),
    [("en", "January 2024", "Monday 29"), ("de", "Januar 2024", "Montag, 29."), ("ja", "2024年1月", "29日 月曜日")],
)
def test_some_days_are_told_with_their_weekday_in_each_language(language: Language, month: str, number: str) -> None:
    told = axis(span("2024-01-27", "2024-01-31"), Calendar(language))

    assert texts(told, major=True) == [month]
    assert number in texts(told, major=False)


def test_the_weekday_is_told_in_ever_fewer_signs() -> None:
    def days(count: int, language: Language) -> str:
        first = day("2024-01-29")
        scale = Scale(Span(first, first + count), AXIS.x, AXIS.right)
        return texts(ticks(scale, AXIS, STYLE, wide_ruler, Calendar(language)), major=False)[0]

    assert [days(count, "en") for count in (8, 14, 28)] == ["Monday 29", "Mon 29", "29"]
    assert [days(count, "de") for count in (7, 14, 28)] == ["Montag, 29.", "Mo 29.", "29."]
    assert [days(count, "ja") for count in (8, 14, 28)] == ["29日 月曜日", "29日(月)", "29日"]


def test_one_day_still_says_which() -> None:
    told = axis(Span(day("2024-01-29") + 0.25, day("2024-01-30") + 0.25))

    assert texts(told, major=True) == ["January 2024"]
    assert texts(told, major=False) == ["Monday 29", "Tuesday 30"]


def test_one_day_across_two_months_says_which_in_a_narrow_axis() -> None:
    told = axis(Span(day("2024-09-30") + 0.5, day("2024-10-01") + 0.5), box=Box(0, 0, 200, 40))

    assert texts(told, major=True) == ["Sep 2024", "Oct 2024"]
    assert texts(told, major=False) == ["Monday 30", "Tuesday 1"]


def test_a_century_is_told_in_years_that_have_room() -> None:
    told = axis(span("1920-01-01", "2025-01-01"))

    assert texts(told, major=True) == [str(year) for year in range(1920, 2020, 10)]
    assert texts(told, major=False) == []


def test_two_hundred_centuries_are_told_in_millennia() -> None:
    told = axis(Span(-4_371_953, 2_932_897), box=Box(200, 0, 900, 40))

    assert texts(told, major=True) == [
        "10000 BC",
        "8000 BC",
        "6000 BC",
        "4000 BC",
        "2000 BC",
        "1",
        "2000",
        "4000",
        "6000",
        "8000",
    ]


def test_the_year_before_the_first_is_the_first_before_christ() -> None:
    view = Span(float(day_from(-2, 1, 1)), float(day_from(4, 1, 1)))

    assert texts(axis(view), major=True) == ["3 BC", "2 BC", "1 BC", "1", "2", "3"]


def test_the_year_in_sight_stays_at_the_left_edge() -> None:
    first = axis(span("2019-08-15", "2021-08-15"))[0]

    assert first.words is not None
    assert (first.words.text, first.words.x) == ("2019", AXIS.x + STYLE.tick_pad)


# Weeks by number


@pytest.mark.parametrize(
    ("language", "numbers"),
    [("en", ["W1", "W2"]), ("de", ["KW 1", "KW 2"]), ("ja", ["第1週", "第2週"])],
)
def test_weeks_are_told_by_their_number_below_the_months(language: Language, numbers: list[str]) -> None:
    told = axis(span("2024-01-01", "2024-04-01"), Calendar(language, "week"))

    assert texts(told, major=False)[:2] == numbers


def test_the_days_of_a_week_stand_below_its_number_and_first_day() -> None:
    told = axis(span("2024-12-30", "2025-01-13"), Calendar("en", "week"))

    assert texts(told, major=True) == ["W1 · 30 Dec 2024", "W2 · 6 Jan 2025"]
    assert texts(told, major=False)[:3] == ["Mon 30", "Tue 31", "Wed 1"]


# Japan's fiscal years


@pytest.mark.parametrize(
    ("calendar", "year", "quarter"),
    [
        (Calendar("en", "fiscal"), "FY2023", "Q1 Apr–Jun"),
        (Calendar("de", "fiscal"), "FJ 2023", "Q1 Apr.–Juni"),
        (Calendar("ja", "fiscal"), "2023年度", "Q1 4～6月"),
        (Calendar("ja", "fiscal", eras=True), "令和5年度", "Q1 4～6月"),
    ],
)
def test_fiscal_years_begin_in_april_and_have_quarters(calendar: Calendar, year: str, quarter: str) -> None:
    scale = Scale(span("2023-04-01", "2027-04-01"), 0, 1_420)
    told = ticks(scale, Box(0, 0, scale.right, 40), STYLE, wide_ruler, calendar)

    assert texts(told, major=True)[0] == year
    assert texts(told, major=False)[0] == quarter


def test_below_a_quarter_of_the_fiscal_year_stand_its_months() -> None:
    told = axis(span("2024-01-01", "2025-01-01"), Calendar("en", "fiscal"))

    assert texts(told, major=True) == ["FY2023 Q4", "FY2024 Q1", "FY2024 Q2", "FY2024 Q3"]
    assert texts(told, major=False)[:4] == ["Jan", "Feb", "Mar", "Apr"]


def test_many_fiscal_years_are_told_alone() -> None:
    told = axis(span("1950-01-01", "2025-01-01"), Calendar("en", "fiscal"))

    assert texts(told, major=True)[:2] == ["FY1950", "FY1960"]


# Years by era


def test_years_are_told_by_era() -> None:
    told = axis(span("2017-01-01", "2021-01-01"), Calendar("ja", eras=True))

    assert texts(told, major=True) == ["平成29年", "平成30年", "平成31年/令和元年", "令和2年"]


def test_the_year_of_two_eras_is_told_by_their_letters_where_it_has_no_more_room() -> None:
    told = ticks(Scale(PERIOD, 0, 700), Box(0, 0, 700, 40), STYLE, wide_ruler, Calendar("ja", eras=True))

    assert texts(told, major=True)[1:4] == ["平成30年", "H31/R1", "令和2年"]


def test_the_months_of_the_change_belong_to_one_era_each() -> None:
    told = axis(span("2019-04-01", "2019-06-01"), Calendar("ja", eras=True))

    assert texts(told, major=True) == ["平成31年4月", "令和元年5月"]


def test_where_years_have_little_room_they_are_told_in_fewer_signs_before_one_is_left_out() -> None:
    def told(calendar: Calendar) -> list[str]:
        return texts(ticks(Scale(PERIOD, 0, 440), Box(0, 0, 440, 40), STYLE, wide_ruler, calendar), major=True)[1:4]

    assert told(Calendar("ja")) == ["2018", "2019", "2020"]
    assert told(Calendar("ja", eras=True)) == ["H30", "R1", "R2"]
    assert told(Calendar("ja", "fiscal")) == ["18年度", "19年度", "20年度"]


# What holds for every span, width and form


NEAR = st.floats(-36_000, 36_000)
ANYWHERE = st.floats(-4_300_000, 2_900_000) | NEAR


def spans(longest_years: float, middles: st.SearchStrategy[float] = ANYWHERE) -> st.SearchStrategy[Span]:
    """From one day on, as many short ones as long ones, anywhere in 20,000 years."""
    most = longest_years * 365.2425

    def spanning(middle: float, share: float) -> Span:
        days = most**share
        return Span(middle - days / 2, middle - days / 2 + days)

    return st.builds(spanning, middles, st.floats(0, 1))


@settings(deadline=None, max_examples=400)
@given(spans(20_000), st.floats(200, 4000), st.sampled_from(CALENDARS))
@example(Span(day("1967-07-20"), day("1972-07-15")), 1980.0, Calendar("en", "fiscal"))
@example(Span(day("2019-04-30") + 0.5, day("2019-05-01") + 0.5), 200.0, Calendar("ja", "fiscal", eras=True))
@example(Span(day("2019-03-31") + 0.5, day("2019-04-01") + 0.5), 200.0, Calendar("ja", "fiscal", eras=True))
@example(Span(-4_371_953, 2_932_897), 200.0, Calendar("ja", "fiscal"))
def test_an_axis_is_legible_at_any_span_and_width(view: Span, width: float, calendar: Calendar) -> None:
    box = Box(200, 0, width, 40)
    told = ticks(Scale(view, box.x, box.right), box, STYLE, wide_ruler, calendar)
    upper, lower = lines(told)

    assert upper
    for line in (upper, lower):
        assert all(box.x <= words.x and words.x + words.width <= box.right for words in line)
        assert all(one.x + one.width <= other.x for one, other in pairwise(line))
        assert all(one.text != other.text for one, other in pairwise(line))
        assert all(words.width == wide_ruler(words.text, words.role) for words in line)
    assert len({words.text for words in upper}) == len(upper)
    assert all(box.x <= tick.x < box.right for tick in told)
    assert len(told) < width


@settings(deadline=None, max_examples=200)
@given(spans(20_000), st.floats(200, 4000), st.sampled_from(CALENDARS))
@example(Span(day_from(3016, 6, 1), day_from(3069, 6, 1)), 2_358.0, Calendar("ja", "quarter", eras=True))
@example(Span(day_from(130, 1, 1), day_from(140, 1, 1)), 301.0, Calendar("ja", "fiscal"))
@example(Span(day_from(890, 1, 1), day_from(905, 1, 1)), 332.0, Calendar("en", "fiscal"))
def test_no_word_of_an_axis_is_cut(view: Span, width: float, calendar: Calendar) -> None:
    """But for the only one that a narrow axis far before 1 has room for: 紀元前2152年度."""
    upper, lower = lines(ticks(Scale(view, 0, width), Box(0, 0, width, 40), STYLE, wide_ruler, calendar))

    cut = [words for words in (*upper, *lower) if "…" in words.text]
    assert not cut or (cut == list(upper) and len(cut) == 1 and view.start < day_from(1, 1, 1) and width < 400)


@settings(deadline=None, max_examples=200)
@given(spans(100, NEAR), st.floats(0, 1), st.sampled_from(CALENDARS))
def test_a_word_stands_in_the_part_that_it_names(view: Span, share: float, calendar: Calendar) -> None:
    """Panning changes which parts are in sight, and never which levels stand: but for eras after their 99th year."""
    box = Box(0, 0, 900, 40)
    moved = view.shifted(view.days * share)
    assume(not calendar.eras or moved.end <= day_from(2_118, 1, 1))
    one, other = (ticks(Scale(each, 0, 900), box, STYLE, wide_ruler, calendar) for each in (view, moved))
    shift = share * 900

    inner = {(round(tick.x - shift), tick.words.text) for tick in one if tick.words and shift < tick.x < 700}
    kept = {(round(tick.x), tick.words.text) for tick in other if tick.words}
    for x, text in inner:
        assert any((near, text) in kept for near in (x - 1, x, x + 1))


@settings(deadline=None)
@given(spans(20_000), st.floats(20, 200), st.sampled_from(CALENDARS))
def test_even_on_a_tiny_axis_nothing_overlaps_or_leaves_it(view: Span, width: float, calendar: Calendar) -> None:
    box = Box(50, 0, width, 40)
    for line in lines(ticks(Scale(view, box.x, box.right), box, STYLE, wide_ruler, calendar)):
        assert all(box.x <= words.x and words.x + words.width <= box.right + 1e-6 for words in line)
        assert all(one.x + one.width <= other.x for one, other in pairwise(line))


@settings(deadline=None)
@given(spans(20_000), st.floats(200, 4000), st.sampled_from(CALENDARS))
def test_the_years_below_the_overview_never_overlap(view: Span, width: float, calendar: Calendar) -> None:
    box = Box(200, 0, width, 20)
    told = year_ticks(Scale(view, box.x, box.right), box, STYLE, wide_ruler, calendar, "head_small")
    words, _ = lines(told)

    assert words
    assert all(one.x + one.width <= other.x for one, other in pairwise(words))
    assert all(box.x <= one.x and one.x + one.width <= box.right for one in words)


def test_every_form_has_steps_of_years_for_as_long_as_there_are_dates() -> None:
    for form in LADDERS:
        assert list(year_levels(form))[-1].unit.days > 3_650_000


@pytest.mark.parametrize("calendar", [Calendar("en"), Calendar("de"), Calendar("ja"), Calendar("ja", eras=True)])
def test_months_side_by_side_are_told_in_one_form(calendar: Calendar) -> None:
    for first in range(int(day("2016-11-01")), int(day("2017-02-01"))):
        for days in (3, 20, 45):
            scale = Scale(Span(first + 0.7, first + 0.7 + days), 0, 900)
            told = texts(ticks(scale, Box(0, 0, 900, 40), STYLE, wide_ruler, calendar), major=True)
            assert told
            assert len({"/" in text for text in told}) == 1


@pytest.mark.parametrize("years", [1, 2, 4, 8])
def test_an_axis_of_weeks_tells_their_numbers_for_years_together(years: int) -> None:
    scale = Scale(span("2017-01-01", f"{2017 + years}-01-01"), 0, 760)
    told = texts(ticks(scale, Box(0, 0, 760, 40), STYLE, wide_ruler, Calendar("en", "week")), major=False)

    assert len(told) >= 2 * years
    assert all(text.startswith("W") for text in told)
