"""The scroll bar beside the lanes: the first picture of the timeline has the same as the timeline itself."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QScrollBar, QWidget

from desktop.ui.canvas import Canvas

WIDTH = 10
STEP = 24


class LaneBar(QScrollBar):
    """Lies at the right of the lanes of a canvas, where there is more of them than is in sight."""

    def __init__(self, canvas: Canvas, ground: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, ground)
        self._canvas = canvas
        self.setSingleStep(STEP)

    def fit(self, right: int) -> None:
        """Show how much there is and where one is in it; calls nothing. right: the right edge of the canvas."""
        hidden, body = self._canvas.hidden_height(), self._canvas.layout().body
        with QSignalBlocker(self):
            self.setRange(0, hidden)
            self.setPageStep(round(body.height))
            self.setValue(round(self._canvas.scroll))
        self.setVisible(hidden > 0)
        self.setGeometry(right - WIDTH, round(body.y), WIDTH, round(body.height))
