"""How the regions of a workspace share its width: filters at the left, the view, the detail at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.render.text_size import text_scale
from desktop.ui.settings import Settings

MIDDLE_LEAST = 420
SIDES = ((0.175, (256, 280)), (0.22, (270, 356)))
"""Filters and detail: their share of the width of the window, and the limits of it in pixels."""


class Regions(QSplitter):
    """Filters, middle and detail side by side; what the user made of their widths is remembered in the settings."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)

    def hold(self, filters: QWidget, middle: QWidget, detail: QWidget) -> None:
        """Take the three regions in."""
        for region in (filters, middle, detail):
            self.addWidget(region)
        self.setStretchFactor(1, 1)
        middle.setMinimumWidth(MIDDLE_LEAST)

    def restore(self, width: int) -> None:
        """Share a width as it was remembered; as usual, where nothing is, or not for a window as narrow as this."""
        sides = self._settings.numbers("window/sides")
        if len(sides) != 2 or min(sides) <= 0 or sum(sides) > width - MIDDLE_LEAST:
            sides = _usual_sides(width, text_scale())
            if sum(sides) > width - MIDDLE_LEAST:
                sides = _usual_sides(width, 1.0)
        self.setSizes([sides[0], max(0, width - sum(sides)), sides[1]])

    def remember(self) -> None:
        """Keep the widths for the next start, if all three are there."""
        filters, middle, detail = self.sizes()
        if filters and middle and detail:
            self._settings.put("window/sides", [filters, detail])


def _usual_sides(width: int, scale: float) -> list[int]:
    limits = ((round(low * scale), round(high * scale)) for _, (low, high) in SIDES)
    return [min(max(round(share * width), low), high) for (share, _), (low, high) in zip(SIDES, limits, strict=True)]
