"""The record as plain values: what a detail pane, an export or a citation needs of it."""

from dataclasses import dataclass, replace

from desktop.model.moment import Day, Moment
from desktop.model.text import Language, Text
from desktop.model.view_state import ViewName
from desktop.model.vocabulary import Grade, KindNature, PublisherNature, Role, Stage, Verdict


@dataclass(frozen=True, slots=True)
class About:
    """What a dataset says of itself. `pinned` are the parties whose lanes come first, in order."""

    title: Text
    about: Text
    version: str
    first_day: Day
    last_day: Day
    licence: str
    perspective: str
    languages: tuple[Language, ...]
    pinned: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Party:
    """A state or an organisation; `region` is empty for an organisation."""

    id: str
    name: Text
    organisation: bool
    region: str
    region_name: Text


@dataclass(frozen=True, slots=True)
class KindGroup:
    """A group of kinds that share a colour and a sign."""

    id: str
    name: Text
    sign: str


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event."""

    id: str
    group: str
    nature: KindNature
    name: Text
    short: Text


@dataclass(frozen=True, slots=True)
class Source:
    """A page, text or book that an event rests on."""

    id: str
    publisher: str
    publisher_nature: PublisherNature
    title: str
    author: str
    date: str
    language: str
    url: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Reading:
    """Another value that some source has for one field of an event."""

    field: str
    value: Text
    note: Text
    url: str


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that a text says, held against the record; `holder` is whose opinion it is."""

    id: str
    source: str
    verdict: Verdict
    holder: str
    claim: Text
    record: Text
    events: tuple[str, ...]
    agreements: tuple[str, ...]
    series: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Participant:
    """A party of an event and what it does there."""

    party: str
    role: Role


@dataclass(frozen=True, slots=True)
class Step:
    """One step in the life of an agreement, or one member of a series.

    `event` is the id of its event, or empty for what came before the period; `grade` is then the step's own
    (of an event it is the best grade among its sources).
    """

    stage: Stage | None
    moment: Moment
    event: str
    note: Text
    source: str
    grade: Grade


@dataclass(frozen=True, slots=True)
class Agreement:
    """A legal text between parties; its steps are in order of time. `replaced_by` is worked out."""

    id: str
    kind: str
    title: Text
    label: Text
    parties: tuple[str, ...]
    replaces: str
    replaced_by: str
    steps: tuple[Step, ...]

    def step(self, stage: Stage) -> Step | None:
        """The first step of this stage, if it was reached."""
        return next((step for step in self.steps if step.stage is stage), None)


@dataclass(frozen=True, slots=True)
class Series:
    """What belongs together without being an agreement: meetings, a deployment, a procurement."""

    id: str
    nature: str
    kind: str
    title: Text
    parties: tuple[str, ...]
    steps: tuple[Step, ...]
    agreements: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """All that the record has on one event."""

    row: int
    id: str
    aliases: tuple[str, ...]
    start: Moment
    end: Moment | None
    kind: str
    stage: Stage
    weight: int
    place: Text
    label: Text
    title: Text
    summary: Text
    participants: tuple[Participant, ...]
    sources: tuple[Source, ...]
    readings: tuple[Reading, ...]
    claims: tuple[str, ...]
    agreements: tuple[str, ...]
    series: tuple[str, ...]
    builds_on: tuple[str, ...]
    built_on_by: tuple[str, ...]

    def as_known(self, day: Day) -> "Event":
        """As it was known at the end of a day: without an end that was still to come."""
        return self if self.end is None or self.end.last <= day else replace(self, end=None)

    @property
    def parties(self) -> tuple[str, ...]:
        """The ids of all parties, in order."""
        return tuple(participant.party for participant in self.participants)

    @property
    def grade(self) -> Grade:
        """The best grade among its sources; memory where it has none."""
        order = list(Grade)
        return min((source.grade for source in self.sources), key=order.index, default=Grade.MEMORY)


@dataclass(frozen=True, slots=True)
class TourStep:
    """A step of the tour through a dataset: what it says, and the view that it shows.

    first, last: days of the span of time, None for the whole period. lanes: the partners whose lanes are open, none for
    the usual ones. countries, kinds: what the filters keep, none for all. as_of: the day whose standing is told, or
    None. event, agreement: what is selected, at most one of them; empty for nothing.
    """

    title: Text
    text: Text
    view: ViewName
    first: Day | None
    last: Day | None
    lanes: tuple[str, ...]
    countries: tuple[str, ...]
    kinds: tuple[str, ...]
    as_of: Day | None
    event: str
    agreement: str


@dataclass(frozen=True, slots=True)
class Ordinal:
    """What place a partner takes in the order of signing, worked out from the record.

    `first` and `last` are the possible places (equal when the record decides); `before` are the partners ahead, in
    order; `confirmed` is false when any date it rests on is unconfirmed. `first_in_region` is the region in which
    the partner is certainly the first, or empty; `first_in_continent` likewise by the code of a continent.
    """

    party: str
    kind: str
    partner: str
    stage: Stage
    first: int
    last: int
    before: tuple[str, ...]
    organisations: bool
    confirmed: bool
    first_in_region: str
    list_note: Text
    first_in_continent: str = ""
