"""The strip under the canvas: the whole period, how many events lie where, and the window on it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil, floor

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QInputDevice,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPointerEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from desktop.dataset.filters import EARLIEST, LATEST, kept
from desktop.dataset.reader import Dataset
from desktop.dataset.search import matches
from desktop.dataset.stood import as_it_stood
from desktop.layout.overview import (
    Density,
    OverviewLayout,
    Part,
    Stretch,
    column,
    hit_overview,
    lay_out_overview,
    stretch_at,
    with_chosen,
    with_window,
)
from desktop.layout.shapes import Box, FontRole, Words
from desktop.layout.style import Style
from desktop.layout.words import fitted_words
from desktop.model.dates import calendar_of, day_text, stretch_text
from desktop.model.moment import Day
from desktop.model.span import Span
from desktop.model.view_state import Filters, Selection, ViewState
from desktop.model.zoom import NOTCH, Zooming
from desktop.render.chart import period_of, whole_time
from desktop.render.ink import rect, write
from desktop.render.language import language, translate, written
from desktop.render.paint_overview import paint_overview
from desktop.render.theme import Theme, ruler
from desktop.ui.overview_drag import dragged
from desktop.ui.plain import set_tooltip, tooltip
from desktop.ui.store import Store
from desktop.ui.wheel import Turn, turn

HEIGHT = 92
TOP, BOTTOM = 6.0, 6.0
STEP = 0.1
DRAG_FROM = 3
FINGER, POINTER = 16.0, 4.0
"""How many pixels beside an edge it is still taken hold of."""

_MOVING = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_ZOOMING = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Equal: 1, Qt.Key.Key_Minus: -1}


@dataclass(frozen=True, slots=True)
class _Held:
    """A drag under way: what is held, the span and the day when it began, and its gesture for the history."""

    part: Part
    span: Span
    day: float
    x: float
    gesture: object
    moved: bool = False


class Overview(QWidget):
    """Shows and moves the span of the state.

    Drag the window to move, an edge to zoom, beside it to choose anew; a click beside it goes there; double click
    shows everything. The wheel zooms about the day under the pointer, with Shift it moves. With the focus: Left and
    Right move, + and − zoom, Home and End go to either end.

    `fly` takes the view to where it is sent at once; without it, it is simply there.
    """

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        fly: Callable[[Span], object] | None = None,
        text_scale: float = 1.0,
    ) -> None:
        super().__init__()
        self._dataset, self._store, self._theme = dataset, store, theme
        self._style, self._ruler = Style().scaled(text_scale), ruler(text_scale)
        self._text_scale, self._height = text_scale, round(HEIGHT * text_scale)
        self._period, self._whole = period_of(dataset), whole_time(dataset)
        self._density = self._density_of(store.state)
        self._lit: Stretch | None = None
        self._layout: OverviewLayout | None = None
        self._held: _Held | None = None
        self._zooming = Zooming()
        self._fly = fly or (lambda span: store.go(span=span))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("Overview", "Whole period"))
        set_tooltip(self, _hint())
        self._describe()
        store.changed.connect(self._apply)

    # What is shown

    def sizeHint(self) -> QSize:
        """As high as strip, years and a little air are."""
        return QSize(400, self._height)

    def minimumSizeHint(self) -> QSize:
        """Never lower."""
        return QSize(0, self._height)

    def layout_now(self) -> OverviewLayout:
        """The strip as it is to be seen now, laid out when first asked for."""
        if self._layout is None:
            left = self._style.head_width(self.width())
            box = Box(left, TOP, self._style.body_width(self.width()), self._height - TOP - BOTTOM)
            span = self._store.state.span
            calendar = calendar_of(self._store.state, language())
            found = lay_out_overview(self._density, self._whole, span, box, self._style, self._ruler, calendar)
            self._layout = with_chosen(found, self._chosen_days(self._store.state.selection))
        return self._layout

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the strip, and what it is beside it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.panel))
            painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
            paint_overview(painter, self.layout_now(), self._theme, self._text_scale, self._lit)
            write(painter, self._words(), self._text_scale)
            if self.hasFocus():
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                painter.setPen(QPen(QColor(self._theme.accent), 1.5))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect(self._label_box()).adjusted(1, 1, -1, -1), 5, 5)

    def _label_box(self) -> Box:
        strip = self.layout_now().strip
        return Box(3, strip.y, max(strip.x - 15, 1), strip.height)

    def _words(self) -> list[tuple[Words, str]]:
        """The name of the strip, and below it how to use it, where the column of heads has room for all of that."""
        box, x = self._label_box(), self._style.head_pad
        middle, room = box.y + box.height / 2, box.width - self._style.head_pad
        line = 9 * self._text_scale
        roomy = self._ruler(_hint(), "head_small") <= room
        lines: list[tuple[str, FontRole, float, str]] = [
            (translate("Overview", "Whole period"), "label_strong", middle - line * roomy, self._theme.ink)
        ]
        if roomy:
            lines.append((_hint(), "head_small", middle + line, self._theme.muted))
        fitted_lines = [(fitted_words(x, y, room, text, role, self._ruler), colour) for text, role, y, colour in lines]
        return [(words, colour) for words, colour in fitted_lines if words is not None]

    def _density_of(self, state: ViewState) -> Density:
        filters = state.filters
        flags = kept(self._dataset, filters, state.perspective)
        searched = bool(filters.text.strip())
        found = flags & matches(self._dataset, filters.text) if searched else None
        return Density(self._dataset.columns.first, flags, found, _days_kept(filters))

    def _chosen_days(self, selection: Selection | None) -> list[float]:
        """The middle of an event, or of every stage of an agreement."""
        row = self._dataset.row_of(selection)
        if row is not None:
            columns = self._dataset.columns
            return [(float(columns.first[row]) + float(columns.last[row]) + 1) / 2]
        stood = as_it_stood(self._dataset, self._store.state.filters.known)
        agreement = stood.agreements.get(selection.id) if selection else None
        steps = agreement.steps if agreement else ()
        return [(step.moment.first + step.moment.last + 1) / 2 for step in steps]

    def _apply(self, old: ViewState, new: ViewState) -> None:
        filtered = (old.filters, old.perspective) != (new.filters, new.perspective)
        if filtered:
            self._density = self._density_of(new)
            self._lay_out_anew()
        if (old.axis, old.eras) != (new.axis, new.eras):
            self._lay_out_anew()
            self._describe()
        if old.selection != new.selection and self._layout is not None:
            self._layout = with_chosen(self._layout, self._chosen_days(new.selection))
            self.update()
        if old.span != new.span:
            self._move_window(new.span)
            self._describe()

    def _move_window(self, span: Span) -> None:
        if self._layout is not None:
            self._layout = with_window(self._layout, span, self._style)
        self.update()

    def _describe(self) -> None:
        """Say to who can't see it which time the window shows."""
        span = self._store.state.span
        first, last = (day_text(day, written()) for day in (floor(span.start), ceil(span.end) - 1))
        self.setAccessibleDescription(translate("Overview", "{start} to {end} in view").format(start=first, end=last))

    def _lay_out_anew(self) -> None:
        self._layout, self._lit = None, None
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another layout."""
        super().resizeEvent(event)
        self._lay_out_anew()

    # The mouse

    def _part(self, event: QPointerEvent) -> Part | None:
        place = event.points()[0].position()
        touched = event.device().type() is QInputDevice.DeviceType.TouchScreen
        return hit_overview(self.layout_now(), place.x(), place.y(), FINGER if touched else POINTER)

    def _day(self, x: float) -> float:
        return self.layout_now().scale.day(x)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of what lies under the pointer."""
        part = self._part(event)
        if event.button() is Qt.MouseButton.LeftButton and part is not None:
            x = event.position().x()
            self._held = _Held(part, self._store.state.span, self._day(x), x, object())
            self._show_cursor(part, held=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what is held; else show what could be taken hold of."""
        if self._held is None:
            self._show_cursor(self._part(event), held=False)
            self._light(stretch_at(self.layout_now(), event.position().x(), event.position().y()))
        elif self._held.moved or abs(event.position().x() - self._held.x) >= DRAG_FROM:
            self._held = replace(self._held, moved=True)
            self._drag(self._held, event.position().x())

    def _drag(self, held: _Held, x: float) -> None:
        span = dragged(held.part, held.span, held.day, self._day(x), self._period)
        self._store.go(held.gesture, span=span)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go; a click beside the window brings it there."""
        held, self._held = self._held, None
        if held is not None and not held.moved and held.part == "beside":
            self._fly(held.span.shifted(held.day - held.span.middle).clamped(self._period))
        self._show_cursor(self._part(event), held=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Show everything."""
        if event.button() is Qt.MouseButton.LeftButton and self._part(event) is not None:
            self._held = None
            self._fly(self._whole)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom, or move, where the pointer is on the strip."""
        event.accept()
        turned = turn(event)
        if turned.sideways or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._move_by(turned)
        elif turned.steps:
            self._zoom_about(self._day(event.position().x()), turned.steps)

    def _move_by(self, turned: Turn) -> None:
        span, way = self._store.state.span, turned.across if turned.sideways else turned.way
        days = way / self.layout_now().scale.per_day if turned.fine else way / NOTCH * STEP * span.days
        self._store.go("overview wheel", span=span.shifted(-days).clamped(self._period))

    def _zoom_about(self, day: float, steps: float) -> None:
        """About a day in view; of a day beside the window, about the edge of it that is nearer."""
        span = self._store.state.span
        at = min(max(day, span.start), span.end)
        zoomed = self._zooming.by(steps, span, at, day, self._period)
        self._store.go("overview wheel", span=zoomed)

    def leaveEvent(self, event: QEvent) -> None:
        """No cursor of ours elsewhere."""
        super().leaveEvent(event)
        self.unsetCursor()
        self._light(None)

    def _show_cursor(self, part: Part | None, *, held: bool) -> None:
        shapes = {
            "left": Qt.CursorShape.SizeHorCursor,
            "right": Qt.CursorShape.SizeHorCursor,
            "window": Qt.CursorShape.ClosedHandCursor if held else Qt.CursorShape.OpenHandCursor,
            "beside": Qt.CursorShape.CrossCursor,
        }
        if part is None:
            self.unsetCursor()
        else:
            self.setCursor(shapes[part])

    def _light(self, stretch: Stretch | None) -> None:
        if stretch != self._lit:
            self._lit = stretch
            self.update()

    def told(self, x: float, y: float) -> str:
        """How many events begin in the stretch under a point: 12 events, May 2021. Empty beside the strip."""
        stretch = stretch_at(self.layout_now(), x, y)
        if stretch is None:
            return ""
        when = stretch_text(stretch.first, stretch.following - 1, written())
        return translate("Overview", "%n event(s), {when}", "", stretch.amount).format(when=when)

    def _tell(self, event: QHelpEvent) -> bool:
        """Show how many events there are, for as long as the mouse stays in their stretch."""
        layout, place = self.layout_now(), event.pos()
        stretch = stretch_at(layout, place.x(), place.y())
        if stretch is None:
            return super().event(event)
        stays = rect(column(layout, stretch)).toAlignedRect()
        QToolTip.showText(event.globalPos(), tooltip(self.told(place.x(), place.y())), self, stays)
        return True

    # The keys

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the commands of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            return self._tell(event)
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move and zoom by keys."""
        if _is_ours(event):
            span = self._moved(Qt.Key(event.key())).clamped(self._period)
            self._store.go("overview keys", span=span)
        else:
            super().keyPressEvent(event)

    def _moved(self, key: Qt.Key) -> Span:
        """Where one of our keys leads."""
        span, period = self._store.state.span, self._period
        if key in _ZOOMING:
            return self._zooming.by(_ZOOMING[key] * NOTCH, span, span.middle, "middle", period)
        if key in _MOVING:
            return span.shifted(_MOVING[key] * span.days * STEP)
        return span.shifted(period.start - span.start if key is Qt.Key.Key_Home else period.end - span.end)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show that it is gone."""
        super().focusOutEvent(event)
        self.update()


def _is_ours(event: QKeyEvent) -> bool:
    """Whether a key means something here."""
    if event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
        return False
    return event.key() in (*_MOVING, *_ZOOMING, Qt.Key.Key_Home, Qt.Key.Key_End)


def _hint() -> str:
    return translate("Overview", "Drag to move, edges to zoom")


def _days_kept(filters: Filters) -> tuple[Day, Day] | None:
    """First and last day of what the filters can keep, or None where they name none."""
    if filters.known is None:
        return filters.period
    first, last = filters.period or (EARLIEST, LATEST)
    return first, min(last, filters.known)
