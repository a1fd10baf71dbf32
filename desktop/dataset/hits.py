"""The events that a search finds among those shown, gone through in time."""

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filters import kept
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.search import matches
from desktop.model.view_state import Filters

Rows = NDArray[np.int32]


@once_per_dataset(4)
def hits(dataset: Dataset, filters: Filters, perspective: str) -> Rows:
    """The rows of the events shown that have the words of the search, in order of time, read only; none without any."""
    if not filters.text.strip():
        return np.zeros(0, np.int32)
    rows = np.flatnonzero(matches(dataset, filters.text) & kept(dataset, filters, perspective)).astype(np.int32)
    rows.setflags(write=False)
    return rows


def place_among(rows: Rows, row: int | None) -> int | None:
    """The place of a row among some, from 0; None where it is none of them."""
    if row is None:
        return None
    place = int(np.searchsorted(rows, row))
    return place if place < len(rows) and rows[place] == row else None


def next_hit(rows: Rows, row: int | None, by: int) -> int | None:
    """The row after (1) or before (-1) another one, round and round; from none the first or last. None without any."""
    if not len(rows):
        return None
    if row is None:
        return int(rows[0 if by > 0 else -1])
    place = int(np.searchsorted(rows, row, "right")) if by > 0 else int(np.searchsorted(rows, row)) - 1
    return int(rows[place % len(rows)])
