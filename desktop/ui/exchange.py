"""Another workspace for the window, built behind what it shows: no step of it lets the window stand still for long."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.render.theme import Theme
from desktop.ui.in_turns import InTurns, Steps, at_once
from desktop.ui.window import Window, do_away_with

if TYPE_CHECKING:
    from desktop.ui.canvas import Canvas
    from desktop.ui.first_frame import FirstFrame
    from desktop.ui.workspace import Workspace

Make = Callable[["Canvas | None"], "Workspace"]
"""Begins a workspace, whose steps are then taken, around the canvas of its first picture if there was one."""


class Exchange(QObject):
    """Puts one workspace after the other into a window; what it shows stays there until the next one is whole.

    `stands(workspace)` tells that one is whole and in its place, just before it is seen. A new exchange calls off one
    that is under way. What is said meanwhile is said above the workspace that is coming.
    """

    stands = Signal(object)

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._turns: InTurns | None = None
        self._awaited: FirstFrame | None = None
        self._picture: FirstFrame | None = None
        self._coming: Workspace | None = None
        self._to_say: str | None = None
        """What is to be said above the workspace that is coming; None when none is, or it has its place already."""

    @property
    def is_under_way(self) -> bool:
        """Whether a workspace is being built."""
        return self._turns is not None

    @property
    def said(self) -> str:
        """What is said above, or will be."""
        if self._to_say is not None:
            return self._to_say
        return self._window.message_bar.sentence if self._window.message_bar.isVisible() else ""

    def say(self, sentence: str) -> None:
        """Say a sentence above, or with none fall silent; above a workspace that is being built once it is there."""
        if self._to_say is not None:
            self._to_say = sentence
        elif sentence:
            self._window.message_bar.say(sentence)
        else:
            self._window.message_bar.hide()

    def begin(self, make: Make, theme: Theme, to_say: str, picture: "FirstFrame | None" = None) -> None:
        """Put in another workspace step by step, and above it the sentence that is to be said then, if any.

        picture: a first one of it. An empty window is filled with it at once, before all that surrounds it is loaded;
        else it is laid over what the window shows as soon as it is worked out.
        """
        self.call_off()
        if picture is None:
            self._start(partial(make, None), theme, to_say)
        elif self._window.workspace is None:
            self._awaited = picture
            picture.painted.connect(partial(self._go_on_from, picture, make, theme))
            self._window.fill(picture, theme)
        else:
            self._start(partial(make, picture.canvas), theme, to_say, picture)

    def at_once(self, make: Make, theme: Theme, to_say: str) -> None:
        """Put in another workspace now."""
        self.call_off()
        self._to_say = to_say
        at_once(self._steps(partial(make, None), theme))

    def call_off(self) -> None:
        """Do away with a workspace that is not whole yet."""
        self._awaited = None
        if self._turns is not None:
            self._turns.call_off()
            self._end()
        if self._coming is not None:
            self._coming.let_go()
        for part in (self._picture, self._coming):
            if part is not None:
                do_away_with(part)
        self._picture = self._coming = None

    def _go_on_from(self, picture: "FirstFrame", make: Make, theme: Theme) -> None:
        # In steps: what the user does meanwhile is not kept waiting for all that is loaded.
        QTimer.singleShot(0, partial(self._load_drawing, picture, make, theme))

    def _load_drawing(self, picture: "FirstFrame", make: Make, theme: Theme) -> None:
        if self._awaited is picture:  # nothing else was quicker
            import pyqtgraph  # noqa: F401, PLC0415 (the first picture does not wait for it)

            self._awaited = None
            self._start(partial(make, picture.canvas), theme, self.said)

    def _start(
        self, make: Callable[[], "Workspace"], theme: Theme, to_say: str, picture: "FirstFrame | None" = None
    ) -> None:
        self._to_say = to_say
        self._turns = InTurns(self._steps(make, theme, picture), self)
        self._turns.over.connect(self._end)
        self._turns.start()

    def _steps(self, make: Callable[[], "Workspace"], theme: Theme, picture: "FirstFrame | None" = None) -> Steps:
        window = self._window
        if picture is not None:
            self._picture = picture
            yield from picture.canvas.prepare()
            yield
            self._picture = None
            window.lay_over(picture)
            yield
        workspace = self._coming = make()
        yield from workspace.steps
        yield
        workspace.take_room(window.page.size())
        yield
        window.put_behind(workspace, theme, self._to_say or "")
        self._to_say = None
        yield
        self._coming = None
        self.stands.emit(workspace)
        window.reveal()
        yield
        window.clear_away()

    def _end(self) -> None:
        self._to_say = None
        if self._turns is not None:
            self._turns.deleteLater()
            self._turns = None
