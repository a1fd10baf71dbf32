"""The events that a search finds among those shown: the one most likely meant, from there on through time."""

from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filters import kept
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.search import matches, spellings
from desktop.model.text import Language
from desktop.model.view_state import Filters

Rows = NDArray[np.int32]
MOST_LIKENED = 500
"""Of so many hits, the weightiest, the texts are looked at to find the best one."""
_NAMES: tuple[Literal["label"], Literal["title"]] = ("label", "title")


@once_per_dataset(4)
def hits(dataset: Dataset, filters: Filters, perspective: str) -> Rows:
    """The rows of the events shown that have the words of the search, in order of time, read only; none without any."""
    if not filters.text.strip():
        return np.zeros(0, np.int32)
    rows = np.flatnonzero(matches(dataset, filters.text) & kept(dataset, filters, perspective)).astype(np.int32)
    rows.setflags(write=False)
    return rows


def best_hit(dataset: Dataset, rows: Rows, text: str, language: Language) -> int | None:
    """The row that is most likely meant by the words of a search, of some in order of time; None without any.

    First one whose label or title is just these words, then one that begins with them, then one with all of them in
    the two; of several the weightiest, then the earliest.
    """
    if not len(rows):
        return None
    weights = dataset.columns.weight[rows].astype(np.int64)
    heavy = np.argsort(-weights, kind="stable")[:MOST_LIKENED]
    looked_at = rows[heavy].tolist()
    said = (dataset.texts_of(looked_at, column, language) for column in _NAMES)
    unlike = [_unlikeness(names, text) for names in zip(*said, strict=True)]
    best: int = min(zip(unlike, (-weights[heavy]).tolist(), looked_at, strict=True))[2]
    return best


def _unlikeness(names: tuple[str, ...], text: str) -> int:
    """How far what an event is called is from some words: 0 is the same, 3 has not all of them."""
    wanted = _one_spaced(text)
    found = [spelling for name in names for spelling in _one_spaced(name)]
    if any(name in wanted for name in found):
        return 0
    if any(name.startswith(wanted) for name in found):
        return 1
    has_all = all(any(spelling in name for name in found for spelling in spellings(word)) for word in text.split())
    return 2 if has_all else 3


def _one_spaced(text: str) -> tuple[str, ...]:
    """The spellings of a text, with one space between words."""
    return tuple(" ".join(spelling.split()) for spelling in spellings(text))


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
