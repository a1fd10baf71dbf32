import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from desktop.layout.lives import ROUND_HALF, STROKE_HALF, STROKES
from desktop.layout.style import STYLE
from desktop.model.vocabulary import Stage
from desktop.render.signs import draw_mark

MIDDLE = 20.0
INK, GROUND = "#000000", "#ffffff"


def reach(stage: Stage) -> float:
    """How far from its middle, across, the mark of a stage has ink."""
    image = QImage(40, 40, QImage.Format.Format_Grayscale8)
    image.fill(255)
    with QPainter(image) as painter:
        draw_mark(painter, stage, MIDDLE, MIDDLE, INK, GROUND)
    shade = np.frombuffer(image.constBits(), np.uint8).reshape(40, image.bytesPerLine())[:, :40]
    columns = np.flatnonzero((shade < 128).any(axis=0))
    return float(max(MIDDLE - columns[0], columns[-1] + 1 - MIDDLE))


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.ANNOUNCED])
def test_a_mark_takes_no_more_than_the_layout_keeps_free_for_it(stage: Stage) -> None:
    assert 0 < reach(stage) <= STYLE.mark * (STROKE_HALF if stage in STROKES else ROUND_HALF)


@pytest.mark.parametrize("stage", sorted(set(Stage) - {*STROKES, Stage.ANNOUNCED}))
def test_a_mark_that_the_layout_knows_as_round_is_broader_than_a_stroke(stage: Stage) -> None:
    assert reach(stage) > STYLE.mark * STROKE_HALF
