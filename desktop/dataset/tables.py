"""What tables a dataset has, with what columns: taken from schema.sql itself, so that there is one truth."""

import re
import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path
from typing import get_args

from desktop.model.view_state import ViewName
from desktop.model.vocabulary import Grade, KindNature, PublisherNature, Role, Stage, Verdict

SCHEMA = Path(__file__).with_name("schema.sql")
APPLICATION_ID = 0x4D704C64
"""“MpLd”, in the header of the file: this is a dataset of Milepost."""
FORMAT = 1
"""The version of the format, as the user_version of the file."""

NEEDED = ("dataset", "party", "kind_group", "kind", "event", "event_party")
"""Tables without which there is no dataset; all others may be absent."""

SIGNS = ("bar", "diamond", "square", "circle", "pill", "triangle")
SHORT_TEXT, LONG_TEXT = 300, 4_000
"""So many signs are read of a text of one line, and of one that may have several."""
LONGEST_ID = 300
_LONGEST = {
    "label": 60,
    "short": 60,
    **dict.fromkeys(("about", "summary", "note", "value", "claim", "record"), LONG_TEXT),
    "url": 2_000,
}
"""So many signs are read of other texts, by the name of their column without its language."""
_OPTIONAL_GRADE = ("", *Grade)
_AGREEMENT_STAGES = tuple(stage for stage in Stage if stage not in (Stage.HELD, Stage.COMPLETED))
_WORDS: dict[tuple[str, str], tuple[str | StrEnum, ...]] = {
    ("party", "nature"): ("state", "organisation"),
    ("kind_group", "sign"): SIGNS,
    ("kind", "nature"): tuple(KindNature),
    ("source", "publisher_nature"): tuple(PublisherNature),
    ("source", "grade"): tuple(Grade),
    ("event", "stage"): tuple(Stage),
    ("event_party", "role"): tuple(Role),
    ("reading", "field"): ("date", "end_date", "place", "stage", "parties", "number", "wording"),
    ("agreement_stage", "stage"): _AGREEMENT_STAGES,
    ("agreement_stage", "grade"): _OPTIONAL_GRADE,
    ("series", "nature"): ("series", "deployment", "procurement"),
    ("series_member", "stage"): ("", *Stage),
    ("series_member", "grade"): _OPTIONAL_GRADE,
    ("tour_step", "view"): get_args(ViewName),
    ("claim", "nature"): ("fact", "opinion"),
    ("claim", "verdict"): tuple(Verdict),
}
_WORKED_OUT = {
    "dataset": {"id", "period_first_day", "period_last_day"},
    "event": {"precision", "first_day", "last_day", "end_first_day", "end_last_day"},
    "agreement_stage": {"first_day", "last_day"},
    "series_member": {"first_day", "last_day"},
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column. whole: holds whole numbers, else text. needed: may not be empty. nullable: empty is NULL.

    refers: the table whose ids it holds, or empty. words: the closed list of what it may hold, or empty.
    worked_out: added by the build, not written in the text tables. longest: so many signs of its text are read, 0
    where it holds no free text.
    """

    name: str
    whole: bool
    needed: bool
    nullable: bool
    refers: str
    words: tuple[str, ...]
    worked_out: bool
    longest: int

    @property
    def lines(self) -> bool:
        """Whether its text may have several lines."""
        return self.longest == LONG_TEXT


@dataclass(frozen=True, slots=True)
class Table:
    """A table; `key` are the columns that tell its rows apart."""

    name: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]

    @property
    def written(self) -> tuple[Column, ...]:
        """The columns that somebody writes: all but those worked out."""
        return tuple(column for column in self.columns if not column.worked_out)

    @property
    def needed(self) -> bool:
        """Whether there is no dataset without it."""
        return self.name in NEEDED


@cache
def tables() -> dict[str, Table]:
    """Every table of the format, each after those that it refers to (but `dataset` comes last)."""
    memory = sqlite3.connect(":memory:")
    try:
        memory.executescript(SCHEMA.read_text(encoding="utf-8"))
        names = [name for (name,) in memory.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        names.sort(key=lambda name: name == "dataset")
        return {name: _table(memory, name) for name in names}
    finally:
        memory.close()


def _table(memory: sqlite3.Connection, name: str) -> Table:
    refers = {row[3]: row[2] for row in memory.execute(f"PRAGMA foreign_key_list({name})")}
    rows = memory.execute(f"PRAGMA table_info({name})").fetchall()
    columns = tuple(_column(name, *row[1:6], refers=refers.get(row[1], "")) for row in rows)
    key = [row[1] for row in sorted(rows, key=lambda row: int(row[5])) if row[5]]
    return Table(name, columns, tuple(key))


def _column(
    table: str, name: str, declared: str, not_null: int, default: str | None, key: int, *, refers: str
) -> Column:
    worked_out = name in _WORKED_OUT.get(table, ())
    words = tuple(str(word) for word in _WORDS.get((table, name), ()))
    free = declared == "TEXT" and not (words or refers or key or worked_out)
    return Column(
        name=name,
        whole=declared == "INTEGER",
        needed=bool(not_null) and default is None and not worked_out,
        nullable=not not_null,
        refers=refers,
        words=words,
        worked_out=worked_out,
        longest=_LONGEST.get(re.sub("_(en|ja|de)$", "", name), SHORT_TEXT) if free else 0,
    )
