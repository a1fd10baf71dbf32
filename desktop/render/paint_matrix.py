"""The one drawing of the matrix: the same on screen and in every picture."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from desktop.layout.matrix_shapes import HEAD, NAME, LaidCell, LaidHead, LaidRow, MatrixLayout, Spot
from desktop.layout.matrix_table import Form
from desktop.layout.shapes import Box, Words
from desktop.model.vocabulary import Stage
from desktop.render.ink import NO_BRUSH, NO_PEN, brush, clip, colour, fading, ground_needed, pen, rect, unclip, write
from desktop.render.paint_edge import LEAST_HIDDEN, LENGTH, fade_down
from desktop.render.signs import draw_announced, draw_mark, draw_sign
from desktop.render.tokens import Theme, kind_colours, mixed

RADIUS = 5.0
TINT: dict[Form, float] = {"filled": 0.22, "outlined": 0.1, "dashed": 0.0, "ended": 0.0, "held": 0.12}
"""How much of the colour of its kind the ground of a cell has."""
LIT = 0.07
"""So much more under the mouse."""
ENTERS = 14.0
"""Pixels over which the ground of what is from before the period comes in."""

Line = tuple[Words, str]


@dataclass(frozen=True, slots=True)
class MatrixLook:
    """How a matrix is to be painted.

    groups: ids of the kind groups, and signs: their signs, in the order of `look`. selected: the cells chosen.
    hovered, focused: the place under the mouse, and that of the keys; None for none.
    """

    theme: Theme
    groups: tuple[str, ...]
    signs: tuple[str, ...]
    selected: frozenset[Spot] = frozenset()
    hovered: Spot | None = None
    focused: Spot | None = None
    background: bool = True
    text_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class _Brushwork:
    look: MatrixLook
    theme: Theme
    kinds: tuple[str, ...]
    chosen_rows: frozenset[int]
    scale: float


def paint_matrix(painter: QPainter, layout: MatrixLayout, look: MatrixLook) -> None:
    """Paint a laid-out matrix with its top left corner at the origin."""
    rows = frozenset(spot.row for spot in look.selected)
    work = _Brushwork(look, look.theme, kind_colours(look.theme, look.groups), rows, look.text_scale)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if look.background:
        painter.fillRect(QRectF(0, 0, layout.width, layout.height), colour(look.theme.panel))
    clip(painter, Box(0, layout.body.y, layout.width, layout.body.height))
    _paint_rows(painter, layout, work)
    unclip(painter)
    clip(painter, layout.body)
    for cell in layout.cells:
        _paint_cell(painter, cell, work)
    write(painter, (line for cell in layout.cells for line in _cell_words(cell, work)), work.scale)
    unclip(painter)
    _paint_names(painter, layout, work)
    _paint_edge(painter, layout, work)
    _paint_heads(painter, layout, work)
    _paint_focus(painter, layout, work)
    painter.restore()


def said_on(theme: Theme) -> str:
    """The colour of the small words of a cell: quieter than ink, and to be read on any of its grounds."""
    return _between(theme.ink, theme.muted)


@lru_cache(maxsize=8)
def _between(ink: str, muted: str) -> str:
    return mixed(ink, muted, 0.55)


def ground_of(theme: Theme, kind: str, form: Form, *, lit: bool = False) -> str:
    """The ground of a cell."""
    return mixed(kind, theme.panel, TINT[form] + (LIT if lit else 0.0))


# Rows and heads


def _paint_rows(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    theme, right = work.theme, layout.fitted.content_width - layout.scroll[0]
    pad, last = layout.fitted.style.pad, right - layout.fitted.style.edge
    for row in layout.rows:
        if row.row in work.chosen_rows:
            painter.setPen(NO_PEN)
            painter.setBrush(brush(theme.wash))
            painter.drawRoundedRect(QRectF(4, row.box.y + 0.5, right - 4, row.box.height - 1), 6, 6)
        elif row.row + 1 not in work.chosen_rows:
            painter.fillRect(QRectF(pad, row.box.bottom - 0.5, last - pad, 1), colour(theme.hairline))
    if layout.foot is not None:
        write(painter, [(layout.foot, theme.muted)], work.scale)
    if layout.message is not None:
        write(painter, [(layout.message, theme.muted)], work.scale)


def _paint_names(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    """The heads of rows, over the cells that have scrolled below them."""
    theme = work.theme
    clip(painter, layout.names_box)
    if layout.scroll[0] > 0:
        _cover(painter, layout, work)
    painter.setPen(pen(theme.line, 1))
    painter.setBrush(brush(theme.lane))
    for row in layout.rows if layout.fitted.has_badges else ():
        painter.drawRoundedRect(rect(row.badge_box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    write(painter, (line for row in layout.rows for line in _row_words(row, work)), work.scale)
    unclip(painter)


def _paint_edge(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    """Let the rows fade out at the lower edge where more follow."""
    fitted, body, length = layout.fitted, layout.body, LENGTH * work.scale
    hidden = fitted.content_height - fitted.style.head - layout.scroll[1] - body.height
    if hidden >= LEAST_HIDDEN and work.look.background and body.height > length:
        area = QRectF(0, body.bottom - length, layout.width, length)
        fade_down(painter, area, work.theme.panel, body.bottom, length)


def _cover(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    """What lies left of the cells in sight, painted anew, and a line where they go below."""
    box = layout.names_box
    painter.fillRect(rect(box), colour(work.theme.panel))
    _paint_rows(painter, layout, work)
    painter.fillRect(QRectF(box.right - 1, box.y, 1, box.height), colour(work.theme.line))


def _row_words(row: LaidRow, work: _Brushwork) -> Iterator[Line]:
    yield from ((words, work.theme.ink) for words in row.name)
    yield from ((words, work.theme.muted) for words in (row.badge, row.number) if words is not None)


def _paint_heads(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    """The heads of columns, over the rows that have scrolled below them."""
    theme = work.theme
    top = Box(0, 0, layout.width, layout.body.y)
    clip(painter, top)
    if work.look.background:
        painter.fillRect(rect(top), colour(theme.panel))
    if layout.scroll[1] > 0:
        painter.fillRect(QRectF(0, top.bottom - 1, top.width, 1), colour(theme.line))
    _paint_column_heads(painter, layout.corner_heads, work)
    unclip(painter)
    clip(painter, layout.heads_box)
    _paint_column_heads(painter, layout.heads, work)
    unclip(painter)


def _paint_column_heads(painter: QPainter, heads: Iterable[LaidHead], work: _Brushwork) -> None:
    theme = work.theme
    for head in heads:
        lit = work.look.hovered == Spot(HEAD, head.column)
        if head.look >= 0:
            painter.setPen(NO_PEN)
            painter.setBrush(brush(work.kinds[head.look]))
            painter.drawRoundedRect(QRectF(head.box.x, 6 * work.scale, head.box.width, 3.5 * work.scale), 1.75, 1.75)
        if head.arrow is not None:
            _paint_arrow(painter, head.arrow, theme.accent, work.scale, up=head.up)
        sorted_by = head.arrow is not None
        titles = [(head.title, theme.accent if lit or sorted_by else theme.ink)] if head.title else []
        write(painter, [*titles, *((words, theme.muted) for words in head.subtitle)], work.scale)


def _paint_arrow(painter: QPainter, at: tuple[float, float], code: str, scale: float, *, up: bool) -> None:
    """Up: the least comes first."""
    x, y = at
    half, tip = 3.5 * scale, (-2.5 if up else 2.5) * scale
    painter.setPen(NO_PEN)
    painter.setBrush(brush(code))
    painter.drawPolygon(QPolygonF([QPointF(x - half, y - tip), QPointF(x + half, y - tip), QPointF(x, y + tip)]))


# Cells


def _paint_cell(painter: QPainter, laid: LaidCell, work: _Brushwork) -> None:
    if laid.cell is None:
        _paint_empty(painter, laid, work)
        return
    kind, lit = work.kinds[laid.look], work.look.hovered == laid.spot
    ground = ground_of(work.theme, kind, laid.cell.form, lit=lit)
    _paint_ground(painter, laid, kind, ground, work)
    if laid.pill is not None:
        painter.setPen(NO_PEN)
        painter.setBrush(brush(work.theme.panel if ground != work.theme.panel else work.theme.lane))
        painter.drawRoundedRect(rect(laid.pill), laid.pill.height / 2, laid.pill.height / 2)
    _paint_mark(painter, laid, kind, ground, work)


def _paint_empty(painter: QPainter, laid: LaidCell, work: _Brushwork) -> None:
    """A short stroke: nothing here, and nothing forgotten."""
    x, y = laid.box.x + laid.box.width / 2, laid.mark[1]
    tone = work.theme.muted if work.look.hovered == laid.spot else work.theme.faint
    painter.setPen(pen(tone, 1.2))
    painter.drawLine(QPointF(x - 5, y), QPointF(x + 5, y))


def _paint_ground(painter: QPainter, laid: LaidCell, kind: str, ground: str, work: _Brushwork) -> None:
    """Filled for what is in force, a line around what is signed, a broken one around what is under way."""
    assert laid.cell is not None
    form, box = laid.cell.form, rect(laid.box)
    chosen = laid.spot in work.look.selected
    painter.setBrush(brush(ground))
    if laid.cell.earlier and form == "filled":
        under = work.theme.wash if laid.spot.row in work.chosen_rows else work.theme.panel
        stops = [(box.left(), 0.15), (box.left() + ENTERS * work.scale, 1.0)]
        painter.setBrush(fading(ground, box.left(), box.right(), stops, ground_needed(painter, under)))
    painter.setPen(NO_PEN)
    if chosen:
        painter.setPen(pen(kind, 2))
    elif form == "outlined":
        painter.setPen(pen(kind, 1.3))
    elif form in ("dashed", "ended"):
        painter.setPen(_broken(kind if form == "dashed" else work.theme.faint))
    edge = 0.0 if painter.pen().style() is Qt.PenStyle.NoPen else painter.pen().widthF() / 2
    painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), RADIUS, RADIUS)


@lru_cache(maxsize=64)
def _broken(code: str) -> QPen:
    made = QPen(colour(code), 1.3)
    made.setDashPattern([3.0, 2.2])
    return made


def _paint_mark(painter: QPainter, laid: LaidCell, kind: str, ground: str, work: _Brushwork) -> None:
    assert laid.cell is not None
    if laid.cell.form == "held":
        size = 11.0
        box = QRectF(-size / 2, -size / 2, size, size)
        _at(painter, laid.mark, work.scale)
        draw_sign(painter, work.look.signs[laid.look], box, size, brush(kind))
        painter.restore()
    elif laid.cell.stage is not None:
        tone = kind if laid.cell.stage is not Stage.ENDED else work.theme.muted
        _at(painter, laid.mark, work.scale)
        if laid.cell.stage is Stage.ANNOUNCED:
            draw_announced(painter, 0, 0, tone)
        else:
            draw_mark(painter, laid.cell.stage, 0, 0, tone, ground)
        painter.restore()
    if laid.beside is not None and laid.cell.beside is not None:
        _at(painter, laid.beside, work.scale)
        draw_mark(painter, laid.cell.beside, 0, 0, kind, ground)
        painter.restore()


def _at(painter: QPainter, place: tuple[float, float], scale: float) -> None:
    painter.save()
    painter.translate(*place)
    painter.scale(scale, scale)


def _cell_words(laid: LaidCell, work: _Brushwork) -> Iterator[Line]:
    theme = work.theme
    kind = work.kinds[laid.look]
    for words, tone in ((laid.top, said_on(theme)), (laid.date, theme.ink), (laid.number, kind)):
        if words is not None:
            yield words, tone


# The keys


def _paint_focus(painter: QPainter, layout: MatrixLayout, work: _Brushwork) -> None:
    """A ring around where the keys are."""
    box = _focused_box(layout, work.look.focused)
    if box is None:
        return
    painter.setBrush(NO_BRUSH)
    painter.setPen(pen(work.theme.panel, 4))
    painter.drawRoundedRect(rect(box).adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1, RADIUS + 1)
    painter.setPen(pen(work.theme.accent, 2))
    painter.drawRoundedRect(rect(box).adjusted(-1.5, -1.5, 1.5, 1.5), RADIUS + 1, RADIUS + 1)


def _focused_box(layout: MatrixLayout, spot: Spot | None) -> Box | None:
    if spot is None:
        return None
    if spot.row == HEAD:
        heads = (head for head in (*layout.corner_heads, *layout.heads) if head.column == spot.column)
        found = next(heads, None)
        return Box(found.box.x, 4, found.box.width, found.box.height - 8) if found else None
    if spot.column <= NAME + 1:
        rows = (row for row in layout.rows if row.row == spot.row)
        row = next(rows, None)
        return Box(6, row.box.y + 4, row.box.width - 12, row.box.height - 8) if row else None
    return next((cell.box for cell in layout.cells if cell.spot == spot), None)
