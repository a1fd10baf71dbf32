"""A calm bar above the canvas that says one sentence, with a way to go on if there is one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QToolButton, QWidget

from desktop.render.language import translate
from desktop.render.theme import Theme, icon
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.style import rules


class MessageBar(QFrame):
    """Hidden while there is nothing to say. Esc and the cross close it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("message_bar")
        self.setStyleSheet(rules("message", theme))
        self._act: Callable[[], object] | None = None
        self._sentence = plain_label(name="message", wrap=True, selectable=True)
        self._button = QPushButton()
        self._button.clicked.connect(self._do)
        close = QToolButton()
        close.setIcon(icon("close", theme.muted))
        close.setAccessibleName(translate("MessageBar", "Close this message"))
        set_tooltip(close, close.accessibleName())
        close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 8, 6)
        line.setSpacing(12)
        line.addWidget(self._sentence, 1)
        line.addWidget(self._button)
        line.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, sentence: str, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a sentence in place of the one before; with `action`, a button of that name that does `act`."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self._act = act
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _do(self) -> None:
        self.hide()
        if self._act is not None:
            self._act()
