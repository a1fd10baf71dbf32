"""The trends as a widget: a pyqtgraph view whose time is the timeline's, and what mouse and keys do on it."""

from dataclasses import replace
from functools import lru_cache

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QResizeEvent, QWheelEvent

from desktop.dataset.reader import Dataset
from desktop.layout.trend_shapes import LaidDot, TrendsChart, TrendsLayout
from desktop.layout.trends import lay_out_trends, with_period
from desktop.model.moment import Day, civil, day_from, days_in_month
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.model.zoom import Zooming
from desktop.render.chart import period_of
from desktop.render.language import language, translate
from desktop.render.paint_trends import TrendsLook, paint_trends
from desktop.render.theme import Theme, ruler
from desktop.render.trends import Reading, TrendsWish, dot_at, reading_at, trends_chart, trends_wish
from desktop.ui.painted import PaintedItem, image_of
from desktop.ui.store import Store

STEP_PER_NOTCH = 0.1
NOTCH = 120
DRAG_FROM = 4
MONTHS_FROM = 8.0
"""A brush takes whole days where a day is so many pixels wide, else whole months."""
_KEYS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Space,
    Qt.Key.Key_Return,
    Qt.Key.Key_Enter,
)


class TrendsView(pg.GraphicsView):  # type: ignore[misc]
    """Agreements in force, events per quarter, days to entry into force.

    Zooming and moving change the span of time that the timeline has too. A drag on the strip, or with Shift anywhere
    over the time, chooses a period as filter. `chosen(Selection)` tells that a dot was clicked. The line of reading
    is the view's own, no part of the state.
    """

    chosen = Signal(object)

    def __init__(self, dataset: Dataset, store: Store, theme: Theme) -> None:
        super().__init__(background=theme.panel)
        self._dataset, self._store, self._theme = dataset, store, theme
        self._zooming = Zooming()
        self._ruler = ruler()
        self._chart = lru_cache(maxsize=4)(self._charted)
        self._layout: TrendsLayout | None = None
        self._reading = Reading()
        self._first = 0
        """The partner at the top of the dots."""
        self._day: Day | None = None
        self._pressed: QPointF | None = None
        self._dragged_from: tuple[Span, object] | None = None
        self._brush: tuple[Day, Day] | None = None
        self._brushed_from: Day | None = None
        # The view box carries the time range, as the timeline's does: both follow the one span of the state.
        self.time_box = pg.ViewBox(enableMouse=False, enableMenu=False)
        self.setCentralItem(self.time_box)
        self._item = PaintedItem(self, self._paint)
        self.scene().addItem(self._item)
        self.setMouseTracking(True)
        self.viewport().setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._show_span(store.state.span)
        self._tell(Reading())
        store.changed.connect(self._apply)

    # What is drawn

    def chart_now(self) -> TrendsChart:
        """The trends under the present filters."""
        return self._chart(trends_wish(self._store.state, language()))

    def layout_now(self) -> TrendsLayout:
        """The trends as they are to be seen now."""
        if self._layout is None:
            width, height = self.viewport().width(), self.viewport().height()
            span = self._store.state.span
            laid_out = lay_out_trends(self.chart_now(), span, width, height, self._ruler, first=self._first)
            self._layout = with_period(laid_out, self._brush) if self._brush else laid_out
        return self._layout

    def look(self) -> TrendsLook:
        """How they are to be painted now."""
        return TrendsLook(
            theme=self._theme,
            groups=tuple(self._dataset.groups),
            cursor=self._reading.x,
            read=self._reading.words,
            focused=self.hasFocus() and self._day is not None,
        )

    def _paint(self, painter: QPainter) -> None:
        self._item.paint_ground(painter)  # the canvas may end within a pixel
        paint_trends(painter, self.layout_now(), self.look())

    def image(self) -> QImage:
        """What is seen, without what only the mouse or the keys light up."""
        look = replace(self.look(), cursor=None, read=("", "", ""), focused=False)
        layout = replace(self.layout_now(), strip_words=None)
        return image_of(self.viewport(), self._theme.panel, lambda painter: paint_trends(painter, layout, look))

    def _charted(self, wanted: TrendsWish) -> TrendsChart:
        return trends_chart(self._dataset, wanted, translate)

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if old.span == new.span and trends_wish(old, language()) == trends_wish(new, language()):
            return
        if old.span != new.span:
            self._show_span(new.span)
        self._lay_out_anew()

    def _show_span(self, span: Span) -> None:
        self.time_box.setXRange(span.start, span.end, padding=0)

    def _lay_out_anew(self) -> None:
        self._layout = None
        self._item.show_anew()
        if self._day is not None:
            self._read_day(self._day)
        else:
            self._tell(Reading())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_item"):  # pyqtgraph resizes once before there is anything
            self._item.prepareGeometryChange()
            self._lay_out_anew()

    # Reading

    def read(self, place: QPointF) -> None:
        """Tell what stands at a place."""
        self._day = None
        self._tell(reading_at(self._dataset, self.layout_now(), place.x(), place.y(), language(), translate))

    def _read_day(self, day: Day) -> None:
        """Tell what stands at a day, as the keys do."""
        layout = self.layout_now()
        self._tell(
            reading_at(self._dataset, layout, layout.scale.x(day + 0.5), layout.strip.y + 1, language(), translate)
        )

    def _tell(self, found: Reading) -> None:
        """Show what is read, and say it to who can't see it."""
        self._reading = found
        self.setAccessibleName(translate("Trends", "Trends"))
        self.setAccessibleDescription(". ".join(words for words in found.words if words))
        self._item.update()

    # The mouse

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        delta, modifiers = event.angleDelta(), event.modifiers()
        if self._over_dots(event.position()):
            self._scroll_partners(-2 if delta.y() > 0 else 2 if delta.y() else 0)
        elif modifiers & Qt.KeyboardModifier.ShiftModifier or abs(delta.x()) > abs(delta.y()):
            self._shift((delta.x() or delta.y()) / NOTCH)
        elif delta.y():
            day = self.layout_now().scale.day(event.position().x())
            span = self._store.state.span
            place, period = event.position().x(), period_of(self._dataset)
            self._store.go("wheel", span=self._zooming.by(delta.y(), span, day, place, period))

    def _over_dots(self, place: QPointF) -> bool:
        """Whether a place is over the dots or the names beside them, where days are counted and no time passes."""
        layout = self.layout_now()
        below_strip = place.y() > layout.strip.bottom or place.x() > layout.strip.right
        return layout.plots[2].box.y <= place.y() and below_strip

    def _scroll_partners(self, by: int) -> None:
        """Bring other partners into sight, if not all are; there is no way beyond the first and the last."""
        self._first = max(0, self.layout_now().first + by)
        self._layout = None
        self._first = self.layout_now().first
        self._item.update()

    def _shift(self, notches: float) -> None:
        span = self._store.state.span
        moved = span.shifted(-span.days * STEP_PER_NOTCH * notches).clamped(period_of(self._dataset))
        self._store.go("wheel", span=moved)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self._pressed, self._dragged_from = event.position(), None
        layout, x, y = self.layout_now(), event.position().x(), event.position().y()
        with_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier) and layout.body.holds(x, y)
        if with_shift or layout.strip.holds(x, y):
            self._brushed_from = int(layout.scale.day(x) // 1)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if self._pressed is None:
            self._point_at(event.position())
        elif (event.position() - self._pressed).manhattanLength() >= DRAG_FROM or self._brush or self._dragged_from:
            self._drag(event.position())

    def _point_at(self, place: QPointF) -> None:
        self.read(place)
        layout = self.layout_now()
        if layout.strip.holds(place.x(), place.y()):
            self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        elif self._dot_at(place) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        else:
            self.viewport().unsetCursor()

    def _drag(self, place: QPointF) -> None:
        layout = self.layout_now()
        if self._brushed_from is not None:
            self._show_brush(self._brushed_from, int(layout.scale.day(place.x()) // 1))
            return
        assert self._pressed is not None
        if self._over_dots(self._pressed):
            return
        if self._dragged_from is None:
            self._dragged_from = self._store.state.span, object()
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        span, gesture = self._dragged_from
        days = (place.x() - self._pressed.x()) / layout.body.width * span.days
        self._store.go(gesture, span=span.shifted(-days).clamped(period_of(self._dataset)))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()
        if event.button() is not Qt.MouseButton.LeftButton or self._pressed is None:
            return
        dragged, brushing = self._dragged_from, self._brushed_from is not None
        self._pressed = self._dragged_from = None
        self.viewport().unsetCursor()
        if self._brush is not None:
            self._take_brush()
        elif brushing:
            self._let_go_of_period()
        elif dragged is None:
            self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """The second press of a double click is a press."""
        self.mousePressEvent(event)

    def _click(self, place: QPointF) -> None:
        dot = self._dot_at(place)
        if dot is not None:
            self.chosen.emit(Selection("agreement", dot.agreement))

    def _dot_at(self, place: QPointF) -> LaidDot | None:
        return dot_at(self.layout_now(), place.x(), place.y())

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        if self._day is None:
            self._tell(Reading())

    # A period

    @property
    def brushed(self) -> tuple[Day, Day] | None:
        """The first and last day under the brush, or None."""
        return self._brush

    def _show_brush(self, one: Day, other: Day) -> None:
        first, last = min(one, other), max(one, other)
        if self.layout_now().scale.per_day < MONTHS_FROM:
            first, last = _whole_months(first, last)
        self._brush = first, last
        self._layout = with_period(self.layout_now(), self._brush)
        self._item.update()

    def _take_brush(self) -> None:
        period, self._brush, self._brushed_from = self._brush, None, None
        self._layout = None
        self._store.go(filters=replace(self._store.state.filters, period=period))

    def _let_go_of_period(self) -> None:
        self._brushed_from = None
        if self._store.state.filters.period is not None:
            self._store.go(filters=replace(self._store.state.filters, period=None))

    # The keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the commands of the window."""
        mine = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return bool(super().event(event))

    def _means(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self._brushed_from is not None
        return event.key() in _KEYS and not event.modifiers()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right read on, Up and Down scroll the partners, Space begins to choose a period, Enter takes it."""
        key = event.key()
        if not self._means(event):
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._step(1 if key == Qt.Key.Key_Right else -1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._scroll_partners(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Escape:
            self._brush = self._brushed_from = None
            self._lay_out_anew()
        elif key == Qt.Key.Key_Space:
            self._brushed_from = self._day if self._day is not None else self._middle()
            self._show_brush(self._brushed_from, self._brushed_from)
        elif self._brush is not None:
            self._take_brush()

    def _middle(self) -> Day:
        return int(self._store.state.span.middle // 1)

    def _step(self, by: int) -> None:
        """To the same day of the month before or after, within what is in sight; a day where days are wide."""
        span, day = self._store.state.span, self._day if self._day is not None else self._middle()
        moved = day + by if self.layout_now().scale.per_day >= MONTHS_FROM else _month_on(day, by)
        self._day = min(max(moved, int(span.start) + 1), int(span.end) - 1)
        self._read_day(self._day)
        if self._brushed_from is not None:
            self._show_brush(self._brushed_from, self._day)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._item.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._day = None
        self._tell(Reading())


def _whole_months(first: Day, last: Day) -> tuple[Day, Day]:
    """From the first day of a month to the last of another."""
    start, end = civil(first), civil(last)
    return day_from(start.year, start.month, 1), day_from(end.year, end.month, days_in_month(end.year, end.month))


def _month_on(day: Day, by: int) -> Day:
    """The middle of the month before or after."""
    year, month, _ = civil(day)
    index = year * 12 + month - 1 + by
    return day_from(index // 12, index % 12 + 1, 15)
