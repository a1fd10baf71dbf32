"""The agreements of one lane as bars: line, tint, marks and label."""

from collections.abc import Iterator
from itertools import groupby
from math import inf
from typing import NamedTuple

from desktop.layout.chart import Life, LifeStep
from desktop.layout.frame import LaneFrame
from desktop.layout.labels import LEAST_SHARE
from desktop.layout.packing import bar_middle, life_span
from desktop.layout.shapes import Bar, Mark, Stretch, Words
from desktop.layout.style import Style
from desktop.layout.words import cut_at_word, shortened
from desktop.model.moment import Day
from desktop.model.vocabulary import Stage

FADE = 400.0
"""Pixels beyond the body to which a tint reaches that goes on: its fading end then moves out of sight with it."""

STROKES = (Stage.APPROVED, Stage.NOTIFIED, Stage.NOTES_EXCHANGED, Stage.PROVISIONALLY_APPLIED, Stage.IN_FORCE)
"""The stages whose marks are drawn as upright strokes; all others are round, or a cross."""
ROUND_HALF, STROKE_HALF = 0.6, 0.25
"""What half a mark takes with its air, as a share of the width of a mark."""


class _Free(NamedTuple):
    """A stretch of a row where the label of a bar may stand: at its left or right end, off the left by an indent.

    earlier: it lies in a time when the agreement did not stand as it does now; there the standing must say its date.
    """

    left: float
    right: float
    at_right: bool = False
    indent: float = 0.0
    earlier: bool = False


_Wide = tuple[float, float, bool, float, bool]
"""The fields of a stretch before it is known what of it is free."""


def lane_bars(frame: LaneFrame) -> list[Bar]:
    """The bars of a lane that are in sight. Those that share a row give way to one another."""
    lives = frame.chart.lanes[frame.lane].lives
    placed = sorted((row, index) for index, row in enumerate(frame.packed.bar_row) if row >= 0)
    bars: list[Bar] = []
    for row, members in groupby(placed, key=lambda place: place[0]):
        y = frame.top + bar_middle(frame.packed, row, frame.open, frame.style)
        if y + frame.style.bar_row / 2 > frame.body.y and y - frame.style.bar_row / 2 < frame.body.bottom:
            bars += _row_of_bars(frame, [lives[index] for _, index in members], y)
    return bars


def _row_of_bars(frame: LaneFrame, lives: list[Life], y: float) -> Iterator[Bar]:
    placed = sorted(((life_span(life, frame.chart), life) for life in lives), key=lambda one: one[0])
    begins = [frame.scale.x(span[0]) for span, _ in placed]
    ends = [begin - frame.style.mark / 2 - frame.style.label_gap for begin in begins[1:]]
    free_from = frame.body.x
    for (_, life), begin, free_to in zip(placed, begins, [*ends, inf], strict=True):
        bar = _bar(frame, life, y, begin, (free_from, min(free_to, frame.body.right)))
        if bar is not None:
            yield bar
            if free_to < inf:
                free_from = _end(bar, frame) + frame.style.label_gap


def _end(bar: Bar, frame: LaneFrame) -> float:
    """The right end of all that a bar consists of."""
    ends = [mark.x + frame.style.mark / 2 for mark in bar.marks]
    ends += [stretch[1] for stretch in (bar.line, bar.tint) if stretch]
    return max([*ends, bar.label.x + bar.label.width if bar.label else frame.body.x])


def _bar(frame: LaneFrame, life: Life, y: float, begin: float, free: Stretch) -> Bar | None:
    """The bar of an agreement that begins at an x, or None where nothing of it is in sight."""
    drawn = _drawn(frame, life, begin)
    if not (drawn.line or drawn.tint or drawn.marks or drawn.ended is not None):
        return None
    label = _label(frame, life, y, drawn, free)
    return Bar(
        lane=frame.lane,
        agreement=life.agreement,
        look=life.look,
        y=y,
        height=frame.style.bar_row if frame.open else frame.style.thin_bar_row,
        line=drawn.line,
        tint=drawn.tint,
        fades=drawn.tint is not None and life.until is None,
        ended=drawn.ended,
        marks=drawn.marks,
        label=label,
        enters=begin < frame.body.x,
        gap=_gap(drawn.line, label, frame.style.label_gap),
    )


def _gap(line: Stretch | None, label: Words | None, air: float) -> Stretch | None:
    """What a label that stands on the line takes of it."""
    if line is None or label is None or not line[0] <= label.x < line[1]:
        return None
    return label.x - air, label.x + label.width + air


class _Drawn(NamedTuple):
    """What a bar consists of besides its label."""

    line: Stretch | None
    tint: Stretch | None
    ended: float | None
    marks: tuple[Mark, ...]


def _drawn(frame: LaneFrame, life: Life, begin: float) -> _Drawn:
    body, places = frame.body, _mark_places(frame, life.steps)
    from_force = _moment_x(frame, life, places, Stage.IN_FORCE, life.in_force_from)
    ended = _moment_x(frame, life, places, Stage.ENDED, life.until)
    end = min(ended, frame.scale.x(frame.chart.known_end))
    line_end = min(from_force, ended)  # also where a filter leaves no mark there
    first, known_last = (min(places), max(places)) if places else (begin, begin)
    return _Drawn(
        line=_cut(first, line_end if line_end < inf else known_last, body.x, body.right),
        tint=_cut(from_force, end, body.x, body.right + FADE) if from_force < body.right else None,
        ended=ended if body.x <= ended <= body.right else None,
        marks=_marks(frame, life.steps, places),
    )


def _cut(left: float, right: float, least: float, most: float) -> Stretch | None:
    left, right = max(left, least), min(right, most)
    return (left, right) if left < right else None


def _marks(frame: LaneFrame, steps: tuple[LifeStep, ...], places: list[float]) -> tuple[Mark, ...]:
    """The marks whose middle is in sight; of those too close to one another only the latest, which tells of all."""
    kept: list[tuple[LifeStep, float, list[int]]] = []
    left, right = frame.body.x, frame.body.right
    for step, x in zip(reversed(steps), reversed(places), strict=True):
        if not left <= x <= right:
            continue
        rows = [step.row] if step.row >= 0 else []
        if kept and abs(kept[-1][1] - x) < _least_apart(frame.style, kept[-1][0].stage, step.stage):
            kept[-1][2][:0] = rows
        else:
            kept.append((step, x, rows))
    return tuple(Mark(step.stage, x, step.row, tuple(rows)) for step, x, rows in reversed(kept))


def _least_apart(style: Style, one: Stage, other: Stage) -> float:
    """How far apart two marks must be to stand beside one another: strokes are slimmer than the round ones."""
    return max(style.mark_gap, _half(style, one) + _half(style, other))


def _half(style: Style, stage: Stage) -> float:
    return style.mark * (STROKE_HALF if stage in STROKES else ROUND_HALF)


def _mark_places(frame: LaneFrame, steps: tuple[LifeStep, ...]) -> list[float]:
    """The middles of marks; where a day is wider than its mark, that stays with the part of the day in view."""
    x, half = frame.scale.x, frame.style.mark / 2
    places = []
    for step in steps:
        left, right = x(step.first), x(step.last + 1)
        middle = (left + right) / 2
        if right - left > 2 * half:
            first, last = max(left, frame.body.x), min(right, frame.body.right)
            if first < last:
                middle = min(max(middle, min(first + half, last)), max(last - half, first))
        places.append(middle)
    return places


def _moment_x(frame: LaneFrame, life: Life, places: list[float], stage: Stage, day: Day | None) -> float:
    """Where a bar changes: at its mark of a stage, if it has one, else on a day; endless where it never does."""
    if day is None:
        return inf
    marked = (x for step, x in zip(life.steps, places, strict=True) if step.stage is stage and step.first == day)
    return next(marked, frame.scale.x(day))


def _label(frame: LaneFrame, life: Life, y: float, drawn: _Drawn, free: Stretch) -> Words | None:
    """The name of a bar with how far it stands, in as many words as some stretch of its row carries."""
    stretches: list[_Free] = []
    further = _stretches(frame, drawn, free)  # most labels stand on the first
    for text, says_when in _texts(life):
        width = frame.ruler(text, "bar")
        for stretch in _each(stretches, further):
            if width <= stretch.right - stretch.left and (says_when or not stretch.earlier):
                return _put(stretch, y, text, width)
    if not stretches:
        return None
    widest = max(stretches, key=lambda stretch: stretch.right - stretch.left)
    text = cut_at_word(life.label, widest.right - widest.left, "bar", frame.ruler, LEAST_SHARE)
    return _put(widest, y, text, frame.ruler(text, "bar")) if text else None


def _texts(life: Life) -> Iterator[tuple[str, bool]]:
    """What the label may say, in ever fewer words, and whether it is right wherever on the bar it stands."""
    if life.standing:
        yield shortened(f"{life.label} · {life.standing}"), True
    if life.short_standing:
        yield shortened(f"{life.label} · {life.short_standing}"), False
    yield shortened(life.label), True


def _put(stretch: _Free, y: float, text: str, width: float) -> Words:
    indent = min(stretch.indent, (stretch.right - stretch.left - width) / 2)
    return Words(stretch.right - width if stretch.at_right else stretch.left + indent, y, width, text, "bar")


def _each(known: list[_Free], further: Iterator[_Free]) -> Iterator[_Free]:
    """The stretches known, then further ones, which become known."""
    yield from tuple(known)
    for stretch in further:
        known.append(stretch)
        yield stretch


def _stretches(frame: LaneFrame, drawn: _Drawn, free: Stretch) -> Iterator[_Free]:
    """Where the label may stand, best first, as far as its row is free."""
    least, most = free
    for begin, end, at_right, indent, earlier in _beside_marks(frame, drawn, free):
        left, right = max(begin, least), min(end, most)
        if left < right:
            yield _Free(left, right, at_right, indent, earlier)


def _beside_marks(frame: LaneFrame, drawn: _Drawn, free: Stretch) -> Iterator[_Wide]:
    """On the tint, behind the bar, before it, on the line: there a stub of the line stays before the label."""
    gap, half, body = frame.style.label_gap, frame.style.mark / 2, frame.body
    marks = [(mark.x - half, mark.x + half) for mark in drawn.marks]
    if drawn.ended is not None:
        marks.append((drawn.ended - half, drawn.ended + half))
    parts = marks + [stretch for stretch in (drawn.line, drawn.tint) if stretch]
    left, right = min(part[0] for part in parts), max(part[1] for part in parts)
    marks.sort()
    if drawn.tint:
        tint = max(drawn.tint[0], body.x), min(drawn.tint[1], body.right)
        yield from _between(tint, marks, gap, 0.0, earlier=False)
    yield right + gap, free[1], False, 0.0, False
    if left > body.x:
        yield free[0], left - gap, True, 0.0, True
    if drawn.line:
        yield from _between(drawn.line, marks, gap, frame.style.stub, earlier=True)


def _between(part: Stretch, marks: list[Stretch], gap: float, indent: float, *, earlier: bool) -> Iterator[_Wide]:
    """The stretches of a tint or a line that none of its marks, in order, stands on."""
    left, right = part
    for start, end in marks:
        if end > left and start < right:
            yield left + gap, start - gap, False, indent, earlier
            left = max(left, end)
    yield left + gap, right - gap, False, indent, earlier
