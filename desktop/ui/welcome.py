"""The first steps: three hints on the canvas, which go on by themselves when the user does what they say."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtWidgets import QWidget

from desktop.model.view_state import ViewState
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.delay import once_after
from desktop.ui.settings import Settings
from desktop.ui.step_card import StepCard
from desktop.ui.store import Store
from desktop.ui.wheel import wheel_habit

SHOWN = "welcome/shown"
"""The setting that keeps the hints from coming again by themselves."""
WIDEST = 380
REST = 700
"""Milliseconds without another change after which the next hint comes: not while the wheel still turns."""


class Hint(NamedTuple):
    """What a step says, and whether a change of the state is what it asks for."""

    title: str
    text: str
    is_done: Callable[[ViewState, ViewState], bool]


def hints(*, wheel_zooms: bool) -> tuple[Hint, ...]:
    """Zoom, read, narrow down, in the language chosen."""
    look = translate("Welcome", "Press + and − : time zooms in and out. Drag to move.")
    if wheel_zooms:
        look = translate("Welcome", "Turn the wheel over the canvas: time zooms about the pointer. Drag to move.")
    read = translate("Welcome", "Click a sign or a bar: the right side tells what happened and who says so.")
    narrow = translate("Welcome", "Tick countries and types at the left, or search: what fits stays.")
    return (
        Hint(translate("Welcome", "Look closer"), look, lambda old, new: old.span.days != new.span.days),
        Hint(translate("Welcome", "Read"), read, lambda _old, new: new.selection is not None),
        Hint(translate("Welcome", "Narrow down"), narrow, lambda old, new: old.filters != new.filters),
    )


class Welcome(QObject):
    """Shows the hints over the timeline: by itself until they were closed or gone through, later when asked for.

    The first two lie over its lower edge, the third beside the filters of which it speaks. None takes the focus.
    """

    def __init__(
        self, store: Store, timeline: QWidget, ground: QWidget, theme: Theme, settings: Settings, scale: float = 1.0
    ) -> None:
        super().__init__(ground)
        self._store, self._timeline, self._ground, self._settings = store, timeline, ground, settings
        self.card = StepCard(ground, theme, translate("Welcome", "Close the first steps"), scale)
        self.card.back.hide()
        self.card.turned.connect(self._turn)
        self.card.left.connect(self.leave)
        self._hints: tuple[Hint, ...] = ()
        self._done: set[int] = set()
        self._soon = once_after(0, self._show, self)
        ground.installEventFilter(self)
        store.changed.connect(self._watch)

    @property
    def number(self) -> int | None:
        """The step that is shown, from 0; None while there is none."""
        return next((number for number in range(len(self._hints)) if number not in self._done), None)

    def begin_once(self) -> None:
        """Show the hints if they never were to their end."""
        if not self._settings.flag(SHOWN, default=False):
            self.begin()

    def begin(self) -> None:
        """Show the hints from the first."""
        zooms = wheel_habit(self._settings) == "zoom"
        self._hints, self._done = hints(wheel_zooms=zooms), set()
        self._show()

    def leave(self) -> None:
        """No hint any more, until somebody asks for them."""
        if self._hints:
            self._settings.put(SHOWN, True)
        self._hints = ()
        self.card.hide()

    def _turn(self, by: int) -> None:
        number = self.number
        if number is not None and by > 0:
            self._done.add(number)
            self._show()

    def _watch(self, old: ViewState, new: ViewState) -> None:
        """What was done, in whatever order, needs no hint."""
        if self.number is None:
            return
        self._done |= {number for number, hint in enumerate(self._hints) if hint.is_done(old, new)}
        if new.view != "timeline":
            self.card.hide()
        self._soon.start(REST)

    def _show(self) -> None:
        number = self.number
        if number is None:
            self.leave()
            return
        hint = self._hints[number]
        self.card.show_step(hint.title, hint.text, number + 1, len(self._hints))
        self.card.setVisible(self._store.state.view == "timeline")
        self._place()

    def _place(self) -> None:
        room = QRect(self._timeline.mapTo(self._ground, QPoint()), self._timeline.size())
        if self.number == len(self._hints) - 1:
            self.card.place_beside(room, WIDEST)
        else:
            self.card.place_in(room, WIDEST)
        self.card.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A card keeps its place when the middle takes another size."""
        if watched is self._ground and event.type() == QEvent.Type.Resize and self.number is not None:
            self._soon.start(0)
        return False
