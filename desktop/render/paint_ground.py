"""The drawing of the ground: the lanes in their colours, and the grid of the time axis on them."""

from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QBrush, QImage, QPainter

from desktop.layout.shapes import Box, Tick, TimelineLayout
from desktop.render.ink import colour, device_scale, on_pixels
from desktop.render.look import Brushwork


def paint_lanes(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Fill the grounds of the lanes, up to the right edge of the canvas."""
    for band, ground in _grounds(layout):
        painter.fillRect(QRectF(ground.x, ground.y, ground.width, ground.height), colour(work.grounds[band]))


def paint_grid(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Draw the lines of the axis down to the last lane."""
    theme = work.theme
    top, bottom = layout.body.y, grid_bottom(layout)
    for tick in _lines(layout):
        upright(painter, tick.x, top, bottom, theme.line if tick.major else theme.hairline, work.ratio)


def _lines(layout: TimelineLayout) -> list[Tick]:
    """The ticks with a line in the body; on its edge the heads of the lanes have theirs."""
    return [tick for tick in layout.ticks if tick.x > layout.body.x]


def grid_bottom(layout: TimelineLayout) -> float:
    """The grid ends with the last lane where the lanes do not fill the body."""
    lowest = max((band.box.bottom for band in layout.bands), default=layout.body.y)
    return min(layout.body.bottom, lowest)


def upright(painter: QPainter, x: float, top: float, bottom: float, code: str, ratio: float) -> None:
    """An upright hairline, on whole pixels of the paper so that it stays sharp."""
    painter.fillRect(QRectF(round(x * ratio) / ratio, top, max(round(ratio), 1) / ratio, bottom - top), colour(code))


def _grounds(layout: TimelineLayout) -> list[tuple[int, Box]]:
    """The lanes with what is to be seen of their grounds."""
    body, width = layout.body, layout.width - layout.body.x
    sides = ((band.lane, max(band.box.y, body.y), min(band.box.bottom, body.bottom)) for band in layout.bands)
    return [(lane, Box(body.x, top, width, bottom - top)) for lane, top, bottom in sides]


# Both at once


def fills_pixels(painter: QPainter, layout: TimelineLayout) -> bool:
    """Whether lanes and grid fill whole pixels of the paper, so that one line of these can be repeated downwards."""
    if not on_pixels(painter):
        return False
    onto, body, ratio = painter.deviceTransform(), layout.body, device_scale(painter)
    across = (body.x, body.right, layout.width)
    down = [body.y, *(edge for _, box in _grounds(layout) for edge in (box.y, box.bottom))]
    return all(float(length * ratio).is_integer() for length in (*across, *down)) and (
        onto.dx().is_integer() and onto.dy().is_integer() and onto.m22() == ratio
    )


def paint_tiled(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Fill the lanes with the grid on them: far quicker than line by line, and the same to the pixel."""
    ratio = work.ratio
    tiles = {code: QBrush(_line_of_pixels(layout, code, work)) for code in set(work.grounds.values())}
    painter.save()
    painter.scale(1 / ratio, 1 / ratio)
    painter.setBrushOrigin(round(layout.body.x * ratio), 0)
    for lane, box in _grounds(layout):
        pixels = QRect(*(round(length * ratio) for length in (box.x, box.y, box.width, box.height)))
        painter.fillRect(pixels, tiles[work.grounds[lane]])
    painter.restore()


def _line_of_pixels(layout: TimelineLayout, code: str, work: Brushwork) -> QImage:
    """One line of pixels from the left of the body to the right of the canvas, as every one of a lane looks."""
    ratio, theme = work.ratio, work.theme
    left, end = round(layout.body.x * ratio), round(layout.body.right * ratio)
    line = QImage(max(1, round(layout.width * ratio) - left), 1, QImage.Format.Format_RGB32)
    line.fill(colour(code))
    with QPainter(line) as painter:
        painter.setClipRect(0, 0, end - left, 1)
        for tick in _lines(layout):
            x = round(tick.x * ratio) - left
            painter.fillRect(x, 0, max(round(ratio), 1), 1, colour(theme.line if tick.major else theme.hairline))
    return line
