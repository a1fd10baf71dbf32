"""Opens a large dataset: its columns in memory, its texts in a store beside the app's own data."""

import shutil
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from desktop.dataset import cache
from desktop.dataset.columns import Columns as EventColumns
from desktop.dataset.errors import Fault, Faults
from desktop.dataset.fields import Flags
from desktop.dataset.garbage import give_back_memory
from desktop.dataset.large_reading import ROW, Progress, read_large
from desktop.dataset.large_rules import LargeTables, Members, best_grades, party_masks, refuse_disorder, usable_rows
from desktop.dataset.large_story import LargeStory
from desktop.dataset.pages import Numbers, OddPagesError
from desktop.dataset.record import parties, sources
from desktop.dataset.safe_reading import Watch, called_off
from desktop.dataset.scan import Arrays
from desktop.dataset.sheet import Columns, Sheet, Sheets
from desktop.dataset.store import WHERE, NoRoomError, Store, StoreError, StoreWriter
from desktop.dataset.story import refuse_nameless
from desktop.dataset.written import Texts

COLUMNS = tuple(name for name in EventColumns.__dataclass_fields__ if name != "ids")
_PART = 2_000
_BLANK = ord(" ")


@dataclass(frozen=True, slots=True)
class LargeDataset:
    """A large dataset, read and judged. sheets: all tables but the bulky ones; of the events those that others name."""

    store: Store
    hash: str
    sheets: Sheets
    arrays: Arrays
    faults: Faults


def opened_again(path: Path) -> LargeDataset | None:
    """A large dataset out of the store that was made when it was opened before, or None.

    Raises:
        DatasetError: when the file can't be a dataset.
    """
    file = cache.fingerprint(path)
    store = None if file is None else cache.find(file)
    if store is None:
        return None
    try:
        sheets = _joined(store.tables())
        arrays = {name: store.array(name) for name in COLUMNS}
        return LargeDataset(store, store.head["hash"], sheets, arrays, _faults_of(store.head))
    except (StoreError, OSError, KeyError, TypeError, ValueError):
        cache.forget(store)
        return None


def opened_first(path: Path, cancelled: Callable[[], bool], progress: Progress) -> LargeDataset:
    """A large dataset, read out of its file; a store is made of it.

    Raises:
        OddPagesError: when the file is not of the form that is known here.
        NoRoomError: when there is no place for a store.
        OpeningCancelledError, DatasetError: when it can't be opened.
    """
    file = cache.fingerprint(path)
    for begin in (cache.begin, cache.private):
        folder = begin()
        try:
            return _built(path, folder, file, Watch(cancelled), progress)
        except NoRoomError:
            if cache.is_private(folder):
                raise
        finally:
            if not (folder / "head").exists():
                shutil.rmtree(folder, ignore_errors=True)
    raise AssertionError  # the second place raises or returns


def _built(path: Path, folder: Path, file: cache.Fingerprint | None, watch: Watch, progress: Progress) -> LargeDataset:
    faults = Faults()
    writer = StoreWriter(folder)
    try:
        content = read_large(path, faults, watch, progress, partial(_keep, writer))
        refuse_disorder(content, writer)
        _go_on(path, watch)
        tables = usable_rows(content, writer, faults)
        _go_on(path, watch)
        refuse_nameless(tables.sheets, path.name, faults)
        story = LargeStory(content, tables, writer, faults)
        named = story.named()
        story.judge(named)
        _go_on(path, watch)
        give_back_memory()  # of the rules
        arrays, order = _arrays(tables)
        places = np.full(len(tables.kept), -1)
        places[order] = np.arange(len(order))
        sheets = tables.sheets | {"event": _by_row(named, places)}
        _write(writer, tables, arrays, order, places)
        head = {"file": file, "hash": content.hash, "faults": _plain(faults), "fault_count": faults.count}
        writer.finish([part for sheet in sheets.values() for part in _parts(sheet)], head)
    finally:
        writer.close()
    if file is not None:
        with suppress(OSError):  # it stays where it is, and is not found again
            folder = cache.keep(folder, file)
    store = Store(folder, private=cache.is_private(folder))
    return LargeDataset(store, content.hash, sheets, arrays, faults)


def _go_on(path: Path, watch: Watch) -> None:
    if watch.cancelled():
        raise called_off(path.name)


def _keep(writer: StoreWriter, texts: Texts, doubt: Flags) -> Arrays:
    """Puts the texts of events into a store; where those of each row are now. Doubtful ones are blotted out."""
    lengths = texts.lengths.sum(axis=1)
    for row in np.flatnonzero(doubt).tolist():
        start = int(texts.starts[row, 0])
        texts.blob[start : start + int(lengths[row])] = _BLANK
    start = writer.add_texts(texts.blob.data)
    where = np.zeros(len(lengths), WHERE)
    where["start"], where["lengths"] = texts.starts[:, 0] + start, texts.lengths
    return {"where": where}


def _arrays(tables: LargeTables) -> tuple[Arrays, Numbers]:
    """The columns by (first day, id), and the rows that they were in the order of ids."""
    kept = np.flatnonzero(tables.kept)
    order = kept[np.argsort(tables.events["first"][kept], kind="stable")]
    arrays = {name: tables.events[name][order] for name in COLUMNS if name in tables.events}
    arrays["parties"] = party_masks(tables.parties, len(parties(tables.sheets)))[order]
    grades = [source.grade for source in sources(tables.sheets).values()]
    arrays["grade"] = best_grades(tables.sources, grades)[order]
    return arrays, order


def _by_row(named: Sheet, places: Numbers) -> Sheet:
    """What of the events that others name is wanted of them, with ROW as it is in the columns."""
    columns: Columns = {name: named.columns[name] for name in ("id", "date", "stage")}
    columns[ROW] = places[np.array(named.number(ROW), np.int64)].tolist()
    return replace(named, columns=columns)


def _write(writer: StoreWriter, tables: LargeTables, arrays: Arrays, order: Numbers, places: Numbers) -> None:
    """order: which row stands at each place; places: at which place each row stands, -1 where it was left out."""
    for name, array in arrays.items():
        writer.add_array(name, array, checked=True)
    writer.add_array("where", tables.events["where"][order])
    writer.add_array("by_id", places[tables.kept].astype(np.uint32))
    for what, members in (("party", tables.parties), ("source", tables.sources)):
        _write_members(writer, what, members, order)


def _write_members(writer: StoreWriter, what: str, members: Members, order: Numbers) -> None:
    writer.add_array(f"{what}_start", members.starts.astype(np.uint32)[order])
    writer.add_array(f"{what}_count", members.counts.astype(np.uint32)[order])
    writer.add_array(f"{what}_code", members.code.astype(np.uint32))
    for name, array in members.more.items():
        writer.add_array(f"{what}_{name}", array)


def _parts(sheet: Sheet) -> Iterator[object]:
    """A sheet as JSON can hold it, some thousand rows at a time: while JSON is read or written, the window waits."""
    for first in range(0, max(1, len(sheet)), _PART):
        columns = {name: cells[first : first + _PART] for name, cells in sheet.columns.items()}
        yield [sheet.table, min(_PART, len(sheet) - first), columns]


def _joined(parts: Iterable[tuple[str, int, Columns]]) -> Sheets:
    """The sheets again."""
    sheets: Sheets = {}
    for name, size, columns in parts:
        if name not in sheets:
            sheets[name] = Sheet(name, name, columns, [0] * size)
            continue
        for column, cells in columns.items():
            sheets[name].columns[column] += cells
        sheets[name] = replace(sheets[name], lines=[0] * (len(sheets[name]) + size))
    return sheets


def _plain(faults: Faults) -> list[object]:
    """The faults as JSON can hold them; of a long value no more is ever said than its beginning."""
    plain: list[object] = []
    for fault in faults.kept:
        values = {name: _short(value) for name, value in fault.values.items()}
        plain.append([fault.file, fault.line, fault.column, fault.text, values, fault.row])
    return plain


def _short(value: object) -> object:
    return value[:200] if isinstance(value, str) else value


def _faults_of(head: dict[str, Any]) -> Faults:
    faults = Faults()
    for file, line, column, text, values, row in head["faults"]:
        given = {name: tuple(value) if isinstance(value, list) else value for name, value in values.items()}
        faults.add(Fault(file, line, column, text, given, row))
    faults.count = head["fault_count"]
    return faults


__all__ = ["LargeDataset", "NoRoomError", "OddPagesError", "opened_again", "opened_first"]
