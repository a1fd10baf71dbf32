"""Colours, pens, brushes and written words for the painter, made once and remembered."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QImage, QLinearGradient, QPaintEngine, QPainter, QPen, QTransform

from desktop.layout.shapes import Box, FontRole, Words
from desktop.render.fonts import baseline, font, ruler
from desktop.render.tokens import mixed

CLEAR = QColor(0, 0, 0, 0)
NO_PEN = QPen(Qt.PenStyle.NoPen)
NO_BRUSH = QBrush(Qt.BrushStyle.NoBrush)
CLIP_MARK, TEXT_MARK = "\ue000", "\ue001"
"""Begin what stands in an SVG drawing of Qt's for a change of clipping, and for a text, in hexadecimal UTF-8: Qt would
cut a text in pieces wherever it changes from one script to another."""
_MARGIN = 2
"""Device pixels around a remembered text: letters may reach over their own width."""


@lru_cache(maxsize=512)
def colour(code: str, opacity: float = 1.0) -> QColor:
    """A colour from #RRGGBB."""
    made = QColor(code)
    made.setAlphaF(opacity)
    return made


@lru_cache(maxsize=512)
def brush(code: str, opacity: float = 1.0) -> QBrush:
    """A plain brush."""
    return QBrush(colour(code, opacity))


@lru_cache(maxsize=512)
def pen(code: str, width: float, opacity: float = 1.0) -> QPen:
    """A pen with round ends."""
    made = QPen(colour(code, opacity), width)
    made.setCapStyle(Qt.PenCapStyle.RoundCap)
    made.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return made


def rect(box: Box) -> QRectF:
    """A box as Qt knows it."""
    return QRectF(box.x, box.y, box.width, box.height)


def ground_needed(painter: QPainter, ground: str) -> str:
    """What a fading brush must be mixed with on this paper: nothing, but in PDF, where nothing shines through."""
    return ground if painter.paintEngine().type() is QPaintEngine.Type.Pdf else ""


def fading(code: str, left: float, right: float, stops: Iterable[tuple[float, float]], ground: str = "") -> QBrush:
    """A brush whose opacity changes from left to right; stops are (x, opacity) between the two.

    With a ground it covers it, in the colours that it would have there.
    """
    gradient = QLinearGradient(left, 0, right, 0)
    length = right - left
    for x, opacity in stops:
        tone = colour(mixed(code, ground, opacity)) if ground else colour(code, opacity)
        gradient.setColorAt(min(max((x - left) / length, 0.0), 1.0), tone)
    return QBrush(gradient)


def device_scale(painter: QPainter) -> float:
    """How many pixels of the paper one logical pixel takes."""
    return painter.deviceTransform().m11()


def clip(painter: QPainter, box: Box) -> None:
    """Let nothing be drawn outside a box until `unclip`.

    Qt's SVG drawing knows no clipping: a text that stands for it is left there, for `svg` to put right.
    """
    painter.save()
    painter.setClipRect(rect(box), Qt.ClipOperation.IntersectClip)
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        painter.setPen(Qt.GlobalColor.black)  # without a pen Qt writes no text
        on_paper = painter.deviceTransform().mapRect(rect(box))
        corner = f"{on_paper.x():.3f} {on_paper.y():.3f}"
        painter.drawText(0, 0, f"{CLIP_MARK}{corner} {on_paper.width():.3f} {on_paper.height():.3f}")


def unclip(painter: QPainter) -> None:
    """Draw everywhere again."""
    if painter.paintEngine().type() is QPaintEngine.Type.SVG:
        painter.setPen(Qt.GlobalColor.black)
        painter.drawText(0, 0, CLIP_MARK)
    painter.restore()


def on_pixels(painter: QPainter) -> bool:
    """Whether the paper is made of pixels and not turned: then small drawings can be made once, kept and stamped."""
    upright = painter.deviceTransform().type().value <= QTransform.TransformationType.TxScale.value
    return upright and painter.paintEngine().type() is QPaintEngine.Type.Raster


@dataclass(frozen=True, slots=True)
class Stamp:
    """A small drawing in device pixels; x and y are the place in it that comes to lie on the point stamped."""

    image: QImage
    x: int
    y: int


def stamp(painter: QPainter, stamps: Iterable[tuple[Stamp, float, float]]) -> None:
    """Put small drawings at points given in logical pixels, each on whole pixels of the paper."""
    ratio = device_scale(painter)
    if ratio != 1:
        painter.save()
        painter.scale(1 / ratio, 1 / ratio)
    draw = painter.drawImage  # at two numbers, which takes half as long as at a point
    for made, x, y in stamps:
        draw(round(x * ratio) - made.x, round(y * ratio) - made.y, made.image)
    if ratio != 1:
        painter.restore()


def new_stamp(width: float, height: float, ratio: float, draw: Callable[[QPainter], None]) -> Stamp:
    """A stamp of a size in logical pixels around the origin of what is drawn."""
    size = QSize(2 * ceil(width * ratio / 2), 2 * ceil(height * ratio / 2))
    image = _clear_image(size)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(size.width() / 2, size.height() / 2)
        painter.scale(ratio, ratio)
        draw(painter)
    return Stamp(image, size.width() // 2, size.height() // 2)


def _clear_image(size: QSize) -> QImage:
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(CLEAR)
    return image


def write(painter: QPainter, lines: Iterable[tuple[Words, str]], scale: float = 1.0) -> None:
    """Write words, each in its colour. `scale` is that of the fonts, as given to the ruler.

    On pixels each text is drawn once and kept, which is ten times faster; on SVG and PDF it is text.
    """
    if on_pixels(painter):
        ratio = device_scale(painter)
        stamp(painter, [(_stamped(text, role, code, ratio, scale), x, y) for (x, y, _, text, role), code in lines])
        return
    in_svg = painter.paintEngine().type() is QPaintEngine.Type.SVG
    for words, code in lines:
        painter.setFont(font(words.role, scale))
        painter.setPen(colour(code))
        text = TEXT_MARK + words.text.encode("utf-8", "replace").hex() if in_svg else words.text
        painter.drawText(QPointF(words.x, words.y + baseline(words.role, scale)), text)


@lru_cache(maxsize=2000)
def _stamped(text: str, role: FontRole, code: str, ratio: float, scale: float) -> Stamp:
    set_in = font(role, scale)
    width = ceil(ruler(scale)(text, role) * ratio) + 2 * _MARGIN + 1
    image = _clear_image(QSize(width, ceil(set_in.pixelSize() * 1.6 * ratio)))
    with QPainter(image) as painter:
        painter.translate(_MARGIN, image.height() // 2)
        painter.scale(ratio, ratio)
        painter.setFont(set_in)
        painter.setPen(colour(code))
        painter.drawText(QPointF(0, baseline(role, scale)), text)
    return Stamp(image, _MARGIN, image.height() // 2)
