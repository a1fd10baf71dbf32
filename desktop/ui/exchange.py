"""Another workspace for the window, built behind what it shows: no step of it lets the window stand still for long."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.render.theme import Theme
from desktop.ui.in_turns import InTurns, Steps, at_once
from desktop.ui.window import Window, do_away_with

if TYPE_CHECKING:
    from desktop.ui.first_frame import FirstFrame
    from desktop.ui.workspace import Workspace

Make = Callable[[], "Workspace"]
"""Begins a workspace, whose steps are then taken."""


class Exchange(QObject):
    """Puts one workspace after the other into a window; what it shows stays there until the next one is whole.

    `stands(workspace)` tells that one is whole and in its place, just before it is seen. A new exchange calls off one
    that is under way.
    """

    stands = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._turns: InTurns | None = None
        self._picture: FirstFrame | None = None
        self._coming: Workspace | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether a workspace is being built."""
        return self._turns is not None

    def begin(self, make: Make, theme: Theme, said: Callable[[], str], first: "FirstFrame | None" = None) -> None:
        """Put in another workspace step by step, and above it the sentence that is to be said then, if any.

        first: a first picture of it, which is laid over what the window shows as soon as it is worked out.
        """
        self.call_off()
        self._turns = InTurns(self._steps(make, theme, said, first), self)
        self._turns.over.connect(self._end)
        self._turns.start()

    def at_once(self, make: Make, theme: Theme, said: Callable[[], str]) -> None:
        """Put in another workspace now."""
        self.call_off()
        at_once(self._steps(make, theme, said))

    def call_off(self) -> None:
        """Do away with a workspace that is not whole yet."""
        if self._turns is not None:
            self._turns.call_off()
            self._end()
        if self._coming is not None:
            self._coming.let_go()
        for part in (self._picture, self._coming):
            if part is not None:
                do_away_with(part)
        self._picture = self._coming = None

    def _steps(self, make: Make, theme: Theme, said: Callable[[], str], first: "FirstFrame | None" = None) -> Steps:
        window = self._window
        if first is not None:
            self._picture = first
            yield from first.canvas.prepare()
            yield
            self._picture = None
            window.lay_over(first)
            yield
        workspace = self._coming = make()
        yield from workspace.steps
        yield
        workspace.take_room(window.page.size())
        yield
        window.put_behind(workspace, theme, said())
        yield
        self._coming = None
        self.stands.emit(workspace)
        window.reveal()
        yield
        window.clear_away()

    def _end(self) -> None:
        if self._turns is not None:
            self._turns.deleteLater()
            self._turns = None
