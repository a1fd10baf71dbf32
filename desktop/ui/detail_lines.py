"""The values of which the detail pane's content consists: lines and blocks of plain text, and what they lead to."""

from dataclasses import dataclass

from desktop.model.record import Event
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Chip:
    """A word in a small box; with a group it is filled with the colour of that group of kinds."""

    text: str
    group: str = ""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class PartyLine:
    """A party with its badge, and its role where it does something else than act."""

    code: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class LifeRow:
    """A stage in the life of an agreement. current: it is the selected event. note: a second line, if any."""

    stage: Stage
    text: str
    date: str
    note: str
    reached: bool
    current: bool
    selection: Selection | None
    meaning: str


@dataclass(frozen=True, slots=True)
class LifeBlock:
    """An agreement's life, every stage, reached or not. group: of its kind, for the colour."""

    agreement: str
    title: str
    group: str
    rows: tuple[LifeRow, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source: its title leads to the page, if there is one."""

    title: str
    url: str
    under: str
    chips: tuple[Chip, ...]


@dataclass(frozen=True, slots=True)
class ReadingLine:
    """What another source has, and why it was not taken."""

    value: str
    note: str
    url: str


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What a text says about it. heading: the verdict; an opinion has none and stands apart, with whose it is."""

    opinion: bool
    heading: str
    claim: str
    record: str
    whose: str


@dataclass(frozen=True, slots=True)
class LinkLine:
    """Another event or agreement, to be selected. depth: 1 for a direct link, more for steps further back.

    meaning: who says so, or what a date means: a line below.
    """

    selection: Selection | None
    group: str
    title: str
    date: str
    depth: int = 1
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class PlaceBox:
    """What place a partner takes: "7th", "partner to sign an ACSA with Japan", "after US, AU, GB".

    list_note: what the list leaves out that the place rests on. rows: the list behind it. counted: how.
    """

    place: str
    noun: str
    after: str
    list_note: str
    rows: tuple[LinkLine, ...] = ()
    counted: str = ""


@dataclass(frozen=True, slots=True)
class LagLine:
    """How long something took: "Signature to entry into force", "165 days", "median of the kind 143.5 days".

    rows: the days of all of its kind. counted: how.
    """

    what: str
    days: str
    against: str
    rows: tuple[LinkLine, ...]
    counted: str


@dataclass(frozen=True, slots=True)
class SeriesBlock:
    """A series that it is part of."""

    title: str
    size: str
    members: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class Content:
    """All that the pane shows; what is empty gets no section."""

    chips: tuple[Chip, ...] = ()
    title: str = ""
    under_title: str = ""
    notice: str = ""
    parties: tuple[PartyLine, ...] = ()
    places: tuple[PlaceBox, ...] = ()
    lives: tuple[LifeBlock, ...] = ()
    lags: tuple[LagLine, ...] = ()
    summary: str = ""
    readings: tuple[ReadingLine, ...] = ()
    sources: tuple[SourceLine, ...] = ()
    said: tuple[SaidLine, ...] = ()
    replaces: tuple[LinkLine, ...] = ()
    replaced_by: tuple[LinkLine, ...] = ()
    builds_on: tuple[LinkLine, ...] = ()
    built_on_by: tuple[LinkLine, ...] = ()
    series: tuple[SeriesBlock, ...] = ()
    citable: Event | None = None
