"""The first picture of the timeline: painted by a plain widget before pyqtgraph is there, and then put aside.

Importing pyqtgraph and building the panels takes longer than everything before it. So the canvas is shown first, just
where the timeline will be; what was laid out for it is handed on.
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from desktop.dataset.reader import Dataset
from desktop.model.view_state import ViewState
from desktop.render.look import Look
from desktop.render.paint import paint
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme
from desktop.ui.canvas import Canvas
from desktop.ui.lane_bar import LaneBar
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.window import Window

if TYPE_CHECKING:
    from desktop.ui.workspace import Workspace  # it brings pyqtgraph

_PLACE = "window/canvas"


def place_on(page: QWidget, timeline: QWidget) -> QRect:
    """Where on a page a timeline lies."""
    return QRect(timeline.mapTo(page, QPoint(0, 0)), timeline.size())


def remember_place(settings: Settings, timeline: QWidget, page: QWidget) -> None:
    """Keep where on its page the timeline lies, for the next start."""
    place = place_on(page, timeline)
    settings.put(_PLACE, [page.width(), page.height(), place.x(), place.y(), place.width(), place.height()])


def remembered_place(settings: Settings, page: QSize) -> QRect | None:
    """Where the timeline lay on a page of this size; None when that is not known, and so nothing could be shown."""
    numbers = settings.numbers(_PLACE)
    if len(numbers) != 6 or numbers[:2] != [page.width(), page.height()]:
        return None
    place = QRect(*numbers[2:])
    return place if place.isValid() and QRect(QPoint(0, 0), page).contains(place) else None


def place_of_next(
    window: Window, settings: Settings, workspace: "Workspace | None", state: ViewState | None
) -> QRect | None:
    """Where in a window the timeline of another dataset will lie; None where that is not known.

    workspace, state: what it takes the place of, as far as that is whole.
    """
    page = window.page
    if window.workspace is None:
        return remembered_place(settings, page.size())
    if workspace is None or state is None:
        return window.cover.geometry() if window.cover is not None else None
    if state.view != "timeline" or state.filters.known is not None or workspace.size() != page.size():
        return None  # something else stands there, or above it
    return place_on(page, workspace.timeline)


class FirstFrame(QWidget):
    """A page with nothing on it but the timeline. `painted` tells, once, that it is to be seen.

    over: a page that shows something else already; of that it covers the place of the timeline alone, and nothing that
    is done with the mouse or the keys reaches it.
    """

    painted = Signal()

    def __init__(self, dataset: Dataset, store: Store, theme: Theme, place: QRect, over: QWidget | None = None) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._theme = theme
        self.canvas = Canvas(dataset, store, text_scale())
        self.canvas.resize(place.width(), place.height())
        look = Look(theme=theme, groups=tuple(dataset.groups), text_scale=text_scale())
        self.timeline = _Timeline(self.canvas, look, self)
        self.timeline.setGeometry(place if over is None else QRect(QPoint(0, 0), place.size()))
        self._shown = False
        if over is not None:
            self.setGeometry(place)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Whether Tab led elsewhere: never, there is nothing yet that could be used."""
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.panel)
        if not self._shown:
            self._shown = True
            QTimer.singleShot(0, self.painted.emit)  # when the widgets on it have been painted too


class _Timeline(QWidget):
    """The canvas as it will be, with its scroll bar where there is something to scroll."""

    def __init__(self, canvas: Canvas, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas, self._look = canvas, look
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self._bar = LaneBar(canvas, self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._canvas.resize(self.width(), self.height())
        self._bar.fit(self.width())

    def paintEvent(self, _event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint(painter, self._canvas.layout(), self._look)
