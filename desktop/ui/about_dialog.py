"""What Milepost is: its version, the dataset's, those of what it stands on, and all licences."""

import platform
from collections.abc import Sequence

import PySide6
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from desktop import __version__
from desktop.dataset.engine import sqlite_version
from desktop.dataset.reader import Dataset
from desktop.model.text import shown
from desktop.paths import ADDRESS
from desktop.render.language import language, translate
from desktop.render.theme import Theme, app_icon
from desktop.ui.licence_dialog import LicenceDialog, has_texts
from desktop.ui.plain import host_of, open_web, plain_label, set_tooltip
from desktop.ui.style import rules

ICON_SIZE = 48
WIDTH = 520
MOST_HEIGHT = 600
HASH_SIGNS = 12
"""So many signs of the content's hash are shown; they tell two versions of a dataset apart."""


def dataset_facts(dataset: Dataset) -> list[tuple[str, str]]:
    """The dataset in view: name and value of each line."""
    about = dataset.about
    return [
        (translate("About", "Dataset"), about.title.to(language())),
        (translate("About", "Version"), about.version),
        (translate("About", "Content"), dataset.content_hash[:HASH_SIGNS]),
        (translate("About", "Licence"), about.licence or translate("About", "not given")),
        (translate("About", "File"), str(dataset.path)),
    ]


def versions() -> list[tuple[str, str]]:
    """What Milepost runs on."""
    return [
        ("Python", platform.python_version()),
        ("Qt", qVersion()),
        ("PySide6", PySide6.__version__),
        ("SQLite", sqlite_version()),
        (translate("About", "System"), platform.platform()),
    ]


def licences() -> list[tuple[str, str]]:
    """Which part is under which licence."""
    return [
        ("Milepost", "MIT"),
        (translate("About", "Built-in dataset"), "CC BY 4.0"),
        ("Inter, Noto Sans JP", "SIL Open Font License 1.1"),
        ("Qt, PySide6", "LGPL 3"),
        ("pyqtgraph, fontTools", "MIT"),
        ("NumPy", "BSD 3-Clause"),
        ("Python", "PSF"),
        ("SQLite", translate("About", "public domain")),
    ]


def releases_page() -> str:
    """The address of the page with newer versions; empty where what was packed, or this checkout, knows none."""
    try:
        address = ADDRESS.read_text("utf-8").strip()
    except OSError:
        return ""
    return f"{address}/releases" if host_of(address) else ""


class AboutDialog(QDialog):
    """Everything that a report of a fault, or a careful reader, asks for. All of it can be copied at once."""

    def __init__(self, dataset: Dataset, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setStyleSheet(rules("sheet", theme))
        self.setWindowTitle(translate("About", "About Milepost"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._sections = (
            (translate("About", "Data"), dataset_facts(dataset)),
            (translate("About", "Runs on"), versions()),
            (translate("About", "Licences"), licences()),
        )
        self._theme = theme
        self._told = _told(self._sections)
        self._scroll = QScrollArea()
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(self._told)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 16)
        page.setSpacing(12)
        page.addWidget(self._scroll, 1)
        page.addWidget(self._buttons())
        self.setFixedWidth(WIDTH)

    def showEvent(self, event: QShowEvent) -> None:
        """As high as what is told, but never higher than the smallest screen; the rest scrolls."""
        super().showEvent(event)
        beside = self.sizeHint().height() - self._scroll.sizeHint().height()
        self.resize(WIDTH, min(self._told.heightForWidth(WIDTH) + beside, MOST_HEIGHT))

    def text(self) -> str:
        """All lines as plain text."""
        lines = [f"Milepost {__version__}"]
        for title, facts in self._sections:
            lines += ["", title, *(f"{name}: {value}" for name, value in facts)]
        return "\n".join(lines) + "\n"

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        box.setContentsMargins(24, 0, 24, 0)
        copy = QPushButton(translate("About", "Copy all"))
        copy.setAutoDefault(False)
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.text()))
        close = QPushButton(translate("About", "Close"))
        close.setDefault(True)
        close.clicked.connect(self.close)
        box.addButton(copy, QDialogButtonBox.ButtonRole.ActionRole)
        if has_texts():
            texts = QPushButton(translate("About", "Licence texts"))
            texts.setAutoDefault(False)
            texts.clicked.connect(lambda: LicenceDialog(self._theme, self).open())
            box.addButton(texts, QDialogButtonBox.ButtonRole.ActionRole)
        if page := releases_page():
            newer = QPushButton(translate("About", "Newer versions"))
            newer.setAutoDefault(False)
            set_tooltip(newer, translate("About", "Opens {host} in the browser").format(host=host_of(page)))
            newer.clicked.connect(lambda: open_web(page))
            box.addButton(newer, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        return box


def _told(sections: Sequence[tuple[str, list[tuple[str, str]]]]) -> QWidget:
    """All that scrolls."""
    holder = QWidget()
    holder.setObjectName("sheet")
    column = QVBoxLayout(holder)
    column.setContentsMargins(24, 20, 24, 4)
    column.setSpacing(16)
    column.addLayout(_head())
    for title, facts in sections:
        column.addLayout(_facts(title, facts))
    column.addStretch(1)
    return holder


def _head() -> QHBoxLayout:
    """Icon, name and version."""
    picture = plain_label()
    picture.setPixmap(app_icon().pixmap(ICON_SIZE))
    name = plain_label("Milepost")
    name.setProperty("heading", True)
    version = plain_label(translate("About", "Version {version}").format(version=__version__), selectable=True)
    what = plain_label(translate("About", "A timeline of how states came to work together."), wrap=True)
    what.setProperty("quiet", True)
    text = QVBoxLayout()
    text.setSpacing(2)
    for label in (name, version, what):
        text.addWidget(label)
    line = QHBoxLayout()
    line.setSpacing(16)
    line.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
    line.addLayout(text, 1)
    return line


def _facts(title: str, facts: list[tuple[str, str]]) -> QGridLayout:
    """A titled list of names and values."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(3)
    grid.setColumnMinimumWidth(0, 130)
    grid.setColumnStretch(1, 1)
    head = plain_label(title.upper())
    head.setProperty("section", True)
    grid.addWidget(head, 0, 0, 1, 2)
    for row, (name, value) in enumerate(facts, 1):
        label = plain_label(name)
        label.setProperty("quiet", True)
        grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(plain_label(shown(value), wrap=True, selectable=True), row, 1)
    return grid
