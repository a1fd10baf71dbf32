"""How filters, view and detail share the width of the window, in text of any size."""

import pytest

from desktop.render.text_size import STEPS
from desktop.ui.regions import HANDLE, MIDDLE_LEAST, SIDES, least_sides, usual_sides
from desktop.ui.window import SMALLEST

SCALES = [step / 100 for step in STEPS]


@pytest.mark.parametrize("scale", SCALES)
def test_in_the_smallest_window_all_three_have_their_room(scale: float) -> None:
    filters, detail = least_sides(round(220 * scale), round(280 * scale))
    assert filters + detail + MIDDLE_LEAST + 2 * HANDLE <= SMALLEST[0]
    assert min(filters, detail) > 0
    usual = usual_sides(SMALLEST[0], scale)
    assert sum(usual) + MIDDLE_LEAST + 2 * HANDLE <= SMALLEST[0]


def test_in_usual_text_the_sides_are_as_wide_as_they_want_to_be() -> None:
    assert least_sides(220, 280) == (220, 280)
    assert usual_sides(1600, 1.0) == [280, 352]


@pytest.mark.parametrize("width", [1024, 1280, 1440, 1920, 3840])
def test_in_larger_text_the_sides_grow_only_as_far_as_the_view_can_grow_too(width: int) -> None:
    least = sum(low for _, (low, _) in SIDES) + MIDDLE_LEAST
    usual = width - sum(usual_sides(width, 1.0))
    for scale in SCALES:
        could_be = MIDDLE_LEAST * min(scale, width / least)
        assert width - sum(usual_sides(width, scale)) >= min(usual, could_be) - 2
