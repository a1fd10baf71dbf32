import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.layout.overview import Part, stretch_at
from desktop.model.moment import parse
from desktop.model.span import Span, fitted
from desktop.model.view_state import Filters, Selection
from desktop.render.chart import period_of
from desktop.render.theme import DARK, LIGHT
from desktop.ui.overview import Overview
from desktop.ui.overview_drag import dragged
from desktop.ui.store import Store

LEFT = Qt.MouseButton.LeftButton
NONE, NOWHERE = Qt.KeyboardModifier.NoModifier, QPoint()
PERIOD = Span(0, 1000)


# What a drag makes of the span


@pytest.mark.parametrize(
    ("held", "pressed", "now", "span"),
    [
        ("window", 450, 500, Span(450, 550)),
        ("left", 400, 300, Span(300, 500)),
        ("right", 500, 700, Span(400, 700)),
        ("left", 400, 600, Span(500, 600)),
        ("right", 500, 300, Span(300, 400)),
        ("beside", 100, 250, Span(100, 250)),
        ("beside", 250, 100, Span(100, 250)),
    ],
)
def test_a_drag(held: Part, pressed: float, now: float, span: Span) -> None:
    assert dragged(held, Span(400, 500), pressed, now, PERIOD) == span


@pytest.mark.parametrize("held", ["window", "left", "right", "beside"])
@pytest.mark.parametrize("now", [-9e9, -1.0, 400.0, 450.2, 500.0, 9e9])
def test_no_drag_loses_the_view(held: Part, now: float) -> None:
    span = dragged(held, Span(400, 500), 450, now, PERIOD)
    assert span == span.clamped(PERIOD)


def test_a_window_drawn_anew_is_a_day_at_least() -> None:
    assert dragged("beside", Span(0, 10), 100, 100.2, PERIOD) == Span(100, 101)
    assert dragged("beside", Span(0, 10), 100, 99.9, PERIOD) == Span(99, 100)


# The widget


@pytest.fixture
def overview(record: Dataset, store: Store, qtbot: QtBot) -> Overview:
    made = Overview(record, store, LIGHT)
    qtbot.addWidget(made)
    made.resize(1000, made.sizeHint().height())
    with qtbot.waitExposed(made):
        made.show()
    store.go(span=Span(18_000, 18_500))
    return made


def at(overview: Overview, day: float) -> QPoint:
    layout = overview.layout_now()
    return QPoint(round(layout.scale.x(day)), round(layout.strip.y + layout.strip.height / 2))


def drag(overview: Overview, qtbot: QtBot, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(overview, LEFT, pos=start)
    qtbot.mouseMove(overview, (start + end) / 2)
    qtbot.mouseMove(overview, end)
    qtbot.mouseRelease(overview, LEFT, pos=end)


def test_dragging_the_window_moves_it(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, at(overview, 18_250), at(overview, 18_650))
    assert store.state.span.days == pytest.approx(500)
    assert store.state.span.start == pytest.approx(18_400, abs=5)


def test_dragging_an_edge_zooms(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, at(overview, 18_500), at(overview, 18_900))
    assert store.state.span.start == pytest.approx(18_000)
    assert store.state.span.end == pytest.approx(18_900, abs=5)


def test_dragging_beside_chooses_anew(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, at(overview, 19_000), at(overview, 19_300))
    assert store.state.span.start == pytest.approx(19_000, abs=5)
    assert store.state.span.end == pytest.approx(19_300, abs=5)


def test_a_drag_is_one_step_back(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, at(overview, 18_250), at(overview, 18_650))
    store.back()
    assert store.state.span == Span(18_000, 18_500)


def test_two_drags_are_two_steps_back(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, at(overview, 18_250), at(overview, 18_450))
    after_one = store.state.span
    drag(overview, qtbot, at(overview, after_one.middle), at(overview, after_one.middle + 200))
    store.back()
    assert store.state.span == after_one


def test_a_click_beside_brings_the_window_there(overview: Overview, store: Store, qtbot: QtBot) -> None:
    qtbot.mouseClick(overview, LEFT, pos=at(overview, 19_200))
    assert store.state.span.middle == pytest.approx(19_200, abs=5)
    assert store.state.span.days == pytest.approx(500)


def test_a_click_on_the_window_moves_nothing(overview: Overview, store: Store, qtbot: QtBot) -> None:
    qtbot.mouseClick(overview, LEFT, pos=at(overview, 18_100))
    assert store.state.span == Span(18_000, 18_500)


def test_a_double_click_shows_everything(overview: Overview, store: Store, record: Dataset, qtbot: QtBot) -> None:
    qtbot.mouseDClick(overview, LEFT, pos=at(overview, 18_100))
    period = period_of(record)
    assert store.state.span == fitted(period.start, period.end)


def test_outside_the_strip_nothing_happens(overview: Overview, store: Store, qtbot: QtBot) -> None:
    drag(overview, qtbot, QPoint(20, 30), QPoint(300, 30))
    qtbot.mouseDClick(overview, LEFT, pos=QPoint(20, 30))
    qtbot.mouseClick(overview, Qt.MouseButton.RightButton, pos=at(overview, 19_000))
    assert store.state.span == Span(18_000, 18_500)


def test_the_cursor_says_what_can_be_done(overview: Overview, qtbot: QtBot) -> None:
    shapes = []
    for place in (at(overview, 18_250), at(overview, 18_500), at(overview, 19_000), QPoint(20, 30)):
        qtbot.mouseMove(overview, place)
        shapes.append(overview.cursor().shape())
    kinds = Qt.CursorShape
    assert shapes == [kinds.OpenHandCursor, kinds.SizeHorCursor, kinds.CrossCursor, kinds.ArrowCursor]


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Qt.Key.Key_Left, 17_950, 18_450),
        (Qt.Key.Key_Right, 18_050, 18_550),
        (Qt.Key.Key_Plus, 18_050, 18_450),
        (Qt.Key.Key_Equal, 18_050, 18_450),
        (Qt.Key.Key_Minus, 17_937.5, 18_562.5),
    ],
)
def test_keys(overview: Overview, store: Store, qtbot: QtBot, key: Qt.Key, start: float, end: float) -> None:
    qtbot.keyClick(overview, key)
    assert (store.state.span.start, store.state.span.end) == pytest.approx((start, end))


def test_home_and_end(overview: Overview, store: Store, record: Dataset, qtbot: QtBot) -> None:
    qtbot.keyClick(overview, Qt.Key.Key_Home)
    assert store.state.span.start == pytest.approx(period_of(record).start)
    qtbot.keyClick(overview, Qt.Key.Key_End)
    assert store.state.span.end == pytest.approx(period_of(record).end)


def test_its_keys_are_not_taken_by_shortcuts_of_the_window(overview: Overview, store: Store, qtbot: QtBot) -> None:
    QShortcut(QKeySequence(Qt.Key.Key_Left), overview)
    with qtbot.waitActive(overview):
        overview.activateWindow()
    overview.setFocus()
    qtbot.keyClick(overview, Qt.Key.Key_Left)
    assert store.state.span.start == pytest.approx(17_950)


def wheel(
    overview: Overview, day: float, turn: QPoint, keys: Qt.KeyboardModifier = NONE, pixels: QPoint = NOWHERE
) -> None:
    place = QPointF(at(overview, day))
    on_screen = QPointF(overview.mapToGlobal(place.toPoint()))
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(place, on_screen, pixels, turn, Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(overview, event)


def test_the_wheel_zooms_about_the_day_under_the_pointer_and_back(overview: Overview, store: Store) -> None:
    before = store.state.span
    day = overview.layout_now().scale.day(at(overview, 18_100).x())
    share = (day - before.start) / before.days
    for _ in range(5):
        wheel(overview, 18_100, QPoint(0, 120))
    span = store.state.span
    assert span.days == pytest.approx(before.days / 1.25**5)
    assert (day - span.start) / span.days == pytest.approx(share)
    for _ in range(5):
        wheel(overview, 18_100, QPoint(0, -120))
    assert store.state.span == before


def test_beside_the_window_the_wheel_zooms_about_its_nearer_edge(overview: Overview, store: Store) -> None:
    wheel(overview, 19_500, QPoint(0, 120))
    assert store.state.span.end == pytest.approx(18_500)


def test_shift_and_a_sideways_wheel_move_the_window(overview: Overview, store: Store) -> None:
    wheel(overview, 18_100, QPoint(0, -120), Qt.KeyboardModifier.ShiftModifier)
    assert store.state.span.start == pytest.approx(18_050)
    wheel(overview, 18_100, QPoint(120, 0))
    assert store.state.span.start == pytest.approx(18_000)


def test_two_fingers_move_the_window_pixel_by_pixel(overview: Overview, store: Store) -> None:
    wheel(overview, 18_100, QPoint(-20, 0), pixels=QPoint(-10, 0))
    moved = (store.state.span.start - 18_000) * overview.layout_now().scale.per_day
    assert moved == pytest.approx(10)


def test_zooming_by_keys_leads_back_to_the_very_same_span(overview: Overview, store: Store, qtbot: QtBot) -> None:
    before = store.state.span
    for key in [Qt.Key.Key_Plus] * 5 + [Qt.Key.Key_Minus] * 5:
        qtbot.keyClick(overview, key)
    assert store.state.span == before


def test_a_finger_takes_hold_of_an_edge_more_easily(overview: Overview, store: Store) -> None:
    screen = QTest.createTouchDevice()
    edge = at(overview, 18_500)
    for what, place in (("press", QPoint(12, 0)), ("move", QPoint(60, 0)), ("move", QPoint(112, 0))):
        sequence = QTest.touchEvent(overview, screen)
        getattr(sequence, what)(0, edge + place, overview)
        sequence.commit()
    QTest.touchEvent(overview, screen).release(0, edge + QPoint(112, 0), overview)
    per_day = overview.layout_now().scale.per_day
    assert store.state.span.start == pytest.approx(18_000)
    assert store.state.span.end == pytest.approx(18_500 + 100 / per_day, abs=2 / per_day)


def test_where_it_sends_the_view_it_flies(record: Dataset, store: Store, qtbot: QtBot) -> None:
    sent: list[Span] = []
    made = Overview(record, store, LIGHT, sent.append)
    qtbot.addWidget(made)
    made.resize(1000, made.sizeHint().height())
    store.go(span=Span(18_000, 18_500))
    qtbot.mouseClick(made, LEFT, pos=at(made, 19_200))
    qtbot.mouseDClick(made, LEFT, pos=at(made, 18_100))
    assert [round(span.days) for span in sent] == [500, round(fitted(*_ends(record)).days)]
    assert store.state.span == Span(18_000, 18_500)


def _ends(record: Dataset) -> tuple[float, float]:
    return period_of(record).start, period_of(record).end


def test_other_keys_are_left_to_others(overview: Overview, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(overview, Qt.Key.Key_A)
    qtbot.keyClick(overview, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert store.state.span == Span(18_000, 18_500)


def test_it_shows_the_events_left_by_the_filters(overview: Overview, store: Store) -> None:
    every = len(overview.layout_now().bars)
    store.go(filters=Filters(kinds=frozenset({"acsa"})))
    assert 0 < len(overview.layout_now().bars) < every
    store.go(filters=Filters(text="no such words"))
    assert not overview.layout_now().bars


def test_it_says_which_time_is_in_view(overview: Overview, store: Store) -> None:
    store.go(span=Span(19_723, 19_754))
    assert overview.accessibleDescription() == "1 January 2024 to 31 January 2024 in view"


def test_it_is_laid_out_for_its_width(overview: Overview) -> None:
    overview.resize(700, overview.height())
    assert overview.layout_now().strip.right < 700
    assert overview.minimumSizeHint().height() == overview.height()


def test_the_focus_is_to_be_seen(overview: Overview, qtbot: QtBot) -> None:
    with qtbot.waitActive(overview):
        overview.activateWindow()
    overview.clearFocus()
    before = overview.grab().toImage()
    overview.setFocus()
    assert overview.grab().toImage() != before


def test_the_pointer_leaves_no_cursor_behind(overview: Overview, qtbot: QtBot) -> None:
    qtbot.mouseMove(overview, at(overview, 19_000))
    QApplication.sendEvent(overview, QEvent(QEvent.Type.Leave))
    assert overview.cursor().shape() is Qt.CursorShape.ArrowCursor


def test_dark(record: Dataset, store: Store, qtbot: QtBot) -> None:
    made = Overview(record, store, DARK)
    qtbot.addWidget(made)
    made.resize(1000, 92)
    assert made.grab().toImage().pixelColor(4, 50).name().upper() == DARK.panel


def test_while_only_the_window_moves_the_strip_is_not_worked_out_anew(overview: Overview, store: Store) -> None:
    before = overview.layout_now()
    store.go(span=Span(18_100, 18_600))

    assert overview.layout_now().stretches is before.stretches
    assert overview.layout_now().ticks is before.ticks
    assert overview.layout_now().window != before.window


def test_how_to_use_it_is_left_out_where_it_would_be_cut(overview: Overview) -> None:
    hint = "Drag to move, edges to zoom"
    assert hint in [words.text for words, _ in overview._words()]

    overview.resize(500, overview.height())

    assert [words.text for words, _ in overview._words()] == ["Whole period"]
    assert hint in overview.toolTip()


# What it tells


def test_a_bar_says_how_many_events_begin_in_its_stretch(overview: Overview, record: Dataset, store: Store) -> None:
    march = parse("2021-03").first
    months = record.columns.first[(record.columns.first >= march) & (record.columns.first < march + 31)]
    place = at(overview, march + 15)

    assert overview.told(place.x(), place.y()) == f"{len(months)} events, March 2021"
    assert overview.told(2, place.y()) == ""


def test_the_mouse_lights_the_bar_that_it_is_over(overview: Overview, qtbot: QtBot) -> None:
    place = at(overview, parse("2021-03").first + 15)
    dark = overview.grab().toImage()
    qtbot.mouseMove(overview, place)
    lit = overview.grab().toImage()
    bar = stretch_at(overview.layout_now(), place.x(), place.y())
    assert bar is not None
    assert bar.bar is not None
    middle = QPoint(round(bar.bar.x + bar.bar.width / 2), round(bar.bar.bottom - 2))

    assert lit.pixelColor(middle) != dark.pixelColor(middle)
    QApplication.sendEvent(overview, QEvent(QEvent.Type.Leave))
    assert overview.grab().toImage().pixelColor(middle) == dark.pixelColor(middle)


def test_what_is_selected_is_marked(overview: Overview, record: Dataset, store: Store) -> None:
    event = record.columns.ids[100]
    store.go(selection=Selection("event", event))
    layout = overview.layout_now()
    assert layout.chosen == (layout.scale.x((record.columns.first[100] + record.columns.last[100] + 1) / 2),)

    agreement = next(each for each in record.agreements.values() if each.id == "jp-de-acsa")
    store.go(selection=Selection("agreement", agreement.id))
    assert len(overview.layout_now().chosen) == len(agreement.steps)
    store.go(selection=None)
    assert overview.layout_now().chosen == ()


def test_the_hits_of_a_search_are_marked_and_gone_with_it(overview: Overview, store: Store) -> None:
    store.go(filters=Filters(text="Hyakuri"))
    assert overview.layout_now().hits
    store.go(filters=Filters(text=" "))
    assert overview.layout_now().hits == ()


def test_the_part_outside_of_a_period_chosen_is_another_shade(overview: Overview, store: Store) -> None:
    place = at(overview, 17_400) - QPoint(0, 10)
    plain = overview.grab().toImage().pixelColor(place)
    store.go(filters=Filters(period=(18_000, 18_500)))

    assert overview.grab().toImage().pixelColor(place) != plain
    assert len(overview.layout_now().outside) == 2
