"""A small sheet that takes a name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.model.shared_view import LONGEST_NAME
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.plain import plain_label
from desktop.ui.style import rules

WIDTH, MARGIN = 440, 20


class NameSheet(QDialog):
    """Enter emits `named(text)` and closes, Esc closes. Not modal: open it with `show`."""

    named = Signal(str)

    def __init__(self, theme: Theme, title: str, told: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(rules("sheet", theme))
        self.setWindowTitle(title)
        self.field = QLineEdit(name)
        self.field.setMaxLength(LONGEST_NAME)
        self.field.setAccessibleName(translate("Views", "Name"))
        self.field.textChanged.connect(self._follow)
        self.save = QPushButton(translate("Views", "Save"))
        self.save.setDefault(True)
        self.save.clicked.connect(self._take)
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(self.save)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        page.setSpacing(8)
        page.addLayout(line)
        page.addWidget(plain_label(told, look="quiet", wrap=True))
        self.setFixedWidth(WIDTH)
        self._follow()

    def showEvent(self, event: QShowEvent) -> None:
        """With the name selected, ready to be written over."""
        super().showEvent(event)
        self.field.selectAll()
        self.field.setFocus()

    def _follow(self) -> None:
        self.save.setEnabled(bool(self.field.text().strip()))

    def _take(self) -> None:
        name = " ".join(self.field.text().split())
        if name:
            self.close()
            self.named.emit(name)
