"""A layout of words with a date at their right: the date goes below them where no word would have room beside it."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QLabel, QLayout, QLayoutItem, QWidget


class Beside(QLayout):
    """A wrapping label, and beside it, or below it at the right, a label of one line."""

    def __init__(self, words: QLabel, date: QLabel, gap: int) -> None:
        super().__init__()
        self._gap = gap
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.addWidget(words)
        self.addWidget(date)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Take one of the two."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """The words, or the date."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802 - Qt's name
        """Give one away."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """All the width there is."""
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """How high both are at a width."""
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Place both."""
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """Room for the longest word, and for the date below it."""
        width = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(width, self._items[0].minimumSize().height() if self._items else 0)

    def sizeHint(self) -> QSize:
        """Both side by side."""
        width = sum(item.sizeHint().width() for item in self._items) + self._gap
        return QSize(width, max((item.sizeHint().height() for item in self._items), default=0))

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Place both, and say how high that is."""
        if len(self._items) < 2:
            return 0
        words, date = self._items
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
