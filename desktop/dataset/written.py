"""Texts of many rows at once, as they are written in a file: whether each can be shown as it is."""

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.fields import Fields, Flags
from desktop.dataset.pages import Bytes, Numbers, OddPagesError
from desktop.model.moment import Precision

_TAB, _LINE, _BEFORE_PRINTABLE, _DELETE = 9, 10, 32, 127
_HIDDEN_OF_THREE = (  # UTF-8 of the signs that `model.text.unseen` finds: first two bytes, and the range of the third
    (0xE2, 0x80, 0x8E, 0x8F),
    (0xE2, 0x80, 0xA8, 0xAE),
    (0xE2, 0x81, 0xA6, 0xA9),
    (0xEF, 0xBB, 0xBF, 0xBF),
    (0xEF, 0xBF, 0xB9, 0xBB),
)
_HIDDEN_OF_TWO = ((0xC2, 0x80, 0x9F), (0xD8, 0x9C, 0x9C))
DAY, MONTH, YEAR = range(3)
"""Precisions as numbers, in the order of `Precision`."""
assert tuple(Precision) == (Precision.DAY, Precision.MONTH, Precision.YEAR)


Days = NDArray[np.int32]
Dates = tuple[Flags, Days, Days, NDArray[np.uint8]]


class Texts:
    """The texts of n records in c columns, taken out of their pages.

    blob: the texts end to end, UTF-8 if they are sound. starts, lengths: (n, c) where each lies in it.
    """

    def __init__(self, fields: Fields, columns: list[int]) -> None:
        runs = [run for run in np.split(columns, np.flatnonzero(np.diff(columns) != 1) + 1) if len(run)]
        begins = np.stack([fields.starts[run[0]] for run in runs], axis=1)
        ends = np.stack([fields.starts[run[-1]] + fields.lengths[run[-1]] for run in runs], axis=1)
        order = np.argsort(begins[:, 0])  # within a page the records stand in any order
        if np.any(begins[order[1:], 0] < ends[order[:-1], -1]):
            raise OddPagesError
        whole = fields.buffer.tobytes()
        stretches = zip(begins.reshape(-1).tolist(), ends.reshape(-1).tolist(), strict=True)
        joined = bytearray().join([whole[begin:end] for begin, end in stretches])
        self.blob: Bytes = np.frombuffer(joined, np.uint8)
        self.lengths = np.stack([fields.lengths[column] for column in columns], axis=1)
        ends = np.cumsum(self.lengths, dtype=np.int64).reshape(self.lengths.shape)
        self.starts: Numbers = ends - self.lengths

    def signs(self, column: int, longest: int) -> Numbers:
        """(n,) How many signs each text of a column has; exact only where there are more than `longest` bytes."""
        length = self.lengths[:, column]
        rows = np.flatnonzero(length > longest)
        if not len(rows):
            return length
        following = self._following
        start, result = self.starts[rows, column], length.copy()
        result[rows] -= following[start + length[rows]] - following[start]
        return result

    @cached_property
    def _following(self) -> NDArray[np.int32]:
        """How many bytes before each are not the first of their sign: looked through once for all columns."""
        is_following = (self.blob & 0xC0) == 0x80
        return np.concatenate((np.zeros(1, np.int32), np.cumsum(is_following, dtype=np.int32)))

    def unsound(self, lines: list[bool]) -> Flags:
        """(n,) Which rows hold a text that is not UTF-8 or can't be shown as it is.

        lines: (c,) whether line breaks and tabs may stand in a column.
        """
        flags = np.zeros(len(self.lengths), np.bool_)
        if not len(self.blob):
            return flags
        if int(self.blob.min()) < _BEFORE_PRINTABLE:
            flags |= self._with_controls(lines)
        foreign = np.flatnonzero(self.blob >= _DELETE)
        if len(foreign):
            flags[self._cell(_hidden(self.blob, foreign))[0]] = True
            flags |= self._not_utf8(foreign)
        return flags

    def _with_controls(self, lines: list[bool]) -> Flags:
        """Which rows hold a control character of one byte, but for line breaks and tabs where they may stand."""
        flags = np.zeros(len(self.lengths), np.bool_)
        controls = np.flatnonzero(self.blob < _BEFORE_PRINTABLE)
        row, column = self._cell(controls)
        sign = self.blob[controls]
        harmless = np.array(lines)[column] & ((sign == _LINE) | (sign == _TAB))
        flags[row[~harmless]] = True
        return flags

    def _cell(self, positions: Numbers) -> tuple[Numbers, Numbers]:
        """Row and column of what stands at these places in the blob."""
        number = np.searchsorted(self.starts.reshape(-1), positions, "right") - 1
        return number // self.starts.shape[1], number % self.starts.shape[1]

    def _not_utf8(self, foreign: Numbers) -> Flags:
        """Which rows hold what is not UTF-8. foreign: where the bytes stand that are not of ASCII."""
        first = self.blob.take(np.minimum(self.starts, len(self.blob) - 1))
        flags: Flags = np.any(((first & 0xC0) == 0x80) & (self.lengths > 0), axis=1)
        signs = self.blob[foreign]
        goes_on = (signs & 0xC0) == 0x80
        torn = goes_on & (np.diff(foreign, prepend=-2) != 1)
        try:
            str(signs.data, "utf-8")  # one sign behind the other: sound, if none was torn apart
        except UnicodeDecodeError:
            torn[:] = True
        if np.any(torn):
            flags |= np.array([not self._is_utf8(row) for row in range(len(flags))])
        return flags

    def _is_utf8(self, row: int) -> bool:
        try:
            return all(str(text, "utf-8") is not None for text in self.of_row(row))
        except UnicodeDecodeError:
            return False

    def of_row(self, row: int) -> list[bytes]:
        """The texts of a row."""
        pairs = zip(self.starts[row].tolist(), self.lengths[row].tolist(), strict=True)
        return [self.blob[start : start + length].tobytes() for start, length in pairs]

    def of_column(self, column: int) -> list[str]:
        """The texts of a column, with what is not UTF-8 replaced."""
        whole = self.blob.tobytes()
        starts = self.starts[:, column]
        ends = starts + self.lengths[:, column]
        return [
            str(whole[start:end], "utf-8", "replace") for start, end in zip(starts.tolist(), ends.tolist(), strict=True)
        ]


def _hidden(blob: Bytes, foreign: Numbers) -> Numbers:
    """Where control characters and marks of direction begin, among places of bytes that are not printable ASCII."""
    first = blob[foreign]
    found = [foreign[first == _DELETE]]
    end = len(blob) - 1
    for lead, low, high in _HIDDEN_OF_TWO:
        at = foreign[first == lead]
        second = blob[np.minimum(at + 1, end)]
        found.append(at[(second >= low) & (second <= high)])
    for lead, middle, low, high in _HIDDEN_OF_THREE:
        at = foreign[first == lead]
        second, third = blob[np.minimum(at + 1, end)], blob[np.minimum(at + 2, end)]
        found.append(at[(second == middle) & (third >= low) & (third <= high)])
    return np.concatenate(found)


def dates(words: tuple[NDArray[np.uint64], NDArray[np.uint64]], length: NDArray[np.integer]) -> Dates:
    """Dates of the form 2024, 2024-01 or 2024-01-29: which exist, their first and last day, their precision.

    words: (n,) twice, the first sixteen bytes of each text, 0 beyond its end. length: (n,) of each text.
    """
    signs = np.stack(words, axis=1).astype("<u8").view(np.uint8).T
    digits = signs - np.uint8(ord("0"))  # what stands before 0 comes out far above 9
    numeric = digits <= 9
    has_month, has_day = length >= 7, length == 10
    sound = (has_day | (length == 7) | (length == 4)) & numeric[0] & numeric[1] & numeric[2] & numeric[3]
    sound &= ~has_month | ((signs[4] == ord("-")) & numeric[5] & numeric[6])
    sound &= ~has_day | ((signs[7] == ord("-")) & numeric[8] & numeric[9])
    number = digits.astype(np.int32)
    year = number[0] * 1000 + number[1] * 100 + number[2] * 10 + number[3]
    month = np.where(has_month, number[5] * 10 + number[6], 1)
    day = np.where(has_day, number[8] * 10 + number[9], 1)
    sound &= (year >= 1) & (month >= 1) & (month <= 12)
    start = _days(year, month, day)
    last_month = np.where(has_month, month, 12)
    month_end = _days(year + last_month // 12, last_month % 12 + 1, np.ones_like(day)) - 1
    sound &= (day >= 1) & (start <= month_end)
    precision = np.where(has_day, np.uint8(DAY), np.where(has_month, np.uint8(MONTH), np.uint8(YEAR)))
    return sound, start, np.where(has_day, start, month_end), precision


def _days(year: Days, month: Days, day: Days) -> Days:
    """As `model.moment.day_from`, for many dates."""
    shifted = year - (month <= 2)
    era = shifted // 400
    year_of_era = shifted - era * 400
    day_of_year = (153 * np.where(month > 2, month - 3, month + 9) + 2) // 5 + day - 1
    day_of_era = year_of_era * 365 + year_of_era // 4 - year_of_era // 100 + day_of_year
    number: Days = era * 146_097 + day_of_era - 719_468
    return number
