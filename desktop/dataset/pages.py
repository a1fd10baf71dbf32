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
_STEPPED_OVER = 4
"""So many pages further on the next one may be: what lies between is read with them, which is quicker than a step."""
SIZES = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)
"""Bytes of a value by its serial type, where that is no text."""
FIRST_TEXT = 12
"""From this serial type on a value is a text, or bytes."""


class OddPagesError(Exception):
    """The pages are not laid out in the way that is known here."""


@dataclass(frozen=True, slots=True, eq=False)
class Records:
    """n records of a table. buffer: bytes that hold them, and some more. starts, lengths: (n,) where in the buffer.

    places: (n,) where in the file each begins.
    """

    buffer: Bytes
    starts: Numbers
    lengths: Numbers
    places: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class _Between:
    """Records that stand in inner pages, in order. after: the leaf that each follows. places: as in `Records`."""

    after: Numbers
    records: list[bytes]
    places: Numbers


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
        self._following = 0
        """Bytes of records of one table that go on in pages of their own: together no more than the file has."""

    def read(self, numbers: Numbers, spare: int = 0) -> tuple[Bytes, Numbers]:
        """These pages, at least one, with room to spare and PADDING behind them; (n,) where each begins.

        The bytes are overwritten by the next reading.
        """
        if numbers.min() < 1 or numbers.max() > self.pages:
            raise OddPagesError
        self.passed += len(numbers)
        steps = np.diff(numbers)
        new = np.concatenate(([True], (steps < 1) | (steps > _STEPPED_OVER)))
        run = np.cumsum(new) - 1
        firsts, lasts = numbers[new], numbers[np.append(new[1:], True)]
        sizes = (lasts - firsts + 1) * self.page_size
        offsets = np.cumsum(sizes) - sizes
        buffer = self._room_for(int(sizes.sum()) + spare + PADDING)
        for first, at, size in zip(firsts.tolist(), offsets.tolist(), sizes.tolist(), strict=True):
            self._file.seek((first - 1) * self.page_size)
            if self._file.readinto(buffer.data[at : at + size]) != size:  # type: ignore[attr-defined]
                raise OddPagesError
        return buffer, (numbers - firsts[run]) * self.page_size + offsets[run]

    def _room_for(self, size: int) -> Bytes:
        if len(self._room) < size:  # memory that is new each time costs more than what is read into it
            self._room = np.zeros(size, np.uint8)
        return self._room[:size]

    def whole_records(self, root: int, batch_size: int | None = None) -> Iterator[Records]:
        """Every record of the table whose tree begins at page `root`, in the order of its key, batch by batch.

        batch_size: bytes of pages that are looked at together, if not BATCH.

        Raises:
            OddPagesError: when it is no such tree, or damaged.
        """
        self._following = 0
        leaves, inner = self._tree(root)
        between = self._between(inner)
        size = max(1, (batch_size or BATCH) // self.page_size)
        for first in range(0, len(leaves), size):
            last = first + size if first + size < len(leaves) else len(leaves) + 1
            low, high = np.searchsorted(between.after, (first, last)).tolist()
            more = _Between(between.after[low:high], between.records[low:high], between.places[low:high])
            batch = leaves[first : first + size]
            spare = sum(map(len, more.records))
            records, page, at = self._records(batch, 8, spare)
            yield _with_those_between(records, more, np.searchsorted(page, more.after - first, "right"), at)

    def _between(self, inner: list[tuple[Numbers, list[Numbers]]]) -> _Between:
        """The records of inner pages."""
        after, found, in_file = [np.zeros(0, np.int64)], [], [np.zeros(0, np.int64)]
        for pages, behind in inner:
            records, page, _ = self._records(pages, 12)
            counts = np.bincount(page, minlength=len(pages))
            after += [last[:count] for last, count in zip(behind, counts.tolist(), strict=True)]
            whole = records.buffer.tobytes()
            pairs = zip(records.starts.tolist(), records.lengths.tolist(), strict=True)
            found += [whole[start : start + length] for start, length in pairs]
            in_file.append(records.places)
        follows = np.concatenate(after)
        order = np.argsort(follows, kind="stable")
        return _Between(follows[order], [found[number] for number in order.tolist()], np.concatenate(in_file)[order])

    def _tree(self, root: int) -> tuple[Numbers, list[tuple[Numbers, list[Numbers]]]]:
        """The leaves in order, and per level the inner pages, each with the leaves that its records follow."""
        levels: list[tuple[Numbers, Numbers, Numbers]] = []
        level = np.array([root], np.int64)
        while self._kind(level[:1]) != _LEAF:  # all leaves are equally deep; that they are leaves is seen later
            children, counts = self._children(level)
            levels.append((level, counts, children))
            level = children
            if len(levels) > _DEEPEST:
                raise OddPagesError
            # Before they are read: a page that stands below itself would soon be more than fits into memory.
            self._refuse_doubles([level, *(pages for pages, _, _ in levels)])
        return level, _behind(levels, len(level))

    def _kind(self, page: Numbers) -> int:
        buffer, begins = self.read(page)
        return int(buffer[begins[0]])

    def _refuse_doubles(self, levels: list[Numbers]) -> None:
        every = np.sort(np.concatenate(levels))
        if np.any(every[1:] == every[:-1]):
            raise OddPagesError

    def _children(self, level: Numbers) -> tuple[Numbers, Numbers]:
        """The pages below inner pages, in order, and how many records each inner page has."""
        buffer, begins = self.read(level)
        if np.any(buffer.take(begins) != _INNER):
            raise OddPagesError
        cells, page = self._cells(buffer, begins, 12)
        counts = np.bincount(page, minlength=len(level))
        ends = np.cumsum(counts + 1) - 1
        children = np.empty(len(cells) + len(level), np.int64)
        last = np.zeros(len(children), np.bool_)
        last[ends] = True
        children[last] = _big(buffer, begins + 8, 4)
        children[~last] = _big(buffer, cells, 4)
        return children, counts

    def _cells(self, buffer: Bytes, begins: Numbers, header: int) -> tuple[Numbers, Numbers]:
        """Where each cell begins in a buffer, and in which of the pages. begins: where these begin."""
        pages = len(begins)
        counts = _big(buffer, begins + 3, 2)
        if np.any(counts * 2 + header > self.usable) or (header == 12 and int(counts.sum()) >= self.pages):
            raise OddPagesError  # an inner page has a page below it for each cell
        page = np.repeat(np.arange(pages), counts)
        number = numbers_of_runs(np.zeros(pages, np.int64), counts)
        start = begins.take(page)
        pointers = _big(buffer, start + header + 2 * number, 2)
        if np.any((pointers < header) | (pointers > self.usable - 4)):
            raise OddPagesError
        return start + pointers, page

    def _records(self, numbers: Numbers, header: int, spare: int = 0) -> tuple[Records, Numbers, int]:
        """The records of some leaves (header 8) or inner pages (header 12), in which of them each is, and room.

        spare: so many bytes of room are left in the buffer, from the place on that is told last.
        """
        buffer, begins = self.read(numbers, spare)
        if np.any(buffer.take(begins) != (_LEAF if header == 8 else _INNER)):
            raise OddPagesError
        cells, page = self._cells(buffer, begins, header)
        lengths, width = varints(buffer, cells + (4 if header == 12 else 0))
        starts = cells + (4 if header == 12 else 0) + width
        local = self._local(lengths)
        if np.any(starts + local + 4 * (local < lengths) > begins.take(page) + self.usable):
            raise OddPagesError
        if int((local + width).sum()) + 2 * len(cells) > len(numbers) * self.usable:
            raise OddPagesError  # cells that lie over each other: of little could be made very much
        places = starts + ((numbers - 1) * self.page_size - begins).take(page)
        room = len(buffer) - PADDING - spare
        cut = np.flatnonzero(local < lengths)
        if len(cut):
            buffer, starts = self._with_long_ones(buffer, starts, lengths, local, cut)
        return Records(buffer, starts, lengths, places), page, room

    def record(self, place: int) -> bytes:
        """One record again, whole, from its place in the file.

        Raises:
            OddPagesError: when there is no record any more.
            OSError: when the file can't be read.
        """
        at = place % self.page_size
        here = self._read_raw(place, self.usable - at)
        length = spans_of(here)[-1][1]
        local = int(self._local(np.array([length]))[0])
        if local + 4 * (local < length) > len(here) or length > self.pages * self.page_size:
            raise OddPagesError
        if local == length:
            return here
        onward = int.from_bytes(here[local : local + 4], "big")
        return b"".join((here[:local], *(part.tobytes() for part in self._rest(onward, length - local))))

    def close(self) -> None:
        """Lets the file go."""
        self._file.close()

    def _read_raw(self, place: int, size: int) -> bytes:
        self._file.seek(place)
        raw = self._file.read(size)
        if size <= 0 or len(raw) != size:
            raise OddPagesError
        return raw

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
        self._following += int(lengths[cut].sum())
        if self._following > self.pages * self.page_size:
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
            whole, _ = self.read(np.array([page]))
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


def _with_those_between(records: Records, more: _Between, before: Numbers, at: int) -> Records:
    """Records of leaves, with those of inner pages before these of them. at: where the buffer has room for them."""
    if not more.records:
        return records
    joined = np.frombuffer(b"".join(more.records), np.uint8)
    records.buffer[at : at + len(joined)] = joined
    lengths = np.array([len(record) for record in more.records])
    return Records(
        records.buffer,
        np.insert(records.starts, before, at + np.cumsum(lengths) - lengths),
        np.insert(records.lengths, before, lengths),
        np.insert(records.places, before, more.places),
    )


def _big(buffer: Bytes, at: Numbers, width: int) -> Numbers:
    """The numbers of 2 or 4 bytes, most significant first, that stand at these places."""
    result = buffer.take(at).astype(np.int64)
    for further in range(1, width):
        result = result << 8 | buffer.take(at + further)
    return result


def spans_of(record: bytes) -> list[tuple[int, int]]:
    """Where each value of a record lies in it; values may lie beyond the bytes that are given.

    Raises:
        OddPagesError: when these are not the first bytes of a record.
    """
    try:
        end, at = _varint(record, 0)
        start, spans = end, []
        while at < end:
            serial, at = _varint(record, at)
            size = (serial - FIRST_TEXT) // 2 if serial >= FIRST_TEXT else SIZES[serial]
            spans.append((start, start + size))
            start += size
    except IndexError:
        raise OddPagesError from None
    if not spans or start > _LONGEST_RECORD:
        raise OddPagesError
    return spans


def _varint(raw: bytes, at: int) -> tuple[int, int]:
    """The number of variable length at a place, and where it ends; at most 2**28 are known here."""
    value = 0
    for place in range(at, at + 4):
        value = value << 7 | raw[place] & 0x7F
        if raw[place] < 0x80:
            return value, place + 1
    raise OddPagesError


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
