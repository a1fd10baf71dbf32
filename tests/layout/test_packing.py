from dataclasses import replace

import numpy as np
import pytest

from desktop.layout.packing import MOST_THIN_BARS, Packer, heights_in_time, pack, reveal, stretched
from desktop.layout.placing import MOST_ROWS
from desktop.layout.style import STYLE
from desktop.model.moment import iso
from desktop.model.span import Span
from tests.layout.a_chart import AnEvent, a_chart, a_lane, a_life, an_event, day, laid_out, ruler


def some_events(count: int, label: str = "Kono–Maas, Munich") -> list[AnEvent]:
    """Spread over the period, of all weights."""
    first, last = int(day("2017-01-10")), int(day("2024-12-20"))
    days = (first + (last - first) * index // max(count - 1, 1) for index in range(count))
    return [an_event(iso(start), label, weight=1 + index % 5) for index, start in enumerate(days)]


def test_an_open_lane_takes_the_rows_that_it_needs() -> None:
    chart = a_chart(a_lane("Germany", *some_events(3)), a_lane("France", *some_events(40)))

    few, many = pack(chart, 1000, STYLE, ruler).lanes

    assert few.sign_rows == 1
    assert 5 < many.sign_rows < MOST_ROWS
    assert many.top == few.height
    assert many.height == STYLE.lane_top + many.sign_rows * STYLE.row + STYLE.lane_bottom


def test_what_was_packed_lane_by_lane_needs_not_be_measured_again() -> None:
    chart = a_chart(a_lane("Germany", *some_events(3)), a_lane("France", *some_events(40)))
    measured: list[str] = []

    def noting(text: str, role: str) -> float:
        measured.append(text)
        return ruler(text, role)

    packer = Packer(noting)
    steps = packer.in_steps(chart, 1000, STYLE)
    next(steps)
    of_one = len(measured)
    assert len(list(steps)) == 1
    of_both = len(measured)
    packed = packer.pack(chart, 1000, STYLE)

    assert 0 < of_one < of_both == len(measured)
    at_once = pack(chart, 1000, STYLE, ruler)
    assert [lane.placing.row.tolist() for lane in packed.lanes] == [lane.placing.row.tolist() for lane in at_once.lanes]
    assert [lane.top for lane in packed.lanes] == [lane.top for lane in at_once.lanes]


def test_a_lane_of_its_usual_size_shows_most_of_its_labels() -> None:
    """Ninety-five events of seventeen signs on a body 708 pixels wide: at least 60 % with their label."""
    chart = a_chart(a_lane("Germany", *some_events(95)))
    width = 708 + STYLE.margin + STYLE.head_width(900)

    shown = laid_out(chart, width=width)

    assert len(shown.signs) == 95
    assert sum(sign.label is not None for sign in shown.signs) > 0.9 * 95
    in_sight = [sign for sign in shown.signs if sign.y < STYLE.axis + STYLE.lane_top + 16 * STYLE.row]
    assert sum(sign.label is not None for sign in in_sight) >= 0.6 * 95


def test_weightier_events_stand_higher() -> None:
    lane = pack(a_chart(a_lane("Germany", *some_events(90))), 1000, STYLE, ruler).lanes[0]
    weights = np.array([event.weight for event in some_events(90)])

    assert (
        lane.placing.row[weights == 5].mean()
        < lane.placing.row[weights == 3].mean()
        < lane.placing.row[weights == 1].mean()
    )


def test_what_finds_no_row_of_its_own_shares_the_last_ones() -> None:
    chart = a_chart(a_lane("Germany", *some_events(600)))

    lane = pack(chart, 1000, STYLE, ruler).lanes[0]
    shown = laid_out(chart)

    assert lane.sign_rows == MOST_ROWS
    assert shown.counts
    assert len(shown.signs) + sum(len(count.rows) for count in shown.counts) == 600


def test_of_very_many_events_the_weightiest_choose_their_rows() -> None:
    events = [an_event("2020-02-03", "Call", weight=1)] * 2000 + [an_event("2022-02-03", "Summit", weight=5)]

    lane = pack(a_chart(a_lane("Germany", *events)), 1000, STYLE, ruler).lanes[0]

    assert lane.placing.row[-1] == 0


def test_a_folded_lane_puts_its_signs_on_one_strip() -> None:
    chart = a_chart(a_lane("France", *some_events(30), open=False))

    lane = pack(chart, 1000, STYLE, ruler).lanes[0]

    assert set(lane.placing.row.tolist()) == {0}
    assert lane.height == STYLE.least_lane


def test_each_agreement_of_an_open_lane_has_its_own_row() -> None:
    lives = tuple(a_life("ACSA", signed=f"20{year}-01-29") for year in range(17, 24))

    lane = pack(a_chart(a_lane("Germany", lives=lives)), 1000, STYLE, ruler).lanes[0]

    assert lane.bar_row == tuple(range(7))
    assert lane.events.rows.tolist() == []


def test_agreements_of_a_folded_lane_share_rows_where_they_have_room() -> None:
    lives = (
        a_life("OSA", signed="2017-11-03"),
        a_life("OSA", signed="2023-11-03"),
        a_life("ACSA", in_force="2020-01-01"),
    )

    lane = pack(a_chart(a_lane("Philippines", lives=lives, open=False)), 1000, STYLE, ruler).lanes[0]

    assert lane.bar_row == (0, 0, 1)


def test_stages_of_agreements_beyond_the_last_row_of_a_folded_lane_stand_on_its_strip() -> None:
    lives = tuple(a_life("ACSA", in_force=f"201{year}-01-29") for year in (7, 7, 7, 7, 8, 8, 8, 9))
    chart = a_chart(a_lane("Without Japan", an_event("2018-06-01", "Call"), lives=lives, open=False))

    lane = pack(chart, 1000, STYLE, ruler).lanes[0]

    assert lane.bars == MOST_THIN_BARS
    assert lane.bar_row[MOST_THIN_BARS:] == (-1, -1)
    assert lane.events.rows.tolist() == [7, 0, 8]


def test_events_of_one_day_on_one_row_share_the_day_out() -> None:
    chart = a_chart(a_lane("France", *[an_event("2020-02-03", "Call")] * 2, an_event("2020-02-04"), open=False))

    lane = pack(chart, 1000, STYLE, ruler).lanes[0]

    assert (lane.placing.times.start - day("2020-02-03")).tolist() == [0, 0.5, 1]
    assert (lane.placing.times.end - day("2020-02-03")).tolist() == [0.5, 1, 2]


def test_a_narrow_canvas_has_a_narrow_column_of_heads() -> None:
    assert STYLE.head_width(1600) == STYLE.head
    assert STYLE.head_width(800) < STYLE.head
    assert STYLE.head_width(400) == STYLE.head_least
    assert STYLE.scaled(1.75).head_width(420) == 210
    assert STYLE.body_width(20) == 1


def test_a_style_grows_with_the_text() -> None:
    assert STYLE.scaled(1.5).row == 36


def test_the_row_of_an_event_can_be_brought_into_view() -> None:
    chart = a_chart(
        a_lane("Germany", an_event("2020-01-01", "One"), lives=(a_life("ACSA", signed="2024-01-29"),)),
        a_lane("France", an_event("2020-01-01", "Two"), open=False),
    )
    packing = pack(chart, 1000, STYLE, ruler)
    bar, sign, other = (reveal(chart, packing, row, "", STYLE) for row in (1, 0, 2))

    assert bar is not None
    assert sign is not None
    assert other is not None
    assert bar[0] < sign[0] < other[0]
    assert packing.lanes[1].top < other[1] < packing.content_height + STYLE.row
    assert reveal(chart, packing, -1, "Germany 0 ACSA", STYLE) == bar
    assert reveal(chart, packing, 99, "", STYLE) is None


@pytest.mark.parametrize("period", [Span(0, 1), Span(0, 40_000)])
def test_no_lanes_take_no_room(period: Span) -> None:
    assert pack(a_chart(period=period), 1000, STYLE, ruler).content_height == 0


def test_the_rows_that_have_something_in_a_span_are_known_by_their_heights() -> None:
    visits, life = (an_event("2018-01-01", "One"), an_event("2024-01-01", "Two")), a_life("ACSA", signed="2018-01-29")
    chart = a_chart(a_lane("Germany", *some_events(40)), a_lane("France", *visits, lives=(life,)))
    packing = pack(chart, 1000, STYLE, ruler)

    early, late = (
        heights_in_time(chart, packing, 1, Span(day(first), day(last)), STYLE)
        for first, last in (("2017-06-01", "2018-06-01"), ("2023-06-01", "2024-06-01"))
    )

    assert len(early) == 2
    assert len(late) == 1
    assert packing.lanes[1].top < early[0] < early[1] < packing.content_height
    assert heights_in_time(chart, packing, 1, Span(day("2021-01-01"), day("2021-06-01")), STYLE) == []


def test_taller_rows_are_the_same_rows_as_if_they_were_found_anew() -> None:
    lives = (a_life("ACSA", signed="2018-02-01"),)
    chart = a_chart(
        a_lane("A", *some_events(40), lives=lives),
        a_lane("B", *some_events(700)),
        a_lane("C", *some_events(30), open=False),
    )
    taller, first = STYLE.stretched(1.2), replace(chart, lanes=chart.lanes[:2])
    before, anew = pack(chart, 1000, STYLE, ruler), pack(first, 1000, taller, ruler)
    after = stretched(before, first, taller)
    assert after.content_height == anew.content_height
    assert [(lane.top, lane.height) for lane in after.lanes] == [(lane.top, lane.height) for lane in anew.lanes]
    assert all(np.array_equal(a.placing.row, b.placing.row) for a, b in zip(after.lanes, anew.lanes, strict=True))
