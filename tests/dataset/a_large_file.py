"""Dataset files that are read in the large way, however small they are: sound ones, and ones with anything wrong."""

import random
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import numpy as np
import pytest

from desktop.dataset import large_reading, reader
from desktop.dataset.errors import DatasetError
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.tables import tables
from desktop.model.text import LANGUAGES
from desktop.paths import BUILT_IN_DATASET

BAD = (
    "''", "'x'", "NULL", "7", "-1", "2.5", "X'ff41'", "X'c3'", "X'a4'", "'2024-02-30'", "'2019-05'", "'9999'", "'0000'",
    "'\u202eabc'", "char(10) || 'a'", "char(9, 65)", "char(13)", "char(0, 65)", "char(127)", "'\u0085'", "'\u061c'",
    "printf('%5000s', 'a')", "printf('%61s', 'a')", "printf('%29s', 'a')", "replace(hex(zeroblob(30)), '0', '語')",
    "replace(hex(zeroblob(2100)), '0', 'ü')", "'http://x.org/a b'", "'https://x.org'", "9999999999", "'JP'", "'acsa'",
    "'held'", "'signed'", "'visit'", "'opinion'", "'mofa'", "'official'", "'gone'", "18262", "0", "1", "5",
    "'ü'", "'.a'", "'a b'", "'日本'", "'\u00a0'", "'\ufeff'", "'\ufff9'",
)  # fmt: skip


def relaxed(source: Path, path: Path) -> Path:
    """The same rows in tables that take any value, laid out as those of the format."""
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(path, isolation_level=None)) as new:
        new.execute("PRAGMA synchronous = OFF")
        for table in tables().values():
            if table.name == "dataset":
                sql = old.execute("SELECT sql FROM sqlite_master WHERE name = 'dataset'").fetchone()[0]
                new.execute(sql.replace(" STRICT", ""))
            else:
                names = ", ".join(column.name for column in table.columns)
                new.execute(f"CREATE TABLE {table.name} ({names}, PRIMARY KEY ({', '.join(table.key)})) WITHOUT ROWID")
            for row in old.execute(f"SELECT * FROM {table.name}"):
                new.execute(f"INSERT INTO {table.name} VALUES ({', '.join('?' * len(row))})", row)
        new.execute("PRAGMA application_id = 1299205220")
        new.execute("PRAGMA user_version = 1")
    return path


def a_part_of_the_record(path: Path) -> Path:
    """A part of the built-in record in such tables."""
    relaxed(BUILT_IN_DATASET, path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DELETE FROM event WHERE id NOT IN (SELECT id FROM event ORDER BY first_day DESC LIMIT 80)")
        for table in tables().values():
            for column in table.columns:
                if column.refers == "event":
                    lost = f"{column.name} IS NOT NULL AND {column.name} NOT IN (SELECT id FROM event)"
                    connection.execute(f"DELETE FROM {table.name} WHERE {lost}")
        connection.execute("VACUUM")
    return path


def spoil(path: Path, chance: random.Random) -> list[str]:
    """Some values made wrong; what was done."""
    done = []
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for _ in range(chance.choice((1, 3, 12))):
            table = chance.choice([table for table in tables().values() if table.name != "dataset"])
            if chance.random() < 0.4:
                table = tables()["event"]
            column = chance.choice(table.columns)
            keys = connection.execute(f"SELECT {', '.join(table.key)} FROM {table.name}").fetchall()
            if not keys:
                continue
            where = " AND ".join(f"{name} IS ?" for name in table.key)
            change = f"UPDATE OR IGNORE {table.name} SET {column.name} = {chance.choice(BAD)} WHERE {where}"
            if chance.random() < 0.1:
                change = f"DELETE FROM {table.name} WHERE {where}"
            key = chance.choice(keys)
            connection.execute(change, key)
            done.append(f"{change} {key}")
    return done


def told(path: Path) -> object:
    """Everything that a dataset says, or why it says nothing."""
    try:
        dataset = open_dataset(path)
    except DatasetError as error:
        return error.sentence()
    return everything(dataset)


def everything(dataset: Dataset) -> dict[str, object]:
    plain = {
        field.name: getattr(dataset, field.name)
        for field in fields(dataset)
        if field.name not in ("columns", "cache", "_events", "path")
    }
    columns = {name: np.asarray(column).tolist() for name, column in vars(dataset.columns).items() if name != "ids"}
    types = {name: column.dtype for name, column in vars(dataset.columns).items() if name != "ids"}
    names = [*dataset.columns.ids, *(alias for event in dataset.events() for alias in event.aliases), "gone"]
    return plain | {
        "hash": dataset.content_hash,
        "columns": columns,
        "types": types,
        "ids": list(dataset.columns.ids),
        "events": list(dataset.events()),
        "rows": [(name, dataset.row(name)) for name in names],
        "labels": [list(dataset.labels(language)) for language in LANGUAGES],
        "sources of events": sorted(zip(*(pairs.tolist() for pairs in dataset.source_pairs()), strict=True)),
        "roles": sorted(zip(*(part.tolist() for part in dataset.party_roles()), strict=True)),
        "links": [
            dataset.source_of_link(event.id, other) for event in dataset.events() for other in event.builds_on
        ],
    }  # fmt: skip


def in_the_large_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    monkeypatch.setattr(large_reading, "FEW_ROWS", 0)
