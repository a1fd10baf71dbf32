"""Events as signs, counts and labels, where they stand in a timeline."""

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.shapes import Sign, TimelineLayout
from desktop.layout.style import STYLE
from desktop.model.span import Span
from tests.layout.a_chart import PERIOD, a_chart, a_lane, an_event, day, iso_day, laid_out, span


def only(layout: TimelineLayout) -> Sign:
    (sign,) = layout.signs
    return sign


def test_a_point_stands_in_the_middle_of_its_day() -> None:
    layout = laid_out(a_chart(a_lane("Germany", an_event("2024-01-29", "Call"))), span("2024-01-24", "2024-02-03"))
    per_day = layout.body.width / 10

    assert only(layout).x == pytest.approx(layout.body.x + 5.5 * per_day)
    assert only(layout).width == 0


def test_a_long_sign_is_as_wide_as_its_days() -> None:
    event = an_event("2024-01-26", "Exercise", end="2024-01-28", look=1)
    layout = laid_out(a_chart(a_lane("Germany", event)), span("2024-01-24", "2024-02-03"))

    assert only(layout).width == pytest.approx(layout.body.width * 0.3)
    assert (only(layout).soft_left, only(layout).soft_right) == (0, 0)


def test_what_lasts_less_long_than_its_sign_is_wide_is_a_point() -> None:
    sign = only(laid_out(a_chart(a_lane("Germany", an_event("2024-01-26", "Visit", end="2024-01-27")))))

    assert (sign.width, sign.size) == (0, STYLE.sign_small)


def test_an_event_known_to_its_month_is_as_wide_as_the_month_with_soft_sides() -> None:
    layout = laid_out(a_chart(a_lane("Germany", an_event("2024-01", "Call"))), span("2023-12-01", "2024-03-01"))
    per_day = layout.body.width / 91

    assert only(layout).width == pytest.approx(31 * per_day)
    assert only(layout).soft_left == only(layout).soft_right == pytest.approx(15.5 * per_day)


def test_the_soft_sides_of_a_month_seen_from_afar_fill_its_sign() -> None:
    sign = only(laid_out(a_chart(a_lane("Germany", an_event("2024-01", "Call"))), Span(0, 40_000)))

    assert sign.soft_left + sign.soft_right == pytest.approx(sign.width)


def test_weighty_labels_are_strong() -> None:
    chart = a_chart(a_lane("Germany", an_event("2020-01-01", "2+2", weight=4), an_event("2022-01-01", "Call")))
    weighty, other = laid_out(chart).signs

    assert weighty.label is not None
    assert other.label is not None
    assert (weighty.label.role, other.label.role) == ("label_strong", "label")


def test_events_of_a_folded_lane_that_lie_on_one_another_become_a_count() -> None:
    events = [an_event(f"2020-02-0{number}", "Call") for number in range(1, 6)]

    layout = laid_out(a_chart(a_lane("France", *events, an_event("2022-01-01", "Visit"), open=False)))

    (count,) = layout.counts
    assert (count.words.text, count.rows) == ("5", (0, 1, 2, 3, 4))
    assert only(layout).row == 5
    assert only(layout).label is None


def test_counts_beside_a_long_sign_do_not_touch() -> None:
    events = [
        an_event("2024-06-01", "Pacific Skies", end="2024-12-01", look=1),
        *[an_event(f"2024-{month}-10", "Call") for month in ("07", "07", "08", "09", "10", "10", "11")],
    ]

    for first in range(0, 60, 3):
        start = PERIOD.start + first
        layout = laid_out(a_chart(a_lane("India", *events, open=False)), Span(start, start + 3000))
        boxes = sorted((count.box for count in layout.counts), key=lambda box: box.x)
        assert boxes
        assert all(one.right + 1.9 <= other.x for one, other in pairwise(boxes))


def test_counts_pushed_together_at_the_edge_become_one() -> None:
    """Of deployments that begin together, long before the view, and reach into it."""
    starts = ("2017-01-05", "2017-01-05", "2019-03-01", "2019-03-01", "2021-05-05", "2021-05-05")
    deployments = [an_event(start, "Deployment", end="2024-12-31", look=1) for start in starts]

    layout = laid_out(a_chart(a_lane("India", *deployments, open=False)), span("2024-02-01", "2024-05-01"))

    (count,) = layout.counts
    assert sorted(count.rows) == [0, 1, 2, 3, 4, 5]
    assert count.words.text == "6"


def test_a_closer_look_parts_what_a_count_holds() -> None:
    chart = a_chart(a_lane("France", *[an_event("2020-02-03", "Call")] * 4, open=False))

    layout = laid_out(chart, Span(day("2020-02-03"), day("2020-02-04")))

    assert layout.counts == ()
    assert len({sign.x for sign in layout.signs}) == 4


def test_a_count_at_the_edge_is_whole() -> None:
    chart = a_chart(a_lane("France", *[an_event("2017-01-01", "Call")] * 3, open=False))
    layout = laid_out(chart)

    assert layout.counts[0].box.x == layout.body.x


def test_a_day_wider_than_its_sign_keeps_the_sign_in_view() -> None:
    chart = a_chart(a_lane("Germany", an_event("2020-02-03", "Call")))
    start = day("2020-02-03")

    late, early = (only(laid_out(chart, Span(start + shift, start + shift + 1))) for shift in (0.9, -0.9))
    body = laid_out(chart).body

    assert late.x == pytest.approx(body.x + STYLE.sign_small / 2)
    assert early.x == pytest.approx(body.right - STYLE.sign_small / 2)


def test_a_long_sign_that_fills_the_view_carries_its_label_at_the_left_edge() -> None:
    event = an_event("2024-01-01", "Indo-Pacific deployment", end="2024-12-31", look=1)

    layout = laid_out(a_chart(a_lane("Germany", event)), span("2024-05-01", "2024-06-01"))

    label = only(layout).label
    assert label is not None
    assert only(layout).parts == (
        (only(layout).x, label.x - STYLE.label_gap),
        (label.x + label.width + STYLE.label_gap, only(layout).x + only(layout).width),
    )


def test_a_stub_of_a_long_sign_says_that_it_enters_from_the_left() -> None:
    event = an_event("2024-01-01", "Indo-Pacific deployment", end="2024-12-31", look=1)

    layout = laid_out(a_chart(a_lane("Germany", event)), span("2024-05-01", "2024-06-01"))

    stub, _ = only(layout).parts
    assert stub[0] < layout.body.x
    assert stub[1] == layout.body.x + 10


def test_a_long_sign_that_ends_in_view_carries_its_label_behind_it() -> None:
    event = an_event("2024-01-01", "Deployment", end="2024-05-10", look=1)

    layout = laid_out(a_chart(a_lane("Germany", event)), span("2024-05-01", "2024-06-01"))

    label = only(layout).label
    assert label is not None
    assert label.x == pytest.approx(only(layout).x + only(layout).width + STYLE.label_gap)


def test_a_sign_that_would_hide_half_of_a_short_length_is_gathered_with_it_into_a_count() -> None:
    month, visit = an_event("2020-03", "Talks"), an_event("2020-03-25", "Visit")
    lane = a_lane("Germany", month, visit, open=False)

    far, near = (
        laid_out(a_chart(lane), view) for view in (span("2018-06-01", "2022-01-01"), span("2020-02-01", "2020-05-01"))
    )

    assert [count.rows for count in far.counts] == [(0, 1)]
    assert not near.counts
    assert len(near.signs) == 2


@settings(deadline=None, max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 2900), st.sampled_from([10, 7])), max_size=40), st.floats(5, 12))
def test_no_point_lies_half_over_a_short_length(days: list[tuple[int, int]], octave: float) -> None:
    told = [an_event(iso_day(PERIOD.start + day)[:cut], "Call") for day, cut in days]
    view = Span(PERIOD.start + 400, PERIOD.start + 400 + 2**octave)

    signs = sorted(laid_out(a_chart(a_lane("Germany", *told, open=False)), view).signs, key=sides)

    for one, other in combinations(signs, 2):
        if one.width < 2 * STYLE.sign and other.width < 2 * STYLE.sign:
            (left, end), (start, right) = sides(one), sides(other)
            assert min(end, right) - max(left, start) <= 2.5


def sides(sign: Sign) -> tuple[float, float]:
    half = 0 if sign.width else sign.size / 2
    return sign.x - half, sign.x + sign.width + half


@settings(deadline=None, max_examples=40)
@given(st.lists(st.integers(0, 2900), max_size=30), st.floats(3, 12), st.integers(0, 2900))
def test_no_point_has_its_middle_beside_the_body(days: list[int], octave: float, first: int) -> None:
    told = [an_event(iso_day(PERIOD.start + day), "Call") for day in days]
    view = Span(PERIOD.start + first, PERIOD.start + first + 2**octave)

    layout = laid_out(a_chart(a_lane("Germany", *told)), view)

    points = [sign for sign in layout.signs if not sign.width]
    assert all(layout.body.x <= sign.x <= layout.body.right for sign in points)


def test_a_length_that_leaves_no_room_beside_it_carries_its_label() -> None:
    event = an_event("2024-02-05", "Deployment at sea", end="2024-09-30", look=1)
    sign = only(laid_out(a_chart(a_lane("Germany", event)), span("2024-02-01", "2024-03-15")))

    assert sign.label is not None
    assert sign.label.x > sign.x
    assert sign.gap == (sign.label.x - STYLE.label_gap, sign.label.x + sign.label.width + STYLE.label_gap)
    assert sign.parts[0][0] == sign.x
