"""The bulky tables at a first look: of their rows only what a timeline is drawn of, and only if all seem in order."""

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.fields import Fields, Flags
from desktop.dataset.garbage import keep_freed_memory
from desktop.dataset.large_rules import Array, Places
from desktop.dataset.pages import PagedFile, Records
from desktop.dataset.runs import begins_of_runs
from desktop.dataset.scan import Arrays, Known, judged_column
from desktop.dataset.tables import Table, tables
from desktop.dataset.written import DAY, MONTH, YEAR

BATCH = 4 << 20
"""Bytes of pages that are looked at together: of larger batches two threads at once wait less for each other."""
LONGEST = 1 << 18
"""Bytes of a record that are read for a glance at it, many times what the format allows: of any more no window could
show the texts while it lives."""
_EARLIEST, _LATEST = -719_162, 2_932_896
"""The first and last day that can be written, of the years 1 and 9999."""
_UNKNOWN = 255
_PRECISIONS = np.full(12, _UNKNOWN, np.uint8)
"""By the signs of a date."""
_PRECISIONS[[4, 7, 10]] = YEAR, MONTH, DAY
Stops = Callable[[float], bool]
"""Is told what share of the file was passed, 0 to 1; whether to stop."""
Batch = Callable[[Records], Arrays]


class NotSureError(Exception):
    """The file has to be read whole before any of it can be shown."""


def read_events(file: PagedFile, root: int, known: Known, stops: Stops) -> Arrays:
    """The n events in the order of their ids: (n,) columns as in `Columns`, but `kind` is a row of the table of kinds.

    key: the hash of each id. place: where its record begins in the file.

    Raises:
        NotSureError, OddPagesError: when the table has to be read whole first.
    """
    table = tables()["event"]
    return _read(file, root, lambda records: _events(table, records, known), stops)


@dataclass(frozen=True, slots=True)
class Sum:
    """What those that are named beside an event give to it together.

    codes: (rows,) which number each row of the table that is named has in the end. values: (numbers, ...) what each
    number gives. add: how these add up.
    """

    codes: Places
    values: Array
    add: np.ufunc


def read_members(file: PagedFile, root: int, table: Table, known: Known, sum_: Sum, stops: Stops) -> Arrays:
    """The m rows of a table of parties or sources, by event: (m,) code, the number of what is named, and other columns.

    event: (k,) the hash of the id of each event that has any. count: (k,) how many it has. sum: (k, ...) of them.

    Raises:
        NotSureError, OddPagesError: when the table has to be read whole first.
    """
    found = _read(file, root, lambda records: _members(table, records, known, sum_), stops)
    if found:
        first = np.flatnonzero(begins_of_runs(found["event"]))  # some go on in the next batch
        found["event"] = found["event"][first]
        found["count"] = np.add.reduceat(found["count"], first)
        found["sum"] = sum_.add.reduceat(found["sum"], first)
    return found


def _read(file: PagedFile, root: int, batch: Batch, stops: Stops) -> Arrays:
    """What is found in each batch of a table's records, end to end; nothing of an empty table."""
    parts: dict[str, list[NDArray[Any]]] = {}
    keep_freed_memory()
    for records in file.whole_records(root, BATCH):
        if stops(file.passed / file.pages):
            raise sqlite3.OperationalError("interrupted")
        be_sure(records.lengths <= LONGEST)
        found = batch(records) if len(records.starts) else {}
        for name, array in found.items():
            parts.setdefault(name, []).append(array)
    return {name: np.concatenate(parts.pop(name)) for name in list(parts)}


def _events(table: Table, records: Records, known: Known) -> Arrays:
    at = {column.name: number for number, column in enumerate(table.columns)}
    fields = Fields(records, at["weight"] + 1, first_only=True)
    found = _looked_up(table, ("kind", "stage", "weight"), fields, known)
    signs, end_signs = (np.minimum(fields.lengths[at[name]], 11) for name in ("date", "end_date"))
    lasting = end_signs > 0
    precision = _PRECISIONS.take(signs)
    end_precision = np.where(lasting, _PRECISIONS.take(end_signs), precision)
    first, last = (_days(fields, at[name], np.ones(len(fields), np.bool_)) for name in ("first_day", "last_day"))
    ends = (_days(fields, at[name], lasting) for name in ("end_first_day", "end_last_day"))
    end_first, end_last = (np.where(lasting, end, start) for end, start in zip(ends, (first, last), strict=True))
    be_sure((precision != _UNKNOWN) & (end_precision != _UNKNOWN))
    be_sure((first <= last) & (end_first <= end_last) & (first <= end_last))
    return {
        "key": fields.hashes(0),
        "place": records.places,
        "first": first,
        "last": last,
        "end_first": end_first,
        "end_last": end_last,
        "lasting": lasting,
        "precision": precision,
        "end_precision": end_precision,
        "kind": found["ref:kind"],
        "stage": found["word:stage"],
        "weight": found["number:weight"].astype(np.uint8),
    }


def _days(fields: Fields, number: int, there: Flags) -> NDArray[np.int32]:
    """A column of days that are there where they have to be, and only there."""
    days = fields.numbers(number)
    be_sure((fields.is_number(number) == there) & (days >= _EARLIEST) & (days <= _LATEST))
    return days.astype(np.int32)


def _members(table: Table, records: Records, known: Known, sum_: Sum) -> Arrays:
    fields = Fields(records, len(table.columns))
    names = [column.name for column in table.columns if column.refers != "event"]
    found = _looked_up(table, names, fields, known)
    event = fields.hashes(0)
    first = np.flatnonzero(begins_of_runs(event))
    code = sum_.codes.take(found.pop(f"ref:{table.key[1]}"))
    kept: Arrays = {"code": code, "position": found["number:position"]}
    if "role" in names:
        kept["role"] = found["word:role"]
    return kept | {
        "event": event[first],
        "count": np.diff(first, append=len(event)),
        "sum": sum_.add.reduceat(sum_.values.take(code, axis=0), first),
    }


def _looked_up(table: Table, names: Sequence[str], fields: Fields, known: Known) -> Arrays:
    """Some columns, named as in `scan.Scan`, if all that they hold can be used."""
    found: Arrays = {}
    for number, column in enumerate(table.columns):
        if column.name in names:
            doubt = judged_column(table, number, fields, known, found)
            be_sure(~doubt)
    return found


def be_sure(flags: Flags | bool) -> None:
    """Something has to hold for all.

    Raises:
        NotSureError: when it does not.
    """
    if not np.all(flags):
        raise NotSureError
