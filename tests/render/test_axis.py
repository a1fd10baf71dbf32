"""The time axis in the fonts of the canvas, whose figures are not all of one width."""

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.layout.levels import LADDERS
from desktop.layout.scale import Scale
from desktop.layout.shapes import Box
from desktop.layout.style import STYLE
from desktop.layout.ticks import ticks
from desktop.model.dates import Calendar
from desktop.model.span import Span
from desktop.model.text import LANGUAGES
from desktop.render.fonts import load_fonts, ruler

CALENDARS = [Calendar(language, form, eras) for language in LANGUAGES for form in LADDERS for eras in (False, True)]


@pytest.fixture(autouse=True)
def _fonts(qapp) -> None:
    load_fonts()


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.floats(-20_000, 13_000),  # up to 2115: from 2118 on the years of the present era have three figures
    st.floats(0, 1),
    st.integers(200, 2000),
    st.sampled_from(CALENDARS),
    st.sampled_from((0.8, 1.0, 1.5)),
)
def test_every_part_that_is_whole_in_sight_has_its_name(
    start: float, share: float, width: int, calendar: Calendar, text_scale: float
) -> None:
    days = 40_000**share
    style, measure = STYLE.scaled(text_scale), ruler(text_scale)
    box = Box(0, 0, width, style.axis)
    told = ticks(Scale(Span(start, start + days), 0, width), box, style, measure, calendar)

    upper = [tick for tick in told if tick.major]
    assert all(tick.words is not None for tick in upper[1:-1])
    lower = [tick for tick in told if not tick.major]
    assert all(tick.words is not None for tick in lower[1:-1])
    for line in (upper, lower):
        words = [tick.words for tick in line if tick.words is not None]
        assert all(one.x + one.width < other.x for one, other in pairwise(words))
        assert all(one.text != other.text for one, other in pairwise(words))
