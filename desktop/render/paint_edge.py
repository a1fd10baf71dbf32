"""The drawing of a lower edge: where more lanes or rows follow below, they fade out instead of being cut through."""

from functools import lru_cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QBrush, QLinearGradient, QPainter

from desktop.layout.shapes import TimelineLayout
from desktop.render.ink import colour, ground_needed
from desktop.render.look import Brushwork
from desktop.render.paint_day import UNKNOWN
from desktop.render.tokens import Theme, mixed

LENGTH = 16.0
"""Pixels over which they fade out, at a text size of 100 %: most of a row."""
COVERED = 0.94
"""How much of what is drawn is covered at the very edge."""
LEAST_HIDDEN = 1.0
"""Pixels below the edge that make it worth telling."""


def paint_edge(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Let the lanes fade out at the lower edge, each into its own ground; where none follows, leave them."""
    body = layout.body
    if layout.content_height - layout.scroll - body.height < LEAST_HIDDEN or not work.look.background:
        return
    length = min(LENGTH * work.look.text_scale, body.height)
    for band in layout.bands:
        top, bottom = max(band.box.y, body.bottom - length), min(band.box.bottom, body.bottom)
        if top < bottom:
            for left, right, ground in _grounds(layout, work.grounds[band.lane], work.theme):
                fade_down(painter, QRectF(left, top, right - left, bottom - top), ground, body.bottom, length)


def fade_down(painter: QPainter, area: QRectF, ground: str, edge: float, length: float) -> None:
    """Cover an area with its ground, ever more down to an edge; not in PDF, where nothing shines through."""
    if not ground_needed(painter, ground):
        painter.fillRect(area, _fading_down(ground, edge - length, edge))


def _grounds(layout: TimelineLayout, ground: str, theme: Theme) -> list[tuple[float, float, str]]:
    """From where to where which ground lies in a lane: its own, and that of what is not known yet."""
    if layout.unknown is None or not layout.unknown.width:
        return [(0.0, layout.width, ground)]
    x = layout.unknown.x
    return [(0.0, x, ground), (x, layout.width, mixed(theme.line, ground, UNKNOWN))]


@lru_cache(maxsize=8)
def _fading_down(code: str, top: float, bottom: float) -> QBrush:
    gradient = QLinearGradient(0, top, 0, bottom)
    gradient.setColorAt(0, colour(code, 0))
    gradient.setColorAt(1, colour(code, COVERED))
    return QBrush(gradient)
