"""Everything as of the day of the matrix: the switch for it, and the bar above the views while it is so."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QToolButton, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.view_state import ViewState
from desktop.render.language import translate
from desktop.render.theme import Theme, icon
from desktop.ui.as_of import AsOf
from desktop.ui.commands import Commands
from desktop.ui.plain import set_tooltip
from desktop.ui.store import Store
from desktop.ui.style import rules


def follow_day(dataset: Dataset, store: Store, *, follows: bool) -> None:
    """Show everything as of the day of the matrix, or the whole record again."""
    store.go(filters=store.state.following(dataset.about.last_day, follows=follows).filters)


def join_day(commands: Commands, dataset: Dataset, store: Store, bar: "DayBar") -> None:
    """Say what the command does: once the bar is there, its field waits for a date."""

    def turn() -> None:
        follow_day(dataset, store, follows=commands.checked("follow_day"))
        if bar.isVisible():
            bar.as_of.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            bar.as_of.field.selectAll()

    commands.on("follow_day", turn)


class FollowBox(QCheckBox):
    """A tick: timeline, table and trends follow the day of the matrix."""

    def __init__(self, dataset: Dataset, store: Store) -> None:
        super().__init__(translate("AsOf", "Timeline, table and trends too"))
        set_tooltip(self, translate("AsOf", "Everything as it stood on this day: nothing later is shown"))
        self.clicked.connect(lambda ticked: follow_day(dataset, store, follows=ticked))
        store.changed.connect(self._apply)
        self._show(store.state)

    def _apply(self, _old: ViewState, new: ViewState) -> None:
        self._show(new)

    def _show(self, state: ViewState) -> None:
        self.setChecked(state.filters.known is not None)


class DayBar(QWidget):
    """The day as of which everything is shown, with its slider, and the way back to the whole record.

    It is there while everything follows the day, but for the matrix, which has a slider of its own.
    """

    def __init__(self, dataset: Dataset, store: Store, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("day_bar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("day", theme))
        self.as_of = AsOf(dataset, store)
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close", theme.muted))
        name = translate("AsOf", "Show the whole record again")
        self.close_button.setAccessibleName(name)
        set_tooltip(self.close_button, name)
        self.close_button.clicked.connect(lambda: follow_day(dataset, store, follows=False))
        line = QHBoxLayout(self)
        line.setContentsMargins(12, 5, 8, 5)
        line.setSpacing(8)
        line.addWidget(self.as_of, 1)
        line.addWidget(self.close_button)
        self.setFocusProxy(self.as_of.field)
        store.changed.connect(self._apply)
        self._show(store.state)

    def _apply(self, _old: ViewState, new: ViewState) -> None:
        self._show(new)

    def _show(self, state: ViewState) -> None:
        self.setVisible(state.filters.known is not None and state.view != "matrix")
