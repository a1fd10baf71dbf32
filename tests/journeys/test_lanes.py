"""Lanes, made and turned by mouse and keys in the real window."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.layout.hit import hit
from desktop.render.lane_topics import WITHOUT
from desktop.ui.timeline_view import TimelineView
from tests.journeys.test_exploring import state_of, timeline_of, workspace_of


def head_of(view: TimelineView, key: str) -> QPoint:
    """The middle of a head's title, scrolled into sight."""
    lane = view.canvas.lane_keys().index(key)
    view.scroll_to(view.canvas.place_of_lane(lane)[0])
    title = next(head.title for head in view.layout_now().heads if head.lane == lane)
    return QPoint(round(title.x + 5), round(title.y))


def ask_for_menu(view: TimelineView, at: QPoint, reason: QContextMenuEvent.Reason) -> None:
    where = view if reason is QContextMenuEvent.Reason.Keyboard else view.viewport()
    QApplication.sendEvent(where, QContextMenuEvent(reason, at, where.mapToGlobal(at)))


@pytest.fixture
def menus(monkeypatch: pytest.MonkeyPatch) -> list[QMenu]:
    """The menus that popped up, and nothing on the screen: without one, Qt warns of it."""
    shown: list[QMenu] = []
    monkeypatch.setattr(QMenu, "popup", lambda menu, _at: shown.append(menu))
    return shown


def choose(menu: QMenu, name: str) -> None:
    next(entry for entry in menu.actions() if entry.text() == name).trigger()


def test_a_right_click_on_a_head_pins_its_lane(app: App, menus: list[QMenu]) -> None:
    view = timeline_of(app)
    ask_for_menu(view, head_of(view, "AU"), QContextMenuEvent.Reason.Mouse)
    choose(menus[0], "Pin the lane")
    assert view.canvas.lane_keys()[:2] == ["DE", "AU"]
    assert state_of(app).pins == {"AU"}
    app.store.back()
    assert view.canvas.lane_keys()[:2] == ["DE", "US"]


def test_the_menu_key_speaks_of_the_lane_that_the_keys_are_in(app: App, menus: list[QMenu]) -> None:
    view = timeline_of(app)
    ask_for_menu(view, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert not menus
    app.commands.action("lane_below").trigger()
    app.commands.action("lane_below").trigger()
    assert view.focused_lane == "US"
    ask_for_menu(view, QPoint(1, 1), QContextMenuEvent.Reason.Keyboard)
    assert "Perspective: United States" in [entry.text() for entry in menus[0].actions()]
    choose(menus[0], "Only this")
    assert state_of(app).filters.partners == {"US"}


def test_a_right_click_beside_the_heads_asks_for_nothing(app: App, menus: list[QMenu]) -> None:
    view = timeline_of(app)
    body = view.layout_now().body
    ask_for_menu(view, QPoint(round(body.x + 50), round(body.y + 50)), QContextMenuEvent.Reason.Mouse)
    assert not menus


def test_what_is_without_japan_opens_by_a_click_and_its_pairs_too(app: App, qtbot: QtBot) -> None:
    view = timeline_of(app)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head_of(view, WITHOUT))
    pair = next(lane for lane in view.chart_now().lanes if lane.depth)
    assert pair.title.startswith("Germany – ")
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head_of(view, pair.key))
    assert next(lane for lane in view.chart_now().lanes if lane.key == pair.key).open
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=head_of(view, WITHOUT))
    assert not any(lane.depth for lane in view.chart_now().lanes)


def test_left_and_right_go_through_the_lane_in_any_mode(app: App) -> None:
    view = timeline_of(app)
    for mode, key in (("pair", "pair:DE+FR"), ("kind", "group:osa"), ("agreement", "agreement:jp-de-acsa")):
        app.store.go(lane_mode=mode, selection=None)
        view.focus_lane(key)
        rows = workspace_of(app).choosing.steppable().tolist()
        seen = []
        app.commands.action("first").trigger()
        for _ in rows:
            seen.append(app.dataset.row_of(state_of(app).selection))
            app.commands.action("next").trigger()
        assert seen == rows
        assert rows


def test_the_toolbar_says_how_lanes_are_made(app: App) -> None:
    toolbar = workspace_of(app).toolbar
    told = []
    for key in ("partner", "pair", "kind", "agreement", "single"):
        app.commands.action(f"lanes_{key}").trigger()
        told.append(toolbar.lanes.text())
    assert told == ["By partner", "By pair", "By type", "By agreement", "One lane"]


def test_the_name_of_a_lane_is_told_where_it_is_cut(app: App) -> None:
    view = timeline_of(app)
    app.store.go(lane_mode="pair")
    app.commands.action("fold_lanes").trigger()
    told = []
    for width in (500, 1400):
        view.canvas.resize(width, 600)
        head = next(head for head in view.layout_now().heads if head.lane == 1)
        told.append(view.canvas.told(hit(view.layout_now(), head.title.x + 2, head.title.y)))
    assert told == ["Japan – United States", ""]
