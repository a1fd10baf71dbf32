"""What one looks at first."""

import pytest

from desktop.dataset.reader import Dataset
from desktop.ui import first_state as module
from desktop.ui.first_state import first_state, look_through
from tests.bench.in_memory import InMemory
from tests.bench.made import make


def test_one_looks_at_all_of_the_period_from_the_side_that_the_dataset_names(record: Dataset) -> None:
    state = first_state(record)
    assert state.perspective == record.about.perspective
    assert state.span.start <= record.about.first_day
    assert state.span.end >= record.about.last_day


def test_a_large_dataset_is_looked_through_before_the_view_asks_and_a_small_one_is_not(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "LARGE", 100)
    small, large = InMemory(make(99)), InMemory(make(100))
    look_through(small)
    look_through(large)
    assert not small.cache
    assert large.cache
