"""Takes the rows out of a large dataset file, untrusted as any: large tables by their pages, others by SQLite.

The same is looked at as in `safe_reading`, but for what SQLite's quick_check finds in the pages of large tables: these
are read page by page here, and what is odd in them ends this way of reading. SQLite holds its lock on the file
meanwhile, so that nobody writes into the pages.
"""

import os
import sqlite3
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import BinaryIO

import numpy as np

from desktop.dataset.errors import Faults
from desktop.dataset.fields import Ids, hashes_of
from desktop.dataset.form import has_id
from desktop.dataset.garbage import give_back_memory
from desktop.dataset.pages import OddPagesError, PagedFile
from desktop.dataset.safe_file import StoppedError, Stops, content_hash, real_path, refuse_foreign, uri_to_read
from desktop.dataset.safe_reading import (
    Watch,
    cells_of,
    check_pages,
    connected,
    found_columns,
    header_number,
    reads_only,
    refusals,
    sheet_of,
)
from desktop.dataset.scan import BULKY, Keep, Scan, read_again, scanned
from desktop.dataset.sheet import Sheet, Sheets
from desktop.dataset.tables import Table, tables

FEW_ROWS = 1_000
"""Tables of at most so many rows are read and judged row by row."""
ROW = "row"
"""The column of a sheet that leads back to the rows of its scan."""
Progress = Callable[[float], None]
_UTF8 = 1


@dataclass(slots=True)
class LargeContent:
    """What a large file holds. hash: the SHA-256 of the whole.

    small: tables read by SQLite. scans: the others. doubtful: the rows of those that the rules must judge, with ROW.
    ids: of every table that has ids, in the order of `names`; names: the ids themselves, but those of events.
    """

    hash: str = ""
    small: Sheets = field(default_factory=dict)
    scans: dict[str, Scan] = field(default_factory=dict)
    doubtful: Sheets = field(default_factory=dict)
    ids: dict[str, Ids] = field(default_factory=dict)
    names: dict[str, list[str]] = field(default_factory=dict)


def read_large(path: Path, faults: Faults, watch: Watch, progress: Progress, keep: Keep) -> LargeContent:
    """Every table of a large dataset file; `keep` is given the texts of its events.

    Raises:
        OddPagesError: when the file is not of the form that is known here; it may be read as a small one.
        OpeningCancelledError, DatasetError: as `safe_reading.read_file`.
    """
    with (
        refusals(path.name, watch),
        opened_pages(path, watch, files=2) as (connection, (file, file_again)),
        _behind(lambda stops: content_hash(path, stops, file_again), watch) as hashed,
    ):
        content = LargeContent()
        reading = _Reading(path.name, connection, paged(connection, file), faults, watch, progress, content)
        for table in tables().values():
            reading.read(table, keep if table.name == "event" else None)
        content.hash = hashed()
    return content


@contextmanager
def opened_pages(path: Path, watch: Watch, files: int) -> Iterator[tuple[sqlite3.Connection, list[BinaryIO]]]:
    """A connection to a dataset that holds SQLite's lock on the file, and the bytes of the file, so many times.

    Raises:
        OddPagesError: when the pages of the file alone do not tell what it holds.
        DatasetError: when it is no dataset, or was changed meanwhile.
    """
    with ExitStack() as stack:
        uri = stack.enter_context(uri_to_read(path, watch.stops))
        if "mode=rw" in uri:  # a copy, since rows wait in a write-ahead log
            raise OddPagesError
        # Closed after SQLite closes it: it would lose its lock.
        opened = [stack.enter_context(open_raw(path)) for _ in range(files)]
        connection = stack.enter_context(connected(uri, watch))
        connection.execute("BEGIN")
        refuse_foreign(
            path.name, header_number(connection, "application_id"), header_number(connection, "user_version")
        )
        yield connection, opened


def open_raw(path: Path) -> BinaryIO:
    """The bytes of a file, wherever it really lies."""
    return real_path(path).open("rb", buffering=0)


def paged(connection: sqlite3.Connection, file: BinaryIO) -> PagedFile:
    """A file that a connection is open to, page by page.

    Raises:
        OddPagesError: when its texts are not in UTF-8.
    """
    file.seek(0)
    header = file.read(100)
    if int.from_bytes(header[56:60], "big") != _UTF8:
        raise OddPagesError
    return PagedFile(file, header_number(connection, "page_size"), header[20], os.fstat(file.fileno()).st_size)


@contextmanager
def _behind(work: Callable[[Stops], str], watch: Watch) -> Iterator[Callable[[], str]]:
    """Something that is worked out in a thread of its own meanwhile, and stops where it is no longer wanted."""
    given_up = Event()
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="milepost-hash") as thread:
        answer = thread.submit(work, lambda: given_up.is_set() or watch.cancelled())

        def answered() -> str:
            try:
                return answer.result()
            except StoppedError:
                watch.stops()  # remembers why
                raise

        try:
            yield answered
        finally:
            given_up.set()


@dataclass(slots=True)
class _Reading:
    """One reading of a file."""

    name: str
    connection: sqlite3.Connection
    file: PagedFile
    faults: Faults
    watch: Watch
    progress: Progress
    content: LargeContent

    def read(self, table: Table, keep: Keep | None) -> None:
        """Adds what a table holds to the content."""
        self.connection.set_authorizer(None)
        self.connection.text_factory = str
        found = found_columns(self.connection, table, self.name)
        if found and table.name not in BULKY:
            check_pages(self.connection, table.name, self.name)
        if table.name in BULKY or (found and table.name != "dataset" and self._has_many_rows(table)):
            self._scan(table, keep)
        else:
            self.connection.set_authorizer(reads_only)
            self._read_few(table, found)

    def _has_many_rows(self, table: Table) -> bool:
        return len(self.connection.execute(f"SELECT 1 FROM {table.name} LIMIT {FEW_ROWS + 1}").fetchall()) > FEW_ROWS

    def _read_few(self, table: Table, found: set[str]) -> None:
        sheet = sheet_of(self.connection, table, found, self.faults, self.watch)
        self.content.small[table.name] = sheet
        if has_id(table.name):
            self._add_ids(table.name, sheet.text("id"))

    def _add_ids(self, table: str, names: list[str]) -> None:
        self.content.names[table] = names
        self.content.ids[table] = Ids(hashes_of(names))

    def _scan(self, table: Table, keep: Keep | None) -> None:
        root = root_of(self.connection, table)
        scan = scanned(self.file, root, table, self.content.ids, self._looked_at, keep)
        self.content.scans[table.name] = scan
        if scan.ids is not None:
            self.content.ids[table.name] = scan.ids
            self.content.names[table.name] = scan.cells.get("id", [])  # type: ignore[assignment]  # ids are text
        self.content.doubtful[table.name] = self._doubtful(table, root, scan)
        if table.name in BULKY:
            give_back_memory()  # of the batches, which are joined now

    def _looked_at(self, _rows: int) -> None:
        if self.watch.stops():
            raise sqlite3.OperationalError("interrupted")
        self.progress(min(1.0, self.file.passed / self.file.pages))

    def _doubtful(self, table: Table, root: int, scan: Scan) -> Sheet:
        rows = np.flatnonzero(scan.doubt)
        values = read_again(self.file, root, scan, rows) if len(rows) else []
        cells = cells_of(table, table.columns, values, self.faults)
        cells[ROW] = [*rows.tolist()]
        return Sheet(table.name, table.name, cells, [0] * len(rows))


def root_of(connection: sqlite3.Connection, table: Table) -> int:
    """The first page of a table that has just the columns of the format, its key first, and no row numbers.

    Raises:
        OddPagesError: when it is another table.
    """
    rows = connection.execute(f"PRAGMA table_xinfo({table.name})").fetchall()
    key = [name for _, name, *_, place, _ in sorted(rows, key=lambda row: row[5]) if place]
    kinds = connection.execute(f"PRAGMA table_list({table.name})").fetchall()
    without_numbers = [bool(row[4]) for row in kinds if row[0] == "main"]
    names = [row[1] for row in rows]
    wanted = [column.name for column in table.columns]
    if names != wanted or key != list(table.key) or wanted[: len(key)] != key or without_numbers != [True]:
        raise OddPagesError
    query = "SELECT rootpage FROM sqlite_master WHERE lower(name) = ? AND type = 'table'"
    match connection.execute(query, (table.name,)).fetchall():
        case [(int(root),)]:
            return root
        case _:
            raise OddPagesError
