"""The page of the matrix: the question, the day, columns and order above, the matrix, its key below."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QActionGroup, QColor, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from desktop.dataset.matrix import columns_of, offered_kinds, usual_kinds
from desktop.dataset.matrix_order import usual_sort
from desktop.dataset.reader import Dataset
from desktop.layout.shapes import Box
from desktop.model.moment import civil
from desktop.model.view_state import NO_FILTER, MatrixForm, ViewState
from desktop.model.vocabulary import KindNature
from desktop.render.key import KeyItem, flowed
from desktop.render.language import language, translate
from desktop.render.matrix_key import draw_matrix_key, matrix_key_items
from desktop.render.matrix_table import brief_title, filter_words, is_narrowed, matrix_wish, title
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme, ruler
from desktop.ui.as_of import AsOf
from desktop.ui.day_bar import FollowBox
from desktop.ui.elided import ElidedLabel
from desktop.ui.matrix_view import MatrixView
from desktop.ui.menus import add_entry
from desktop.ui.plain import set_tooltip
from desktop.ui.store import Store
from desktop.ui.style import rules

KEY_HEIGHT, KEY_LINE, KEY_LINES = 34, 20, 2
MARGIN = 12


class MatrixPage(QWidget):
    """All that belongs to the matrix. The keys go to the matrix itself."""

    def __init__(self, dataset: Dataset, store: Store, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("matrix_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("matrix", theme))
        self._dataset, self._store = dataset, store
        self.view = MatrixView(dataset, store, theme)
        self.as_of = AsOf(dataset, store)
        self.as_of.taken.connect(self.view.setFocus)
        self.follow = FollowBox(dataset, store)
        self.title = ElidedLabel(name="matrix_title", least=120)
        self.note = ElidedLabel(name="small_quiet", least=0)
        self.columns = _menu_button(translate("Matrix", "Columns"))
        self.order = _menu_button(translate("Matrix", "Order"))
        self.clear = QPushButton(translate("Matrix", "Clear these filters"))
        self.clear.setProperty("link", True)
        self.clear.clicked.connect(self._clear)
        self._key = _Key(dataset, self.view, theme)
        self._sorts = QActionGroup(self)
        self.setFocusProxy(self.view)
        self._lay_out()
        self._fill_menus()
        self._say(store.state)
        store.changed.connect(self._apply)

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title, 1)
        first.addWidget(self.columns)
        first.addWidget(self.order)
        noted = QHBoxLayout()
        noted.setSpacing(8)
        noted.addWidget(self.follow)
        noted.addWidget(self.note)
        noted.addWidget(self.clear)
        noted.addStretch(1)
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, 12, MARGIN, 6)
        head.setSpacing(6)
        head.addLayout(first)
        head.addWidget(self.as_of)
        head.addLayout(noted)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addLayout(head)
        page.addWidget(self.view, 1)
        page.addWidget(self._key)

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if matrix_wish(old, language()) != matrix_wish(new, language()):
            self._say(new)
            self._key.tell()

    def _say(self, state: ViewState) -> None:
        told = (self._dataset, state.perspective, language(), translate)
        self.title.show_text(title(*told), brief_title(*told))
        self.note.show_text(filter_words(self._dataset, matrix_wish(state, language()), translate))
        self.note.setVisible(bool(self.note.text()))
        self.clear.setVisible(is_narrowed(state.filters))

    def _clear(self) -> None:
        self._store.go(filters=replace(self._store.state.filters, partners=None, countries=None, kinds=None))

    # The menus

    def _fill_menus(self) -> None:
        for button, fill in ((self.columns, self._fill_columns), (self.order, self._fill_order)):
            menu = QMenu(button)
            menu.aboutToShow.connect(partial(fill, menu))
            button.setMenu(menu)

    def _fill_columns(self, menu: QMenu) -> None:
        """Every kind that can be a column, ticked where it is one."""
        menu.clear()
        shown, nature = columns_of(self._dataset, self._store.state.matrix, NO_FILTER), None
        for kind in offered_kinds(self._dataset):
            usual = kind in usual_kinds(self._dataset)
            if nature not in (None, usual):
                menu.addSeparator()
            nature = usual
            name = self._dataset.kinds[kind].name.to(language())
            add_entry(menu, name, partial(self._toggle, kind), ticked=kind in shown)
        menu.addSeparator()
        add_entry(menu, translate("Matrix", "The usual columns"), partial(self._take, None))

    def _toggle(self, kind: str) -> None:
        shown = set(columns_of(self._dataset, self._store.state.matrix, NO_FILTER)) ^ {kind}
        chosen = tuple(name for name in offered_kinds(self._dataset) if name in shown)
        self._take(None if chosen == usual_kinds(self._dataset) else chosen)

    def _take(self, kinds: tuple[str, ...] | None) -> None:
        self._store.go(matrix=replace(self._store.state.matrix, kinds=kinds))

    def _fill_order(self, menu: QMenu) -> None:
        """What the rows can follow."""
        menu.clear()
        found, form = self.view.told_now().matrix, self._store.state.matrix
        now = form.sort or usual_sort(self._dataset, found)
        for sort, name in self._orders(found.kinds):
            add_entry(menu, name, partial(self._sort, replace(form, sort=sort)), ticked=sort == now, among=self._sorts)
        menu.addSeparator()
        turned = replace(form, descending=not form.descending)
        words = translate("Matrix", "The other way round")
        add_entry(menu, words, partial(self._sort, turned), ticked=form.descending)

    def _orders(self, kinds: tuple[str, ...]) -> list[tuple[str, str]]:
        orders = [("name", translate("Matrix", "By name")), ("number", translate("Matrix", "By number signed"))]
        for kind in kinds:
            known = self._dataset.kinds[kind]
            short = known.short.to(language())
            if known.nature is KindNature.AGREEMENT:
                orders.append((f"order:{kind}", translate("Matrix", "{kind}: order of signing").format(kind=short)))
            orders.append((f"date:{kind}", translate("Matrix", "{kind}: date shown").format(kind=short)))
        return orders

    def _sort(self, form: MatrixForm) -> None:
        self._store.go(matrix=form)


def _menu_button(text: str) -> QPushButton:
    button = QPushButton(text)
    button.setObjectName("menu_button")
    set_tooltip(button, text)
    return button


class _Key(QWidget):
    """What the signs mean, in as many lines as it takes, but no more than two."""

    def __init__(self, dataset: Dataset, view: MatrixView, theme: Theme) -> None:
        super().__init__()
        self._dataset, self._view, self._theme = dataset, view, theme
        self.setObjectName("matrix_key")
        self._scale = text_scale()
        self._height, self._line = round(KEY_HEIGHT * self._scale), round(KEY_LINE * self._scale)
        self.setFixedHeight(self._height)
        self.setAccessibleName(translate("Matrix", "Key to the signs"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take a line more or less."""
        super().resizeEvent(event)
        self.tell()

    def tell(self) -> None:
        """Tell the signs that there are now."""
        lines = {min(row, KEY_LINES - 1) for row, _ in self._places(self._items())}
        self.setFixedHeight(self._height + self._line * (max(1, len(lines)) - 1))
        self.update()

    def _items(self) -> list[KeyItem]:
        year = str(civil(self._dataset.about.first_day).year)
        return matrix_key_items(self._view.told_now().table, year, translate)

    def _places(self, items: Sequence[KeyItem]) -> list[tuple[int, float]]:
        box = Box(MARGIN + 2, 0, self.width() - 2 * MARGIN, self._height)
        return flowed(items, box, ruler(self._scale), self._scale)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the signs of what is shown."""
        items = self._items()
        placed = zip(items, self._places(items), strict=True)
        first, line = self._height / 2, self._line
        shown = [replace(item, x=x, y=first + line * row) for item, (row, x) in placed if row < KEY_LINES]
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(0, 0, self.width(), 1, QColor(self._theme.line))
            draw_matrix_key(painter, shown, self._theme, self._scale)
