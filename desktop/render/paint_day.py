"""The drawing of the day as of which things are shown: the ground of what lies after it, and the line where it ends."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import TimelineLayout
from desktop.render.ink import NO_PEN, brush, colour
from desktop.render.look import CLEARED, Brushwork
from desktop.render.paint_ground import grid_bottom
from desktop.render.tokens import Theme

UNKNOWN = 0.5
"""Opacity of the ground of what lies after the day."""
WIDTH = 1.5
HEAD = 5.0
"""Half the width, and the height, of the head of the line."""
AIR = 3.0
"""Pixels between the line and a label beside it; where a label is closer, the line is broken."""


def draw_unknown(painter: QPainter, area: QRectF, theme: Theme) -> None:
    """Fill the ground of what lies after the day."""
    painter.fillRect(area, colour(theme.line, UNKNOWN))


def draw_day_line(painter: QPainter, x: float, top: float, bottom: float, theme: Theme) -> None:
    """Draw the line where the day ends, with its middle at an x."""
    painter.fillRect(QRectF(x - WIDTH / 2, top, WIDTH, bottom - top), colour(theme.accent))


def paint_unknown(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Paint what of a timeline lies after the day, and the line; without a ground of its own, the line alone.

    Like the lanes it reaches to the right edge of the canvas.
    """
    if layout.unknown is None:
        return
    box, bottom = layout.unknown, grid_bottom(layout)
    if work.look.background and box.width > 0:
        draw_unknown(painter, QRectF(box.x, box.y, layout.width - box.x, bottom - box.y), work.theme)
    if layout.day_line is not None:
        for top, end in _between_words(layout, layout.day_line, bottom):
            draw_day_line(painter, layout.day_line, top, end, work.theme)


def paint_day_head(painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
    """Paint the head of the line on the axis of a timeline: by it the line is moved."""
    x, bottom = layout.day_line, layout.axis.bottom
    if x is None:
        return
    painter.setPen(NO_PEN)
    painter.setBrush(brush(theme.accent))
    painter.drawPolygon([QPointF(x - HEAD, bottom - HEAD), QPointF(x + HEAD, bottom - HEAD), QPointF(x, bottom)])


def _between_words(layout: TimelineLayout, x: float, bottom: float) -> Iterator[tuple[float, float]]:
    """The parts of an upright line at an x, from the top of the body, that go through no label."""
    labels = [*(bar.label for bar in layout.bars), *(sign.label for sign in layout.signs)]
    crossed = sorted(label.y for label in labels if label and label.x - AIR < x < label.x + label.width + AIR)
    top = layout.body.y
    for y in crossed:
        if y - CLEARED > top:
            yield top, y - CLEARED
        top = max(top, y + CLEARED)
    if bottom > top:
        yield top, bottom
