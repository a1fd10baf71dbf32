"""The drawing of the column of lane heads, which stays as it is while time moves beside it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter

from desktop.layout.shapes import Box, Head, TimelineLayout, Words
from desktop.render.ink import NO_BRUSH, Stamp, brush, clip, colour, pen, rect, stamp, unclip, write
from desktop.render.look import Brushwork
from desktop.render.paint_ground import grid_bottom, upright
from desktop.render.signs import draw_pin
from desktop.render.tokens import Theme


@dataclass(frozen=True, slots=True)
class _Column:
    """All that decides how the column looks.

    box: where it is. bottom: where the last lane ends, or the canvas. grounds: a colour per head; None for no ground.
    focused_lane, text_scale, ratio: as in `Look` and `Brushwork`.
    """

    heads: tuple[Head, ...]
    box: Box
    bottom: float
    grounds: tuple[str, ...] | None
    theme: Theme
    focused_lane: int
    text_scale: float
    ratio: float


def paint_heads(painter: QPainter, layout: TimelineLayout, work: Brushwork, *, at_once: bool) -> None:
    """Paint the column of heads with the line at its right.

    at_once: all lanes fill whole pixels, so that the column can be kept as it was drawn the last time.
    """
    column = _column(layout, work)
    if at_once and 0 < len(layout.heads) == len(layout.bands):
        stamp(painter, [(Stamp(_image(column), 0, 0), column.box.x, column.box.y)])
    else:
        _paint(painter, column)


def _column(layout: TimelineLayout, work: Brushwork) -> _Column:
    theme = work.theme
    return _Column(
        layout.heads,
        layout.heads_box,
        grid_bottom(layout),
        tuple(work.grounds.get(head.lane, theme.panel if head.open else theme.paper) for head in layout.heads)
        if work.look.background
        else None,
        theme,
        work.look.focused_lane,
        work.look.text_scale,
        work.ratio,
    )


@lru_cache(maxsize=2)
def _image(column: _Column) -> QImage:
    box, ratio = column.box, column.ratio
    left, top, right, bottom = (round(edge * ratio) for edge in (box.x, box.y, box.right, column.bottom))
    image = QImage(right, round(box.bottom * ratio), QImage.Format.Format_RGB32)
    with QPainter(image) as painter:  # as large as the canvas: where paper ends Qt draws a shape a little different
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(ratio, ratio)
        _paint(painter, column)
    return image.copy(left, top, right - left, bottom - top)


def _paint(painter: QPainter, column: _Column) -> None:
    box = column.box
    clip(painter, box)
    for index, head in enumerate(column.heads):
        if column.grounds is not None:
            painter.fillRect(rect(head.box), colour(column.grounds[index]))
        _paint_head(painter, head, column)
    write(painter, _words(column), column.text_scale)
    unclip(painter)
    upright(painter, box.right - 1, box.y, column.bottom, column.theme.line, column.ratio)


def _paint_head(painter: QPainter, head: Head, column: _Column) -> None:
    theme, box = column.theme, rect(head.box)
    painter.fillRect(QRectF(box.x(), box.bottom() - 1, box.width(), 1), colour(theme.line))
    if head.arrow.width:
        _paint_arrow(painter, head.arrow, theme.muted, down=head.open)
    if head.pin is not None:
        draw_pin(painter, rect(head.pin), theme.muted)
    if head.badge_box is not None:
        painter.setPen(pen(theme.line, 1))
        painter.setBrush(brush(theme.lane))
        painter.drawRoundedRect(rect(head.badge_box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    if head.lane == column.focused_lane:
        painter.setPen(pen(theme.accent, 2))
        painter.setBrush(NO_BRUSH)
        painter.drawRoundedRect(box.adjusted(3, 3, -4, -4), 5, 5)


def _paint_arrow(painter: QPainter, box: Box, code: str, *, down: bool) -> None:
    x, y = box.x + box.width / 2, box.y + box.height / 2
    painter.setPen(pen(code, 1.6))
    painter.setBrush(NO_BRUSH)
    points = [(-4, -2), (0, 2.5), (4, -2)] if down else [(-2, -4), (2.5, 0), (-2, 4)]
    painter.drawPolyline([QPointF(x + across, y + along) for across, along in points])


def _words(column: _Column) -> Iterator[tuple[Words, str]]:
    theme = column.theme
    for head in column.heads:
        yield head.title, theme.ink
        if head.subtitle is not None:
            yield head.subtitle, theme.muted
        if head.more is not None:
            yield head.more, theme.muted
        if head.badge is not None:
            yield head.badge, theme.muted
