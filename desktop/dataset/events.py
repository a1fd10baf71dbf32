"""One event at a time, put together when it is asked for: a dataset may hold a million."""

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import sure_moment
from desktop.dataset.sheet import Sheets
from desktop.model.record import Event, Participant, Reading, Source
from desktop.model.text import Language
from desktop.model.vocabulary import Role, Stage


class EventTable:
    """The events and what belongs to them, by row. `rows` leads from ids and other names to rows."""

    def __init__(self, sheets: Sheets) -> None:
        self._sheets = sheets
        self._table = sheets["event"]
        self.rows = {name: row for row, name in enumerate(self._table.text("id"))}
        for alias, event in zip(sheets["alias"].text("id"), sheets["alias"].text("event"), strict=True):
            self.rows.setdefault(alias, self.rows[event])
        self._members = {name: sheets[name].grouped("event") for name in ("event_party", "event_source", "reading")}
        self._named = {
            "aliases": self._names("alias", "event", "id"),
            "claims": self._names("claim_about", "event", "claim"),
            "agreements": self._names("agreement_stage", "event", "agreement"),
            "series": self._names("series_member", "event", "series"),
            "builds_on": self._names("link", "event", "builds_on"),
            "built_on_by": self._names("link", "builds_on", "event"),
        }

        links = sheets["link"]
        pairs = zip(links.text("event"), links.text("builds_on"), strict=True)
        self.link_sources = dict(zip(pairs, links.text("source"), strict=True))
        """(event, what it builds on) → the source that says so."""

    def _names(self, table: str, by: str, name: str) -> dict[str, tuple[str, ...]]:
        """What is named beside each event, each once."""
        sheet = self._sheets[table]
        names = sheet.text(name)
        return {event: tuple(dict.fromkeys(names[row] for row in rows)) for event, rows in sheet.grouped(by).items()}

    def named(self, what: str, event: str) -> tuple[str, ...]:
        """What is named beside an event, by its id, without putting the event together: a field of `Event`."""
        return self._named[what].get(event, ())

    def texts(self, column: str, language: Language) -> list[str]:
        """A text of every row, in English where there is no other."""
        english = self._table.text(f"{column}_en")
        if language == "en":
            return list(english)
        own = self._table.text(f"{column}_{language}")
        return [text or otherwise for text, otherwise in zip(own, english, strict=True)]

    def source_pairs(self) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
        """Every event with every source that it rests on: (k,) the row of the event, (k,) the number of the source."""
        pairs = self._sheets["event_source"]
        rows = {name: row for row, name in enumerate(self._table.text("id"))}
        numbers = {name: number for number, name in enumerate(self._sheets["source"].text("id"))}
        return (
            np.fromiter((rows[event] for event in pairs.text("event")), np.int32, len(pairs)),
            np.fromiter((numbers[source] for source in pairs.text("source")), np.int32, len(pairs)),
        )

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
            readings=self._readings(name),
            **{what: names.get(name, ()) for what, names in self._named.items()},
        )

    def _participants(self, event: str) -> tuple[Participant, ...]:
        sheet = self._sheets["event_party"]
        rows = self._members["event_party"].get(event, ())
        return tuple(Participant(sheet.text("party")[row], Role(sheet.text("role")[row])) for row in rows)

    def _sources(self, event: str, sources: dict[str, Source]) -> tuple[Source, ...]:
        names = self._sheets["event_source"].text("source")
        return tuple(sources[names[row]] for row in self._members["event_source"].get(event, ()))

    def _readings(self, event: str) -> tuple[Reading, ...]:
        sheet = self._sheets["reading"]
        return tuple(
            Reading(
                field=sheet.text("field")[row],
                value=sheet.words("value", row),
                note=sheet.words("note", row),
                url=sheet.text("url")[row],
            )
            for row in self._members["reading"].get(event, ())
        )
