"""Small datasets for tests, said in one line each."""

from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Literal

import numpy as np

from desktop.dataset.reader import Columns, Dataset, Named
from desktop.model.moment import day_from, parse
from desktop.model.record import (
    About,
    Agreement,
    Claim,
    Event,
    Kind,
    KindGroup,
    Participant,
    Party,
    Series,
    Source,
    Step,
)
from desktop.model.text import Language, Text
from desktop.model.vocabulary import Grade, KindNature, PublisherNature, Role, Stage, Verdict

NO_TEXT = Text("")
PARTIES = {
    "DE": (Text("Germany", "ドイツ", "Deutschland"), "western-europe"),
    "JP": (Text("Japan", "日本", "Japan"), "eastern-asia"),
    "AU": (Text("Australia", "オーストラリア", "Australien"), "oceania"),
    "FR": (Text("France", "フランス", "Frankreich"), "western-europe"),
    "GB": (Text("United Kingdom", "英国", "Vereinigtes Königreich"), "northern-europe"),
    "IN": (Text("India", "インド", "Indien"), "southern-asia"),
    "NATO": (Text("NATO"), ""),
    "US": (Text("United States", "米国", "Vereinigte Staaten"), "northern-america"),
}
KINDS = {
    "acsa": ("logistics", KindNature.AGREEMENT, "Acquisition and Cross-Servicing Agreement", "ACSA"),
    "isa": ("security", KindNature.AGREEMENT, "Information Security Agreement", "ISA"),
    "visit": ("visit", KindNature.MEETING, "Visit", "Visit"),
    "deployment": ("deployment", KindNature.DEPLOYMENT, "Deployment", "Deployment"),
    "exercise": ("deployment", KindNature.DEPLOYMENT, "Exercise", "Exercise"),
}
GROUPS = {"logistics": "Logistics", "security": "Secrets", "visit": "Visits", "deployment": "Deployments"}


def a_source(
    name: str = "mofa",
    *,
    publisher: str = "Ministry of Foreign Affairs of Japan",
    nature: PublisherNature = PublisherNature.GOVERNMENT,
    title: str = "Signing of the agreement",
    author: str = "",
    date: str = "2024-01-29",
    language: str = "en",
    url: str = "https://www.mofa.go.jp/a.html",
    grade: Grade = Grade.OFFICIAL,
) -> Source:
    return Source(name, publisher, nature, title, author, date, language, url, grade)


def an_event(
    name: str,
    date: str = "2024-01-29",
    parties: str = "JP DE",
    *,
    end: str = "",
    kind: str = "visit",
    stage: Stage = Stage.HELD,
    weight: int = 3,
    title: Text = NO_TEXT,
    label: Text = NO_TEXT,
    summary: Text = NO_TEXT,
    place: Text = NO_TEXT,
    roles: Sequence[Role] = (),
    sources: Sequence[Source] | None = None,
    aliases: Sequence[str] = (),
    agreements: Sequence[str] = (),
    series: Sequence[str] = (),
    claims: Sequence[str] = (),
    builds_on: Sequence[str] = (),
    built_on_by: Sequence[str] = (),
) -> Event:
    codes = parties.split()
    return Event(
        row=0,
        id=name,
        aliases=tuple(aliases),
        start=parse(date),
        end=parse(end) if end else None,
        kind=kind,
        stage=stage,
        weight=weight,
        place=place,
        label=label if label.en else Text(name),
        title=title if title.en else Text(f"Title of {name}"),
        summary=summary,
        participants=tuple(
            Participant(code, role) for code, role in zip(codes, [*roles, *[Role.ACTS] * len(codes)], strict=False)
        ),
        sources=(a_source(),) if sources is None else tuple(sources),
        readings=(),
        claims=tuple(claims),
        agreements=tuple(agreements),
        series=tuple(series),
        builds_on=tuple(builds_on),
        built_on_by=tuple(built_on_by),
    )


def a_step(stage: Stage, date: str, event: str = "", grade: Grade = Grade.OFFICIAL) -> Step:
    return Step(stage, parse(date), event, Text(""), "", grade)


def an_agreement(
    name: str,
    *steps: Step,
    parties: str = "JP DE",
    kind: str = "acsa",
    title: Text = NO_TEXT,
    replaces: str = "",
    replaced_by: str = "",
) -> Agreement:
    return Agreement(
        name,
        kind,
        title if title.en else Text(f"Title of {name}"),
        Text("ACSA"),
        tuple(parties.split()),
        replaces,
        replaced_by,
        steps,
    )


def signed(name: str, partner: str, date: str, grade: Grade = Grade.OFFICIAL, **also: str) -> Agreement:
    """Japan and a partner sign an agreement, known to the day, month or year."""
    return an_agreement(name, a_step(Stage.SIGNED, date, grade=grade), parties=f"JP {partner}", **also)


def a_series(name: str, *steps: Step, agreements: Sequence[str] = ()) -> Series:
    return Series(name, "series", "visit", Text(f"Title of {name}"), ("JP", "DE"), steps, tuple(agreements))


def a_claim(
    name: str, *, events: Sequence[str] = (), agreements: Sequence[str] = (), series: Sequence[str] = ()
) -> Claim:
    said = Text(f"Words of {name}")
    return Claim(name, "mofa", Verdict.BORNE_OUT, "", said, Text(""), tuple(events), tuple(agreements), tuple(series))


class MadeDataset(Dataset):
    """A dataset made of plain values instead of a file; the source of an event bears out what it builds on."""

    store = None
    content_hash = sha256(b"made").hexdigest()

    def __init__(
        self,
        *events: Event,
        agreements: Sequence[Agreement] = (),
        series: Sequence[Series] = (),
        claims: Sequence[Claim] = (),
        complete: Sequence[tuple[str, str]] = (),
        more_parties: Sequence[str] = (),
    ) -> None:
        made = tuple(sorted(events, key=lambda event: (event.start.first, event.id)))
        parties = {
            code: Party(code, name, not region, region, Text(region.replace("-", " ").title()))
            for code, (name, region) in PARTIES.items()
        }
        parties |= {code: Party(code, Text(code), False, "", Text("")) for code in more_parties}
        groups = {code: KindGroup(code, Text(name), "bar") for code, name in GROUPS.items()}
        kinds = {
            code: Kind(code, group, nature, Text(name), Text(short))
            for code, (group, nature, name, short) in KINDS.items()
        }
        values = {
            "path": Path("made.sqlite"),
            "about": a_description(),
            "parties": parties,
            "kinds": kinds,
            "groups": groups,
            "sources": {source.id: source for event in made for source in event.sources},
            "agreements": {agreement.id: agreement for agreement in agreements},
            "series": {one.id: one for one in series},
            "claims": {claim.id: claim for claim in claims},
            "complete_lists": {key: Text("Left out: nothing") for key in complete},
            "columns": columns_of(made, list(parties), list(kinds)),
            "faults": (),
            "fault_count": 0,
            "cache": {},
            "made": made,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def named_events(self) -> Iterator[tuple[int, str]]:
        return ((row, event.id) for row, event in enumerate(self.made))

    def row(self, event_id: str) -> int | None:
        names = {name: row for row, event in enumerate(self.made) for name in (event.id, *event.aliases)}
        return names.get(event_id)

    def event(self, row: int) -> Event:
        return self.made[row] if self.stands_at is None else self.made[row].as_known(self.stands_at)

    def named(self, what: Named, event_id: str) -> tuple[str, ...]:
        (found,) = (event for event in self.made if event.id == event_id)
        return tuple(getattr(found, what))

    def source_pairs(self) -> tuple[np.ndarray, np.ndarray]:
        numbers = {name: number for number, name in enumerate(self.sources)}
        pairs = [(row, numbers[source.id]) for row, event in enumerate(self.made) for source in event.sources]
        rows, sources = np.array(pairs, np.int32).reshape(-1, 2).T
        return rows, sources

    def party_roles(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        numbers, roles = {name: number for number, name in enumerate(self.parties)}, list(Role)
        found = [
            (row, numbers[one.party], roles.index(one.role))
            for row, event in enumerate(self.made)
            for one in event.participants
        ]
        rows, parties, role = np.array(found, np.int32).reshape(-1, 3).T
        return rows, parties, role.astype(np.uint8)

    def events(self) -> Iterator[Event]:
        return iter(self.made)

    def source_of_link(self, event_id: str, builds_on: str) -> Source | None:  # noqa: ARG002
        row = self.row(event_id)
        return None if row is None else next(iter(self.made[row].sources), None)

    def labels(self, language: Language) -> Sequence[str]:
        return [event.label.to(language) for event in self.made]

    def texts_of(
        self, rows: Sequence[int], column: Literal["label", "title", "place", "summary"], language: Language
    ) -> list[str]:
        return [getattr(self.made[row], column).to(language) for row in rows]


def a_description() -> About:
    return About(
        title=Text("Made"),
        about=Text(""),
        version="1",
        first_day=day_from(2017, 1, 1),
        last_day=day_from(2024, 12, 31),
        licence="",
        perspective="JP",
        languages=("en", "ja", "de"),
        pinned=("DE", "JP"),
    )


def columns_of(events: Sequence[Event], parties: Sequence[str], kinds: Sequence[str]) -> Columns:
    ends = [event.end or event.start for event in events]
    return Columns(
        ids=tuple(event.id for event in events),
        first=np.array([event.start.first for event in events], np.int32),
        last=np.array([event.start.last for event in events], np.int32),
        end_first=np.array([end.first for end in ends], np.int32),
        end_last=np.array([end.last for end in ends], np.int32),
        lasting=np.array([event.end is not None for event in events], np.bool_),
        precision=np.zeros(len(events), np.uint8),
        end_precision=np.zeros(len(events), np.uint8),
        kind=np.array([kinds.index(event.kind) for event in events], np.uint16),
        stage=np.array([list(Stage).index(event.stage) for event in events], np.uint8),
        weight=np.array([event.weight for event in events], np.uint8),
        parties=masks_of(events, parties),
        grade=np.array([list(Grade).index(event.grade) for event in events], np.uint8),
    )


def masks_of(events: Sequence[Event], parties: Sequence[str]) -> np.ndarray:
    masks = np.zeros((len(events), (len(parties) + 63) // 64), np.uint64)
    for row, event in enumerate(events):
        for party in event.parties:
            word, bit = divmod(parties.index(party), 64)
            masks[row, word] |= np.uint64(1 << bit)
    return masks
