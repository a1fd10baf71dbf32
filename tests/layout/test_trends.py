"""The trends laid out."""

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.layout.shapes import Box, Words
from desktop.layout.trend_shapes import Dot, PartnerRow, TrendsChart, TrendsLayout
from desktop.layout.trends import joined, lay_out_trends, natural_height, top_of, values_of, with_period
from desktop.model.dates import Calendar
from desktop.model.moment import day_from
from desktop.model.span import Span

START, END = day_from(2017, 1, 1), day_from(2025, 1, 1)
YEARS = Span(START, END)


def ruler(text: str, role: str) -> float:
    return len(text) * {"label_strong": 7.5, "key": 7.0, "axis_year": 9.0}.get(role, 6.0)


def a_chart(partners: int = 3, most: int = 700, note: str = "") -> TrendsChart:
    days = np.array([day_from(2010, 1, 1), day_from(2018, 5, 1), day_from(2021, 1, 1)], np.int64)
    begun = np.arange(32 * 3).reshape(32, 3) % 5
    rows = tuple(
        PartnerRow(f"Partner {number}", (Dot("a", 0, 0, 0), Dot(f"b{number}", 1, 30, most)), 15.0)
        for number in range(partners)
    )
    return TrendsChart(
        names=("Logistics", "Security", "Visits"),
        signs=("bar", "bar", "circle"),
        days=days,
        in_force=np.array([[1, 0, 0], [1, 2, 0], [3, 2, 0]], np.int64),
        first_quarter=2017 * 4,
        begun=begun.astype(np.int64),
        partners=rows,
        titles=("In force", ("per quarter", "per year", "per decade", "per century"), "Days"),
        empty=("none", "none", "none"),
        note=note,
        more="and {number} more",
        strip="Drag here",
        period=None,
        ends=float(END),
        calendar=Calendar("en"),
    )


def laid_out(
    width: float = 900, height: float = 800, span: Span = YEARS, chart: TrendsChart | None = None
) -> TrendsLayout:
    return lay_out_trends(chart or a_chart(), span, width, height, ruler)


def all_words(layout: TrendsLayout) -> list[Words]:
    ticks = [tick.words for tick in layout.ticks if tick.words]
    words = [line for plot in layout.plots for line in plot.words]
    extra = [line for line in (layout.note, layout.strip_words) if line]
    return [*words, *ticks, *extra, *(line for _, line in layout.tags), *(item.words for item in layout.legend)]


def box_of(words: Words) -> Box:
    return Box(words.x, words.y - 4, words.width, 8)


@pytest.mark.parametrize("size", [(480, 540), (900, 800), (1400, 700), (1888, 900)])
@pytest.mark.parametrize("span", [YEARS, Span(START, START + 40), Span(START - 30_000, END + 30_000)])
def test_no_words_overlap_and_none_leave_the_canvas(size: tuple[int, int], span: Span) -> None:
    layout = laid_out(*size, span=span, chart=a_chart(20, note="Filtered: Germany"))
    words = all_words(layout)
    for line in words:
        assert line.x >= 0
        assert line.x + line.width <= size[0] + 0.5
        assert 0 <= line.y <= size[1]
    for one, other in combinations(words, 2):
        assert not box_of(one).meets(box_of(other)), (one, other)


def test_bands_stand_one_upon_another_and_their_heights_are_their_numbers() -> None:
    layout = laid_out()
    box, unit = layout.plots[0].box, layout.plots[0].box.height / layout.tops[0]
    first, second = layout.areas
    assert [area.look for area in layout.areas] == [0, 1]
    assert first.bottom.tolist() == [box.bottom] * 3
    assert ((first.bottom - first.top) / unit).round(6).tolist() == [1, 1, 3]
    assert second.bottom.tolist() == first.top.tolist()
    assert ((second.bottom - second.top) / unit).round(6).tolist() == [0, 2, 2]
    assert first.xs[0] == box.x


def test_bands_end_where_the_record_ends() -> None:
    layout = laid_out(span=Span(START, END + 365))
    assert layout.areas[0].xs[-1] == pytest.approx(layout.scale.x(END))


def test_columns_hold_every_event_in_sight() -> None:
    layout = laid_out()
    unit = layout.plots[1].box.height / layout.tops[1]
    assert sum(column.box.height for column in layout.columns) / unit == pytest.approx(a_chart().begun.sum())
    assert layout.step == 1


def test_narrow_columns_are_put_together_and_lose_nothing() -> None:
    layout = laid_out(span=Span(START - 60_000, END + 60_000))
    unit = layout.plots[1].box.height / layout.tops[1]
    assert layout.step == 4
    assert layout.plots[1].words[0].text == "per year"
    assert sum(column.box.height for column in layout.columns) / unit == pytest.approx(a_chart().begun.sum())


@given(st.integers(-9_000, 9_000), st.integers(0, 60), st.sampled_from([1, 4, 40, 400]))
def test_quarters_put_together_are_all_there_and_begin_at_whole_stretches(first: int, number: int, step: int) -> None:
    begun = np.arange(number * 2).reshape(number, 2)
    starts, counts = joined(first, begun, step)
    assert counts.sum(axis=0).tolist() == begun.sum(axis=0).tolist()
    assert all(start % step == 0 for start in starts)
    assert len(starts) == len(counts)


@given(st.integers(0, 10**7))
def test_an_axis_of_values_holds_the_highest_in_at_most_five_steps(most: int) -> None:
    values = values_of(most)
    assert values[0] == 0
    assert top_of(most) == values[-1] >= most
    assert 2 <= len(values) <= 5


def test_partners_without_room_are_counted() -> None:
    layout = laid_out(900, 540, chart=a_chart(30))
    rows = {dot.y for dot in layout.dots}
    assert len(rows) + layout.left_out == 30
    assert any(f"and {layout.left_out} more" in line.text for line in layout.plots[2].words)
    assert max(rows) < 540


def test_other_partners_come_into_sight_and_there_is_no_way_beyond_the_last() -> None:
    def names(first: int) -> list[str]:
        layout = lay_out_trends(a_chart(30), YEARS, 900, 540, ruler, first=first)
        return [line.text for line in layout.plots[2].words if line.text.startswith("Partner")]

    top, shown = names(0), len(names(0))
    assert top[0] == "Partner 0"
    assert names(4) == [f"Partner {number}" for number in range(4, 4 + shown)]
    assert names(99)[-1] == "Partner 29"
    assert len(names(99)) == shown


def test_at_its_natural_height_every_partner_has_a_row() -> None:
    for width in (500, 900, 1200, 1900):
        chart = a_chart(30)
        assert laid_out(width, natural_height(chart, width), chart=chart).left_out == 0


def test_a_dot_is_as_wide_as_its_range() -> None:
    layout = laid_out(chart=a_chart(1, 700))
    exact, loose = layout.dots
    per_day = layout.plots[2].box.width / top_of(700)
    assert exact.x == exact.right == layout.plots[2].box.x
    assert (loose.right - loose.x) / per_day == pytest.approx(670)


def test_the_period_is_shown_as_far_as_it_is_in_sight() -> None:
    layout = laid_out()
    first, last = day_from(2019, 1, 1), day_from(2019, 12, 31)
    band = with_period(layout, (first, last)).band
    assert band == pytest.approx((layout.scale.x(first), layout.scale.x(last + 1)))
    assert with_period(layout, (START - 900, first)).band == pytest.approx(
        (layout.scale.left, layout.scale.x(first + 1))
    )
    assert with_period(layout, (START - 900, START - 800)).band is None


@pytest.mark.parametrize("size", [(1, 1), (120, 120), (300, 90)])
def test_a_canvas_too_small_for_anything_is_no_fault(size: tuple[int, int]) -> None:
    assert laid_out(*size, chart=a_chart(30)).width == size[0]
