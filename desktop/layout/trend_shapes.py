"""What the trends are laid out from, and the shapes they consist of, in logical pixels from the top left corner."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.layout.scale import Scale
from desktop.layout.shapes import Box, Stretch, Tick, Words
from desktop.model.dates import Calendar
from desktop.model.moment import Day

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Dot:
    """The lag of one agreement in days, a range where it is not known to the day. look: the number of its group."""

    agreement: str
    look: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class PartnerRow:
    """The dots of a partner."""

    name: str
    dots: tuple[Dot, ...]
    median: float


@dataclass(frozen=True, slots=True, eq=False)
class TrendsChart:
    """What is to be drawn, with its words.

    names, signs: of the g kind groups. days, in_force, first_quarter, begun: as in the trends of the dataset.
    titles: of the plot of agreements, of that of events (one per width of a column: quarter, year, decade, century)
    and of that of lags. empty: said in a plot that has nothing.
    note: which filters are set, above everything, or empty.
    more: says how many partners had no room, with {number} in it. strip: said on the strip where a period is brushed.
    period: first and last day chosen, or None. ends: the day after the last one that is known; cut: whether the record
    itself goes on.
    calendar: how the time axis counts, and writes dates. brushes, legend: whether there is a strip, and a legend.
    """

    names: tuple[str, ...]
    signs: tuple[str, ...]
    days: NDArray[np.int64]
    in_force: Counts
    first_quarter: int
    begun: Counts
    partners: tuple[PartnerRow, ...]
    titles: tuple[str, tuple[str, str, str, str], str]
    empty: tuple[str, str, str]
    note: str
    more: str
    strip: str
    period: tuple[Day, Day] | None
    ends: float
    calendar: Calendar
    brushes: bool = True
    legend: bool = True
    cut: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Area:
    """A band of steps: xs (k+1,) the edges, top and bottom (k,) their heights in pixels between two edges."""

    look: int
    xs: NDArray[np.float64]
    top: NDArray[np.float64]
    bottom: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Column:
    """The events of a group in one stretch of time."""

    look: int
    box: Box


@dataclass(frozen=True, slots=True)
class LaidDot:
    """A dot: x to right is its range, y its middle."""

    look: int
    x: float
    right: float
    y: float
    agreement: str


@dataclass(frozen=True, slots=True)
class Plot:
    """One of the three: where it is, its lines of values, and its words."""

    box: Box
    grid: tuple[float, ...]
    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A group in the legend: x is the left side of its sign, y the middle."""

    look: int
    x: float
    y: float
    words: Words


@dataclass(frozen=True, slots=True, eq=False)
class TrendsLayout:
    """All that a painter needs. plots: of agreements, of events, of lags.

    medians: the x and y of the median of each partner in sight. tags: words at the end of each band, as (look, words).
    axis: of the time, below the plots of agreements and events. strip: where a period is brushed; band: from where to
    where the period chosen lies, or None. step: how many quarters stand in a column. tops: the ends of the axes of
    values, of agreements and of events. left_out: how many partners have no room. first: the partner at the top.
    """

    width: float
    height: float
    chart: TrendsChart
    scale: Scale
    plots: tuple[Plot, Plot, Plot]
    areas: tuple[Area, ...]
    columns: tuple[Column, ...]
    dots: tuple[LaidDot, ...]
    medians: tuple[tuple[float, float], ...]
    tags: tuple[tuple[int, Words], ...]
    note: Words | None
    legend: tuple[LegendItem, ...]
    ticks: tuple[Tick, ...]
    axis: Box
    strip: Box
    strip_words: Words | None
    band: tuple[float, float] | None
    step: int
    tops: tuple[float, float]
    left_out: int
    first: int

    @property
    def unknown(self) -> Stretch | None:
        """From where to where time lies after the day as of which things are shown, or None."""
        if not self.chart.cut:
            return None
        box = self.plots[0].box
        left = min(max(self.scale.x(self.chart.ends), box.x), box.right)
        return (left, box.right) if left < box.right else None

    @property
    def body(self) -> Box:
        """Where the time runs: from the first plot down to the strip."""
        first = self.plots[0].box
        return Box(first.x, first.y, first.width, self.strip.bottom - first.y)
