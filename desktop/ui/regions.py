"""How the regions of a workspace share its width: filters at the left, the view, the detail at the right."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from desktop.render.text_size import text_scale
from desktop.ui.settings import Settings
from desktop.ui.window import SMALLEST

MIDDLE_LEAST, HANDLE = 420, 1
FILTERS_LEAST = 288
"""So wide that names give way to counts in the largest text too."""
SIDES = ((0.175, (256, 280)), (0.22, (270, 356)))
"""Filters and detail: their share of the width of the window, and the limits of it in pixels."""


class Regions(QSplitter):
    """Filters, middle and detail side by side; what the user made of their widths is remembered in the settings."""

    def __init__(self, settings: Settings, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._settings = settings
        self.setHandleWidth(HANDLE)
        self.setChildrenCollapsible(False)

    def hold(self, filters: QWidget, middle: QWidget, detail: QWidget) -> None:
        """Take the three regions in."""
        for region in (filters, middle, detail):
            self.addWidget(region)
        self.setStretchFactor(1, 1)
        middle.setMinimumWidth(MIDDLE_LEAST)
        leasts = least_sides(filters.minimumWidth(), detail.minimumWidth())
        for region, least in zip((filters, detail), leasts, strict=True):
            region.setMinimumWidth(least)

    def restore(self, width: int) -> None:
        """Share a width as it was remembered; as usual, where nothing is, or not for a window as narrow as this."""
        sides = self._settings.numbers("window/sides")
        if len(sides) != 2 or min(sides) <= 0 or sum(sides) > width - MIDDLE_LEAST:
            sides = usual_sides(width, text_scale())
        self.setSizes([sides[0], max(0, width - sum(sides)), sides[1]])

    def remember(self) -> None:
        """Keep the widths for the next start, if all three are there."""
        filters, middle, detail = self.sizes()
        if filters and middle and detail:
            self._settings.put("window/sides", [filters, detail])


def least_sides(filters: int, detail: int) -> tuple[int, int]:
    """The least widths of filters and detail, smaller where larger text would leave no room for all three regions.

    The detail gives way first: its lines break, while a count that is cut would be another number.
    """
    room = SMALLEST[0] - MIDDLE_LEAST - 2 * HANDLE
    filters = min(filters, FILTERS_LEAST)
    return filters, min(detail, room - filters)


def usual_sides(width: int, scale: float) -> list[int]:
    """The widths of filters and detail in a window of a width, where nothing else was chosen.

    scale: how much larger than usual the text is. They grow with it as far as the middle can grow as well: the larger
    the text, the more room the time needs.
    """
    least = sum(low for _, (low, _) in SIDES) + MIDDLE_LEAST
    factor = min(scale, max(1.0, width / least))
    limits = ((round(low * factor), round(high * factor)) for _, (low, high) in SIDES)
    return [min(max(round(share * width), low), high) for (share, _), (low, high) in zip(SIDES, limits, strict=True)]
