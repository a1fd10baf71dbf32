"""Where Tab leads: through the regions of the window one after the other, in each as one reads."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QWidget

SAME_LINE = 8
"""Pixels that widgets of one line may lie apart in height."""


@runtime_checkable
class OwnOrder(Protocol):
    """A widget that Tab goes through in an order of its own: what leads on comes before what lies above it."""

    def tab_stops(self) -> Sequence[QWidget]:
        """What in it Tab stops at."""


def after(regions: Sequence[QWidget], now: QWidget | None, *, back: bool = False) -> QWidget | None:
    """The widget that gets the focus after one (or before it), round and round; None where none takes it."""
    stops = [stop for region in regions for stop in stops_in(region)]
    if not stops:
        return None
    if now not in stops:
        return stops[-1 if back else 0]
    return stops[(stops.index(now) + (-1 if back else 1)) % len(stops)]


def stops_in(region: QWidget) -> list[QWidget]:
    """What of a region Tab stops at, from top to bottom and in a line from left to right."""
    stops = [widget for widget in (region, *region.findChildren(QWidget)) if _takes_tab(widget)]
    places = {stop: stop.mapTo(region, QPoint()) for stop in stops if stop is not region}
    lines = _lines({stop: place.y() + stop.height() // 2 for stop, place in places.items()})
    inner = sorted(places, key=lambda stop: (lines[stop], places[stop].x()))
    for widget in (region, *region.findChildren(QWidget)):
        if isinstance(widget, OwnOrder):
            inner = _in_own_order(inner, widget.tab_stops())
    return [region, *inner] if region in stops else inner


def _in_own_order(stops: list[QWidget], own: Sequence[QWidget]) -> list[QWidget]:
    """The stops, those of one's own in the order of one's own."""
    following = iter([stop for stop in own if stop in stops])
    return [next(following) if stop in own else stop for stop in stops]


def _takes_tab(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    return by_tab and widget.isVisible() and widget.isEnabled() and widget.focusProxy() is None


def _lines(middles: dict[QWidget, int]) -> dict[QWidget, int]:
    """The number of the line that each widget stands on."""
    lines: dict[QWidget, int] = {}
    line, last = -1, -(10**9)
    for widget in sorted(middles, key=lambda stop: middles[stop]):
        if middles[widget] - last > SAME_LINE:
            line, last = line + 1, middles[widget]
        lines[widget] = line
    return lines


def bring_into_sight(widget: QWidget) -> None:
    """Scroll whatever scrolls it so far that a widget is seen."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
