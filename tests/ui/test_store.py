"""The one place that holds what the user looks at."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.model.span import Span
from desktop.model.view_state import ViewState
from desktop.ui.store import Store

START = ViewState(Span(0, 10), "JP")


class Clock:
    """A clock that stands until it is set."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_change_is_told_with_the_state_before_and_after(qtbot: QtBot) -> None:
    store = Store(START)
    with qtbot.waitSignal(store.changed) as told:
        store.go(span=Span(1, 11))
    assert told.args == [START, store.state]


def test_an_equal_state_is_no_event(qtbot: QtBot) -> None:
    store = Store(START)
    with qtbot.assertNotEmitted(store.changed):
        store.go(span=Span(0, 10))


def test_a_view_that_answers_a_change_with_a_change_is_a_fault(qtbot: QtBot) -> None:
    store = Store(START)
    store.changed.connect(lambda _old, _new: store.go(perspective="DE"))
    with qtbot.captureExceptions() as raised:
        store.go(span=Span(1, 11))
    assert "answered a change" in str(raised[0][1])


@pytest.mark.parametrize(("rest", "entries"), [(0.2, 1), (5.0, 2)])
def test_a_gesture_known_by_its_name_ends_after_a_rest(rest: float, entries: int) -> None:
    clock = Clock()
    store = Store(START, clock)
    store.go("wheel", span=Span(1, 11))
    clock.now += rest
    store.go("wheel", span=Span(2, 12))
    for _ in range(entries):
        assert store.can_go_back
        store.back()
    assert not store.can_go_back
    assert store.state == START


def test_a_gesture_of_its_own_lasts_as_long_as_it_does() -> None:
    clock, drag = Clock(), object()
    store = Store(START, clock)
    store.go(drag, span=Span(1, 11))
    clock.now += 60
    store.go(drag, span=Span(2, 12))
    store.back()
    assert store.state == START
