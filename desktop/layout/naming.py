"""The labels of all signs in sight: those in nobody's way at once, the others line by line."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.layout.frame import LaneFrame
from desktop.layout.labels import Room, Wanted, place_labels
from desktop.layout.placing import label_role, label_widths
from desktop.layout.shapes import FontRole, Words
from desktop.layout.sign_table import Flags, Floats, Ints, SignTable
from desktop.layout.words import shortened

FAR_APART = 100_000.0
"""Pixels by which lines are laid side by side, so that what lies on one meets nothing of another."""
SLACK = 1e-6

Indexes = NDArray[np.intp]


class Sides(NamedTuple):
    """From where to where things reach, and on which line."""

    line: Ints
    left: Floats
    right: Floats


class _Named(NamedTuple):
    """The k signs of open lanes that stand alone, in order, as columns of plain values where Python looks at them.

    x: where each label begins on its own side. free: whether nothing is in its way there. settled: whether it is, and
    no weightier one beside it waits for a place.
    """

    line: Ints
    row: list[int]
    y: list[float]
    left: list[float]
    right: list[float]
    wide: list[bool]
    to_right: list[bool]
    weight: list[int]
    width: list[float]
    x: list[float]
    free: Flags
    settled: list[bool]


def labels(frame: LaneFrame, table: SignTable, alone: Indexes, pills: Sides) -> list[Words | None]:
    """The labels of the signs that stand alone, in their order; `pills` are the counts beside them.

    A label that has room on its own side, whole, and meets no other label there, stands there. Of the lines of all
    others each is looked at as a whole.
    """
    placed: list[Words | None] = [None] * len(alone)
    open_ones = np.flatnonzero(table.open[alone])
    if not len(open_ones):
        return placed
    named = _named(frame, table, alone[open_ones], pills)
    place = open_ones.tolist()
    for index in np.flatnonzero(named.free).tolist():
        placed[place[index]] = _words(frame, named, index, named.x[index])
    for first, last in _lines_to_look_at(named):
        for index, words in _line_labels(frame, named, range(first, last), pills):
            placed[place[index]] = words
    return placed


def _named(frame: LaneFrame, table: SignTable, signs: Indexes, pills: Sides) -> _Named:
    gap, body = frame.style.label_gap, frame.body
    line, left, right, to_right = table.line[signs], table.left[signs], table.right[signs], table.to_right[signs]
    widths = _widths(frame, table, signs)
    x = np.where(to_right, right + gap, left - gap - widths)
    wanted = Sides(line, np.where(to_right, right, x - gap), np.where(to_right, x + widths + gap, left))
    fits = (wanted.left >= body.x - SLACK) & (wanted.right <= body.right + SLACK)
    enters = table.wide[signs] & (left < body.x)  # its label may stand on it
    in_way = _meeting(wanted, Sides(line, left, right), pills)
    free, weight = fits & ~enters & ~in_way & (widths > 0), frame.chart.weight[table.row[signs]]
    return _Named(
        line=line,
        row=table.row[signs].tolist(),
        y=table.y[signs].tolist(),
        left=left.tolist(),
        right=right.tolist(),
        wide=table.wide[signs].tolist(),
        to_right=to_right.tolist(),
        weight=weight.tolist(),
        width=widths.tolist(),
        x=x.tolist(),
        free=free,
        settled=(free & ~_gives_way(line, weight, free)).tolist(),
    )


def _widths(frame: LaneFrame, table: SignTable, signs: Indexes) -> Floats:
    widths = table.label[signs]
    unknown = np.flatnonzero(np.isnan(widths))
    if len(unknown):
        widths[unknown] = label_widths(frame.chart, table.row[signs[unknown]], frame.ruler)
    return widths


def _meeting(wanted: Sides, *others: Sides) -> Flags:
    """Which of the wanted stretches meet another one, or anything else on their line."""
    line, left, right = (np.concatenate(columns) for columns in zip(wanted, *others, strict=True))
    start, end = left + line * FAR_APART, right + line * FAR_APART
    order = np.argsort(start, kind="stable")
    start, end = start[order], end[order]
    meets = np.zeros(len(order), np.bool_)
    meets[1:] = np.maximum.accumulate(end)[:-1] > start[1:] + SLACK
    meets[:-1] |= start[1:] < end[:-1] - SLACK
    found = np.empty(len(order), np.bool_)
    found[order] = meets
    return found[: len(wanted.line)]


def _gives_way(line: Ints, weight: NDArray[np.uint8], free: Flags) -> Flags:
    """Whether a label stands beside a weightier one that has no place."""
    found = np.zeros(len(line), np.bool_)
    same = line[1:] == line[:-1]
    found[:-1] = same & ~free[1:] & (weight[1:] > weight[:-1])
    found[1:] |= same & ~free[:-1] & (weight[:-1] > weight[1:])
    return found


def _lines_to_look_at(named: _Named) -> Iterator[tuple[int, int]]:
    """From where to where the signs of each line lie on which some label has not found its place."""
    begins = np.flatnonzero(np.diff(named.line, prepend=-1))
    ends = np.append(begins[1:], len(named.line))
    waits = np.add.reduceat(~named.free, begins) > 0
    return zip(begins[waits].tolist(), ends[waits].tolist(), strict=True)


def _line_labels(frame: LaneFrame, named: _Named, line: range, pills: Sides) -> Iterator[tuple[int, Words | None]]:
    """The labels of one line: of those that wait, and of lighter ones beside them, which may have to give way."""
    gap, body = frame.style.label_gap, frame.body
    taken = [(named.left[index], named.right[index]) for index in line]
    here = pills.line == named.line[line.start]
    taken += zip(pills.left[here].tolist(), pills.right[here].tolist(), strict=True)
    asking = []
    for index in line:
        if named.settled[index]:
            taken.append((named.x[index], named.x[index] + named.width[index]))
            continue
        words = _label_on_sign(frame, named, index, taken) if named.wide[index] else None
        if words is not None:
            taken.append((words.x, words.x + words.width))
            yield index, words
        else:
            asking.append(index)
    wanted = [_wanted(frame, named, index) for index in asking]
    found = place_labels(wanted, Room(body.x, body.right, taken), named.y[line.start], gap, gap, frame.ruler)
    yield from zip(asking, found, strict=True)


def _wanted(frame: LaneFrame, named: _Named, index: int) -> Wanted:
    text, weight = shortened(frame.chart.labels[named.row[index]]), named.weight[index]
    left, right, width = named.left[index], named.right[index], named.width[index]
    return Wanted(left, right, text, width, label_role(weight), weight, named.to_right[index])


def _label_on_sign(frame: LaneFrame, named: _Named, index: int, taken: Sequence[tuple[float, float]]) -> Words | None:
    """The label of a long sign that leaves no room beside it in the body: on it, behind a stub."""
    gap, body = frame.style.label_gap, frame.body
    left, right, width = named.left[index], named.right[index], named.width[index]
    begin = max(left, body.x)
    x = begin + frame.style.stub + gap
    end = x + width + gap
    beside = max(body.right - right, left - body.x)
    if beside >= gap + width + gap:
        return None
    others = (stretch for stretch in taken if stretch != (left, right))
    if end + frame.style.sign > min(right, body.right) or any(a < end and b > begin for a, b in others):
        return None
    return _words(frame, named, index, x)


def _words(frame: LaneFrame, named: _Named, index: int, x: float) -> Words:
    """The whole label of a sign."""
    role: FontRole = label_role(named.weight[index])
    return Words(x, named.y[index], named.width[index], shortened(frame.chart.labels[named.row[index]]), role)
