"""Reads a touch screen: one finger is a mouse, two are a pinch."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEventPoint, QGuiApplication, QInputDevice, QTouchEvent

from desktop.ui.timeline_mouse import TimelineMouse

SAME_PLACE = 24
"""Pixels that two taps of a double tap may lie apart."""


class Fingers:
    """Turns touches into what a mouse does. Touches are read here rather than by Qt, which tells of one finger only."""

    def __init__(self, mouse: TimelineMouse, clock: Callable[[], float] = time.monotonic) -> None:
        self._mouse, self._clock = mouse, clock
        self._pinched = False
        self._done = False
        self._tapped_at = -1e9
        self._tapped = QPointF()

    def touched(self, event: QTouchEvent) -> bool:
        """Whether the touch meant something here: those on a touchpad come as wheel and gestures too."""
        if event.device().type() is not QInputDevice.DeviceType.TouchScreen:
            return False
        event.accept()
        if event.type() is QEvent.Type.TouchCancel:
            self._mouse.drop()
        elif event.type() is QEvent.Type.TouchBegin:
            self._begin(event.points()[0].position())
        elif event.type() is QEvent.Type.TouchUpdate:
            self._follow([point for point in event.points() if point.state() is not QEventPoint.State.Released])
        else:
            self._end(event.points()[0])
        return True

    def _begin(self, place: QPointF) -> None:
        self._pinched = False
        interval = QGuiApplication.styleHints().mouseDoubleClickInterval() / 1000
        near = (place - self._tapped).manhattanLength() <= SAME_PLACE
        self._done = near and self._clock() - self._tapped_at <= interval
        self._tapped_at, self._tapped = self._clock(), place
        if self._done:
            self._tapped_at = -1e9
            self._mouse.double_click()
        else:
            self._mouse.press(place)

    def _follow(self, down: list[QEventPoint]) -> None:
        if len(down) > 1:
            self._pinched = True
            self._mouse.pinch(down[0].position(), down[1].position())
        elif self._pinched:
            self._mouse.drop()  # should the other finger come back, another pinch begins
        elif down and not self._done:
            self._mouse.move(down[0].position())

    def _end(self, last: QEventPoint) -> None:
        if self._pinched or self._done:
            self._mouse.drop()
        else:
            self._mouse.release(last.position(), last.globalPosition().toPoint())
