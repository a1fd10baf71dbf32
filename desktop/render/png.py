"""PNG files: what Qt writes, at the same size, in a third of the time.

Qt tries every filter on every line. The drawings here have few tones and even grounds, which need none.
"""

import zlib
from collections.abc import Iterable
from struct import pack

import numpy as np
from PySide6.QtGui import QImage

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LEVEL = 2
"""Of the compression: hardly any larger than with the usual one, in half the time."""
LINES = 256
"""So many lines are compressed at once: no second copy of a large picture is made."""
_RGB, _RGBA = 2, 6
_METRE = 1


def png(image: QImage, dots_per_metre: int, texts: Iterable[tuple[str, str]]) -> bytes:
    """An image as a PNG file: eight bits a channel, with an alpha channel where the image has one.

    Args:
        image: of any format.
        dots_per_metre: how dense its pixels are on paper.
        texts: names (Latin letters) and what they name, for programs to find.
    """
    colours = _RGBA if image.hasAlphaChannel() else _RGB
    header = pack(">IIBBBBB", image.width(), image.height(), 8, colours, 0, 0, 0)
    chunks = [
        _chunk(b"IHDR", header),
        _chunk(b"pHYs", pack(">IIB", dots_per_metre, dots_per_metre, _METRE)),
        *(_chunk(b"iTXt", _text(name, text)) for name, text in texts),
        _chunk(b"IDAT", _pixels(image)),
        _chunk(b"IEND", b""),
    ]
    return SIGNATURE + b"".join(chunks)


def _chunk(kind: bytes, content: bytes) -> bytes:
    return pack(">I", len(content)) + kind + content + pack(">I", zlib.crc32(content, zlib.crc32(kind)))


def _text(name: str, text: str) -> bytes:
    """Not compressed, in no language, under no other name."""
    return name.encode("latin-1") + bytes(5) + text.encode()


def _pixels(image: QImage) -> bytes:
    """The lines of an image, compressed; each begins with a zero, which tells that it is not filtered."""
    wanted = QImage.Format.Format_RGBA8888 if image.hasAlphaChannel() else QImage.Format.Format_RGB888
    packer = zlib.compressobj(LEVEL)
    parts = []
    for top in range(0, image.height(), LINES):
        strip = image.copy(0, top, image.width(), min(LINES, image.height() - top)).convertToFormat(wanted)
        width = strip.width() * strip.depth() // 8
        lines = np.zeros((strip.height(), 1 + width), np.uint8)
        stored = np.frombuffer(strip.constBits(), np.uint8).reshape(strip.height(), strip.bytesPerLine())
        lines[:, 1:] = stored[:, :width]
        parts.append(packer.compress(lines.data))
    return b"".join((*parts, packer.flush()))
