"""The events of the lanes in sight as signs, counts and labels: all lanes at once."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from desktop.layout.frame import LaneFrame
from desktop.layout.gathering import Gathered, count_of, parted
from desktop.layout.naming import Indexes, Sides, labels
from desktop.layout.shapes import Count, Sign, Stretch, Words
from desktop.layout.sign_table import Floats, SignTable, sign_table


class _Soft(NamedTuple):
    """Pixels over which the sides of signs fade: what is only possible, of what is drawn."""

    left: list[float]
    right: list[float]


def lane_signs(frames: Sequence[LaneFrame]) -> tuple[list[Sign], list[Count]]:
    """What stands on the rows of signs of some lanes, as far as it is in sight; wide signs first, below the points."""
    if not frames:
        return [], []
    frame, table = frames[0], sign_table(frames)
    alone, gathered = parted(frame, table)
    counts = [count_of(frame, table, group) for group in gathered]
    words = labels(frame, table, alone, _pills(table, gathered, counts))
    return _signs(frame, table, alone, words), counts


def _pills(table: SignTable, gathered: Sequence[Gathered], counts: Sequence[Count]) -> Sides:
    return Sides(
        table.line[[group.first for group in gathered]] if gathered else np.zeros(0, np.int64),
        np.array([count.box.x for count in counts], np.float64),
        np.array([count.box.right for count in counts], np.float64),
    )


def _signs(frame: LaneFrame, table: SignTable, alone: Indexes, words: Sequence[Words | None]) -> list[Sign]:
    chart, rows = frame.chart, table.row[alone]
    left, right, wide = table.left[alone], table.right[alone], table.wide[alone]
    x = np.where(wide, left, (left + right) / 2)
    soft = _soft_sides(frame, table, alone)
    look = chart.look[rows].tolist()
    columns = zip(
        table.lane[alone].tolist(),
        rows.tolist(),
        look,
        [chart.sign[number] for number in look],
        x.tolist(),
        table.y[alone].tolist(),
        np.where(wide, right - left, 0.0).tolist(),
        np.where(wide, frame.style.thick, table.size[alone]).tolist(),
        soft.left,
        soft.right,
        chart.unconfirmed[rows].tolist(),
        words,
        strict=True,
    )
    made = [Sign(*values) for values in columns]
    below = [_around_label(frame, made[index]) for index in np.flatnonzero(wide).tolist()]
    return below + [made[index] for index in np.flatnonzero(~wide).tolist()]


def _around_label(frame: LaneFrame, sign: Sign) -> Sign:
    """A wide sign, parted where its label stands on it."""
    gap = _gap(frame, sign)
    return sign if gap is None else sign._replace(gap=gap)


def _gap(frame: LaneFrame, sign: Sign) -> Stretch | None:
    label = sign.label
    if label is None or not sign.x < label.x < sign.x + sign.width:
        return None
    air = frame.style.label_gap
    return label.x - air, label.x + label.width + air


def _soft_sides(frame: LaneFrame, table: SignTable, alone: Indexes) -> _Soft:
    chart, rows = frame.chart, table.row[alone]
    width: Floats = table.right[alone] - table.left[alone]
    share = width / (chart.end[rows] - chart.start[rows])
    share = np.where(width > frame.style.sign, np.minimum(share, frame.scale.per_day), share)
    share = np.where(table.wide[alone], share, 0.0)
    return _Soft((chart.soft_start[rows] * share).tolist(), (chart.soft_end[rows] * share).tolist())
