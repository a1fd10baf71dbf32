"""Gliding from one span of time to another."""

import time
from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from desktop.model.span import Span

FLIGHT_MS = 240


class Flight(QObject):
    """Moves the view in about a quarter of a second; a second request within that time arrives at once.

    So does every one where motion is to be calm.
    """

    def __init__(
        self,
        show: Callable[[Span, object], None],
        *,
        calm: bool = False,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__()
        self._show, self._clock = show, clock
        self.calm = calm
        self._start = self._target = Span(0, 1)
        self._gesture: object = None
        self._asked_at = -FLIGHT_MS / 1000
        self.is_showing = False
        """Whether the change under way is one of this flight's own."""
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(FLIGHT_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._glide)

    @property
    def target(self) -> Span | None:
        """Where the flight under way will arrive, or None when nothing moves."""
        running = self._animation.state() is QVariantAnimation.State.Running
        return self._target if running else None

    def fly(self, start: Span, target: Span, gesture: object) -> None:
        """Glide from start to target, as one gesture."""
        if gesture != self._gesture:
            self.finish()  # history keeps where the one before was going, not where it was
        if start == target:
            return
        hurried = self._clock() - self._asked_at < FLIGHT_MS / 1000
        self._asked_at = self._clock()
        self._animation.stop()
        self._start, self._target, self._gesture = start, target, gesture
        if self.calm or hurried:
            self._go(target)
        else:
            self._animation.start()

    def finish(self) -> None:
        """Arrive at once, if anything is under way."""
        target = self.target
        self._animation.stop()
        if target is not None:
            self._go(target)

    def _glide(self, share: float) -> None:
        self._go(self._start.towards(self._target, share))

    def _go(self, span: Span) -> None:
        self.is_showing = True
        try:
            self._show(span, self._gesture)
        finally:
            self.is_showing = False
