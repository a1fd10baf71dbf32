"""A dataset, opened: columns for drawing and filtering, and every value by its id. No file stays open."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from desktop.dataset.built_in import refuse_damaged
from desktop.dataset.columns import Columns, columns_of
from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError, Faults
from desktop.dataset.events import EventTable
from desktop.dataset.form import usable
from desktop.dataset.record import (
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
from desktop.dataset.story import judge_story
from desktop.model.record import About, Agreement, Claim, Event, Kind, KindGroup, Party, Series, Source
from desktop.model.text import Language, Text, Translate, untranslated
from desktop.model.view_state import Selection
from desktop.paths import BUILT_IN_DATASET

__all__ = ["Columns", "Dataset", "Named", "open_dataset"]

Named = Literal["aliases", "claims", "agreements", "series", "builds_on", "built_on_by"]
"""The fields of an event that hold ids."""


def _never() -> bool:
    return False


@dataclass(frozen=True, eq=False)
class Dataset:
    """Everything in a dataset file, in memory.

    path: where it was read. content_hash: SHA-256 of the file, hexadecimal. parties: pinned first, then by id.
    kinds: by group and position. groups: by position. complete_lists: (party, kind) to what is left out of the list.
    columns: per event, rows by (first day, id). faults: what is wrong with the file, as sentences, the first hundred
    of `fault_count`; what was faulty is left out or mended. cache: where `once_per_dataset` remembers answers.
    """

    path: Path
    content_hash: str
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
    _events: EventTable
    fault_count: int = 0
    cache: dict[object, Callable[..., object]] = field(default_factory=dict, init=False, repr=False)

    def row(self, event_id: str) -> int | None:
        """The row of an event by its id or another name of it, or None where there is none."""
        return self._events.rows.get(event_id)

    def row_of(self, selection: Selection | None) -> int | None:
        """The row of a selected event, or None when nothing or an agreement is selected."""
        return self.row(selection.id) if selection is not None and selection.what == "event" else None

    def event(self, row: int) -> Event:
        """All that the record has on the event of a row."""
        return self._events.event(row, self.sources)

    def named(self, what: Named, event_id: str) -> tuple[str, ...]:
        """The ids that an event names in one of its fields, by its id: far quicker than the event itself."""
        return self._events.named(what, event_id)

    def source_of_link(self, event_id: str, builds_on: str) -> Source | None:
        """The source that bears out that one event builds on another, by their ids."""
        return self.sources.get(self._events.link_sources.get((event_id, builds_on), ""))

    def events(self) -> Iterator[Event]:
        """Every event, in order of rows."""
        return (self.event(row) for row in range(len(self.columns.ids)))

    def labels(self, language: Language) -> Sequence[str]:
        """A short label per row, in English where there is no other."""
        return self._events.texts("label", language)


def open_dataset(path: Path, cancelled: Callable[[], bool] = _never, translate: Translate = untranslated) -> Dataset:
    """Opens a dataset file, safely and without changing it; the faults are told in the language of `translate`.

    Raises:
        OpeningCancelledError: when `cancelled` said so, from whatever thread.
        DatasetError: when the file can't be opened; the sentence says what is wrong and what to do.
    """
    if path == BUILT_IN_DATASET:
        refuse_damaged()
    faults = Faults()
    content = read_file(path, faults, cancelled)
    sheets = sound(content.sheets, path.name, faults)
    if cancelled():
        raise called_off(path.name)
    return _dataset(path, content.hash, with_shown_texts(sheets), tuple(faults.sentences(translate)), faults.count)


def sound(written: Sheets, name: str, faults: Faults) -> Sheets:
    """What can be used of the tables of a file, by the rules; every fault is told.

    Raises:
        DatasetError: when the dataset does not even describe itself.
    """
    sheets = usable(written, faults)
    if not len(sheets["dataset"]):
        reason = faults.first.get("dataset")
        text = QT_TRANSLATE_NOOP("Dataset", "{file} does not describe itself ({reason}); build it again.")
        raise DatasetError(text, file=name, reason=reason.sentence() if reason else "dataset: 0")
    judge_story(sheets, written, faults)
    return sheets


def _dataset(path: Path, content_hash: str, sheets: Sheets, faults: tuple[str, ...], fault_count: int) -> Dataset:
    events = _sorted(sheets["event"])
    sheets = sheets | {"event": events}
    all_parties, all_kinds = parties(sheets), kinds(sheets)
    columns = columns_of(sheets, tuple(all_parties), tuple(all_kinds))
    return Dataset(
        path=path,
        content_hash=content_hash,
        about=about(sheets),
        groups=groups(sheets),
        parties=all_parties,
        kinds=all_kinds,
        sources=sources(sheets),
        agreements=agreements(sheets, columns.grade),
        series=series(sheets, columns.grade),
        claims=claims(sheets),
        complete_lists=complete_lists(sheets),
        columns=columns,
        faults=faults,
        fault_count=fault_count,
        _events=EventTable(sheets),
    )


def _sorted(events: Sheet) -> Sheet:
    keys = list(zip(events.number("first_day"), events.text("id"), strict=True))
    return events.picked(sorted(range(len(events)), key=keys.__getitem__))
