"""A flick glides on from the speed of the hand to rest; a hand that rested does not."""

import pytest
from pytestqt.qtbot import QtBot

from desktop.ui.glide import FASTEST, GLIDE_MS, LOOKED_BACK, RESTED, Glide, Pace


class Clock:
    now = 5.0

    def __call__(self) -> float:
        return self.now


def test_the_speed_is_that_of_the_last_tenth_of_a_second() -> None:
    pace = Pace()
    for step in range(40):  # slowly to the right, then fast to the left
        pace.see(step * 0.01, step * 1.0, 0.0)
    for step in range(1, 21):
        pace.see(0.39 + step * 0.01, 39 - step * 20.0, step * 10.0)
    across, down = pace.speed(0.59)
    assert across == pytest.approx(-2_000)
    assert down == pytest.approx(1_000)


def test_a_pointer_at_rest_has_no_speed() -> None:
    pace = Pace()
    for step in range(10):
        pace.see(step * 0.01, step * 20.0, 0.0)
    assert pace.speed(0.09 + RESTED * 0.9) != (0.0, 0.0)
    assert pace.speed(0.09 + RESTED * 1.1) == (0.0, 0.0)


def test_too_short_a_movement_tells_no_speed() -> None:
    pace = Pace()
    pace.see(0.0, 0.0, 0.0)
    pace.see(0.001, 50.0, 0.0)
    assert pace.speed(0.001) == (0.0, 0.0)
    assert Pace().speed(0.0) == (0.0, 0.0)


def test_nothing_is_faster_than_the_eye_can_follow() -> None:
    pace = Pace()
    for step in range(10):
        pace.see(step * 0.01, step * 900.0, 0.0)
    assert pace.speed(0.09) == pytest.approx((FASTEST, 0.0))


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def glide(clock: Clock, qtbot: QtBot) -> Glide:
    return Glide(clock=clock)


def drag(glide: Glide, clock: Clock, pixels_a_second: float) -> None:
    for step in range(12):
        glide.follow(step * 0.01 * pixels_a_second, 0.0)
        clock.now += 0.01
    clock.now -= 0.01


def test_it_goes_on_and_comes_to_rest(glide: Glide, clock: Clock, qtbot: QtBot) -> None:
    way: list[float] = []
    drag(glide, clock, 1_500)
    glide.let_go(lambda across, _down: way.append(across))
    assert glide.is_under_way
    qtbot.waitUntil(lambda: not glide.is_under_way)
    assert way == sorted(way)
    duration = glide._animation.duration() / 1000
    assert way[-1] == pytest.approx(1_500 * duration / 3)
    assert GLIDE_MS[0] <= glide._animation.duration() <= GLIDE_MS[1]


def test_it_begins_with_the_speed_of_the_hand(glide: Glide, clock: Clock) -> None:
    way: list[float] = []
    drag(glide, clock, 1_500)
    glide.let_go(lambda across, _down: way.append(across))
    glide._animation.pause()
    glide._animation.setCurrentTime(4)
    assert way[-1] == pytest.approx(1_500 * 0.004, rel=0.05)


@pytest.mark.parametrize("speed", [0, 40, 149])
def test_who_lets_go_slowly_does_not_flick(glide: Glide, clock: Clock, speed: float) -> None:
    drag(glide, clock, speed)
    glide.let_go(lambda _across, _down: None)
    assert not glide.is_under_way


def test_who_rests_before_letting_go_does_not_flick(glide: Glide, clock: Clock) -> None:
    drag(glide, clock, 2_000)
    clock.now += RESTED * 1.5
    glide.let_go(lambda _across, _down: None)
    assert not glide.is_under_way


def test_calm_motion_does_not_glide(glide: Glide, clock: Clock) -> None:
    glide.calm = True
    drag(glide, clock, 2_000)
    glide.let_go(lambda _across, _down: None)
    assert not glide.is_under_way


def test_it_stops_where_it_is(glide: Glide, clock: Clock) -> None:
    way: list[float] = []
    drag(glide, clock, 2_000)
    glide.let_go(lambda across, _down: way.append(across))
    glide._animation.pause()
    glide._animation.setCurrentTime(100)
    glide.stop()
    assert not glide.is_under_way
    assert 0 < way[-1] < 2_000 * 0.2


def test_only_the_last_tenth_of_a_second_is_kept(clock: Clock) -> None:
    pace = Pace()
    for step in range(1_000):
        pace.see(step * 0.01, 0.0, 0.0)
    assert len(pace._seen) <= LOOKED_BACK / 0.01 + 2
