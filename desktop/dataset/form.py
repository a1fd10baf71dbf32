"""The rules that hold for each row by itself, and which rows can be used at all.

The same rules judge the tables that somebody writes and the dataset file that somebody sends. A build accepts no
fault; a reader leaves out or mends what is faulty and goes on with the rest.
"""

import re
from collections.abc import Container, Mapping
from dataclasses import replace

from desktop.dataset.days import work_out_days
from desktop.dataset.errors import QT_TRANSLATE_NOOP, Faults
from desktop.dataset.sheet import Cell, Sheet, Sheets, tell
from desktop.dataset.tables import LONGEST_ID, Column, tables
from desktop.model.text import cut, unseen

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_URL = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
LARGEST = 2**31 - 1
EITHER = {
    "agreement_stage": ("event", "date"),
    "series_member": ("event", "agreement", "date"),
    "claim_about": ("event", "agreement", "series"),
}
"""Tables whose rows hold exactly one of these columns."""


def usable(sheets: Sheets, faults: Faults) -> Sheets:
    """The rows that can be used, mended where they have to be, with the days of their dates worked out.

    After this every code is known, every reference finds its row, every key is there once, every number is there.
    """
    known = {name: set(sheet.text("id")) for name, sheet in sheets.items() if has_id(name)}
    kept: Sheets = {}
    there: dict[str, Container[str]] = {}
    for name in tables():
        kept[name] = without_lost_references(judged(sheets[name], known, faults), there)
        if has_id(name):
            there[name] = set(kept[name].text("id"))
    return kept


def has_id(table: str) -> bool:
    """Whether the rows of a table are told apart by an id, which others may name."""
    return tables()[table].key == ("id",) and table != "dataset"


def is_address(text: str) -> bool:
    """Whether a text leads to a page."""
    return _URL.fullmatch(text) is not None


def judged(sheet: Sheet, known: Mapping[str, Container[str]], faults: Faults) -> Sheet:
    """The rows that can be used as far as the table itself tells."""
    sheet = replace(sheet, columns=dict(sheet.columns))
    bad: set[int] = set()
    for column in tables()[sheet.table].written:
        if column.whole:
            sheet.columns[column.name] = _whole_numbers(sheet, column, faults)
        else:
            bad |= _judged_text(sheet, column, known, faults)
    bad |= _judged_keys(sheet, faults) | _judged_either(sheet, faults) | work_out_days(sheet, faults)
    _judge_claims(sheet, faults)
    bad |= _judged_links(sheet, faults)
    return sheet.without(bad)


def _whole_numbers(sheet: Sheet, column: Column, faults: Faults) -> list[Cell]:
    """The numbers of a column; one that is wrong is told and becomes the nearest that is right."""
    cells = list(sheet.columns[column.name])
    if all(type(cell) is int for cell in cells) and all(_fits(cell, column) for cell in set(cells)):
        return cells
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a whole number")
    if column.name == "weight":
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a weight from 1 to 5")
    for row, cell in enumerate(cells):
        if not _fits(cell, column):
            faults.add(sheet.fault(row, column.name, text, value="" if cell is None else str(cell)))
            cells[row] = _nearest(cell, column)
    return cells


def bounds(column: Column) -> tuple[int, int]:
    """The least and the largest number that a column may hold."""
    return (1, 5) if column.name == "weight" else (-LARGEST, LARGEST)


def _fits(cell: Cell, column: Column) -> bool:
    low, high = bounds(column)
    return not column.needed if cell is None else isinstance(cell, int) and low <= cell <= high


def _nearest(cell: Cell, column: Column) -> int | None:
    low, high = bounds(column)
    if isinstance(cell, int):
        return min(max(cell, low), high)
    return max(low, 0) if column.needed else None


def _judged_text(sheet: Sheet, column: Column, known: Mapping[str, Container[str]], faults: Faults) -> set[int]:
    """The rows that can't be used because of one of their texts; tells of it and of lesser faults."""
    if column.longest:
        _cut_texts(sheet, column, faults)
    cells = sheet.text(column.name)
    if unseen("".join(cells)):
        text = QT_TRANSLATE_NOOP("Dataset", "this text holds a control character or a mark of writing direction")
        tell(sheet, column.name, (row for row, cell in enumerate(cells) if unseen(cell)), text, faults)
    if column.name == "url":
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not an address that begins with http:// or https://")
        tell(sheet, "url", (row for row, cell in enumerate(cells) if cell and not is_address(cell)), text, faults)
    if column.words:
        bad = {row for row, cell in enumerate(cells) if cell not in column.words}
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not one of {words}")
        tell(sheet, column.name, sorted(bad), text, faults, words=column.words)
        return bad
    if column.needed and "" in cells:
        bad = {row for row, cell in enumerate(cells) if not cell}
        tell(sheet, column.name, sorted(bad), QT_TRANSLATE_NOOP("Dataset", "this must not be empty"), faults)
    if column.refers:
        return _dangling(sheet, column, known[column.refers], faults)
    return set()


def _cut_texts(sheet: Sheet, column: Column, faults: Faults) -> None:
    """Cuts texts that are longer than anybody could read; an address is taken away, for no part of it leads there."""
    cells, longest = sheet.text(column.name), column.longest
    too_long = [row for row, cell in enumerate(cells) if len(cell) > longest]
    if not too_long:
        return
    text = QT_TRANSLATE_NOOP("Dataset", "this text of {length} signs was cut to {longest}")
    if column.name == "url":
        text = QT_TRANSLATE_NOOP("Dataset", "this address of {length} signs was left out; it has at most {longest}")
    for row in too_long:
        faults.add(sheet.fault(row, column.name, text, length=len(cells[row]), longest=longest))
    columns: list[Cell] = [*cells]
    for row in too_long:
        columns[row] = "" if column.name == "url" else cut(cells[row], longest)
    sheet.columns[column.name] = columns


def _dangling(sheet: Sheet, column: Column, known: Container[str], faults: Faults) -> set[int]:
    """The rows that refer to nothing. Where a reference may be empty it is only taken away."""
    cells = sheet.text(column.name)
    lost = {row for row, cell in enumerate(cells) if cell and cell not in known}
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not in the table {table}")
    tell(sheet, column.name, sorted(lost), text, faults, table=column.refers)
    if not column.nullable:
        return lost | {row for row, cell in enumerate(cells) if not cell}
    return lost if column.name in EITHER.get(sheet.table, ()) else set()


def _judged_keys(sheet: Sheet, faults: Faults) -> set[int]:
    """The rows whose key is empty, can't be printed, or was there before."""
    if sheet.table == "dataset":
        return _judged_dataset(sheet, faults)
    bad: set[int] = set()
    if has_id(sheet.table):
        odd = [row for row, cell in enumerate(sheet.text("id")) if cell and not _ID.fullmatch(cell)]
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” may hold only letters A to Z, digits, “-”, “_” and “.”")
        tell(sheet, "id", odd, text, faults)
        long = [row for row, cell in enumerate(sheet.text("id")) if len(cell) > LONGEST_ID]
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is longer than the {longest} signs that an id may have")
        tell(sheet, "id", long, text, faults, longest=LONGEST_ID)
        bad = {row for row, cell in enumerate(sheet.text("id")) if not cell.isprintable() or not cell}.union(long)
    key = tables()[sheet.table].key
    seen: set[tuple[Cell, ...]] = set()
    for row, value in enumerate(zip(*(sheet.columns[name] for name in key), strict=True)):
        if value in seen and row not in bad:
            text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is there twice")
            faults.add(sheet.fault(row, key[-1], text, value=", ".join(map(str, value))))
            bad.add(row)
        seen.add(value)
    return bad


def _judged_dataset(sheet: Sheet, faults: Faults) -> set[int]:
    sheet.columns["id"] = [1] * len(sheet)
    for row in range(1, len(sheet)):
        faults.add(sheet.fault(row, "", QT_TRANSLATE_NOOP("Dataset", "the table dataset has one row only")))
    return set(range(1, len(sheet)))


def _judged_either(sheet: Sheet, faults: Faults) -> set[int]:
    """The rows that hold none or several of the columns of which they must hold one."""
    if sheet.table not in EITHER:
        return set()
    either = EITHER[sheet.table]
    cells = zip(*(sheet.text(name) for name in either), strict=True)
    bad = {row for row, values in enumerate(cells) if sum(map(bool, values)) != 1}
    text = QT_TRANSLATE_NOOP("Dataset", "exactly one of {columns} must be filled in")
    tell(sheet, "", sorted(bad), text, faults, columns=either)
    if "grade" in sheet.columns:
        grades = zip(sheet.text("date"), sheet.text("grade"), strict=True)
        odd = [row for row, (date, grade) in enumerate(grades) if row not in bad and bool(date) != bool(grade)]
        text = QT_TRANSLATE_NOOP("Dataset", "a line with a date of its own needs a grade, another line has none")
        tell(sheet, "grade", odd, text, faults)
    return bad


def _judge_claims(sheet: Sheet, faults: Faults) -> None:
    if sheet.table != "claim":
        return
    pairs = zip(sheet.text("nature"), sheet.text("verdict"), strict=True)
    odd = [row for row, (nature, verdict) in enumerate(pairs) if (nature == "opinion") != (verdict == "opinion")]
    text = QT_TRANSLATE_NOOP("Dataset", "an opinion has the verdict “opinion”, a fact has another")
    tell(sheet, "verdict", odd, text, faults)


def _judged_links(sheet: Sheet, faults: Faults) -> set[int]:
    if sheet.table != "link":
        return set()
    pairs = zip(sheet.text("event"), sheet.text("builds_on"), strict=True)
    bad = {row for row, (event, builds_on) in enumerate(pairs) if event and event == builds_on}
    tell(sheet, "builds_on", sorted(bad), QT_TRANSLATE_NOOP("Dataset", "an event can't build on itself"), faults)
    return bad


def without_lost_references(sheet: Sheet, kept: Mapping[str, Container[str]]) -> Sheet:
    """Leaves out the rows, or takes away the references, that point to a row that was left out.

    kept: the ids that are there, of every table before.
    """
    columns = dict(sheet.columns)
    bad: set[int] = set()
    for column in tables()[sheet.table].written:
        if not column.refers:
            continue
        there = set(sheet.text("id")) if column.refers == sheet.table else kept[column.refers]
        lost = [row for row, cell in enumerate(sheet.text(column.name)) if cell and cell not in there]
        if lost and column.nullable:
            gone = set(lost)
            columns[column.name] = ["" if row in gone else cell for row, cell in enumerate(columns[column.name])]
        elif lost:
            bad.update(lost)
    if sheet.table in EITHER:
        either = zip(*(columns[name] for name in EITHER[sheet.table]), strict=True)
        bad |= {row for row, cells in enumerate(either) if not any(cells)}
    return replace(sheet, columns=columns).without(bad)
