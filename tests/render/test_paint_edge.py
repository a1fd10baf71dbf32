from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from desktop.layout.shapes import Band, Box, TimelineLayout
from desktop.render.look import Look
from desktop.render.paint_edge import LENGTH
from desktop.render.tokens import DARK, LIGHT, Theme
from tests.render.samples import AXIS, HEADS, HEIGHT, WIDTH, look, sign, timeline
from tests.render.test_paint import differing, painted

X = 400.0
BELOW = 30.0


def cut_by_the_edge(scroll: float) -> TimelineLayout:
    """One open lane whose ground goes on below the canvas, with a sign above the edge and one that it cuts."""
    lane = Band(0, Box(HEADS, AXIS, WIDTH - HEADS, HEIGHT - AXIS + BELOW), open=True, hairline=None)
    above, cut = sign(1, 6, X, HEIGHT - LENGTH - 20), sign(1, 6, X, HEIGHT - 2)
    return replace(
        timeline(),
        bands=(lane,), bars=(), counts=(), heads=(), ticks=(),
        signs=tuple(one._replace(lane=0, label=None) for one in (above, cut)),
        content_height=HEIGHT - AXIS + BELOW,
        scroll=scroll,
    )  # fmt: skip


def not_at_the_end(how: Look | None = None) -> QImage:
    return painted(cut_by_the_edge(scroll=0), how)


def at_the_end(how: Look | None = None) -> QImage:
    return painted(cut_by_the_edge(scroll=BELOW), how)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_what_the_edge_cuts_fades_into_the_ground_while_more_follows_below(theme: Theme) -> None:
    whole, faded = at_the_end(look(theme)), not_at_the_end(look(theme))
    ground = faded.pixelColor(int(X) + 40, int(HEIGHT) - 40).lightness()

    def contrast(image: QImage, y: float) -> int:
        return abs(image.pixelColor(int(X), int(y)).lightness() - ground)

    assert contrast(faded, HEIGHT - 6) < contrast(whole, HEIGHT - 6)
    assert contrast(faded, HEIGHT - 1) < 0.2 * contrast(whole, HEIGHT - 1)
    assert all(y >= HEIGHT - LENGTH for _, y in differing(whole, faded))


def test_what_is_not_known_yet_stays_as_grey_at_the_edge_as_it_is() -> None:
    unknown = Box(X + 100, AXIS, WIDTH - X - 100, HEIGHT - AXIS)
    image = painted(replace(cut_by_the_edge(scroll=0), unknown=unknown))
    tones = {image.pixelColor(int(X) + 200, int(y)).lightness() for y in (HEIGHT - 40, HEIGHT - 8, HEIGHT - 1)}
    assert max(tones) - min(tones) <= 1


def test_without_a_ground_there_is_none_to_fade_into() -> None:
    assert not_at_the_end(look(background=False)) == at_the_end(look(background=False))
