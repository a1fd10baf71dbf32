"""How large the text of the window is."""

import pytest

from desktop.render.text_size import LEAST, MOST, STEPS, USUAL_STEP, next_step, set_text_scale, system_scale, text_scale


@pytest.mark.parametrize(
    ("points", "platform", "scale"),
    [
        (9.0, "windows", 1.0),
        (13.5, "windows", 1.5),
        (13.0, "cocoa", 1.0),
        (26.0, "cocoa", 2.0),
        (9.0, "xcb", 1.0),
        (10.0, "wayland", 1.0),
        (11.0, "xcb", 1.0),
        (16.5, "xcb", 1.5),
        (-1.0, "xcb", 1.0),
    ],
)
def test_the_font_of_the_system_says_how_large_text_is_wanted(points: float, platform: str, scale: float) -> None:
    assert system_scale(points, platform) == pytest.approx(scale)


def test_text_goes_up_and_down_by_steps_to_either_end() -> None:
    assert [next_step(USUAL_STEP, by) for by in (1, -1)] == [110, 90]
    assert next_step(STEPS[-1], 1) == STEPS[-1]
    assert next_step(STEPS[0], -1) == STEPS[0]


def test_text_stays_legible_and_leaves_room_for_the_rest() -> None:
    before = text_scale()
    try:
        for wanted, taken in ((0.1, LEAST), (1.25, 1.25), (9.0, MOST)):
            set_text_scale(wanted)
            assert text_scale() == taken
    finally:
        set_text_scale(before)
