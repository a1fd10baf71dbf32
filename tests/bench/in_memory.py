"""Made-up events as an open dataset, without a file: ten million of them would be one of several gigabytes.

The columns are those that opening the file would give; texts and whole events are worked out when they are asked for.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.reader import Columns, Dataset, Named
from desktop.model.moment import parse
from desktop.model.record import About, Agreement, Event, Kind, KindGroup, Participant, Party, Source, Step
from desktop.model.text import Language, Text
from desktop.model.vocabulary import Grade, KindNature, PublisherNature, Role, Stage
from tests.bench.made import FIRST_DAY, KINDS, LAST_DAY, NOBODY, PERSPECTIVE, Made, known_rows
from tests.bench.made_file import GRADES, agreement_id
from tests.bench.made_texts import ByRow, Words, source_id

NO_TEXT = Text("")
_STAGES, _GRADES = tuple(Stage), tuple(Grade)


class InMemory(Dataset):
    """The dataset of made-up events."""

    content_hash = "made up"

    def __init__(self, made: Made) -> None:
        words = Words(made)
        self._keep(made=made, words=words, path=Path("made-up.sqlite"), cache={})
        self._keep(parties=_parties(made), kinds=_kinds(), groups=_groups(), series={}, claims={}, complete_lists={})
        self._keep(sources={source_id(number): _source(number) for number in range(made.sources + 1)})
        self._keep(about=_about(), columns=_columns(made, words, tuple(self.parties), tuple(self.kinds)))
        self._keep(agreements=dict(_agreements(made, words, self.columns.grade)), faults=(), fault_count=0)

    made: Made
    words: Words

    def _keep(self, **values: object) -> None:
        """A dataset is frozen."""
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def row(self, event_id: str) -> int | None:
        return self.words.row(event_id)

    def event(self, row: int) -> Event:
        words = self.words
        return Event(
            row=row,
            id=words.id(row),
            aliases=(),
            start=parse(words.date(row)),
            end=parse(words.end_date(row)) if words.end_date(row) else None,
            kind=words.kind(row),
            stage=_STAGES[self.made.stage[row]],
            weight=int(self.made.weight[row]),
            place=words.place(row),
            label=words.label(row),
            title=words.title(row),
            summary=words.summary(row),
            participants=tuple(Participant(code, Role.ACTS) for code in words.parties(row)),
            sources=tuple(self.sources[source] for source in words.sources(row)),
            readings=(),
            claims=(),
            agreements=self.named("agreements", words.id(row)),
            series=(),
            builds_on=words.builds_on(row),
            built_on_by=(),
        )

    def named(self, what: Named, event_id: str) -> tuple[str, ...]:
        row = self.row(event_id)
        if row is None:
            return ()
        if what == "builds_on":
            return self.words.builds_on(row)
        if what == "agreements":
            return tuple(agreement_id(number) for number, steps in enumerate(self.made.agreements) if row in steps)
        return ()

    def events(self) -> Iterator[Event]:
        return (self.event(row) for row in range(len(self.made)))

    def source_of_link(self, event_id: str, builds_on: str) -> Source | None:  # noqa: ARG002
        row = self.row(event_id)
        return None if row is None else self.sources[self.words.sources(row)[0]]

    def labels(self, language: Language) -> Sequence[str]:
        return ByRow(len(self.made), lambda row: self.words.label(row).to(language))


def _about() -> About:
    return About(
        title=Text("A made-up record"),
        about=NO_TEXT,
        version="1",
        first_day=FIRST_DAY,
        last_day=LAST_DAY,
        licence="",
        perspective=PERSPECTIVE,
        languages=("en", "ja", "de"),
        pinned=tuple(row["id"] for row in sorted(known_rows("party"), key=lambda row: row["pinned"]) if row["pinned"]),
    )


def _text(row: dict[str, str], column: str) -> Text:
    return Text(*(row[f"{column}_{language}"] for language in ("en", "ja", "de")))


def _parties(made: Made) -> dict[str, Party]:
    """Pinned ones first, then by id."""
    regions = {row["id"]: _text(row, "name") for row in known_rows("region")}
    rows = [row for row in known_rows("party") if row["id"] in made.parties]
    rows.sort(key=lambda row: (not row["pinned"], row["pinned"], row["id"]))
    return {
        row["id"]: Party(
            id=row["id"],
            name=_text(row, "name"),
            organisation=row["nature"] == "organisation",
            region=row["region"],
            region_name=regions.get(row["region"], NO_TEXT),
        )
        for row in rows
    }


def _groups() -> dict[str, KindGroup]:
    return {row["id"]: KindGroup(row["id"], _text(row, "name"), row["sign"]) for row in known_rows("kind_group")}


def _kinds() -> dict[str, Kind]:
    return {
        row["id"]: Kind(
            row["id"], row["kind_group"], KindNature(row["nature"]), _text(row, "name"), _text(row, "short")
        )
        for row in known_rows("kind")
        if row["id"] in KINDS
    }


def _source(number: int) -> Source:
    return Source(
        id=source_id(number),
        publisher=f"Publisher {number % 40}",
        publisher_nature=PublisherNature.GOVERNMENT,
        title=f"Page {number} of the made-up record",
        author="",
        date="2024",
        language="en",
        url=f"https://example.org/{number}",
        grade=Grade(GRADES[number % len(GRADES)]),
    )


def _columns(made: Made, words: Words, parties: Sequence[str], kinds: Sequence[str]) -> Columns:
    number_of_kind = np.array([kinds.index(kind) for kind in KINDS], np.uint16)
    return Columns(
        ids=ByRow(len(made), words.id),
        first=made.first,
        last=made.last,
        end_first=made.end_first,
        end_last=made.end_last,
        lasting=made.lasting,
        precision=made.precision,
        end_precision=np.where(made.lasting, np.uint8(0), made.precision),
        kind=number_of_kind[made.kind],
        stage=made.stage,
        weight=made.weight,
        parties=_masks(made, parties),
        grade=words.best_grades(_grades(made.sources + 1)),
    )


def _masks(made: Made, parties: Sequence[str]) -> NDArray[np.uint64]:
    bits = np.zeros(NOBODY + 1, np.uint64)
    for number, code in enumerate(made.parties):
        bits[number] = 1 << parties.index(code)
    return (bits[made.ours] | bits[made.partner] | bits[made.third])[:, np.newaxis]


def _grades(sources: int) -> NDArray[np.uint8]:
    """The grades of the sources, as numbers."""
    return np.resize(np.array([list(Grade).index(Grade(grade)) for grade in GRADES], np.uint8), sources)


def _agreements(made: Made, words: Words, grades: NDArray[np.uint8]) -> Iterator[tuple[str, Agreement]]:
    for number, rows in enumerate(made.agreements):
        kind = words.kind(rows[0])
        label = Text(f"{kind.upper()} {number + 1}")
        steps = tuple(
            Step(_STAGES[made.stage[row]], parse(words.date(row)), words.id(row), NO_TEXT, "", _GRADES[grades[row]])
            for row in rows
        )
        name = agreement_id(number)
        yield name, Agreement(name, kind, label, label, words.parties(rows[0]), "", "", steps)
