from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.chart import Chart
from desktop.layout.hit import hit
from desktop.layout.packing import pack
from desktop.layout.shapes import Box, Head, Hit, TimelineLayout, Words
from desktop.layout.style import STYLE
from desktop.layout.timeline import lay_out
from desktop.model.moment import iso
from desktop.model.span import Span
from tests.layout.a_chart import PERIOD, ALane, AnEvent, a_chart, a_lane, a_life, an_event, day, laid_out, ruler, span

LINE = 10.0


# The regions


def test_axis_heads_and_body_share_the_canvas() -> None:
    layout = laid_out(a_chart(a_lane("Germany")), width=1600, height=900)

    assert layout.axis.right == layout.body.right == 1600 - STYLE.margin
    assert layout.heads_box.right == layout.body.x == STYLE.head
    assert layout.axis.bottom == layout.body.y == layout.heads_box.y
    assert layout.body.bottom == 900


def test_a_canvas_without_height_has_no_body() -> None:
    assert laid_out(a_chart(), height=10).body.height == 0


# Lanes


def test_lanes_stand_under_one_another() -> None:
    layout = laid_out(a_chart(a_lane("Germany"), a_lane("France", open=False)))

    first, second = layout.bands
    assert first.box.bottom == second.box.y
    assert (first.open, second.open) == (True, False)
    assert layout.lane_tops == (first.box.y, second.box.y)
    assert layout.content_height == first.box.height + second.box.height


def test_scrolling_moves_the_lanes_and_ends_with_the_last() -> None:
    chart = a_chart(*(a_lane(f"Lane {number}") for number in range(10)))

    still, moved, farthest = (laid_out(chart, height=240, scroll=scroll) for scroll in (0, 50, 10_000))

    assert moved.lane_tops[0] == still.lane_tops[0] - 50
    assert farthest.scroll == farthest.content_height - farthest.body.height
    assert farthest.bands[-1].box.bottom == farthest.body.bottom


def test_what_is_scrolled_away_is_left_out() -> None:
    chart = a_chart(*(a_lane(f"Lane {number}", an_event("2020-01-01", "Call")) for number in range(30)))

    layout = laid_out(chart, height=240, scroll=500)

    assert len(layout.bands) == len(layout.heads) < 7
    assert {sign.lane for sign in layout.signs} <= {band.lane for band in layout.bands}


def test_a_head_says_badge_title_and_subtitle() -> None:
    (head,) = laid_out(a_chart(a_lane("Germany"))).heads

    assert head.badge is not None
    assert head.badge_box is not None
    assert head.subtitle is not None
    assert (head.badge.text, head.title.text, head.subtitle.text) == ("DE", "Germany", "3 events")
    assert head.arrow.right < head.badge_box.x < head.badge.x < head.badge_box.right < head.title.x
    assert head.title.y < head.subtitle.y


def head_of(chart: Chart, **changes: object) -> Head:
    """The head of the only lane, made otherwise."""
    (lane,) = chart.lanes
    (head,) = laid_out(replace(chart, lanes=(replace(lane, **changes),))).heads  # type: ignore[arg-type]
    return head


def test_a_folded_lane_says_how_many_agreements_have_no_bar_in_it() -> None:
    lives = tuple(a_life("ACSA", in_force=f"2017-0{month}-20") for month in range(1, 9))
    folded, unfolded = (a_chart(a_lane("Germany", lives=lives, open=is_open)) for is_open in (False, True))

    (head,) = laid_out(folded).heads

    assert head.more is not None
    assert (head.more.text, head.more.role) == ("+2", "head_small")
    assert head.title.y < head.more.y < head.box.bottom
    assert head.subtitle is not None
    assert head.more.y - head.subtitle.y == head.subtitle.y - head.title.y
    assert laid_out(unfolded).heads[0].more is None
    scrolled = laid_out(folded, height=200, scroll=60).heads[0]
    assert scrolled.more is not None
    assert scrolled.more.y + STYLE.head_line / 2 <= scrolled.box.bottom


def test_where_the_column_of_heads_is_narrow_the_line_about_further_bars_is_said_shorter() -> None:
    lives = tuple(a_life("ACSA", in_force="2017-01-29") for _ in range(8))
    chart = replace(
        a_chart(a_lane("Without Japan", lives=lives, open=False)),
        more_bars=lambda number: (f"{number} agreements when open", f"{number} more", f"+{number}"),
    )

    told = [laid_out(chart, width=width).heads[0].more for width in (1000, 500)]

    assert [words and words.text for words in told] == ["2 agreements when open", "2 more"]


def test_the_head_of_a_nested_lane_is_indented() -> None:
    usual, nested = (head_of(a_chart(a_lane("Germany – France")), depth=depth) for depth in (0, 1))

    assert nested.arrow.x - usual.arrow.x == nested.title.x - usual.title.x == STYLE.nested
    assert nested.box == usual.box


def test_titles_stand_below_one_another_whether_or_not_a_lane_has_a_badge() -> None:
    with_badge, without = a_lane("Germany"), replace(a_lane("Without Japan"), badge="")

    germany, other = laid_out(a_chart(with_badge, without)).heads
    (alone,) = laid_out(a_chart(without)).heads

    assert germany.title.x == other.title.x
    assert alone.title.x < other.title.x


def test_a_pinned_lane_has_a_pin_below_its_arrow_where_it_takes_no_room_from_its_name() -> None:
    usual, pinned = (head_of(a_chart(a_lane("United Kingdom of Great Britain")), pinned=pin) for pin in (False, True))

    assert usual.pin is None
    assert pinned.pin is not None
    assert not pinned.pin.meets(pinned.arrow)
    assert pinned.pin.right < pinned.title.x
    assert pinned.pin.bottom < pinned.box.bottom
    assert replace(pinned, pin=None) == usual


def test_a_title_that_has_no_room_is_said_shorter_where_that_says_more_than_cutting_it() -> None:
    title, short = "United States – United Kingdom of Great Britain", "US – GB"

    assert head_of(a_chart(a_lane(title)), short_title=short).title.text == short
    assert head_of(a_chart(a_lane("Japan")), short_title=short).title.text == "Japan"
    assert head_of(a_chart(a_lane(title))).title.text.endswith("…")


def test_a_long_head_is_cut() -> None:
    lane = ALane(
        "United Kingdom of Great Britain and Northern Ireland",
        (),
        badge="",
        subtitle="115 events · 13 agreements in force by then",
    )

    (head,) = laid_out(a_chart(lane)).heads

    assert head.badge is None
    assert head.title.text.endswith("…")
    assert head.subtitle is not None
    assert head.subtitle.text == "115 events"


@pytest.mark.parametrize(
    ("width", "told"),
    [(1000, "113 events · 3 in force"), (600, "113 · 3 in force")],
)
def test_a_subtitle_is_said_in_as_few_signs_as_it_has_room_for(width: float, told: str) -> None:
    lane = ALane(
        "Germany", (), badge="", subtitle="113 events · 3 agreements in force",
        short_subtitles=("113 events · 3 in force", "113 · 3 in force"),
    )  # fmt: skip

    (head,) = laid_out(a_chart(lane), width=width).heads

    assert head.subtitle is not None
    assert head.subtitle.text == told


def test_the_words_of_a_tall_lane_stay_in_sight() -> None:
    lives = tuple(a_life("ACSA", signed="2020-01-29") for _ in range(40))

    (head,) = laid_out(a_chart(a_lane("Germany", lives=lives)), height=300, scroll=400).heads

    assert head.box.y < 0
    assert head.title.y > STYLE.axis


def test_a_hairline_parts_agreements_from_what_happened_around_them() -> None:
    life = a_life("ACSA", signed="2020-01-29")
    both, bars, signs = laid_out(
        a_chart(
            a_lane("Germany", an_event("2020-01-01", "Call"), lives=(life,)),
            a_lane("France", lives=(life,)),
            a_lane("India", an_event("2020-01-01", "Call")),
        )
    ).bands

    assert both.hairline is not None
    assert both.box.y < both.hairline < both.box.bottom
    assert bars.hairline is signs.hairline is None


# Whatever is laid out


def words_of(layout: TimelineLayout) -> list[Words]:
    labels = [sign.label for sign in layout.signs] + [bar.label for bar in layout.bars]
    return [words for words in labels if words is not None]


def _box(words: Words) -> Box:
    return Box(words.x, words.y - LINE, words.width, 2 * LINE)


def assert_sound(layout: TimelineLayout) -> None:
    """No words and no counts over anything, none outside."""
    words = words_of(layout)
    body = layout.body
    for one, other in combinations(words, 2):
        apart = one.x + one.width <= other.x or other.x + other.width <= one.x
        assert apart or abs(one.y - other.y) >= 2 * LINE - 1e-6
    for one in words:
        assert one.x >= body.x - 1e-6
        assert one.x + one.width <= body.right + 1e-6
        for sign in layout.signs:
            parts = sign.parts if sign.width else [(sign.x - sign.size / 2, sign.x + sign.size / 2)]
            for left, right in parts:
                assert sign.y != one.y or right <= one.x + 1e-6 or one.x + one.width <= left + 1e-6
        for count in layout.counts:
            assert count.words.y != one.y or not _box(one).meets(count.box)
        for bar in layout.bars:
            for mark in bar.marks:
                assert bar.y != one.y or mark.x <= one.x or one.x + one.width <= mark.x
            for left, right in bar.line_parts:
                assert bar.y != one.y or right <= one.x + 1e-6 or one.x + one.width <= left + 1e-6
    for count, other in combinations(layout.counts, 2):
        assert not count.box.meets(other.box)


def told(layout: TimelineLayout) -> list[int]:
    """Every event that a sign, a count or a mark tells of."""
    rows = [sign.row for sign in layout.signs] + [row for count in layout.counts for row in count.rows]
    return rows + [row for bar in layout.bars for mark in bar.marks for row in mark.rows]


def is_in_view(chart: Chart, row: int, view: Span) -> bool:
    """Whether any of its time is; of a day all of it, for several events share it out."""
    start, end = float(chart.start[row]), float(chart.end[row])
    return view.holds(start, end) if end - start == 1 else view.meets(start + 0.01, end - 0.01)


DATES = st.integers(int(PERIOD.start), int(PERIOD.end) - 1).map(iso)
LABELS = st.text("Merkel –in Tokyo", min_size=1, max_size=30)


@st.composite
def events(draw: st.DrawFn) -> AnEvent:
    start = draw(DATES)
    cut = draw(st.sampled_from([10, 10, 10, 7, 4]))
    if draw(st.booleans()) and cut == 10:
        last = iso(int(day(start)) + draw(st.integers(0, 400)))
        return an_event(start, draw(LABELS), end=last, weight=draw(st.integers(1, 5)), look=1)
    return an_event(start[:cut], draw(LABELS), weight=draw(st.integers(1, 5)), look=draw(st.integers(0, 3)))


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    lives = []
    for _ in range(draw(st.integers(0, 9))):
        dates = sorted(draw(st.lists(DATES, min_size=1, max_size=4, unique=True)))
        names = ["negotiation_started", "agreed_in_substance", "signed", "in_force"][: len(dates)]
        until = draw(st.sampled_from(["", "2024-11-05"]))
        lives.append(a_life("ACSA", until=until, **dict(zip(names, dates, strict=True))))
    flags = draw(st.lists(st.booleans(), min_size=1, max_size=3))
    lanes = [a_lane("Germany", *draw(st.lists(events(), max_size=25)), lives=tuple(lives), open=flag) for flag in flags]
    return a_chart(*lanes)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    days = 2 ** draw(st.floats(0, 12))
    start = draw(st.floats(PERIOD.start - days / 2, PERIOD.end - days / 2))
    return Span(start, start + days)


def test_long_signs_that_share_a_row_leave_the_left_edge_to_none_of_their_labels() -> None:
    first = int(day("2022-01-01"))
    deployments = [an_event(iso(first + 20 * number), "Deployment", end="2024-12-31", look=1) for number in range(40)]

    layout = laid_out(a_chart(a_lane("Germany", *deployments)), span("2024-05-01", "2024-06-01"))

    rows = [sign.y for sign in layout.signs]
    shared = [sign for sign in layout.signs if rows.count(sign.y) > 1]
    assert shared
    assert all(sign.label is None for sign in shared)
    assert_sound(layout)


@settings(deadline=None, max_examples=60)
@given(charts(), spans(), st.floats(300, 1600))
def test_words_lie_over_nothing_and_inside_the_body(chart: Chart, view: Span, width: float) -> None:
    assert_sound(laid_out(chart, view, width=width, height=5000))


@settings(deadline=None, max_examples=60)
@given(charts(), spans(), st.floats(300, 1600))
def test_no_event_in_view_is_lost(chart: Chart, view: Span, width: float) -> None:
    layout = laid_out(chart, view, width=width, height=20_000)
    rows = told(layout)

    in_view = [row for row in range(len(chart.labels)) if is_in_view(chart, row, view)]
    assert set(in_view) <= set(rows)
    assert len(set(rows)) == len(rows)


@settings(deadline=None, max_examples=40)
@given(charts(), spans())
def test_an_event_keeps_its_row_wherever_one_looks(chart: Chart, view: Span) -> None:
    packing = pack(chart, 1000, STYLE, ruler)
    whole, closer = (lay_out(chart, packing, seen, 1000, 5000, 0, STYLE, ruler) for seen in (PERIOD, view))

    before = {sign.row: sign.y for sign in whole.signs}
    assert all(before.get(sign.row, sign.y) == sign.y for sign in closer.signs)
    assert {bar.agreement: bar.y for bar in closer.bars}.items() <= {bar.agreement: bar.y for bar in whole.bars}.items()


@settings(deadline=None, max_examples=40)
@given(st.lists(events(), min_size=1, max_size=40), st.floats(0, 1))
def test_a_label_that_the_whole_period_shows_is_shown_in_every_closer_look(told: list[AnEvent], share: float) -> None:
    """Of events of one weight: else one that the edge of the view pushes aside may take the place of a lighter one."""
    chart = a_chart(a_lane("Germany", *(replace(event, weight=2) for event in told)))
    packing = pack(chart, 1000, STYLE, ruler)
    whole = lay_out(chart, packing, PERIOD, 1000, 5000, 0, STYLE, ruler)
    width = PERIOD.days / 3
    start = PERIOD.start + share * (PERIOD.days - width)
    closer = lay_out(chart, packing, Span(start, start + width), 1000, 5000, 0, STYLE, ruler)

    labelled = {sign.row for sign in whole.signs if sign.label is not None and not sign.label.text.endswith("…")}
    left, right = closer.body.x + 220, closer.body.right - 220
    inside = [sign for sign in closer.signs if left < sign.x and sign.x + sign.width < right]
    assert all(sign.label is not None for sign in inside if sign.row in labelled)


def test_an_empty_canvas_says_why_in_the_middle() -> None:
    layout = laid_out(replace(a_chart(), empty_message="Nothing is left"))

    assert layout.message is not None
    assert layout.message.text == "Nothing is left"
    middle = layout.body.x + layout.body.width / 2
    assert layout.message.x + layout.message.width / 2 == pytest.approx(middle)
    assert layout.message.y == layout.body.y + layout.body.height / 2


def test_a_message_is_cut_to_the_body() -> None:
    layout = laid_out(replace(a_chart(), empty_message="Nothing is left " * 90), width=600)

    assert layout.message is not None
    assert layout.message.text.endswith("…")
    assert layout.body.x < layout.message.x
    assert layout.message.x + layout.message.width < layout.body.right


def test_a_canvas_with_lanes_says_nothing() -> None:
    assert laid_out(replace(a_chart(a_lane("Germany")), empty_message="Nothing is left")).message is None
    assert laid_out(a_chart()).message is None


# As of a day


def test_what_lies_after_the_day_is_apart() -> None:
    chart = a_chart(a_lane("Germany", an_event("2020-01-01", "Call")))
    assert laid_out(chart).unknown is None
    early = laid_out(replace(chart, known_until=day("2020-07-01")))
    assert early.unknown is not None
    assert early.unknown.right == early.body.right
    share = (early.unknown.x - early.body.x) / early.body.width
    assert share == pytest.approx((day("2020-07-01") - PERIOD.start) / PERIOD.days, abs=0.03)
    beyond = laid_out(replace(chart, known_until=day("2020-07-01")), span("2021-01-01", "2022-01-01")).unknown
    assert beyond is not None
    assert beyond.width == early.body.width
    before = laid_out(replace(chart, known_until=day("2020-07-01")), span("2018-01-01", "2019-01-01")).unknown
    assert before is not None
    assert before.width == 0


def test_a_bar_that_is_in_force_ends_where_nothing_more_is_known() -> None:
    chart = replace(
        a_chart(a_lane("Germany", lives=[a_life("ACSA", in_force="2018-01-01")])), known_until=day("2020-07-01")
    )
    layout = laid_out(chart)
    (bar,) = layout.bars
    assert layout.unknown is not None
    assert bar.tint is not None
    assert bar.tint[1] == pytest.approx(layout.unknown.x)


def test_the_line_of_the_day_can_be_taken_hold_of_where_nothing_else_lies() -> None:
    chart = a_chart(a_lane("Germany", an_event("2020-06-30", "Call")))
    layout = laid_out(replace(chart, known_until=day("2020-07-01")))
    assert layout.unknown is not None
    x, below = layout.unknown.x, layout.body.y + 3
    on_axis, in_lane = hit(layout, x, layout.axis.bottom - 4), hit(layout, x, below)
    assert on_axis == in_lane == Hit("day")
    away = hit(layout, x + 9, below)
    assert away is not None
    assert away.what == "lane"
    (sign,) = layout.signs
    on_sign = hit(layout, sign.x, sign.y)
    assert on_sign is not None
    assert on_sign.what == "event"
    whole = hit(laid_out(chart), x, below)
    assert whole is not None
    assert whole.what == "lane"


def test_the_line_of_the_day_can_be_taken_hold_of_across_labels_and_bars() -> None:
    lane = a_lane(
        "Germany", an_event("2020-04-20", "A call of ministers"), lives=[a_life("ACSA", in_force="2018-01-01")]
    )
    layout = laid_out(replace(a_chart(lane), known_until=day("2020-07-01")))
    assert layout.unknown is not None
    line = layout.unknown.x
    (sign,), (bar,) = layout.signs, layout.bars
    assert sign.label is not None
    assert sign.label.x < line < sign.label.x + sign.label.width
    assert hit(layout, line, sign.label.y) == hit(layout, line, bar.y) == Hit("day")
    beside = hit(layout, line + 6, sign.label.y), hit(layout, line - 6, bar.y)
    assert [found.what for found in beside if found] == ["event", "agreement"]
