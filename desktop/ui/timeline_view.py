"""The timeline as a widget: a pyqtgraph view that paints the canvas, with the lane that the keys are in."""

from dataclasses import replace

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip

from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.layout.chart import Chart
from desktop.layout.hit import hit
from desktop.layout.shapes import Hit, TimelineLayout
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.render.chart import wish
from desktop.render.emphasis import emphasis
from desktop.render.language import language, translate
from desktop.render.look import Look
from desktop.render.paint import covers, paint
from desktop.render.theme import Theme
from desktop.ui.canvas import Canvas
from desktop.ui.delay import once_after
from desktop.ui.edge_hints import EdgeHints
from desktop.ui.fingers import Fingers
from desktop.ui.lane_bar import LaneBar
from desktop.ui.painted import PaintedItem, image_of
from desktop.ui.plain import tooltip
from desktop.ui.reveal import as_needed, opened, to_middle
from desktop.ui.store import Store
from desktop.ui.timeline_mouse import TimelineMouse
from desktop.ui.travel import Travel

AROUND_BAR = 1.0
"""Beside the stretch of a bar of density that was clicked, so many times its length is seen."""
_TOUCHES = (QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd, QEvent.Type.TouchCancel)
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


class TimelineView(pg.GraphicsView):  # type: ignore[misc]
    """Lanes, lives and events over time.

    `event_chosen(Selection, lane)` tells that the user picked something in a lane, `rows_listed(rows, QPoint)` that a
    count was clicked whose events lie too close for zooming, `lane_focused` that the keys are in another lane,
    `lane_menu_wanted(lane, QPoint)` that the menu of a lane is to be shown.
    Vertical scroll is the view's own, no part of the state.
    """

    event_chosen = Signal(object, str)
    rows_listed = Signal(object, QPoint)
    lane_focused = Signal()
    lane_menu_wanted = Signal(str, QPoint)
    resized = Signal()

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        *,
        calm: bool = False,
        text_scale: float = 1.0,
        canvas: Canvas | None = None,
    ) -> None:
        super().__init__(background=theme.paper)
        self._dataset, self._store, self._theme = dataset, store, theme
        self.canvas, self._text_scale = canvas or Canvas(dataset, store, text_scale), text_scale
        self._hover: Hit | None = None
        self._focused_lane = ""
        self._by_keys = False
        self.travel = Travel(dataset, store, self.canvas, calm=calm)
        self._set_up_scene()
        self._set_up_hand()
        store.changed.connect(self._apply)

    def _set_up_scene(self) -> None:
        # The view box carries the time range: plots linked to it move with the timeline.
        self.time_box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.setCentralItem(self.time_box)
        self._item = PaintedItem(self, self._paint)
        self.scene().addItem(self._item)
        self._bar = LaneBar(self.canvas, self)
        self._bar.valueChanged.connect(self.scroll_to)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Timeline", "Timeline"))
        self._show_span(self._store.state.span)

    def _set_up_hand(self) -> None:
        ground = self.viewport()
        self.mouse = TimelineMouse(self.canvas, self._store, self.travel, ground, self.scroll_to)
        self.mouse.clicked.connect(self._click)
        self.mouse.double_clicked.connect(self._double_click)
        self.mouse.hovered.connect(self._hover_over)
        self.mouse.day_moving.connect(self.keep_rows)
        self._fingers = Fingers(self.mouse)
        ground.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.hints = EdgeHints(self._dataset, self._store, self.canvas, ground, self._theme, self.fly_to)
        # Told of many changes before the next frame, they look once.
        self._hints_due = once_after(0, lambda: self.hints.show_for(self._focused_lane), self)

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
            text_scale=self._text_scale,
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
        look = replace(self.look(), hovered_row=-1, hovered_agreement="", hovered_rows=(), focused_lane=-1)
        return image_of(self.viewport(), self._theme.paper, lambda painter: paint(painter, self.layout_now(), look))

    # Applying the state

    def _apply(self, old: ViewState, new: ViewState) -> None:
        charted_anew = wish(old, language()) != wish(new, language()) or old.row_scale != new.row_scale
        if old.span != new.span or charted_anew:
            self._lay_out_anew()
        if old.span != new.span:
            self._show_span(new.span)
        if charted_anew:
            self._fit_scroll_bar()
            if self._focused_lane not in self.canvas.lane_keys():
                self.focus_lane("")
        if old.selection != new.selection:
            self.canvas.forget_layout()  # of more events than can be seen, the selected one is in it
            self.show_selected()
            self._hints_due.start()
        self._item.update()

    def _show_span(self, span: Span) -> None:
        self.time_box.setXRange(span.start, span.end, padding=0)

    def _lay_out_anew(self) -> None:
        self.canvas.forget_layout()
        self._hover = None
        self._item.show_anew()
        self._hints_due.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_item"):  # pyqtgraph resizes once before there is anything
            self._item.prepareGeometryChange()
            self.canvas.resize(self.viewport().width(), self.viewport().height())
            self._lay_out_anew()
            self._fit_scroll_bar()
            self.resized.emit()

    def keep_rows(self, keeps: bool) -> None:
        """While the day is moved, let everything stand on the row that it has in the whole record: nothing jumps."""
        if keeps != self.canvas.keeps_rows:
            self.canvas.keeps_rows = keeps
            self._lay_out_anew()
            self._fit_scroll_bar()

    # Scrolling through the lanes

    def _fit_scroll_bar(self) -> None:
        hidden = self.canvas.hidden_height()
        if self.canvas.scroll > hidden:
            self.canvas.scroll = hidden
            self._lay_out_anew()
        self._bar.fit(self.viewport().width())

    def scroll_to(self, y: float) -> None:
        """Bring a height of the lanes to the top, as far as there is something below."""
        scroll = min(max(y, 0), self._bar.maximum())
        if scroll != self.canvas.scroll:
            self.canvas.scroll = scroll
            self._bar.setValue(round(scroll))
            self._lay_out_anew()

    def _reveal(self, place: tuple[float, float]) -> None:
        """Scroll just so far that a part of the content is in sight."""
        self.scroll_to(as_needed(self.canvas.scroll, self.layout_now().body.height, place))

    # The lane that the keys are in

    @property
    def focused_lane(self) -> str:
        """The key of the lane through whose events Left and Right go, or empty for all."""
        return self._focused_lane

    @property
    def _shows_focus(self) -> bool:
        """Who came by the keys must see where they are; who clicked a sign sees what is selected."""
        return self._by_keys and self.hasFocus()

    def _paint(self, painter: QPainter) -> None:
        layout = self.layout_now()
        if not covers(painter, layout):
            self._item.paint_ground(painter)
        paint(painter, layout, self.look())
        self._paint_focus(painter)

    def _paint_focus(self, painter: QPainter) -> None:
        """Draw a frame where the keys are on the canvas as a whole; on a lane its head tells."""
        if not self._shows_focus or self._focused_lane:
            return
        painter.setPen(QPen(QColor(self._theme.accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(self.viewport().rect()).adjusted(1, 1, -1, -1))

    def focus_lane(self, key: str, *, by_keys: bool = False) -> None:
        """Put the keys into a lane, or with an empty key into none."""
        self._show_keys(by_keys=by_keys)
        if key != self._focused_lane:
            self._focused_lane = key
            self._hints_due.start()
            self.lane_focused.emit()

    def _show_keys(self, *, by_keys: bool) -> None:
        """Whether what was done last was done by keys, and the focus is therefore to be seen."""
        self._by_keys = by_keys
        self._item.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_keys(by_keys=event.reason() in _BY_KEYS)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._item.update()

    def event(self, event: QEvent) -> bool:
        # Every key comes by here, also one that is a command and never reaches keyPressEvent.
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            self.travel.glide.stop()
            if event.key() not in _MODIFIERS:
                self._show_keys(by_keys=True)
        return bool(super().event(event))

    def focus_next_lane(self, by: int) -> None:
        """Move the keys to the lane below (1) or above (-1), and bring it into sight."""
        keys = self.canvas.lane_keys()
        if not keys:
            return
        place = keys.index(self._focused_lane) + by if self._focused_lane in keys else 0
        place = min(max(place, 0), len(keys) - 1)
        self._reveal(self.canvas.place_of_lane(place))
        self.focus_lane(keys[place], by_keys=True)

    def fly_to(self, span: Span) -> None:
        """Glide to a span, within the limits."""
        self.travel.fly_to(span)

    # What is selected

    def span_of(self, selection: Selection | None) -> Span:
        """The present span, moved just as far as needed to show an event, or an agreement as a whole."""
        row, span = self._dataset.row_of(selection), self._store.state.span
        if row is not None:
            return self.travel.span_showing(row)
        life = self.canvas.life_in_period(selection.id) if selection else None
        return span.showing(*life, self.canvas.period) if life else span

    def show_selected(self) -> None:
        """Scroll so that what is selected is in sight, in the middle if it was not."""
        place = self.canvas.place_of(self._store.state.selection)
        if place is not None:
            self.scroll_to(to_middle(self.canvas.scroll, self.layout_now().body.height, place))

    # The mouse, the wheel, fingers

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        self.mouse.wheel(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self._show_keys(by_keys=False)
            self.mouse.press(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.mouse.move(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.mouse.release(event.position(), event.globalPosition().toPoint())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is Qt.MouseButton.LeftButton:
            self.mouse.double_click()

    def _click(self, found: Hit | None, place: QPoint) -> None:
        if found is None:
            return
        lane = self.canvas.lane_keys()[found.lane] if found.lane >= 0 else ""
        if found.what == "head":
            self.flip(lane)
        elif found.what == "count":
            self._open_count(found.rows, place)
        elif found.what == "density":
            self.fly_to(Span(*found.days).padded(AROUND_BAR))
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

    def _double_click(self, found: Hit | None) -> None:
        """Fly to what was hit: it fills a sensible share of the view."""
        if found is not None and found.what in ("event", "agreement"):
            self.fly_to(self.travel.span.focusing(*self._extent_of(found), self.canvas.period))

    def _extent_of(self, found: Hit) -> tuple[float, float]:
        """From the first day of an event, or of the known stages of an agreement, to the day after the last."""
        if found.what == "event":
            return self.canvas.extent([found.row])
        stood = as_it_stood(self._dataset, self._store.state.filters.known)
        moments = [step.moment for step in stood.agreements[found.agreement].steps]
        return float(min(moment.first for moment in moments)), float(max(moment.last for moment in moments) + 1)

    def flip(self, lane: str) -> None:
        """Open a folded lane, and bring it into sight; fold an open one."""
        self._store.go(flipped=self._store.state.flipped ^ {lane})
        keys = self.canvas.lane_keys()
        if lane in keys and self.canvas.chart().lanes[keys.index(lane)].open:
            self._show_opened(keys.index(lane))

    def _show_opened(self, lane: int) -> None:
        place, heights = self.canvas.place_of_lane(lane), self.canvas.heights_in_view(lane)
        self.scroll_to(opened(self.canvas.scroll, self.layout_now().body.height, place, heights))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the lane whose head is under the mouse; by the key, of the lane that the keys are in."""
        event.accept()
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        found = None if by_key else hit(self.layout_now(), event.pos().x(), event.pos().y())
        if found is not None and found.what == "head":
            self.lane_menu_wanted.emit(self.canvas.lane_keys()[found.lane], event.globalPos())
        elif by_key and self._focused_lane:
            self.lane_menu_wanted.emit(self._focused_lane, self._beside_focused_lane())

    def _beside_focused_lane(self) -> QPoint:
        """Below the name of the lane that the keys are in, brought into sight, on the screen."""
        lane = self.canvas.lane_keys().index(self._focused_lane)
        self._reveal(self.canvas.place_of_lane(lane))
        title = next(head.title for head in self.layout_now().heads if head.lane == lane)
        below: QPoint = self.viewport().mapToGlobal(QPoint(round(title.x), round(title.y + 10)))
        return below

    def _hover_over(self, found: Hit | None) -> None:
        clickable = found is not None and found.what in ("event", "agreement", "count", "density", "head")
        shape = Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor
        on_day = found is not None and found.what == "day"
        self.viewport().setCursor(Qt.CursorShape.SplitHCursor if on_day else shape)
        if found != self._hover:
            self._hover = found
            self._item.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_over(None)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            told = self.canvas.told(hit(self.layout_now(), event.pos().x(), event.pos().y()))
            QToolTip.showText(event.globalPos(), tooltip(told), self.viewport())
            return True
        if isinstance(event, QNativeGestureEvent):
            return self.mouse.native(event)
        if event.type() in _TOUCHES and isinstance(event, QTouchEvent) and self._fingers.touched(event):
            return True
        return bool(super().viewportEvent(event))
