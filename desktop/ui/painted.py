"""Painting by a function that may have a bug: it is told once, and the window goes on without the picture."""

import sys
from collections.abc import Callable

import pyqtgraph as pg
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget


class Guarded:
    """Calls a function that paints until it fails, and again from `try_again` on, when something has changed."""

    def __init__(self, paint: Callable[[QPainter], None]) -> None:
        self._paint = paint
        self._fails = False

    def try_again(self) -> None:
        """What is to be painted is something else now."""
        self._fails = False

    def paint(self, painter: QPainter) -> bool:
        """Paint, unless that failed the last time; whether it went well."""
        if self._fails:
            return False
        try:
            self._paint(painter)
        except Exception:  # a bug: told and saved like any other, but Qt must not see it in the middle of painting
            self._fails = True
            sys.excepthook(*sys.exc_info())
        return not self._fails


class PaintedItem(pg.GraphicsObject):  # type: ignore[misc]
    """The one item of a view's scene: all that the view shows, painted in pixels of the view.

    It is to cover all of the view, or to paint its ground first: to paint that always, as a view does, would take as
    long as a tenth of a frame.
    """

    def __init__(self, view: pg.GraphicsView, paint: Callable[[QPainter], None]) -> None:
        super().__init__()
        self._view = view
        self._guarded = Guarded(paint)
        self._ground = view.backgroundBrush()
        view.setBackgroundBrush(Qt.BrushStyle.NoBrush)
        view.setCacheMode(view.CacheModeFlag.CacheNone)
        view.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_anew(self) -> None:
        """Something else is to be painted."""
        self._guarded.try_again()
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(self._view.viewport().rect())

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:  # noqa: ARG002
        if not self._guarded.paint(painter):
            self.paint_ground(painter)

    def paint_ground(self, painter: QPainter) -> None:
        """Fill all of the view with its one colour."""
        painter.fillRect(self.boundingRect().adjusted(0, 0, 1, 1), self._ground)


def image_of(viewport: QWidget, ground: str, paint: Callable[[QPainter], None]) -> QImage:
    """A picture as large and as dense as what is to be seen of a view, painted on a ground of one colour."""
    ratio = viewport.devicePixelRatioF()
    image = QImage(viewport.size() * ratio, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(ground)
    with QPainter(image) as painter:
        paint(painter)
    return image
