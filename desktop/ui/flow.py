"""A layout that sets its widgets side by side and goes on to a new line where the width ends."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayout, QWidget

from desktop.ui.arranged import Arranged


class Flow(Arranged):
    """Widgets in reading order, as many to a line as fit."""

    def __init__(self, across: int, down: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._across, self._down = across, down

    def add(self, part: QWidget | QLayout) -> None:
        """Add a widget, or a layout of several that stay together."""
        if isinstance(part, QLayout):
            self.addChildLayout(part)
            self.addItem(part)
        else:
            self.addWidget(part)

    def sizeHint(self) -> QSize:
        """No more than is needed."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        """Room for the largest item."""
        widest = max((item.sizeHint().width() for item in self.items), default=0)
        highest = max((item.sizeHint().height() for item in self.items), default=0)
        return QSize(widest, highest)

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """One beside the other, line after line."""
        x, y, line = rect.x(), rect.y(), 0
        for item in self.items:
            size = item.sizeHint()
            if line and x + size.width() > rect.right() + 1:
                x, y, line = rect.x(), y + line + self._down, 0
            if move:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self._across
            line = max(line, size.height())
        return y + line - rect.y()
