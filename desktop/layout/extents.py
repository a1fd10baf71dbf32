"""How far each sign reaches, in pixels: a point, or as wide as the time it lasts or may lie in."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.chart import Chart
from desktop.layout.scale import Scale
from desktop.layout.style import Style

FAR = 16_000.0
"""Pixels beyond the body at which wide signs are cut: painters take no coordinates of any size."""


class Slots(NamedTuple):
    """The time that each sign stands for, in days: of several on one row and day, each has its part of the day."""

    start: NDArray[np.float64]
    end: NDArray[np.float64]


class Extents(NamedTuple):
    """Left and right sides of signs; wide: whether it is drawn as a length, not as a point."""

    left: NDArray[np.float64]
    right: NDArray[np.float64]
    wide: NDArray[np.bool_]


def slots(chart: Chart, rows: NDArray[np.int32], row: NDArray[np.int64]) -> Slots:
    """The slots of events, given the row that each stands on.

    Nothing is known of the hour, so those of one day share the day out: a closer look parts them.
    """
    start, end = chart.start[rows].astype(np.float64), chart.end[rows].astype(np.float64)
    points = np.flatnonzero(~chart.lasting[rows] & (end - start <= 1))
    if len(points):
        keys = np.stack([row[points], start[points]])
        _, group, count = np.unique(keys, axis=1, return_inverse=True, return_counts=True)
        group = group.reshape(-1)
        order = np.argsort(group, kind="stable")
        first = np.cumsum(count) - count
        rank = np.empty(len(points))
        rank[order] = np.arange(len(points)) - first[group[order]]
        share = 1 / count[group]
        start[points] += rank * share
        end[points] = start[points] + share
    return Slots(start, end)


def is_vague(chart: Chart, rows: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Whether either side of an event is known only to its month or year."""
    vague: NDArray[np.bool_] = (chart.soft_start[rows] > 0) | (chart.soft_end[rows] > 0)
    return vague


def extents(chart: Chart, rows: NDArray[np.int32], times: Slots, scale: Scale, style: Style) -> Extents:
    """Where the signs of events lie on a scale; what lasts less long than its sign is wide is a point."""
    sizes = np.array([style.size_of(sign) for sign in chart.sign])[chart.look[rows]]
    left, right = scale.xs(times.start), scale.xs(times.end)
    wide = is_vague(chart, rows) | (chart.lasting[rows] & (right - left > sizes))
    middle = (left + right) / 2
    half = np.where(wide, np.maximum(right - left, sizes), sizes) / 2
    middle = np.where(wide, middle, _kept_in_view(left, right, middle, half, scale))
    farthest = (scale.left - FAR, scale.right + FAR)  # both sides: a sign far outside must not end before it begins
    return Extents(np.clip(middle - half, *farthest), np.clip(middle + half, *farthest), wide)


def _kept_in_view(
    left: NDArray[np.float64],
    right: NDArray[np.float64],
    middle: NDArray[np.float64],
    half: NDArray[np.float64],
    scale: Scale,
) -> NDArray[np.float64]:
    """The middles of points: of a time that is in view in part, the sign stays with that part, whole if it has room."""
    first, last = np.maximum(left, scale.left), np.minimum(right, scale.right)
    inward = np.where(right - left > 2 * half, half, 0.0)
    moved = np.clip(middle, np.minimum(first + inward, last), np.maximum(last - inward, first))
    return np.where(first < last, moved, middle)
