"""What the code says of the format is what schema.sql says."""

import re
import sqlite3
from contextlib import closing

from desktop.dataset.tables import APPLICATION_ID, FORMAT, NEEDED, SCHEMA, tables

CHECKED = re.compile(r"^  (\w+) TEXT[^,]*?CHECK \(\1 IN \(([^)]*)\)\)", re.MULTILINE)


def closed_lists() -> dict[tuple[str, str], tuple[str, ...]]:
    """The lists of words that the schema allows, by table and column."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.executescript(SCHEMA.read_text(encoding="utf-8"))
        schema = memory.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'").fetchall()
    return {
        (table, column): tuple(re.findall(r"'(\w*)'", words))
        for table, sql in schema
        for column, words in CHECKED.findall(sql)
    }


def test_every_closed_list_is_that_of_the_schema() -> None:
    known = {
        (table.name, column.name): column.words
        for table in tables().values()
        for column in table.columns
        if column.words and (table.name, column.name) != ("series_member", "stage")
    }
    in_schema = closed_lists()
    assert in_schema.pop(("event", "precision")) == ("day", "month", "year")
    assert {place: set(words) for place, words in known.items()} == {
        place: set(words) for place, words in in_schema.items()
    }


def test_every_column_said_to_be_worked_out_is_marked_so_in_the_schema() -> None:
    text = SCHEMA.read_text(encoding="utf-8")
    marked = {
        name
        for line in text.splitlines()
        if "(worked out)" in line
        for name in re.findall(r"(\w+) (?:TEXT|INTEGER)", line)
    }
    worked_out = {column.name for table in tables().values() for column in table.columns if column.worked_out}
    assert worked_out == marked | {"id"}
    assert "id" in {column.name for column in tables()["event"].written}


def test_the_file_carries_the_numbers_that_the_code_looks_for() -> None:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.executescript(SCHEMA.read_text(encoding="utf-8"))
        numbers = [memory.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    assert numbers == [APPLICATION_ID, FORMAT]


def test_the_needed_tables_are_tables() -> None:
    assert {table.name for table in tables().values() if table.needed} == set(NEEDED)
