"""Runs of numbers."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from desktop.dataset.runs import numbers_of_runs


@given(st.lists(st.tuples(st.integers(0, 1_000), st.integers(0, 9))), st.sampled_from([np.int32, np.uint32, np.int64]))
def test_the_numbers_of_runs_are_those_that_follow_each_start(
    runs: list[tuple[int, int]], kind: type[np.integer]
) -> None:
    starts, counts = (np.array([run[side] for run in runs], kind) for side in (0, 1))
    found = numbers_of_runs(starts, counts)
    assert found.dtype == np.int64
    assert found.tolist() == [number for start, count in runs for number in range(start, start + count)]
