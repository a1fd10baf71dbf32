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


def test_a_turn_that_changes_nothing_does_not_swallow_the_entry_of_the_next(qtbot: QtBot) -> None:
    store = Store(START)
    store.go("wheel", span=START.span)
    store.go("wheel", span=Span(1, 11))
    store.back()
    assert store.state == START


def test_a_gesture_that_comes_back_to_where_it_began_leaves_no_entry(qtbot: QtBot) -> None:
    store, drag = Store(START), object()
    for start in (1, 2, 0):
        store.go(drag, span=Span(start, start + 10))
    assert not store.can_go_back
    store.go(drag, span=Span(3, 13))
    store.go(drag, span=Span(4, 14))
    store.back()
    assert store.state == START
    assert not store.can_go_back


def test_what_moves_by_itself_is_finished_before_anything_else(qtbot: QtBot) -> None:
    store, flight = Store(START), object()
    store.go(flight, span=Span(20, 30))
    store.finish_first(lambda: store.go(flight, span=Span(50, 60)))
    store.go(flight, span=Span(30, 40))
    assert store.state.span == Span(30, 40)  # its own steps do not end it
    store.go(perspective="DE")
    assert store.state == ViewState(Span(50, 60), "DE")
    store.back()
    assert store.state == ViewState(Span(50, 60), "JP")
    store.finish_first(None)
    store.back()
    assert store.state == START
