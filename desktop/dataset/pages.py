"""Reads the pages of a table straight out of a SQLite file, many rows at a time, as arrays.

SQLite itself takes four seconds for the rows of a million events, for it hands them over value by value; the pages
hold them as they are wanted. The format is that of https://sqlite.org/fileformat2.html, of tables WITHOUT ROWID in
UTF-8 only. Nothing in a file is believed: every number that leads somewhere is looked at before it is followed, and
whatever is out of order is an `OddPagesError`. Then SQLite is asked, which knows every form, or says what is damaged.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.runs import numbers_of_runs

Bytes = NDArray[np.uint8]
Numbers = NDArray[np.int64]
BATCH = 1 << 20
"""Bytes of pages that are looked at together: they fit into the cache of a processor."""
PADDING = 512
"""Bytes after the last record of a buffer, so that some can be read beyond the end of any value."""
_LEAF, _INNER = 10, 2
_DEEPEST = 20
_LONGEST_RECORD = 32 << 20


class OddPagesError(Exception):
    """The pages are not laid out in the way that is known here."""


@dataclass(frozen=True, slots=True, eq=False)
class Records:
    """n records of a table. buffer: bytes that hold them, and some more. starts, lengths: (n,) where in the buffer."""

    buffer: Bytes
    starts: Numbers
    lengths: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class _Between:
    """Records that stand in inner pages, in order. after: the leaf that each follows."""

    after: Numbers
    records: list[bytes]


class PagedFile:
    """A SQLite file, page by page. Pages count from 1."""

    def __init__(self, file: BinaryIO, page_size: int, reserved: int, size: int) -> None:
        self._file = file
        self.page_size = page_size
        self.usable = page_size - reserved
        self.pages = size // page_size
        self.passed = 0
        """How many pages were read, be it twice."""
        self._room = np.zeros(0, np.uint8)

    def read(self, numbers: Numbers, spare: int = 0) -> Bytes:
        """These pages one after the other, then room to spare and PADDING; overwritten by the next reading."""
        if len(numbers) and not (numbers.min() >= 1 and numbers.max() <= self.pages):
            raise OddPagesError
        self.passed += len(numbers)
        size = len(numbers) * self.page_size + spare + PADDING
        if len(self._room) < size:  # memory that is new each time costs more than what is read into it
            self._room = np.zeros(size, np.uint8)
        buffer = self._room[:size]
        at = 0
        for run in np.split(numbers, np.flatnonzero(np.diff(numbers) != 1) + 1):
            if len(run):
                end = at + len(run) * self.page_size
                self._file.seek((int(run[0]) - 1) * self.page_size)
                if self._file.readinto(buffer.data[at:end]) != end - at:  # type: ignore[attr-defined]
                    raise OddPagesError
                at = end
        return buffer

    def whole_records(self, root: int) -> Iterator[Records]:
        """Every record of the table whose tree begins at page `root`, in the order of its key, batch by batch.

        Raises:
            OddPagesError: when it is no such tree, or damaged.
        """
        leaves, inner = self._tree(root)
        between = self._between(inner)
        size = max(1, BATCH // self.page_size)
        for first in range(0, len(leaves), size):
            last = first + size if first + size < len(leaves) else len(leaves) + 1
            low, high = np.searchsorted(between.after, (first, last)).tolist()
            more = between.records[low:high]
            batch = leaves[first : first + size]
            records, page = self._records(batch, 8, sum(map(len, more)))
            places = np.searchsorted(page, between.after[low:high] - first, "right")
            yield _with_those_between(records, more, places, len(batch) * self.page_size)

    def _between(self, inner: list[tuple[Numbers, list[Numbers]]]) -> _Between:
        """The records of inner pages."""
        after, found = [np.zeros(0, np.int64)], []
        for pages, behind in inner:
            records, page = self._records(pages, 12)
            counts = np.bincount(page, minlength=len(pages))
            after += [last[:count] for last, count in zip(behind, counts.tolist(), strict=True)]
            whole = records.buffer.tobytes()
            pairs = zip(records.starts.tolist(), records.lengths.tolist(), strict=True)
            found += [whole[start : start + length] for start, length in pairs]
        places = np.concatenate(after)
        order = np.argsort(places, kind="stable")
        return _Between(places[order], [found[number] for number in order.tolist()])

    def _tree(self, root: int) -> tuple[Numbers, list[tuple[Numbers, list[Numbers]]]]:
        """The leaves in order, and per level the inner pages, each with the leaves that its records follow."""
        levels: list[tuple[Numbers, Numbers, Numbers]] = []
        level = np.array([root], np.int64)
        while self.read(level[:1])[0] != _LEAF:  # all leaves are equally deep; that they are leaves is seen later
            children, counts = self._children(level)
            levels.append((level, counts, children))
            level = children
            if sum(len(pages) for pages, _, _ in levels) + len(level) > self.pages or len(levels) > _DEEPEST:
                raise OddPagesError
        self._refuse_doubles([level, *(pages for pages, _, _ in levels)])
        return level, _behind(levels, len(level))

    def _refuse_doubles(self, levels: list[Numbers]) -> None:
        every = np.sort(np.concatenate(levels))
        if np.any(every[1:] == every[:-1]):
            raise OddPagesError

    def _children(self, level: Numbers) -> tuple[Numbers, Numbers]:
        """The pages below inner pages, in order, and how many records each inner page has."""
        buffer, pages = self.read(level), len(level)
        if np.any(buffer[: pages * self.page_size : self.page_size] != _INNER):
            raise OddPagesError
        cells, page = self._cells(buffer, pages, 12)
        counts = np.bincount(page, minlength=pages)
        ends = np.cumsum(counts + 1) - 1
        children = np.empty(len(cells) + pages, np.int64)
        last = np.zeros(len(children), np.bool_)
        last[ends] = True
        children[last] = _big(buffer, np.arange(pages) * self.page_size + 8, 4)
        children[~last] = _big(buffer, cells, 4)
        return children, counts

    def _cells(self, buffer: Bytes, pages: int, header: int) -> tuple[Numbers, Numbers]:
        """Where each cell begins in a buffer of pages, and in which of the pages."""
        counts = _big(buffer, np.arange(pages) * self.page_size + 3, 2)
        if np.any(counts * 2 + header > self.usable):
            raise OddPagesError
        page = np.repeat(np.arange(pages), counts)
        number = numbers_of_runs(np.zeros(pages, np.int64), counts)
        pointers = _big(buffer, page * self.page_size + header + 2 * number, 2)
        if np.any((pointers < header) | (pointers > self.usable - 4)):
            raise OddPagesError
        return page * self.page_size + pointers, page

    def _records(self, numbers: Numbers, header: int, spare: int = 0) -> tuple[Records, Numbers]:
        """The records of some leaves (header 8) or inner pages (header 12), and in which of them each is.

        spare: bytes of room that follow the pages.
        """
        pages = len(numbers)
        buffer = self.read(numbers, spare)
        if np.any(buffer[: pages * self.page_size : self.page_size] != (_LEAF if header == 8 else _INNER)):
            raise OddPagesError
        cells, page = self._cells(buffer, pages, header)
        lengths, width = varints(buffer, cells + (4 if header == 12 else 0))
        starts = cells + (4 if header == 12 else 0) + width
        local = self._local(lengths)
        if np.any(starts + local + 4 * (local < lengths) > page * self.page_size + self.usable):
            raise OddPagesError
        cut = np.flatnonzero(local < lengths)
        if len(cut):
            buffer, starts = self._with_long_ones(buffer, starts, lengths, local, cut)
        return Records(buffer, starts, lengths), page

    def _local(self, lengths: Numbers) -> Numbers:
        """How many bytes of each record lie in its page; the others follow in pages of their own."""
        usable = self.usable
        most, least = (usable - 12) * 64 // 255 - 23, (usable - 12) * 32 // 255 - 23
        if np.any(lengths > _LONGEST_RECORD):
            raise OddPagesError
        fitting = least + (lengths - least) % (usable - 4)
        return np.where(lengths <= most, lengths, np.where(fitting <= most, fitting, least))

    def _with_long_ones(
        self, buffer: Bytes, starts: Numbers, lengths: Numbers, local: Numbers, cut: Numbers
    ) -> tuple[Bytes, Numbers]:
        """The buffer with the records that go on elsewhere put together behind it, and where all records are now."""
        if int(lengths[cut].sum()) > self.pages * self.page_size:
            raise OddPagesError
        onward = _big(buffer, starts[cut] + local[cut], 4)
        parts = [buffer[:-PADDING].copy()]
        at, starts = len(buffer) - PADDING, starts.copy()
        for row, page in zip(cut.tolist(), onward.tolist(), strict=True):
            start, here, length = int(starts[row]), int(local[row]), int(lengths[row])
            parts += [parts[0][start : start + here], *self._rest(page, length - here)]
            starts[row] = at
            at += length
        return np.concatenate([*parts, np.zeros(PADDING, np.uint8)]), starts

    def _rest(self, page: int, length: int) -> Iterator[Bytes]:
        """What follows of a record in the chain that begins at this page."""
        while length:
            whole = self.read(np.array([page]))
            here = min(length, self.usable - 4)
            page, length = int.from_bytes(whole[:4].tobytes(), "big"), length - here
            yield whole[4 : 4 + here].copy()


def _behind(levels: list[tuple[Numbers, Numbers, Numbers]], leaves: int) -> list[tuple[Numbers, list[Numbers]]]:
    """Per level of inner pages, from the lowest up: the pages, and after which leaf each of their children ends."""
    last = np.arange(leaves)
    found = []
    for pages, counts, _ in reversed(levels):
        ends = np.cumsum(counts + 1) - 1
        found.append((pages, np.split(last, ends[:-1] + 1)))
        last = last[ends]
    return found


def _with_those_between(records: Records, more: list[bytes], places: Numbers, at: int) -> Records:
    """Records of leaves, with those of inner pages before these places. at: where the buffer has room for them."""
    if not more:
        return records
    joined = np.frombuffer(b"".join(more), np.uint8)
    records.buffer[at : at + len(joined)] = joined
    lengths = np.array([len(record) for record in more])
    return Records(
        records.buffer,
        np.insert(records.starts, places, at + np.cumsum(lengths) - lengths),
        np.insert(records.lengths, places, lengths),
    )


def _big(buffer: Bytes, at: Numbers, width: int) -> Numbers:
    """The numbers of 2 or 4 bytes, most significant first, that stand at these places."""
    result = buffer.take(at).astype(np.int64)
    for further in range(1, width):
        result = result << 8 | buffer.take(at + further)
    return result


def varints(buffer: Bytes, at: Numbers) -> tuple[Numbers, Numbers]:
    """The numbers of variable length at these places, and how many bytes each takes; at most 2**28 are known here."""
    result = buffer.take(at).astype(np.int64)
    width = np.ones(len(at), np.int64)
    longer = np.flatnonzero(result >= 0x80)
    for further in range(1, 5):
        if not len(longer):
            return result, width
        following = buffer[at[longer] + further].astype(np.int64)
        result[longer] = (result[longer] & (1 << 7 * further) - 1) << 7 | following & 0x7F
        width[longer] = further + 1
        longer = longer[following >= 0x80]
    raise OddPagesError
