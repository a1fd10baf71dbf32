"""Rows grow in steps, about what lies under the pointer."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.ui.canvas import Canvas
from desktop.ui.rows import LOWEST, TALLEST, Rows, stepped
from desktop.ui.store import Store


@pytest.fixture
def canvas(record: Dataset, store: Store, qtbot: QtBot) -> Canvas:
    made = Canvas(record, store)
    made.resize(900, 700)
    return made


@pytest.fixture
def rows(canvas: Canvas, store: Store) -> Rows:
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


def place(canvas: Canvas, height: float) -> tuple[int, float]:
    """The lane at a height of the content, and how far down in it."""
    for lane in range(len(canvas.lane_keys())):
        upper, lower = canvas.place_of_lane(lane)
        if upper <= height < lower:
            return lane, (height - upper) / (lower - upper)
    raise AssertionError(height)


@pytest.mark.parametrize("y", [41, 250, 650])
def test_what_lies_under_the_pointer_stays_there(rows: Rows, canvas: Canvas, y: float) -> None:
    canvas.scroll = 150.0
    height = y - canvas.layout().body.y + canvas.scroll
    lane, share = place(canvas, height)
    for notches in (1, 3, -2):
        rows.turn(notches, y)
        below = y - canvas.layout().body.y + canvas.scroll
        assert place(canvas, below) == (lane, pytest.approx(share))
    assert canvas.place_of_lane(0)[1] > 700


def test_below_the_last_lane_nothing_is_held(rows: Rows, canvas: Canvas, store: Store) -> None:
    canvas.scroll = 1e9
    rows.turn(1, 300)
    assert store.state.row_scale == 1.25
    assert canvas.scroll == 1e9
