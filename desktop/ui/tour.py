"""The tour through a dataset: from view to view, with a card that says what one sees, and back to where one was."""

from dataclasses import fields
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtWidgets import QWidget

from desktop.dataset.reader import Dataset
from desktop.layout.shapes import TimelineLayout
from desktop.model.view_state import Selection, ViewState
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.render.tour import state_of
from desktop.ui.delay import once_after
from desktop.ui.step_card import AIR, StepCard
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView

CLEAR = 24
"""Pixels above the card that what a step selects keeps."""


class UnderWay(NamedTuple):
    """How far one is: the number of the step from 0, the state and the scroll of the canvas before the tour."""

    number: int
    before: ViewState
    scroll: float


class Tour(QObject):
    """Goes through the steps of a dataset over the middle of the window; each step is one entry of the history.

    ground: the middle, whatever view it shows. Another dataset, theme or language makes another tour: `under_way`
    tells it where to `resume`. `started` tells each start.
    """

    started = Signal()

    def __init__(
        self, dataset: Dataset, store: Store, timeline: TimelineView, ground: QWidget, theme: Theme, scale: float = 1.0
    ) -> None:
        super().__init__(ground)
        self._dataset, self._store, self._timeline, self._ground = dataset, store, timeline, ground
        self.card = StepCard(ground, theme, translate("Tour", "Leave the tour"), scale)
        self.card.turned.connect(self.turn)
        self.card.left.connect(self.leave)
        self.under_way: UnderWay | None = None
        self._soon = once_after(0, self._settle, self)  # once what was asked for is laid out
        ground.installEventFilter(self)
        store.changed.connect(self._follow)

    @property
    def exists(self) -> bool:
        """Whether the dataset has a tour."""
        return bool(self._dataset.tour)

    def start(self) -> None:
        """To the first step; where one is on the way already, back to the first."""
        if self.under_way is None:
            self.under_way = UnderWay(0, self._store.state, self._timeline.canvas.scroll)
        self.started.emit()
        self._go_to(0)
        self.card.setFocus(Qt.FocusReason.OtherFocusReason)

    def resume(self, under_way: UnderWay | None) -> None:
        """Go on where another window of the same dataset was."""
        if under_way is not None and under_way.number < len(self._dataset.tour):
            self.under_way = under_way
            self._show_card()
            self._soon.start()

    def turn(self, by: int) -> None:
        """A step on or back; on from the last one leaves."""
        if self.under_way is None:
            return
        number = self.under_way.number + by
        if number == len(self._dataset.tour):
            self.leave()
        elif number >= 0:
            self._go_to(number)

    def leave(self) -> None:
        """Back to where one was before."""
        under_way, self.under_way = self.under_way, None
        if under_way is None:
            return
        focused: QWidget | None = self.card.window().focusWidget()
        had_focus = focused is not None and (focused is self.card or self.card.isAncestorOf(focused))
        self.card.hide()
        self._ground.setContentsMargins(0, 0, 0, 0)
        self._travel(under_way.before)
        self._timeline.scroll_to(under_way.scroll)
        if had_focus:
            self._ground.setFocus()

    def _go_to(self, number: int) -> None:
        assert self.under_way is not None
        self.under_way = self.under_way._replace(number=number)
        self._show_card()
        self._travel(state_of(self._dataset, self._dataset.tour[number], self._store.state))

    def _travel(self, target: ViewState) -> None:
        """To a state, gliding where only time passes: one entry of the history."""
        gesture = object()
        glides = target.view == self._store.state.view == "timeline"
        kept = {field.name: getattr(target, field.name) for field in fields(target)}
        if glides:
            del kept["span"]
        holder: QWidget | None = self.card.window().focusWidget()
        self._store.go(gesture, **kept)
        if glides:
            self._timeline.travel.fly_to(target.span, gesture)
        if holder is not None and self.card.isVisible():
            holder.setFocus()  # another view takes the focus when it is shown
        self._soon.start()

    # The card

    def _show_card(self) -> None:
        assert self.under_way is not None
        number, steps = self.under_way.number, self._dataset.tour
        step = steps[number]
        self.card.show_step(step.title.to(language()), step.text.to(language()), number + 1, len(steps))
        self.card.show()
        self._place()

    def _follow(self, _old: ViewState, _new: ViewState) -> None:
        if self.under_way is not None:
            self._soon.start()

    def _place(self) -> None:
        """Over the lower edge of the timeline, above the overview; another view makes room for it."""
        on_timeline = self._timeline.isVisible()
        corner = self._timeline.mapTo(self._ground, QPoint())
        self.card.place_in(QRect(corner, self._timeline.size()) if on_timeline else self._ground.rect())
        self.card.raise_()
        room = self.card.height() + 2 * AIR if not (self.card.isHidden() or on_timeline) else 0
        if self._ground.contentsMargins().bottom() != room:
            self._ground.setContentsMargins(0, 0, 0, room)

    def _settle(self) -> None:
        if self.under_way is None:
            return
        self._place()
        step = state_of(self._dataset, self._dataset.tour[self.under_way.number], self._store.state)
        selection = self._store.state.selection
        if self._timeline.isVisible() and selection is not None and selection == step.selection:
            self._keep_in_sight(selection)

    def _keep_in_sight(self, selection: Selection) -> None:
        """Scroll no further down than it takes for what is selected to stand above the card."""
        layout = self._timeline.layout_now()
        y = _height_of(layout, selection, self._dataset.row_of(selection))
        top = self._timeline.mapFrom(self._ground, self.card.pos()).y() - CLEAR
        if y is not None:
            self._timeline.scroll_to(max(0.0, self._timeline.canvas.scroll + y - top))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The card keeps its place when the middle takes another size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and self.under_way is not None:
            self._soon.start()
        return False


def _height_of(layout: TimelineLayout, selection: Selection, row: int | None) -> float | None:
    """Where something selected stands on the canvas, or None where it is not to be seen."""
    for bar in layout.bars:
        if bar.agreement == selection.id or any(row is not None and row in mark.rows for mark in bar.marks):
            return bar.y
    return next((sign.y for sign in layout.signs if row is not None and sign.row == row), None)
