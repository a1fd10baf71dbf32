"""The table of events for Qt: rows are numbers, and the texts of a row are fetched when it comes into sight."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon

from desktop.dataset.reader import Dataset
from desktop.dataset.table import cell_text, cell_told, column_title, group_title
from desktop.dataset.table_order import COLUMNS, ColumnName
from desktop.model.record import Event
from desktop.model.view_state import Selection
from desktop.render.language import language, translate
from desktop.render.signs import sign_icon
from desktop.render.theme import Theme
from desktop.render.tokens import kind_colours
from desktop.ui.plain import tooltip

FETCHED = 1_000
"""So many events are kept at hand."""
Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class TableModel(QAbstractTableModel):
    """Events in some order, and heads of groups between them. Every column is there; the view shows some."""

    def __init__(self, dataset: Dataset, theme: Theme) -> None:
        super().__init__()
        self._entries: NDArray[np.int32] = np.zeros(0, np.int32)
        self._take_from(dataset)
        colours = dict(zip(dataset.groups, kind_colours(theme, tuple(dataset.groups)), strict=True))
        self._icons = {
            kind.id: sign_icon(dataset.groups[kind.group].sign, colours[kind.group]) for kind in dataset.kinds.values()
        }

    def tell_of(self, dataset: Dataset) -> None:
        """Take the cells from the dataset as it stands, or stood on a day; what is to be shown comes after."""
        if dataset is not self._dataset:
            self._take_from(dataset)

    def _take_from(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._event = lru_cache(maxsize=FETCHED)(dataset.event)
        self._text = lru_cache(maxsize=8 * FETCHED)(self.text)

    def show(self, entries: NDArray[np.int32]) -> None:
        """Show these rows: indexes of events, or -1 - g for the head of group g."""
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    # Which row is what

    @property
    def entries(self) -> NDArray[np.int32]:
        """The rows that are shown."""
        return self._entries

    def event_row(self, place: int) -> int | None:
        """The index of the event in a row, or None for the head of a group."""
        entry = int(self._entries[place])
        return entry if entry >= 0 else None

    def group(self, place: int) -> int | None:
        """The number of the group whose head stands in a row, or None for an event."""
        entry = int(self._entries[place])
        return -1 - entry if entry < 0 else None

    def selection_at(self, place: int) -> Selection | None:
        """What a row stands for: its event, or the agreement of a group."""
        group = self.group(place)
        if group is None:
            return Selection("event", self._dataset.columns.ids[int(self._entries[place])])
        return Selection("agreement", list(self._dataset.agreements)[group]) if self._is_agreement(group) else None

    def _is_agreement(self, group: int) -> bool:
        return group < len(self._dataset.agreements)

    def places(self, selection: Selection | None) -> list[int]:
        """The rows that stand for what is selected; for an agreement its events."""
        if selection is None:
            return []
        if selection.what == "event":
            row = self._dataset.row(selection.id)
            return [] if row is None else np.flatnonzero(self._entries == row).tolist()
        agreement = self._dataset.agreements.get(selection.id)
        rows = [self._dataset.row(step.event) for step in agreement.steps if step.event] if agreement else []
        return np.flatnonzero(np.isin(self._entries, [row for row in rows if row is not None])).tolist()

    # What Qt asks

    def rowCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002
        return len(self._entries)

    def columnCount(self, parent: Index = _NOWHERE) -> int:  # noqa: ARG002
        return len(COLUMNS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        place, column = index.row(), COLUMNS[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _ranged(column)
        row = self.event_row(place)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.group_text(place) if row is None else self.text(row, column)
        if row is None:
            return None
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(cell_told(self._dataset, self._event(row), column, language(), translate))
        if role == Qt.ItemDataRole.DecorationRole and column == "kind":
            return self._icon(row)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return column_head(COLUMNS[section])
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return column_title(COLUMNS[section], translate)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(column_title(COLUMNS[section], translate))
        return _ranged(COLUMNS[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def cell(self, place: int, section: int) -> tuple[str, QIcon | None, int]:
        """A cell to be painted: its text, its sign, and where in the cell the text stands."""
        row, column = self.event_row(place), COLUMNS[section]
        if row is None:
            return "", None, _LEFT
        return self._text(row, column), self._icon(row) if column == "kind" else None, _ranged(column)

    # Words

    def text(self, row: int, column: ColumnName) -> str:
        """A cell of an event."""
        return cell_text(self._dataset, self._event(row), column, language(), translate)

    def group_text(self, place: int) -> str:
        """The head of a group, with how many events stand under it."""
        group = self.group(place)
        if group is None:
            return ""
        title = group_title(self._dataset, group, language(), translate)
        following = np.flatnonzero(self._entries[place + 1 :] < 0)
        number = int(following[0]) if len(following) else len(self._entries) - place - 1
        events = translate("Table", "%n event(s)", "", number)
        return translate("Table", "{title} · {events}").format(title=title, events=events)

    def _icon(self, row: int) -> QIcon:
        event: Event = self._event(row)
        return self._icons[event.kind]


def column_head(column: ColumnName) -> str:
    """What stands over a column: its title, or a shorter one where what is in it is shorter still."""
    return translate("Table", "Grade") if column == "grade" else column_title(column, translate)


def _ranged(column: ColumnName) -> int:
    """Where in a cell the text stands: numbers at its right."""
    return _RIGHT if column == "weight" else _LEFT
