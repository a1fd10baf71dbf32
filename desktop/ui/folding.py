"""A list that shows its first few lines, and makes the others when asked for them."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.render.language import translate
from desktop.ui.detail_parts import Part, add

Line = TypeVar("Line")


class Folding(QVBoxLayout, Generic[Line]):
    """Lines under one another; a link below them unfolds the rest, and folds it again.

    first: how many are always shown; a single further one is shown as well. closed: what the link says while folded.
    """

    def __init__(
        self, lines: Sequence[Line], make: Callable[[Line], Part], *, first: int, closed: str = "", gap: int = 0
    ) -> None:
        super().__init__()
        first = len(lines) if len(lines) <= first + 1 and first else first
        self._rest, self._make = lines[first:], make
        self._more: QWidget | None = None
        self._closed = closed or translate("Detail", "%n more…", "", len(self._rest))
        self.setSpacing(gap)
        for line in lines[:first]:
            add(self, make(line))
        if self._rest:
            self.button = self._link()
            self.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)

    def _link(self) -> QPushButton:
        button = QPushButton(self._closed)
        button.setProperty("link", True)
        button.setCheckable(True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.toggled.connect(self._unfold)
        return button

    def _unfold(self, unfolded: bool) -> None:
        if self._more is None:
            self._more = QWidget()
            layout = QVBoxLayout(self._more)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(self.spacing())
            for line in self._rest:
                add(layout, self._make(line))
            self.insertWidget(self.count() - 1, self._more)
        self._more.setVisible(unfolded)
        self.button.setText(translate("Detail", "Fewer") if unfolded else self._closed)
