import numpy as np
import pytest

from desktop.layout.overview import OverviewLayout, hit_overview, lay_out_overview, with_window
from desktop.layout.shapes import Box
from desktop.layout.style import STYLE
from desktop.model.dates import Calendar
from desktop.model.span import Span
from tests.layout.a_chart import PERIOD, day, ruler, span


def overview(*starts: str, view: Span = PERIOD, period: Span = PERIOD, width: float = 760) -> OverviewLayout:
    days = np.array([day(start) for start in starts])
    return lay_out_overview(days, period, view, Box(200, 10, width, 70), STYLE, ruler, Calendar("en"))


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
    assert moved.bars is whole.bars
    assert moved.ticks is whole.ticks
