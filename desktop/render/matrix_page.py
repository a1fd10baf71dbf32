"""The page of a picture of the matrix: title, matrix, key and sources laid out for its size, then painted."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtGui import QPainter

from desktop.dataset.reader import Dataset
from desktop.layout.matrix import fit, lay_out_matrix
from desktop.layout.matrix_shapes import MATRIX_STYLE, Fitted, MatrixLayout, MatrixStyle, Spot
from desktop.layout.matrix_table import MatrixTable
from desktop.model.moment import civil
from desktop.model.text import Translate
from desktop.render.key import KeyItem, flowed
from desktop.render.matrix_key import draw_matrix_key, matrix_key_items
from desktop.render.matrix_table import Told, as_of_words, chosen_spots, filter_words, matrix_wish, title, told
from desktop.render.page_frame import (
    GAP,
    LINE,
    SMALL_LINE,
    Line,
    PageFrame,
    ever_smaller,
    on_sheet,
    shrunk,
    write_lines,
)
from desktop.render.paint_matrix import MatrixLook, paint_matrix
from desktop.render.recipe import Recipe
from desktop.render.subject import footer, most_cited
from desktop.render.tokens import THEMES

PAGE = {"names": 320.0, "column": 600.0, "row": 42.0, "inset": 3.0, "edge": 0.0}
"""On a page the matrix takes the width there is, up to this, and stands a little closer."""
LEAST = 160.0
"""Height below which the matrix takes the room of the key, then of the sources, then of the title."""


@dataclass(frozen=True, slots=True, eq=False)
class MatrixPage:
    """A picture of the matrix, laid out; see `Sheet`. words: each with the name of its colour in the theme."""

    width: float
    height: float
    zoom: float
    layout: MatrixLayout
    at: tuple[float, float]
    words: tuple[Line, ...]
    key: tuple[KeyItem, ...]
    look: MatrixLook
    title: str
    left_out: int

    @property
    def opaque(self) -> bool:
        """Whether it has a ground of its own."""
        return self.look.background

    def paint(self, painter: QPainter) -> None:
        """Paint it with its top left corner at the origin."""
        theme, scale = self.look.theme, self.look.text_scale
        with on_sheet(painter, self, theme.panel):
            painter.translate(*self.at)
            paint_matrix(painter, self.layout, self.look)
            painter.translate(-self.at[0], -self.at[1])
            draw_matrix_key(painter, self.key, theme, scale)
            write_lines(painter, self.words, theme, scale)


def compose_matrix(dataset: Dataset, recipe: Recipe, translate: Translate) -> MatrixPage:
    """Lay out the page of a picture: smaller, as far as it can be read, where it does not fit else."""
    shown = told(dataset, matrix_wish(recipe.view, recipe.language), translate)
    publishers = publishers_of(dataset, shown) if recipe.sources else ()

    def composed(zoom: float) -> MatrixPage:
        return _composed(_Frame(recipe, zoom, dataset, shown, publishers), translate)

    return composed(1.0) if recipe.is_bare else shrunk(composed, _is_whole)


def _is_whole(page: MatrixPage) -> bool:
    return not page.left_out and page.layout.fitted.content_width <= page.layout.width + 1


@dataclass(frozen=True, slots=True)
class _Frame(PageFrame):
    """What the steps of one composition share. publishers: those behind the matrix, the most cited first."""

    dataset: Dataset
    told: Told
    publishers: tuple[str, ...]


def _composed(frame: _Frame, translate: Translate) -> MatrixPage:
    recipe, first = frame.recipe, _first_row(frame)
    table = frame.told.table if recipe.is_bare else replace(frame.told.table, rows=frame.told.table.rows[first:])
    style = _style(recipe)
    indent = 0.0 if recipe.is_bare else style.pad  # so that names begin where the title does
    fitted = fit(table, frame.sheet.width + indent, style, frame.ruler)
    frame, parts = _parts(frame, fitted, translate)
    top = frame.margin + parts.above
    room = recipe.size.height / frame.zoom - top - parts.below - frame.margin if recipe.size.height else 0.0
    layout, left_out = _layout(frame, fitted, room)
    bottom = recipe.size.height / frame.zoom if recipe.size.height else top + layout.height + parts.below + frame.margin
    more = _more(frame, left_out, top + layout.height, translate) if left_out else ()
    return MatrixPage(
        width=recipe.size.width / frame.zoom,
        height=bottom,
        zoom=frame.zoom,
        layout=layout,
        at=(frame.margin - indent, top),
        words=(*parts.heading, *more, *frame.foot(parts.foot, bottom - frame.margin)),
        key=_placed_key(frame, parts, bottom - frame.margin),
        look=_look(frame, 0 if recipe.is_bare else first),
        title=title(frame.dataset, recipe.view.perspective, recipe.language, translate) if recipe.title else "Milepost",
        left_out=left_out,
    )


def _style(recipe: Recipe) -> MatrixStyle:
    return (MATRIX_STYLE if recipe.is_bare else replace(MATRIX_STYLE, **PAGE)).scaled(recipe.text_scale)


def _first_row(frame: _Frame) -> int:
    """The row that a picture of what is in sight begins with."""
    recipe, partners = frame.recipe, frame.told.partners
    return partners.index(recipe.first_lane) if recipe.lanes == "sight" and recipe.first_lane in partners else 0


def _layout(frame: _Frame, fitted: Fitted, room: float) -> tuple[MatrixLayout, int]:
    """The matrix in a room (0: as tall as it needs), and how many rows had no place in it: whole rows only."""
    recipe, style = frame.recipe, fitted.style
    if recipe.is_bare:
        down = _first_row(frame) * style.row + recipe.lane_offset if recipe.lanes == "sight" else 0.0
        return lay_out_matrix(fitted, room or fitted.content_height, (0.0, down), frame.ruler), 0
    rows = fitted.table.rows
    natural = fitted.content_height if rows else max(fitted.content_height, LEAST)
    if not room or natural <= room:
        return lay_out_matrix(fitted, natural, (0.0, 0.0), frame.ruler), 0
    fitting = max(1, int((room - style.head - frame.scaled(LINE)) // style.row))
    cut: MatrixTable = replace(fitted.table, rows=rows[:fitting], foot="")
    shorter = replace(fitted, table=cut)
    return lay_out_matrix(shorter, shorter.content_height, (0.0, 0.0), frame.ruler), len(rows) - fitting


def _look(frame: _Frame, above: int) -> MatrixLook:
    recipe, groups = frame.recipe, frame.dataset.groups
    spots = chosen_spots(frame.dataset, frame.told, recipe.view.selection)
    return MatrixLook(
        theme=THEMES[recipe.theme],
        groups=tuple(groups),
        signs=tuple(group.sign for group in groups.values()),
        selected=frozenset(Spot(spot.row - above, spot.column) for spot in spots),
        background=recipe.background,
        text_scale=recipe.text_scale,
    )


# The words around it


@dataclass(frozen=True, slots=True)
class _Parts:
    """What stands above and below the matrix, and the height that it takes."""

    heading: tuple[Line, ...]
    foot: tuple[str, ...]
    key: tuple[KeyItem, ...]
    above: float
    below: float


def _parts(frame: _Frame, fitted: Fitted, translate: Translate) -> tuple[_Frame, _Parts]:
    """What fits; on a page too small for all that was asked for, the matrix comes first."""
    for recipe in ever_smaller(frame.recipe):
        smaller = replace(frame, recipe=recipe)
        parts = _all_parts(smaller, fitted, translate)
        height = recipe.size.height / frame.zoom - parts.above - parts.below - 2 * smaller.margin
        if not recipe.size.height or height >= frame.scaled(LEAST):
            break
    return smaller, parts


def _all_parts(frame: _Frame, fitted: Fitted, translate: Translate) -> _Parts:
    if frame.recipe.is_bare:
        return _Parts((), (), (), 0.0, 0.0)
    heading = _heading(frame, translate) if frame.recipe.title else ()
    publishers = frame.publishers if frame.recipe.sources else ()
    foot = (*frame.source_lines(publishers, translate), footer(frame.dataset, frame.recipe.language, translate))
    key = tuple(_key(frame, fitted, translate)) if frame.recipe.key else ()
    lines = max((item.y for item in key), default=-1.0) + 1
    below = frame.scaled(SMALL_LINE) * len(foot) + GAP + (frame.scaled(LINE) * lines + GAP / 2 if key else 0.0)
    return _Parts(heading, foot, key, frame.heading_height if heading else 0.0, below)


def _heading(frame: _Frame, translate: Translate) -> tuple[Line, ...]:
    view, language = frame.recipe.view, frame.recipe.language
    said = title(frame.dataset, view.perspective, language, translate)
    filters = filter_words(frame.dataset, matrix_wish(view, language), translate)
    told_below = " · ".join(
        part for part in (as_of_words(frame.dataset, view.day_told, language, translate), filters) if part
    )
    return frame.heading(said, told_below)


def _key(frame: _Frame, fitted: Fitted, translate: Translate) -> Iterator[KeyItem]:
    """The items with their line as y, to be put in place when it is known."""
    year = str(civil(frame.dataset.about.first_day).year)
    items = matrix_key_items(fitted.table, year, translate)
    places = flowed(items, frame.sheet, frame.ruler, frame.recipe.text_scale)
    for item, (row, x) in zip(items, places, strict=True):
        yield replace(item, x=x, y=float(row))


def _placed_key(frame: _Frame, parts: _Parts, bottom: float) -> tuple[KeyItem, ...]:
    line = frame.scaled(LINE)
    lines = max((item.y for item in parts.key), default=0.0) + 1
    top = bottom - frame.scaled(SMALL_LINE) * len(parts.foot) - GAP / 2 - line * lines
    return tuple(replace(item, y=top + line * (item.y + 0.5)) for item in parts.key)


def _more(frame: _Frame, left_out: int, bottom: float, translate: Translate) -> tuple[Line, ...]:
    said = translate("Matrix", "and %n more partner(s)", "", left_out)
    return (frame.line(said, bottom + frame.scaled(LINE) / 2, "head_small"),)


def publishers_of(dataset: Dataset, shown: Told) -> tuple[str, ...]:
    """The publishers of the sources that the cells rest on, the most cited first."""
    cited = Counter(
        publisher
        for cell in shown.matrix.cells.values()
        for entry in cell.entries
        for publisher in _of_agreement(dataset, entry.text.agreement)
    )
    events = (cell.meetings.event for cell in shown.matrix.cells.values() if cell.meetings)
    cited.update(publisher for event in events for publisher in _of_event(dataset, event))
    return most_cited(cited)


def _of_agreement(dataset: Dataset, agreement: str) -> set[str]:
    found: set[str] = set()
    for step in dataset.agreements[agreement].steps:
        if step.event:
            found |= _of_event(dataset, step.event)
        elif step.source:
            found.add(dataset.sources[step.source].publisher)
    return found


def _of_event(dataset: Dataset, event: str) -> set[str]:
    row = dataset.row(event) if event else None
    return set() if row is None else {source.publisher for source in dataset.event(row).sources}
