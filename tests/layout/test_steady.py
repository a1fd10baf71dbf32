"""Rows of a part of a chart, as they are in the packing of the whole."""

from dataclasses import replace

import numpy as np
import pytest

from desktop.layout.chart import Chart
from desktop.layout.packing import PackedLane, Packer, bar_middle, pack, sign_middle
from desktop.layout.steady import steady
from desktop.layout.style import STYLE
from tests.layout.a_chart import a_chart, a_lane, a_life, day, ruler
from tests.layout.test_packing import some_events

WIDTH = 900
NONE = np.zeros(0, np.int32)


def whole_chart(*, folded: bool = False) -> Chart:
    lives = tuple(a_life(f"ACSA {year}", signed=f"20{year}-01-29") for year in (17, 23, 18))
    first = a_lane("Germany", *some_events(80), lives=lives, open=not folded)
    return a_chart(first, a_lane("France", *some_events(40)))


def until(whole: Chart, date: str) -> Chart:
    """What of a chart begins before a day."""
    flags = whole.start < day(date)
    lanes = (
        replace(
            lane,
            lives=tuple(life for life in lane.lives if life.steps[0].first < day(date)),
            events=lane.events.kept(flags, NONE),
        )
        for lane in whole.lanes
    )
    return replace(whole, lanes=tuple(lanes))


def heights(chart: Chart, lane: int, packed: PackedLane) -> dict[object, float]:
    """The middle of the row of everything in a lane."""
    opened = chart.lanes[lane].open
    rows = packed.placing.row_of(np.arange(len(packed.events))).tolist()
    events = zip(packed.events.rows.tolist(), rows, strict=True)
    signs = {event: sign_middle(packed, at, opened, STYLE) for event, at in events}
    lives = zip(chart.lanes[lane].lives, packed.bar_row, strict=True)
    return signs | {life.agreement: bar_middle(packed, at, opened, STYLE) for life, at in lives if at >= 0}


@pytest.mark.parametrize("folded", [False, True])
@pytest.mark.parametrize("date", ["2018-06-01", "2021-01-01", "2024-06-30"])
def test_what_is_known_by_a_day_stands_where_it_stands_in_the_whole(date: str, folded: bool) -> None:
    whole = whole_chart(folded=folded)
    part, packing = until(whole, date), pack(whole, WIDTH, STYLE, ruler)

    kept = steady(Packer(ruler), part, WIDTH, STYLE, whole, packing)

    for lane in range(2):
        everything, left = heights(whole, lane, packing.lanes[lane]), heights(part, lane, kept.lanes[lane])
        assert 0 < len(left) < len(everything)
        assert left == {key: everything[key] for key in left}
    assert [lane.top for lane in kept.lanes] == [lane.top for lane in packing.lanes]
    assert kept.content_height == packing.content_height


def test_a_lane_that_opens_meanwhile_or_is_new_finds_rows_of_its_own() -> None:
    folded, whole = whole_chart(folded=True), whole_chart()
    packing = pack(folded, WIDTH, STYLE, ruler)

    kept = steady(Packer(ruler), whole, WIDTH, STYLE, folded, packing)

    assert heights(whole, 0, kept.lanes[0]) == heights(whole, 0, pack(whole, WIDTH, STYLE, ruler).lanes[0])
    assert kept.lanes[1].top == kept.lanes[0].height


def test_a_crowded_lane_finds_its_rows_by_looking_closer() -> None:
    whole = a_chart(a_lane("Germany", *some_events(2_000)))
    part = until(whole, "2021-01-01")

    kept = steady(Packer(ruler), part, WIDTH, STYLE, whole, pack(whole, WIDTH, STYLE, ruler))

    assert kept.lanes[0].close_ups is not None
    assert len(kept.lanes[0].events) == len(part.lanes[0].events)
