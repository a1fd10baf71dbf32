import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.overview import (
    Density,
    OverviewLayout,
    column,
    hit_overview,
    lay_out_overview,
    stretch_at,
    with_chosen,
    with_window,
)
from desktop.layout.shapes import Box
from desktop.layout.style import STYLE
from desktop.model.dates import Calendar
from desktop.model.span import Span
from tests.layout.a_chart import PERIOD, day, ruler, span


def density(*starts: str, kept: str = "", searched: bool = False, within: tuple[str, str] | None = None) -> Density:
    """Events on some days; kept: which of them the filters leave, as "10…", all when empty."""
    days = np.array([day(start) for start in starts], np.int32)
    flags = np.array([sign == "1" for sign in kept or "1" * len(days)], np.bool_)
    return Density(days, flags, flags if searched else None, within and (int(day(within[0])), int(day(within[1]))))


def laid_out(told: Density, view: Span = PERIOD, period: Span = PERIOD, width: float = 760) -> OverviewLayout:
    return lay_out_overview(told, period, view, Box(200, 10, width, 70), STYLE, ruler, Calendar("en"))


def overview(*starts: str, view: Span = PERIOD, period: Span = PERIOD, width: float = 760) -> OverviewLayout:
    return laid_out(density(*starts), view, period, width)


def test_a_bar_is_as_high_as_events_begin_in_its_month() -> None:
    layout = overview("2020-01-05", "2020-01-25", "2022-05-01")

    january, may = layout.bars
    assert january.height == 2 * may.height
    assert january.bottom == may.bottom == layout.strip.bottom
    assert january.y > layout.strip.y
    assert january.width == pytest.approx(31 * 760 / PERIOD.days - 1)


def test_bars_stand_where_the_months_do() -> None:
    layout = overview("2024-12-31")

    assert layout.bars[0].right == pytest.approx(layout.strip.right, abs=1)


def test_no_events_no_bars() -> None:
    assert overview().bars == ()


@pytest.mark.parametrize(
    ("first", "last", "most"), [("2024-01-01", "2024-01-20", 19), ("1000-01-01", "2024-01-01", 60)]
)
def test_any_period_has_bars_that_can_be_seen(first: str, last: str, most: int) -> None:
    layout = overview(first, "2023-12-31", period=span(first, last), view=span(first, last))

    assert all(bar.width >= 2 for bar in layout.bars)
    assert len(layout.bars) <= most


def test_the_years_stand_below_the_strip() -> None:
    layout = overview()
    words = [tick.words for tick in layout.ticks if tick.words is not None]

    assert [one.text for one in words] == [str(year) for year in range(2017, 2025)]
    assert all(layout.strip.bottom < one.y < 80 for one in words)


def test_the_window_is_what_the_timeline_shows() -> None:
    layout = overview(view=span("2019-01-01", "2021-01-01"))

    assert layout.window.x == pytest.approx(layout.scale.x(day("2019-01-01")))
    assert layout.window.right == pytest.approx(layout.scale.x(day("2021-01-01")))
    assert layout.left.x < layout.window.x < layout.left.right
    assert layout.right.x < layout.window.right < layout.right.right


def test_a_window_beyond_the_period_ends_with_the_strip() -> None:
    layout = overview(view=span("2010-01-01", "2031-01-01"))

    assert (layout.window.x, layout.window.right) == (layout.strip.x, layout.strip.right)


def test_the_parts_of_the_strip_can_be_taken_hold_of() -> None:
    layout = overview(view=span("2019-01-01", "2021-01-01"))
    window, y = layout.window, layout.strip.y + 5

    assert hit_overview(layout, window.x - 5, y) == "left"
    assert hit_overview(layout, window.x + 5, y) == "left"
    assert hit_overview(layout, window.right + 5, y) == "right"
    assert hit_overview(layout, window.x + window.width / 2, y) == "window"
    assert hit_overview(layout, layout.strip.x + 1, y) == "beside"
    assert hit_overview(layout, window.x, layout.strip.bottom + 1) is None
    assert hit_overview(layout, layout.strip.right + 9, y) is None


def test_the_middle_of_a_narrow_window_moves_it() -> None:
    layout = overview(view=span("2019-01-01", "2019-01-20"))
    middle = layout.window.x + layout.window.width / 2

    assert hit_overview(layout, middle, layout.strip.y) == "window"
    assert hit_overview(layout, middle - 5, layout.strip.y) == "left"
    assert hit_overview(layout, middle + 5, layout.strip.y) == "right"


def test_another_window_leaves_bars_and_years_as_they_are() -> None:
    whole = overview("2020-01-05", "2022-05-01")

    moved = with_window(whole, span("2019-01-01", "2021-01-01"), STYLE)

    assert moved == overview("2020-01-05", "2022-05-01", view=span("2019-01-01", "2021-01-01"))
    assert moved.stretches is whole.stretches
    assert moved.ticks is whole.ticks


@settings(deadline=None)
@given(
    st.lists(st.tuples(st.integers(16_000, 21_000), st.booleans()), max_size=60),
    st.floats(40, 2000),
    st.integers(1, 3000),
)
def test_each_bar_counts_the_events_that_begin_in_its_stretch(
    events: list[tuple[int, bool]], width: float, days: int
) -> None:
    events.sort()
    told = Density(np.array([start for start, _ in events], np.int32), np.array([kept for _, kept in events], np.bool_))
    period = Span(17_000, 17_000 + days)
    layout = laid_out(told, period, period, width)

    for stretch in layout.stretches:
        inside = [kept for start, kept in events if stretch.first <= start < stretch.following]
        assert stretch.amount == sum(inside)
        assert (stretch.bar is None) == (stretch.amount == 0)
    most = max((stretch.amount for stretch in layout.stretches), default=0)
    for stretch in layout.stretches:
        if stretch.bar is not None:
            assert stretch.bar.height == pytest.approx(stretch.amount / most * (layout.strip.height - STYLE.tick_gap))
            assert stretch.bar.bottom == layout.strip.bottom


def test_events_that_the_filters_hide_are_not_counted() -> None:
    layout = laid_out(density("2020-01-05", "2020-01-25", "2022-05-01", kept="101"))

    assert [stretch.amount for stretch in layout.stretches if stretch.amount] == [1, 1]


def test_a_point_of_the_strip_lies_in_a_stretch_of_the_calendar() -> None:
    layout = overview("2020-01-05", "2020-01-25")
    january = stretch_at(layout, layout.scale.x(day("2020-01-31") + 0.9), layout.strip.y)
    february = stretch_at(layout, layout.scale.x(day("2020-02-01") + 0.1), layout.strip.y)

    assert january is not None
    assert february is not None
    assert (january.amount, february.amount) == (2, 0)
    assert january.following == february.first == day("2020-02-01")
    assert column(layout, january).right == pytest.approx(column(layout, february).x)
    assert stretch_at(layout, layout.strip.x - 1, layout.strip.y) is None
    assert stretch_at(layout, layout.strip.x, layout.strip.bottom) is None


def test_the_hits_of_a_search_are_marked_where_they_are() -> None:
    starts = ("2016-01-01", "2018-03-05", "2018-03-05", "2020-01-25", "2024-12-31", "2026-01-01")
    layout = laid_out(density(*starts, kept="111011", searched=True))

    assert len(layout.hits) == 2
    assert layout.hits == pytest.approx(
        [layout.scale.x(day(start) + 0.5) for start in ("2018-03-05", "2024-12-31")], abs=2
    )
    assert laid_out(density(*starts)).hits == ()


def test_what_a_filter_of_the_period_leaves_out_is_marked() -> None:
    layout = laid_out(density("2020-01-05", within=("2019-01-01", "2020-12-31")))
    before, after = layout.outside

    assert (before.x, after.right) == (layout.strip.x, layout.strip.right)
    assert before.right == pytest.approx(layout.scale.x(day("2019-01-01")))
    assert after.x == pytest.approx(layout.scale.x(day("2021-01-01")))
    assert laid_out(density("2020-01-05", within=("1000-01-01", "9999-12-31"))).outside == ()
    (nothing,) = laid_out(density("2020-01-05", within=("2030-01-01", "2031-12-31"))).outside
    assert nothing == layout.strip


def test_what_is_selected_is_marked_as_far_as_it_lies_in_the_strip() -> None:
    layout = with_chosen(overview("2020-01-05"), [day("2020-01-05") + 0.5, day("1950-01-01")])

    assert layout.chosen == (layout.scale.x(day("2020-01-05") + 0.5),)
    assert with_window(layout, span("2019-01-01", "2021-01-01"), STYLE).chosen == layout.chosen
    assert with_chosen(layout, ()).chosen == ()


@pytest.mark.parametrize("days", [1, 20, 60, 400, 2922])
def test_the_handles_never_lie_over_one_another(days: float) -> None:
    layout = overview(view=Span(PERIOD.middle - days / 2, PERIOD.middle + days / 2))

    assert layout.left.right < layout.right.x
    assert layout.left.x < layout.window.x + 1
    assert layout.right.right > layout.window.right - 1
