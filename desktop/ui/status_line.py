"""The status line: how many events of how many are shown and under which filters, how to move, language, appearance."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QWidget

from desktop.dataset.filter_words import lens_words
from desktop.dataset.filters import facets, partner_counts, sentence
from desktop.dataset.reader import Dataset
from desktop.model.dates import calendar_of
from desktop.model.text import number_text
from desktop.model.view_state import ViewName, ViewState
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.command_table import command
from desktop.ui.commands import Commands
from desktop.ui.delay import once_after
from desktop.ui.elided import ElidedLabel
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.store import Store
from desktop.ui.style import rules
from desktop.ui.wheel import WheelHabit


def counts_sentence(dataset: Dataset, state: ViewState) -> str:
    """How much is shown: 12 of 571 events · 3 partners of Japan · Germany or France."""
    counts = facets(dataset, state.filters, state.perspective)
    shown = number_text(counts.shown, language())
    partners = len(partner_counts(dataset, state.perspective, state.filters))
    party = dataset.parties[state.perspective].name.to(language())
    told = (
        translate("Status", "{shown} of %n event(s)", "", counts.total).format(shown=shown),
        translate("Status", "%n partner(s) of {party}", "", partners).format(party=party),
        sentence(dataset, state.filters, state.perspective, language(), translate, eras=state.eras),
        lens_words(dataset, state.lens, calendar_of(state, language()), translate),
    )
    return " · ".join(part for part in told if part)


TOLD_FOR = 5_000
"""Milliseconds."""


class StatusLine(QWidget):
    """A quiet line under everything."""

    def __init__(
        self, dataset: Dataset, store: Store, theme: Theme, commands: Commands, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("status_line")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("status", theme))
        self._dataset = dataset
        self.counts = ElidedLabel(name="status", least=160)
        self.counts.setAccessibleDescription(translate("Status", "What is shown"))
        self._view = store.state.view
        self._wheel: WheelHabit = "zoom"
        self._share_read: float | None = None
        self._moves = plain_label(_moves(self._view, self._wheel), name="status")
        self._moves.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.language = _choice_button(
            translate("Status", "Language"),
            command(f"language_{language()}").label(),
            commands.group_menu("language", self),
        )
        self.appearance = _choice_button(
            translate("Status", "Appearance"),
            command(f"theme_{theme.name}").label(),
            commands.group_menu("theme", self),
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(16, 0, 8, 0)
        line.setSpacing(12)
        line.addWidget(self.counts)
        line.addStretch(1)
        line.addWidget(self._moves)
        line.addStretch(1)
        line.addWidget(self.language)
        line.addWidget(self.appearance)
        self._told = once_after(TOLD_FOR, self.fall_silent, self)
        store.changed.connect(self._follow)
        self._show(store.state)

    def tell_wheel(self, habit: WheelHabit) -> None:
        """Say what the wheel does."""
        self._wheel = habit
        self.fall_silent()

    def tell_reading(self, share: float | None) -> None:
        """Say what share of the file was read, 0 to 1, as long as not all of it was; else None."""
        if share != self._share_read:
            self._share_read = share
            if not self._told.isActive():
                self.fall_silent()

    def tell(self, sentence: str) -> None:
        """Say, for a few seconds, what went well."""
        self._say(sentence, "status_told")
        self._moves.show()
        self._told.start()

    def fall_silent(self) -> None:
        """Say again how to move, or how much of the file was read."""
        self._told.stop()
        if self._share_read is None:
            self._say(_moves(self._view, self._wheel), "status")
        else:
            percent = translate("Status", "A first look: the file is still being read and checked, {percent} %").format(
                percent=int(100 * self._share_read)
            )
            self._say(percent, "status_told")
        self._make_room()

    def _say(self, sentence: str, name: str) -> None:
        self._moves.setText(sentence)
        if self._moves.objectName() != name:
            self._moves.setObjectName(name)
            self._moves.style().polish(self._moves)

    @property
    def sentence(self) -> str:
        """What it says in its middle."""
        return self._moves.text()

    @property
    def tells_how_to_move(self) -> bool:
        """Whether there is room for how to move."""
        return not self._moves.isHidden()

    def minimumSizeHint(self) -> QSize:
        """The least it needs."""
        return QSize(300, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is in it for the new size."""
        super().resizeEvent(event)
        self._make_room()

    def _follow(self, old: ViewState, new: ViewState) -> None:
        if old.view != new.view:
            self._view = new.view
            self.fall_silent()
        if (old.filters, old.perspective, old.eras, old.lens) != (new.filters, new.perspective, new.eras, new.lens):
            self._show(new)

    def _show(self, state: ViewState) -> None:
        self.counts.show_text(counts_sentence(self._dataset, state))
        self._make_room()

    def _make_room(self) -> None:
        """How to move is said only where everything else has its room."""
        widgets = (self.counts, self._moves, self.language, self.appearance)
        needed = sum(widget.sizeHint().width() for widget in widgets) + 24 + 6 * 12
        self._moves.setVisible(needed <= self.width() or self._told.isActive() or self._share_read is not None)


def _moves(view: ViewName, wheel: WheelHabit) -> str:
    if wheel == "zoom":
        wheels = (translate("Status", "Wheel zooms"), translate("Status", "wheel over names scrolls"))
    else:
        wheels = (translate("Status", "Wheel scrolls"), translate("Status", "Ctrl+wheel zooms"))
    told: dict[ViewName, tuple[str, ...]] = {
        "timeline": (
            wheels[0],
            translate("Status", "drag moves"),
            wheels[1],
            translate("Status", "← → step through events"),
            translate("Status", "? all keys"),
        ),
        "matrix": (
            translate("Status", "Arrow keys move"),
            translate("Status", "Space selects"),
            translate("Status", "Enter shows it on the timeline"),
            translate("Status", "a click on a head sorts"),
        ),
        "table": (
            translate("Status", "Arrow keys move"),
            translate("Status", "Enter shows it on the timeline"),
            translate("Status", "Ctrl+C copies rows"),
            translate("Status", "a click on a head sorts"),
        ),
        "trends": (
            translate("Status", "Wheel zooms"),
            translate("Status", "drag moves"),
            translate("Status", "drag on the strip chooses a period"),
            translate("Status", "← → read month by month"),
        ),
    }
    return " · ".join(told[view])


def _choice_button(name: str, taken: str, menu: QMenu) -> QPushButton:
    """A button that says what is taken now, be it because the system wants it so, and opens the menu of choices."""
    button = QPushButton(taken)
    button.setObjectName("status_menu")
    button.setAccessibleName(f"{name}: {taken}")
    set_tooltip(button, name)
    menu.setParent(button, menu.windowFlags())
    button.setMenu(menu)
    return button
