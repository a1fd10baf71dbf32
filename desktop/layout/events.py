"""The events of a lane, ready to be looked up in time, however many they are."""

from collections.abc import Callable
from functools import cached_property
from math import ceil, floor, log2
from typing import NamedTuple
from weakref import ref

import numpy as np
from numpy.typing import NDArray

Rows = NDArray[np.int32]
Positions = NDArray[np.int64]
Days = NDArray[np.int32]

MOST_STRETCHES = 1 << 16
"""So many stretches of time are looked at to find the fullest one."""


class _ByLength(NamedTuple):
    """The events by how long they last: class c takes those of at most 2**c days, each class in order of start.

    position: (m,) places in the lane. starts: (m,) their first days. bounds: where each class begins, and the end.
    """

    position: NDArray[np.int32]
    starts: NDArray[np.int32]
    bounds: list[int]


class LaneEvents:
    """The m events of a lane in order of their start; a position is a place in that order.

    What is worked out of them is worked out when it is first asked for, and kept. Some of a lane (`kept`) are picked
    from what the whole lane has in order already: nothing is sorted again when a filter changes. The same ones are the
    same object for as long as anybody holds it, so that whatever was worked out of them holds on.
    """

    def __init__(self, rows: Rows, start: Days, end: Days) -> None:
        """The events of these rows.

        Args:
            rows: (m,) indexes into the columns, in order of start.
            start: (n,) the first day of every event of the dataset.
            end: (n,) the day after its last.
        """
        self._start, self._end = start, end
        self._whole: LaneEvents | None = None
        self._mask: NDArray[np.bool_] | None = None
        self._fullest: dict[tuple[int, int], int] = {}
        self._chosen: dict[int, Positions] = {}
        self._rows = rows
        self._picks: list[ref[LaneEvents]] = []

    def kept(self, flags: NDArray[np.bool_], without: Rows) -> "LaneEvents":
        """Those of them that a filter keeps ((n,) bool, by row), but for some rows."""
        if len(without):
            flags = flags.copy()  # looked up by row, as it is anyway: far quicker than looking for each among others
            flags[without[without < len(flags)]] = False
        return self._those(flags.take(self.rows))  # in half the time of flags[rows], as long as rows are 32-bit numbers

    def joined_by(self, rows: Rows) -> "LaneEvents":
        """They and a few others, each in its place."""
        if self._whole is not None and self._mask is not None:
            positions = self._whole._positions_of(rows)  # noqa: SLF001 (its own kind)
            if len(positions) == len(rows):
                mask = self._mask.copy()
                mask[positions] = True
                return self._whole._those(mask)  # noqa: SLF001
        new = np.setdiff1d(rows, self.rows[self._positions_of(rows)]).astype(np.int32)
        if not len(new):
            return self
        new = new[np.argsort(self._start[new], kind="stable")]
        places = [self._place_for(row) for row in new.tolist()]
        return LaneEvents(np.insert(self.rows, places, new), self._start, self._end)

    def _those(self, mask: NDArray[np.bool_]) -> "LaneEvents":
        """Some of them ((m,) bool, by position): as the object that they are already, if it still is there."""
        number = int(np.count_nonzero(mask))
        if number == len(self):
            return self
        held = [pick for known in self._picks if (pick := known()) is not None]
        for pick in held:
            other = pick._mask  # noqa: SLF001
            if len(pick) == number and other is not None and np.array_equal(other, mask):
                return pick
        some = LaneEvents(self.rows, self._start, self._end)
        some._whole, some._mask = self, mask
        self._picks = [*map(ref, held), ref(some)]
        return some

    def _positions_of(self, rows: Rows) -> Positions:
        """Where those of some rows stand that are among them."""
        if not self._is_by_row:
            return np.flatnonzero(np.isin(self.rows, rows))
        places = np.searchsorted(self.rows, rows)
        among = places < len(self)
        among[among] = self.rows[places[among]] == rows[among]
        return places[among]

    @cached_property
    def _is_by_row(self) -> bool:
        """Whether they are in order of their rows too, as all of a dataset are."""
        return bool((np.diff(self.rows) > 0).all())

    def _place_for(self, row: int) -> int:
        """Where another one is to stand: among those that start on the same day by its row."""
        day = np.array([self._start[row]], np.int32)
        low, high = (int(np.searchsorted(self.starts, day, side)[0]) for side in ("left", "right"))
        return low + int(np.searchsorted(self.rows[low:high], row))

    def __len__(self) -> int:
        return self._number

    @cached_property
    def _number(self) -> int:
        return len(self._rows) if self._mask is None else int(np.count_nonzero(self._mask))

    @cached_property
    def rows(self) -> Rows:
        """(m,) indexes into the columns, in order of start."""
        return self._rows if self._mask is None else self._rows[self._mask]

    @cached_property
    def starts(self) -> NDArray[np.int32]:
        """(m,) first days, in order."""
        if self._whole is not None and self._mask is not None:
            return self._whole.starts[self._mask]
        return self._start[self.rows]

    def days(self, positions: Positions) -> tuple[Days, Days]:
        """First days, and the days after the last, of some of them."""
        rows = self.rows[positions]
        return self._start[rows], self._end[rows]

    def started(self, days: NDArray[np.int32]) -> Positions:
        """How many start before each of these days."""
        return np.searchsorted(self.starts, days)

    def between(self, first: float, last: float) -> Positions:
        """The positions, in order, of all that meet the time from `first` up to, not including, `last`."""
        table = self._by_length
        parts = []
        for length, (low, high) in enumerate(zip(table.bounds, table.bounds[1:], strict=False)):
            if low < high:
                earliest, after = floor(first) - (1 << length), ceil(last)
                ends = np.searchsorted(table.starts[low:high], np.array([earliest, after]))
                parts.append(table.position[low + ends[0] : low + ends[1]])
        found = np.sort(np.concatenate(parts)) if parts else np.zeros(0, np.int32)
        return found[self._end[self.rows[found]] > first].astype(np.int64)

    @cached_property
    def _by_length(self) -> _ByLength:
        if self._whole is not None and self._mask is not None:
            return self._picked(self._whole._by_length, self._mask)  # noqa: SLF001 (its own kind)
        lengths = self._end[self.rows] - self._start[self.rows]
        classes = np.ceil(np.log2(np.maximum(lengths, 1.0))).astype(np.int8)
        order = np.argsort(classes, kind="stable")
        bounds = np.searchsorted(classes[order], np.arange(int(classes.max(initial=0)) + 2)).tolist()
        return _ByLength(order.astype(np.int32), self.starts[order], bounds)

    @staticmethod
    def _picked(whole: _ByLength, mask: NDArray[np.bool_]) -> _ByLength:
        chosen = mask[whole.position]
        bounds = np.concatenate([[0], np.cumsum(chosen)])[whole.bounds].tolist()
        renumbered = np.cumsum(mask, dtype=np.int32) - np.int32(1)
        return _ByLength(renumbered[whole.position[chosen]], whole.starts[chosen], bounds)

    def most_in_view(self, days: float) -> int:
        """About the most that start in any view of so many days: the same for all views of about one length."""
        half_octave = ceil(2 ** (ceil(2 * log2(max(days, 1.0))) / 2))
        return self.fullest(half_octave, max(1, half_octave // 8))

    def fullest(self, days: int, every: int) -> int:
        """The most that start in any stretch of so many days, of those that begin every so many days."""
        asked = (days, every)
        if asked not in self._fullest:
            self._fullest[asked] = self._fullest_of(days, every) if len(self) else 0
        return self._fullest[asked]

    def chosen(self, number: int, choose: Callable[[], Positions]) -> Positions:
        """So many of them, chosen when first asked for: always by what the events are, never by how they are seen."""
        if number not in self._chosen:
            self._chosen[number] = choose()
        return self._chosen[number]

    def _fullest_of(self, days: int, every: int) -> int:
        first, last = int(self.starts[0]), int(self.starts[-1])
        every = max(every, (last - first) // MOST_STRETCHES)
        days = max(days, every)
        begins = np.arange(first // every * every - days + every, last + 1, every)
        return int((self.started((begins + days).astype(np.int32)) - self.started(begins.astype(np.int32))).max())
