import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.scale import Scale
from desktop.model.span import Span


def test_the_start_of_the_span_lies_left_and_its_end_right() -> None:
    scale = Scale(Span(100, 200), 40, 240)

    assert (scale.x(100), scale.x(150), scale.x(200)) == (40, 140, 240)
    assert scale.per_day == 2


@settings(deadline=None)
@given(st.floats(-10_000, 30_000), st.floats(1, 40_000), st.floats(0, 1))
def test_from_a_day_to_its_pixel_and_back(start: float, days: float, share: float) -> None:
    scale = Scale(Span(start, start + days), 220, 1400)
    day = start + share * days

    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-6)


def test_many_days_lie_where_each_does() -> None:
    scale = Scale(Span(0, 30), 10, 310)

    assert scale.xs(np.array([0.0, 1.5, 30.0])).tolist() == [scale.x(0), scale.x(1.5), scale.x(30)]
