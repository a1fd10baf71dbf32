"""The events of a large dataset, looked up one by one in its store, or until there is one in the file itself."""

from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import overload

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import sure_moment
from desktop.dataset.events import ROLES, Beside, Events, PartyRoles, SourcePairs
from desktop.dataset.glance_store import GlanceStore
from desktop.dataset.record import kinds, parties
from desktop.dataset.runs import numbers_of_runs
from desktop.dataset.scan import KEPT
from desktop.dataset.sheet import Sheets
from desktop.dataset.store import Store
from desktop.model.record import Event, Participant, Source
from desktop.model.text import LANGUAGES, Language, Text
from desktop.model.vocabulary import Stage

REMEMBERED = 8_192
"""So many texts of each kind stay in memory: more than a canvas shows."""
_STAGES = tuple(Stage)


class RowTexts(Sequence[str]):
    """A text per row, looked up when it is asked for."""

    def __init__(self, length: int, text: Callable[[int], str]) -> None:
        self._length = length
        self._text = lru_cache(maxsize=REMEMBERED)(text)

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, row: int) -> str: ...
    @overload
    def __getitem__(self, row: slice) -> list[str]: ...
    def __getitem__(self, row: int | slice) -> str | list[str]:
        if isinstance(row, slice):
            return [self._text(place) for place in range(*row.indices(self._length))]
        place = row.__index__()
        place = place + self._length if place < 0 else place
        if not 0 <= place < self._length:
            raise IndexError(row)
        return self._text(place)


class LargeEvents:
    """The events and what belongs to them, out of a store, or out of what a first look found until there is one."""

    def __init__(self, rows: Store | GlanceStore, sheets: Sheets, content_hash: str) -> None:
        self.rows = rows
        self.sheets = sheets
        self.content_hash = content_hash
        self._size = rows.size
        self._kinds, self._parties = tuple(kinds(sheets)), tuple(parties(sheets))
        self._source_ids = sheets["source"].text("id")
        self._beside = Beside(sheets)
        self._row_of = dict(zip(sheets["event"].text("id"), sheets["event"].number("row"), strict=True))
        """Of the events that other tables name, which are asked for most."""
        self._aliases = dict(zip(sheets["alias"].text("id"), sheets["alias"].text("event"), strict=True))

    @property
    def store(self) -> Store | None:
        """Where the texts lie, once the file was read whole."""
        return self.rows if isinstance(self.rows, Store) else None

    @property
    def file_version(self) -> tuple[int, int] | None:
        """Which state of the file was read, see `glance_store.version_of`; None where that is not known."""
        if isinstance(self.rows, GlanceStore):
            return self.rows.version
        file = self.rows.head["file"]
        return None if file is None else (file["size"], file["changed"])

    def settle(self, whole: Events) -> bool:
        """From now on out of the store of the same events, if the whole file tells just the same beside them.

        Of a file that was changed since the first look some texts may be shown already that stand there no more.
        """
        if not isinstance(whole, LargeEvents) or whole.sheets != self.sheets or self.file_version != whole.file_version:
            return False
        self.rows, self.content_hash = whole.rows, whole.content_hash
        return True

    def named_events(self) -> Iterator[tuple[int, str]]:
        """Row and id of the events that other tables name."""
        return ((row, name) for name, row in self._row_of.items())

    @property
    def ids(self) -> Sequence[str]:
        """The id of every row."""
        return self._row_texts(KEPT.index("id"))

    def _row_texts(self, field: int, instead: int | None = None) -> RowTexts:
        return RowTexts(self._size, lambda row: self.rows.text(row, field, instead))

    def row(self, name: str) -> int | None:
        """The row of an event by its id or another name."""
        row = self._row_of.get(name)
        if row is None:
            row = self._row_of_id(name)
        return self._row_of[self._aliases[name]] if row is None and name in self._aliases else row

    def _row_of_id(self, name: str) -> int | None:
        """Halves the rows in the order of their ids until the id is found or there is none."""
        low, high, wanted = 0, self._size, name.encode(errors="replace")
        while low < high:
            middle = (low + high) // 2
            row = int(self.rows.part("by_id", middle, middle + 1)[0])
            here = self.rows.text(row, 0).encode()
            if here == wanted:
                return row
            if here < wanted:
                low = middle + 1
            else:
                high = middle
        return None

    def named(self, what: str, event: str) -> tuple[str, ...]:
        """What is named beside an event: a field of `Event`."""
        return self._beside.named(what, event)

    def link_source(self, event: str, builds_on: str) -> str:
        """The source that bears out that one event builds on another, or empty."""
        return self._beside.link_source(event, builds_on)

    def texts(self, column: str, language: Language) -> Sequence[str]:
        """A text of every row, in English where there is no other."""
        return self._row_texts(KEPT.index(f"{column}_{language}"), KEPT.index(f"{column}_en"))

    def texts_of(self, rows: Sequence[int], column: str, language: Language) -> list[str]:
        """A text of some rows, likewise."""
        field, instead = KEPT.index(f"{column}_{language}"), KEPT.index(f"{column}_en")
        return [self.rows.text(int(row), field, instead) for row in rows]

    def source_pairs(self) -> SourcePairs:
        """Every event with every source that it rests on, in no order."""
        rows, places = self._pairs("source")
        return rows, self.rows.whole("source_code")[places].astype(np.int32)

    def party_roles(self, _parties: Sequence[str]) -> PartyRoles:
        """Every event with every party of it, and the role of that one."""
        rows, places = self._pairs("party")
        code, role = self.rows.whole("party_code")[places], self.rows.whole("party_role")[places]
        return rows, code.astype(np.int32), role.astype(np.uint8)

    def _pairs(self, what: str) -> tuple[NDArray[np.int32], NDArray[np.int64]]:
        """Every event with each of its parties or sources: the row of the event, and the place of the pair."""
        first, count = self.rows.whole(f"{what}_start"), self.rows.whole(f"{what}_count")
        return np.repeat(np.arange(self._size, dtype=np.int32), count), numbers_of_runs(first, count)

    def event(self, row: int, sources: dict[str, Source]) -> Event:
        """Everything on one event."""
        name, date, end, *texts = self.rows.texts_of(row)
        words = [Text(*texts[at : at + len(LANGUAGES)]) for at in range(0, len(texts), len(LANGUAGES))]
        kind, stage, weight = (int(self.rows.part(what, row, row + 1)[0]) for what in ("kind", "stage", "weight"))
        return Event(
            row=row,
            id=name,
            start=sure_moment(date),
            end=sure_moment(end) if end else None,
            kind=self._kinds[kind],
            stage=_STAGES[stage],
            weight=weight,
            place=words[0],
            label=words[1],
            title=words[2],
            summary=words[3],
            participants=self._participants(row),
            sources=tuple(sources[self._source_ids[code]] for code, _ in self._members("source", row, ())),
            readings=self._beside.readings(name),
            **self._beside.all_named(name),
        )

    def _participants(self, row: int) -> tuple[Participant, ...]:
        found = self._members("party", row, ("party_role",))
        return tuple(Participant(self._parties[code], ROLES[role[0]]) for code, role in found)

    def _members(self, what: str, row: int, more: tuple[str, ...]) -> list[tuple[int, tuple[int, ...]]]:
        """The parties or sources of an event, in order of their position."""
        first = int(self.rows.part(f"{what}_start", row, row + 1)[0])
        last = first + int(self.rows.part(f"{what}_count", row, row + 1)[0])
        names = (f"{what}_position", f"{what}_code", *more)
        columns = [self.rows.part(name, first, last).tolist() for name in names]
        ordered = sorted(zip(*columns, strict=True), key=lambda entry: entry[0])
        return [(entry[1], tuple(entry[2:])) for entry in ordered]
