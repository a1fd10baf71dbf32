"""Draws strips of density: many plain bars at once."""

from collections.abc import Sequence
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QPainter
from shiboken6 import Shiboken

from desktop.layout.shapes import Strip
from desktop.render.ink import NO_PEN, brush, device_scale, on_pixels
from desktop.render.tokens import Theme, mixed

GAP_FROM = 4.0
"""Pixels of a bar's width from which a gap is left to the next."""
TONE = 0.7
"""How much of the tone of what is not in the foreground a bar has: colour belongs to the kinds."""


def paint_strips(painter: QPainter, strips: Sequence[Strip], theme: Theme) -> None:
    """Draw the bars of some strips, on whole pixels of the paper where it is made of pixels."""
    if not strips:
        return
    painter.save()
    painter.setPen(NO_PEN)
    painter.setBrush(brush(mixed(theme.muted, theme.panel, TONE)))
    if on_pixels(painter):
        _on_pixels(painter, strips)
    else:
        for strip in strips:
            painter.drawRects(_plain(strip))
    painter.restore()


def _sides(strip: Strip) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.float64], float]:
    """Left, right and top of the bars in sight that are not empty, and their bottom."""
    number = np.flatnonzero(strip.heights)
    left = strip.left + number * strip.width
    right = left + strip.width - (1.0 if strip.width >= GAP_FROM else 0.0)
    box = strip.box
    left, right = np.maximum(left, box.x), np.minimum(right, box.right)
    seen = right > left
    return left[seen], right[seen], box.bottom - strip.heights[number[seen]], box.bottom


def _plain(strip: Strip) -> list[QRectF]:
    left, right, top, bottom = _sides(strip)
    columns = zip(left.tolist(), right.tolist(), top.tolist(), strict=True)
    return [QRectF(x, y, end - x, bottom - y) for x, end, y in columns]


def _on_pixels(painter: QPainter, strips: Sequence[Strip]) -> None:
    ratio = device_scale(painter)
    painter.scale(1 / ratio, 1 / ratio)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
    rects = np.concatenate([_in_pixels(strip, ratio) for strip in strips])
    if len(rects):
        # Qt takes the memory of the array as its own rectangles: left, top, right and bottom pixel as 32-bit numbers.
        first = cast("QRect", Shiboken.wrapInstance(rects.ctypes.data, QRect))
        painter.drawRects(first, len(rects))


def _in_pixels(strip: Strip, ratio: float) -> NDArray[np.int32]:
    """(k, 4) the bars as Qt lays out a QRect: left, top, and the last pixel right and below, which are part of it."""
    left, right, top, bottom = _sides(strip)
    lowest = np.full(len(left), round(bottom * ratio) - 1)
    x = np.rint(left * ratio)
    last = np.maximum(np.rint(right * ratio) - 1, x)
    y = np.minimum(np.rint(top * ratio), lowest)
    return np.ascontiguousarray(np.stack([x, y, last, lowest], axis=1), np.int32)
