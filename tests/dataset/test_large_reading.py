"""How a large file is read: beside its hash, under SQLite's lock, for as long as it is work and not waiting."""

import random
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import BinaryIO

import numpy as np
import pytest

from desktop.dataset import fields, large_reading, reader, safe_reading, store
from desktop.dataset.errors import OpeningCancelledError
from desktop.dataset.fields import Fields, Ids, hash_of, hashes_of
from desktop.dataset.pages import PADDING, OddPagesError, Records
from desktop.dataset.reader import open_dataset
from desktop.dataset.safe_file import StoppedError, content_hash
from desktop.dataset.safe_reading import SECONDS, Watch
from desktop.dataset.store import Store
from desktop.paths import BUILT_IN_DATASET

WRITES = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("UPDATE dataset SET version = 'another'")
except sqlite3.OperationalError as error:
    print(error)
"""


@pytest.fixture(autouse=True)
def _large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    monkeypatch.setattr(large_reading, "FEW_ROWS", 0)


# The hash


def test_a_file_that_is_open_is_hashed_without_closing_it() -> None:
    with BUILT_IN_DATASET.open("rb", buffering=0) as file:
        found = content_hash(BUILT_IN_DATASET, lambda: False, file)
        assert not file.closed
    assert found == content_hash(BUILT_IN_DATASET, lambda: False)


def test_nobody_writes_into_a_file_while_it_is_read_though_its_hash_is_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, hashed, said = tmp_path / "large.sqlite", Event(), list[str]()
    path.write_bytes(BUILT_IN_DATASET.read_bytes())

    def hash_of_it(path: Path, stops: Callable[[], bool], opened: BinaryIO) -> str:
        found = content_hash(path, stops, opened)
        hashed.set()
        return found

    def look(_share: float) -> None:
        if not said:
            assert hashed.wait(20)
            done = subprocess.run([sys.executable, "-c", WRITES, str(path)], check=True, capture_output=True, text=True)
            said.append(done.stdout.strip())

    monkeypatch.setattr(large_reading, "content_hash", hash_of_it)
    assert open_dataset(path, progress=look).store is not None
    assert said == ["database is locked"]


def test_an_opening_can_be_called_off_while_only_the_hash_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    called_off = Event()

    def is_stopped(_path: Path, _stops: Callable[[], bool], _opened: BinaryIO) -> str:
        called_off.set()
        raise StoppedError

    monkeypatch.setattr(large_reading, "content_hash", is_stopped)
    with pytest.raises(OpeningCancelledError):
        open_dataset(BUILT_IN_DATASET, called_off.is_set)


def test_where_the_tables_are_odd_the_hash_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    given_up = list[bool]()

    def endless(_path: Path, stops: Callable[[], bool], _opened: BinaryIO) -> str:
        until = time.monotonic() + 20
        while not stops() and time.monotonic() < until:
            pass
        given_up.append(stops())
        raise StoppedError

    def odd(*_given: object) -> None:
        raise OddPagesError

    monkeypatch.setattr(large_reading, "content_hash", endless)
    monkeypatch.setattr(large_reading, "scanned", odd)
    assert open_dataset(BUILT_IN_DATASET).store is None  # read in the usual way
    assert given_up == [True]


# The limit of time


@pytest.mark.parametrize(("clock", "waited", "stops"), [
    ("monotonic", 5 * SECONDS, False), ("monotonic", 11 * SECONDS, True), ("thread_time", 1.1 * SECONDS, True),
])  # fmt: skip
def test_work_is_limited_and_waiting_for_a_busy_machine_is_forgiven(
    monkeypatch: pytest.MonkeyPatch, clock: str, waited: float, stops: bool
) -> None:
    watch, now = Watch(lambda: False), getattr(time, clock)
    monkeypatch.setattr(safe_reading.time, clock, lambda: now() + waited)
    assert watch.stops() is stops
    assert watch.why == ("too long" if stops else "")


# Rows and ids


def number(value: int) -> bytes:
    """A number of variable length, as SQLite writes it."""
    signs = [value & 0x7F]
    while value := value >> 7:
        signs.append(value & 0x7F | 0x80)
    return bytes(reversed(signs))


def records(rows: list[list[bytes | None]]) -> Records:
    whole = []
    for row in rows:
        header = b"".join(number(0 if text is None else 13 + 2 * len(text)) for text in row)
        whole.append(bytes((len(header) + 1,)) + header + b"".join(text or b"" for text in row))
    lengths = np.array([len(record) for record in whole], np.int64)
    buffer = np.frombuffer(b"".join(whole) + bytes(PADDING), np.uint8)
    starts = np.cumsum(lengths) - lengths
    return Records(buffer, starts, lengths, starts)


@pytest.mark.parametrize("longest", [3, 57, 58, 2_041, 2_042, 8_185, 8_186, 1_048_569])
def test_values_are_found_however_long_their_lengths_are_written(longest: int) -> None:
    chance = random.Random(longest)  # noqa: S311 (the same each time)
    sizes = [[chance.choice((0, 1, longest, longest - 1, longest // 2)) for _ in range(4)] for _ in range(9)]
    rows: list[list[bytes | None]] = [[chance.randbytes(size) or None for size in row] for row in sizes]
    found = Fields(records(rows), 4)
    assert [[found.value(column, row) for column in range(4)] for row in range(9)] == rows


def test_a_length_of_more_than_four_bytes_is_odd() -> None:
    header = bytes((6, 0x81, 0x81, 0x81, 0x81, 0x01))
    nowhere = np.zeros(1, np.int64)
    with pytest.raises(OddPagesError):
        Fields(Records(np.frombuffer(header + bytes(PADDING), np.uint8), nowhere, np.array([6]), nowhere), 1)


def test_a_header_of_more_or_fewer_values_than_columns_is_odd() -> None:
    for columns in (1, 3):
        with pytest.raises(OddPagesError):
            Fields(records([[b"a", b"b"]]), columns)


def test_many_hashes_are_those_of_each_text() -> None:
    texts = ["", "a", "12345678", "123456789", "日本" * 9, "x" * 100]
    assert hashes_of(texts).tolist() == [hash_of(text) for text in texts]
    row: list[bytes | None] = [text.encode() or None for text in texts]
    found = Fields(records([row]), len(texts))
    assert [found.hashes(column)[0] for column in range(len(texts))] == hashes_of(texts).tolist()


@pytest.mark.parametrize("few", [0, 4_096])
@pytest.mark.parametrize("count", [0, 1, 64, 65, 900, 4_096, 5_000])
def test_ids_are_found_by_their_hashes(monkeypatch: pytest.MonkeyPatch, count: int, few: int) -> None:
    monkeypatch.setattr(fields, "_FEW", few)
    names = [f"id-{place}" for place in range(count)]
    asked = [*names, "gone", "", *reversed(names[::7])]
    places = {name: place for place, name in enumerate(names)}
    assert Ids(hashes_of(names)).rows(hashes_of(asked)).tolist() == [places.get(name, -1) for name in asked]


# The store


def test_entries_of_an_array_are_found_part_by_part(monkeypatch: pytest.MonkeyPatch) -> None:
    held = open_dataset(BUILT_IN_DATASET).store
    assert isinstance(held, Store)
    whole, where = held.whole("by_id"), held.whole("where")
    monkeypatch.setattr(store, "_PART", 100)
    rows = np.random.default_rng(1).permutation(len(whole))[:300]
    assert held.entries("by_id", rows).tolist() == whole[rows].tolist()
    assert held.entries("where", rows).tobytes() == where[rows].tobytes()
    assert [first for first, _part in held.parts("where")] == list(range(0, len(where), 100))
