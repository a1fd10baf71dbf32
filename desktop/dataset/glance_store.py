"""The events of a large dataset as a first look found them; their texts are read in the file itself, one by one."""

from collections.abc import Mapping
from threading import Lock
from typing import Any
from weakref import finalize

from numpy.typing import NDArray

from desktop.dataset.pages import Numbers, OddPagesError, PagedFile, spans_of
from desktop.dataset.scan import KEPT, places
from desktop.dataset.tables import tables
from desktop.model.text import cut, shown


class GlanceStore:
    """What `LargeEvents` asks of a store, until there is one. Reading is safe from any thread.

    file: the dataset, which stays open as long as this lives. in_file: (n,) where the record of each event begins, by
    row. arrays: as in a store, by name.

    No text was judged yet: each is shown so that it does no harm. Where the file was changed meanwhile a text may be
    empty or another's: the whole reading, which is under way then, tells it.
    """

    def __init__(self, file: PagedFile, in_file: Numbers, arrays: Mapping[str, NDArray[Any]]) -> None:
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
        text = self._shown(record, field)
        return self._shown(record, instead) if not text and instead is not None else text

    def texts_of(self, row: int) -> list[str]:
        """All texts of a row."""
        record = self._record(row)
        return [self._shown(record, field) for field in range(len(KEPT))]

    def part(self, name: str, first: int, last: int) -> NDArray[Any]:
        """Some entries of an array."""
        return self._arrays[name][first:last]

    def whole(self, name: str) -> NDArray[Any]:
        """An array, whole."""
        return self._arrays[name]

    def _record(self, row: int) -> bytes:
        try:
            with self._lock:
                return self._file.record(int(self._in_file[row]))
        except (OddPagesError, OSError):
            return b""

    def _shown(self, record: bytes, field: int) -> str:
        number, column = self._columns[field]
        try:
            start, end = spans_of(record)[number] if record else (0, 0)
        except (OddPagesError, IndexError):
            return ""
        text = str(record[start:end], "utf-8", "replace")
        return shown(cut(text, column.longest), lines=column.lines) if column.longest else shown(text)
