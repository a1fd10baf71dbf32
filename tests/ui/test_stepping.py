"""From event to event: one rule for the keys and for the detail."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QGraphicsView, QMainWindow
from pytestqt.qtbot import QtBot

from desktop.ui.commands import Commands
from desktop.ui.stepping import Presses, nearest, neighbour

ROWS = np.array([2, 5, 9], np.int32)
STARTS = np.array([100, 200, 300], np.int32)


@pytest.mark.parametrize(
    ("row", "by", "there"),
    [
        (2, 1, 5),
        (5, -1, 2),
        (9, 1, None),
        (2, -1, None),
        (4, 1, 5),
        (4, -1, 2),
        (0, -1, None),
        (0, 1, 2),
        (11, 1, None),
    ],
)
def test_the_event_after_and_before(row: int, by: int, there: int | None) -> None:
    assert neighbour(ROWS, row, by) == there


@pytest.mark.parametrize(
    ("day", "by", "there"), [(150, 1, 5), (200, 1, 5), (400, 1, 9), (250, -1, 5), (200, -1, 2), (50, -1, 2)]
)
def test_from_nothing_to_what_is_in_view(day: float, by: int, there: int) -> None:
    assert nearest(ROWS, STARTS, day, by) == there
    assert nearest(ROWS[:0], STARTS[:0], day, by) is None


def press(view: QGraphicsView, key: Qt.Key, *, held: bool = False) -> None:
    for kind in (QKeyEvent.Type.ShortcutOverride, QKeyEvent.Type.KeyPress):
        QApplication.sendEvent(view, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", held))


def test_a_key_held_down_is_one_gesture_and_each_press_is_one(qtbot: QtBot) -> None:
    window, view = QMainWindow(), QGraphicsView()
    qtbot.addWidget(window)
    window.setCentralWidget(view)
    presses = Presses(Commands(window))
    with qtbot.waitActive(window):
        window.show()
    view.setFocus()
    gestures = []
    for held in (False, True, True, False):
        press(view, Qt.Key.Key_Right, held=held)
        gestures.append(presses.gesture("next"))
    assert gestures[0] is gestures[1] is gestures[2]
    assert gestures[3] is not gestures[2]
    press(view, Qt.Key.Key_Right, held=True)
    assert presses.gesture("previous") is not gestures[3]
