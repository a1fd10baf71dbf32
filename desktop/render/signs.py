"""The signs of the kinds and the marks of the stages: each has its own shape, so that colour is never the only sign."""

from collections.abc import Callable
from functools import lru_cache
from math import ceil
from typing import cast

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QIcon, QPainter, QPen, QPixmap, QPolygonF

from desktop.model.vocabulary import Stage
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, fading, pen

MARK_RADIUS = 4.5
SOFT_OPACITY = 0.08
"""How much is left of a sign at a side where its date is not certain."""

_FLAT = {"bar": 0.5, "pill": 0.64, "circle": 0.9, "square": 0.86}
"""Height of the shapes that are no polygons, as a share of the size."""
_RADII = {"bar": 1.5, "square": 2.0}
"""Of their corners; the others are round."""
_TICKS = {
    Stage.APPROVED: (2.5, 11.0),
    Stage.NOTIFIED: (2.0, 8.0),
    Stage.NOTES_EXCHANGED: (2.0, 8.0),
    Stage.PROVISIONALLY_APPLIED: (2.5, 14.0),
    Stage.IN_FORCE: (4.0, 17.0),
}
"""Width and height of the stages that are upright strokes, in pixels."""
_PIN = ((-2.6, -5.0), (2.6, -5.0), (1.8, -1.4), (3.6, 1.2), (-3.6, 1.2), (-1.8, -1.4))
"""The body of a pin, upright, in a box of 12 around the origin."""


def draw_sign(
    painter: QPainter, sign: str, box: QRectF, size: float, fill: QBrush, *, hollow: QPen | None = None
) -> None:
    """Draw the sign of a kind group: `size` high at most, stretched to the width of the box.

    hollow: the pen of a sign that is not filled, for what is not confirmed; `fill` is then its ground.
    """
    painter.setPen(hollow or NO_PEN)
    painter.setBrush(fill)
    if sign in ("diamond", "triangle"):
        painter.drawPolygon(_polygon(sign, box, size))
        return
    left, top, across, down = cast("tuple[float, float, float, float]", box.getRect())
    height = size * _FLAT.get(sign, 0.5)
    width = across if across > size else size * (1.0 if sign in ("bar", "pill") else _FLAT.get(sign, 1.0))
    shape = QRectF(left + across / 2 - width / 2, top + down / 2 - height / 2, width, height)
    radius = _RADII.get(sign, height / 2)
    painter.drawRoundedRect(shape, radius, radius)


def _polygon(sign: str, box: QRectF, size: float) -> QPolygonF:
    middle, half = box.center().y(), size / 2
    left, right = box.left(), box.right()
    if sign == "diamond":
        reach = half * 1.08
        left, right = left - half * 0.08, right + half * 0.08
        points = [
            (left, middle), (left + reach, middle - reach), (right - reach, middle - reach),
            (right, middle), (right - reach, middle + reach), (left + reach, middle + reach),
        ]  # fmt: skip
    else:
        top, bottom = middle - half * 0.95, middle + half * 0.85
        points = [(left, bottom), (left + half, top), (right - half, top), (right, bottom)]
    return QPolygonF([QPointF(x, y) for x, y in points])


def soft_fill(code: str, box: QRectF, soft_left: float, soft_right: float, ground: str = "") -> QBrush:
    """The fill of a sign in a box; one whose date is known less exactly than to the day fades in and out."""
    left, right = box.left(), box.right()
    if right <= left or not (soft_left or soft_right):
        return brush(code)
    stops = [
        (left, SOFT_OPACITY if soft_left else 1.0),
        (left + soft_left, 1.0),
        (right - soft_right, 1.0),
        (right, SOFT_OPACITY if soft_right else 1.0),
    ]
    return fading(code, left, right, stops, ground)


def draw_mark(painter: QPainter, stage: Stage, x: float, y: float, code: str, ground: str) -> None:
    """Draw the mark of a stage with its middle at (x, y), in a colour on a ground (#RRGGBB both).

    Hollow where talks begin, half where agreed in substance, full at signature; strokes for the steps to entry into
    force, the last the strongest; a cross where it ends; nothing for an announcement.
    """
    if stage in _TICKS:
        _draw_stroke(painter, x, y, *_TICKS[stage], code)
    elif stage is Stage.ENDED:
        draw_cross(painter, x, y, code)
    elif stage is not Stage.ANNOUNCED:
        _draw_round(painter, stage, QPointF(x, y), code, ground)


def _draw_stroke(painter: QPainter, x: float, y: float, width: float, height: float, code: str) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(brush(code))
    painter.drawRoundedRect(QRectF(x - width / 2, y - height / 2, width, height), 1, 1)


def _draw_round(painter: QPainter, stage: Stage, middle: QPointF, code: str, ground: str) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(brush(ground))
    painter.drawEllipse(middle, MARK_RADIUS + 2.5, MARK_RADIUS + 2.5)
    open_mark = stage in (Stage.NEGOTIATION_STARTED, Stage.AGREED_IN_SUBSTANCE)
    painter.setPen(pen(code, 2))
    painter.setBrush(brush(ground if open_mark else code))
    painter.drawEllipse(middle, MARK_RADIUS, MARK_RADIUS)
    if stage is Stage.AGREED_IN_SUBSTANCE:
        box = QRectF(middle.x() - MARK_RADIUS, middle.y() - MARK_RADIUS, 2 * MARK_RADIUS, 2 * MARK_RADIUS)
        painter.setPen(NO_PEN)
        painter.setBrush(brush(code))
        painter.drawPie(box, 90 * 16, 180 * 16)


def draw_announced(painter: QPainter, x: float, y: float, code: str) -> None:
    """Draw the mark of what is only announced, where it stands for itself and on no bar: three dots in a row."""
    painter.setPen(NO_PEN)
    painter.setBrush(brush(code))
    for step in (-1, 0, 1):
        painter.drawEllipse(QPointF(x + 4 * step, y), 1.4, 1.4)


def draw_cross(painter: QPainter, x: float, y: float, code: str) -> None:
    """Draw the cross stroke at which an agreement ends."""
    painter.setPen(pen(code, 2.2))
    painter.setBrush(NO_BRUSH)
    painter.drawLine(QPointF(x - 4, y - 4), QPointF(x + 4, y + 4))
    painter.drawLine(QPointF(x - 4, y + 4), QPointF(x + 4, y - 4))


def draw_pin(painter: QPainter, box: QRectF, code: str) -> None:
    """Draw the pin of a lane that is among the first, leaning to the right in its box."""
    painter.save()
    painter.translate(box.center())
    painter.rotate(35)
    painter.scale(box.width() / 12, box.height() / 12)
    painter.setPen(pen(code, 1.2))
    painter.setBrush(NO_BRUSH)
    painter.drawPolygon([QPointF(x, y) for x, y in _PIN])
    painter.drawLine(QPointF(0, 1.2), QPointF(0, 5.4))
    painter.restore()


@lru_cache(maxsize=256)
def sign_icon(sign: str, code: str, size: int = 16) -> QIcon:
    """The sign of a kind group as an icon, for filters and the detail pane."""
    return _icon(size, lambda painter: draw_sign(painter, sign, _legend_box(sign, size), size * 0.7, brush(code)))


def _legend_box(sign: str, size: float) -> QRectF:
    width = size * (0.9 if sign in ("bar", "pill") else 0.7)
    return QRectF((size - width) / 2, 0, width, size)


@lru_cache(maxsize=256)
def mark_icon(stage: Stage, code: str, ground: str, size: int = 20) -> QIcon:
    """The mark of a stage as an icon."""
    return _icon(size, lambda painter: draw_mark(painter, stage, size / 2, size / 2, code, ground))


def _icon(size: int, draw: Callable[[QPainter], None]) -> QIcon:
    made = QIcon()
    for ratio in (1, 2, 3):
        pixels = QPixmap(ceil(size * ratio), ceil(size * ratio))
        pixels.setDevicePixelRatio(ratio)
        pixels.fill(Qt.GlobalColor.transparent)
        with QPainter(pixels) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            draw(painter)
        made.addPixmap(pixels)
    return made
