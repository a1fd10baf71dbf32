"""What mouse, wheel, touchpad and fingers do on the timeline."""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QNativeGestureEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from desktop.layout.hit import hit
from desktop.layout.shapes import Hit
from desktop.model.span import Span
from desktop.model.zoom import NOTCH, Zoom, steps_of
from desktop.ui.canvas import Canvas
from desktop.ui.rows import Rows
from desktop.ui.store import Store
from desktop.ui.travel import Travel
from desktop.ui.wheel import Turn, WheelHabit, deed, turn

STEP_PER_NOTCH = 0.1
"""Share of the window that a notch moves in time."""
DRAG_FROM = 4
"""Pixels that a press may move and still be a click."""
LEAST_PINCH = 0.1
"""No single step of a pinch makes things smaller than this."""


@dataclass(frozen=True, slots=True)
class _Held:
    """What moves under the hand: span and scroll when it was taken hold of, and its gesture for the history."""

    span: Span
    scroll: float
    gesture: object


@dataclass(frozen=True, slots=True)
class _Pinch:
    """Two fingers: the place between them when they came down, its day, how far apart they were, and what they hold."""

    place: QPointF
    day: float
    apart: float
    held: _Held


class TimelineMouse(QObject):
    """Moves and zooms the view of a canvas; tells of clicks and of what lies under the pointer.

    `clicked(Hit, QPoint)` and `double_clicked(Hit)` tell what was hit, `hovered(Hit)` what lies under the pointer, or
    None, `day_moving(bool)` whether the line of the day is being dragged. `scroll_to` is called with the height of the
    lanes to go to.
    """

    clicked = Signal(object, QPoint)
    double_clicked = Signal(object)
    hovered = Signal(object)
    day_moving = Signal(bool)

    def __init__(
        self,
        canvas: Canvas,
        store: Store,
        travel: Travel,
        ground: QWidget,
        scroll_to: Callable[[float], None],
    ) -> None:
        super().__init__()
        self._canvas, self._store, self._travel = canvas, store, travel
        self._ground, self._scroll_to = ground, scroll_to
        self.habit: WheelHabit = "zoom"
        """What the wheel alone does."""
        self.rows = Rows(canvas, store, scroll_to)
        self._pressed: QPointF | None = None
        self._clicked: Hit | None = None
        self._held: _Held | None = None
        self._day: object = None
        """The gesture that moves the day as of which things are shown, while its line is held."""
        self._swipe: _Held | None = None
        self._swiped = QPointF()
        self._gliding = _Held(store.state.span, 0.0, None)
        self._pinch: _Pinch | None = None
        self._native_pinch: object = None

    # Press, drag, click

    def _hit(self, place: QPointF) -> Hit | None:
        return hit(self._canvas.layout(), place.x(), place.y())

    def press(self, place: QPointF) -> None:
        """Take hold of what lies there; what moves stops."""
        self._travel.settle()
        self._pressed, self._held = place, None
        found = self._hit(place)
        self._day = object() if found is not None and found.what == "day" else None
        self._travel.glide.begin()
        self._travel.glide.follow(place.x(), place.y())

    def move(self, place: QPointF) -> None:
        """Drag what is held, or tell what lies there."""
        if self._pressed is not None:
            self._travel.glide.follow(place.x(), place.y())
            self._drag(place - self._pressed, place)
        else:
            self.hovered.emit(self._hit(place))

    def _drag(self, moved: QPointF, place: QPointF) -> None:
        if self._day is not None:
            self.day_moving.emit(True)
            state = self._canvas.state_as_of(place.x())
            self._store.go(self._day, as_of=state.as_of, filters=state.filters)
            return
        if self._held is None:
            if moved.manhattanLength() < DRAG_FROM:
                return
            self._held = self._take_hold()
            self._ground.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._move_to(self._held, moved)

    def _take_hold(self, gesture: object = None) -> _Held:
        return _Held(self._store.state.span, self._canvas.scroll, gesture or object())

    def _move_to(self, held: _Held, moved: QPointF) -> None:
        """Move what is held by so many pixels from where it was."""
        days = moved.x() / self._canvas.layout().body.width * held.span.days
        self._store.go(held.gesture, span=held.span.shifted(-days).clamped(self._canvas.period))
        self._scroll_to(held.scroll - moved.y())

    def release(self, place: QPointF, on_screen: QPoint) -> None:
        """Let go: of a drag, which glides on if it was a flick, or with a click."""
        if self._pressed is None:
            return
        held, day = self._held, self._day
        self.drop()
        if day is not None:
            self.hovered.emit(self._hit(place))
        elif held is not None:
            self._glide_on(held.gesture)
            self.hovered.emit(self._hit(place))
        else:
            self._clicked = self._hit(place)
            self.clicked.emit(self._clicked, on_screen)

    def drop(self) -> None:
        """Let go without a click."""
        if self._day is not None:
            self.day_moving.emit(False)
        self._pressed = self._held = self._pinch = self._day = None
        self._ground.unsetCursor()

    def _glide_on(self, gesture: object) -> None:
        self._gliding = self._take_hold(gesture)
        self._travel.glide.let_go(self._go_on)

    def _go_on(self, across: float, down: float) -> None:
        self._move_to(self._gliding, QPointF(across, down))

    def double_click(self) -> None:
        """Tell what the first of the two clicks hit: it may have changed what lies there now."""
        self.double_clicked.emit(self._clicked)

    # The wheel, and two fingers on a touchpad

    def wheel(self, event: QWheelEvent) -> None:
        """Do what a turn asks for."""
        turned = turn(event)
        begins, ends = (event.phase() is phase for phase in (Qt.ScrollPhase.ScrollBegin, Qt.ScrollPhase.ScrollEnd))
        if ends:
            self._end_swipe()
            return
        self._settle_for(turned)
        if begins or event.phase() is Qt.ScrollPhase.NoScrollPhase:
            self._swipe = None
        heads = event.position().x() < self._canvas.layout().body.x
        does = deed(turned, event.modifiers(), self.habit, over_heads=heads)
        if does == "pan":
            self._pan(turned, event.phase())
        elif does == "zoom":
            self._zoom(turned)
        elif does == "time":
            self._move_in_time(turned)
        elif does == "rows":
            self.rows.turn(turned.way / NOTCH, turned.place.y())
        elif turned.way:
            self._scroll_to(self._canvas.scroll - turned.pixels)

    def _settle_for(self, turned: Turn) -> None:
        """What moves stops for a turn, not for the silence of a touchpad at its end."""
        if turned.across or turned.down:
            self._travel.settle()

    def _pan(self, turned: Turn, phase: Qt.ScrollPhase) -> None:
        across, down = turned.steadied()
        if self._swipe is None:
            named = phase is Qt.ScrollPhase.NoScrollPhase
            self._swipe, self._swiped = self._take_hold("wheel" if named else None), QPointF()
            self._travel.glide.begin()
        self._swiped += QPointF(across, down)
        self._travel.glide.follow(self._swiped.x(), self._swiped.y())
        self._move_to(self._swipe, self._swiped)

    def _end_swipe(self) -> None:
        """Two fingers leave the touchpad: what they moved glides on, where the system has not done so."""
        swipe, self._swipe = self._swipe, None
        if swipe is not None:
            self._glide_on(swipe.gesture)

    def _move_in_time(self, turned: Turn) -> None:
        span, way = self._store.state.span, turned.across if turned.sideways else turned.way
        if turned.fine:
            days = way / self._canvas.layout().body.width * span.days
        else:
            days = way / NOTCH * STEP_PER_NOTCH * span.days
        self._store.go("wheel", span=span.shifted(-days).clamped(self._canvas.period))

    def _zoom(self, turned: Turn) -> None:
        self._zoom_at(turned.place.x(), turned.steps, "wheel")

    def _zoom_at(self, x: float, steps: float, gesture: object) -> None:
        """Zoom about a place, which keeps its day to the pixel."""
        body = self._canvas.layout().body
        x = min(max(x, body.x), body.right)
        place, span = (x - body.x) / body.width, self._store.state.span
        at = span.start + place * span.days
        self._store.go(gesture, span=self._travel.zooming.by(steps, span, at, place, self._canvas.period))

    # Pinching

    def native(self, event: QNativeGestureEvent) -> bool:
        """A gesture that the system has made out on a touchpad; whether it means anything here."""
        kind = event.gestureType()
        if kind is Qt.NativeGestureType.BeginNativeGesture:
            self._travel.settle()
            self._native_pinch = object()
        elif kind is Qt.NativeGestureType.ZoomNativeGesture:
            self._travel.settle()
            self._native_pinch = self._native_pinch or object()
            self._zoom_at(event.position().x(), steps_of(max(1 + event.value(), LEAST_PINCH)), self._native_pinch)
        elif kind is Qt.NativeGestureType.EndNativeGesture:
            self._native_pinch = None
        elif kind is Qt.NativeGestureType.SmartZoomNativeGesture:
            self.double_clicked.emit(self._hit(event.position()))
        else:
            return False
        return True

    def pinch(self, one: QPointF, other: QPointF) -> None:
        """Two fingers on a touch screen: the day between them stays between them."""
        place, way = (one + other) / 2, other - one
        apart = max(hypot(way.x(), way.y()), 1.0)
        if self._pinch is None:
            self._travel.settle()
            self.drop()  # what the first finger began
            self._pinch = _Pinch(place, self._canvas.day_at(place.x()), apart, self._take_hold())
        self._follow_fingers(self._pinch, place, apart / self._pinch.apart)

    def _follow_fingers(self, pinch: _Pinch, place: QPointF, factor: float) -> None:
        body, held, period = self._canvas.layout().body, pinch.held, self._canvas.period
        span = Zoom(held.span, pinch.day, period).by(steps_of(factor)).span
        moved = (place.x() - pinch.place.x()) / body.width * span.days
        self._store.go(held.gesture, span=span.shifted(-moved).clamped(period))
        self._scroll_to(held.scroll - (place.y() - pinch.place.y()))
