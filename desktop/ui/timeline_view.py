"""The canvas: the laid-out timeline in a pyqtgraph view, and what mouse and keys do on it."""

from dataclasses import replace
from functools import lru_cache

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QScrollBar, QStyleOptionGraphicsItem, QToolTip, QWidget

from desktop.dataset.reader import Dataset
from desktop.layout.chart import Chart
from desktop.layout.hit import hit
from desktop.layout.packing import Packing, pack, reveal
from desktop.layout.shapes import Hit, TimelineLayout, Words
from desktop.layout.style import Style
from desktop.layout.timeline import lay_out
from desktop.layout.words import elided
from desktop.model.dates import range_text
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.render.chart import Wish, chart, period_of, wish
from desktop.render.language import language, translate
from desktop.render.paint import Look, paint
from desktop.render.theme import Theme, ruler
from desktop.ui.flight import Flight
from desktop.ui.plain import tooltip
from desktop.ui.store import Store

ZOOM_PER_NOTCH = 1.25
STEP_PER_NOTCH = 0.1
NOTCH = 120
DRAG_FROM = 4
SCROLL_BAR_WIDTH = 10


class _Timeline(pg.GraphicsObject):  # type: ignore[misc]
    """The one item of the scene: paints the layout in pixels of the view."""

    def __init__(self, view: "TimelineView") -> None:
        super().__init__()
        self._view = view

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.viewport().rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        paint(painter, self._view.layout_now(), self._view.look())


class TimelineView(pg.GraphicsView):  # type: ignore[misc]
    """Lanes, lives and events over time.

    `event_chosen(Selection)` tells that the user picked something, `rows_listed(tuple of rows, QPoint)` that a count
    was clicked whose events lie too close for zooming. Vertical scroll is the view's own, no part of the state.
    """

    event_chosen = Signal(object)
    rows_listed = Signal(object, QPoint)
    lane_focused = Signal()

    def __init__(self, dataset: Dataset, store: Store, theme: Theme, *, calm: bool = False) -> None:
        super().__init__(background=theme.paper)
        self._dataset, self._store, self._theme = dataset, store, theme
        self._style = Style()
        self._ruler = ruler()
        self._chart = lru_cache(maxsize=8)(lambda wanted: chart(dataset, wanted, translate))
        self._packing = lru_cache(maxsize=8)(self._pack)
        self._layout: TimelineLayout | None = None
        self._scroll = 0.0
        self._hover: Hit | None = None
        self._pressed: QPointF | None = None
        self._dragged_from: tuple[Span, float, object] | None = None
        self.focused_lane = ""
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

    @property
    def period(self) -> Span:
        """The period of the dataset."""
        return period_of(self._dataset)

    def wish(self) -> Wish:
        """What decides the chart now."""
        return wish(self._store.state, language())

    def chart_now(self) -> Chart:
        """The events left by the filters, in lanes."""
        return self._chart(self.wish())

    def packing_now(self) -> Packing:
        """The rows of the events at the width of the view."""
        return self._packing(self.wish(), self.viewport().width())

    def _pack(self, wanted: Wish, width: int) -> Packing:
        return pack(self._chart(wanted), width, self._style, self._ruler)

    def layout_now(self) -> TimelineLayout:
        """The timeline as it is to be seen now, laid out when first asked for."""
        if self._layout is None:
            self._layout = self.layout_for(self._store.state.span, self._scroll)
        return self._layout

    def layout_for(self, span: Span, scroll: float) -> TimelineLayout:
        """The timeline of a span at the size of the view."""
        size, shown = self.viewport().size(), self.chart_now()
        layout = lay_out(shown, self.packing_now(), span, size.width(), size.height(), scroll, self._style, self._ruler)
        return layout if shown.lanes else replace(layout, message=self._nothing_left(layout))

    def _nothing_left(self, layout: TimelineLayout) -> Words:
        """What the canvas says when the filters leave nothing."""
        body = layout.body
        text = elided(translate("Timeline", "No event passes all the filters."), body.width, "head", self._ruler)
        width = self._ruler(text, "head")
        return Words(body.x + (body.width - width) / 2, body.y + body.height / 2 - 16, width, text, "head")

    def look(self) -> Look:
        """How it is to be painted now: theme, what is selected, what is hovered."""
        selection = self._store.state.selection
        row = self._dataset.row(selection.id) if selection and selection.what == "event" else None
        agreement = selection.id if selection and selection.what == "agreement" else ""
        hover = self._hover
        return Look(
            theme=self._theme,
            groups=tuple(self._dataset.groups),
            selected_row=-1 if row is None else row,
            selected_agreement=agreement,
            hovered_row=hover.row if hover else -1,
            hovered_agreement=hover.agreement if hover else "",
            hovered_rows=hover.rows if hover else (),
            focused_lane=self._focused_index(),
        )

    def _focused_index(self) -> int:
        keys = [lane.key for lane in self.chart_now().lanes]
        return keys.index(self.focused_lane) if self.focused_lane in keys and self.hasFocus() else -1

    # Applying the state

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if old.span != new.span:
            self._show_span(new.span)
        if wish(old, language()) != wish(new, language()):
            self._keep_scroll_in_range()
        if old.selection != new.selection:
            self.reveal_selection()
        self._lay_out_anew()

    def _show_span(self, span: Span) -> None:
        self.time_box.setXRange(span.start, span.end, padding=0)

    def _lay_out_anew(self) -> None:
        self._layout = None
        self._hover = None
        self._item.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_item"):
            self._item.prepareGeometryChange()
            self._lay_out_anew()
            self._keep_scroll_in_range()

    # Scrolling through the lanes

    def _keep_scroll_in_range(self) -> None:
        self._layout = None
        layout = self.layout_now()
        hidden = max(0, round(layout.content_height - layout.body.height))
        self._bar.setRange(0, hidden)
        self._bar.setPageStep(round(layout.body.height))
        self._bar.setSingleStep(24)
        self._bar.setVisible(hidden > 0)
        body = layout.body
        self._bar.setGeometry(
            round(layout.width) - SCROLL_BAR_WIDTH, round(body.y), SCROLL_BAR_WIDTH, round(body.height)
        )
        self.scroll_to(min(self._scroll, hidden))

    def scroll_to(self, y: float) -> None:
        """Bring a height of the lanes to the top, as far as there is something below."""
        scroll = min(max(y, 0), self._bar.maximum())
        if scroll != self._scroll:
            self._scroll = scroll
            self._bar.setValue(round(scroll))
            self._lay_out_anew()

    def reveal_selection(self) -> None:
        """Scroll just so far that the selection is in sight."""
        selection = self._store.state.selection
        if selection is None:
            return
        row = self._dataset.row(selection.id) if selection.what == "event" else None
        place = reveal(self.chart_now(), self.packing_now(), -1 if row is None else row, selection.id, self._style)
        if place is not None:
            self._reveal(*place)

    def _reveal(self, top: float, bottom: float) -> None:
        height = self.layout_now().body.height
        if top < self._scroll:
            self.scroll_to(top)
        elif bottom > self._scroll + height:
            self.scroll_to(bottom - height)

    # Moving in time

    def fly_to(self, span: Span) -> None:
        """Glide to a span, within the limits."""
        self.flight.fly(self._store.state.span, span.clamped(self.period))

    def zoom(self, factor: float) -> None:
        """Zoom about the selection where it is in view, else about the middle."""
        span = self.flight.target or self._store.state.span
        self.fly_to(span.zoomed_within(factor, self._zoom_center(span), self.period))

    def _zoom_center(self, span: Span) -> float:
        selection = self._store.state.selection
        row = self._dataset.row(selection.id) if selection and selection.what == "event" else None
        if row is None:
            return span.middle
        center = (self.chart_now().start[row] + self.chart_now().end[row]) / 2
        return float(center) if span.start <= center <= span.end else span.middle

    def move(self, share: float) -> None:
        """Move by a share of the window."""
        span = self.flight.target or self._store.state.span
        self.fly_to(span.shifted(span.days * share))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self.flight.land()
        modifiers = event.modifiers()
        delta = event.angleDelta()
        over_heads = event.position().x() < self.layout_now().body.x
        if modifiers & Qt.KeyboardModifier.AltModifier or (over_heads and delta.y()):
            self.scroll_to(self._scroll - (delta.y() or delta.x()) / NOTCH * 72)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self._shift((delta.x() or delta.y()) / NOTCH)
        elif delta.y():
            self._zoom_at(event.position().x(), ZOOM_PER_NOTCH ** (delta.y() / NOTCH))

    def _shift(self, notches: float) -> None:
        span = self._store.state.span
        self._store.go("wheel", span=span.shifted(-span.days * STEP_PER_NOTCH * notches).clamped(self.period))

    def _zoom_at(self, x: float, factor: float) -> None:
        span = self._store.state.span
        self._store.go("wheel", span=span.zoomed_within(factor, self._day_at(x), self.period))

    def _day_at(self, x: float) -> float:
        body, span = self.layout_now().body, self._store.state.span
        return span.start + (x - body.x) / body.width * span.days

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
            self._dragged_from = (self._store.state.span, self._scroll, object())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        span, scroll, gesture = self._dragged_from
        days = moved.x() / self.layout_now().body.width * span.days
        self._store.go(gesture, span=span.shifted(-days).clamped(self.period))
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
        if found.what == "head":
            self.flip(self.chart_now().lanes[found.lane].key)
        elif found.what == "count":
            self._open_count(found.rows, place)
        elif found.what == "event":
            self.event_chosen.emit(Selection("event", self._dataset.columns.ids[found.row]))
        elif found.what == "agreement":
            self.event_chosen.emit(Selection("agreement", found.agreement))

    def _open_count(self, rows: tuple[int, ...], place: QPoint) -> None:
        """Zoom in on the events of a count; list them where even a closer look could not part them."""
        shown = self.chart_now()
        first, last = float(shown.start[list(rows)].min()), float(shown.end[list(rows)].max())
        target = Span(first, last).padded(0.5)
        if self._store.state.span.days <= target.days * 1.5 or last - first <= 2:
            self.rows_listed.emit(rows, place)
        else:
            self.fly_to(target)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        found = self._hit(event.position())
        if found is not None and found.what in ("event", "agreement"):
            self.fly_to(self._around(found))

    def _around(self, found: Hit) -> Span:
        """A span in which an event or an agreement fills a sensible share."""
        shown = self.chart_now()
        if found.what == "event":
            first, last = float(shown.start[found.row]), float(shown.end[found.row])
        else:
            lives = (life for lane in shown.lanes for life in lane.lives)
            steps = [step for life in lives if life.agreement == found.agreement for step in life.steps]
            first, last = float(min(step.first for step in steps)), float(max(step.last for step in steps)) + 1
        days = max((last - first) * 2, 90.0)
        middle = (first + last) / 2
        return Span(middle - days / 2, middle + days / 2)

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
            QToolTip.showText(event.globalPos(), self._told(self._hit(QPointF(event.pos()))), self.viewport())
            return True
        return bool(super().viewportEvent(event))

    def _told(self, found: Hit | None) -> str:
        """What a rest of the mouse tells: title and date; of a count all its events."""
        if found is None or found.what not in ("event", "agreement", "count"):
            return ""
        if found.what == "agreement":
            return tooltip(self._dataset.agreements[found.agreement].title.to(language()))
        rows = found.rows or (found.row,)
        lines = [self._line(row) for row in rows[:12]]
        if len(rows) > len(lines):
            lines.append(translate("Timeline", "and %n more", "", len(rows) - len(lines)))
        return tooltip("\n".join(lines))

    def _line(self, row: int) -> str:
        event = self._dataset.event(row)
        return f"{range_text(event.start, event.end, language(), short=True)}  {event.title.to(language())}"

    # For the workspace

    def span_showing(self, row: int) -> Span:
        """The present span, moved just as far as needed to show an event."""
        shown = self.chart_now()
        return self._store.state.span.showing(float(shown.start[row]), float(shown.end[row]), self.period)

    def focus_next_lane(self, by: int) -> None:
        """Move the focus to the lane below (1) or above (-1), and bring it into sight."""
        keys = [lane.key for lane in self.chart_now().lanes]
        if not keys:
            return
        place = keys.index(self.focused_lane) + by if self.focused_lane in keys else 0
        place = min(max(place, 0), len(keys) - 1)
        self.focused_lane = keys[place]
        lane = self.packing_now().lanes[place]
        self._reveal(lane.top, min(lane.top + lane.height, lane.top + self.layout_now().body.height))
        self.lane_focused.emit()
        self._item.update()

    def image(self) -> QImage:
        """What is seen, without what only the mouse lights up."""
        ratio = self.devicePixelRatioF()
        size = self.viewport().size()
        image = QImage(size * ratio, QImage.Format.Format_RGB32)
        image.setDevicePixelRatio(ratio)
        image.fill(self._theme.paper)
        with QPainter(image) as painter:
            paint(
                painter, self.layout_now(), replace(self.look(), hovered_row=-1, hovered_agreement="", hovered_rows=())
            )
        return image
