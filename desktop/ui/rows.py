"""Makes the rows of open lanes taller and lower again, in steps, about a place that stays where it is."""

from collections.abc import Callable

from desktop.ui.canvas import Canvas
from desktop.ui.store import Store

LOWEST, TALLEST, STEP, USUAL = 0.75, 2.5, 0.25, 1.0
"""How much taller than usual rows are; a quarter of a row is a whole number of pixels."""


def stepped(scale: float, steps: int) -> float:
    """The height of rows so many steps taller, within the limits."""
    place = round((scale - LOWEST) / STEP) + steps
    return min(max(LOWEST + place * STEP, LOWEST), TALLEST)


class Rows:
    """The height of rows, as a hand changes it: `scroll_to` keeps what lies under the pointer there."""

    def __init__(self, canvas: Canvas, store: Store, scroll_to: Callable[[float], None]) -> None:
        self._canvas, self._store, self._scroll_to = canvas, store, scroll_to
        self._turned = 0.0

    def turn(self, notches: float, y: float) -> None:
        """Taller (positive) or lower by a turn of the wheel at a height of the canvas; parts of a notch add up."""
        if self._turned * notches < 0:
            self._turned = 0.0
        self._turned += notches
        steps = int(self._turned)
        if steps:
            self._turned -= steps
            self.go(stepped(self._store.state.row_scale, steps), y)

    def go(self, scale: float, y: float | None = None, gesture: object = "rows") -> None:
        """To a height of rows; what lies at `y`, or at the top of the lanes, stays there."""
        top = self._canvas.layout().body.y
        y = top if y is None else max(y, top)
        lane, share = self._place(y - top + self._canvas.scroll)
        self._store.go(gesture, row_scale=scale)
        if lane >= 0:
            upper, lower = self._canvas.place_of_lane(lane)
            self._scroll_to(upper + share * (lower - upper) - (y - top))

    def _place(self, height: float) -> tuple[int, float]:
        """The lane at a height of the content, and how far down in it; -1 below the last one."""
        for lane in range(len(self._canvas.lane_keys())):
            upper, lower = self._canvas.place_of_lane(lane)
            if upper <= height < lower:
                return lane, (height - upper) / (lower - upper)
        return -1, 0.0
