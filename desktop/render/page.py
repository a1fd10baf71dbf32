"""The page of a picture: title, timeline, key and sources laid out for its size, then painted."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.layout.packing import Packing, pack
from desktop.layout.shapes import Box, FontRole, TimelineLayout, Words
from desktop.layout.style import STYLE, Style
from desktop.layout.timeline import lay_out
from desktop.layout.words import elided
from desktop.model.text import Translate
from desktop.render.fonts import Ruler, ruler
from desktop.render.ink import clip, colour, pen, unclip, write
from desktop.render.key import KeyItem, draw_key, key_items
from desktop.render.paint import Look, paint
from desktop.render.recipe import Recipe
from desktop.render.subject import Subject
from desktop.render.tokens import THEMES

MARGIN = 32.0
TITLE, LINE, SMALL_LINE, GAP = 34.0, 22.0, 15.0, 14.0
MOST_SOURCE_LINES = 3
LEAST_TIMELINE = 140.0
"""Height below which the timeline takes the room of the key, then of the sources, then of the title."""
SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller all may be drawn so that the first lane is whole on the page."""
LONGEST_LINE = 2_000
"""Signs of a line that are looked at; no page is wider."""


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
    words: tuple[tuple[Words, str], ...]
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
        paint_page(painter, self)


def compose(subject: Subject, recipe: Recipe, translate: Translate) -> Page:
    """Lay out the page of a picture: labels and rows are chosen anew for its size."""
    if recipe.size.height == 0 or recipe.lanes == "sight":
        return _composed(subject, recipe, translate, 1.0)
    pages = (_composed(subject, recipe, translate, zoom) for zoom in SHRINKING)
    page = next(pages)
    for smaller in pages:
        if _is_first_lane_whole(page.timeline):
            break
        page = smaller
    return page


def _is_first_lane_whole(timeline: TimelineLayout) -> bool:
    return all(head.box.bottom <= timeline.body.bottom + 1 for head in timeline.heads[:1])


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the steps of one composition share: the sheet is where the page's content may stand."""

    subject: Subject
    recipe: Recipe
    sheet: Box
    style: Style
    ruler: Ruler

    def scaled(self, length: float) -> float:
        return length * self.recipe.text_scale


def _composed(subject: Subject, recipe: Recipe, translate: Translate, zoom: float) -> Page:
    frame, room = _frame(subject, recipe, zoom, translate)
    top = frame.sheet.y + _heading_height(frame)
    timeline, left_out = _timeline(frame, room)
    heading = _heading(frame, timeline) if frame.recipe.title else ()
    bottom = frame.sheet.bottom if room else top + timeline.height + _most_below(frame, translate)
    foot = _foot(frame, bottom, timeline, translate)
    more = _more_lanes(frame, left_out, top + timeline.height, translate) if left_out else ()
    key_bottom = bottom - frame.scaled(SMALL_LINE) * len(foot) - GAP / 2
    return Page(
        width=recipe.size.width / zoom,
        height=bottom + frame.sheet.y,
        zoom=zoom,
        timeline=timeline,
        at=(frame.sheet.x, top),
        frame=not frame.recipe.is_bare,
        words=(*heading, *more, *foot),
        key=_key(frame, key_bottom, timeline, translate),
        look=_look(subject, recipe),
    )


def _frame(subject: Subject, recipe: Recipe, zoom: float, translate: Translate) -> tuple[_Frame, float]:
    """The frame of a page, and the room in it for the timeline (0: as much as it needs).

    On a page too small for all that was asked for, the timeline comes first.
    """
    width, height = recipe.size.width / zoom, recipe.size.height / zoom
    style, measure = STYLE.scaled(recipe.text_scale), ruler(recipe.text_scale)
    for smaller in _ever_smaller(recipe):
        margin = 0.0 if smaller.is_bare else MARGIN
        sheet = Box(margin, margin, width - 2 * margin, height - 2 * margin)
        frame = _Frame(subject, smaller, sheet, style, measure)
        room = sheet.height - _heading_height(frame) - _most_below(frame, translate)
        if not recipe.size.height:
            return frame, 0.0
        if room >= LEAST_TIMELINE:
            break
    return frame, room


def _ever_smaller(recipe: Recipe) -> tuple[Recipe, ...]:
    without_key = replace(recipe, key=False)
    without_sources = replace(without_key, sources=False)
    return recipe, without_key, without_sources, replace(without_sources, title=False)


def _heading_height(frame: _Frame) -> float:
    return _line_height(frame, "title") + _line_height(frame, "subtitle") + GAP if frame.recipe.title else 0.0


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
    every, width = frame.subject.chart.lanes, frame.sheet.width
    above = 0 if frame.recipe.is_bare else _lanes_above(frame)
    chart = replace(frame.subject.chart, lanes=every[above:])
    packing = pack(chart, width, frame.style, frame.ruler)
    natural = frame.style.axis + (packing.content_height if chart.lanes else LEAST_TIMELINE)
    height = room or natural
    fitting = len(chart.lanes)
    if (
        chart.lanes
        and not (frame.recipe.is_bare and frame.recipe.lanes == "sight")
        and natural + (frame.scaled(LINE) if above else 0) > height
    ):
        fitting = _fitting(packing, height - frame.style.axis - frame.scaled(LINE))
        chart = replace(chart, lanes=chart.lanes[:fitting])
        packing = Packing(packing.lanes[:fitting], packing.lanes[fitting - 1].top + packing.lanes[fitting - 1].height)
        height = min(height - frame.scaled(LINE), frame.style.axis + packing.content_height)
    elif chart.lanes and not frame.recipe.is_bare:
        height = min(height, natural)
    scroll = _scroll(frame, packing) if frame.recipe.is_bare else 0.0
    timeline = lay_out(chart, packing, frame.subject.span, width, height, scroll, frame.style, frame.ruler)
    return timeline, len(every) - fitting


def _lanes_above(frame: _Frame) -> int:
    """How many lanes lie above what is in sight."""
    keys = [lane.key for lane in frame.subject.chart.lanes]
    first = frame.recipe.first_lane
    return keys.index(first) if frame.recipe.lanes == "sight" and first in keys else 0


def _fitting(packing: Packing, room: float) -> int:
    """How many lanes are whole in a room; one at least."""
    return max(1, sum(lane.top + lane.height <= room for lane in packing.lanes))


def _scroll(frame: _Frame, packing: Packing) -> float:
    keys = [lane.key for lane in frame.subject.chart.lanes]
    if frame.recipe.lanes != "sight" or frame.recipe.first_lane not in keys:
        return 0.0
    lane = packing.lanes[keys.index(frame.recipe.first_lane)]
    return lane.top + min(frame.recipe.lane_offset, lane.height)


def _more_lanes(frame: _Frame, left_out: int, bottom: float, translate: Translate) -> tuple[tuple[Words, str], ...]:
    told = translate("Picture", "and %n more lane(s)", "", left_out)
    return (_line(frame, told, frame.sheet.x + 14, bottom + frame.scaled(LINE) / 2, "head_small"),)


# The words around it


def _line(frame: _Frame, text: str, x: float, y: float, role: FontRole, tone: str = "muted") -> tuple[Words, str]:
    cut = elided(text, frame.sheet.right - x, role, frame.ruler, longest=LONGEST_LINE)
    return Words(x, y, frame.ruler(cut, role), cut, role), tone


def _line_height(frame: _Frame, role: FontRole) -> float:
    return frame.scaled({"title": TITLE, "source": SMALL_LINE}.get(role, LINE))


def _heading(frame: _Frame, timeline: TimelineLayout) -> tuple[tuple[Words, str], ...]:
    title, subtitle = _line_height(frame, "title"), _line_height(frame, "subtitle")
    x, y = frame.sheet.x, frame.sheet.y
    return (
        _line(frame, frame.subject.title, x, y + title / 2, "title", "ink"),
        _line(frame, frame.subject.subtitle(len(rows_shown(timeline))), x, y + title + subtitle / 2, "subtitle"),
    )


def _source_lines(frame: _Frame, timeline: TimelineLayout, translate: Translate) -> list[str]:
    """The publishers behind what is shown, on as many lines as may be, with the number of those left out."""
    publishers = frame.subject.publishers(rows_shown(timeline)) if frame.recipe.sources else ()

    def lines(named: int) -> list[str]:
        left_out = len(publishers) - named
        names = "; ".join(publishers[:named])
        names += " " + translate("Picture", "and %n more", "", left_out) if left_out else ""
        text = translate("Picture", "Sources: {publishers}").format(publishers=names)
        return wrapped(text, frame.sheet.width, "source", frame.ruler)

    every = lines(len(publishers)) if publishers else []
    if len(every) <= MOST_SOURCE_LINES:  # tried first: to say that one is left out may take more room than to name it
        return every
    most = bisect_right(range(1, len(publishers)), MOST_SOURCE_LINES, key=lambda named: len(lines(named)))
    return lines(most) if most else []


def rows_shown(timeline: TimelineLayout) -> set[int]:
    """The events that a timeline shows: as signs, in counts, as marks on bars."""
    marks = {row for bar in timeline.bars for mark in bar.marks for row in (mark.row, *mark.rows)}
    counted = {row for count in timeline.counts for row in count.rows}
    return {row for row in marks | counted | {sign.row for sign in timeline.signs} if row >= 0}


def wrapped(text: str, width: float, role: FontRole, measure: Ruler) -> list[str]:
    """The text on lines no wider than a width, broken at spaces (a word too long stands alone)."""
    lines = [""]
    for word in text.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and measure(longer, role) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return lines


def _foot(
    frame: _Frame, bottom: float, timeline: TimelineLayout, translate: Translate
) -> tuple[tuple[Words, str], ...]:
    """The sources, and below them the data and its licence."""
    if frame.recipe.is_bare:
        return ()
    lines = [*_source_lines(frame, timeline, translate), frame.subject.footer]
    height = frame.scaled(SMALL_LINE)
    return tuple(
        _line(frame, text, frame.sheet.x, bottom - height * (len(lines) - index - 0.5), "source")
        for index, text in enumerate(lines)
    )


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


def flowed(items: Sequence[KeyItem], sheet: Box, measure: Ruler, scale: float) -> list[tuple[int, float]]:
    """Line and x of every item of a key, one after another from left to right."""
    places, row, x = [], 0, sheet.x
    for item in items:
        width = item.room * scale + measure(item.text, "key")
        if x > sheet.x and x + width > sheet.right:
            row, x = row + 1, sheet.x
        places.append((row, x))
        x += width + 18 * scale
    return places


def _key(frame: _Frame, bottom: float, timeline: TimelineLayout, translate: Translate) -> tuple[KeyItem, ...]:
    """The key to what is in the timeline, its last line above a bottom."""
    items = key_items(frame.subject, timeline, translate) if frame.recipe.key else []
    places = flowed(items, frame.sheet, frame.ruler, frame.recipe.text_scale)
    top = bottom - frame.scaled(LINE) * (1 + places[-1][0] if places else 0)
    return tuple(
        replace(item, x=x, y=top + frame.scaled(LINE) * (row + 0.5))
        for item, (row, x) in zip(items, places, strict=True)
    )


# Painting


def paint_page(painter: QPainter, page: Page) -> None:
    """Paint a page with its top left corner at the origin, in logical pixels of the paper."""
    theme, scale = page.look.theme, page.look.text_scale
    painter.save()
    painter.scale(page.zoom, page.zoom)
    clip(painter, Box(0, 0, page.width, page.height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if page.look.background:
        painter.fillRect(QRectF(0, 0, page.width, page.height), colour(theme.paper if not page.frame else theme.panel))
    painter.translate(*page.at)
    paint(painter, page.timeline, page.look)
    if page.frame:
        painter.setPen(pen(theme.line, 1))
        painter.setBrush(colour(theme.paper, 0))
        painter.drawRect(QRectF(0.5, 0.5, page.timeline.width - 1, page.timeline.height - 1))
    painter.translate(-page.at[0], -page.at[1])
    for item in page.key:
        draw_key(painter, item, theme, scale)
    words = [(line, getattr(theme, tone)) for line, tone in page.words]
    words += [(item.words(scale), theme.muted) for item in page.key]
    write(painter, words, scale)
    unclip(painter)
    painter.restore()
