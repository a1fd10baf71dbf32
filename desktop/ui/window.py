"""The window: painted at once from plain widgets, filled when the data is there."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QRect, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from desktop.render.theme import Theme
from desktop.ui.message_bar import MessageBar
from desktop.ui.settings import Settings

SMALLEST = (1024, 640)
USUAL = (1440, 900)


class Window(QMainWindow):
    """A frame for the workspace, with a bar for one sentence above it.

    `painted` tells, once, that something is to be seen; `filled(QWidget)` that a workspace, or the first picture of
    one, was put into it; `file_dropped(Path)` that a file was let fall on it.
    """

    painted = Signal()
    filled = Signal(QWidget)
    file_dropped = Signal(Path)

    def __init__(self, settings: Settings, theme: Theme) -> None:
        super().__init__()
        self._settings = settings
        self._theme = theme
        self._shown = False
        self._before_close: Callable[[], None] | None = None
        self.setWindowTitle("Milepost")
        self.setMinimumSize(*SMALLEST)
        self.setAcceptDrops(True)
        self._place()
        self.message_bar = MessageBar(theme)
        self._workspace: QWidget | None = None
        self._former: list[QWidget] = []
        self.cover: QWidget | None = None
        """What lies over all that the window shows, if anything does."""
        self._frame = QWidget()
        column = QVBoxLayout(self._frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.message_bar)
        column.addStretch(1)
        self.setCentralWidget(self._frame)

    @property
    def workspace(self) -> QWidget | None:
        """What fills the window, once there is a dataset."""
        return self._workspace

    @property
    def page(self) -> QWidget:
        """All below the menus; while nothing is said above it, a workspace fills it."""
        return self._frame

    def fill(self, workspace: QWidget | None, theme: Theme) -> None:
        """Put a workspace in place of the one before; the sentence that is shown stays."""
        said = self.message_bar.sentence if self.message_bar.isVisible() else ""
        self.put_behind(workspace, theme, said)
        self.reveal()
        self.clear_away()

    # The same in steps, each in a turn of the event loop of its own

    def lay_over(self, picture: QWidget) -> None:
        """Lay the first picture of a workspace over what is seen, until the workspace is revealed."""
        if self.cover is not None:
            self.cover.hide()
            self._former.append(self.cover)
        self.cover = picture
        picture.raise_()
        picture.show()
        picture.setFocus()
        self.filled.emit(picture)

    def put_behind(self, workspace: QWidget | None, theme: Theme, said: str) -> None:
        """Put a workspace, below a sentence if there is one, where it will be seen; as yet what was there is."""
        self._theme = theme
        column = self._frame.layout()
        assert isinstance(column, QVBoxLayout)
        while (item := column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                self._former.append(widget)
        self.message_bar = MessageBar(theme, self._frame)
        column.addWidget(self.message_bar)
        if workspace is not None:
            column.addWidget(workspace, 1)
        else:
            column.addStretch(1)
        self._workspace = workspace
        if said:
            self.message_bar.say(said)
        # Not painted yet, it hides nothing: to be lowered behind what is seen would have all of that painted anew.
        self.message_bar.setUpdatesEnabled(False)
        if workspace is not None:
            workspace.setUpdatesEnabled(False)
            workspace.show()

    def reveal(self) -> None:
        """Let the workspace be seen, and no longer what was before."""
        if self.cover is not None:
            self._former.append(self.cover)
            self.cover = None
        for widget in self._former:
            widget.hide()
        self.message_bar.setUpdatesEnabled(True)
        if self._workspace is not None:
            self._workspace.setUpdatesEnabled(True)
            self.filled.emit(self._workspace)

    def clear_away(self) -> None:
        """Do away with what is no longer seen."""
        for widget in self._former:
            do_away_with(widget)
        self._former.clear()

    def on_close(self, function: Callable[[], None]) -> None:
        """Call this before the window closes."""
        self._before_close = function

    def _place(self) -> None:
        """Where it was last time, if that is still on a screen; else in the middle at its usual size."""
        numbers = self._settings.numbers("window/place")
        if len(numbers) == 4:
            place = QRect(*numbers)
            screen = QGuiApplication.screenAt(place.center())
            if screen is not None and place.width() >= SMALLEST[0] and place.height() >= SMALLEST[1]:
                self.setGeometry(place.intersected(screen.availableGeometry()))
                return
        available = QGuiApplication.primaryScreen().availableGeometry()
        self.resize(min(USUAL[0], available.width()), min(USUAL[1], available.height()))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), self._theme.paper)
        if not self._shown:
            self._shown = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._before_close is not None:
            self._before_close()
        if not (self.isMaximized() or self.isFullScreen()):
            place = self.geometry()
            self._settings.put("window/place", [place.x(), place.y(), place.width(), place.height()])
        event.accept()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _one_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _one_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.file_dropped.emit(path)


def do_away_with(widget: QWidget) -> None:
    """Delete a widget that is no longer seen."""
    widget.hide()
    widget.setGeometry(0, 0, 0, 0)  # the place of one that is deleted is painted anew, also if it was hidden
    widget.deleteLater()


def _one_file(event: QDropEvent) -> Path | None:
    """The local file that is dragged, if it is exactly one."""
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if len(urls) == 1 and urls[0].isLocalFile() else None
