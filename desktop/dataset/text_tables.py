"""Reads a folder of CSV tables: what is written there, row by row, with nothing judged but its shape."""

import csv
import io
import re
from collections.abc import Iterator
from pathlib import Path

from desktop.dataset.errors import QT_TRANSLATE_NOOP, Fault, Faults
from desktop.dataset.sheet import Cell, Columns, Sheet, Sheets, empty_sheet
from desktop.dataset.tables import Column, Table, tables

Row = tuple[int, list[str]]
_WHOLE = re.compile(r"-?[0-9]{1,9}")


def read_folder(folder: Path, faults: Faults) -> Sheets:
    """Every table of the format out of `<table>.csv`; empty where an optional file is missing.

    Faults are those of shape: files, columns, encoding, rows with too few or too many cells.
    """
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in tables():
            faults.add(
                Fault(path.name, 0, "", QT_TRANSLATE_NOOP("Dataset", "no table has this name; the tables are {tables}"),
                      {"tables": tuple(tables())})
            )  # fmt: skip
    return {table.name: _read_table(folder / f"{table.name}.csv", table, faults) for table in tables().values()}


def _read_table(path: Path, table: Table, faults: Faults) -> Sheet:
    empty = empty_sheet(table.name, path.name)
    if not path.is_file():
        if table.needed:
            faults.add(Fault(path.name, 0, "", QT_TRANSLATE_NOOP("Dataset", "this file is missing")))
        return empty
    text = _decoded(path, faults)
    rows = [] if text is None else _rows(path, text, faults)
    if text is None or not rows:
        if text is not None and table.needed:
            faults.add(Fault(path.name, 0, "", QT_TRANSLATE_NOOP("Dataset", "this file has no columns")))
        return empty
    (_, header), *body = rows
    if not _header_holds(path, table, header, faults):
        return empty
    return _sheet(path, table, header, body, faults)


def _decoded(path: Path, faults: Faults) -> str | None:
    written = path.read_bytes()
    try:
        return written.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = written.count(b"\n", 0, error.start) + 1
        text = QT_TRANSLATE_NOOP("Dataset", "this is not UTF-8; save the table as “CSV UTF-8”")
        faults.add(Fault(path.name, line, "", text))
        return None


def _rows(path: Path, text: str, faults: Faults) -> list[Row]:
    """Each row that is not empty, with the line it begins on."""
    rows: list[Row] = []
    try:
        rows.extend((line, cells) for line, cells in _numbered(text) if any(cells))
    except csv.Error as error:
        line = rows[-1][0] + 1 if rows else 1
        text = QT_TRANSLATE_NOOP("Dataset", "from here on the table can't be read as CSV ({reason})")
        faults.add(Fault(path.name, line, "", text, {"reason": str(error)}))
    return rows


def _numbered(text: str) -> Iterator[Row]:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    line = 1
    for cells in reader:
        yield line, [cell.strip() for cell in cells]
        line = reader.line_num + 1


def _header_holds(path: Path, table: Table, header: list[str], faults: Faults) -> bool:
    before = faults.count
    if len(header) == 1 and ";" in header[0]:
        text = QT_TRANSLATE_NOOP("Dataset", "the columns are parted by semicolons; save the table with commas")
        faults.add(Fault(path.name, 1, "", text))
        return False
    written = {column.name: column for column in table.written}
    for name in header:
        if name not in written:
            text = QT_TRANSLATE_NOOP("Dataset", "this column is unknown; the columns are {columns}")
            faults.add(Fault(path.name, 1, name or "“”", text, {"columns": tuple(written)}))
        elif header.count(name) > 1:
            faults.add(Fault(path.name, 1, name, QT_TRANSLATE_NOOP("Dataset", "this column is there twice")))
    for name, column in written.items():
        if column.needed and name not in header:
            faults.add(Fault(path.name, 1, name, QT_TRANSLATE_NOOP("Dataset", "this column is missing")))
    return faults.count == before


def _sheet(path: Path, table: Table, header: list[str], body: list[Row], faults: Faults) -> Sheet:
    rows = []
    for line, cells in body:
        if len(cells) == len(header):
            rows.append((line, cells))
            continue
        text = QT_TRANSLATE_NOOP("Dataset", "this row has {found} cells, the header has {wanted}")
        faults.add(Fault(path.name, line, "", text, {"found": len(cells), "wanted": len(header)}))
    places = {name: place for place, name in enumerate(header)}
    columns: Columns = {column.name: _column(column, places.get(column.name), rows) for column in table.written}
    return Sheet(table.name, path.name, columns, [line for line, _ in rows])


def _column(column: Column, place: int | None, rows: list[Row]) -> list[Cell]:
    if place is None:
        return [None if column.whole else ""] * len(rows)
    if column.whole:
        return [_whole(cells[place]) for _, cells in rows]
    return [cells[place] for _, cells in rows]


def _whole(text: str) -> int | str | None:
    if not text:
        return None
    return int(text) if _WHOLE.fullmatch(text) else text
