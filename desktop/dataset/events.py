"""One event at a time, put together when it is asked for: a dataset may hold a million."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import sure_moment
from desktop.dataset.sheet import Sheets
from desktop.model.record import Event, Participant, Reading, Source
from desktop.model.text import Language
from desktop.model.vocabulary import Role, Stage

if TYPE_CHECKING:
    from desktop.dataset.store import Store

SourcePairs = tuple[NDArray[np.int32], NDArray[np.int32]]
"""(k,) the row of an event, and (k,) the number of a source that it rests on, in the order of the dataset's sources."""
PartyRoles = tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.uint8]]
"""(k,) the row of an event, (k,) the number of a party of it in the order of the dataset, (k,) that of its role."""
ROLES = tuple(Role)
"""The role of each number."""


class Events(Protocol):
    """The events of a dataset and what belongs to them. content_hash: of the file, empty until it was read whole."""

    content_hash: str

    @property
    def store(self) -> "Store | None":
        """Where their texts lie, None where all is in memory."""

    def settle(self, whole: "Events") -> bool:
        """Takes the place that the whole reading has made for the same events, if it has; whether it did."""

    def named_events(self) -> Iterator[tuple[int, str]]:
        """Row and id of events that other tables name."""

    def row(self, name: str) -> int | None:
        """The row of an event by its id or another name."""

    def named(self, what: str, event: str) -> tuple[str, ...]:
        """What is named beside an event, by its id, without putting the event together: a field of `Event`."""

    def link_source(self, event: str, builds_on: str) -> str:
        """The source that bears out that one event builds on another, or empty."""

    def texts(self, column: str, language: Language) -> Sequence[str]:
        """A text of every row, in English where there is no other."""

    def texts_of(self, rows: Sequence[int], column: str, language: Language) -> list[str]:
        """A text of some rows, likewise."""

    def source_pairs(self) -> SourcePairs:
        """Every event with every source that it rests on, in no order."""

    def party_roles(self, parties: Sequence[str]) -> PartyRoles:
        """Every event with every party of it and its role, in no order; parties: all of the dataset, in its order."""

    def event(self, row: int, sources: dict[str, Source]) -> Event:
        """Everything on one event."""


_BESIDE = {
    "aliases": ("alias", "event", "id"),
    "claims": ("claim_about", "event", "claim"),
    "agreements": ("agreement_stage", "event", "agreement"),
    "series": ("series_member", "event", "series"),
    "builds_on": ("link", "event", "builds_on"),
    "built_on_by": ("link", "builds_on", "event"),
}
"""Per field of `Event` that other tables name: the table, the column that holds the event, and that of the name."""


class Beside:
    """What other tables than those of parties and sources say of events, by id; gone through when first asked for."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._named: dict[str, dict[str, tuple[str, ...]]] = {}

    def named(self, what: str, event: str) -> tuple[str, ...]:
        """What is named beside an event, by its id: a field of `Event`."""
        if what not in self._named:
            self._named[what] = _names(self._sheets, *_BESIDE[what])
        return self._named[what].get(event, ())

    def all_named(self, event: str) -> dict[str, tuple[str, ...]]:
        """Everything that is named beside an event, by the fields of `Event`."""
        return {what: self.named(what, event) for what in _BESIDE}

    def link_source(self, event: str, builds_on: str) -> str:
        """The source that bears out that one event builds on another, or empty."""
        return self._link_sources.get((event, builds_on), "")

    @cached_property
    def _link_sources(self) -> dict[tuple[str, str], str]:
        """(event, what it builds on) → the source that says so."""
        links = self._sheets["link"]
        pairs = zip(links.text("event"), links.text("builds_on"), strict=True)
        return dict(zip(pairs, links.text("source"), strict=True))

    @cached_property
    def _reading_rows(self) -> dict[str, list[int]]:
        return self._sheets["reading"].grouped("event")

    def readings(self, event: str) -> tuple[Reading, ...]:
        """What other sources say of an event."""
        sheet = self._sheets["reading"]
        return tuple(
            Reading(
                field=sheet.text("field")[row],
                value=sheet.words("value", row),
                note=sheet.words("note", row),
                url=sheet.text("url")[row],
            )
            for row in self._reading_rows.get(event, ())
        )


def _names(sheets: Sheets, table: str, by: str, name: str) -> dict[str, tuple[str, ...]]:
    """What is named beside each event, each once."""
    sheet = sheets[table]
    names = sheet.text(name)
    return {
        event: (names[rows[0]],) if len(rows) == 1 else tuple(dict.fromkeys(names[row] for row in rows))
        for event, rows in sheet.grouped(by).items()
    }


class EventTable:
    """The events of a dataset that lies in memory as a whole."""

    store = None

    def __init__(self, sheets: Sheets, content_hash: str) -> None:
        self.content_hash = content_hash
        self._sheets = sheets
        self._table = sheets["event"]
        self._beside = Beside(sheets)
        self._rows = {name: row for row, name in enumerate(self._table.text("id"))}
        for alias, event in zip(sheets["alias"].text("id"), sheets["alias"].text("event"), strict=True):
            self._rows.setdefault(alias, self._rows[event])
        self._members = {name: sheets[name].grouped("event") for name in ("event_party", "event_source")}

    def settle(self, _whole: Events) -> bool:
        """Never: it is whole from the start."""
        return False

    def row(self, name: str) -> int | None:
        """The row of an event by its id or another name."""
        return self._rows.get(name)

    def named_events(self) -> Iterator[tuple[int, str]]:
        """Row and id of every event."""
        return enumerate(self._table.text("id"))

    def named(self, what: str, event: str) -> tuple[str, ...]:
        """What is named beside an event: a field of `Event`."""
        return self._beside.named(what, event)

    def link_source(self, event: str, builds_on: str) -> str:
        """The source that bears out that one event builds on another, or empty."""
        return self._beside.link_source(event, builds_on)

    def texts(self, column: str, language: Language) -> list[str]:
        """A text of every row, in English where there is no other."""
        english = self._table.text(f"{column}_en")
        if language == "en":
            return list(english)
        own = self._table.text(f"{column}_{language}")
        return [text or otherwise for text, otherwise in zip(own, english, strict=True)]

    def source_pairs(self) -> SourcePairs:
        """Every event with every source that it rests on, in no order."""
        pairs = self._sheets["event_source"]
        numbers = {name: number for number, name in enumerate(self._sheets["source"].text("id"))}
        return (
            np.fromiter((self._rows[event] for event in pairs.text("event")), np.int32, len(pairs)),
            np.fromiter((numbers[source] for source in pairs.text("source")), np.int32, len(pairs)),
        )

    def party_roles(self, parties: Sequence[str]) -> PartyRoles:
        """Every event with every party of it, and the role of that one."""
        sheet = self._sheets["event_party"]
        numbers = {party: number for number, party in enumerate(parties)}
        return (
            np.fromiter((self._rows[event] for event in sheet.text("event")), np.int32, len(sheet)),
            np.fromiter((numbers[party] for party in sheet.text("party")), np.int32, len(sheet)),
            np.fromiter((ROLES.index(Role(role)) for role in sheet.text("role")), np.uint8, len(sheet)),
        )

    def texts_of(self, rows: Sequence[int], column: str, language: Language) -> list[str]:
        """A text of some rows, likewise."""
        own, english = self._table.text(f"{column}_{language}"), self._table.text(f"{column}_en")
        return [own[row] or english[row] for row in rows]

    def event(self, row: int, sources: dict[str, Source]) -> Event:
        """Everything on one event."""
        table = self._table
        name = table.text("id")[row]
        end = table.text("end_date")[row]
        return Event(
            row=row,
            id=name,
            start=sure_moment(table.text("date")[row]),
            end=sure_moment(end) if end else None,
            kind=table.text("kind")[row],
            stage=Stage(table.text("stage")[row]),
            weight=table.number("weight")[row],
            place=table.words("place", row),
            label=table.words("label", row),
            title=table.words("title", row),
            summary=table.words("summary", row),
            participants=self._participants(name),
            sources=self._sources(name, sources),
            readings=self._beside.readings(name),
            **self._beside.all_named(name),
        )

    def _participants(self, event: str) -> tuple[Participant, ...]:
        sheet = self._sheets["event_party"]
        rows = self._members["event_party"].get(event, ())
        return tuple(Participant(sheet.text("party")[row], Role(sheet.text("role")[row])) for row in rows)

    def _sources(self, event: str, sources: dict[str, Source]) -> tuple[Source, ...]:
        names = self._sheets["event_source"].text("source")
        return tuple(sources[names[row]] for row in self._members["event_source"].get(event, ()))
