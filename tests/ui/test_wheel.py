"""What a turn of the wheel asks for."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QInputDevice, QPointingDevice, QWheelEvent
from pytestqt.qtbot import QtBot

from desktop.ui.wheel import Deed, Turn, WheelHabit, deed, turn

Keys = Qt.KeyboardModifier
NONE, SHIFT, CTRL, ALT = Keys.NoModifier, Keys.ShiftModifier, Keys.ControlModifier, Keys.AltModifier


def turned(across: float = 0, down: float = 0, *, fine: bool = False) -> Turn:
    return Turn(across, down, fine, QPointF())


@pytest.mark.parametrize(
    ("keys", "heads", "zooming", "scrolling"),
    [
        (NONE, False, "zoom", "lanes"),
        (NONE, True, "lanes", "lanes"),
        (SHIFT, False, "time", "time"),
        (ALT, False, "lanes", "lanes"),
        (CTRL, False, "rows", "zoom"),
        (CTRL, True, "rows", "zoom"),
        (CTRL | SHIFT, False, "rows", "rows"),
    ],
)
def test_a_wheel(keys: Keys, heads: bool, zooming: Deed, scrolling: Deed) -> None:
    assert deed(turned(down=120), keys, "zoom", over_heads=heads) == zooming
    assert deed(turned(down=120), keys, "scroll", over_heads=heads) == scrolling


@pytest.mark.parametrize("habit", ["zoom", "scroll"])
def test_a_wheel_turned_sideways_moves_in_time(habit: WheelHabit) -> None:
    assert deed(turned(across=120), NONE, habit) == "time"
    assert deed(turned(across=120), NONE, habit, over_heads=True) == "time"


@pytest.mark.parametrize("habit", ["zoom", "scroll"])
def test_two_fingers_on_a_touchpad_move_and_with_ctrl_zoom(habit: WheelHabit) -> None:
    assert deed(turned(3, 10, fine=True), NONE, habit) == "pan"
    assert deed(turned(10, 3, fine=True), NONE, habit) == "pan"
    assert deed(turned(0, 10, fine=True), CTRL, habit) == "zoom"
    assert deed(turned(0, 10, fine=True), SHIFT, habit) == "time"
    assert deed(turned(0, 10, fine=True), NONE, habit, over_heads=True) == "lanes"


@pytest.mark.parametrize(
    ("across", "down", "steadied"), [(20, 3, (20, 0)), (-3, 20, (0, 20)), (10, 9, (10, 9)), (0, 0, (0, 0))]
)
def test_an_unsteady_hand_moves_one_way(across: float, down: float, steadied: tuple[float, float]) -> None:
    assert turned(across, down, fine=True).steadied() == steadied


def test_how_far_a_turn_goes() -> None:
    assert turned(down=240).pixels == 144
    assert turned(down=240).steps == 240
    assert turned(down=-7, fine=True).pixels == -7
    assert turned(down=-7, fine=True).steps == -14
    assert turned(across=-120).way == -120


def event(pixels: QPoint, angle: QPoint, device: QPointingDevice | None = None) -> QWheelEvent:
    where, buttons, phase = QPointF(5, 6), Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
    source = Qt.MouseEventSource.MouseEventNotSynthesized
    used = device or QPointingDevice.primaryPointingDevice()
    return QWheelEvent(where, where, pixels, angle, buttons, NONE, phase, False, source, used)


def test_pixels_are_taken_where_they_are_told(qtbot: QtBot) -> None:
    assert turn(event(QPoint(3, -4), QPoint(30, -40))) == Turn(3, -4, True, QPointF(5, 6))
    assert turn(event(QPoint(), QPoint(0, 120))) == Turn(0, 120, False, QPointF(5, 6))


def test_a_touchpad_without_pixels_is_one_all_the_same(qtbot: QtBot) -> None:
    kind, pointer = QInputDevice.DeviceType.TouchPad, QPointingDevice.PointerType.Finger
    pad = QPointingDevice("pad", 77, kind, pointer, QInputDevice.Capability.Scroll, 2, 0)
    read = turn(event(QPoint(), QPoint(0, -15), pad))
    assert (read.fine, read.down) == (True, pytest.approx(-9))


def test_on_x11_pixels_mean_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("desktop.ui.wheel.QGuiApplication.platformName", lambda: "xcb")
    assert not turn(event(QPoint(0, 120), QPoint(0, 120))).fine
