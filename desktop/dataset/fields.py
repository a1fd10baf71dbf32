"""The values of many records of a SQLite table at once, as arrays: where each lies, how long it is, what it is."""

import secrets
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.pages import FIRST_TEXT, PADDING, SIZES, Bytes, Numbers, OddPagesError, Records
from desktop.dataset.runs import begins_of_runs

Flags = NDArray[np.bool_]
Hashes = NDArray[np.uint64]
_SIZES = np.array([*SIZES, 0, 0, 0], np.int32)
"""Bytes of a value by its serial type, where that is no text."""
_LENGTHS = np.concatenate((_SIZES[:-1], np.arange(1 << 12, dtype=np.int32) >> 1))
"""Bytes of a value by its serial type, for all but long texts."""
_RESERVED = 5
"""Half of the two serial types that nobody may use."""
_GOES_ON = 0x80
"""From this on a byte is not the last of its number."""
_CHUNK = 1 << 14
_PART = 1 << 17
_FEWEST, _BITS_OF_FEWEST = 64, 16
_FEW, _BITS = 4_096, 22
"""So many ids are looked for in a table by so many bits of their hashes."""
_REAL, _ONE = 7, 9
_IS_NUMBER = np.array([0 < serial < FIRST_TEXT and serial != _REAL for serial in range(13)])
_IN_BYTES = _IS_NUMBER & (_SIZES > 0)
"""By the serial type: which values are whole numbers, and of which the bytes tell which; others are 0 or 1."""
_SHIFTS = np.where(_IN_BYTES, 64 - 8 * _SIZES, 0).astype(np.int64)
"""What of the eight bytes from the first of such a number on is not its own."""
_FIRST_BYTES = np.array([(1 << 8 * count) - 1 for count in range(9)], np.uint64)
"""Masks that keep so many bytes of a word."""
_ALL = np.uint64(2**64 - 1)
_AT_ONCE = 64
"""Bytes of each text that are looked at together."""
_FACTOR, _START = (np.uint64(secrets.randbits(64) | 1) for _ in range(2))
"""Secret, so that nobody can make a file whose ids have equal hashes."""


class Fields:
    """The values of n records. Columns count from 0, in the order of the table.

    Where only the first columns are wanted, nothing is known of what follows them in the records.

    buffer: what holds them. starts, lengths: (columns, n) where they lie. Texts may hold anything yet.
    """

    def __init__(self, records: Records, columns: int, *, first_only: bool = False) -> None:
        self.buffer: Bytes = records.buffer
        serials = _serials(records, columns, first_only=first_only)
        if np.any(serials >> 1 == _RESERVED):
            raise OddPagesError
        lengths = _lengths(serials)
        starts = np.empty((columns + 1, len(records.starts)), np.int64)
        starts[0] = records.starts + self.buffer.take(records.starts)
        for column in range(columns):
            np.add(starts[column], lengths[column], out=starts[column + 1])
        ends = records.starts + records.lengths
        if np.any(starts[-1] > ends) if first_only else not np.array_equal(starts[-1], ends):
            raise OddPagesError
        self._serials = serials
        self.lengths = lengths
        self.starts = starts[:-1]
        self._words = _words_of(self.buffer)
        self._hashes: dict[int, Hashes] = {}

    def __len__(self) -> int:
        return int(self.starts.shape[1])

    def is_number(self, column: int) -> Flags:
        """(n,) Whether each value is a whole number."""
        flags: Flags = _IS_NUMBER[np.minimum(self._serials[column], FIRST_TEXT)]
        return flags

    def is_text(self, column: int) -> Flags:
        """(n,) Whether each value is a text, bytes, or nothing (which stands for an empty text)."""
        flags: Flags = self._texts[column]
        return flags

    @cached_property
    def _texts(self) -> Flags:
        """(columns, n) Which values are texts."""
        flags: Flags = (self._serials == 0) | (self._serials >= FIRST_TEXT)
        return flags

    def is_null(self, column: int) -> Flags:
        """(n,) Whether there is no value."""
        flags: Flags = self._serials[column] == 0
        return flags

    def numbers(self, column: int) -> Numbers:
        """(n,) The whole numbers of a column, 0 where it holds something else."""
        serial = self._serials[column]
        if int(serial.min(initial=1)) == int(serial.max(initial=1)) == 1:  # small ones, mostly: a byte each
            small: Numbers = self.buffer.take(self.starts[column]).view(np.int8).astype(np.int64)
            return small
        serial = np.minimum(serial, FIRST_TEXT)
        shifted = self._words[self.starts[column]].byteswap().view(np.int64) >> _SHIFTS.take(serial)
        result: Numbers = np.where(_IN_BYTES.take(serial), shifted, serial == _ONE)
        return result

    def real(self, column: int, row: int) -> float:
        """A number with a fraction."""
        start = int(self.starts[column][row])
        return float(self.buffer[start : start + 8].copy().view(">f8")[0])

    def value(self, column: int, row: int) -> int | float | bytes | None:
        """One value as SQLite would give it, texts as bytes."""
        serial, start = int(self._serials[column][row]), int(self.starts[column][row])
        if serial >= FIRST_TEXT:
            return self.buffer[start : start + int(self.lengths[column][row])].tobytes()
        if serial == _REAL:
            return self.real(column, row)
        if serial == 0:
            return None
        if serial in (8, 9):
            return serial - 8
        return int.from_bytes(self.buffer[start : start + int(self.lengths[column][row])].tobytes(), "big", signed=True)

    def words(self, column: int, place: int) -> Hashes:
        """(n,) Eight bytes of each text as a number, the first lowest, from byte 8 * place on; 0 beyond its end."""
        left = np.clip(self.lengths[column] - 8 * place, 0, 8)
        words: Hashes = self._words[self.starts[column] + 8 * place] & _FIRST_BYTES.take(left)
        return words

    def bytes_from(self, column: int, count: int) -> Bytes:
        """(n, count) So many bytes from the first of each text on, be it beyond its end."""
        found: Bytes = np.lib.stride_tricks.sliding_window_view(self.buffer, count)[self.starts[column]]
        return found

    def hashes(self, column: int) -> Hashes:
        """(n,) A hash of each text; nobody may change it."""
        if column not in self._hashes:
            self._hashes[column] = _hashed(self.buffer, self.starts[column], self.lengths[column])
        return self._hashes[column]

    def key_hashes(self, columns: list[tuple[int, bool]]) -> Hashes:
        """(n,) A hash of several columns together; each is named with whether it holds numbers."""
        result = np.zeros(len(self), np.uint64)
        for number, (column, whole) in enumerate(columns):
            own = self.numbers(column).view(np.uint64) if whole else self.hashes(column)
            result = own if number == 0 else _mixed(result ^ own)
        return result


def _serials(records: Records, columns: int, *, first_only: bool) -> NDArray[np.int32]:
    """(columns, n) The serial type of each value: numbers of variable length, one after the other in the header."""
    header = records.buffer.take(records.starts)
    if int(header.max(initial=2)) >= _GOES_ON or int(header.min(initial=2)) < 2:
        raise OddPagesError
    serials = np.empty((columns, len(header)), np.int32)
    at = records.starts + 1
    for column in range(columns):
        serials[column] = signs = records.buffer.take(at)
        at += 1
        if int(signs.max(initial=0)) >= _GOES_ON:
            _add_following(serials[column], at, records.buffer)
    end = records.starts + header
    if np.any(at > end) if first_only else not np.array_equal(at, end):
        raise OddPagesError
    return serials


def _lengths(serials: NDArray[np.int32]) -> NDArray[np.int32]:
    """How many bytes values of these serial types take."""
    lengths: NDArray[np.int32]
    if int(serials.max(initial=0)) < len(_LENGTHS):
        lengths = _LENGTHS[serials]
    else:
        lengths = np.maximum(serials - FIRST_TEXT >> 1, 0) + _SIZES[np.minimum(serials, FIRST_TEXT)]
    return lengths


def _add_following(serials: NDArray[np.int32], at: Numbers, buffer: Bytes) -> None:
    """Adds to serial types that go on the bytes at these places, and steps over them."""
    longer = np.flatnonzero(serials >= _GOES_ON)
    value = serials[longer] - _GOES_ON
    for _further in range(3):  # a text of more than 57 bytes takes two bytes, of more than 8,185 three
        following = buffer.take(at[longer])
        at[longer] += 1
        serials[longer] = value = value << 7 | following & (_GOES_ON - 1)
        goes_on = following >= _GOES_ON
        if not np.any(goes_on):
            return
        longer, value = longer[goes_on], value[goes_on]
    raise OddPagesError


def hash_of(text: str) -> np.uint64:
    """The hash of a text by itself, as `Fields.hashes` gives it."""
    return np.uint64(hashes_of([text])[0])


def hashes_of(texts: Sequence[str]) -> Hashes:
    """(n,) Likewise of some texts."""
    raw = [text.encode(errors="replace") for text in texts]
    length = np.array([len(text) for text in raw], np.int64)
    buffer = np.frombuffer(b"".join(raw) + bytes(PADDING), np.uint8)
    return _hashed(buffer, np.cumsum(length) - length, length)


def _words_of(buffer: Bytes) -> Hashes:
    """The eight bytes from each place on as a number."""
    return np.ndarray((len(buffer) - 7,), "<u8", buffer=buffer, strides=(1,))


def _hashed(buffer: Bytes, start: Numbers, length: NDArray[np.integer]) -> Hashes:
    """(n,) A hash of each of the texts that lie here."""
    result = _mixed(_START ^ length.astype(np.uint64))
    longest, shortest = int(length.max(initial=0)), int(length.min(initial=0))
    for passed in range(0, longest, _AT_ONCE):
        rows = slice(None) if shortest > passed else np.flatnonzero(length > passed)
        words = _words_from(buffer, start[rows] + passed, min(longest - passed, _AT_ONCE))
        here, left = result[rows], length[rows] - passed
        for place, word in enumerate(words):
            here = _with_word(here, word, left - 8 * place)
        result[rows] = here
    return result


def _words_from(buffer: Bytes, start: Numbers, count: int) -> Hashes:
    """(words, n) So many bytes from each place on, and some more, as numbers; to take all at once is far quicker."""
    width = -(-count // 8) * 8
    texts = np.ndarray((len(buffer) - width + 1,), f"V{width}", buffer=buffer, strides=(1,))
    return texts[start].view("<u8").reshape(-1, width // 8).T


def _with_word(result: Hashes, word: Hashes, left: NDArray[np.integer]) -> Hashes:
    """Hashes with a further word of each text. left: so many of its bytes are the text's."""
    least = int(left.min(initial=8))
    if least >= 8:
        return _mixed(result ^ word)
    beyond = np.maximum(8 - left, 0).astype(np.uint64) << np.uint64(3)
    mixed = _mixed(result ^ word & _ALL >> beyond)
    return mixed if least > 0 else np.where(left > 0, mixed, result)


def _mixed(value: Hashes) -> Hashes:
    product = value * _FACTOR
    return product ^ product >> np.uint64(29)


class Ids:
    """The ids of a table by their hashes, to find the rows that others name. Rows stand in the order given."""

    def __init__(self, hashes: Hashes) -> None:
        self._given = hashes
        self._following: dict[str, int] = {}

    @cached_property
    def _parts(self) -> list[tuple[Hashes, Numbers]]:
        """The hashes in order, with the row of each, part by part: to sort all at once would stop the window."""
        parts = []
        for first in range(0, len(self._given), _PART):
            part = self._given[first : first + _PART]
            order = np.argsort(part)
            parts.append((part[order], order + first))
        return parts

    @cached_property
    def _by_bits(self) -> tuple[NDArray[np.int32], np.uint64] | None:
        """The row of each id by some bits of its hash that tell all apart, -1 for no id, and where they begin."""
        if not 0 < len(self._given) <= _FEW:
            return None
        bits = _BITS if len(self._given) > _FEWEST else _BITS_OF_FEWEST
        table = np.empty(1 << bits, np.int32)
        rows = np.arange(len(self._given))
        for shift in range(64 - bits, 0, -1):
            table.fill(-1)
            places = self._given >> np.uint64(shift) & np.uint64(len(table) - 1)
            table[places] = rows
            if np.array_equal(table[places], rows):
                return table, np.uint64(shift)
        return None

    def doubles(self) -> Flags | None:
        """(n,) Whether another id looks the same; None when no two do."""
        ordered = np.sort(self._given)
        twice = ordered[1:][ordered[1:] == ordered[:-1]]
        return np.isin(self._given, twice) if len(twice) else None

    def onward(self, reader: str, wanted: Hashes) -> Numbers:
        """As `rows`, for a reader that asks again and again: each time from where it was."""
        found = self.rows(wanted, self._following.get(reader, 0))
        self._following[reader] = max(self._following.get(reader, 0), int(found.max(initial=-1)) + 1)
        return found

    def rows(self, wanted: Hashes, following: int = 0) -> Numbers:
        """The row of each of these hashes, -1 where there is none.

        Quick where they come in the order of the ids, from row `following` on.
        """
        if not len(wanted):
            return np.zeros(0, np.int64)
        if self._by_bits is not None:
            return self._rows_by_bits(*self._by_bits, wanted)
        first = begins_of_runs(wanted)
        heads = wanted[first]
        found = np.empty(len(heads), np.int64)
        for start in range(0, len(heads), _CHUNK):
            chunk = heads[start : start + _CHUNK]
            found[start : start + _CHUNK] = self._rows_near(chunk, following)
            following = max(following, int(found[start : start + len(chunk)].max()) + 1)
        result: Numbers = found[np.cumsum(first) - 1]
        return result

    def _rows_by_bits(self, table: NDArray[np.int32], shift: np.uint64, wanted: Hashes) -> Numbers:
        row = table.take((wanted >> shift & np.uint64(len(table) - 1)).view(np.int64)).astype(np.int64)
        return np.where(self._given.take(row) == wanted, row, -1)

    def _rows_near(self, heads: Hashes, following: int) -> Numbers:
        """First as if they were the ids that come next, one by one; then among those; then among all."""
        for start in (following, max(0, following - 1)):  # the last one may go on
            if np.array_equal(heads, self._given[start : start + len(heads)]):
                return np.arange(start, start + len(heads))
        start = max(0, following - 1)
        near = self._given[start : start + len(heads) * 5 // 4 + 64]
        order = np.argsort(near)
        found = _found(heads, near[order], order + start)
        for ordered, rows in self._parts:
            lost = np.flatnonzero(found < 0)
            if not len(lost):
                break
            found[lost] = _found(heads[lost], ordered, rows)
        return found


def _found(wanted: Hashes, among: Hashes, rows: Numbers) -> Numbers:
    """The row of each hash among sorted ones, or -1."""
    if not len(among):
        return np.full(len(wanted), -1)
    at = np.minimum(np.searchsorted(among, wanted), len(among) - 1)
    return np.where(among[at] == wanted, rows[at], -1)
