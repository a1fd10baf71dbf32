"""The search field: a magnifier, a hint of its key, a cross that clears."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.render.language import translate
from desktop.render.theme import Theme, icon
from desktop.ui.plain import plain_label, set_tooltip

_AROUND_TEXT = 50
"""Pixels for the magnifier and the hint of the key."""


class SearchField(QLineEdit):
    """Esc clears what is typed; an empty field it leaves. Enter and Shift+Enter ask for another hit: 1 or -1.

    texts: what can be searched for, in fewer and fewer words; without any, those of the events.
    """

    cleared = Signal()
    hit_wanted = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None, *, texts: Sequence[str] = ()) -> None:
        super().__init__(parent)
        self._texts = tuple(texts)
        self.setObjectName("search")
        self.setAccessibleName(translate("Search", "Search"))
        self.addAction(icon("search", theme.muted), QLineEdit.ActionPosition.LeadingPosition)
        self._cross = self.addAction(icon("close", theme.muted), QLineEdit.ActionPosition.TrailingPosition)
        set_tooltip(self._cross, translate("Search", "Clear the search (Esc)"))
        self._cross.triggered.connect(self._clear)
        self._hint = plain_label("/", name="key_hint")
        self._hint.setParent(self)
        self._hint.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(self._show)
        self._show(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.hit_wanted.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.text():
            self._clear()
        else:
            self.clearFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is in it for the new size."""
        super().resizeEvent(event)
        size = self._hint.sizeHint()
        self._hint.setGeometry(self.width() - size.width() - 8, 0, size.width(), self.height())
        self._choose_placeholder()

    def wait(self, *, waiting: bool) -> None:
        """Take no text while a search would make the window stand still."""
        self.setEnabled(not waiting)
        self._hint.setVisible(not waiting and not self.text())
        self._choose_placeholder()

    def _choose_placeholder(self) -> None:
        """What can be searched for, in as many words as have room; the last is there in any case."""
        if not self.isEnabled():
            self.setPlaceholderText(translate("Search", "Preparing the search…"))
            return
        usual = (translate("Search", "Search events, places, sources"), translate("Search", "Search events"))
        texts = self._texts or usual
        metrics, room = self.fontMetrics(), self.width() - _AROUND_TEXT
        fitting = (text for text in texts if metrics.horizontalAdvance(text) <= room)
        self.setPlaceholderText(next(fitting, texts[-1]))

    def _clear(self) -> None:
        self.clear()
        self.cleared.emit()

    def _show(self, text: str) -> None:
        self._cross.setVisible(bool(text))
        self._hint.setVisible(not text and not self._texts)
        self.setTextMargins(0, 0, 16 if self._hint.isVisibleTo(self) else 0, 0)
