"""A dataset, opened: columns for drawing and filtering, and every value by its id. No file stays open."""

from collections.abc import Callable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import numpy as np

from desktop.dataset.built_in import refuse_damaged
from desktop.dataset.columns import Columns, columns_of
from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError, Faults
from desktop.dataset.events import Events, EventTable, PartyRoles, SourcePairs
from desktop.dataset.form import usable
from desktop.dataset.garbage import give_back_memory, no_full_search
from desktop.dataset.record import (
    Grades,
    about,
    agreements,
    claims,
    complete_lists,
    groups,
    kinds,
    parties,
    series,
    sources,
    with_shown_texts,
)
from desktop.dataset.safe_reading import called_off, read_file
from desktop.dataset.sheet import Sheet, Sheets
from desktop.dataset.story import judge_story, refuse_nameless
from desktop.dataset.tour import tour
from desktop.model.moment import Day
from desktop.model.record import About, Agreement, Claim, Event, Kind, KindGroup, Party, Series, Source, TourStep
from desktop.model.text import Language, Text, Translate, untranslated
from desktop.model.view_state import Selection
from desktop.paths import BUILT_IN_DATASET

if TYPE_CHECKING:
    from desktop.dataset.glance import Glance
    from desktop.dataset.large import LargeDataset
    from desktop.dataset.store import Store

__all__ = ["Columns", "Dataset", "Named", "open_dataset"]

LARGE_FILE = 16 << 20
"""Bytes from which on a file is read as a large one: some 40,000 events."""
LARGEST_IN_MEMORY = 128 << 20
"""Bytes up to which a file may be read without a store on the disk: more would take all memory and many minutes."""
Named = Literal["aliases", "claims", "agreements", "series", "builds_on", "built_on_by"]
"""The fields of an event that hold ids."""


def _never() -> bool:
    return False


def _untold(_share: float) -> None:
    pass


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything in a dataset file, in memory.

    path: where it was read. parties: pinned first, then by id.
    kinds: by group and position. groups: by position. complete_lists: (party, kind) to what is left out of the list.
    columns: per event, rows by (first day, id). faults: what is wrong with the file, as sentences, the first hundred
    of `fault_count`; what was faulty is left out or mended. tour: its steps, none where it has no tour. cache: where
    `once_per_dataset` remembers answers. stands_at: the day as of which agreements and series are told, None for all.
    """

    path: Path
    about: About
    parties: dict[str, Party]
    kinds: dict[str, Kind]
    groups: dict[str, KindGroup]
    sources: dict[str, Source]
    agreements: dict[str, Agreement]
    series: dict[str, Series]
    claims: dict[str, Claim]
    complete_lists: dict[tuple[str, str], Text]
    columns: Columns
    faults: tuple[str, ...]
    _events: Events
    fault_count: int = 0
    tour: tuple[TourStep, ...] = ()
    stands_at: Day | None = None
    cache: dict[object, Callable[..., object]] = field(default_factory=dict, init=False, repr=False)

    @property
    def content_hash(self) -> str:
        """SHA-256 of the file, hexadecimal; empty as long as it was not read whole, see `first_look`."""
        return self._events.content_hash

    @property
    def is_whole(self) -> bool:
        """Whether the whole file was read and judged."""
        return bool(self.content_hash)

    @property
    def store(self) -> "Store | None":
        """Where the texts of a large dataset lie, once it was read whole; None where all is in memory."""
        return self._events.store

    def settle(self, whole: "Dataset") -> bool:
        """Becomes whole, if the whole reading of the same file has found just this; whether it did."""
        mine, other = self.columns, whole.columns
        arrays = (field.name for field in fields(Columns) if field.name != "ids")
        same = all(np.array_equal(getattr(mine, name), getattr(other, name)) for name in arrays)
        return same and not whole.fault_count and self._events.settle(whole._events)  # noqa: SLF001 (of its own kind)

    def told_as_of(self, day: Day, agreements: dict[str, Agreement], series: dict[str, Series]) -> "Dataset":
        """The same events with agreements and series as they stood at the end of a day."""
        other = copy(self)
        changes = {"agreements": agreements, "series": series, "stands_at": day, "cache": {}}
        for name, value in changes.items():
            object.__setattr__(other, name, value)
        return other

    def named_events(self) -> Iterator[tuple[int, str]]:
        """Row and id of the events that other tables name; of a dataset that is not large, of all."""
        return self._events.named_events()

    def row(self, event_id: str) -> int | None:
        """The row of an event by its id or another name of it, or None where there is none."""
        return self._events.row(event_id)

    def row_of(self, selection: Selection | None) -> int | None:
        """The row of a selected event, or None when nothing or an agreement is selected."""
        return self.row(selection.id) if selection is not None and selection.what == "event" else None

    def event(self, row: int) -> Event:
        """All that the record has on the event of a row, by the day as of which things are told."""
        found = self._events.event(row, self.sources)
        return found if self.stands_at is None else found.as_known(self.stands_at)

    def named(self, what: Named, event_id: str) -> tuple[str, ...]:
        """The ids that an event names in one of its fields, by its id: far quicker than the event itself."""
        return self._events.named(what, event_id)

    def source_of_link(self, event_id: str, builds_on: str) -> Source | None:
        """The source that bears out that one event builds on another, by their ids."""
        return self.sources.get(self._events.link_source(event_id, builds_on))

    def source_pairs(self) -> SourcePairs:
        """Every event with every source that it rests on: (k,) the row of the event, (k,) the number of the source."""
        return self._events.source_pairs()

    def party_roles(self) -> PartyRoles:
        """Every event with every party and its role: (k,) row of the event, number of the party, number of the role."""
        return self._events.party_roles(tuple(self.parties))

    def events(self) -> Iterator[Event]:
        """Every event, in order of rows."""
        return (self.event(row) for row in range(len(self.columns.ids)))

    def labels(self, language: Language) -> Sequence[str]:
        """A short label per row, in English where there is no other."""
        return self._events.texts("label", language)

    def texts_of(
        self, rows: Sequence[int], column: Literal["label", "title", "place", "summary"], language: Language
    ) -> list[str]:
        """A text of some rows at once, in English where there is no other."""
        return self._events.texts_of(rows, column, language)


def open_dataset(
    path: Path,
    cancelled: Callable[[], bool] = _never,
    translate: Translate = untranslated,
    progress: Callable[[float], None] = _untold,
) -> Dataset:
    """Opens a dataset file, safely and without changing it; the faults are told in the language of `translate`.

    progress: told what share is done, 0 to 1, of a large file.

    Raises:
        OpeningCancelledError: when `cancelled` said so, from whatever thread.
        DatasetError: when the file can't be opened; the sentence says what is wrong and what to do.
    """
    if path == BUILT_IN_DATASET:
        refuse_damaged()
    if is_large(path):
        with no_full_search():
            large = _large_dataset(path, cancelled, translate, progress)
        if large is not None:
            return large
    faults = Faults()
    content = read_file(path, faults, cancelled)
    progress(0.5)
    sheets = sound(content.sheets, path.name, faults)
    if cancelled():
        raise called_off(path.name)
    return _small_dataset(path, content.hash, with_shown_texts(sheets), faults, translate)


def sound(written: Sheets, name: str, faults: Faults) -> Sheets:
    """What can be used of the tables of a file, by the rules; every fault is told.

    Raises:
        DatasetError: when the dataset does not even describe itself.
    """
    sheets = usable(written, faults)
    refuse_nameless(sheets, name, faults)
    judge_story(sheets, written, faults)
    return sheets


def is_large(path: Path) -> bool:
    """Whether a file is read as a large one."""
    try:
        return path.stat().st_size >= LARGE_FILE
    except OSError:
        return False  # what is wrong is told when it is read


def _large_dataset(
    path: Path, cancelled: Callable[[], bool], translate: Translate, progress: Callable[[float], None]
) -> Dataset | None:
    """A dataset whose texts stay on the disk; None when its file has a form that only the usual way knows."""
    # Imported only now: no small dataset should wait for it.
    from desktop.dataset.large import (  # noqa: PLC0415
        NoRoomError,
        OddPagesError,
        opened_again,
        opened_first,
    )

    large = opened_again(path)
    if large is None:
        try:
            large = opened_first(path, cancelled, progress)
        except NoRoomError as error:
            if path.stat().st_size > LARGEST_IN_MEMORY:
                text = QT_TRANSLATE_NOOP(
                    "Dataset", "There is no room on the disk to open {file}; free about {size} MB, and open it again."
                )
                raise DatasetError(text, file=path.name, size=path.stat().st_size // 1_000_000) from error
            return None
        except OddPagesError:
            return None
        finally:
            give_back_memory()
    return large_dataset(path, large, translate)


def large_dataset(path: Path, large: "LargeDataset | Glance", translate: Translate) -> Dataset:
    """A dataset of what was read of a large file."""
    from desktop.dataset.large_events import LargeEvents  # noqa: PLC0415 (see above)

    events = LargeEvents(large.store, large.sheets, large.hash)
    named_grades = large.arrays["grade"][np.array(large.sheets["event"].number("row"), np.int64)]
    columns = Columns(ids=events.ids, **large.arrays)
    return _dataset(path, large.sheets, columns, named_grades, events, large.faults, translate)


def _small_dataset(path: Path, content_hash: str, sheets: Sheets, faults: Faults, translate: Translate) -> Dataset:
    sheets = sheets | {"event": _sorted(sheets["event"])}
    columns = columns_of(sheets, tuple(parties(sheets)), tuple(kinds(sheets)))
    events = EventTable(sheets, content_hash)
    return _dataset(path, sheets, columns, columns.grade, events, faults, translate)


def _dataset(
    path: Path,
    sheets: Sheets,
    columns: Columns,
    grades: Grades,
    events: Events,
    faults: Faults,
    translate: Translate,
) -> Dataset:
    """A dataset of its parts. grades: the best of each event in its sheet, which may hold only those that are named."""
    return Dataset(
        path=path,
        about=about(sheets),
        groups=groups(sheets),
        parties=parties(sheets),
        kinds=kinds(sheets),
        sources=sources(sheets),
        agreements=agreements(sheets, grades),
        series=series(sheets, grades),
        claims=claims(sheets),
        complete_lists=complete_lists(sheets),
        columns=columns,
        faults=tuple(faults.sentences(translate)),
        fault_count=faults.count,
        tour=tour(sheets),
        _events=events,
    )


def _sorted(events: Sheet) -> Sheet:
    keys = list(zip(events.number("first_day"), events.text("id"), strict=True))
    return events.picked(sorted(range(len(events)), key=keys.__getitem__))
