import numpy as np
import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageReader

from desktop.render.png import LINES, png

TEXTS = (("Recipe", '{"title": "日本–Österreich"}'), ("Software", "Milepost"))


def by_chance(width: int, height: int, image_format: QImage.Format) -> QImage:
    """An image with every tone."""
    values = np.random.default_rng(7).integers(0, 256, (height, width, 4), np.uint8)
    stored = QImage(values.data, width, height, 4 * width, QImage.Format.Format_ARGB32).copy()
    return stored.convertToFormat(image_format)


def read(content: bytes) -> QImage:
    buffer = QBuffer()
    buffer.setData(QByteArray(content))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer, QByteArray(b"png"))
    image = reader.read()
    assert not image.isNull(), reader.errorString()
    return image


@pytest.mark.parametrize("size", [(1, 1), (7, 3), (33, LINES), (50, 2 * LINES + 1)])
def test_an_image_is_read_back_as_it_was(size: tuple[int, int]) -> None:
    image = by_chance(*size, QImage.Format.Format_RGB32)

    assert read(png(image, 3_780, ())) == image


def test_what_shines_through_is_kept() -> None:
    image = by_chance(20, 30, QImage.Format.Format_ARGB32)

    assert read(png(image, 3_780, ())).convertToFormat(QImage.Format.Format_ARGB32) == image


def test_its_density_and_its_texts_are_inside() -> None:
    image = read(png(by_chance(4, 4, QImage.Format.Format_RGB32), 11_811, TEXTS))

    assert (image.dotsPerMeterX(), image.dotsPerMeterY()) == (11_811, 11_811)
    assert [(name, image.text(name)) for name in image.textKeys()] == list(TEXTS)
