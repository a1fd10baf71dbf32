"""The page of the table: how many events, in which groups and columns, and the table itself."""

from dataclasses import replace
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QActionGroup, QGuiApplication, QImage, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.dataset.errors import CalledOffError
from desktop.dataset.filters import rows_left, sentence
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.dataset.table import USUAL, as_rows, column_title
from desktop.dataset.table_order import COLUMNS, ColumnName, Ranks, TableWish, entries, ranks_of
from desktop.model.moment import Day
from desktop.model.text import Language, Translate, number_text
from desktop.model.view_state import NO_FILTER, ViewState
from desktop.render.emphasis import emphasis
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.elided import ElidedLabel
from desktop.ui.latest import Cancelled, Latest, Progress
from desktop.ui.menus import add_entry
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.style import rules
from desktop.ui.table_form import TableForm, remember, remembered, toggled
from desktop.ui.table_model import TableModel
from desktop.ui.table_view import TableView

if TYPE_CHECKING:
    from concurrent.futures import Executor

SORTED_AT_ONCE = 20_000
"""Up to so many events of a dataset are sorted at once; more, behind the window."""
COPIED_AT_ONCE, MOST_COPIED = 1_000, 100_000
"""Up to so many rows are copied at once, more behind the window, and no more than so many at a time."""
KEPT_ORDERS = 6
Known = tuple[ColumnName, str, str, Day | None]
Answer = tuple[NDArray[np.int32], Ranks | None]
"""The rows in order, and the ranks that put them there, if any were needed."""


class TablePage(QWidget):
    """All that belongs to the table. The keys go to the table itself.

    `chosen(Selection)` tells that the user went to a row, `timeline_wanted(Selection)` that it is to be seen on the
    timeline, `told(str)` a sentence for the status line.
    """

    chosen = Signal(object)
    timeline_wanted = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        settings: Settings,
        executor: "Executor | None" = None,
    ) -> None:
        super().__init__()
        self.setObjectName("table_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("table", theme))
        self._dataset, self._store, self._settings = dataset, store, settings
        self._form = remembered(settings)
        self._shown: TableWish | None = None
        self._ranks: dict[Known, Ranks] = {}
        self._behind, self._copying = Latest(executor), Latest(executor)
        self.model = TableModel(dataset, theme)
        self.view = TableView(self.model, theme)
        self._sorts = QActionGroup(self)
        self.counts = ElidedLabel(name="small_quiet", least=40)
        self.grouped = QCheckBox(translate("Table", "By agreement"))
        self.columns = QPushButton(translate("Table", "Columns"))
        self.nothing = _NothingLeft(store)
        self._lay_out()
        self._join()
        self.view.set_out_as(self._form)
        store.changed.connect(self._apply)

    def _lay_out(self) -> None:
        self.columns.setObjectName("menu_button")
        set_tooltip(self.columns, translate("Table", "Which columns are shown, and by which the rows are sorted"))
        set_tooltip(self.grouped, translate("Table", "Put the events of each agreement together"))
        self.grouped.setChecked(self._form.grouped)
        line = QHBoxLayout()
        line.setContentsMargins(12, 6, 12, 6)
        line.setSpacing(12)
        line.addWidget(self.counts, 1)
        line.addWidget(self.grouped)
        line.addWidget(self.columns)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(line)
        page.addWidget(self.view, 1)
        page.addWidget(self.nothing, 1)
        self.setFocusProxy(self.view)
        self.setTabOrder(self.grouped, self.columns)
        self.setTabOrder(self.columns, self.view)

    def _join(self) -> None:
        menu = QMenu(self.columns)
        menu.aboutToShow.connect(lambda: self._fill_menu(menu, None))
        self.columns.setMenu(menu)
        self.grouped.toggled.connect(lambda grouped: self._set_out(grouped=grouped))
        self.view.chosen.connect(self.chosen)
        self.view.timeline_wanted.connect(self.timeline_wanted)
        self.view.sort_wanted.connect(self._sort_by_head)
        self.view.menu_wanted.connect(self._offer_menu)
        self.view.set_out.connect(lambda: self._keep(self._form_now()))

    def let_go(self) -> None:
        """Call off what is under way: another workspace takes the place."""
        self._behind.stop()
        self._copying.stop()

    def image(self) -> QImage:
        """What is seen."""
        return self.grab().toImage()

    # What is shown

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._bring_up()
        self._light(self._store.state)

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if not self.isVisible():
            return
        if (old.filters, old.perspective) != (new.filters, new.perspective):
            self._bring_up()
        elif old.selection != new.selection:
            self.view.follow(new.selection)
        if old.lens != new.lens:
            self._light(new)

    def _light(self, state: ViewState) -> None:
        """Let what the source tells of stay bright through which one looks."""
        self.view.light(emphasis(self._dataset, state).bright)

    def _wish(self) -> TableWish:
        state, form = self._store.state, self._form
        return TableWish(state.filters, state.perspective, language(), form.sort, form.descending, grouped=form.grouped)

    def _bring_up(self) -> None:
        """Show what is wanted now, at once or when it is sorted."""
        wanted = self._wish()
        if wanted == self._shown:
            self.view.follow(self._store.state.selection)
            return
        question = partial(_sorted, self._dataset, wanted, self._ranks.get(_known(wanted)))
        if wanted.is_usual or len(self._dataset.columns.ids) <= SORTED_AT_ONCE:
            self._take(wanted, question(_never))
        else:
            self.counts.show_text(translate("Table", "Sorting…"))
            self._behind.ask(question, done=partial(self._take, wanted), failed=_raise)

    def _take(self, wanted: TableWish, answer: Answer) -> None:
        """Show an answer, unless something else is wanted by now; keep its ranks for the next time."""
        rows, ranks = answer
        if ranks is not None:
            self._ranks.pop(_known(wanted), None)
            self._ranks[_known(wanted)] = ranks
            for old in list(self._ranks)[:-KEPT_ORDERS]:
                del self._ranks[old]
        if wanted == self._wish():
            self._show(wanted, rows)

    def _show(self, wanted: TableWish, rows: NDArray[np.int32]) -> None:
        self._shown = wanted
        self.model.tell_of(as_it_stood(self._dataset, wanted.filters.known))
        self.model.show(rows)
        self._say(wanted)
        self.view.follow(self._store.state.selection)

    def _say(self, wanted: TableWish) -> None:
        """How many of how many events, and under which filters."""
        left, total = len(rows_left(self._dataset, wanted.filters, wanted.perspective)), len(self._dataset.columns.ids)
        words = translate("Status", "{shown} of %n event(s)", "", total)
        words = words.format(shown=number_text(left, language()))
        if wanted.filters != NO_FILTER:
            filters = sentence(self._dataset, wanted.filters, wanted.perspective, language(), translate)
            words = f"{words} · {filters}"
        self.counts.show_text(words)
        self.view.setVisible(left > 0)
        self.nothing.setVisible(left == 0)

    # How it is set out

    def _form_now(self) -> TableForm:
        return replace(self._form, columns=self.view.columns_shown(), widths=self.view.widths())

    def _keep(self, form: TableForm) -> None:
        self._form = form
        remember(self._settings, form)

    def _set_out(self, **changes: object) -> None:
        self._keep(replace(self._form_now(), **changes))  # type: ignore[arg-type]
        self.view.set_out_as(self._form)
        self._bring_up()

    def sort(self, column: ColumnName, *, descending: bool = False) -> None:
        """Sort the rows by a column."""
        self._set_out(sort=column, descending=descending)

    def _sort_by_head(self, column: ColumnName) -> None:
        self.sort(column, descending=column == self._form.sort and not self._form.descending)

    def _offer_menu(self, place: QPoint, column: ColumnName) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fill_menu(menu, column)
        menu.popup(place)

    def _fill_menu(self, menu: QMenu, column: ColumnName | None) -> None:
        """What can be done with a column, then which are shown; without a column, by which to sort."""
        menu.clear()
        if column is not None:
            self._fill_for_column(menu, column)
        else:
            orders = menu.addMenu(translate("Table", "Sort by"))
            for name in COLUMNS:
                words = column_title(name, translate)
                add_entry(orders, words, partial(self.sort, name), ticked=name == self._form.sort, among=self._sorts)
            orders.addSeparator()
            turned = translate("Table", "The other way round")
            add_entry(orders, turned, self._turn, ticked=self._form.descending)
        menu.addSeparator()
        shown = self.view.columns_shown()
        for name in COLUMNS:
            add_entry(menu, column_title(name, translate), partial(self._toggle, name), ticked=name in shown)
        menu.addSeparator()
        add_entry(menu, translate("Table", "The usual columns"), self._take_usual)

    def _fill_for_column(self, menu: QMenu, column: ColumnName) -> None:
        add_entry(menu, translate("Table", "Sort ascending"), partial(self.sort, column))
        add_entry(menu, translate("Table", "Sort descending"), partial(self.sort, column, descending=True))
        add_entry(menu, translate("Table", "Copy rows"), self.copy)
        hide = add_entry(menu, translate("Table", "Hide this column"), partial(self._toggle, column))
        hide.setEnabled(len(self.view.columns_shown()) > 1)

    def _turn(self) -> None:
        self.sort(self._form.sort, descending=not self._form.descending)

    def _toggle(self, column: ColumnName) -> None:
        self._set_out(columns=toggled(self.view.columns_shown(), column))

    def _take_usual(self) -> None:
        self._set_out(columns=USUAL, widths={})

    # Out of it

    def copy(self) -> None:
        """The selected rows onto the clipboard, or all where none is selected."""
        rows = self.view.chosen_rows()
        copied, known = rows[:MOST_COPIED], self._store.state.filters.known
        question = partial(
            _copied, as_it_stood(self._dataset, known), copied, self.view.columns_shown(), language(), translate
        )  # which looks nowhere else, so that it can be asked behind the window
        done = partial(self._take_copy, len(copied), len(rows))
        if len(copied) <= COPIED_AT_ONCE:
            done(question(_never))
        else:
            self.told.emit(translate("Table", "Copying %n row(s)…", "", len(copied)))
            self._copying.ask(question, done=done, failed=_raise)

    def _take_copy(self, copied: int, wanted: int, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        words = translate("Table", "%n row(s) on the clipboard.", "", copied)
        if copied < wanted:
            words = translate(
                "Table", "The first {copied} of %n row(s) are on the clipboard: filter for fewer.", "", wanted
            ).format(copied=number_text(copied, language()))
        self.told.emit(words)


class _NothingLeft(QWidget):
    """What stands in place of the table when the filters leave nothing: says so, with the way out."""

    def __init__(self, store: Store) -> None:
        super().__init__()
        words = plain_label(translate("Table", "No event is left by these filters."), look="quiet")
        clear = QPushButton(translate("Timeline", "Clear all filters"))
        clear.clicked.connect(lambda: store.go(filters=NO_FILTER))
        column = QVBoxLayout(self)
        column.setSpacing(12)
        column.addStretch(1)
        column.addWidget(words, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(2)
        self.hide()


def _untold(_share: float) -> None:
    pass


def _sorted(
    dataset: Dataset, wanted: TableWish, known: Ranks | None, cancelled: Cancelled, _progress: Progress = _untold
) -> Answer:
    """The rows of a table, and the ranks that were worked out for them."""
    if wanted.sort == "date" and not wanted.descending:
        return entries(dataset, wanted, _NO_RANKS), None
    ranks = ranks_of(dataset, wanted, cancelled) if known is None else known
    return entries(dataset, wanted, ranks), ranks


def _copied(
    dataset: Dataset,
    rows: NDArray[np.int32],
    columns: tuple[ColumnName, ...],
    language: Language,
    translate: Translate,
    cancelled: Cancelled,
    _progress: Progress = _untold,
) -> str:
    """Rows as text for a spreadsheet."""
    return as_rows(dataset, takewhile(lambda _row: not cancelled(), rows.tolist()), columns, language, translate)


_NO_RANKS: Ranks = np.zeros(0, np.int32)


def _known(wanted: TableWish) -> Known:
    """By what ranks are remembered: what else decides them than the dataset."""
    day = wanted.filters.known if wanted.sort == "end" else None
    return wanted.sort, wanted.language, wanted.perspective, day


def _never() -> bool:
    return False


def _raise(error: BaseException) -> None:
    if not isinstance(error, CalledOffError):
        raise error
