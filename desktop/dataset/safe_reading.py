"""Takes the rows out of an untrusted SQLite file: nothing in it runs, runs for ever, or takes all memory."""

import re
import sqlite3
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError, Fault, Faults, OpeningCancelledError
from desktop.dataset.safe_file import StoppedError, content_hash, refuse_foreign, uri_to_read
from desktop.dataset.sheet import Cell, Columns, Sheet, Sheets, empty_sheet
from desktop.dataset.tables import Column, Table, tables

SECONDS = 60.0
"""No opening may take a processor for longer; a million events take a tenth of it."""
_WAITING = 10
"""So many times as long it may wait, for a processor that others keep busy or for a slow disk."""
_LONGEST_VALUE = 32 << 20
_HEAP = 1 << 30
_STEPS = 20_000
"""Virtual machine steps of SQLite between two looks at the clock: well under 10 ms."""
_CHUNK = 10_000
_ABOUT_VALUES = re.compile(r"(NULL|non-\w+|NUMERIC|TEXT|INTEGER|REAL|BLOB) value in ")
"""What quick_check says of values that the rules judge one by one; anything else is damage."""
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (sqlite3.SQLITE_LIMIT_EXPR_DEPTH, 100),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_WORKER_THREADS, 0),
)
_PRAGMAS = (
    "trusted_schema = OFF",
    "cell_size_check = ON",
    "mmap_size = 0",
    f"hard_heap_limit = {_HEAP}",
    "ignore_check_constraints = ON",
    "query_only = ON",
    "temp_store = MEMORY",
)


@dataclass(frozen=True, slots=True)
class FileContent:
    """What a dataset file holds, and the SHA-256 of the whole."""

    sheets: Sheets
    hash: str


class Watch:
    """Stops what takes too long or is called off; `why` remembers which of the two it was. For one thread."""

    def __init__(self, cancelled: Callable[[], bool], seconds: float = SECONDS) -> None:
        self.cancelled = cancelled
        self.why = ""
        self._worked_until = time.thread_time() + seconds
        self._until = time.monotonic() + seconds * _WAITING

    def stops(self) -> bool:
        """Whether to stop now."""
        if self.cancelled():
            self.why = "cancelled"
        elif time.thread_time() > self._worked_until or time.monotonic() > self._until:
            self.why = "too long"
        return bool(self.why)


def read_file(path: Path, faults: Faults, cancelled: Callable[[], bool], seconds: float = SECONDS) -> FileContent:
    """Every table of a dataset file, nothing judged but its shape; values that are not text or numbers are told.

    Raises:
        OpeningCancelledError: when `cancelled` said so.
        DatasetError: when the file can't be read as a dataset.
    """
    watch = Watch(cancelled, seconds)
    with (
        refusals(path.name, watch),
        uri_to_read(path, watch.stops) as uri,
        connected(uri, watch) as connection,
    ):
        refuse_foreign(
            path.name, header_number(connection, "application_id"), header_number(connection, "user_version")
        )
        found = {table.name: found_columns(connection, table, path.name) for table in tables().values()}
        for name in (name for name, columns in found.items() if columns):
            check_pages(connection, name, path.name)
        connection.set_authorizer(reads_only)
        sheets = {name: sheet_of(connection, tables()[name], columns, faults, watch) for name, columns in found.items()}
        return FileContent(sheets, content_hash(path, watch.stops))


@contextmanager
def connected(uri: str, watch: Watch) -> Iterator[sqlite3.Connection]:
    """A connection through which a file can do no harm."""
    connection = sqlite3.connect(uri, uri=True, timeout=1.0, isolation_level=None)
    try:
        connection.set_progress_handler(watch.stops, _STEPS)
        connection.text_factory = _replacing
        for limit, value in _LIMITS:
            connection.setlimit(limit, value)
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        yield connection
    finally:
        connection.close()


@contextmanager
def refusals(name: str, watch: Watch) -> Iterator[None]:
    """Says in a sentence why a file could not be read to its end."""
    try:
        yield
    except (StoppedError, sqlite3.Error, MemoryError, UnicodeDecodeError) as error:
        # The last: Python could not decode what SQLite says of a damaged schema.
        raise _refusal(name, error, watch) from error


def called_off(name: str) -> OpeningCancelledError:
    """What is raised when the user no longer wants a file opened."""
    return OpeningCancelledError(QT_TRANSLATE_NOOP("Dataset", "The opening of {file} was called off."), file=name)


def _refusal(name: str, error: Exception, watch: Watch) -> DatasetError:
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_NOMEM if isinstance(error, MemoryError) else 0) & 0xFF
    if watch.why == "cancelled":
        return called_off(name)
    if watch.why:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} takes too long to read: it is too large, or made to do harm.")
    elif code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is being written by another program; try again when it is done.")
    elif code in (sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_TOOBIG):
        text = QT_TRANSLATE_NOOP(
            "Dataset", "{file} holds more than fits into memory; a text in it may be far too long."
        )
    else:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is damaged ({reason}); get another copy of it, or build it again.")
    return DatasetError(text, file=name, reason=str(error))


def _replacing(text: bytes) -> str:
    return text.decode(errors="replace")


def header_number(connection: sqlite3.Connection, pragma: str) -> int:
    """A number that the header of a file holds."""
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def found_columns(connection: sqlite3.Connection, table: Table, name: str) -> set[str]:
    """The columns that the file has of a table, none where an optional table is absent."""
    query = "SELECT type, rootpage FROM sqlite_master WHERE lower(name) = ? AND type IN ('table', 'view')"
    match connection.execute(query, (table.name,)).fetchall():
        case []:
            if table.needed:
                text = QT_TRANSLATE_NOOP("Dataset", "{file} has no table {table}; build it again from its tables.")
                raise DatasetError(text, file=name, table=table.name)
            return set()
        case [("table", int(rootpage))] if rootpage > 0:
            return _plain_columns(connection, table, name)
        case _:
            text = QT_TRANSLATE_NOOP(
                "Dataset", "{file} has something else in place of the table {table}; build it again."
            )
            raise DatasetError(text, file=name, table=table.name)


def _plain_columns(connection: sqlite3.Connection, table: Table, name: str) -> set[str]:
    """The columns; a needed one must be there, and none may be worked out by the file's own formulas."""
    hidden = {str(row[1]).lower(): row[6] for row in connection.execute(f"PRAGMA table_xinfo({table.name})")}
    for column in (column for column, how in hidden.items() if how):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} works out the column {column} by itself; build it again.")
        raise DatasetError(text, file=name, column=f"{table.name}.{column}")
    for column in (column.name for column in table.columns if column.needed and column.name not in hidden):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} has no column {column}; build it again from its tables.")
        raise DatasetError(text, file=name, column=f"{table.name}.{column}")
    return {column.name for column in table.columns if column.name in hidden}


def check_pages(connection: sqlite3.Connection, table: str, name: str) -> None:
    """Raises DatasetError where the pages of a table are damaged."""
    for (finding,) in connection.execute(f"PRAGMA quick_check({table})").fetchall():
        if finding != "ok" and not _ABOUT_VALUES.match(finding):
            text = QT_TRANSLATE_NOOP(
                "Dataset", "{file} is damaged ({reason}); get another copy of it, or build it again."
            )
            raise DatasetError(text, file=name, reason=finding)


def reads_only(action: int, *_what: str | None) -> int:
    """The authorizer: nothing but reading."""
    return sqlite3.SQLITE_OK if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ) else sqlite3.SQLITE_DENY


def sheet_of(connection: sqlite3.Connection, table: Table, found: set[str], faults: Faults, watch: Watch) -> Sheet:
    """Every row of a table; `found` are the columns that the file has of it."""
    if not found:
        return empty_sheet(table.name, table.name)
    columns = [column for column in table.columns if column.name in found]
    connection.text_factory = bytes
    rows = _rows(connection, table.name, [column.name for column in columns], watch)
    cells = cells_of(table, columns, rows, faults)
    for column in table.columns:
        if column.name not in found and not column.worked_out:
            cells[column.name] = [None if column.whole else ""] * len(rows)
    return Sheet(table.name, table.name, cells, [0] * len(rows))


def cells_of(table: Table, columns: Sequence[Column], rows: Sequence[tuple[object, ...]], faults: Faults) -> Columns:
    """The values of rows, texts as bytes, column by column; what is no text or number is told."""
    cells: Columns = {}
    for column, values in zip(columns, zip(*rows, strict=True) if rows else [()] * len(columns), strict=True):
        read = _numbers if column.whole else _texts
        cells[column.name] = read(table.name, column.name, values, faults)
    return cells


def _rows(connection: sqlite3.Connection, table: str, columns: list[str], watch: Watch) -> list[tuple[object, ...]]:
    """All rows of a table, from the table itself: an index may lie."""
    names = ", ".join(f'"{column}"' for column in columns)
    cursor = connection.execute(f"SELECT {names} FROM {table} NOT INDEXED")
    rows: list[tuple[object, ...]] = []
    while chunk := cursor.fetchmany(_CHUNK):
        rows += chunk
        if watch.stops():
            raise sqlite3.OperationalError("interrupted")
    return rows


def _numbers(table: str, column: str, values: tuple[object, ...], faults: Faults) -> list[Cell]:
    """Whole numbers as they are; anything else as text, which the rules then refuse."""
    if all(type(value) in (int, type(None)) for value in values):
        return [*values]  # type: ignore[list-item]  # just looked at
    return [value if isinstance(value, int | None) else _text(table, column, value, faults) for value in values]


def _texts(table: str, column: str, values: tuple[object, ...], faults: Faults) -> list[Cell]:
    try:
        return [str(value, "utf-8") for value in values]  # type: ignore[call-overload]  # the usual case: all bytes
    except (TypeError, UnicodeDecodeError):
        return [_text(table, column, value, faults) for value in values]


def _text(table: str, column: str, value: object, faults: Faults) -> str:
    if value is None:
        return ""
    if isinstance(value, bytes):
        try:
            return value.decode()
        except UnicodeDecodeError:
            text = QT_TRANSLATE_NOOP("Dataset", "a text is not UTF-8; its broken signs are replaced")
            faults.add(Fault(table, 0, column, text))
            return value.decode(errors="replace")
    text = QT_TRANSLATE_NOOP("Dataset", "{value} is a number where a text is meant")
    faults.add(Fault(table, 0, column, text, {"value": str(value)}))
    return str(value)
