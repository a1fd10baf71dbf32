"""What a turn of the wheel, or two fingers on a touchpad, asks for. It does nothing itself."""

from dataclasses import dataclass
from typing import Literal, cast

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication, QInputDevice, QWheelEvent

from desktop.model.zoom import NOTCH
from desktop.ui.settings import Settings

WheelHabit = Literal["zoom", "scroll"]
"""What the wheel alone does: zoom in time, or scroll the lanes."""
WHEEL_HABITS: tuple[WheelHabit, ...] = ("zoom", "scroll")
WHEEL = "wheel"
"""The setting that keeps the habit."""
Deed = Literal["zoom", "time", "lanes", "rows", "pan"]
"""Zoom in time, move in time, scroll the lanes, make rows taller, or move both ways."""

PIXELS_PER_NOTCH = 72
"""How far a notch scrolls."""
STEPS_PER_PIXEL = 2
"""How much a pixel of a touchpad zooms, in 120ths of a notch."""
STEADY = 2.0
"""Who moves so many times farther one way than the other means that way alone."""


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of the wheel.

    across, down: to the right and down positive, as Qt tells it: in 120ths of a notch, or, of a touchpad, in pixels.
    fine: whether it is told in pixels. place: of the pointer.
    """

    across: float
    down: float
    fine: bool
    place: QPointF

    @property
    def way(self) -> float:
        """The turn of a wheel that has but one way, whichever way the system tells it."""
        return self.down or self.across

    @property
    def sideways(self) -> bool:
        """Whether it goes to the side rather than up or down."""
        return abs(self.across) > abs(self.down)

    @property
    def steps(self) -> float:
        """How far it zooms, in 120ths of a notch."""
        return self.way * STEPS_PER_PIXEL if self.fine else self.way

    @property
    def pixels(self) -> float:
        """How far it scrolls."""
        return self.way if self.fine else self.way / NOTCH * PIXELS_PER_NOTCH

    def steadied(self) -> tuple[float, float]:
        """Across and down, without what is but an unsteady hand."""
        if abs(self.across) > STEADY * abs(self.down):
            return self.across, 0.0
        if abs(self.down) > STEADY * abs(self.across):
            return 0.0, self.down
        return self.across, self.down


def turn(event: QWheelEvent) -> Turn:
    """What an event tells. On X11 pixels mean nothing; there a touchpad is known by being one."""
    pixels, angle = event.pixelDelta(), event.angleDelta()
    if not pixels.isNull() and QGuiApplication.platformName() != "xcb":
        return Turn(pixels.x(), pixels.y(), True, event.position())
    if event.device().type() is QInputDevice.DeviceType.TouchPad:
        share = PIXELS_PER_NOTCH / NOTCH
        return Turn(angle.x() * share, angle.y() * share, True, event.position())
    return Turn(angle.x(), angle.y(), False, event.position())


def wheel_habit(settings: Settings) -> WheelHabit:
    """What the user has chosen that the wheel alone does."""
    return cast("WheelHabit", settings.choice(WHEEL, WHEEL_HABITS, WHEEL_HABITS[0]))


def deed(turned: Turn, modifiers: Qt.KeyboardModifier, habit: WheelHabit, *, over_heads: bool = False) -> Deed:
    """What is to be done about it.

    Ctrl zooms on a touchpad, since many tell a pinch that way. Where the wheel scrolls, Ctrl+Shift makes rows taller.
    """
    keys = Qt.KeyboardModifier
    if modifiers & keys.AltModifier:
        return "lanes"
    if modifiers & keys.ControlModifier:
        makes_rows = not turned.fine and (habit == "zoom" or modifiers & keys.ShiftModifier)
        return "rows" if makes_rows else "zoom"
    if over_heads and not turned.sideways:
        return "lanes"
    if modifiers & keys.ShiftModifier or (turned.sideways and not turned.fine):
        return "time"
    alone: Deed = "zoom" if habit == "zoom" else "lanes"
    return "pan" if turned.fine else alone
