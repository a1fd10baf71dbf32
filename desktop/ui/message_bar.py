"""A calm bar above the canvas that says one sentence."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

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
        self._sentence = plain_label(name="message", wrap=True, selectable=True)
        close = QToolButton()
        close.setIcon(icon("close", theme.muted))
        close.setAccessibleName(translate("MessageBar", "Close this message"))
        set_tooltip(close, close.accessibleName())
        close.clicked.connect(self.hide)
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 6, 8, 6)
        line.setSpacing(12)
        line.addWidget(self._sentence, 1)
        line.addWidget(close)
        self.hide()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    def say(self, sentence: str) -> None:
        """Show a sentence in place of the one before."""
        self._sentence.setText(sentence)
        self.setAccessibleName(sentence)
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
