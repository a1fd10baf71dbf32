"""The table of events as a widget: selection, keys, heads. What stands in it is the model's."""

from functools import lru_cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from desktop.dataset.table_order import COLUMNS, ColumnName
from desktop.model.dates import day_text
from desktop.model.moment import day_from
from desktop.model.view_state import Selection
from desktop.render.language import language, translate
from desktop.render.look import quiet_text
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme, interface_font
from desktop.ui.table_form import LEAST_WIDTH, MOST_WIDTH, TableForm, shared_widths
from desktop.ui.table_model import TableModel, column_head

ROW = 26
HEAD = 30
TEXT = 12
CELL, SIGN, ARROW = 10, 16, 14
"""Air left and right of the text of a cell, the size of the sign of a type, and what the arrow of the order takes."""
DATES: tuple[ColumnName, ...] = ("date", "end")
FADED_SIGN = 0.4
"""Opacity of the sign of an event that fades."""
LONG_DAYS = tuple(day_from(2020, month, 28) for month in range(1, 13))
"""Days whose names are as long as any."""
_ROWS = QItemSelectionModel.SelectionFlag.Rows
_ANEW = QItemSelectionModel.SelectionFlag.ClearAndSelect | _ROWS
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_WAYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space, *_ENTER)


def _scaled(length: float) -> int:
    """Pixels at the text size chosen."""
    return round(length * text_scale())


class _Cells(QStyledItemDelegate):
    """Paints the cells itself, which a style sheet does far slower.

    Text, a sign, a hairline below, and a frame round the cell that the keys are in.
    """

    def __init__(self, view: "TableView", events: TableModel, theme: Theme) -> None:
        super().__init__(view)
        self._view, self._events, self._font = view, events, interface_font(_scaled(TEXT))
        self._ink, self._frame, self._line = QColor(theme.ink), QColor(theme.accent), QColor(theme.hairline)
        self._ground, self._chosen = QColor(theme.panel), QColor(theme.wash)
        self._quiet = QColor(quiet_text(theme, theme.panel))
        self.bright: frozenset[int] | None = None
        self._metrics, self._sign = QFontMetrics(self._font), _scaled(SIGN)
        self._elided = lru_cache(maxsize=4_000)(self._cut)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        box: QRect = option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(box, self._chosen if chosen else self._ground)
        sign = self._sign
        painter.fillRect(box.x(), box.bottom(), box.width(), 1, self._line)
        text = box.adjusted(CELL, 0, -CELL, -1)
        words, icon, ranged = self._events.cell(index.row(), index.column())
        fades = not chosen and self._fades(index.row())
        if icon is not None:
            painter.setOpacity(FADED_SIGN if fades else 1.0)
            icon.paint(painter, QRect(text.x(), box.y() + (box.height() - sign) // 2, sign, sign))
            painter.setOpacity(1.0)
            text = text.adjusted(sign + 6, 0, 0, 0)
        painter.setPen(self._quiet if fades else self._ink)
        painter.setFont(self._font)
        painter.drawText(text, ranged, self._elided(words, text.width()))
        if self._view.hasFocus() and index == self._view.currentIndex():
            painter.setPen(self._frame)
            painter.drawRect(box.adjusted(0, 0, -1, -1))

    def _fades(self, place: int) -> bool:
        """Whether a row is of an event that does not stay bright."""
        return self.bright is not None and self._events.event_row(place) not in self.bright

    def _cut(self, text: str, width: int) -> str:
        return self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)


class TableView(QTableView):
    """Rows of events. The selection follows what is selected elsewhere, and tells of what is picked here.

    `chosen(Selection)` tells that the user went to a row, `timeline_wanted(Selection)` that he wants to see it on the
    timeline, `sort_wanted(column)` that a head was clicked, `menu_wanted(QPoint, column)` that its menu is wanted,
    `set_out` that columns were moved or made wider.
    """

    chosen = Signal(object)
    timeline_wanted = Signal(object)
    sort_wanted = Signal(str)
    menu_wanted = Signal(QPoint, str)
    set_out = Signal()

    def __init__(self, model: TableModel, theme: Theme) -> None:
        super().__init__()
        self._events, self._theme = model, theme
        self._following = False
        """Whether the selection is being made to follow, so that it is nobody's choice."""
        self._widths: dict[ColumnName, int] = {}
        self._needed = _needed()
        self.setModel(model)
        self._cells = _Cells(self, model, theme)
        self.setItemDelegate(self._cells)
        self._set_up_rows()
        self._set_up_head()
        self.setAccessibleName(translate("Table", "Events"))
        self.selectionModel().currentChanged.connect(self._tell_current)
        self.clicked.connect(self._tell_current)
        self.doubleClicked.connect(lambda index: self._to_timeline(index.row()))

    def _set_up_rows(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setMinimumSectionSize(_scaled(ROW))
        rows.setDefaultSectionSize(_scaled(ROW))
        rows.setSectionResizeMode(rows.ResizeMode.Fixed)

    def _set_up_head(self) -> None:
        head = self.horizontalHeader()
        # Of a selection the heads know nothing: to tell whether a whole column is selected they would ask every row.
        head.setSelectionModel(QItemSelectionModel(self._events, head))
        head.setFixedHeight(_scaled(HEAD))
        head.setMinimumSectionSize(LEAST_WIDTH)
        head.setMaximumSectionSize(MOST_WIDTH)
        head.setSectionsMovable(True)
        head.setSectionsClickable(True)
        head.setSortIndicatorShown(True)
        head.setHighlightSections(False)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.sectionClicked.connect(lambda section: self.sort_wanted.emit(COLUMNS[section]))
        head.sectionMoved.connect(self._tell_set_out)
        head.sectionResized.connect(self._keep_width)
        head.customContextMenuRequested.connect(self._ask_for_menu)

    # How it is set out

    def set_out_as(self, form: TableForm) -> None:
        """Show these columns in this order and width, and by which of them the rows are sorted."""
        head = self.horizontalHeader()
        self._following = True
        for section, column in enumerate(COLUMNS):
            self.setColumnHidden(section, column not in form.columns)
        for place, column in enumerate(form.columns):
            head.moveSection(head.visualIndex(COLUMNS.index(column)), place)
        self._widths = dict(form.widths)
        order = Qt.SortOrder.DescendingOrder if form.descending else Qt.SortOrder.AscendingOrder
        head.setSortIndicator(COLUMNS.index(form.sort), order)
        self._following = False
        self._fit_widths()

    def columns_shown(self) -> tuple[ColumnName, ...]:
        """The columns, from left to right."""
        head = self.horizontalHeader()
        sections = [head.logicalIndex(place) for place in range(len(COLUMNS))]
        return tuple(COLUMNS[section] for section in sections if not self.isColumnHidden(section))

    def widths(self) -> dict[ColumnName, int]:
        """The widths that the user made."""
        return dict(self._widths)

    def _fit_widths(self) -> None:
        """Let the columns share the room."""
        self._following = True
        columns, room = self.columns_shown(), self.viewport().width()
        shared = shared_widths(columns, room, self._widths, self._needed, text_scale())
        for column, width in shared.items():
            self.setColumnWidth(COLUMNS.index(column), width)
        self._following = False

    def _tell_set_out(self) -> None:
        if not self._following:
            self.set_out.emit()

    def _keep_width(self, section: int, _old: int, new: int) -> None:
        if not self._following and not self.isColumnHidden(section):
            self._widths[COLUMNS[section]] = new
            self.set_out.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_widths()

    def light(self, rows: frozenset[int] | None) -> None:
        """Let the events of these rows stay bright and the others fade; None: all are bright."""
        if self._cells.bright != rows:
            self._cells.bright = rows
            self.viewport().update()

    # Following what is selected

    def follow(self, selection: Selection | None) -> None:
        """Select the rows of what is selected, and bring the first of them into sight."""
        places = self._events.places(selection)
        current = self.currentIndex().row()
        if current in places and self.selectionModel().isRowSelected(current):
            return
        self._following = True
        if places:
            self._select(places)
        else:
            self.clearSelection()
        self._following = False

    def _select(self, places: list[int]) -> None:
        column = self.currentIndex().column() if self.currentIndex().isValid() else self._first_column()
        first = self._events.index(places[0], column)
        chosen = QItemSelection()
        for start, end in _runs(places):
            chosen.select(self._events.index(start, 0), self._events.index(end, len(COLUMNS) - 1))
        self.selectionModel().setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        self.selectionModel().select(chosen, _ANEW)
        self.show_place(places[0])

    def show_place(self, place: int) -> None:
        """Scroll up or down just so far that a row is in sight; one from far away comes to the middle."""
        rect = self.visualRect(self._events.index(place, self._first_column()))
        if rect.top() < 0 or rect.bottom() > self.viewport().height():
            far = rect.bottom() < -ROW or rect.top() > self.viewport().height() + ROW
            hint = QAbstractItemView.ScrollHint
            across = self.horizontalScrollBar().value()
            column = self.currentIndex().column()
            index = self._events.index(place, column if column >= 0 else self._first_column())
            self.scrollTo(index, hint.PositionAtCenter if far else hint.EnsureVisible)
            self.horizontalScrollBar().setValue(across)

    def _first_column(self) -> int:
        return COLUMNS.index(self.columns_shown()[0])

    def _tell_current(self, index: QModelIndex) -> None:
        if self._following or not index.isValid():
            return
        selection = self._events.selection_at(index.row())
        if selection is not None:
            self.chosen.emit(selection)

    def _to_timeline(self, place: int) -> None:
        selection = self._events.selection_at(place) if place >= 0 else None
        if selection is not None:
            self.timeline_wanted.emit(selection)

    def chosen_rows(self) -> NDArray[np.int32]:
        """The events in the rows that are selected, from the top; all there are where none is."""
        chosen = np.zeros(len(self._events.entries), np.bool_)
        for some in self.selectionModel().selection().toList():
            chosen[some.top() : some.bottom() + 1] = True
        entries = self._events.entries[chosen] if chosen.any() else self._events.entries
        return entries[entries >= 0]

    # Keys

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Qt goes to the first row where there is no other; that is nobody's choice."""
        self._following = True
        super().focusInEvent(event)
        self._following = False

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the commands of the window."""
        mine = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if mine and isinstance(event, QKeyEvent) and event.key() in _WAYS and not event.modifiers():
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, plain = event.key(), not event.modifiers()
        if key in _ENTER:
            self._to_timeline(self.currentIndex().row())
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and plain and not self.selectionModel().hasSelection():
            self._go_to(max(0, self.currentIndex().row()))
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End) and plain:
            self._go_to(0 if key == Qt.Key.Key_Home else self._events.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def _go_to(self, place: int) -> None:
        if place >= 0:
            column = self.currentIndex().column()
            index = self._events.index(place, column if column >= 0 else self._first_column())
            there = index == self.currentIndex()
            self.selectionModel().setCurrentIndex(index, _ANEW)
            self.show_place(place)
            if there:  # Qt tells only of another cell
                self._tell_current(index)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: single keys are commands, and a search through a million rows would take its time."""

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        place = self.visualRect(index).bottomLeft() if by_key else event.pos()
        column = COLUMNS[index.column()] if index.isValid() else self.columns_shown()[0]
        self.menu_wanted.emit(self.viewport().mapToGlobal(place), column)

    def _ask_for_menu(self, place: QPoint) -> None:
        head = self.horizontalHeader()
        section = head.logicalIndexAt(place)
        column = COLUMNS[section] if section >= 0 else self.columns_shown()[-1]
        self.menu_wanted.emit(head.mapToGlobal(place), column)

    # Heads of groups

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        entries = self._events.entries
        first, last = self.rowAt(0), self.rowAt(self.viewport().height() - 1)
        if not len(entries) or first < 0:
            return
        heads = (place for place in range(first, (last if last >= 0 else len(entries) - 1) + 1) if entries[place] < 0)
        with QPainter(self.viewport()) as painter:
            painter.setFont(interface_font(_scaled(TEXT), QFont.Weight.DemiBold))
            for place in heads:
                self._draw_head(painter, place)

    def _draw_head(self, painter: QPainter, place: int) -> None:
        """Over all columns: the name of the group must not be cut by the first of them."""
        box = QRect(0, self.rowViewportPosition(place), self.viewport().width(), _scaled(ROW) - 1)
        chosen = self.selectionModel().isRowSelected(place)
        painter.fillRect(box, QColor(self._theme.wash if chosen else self._theme.lane))
        painter.setPen(QColor(self._theme.ink))
        words = painter.fontMetrics().elidedText(
            self._events.group_text(place), Qt.TextElideMode.ElideRight, box.width() - 2 * CELL
        )
        painter.drawText(box.adjusted(CELL, 0, -CELL, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
        if place == self.currentIndex().row() and self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawRect(box.adjusted(0, 0, -1, -1))


def _needed() -> dict[ColumnName, int]:
    """The width of each column in which its head, with the arrow of the order, and any date in it stand whole."""
    heads = QFontMetrics(interface_font(_scaled(TEXT), QFont.Weight.DemiBold))
    cells = QFontMetrics(interface_font(_scaled(TEXT)))
    date = max(cells.horizontalAdvance(day_text(day, language(), short=True)) for day in LONG_DAYS)
    titles = {name: heads.horizontalAdvance(column_head(name)) + _scaled(ARROW) for name in COLUMNS}
    words = titles | {name: max(titles[name], date) for name in DATES}
    return {name: width + 2 * CELL + 2 for name, width in words.items()}


def _runs(places: list[int]) -> list[tuple[int, int]]:
    """First and last of each run of numbers that follow one another."""
    breaks = [number for number, (one, next_one) in enumerate(pairwise(places), 1) if next_one > one + 1]
    starts = [0, *breaks]
    ends = [*breaks, len(places)]
    return [(places[start], places[end - 1]) for start, end in zip(starts, ends, strict=True)]
