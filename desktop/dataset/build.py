"""Makes a dataset file out of a folder of CSV tables."""

import os
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from errno import EISDIR, ENOTDIR
from pathlib import Path

from desktop.dataset.errors import QT_TRANSLATE_NOOP, BuildError, DatasetError, Faults, UnwritableError
from desktop.dataset.form import usable
from desktop.dataset.safe_file import is_folder, reason_of
from desktop.dataset.sheet import Cell, Sheet, Sheets
from desktop.dataset.story import judge_story
from desktop.dataset.tables import SCHEMA, Column, tables
from desktop.dataset.text_tables import read_folder
from desktop.model.text import Translate, untranslated

__all__ = ["BuildError", "BuildReport", "build", "dump", "sound_tables"]


@dataclass(frozen=True, slots=True)
class BuildReport:
    """How much there is of what in a dataset; `earlier_stages` are lines of what came before the period."""

    events: int
    aliases: int
    agreements: int
    earlier_stages: int
    series: int
    sources: int
    links: int
    readings: int
    claims: int

    @property
    def ids(self) -> int:
        """Every name that leads to an event."""
        return self.events + self.aliases

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """The counts, a line each."""
        ids = translate("Build", "{ids} ids = {events} events + {aliases} aliases")
        return [
            ids.format(ids=self.ids, events=self.events, aliases=self.aliases),
            translate("Build", "agreements: {count}").format(count=self.agreements),
            translate("Build", "stages from before the period: {count}").format(count=self.earlier_stages),
            translate("Build", "series: {count}").format(count=self.series),
            translate("Build", "sources: {count}").format(count=self.sources),
            translate("Build", "links: {count}").format(count=self.links),
            translate("Build", "other readings: {count}").format(count=self.readings),
            translate("Build", "claims: {count}").format(count=self.claims),
        ]


def build(folder: Path, out: Path) -> BuildReport:
    """Makes the dataset file `out` out of the tables in `folder`: one CSV for each table of the format.

    dataset.csv, party.csv, kind_group.csv, kind.csv, event.csv and event_party.csv are needed, all others may be
    absent. The same tables give the same bytes on the same SQLite. A file that was at `out` is replaced in one step,
    and stays as it was when anything fails.

    Raises:
        BuildError: when the tables have faults; it tells every one with file and line.
        UnwritableError: when the file can't be written, or is one of the tables.
        DatasetError: when the tables can't be read.
    """
    sheets = sound_tables(folder)
    _refuse_tables(folder, out)
    _write(out, _file_of(sheets))
    return _report(sheets)


def _refuse_tables(folder: Path, out: Path) -> None:
    """See that no table would be lost under the dataset made of it."""
    own = [folder / f"{name}.csv" for name in tables()]
    if out.exists() and any(path.exists() and path.samefile(out) for path in own):
        text = QT_TRANSLATE_NOOP("Dataset", "{file} is one of the tables; choose another name for the dataset.")
        raise UnwritableError(text, file=out)


def sound_tables(folder: Path) -> Sheets:
    """The tables of a folder, without a fault, with everything worked out.

    Raises:
        BuildError: when they have faults.
        DatasetError: when they can't be read.
    """
    faults = Faults()
    written = _read(folder, faults)
    _accept(faults)
    sheets = usable(written, faults)
    if not len(sheets["dataset"]) and not faults.count:
        faults.add(written["dataset"].fault_of_table(QT_TRANSLATE_NOOP("Dataset", "this table needs its one row")))
    judge_story(sheets, written, faults)
    _accept(faults)
    return sheets


def _read(folder: Path, faults: Faults) -> Sheets:
    try:
        if not is_folder(folder):
            raise NotADirectoryError(ENOTDIR, os.strerror(ENOTDIR))
        return read_folder(folder, faults)
    except OSError as error:
        text = QT_TRANSLATE_NOOP("Dataset", "The tables in {folder} can't be read ({reason}).")
        raise DatasetError(text, folder=folder, reason=reason_of(error)) from error


def _accept(faults: Faults) -> None:
    if faults.count:
        raise BuildError(faults)


def _report(sheets: Sheets) -> BuildReport:
    own_dates = (date for table in ("agreement_stage", "series_member") for date in sheets[table].text("date"))
    return BuildReport(
        events=len(sheets["event"]),
        aliases=len(sheets["alias"]),
        agreements=len(sheets["agreement"]),
        earlier_stages=sum(map(bool, own_dates)),
        series=len(sheets["series"]),
        sources=len(sheets["source"]),
        links=len(sheets["link"]),
        readings=len(sheets["reading"]),
        claims=len(sheets["claim"]),
    )


def _file_of(sheets: Sheets) -> bytes:
    """The dataset file, made in memory: nothing half made ever lies on the disk."""
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        memory.executescript(SCHEMA.read_text(encoding="utf-8"))
        memory.execute("BEGIN")
        for name in tables():
            _insert(memory, sheets[name])
        memory.execute("COMMIT")
        return memory.serialize()
    finally:
        memory.close()


def _insert(memory: sqlite3.Connection, sheet: Sheet) -> None:
    columns = tables()[sheet.table].columns
    order = sorted(range(len(sheet)), key=sheet.key_cells)
    cells = [_stored(sheet.columns[column.name], column, order) for column in columns]
    names = ", ".join(column.name for column in columns)
    places = ", ".join("?" * len(columns))
    memory.executemany(f"INSERT INTO {sheet.table} ({names}) VALUES ({places})", zip(*cells, strict=True))


def _stored(cells: list[Cell], column: Column, order: list[int]) -> list[Cell]:
    """The cells in this order, with NULL where a text that may be absent is empty."""
    if column.nullable and not column.whole:
        return [cells[row] or None for row in order]
    return [cells[row] for row in order]


def _write(out: Path, content: bytes) -> None:
    try:
        if not out.name:  # “.” or “/”
            raise IsADirectoryError(EISDIR, os.strerror(EISDIR))
        beside = out.with_name(f".{out.name}.{os.getpid()}")
        try:
            with beside.open("xb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(out)
        finally:
            beside.unlink(missing_ok=True)
    except OSError as error:
        text = QT_TRANSLATE_NOOP("Dataset", "{file} can't be written ({reason}); choose another place.")
        raise UnwritableError(text, file=out, reason=reason_of(error)) from error


def dump(path: Path) -> Iterator[str]:
    """Everything in a dataset file of our own, in a fixed order: equal for equal content on any SQLite."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?immutable=1", uri=True)
    try:
        for pragma in ("application_id", "user_version"):
            yield f"{pragma}: {connection.execute(f'PRAGMA {pragma}').fetchone()[0]}"
        for name, sql in connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall():
            yield sql
            count = len(connection.execute(f"SELECT * FROM {name} LIMIT 0").description)
            order = ", ".join(str(number + 1) for number in range(count))
            for row in connection.execute(f"SELECT * FROM {name} ORDER BY {order}"):
                yield f"{name}: {row!r}"
    finally:
        connection.close()
