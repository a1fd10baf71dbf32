"""Runs: numbers that follow one another, told by where each begins and how many it has, and values that are alike."""

import numpy as np
from numpy.typing import NDArray


def numbers_of_runs(starts: NDArray[np.integer], counts: NDArray[np.integer]) -> NDArray[np.int64]:
    """(sum of counts,) The numbers of all runs, run after run: those that begin at 5 and 9 with 2 and 1 are 5, 6, 9.

    Args:
        starts: (n,) the first number of each run.
        counts: (n,) how many each has.
    """
    before = np.cumsum(counts, dtype=np.int64) - counts
    numbers: NDArray[np.int64] = np.repeat(starts - before, counts) + np.arange(int(counts.sum()))
    return numbers


def begins_of_runs(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """(n,) Which of n values, at least one, begins a run of the same value."""
    begins: NDArray[np.bool_] = np.concatenate(([True], values[1:] != values[:-1]))
    return begins
