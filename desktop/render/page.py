"""The page of a picture: title, timeline, key and sources laid out for its size, then painted."""

from dataclasses import dataclass, replace
from typing import NamedTuple

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.layout.packing import Packing
from desktop.layout.shapes import TimelineLayout
from desktop.layout.style import STYLE, Style
from desktop.layout.timeline import lay_out
from desktop.model.text import Translate
from desktop.render.ink import colour, pen, write
from desktop.render.key import KeyItem, draw_key, flowed, key_items
from desktop.render.look import Look
from desktop.render.page_frame import (
    GAP,
    LINE,
    MOST_SOURCE_LINES,
    SMALL_LINE,
    Line,
    PageFrame,
    ever_smaller,
    on_sheet,
    shrunk,
    write_lines,
)
from desktop.render.page_lanes import all_lanes, filling
from desktop.render.paint import paint
from desktop.render.recipe import Recipe
from desktop.render.subject import Subject
from desktop.render.tokens import THEMES

LEAST_TIMELINE = 140.0
"""Height below which the timeline takes the room of the key, then of the sources, then of the title."""


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """A picture laid out in logical pixels; `zoom` is how large those are on the paper (1, or less to fit).

    words: each with the name of its colour in the theme. frame: whether a line is drawn around the timeline.
    """

    width: float
    height: float
    zoom: float
    timeline: TimelineLayout
    at: tuple[float, float]
    frame: bool
    words: tuple[Line, ...]
    key: tuple[KeyItem, ...]
    look: Look

    @property
    def opaque(self) -> bool:
        """Whether it has a ground of its own."""
        return self.look.background

    @property
    def title(self) -> str:
        """Its title; the name of the app where it has none."""
        return next((words.text for words, _ in self.words if words.role == "title"), "Milepost")

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin, in logical pixels of the paper."""
        theme, scale = self.look.theme, self.look.text_scale
        with on_sheet(painter, self, theme.panel if self.frame else theme.paper):
            painter.translate(*self.at)
            paint(painter, self.timeline, self.look)
            if self.frame:
                painter.setPen(pen(theme.line, 1))
                painter.setBrush(colour(theme.paper, 0))
                painter.drawRect(QRectF(0.5, 0.5, self.timeline.width - 1, self.timeline.height - 1))
            painter.translate(-self.at[0], -self.at[1])
            for item in self.key:
                draw_key(painter, item, theme, scale)
            write_lines(painter, self.words, theme, scale)
            write(painter, [(item.words(scale), theme.muted) for item in self.key], scale)


def compose(subject: Subject, recipe: Recipe, translate: Translate) -> Page:
    """Lay out the page of a picture: labels and rows are chosen anew for its size."""
    if recipe.size.height == 0 or recipe.lanes == "sight":
        return _composed(_laid_out(subject, recipe, translate, 1.0), translate)
    laid = shrunk(
        lambda zoom: _laid_out(subject, recipe, translate, zoom), lambda laid: _is_first_lane_whole(laid.timeline)
    )
    return _composed(laid, translate)


def _is_first_lane_whole(timeline: TimelineLayout) -> bool:
    return all(head.box.bottom <= timeline.body.bottom + 1 for head in timeline.heads[:1])


@dataclass(frozen=True, slots=True)
class _Frame(PageFrame):
    """What the steps of one composition share."""

    subject: Subject

    @property
    def style(self) -> Style:
        """The measures; where the page tells more than the window, without what only a mouse has use for."""
        style = STYLE.scaled(self.recipe.text_scale).with_rows(self.recipe.view.row_scale)
        return style if self.recipe.is_bare else replace(style, arrow=0.0)


class _LaidOut(NamedTuple):
    """A page of which only the timeline is laid out: its frame, the room for it, and how many lanes have none."""

    frame: _Frame
    room: float
    timeline: TimelineLayout
    left_out: int


def _laid_out(subject: Subject, recipe: Recipe, translate: Translate, zoom: float) -> _LaidOut:
    frame, room = _frame(subject, recipe, zoom, translate)
    return _LaidOut(frame, room, *_timeline(frame, room))


def _composed(laid: _LaidOut, translate: Translate) -> Page:
    frame, room, timeline, left_out = laid
    top = frame.sheet.y + _heading_height(frame)
    heading = _heading(frame, timeline) if frame.recipe.title else ()
    bottom = frame.sheet.bottom if room else top + timeline.height + _most_below(frame, translate)
    foot = _foot(frame, bottom, timeline, translate)
    more = _more_lanes(frame, left_out, top + timeline.height, translate) if left_out else ()
    key_bottom = bottom - frame.scaled(SMALL_LINE) * len(foot) - GAP / 2
    return Page(
        width=frame.recipe.size.width / frame.zoom,
        height=bottom + frame.sheet.y,
        zoom=frame.zoom,
        timeline=timeline,
        at=(frame.sheet.x, top),
        frame=not frame.recipe.is_bare,
        words=(*heading, *more, *foot),
        key=_key(frame, key_bottom, timeline, translate),
        look=_look(frame.subject, frame.recipe),
    )


def _frame(subject: Subject, recipe: Recipe, zoom: float, translate: Translate) -> tuple[_Frame, float]:
    """The frame of a page, and the room in it for the timeline (0: as much as it needs).

    On a page too small for all that was asked for, the timeline comes first.
    """
    for smaller in ever_smaller(recipe):
        frame = _Frame(smaller, zoom, subject)
        room = frame.sheet.height - _heading_height(frame) - _most_below(frame, translate)
        if not recipe.size.height:
            return frame, 0.0
        if room >= LEAST_TIMELINE:
            break
    return frame, room


def _heading_height(frame: _Frame) -> float:
    return frame.heading_height if frame.recipe.title else 0.0


def _look(subject: Subject, recipe: Recipe) -> Look:
    return Look(
        theme=THEMES[recipe.theme],
        groups=tuple(group for group, _, _ in subject.groups),
        selected_row=subject.selected_row,
        selected_agreement=subject.selected_agreement,
        links=subject.links,
        bright=subject.emphasis.bright,
        bright_agreements=subject.emphasis.bright_agreements,
        marked=subject.emphasis.marked,
        background=recipe.background,
        text_scale=recipe.text_scale,
    )


# The timeline


def _timeline(frame: _Frame, room: float) -> tuple[TimelineLayout, int]:
    """The timeline in a room (0: as tall as it needs), and how many lanes had no place in it.

    A picture alone shows what the window shows, to the pixel; one with words around it shows whole lanes.
    """
    recipe, width = frame.recipe, frame.sheet.width
    above = 0 if recipe.is_bare else _lanes_above(frame)
    chart = replace(frame.subject.chart, lanes=frame.subject.chart.lanes[above:])
    lanes = all_lanes(chart, width, frame.style, frame.ruler)
    if not room or not chart.lanes:
        height = room or (lanes.height if chart.lanes else frame.style.axis + LEAST_TIMELINE)
    elif recipe.is_bare and recipe.lanes == "sight":
        height = room
    else:
        line = frame.scaled(LINE)
        lanes = filling(lanes, room - (line if above else 0.0), 0.0 if above else line)
        left_out = lanes.left_out + above
        height = min(room - line * (left_out > 0), lanes.height) if left_out or not recipe.is_bare else room
    scroll = _scroll(frame, lanes.packing) if recipe.is_bare else 0.0
    timeline = lay_out(
        lanes.chart, lanes.packing, frame.subject.span, width, height, scroll, lanes.style, frame.ruler,
        frame.subject.selected_row,
    )  # fmt: skip
    return timeline, lanes.left_out + above


def _lanes_above(frame: _Frame) -> int:
    """How many lanes lie above what is in sight."""
    keys = [lane.key for lane in frame.subject.chart.lanes]
    first = frame.recipe.first_lane
    return keys.index(first) if frame.recipe.lanes == "sight" and first in keys else 0


def _scroll(frame: _Frame, packing: Packing) -> float:
    keys = [lane.key for lane in frame.subject.chart.lanes]
    if frame.recipe.lanes != "sight" or frame.recipe.first_lane not in keys:
        return 0.0
    lane = packing.lanes[keys.index(frame.recipe.first_lane)]
    return lane.top + min(frame.recipe.lane_offset, lane.height)


def _more_lanes(frame: _Frame, left_out: int, bottom: float, translate: Translate) -> tuple[Line, ...]:
    told = translate("Picture", "and %n more lane(s)", "", left_out)
    return (frame.line(told, bottom + frame.scaled(LINE) / 2, "head_small", indent=14),)


# The words around it


def _heading(frame: _Frame, timeline: TimelineLayout) -> tuple[Line, ...]:
    return frame.heading(frame.subject.title, frame.subject.subtitle(len(rows_shown(timeline))))


def rows_shown(timeline: TimelineLayout) -> set[int]:
    """The events that a timeline shows: as signs, in counts, as marks on bars."""
    marks = {row for bar in timeline.bars for mark in bar.marks for row in (mark.row, *mark.rows)}
    counted = {row for count in timeline.counts for row in count.rows}
    return {row for row in marks | counted | {sign.row for sign in timeline.signs} if row >= 0}


def _foot(frame: _Frame, bottom: float, timeline: TimelineLayout, translate: Translate) -> tuple[Line, ...]:
    """The sources, and below them the data and its licence."""
    if frame.recipe.is_bare:
        return ()
    publishers = frame.subject.publishers(rows_shown(timeline)) if frame.recipe.sources else ()
    return frame.foot((*frame.source_lines(publishers, translate), frame.subject.footer), bottom)


def _most_below(frame: _Frame, translate: Translate) -> float:
    """Room for all that may stand below the timeline: which signs and sources it has is known only afterwards."""
    if frame.recipe.is_bare:
        return 0.0
    height = frame.scaled(SMALL_LINE) * (1 + MOST_SOURCE_LINES * frame.recipe.sources) + GAP
    if frame.recipe.key:
        items = key_items(frame.subject, None, translate)
        rows = flowed(items, frame.sheet, frame.ruler, frame.recipe.text_scale)
        height += frame.scaled(LINE) * (1 + rows[-1][0]) + GAP / 2
    return height


def _key(frame: _Frame, bottom: float, timeline: TimelineLayout, translate: Translate) -> tuple[KeyItem, ...]:
    """The key to what is in the timeline, its last line above a bottom."""
    items = key_items(frame.subject, timeline, translate) if frame.recipe.key else []
    places = flowed(items, frame.sheet, frame.ruler, frame.recipe.text_scale)
    top = bottom - frame.scaled(LINE) * (1 + places[-1][0] if places else 0)
    return tuple(
        replace(item, x=x, y=top + frame.scaled(LINE) * (row + 0.5))
        for item, (row, x) in zip(items, places, strict=True)
    )
