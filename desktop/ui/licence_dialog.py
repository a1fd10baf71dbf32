"""The licence texts of everything that a package brings, to be read where one is."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextOption
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QPlainTextEdit, QWidget

from desktop.paths import LICENCES
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.style import rules

SIZE = (900, 560)
LIST_WIDTH = 220
FIRST = "README"
"""The overview: which part is under which licence."""


def has_texts() -> bool:
    """Whether the texts are here: a checkout has them in its environment instead."""
    return (LICENCES / f"{FIRST}.txt").is_file()


class LicenceDialog(QDialog):
    """The parts at the left, the overview first; the text of the chosen one at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("About", "Licence texts"))
        self.setStyleSheet(rules("sheet", theme))
        self._texts = {path.stem: path for path in sorted(LICENCES.glob("*.txt"), key=_place)}
        self._list = QListWidget()
        self._list.setFixedWidth(LIST_WIDTH)
        self._list.setAccessibleName(translate("About", "Parts"))
        self._list.addItem(translate("About", "Overview"))
        self._list.addItems([name for name in self._texts if name != FIRST])
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self._text.setAccessibleName(translate("About", "Licence text"))
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 16, 16, 16)
        line.setSpacing(12)
        line.addWidget(self._list)
        line.addWidget(self._text, 1)
        self._list.currentRowChanged.connect(self._show)
        self._list.setCurrentRow(0)
        self.resize(*SIZE)

    def _show(self, row: int) -> None:
        path = list(self._texts.values())[row]
        self._text.setPlainText(path.read_text("utf-8", errors="replace"))


def _place(path: Path) -> tuple[bool, str]:
    return path.stem != FIRST, path.stem.lower()
