"""Which row each block takes: a block is a sign with its label, right or left of it.

Row after row is filled with those blocks that together are worth most and don't overlap (weighted interval
scheduling). A block's two sides both hold its sign, so a row can never take both.
"""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

_WORTH = np.array([0.0, 1.0, 1.5, 2.3, 5.0, 9.0])
"""What a pixel of label is worth, by the weight of its event: two light ones don't outdo a heavy one."""


class Places(NamedTuple):
    """A block's row (-1: none was left) and whether its label stands to the right, per block."""

    row: Ints
    right: NDArray[np.bool_]


class Taken(NamedTuple):
    """What rows hold already: the row of each block, and its sides."""

    row: Ints
    left: Floats
    right: Floats


class _Options(NamedTuple):
    """Where blocks may lie, both sides of each, sorted by their right ends."""

    left: Floats
    right: Floats
    worth: Floats
    block: Ints
    side: NDArray[np.bool_]


def fill_rows(
    left: Floats,
    right: Floats,
    label: Floats,
    weight: NDArray[np.uint8],
    within: tuple[float, float],
    gap: float,
    rows: int,
    taken: Taken | None = None,
) -> Places:
    """Rows for blocks, weightier ones nearer the top.

    Args:
        left: (n,) left sides of the signs, in pixels from the left edge of the body.
        right: (n,) right sides of the signs.
        label: (n,) widths of the labels with the gap between sign and label.
        weight: (n,) 1 to 5.
        within: the leftmost and rightmost pixel that a label may take.
        gap: that two blocks on one row keep from one another.
        rows: how many there are at most.
        taken: what lies on the rows already.
    """
    options = _options(left, right, label, weight, within)
    places = Places(np.full(len(left), -1, np.int64), np.ones(len(left), np.bool_))
    for row in range(rows):
        if not len(options.block):
            break
        free = options if taken is None else _taken(options, _free(options, taken, row, gap))
        chosen = _best_row(free, gap)
        blocks = free.block[chosen]
        places.row[blocks] = row
        places.right[blocks] = free.side[chosen]
        options = _taken(options, np.flatnonzero(places.row[options.block] < 0))
    return places


def _options(
    left: Floats, right: Floats, label: Floats, weight: NDArray[np.uint8], within: tuple[float, float]
) -> _Options:
    blocks = np.arange(len(left))
    worth = (right - left + label) * _WORTH[weight]
    to_right, to_left = np.ones(len(left), np.bool_), np.zeros(len(left), np.bool_)
    both = _Options(
        np.concatenate([left, left - label]),
        np.concatenate([right + label, right]),
        np.concatenate([worth * 1.001, worth]),  # of two equal sides the right one, as one reads
        np.concatenate([blocks, blocks]),
        np.concatenate([to_right, to_left]),
    )
    inside = np.flatnonzero(np.where(both.side, both.right <= within[1], both.left >= within[0]))
    return _taken(both, inside[np.argsort(both.right[inside], kind="stable")])


def _taken(options: _Options, chosen: NDArray[np.intp]) -> _Options:
    left, right, worth, block, side = options
    return _Options(left[chosen], right[chosen], worth[chosen], block[chosen], side[chosen])


def _free(options: _Options, taken: Taken, row: int, gap: float) -> NDArray[np.intp]:
    """The options that come no closer than the gap to what a row holds."""
    here = np.flatnonzero(taken.row == row)
    here = here[np.argsort(taken.left[here])]
    left, right = taken.left[here], np.maximum.accumulate(taken.right[here])
    before = np.searchsorted(left, options.right + gap)  # so many begin before an option ends
    return np.flatnonzero((before == 0) | (np.concatenate([[-np.inf], right])[before] <= options.left - gap))


def _best_row(options: _Options, gap: float) -> list[int]:
    """The options worth most together of which no two come closer than the gap."""
    before = np.searchsorted(options.right, options.left - gap, side="right").tolist()
    best, most = [0.0], 0.0  # of the first options, ever more of them
    add = best.append
    for worth, free in zip(options.worth.tolist(), before, strict=True):
        taken = worth + best[free]
        if taken > most:  # noqa: PLR1730 (a call of max takes longer than all the rest)
            most = taken
        add(most)
    chosen = []
    index = len(before)
    while index:
        if best[index] > best[index - 1]:  # it was worth taking
            chosen.append(index - 1)
            index = before[index - 1]
        else:
            index -= 1
    return chosen
