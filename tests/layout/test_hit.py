from desktop.layout.hit import hit
from desktop.layout.shapes import Hit, TimelineLayout
from tests.layout.a_chart import a_chart, a_lane, a_life, an_event, laid_out

LAYOUT: TimelineLayout = laid_out(
    a_chart(
        a_lane(
            "Germany",
            an_event("2018-06-01", "Call"),
            an_event("2019-01-01", "Deployment", end="2020-01-01", look=1),
            lives=(
                a_life("ACSA", signed="2019-06-01", in_force="2021-06-01"),
                a_life("ISA", recorded=False, signed="2020-06-01"),
            ),
        ),
        a_lane("France", *[an_event("2020-02-03", "Call")] * 3, an_event("2020-03-03", "Visit"), open=False),
    ),
    height=400,
)
POINT, LONG = sorted((sign for sign in LAYOUT.signs if sign.lane == 0), key=lambda sign: sign.row)
ACSA, ISA = LAYOUT.bars


def test_a_sign_is_its_event() -> None:
    assert hit(LAYOUT, POINT.x + 7, POINT.y) == Hit("event", 0, POINT.row, rows=(POINT.row,))
    assert hit(LAYOUT, LONG.x + LONG.width - 1, LONG.y) == Hit("event", 0, LONG.row, rows=(LONG.row,))


def test_a_label_is_its_event() -> None:
    assert POINT.label is not None
    assert hit(LAYOUT, POINT.label.x + POINT.label.width - 1, POINT.y) == Hit("event", 0, POINT.row, rows=(POINT.row,))


def test_a_mark_is_its_event_on_its_agreement() -> None:
    assert hit(LAYOUT, ACSA.marks[0].x, ACSA.y) == Hit("event", 0, 2, "Germany 0 ACSA", (2,))


def test_a_mark_from_before_the_record_is_its_agreement() -> None:
    assert hit(LAYOUT, ISA.marks[0].x, ISA.y) == Hit("agreement", 0, agreement="Germany 1 ISA")


def test_line_tint_and_label_are_the_agreement() -> None:
    assert ACSA.line is not None
    assert ACSA.tint is not None
    assert ISA.label is not None
    agreement = Hit("agreement", 0, agreement="Germany 0 ACSA")
    assert hit(LAYOUT, sum(ACSA.line) / 2, ACSA.y) == agreement
    assert hit(LAYOUT, ACSA.tint[1] - 1, ACSA.y + 5) == agreement
    assert hit(LAYOUT, ISA.label.x + 1, ISA.y) == Hit("agreement", 0, agreement="Germany 1 ISA")


def test_a_count_is_its_events() -> None:
    (count,) = LAYOUT.counts

    assert hit(LAYOUT, count.box.x + 1, count.words.y) == Hit("count", 1, rows=count.rows)


def test_heads_lanes_and_axis() -> None:
    assert hit(LAYOUT, 10, LAYOUT.bands[1].box.y + 1) == Hit("head", 1)
    assert hit(LAYOUT, LAYOUT.body.right - 1, LAYOUT.bands[0].box.bottom - 1) == Hit("lane", 0)
    assert hit(LAYOUT, LAYOUT.body.x + 1, 1) == Hit("axis")


def test_nothing_lies_outside_nor_below_the_lanes() -> None:
    assert hit(LAYOUT, LAYOUT.width + 1, 100) is None
    assert hit(LAYOUT, LAYOUT.body.x + 1, LAYOUT.height - 1) is None
    assert hit(LAYOUT, 10, LAYOUT.height - 1) is None


def test_of_two_signs_within_reach_the_nearer_one_counts() -> None:
    layout = laid_out(
        a_chart(a_lane("France", an_event("2020-02-03", "Call"), an_event("2020-04-03", "Visit"), open=False))
    )
    first, second = layout.signs

    near = hit(layout, second.x - 1, second.y, tolerance=30)
    assert near is not None
    assert near.row == 1
    assert hit(layout, first.x, first.y) == Hit("event", 0, 0, rows=(0,))
