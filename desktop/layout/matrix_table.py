"""What a matrix consists of, before it is laid out: columns, and rows of cells, as words."""

from dataclasses import dataclass
from typing import Literal

from desktop.model.vocabulary import Stage

Form = Literal["filled", "outlined", "dashed", "ended", "held"]
"""How a cell is drawn: in force, signed, under way, ended; or meetings that were held."""
Arrow = Literal["", "up", "down"]


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    """A column; look: index of its kind group. arrow: whether the rows follow it, from the least or the most."""

    title: str
    subtitle: str
    look: int
    arrow: Arrow = ""


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """A cell that is not empty.

    stage: whose mark it bears; None: the sign of its kind. top: how far; short: the same in fewer signs. dates: since
    when, from the longest form to the shortest. place: in the order of signing, or how many. beside: the stage of a
    successor under way. earlier: its stage was reached before the period.
    """

    form: Form
    stage: Stage | None
    top: str
    dates: tuple[str, ...]
    short: str = ""
    place: str = ""
    beside: Stage | None = None
    earlier: bool = False


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A partner with its cells, one per column. strong: it is pinned."""

    key: str
    badge: str
    name: str
    number: str
    cells: tuple[MatrixCell | None, ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class MatrixTable:
    """All that is to be laid out. foot: what stands below the rows. message: what is said where there are none."""

    columns: tuple[MatrixColumn, ...]
    rows: tuple[MatrixRow, ...]
    name_title: str
    number_title: str
    name_arrow: Arrow = ""
    number_arrow: Arrow = ""
    foot: str = ""
    message: str = ""
