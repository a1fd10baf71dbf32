"""Reads a large table out of its pages and says which rows may have a fault.

The rules themselves are told in `form`, `days` and `story`, row by row. Here they are asked of all rows at once, so
that only the few that may break one go the slow way: a row that is not doubtful here has no fault there.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import DATES
from desktop.dataset.fields import Fields, Flags, Ids, hash_of, hashes_of
from desktop.dataset.form import EITHER, bounds, has_id, is_address
from desktop.dataset.garbage import keep_freed_memory
from desktop.dataset.pages import Numbers, PagedFile
from desktop.dataset.sheet import Columns, Sheet
from desktop.dataset.story import LONGEST_LABEL
from desktop.dataset.tables import LONGEST_ID, Column, Table
from desktop.dataset.written import Texts, dates
from desktop.model.moment import Precision
from desktop.model.text import LANGUAGES

Known = Mapping[str, Ids]
"""The ids of the tables that were read before, in the order of their keys."""
Arrays = dict[str, NDArray[Any]]
Keep = Callable[[Texts, Flags], Arrays]
"""Stores the texts of some rows and says where; the rows with a flag are doubtful."""
Watched = Callable[[int], None]
"""Is told how many rows were read; raises where the reading is called off."""
BULKY = ("event", "event_party", "event_source")
"""Tables that stay arrays; the others become sheets."""
KEPT = (
    "id", "date", "end_date",
    *(f"{name}_{language}" for name in ("place", "label", "title", "summary") for language in LANGUAGES),
)  # fmt: skip
"""The texts of an event, in the order of its table."""
HEADS = 4
"""So many words of eight bytes of the ids of events are kept, by which their order is seen."""
_PRECISIONS = tuple(precision.value for precision in Precision)
_IN_ID = np.zeros(256, np.bool_)
_IN_ID[[ord(sign) for sign in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._-"]] = True
_NOT_IN_ID = (~_IN_ID).tobytes()
_BEGINS_ID = _IN_ID.copy()
_BEGINS_ID[[ord(sign) for sign in "._-"]] = False


@dataclass(slots=True)
class Scan:
    """The n rows of a table, in the order of its key.

    doubt: (n,) which rows the rules have to judge.
    arrays: (n, ...) by what they are and of which column: ref:kind, the row of what is named there, -1 for nothing;
    word:stage, the place in a closed list; number:weight; first:date, last:date, precision:date, filled:date, of a
    date; long:en, whether the label is too long for the canvas; head:0 and so on, the first words of an id; whatever
    `Keep` gave. cells: of tables that become sheets. ids: of a table that has ids.
    """

    table: Table
    doubt: Flags
    arrays: Arrays
    cells: Columns = field(default_factory=dict)
    ids: Ids | None = None

    def __len__(self) -> int:
        return len(self.doubt)

    def sheet(self, rows: Numbers) -> Sheet:
        """Some rows of a table that becomes a sheet."""
        wanted = rows.tolist()
        columns = {name: [cells[row] for row in wanted] for name, cells in self.cells.items()}
        return Sheet(self.table.name, self.table.name, columns, [0] * len(wanted))


def scanned(file: PagedFile, root: int, table: Table, known: Known, watched: Watched, keep: Keep | None = None) -> Scan:
    """Reads the table whose tree begins at page `root`.

    Raises:
        OddPagesError: when its pages are not in order.
    """
    parts: dict[str, list[NDArray[Any]]] = {}
    keep_freed_memory()
    cells: Columns = {column.name: [] for column in table.columns if table.name not in BULKY}
    for records in file.whole_records(root):
        watched(len(records.starts))
        fields = Fields(records, len(table.columns))
        for name, array in _batch(table, fields, known, keep, cells).items():
            parts.setdefault(name, []).append(array)
    arrays = {name: np.concatenate(parts.pop(name)) for name in list(parts)}
    doubt = arrays.pop("doubt").astype(np.bool_)
    ids = Ids(arrays.pop("key").astype(np.uint64))
    doubles = ids.doubles()
    if doubles is not None:
        doubt |= doubles
    scan = Scan(table, doubt, arrays, cells, ids if has_id(table.name) else None)
    for column in table.columns:
        if column.refers == table.name:
            _look_up_own(scan, column.name, ids)
    return scan


def _look_up_own(scan: Scan, column: str, ids: Ids) -> None:
    """A column that names rows of its own table, which are known only now."""
    filled = scan.arrays.pop(f"filled:{column}").astype(np.bool_)
    found = np.where(filled, ids.rows(scan.arrays.pop(f"hash:{column}").astype(np.uint64)), -1)
    scan.doubt |= filled & (found < 0)
    scan.arrays[f"ref:{column}"] = found.astype(np.int32)


def _batch(table: Table, fields: Fields, known: Known, keep: Keep | None, cells: Columns) -> Arrays:
    """What is found out of some rows."""
    key = [(number, column.whole) for number, column in enumerate(table.columns) if column.name in table.key]
    doubt = np.zeros(len(fields), np.bool_)
    arrays: Arrays = {"key": fields.key_hashes(key)}
    for number, column in enumerate(table.columns):
        if not column.worked_out:
            doubt |= judged_column(table, number, fields, known, arrays)
        elif not column.whole:  # the precision, which nobody reads but which may be told
            doubt |= ~fields.is_text(number) | (_words(_PRECISIONS).rows(fields.hashes(number)) < 0)
    doubt |= _judged_dates(table, fields, arrays) | _judged_together(table, fields)
    if keep is not None:
        texts = Texts(fields, places(table, KEPT))
        doubt |= _judged_texts(table, KEPT, texts, arrays)
        arrays |= keep(texts, doubt) | {f"head:{place}": fields.words(0, place).byteswap() for place in range(HEADS)}
    elif table.name not in BULKY:
        names = tuple(column.name for column in table.columns if not column.whole)
        texts = Texts(fields, places(table, names))
        doubt |= _judged_texts(table, names, texts, {}) | _add_cells(table, fields, names, texts, cells)
    return arrays | {"doubt": doubt}


def places(table: Table, names: tuple[str, ...]) -> list[int]:
    """Where columns of these names stand in a table."""
    return [number for number, column in enumerate(table.columns) if column.name in names]


def judged_column(table: Table, number: int, fields: Fields, known: Known, arrays: Arrays) -> Flags:
    """Which rows may have a fault in a column; what it holds is added to the arrays, named as in `Scan`."""
    column = table.columns[number]
    judge = _judged_numbers if column.whole else _judged_words
    return judge(table, column, number, fields, known, arrays)


def _judged_numbers(_table: Table, column: Column, number: int, fields: Fields, _known: Known, arrays: Arrays) -> Flags:
    low, high = bounds(column)
    value = fields.numbers(number)
    arrays[f"number:{column.name}"] = value.astype(np.int32)
    fits = fields.is_number(number) & (value >= low) & (value <= high)
    return ~(fits if column.needed else fits | fields.is_null(number))


def _judged_words(table: Table, column: Column, number: int, fields: Fields, known: Known, arrays: Arrays) -> Flags:
    """Which rows have in a column what is no text, nothing where something is needed, or a word unknown there."""
    length = fields.lengths[number]
    doubt = ~fields.is_text(number)
    if column.needed or (column.refers and not column.nullable):
        doubt |= length == 0
    if column.words:
        found = _words(column.words).rows(fields.hashes(number))
        arrays[f"word:{column.name}"] = found.astype(np.uint8)
        doubt |= found < 0
    elif column.refers == table.name:
        arrays[f"hash:{column.name}"] = fields.hashes(number)
        arrays[f"filled:{column.name}"] = length > 0
    elif column.refers:
        found = np.where(
            length > 0, known[column.refers].onward(f"{table.name}.{column.name}", fields.hashes(number)), -1
        )
        arrays[f"ref:{column.name}"] = found.astype(np.int32)
        doubt |= (length > 0) & (found < 0)
    elif column.name == "id":
        doubt |= _odd_ids(fields, number)
    return doubt


@cache
def _words(words: tuple[str, ...]) -> Ids:
    return Ids(hashes_of(words))


def _odd_ids(fields: Fields, number: int) -> Flags:
    length = fields.lengths[number]
    longest = max(1, min(int(length.max(initial=1)), LONGEST_ID))
    signs = fields.bytes_from(number, longest)
    odd = np.frombuffer(signs.tobytes().translate(_NOT_IN_ID), np.bool_).reshape(signs.shape)
    if int(length.min(initial=longest)) < longest:
        odd = odd & (np.arange(longest) < length[:, None])
    flags: Flags = (length > LONGEST_ID) | ~_BEGINS_ID.take(signs[:, 0])
    return flags | np.any(odd, axis=1) if np.any(odd) else flags


def _judged_texts(table: Table, names: tuple[str, ...], texts: Texts, arrays: Arrays) -> Flags:
    """Which rows have a text that is too long, or that can't be shown as it is."""
    columns = {column.name: column for column in table.columns}
    doubt = texts.unsound([columns[name].lines for name in names])
    for place, name in enumerate(names):
        if columns[name].longest:
            doubt |= texts.signs(place, columns[name].longest) > columns[name].longest
        base, _, language = name.rpartition("_")
        if base == "label":
            longest = LONGEST_LABEL[language]
            arrays[f"long:{language}"] = texts.signs(place, longest) > longest
    return doubt


def _judged_dates(table: Table, fields: Fields, arrays: Arrays) -> Flags:
    """Which rows have a date that does not exist, days beside it that are not its own, or an end before the start."""
    doubt = np.zeros(len(fields), np.bool_)
    for date, first_name, last_name in DATES.get(table.name, ()):
        date_at, first_at, last_at = (places(table, (name,))[0] for name in (date, first_name, last_name))
        filled = fields.lengths[date_at] > 0
        sound, first, last, precision = dates(
            (fields.words(date_at, 0), fields.words(date_at, 1)), fields.lengths[date_at]
        )
        for number, day in ((first_at, first), (last_at, last)):
            same = fields.is_number(number) & (fields.numbers(number) == day)
            doubt |= ~np.where(filled, sound & same, fields.is_null(number))
        arrays[f"filled:{date}"] = filled
        arrays[f"first:{date}"], arrays[f"last:{date}"] = first, last
        arrays[f"precision:{date}"] = precision
    if table.name == "event":
        doubt |= ~arrays["filled:date"]
        doubt |= arrays["filled:end_date"] & (arrays["first:date"] > arrays["last:end_date"])
    return doubt


def _judged_together(table: Table, fields: Fields) -> Flags:
    """Which rows break a rule that holds between their own columns."""
    filled = {column.name: fields.lengths[number] > 0 for number, column in enumerate(table.columns)}
    doubt = np.zeros(len(fields), np.bool_)
    if table.name in EITHER:
        doubt |= np.sum([filled[name] for name in EITHER[table.name]], axis=0) != 1
        if "grade" in filled:
            doubt |= filled["date"] != filled["grade"]
    if table.name == "claim":
        nature, verdict = (fields.hashes(places(table, (name,))[0]) for name in ("nature", "verdict"))
        doubt |= (nature == hash_of("opinion")) != (verdict == hash_of("opinion"))
    if table.name == "link":
        doubt |= np.equal(*(fields.hashes(number) for number in places(table, ("event", "builds_on"))))
    return doubt


def _add_cells(table: Table, fields: Fields, names: tuple[str, ...], texts: Texts, cells: Columns) -> Flags:
    """Adds the values of the rows to those of a sheet; which of them hold no address where one is meant."""
    doubt = np.zeros(len(fields), np.bool_)
    for place, name in enumerate(names):
        column = texts.of_column(place)
        cells[name] += column
        if name == "url":
            doubt = np.array([cell != "" and not is_address(cell) for cell in column], np.bool_)
    for number, whole in enumerate(table.columns):
        if whole.whole:
            empty = fields.is_null(number).tolist()
            pairs = zip(fields.numbers(number).tolist(), empty, strict=True)
            cells[whole.name] += [None if nothing else value for value, nothing in pairs]
    return doubt


Rows = list[tuple[object, ...]]


def read_again(file: PagedFile, root: int, scan: Scan, rows: Numbers) -> Rows:
    """All values of some rows, in order, as SQLite would give them, texts as bytes."""
    found: Rows = []
    passed = 0
    for records in file.whole_records(root):
        here = rows[(rows >= passed) & (rows < passed + len(records.starts))] - passed
        if len(here):
            fields = Fields(records, len(scan.table.columns))
            columns = range(len(scan.table.columns))
            found += [tuple(fields.value(column, row) for column in columns) for row in here.tolist()]
        passed += len(records.starts)
    return found
