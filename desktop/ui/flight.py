"""Gliding from one span of time to another."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from desktop.model.span import Span

FLIGHT_MS = 200


class Flight(QObject):
    """Moves the view in about 200 ms; a second request within that time arrives at once, as does calm motion."""

    def __init__(self, show: Callable[[Span, object], None], *, calm: bool = False) -> None:
        super().__init__()
        self._show = show
        self.calm = calm
        self._start = self._target = Span(0, 1)
        self._gesture: object = None
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

    def fly(self, start: Span, target: Span) -> None:
        """Glide from start to target, as one gesture."""
        hurried = self.target is not None
        if not hurried:
            self._gesture = object()
        self._animation.stop()
        self._start, self._target = start, target
        if self.calm or hurried:
            self._go(target)
        else:
            self._animation.start()

    def land(self) -> None:
        """Stop where the view is."""
        self._animation.stop()

    def _glide(self, share: float) -> None:
        start, target = self._start, self._target
        self._go(target if share >= 1 else start.towards(target, share))

    def _go(self, span: Span) -> None:
        self.is_showing = True
        try:
            self._show(span, self._gesture)
        finally:
            self.is_showing = False
