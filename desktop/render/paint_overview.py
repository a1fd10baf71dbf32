"""The drawing of the strip that shows the whole period."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from desktop.layout.overview import OverviewLayout, Stretch
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, colour, pen, rect, write
from desktop.render.tokens import Theme, mixed

HIT_HEIGHT = 5.0
TICK = 14.0
PIN = 4.5
"""Half the width of the head of the pin on what is selected."""


def paint_overview(
    painter: QPainter, layout: OverviewLayout, theme: Theme, text_scale: float = 1.0, lit: Stretch | None = None
) -> None:
    """Paint a laid-out overview: how dense the events are, the window on it, what is found and what is selected.

    lit: the stretch under the mouse.
    """
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(rect(layout.window), colour(theme.wash))
    for part in layout.outside:
        painter.fillRect(rect(part), colour(mixed(theme.muted, theme.panel, 0.16)))
    _paint_bars(painter, layout, theme, lit)
    _paint_hits(painter, layout, theme)
    painter.fillRect(QRectF(layout.strip.x, layout.strip.bottom, layout.strip.width, 1), colour(theme.line))
    _paint_window(painter, layout, theme)
    _paint_chosen(painter, layout, theme)
    write(painter, [(tick.words, theme.muted) for tick in layout.ticks if tick.words], text_scale)
    painter.restore()


def _paint_bars(painter: QPainter, layout: OverviewLayout, theme: Theme, lit: Stretch | None) -> None:
    window = layout.window
    inside, outside = mixed(theme.accent, theme.wash, 0.62), mixed(theme.muted, theme.panel, 0.55)
    for stretch in layout.stretches:
        if stretch.bar is not None:
            middle = stretch.bar.x + stretch.bar.width / 2
            tone = inside if window.x <= middle <= window.right else outside
            painter.fillRect(rect(stretch.bar), colour(theme.accent if stretch == lit else tone))


def _paint_hits(painter: QPainter, layout: OverviewLayout, theme: Theme) -> None:
    for x in layout.hits:
        painter.fillRect(QRectF(x - 0.75, layout.strip.y + 2, 1.5, HIT_HEIGHT), colour(theme.accent))


def _paint_window(painter: QPainter, layout: OverviewLayout, theme: Theme) -> None:
    painter.setPen(pen(theme.accent, 1.5))
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(rect(layout.window).adjusted(0.75, 0.75, -0.75, -0.75), 4, 4)
    painter.setPen(NO_PEN)
    painter.setBrush(brush(theme.accent))
    for handle in (layout.left, layout.right):
        painter.drawRoundedRect(rect(handle), handle.width / 2, handle.width / 2)


def _paint_chosen(painter: QPainter, layout: OverviewLayout, theme: Theme) -> None:
    """A pin whose head stands on the upper edge of the strip."""
    top = layout.strip.y
    for x in layout.chosen:
        painter.fillRect(QRectF(x - 1, top, 2, TICK), colour(theme.accent))
        painter.setPen(pen(theme.panel, 1.5))
        painter.setBrush(brush(theme.accent))
        painter.drawPolygon(QPolygonF([QPointF(x - PIN, top - 5), QPointF(x + PIN, top - 5), QPointF(x, top + 3)]))
