"""A line of plain text that ends in an ellipsis where its place is too narrow, and says the whole in a tooltip."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from desktop.ui.plain import set_tooltip


class ElidedLabel(QLabel):
    """A label that gives way down to `least` pixels and never widens its window."""

    def __init__(self, text: str = "", *, name: str = "", least: int = 0) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setObjectName(name)
        self._least, self._brief = least, ""
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_text(text)

    def show_text(self, text: str, brief: str = "") -> None:
        """Another text; brief: the same in fewer words, for where it would be cut."""
        self._brief = brief
        self.setText(text)
        self._hint()

    @property
    def seen(self) -> str:
        """What of it is to be seen."""
        return self._elided()

    def minimumSizeHint(self) -> QSize:
        """The least it needs."""
        hint = super().minimumSizeHint()
        return QSize(min(self._least, hint.width()), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is in it for the new size."""
        super().resizeEvent(event)
        self._hint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it whole."""
        with QPainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                int(self.alignment()),
                self.palette(),
                self.isEnabled(),
                self._elided(),
                self.foregroundRole(),
            )

    def _elided(self) -> str:
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        whole = not self._brief or metrics.horizontalAdvance(self.text()) <= room
        return metrics.elidedText(self.text() if whole else self._brief, Qt.TextElideMode.ElideRight, room)

    def _hint(self) -> None:
        set_tooltip(self, self.text() if self._elided() != self.text() else "")
