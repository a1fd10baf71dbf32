"""Moving and zooming with wheel, mouse, touchpad, fingers and keys, through the real window."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QNativeGestureEvent, QPointingDevice, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.ui import store as store_module
from desktop.ui import travel as travel_module
from desktop.ui.glide import RESTED
from desktop.ui.timeline_view import TimelineView
from desktop.ui.workspace import Workspace

Keys = Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = Keys.NoModifier, Keys.ShiftModifier, Keys.ControlModifier, Keys.AltModifier
LEFT = Qt.MouseButton.LeftButton
PHASE = Qt.ScrollPhase


@pytest.fixture
def app(start_app: Callable[[Path | None], App]) -> App:
    """Milepost in a window of the usual size, whatever the screen."""
    made = start_app(None)
    made.window.resize(1440, 900)
    assert view_of(made).layout_now().body.width > 500
    return made


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def view_of(app: App) -> TimelineView:
    return workspace_of(app).timeline


def wheel(
    view: TimelineView,
    x: float,
    *,
    y: float = 300,
    turn: tuple[int, int] = (0, 0),
    pixels: tuple[int, int] = (0, 0),
    keys: Qt.KeyboardModifier = NONE,
    phase: Qt.ScrollPhase = PHASE.NoScrollPhase,
) -> None:
    place = QPointF(x, y)
    on_screen = QPointF(view.viewport().mapToGlobal(place.toPoint()))
    angle = QPoint(*turn) if any(turn) else QPoint(*pixels) * 2
    event = QWheelEvent(place, on_screen, QPoint(*pixels), angle, Qt.MouseButton.NoButton, keys, phase, False)
    QApplication.sendEvent(view.viewport(), event)


def press_key(app: App, qtbot: QtBot, key: Qt.Key, keys: Qt.KeyboardModifier = NONE) -> None:
    view_of(app).setFocus()
    qtbot.keyClick(view_of(app), key, keys)


def awake(app: App, qtbot: QtBot) -> TimelineView:
    """The view with its motion, in a window that has the keys."""
    view_of(app).travel.set_calm(False)
    with qtbot.waitActive(app.window):
        app.window.activateWindow()
    view_of(app).setFocus()
    return view_of(app)


class Clock:
    now = 10.0

    def __call__(self) -> float:
        return self.now


def drag(view: TimelineView, clock: Clock, moves: list[QPoint], *, rest: float = 0.0) -> None:
    """A drag in steps of 10 ms from the middle of the view."""
    view.travel.glide._clock = clock
    place, ground = QPoint(540, 300), view.viewport()
    QTest.mousePress(ground, LEFT, NONE, place)
    for move in moves:
        clock.now += 0.01
        place += move
        QTest.mouseMove(ground, place)
    clock.now += rest
    QTest.mouseRelease(ground, LEFT, NONE, place)


def day_at(view: TimelineView, x: float) -> float:
    return view.canvas.day_at(x)


def closer(app: App) -> Span:
    """Look at a part of the period."""
    app.store.go(span=Span(18_290, 18_800))
    return app.store.state.span


# The wheel


def test_as_many_notches_out_as_in_lead_to_the_very_same_span(app: App) -> None:
    view = view_of(app)
    before, body = app.store.state.span, view.layout_now().body
    for share in (0.0, 0.013, 0.5, 0.987, 1.0):
        for notches in (1, 7, 20):
            for way in (120, -120):
                for _ in range(notches):
                    wheel(view, body.x + share * body.width, turn=(0, way))
            assert app.store.state.span == before
    assert not app.store.can_go_back


def test_what_the_wheel_zooms_about_stays_under_the_pointer_to_the_pixel(app: App) -> None:
    view, whole = view_of(app), app.store.state.span
    for x in (300, 500, 620, 780):
        app.store.go(span=whole)
        day = day_at(view, x)
        for _ in range(25):
            wheel(view, x, turn=(0, 120))
            body, span = view.layout_now().body, app.store.state.span
            assert abs(body.x + (day - span.start) / span.days * body.width - x) < 0.01


def test_at_the_limits_nothing_drifts(app: App) -> None:
    view = view_of(app)
    for way, x in ((120, 900), (-120, 500)):
        for _ in range(60):
            wheel(view, x, turn=(0, way))
        there = app.store.state.span
        for other in (x, x + 77, x - 77):
            wheel(view, other, turn=(0, way))
            assert app.store.state.span == there


def test_shift_and_a_sideways_wheel_move_in_time(app: App) -> None:
    before = closer(app)
    wheel(view_of(app), 540, turn=(0, -120), keys=SHIFT)
    assert app.store.state.span.start == pytest.approx(before.start + before.days / 10)
    wheel(view_of(app), 540, turn=(120, 0))
    assert app.store.state.span.start == pytest.approx(before.start)
    assert app.store.state.span.days == pytest.approx(before.days)


@pytest.mark.parametrize(("x", "keys"), [(100, NONE), (540, ALT)])
def test_over_the_heads_and_with_alt_the_wheel_scrolls(app: App, x: int, keys: Qt.KeyboardModifier) -> None:
    view, before = view_of(app), app.store.state
    wheel(view, x, turn=(0, -120), keys=keys)
    assert view.canvas.scroll == 72
    wheel(view, x, turn=(0, 120), keys=keys)
    assert view.canvas.scroll == 0
    assert app.store.state == before


def test_ctrl_and_the_wheel_make_rows_taller_in_one_gesture(app: App) -> None:
    view = view_of(app)
    for _ in range(9):
        wheel(view, 540, turn=(0, 120), keys=CTRL)
    assert app.store.state.row_scale == 2.5
    for _ in range(12):
        wheel(view, 540, turn=(0, -120), keys=CTRL)
    assert app.store.state.row_scale == 0.75
    app.commands.action("back").trigger()
    assert app.store.state.row_scale == 1.0
    assert not app.store.can_go_back


def test_rows_have_their_commands(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    press_key(app, qtbot, Qt.Key.Key_Down, CTRL)
    assert app.store.state.row_scale == 1.25
    press_key(app, qtbot, Qt.Key.Key_Up, CTRL)
    press_key(app, qtbot, Qt.Key.Key_Up, CTRL)
    assert app.store.state.row_scale == 0.75
    app.commands.action("rows_usual").trigger()
    assert app.store.state.row_scale == 1.0


def test_what_the_wheel_does_is_chosen_remembered_and_told(app: App) -> None:
    view, status = view_of(app), workspace_of(app).status
    assert "Wheel zooms" in status._moves.text()
    app.commands.action("wheel_scroll").trigger()
    assert "Wheel scrolls" in status._moves.text()
    before = app.store.state.span
    wheel(view, 540, turn=(0, -120))
    assert (app.store.state.span, view.canvas.scroll) == (before, 72)
    wheel(view, 540, turn=(0, 120), keys=CTRL)
    assert app.store.state.span.days == pytest.approx(before.days / 1.25)
    app.set_theme("dark")  # builds the window anew from what is remembered
    assert view_of(app).mouse.habit == "scroll"
    assert app.commands.checked("wheel_scroll")
    assert "Wheel scrolls" in workspace_of(app).status._moves.text()
    app.set_theme("light")


# Touchpad and touch screen


def test_two_fingers_on_a_touchpad_move_both_ways_pixel_by_pixel(app: App) -> None:
    closer(app)
    view = view_of(app)
    view.scroll_to(200)
    day = day_at(view, 540)
    wheel(view, 540, pixels=(0, 0), phase=PHASE.ScrollBegin)
    for _ in range(10):
        wheel(view, 540, pixels=(-6, -4), phase=PHASE.ScrollUpdate)
    assert day_at(view, 480) == pytest.approx(day)
    assert view.canvas.scroll == 240


def test_a_swipe_is_one_step_back_and_the_next_swipe_another(app: App) -> None:
    spans = [closer(app)]
    view = view_of(app)
    for way in (-6, -3):
        wheel(view, 540, phase=PHASE.ScrollBegin)
        for phase in [PHASE.ScrollUpdate] * 5 + [PHASE.ScrollMomentum] * 5:
            wheel(view, 540, pixels=(way, 0), phase=phase)
        wheel(view, 540, phase=PHASE.ScrollEnd)
        spans.append(app.store.state.span)
    for span in reversed(spans[:-1]):
        app.store.back()
        assert app.store.state.span == span


def test_a_swipe_glides_on_where_the_system_does_not(app: App, qtbot: QtBot) -> None:
    before = closer(app)
    view, clock = awake(app, qtbot), Clock()
    view.travel.glide._clock = clock
    wheel(view, 540, phase=PHASE.ScrollBegin)
    for _ in range(12):
        wheel(view, 540, pixels=(-20, 0), phase=PHASE.ScrollUpdate)
        clock.now += 0.01
    clock.now -= 0.01
    let_go = app.store.state.span
    wheel(view, 540, phase=PHASE.ScrollEnd)
    assert view.travel.glide.is_under_way
    qtbot.waitUntil(lambda: not view.travel.glide.is_under_way)
    assert app.store.state.span.start > let_go.start
    app.store.back()
    assert app.store.state.span == before


def test_ctrl_and_two_fingers_zoom_smoothly_and_back(app: App) -> None:
    view, before = view_of(app), app.store.state.span
    day = day_at(view, 600)
    for pixels in (3, 5, 2, 7):
        wheel(view, 600, pixels=(0, pixels), keys=CTRL)
    assert app.store.state.span.days == pytest.approx(before.days / 1.25 ** (17 / 60))
    assert day_at(view, 600) == pytest.approx(day)
    for pixels in (-7, -2, -5, -3):
        wheel(view, 600, pixels=(0, pixels), keys=CTRL)
    assert app.store.state.span == before


def pinch_on_touchpad(view: TimelineView, kind: Qt.NativeGestureType, value: float = 0.0) -> None:
    place = QPointF(600, 300)
    device = QPointingDevice.primaryPointingDevice()
    event = QNativeGestureEvent(kind, device, 2, place, place, place, value, QPointF())
    QApplication.sendEvent(view.viewport(), event)


def test_a_pinch_on_a_touchpad_zooms_about_the_pointer_as_one_gesture(app: App) -> None:
    kinds = Qt.NativeGestureType
    view, before = view_of(app), app.store.state.span
    day = day_at(view, 600)
    pinch_on_touchpad(view, kinds.BeginNativeGesture)
    for _ in range(10):
        pinch_on_touchpad(view, kinds.ZoomNativeGesture, 0.05)
    pinch_on_touchpad(view, kinds.EndNativeGesture)
    assert app.store.state.span.days == pytest.approx(before.days / 1.05**10)
    assert day_at(view, 600) == pytest.approx(day)
    app.store.back()
    assert app.store.state.span == before


@pytest.fixture(scope="session")
def touch_screen(qapp: QApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


Touches = list[dict[int, tuple[str, int, int]]]


def touch(view: TimelineView, device: QPointingDevice, touches: Touches) -> None:
    """Touches, each a step with what fingers do; they must begin on the screen, which is 800 pixels wide."""
    ground = view.viewport()
    for fingers in touches:
        sequence = QTest.touchEvent(ground, device)
        for finger, (what, x, y) in fingers.items():
            getattr(sequence, what)(finger, QPoint(x, y), ground)
        sequence.commit()


def test_one_finger_drags(app: App, touch_screen: QPointingDevice) -> None:
    before = closer(app)
    view = view_of(app)
    day = day_at(view, 500)
    moves: Touches = [{0: ("move", 500 - 20 * step, 300)} for step in range(1, 6)]
    touch(view, touch_screen, [{0: ("press", 500, 300)}, *moves, {0: ("release", 400, 300)}])
    assert day_at(view, 400) == pytest.approx(day)
    app.store.back()
    assert app.store.state.span == before


def test_a_tap_selects_and_a_double_tap_flies_there(app: App, touch_screen: QPointingDevice) -> None:
    view = view_of(app)
    sign = next(sign for sign in view.layout_now().signs if not sign.width)
    x, y = round(sign.x), round(sign.y)
    tap: Touches = [{0: ("press", x, y)}, {0: ("release", x, y)}]
    touch(view, touch_screen, tap)
    assert app.store.state.selection == Selection("event", app.dataset.columns.ids[sign.row])
    days = app.store.state.span.days
    touch(view, touch_screen, tap)
    assert app.store.state.span.days == pytest.approx(90)
    assert days > 1_000


def test_a_pinch_on_a_touch_screen_keeps_its_day_between_the_fingers(app: App, touch_screen: QPointingDevice) -> None:
    before = closer(app)
    view = view_of(app)
    day = day_at(view, 540)
    down: Touches = [{0: ("press", 490, 300)}, {0: ("move", 490, 300), 1: ("press", 590, 300)}]
    apart: Touches = [{0: ("move", 490 - step, 300), 1: ("move", 590 + 3 * step, 300)} for step in range(10, 60, 10)]
    up: Touches = [{0: ("release", 600, 300), 1: ("release", 900, 300)}]
    touch(view, touch_screen, [*down, *apart, *up])
    assert app.store.state.span.days == pytest.approx(before.days / 3)
    assert day_at(view, 590) == pytest.approx(day)
    assert app.store.state.selection is None
    app.store.back()
    assert app.store.state.span == before


def test_a_finger_that_stays_after_a_pinch_moves_nothing(app: App, touch_screen: QPointingDevice) -> None:
    closer(app)
    view = view_of(app)
    down: Touches = [{0: ("press", 490, 300), 1: ("press", 590, 300)}]
    apart: Touches = [{0: ("move", 600, 300), 1: ("move", 600, 300)}]
    touch(view, touch_screen, [*down, *apart, {0: ("move", 600, 300), 1: ("release", 600, 300)}])
    there = app.store.state
    touch(view, touch_screen, [{0: ("move", 400, 300)}, {0: ("release", 400, 300)}])
    assert app.store.state == there


# Drag and glide


def test_a_drag_holds_what_it_took_hold_of(app: App) -> None:
    closer(app)
    view = view_of(app)
    day = day_at(view, 540)
    drag(view, Clock(), [QPoint(-7, -3)] * 20)
    assert day_at(view, 400) == pytest.approx(day)
    assert view.canvas.scroll == 60


def test_a_flick_glides_on_and_is_one_step_back(app: App, qtbot: QtBot) -> None:
    before = closer(app)
    view = awake(app, qtbot)
    let_go: list[Span] = []
    app.store.changed.connect(lambda _old, new: let_go.append(new.span))
    drag(view, Clock(), [QPoint(-12, -2)] * 12)
    at_release = let_go[-1]
    assert view.travel.glide.is_under_way
    qtbot.waitUntil(lambda: not view.travel.glide.is_under_way)
    body = view.layout_now().body
    glided = (app.store.state.span.start - at_release.start) / before.days * body.width
    assert 60 < glided < 250
    assert view.canvas.scroll > 24
    app.store.back()
    assert app.store.state.span == before


def test_who_rests_before_letting_go_is_taken_at_their_word(app: App, qtbot: QtBot) -> None:
    closer(app)
    view = awake(app, qtbot)
    drag(view, Clock(), [QPoint(-12, 0)] * 12, rest=RESTED * 1.5)
    assert not view.travel.glide.is_under_way


Stop = Callable[[App, QtBot], None]


def by_press(app: App, qtbot: QtBot) -> None:
    qtbot.mousePress(view_of(app).viewport(), LEFT, pos=QPoint(540, 300))


def by_wheel(app: App, qtbot: QtBot) -> None:
    wheel(view_of(app), 540, turn=(0, 120))


def by_key(app: App, qtbot: QtBot) -> None:
    qtbot.keyClick(view_of(app), Qt.Key.Key_Shift)


def by_a_filter(app: App, qtbot: QtBot) -> None:
    app.store.go(perspective="DE")


@pytest.mark.parametrize("stop", [by_press, by_wheel, by_key, by_a_filter])
def test_a_glide_stops_for(app: App, qtbot: QtBot, stop: Stop) -> None:
    closer(app)
    view = awake(app, qtbot)
    drag(view, Clock(), [QPoint(-12, 0)] * 12)
    assert view.travel.glide.is_under_way
    stop(app, qtbot)
    assert not view.travel.glide.is_under_way


def test_reduced_motion_is_a_command_and_remembered(app: App, qtbot: QtBot) -> None:
    closer(app)
    assert app.commands.checked("calm")  # as the tests have set it
    app.commands.action("calm").trigger()
    view = awake(app, qtbot)
    assert not view.travel.flight.calm
    app.commands.action("calm").trigger()
    drag(view, Clock(), [QPoint(-12, 0)] * 12)
    assert not view.travel.glide.is_under_way
    app.commands.action("fit").trigger()
    assert view.travel.flight.target is None
    app.set_theme("dark")
    assert view_of(app).travel.flight.calm
    app.set_theme("light")


# Flights


def test_a_flight_is_one_step_back_and_never_leaves_a_half_way_view(app: App, qtbot: QtBot) -> None:
    start = closer(app)
    view = awake(app, qtbot)
    press_key(app, qtbot, Qt.Key.Key_PageDown)
    target = view.travel.flight.target
    assert target is not None
    qtbot.waitUntil(lambda: app.store.state.span not in (start, target))
    app.store.go(perspective="DE")  # something else, half way
    assert app.store.state.span == target
    app.store.back()
    assert (app.store.state.span, app.store.state.perspective) == (target, "JP")
    app.store.back()
    assert app.store.state.span == start


def test_a_second_press_within_a_flight_jumps_to_its_end(app: App, qtbot: QtBot) -> None:
    start = closer(app)
    view = awake(app, qtbot)
    press_key(app, qtbot, Qt.Key.Key_Right, SHIFT)
    press_key(app, qtbot, Qt.Key.Key_Right, SHIFT)
    assert view.travel.flight.target is None
    assert app.store.state.span.start == pytest.approx(start.start + start.days * 0.2)
    app.store.back()
    assert app.store.state.span.start == pytest.approx(start.start + start.days * 0.1)


def test_zooming_by_keys_leads_back_to_the_very_same_span(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    view_of(app).travel.set_calm(True)
    before = app.store.state.span
    for key in [Qt.Key.Key_Plus] * 6 + [Qt.Key.Key_Minus] * 6:
        press_key(app, qtbot, key)
    assert app.store.state.span == before


def test_keys_zoom_about_the_selection(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    view_of(app).travel.set_calm(True)
    app.store.go(selection=Selection("event", "de-20170320-summit-hannover"))
    row = app.dataset.row("de-20170320-summit-hannover")
    first, last = view_of(app).canvas.extent([row])
    before = app.store.state.span
    press_key(app, qtbot, Qt.Key.Key_Plus)
    after, middle = app.store.state.span, (first + last) / 2
    assert (middle - after.start) / after.days == pytest.approx((middle - before.start) / before.days)


# Focusing


def double_click(view: TimelineView, qtbot: QtBot, x: float, y: float) -> None:
    place = QPoint(round(x), round(y))
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    qtbot.mouseDClick(view.viewport(), LEFT, pos=place)


def test_a_double_click_lets_an_event_fill_a_sensible_share(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    sign = max((sign for sign in view.layout_now().signs if sign.width), key=lambda sign: sign.width)
    first, last = view.canvas.extent([sign.row])
    double_click(view, qtbot, sign.x + sign.width / 2, sign.y)
    span = app.store.state.span
    assert span.holds(first, last)
    assert 0.2 <= (last - first) / span.days <= 0.8


def test_a_double_click_shows_a_life_whole(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    bar = next(bar for bar in view.layout_now().bars if len(bar.marks) > 2 and bar.label)
    steps = app.dataset.agreements[bar.agreement].steps
    assert bar.label is not None
    double_click(view, qtbot, bar.label.x + 4, bar.y)
    span = app.store.state.span
    assert all(span.holds(step.moment.first, step.moment.last + 1) for step in steps)
    assert span.days < 1_500


def test_a_double_click_when_close_already_does_not_go_farther_away(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    row = app.dataset.row("de-20170320-summit-hannover")
    first, _last = view.canvas.extent([row])
    app.store.go(span=Span(first - 5, first + 6))
    sign = next(sign for sign in view.layout_now().signs if sign.row == row)
    double_click(view, qtbot, sign.x, sign.y)
    assert app.store.state.span.days == pytest.approx(11)


def test_the_second_click_on_a_count_opens_nothing_else(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    for head in view.layout_now().heads:
        if head.open:
            view.flip(view.chart_now().lanes[head.lane].key)
    count = max(view.layout_now().counts, key=lambda count: len(count.rows))
    x, y = count.box.x + count.box.width / 2, count.box.y + count.box.height / 2
    qtbot.mouseClick(view.viewport(), LEFT, pos=QPoint(round(x), round(y)))
    opened = app.store.state
    qtbot.mouseDClick(view.viewport(), LEFT, pos=QPoint(round(x), round(y)))
    assert app.store.state == opened


def test_stepping_shows_every_event_whole_and_told_from_others(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    view = view_of(app)
    view.travel.set_calm(True)
    view.focus_lane("DE")
    app.store.go(span=Span(19_000, 19_030))
    for _ in range(40):
        press_key(app, qtbot, Qt.Key.Key_Right)
        row = app.dataset.row_of(app.store.state.selection)
        assert row is not None
        assert app.store.state.span.holds(*view.canvas.extent([row]))


def chosen_in_a_count(app: App) -> tuple[Span, Span]:
    """What is seen before and after an event of the largest count is chosen elsewhere."""
    view = view_of(app)
    view.flip("DE")
    count = max(view.layout_now().counts, key=lambda count: len(count.rows))
    before = app.store.state.span
    workspace_of(app).choosing.choose(Selection("event", app.dataset.columns.ids[count.rows[0]]))
    return before, app.store.state.span


def test_steps_from_the_whole_period_go_on_showing_all_of_it(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    view_of(app).travel.set_calm(True)
    whole = app.store.state.span
    for _ in range(6):
        press_key(app, qtbot, Qt.Key.Key_Right)
        assert app.store.state.selection is not None
        assert app.store.state.span == whole


def test_an_event_in_a_count_is_chosen_without_going_closer(app: App) -> None:
    before, after = chosen_in_a_count(app)
    assert after == before


def test_an_event_among_very_many_is_looked_at_closely(app: App, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(travel_module, "MOST_ALIKE", 1)
    before, after = chosen_in_a_count(app)
    assert after.days < before.days / 4


def test_enter_in_the_search_goes_to_the_first_hit(app: App, qtbot: QtBot) -> None:
    workspace = workspace_of(app)
    app.commands.action("search").trigger()
    qtbot.keyClicks(workspace.filters.search, "Hannover")
    qtbot.waitUntil(lambda: app.store.state.filters.text == "Hannover")
    qtbot.keyClick(workspace.filters.search, Qt.Key.Key_Return)
    row = app.dataset.row_of(app.store.state.selection)
    assert row is not None
    assert app.store.state.span.holds(*workspace.timeline.canvas.extent([row]))
    assert app.store.state.span.days == pytest.approx(90)


def test_at_the_last_event_one_is_told_so(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    press_key(app, qtbot, Qt.Key.Key_End)
    last = app.store.state
    press_key(app, qtbot, Qt.Key.Key_Right)
    assert app.store.state == last
    assert workspace_of(app).status._moves.text() == "No later event."


# History


def test_back_and_forward_over_more_than_a_hundred_views_of_real_gestures(app: App, qtbot: QtBot) -> None:
    view = awake(app, qtbot)
    view.travel.set_calm(True)
    chance = random.Random(3)  # noqa: S311 (a play, not a secret)
    gestures: list[Callable[[], None]] = [
        lambda: [wheel(view, 600, turn=(0, 120 * chance.choice((1, 2, -1)))) for _ in range(3)] and None,  # type: ignore[func-returns-value]
        lambda: drag(view, Clock(), [QPoint(chance.choice((-9, 9)), 0)] * 8),
        lambda: press_key(app, qtbot, chance.choice((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Home))),
        lambda: press_key(app, qtbot, chance.choice((Qt.Key.Key_PageUp, Qt.Key.Key_Plus, Qt.Key.Key_Minus))),
        lambda: view.flip("US"),
    ]
    clock = Clock()
    app.store._clock = clock
    seen: list[ViewState] = [app.store.state]
    while len(seen) < 121:
        chance.choice(gestures)()
        clock.now += store_module.GESTURE_ENDS + 1  # a hand rests between two gestures
        if app.store.state != seen[-1]:
            seen.append(app.store.state)
    for state in reversed(seen[:-1]):
        press_key(app, qtbot, Qt.Key.Key_Left, ALT)
        assert app.store.state == state
    for state in seen[1:]:
        press_key(app, qtbot, Qt.Key.Key_Right, ALT)
        assert app.store.state == state


def test_a_key_held_down_is_one_step_back(app: App, qtbot: QtBot) -> None:
    view = awake(app, qtbot)
    view.travel.set_calm(True)
    closer(app)
    before = app.store.state
    for held in (False, *(True,) * 10):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(view, QKeyEvent(kind, Qt.Key.Key_Right, SHIFT, "", held))
    assert app.store.state.span.start > before.span.start + before.span.days
    app.store.back()
    assert app.store.state == before


# Arrows at the edges


def test_a_lane_with_nothing_in_view_tells_where_its_events_are(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    app.store.go(span=Span(17_839, 17_852))  # from 4 November 2018 on there is nothing in the lane of Germany
    qtbot.waitUntil(lambda: len(view.hints.shown) == 2)
    earlier, later = view.hints.shown
    assert (earlier.text(), later.text()) == ("←  18 Oct 2018", "18 Dec 2018  →")
    assert later.accessibleName() == "Next event in Germany: 18 Dec 2018"
    assert earlier.x() >= view.layout_now().body.x
    assert later.geometry().right() <= view.layout_now().body.right
    qtbot.mouseClick(later, LEFT)
    qtbot.waitUntil(lambda: not view.hints.shown)
    assert app.store.state.span.days == pytest.approx(13)
    app.store.back()
    assert app.store.state.span == Span(17_839, 17_852)


def test_a_folded_lane_has_arrows_once_the_keys_are_in_it(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    view.flip("DE")
    app.store.go(span=Span(17_839, 17_852))
    qtbot.waitUntil(lambda: not view._hints_due.isActive())
    assert not view.hints.shown
    view.focus_lane("DE", by_keys=True)
    qtbot.waitUntil(lambda: len(view.hints.shown) == 2)


def test_arrows_are_in_no_picture(app: App, qtbot: QtBot) -> None:
    view = view_of(app)
    app.store.go(span=Span(17_839, 17_852))
    before = view.image()
    qtbot.waitUntil(lambda: len(view.hints.shown) == 2)
    assert view.image() == before


# The focus


def test_the_focus_is_seen_by_who_uses_the_keys(app: App, qtbot: QtBot) -> None:
    view = awake(app, qtbot)
    edge = QPoint(1, 200)
    plain = view.viewport().grab().toImage().pixelColor(edge)
    press_key(app, qtbot, Qt.Key.Key_J, ALT)  # any key that opens no menu
    framed = view.viewport().grab().toImage().pixelColor(edge)
    assert framed != plain
    assert view.image().pixelColor(edge) == plain  # but not in a picture
    qtbot.mousePress(view.viewport(), LEFT, pos=QPoint(540, 300))
    assert view.viewport().grab().toImage().pixelColor(edge) == plain


def test_tab_goes_through_the_window_as_one_reads_and_round(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    workspace = workspace_of(app)
    regions = (
        workspace.toolbar,
        workspace.filters,
        view_of(app),
        workspace.overview,
        workspace.detail,
        workspace.status,
    )
    view_of(app).setFocus()
    passed = []
    for _ in range(200):
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
        now = app.window.focusWidget()
        region = next(region for region in regions if region is now or region.isAncestorOf(now))
        if not passed or passed[-1] is not region:
            passed.append(region)
        if now is view_of(app):
            break
    assert passed == [
        workspace.overview,
        workspace.detail,
        workspace.status,
        workspace.toolbar,
        workspace.filters,
        view_of(app),
    ]
    qtbot.keyClick(view_of(app), Qt.Key.Key_Backtab)
    assert workspace.filters.isAncestorOf(app.window.focusWidget())


def test_the_buttons_of_the_toolbar_are_passed_from_left_to_right(app: App, qtbot: QtBot) -> None:
    awake(app, qtbot)
    toolbar = workspace_of(app).toolbar
    places = []
    buttons = [button for button in toolbar.findChildren(QPushButton) if button.isEnabled() and button.isVisible()]
    min(buttons, key=lambda button: button.x()).setFocus()
    for _ in buttons:
        places.append(app.window.focusWidget().x())
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
    assert places == sorted(places)
    assert len(set(places)) == len(buttons)
