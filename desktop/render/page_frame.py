"""What pages of pictures share, whatever view they show: measures, the words around it, how they are painted."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import Box, FontRole, Words
from desktop.layout.words import elided
from desktop.model.text import Translate
from desktop.render.fonts import Ruler, ruler
from desktop.render.ink import clip, colour, unclip, write
from desktop.render.recipe import Recipe
from desktop.render.sheet import Sheet
from desktop.render.tokens import Theme

MARGIN = 32.0
TITLE, LINE, SMALL_LINE, GAP = 34.0, 22.0, 15.0, 14.0
MOST_SOURCE_LINES = 3
SHRINKING = (1.0, 0.9, 0.8, 0.7, 0.6)
"""How much smaller all may be drawn so that what matters has room on the page."""
LONGEST_LINE = 2_000
"""Signs of a line that are looked at; no page is wider."""

Line = tuple[Words, str]
"""A line of words, and the name of its colour in the theme."""
Composed = TypeVar("Composed")


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What the steps of one composition share. zoom: how large a logical pixel of the page is on the paper."""

    recipe: Recipe
    zoom: float

    @property
    def margin(self) -> float:
        """Between the edges of the page and what stands on it."""
        return 0.0 if self.recipe.is_bare else MARGIN

    @property
    def sheet(self) -> Box:
        """Where what the page shows may stand. Its height means nothing on a page as tall as it needs."""
        size, margin = self.recipe.size, self.margin
        return Box(margin, margin, size.width / self.zoom - 2 * margin, size.height / self.zoom - 2 * margin)

    @property
    def ruler(self) -> Ruler:
        """Measures the words of the page."""
        return ruler(self.recipe.text_scale)

    def scaled(self, length: float) -> float:
        """A length that grows with the text."""
        return length * self.recipe.text_scale

    @property
    def heading_height(self) -> float:
        """What a heading takes, with the gap below it."""
        return self.scaled(TITLE) + self.scaled(LINE) + GAP

    def line(self, text: str, y: float, role: FontRole, tone: str = "muted", indent: float = 0.0) -> Line:
        """A text on one line of the sheet, cut to its width."""
        x, measure = self.sheet.x + indent, self.ruler
        cut = elided(text, self.sheet.right - x, role, measure, longest=LONGEST_LINE)
        return Words(x, y, measure(cut, role), cut, role), tone

    def heading(self, title: str, subtitle: str) -> tuple[Line, ...]:
        """The lines at the top of the sheet."""
        top, height = self.sheet.y, self.scaled(TITLE)
        return (
            self.line(title, top + height / 2, "title", "ink"),
            self.line(subtitle, top + height + self.scaled(LINE) / 2, "subtitle"),
        )

    def foot(self, lines: Sequence[str], bottom: float) -> tuple[Line, ...]:
        """Small lines, the last of them right above a bottom."""
        height = self.scaled(SMALL_LINE)
        return tuple(
            self.line(text, bottom - height * (len(lines) - index - 0.5), "source") for index, text in enumerate(lines)
        )

    def source_lines(self, publishers: Sequence[str], translate: Translate) -> list[str]:
        """Publishers, on as many lines as may be, with the number of those left out."""

        def lines(named: int) -> list[str]:
            left_out = len(publishers) - named
            names = "; ".join(publishers[:named])
            names += " " + translate("Picture", "and %n more", "", left_out) if left_out else ""
            text = translate("Picture", "Sources: {publishers}").format(publishers=names)
            return wrapped(text, self.sheet.width, "source", self.ruler)

        every = lines(len(publishers)) if publishers else []
        if len(every) <= MOST_SOURCE_LINES:  # tried first: to say that one is left out may take more room than its name
            return every
        most = bisect_right(range(1, len(publishers)), MOST_SOURCE_LINES, key=lambda named: len(lines(named)))
        return lines(most) if most else []


def shrunk(composed: Callable[[float], Composed], fits: Callable[[Composed], bool]) -> Composed:
    """The page at the first of the zooms at which it fits; at the last one where it never does."""
    for zoom in SHRINKING:
        page = composed(zoom)
        if fits(page):
            break
    return page


def ever_smaller(recipe: Recipe) -> tuple[Recipe, ...]:
    """A recipe, and what is left of it on a page too small for all that: no key, then no sources, then no title."""
    without_key = replace(recipe, key=False)
    without_sources = replace(without_key, sources=False)
    return recipe, without_key, without_sources, replace(without_sources, title=False)


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


# Painting


@contextmanager
def on_sheet(painter: QPainter, page: Sheet, ground: str) -> Iterator[None]:
    """While it lasts, one paints in the logical pixels of a page, whose top left corner lies at the origin.

    ground: the colour of the page, if it is opaque.
    """
    painter.save()
    painter.scale(page.zoom, page.zoom)
    clip(painter, Box(0, 0, page.width, page.height))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if page.opaque:  # beyond the clip: paper of a fraction of a pixel would end in a line that is half clear
        painter.fillRect(QRectF(0, 0, page.width + 2, page.height + 2), colour(ground))
    yield
    unclip(painter)
    painter.restore()


def write_lines(painter: QPainter, lines: Sequence[Line], theme: Theme, scale: float) -> None:
    """Write lines, each in its colour of the theme."""
    write(painter, [(words, getattr(theme, tone)) for words, tone in lines], scale)
