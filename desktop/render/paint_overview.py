"""The drawing of the strip that shows the whole period."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.layout.overview import OverviewLayout
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, colour, pen, rect, write
from desktop.render.tokens import Theme, mixed


def paint_overview(painter: QPainter, layout: OverviewLayout, theme: Theme, text_scale: float = 1.0) -> None:
    """Paint a laid-out overview: how dense the events are, and the window on it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    window = rect(layout.window)
    painter.fillRect(window, colour(theme.wash))
    inside, outside = mixed(theme.accent, theme.wash, 0.38), mixed(theme.muted, theme.panel, 0.36)
    for bar in layout.bars:
        middle = bar.x + bar.width / 2
        painter.fillRect(rect(bar), colour(inside if window.left() <= middle <= window.right() else outside))
    painter.fillRect(QRectF(layout.strip.x, layout.strip.bottom, layout.strip.width, 1), colour(theme.line))
    painter.setPen(pen(theme.accent, 1.5))
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(window.adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    painter.setPen(NO_PEN)
    painter.setBrush(brush(theme.accent))
    for handle in (layout.left, layout.right):
        painter.drawRoundedRect(rect(handle), handle.width / 2, handle.width / 2)
    write(painter, [(tick.words, theme.muted) for tick in layout.ticks if tick.words], text_scale)
    painter.restore()
