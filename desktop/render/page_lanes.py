"""Which lanes stand on the page of a picture, and how tall their rows are so that they fill it."""

from dataclasses import dataclass, replace

from desktop.layout.chart import Chart
from desktop.layout.packing import Packing, pack, stretched
from desktop.layout.style import Ruler, Style

TIGHTEST, LOOSEST = 0.88, 1.25
"""How far rows may be drawn together so that one more lane has room, or apart so that none stays empty."""


@dataclass(frozen=True, slots=True, eq=False)
class PageLanes:
    """Lanes with rows, the measures they were given, and how many more there would have been."""

    chart: Chart
    packing: Packing
    style: Style
    left_out: int = 0

    @property
    def height(self) -> float:
        """What they take with the axis above them."""
        return self.style.axis + self.packing.content_height


def all_lanes(chart: Chart, width: float, style: Style, ruler: Ruler) -> PageLanes:
    """Every lane of a chart, each as tall as it needs."""
    return PageLanes(chart, pack(chart, width, style, ruler), style)


def filling(lanes: PageLanes, room: float, line: float) -> PageLanes:
    """As many of the lanes, whole, as a height has room for; one at least. Where not all have, they fill it.

    Args:
        lanes: all of them.
        room: the height for axis and lanes.
        line: what is kept of it for a line that tells of the lanes left out.
    """
    if lanes.height <= room or not lanes.chart.lanes:
        return lanes
    below_axis = room - lanes.style.axis
    ends = [lane.top + lane.height for lane in lanes.packing.lanes]
    rooms = [below_axis - line] * (len(ends) - 1) + [below_axis]
    factors = [have / end for have, end in zip(rooms, ends, strict=True)]
    number = max((count for count, factor in enumerate(factors, 1) if factor >= TIGHTEST), default=1)
    factor = factors[number - 1] if factors[number - 1] >= TIGHTEST else 1.0
    chart = replace(lanes.chart, lanes=lanes.chart.lanes[:number])
    style = lanes.style.stretched(min(factor, LOOSEST))
    return PageLanes(chart, stretched(lanes.packing, chart, style), style, len(ends) - number)
