"""The tour through the real window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.view_state import Selection
from desktop.ui.tour import Tour
from tests.journeys.test_exploring import state_of, timeline_of, workspace_of

LEFT = Qt.MouseButton.LeftButton


def started(app: App, qtbot: QtBot) -> Tour:
    button = workspace_of(app).detail.findChild(QPushButton, "start_tour")
    assert button is not None
    qtbot.mouseClick(button, LEFT)
    return workspace_of(app).tour


def test_the_tour_goes_from_view_to_view_and_back_to_where_one_was(app: App, qtbot: QtBot) -> None:
    before = state_of(app)
    tour = started(app, qtbot)
    assert tour.card.isVisible()
    seen = [state_of(app)]
    for _ in app.dataset.tour[1:]:
        qtbot.mouseClick(tour.card.next, LEFT)
        seen.append(state_of(app))
    assert [state.selection.id for state in seen if state.selection] == [
        step.event or step.agreement for step in app.dataset.tour if step.event or step.agreement
    ]
    assert seen[-1].view == "matrix"
    qtbot.mouseClick(tour.card.next, LEFT)
    assert not tour.card.isVisible()
    assert state_of(app) == before


def test_each_step_is_one_entry_of_the_history(app: App, qtbot: QtBot) -> None:
    tour = started(app, qtbot)
    first = state_of(app)
    tour.turn(1)
    second = state_of(app)
    tour.turn(1)
    app.commands.action("back").trigger()
    assert state_of(app) == second
    app.commands.action("back").trigger()
    assert state_of(app) == first


def test_arrow_keys_turn_while_the_focus_is_on_the_card(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    tour = started(app, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tour.card)
    qtbot.keyClick(tour.card, Qt.Key.Key_Right)
    qtbot.keyClick(tour.card, Qt.Key.Key_Right)
    assert tour.under_way is not None
    assert tour.under_way.number == 2
    qtbot.keyClick(tour.card, Qt.Key.Key_Left)
    assert tour.under_way.number == 1
    tour.card.next.setFocus()
    qtbot.keyClick(tour.card.next, Qt.Key.Key_Right)
    assert tour.under_way.number == 2
    assert tour.card.next.hasFocus()


def test_the_card_keeps_the_focus_when_the_view_changes(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    tour = started(app, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tour.card)
    for _ in app.dataset.tour[1:]:
        qtbot.keyClick(tour.card, Qt.Key.Key_Right)
    assert state_of(app).view == "matrix"
    assert QApplication.focusWidget() is tour.card


def test_esc_leaves_the_tour_before_anything_else(app: App, qtbot: QtBot) -> None:
    app.store.go(selection=Selection("event", "de-20240129-acsa-signed"))
    before = state_of(app)
    app.commands.action("tour").trigger()
    app.commands.action("let_go").trigger()
    assert state_of(app) == before
    assert not workspace_of(app).tour.card.isVisible()


def test_what_a_step_selects_is_never_under_the_card(app: App, qtbot: QtBot) -> None:
    app.window.resize(1024, 640)
    tour = started(app, qtbot)
    view = timeline_of(app)
    for step in app.dataset.tour:
        qtbot.wait(1)  # the card is placed once the view is laid out
        if step.view == "timeline" and step.event:
            top = view.mapFrom(workspace_of(app).stack, tour.card.pos()).y()
            row = app.dataset.row(step.event)
            layout = view.layout_now()
            heights = [sign.y for sign in layout.signs if sign.row == row]
            assert heights
            assert layout.body.y <= heights[0] < top
        tour.turn(1)


def test_the_tour_goes_on_in_another_language(app: App, qtbot: QtBot) -> None:
    tour = started(app, qtbot)
    tour.turn(3)
    app.set_language("de")
    again = workspace_of(app).tour
    assert again is not tour
    qtbot.waitUntil(again.card.isVisible)
    assert again.under_way is not None
    assert again.under_way.number == 3
    assert "Indo-Pazifik" in again.card.accessibleName()


def test_enter_goes_on_and_presses_the_button_with_the_focus(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    tour = started(app, qtbot)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tour.card)
    qtbot.keyClick(tour.card, Qt.Key.Key_Return)
    qtbot.keyClick(tour.card, Qt.Key.Key_Enter)
    assert tour.under_way is not None
    assert tour.under_way.number == 2
    tour.card.back.setFocus()
    qtbot.keyClick(tour.card.back, Qt.Key.Key_Return)
    assert tour.under_way.number == 1
    tour.card.close_button.setFocus()
    qtbot.keyClick(tour.card.close_button, Qt.Key.Key_Return)
    assert not tour.card.isVisible()


def test_tab_goes_from_the_way_on_to_the_way_back_and_the_way_out(app: App, qtbot: QtBot) -> None:
    app.window.activateWindow()
    tour = started(app, qtbot)
    tour.turn(1)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is tour.card)
    stops = []
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        stops.append(QApplication.focusWidget())
    assert stops == [tour.card.next, tour.card.back, tour.card.close_button]
