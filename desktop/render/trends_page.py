"""The page of a picture of the trends: title, plots and sources laid out for its size, then painted."""

from collections import Counter
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from desktop.dataset.filters import rows_left
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.dataset.trends import agreements_left
from desktop.layout.trend_shapes import TrendsChart, TrendsLayout
from desktop.layout.trends import MARGIN as INSET
from desktop.layout.trends import lay_out_trends, natural_height
from desktop.model.text import Translate
from desktop.render.chart import period_of
from desktop.render.page_frame import GAP, LINE, SMALL_LINE, TITLE, Line, PageFrame, on_sheet, shrunk, write_lines
from desktop.render.paint_trends import TrendsLook, paint_trends
from desktop.render.recipe import Recipe
from desktop.render.subject import footer, most_cited, span_text
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
    words: tuple[Line, ...]
    look: TrendsLook
    title: str

    @property
    def opaque(self) -> bool:
        """Whether it has a ground of its own."""
        return self.look.background

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin."""
        with on_sheet(painter, self, self.look.theme.panel):
            painter.translate(*self.at)
            paint_trends(painter, self.layout, self.look)
            painter.translate(-self.at[0], -self.at[1])
            write_lines(painter, self.words, self.look.theme, self.look.text_scale)


def compose_trends(dataset: Dataset, recipe: Recipe, translate: Translate) -> TrendsPage:
    """Lay out the page of a picture: smaller, as far as it can be read, where partners have no room else."""
    chart = trends_chart(dataset, trends_wish(recipe.view, recipe.language), translate)
    told, publishers = chart.note, publishers_of(dataset, recipe) if recipe.sources else ()
    if recipe.is_bare:
        chart = replace(chart, strip="")
    else:
        more = translate("Trends", "and {number} more")
        note = "" if recipe.title else chart.note
        chart = replace(chart, brushes=False, strip="", legend=recipe.key, note=note, more=more)

    def composed(zoom: float) -> TrendsPage:
        return _composed(_Frame(recipe, zoom, dataset, chart, told, publishers), translate)

    return composed(1.0) if recipe.is_bare else shrunk(composed, lambda page: not page.layout.left_out)


@dataclass(frozen=True, slots=True)
class _Frame(PageFrame):
    """What the steps of one composition share.

    told: which filters are set, for the heading. publishers: those behind the trends, the most cited first.
    """

    dataset: Dataset
    chart: TrendsChart
    told: str
    publishers: tuple[str, ...]


def _composed(frame: _Frame, translate: Translate) -> TrendsPage:
    recipe, scale = frame.recipe, frame.recipe.text_scale
    wanted = recipe.size.height / frame.zoom
    heading, foot = _around(frame, translate)
    above = frame.heading_height if heading else 0.0
    below = frame.scaled(SMALL_LINE) * len(foot) + GAP if foot else 0.0
    taken = above + below + 2 * frame.margin
    room = max(1.0, wanted - taken) if wanted else natural_height(frame.chart, frame.sheet.width, scale)
    height = wanted or room + taken
    inset = 0.0 if recipe.is_bare else frame.scaled(INSET)  # the plots begin where the title does
    return TrendsPage(
        width=recipe.size.width / frame.zoom,
        height=height,
        zoom=frame.zoom,
        layout=lay_out_trends(frame.chart, recipe.view.span, frame.sheet.width + 2 * inset, room, frame.ruler, scale),
        at=(frame.margin - inset, frame.margin + above),
        words=(*heading, *frame.foot(foot, height - frame.margin)),
        look=TrendsLook(
            theme=THEMES[recipe.theme],
            groups=tuple(frame.dataset.groups),
            background=recipe.background,
            text_scale=scale,
        ),
        title=heading[0][0].text if heading else "Milepost",
    )


# The words around it


def _around(frame: _Frame, translate: Translate) -> tuple[tuple[Line, ...], tuple[str, ...]]:
    """Title and foot, as far as they leave the plots enough room."""
    recipe = frame.recipe
    if recipe.is_bare:
        return (), ()
    heading = _heading(frame, translate) if recipe.title else ()
    foot = (footer(frame.dataset, recipe.language, translate),)
    sources = tuple(frame.source_lines(frame.publishers, translate))
    room = recipe.size.height / frame.zoom - 2 * frame.margin
    lines = frame.scaled(SMALL_LINE) * (len(sources) + 1)
    if recipe.size.height and room - lines - frame.scaled(TITLE + LINE) < LEAST:
        sources = ()
        heading = heading if room - frame.scaled(TITLE + LINE + SMALL_LINE) >= LEAST / 2 else ()
    return heading, (*sources, *foot)


def _heading(frame: _Frame, translate: Translate) -> tuple[Line, ...]:
    view, language, dataset = frame.recipe.view, frame.recipe.language, frame.dataset
    title = translate("Trends", "{title}: trends").format(title=dataset.about.title.to(language))
    told = (span_text(view.span, period_of(dataset), language), frame.told)
    return frame.heading(title, " · ".join(part for part in told if part))


def publishers_of(dataset: Dataset, recipe: Recipe) -> tuple[str, ...]:
    """The publishers of the sources of the agreements and events counted, the most cited first."""
    filters, perspective = recipe.view.filters, recipe.view.perspective
    rows = rows_left(dataset, filters, perspective)
    asked = set(rows.tolist()) if len(rows) <= MOST_ASKED else set()
    cited: Counter[str] = Counter()
    stood = as_it_stood(dataset, filters.known)
    for agreement in agreements_left(dataset, filters, perspective):
        for step in stood.agreements[agreement.id].steps:
            row = dataset.row(step.event) if step.event else None
            asked |= {row} if row is not None else set()
            cited.update([dataset.sources[step.source].publisher] if step.source else [])
    for row in asked:
        cited.update({source.publisher for source in dataset.event(row).sources})
    return most_cited(cited)
