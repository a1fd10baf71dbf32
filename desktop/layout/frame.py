"""One lane in one picture: what its shapes are worked out from."""

from dataclasses import dataclass

from desktop.layout.chart import Chart
from desktop.layout.packing import PackedLane
from desktop.layout.scale import Scale
from desktop.layout.shapes import Box
from desktop.layout.style import Ruler, Style


@dataclass(frozen=True, slots=True)
class LaneFrame:
    """A lane that is in sight.

    top: its y in the picture, scroll included. body: the part of the picture in which the time runs. shown: the row
    of an event that is to be seen even where there are too many to show them all, or -1.
    """

    chart: Chart
    lane: int
    packed: PackedLane
    scale: Scale
    top: float
    body: Box
    style: Style
    ruler: Ruler
    shown: int = -1

    @property
    def open(self) -> bool:
        """Whether the lane is open."""
        return self.chart.lanes[self.lane].open
