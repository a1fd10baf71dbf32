"""What every picture is, whatever it shows: a sheet of a size that can be painted."""

from typing import Protocol

from PySide6.QtGui import QPainter


class Sheet(Protocol):
    """A picture laid out in logical pixels; on the paper each of them is `zoom` large."""

    @property
    def width(self) -> float:
        """Width in logical pixels."""
        ...

    @property
    def height(self) -> float:
        """Height in logical pixels."""
        ...

    @property
    def zoom(self) -> float:
        """How large a logical pixel is on the paper: 1, or less to fit."""
        ...

    @property
    def opaque(self) -> bool:
        """Whether it has a ground of its own."""
        ...

    @property
    def title(self) -> str:
        """Its title; the name of the app where it has none."""
        ...

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin, in logical pixels of the paper."""
        ...
