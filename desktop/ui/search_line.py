"""The line under the search field: how many events are left, or while something is searched for, which hit of how many.

Then also the ways to the others, and whether hits are only marked.
"""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QToolButton, QWidget

from desktop.model.text import number_text
from desktop.render.language import language, translate
from desktop.render.theme import Theme, icon
from desktop.ui.plain import plain_label, set_tooltip

ICON = QSize(12, 12)
INDENT = 2
"""Of the words, so that they begin where the field above does."""


class SearchLine(QWidget):
    """Always there, so that nothing below it moves. `hit_wanted(by)` asks for the next (1) or previous (-1) hit."""

    hit_wanted = Signal(int)
    marks_wanted = Signal(bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._told = plain_label(name="found")
        self._told.setIndent(INDENT)
        self.previous = self._step(theme, "chevron-left", translate("Search", "Previous hit (Shift+Enter)"), -1)
        self.next = self._step(theme, "chevron-right", translate("Search", "Next hit (Enter)"), 1)
        self.marks = QCheckBox(translate("Search", "Mark only"))
        set_tooltip(self.marks, translate("Search", "Keep every event in sight and mark those found"))
        self.marks.clicked.connect(self.marks_wanted)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2)
        line.addWidget(self.previous)
        line.addWidget(self.next)
        line.addWidget(self._told)
        line.addStretch(1)
        line.addWidget(self.marks)

    def sizeHint(self) -> QSize:
        """As high with the ways to the hits as without them."""
        highest = max(widget.sizeHint().height() for widget in (self.previous, self.marks, self._told))
        return QSize(super().sizeHint().width(), highest)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def show_left(self, left: int, number: int) -> None:
        """Nothing is searched for: say how many events of how many are left."""
        told = translate("Status", "{shown} of %n event(s)", "", number)
        self._told.setText(told.format(shown=number_text(left, language())))
        self._show_ways(shown=False)

    def _show_ways(self, *, shown: bool) -> None:
        for widget in (self.previous, self.next, self.marks):
            widget.setVisible(shown)

    def show_hits(self, place: int | None, number: int, *, marks_only: bool) -> None:
        """Say which hit of how many is selected (from 0), or how many there are."""
        if place is None:
            told = translate("Search", "%n hit(s)", "", number)
        else:
            told = translate("Search", "{place} of {number}")
            told = told.format(place=number_text(place + 1, language()), number=number_text(number, language()))
        self._told.setText(told)
        self._show_ways(shown=True)
        self.marks.setChecked(marks_only)
        for button in (self.previous, self.next):
            button.setEnabled(number > 0)

    @property
    def told(self) -> str:
        """What it says of the hits."""
        return self._told.text()

    def _step(self, theme: Theme, drawing: str, name: str, by: int) -> QToolButton:
        button = QToolButton()
        button.setObjectName("hit_step")
        button.setIcon(icon(drawing, theme.muted, theme.line))
        button.setIconSize(ICON)
        button.setAccessibleName(name)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        set_tooltip(button, name)
        button.clicked.connect(lambda: self.hit_wanted.emit(by))
        return button
