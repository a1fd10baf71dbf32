"""Rows grow in steps, about what lies under the pointer."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.ui.canvas import Canvas
from desktop.ui.rows import LOWEST, TALLEST, Rows, stepped
from desktop.ui.store import Store


class Grown(Canvas):
    """A canvas whose lanes are as much taller as the state says."""

    scale = staticmethod(lambda: 1.0)

    def place_of_lane(self, lane: int) -> tuple[float, float]:
        top, bottom = super().place_of_lane(lane)
        return top * self.scale(), bottom * self.scale()


@pytest.fixture
def canvas(record: Dataset, store: Store, qtbot: QtBot) -> Grown:
    made = Grown(record, store)
    made.scale = lambda: store.state.row_scale
    made.resize(900, 700)
    return made


@pytest.fixture
def rows(canvas: Grown, store: Store) -> Rows:
    return Rows(canvas, store, lambda y: setattr(canvas, "scroll", y))


def test_steps_stay_within_the_limits() -> None:
    assert [stepped(1.0, steps) for steps in (-9, -1, 0, 1, 9)] == [LOWEST, 0.75, 1.0, 1.25, TALLEST]


def test_a_notch_is_a_step_and_parts_of_notches_add_up(rows: Rows, store: Store) -> None:
    rows.turn(1, 200)
    assert store.state.row_scale == 1.25
    for _ in range(3):
        rows.turn(0.25, 200)
    assert store.state.row_scale == 1.25
    rows.turn(0.25, 200)
    assert store.state.row_scale == 1.5
    rows.turn(0.75, 200)
    rows.turn(-0.25, 200)  # the other way: what was begun does not count
    assert store.state.row_scale == 1.5


@pytest.mark.parametrize("y", [41, 250, 650])
def test_what_lies_under_the_pointer_stays_there(rows: Rows, canvas: Grown, y: float) -> None:
    canvas.scroll = 300.0
    top = canvas.layout().body.y
    height = y - top + canvas.scroll
    for notches in (1, 3, -2):
        rows.turn(notches, y)
        assert (y - top + canvas.scroll) / canvas.scale() == pytest.approx(height)


def test_below_the_last_lane_nothing_is_held(rows: Rows, canvas: Grown, store: Store) -> None:
    canvas.scroll = 1e9
    rows.turn(1, 300)
    assert store.state.row_scale == 1.25
    assert canvas.scroll == 1e9
