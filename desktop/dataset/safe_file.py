"""Reads a SQLite file that anybody may have sent, without trusting it and without touching it.

What is looked at before SQLite sees the file lies here; `safe_reading` then takes the rows out.
"""

import hashlib
import os
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from os import stat_result
from pathlib import Path
from typing import BinaryIO

from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError
from desktop.dataset.tables import APPLICATION_ID, FORMAT

LARGEST_FILE = 1 << 30
"""Bytes; a million events take about half of it."""
_MAGIC = b"SQLite format 3\x00"
_WAL_HEADER = 32
_BLOCK = 1 << 20
"""Bytes read between two looks at whether to stop."""
Stops = Callable[[], bool]


class StoppedError(Exception):
    """The reading was stopped because whoever asked for it said so."""


@dataclass(frozen=True, slots=True)
class Header:
    """What the first hundred bytes of a SQLite file say of it."""

    page_size: int
    write_ahead: bool
    pages: int
    pages_known: bool
    application_id: int
    user_version: int


@contextmanager
def uri_to_read(path: Path, stops: Stops) -> Iterator[str]:
    """The address by which SQLite can read a file and leave nothing behind; afterwards it is seen to be unchanged.

    Raises:
        StoppedError: when `stops` said so.
        DatasetError: when the file can't be a dataset, is being written, or changes meanwhile.
    """
    try:
        real = real_path(path)
        before = _regular(real, path.name)
        header = _header(real, path.name, before.st_size)
        _refuse_hot_journal(real, path.name)
        _refuse_large_log(real, path.name, before.st_size)
        with _place_to_read(real, header, stops) as uri:
            yield uri
        after = real.stat()
    except OSError as error:
        raise _unreadable(path, error) from error
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} was changed while it was being read; open it again.")
        raise DatasetError(text, file=path.name)


def plain_file(path: Path) -> Path | None:
    """Where a file really lies, if its bytes are all there is to it; None where rows wait in a log beside it.

    Raises:
        DatasetError: when the file can't be a dataset.
    """
    try:
        real = real_path(path)
        header = _header(real, path.name, _regular(real, path.name).st_size)
        _refuse_hot_journal(real, path.name)
        log = _log_of(real)
        waiting = header.write_ahead and is_file(log) and log.stat().st_size > _WAL_HEADER
    except OSError as error:
        raise _unreadable(path, error) from error
    return None if waiting else real


def content_hash(path: Path, stops: Stops, opened: BinaryIO | None = None) -> str:
    """The SHA-256 of a dataset file, followed by the rows that wait in its write-ahead log, in hexadecimal digits.

    opened: the file, where it must not be closed once more, since SQLite's lock on it would go.

    Raises:
        StoppedError: when `stops` said so.
    """
    digest = hashlib.sha256()
    real = real_path(path)
    for part in (real, _log_of(real)):
        if is_file(part):
            with nullcontext(opened) if opened is not None and part == real else part.open("rb") as file:
                for block in _blocks(file, stops):
                    digest.update(block)
    return digest.hexdigest()


def _blocks(file: BinaryIO, stops: Stops) -> Iterator[bytes]:
    """What a file holds, as far as it is long now: one that somebody goes on writing would have no end."""
    left = os.fstat(file.fileno()).st_size
    while left > 0 and (block := file.read(min(left, _BLOCK))):
        if stops():
            raise StoppedError
        left -= len(block)
        yield block


def is_file(path: Path) -> bool:
    """Whether there is such a file, for any path: Path.is_file raises where a name is too long or a folder is shut."""
    return os.path.isfile(path)  # noqa: PTH113 (see above)


def is_folder(path: Path) -> bool:
    """Whether there is such a folder, likewise."""
    return os.path.isdir(path)  # noqa: PTH112 (see above)


def real_path(path: Path) -> Path:
    """Where a path leads in the end; one that leads in a circle fails later, when it is opened."""
    return Path(os.path.realpath(path))


def _log_of(real: Path) -> Path:
    return real.with_name(f"{real.name}-wal")


def refuse_foreign(name: str, application_id: int, user_version: int) -> None:
    """Raises DatasetError unless these numbers are those of a dataset in the format of today."""
    if application_id != APPLICATION_ID:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is a database of another program, not a dataset of Milepost.")
        raise DatasetError(text, file=name)
    if user_version > FORMAT:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} was made for a newer Milepost; open it with a newer version.")
        raise DatasetError(text, file=name)
    if user_version < FORMAT:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} has a format that no Milepost ever wrote; build it again.")
        raise DatasetError(text, file=name)


def _unreadable(path: Path, error: OSError) -> DatasetError:
    if isinstance(error, FileNotFoundError):
        return DatasetError(QT_TRANSLATE_NOOP("Dataset", "{file} is not there (any more)."), gone=True, file=path)
    if isinstance(error, PermissionError):
        text = QT_TRANSLATE_NOOP("Dataset", "You have no permission to read {file}; ask its owner.")
        return DatasetError(text, file=path)
    text = QT_TRANSLATE_NOOP("Dataset", "{file} can't be read ({reason}).")
    return DatasetError(text, gone=isinstance(error, NotADirectoryError), file=path, reason=reason_of(error))


def reason_of(error: OSError) -> str:
    """What the system says of an error."""
    return error.strerror or str(error)


def _regular(real: Path, name: str) -> stat_result:
    """What the system says of a file; a pipe would block for ever, an empty file would open as an empty database."""
    status = real.stat()
    if not stat.S_ISREG(status.st_mode):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is not a file that can be opened; choose a dataset file.")
        raise DatasetError(text, file=name)
    if status.st_size == 0:
        raise DatasetError(QT_TRANSLATE_NOOP("Dataset", "{file} is empty; get a complete copy of it."), file=name)
    if status.st_size > LARGEST_FILE:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is larger than {limit} MB, which is the most Milepost opens.")
        raise DatasetError(text, file=name, limit=LARGEST_FILE >> 20)
    return status


def _header(real: Path, name: str, size: int) -> Header:
    with real.open("rb") as file:
        first = file.read(100)
    if not first.startswith(_MAGIC):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is not a dataset: it is another kind of file, or encrypted.")
        raise DatasetError(text, file=name)
    if len(first) < 100:
        raise _cut(name)
    header = _parsed(first)
    if header.page_size < 512 or header.page_size & (header.page_size - 1) or max(first[18], first[19]) > 2:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is damaged or of a future kind of SQLite; get another copy of it.")
        raise DatasetError(text, file=name)
    if not header.write_ahead:
        # The write-ahead log may hold a newer header: then SQLite is asked once the file is open.
        if size < header.page_size or (header.pages_known and header.pages * header.page_size > size):
            raise _cut(name)
        refuse_foreign(name, header.application_id, header.user_version)
    return header


def _cut(name: str) -> DatasetError:
    text = QT_TRANSLATE_NOOP("Dataset", "{file} is cut short; get a complete copy of it.")
    return DatasetError(text, file=name)


def _parsed(first: bytes) -> Header:
    size = int.from_bytes(first[16:18], "big")
    return Header(
        page_size=65_536 if size == 1 else size,
        write_ahead=2 in (first[18], first[19]),
        pages=int.from_bytes(first[28:32], "big"),
        pages_known=first[24:28] == first[92:96],
        application_id=int.from_bytes(first[68:72], "big"),
        user_version=int.from_bytes(first[60:64], "big", signed=True),
    )


def _refuse_hot_journal(real: Path, name: str) -> None:
    """A journal left by a crash: SQLite would roll it back into the user's file as soon as it opens it."""
    journal = real.with_name(f"{real.name}-journal")
    if not is_file(journal) or journal.stat().st_size == 0:
        return
    with journal.open("rb") as file:
        if file.read(1) == b"\x00":
            return
    text = QT_TRANSLATE_NOOP(
        "Dataset", "{file} was left half written; open it once with the program that made it, which repairs it."
    )
    raise DatasetError(text, file=name)


def _refuse_large_log(real: Path, name: str, size: int) -> None:
    log = _log_of(real)
    if is_file(log) and size + log.stat().st_size > LARGEST_FILE:
        text = QT_TRANSLATE_NOOP(
            "Dataset", "{file} and the log beside it are larger than {limit} MB, which is the most Milepost opens."
        )
        raise DatasetError(text, file=name, limit=LARGEST_FILE >> 20)


@contextmanager
def _place_to_read(real: Path, header: Header, stops: Stops) -> Iterator[str]:
    """Where SQLite reads: the file itself, or a private copy where rows still wait in a write-ahead log."""
    log = _log_of(real)
    if not header.write_ahead:
        yield f"{real.as_uri()}?mode=ro"
    elif not is_file(log) or log.stat().st_size <= _WAL_HEADER:
        yield f"{real.as_uri()}?mode=ro&immutable=1"
    else:
        with tempfile.TemporaryDirectory(prefix="milepost-") as folder:
            copy = Path(folder) / "copy.sqlite"
            _copy(real, copy, stops)
            _copy(log, _log_of(copy), stops)
            yield f"{copy.as_uri()}?mode=rw"


def _copy(source: Path, target: Path, stops: Stops) -> None:
    with target.open("wb") as file, source.open("rb") as read:
        file.writelines(_blocks(read, stops))
