"""The matrix: partners of a party against kinds of agreement, as of any day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from desktop.dataset.filters import partners_of
from desktop.dataset.insight import ORDER, NoPlace, Standing, first_steps, is_reached, standing_of
from desktop.dataset.meetings import Meetings, held_meetings, meetings_by
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.ranking import Place, places
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.model.moment import Day, Moment
from desktop.model.record import Agreement, Step
from desktop.model.view_state import Filters, MatrixForm
from desktop.model.vocabulary import KindNature, Stage

USUAL = ("acsa", "raa", "isa", "detta", "two_plus_two")
"""The kinds that are columns unless others are asked for."""
FEW = 5
"""So many columns has a dataset that knows none of them."""


@dataclass(frozen=True, slots=True)
class Text:
    """How far one text had come by the day asked about; what it had not reached is None."""

    agreement: str
    stage: Stage
    moment: Moment
    signed: Moment | None
    in_force: Moment | None


@dataclass(frozen=True, slots=True)
class Entry:
    """An agreement in a cell, with those that it replaced, counted once.

    text: the one in force, else the furthest. successor: a later text that is under way or signed. first_signed: when
    the first of them was signed. replaces: the id of what the text replaces, or empty. before_period: whether its
    stage was reached before the period of the dataset. order_signed, order_in_force: by the first text of all.
    """

    text: Text
    successor: Text | None
    first_signed: Moment | None
    replaces: str
    before_period: bool
    order_signed: Place | NoPlace
    order_in_force: Place | NoPlace


@dataclass(frozen=True, slots=True)
class Cell:
    """What a partner has of a kind: agreements, or meetings."""

    partner: str
    kind: str
    entries: tuple[Entry, ...] = ()
    meetings: Meetings | None = None


@dataclass(frozen=True, slots=True)
class Matrix:
    """All cells that are not empty, by partner and kind.

    as_of: the day, or None for as far as the record goes. partners: who has, or will have, anything in these columns.
    others: how many partners have nothing in them.
    """

    perspective: str
    as_of: Day | None
    kinds: tuple[str, ...]
    partners: tuple[str, ...]
    others: int
    cells: Mapping[tuple[str, str], Cell]

    def cell(self, partner: str, kind: str) -> Cell | None:
        """The cell, or None where it is empty."""
        return self.cells.get((partner, kind))


def offered_kinds(dataset: Dataset) -> tuple[str, ...]:
    """The kinds that can be columns: the usual ones first, then other agreements, then other meetings."""
    natures = (KindNature.AGREEMENT, KindNature.MEETING)
    fitting = [kind.id for nature in natures for kind in dataset.kinds.values() if kind.nature is nature]
    return (*(kind for kind in USUAL if kind in fitting), *(kind for kind in fitting if kind not in USUAL))


def usual_kinds(dataset: Dataset) -> tuple[str, ...]:
    """The columns that one sees first."""
    offered = offered_kinds(dataset)
    known = tuple(kind for kind in offered if kind in USUAL)
    agreements = tuple(kind for kind in offered if dataset.kinds[kind].nature is KindNature.AGREEMENT)
    return known or agreements[:FEW] or offered[:FEW]


def columns_of(dataset: Dataset, form: MatrixForm, filters: Filters) -> tuple[str, ...]:
    """The columns chosen, as far as the filters leave them."""
    chosen = usual_kinds(dataset) if form.kinds is None else form.kinds
    return tuple(
        kind for kind in offered_kinds(dataset) if kind in chosen and (filters.kinds is None or kind in filters.kinds)
    )


def narrowed(matrix: Matrix, filters: Filters) -> Matrix:
    """Only the partners that the filters leave. A filter of countries leaves all when the perspective is among them."""
    left = set(matrix.partners)
    if filters.partners is not None:
        left &= filters.partners
    if filters.countries is not None and matrix.perspective not in filters.countries:
        left &= filters.countries
    return replace(
        matrix,
        partners=tuple(partner for partner in matrix.partners if partner in left),
        cells={key: cell for key, cell in matrix.cells.items() if key[0] in left},
    )


@once_per_dataset(32)
def matrix(dataset: Dataset, perspective: str, as_of: Day | None, kinds: tuple[str, ...]) -> Matrix:
    """How far everything between a party and its partners had come by the end of a day (None: all of the record).

    A stage known to its month counts from the last day of it.
    """
    found: dict[tuple[str, str], Cell] = {}
    known: set[str] = set()
    for kind in kinds:
        if dataset.kinds[kind].nature is KindNature.AGREEMENT:
            cells = _agreement_cells(dataset, perspective, as_of, kind)
            known.update(partner for partner, _ in _texts(dataset, perspective, kind))
        else:
            cells = _meeting_cells(dataset, perspective, as_of, kind)
            known.update(held_meetings(dataset, perspective, kind))
        found |= {(cell.partner, kind): cell for cell in cells}
    order = partners_of(dataset, perspective)
    everyone = (*order, *sorted(known.difference(order)))
    partners = tuple(partner for partner in everyone if partner in known)
    return Matrix(perspective, as_of, kinds, partners, len(everyone) - len(partners), found)


# Agreements


@once_per_dataset(64)
def _texts(dataset: Dataset, perspective: str, kind: str) -> Mapping[tuple[str, str], tuple[str, ...]]:
    """By partner and first text: the texts that follow one another between the two, the first first."""
    chains: dict[tuple[str, str], list[tuple[int, str]]] = {}
    for agreement in dataset.agreements.values():
        if agreement.kind != kind or perspective not in agreement.parties:
            continue
        for partner in agreement.parties:
            if partner != perspective:
                before = _replaced(dataset, agreement, {perspective, partner})
                first = before[-1] if before else agreement.id
                chains.setdefault((partner, first), []).append((len(before), agreement.id))
    return {key: tuple(name for _, name in sorted(chain)) for key, chain in chains.items()}


def _replaced(dataset: Dataset, agreement: Agreement, between: set[str]) -> list[str]:
    """The texts of the same kind between the same two that led to this one, the latest first."""
    found: list[str] = []
    earlier = dataset.agreements.get(agreement.replaces)
    while earlier is not None and earlier.id not in (agreement.id, *found):
        if earlier.kind != agreement.kind or not between.issubset(earlier.parties):
            break
        found.append(earlier.id)
        earlier = dataset.agreements.get(earlier.replaces)
    return found


def _agreement_cells(dataset: Dataset, perspective: str, as_of: Day | None, kind: str) -> Iterator[Cell]:
    question = _Question(dataset, perspective, as_of, kind)
    entries: dict[str, list[Entry]] = {}
    for (partner, _), texts in _texts(dataset, perspective, kind).items():
        entry = _entry(question, partner, texts)
        if entry is not None:
            entries.setdefault(partner, []).append(entry)
    for partner, found in entries.items():
        yield Cell(partner, kind, tuple(sorted(found, key=_by_date)))


@dataclass(frozen=True, slots=True)
class _Question:
    """Which column is asked for, as of when."""

    dataset: Dataset
    perspective: str
    as_of: Day | None
    kind: str


def _entry(question: _Question, partner: str, texts: tuple[str, ...]) -> Entry | None:
    dataset, as_of = question.dataset, question.as_of
    told = _told(dataset, [dataset.agreements[name] for name in texts], as_of)
    if told is None:
        return None
    text, successor = told
    agreement = dataset.agreements[text.agreement]
    return Entry(
        text=text,
        successor=successor,
        first_signed=_first_signed(dataset, texts, as_of),
        replaces=agreement.replaces,
        before_period=text.moment.last < dataset.about.first_day,
        order_signed=_place(question, partner, agreement, Stage.SIGNED),
        order_in_force=_place(question, partner, agreement, Stage.IN_FORCE),
    )


def _place(question: _Question, partner: str, agreement: Agreement, stage: Stage) -> Place | NoPlace:
    dataset, perspective, kind = question.dataset, question.perspective, question.kind
    if (perspective, kind) not in dataset.complete_lists:
        return NoPlace.NO_COMPLETE_LIST
    if len(agreement.parties) != 2:
        return NoPlace.SEVERAL_PARTNERS
    step = first_steps(dataset, perspective, kind, stage).get(partner)
    if step is None or not is_reached(step.moment, question.as_of):
        return NoPlace.NOT_REACHED
    # Of those that came later, none that is known to its month alone may leave the order open.
    return places(as_it_stood(dataset, question.as_of), perspective, kind, stage)[partner]


def _by_date(entry: Entry) -> tuple[Day, str]:
    return (entry.first_signed or entry.text.moment).first, entry.text.agreement


def _told(dataset: Dataset, texts: Iterable[Agreement], as_of: Day | None) -> tuple[Text, Text | None] | None:
    """The text in force, else the furthest, and a later one beside it; None when there is none yet."""
    known = [(text, now) for text in texts if (now := standing_of(dataset, text, as_of)).step is not None]
    if not known:
        return None
    going = [place for place, (_, now) in enumerate(known) if now.ended is None]
    in_force = [place for place in going if known[place][1].stage is Stage.IN_FORCE]
    furthest = max(going, key=lambda place: (_rank(known[place][1]), place), default=len(known) - 1)
    shown = in_force[-1] if in_force else furthest
    later = [place for place in going if place > shown]
    beside = max(later, key=lambda place: (_rank(known[place][1]), place), default=None)
    return _text(*known[shown], as_of), None if beside is None else _text(*known[beside], as_of)


def _rank(now: Standing) -> int:
    return -1 if now.stage is None else ORDER.index(now.stage)


def _text(agreement: Agreement, now: Standing, as_of: Day | None) -> Text:
    assert now.step is not None
    assert now.step.stage is not None
    return Text(
        agreement=agreement.id,
        stage=now.step.stage if now.ended is None else Stage.ENDED,
        moment=now.ended or now.step.moment,
        signed=_reached(agreement.step(Stage.SIGNED), as_of),
        in_force=_reached(agreement.step(Stage.IN_FORCE), as_of),
    )


def _reached(step: Step | None, as_of: Day | None) -> Moment | None:
    return step.moment if step is not None and is_reached(step.moment, as_of) else None


def _first_signed(dataset: Dataset, texts: Iterable[str], as_of: Day | None) -> Moment | None:
    signed = (_reached(dataset.agreements[text].step(Stage.SIGNED), as_of) for text in texts)
    return min((moment for moment in signed if moment), key=lambda moment: (moment.first, moment.last), default=None)


def _meeting_cells(dataset: Dataset, perspective: str, as_of: Day | None, kind: str) -> Iterator[Cell]:
    for partner, held in held_meetings(dataset, perspective, kind).items():
        meetings = meetings_by(dataset, held, as_of)
        if meetings is not None:
            yield Cell(partner, kind, meetings=meetings)


@once_per_dataset(8)
def earliest(dataset: Dataset, perspective: str) -> Day:
    """The first day on which a party had any agreement, or on which the period begins if that is earlier."""
    steps = (step for one in dataset.agreements.values() if perspective in one.parties for step in one.steps)
    return min((dataset.about.first_day, *(step.moment.first for step in steps)))
