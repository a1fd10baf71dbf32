"""A line of the detail pane that can be clicked, reached by keys, and its text still be selected and copied."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QLayout, QSizePolicy, QStyle, QStyleOption

DRAG_FROM = 4


class Row(QAbstractButton):
    """A button around labels. A press that selects text in a label is no click."""

    def __init__(self, name: str, layout: QLayout, labels: Iterable[QLabel]) -> None:
        super().__init__()
        self.setObjectName("detail_row")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._pressed_at = QPointF()
        self.setLayout(layout)
        layout.setContentsMargins(0, 0, 0, 0)
        for label in labels:
            label.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on a label is one on the row."""
        if isinstance(event, QMouseEvent) and event.button() is Qt.MouseButton.LeftButton:
            if event.type() is QEvent.Type.MouseButtonPress:
                self._pressed_at = event.globalPosition()
            elif event.type() is QEvent.Type.MouseButtonRelease and self._is_click(watched, event):
                self.click()
        return False

    def _is_click(self, watched: QObject, event: QMouseEvent) -> bool:
        moved = (event.globalPosition() - self._pressed_at).manhattanLength() >= DRAG_FROM
        return not moved and not (isinstance(watched, QLabel) and watched.hasSelectedText())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter does what a click does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the ground that the style gives."""
        option = QStyleOption()
        option.initFrom(self)
        with QPainter(self) as painter:
            self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
