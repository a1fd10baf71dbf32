"""A layout of words with a date at their right: the date goes below them where no word would have room beside it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayoutItem, QWidget

from desktop.ui.arranged import Arranged


class Beside(Arranged):
    """A wrapping label, and beside it, or below it at the right, a label of one line."""

    def __init__(self, words: QLabel, date: QLabel, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self.addWidget(words)
        self.addWidget(date)

    def expandingDirections(self) -> Qt.Orientation:
        """All the width there is."""
        return Qt.Orientation.Horizontal

    def minimumSize(self) -> QSize:
        """Room for the longest word, and for the date below it."""
        width = max((item.minimumSize().width() for item in self.items), default=0)
        return QSize(width, self.items[0].minimumSize().height() if self.items else 0)

    def sizeHint(self) -> QSize:
        """Both side by side."""
        width = sum(item.sizeHint().width() for item in self.items) + self._gap
        return QSize(width, max((item.sizeHint().height() for item in self.items), default=0))

    def arrange(self, rect: QRect, *, move: bool) -> int:
        """The date beside the words where both have room, else below them."""
        if len(self.items) < 2:
            return 0
        words, date = self.items
        size = date.sizeHint()
        taken = size.width() + self._gap if size.width() else 0
        fits = words.minimumSize().width() <= rect.width() - taken
        width = rect.width() - taken if fits else rect.width()
        height = _height(words, width)
        y = 0 if fits else height
        if move:
            words.setGeometry(QRect(rect.x(), rect.y(), width, height))
            date.setGeometry(QRect(rect.right() + 1 - size.width(), rect.y() + y, size.width(), size.height()))
        return max(height, y + size.height())


def _height(item: QLayoutItem, width: int) -> int:
    widget: QWidget | None = item.widget()
    if widget is not None and widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    return item.sizeHint().height()
