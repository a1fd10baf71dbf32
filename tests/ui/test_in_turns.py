"""Work in steps: one in each turn of the event loop, and none after it was called off."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from desktop.ui.in_turns import InTurns, Steps, at_once


def steps(told: list[str], number: int = 3) -> Steps:
    try:
        for step in range(number):
            told.append(f"step {step}")
            yield
        told.append("last")
    finally:
        told.append("left")


def let_a_turn_pass(qtbot: QtBot) -> None:
    pulse = QTimer()
    with qtbot.waitSignals([pulse.timeout] * 2):
        pulse.start(0)


def test_between_two_steps_the_window_lives(qtbot: QtBot) -> None:
    told: list[str] = []
    turns, pulse = InTurns(steps(told)), QTimer()
    pulse.timeout.connect(lambda: told.append("pulse"))

    pulse.start(0)
    with qtbot.waitSignal(turns.over):
        turns.start()
        assert not told  # not even the first one at once
    pulse.stop()

    work = [place for place, what in enumerate(told) if what != "pulse"]
    assert [told[place] for place in work] == ["step 0", "step 1", "step 2", "last", "left"]
    assert all("pulse" in told[before:after] for before, after in pairwise(work[:4]))


def test_called_off_no_further_step_is_taken_and_nothing_is_told(qtbot: QtBot) -> None:
    told: list[str] = []

    def calling_off() -> Steps:
        for number, _ in enumerate(steps(told)):
            if number == 1:
                QTimer.singleShot(0, turns.call_off)
            yield

    turns = InTurns(calling_off())
    turns.over.connect(lambda: told.append("over"))
    turns.start()
    qtbot.waitUntil(lambda: "left" in told)
    let_a_turn_pass(qtbot)

    assert told == ["step 0", "step 1", "left"]


def test_what_a_step_raises_is_raised_and_ends_it(qtbot: QtBot) -> None:
    def failing() -> Steps:
        yield
        raise RuntimeError("a bug of ours")

    over: list[bool] = []
    turns = InTurns(failing())
    turns.over.connect(lambda: over.append(True))
    with qtbot.captureExceptions() as raised:
        turns.start()
        qtbot.waitUntil(lambda: bool(raised))
        let_a_turn_pass(qtbot)

    assert [str(error[1]) for error in raised] == ["a bug of ours"]
    assert over == [True]


def test_at_once_takes_all_that_are_left() -> None:
    told: list[str] = []
    work = steps(told)
    next(work)
    at_once(work)
    assert told == ["step 0", "step 1", "step 2", "last", "left"]
    with pytest.raises(StopIteration):
        next(work)
