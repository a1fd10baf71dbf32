"""Stepping from event to event: the one rule for keys and for the detail, and what of it is one gesture."""

import numpy as np
from numpy.typing import NDArray

from desktop.ui.commands import Commands

Rows = NDArray[np.int32]
"""Events by their rows, in order of time."""


def neighbour(rows: Rows, row: int, by: int) -> int | None:
    """The row so many places on from an event, be it among the rows or not; None beyond either end."""
    place = int(np.searchsorted(rows, row))
    listed = place < len(rows) and rows[place] == row
    target = place + by if listed or by < 0 else place + by - 1
    return int(rows[target]) if 0 <= target < len(rows) else None


def nearest(rows: Rows, starts: NDArray[np.int32], day: float, by: int) -> int | None:
    """Where nothing is selected: the first row that starts from a day on (by 1), or the last before it (by -1).

    Beyond the last (or the first) row it is that one.

    Args:
        rows: to choose from.
        starts: the first days of those rows.
        day: the beginning of what is in view for by 1, its end for by -1.
        by: the direction.
    """
    if not len(rows):
        return None
    place = int(np.searchsorted(starts, day)) - (by < 0)
    return int(rows[min(max(place, 0), len(rows) - 1)])


class Presses:
    """The gestures of commands given by key or button: each press is one; a key held down is one altogether."""

    def __init__(self, commands: Commands) -> None:
        self._commands = commands
        self._key = ""
        self._gesture: object = None

    def gesture(self, key: str) -> object:
        """The gesture of this command now."""
        if key != self._key or not self._commands.is_repeating:
            self._key, self._gesture = key, object()
        return self._gesture
