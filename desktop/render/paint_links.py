"""The drawing of what builds upon what: thin curves from event to event."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath

from desktop.layout.links import Curve, curves
from desktop.layout.shapes import TimelineLayout
from desktop.render.ink import NO_BRUSH, pen
from desktop.render.tokens import Theme

WIDTH = 1.2
OVER_OTHERS = 0.45
"""Opacity of a link that is not direct."""
HEAD_LENGTH, HEAD_HALF = 5.0, 3.2
"""Of the arrow head, in pixels."""


def paint_links(
    painter: QPainter, layout: TimelineLayout, links: Sequence[tuple[int, int, bool]], theme: Theme
) -> None:
    """Paint the links (later row, earlier row, direct) between what is in sight; the direct ones last, on top."""
    for curve in sorted(curves(layout, links), key=lambda curve: curve.direct):
        draw_curve(painter, curve, theme)


def draw_curve(painter: QPainter, curve: Curve, theme: Theme) -> None:
    """Draw one curve; fainter, if it stands for a link over others."""
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(theme.accent, WIDTH, 1.0 if curve.direct else OVER_OTHERS))
    painter.drawPath(_path(curve))


def _path(curve: Curve) -> QPainterPath:
    """The curve with an open arrow head at the later event, where it comes in from the left."""
    end = QPointF(*curve.end)
    path = QPainterPath(QPointF(*curve.start))
    path.cubicTo(QPointF(*curve.pull_start), QPointF(*curve.pull_end), end)
    along = end - QPointF(*curve.pull_end)
    along /= (along.x() ** 2 + along.y() ** 2) ** 0.5
    across = QPointF(-along.y(), along.x())
    path.moveTo(end - along * HEAD_LENGTH + across * HEAD_HALF)
    path.lineTo(end)
    path.lineTo(end - along * HEAD_LENGTH - across * HEAD_HALF)
    return path
