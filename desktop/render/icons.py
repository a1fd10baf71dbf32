"""The small drawings of the interface, in the colour that a theme gives them."""

from functools import cache, lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from desktop.paths import RESOURCES

SIZES = (16, 20, 24, 32, 40, 48, 64)
APP_SIZES = (16, 24, 32, 48, 64, 128, 256)


@lru_cache(maxsize=256)
def icon(name: str, colour: str, disabled: str = "") -> QIcon:
    """The icon resources/icons/<name>.svg in a colour (#RRGGBB), sharp at any scale; another colour when disabled.

    Raises:
        FileNotFoundError: when there is no such icon.
    """
    made = QIcon()
    for size in SIZES:
        made.addPixmap(pixmap(name, colour, size))
        if disabled:
            made.addPixmap(pixmap(name, disabled, size), QIcon.Mode.Disabled)
    return made


def pixmap(name: str, colour: str, size: int) -> QPixmap:
    """The icon in a colour, `size` device pixels square."""
    return _drawn(_source(name).replace("currentColor", colour), size)


@cache
def app_icon() -> QIcon:
    """The icon of the application."""
    made = QIcon()
    for size in APP_SIZES:
        made.addPixmap(_drawn(_source("milepost"), size))
    return made


@cache
def _source(name: str) -> str:
    return (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")


def _drawn(source: str, size: int) -> QPixmap:
    drawn = QPixmap(QSize(size, size))
    drawn.fill(Qt.GlobalColor.transparent)
    with QPainter(drawn) as painter:
        QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, size, size))
    return drawn
