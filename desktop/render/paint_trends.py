"""The drawing of the trends: the same on screen and in every picture."""

from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainter, QPolygonF

from desktop.layout.shapes import Words
from desktop.layout.trend_shapes import Area, TrendsLayout
from desktop.layout.trends import read_words
from desktop.render.fonts import ruler
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, colour, pen, rect, write
from desktop.render.paint_day import draw_day_line, draw_unknown
from desktop.render.signs import draw_sign
from desktop.render.tokens import Theme, kind_colours

DOT = 9.0
RANGE = 0.5
"""Opacity of a range of days."""


@dataclass(frozen=True, slots=True)
class TrendsLook:
    """How the trends are to be painted.

    groups: the ids of the kind groups, in the order of their looks. cursor: x of the line of reading, or None.
    read: what it tells of each of the plots, empty where nothing. text_scale: that of the ruler of the layout.
    """

    theme: Theme
    groups: tuple[str, ...]
    cursor: float | None = None
    read: tuple[str, str, str] = ("", "", "")
    background: bool = True
    text_scale: float = 1.0
    focused: bool = False


def paint_trends(painter: QPainter, layout: TrendsLayout, look: TrendsLook) -> None:
    """Paint laid-out trends with their top left corner at the origin."""
    theme, colours = look.theme, kind_colours(look.theme, look.groups)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.background:
        painter.fillRect(QRectF(0, 0, layout.width, layout.height), colour(theme.panel))
    _paint_unknown(painter, layout, look)
    _paint_grid(painter, layout, theme)
    for area in layout.areas:
        _paint_area(painter, area, colours[area.look], theme)
    painter.setPen(NO_PEN)
    for column in layout.columns:
        painter.setBrush(brush(colours[column.look]))
        painter.drawRect(rect(column.box))
    _paint_lags(painter, layout, colours, look)
    _paint_strip(painter, layout, look)
    _paint_legend(painter, layout, colours, look)
    if look.cursor is not None:
        painter.setPen(pen(theme.ink, 1))
        painter.drawLine(QLineF(look.cursor, layout.body.y, look.cursor, layout.axis.y))
    write(painter, _all_words(layout, look), look.text_scale)
    painter.restore()


def _paint_unknown(painter: QPainter, layout: TrendsLayout, look: TrendsLook) -> None:
    """What lies after the day as of which things are shown: another ground, and a line where that day ends."""
    if layout.unknown is None:
        return
    left, right = layout.unknown
    for plot in layout.plots[:2]:
        if look.background:
            draw_unknown(painter, QRectF(left, plot.box.y, right - left, plot.box.height), look.theme)
        if left > plot.box.x:
            draw_day_line(painter, left, plot.box.y, plot.box.bottom, look.theme)


def _paint_grid(painter: QPainter, layout: TrendsLayout, theme: Theme) -> None:
    """Lines of values across, of time and days upright."""
    painter.setBrush(NO_BRUSH)
    for plot in layout.plots[:2]:
        for y in plot.grid:
            painter.setPen(pen(theme.line if y >= plot.box.bottom - 0.5 else theme.hairline, 1))
            painter.drawLine(QLineF(plot.box.x, y, plot.box.right, y))
    for tick in layout.ticks:
        painter.setPen(pen(theme.line if tick.major else theme.hairline, 1))
        for plot in layout.plots[:2]:
            painter.drawLine(QLineF(tick.x, plot.box.y, tick.x, plot.box.bottom))
        painter.drawLine(QLineF(tick.x, layout.axis.y, tick.x, layout.axis.y + layout.axis.height * 0.2))
    lags = layout.plots[2].box
    painter.setPen(pen(theme.hairline, 1))
    for x in layout.plots[2].grid:
        painter.drawLine(QLineF(x, lags.y, x, lags.bottom))


def _paint_area(painter: QPainter, area: Area, code: str, theme: Theme) -> None:
    """A band, with a thin line of paper above it to part it from the next."""
    edges, top, bottom = area.xs.tolist(), area.top.tolist(), area.bottom.tolist()
    upper = [QPointF(x, y) for left, right, y in zip(edges, edges[1:], top, strict=False) for x in (left, right)]
    lower = [QPointF(x, y) for left, right, y in zip(edges, edges[1:], bottom, strict=False) for x in (left, right)]
    painter.setPen(NO_PEN)
    painter.setBrush(brush(code, 0.86))
    painter.drawPolygon(QPolygonF([*upper, *reversed(lower)]))
    painter.setPen(pen(theme.panel, 1))
    painter.drawPolyline(QPolygonF(upper))


def _paint_lags(painter: QPainter, layout: TrendsLayout, colours: tuple[str, ...], look: TrendsLook) -> None:
    """A stroke at the median of each partner, and a dot per agreement: a soft line where a date is not known."""
    theme, left, scale = look.theme, layout.plots[2].box.x, look.text_scale
    for x, y in layout.medians:
        painter.setPen(pen(theme.line, 2))
        painter.drawLine(QLineF(left, y, x, y))
    size = DOT * scale
    painter.setPen(NO_PEN)
    for dot in layout.dots:
        if dot.right > dot.x:
            box = QRectF(dot.x - size / 4, dot.y - size / 4, dot.right - dot.x + size / 2, size / 2)
            painter.setBrush(brush(colours[dot.look], RANGE))
            painter.drawRoundedRect(box, size / 4, size / 4)
    painter.setPen(pen(theme.panel, 1))
    for dot in layout.dots:
        if dot.right <= dot.x:
            painter.setBrush(brush(colours[dot.look]))
            painter.drawEllipse(QPointF(dot.x, dot.y), size / 2, size / 2)
    painter.setPen(pen(theme.ink, 1.2))
    for x, y in layout.medians:
        painter.drawLine(QLineF(x, y - 7 * scale, x, y + 7 * scale))


def _paint_strip(painter: QPainter, layout: TrendsLayout, look: TrendsLook) -> None:
    """The strip on which a period is brushed, and the period itself through both plots."""
    theme = look.theme
    painter.setPen(NO_PEN)
    painter.setBrush(brush(theme.lane))
    if layout.strip.height:
        painter.drawRoundedRect(rect(layout.strip), 4, 4)
    if layout.band is not None:
        left, right = layout.band
        painter.fillRect(QRectF(left, layout.body.y, right - left, layout.body.height), colour(theme.accent, 0.1))
        painter.fillRect(QRectF(left, layout.strip.y, right - left, layout.strip.height), colour(theme.accent, 0.3))
        painter.setPen(pen(theme.accent, 1))
        for x in (left, right):
            painter.drawLine(QLineF(x, layout.body.y, x, layout.strip.bottom))
    if look.focused:
        painter.setPen(pen(theme.accent, 1.5))
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(rect(layout.strip).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _paint_legend(painter: QPainter, layout: TrendsLayout, colours: tuple[str, ...], look: TrendsLook) -> None:
    scale = look.text_scale
    for item in layout.legend:
        sign = layout.chart.signs[item.look]
        width = (14 if sign in ("bar", "pill") else 11) * scale
        box = QRectF(item.x, item.y - 6 * scale, width, 12 * scale)
        draw_sign(painter, sign, box, 11 * scale, brush(colours[item.look]))


def _all_words(layout: TrendsLayout, look: TrendsLook) -> list[tuple[Words, str]]:
    theme = look.theme
    strong = {"label_strong": theme.ink, "axis_part": theme.muted, "head_small": theme.muted}
    words = [(line, strong[line.role]) for plot in layout.plots for line in plot.words]
    words += [(item.words, theme.ink) for item in layout.legend]
    words += [(line, theme.accent) for line in read_words(layout, look.read, ruler(look.text_scale))]
    words += [(line, theme.ink) for _, line in layout.tags]
    words += [(tick.words, theme.ink if tick.major else theme.muted) for tick in layout.ticks if tick.words]
    if layout.note is not None:
        words.append((layout.note, theme.muted))
    if layout.strip_words is not None and layout.band is None:
        words.append((layout.strip_words, theme.muted))
    return words
