from collections import Counter
from itertools import pairwise

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.ui.command_table import COMMANDS, of_menu
from desktop.ui.commands import MENUS, Commands, keeps_key

ALONE = Qt.KeyboardModifier.NoModifier
Key = Qt.Key


@pytest.fixture
def window(qtbot: QtBot) -> QMainWindow:
    made = QMainWindow()
    page = QWidget()
    page.setLayout(QVBoxLayout())
    made.setCentralWidget(page)
    qtbot.addWidget(made)
    return made


def shown_with(window: QMainWindow, qtbot: QtBot, widget: QWidget) -> None:
    """Put a widget into the window and give it the focus."""
    layout = window.centralWidget().layout()
    assert layout is not None
    layout.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
    widget.setFocus()
    qtbot.waitUntil(widget.hasFocus)


def test_every_command_has_its_own_key_and_keys() -> None:
    shortcuts = Counter(QKeySequence(keys).toString() for row in COMMANDS for keys in row.shortcuts)

    assert len({row.key for row in COMMANDS}) == len(COMMANDS)
    assert all(shortcuts)
    assert set(shortcuts.values()) == {1}


def test_every_command_has_a_name() -> None:
    assert all(row.label() and row.brief_label for row in COMMANDS)


def test_every_command_is_in_a_menu_once(window: QMainWindow) -> None:
    commands = Commands(window)

    commands.menus(window.menuBar())

    titles = [action.text().replace("&", "") for action in window.menuBar().actions()]
    assert titles == ["File", "Edit", "View", "Saved views", "Lanes", "Go", "Help"]
    inside = Counter(_names(window.menuBar()))
    assert inside == Counter(row.key for row in COMMANDS)


def _names(menu: QWidget) -> list[str]:
    names = []
    for action in menu.actions():
        inner = action.menu()
        if action.objectName():
            names.append(action.objectName())
        elif isinstance(inner, QWidget):
            names += _names(inner)
    return names


def test_groups_are_set_apart_but_no_line_is_doubled(window: QMainWindow) -> None:
    commands = Commands(window)
    commands.menus(window.menuBar())

    for action in window.menuBar().actions():
        menu = action.menu()
        assert isinstance(menu, QWidget)
        lines = [entry.isSeparator() for entry in menu.actions()]
        assert not lines[0]
        assert not lines[-1]
        assert (True, True) not in set(pairwise(lines))


def test_a_command_is_disabled_until_something_is_said_about_it(window: QMainWindow) -> None:
    commands, called = Commands(window), []
    assert not commands.action("fit").isEnabled()

    commands.on("fit", lambda: called.append("fit"))
    commands.action("fit").trigger()

    assert called == ["fit"]


def test_choices_exclude_one_another(window: QMainWindow) -> None:
    commands = Commands(window)

    commands.check("theme_light")
    commands.check("theme_dark")
    commands.check("language_ja")

    assert not commands.checked("theme_light")
    assert commands.checked("theme_dark")
    assert commands.checked("language_ja")


def test_a_list_is_filled_and_calls_with_the_value(window: QMainWindow) -> None:
    commands, called = Commands(window), []

    commands.fill("perspective", [("JP", "Japan"), ("XX", "A & B")], called.append, current="JP")
    menu = commands.action("perspective").menu()
    assert isinstance(menu, QWidget)
    japan, other = menu.actions()
    other.trigger()

    assert called == ["XX"]
    assert other.text() == "A && B"
    assert other.isChecked()
    assert not japan.isChecked()
    commands.tick("perspective", "JP")
    assert japan.isChecked()
    assert called == ["XX"]


def test_a_list_without_a_choice_has_no_ticks(window: QMainWindow) -> None:
    commands = Commands(window)

    commands.fill("recent", [("/a", "a")], lambda value: value)
    menu = commands.action("recent").menu()
    assert isinstance(menu, QWidget)
    assert not menu.actions()[0].isCheckable()
    assert commands.action("recent").isEnabled()

    commands.fill("recent", [], lambda value: value)
    assert not commands.action("recent").isEnabled()


def test_menus_of_lanes_and_of_a_group(window: QMainWindow) -> None:
    commands = Commands(window)

    lanes = commands.lanes_menu(window)
    theme = commands.group_menu("theme", window)

    assert "order_name" in [action.objectName() for action in lanes.actions()]
    assert "lane_above" not in [action.objectName() for action in lanes.actions()]
    assert [action.objectName() for action in theme.actions()] == ["theme_system", "theme_light", "theme_dark"]


@pytest.mark.parametrize("keys", ["f", "0", "g", "?", "+", "-", "/"])
def test_single_keys_are_typed_in_a_field(window: QMainWindow, qtbot: QtBot, keys: str) -> None:
    commands, called, field = Commands(window), [], QLineEdit()
    for row in COMMANDS:
        commands.on(row.key, lambda key=row.key: called.append(key))
    shown_with(window, qtbot, field)

    qtbot.keyClicks(field, keys)

    assert field.text() == keys
    assert called == []


def test_single_keys_act_elsewhere(window: QMainWindow, qtbot: QtBot) -> None:
    commands, called, view = Commands(window), [], QGraphicsView()
    for key in ("fit", "next", "lane_above", "search"):
        commands.on(key, lambda key=key: called.append(key))
    shown_with(window, qtbot, view)

    for key in (Key.Key_F, Key.Key_Right, Key.Key_Up, Key.Key_Slash):
        qtbot.keyClick(view, key)

    assert called == ["fit", "next", "lane_above", "search"]


def test_chords_act_in_a_field_too(window: QMainWindow, qtbot: QtBot) -> None:
    commands, called, field = Commands(window), [], QLineEdit()
    commands.on("export", lambda: called.append("export"))
    shown_with(window, qtbot, field)

    qtbot.keyClick(field, Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    assert called == ["export"]


def test_a_field_left_guards_no_longer(window: QMainWindow, qtbot: QtBot) -> None:
    commands, called, field, view = Commands(window), [], QLineEdit(), QGraphicsView()
    commands.on("go_to_date", lambda: called.append("go_to_date"))
    shown_with(window, qtbot, field)
    shown_with(window, qtbot, view)

    qtbot.keyClick(view, Key.Key_G)

    assert called == ["go_to_date"]


@pytest.mark.parametrize(
    ("make", "kept", "free"),
    [
        (QLineEdit, Key.Key_PageUp, Key.Key_F1),
        (QComboBox, Key.Key_A, Key.Key_F9),
        (QCheckBox, Key.Key_Return, Key.Key_Left),
        (QPushButton, Key.Key_Down, Key.Key_F),
        (QListWidget, Key.Key_Home, Key.Key_Left),
        (QScrollArea, Key.Key_PageDown, Key.Key_Return),
    ],
)
def test_each_widget_keeps_the_keys_that_mean_something_to_it(
    qtbot: QtBot, make: type[QWidget], kept: Qt.Key, free: Qt.Key
) -> None:
    widget = make()
    qtbot.addWidget(widget)

    assert keeps_key(widget, kept, ALONE)
    assert not keeps_key(widget, free, ALONE)
    assert not keeps_key(widget, kept, Qt.KeyboardModifier.ControlModifier)


def test_a_text_field_leaves_the_key_for_exporting_to_its_command(window: QMainWindow, qtbot: QtBot) -> None:
    commands, field = Commands(window), QLineEdit()
    shown_with(window, qtbot, field)
    for widget, key, left in (
        (field, Key.Key_E, True),
        (field, Key.Key_A, False),
        (window, Key.Key_E, False),
    ):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.ControlModifier)
        asked.ignore()
        assert commands.eventFilter(widget, asked) == left
        assert not asked.isAccepted()


def test_the_canvas_keeps_none(qtbot: QtBot) -> None:
    view = QGraphicsView()
    qtbot.addWidget(view)

    assert not any(keeps_key(view, key, ALONE) for key in (Key.Key_Up, Key.Key_Return, Key.Key_PageUp, Key.Key_F))


def test_commands_let_go_act_no_longer(window: QMainWindow, qtbot: QtBot) -> None:
    old, called, view = Commands(window), [], QGraphicsView()
    old.on("fit", lambda: called.append("old"))
    shown_with(window, qtbot, view)

    old.let_go()
    new = Commands(window)
    new.on("fit", lambda: called.append("new"))
    qtbot.keyClick(view, Key.Key_F)

    assert called == ["new"]


def test_every_menu_has_commands() -> None:
    assert all(of_menu(menu) for menu in MENUS)


def test_held_commands_call_nothing_and_show_what_they_showed(window: QMainWindow) -> None:
    commands, called = Commands(window), []
    for key in ("fit", "quit", "calm", "theme_dark", "theme_light"):
        commands.on(key, lambda key=key: called.append(key))
    commands.fill("saved_views", [("one", "One")], called.append)
    commands.check("theme_light")
    commands.hold(but={"quit"})

    for key in ("fit", "quit", "calm", "theme_dark"):
        commands.action(key).trigger()
    commands.action("saved_views").menu().actions()[0].trigger()  # type: ignore[union-attr]

    assert called == ["quit"]
    assert commands.action("fit").isEnabled()
    assert not commands.checked("calm")
    assert (commands.checked("theme_dark"), commands.checked("theme_light")) == (False, True)


def test_released_commands_are_called_again(window: QMainWindow) -> None:
    commands, called = Commands(window), []
    commands.on("calm", lambda: called.append("calm"))
    commands.hold(but=())
    commands.release()

    commands.action("calm").trigger()

    assert called == ["calm"]
    assert commands.checked("calm")


def test_a_choice_made_by_the_user_is_the_one_that_is_kept_while_they_are_held(window: QMainWindow) -> None:
    commands = Commands(window)
    for key in ("theme_dark", "theme_light"):
        commands.on(key, lambda: None)
    commands.check("theme_light")
    commands.action("theme_dark").trigger()
    commands.hold(but=())

    commands.action("theme_light").trigger()

    assert commands.checked("theme_dark")
