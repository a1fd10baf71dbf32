"""The timeline as a widget: a pyqtgraph view that paints the canvas, and what mouse and keys do on it."""

import sys
from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QStyleOptionGraphicsItem, QToolTip, QWidget

from desktop.dataset.reader import Dataset
from desktop.layout.chart import Chart
from desktop.layout.hit import hit
from desktop.layout.shapes import Hit, TimelineLayout
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.render.chart import wish
from desktop.render.emphasis import emphasis
from desktop.render.language import language, translate
from desktop.render.paint import Look, paint
from desktop.render.theme import Theme
from desktop.ui.canvas import Canvas
from desktop.ui.flight import Flight
from desktop.ui.plain import tooltip
from desktop.ui.store import Store

ZOOM_PER_NOTCH = 1.25
STEP_PER_NOTCH = 0.1
SCROLL_PER_NOTCH = 72
NOTCH = 120
DRAG_FROM = 4
SCROLL_BAR_WIDTH = 10


class _Timeline(pg.GraphicsObject):  # type: ignore[misc]
    """The one item of the scene: paints the layout in pixels of the view."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__()
        self._view = view
        self.fails = False
        """Whether the last painting failed: it is not tried again until something changes."""

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.viewport().rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        if self.fails:
            return
        try:
            paint(painter, self._view.layout_now(), self._view.look())
        except Exception:  # a bug: told and saved like any other, but Qt must not see it in the middle of painting
            self.fails = True
            sys.excepthook(*sys.exc_info())


class TimelineView(pg.GraphicsView):  # type: ignore[misc]
    """Lanes, lives and events over time.

    `event_chosen(Selection, lane)` tells that the user picked something in a lane, `rows_listed(rows, QPoint)` that a
    count was clicked whose events lie too close for zooming, `lane_focused` that the keys are in another lane.
    Vertical scroll is the view's own, no part of the state.
    """

    event_chosen = Signal(object, str)
    rows_listed = Signal(object, QPoint)
    lane_focused = Signal()
    resized = Signal()

    def __init__(self, dataset: Dataset, store: Store, theme: Theme, *, calm: bool = False) -> None:
        super().__init__(background=theme.paper)
        self._dataset, self._store, self._theme = dataset, store, theme
        self.canvas = Canvas(dataset, store)
        self._hover: Hit | None = None
        self._pressed: QPointF | None = None
        self._dragged_from: tuple[Span, float, object] | None = None
        self._focused_lane = ""
        self._by_keys = False
        self.flight = Flight(lambda span, gesture: store.go(gesture, span=span), calm=calm)
        self._set_up_scene()
        store.changed.connect(self._apply)

    def _set_up_scene(self) -> None:
        # The view box carries the time range: plots linked to it move with the timeline.
        self.time_box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.setCentralItem(self.time_box)
        self._item = _Timeline(self)
        self.scene().addItem(self._item)
        self._bar = QScrollBar(Qt.Orientation.Vertical, self)
        self._bar.valueChanged.connect(self.scroll_to)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self._show_span(self._store.state.span)

    # What is drawn

    def chart_now(self) -> Chart:
        """The events left by the filters, in lanes."""
        return self.canvas.chart()

    def layout_now(self) -> TimelineLayout:
        """The timeline as it is to be seen now."""
        return self.canvas.layout()

    def look(self) -> Look:
        """How it is to be painted now: theme, what is selected, what is hovered."""
        selection, hover = self._store.state.selection, self._hover
        row = self._dataset.row_of(selection)
        keys = self.canvas.lane_keys()
        stressed = emphasis(self._dataset, self._store.state)
        return Look(
            theme=self._theme,
            groups=tuple(self._dataset.groups),
            selected_row=-1 if row is None else row,
            selected_agreement=selection.id if selection and selection.what == "agreement" else "",
            hovered_row=hover.row if hover else -1,
            hovered_agreement=hover.agreement if hover else "",
            hovered_rows=hover.rows if hover else (),
            links=self.canvas.links(),
            bright=stressed.bright,
            bright_agreements=stressed.bright_agreements,
            marked=stressed.marked,
            focused_lane=keys.index(self._focused_lane) if self._shows_focus and self._focused_lane in keys else -1,
        )

    def image(self) -> QImage:
        """What is seen, without what only the mouse or the keys light up."""
        ratio = self.devicePixelRatioF()
        image = QImage(self.viewport().size() * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(self._theme.paper)
        look = replace(self.look(), hovered_row=-1, hovered_agreement="", hovered_rows=(), focused_lane=-1)
        with QPainter(image) as painter:
            paint(painter, self.layout_now(), look)
        return image

    # Applying the state

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if not self.flight.is_showing:
            self.flight.land()
        charted_anew = wish(old, language()) != wish(new, language())
        if old.span != new.span or charted_anew:
            self._lay_out_anew()
        if old.span != new.span:
            self._show_span(new.span)
        if charted_anew:
            self._fit_scroll_bar()
            if self._focused_lane not in self.canvas.lane_keys():
                self.focus_lane("")
        if old.selection != new.selection:
            self._reveal(self.canvas.place_of(new.selection))
        self._item.update()

    def _show_span(self, span: Span) -> None:
        self.time_box.setXRange(span.start, span.end, padding=0)

    def _lay_out_anew(self) -> None:
        self.canvas.forget_layout()
        self._hover = None
        self._item.fails = False
        self._item.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_item"):  # pyqtgraph resizes once before there is anything
            self._item.prepareGeometryChange()
            self.canvas.resize(self.viewport().width(), self.viewport().height())
            self._lay_out_anew()
            self._fit_scroll_bar()
            self.resized.emit()

    # Scrolling through the lanes

    def _fit_scroll_bar(self) -> None:
        hidden = self.canvas.hidden_height()
        if self.canvas.scroll > hidden:
            self.canvas.scroll = hidden
            self._lay_out_anew()
        body = self.layout_now().body
        left = self.viewport().width() - SCROLL_BAR_WIDTH
        with QSignalBlocker(self._bar):
            self._bar.setRange(0, hidden)
            self._bar.setPageStep(round(body.height))
            self._bar.setSingleStep(24)
            self._bar.setValue(round(self.canvas.scroll))
        self._bar.setVisible(hidden > 0)
        self._bar.setGeometry(left, round(body.y), SCROLL_BAR_WIDTH, round(body.height))

    def scroll_to(self, y: float) -> None:
        """Bring a height of the lanes to the top, as far as there is something below."""
        scroll = min(max(y, 0), self._bar.maximum())
        if scroll != self.canvas.scroll:
            self.canvas.scroll = scroll
            self._bar.setValue(round(scroll))
            self._lay_out_anew()

    def _reveal(self, place: tuple[float, float] | None) -> None:
        """Scroll just so far that a part of the content is in sight."""
        if place is None:
            return
        top, bottom = place
        height = self.layout_now().body.height
        if top < self.canvas.scroll:
            self.scroll_to(top)
        elif bottom > self.canvas.scroll + height:
            self.scroll_to(min(top, bottom - height))

    # The lane that the keys are in

    @property
    def focused_lane(self) -> str:
        """The key of the lane through whose events Left and Right go, or empty for all."""
        return self._focused_lane

    @property
    def _shows_focus(self) -> bool:
        """Who came by the keys must see where they are; who clicked a sign sees what is selected."""
        return self._by_keys and self.hasFocus()

    def focus_lane(self, key: str, *, by_keys: bool = False) -> None:
        """Put the keys into a lane, or with an empty key into none."""
        self._by_keys = by_keys
        self._item.update()
        if key != self._focused_lane:
            self._focused_lane = key
            self.lane_focused.emit()

    def focus_next_lane(self, by: int) -> None:
        """Move the keys to the lane below (1) or above (-1), and bring it into sight."""
        keys = self.canvas.lane_keys()
        if not keys:
            return
        place = keys.index(self._focused_lane) + by if self._focused_lane in keys else 0
        place = min(max(place, 0), len(keys) - 1)
        self._reveal(self.canvas.place_of_lane(place))
        self.focus_lane(keys[place], by_keys=True)

    # Moving in time

    def fly_to(self, span: Span) -> None:
        """Glide to a span, within the limits."""
        self.flight.fly(self._store.state.span, span.clamped(self.canvas.period))

    def zoom(self, factor: float) -> None:
        """Zoom about the selection where it is in view, else about the middle."""
        span = self.flight.target or self._store.state.span
        self.fly_to(span.zoomed_within(factor, self._zoom_center(span), self.canvas.period))

    def _zoom_center(self, span: Span) -> float:
        row = self._dataset.row_of(self._store.state.selection)
        if row is None:
            return span.middle
        first, last = self.canvas.extent([row])
        center = (first + last) / 2
        return center if span.start <= center <= span.end else span.middle

    def move(self, share: float) -> None:
        """Move by a share of the window."""
        span = self.flight.target or self._store.state.span
        self.fly_to(span.shifted(span.days * share))

    def span_showing(self, row: int) -> Span:
        """The present span, moved just as far as needed to show an event."""
        return self._store.state.span.showing(*self.canvas.extent([row]), self.canvas.period)

    def span_of(self, selection: Selection | None) -> Span:
        """The present span, moved just as far as needed to show an event, or an agreement as a whole."""
        row, span = self._dataset.row_of(selection), self._store.state.span
        if row is not None:
            return self.span_showing(row)
        life = self.canvas.life_in_view(selection.id) if selection else None
        return span.showing(*life, self.canvas.period) if life else span

    def show_selected(self) -> None:
        """Scroll just so far that what is selected is in sight."""
        self._reveal(self.canvas.place_of(self._store.state.selection))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        delta, modifiers = event.angleDelta(), event.modifiers()
        over_heads = event.position().x() < self.layout_now().body.x
        if modifiers & Qt.KeyboardModifier.AltModifier or (over_heads and delta.y()):
            self.scroll_to(self.canvas.scroll - (delta.y() or delta.x()) / NOTCH * SCROLL_PER_NOTCH)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self._shift((delta.x() or delta.y()) / NOTCH)
        elif delta.y():
            self._zoom_at(event.position().x(), ZOOM_PER_NOTCH ** (delta.y() / NOTCH))

    def _shift(self, notches: float) -> None:
        span = self._store.state.span
        self._store.go("wheel", span=span.shifted(-span.days * STEP_PER_NOTCH * notches).clamped(self.canvas.period))

    def _zoom_at(self, x: float, factor: float) -> None:
        span = self._store.state.span
        self._store.go("wheel", span=span.zoomed_within(factor, self.canvas.day_at(x), self.canvas.period))

    # The mouse

    def _hit(self, place: QPointF) -> Hit | None:
        return hit(self.layout_now(), place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.flight.land()
            self._pressed = event.position()
            self._dragged_from = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._pressed is not None:
            self._drag(event.position() - self._pressed)
        else:
            self._hover_over(self._hit(event.position()))

    def _drag(self, moved: QPointF) -> None:
        if self._dragged_from is None:
            if moved.manhattanLength() < DRAG_FROM:
                return
            self._dragged_from = (self._store.state.span, self.canvas.scroll, object())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        span, scroll, gesture = self._dragged_from
        days = moved.x() / self.layout_now().body.width * span.days
        self._store.go(gesture, span=span.shifted(-days).clamped(self.canvas.period))
        self.scroll_to(scroll - moved.y())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, self._pressed, self._dragged_from = self._dragged_from, None, None
        self.viewport().unsetCursor()
        if dragged is None:
            self._click(self._hit(event.position()), event.globalPosition().toPoint())

    def _click(self, found: Hit | None, place: QPoint) -> None:
        if found is None:
            return
        lane = self.canvas.lane_keys()[found.lane] if found.lane >= 0 else ""
        if found.what == "head":
            self.flip(lane)
        elif found.what == "count":
            self._open_count(found.rows, place)
        elif found.what == "event":
            self.event_chosen.emit(Selection("event", self._dataset.columns.ids[found.row]), lane)
        elif found.what == "agreement":
            self.event_chosen.emit(Selection("agreement", found.agreement), lane)

    def _open_count(self, rows: tuple[int, ...], place: QPoint) -> None:
        """Zoom in on the events of a count; list them where even a closer look could not part them."""
        first, last = self.canvas.extent(list(rows))
        target = Span(first, last).padded(0.5)
        if self._store.state.span.days <= target.days * 1.5 or last - first <= 2:
            self.rows_listed.emit(rows, place)
        else:
            self.fly_to(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        found = self._hit(event.position())
        if found is not None and found.what in ("event", "agreement"):
            self.fly_to(self.canvas.around(found))

    def flip(self, lane: str) -> None:
        """Open a folded lane, fold an open one."""
        self._store.go(flipped=self._store.state.flipped ^ {lane})

    def _hover_over(self, found: Hit | None) -> None:
        if found == self._hover:
            return
        self._hover = found
        clickable = found is not None and found.what in ("event", "agreement", "count", "head")
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self._item.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_over(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.canvas.told(self._hit(QPointF(event.pos())))
            QToolTip.showText(event.globalPos(), tooltip(told), self.viewport())
            return True
        return bool(super().viewportEvent(event))
