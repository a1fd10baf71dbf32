"""The matrix, laid out: partners down, kinds across, heads that stay while the cells scroll.

First the columns are fitted to a width, which decides how long a date may be; then what is in sight is laid out.
"""

from collections.abc import Iterator, Sequence

from desktop.layout.matrix_shapes import (
    HEAD,
    NAME,
    NUMBER,
    Fitted,
    LaidCell,
    LaidHead,
    LaidRow,
    MatrixLayout,
    MatrixStyle,
    Spot,
)
from desktop.layout.matrix_table import Arrow, MatrixCell, MatrixRow, MatrixTable
from desktop.layout.shapes import Box, FontRole, Words
from desktop.layout.style import Ruler
from desktop.layout.words import elided, fitted_words, two_lines

NAMES_SHARE = 0.27
"""So much of the width the heads of rows may take."""


def fit(table: MatrixTable, width: float, style: MatrixStyle, ruler: Ruler) -> Fitted:
    """The widths of heads and columns on a canvas of a width, and the longest form of dates that has room."""
    limit = max(style.names_least, min(style.names, width * NAMES_SHARE))
    needed = _names_needed(table, style, ruler)
    whole = _columns_room(width, limit, style) >= len(table.columns) * style.column_least
    numbers = whole and limit >= min(needed + style.number, style.names_both)
    names = min(limit, needed + style.number * numbers) if whole else style.names_alone
    column = _column_width(_columns_room(width, names, style), len(table.columns), style)
    cells = [cell for row in table.rows for cell in row.cells if cell is not None]
    longest = max((len(cell.dates) for cell in cells), default=1)
    fitting = (form for form in range(longest) if _all_fit(cells, form, column, style, ruler))
    return Fitted(table, width, names, column, next(fitting, longest - 1), numbers, whole, style)


def _columns_room(width: float, names: float, style: MatrixStyle) -> float:
    return width - names + style.inset - style.edge


def _column_width(room: float, columns: int, style: MatrixStyle) -> float:
    """The width of a column: all share the room; where it is too small for all, whole ones, and a bit of the next."""
    if room >= columns * style.column_least:
        return min(style.column, room / max(1, columns))
    in_sight = max(1, int((room - style.peep) // style.column_least))
    return max(style.column_least, (room - style.peep) / in_sight)


def _names_needed(table: MatrixTable, style: MatrixStyle, ruler: Ruler) -> float:
    """The width at which every name stands whole."""
    longest = max((ruler(row.name, "head") for row in table.rows), default=0.0)
    return max(style.pad * 2 + style.badge_width + style.gap * 3 + longest, style.names_few)


def _all_fit(cells: Sequence[MatrixCell], form: int, column: float, style: MatrixStyle, ruler: Ruler) -> bool:
    return all(ruler(_form(cell, form), "label") <= _room(cell, column, style, ruler) for cell in cells if cell.dates)


def _form(cell: MatrixCell, form: int) -> str:
    return cell.dates[min(form, len(cell.dates) - 1)] if cell.dates else ""


def _pill_width(cell: MatrixCell, style: MatrixStyle, ruler: Ruler) -> float:
    return max(style.pill, ruler(cell.place, "count") + style.end) if cell.place else 0.0


def _room(cell: MatrixCell, column: float, style: MatrixStyle, ruler: Ruler) -> float:
    """What the words of a cell may take."""
    right = _pill_width(cell, style, ruler) + style.gap * (1.5 if cell.place else 1.0)
    return column - 2 * style.inset - style.text - right


def lay_out_matrix(
    fitted: Fitted, height: float, scroll: tuple[float, float], ruler: Ruler, width: float = 0.0
) -> MatrixLayout:
    """Lay out what is in sight on a canvas of a height (and of another width than it was fitted to, if given)."""
    width, style = width or fitted.width, fitted.style
    names, head = fitted.names, style.head
    body = Box(names, head, max(0.0, width - names), max(0.0, height - head))
    at = _held_back(fitted, body, scroll)
    shown = _rows_in_sight(fitted, body, at[1])
    return MatrixLayout(
        width=width,
        height=height,
        fitted=fitted,
        corner=Box(0, 0, names, head),
        heads_box=Box(names, 0, body.width, head),
        names_box=Box(0, head, names, body.height),
        body=body,
        scroll=at,
        heads=tuple(_heads(fitted, at[0], ruler)),
        corner_heads=_corner_heads(fitted, ruler),
        rows=tuple(_row(fitted, row, at[1], ruler) for row in shown),
        cells=tuple(_cell(fitted, row, column, at, ruler) for row in shown for column in _columns(fitted)),
        foot=_foot(fitted, width, at[1], ruler),
        message=_message(fitted, body, ruler),
    )


def _held_back(fitted: Fitted, body: Box, scroll: tuple[float, float]) -> tuple[float, float]:
    """The scroll, no further than there is something."""
    hidden = fitted.content_width - fitted.names - body.width, fitted.content_height - fitted.style.head - body.height
    return min(max(0.0, scroll[0]), max(0.0, hidden[0])), min(max(0.0, scroll[1]), max(0.0, hidden[1]))


def _columns(fitted: Fitted) -> range:
    return range(len(fitted.table.columns))


def _rows_in_sight(fitted: Fitted, body: Box, down: float) -> range:
    first = int(down // fitted.style.row)
    last = int((down + body.height) // fitted.style.row) + 1
    return range(first, min(last, len(fitted.table.rows)))


def _heads(fitted: Fitted, across: float, ruler: Ruler) -> Iterator[LaidHead]:
    style, width = fitted.style, fitted.column - 2 * fitted.style.inset
    subtitles = [two_lines(one.subtitle, width - style.gap, "head_small", ruler) for one in fitted.table.columns]
    lines = 1 + max((len(subtitle) for subtitle in subtitles), default=0)
    for place, (column, subtitle) in enumerate(zip(fitted.table.columns, subtitles, strict=True)):
        box = Box(fitted.names + place * fitted.column - across + style.inset, 0, width, style.head)
        yield _head(place, box, column.look, (column.title, *subtitle), column.arrow, style, ruler, lines)


def _head(
    column: int,
    box: Box,
    look: int,
    texts: tuple[str, ...],
    arrow: Arrow,
    style: MatrixStyle,
    ruler: Ruler,
    lines: int = 1,
) -> LaidHead:
    """A head of a title and what stands below it, begun as high as `lines` need it, so that titles stand in line."""
    step = style.head_line if lines > 2 else 2 * style.line
    x, y = box.x + style.gap, box.y + style.head / 2 + style.gap * (1.5 if lines > 2 else 1) - step * (lines - 1) / 2
    title = fitted_words(x, y, box.width - style.gap - (style.pad if arrow else 0), texts[0], "label_strong", ruler)
    below = (
        fitted_words(x, y + step * place, box.width - style.gap, text, "head_small", ruler)
        for place, text in enumerate(texts[1:], 1)
    )
    return LaidHead(
        column=column,
        box=box,
        look=look,
        title=title,
        subtitle=tuple(words for words in below if words),
        arrow=(x + title.width + style.pad * 0.75, y) if arrow and title else None,
        up=arrow == "up",
    )


def _corner_heads(fitted: Fitted, ruler: Ruler) -> tuple[LaidHead, ...]:
    """Names at the left, numbers at the right of the corner."""
    table, style = fitted.table, fitted.style
    if not fitted.has_numbers:
        names = Box(style.pad - style.gap, 0, fitted.names - style.pad * 2, style.head)
        return (_head(NAME, names, -1, (table.name_title,), table.name_arrow, style, ruler),)
    number = ruler(table.number_title, "label_strong") + style.gap + style.pad * 1.5
    split = fitted.names - number - style.gap
    return (
        _head(
            NAME,
            Box(style.pad - style.gap, 0, split - style.pad, style.head),
            -1,
            (table.name_title,),
            table.name_arrow,
            style,
            ruler,
        ),
        _head(NUMBER, Box(split, 0, number, style.head), -1, (table.number_title,), table.number_arrow, style, ruler),
    )


def _row(fitted: Fitted, row: int, down: float, ruler: Ruler) -> LaidRow:
    style, told = fitted.style, fitted.table.rows[row]
    box = Box(0, style.head + row * style.row - down, fitted.names, style.row)
    middle = box.y + box.height / 2
    badge_width = max(style.badge_width, ruler(told.badge, "badge") + style.end) if fitted.has_badges else 0.0
    badge_box = Box(style.pad, middle - style.badge_height / 2, badge_width, style.badge_height)
    number = told.number if fitted.has_numbers else ""
    number_width = ruler(number, "label")
    right = box.right - style.pad - style.gap
    x = badge_box.right + style.gap * 2 if fitted.has_badges else style.pad
    room = right - number_width - style.gap * 2 - x if fitted.has_badges else box.right - style.gap - x
    return LaidRow(
        row=row,
        box=box,
        badge_box=badge_box,
        badge=_centred(badge_box, told.badge, "badge", ruler) if fitted.has_badges else None,
        name=_name(x, middle, room, told, style, ruler),
        number=Words(right - number_width, middle, number_width, number, "label") if number else None,
    )


def _name(x: float, middle: float, room: float, told: MatrixRow, style: MatrixStyle, ruler: Ruler) -> tuple[Words, ...]:
    role: FontRole = "head" if told.strong else "subtitle"
    lines = two_lines(told.name, room, role, ruler)
    top = middle - style.line * (len(lines) - 1)
    laid = (fitted_words(x, top + 2 * style.line * place, room, line, role, ruler) for place, line in enumerate(lines))
    return tuple(words for words in laid if words)


def _centred(box: Box, text: str, role: FontRole, ruler: Ruler) -> Words:
    width = ruler(text, role)
    return Words(box.x + (box.width - width) / 2, box.y + box.height / 2, width, text, role)


def cell_box(fitted: Fitted, row: int, column: int, scroll: tuple[float, float]) -> Box:
    """Where a cell lies, be it in sight or not."""
    style = fitted.style
    return Box(
        fitted.names + column * fitted.column - scroll[0] + style.inset,
        style.head + row * style.row - scroll[1] + style.inset,
        fitted.column - 2 * style.inset,
        style.row - 2 * style.inset,
    )


def _cell(fitted: Fitted, row: int, column: int, scroll: tuple[float, float], ruler: Ruler) -> LaidCell:
    style, told = fitted.style, fitted.table.rows[row].cells[column]
    box, look = cell_box(fitted, row, column, scroll), fitted.table.columns[column].look
    middle = box.y + box.height / 2
    mark = box.x + style.mark, middle
    if told is None:
        return LaidCell(Spot(row, column), box, look, None, mark)
    x = box.x + style.text
    right = x + _room(told, fitted.column, style, ruler)
    pill = _pill(told, box, style, ruler)
    two = told.beside is not None
    return LaidCell(
        spot=Spot(row, column),
        box=box,
        look=look,
        cell=told,
        mark=(mark[0], middle - style.beside * 0.75) if two else mark,
        top=fitted_words(x, middle - style.line, right - x, _top(told, right - x, ruler), "head_small", ruler),
        date=fitted_words(x, middle + style.line, right - x, _form(told, fitted.form), "label", ruler),
        pill=pill,
        number=_centred(pill, told.place, "count", ruler) if pill else None,
        beside=(mark[0], middle + style.beside) if two else None,
    )


def _top(told: MatrixCell, room: float, ruler: Ruler) -> str:
    return told.top if not told.short or ruler(told.top, "head_small") <= room else told.short


def _pill(told: MatrixCell, box: Box, style: MatrixStyle, ruler: Ruler) -> Box | None:
    if not told.place:
        return None
    width = _pill_width(told, style, ruler)
    return Box(box.right - style.gap - width, box.y + (box.height - style.pill) / 2, width, style.pill)


def _foot(fitted: Fitted, width: float, down: float, ruler: Ruler) -> Words | None:
    style, table = fitted.style, fitted.table
    if not table.foot or not table.rows:
        return None
    y = style.head + style.row * len(table.rows) - down + style.foot / 2
    return fitted_words(style.pad, y, width - 2 * style.pad, table.foot, "head_small", ruler)


def _message(fitted: Fitted, body: Box, ruler: Ruler) -> Words | None:
    if fitted.table.rows and fitted.table.columns:
        return None
    whole = Box(0, body.y, body.right, min(body.height, fitted.style.row * 4))
    text = elided(fitted.table.message, whole.width - 2 * fitted.style.pad, "subtitle", ruler)
    return _centred(whole, text, "subtitle", ruler)


def spot_at(layout: MatrixLayout, x: float, y: float) -> Spot | None:
    """What lies under a point: a cell, the head of a row or of a column; None beside all of them."""
    fitted, style = layout.fitted, layout.fitted.style
    column = int((x - fitted.names + layout.scroll[0]) // fitted.column)
    if x < fitted.names:
        column = NUMBER if y < style.head and x >= layout.corner_heads[-1].box.x and fitted.has_numbers else NAME
    row = HEAD if y < style.head else int((y - style.head + layout.scroll[1]) // style.row)
    inside = 0 <= x < layout.width and 0 <= y < layout.height
    known = row < len(fitted.table.rows) and column < len(fitted.table.columns)
    return Spot(row, column) if inside and known else None


def scroll_showing(layout: MatrixLayout, spot: Spot) -> tuple[float, float]:
    """The scroll, moved just so far that a cell or head is whole in sight."""
    fitted, body = layout.fitted, layout.body
    across, down = layout.scroll
    if spot.column >= 0:
        left = spot.column * fitted.column
        across = max(min(across, left), left + fitted.column - body.width)
    if spot.row >= 0:
        top = spot.row * fitted.style.row
        down = max(min(down, top), top + fitted.style.row - body.height)
    return _held_back(fitted, body, (across, down))
