"""The events of a large dataset as a first look found them; their texts are read in the file itself, one by one."""

import os
from collections.abc import Mapping
from threading import Lock
from typing import Any, BinaryIO
from weakref import finalize

from numpy.typing import NDArray

from desktop.dataset.glance_found import written_dates
from desktop.dataset.pages import Numbers, OddPagesError, PagedFile, spans_of
from desktop.dataset.scan import KEPT, places
from desktop.dataset.tables import tables
from desktop.model.text import cut, shown

_DATES = {"date": ("", "first", "precision"), "end_date": ("lasting", "end_first", "end_precision")}
"""Of which arrays each date is told: whether there is one, its first day, and its precision."""

Version = tuple[int, int]


def version_of(file: BinaryIO) -> Version:
    """Size and time of the last change of a file, to the nanosecond: it is not the same any more when they are not."""
    status = os.fstat(file.fileno())
    return status.st_size, status.st_mtime_ns


class GlanceStore:
    """What `LargeEvents` asks of a store, until there is one. Reading is safe from any thread.

    file: the dataset, which stays open as long as this lives. version: see `version_of`. arrays: as in a store, by
    name. in_file: (n,) where the record of each event begins, by row.

    No text was judged yet: each is shown so that it does no harm. Where the file was changed meanwhile a text may be
    empty or another's: the whole reading, which is under way then, tells it.
    """

    def __init__(self, file: PagedFile, version: Version, in_file: Numbers, arrays: Mapping[str, NDArray[Any]]) -> None:
        self.version = version
        self._file, self._in_file, self._arrays = file, in_file, arrays
        self._lock = Lock()
        finalize(self, file.close)
        self._columns = [(number, tables()["event"].columns[number]) for number in places(tables()["event"], KEPT)]

    @property
    def size(self) -> int:
        """How many events there are."""
        return len(self._in_file)

    def text(self, row: int, field: int, instead: int | None = None) -> str:
        """One text of a row, or where it is empty another; counted as in `scan.KEPT`."""
        record = self._record(row)
        text = self._shown(record, row, field)
        return self._shown(record, row, instead) if not text and instead is not None else text

    def texts_of(self, row: int) -> list[str]:
        """All texts of a row."""
        record = self._record(row)
        return [self._shown(record, row, field) for field in range(len(KEPT))]

    def part(self, name: str, first: int, last: int) -> NDArray[Any]:
        """Some entries of an array."""
        return self._arrays[name][first:last]

    def whole(self, name: str) -> NDArray[Any]:
        """An array, whole."""
        return self._arrays[name]

    def _date(self, row: int, there: str, day: str, precision: str) -> str:
        """A date that exists, of the day that was seen: what stands in the file may be none, or no more be there."""
        if there and not self._arrays[there][row]:
            return ""
        here = slice(row, row + 1)
        return written_dates(self._arrays[day][here], self._arrays[precision][here])[0]

    def _record(self, row: int) -> bytes:
        try:
            with self._lock:
                return self._file.record(int(self._in_file[row]))
        except (OddPagesError, OSError):
            return b""

    def _shown(self, record: bytes, row: int, field: int) -> str:
        number, column = self._columns[field]
        if column.name in _DATES:
            return self._date(row, *_DATES[column.name])
        try:
            start, end = spans_of(record)[number] if record else (0, 0)
        except (OddPagesError, IndexError):
            return ""
        text = str(record[start:end], "utf-8", "replace")
        return shown(cut(text, column.longest), lines=column.lines) if column.longest else shown(text)
