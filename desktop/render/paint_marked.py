"""Marks what a search found: a line under labels and signs, a ring around the marks of bars and counts."""

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import Sign, TimelineLayout
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, pen, rect
from desktop.render.signs import MARK_RADIUS
from desktop.render.tokens import Theme

THICKNESS = 2.0
BELOW = 8.5
"""Pixels from the middle of a row down to the line under what stands there."""
LEAST = 12.0
"""So wide is the line under a sign without a label."""
RING = 3.0


def paint_marked(painter: QPainter, layout: TimelineLayout, rows: frozenset[int], theme: Theme) -> None:
    """Mark these rows wherever they are shown."""
    if not rows:
        return
    painter.save()
    painter.setPen(NO_PEN)
    painter.setBrush(brush(theme.accent))
    for sign in layout.signs:
        if sign.row in rows:
            left, right = _extent(sign)
            painter.drawRoundedRect(QRectF(left, sign.y + BELOW, right - left, THICKNESS), 1, 1)
    painter.setPen(pen(theme.accent, 1.6))
    painter.setBrush(NO_BRUSH)
    for middle in _marks(layout, rows):
        painter.drawEllipse(middle, MARK_RADIUS + RING, MARK_RADIUS + RING)
    for count in layout.counts:
        if not rows.isdisjoint(count.rows):
            radius = count.box.height / 2
            painter.drawRoundedRect(rect(count.box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.restore()


def _extent(sign: Sign) -> tuple[float, float]:
    """From the left of a sign to the right of its label."""
    half = max(sign.size, LEAST) / 2
    left, right = (sign.x, sign.x + max(sign.width, LEAST)) if sign.width else (sign.x - half, sign.x + half)
    if sign.label is not None:
        left, right = min(left, sign.label.x), max(right, sign.label.x + sign.label.width)
    return left, right


def _marks(layout: TimelineLayout, rows: frozenset[int]) -> Iterator[QPointF]:
    """The middles of the marks of bars that stand for one of the rows."""
    for bar in layout.bars:
        for mark in bar.marks:
            if not rows.isdisjoint((mark.row, *mark.rows)):
                yield QPointF(mark.x, bar.y)
