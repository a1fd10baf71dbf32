"""The measures of a matrix, and the shapes that it consists of, in logical pixels from the top left corner."""

from dataclasses import dataclass, fields
from typing import NamedTuple

from desktop.layout.matrix_table import MatrixCell, MatrixTable
from desktop.layout.shapes import Box, Words

NAME, NUMBER = -2, -1
"""The columns of the heads of rows: names, and how many agreements."""
HEAD = -1
"""The row of the heads of columns."""


@dataclass(frozen=True, slots=True)
class MatrixStyle:
    """Lengths in logical pixels, at a text size of 100 %.

    names, names_least: most that the heads of rows take on a wide and on a narrow canvas; from `names_both` on they
    hold the numbers too, which take `number`; names_few: the least they take; names_alone: what they take where not
    all columns are in sight, without badges. column, column_least: likewise of a column. peep: so much of the next
    column is seen where there are more. edge: from the last cell to the right side. head_line: from line to line in a
    head of three. mark: from the left side of a cell to the middle of its mark; text: to its words.
    """

    names: float = 264.0
    number: float = 40.0
    names_few: float = 120.0
    names_least: float = 206.0
    names_both: float = 236.0
    names_alone: float = 124.0
    column: float = 196.0
    column_least: float = 112.0
    peep: float = 10.0
    edge: float = 2.0
    head: float = 58.0
    row: float = 48.0
    foot: float = 40.0
    pad: float = 12.0
    gap: float = 4.0
    inset: float = 4.0
    mark: float = 13.0
    text: float = 25.0
    line: float = 8.0
    head_line: float = 14.0
    badge_width: float = 38.0
    badge_height: float = 20.0
    pill: float = 20.0
    end: float = 8.0
    beside: float = 10.0

    def scaled(self, factor: float) -> "MatrixStyle":
        """The same style for another text size."""
        return MatrixStyle(**{field.name: getattr(self, field.name) * factor for field in fields(self)})


MATRIX_STYLE = MatrixStyle()


@dataclass(frozen=True, slots=True)
class Fitted:
    """A table with the widths of its columns. form: which of the forms of a date has room in every cell.

    has_numbers, has_badges: whether the heads of rows have room for numbers and for badges.
    """

    table: MatrixTable
    width: float
    names: float
    column: float
    form: int
    has_numbers: bool
    has_badges: bool
    style: MatrixStyle

    @property
    def content_width(self) -> float:
        """Width of heads and columns."""
        return self.names + self.column * len(self.table.columns) - self.style.inset + self.style.edge

    @property
    def content_height(self) -> float:
        """Height of heads, rows and foot."""
        foot = self.style.foot if self.table.foot and self.table.rows else 0.0
        return self.style.head + self.style.row * len(self.table.rows) + foot


class Spot(NamedTuple):
    """A place in the matrix: row `HEAD` are the heads of columns, columns `NAME` and `NUMBER` those of rows."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class LaidCell:
    """A cell in place; words are its lines. pill: the ground of its place in the order, with `number` in it.

    beside: the middle of the mark of a successor.
    """

    spot: Spot
    box: Box
    look: int
    cell: MatrixCell | None
    mark: tuple[float, float]
    top: Words | None = None
    date: Words | None = None
    pill: Box | None = None
    number: Words | None = None
    beside: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class LaidRow:
    """The head of a row; name: in one line or two. No badge where there is no room for it."""

    row: int
    box: Box
    badge_box: Box
    badge: Words | None
    name: tuple[Words, ...]
    number: Words | None


@dataclass(frozen=True, slots=True)
class LaidHead:
    """The head of a column; subtitle: in one line or two. arrow: the middle of that which says that rows follow it."""

    column: int
    box: Box
    look: int
    title: Words | None
    subtitle: tuple[Words, ...]
    arrow: tuple[float, float] | None
    up: bool


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """What is in sight. corner, heads_box, names_box, body: the four regions; only the corner never scrolls.

    scroll: how many pixels of the content lie left of and above the body.
    """

    width: float
    height: float
    fitted: Fitted
    corner: Box
    heads_box: Box
    names_box: Box
    body: Box
    scroll: tuple[float, float]
    heads: tuple[LaidHead, ...]
    corner_heads: tuple[LaidHead, ...]
    rows: tuple[LaidRow, ...]
    cells: tuple[LaidCell, ...]
    foot: Words | None
    message: Words | None
