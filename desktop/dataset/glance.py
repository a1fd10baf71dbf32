"""The first look at a large dataset: what its timeline needs, taken out of the file before all of it is read.

Nothing is mended here and no text is looked at: where anything seems odd, there is no first look, and the file is read
whole before it is shown. What was found is held against the whole reading afterwards, in `first_look`.
"""

import sqlite3
from collections.abc import Callable, Container, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from threading import Event

import numpy as np

from desktop.dataset.errors import DatasetError, Faults, OpeningCancelledError
from desktop.dataset.fields import Ids, hashes_of
from desktop.dataset.form import has_id, judged, without_lost_references
from desktop.dataset.glance_found import Found
from desktop.dataset.glance_rows import NotSureError, Sum, read_events, read_members
from desktop.dataset.glance_store import GlanceStore, version_of
from desktop.dataset.large_reading import Progress, open_raw, opened_pages, paged, root_of
from desktop.dataset.large_rules import AllBut, Array, names_of_events, numbering, party_bits
from desktop.dataset.pages import OddPagesError, PagedFile
from desktop.dataset.record import kinds, parties, shown_sheet, sources
from desktop.dataset.safe_reading import Watch, check_pages, found_columns, refusals, sheet_of
from desktop.dataset.scan import BULKY, Arrays, Known
from desktop.dataset.sheet import Sheets
from desktop.dataset.story import refuse_nameless
from desktop.dataset.tables import tables
from desktop.model.vocabulary import Grade

_BEFORE_EVENTS = ("region", "party", "kind_group", "kind", "source")
"""The tables that name no event, but nobody reads events or what belongs to them without them."""
_GRADES = tuple(Grade)


@dataclass(frozen=True, slots=True)
class Glance:
    """What a first look found. sheets: as in `large.LargeDataset`. arrays: the columns of the events. faults: none."""

    store: GlanceStore
    sheets: Sheets
    arrays: Arrays
    faults: Faults
    hash = ""


def glanced(path: Path, cancelled: Callable[[], bool], progress: Progress) -> Glance:
    """A first look at a large dataset file.

    Raises:
        NotSureError: when it has to be read whole first: it has faults, or a form that is not known here.
        OpeningCancelledError: when `cancelled` said so.
    """
    watch = Watch(cancelled)
    try:
        with refusals(path.name, watch), opened_pages(path, watch, files=2) as (connection, files):
            return _Glancing(path, connection, watch, progress).glance(*(paged(connection, file) for file in files))
    except OpeningCancelledError:
        raise
    except (OddPagesError, DatasetError) as error:  # the whole reading says what is wrong, if anything is
        raise NotSureError from error


class _Glancing:
    """One first look at a file."""

    def __init__(self, path: Path, connection: sqlite3.Connection, watch: Watch, progress: Progress) -> None:
        self._path, self._connection, self._watch, self._progress = path, connection, watch, progress
        self._faults = Faults()
        self._given_up = Event()
        self._sheets: Sheets = {}
        self._known: dict[str, Container[str]] = {}
        self._there: dict[str, Container[str]] = {"event": AllBut(())}

    def glance(self, file: PagedFile, file_again: PagedFile) -> Glance:
        """Reads the events, while another thread reads what belongs to them."""
        roots = {name: self._root_of(name) for name in BULKY}
        small = [name for name in tables() if name not in BULKY]
        self._judge(self._written(_BEFORE_EVENTS), {})
        ids = {name: Ids(hashes_of(self._sheets[name].text("id"))) for name in ("kind", "party", "source")}
        with ThreadPoolExecutor(max_workers=1, thread_name_prefix="milepost-glance") as thread:
            members = thread.submit(self._members, file_again, roots, ids)
            try:
                written = self._written(name for name in small if name not in _BEFORE_EVENTS)
                found = Found(read_events(file, roots["event"], ids, self._stops))
                # In the order of their ids, as the whole reading has them; other names of events may be ids of others.
                named = found.rows_of(sorted({*names_of_events(written.values()), *written["alias"].text("id")}))
                self._judge(written, named)
                found.arrange(numbering(self._sheets["kind"].text("id"), kinds(self._sheets)))
                party, source = members.result()
            finally:
                self._given_up.set()
        refuse_nameless(self._sheets, self._path.name, self._faults)
        found.add("party", "parties", party)
        found.add("source", "grade", source)
        opened = open_raw(self._path)
        store = GlanceStore(paged(self._connection, opened), version_of(opened), found.in_file, found.kept)
        return Glance(store, self._sheets | {"event": found.sheet(named)}, found.columns, self._faults)

    def _root_of(self, name: str) -> int:
        """The first page of a bulky table, which holds what it says."""
        found_columns(self._connection, tables()[name], self._path.name)
        return root_of(self._connection, tables()[name])

    def _written(self, names: Iterable[str]) -> Sheets:
        """Some tables, as they are written."""
        sheets: Sheets = {}
        for name in names:
            self._connection.text_factory = str
            found = found_columns(self._connection, tables()[name], self._path.name)
            if found:
                check_pages(self._connection, name, self._path.name)
            sheets[name] = sheet_of(self._connection, tables()[name], found, self._faults, self._watch)
        return sheets

    def _judge(self, written: Sheets, events: Container[str]) -> None:
        """Takes tables as they may be shown, if they have no fault. events: those that they may name."""
        self._known |= {name: set(sheet.text("id")) for name, sheet in written.items() if has_id(name)}
        self._known["event"] = events
        for name, sheet in written.items():
            sound = without_lost_references(judged(sheet, self._known, self._faults), self._there)
            if has_id(name):
                self._there[name] = set(sound.text("id"))
            self._sheets[name] = shown_sheet(sound)
        if self._faults.count:
            raise NotSureError

    def _stops(self, share: float) -> bool:
        self._progress(share)
        return self._watch.stops()

    def _members(self, file: PagedFile, roots: dict[str, int], ids: Known) -> tuple[Arrays, Arrays]:
        """The parties and the sources of events, in a thread of its own."""
        watch = Watch(self._watch.cancelled)  # each is for one thread

        def read(name: str, final: Iterable[str], values: Array, add: np.ufunc) -> Arrays:
            codes = numbering(self._sheets[name].text("id"), final)
            table = tables()[f"event_{name}"]
            return read_members(file, roots[table.name], table, ids, Sum(codes, values, add), stops)

        def stops(_share: float) -> bool:
            return self._given_up.is_set() or watch.stops()

        all_parties, all_sources = parties(self._sheets), sources(self._sheets)
        grades = np.array([_GRADES.index(source.grade) for source in all_sources.values()], np.uint8)
        return (
            read("party", all_parties, party_bits(len(all_parties)), np.bitwise_or),
            read("source", all_sources, grades, np.minimum),
        )
