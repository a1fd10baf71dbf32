"""Where the one table stands: alone in the middle, or below the timeline; the share of each is remembered."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.view_state import ViewName
from desktop.render.theme import Theme
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.table_page import TablePage

LEAST = 140
"""So many pixels of height the timeline and the table each keep."""
SHARE = 0.38


class TablePlace(QObject):
    """Makes the table when it is first wanted, and puts it where it is to be seen.

    `chosen(Selection)`, `timeline_wanted(Selection)` and `told(str)` are those of the table.
    """

    chosen = Signal(object)
    timeline_wanted = Signal(object)
    told = Signal(str)

    def __init__(self, dataset: Dataset, store: Store, theme: Theme, settings: Settings) -> None:
        super().__init__()
        self._made_of = dataset, store, theme, settings
        self._store, self._settings = store, settings
        self._table: TablePage | None = None
        self._below: _Below | None = None
        self._alone: QWidget | None = None
        self.wanted_below = settings.flag("window/shows_table", default=False)
        """Whether the table stands below the timeline."""

    @property
    def table(self) -> TablePage:
        """The table."""
        if self._table is None:
            self._table = TablePage(*self._made_of)
            self._table.chosen.connect(self.chosen)
            self._table.timeline_wanted.connect(self.timeline_wanted)
            self._table.told.connect(self.told)
        return self._table

    def under(self, timeline: QWidget) -> QWidget:
        """A page of the timeline, below which there is room for the table."""
        self._below = _Below(timeline, self._settings)
        return self._below

    def page(self) -> QWidget:
        """A page for the table alone."""
        self._alone = QWidget()
        self._alone.setFocusProxy(self.table)
        column = QVBoxLayout(self._alone)
        column.setContentsMargins(0, 0, 0, 0)
        return self._alone

    def put(self, view: ViewName) -> None:
        """Put the table where it is to be seen while this view is shown."""
        if view == "table" and self._alone is not None:
            column = self._alone.layout()
            assert column is not None
            column.addWidget(self.table)
            self.table.show()
        elif view == "timeline" and self.wanted_below and self._below is not None:
            self._below.take(self.table)
        elif self._table is not None and view == "timeline":
            self._table.hide()

    def want_below(self, wanted: bool) -> None:
        """Show the table below the timeline, or no longer."""
        self.wanted_below = wanted
        self._settings.put("window/shows_table", wanted)
        self.put(self._store.state.view)

    def copy(self) -> bool:
        """Copy rows, if the keys are in the table; tells whether they are."""
        if self._table is None or not self._table.view.hasFocus():
            return False
        self._table.copy()
        return True

    def let_go(self) -> None:
        """Call off what is under way: another workspace takes the place."""
        if self._table is not None:
            self._table.let_go()


class _Below(QSplitter):
    """The timeline's page and, while it is wanted, the table."""

    def __init__(self, above: QWidget, settings: Settings) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._settings = settings
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self.setFocusProxy(above)
        above.setMinimumHeight(LEAST)
        self.addWidget(above)
        self.setStretchFactor(0, 1)
        self.splitterMoved.connect(self._remember)

    def take(self, table: QWidget) -> None:
        """Put the table below, as high as it was left."""
        table.setMinimumHeight(LEAST)
        self.addWidget(table)
        table.show()
        self._share()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._share()

    def _share(self) -> None:
        height = self._settings.number("window/table", LEAST, 4_000, round(self.height() * SHARE))
        if self.count() == 2:
            self.setSizes([max(LEAST, self.height() - height), height])

    def _remember(self) -> None:
        if self.count() == 2:
            self._settings.put("window/table", self.sizes()[1])
