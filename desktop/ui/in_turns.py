"""Work on the window that is too long for one turn of the event loop, in steps: between them the window lives."""

from collections.abc import Generator

from PySide6.QtCore import QObject, Signal

from desktop.ui.delay import once_after

Steps = Generator[None, None, None]
"""The work, which pauses between two steps; each is to take no longer than a window may stand still."""


def at_once(steps: Steps) -> None:
    """Take all steps that are left, without a pause."""
    for _ in steps:
        pass


class InTurns(QObject):
    """Takes steps one by one, each in a turn of its own; `over` tells that none is left, or that one has failed.

    What a step raises is raised in its turn.
    """

    over = Signal()

    def __init__(self, steps: Steps, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps = steps
        self._turn = once_after(0, self._take, self)

    def start(self) -> None:
        """Begin with the next turn."""
        self._turn.start()

    def call_off(self) -> None:
        """Take no further step, and tell nothing."""
        self._turn.stop()
        self._steps.close()

    def _take(self) -> None:
        try:
            next(self._steps)
        except StopIteration:
            self.over.emit()
        except BaseException:
            self.over.emit()
            raise
        else:
            self._turn.start()
