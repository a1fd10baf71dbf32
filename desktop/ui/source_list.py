"""All sources as a list: found by words, sorted by any column, to look through one or to keep only its events."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from desktop.dataset.filter_words import source_date
from desktop.dataset.reader import Dataset
from desktop.dataset.sources import COLUMNS, Column, SourceRow, found, in_order, source_rows
from desktop.dataset.words import grade_name, publisher_name
from desktop.model.text import capital, cut, number_text, shown
from desktop.render.language import language, translate, written
from desktop.render.theme import Theme
from desktop.ui.plain import plain_label, tooltip
from desktop.ui.pressing import press_focused
from desktop.ui.search_field import SearchField
from desktop.ui.style import rules

LONGEST = 300
WIDTHS: dict[Column, int] = {
    "publisher": 210,
    "title": 360,
    "publisher_nature": 110,
    "grade": 130,
    "date": 124,
    "events": 92,
}
SIZE = (1010, 560)
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


def _heads() -> dict[Column, str]:
    return {
        "publisher": translate("SourceList", "Publisher"),
        "title": translate("SourceList", "Title"),
        "publisher_nature": translate("SourceList", "Kind"),
        "grade": translate("SourceList", "Grade"),
        "date": translate("SourceList", "Date"),
        "events": translate("SourceList", "Events"),
    }


class SourceTable(QAbstractTableModel):
    """The sources found, in the order chosen."""

    def __init__(self, rows: Sequence[SourceRow]) -> None:
        super().__init__()
        self._every = tuple(rows)
        self._text, self._order = "", (-1, False)
        self.rows: list[SourceRow] = list(rows)
        self._heads = _heads()

    def find(self, text: str) -> None:
        """Leave only the sources with all words of a text."""
        self._text = text
        self._arrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Order by a column."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self._arrange()

    def _arrange(self) -> None:
        self.beginResetModel()
        rows = found(self._every, self._text) if self._text.strip() else list(self._every)
        column, descending = self._order
        self.rows = in_order(rows, COLUMNS[column], descending=descending) if column >= 0 else rows
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """How many sources are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """How many things are told of each."""
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """A cell, as plain text."""
        column = COLUMNS[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(self.rows[index.row()], column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(_cell(self.rows[index.row()], column))
        if role == Qt.ItemDataRole.TextAlignmentRole and column == "events":
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[COLUMNS[section]]
        return None


def _cell(row: SourceRow, column: Column) -> str:
    source = row.source
    texts: dict[Column, Callable[[], str]] = {
        "publisher": lambda: source.publisher,
        "title": lambda: source.title or "–",
        "publisher_nature": lambda: capital(publisher_name(source.publisher_nature, translate)),
        "grade": lambda: capital(grade_name(source.grade, translate)),
        "date": lambda: source_date(source, written()),
        "events": lambda: number_text(row.events, language()),
    }
    return cut(shown(texts[column]()), LONGEST)


class SourceList(QDialog):
    """Not modal: open it with `show`. Enter looks through the source of the row, Esc closes.

    `lens_chosen(id)` and `only_wanted(id)` tell what was chosen.
    """

    lens_chosen = Signal(str)
    only_wanted = Signal(str)

    def __init__(self, dataset: Dataset, theme: Theme, lens: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("SourceList", "Sources"))
        self.setStyleSheet(rules("sheet", theme))
        self.model = SourceTable(source_rows(dataset))
        self.search = SearchField(theme, texts=(translate("SourceList", "Search publishers, titles, addresses"),))
        self.search.hit_wanted.connect(self._look)
        self.search.textChanged.connect(self._find)
        self.table = self._table()
        self._told = plain_label(look="quiet")
        self._buttons = self._button_box()
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        for widget in (self.search, self.table, self._told, self._buttons):
            page.addWidget(widget)
        self.resize(*SIZE)
        self._find("")
        self._go_to(lens)
        self.search.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down go through the list from the search field too; Enter looks through what is chosen.

        On a button it presses that.
        """
        if press_focused(self, event):
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._look()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.table.currentIndex().row() + (1 if event.key() == Qt.Key.Key_Down else -1)
            self.table.selectRow(min(max(row, 0), self.model.rowCount() - 1))
        else:
            super().keyPressEvent(event)

    @property
    def chosen(self) -> str:
        """The id of the source in the row chosen, or empty."""
        row = self.table.currentIndex().row()
        return self.model.rows[row].source.id if 0 <= row < len(self.model.rows) else ""

    def _table(self) -> QTableView:
        table = QTableView()
        table.setModel(self.model)
        table.setAccessibleName(translate("SourceList", "Sources"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setStyleSheet("QTableView::item { padding: 0 8px; }")
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSortingEnabled(True)
        for place, column in enumerate(COLUMNS):
            table.setColumnWidth(place, WIDTHS[column])
        head.setSectionResizeMode(COLUMNS.index("title"), QHeaderView.ResizeMode.Stretch)
        table.doubleClicked.connect(self._look)
        return table

    def _button_box(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.look = QPushButton(translate("SourceList", "Look through it"))
        self.look.setDefault(True)
        self.look.clicked.connect(self._look)
        self.only = QPushButton(translate("SourceList", "Keep only its events"))
        self.only.setAutoDefault(False)
        self.only.clicked.connect(self._keep_only)
        close = QPushButton(translate("SourceList", "Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.close)
        box.addButton(self.look, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(self.only, QDialogButtonBox.ButtonRole.ActionRole)
        box.addButton(close, QDialogButtonBox.ButtonRole.RejectRole)
        return box

    def _find(self, text: str) -> None:
        self.model.find(text)
        if self.model.rows:
            self.table.selectRow(0)
        for button in (self.look, self.only):
            button.setEnabled(bool(self.model.rows))
        self._told.setText(translate("SourceList", "%n source(s)", "", len(self.model.rows)))

    def _go_to(self, source: str) -> None:
        places = (place for place, row in enumerate(self.model.rows) if row.source.id == source)
        place = next(places, None)
        if place is not None:
            self.table.selectRow(place)
            self.table.scrollTo(self.model.index(place, 0))

    def _look(self) -> None:
        chosen = self.chosen
        if chosen:
            self.close()
            self.lens_chosen.emit(chosen)

    def _keep_only(self) -> None:
        chosen = self.chosen
        if chosen:
            self.close()
            self.only_wanted.emit(chosen)
