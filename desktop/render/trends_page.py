"""The page of a picture of the trends: title, plots and sources laid out for its size, then painted."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.dataset.filters import rows_left
from desktop.dataset.reader import Dataset
from desktop.dataset.trends import agreements_left
from desktop.layout.shapes import Box, FontRole, Words
from desktop.layout.trend_shapes import TrendsChart, TrendsLayout
from desktop.layout.trends import MARGIN as INSET
from desktop.layout.trends import lay_out_trends, natural_height
from desktop.layout.words import elided
from desktop.model.text import Translate
from desktop.render.chart import period_of
from desktop.render.fonts import ruler
from desktop.render.ink import clip, colour, unclip, write
from desktop.render.page import (
    GAP,
    LINE,
    LONGEST_LINE,
    MARGIN,
    MOST_SOURCE_LINES,
    SHRINKING,
    SMALL_LINE,
    TITLE,
    wrapped,
)
from desktop.render.paint_trends import TrendsLook, paint_trends
from desktop.render.recipe import Recipe
from desktop.render.subject import footer, span_text
from desktop.render.tokens import THEMES
from desktop.render.trends import trends_chart, trends_wish

LEAST = 320.0
"""Height below which the plots take the room of the sources, then of the title."""
MOST_ASKED = 20_000
"""Of more events nobody is asked who published them: then the sources are those of the agreements."""


@dataclass(frozen=True, slots=True, eq=False)
class TrendsPage:
    """A picture of the trends, laid out; see `Sheet`. words: each with the name of its colour in the theme."""

    width: float
    height: float
    zoom: float
    layout: TrendsLayout
    at: tuple[float, float]
    words: tuple[tuple[Words, str], ...]
    look: TrendsLook
    title: str

    @property
    def opaque(self) -> bool:
        """Whether it has a ground of its own."""
        return self.look.background

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin."""
        theme = self.look.theme
        painter.save()
        painter.scale(self.zoom, self.zoom)
        clip(painter, Box(0, 0, self.width, self.height))
        if self.look.background:
            painter.fillRect(QRectF(0, 0, self.width, self.height), colour(theme.panel))
        painter.translate(*self.at)
        paint_trends(painter, self.layout, self.look)
        painter.translate(-self.at[0], -self.at[1])
        write(painter, [(line, getattr(theme, tone)) for line, tone in self.words], self.look.text_scale)
        unclip(painter)
        painter.restore()


def compose_trends(dataset: Dataset, recipe: Recipe, translate: Translate) -> TrendsPage:
    """Lay out the page of a picture: smaller, as far as it can be read, where partners have no room else."""
    chart = trends_chart(dataset, trends_wish(recipe.view, recipe.language), translate)
    if recipe.is_bare:
        return _composed(_Frame(dataset, recipe, replace(chart, strip=""), 1.0), translate)
    note = "" if recipe.title else chart.note
    chart = replace(chart, brushes=False, strip="", legend=recipe.key, note=note)
    chart = replace(chart, more=translate("Trends", "and {number} more"))
    page = _composed(_Frame(dataset, recipe, chart, SHRINKING[0]), translate)
    for zoom in SHRINKING[1:]:
        if not page.layout.left_out:
            break
        page = _composed(_Frame(dataset, recipe, chart, zoom), translate)
    return page


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the steps of one composition share."""

    dataset: Dataset
    recipe: Recipe
    chart: TrendsChart
    zoom: float

    @property
    def margin(self) -> float:
        return 0.0 if self.recipe.is_bare else MARGIN

    @property
    def width(self) -> float:
        return self.recipe.size.width / self.zoom - 2 * self.margin

    def scaled(self, length: float) -> float:
        return length * self.recipe.text_scale


def _composed(frame: _Frame, translate: Translate) -> TrendsPage:
    recipe, scale = frame.recipe, frame.recipe.text_scale
    wanted = recipe.size.height / frame.zoom
    heading, foot = _around(frame, translate)
    above = frame.scaled(TITLE + LINE) + GAP if heading else 0.0
    below = frame.scaled(SMALL_LINE) * len(foot) + GAP if foot else 0.0
    taken = above + below + 2 * frame.margin
    room = max(1.0, wanted - taken) if wanted else natural_height(frame.chart, frame.width, scale)
    height = wanted or room + taken
    inset = 0.0 if recipe.is_bare else frame.scaled(INSET)  # the plots begin where the title does
    return TrendsPage(
        width=recipe.size.width / frame.zoom,
        height=height,
        zoom=frame.zoom,
        layout=lay_out_trends(frame.chart, recipe.view.span, frame.width + 2 * inset, room, ruler(scale), scale),
        at=(frame.margin - inset, frame.margin + above),
        words=(*heading, *_foot(frame, foot, height - frame.margin)),
        look=TrendsLook(
            theme=THEMES[recipe.theme],
            groups=tuple(frame.dataset.groups),
            background=recipe.background,
            text_scale=scale,
        ),
        title=heading[0][0].text if heading else "Milepost",
    )


# The words around it


def _around(frame: _Frame, translate: Translate) -> tuple[tuple[tuple[Words, str], ...], tuple[str, ...]]:
    """Title and foot, as far as they leave the plots enough room."""
    recipe = frame.recipe
    if recipe.is_bare:
        return (), ()
    heading = _heading(frame, translate) if recipe.title else ()
    foot = (footer(frame.dataset, recipe.language, translate),)
    sources = tuple(_source_lines(frame, translate)) if recipe.sources else ()
    room = recipe.size.height / frame.zoom - 2 * frame.margin
    lines = frame.scaled(SMALL_LINE) * (len(sources) + 1)
    if recipe.size.height and room - lines - frame.scaled(TITLE + LINE) < LEAST:
        sources = ()
        heading = heading if room - frame.scaled(TITLE + LINE + SMALL_LINE) >= LEAST / 2 else ()
    return heading, (*sources, *foot)


def _line(frame: _Frame, text: str, y: float, role: FontRole, tone: str = "muted") -> tuple[Words, str]:
    measure = ruler(frame.recipe.text_scale)
    cut = elided(text, frame.width, role, measure, longest=LONGEST_LINE)
    return Words(frame.margin, y, measure(cut, role), cut, role), tone


def _heading(frame: _Frame, translate: Translate) -> tuple[tuple[Words, str], ...]:
    view, language, dataset = frame.recipe.view, frame.recipe.language, frame.dataset
    title = translate("Trends", "{title}: trends").format(title=dataset.about.title.to(language))
    whole = trends_chart(dataset, trends_wish(view, language), translate)
    told = (span_text(view.span, period_of(dataset), language), whole.note)
    top, height = frame.margin, frame.scaled(TITLE)
    below = " · ".join(part for part in told if part)
    return (
        _line(frame, title, top + height / 2, "title", "ink"),
        _line(frame, below, top + height + frame.scaled(LINE) / 2, "subtitle"),
    )


def _foot(frame: _Frame, lines: Sequence[str], bottom: float) -> tuple[tuple[Words, str], ...]:
    height = frame.scaled(SMALL_LINE)
    return tuple(
        _line(frame, text, bottom - height * (len(lines) - index - 0.5), "source") for index, text in enumerate(lines)
    )


def _source_lines(frame: _Frame, translate: Translate) -> list[str]:
    """The publishers behind the trends, on as many lines as may be, with the number of those left out."""
    publishers = publishers_of(frame.dataset, frame.recipe)

    def lines(named: int) -> list[str]:
        left_out = len(publishers) - named
        names = "; ".join(publishers[:named])
        names += " " + translate("Picture", "and %n more", "", left_out) if left_out else ""
        text = translate("Picture", "Sources: {publishers}").format(publishers=names)
        return wrapped(text, frame.width, "source", ruler(frame.recipe.text_scale))

    every = lines(len(publishers)) if publishers else []
    if len(every) <= MOST_SOURCE_LINES:
        return every
    most = bisect_right(range(1, len(publishers)), MOST_SOURCE_LINES, key=lambda named: len(lines(named)))
    return lines(most) if most else []


def publishers_of(dataset: Dataset, recipe: Recipe) -> tuple[str, ...]:
    """The publishers of the sources of the agreements and events counted, the most cited first."""
    filters, perspective = recipe.view.filters, recipe.view.perspective
    rows = rows_left(dataset, filters, perspective)
    asked = set(rows.tolist()) if len(rows) <= MOST_ASKED else set()
    cited: Counter[str] = Counter()
    for agreement in agreements_left(dataset, filters, perspective):
        for step in agreement.steps:
            row = dataset.row(step.event) if step.event else None
            asked |= {row} if row is not None else set()
            cited.update([dataset.sources[step.source].publisher] if step.source else [])
    for row in asked:
        cited.update({source.publisher for source in dataset.event(row).sources})
    return tuple(sorted(cited, key=lambda publisher: (-cited[publisher], publisher)))
