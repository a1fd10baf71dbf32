from dataclasses import replace

import pytest

from desktop.layout.chart import Chart
from desktop.layout.events import LaneEvents
from desktop.layout.links import Curve, curves, places_of
from desktop.layout.shapes import TimelineLayout, nowhere
from desktop.model.span import Span
from tests.layout.a_chart import a_chart, a_lane, a_life, an_event, laid_out, span


def a_story() -> Chart:
    """Row 0 a call, 1 a visit, 2 a deployment, 3 and 4 the steps of an agreement."""
    life = a_life("ACSA", signed="2022-03-01", in_force="2023-03-01")
    deployment = an_event("2021-05-01", "Deployment", end="2022-02-01", look=1)
    return a_chart(a_lane("Germany", an_event("2018-01-01"), an_event("2020-01-01"), deployment, lives=(life,)))


def curve_of(later: int, earlier: int, layout: TimelineLayout | None = None) -> Curve | None:
    found = curves(layout or laid_out(a_story()), ((later, earlier, True),))
    return found[0] if found else None


def x_of(row: int, layout: TimelineLayout) -> float:
    return next(sign.x for sign in layout.signs if sign.row == row)


def test_a_curve_runs_from_the_earlier_event_to_the_later() -> None:
    layout = laid_out(a_story())

    curve = curve_of(1, 0)

    assert curve is not None
    assert curve.start[0] == pytest.approx(x_of(0, layout))
    assert curve.end[0] == pytest.approx(x_of(1, layout))


def test_a_curve_knows_whether_one_builds_on_the_other_by_its_own_word() -> None:
    links = ((1, 0, True), (2, 0, False))

    assert [curve.direct for curve in curves(laid_out(a_story()), links)] == [True, False]


def test_no_links_no_curves() -> None:
    assert curves(laid_out(a_story()), ()) == []


def test_events_of_one_row_are_joined_above_it() -> None:
    layout = laid_out(a_story())
    curve = curve_of(1, 0)

    assert curve is not None
    assert layout.signs[0].y == layout.signs[1].y
    assert curve.start[1] == curve.end[1] < layout.signs[0].y
    assert curve.pull_start[1] == curve.pull_end[1] < curve.start[1]


def test_a_curve_up_to_a_mark_on_a_bar_leaves_its_row_upwards_and_arrives_from_below() -> None:
    layout = laid_out(a_story())
    curve = curve_of(3, 1)
    (bar,) = layout.bars

    assert curve is not None
    assert curve.end[0] == bar.marks[0].x
    assert bar.y < curve.end[1] < curve.pull_end[1]
    assert curve.pull_start[1] < curve.start[1]


def test_a_curve_meets_a_long_event_at_its_beginning_and_leaves_it_at_its_end() -> None:
    layout = laid_out(a_story())
    deployment = next(sign for sign in layout.signs if sign.width)
    to, since = curve_of(2, 0), curve_of(4, 2)

    assert to is not None
    assert since is not None
    assert deployment.x < to.end[0] < deployment.x + 10
    assert deployment.x + deployment.width - 10 < since.start[0] < deployment.x + deployment.width


def test_a_curve_leaves_a_long_event_where_the_later_one_begins_within_it() -> None:
    deployment = an_event("2021-05-01", "Deployment", end="2024-02-01", look=1)
    layout = laid_out(a_chart(a_lane("Germany", deployment, an_event("2022-05-01", "Call"))))
    curve = curve_of(1, 0, layout)

    assert curve is not None
    assert curve.start[0] == pytest.approx(x_of(1, layout), abs=6)


VIEW = span("2019-06-01", "2021-01-01")
"""In which only the visit is to be seen."""


def test_what_lies_left_of_the_view_is_reached_at_the_edge_on_its_row() -> None:
    layout = laid_out(a_story(), VIEW)
    whole = laid_out(a_story())

    curve = curve_of(3, 1, layout)
    before = curve_of(1, 0, replace(layout, signs=tuple(sign._replace(y=sign.y + 24) for sign in layout.signs)))

    assert before is not None
    assert before.start == (layout.body.x, whole.signs[0].y)
    assert before.pull_start[1] == before.start[1]
    assert curve is not None
    assert curve.end == (layout.body.right, whole.bars[0].y)


def test_what_lies_beyond_on_the_same_row_is_reached_above_it() -> None:
    curve = curve_of(1, 0, laid_out(a_story(), VIEW))

    assert curve is not None
    assert curve.start[1] == pytest.approx(curve.end[1], abs=2)


def test_what_is_scrolled_out_of_sight_is_still_pointed_at() -> None:
    visits = [an_event("2020-01-01", "Visit of the minister", weight=1) for _ in range(12)]
    chart = a_chart(a_lane("Germany", *visits))
    layout = laid_out(chart, height=140)
    seen = {sign.row for sign in layout.signs}
    hidden = next(row for row in range(12) if row not in seen)

    curve = curve_of(hidden, min(seen), layout)

    assert curve is not None
    assert curve.end[1] > layout.body.bottom


def test_two_events_whose_ends_lie_on_one_side_of_the_view_have_no_curve() -> None:
    deployment = an_event("2019-05-01", "Deployment", end="2022-02-01", look=1)
    layout = laid_out(a_chart(a_lane("Germany", an_event("2018-01-01"), deployment)), span("2020-01-01", "2021-01-01"))

    assert curve_of(1, 0, layout) is None


@pytest.mark.parametrize(("later", "earlier"), [(4, 3), (3, 0), (99, 1)])
def test_a_link_of_which_no_end_is_in_sight_or_one_is_unknown_has_no_curve(later: int, earlier: int) -> None:
    assert curve_of(later, earlier, laid_out(a_story(), VIEW)) is None


def test_a_timeline_without_lanes_has_no_curves() -> None:
    assert nowhere(1) == ()
    assert curve_of(1, 0, laid_out(a_chart())) is None


def test_events_of_one_count_are_not_joined() -> None:
    layout = laid_out(a_chart(a_lane("France", *[an_event("2020-02-03")] * 3, an_event("2022-02-03"), open=False)))
    to_count = curve_of(3, 1, layout)

    assert curve_of(1, 0, layout) is None
    assert to_count is not None
    (count,) = layout.counts
    assert count.box.x <= to_count.start[0] <= count.box.right


def test_steps_that_one_mark_tells_of_are_not_joined() -> None:
    life = a_life("RAA", signed="2022-01-06", approved="2022-01-08")

    assert curve_of(1, 0, laid_out(a_chart(a_lane("Germany", lives=(life,))))) is None


def test_of_events_in_several_lanes_those_in_the_same_lane_are_joined() -> None:
    chart = a_chart(a_lane("Germany", an_event("2018-01-01"), an_event("2020-01-01")), a_lane("France"))
    both = replace(
        chart,
        lanes=(
            chart.lanes[0],
            replace(chart.lanes[1], events=LaneEvents(chart.lanes[0].events.rows[1:], chart.start, chart.end)),
        ),
    )
    layout = laid_out(both)

    curve = curve_of(1, 0, layout)

    assert len(places_of(layout, [1])[1]) == 2
    assert curve is not None
    assert curve.end[1] < layout.bands[1].box.y


@pytest.mark.parametrize("view", [Span(17532, 17533), VIEW])
def test_a_curve_never_leaves_the_body_sideways(view: Span) -> None:
    layout = laid_out(a_story(), view)
    links = tuple((later, earlier, True) for later in range(5) for earlier in range(later))

    for curve in curves(layout, links):
        assert all(layout.body.x <= x <= layout.body.right for x, _ in (curve.start, curve.end))
