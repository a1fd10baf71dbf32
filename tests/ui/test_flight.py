"""Flights: they arrive, a second request cuts them short, and each is one gesture."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.model.span import Span
from desktop.ui.flight import FLIGHT_MS, Flight

HERE, THERE, ELSEWHERE = Span(0, 100), Span(40, 50), Span(200, 300)


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


class Seen(list[tuple[Span, object]]):
    """What a flight has shown."""

    def __call__(self, span: Span, gesture: object) -> None:
        self.append((span, gesture))


@pytest.fixture
def seen() -> Seen:
    return Seen()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def flight(seen: Seen, clock: Clock, qtbot: QtBot) -> Flight:
    return Flight(seen, clock=clock)


def test_it_lasts_a_quarter_of_a_second() -> None:
    assert 200 <= FLIGHT_MS <= 300


def test_it_arrives_exactly_and_passes_what_lies_between(flight: Flight, seen: Seen, qtbot: QtBot) -> None:
    flight.fly(HERE, THERE, "a")
    assert flight.target == THERE
    qtbot.waitUntil(lambda: flight.target is None)
    assert seen[-1] == (THERE, "a")
    between = [span for span, _ in seen if span not in (HERE, THERE)]
    assert between
    assert all(THERE.days < span.days < HERE.days for span in between)
    assert {gesture for _, gesture in seen} == {"a"}


def test_it_is_fast_at_first_and_slow_at_the_end(flight: Flight, seen: Seen) -> None:
    flight.fly(Span(0, 10), Span(100, 110), "a")
    flight._animation.pause()
    flight._animation.setCurrentTime(FLIGHT_MS // 2)
    assert seen[-1][0].start == pytest.approx(87.5)


def test_a_second_request_within_that_time_arrives_at_once(flight: Flight, seen: Seen, clock: Clock) -> None:
    flight.fly(HERE, THERE, "a")
    clock.now += FLIGHT_MS / 1000 * 0.9
    flight.fly(HERE, ELSEWHERE, "b")
    assert seen[-1] == (ELSEWHERE, "b")
    assert flight.target is None


def test_so_does_every_one_of_a_key_held_down(flight: Flight, seen: Seen, clock: Clock) -> None:
    flight.fly(HERE, THERE, "a")
    for step in range(1, 20):
        clock.now += 0.03
        flight.fly(HERE, THERE.shifted(step), "a")
        assert seen[-1][0] == THERE.shifted(step)


def test_one_after_that_time_flies_again(flight: Flight, seen: Seen, clock: Clock) -> None:
    flight.fly(HERE, THERE, "a")
    clock.now += FLIGHT_MS / 1000 * 1.1
    flight.fly(THERE, ELSEWHERE, "b")
    assert flight.target == ELSEWHERE


def test_calm_motion_arrives_at_once(flight: Flight, seen: Seen) -> None:
    flight.calm = True
    flight.fly(HERE, THERE, "a")
    assert seen == [(THERE, "a")]


def test_it_can_be_brought_to_its_end(flight: Flight, seen: Seen) -> None:
    flight.fly(HERE, THERE, "a")
    flight.finish()
    assert seen[-1] == (THERE, "a")
    shown = len(seen)
    flight.finish()
    assert len(seen) == shown
