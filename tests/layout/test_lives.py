from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.lives import FADE
from desktop.layout.scale import Scale
from desktop.layout.shapes import LEAST_PART, Bar, TimelineLayout
from desktop.layout.style import STYLE
from desktop.model.moment import iso
from desktop.model.span import Span
from desktop.model.vocabulary import Stage
from tests.layout.a_chart import PERIOD, ALife, a_chart, a_lane, a_life, day, laid_out, ruler, span


def seen(*lives: ALife, view: Span | None = None, open: bool = True, width: float = 1000) -> TimelineLayout:  # noqa: A002  (the field's own word)
    return laid_out(a_chart(a_lane("Germany", lives=lives, open=open)), view, width=width)


def bar_of(life: ALife, *, view: Span | None = None, width: float = 1000) -> Bar:
    (bar,) = seen(life, view=view, width=width).bars
    return bar


def x_of(text: str, view: Span = PERIOD) -> float:
    body = seen().body
    return Scale(view, body.x, body.right).x(day(text))


def label_of(bar: Bar) -> str:
    return bar.label.text if bar.label is not None else ""


FULL = a_life("ACSA", negotiation_started="2018-06-01", signed="2019-06-01", in_force="2021-06-01")


def test_a_bar_runs_from_its_first_known_step_to_entry_into_force_and_on_as_a_tint() -> None:
    bar = bar_of(FULL)

    assert bar.line is not None
    assert bar.line[0] == pytest.approx(x_of("2018-06-01"), abs=0.5)
    assert bar.line[1] == pytest.approx(x_of("2021-06-01"), abs=0.5)
    assert bar.tint == (bar.line[1], pytest.approx(x_of("2025-01-01")))
    assert bar.fades
    assert not bar.enters


def test_each_stage_is_a_mark_that_knows_its_event() -> None:
    bar = bar_of(FULL)

    assert [(mark.stage, mark.row, mark.rows) for mark in bar.marks] == [
        (Stage.NEGOTIATION_STARTED, 0, (0,)),
        (Stage.SIGNED, 1, (1,)),
        (Stage.IN_FORCE, 2, (2,)),
    ]


def test_of_marks_too_close_only_the_latest_is_shown_and_tells_of_all() -> None:
    bar = bar_of(a_life("RAA", signed="2022-01-06", approved="2022-01-08", in_force="2023-10-15"))

    assert [(mark.stage, mark.rows) for mark in bar.marks] == [(Stage.APPROVED, (0, 1)), (Stage.IN_FORCE, (2,))]


def test_round_marks_never_touch_and_strokes_stand_closer() -> None:
    steps = {
        "agreed_in_substance": "2020-02-01",
        "signed": "2020-03-01",
        "approved": "2020-04-12",
        "in_force": "2020-05-20",
    }
    start = day("2020-01-20")
    seen_at = {
        days: bar_of(a_life("ACSA", **steps), view=Span(start, start + days)).marks for days in range(130, 2000, 40)
    }
    assert len(seen_at[130]) == len(steps)
    for marks in seen_at.values():
        for one, other in pairwise(marks):
            halves = [1.5 if mark.stage.value in ("approved", "in_force") else 5.5 for mark in (one, other)]
            assert other.x - one.x >= sum(halves)


def test_a_closer_look_parts_the_marks() -> None:
    bar = bar_of(a_life("RAA", signed="2022-01-06", approved="2022-01-08"), view=span("2022-01-01", "2022-02-01"))

    assert [mark.stage for mark in bar.marks] == [Stage.SIGNED, Stage.APPROVED]


def test_a_step_known_to_its_month_stands_in_the_middle_of_it() -> None:
    view = span("2022-01-01", "2022-03-01")

    assert bar_of(a_life("RAA", signed="2022-01"), view=view).marks[0].x == pytest.approx(
        x_of("2022-01-16", view), abs=8
    )


def test_a_day_wider_than_its_mark_keeps_the_mark_in_view() -> None:
    start = day("2022-01-06")
    bar = bar_of(a_life("RAA", signed="2022-01-06"), view=Span(start + 0.9, start + 1.9))

    assert bar.marks[0].x == pytest.approx(seen().body.x + STYLE.mark / 2)


def test_a_bar_whose_entry_into_force_is_filtered_away_stays_in_one_piece() -> None:
    life = a_life("ACSA", signed="2019-06-01", approved="2020-06-01", in_force="2021-06-01", filtered="in_force")

    bar = bar_of(life)

    assert [mark.stage for mark in bar.marks] == [Stage.SIGNED, Stage.APPROVED]
    assert bar.line is not None
    assert bar.tint is not None
    assert bar.line[1] == bar.tint[0] == pytest.approx(x_of("2021-06-01"))


def test_what_is_signed_and_no_more_ends_at_its_signature() -> None:
    bar = bar_of(a_life("RAA", negotiation_started="2020-01-06", signed="2022-01-06"))

    assert bar.tint is None
    assert not bar.fades
    assert bar.line is not None
    assert bar.line[1] == bar.marks[-1].x


def test_a_single_step_is_a_mark_without_a_line() -> None:
    assert bar_of(a_life("RAA", signed="2022-01-06")).line is None


def test_what_is_in_force_since_before_the_view_enters_at_the_left_edge() -> None:
    bar = bar_of(a_life("ISA", standing="in force since Mar 2011", recorded=False, in_force="2011-03-05"))
    body = seen().body

    assert bar.line is None
    assert bar.tint == (body.x, pytest.approx(body.right))
    assert bar.enters
    assert bar.marks == ()
    assert label_of(bar) == "ISA · in force since Mar 2011"
    assert bar.label is not None
    assert bar.label.x == body.x + STYLE.label_gap


def test_a_tint_that_goes_on_fades_out_of_sight() -> None:
    body = seen().body

    assert bar_of(FULL, view=span("2022-01-01", "2022-06-01")).tint == (body.x, body.right + FADE)


def test_what_was_replaced_stops_with_a_cross_stroke() -> None:
    bar = bar_of(a_life("ACSA", until="2022-04-25", recorded=False, in_force="1996-10-22"))

    assert bar.ended == pytest.approx(x_of("2022-04-25"))
    assert bar.tint is not None
    assert bar.tint[1] == bar.ended
    assert not bar.fades


def test_what_ended_has_its_stroke_at_its_last_mark() -> None:
    bar = bar_of(a_life("ACSA", until="2022-04-25", in_force="2018-10-22", ended="2022-04-25"))

    assert bar.ended == bar.marks[-1].x


@pytest.mark.parametrize("view", [span("2000-01-01", "2010-01-01"), span("2023-01-01", "2024-01-01")])
def test_what_is_not_in_sight_is_left_out(view: Span) -> None:
    assert seen(a_life("RAA", signed="2022-01-06"), view=view).bars == ()


def test_what_ended_before_the_view_is_left_out() -> None:
    assert seen(a_life("ACSA", until="2016-04-25", recorded=False, in_force="1996-10-22")).bars == ()


def test_the_label_stands_on_the_tint() -> None:
    bar = bar_of(FULL)

    assert label_of(bar) == "ACSA · signed 29 Jan 2024"
    assert bar.label is not None
    assert bar.tint is not None
    assert bar.label.x == bar.tint[0] + STYLE.mark / 2 + STYLE.label_gap


def test_the_label_stands_before_a_bar_whose_tint_has_no_room() -> None:
    bar = bar_of(a_life("ACSA", signed="2024-01-29", in_force="2024-07-12"))

    assert label_of(bar) == "ACSA · signed 29 Jan 2024"
    assert bar.label is not None
    assert bar.label.x + bar.label.width < bar.marks[0].x


def test_the_label_stands_behind_what_is_signed_early() -> None:
    bar = bar_of(a_life("ACSA", signed="2017-01-29"))

    assert bar.label is not None
    assert bar.label.x > bar.marks[0].x


def test_the_label_stands_between_two_marks_of_a_tint() -> None:
    bar = bar_of(a_life("ACSA", in_force="2017-01-29", approved="2020-06-01"))

    assert bar.label is not None
    assert bar.marks[0].x < bar.label.x < bar.label.x + bar.label.width < bar.marks[1].x


def test_a_line_that_enters_begins_behind_its_label() -> None:
    life = a_life("ACSA", negotiation_started="2018-06-01", signed="2023-06-01")

    bar = bar_of(life, view=span("2020-01-01", "2021-01-01"))

    assert bar.label is not None
    assert bar.line is not None
    assert bar.line_parts == (
        (bar.line[0], bar.label.x - STYLE.label_gap),
        (bar.label.x + bar.label.width + STYLE.label_gap, bar.line[1]),
    )


MARKED = a_life(
    "ACSA", standing="", negotiation_started="2023-09-29", agreed_in_substance="2023-12-02", signed="2024-01-29",
    in_force="2024-07-12",
)  # fmt: skip


def test_a_line_full_of_marks_carries_its_label_between_them() -> None:
    bar = bar_of(MARKED, view=span("2023-09-25", "2024-02-01"))

    assert bar.label is not None
    assert bar.marks[0].x < bar.label.x < bar.label.x + bar.label.width < bar.marks[1].x
    assert len(bar.line_parts) == 2


def test_a_line_that_enters_close_before_its_marks_carries_its_label_behind_them() -> None:
    life = a_life("GCAP", signed="2023-12-14", approved="2024-05-10", notified="2024-06-05", in_force="2024-12-08")

    bar = bar_of(life, view=span("2024-05-01", "2024-12-12"))

    assert label_of(bar) == "GCAP · signed 29 Jan 2024"
    assert bar.label is not None
    assert bar.marks[1].x < bar.label.x
    assert bar.label.x + bar.label.width < bar.marks[2].x


@settings(deadline=None, max_examples=200)
@given(
    st.lists(st.floats(PERIOD.start, PERIOD.end - 1), min_size=1, max_size=5, unique=True),
    st.booleans(),
    st.floats(0, 1),
    st.floats(2, 12),
)
def test_a_bar_in_sight_has_its_name_if_there_is_room_anywhere_in_the_view(
    days: list[float], in_force: bool, share: float, size: float
) -> None:
    stages = ["negotiation_started", "agreed_in_substance", "signed", "approved", "notified"][: len(days) - in_force]
    stages += ["in_force"] * in_force
    life = a_life("ACSA", **dict(zip(stages, map(iso, map(int, sorted(days))), strict=True)))
    view = Span(start := PERIOD.start + share * (PERIOD.days - 2**size), start + 2**size)

    layout = seen(life, view=view, width=500)

    for bar in layout.bars:
        ends = [layout.body.x, *(mark.x for mark in bar.marks), layout.body.right]
        widest = max(right - left for left, right in pairwise(ends))
        needed = ruler("ACSA", "bar") + 4 * STYLE.label_gap + STYLE.mark
        assert bar.label is not None or widest < needed


def test_a_stub_of_a_line_says_that_it_enters_from_the_left() -> None:
    life = a_life("ACSA", negotiation_started="2018-06-01", signed="2023-06-01")

    bar = bar_of(life, view=span("2020-01-01", "2021-01-01"))

    body = seen().body
    assert bar.line_parts[0] == (body.x, body.x + STYLE.stub)


def test_a_stub_too_short_to_be_seen_is_left_out() -> None:
    life = a_life("ACSA", standing="", negotiation_started="2018-06-01", signed="2023-06-01")

    for width in range(320, 250, -1):
        bar = bar_of(life, view=span("2020-01-01", "2021-01-01"), width=width)
        assert all(right - left >= LEAST_PART for left, right in bar.line_parts)


@pytest.mark.parametrize(
    ("width", "text"),
    [
        (1000, "Security of information · signed 29 Jan 2024"),
        (640, "Security of information · signed"),
        (560, "Security of information"),
        (420, ""),
    ],
)
def test_a_label_says_as_much_as_it_has_room_for(width: float, text: str) -> None:
    assert label_of(bar_of(a_life("Security of information", signed="2021-01-01"), width=width)) == text


def test_a_label_without_standing_is_its_name() -> None:
    assert label_of(bar_of(a_life("ACSA", standing="", signed="2020-01-01"))) == "ACSA"


def test_bars_of_a_folded_lane_that_share_a_row_give_way_to_one_another() -> None:
    first, second = seen(
        a_life("OSA", signed="2018-11-03"), a_life("OSA", signed="2023-11-03"), open=False, width=1200
    ).bars

    assert first.y == second.y
    assert first.label is not None
    assert second.label is not None
    assert first.label.x + first.label.width < second.marks[0].x


def test_bars_on_one_row_whose_labels_have_no_room_drop_them() -> None:
    lives = (a_life("OSA", signed="2018-11-03"), a_life("OSA", signed="2023-11-03"))

    layout = seen(*lives, open=False, width=1000, view=span("1950-01-01", "2050-01-01"))

    assert len(layout.bars) == 2


def test_a_mark_that_fills_the_view_leaves_no_room_for_a_name() -> None:
    (bar,) = seen(a_life("ACSA", signed="2020-01-01"), view=span("2019-12-31", "2020-01-02"), width=44).bars

    assert bar.label is None


def test_bars_scrolled_away_are_left_out() -> None:
    chart = a_chart(a_lane("Germany", lives=tuple(FULL for _ in range(40))))

    assert len(laid_out(chart, height=240, scroll=300).bars) < 12
