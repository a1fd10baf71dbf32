"""The one place that holds what the user looks at, and tells when it changes."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from desktop.model.view_state import History, ViewState

GESTURE_ENDS = 1.0
"""Seconds of rest after which a gesture known by its name (the wheel, typing) is over."""


class Store(QObject):
    """The view state and its history.

    Views connect to `changed(old, new)`, compare the fields that they use and apply the difference. A view never
    answers a change with a change. Going to an equal state is no event.
    """

    changed = Signal(object, object)

    def __init__(self, state: ViewState, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._history = History(state)
        self._clock = clock
        self._gesture: object = None
        self._gesture_at = 0.0
        self._telling = False
        self._finish: Callable[[], None] | None = None

    def finish_first(self, finish: Callable[[], None] | None) -> None:
        """Call this before anything else is gone to: it brings to its end what moves the view by itself."""
        self._finish = finish

    @property
    def state(self) -> ViewState:
        """What is looked at now."""
        return self._history.now

    @property
    def can_go_back(self) -> bool:
        """Whether there is a state before."""
        return bool(self._history.past)

    @property
    def can_go_forward(self) -> bool:
        """Whether there is a state left by going back."""
        return bool(self._history.future)

    def go(self, gesture: object = None, **changes: Any) -> None:
        """Change fields of the state. Changes with the same gesture (not None) in a row are one entry of history.

        A gesture is a thing of its own (one drag), or a name; one known by its name ends after a second of rest.
        One that leads back to where it began leaves no entry.
        """
        if replace(self.state, **changes) == self.state:
            return
        if gesture is None or gesture != self._gesture:
            self._finish_what_moves()
        now = self._clock()
        rested = isinstance(gesture, str) and now - self._gesture_at > GESTURE_ENDS
        same = gesture is not None and gesture == self._gesture and not rested
        history = self._history.going(replace(self.state, **changes), same_gesture=same)
        came_back = same and len(history.past) < len(self._history.past)
        self._gesture, self._gesture_at = None if came_back else gesture, now
        self._move(history)

    def back(self) -> None:
        """To the state before."""
        self._finish_what_moves()
        self._gesture = None
        self._move(self._history.back())

    def forward(self) -> None:
        """To the state left by going back."""
        self._finish_what_moves()
        self._gesture = None
        self._move(self._history.forward())

    def _finish_what_moves(self) -> None:
        finish = self._finish
        if finish is None or self._telling:
            return
        self._finish = None  # its own change is not to begin this again
        try:
            finish()
        finally:
            self._finish = finish

    def _move(self, history: History) -> None:
        if self._telling:
            raise RuntimeError("a view answered a change with a change")
        old, self._history = self._history, history
        if old == history:
            return
        self._telling = True
        try:
            self.changed.emit(old.now, history.now)
        finally:
            self._telling = False
