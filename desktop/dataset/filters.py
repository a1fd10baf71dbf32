"""The table of filters: what each keeps, and how it is said in words; and how many events each choice would leave.

Most filters ask for parties, kind or stage alone: they answer for each distinct combination of them, of which a
million events have some ten thousand. One lookup then says it of every event.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import Counts, Mask, added_up, combinations
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.search import matches
from desktop.dataset.words import any_of, stage_name
from desktop.model.dates import Calendar, day_text, moment_text
from desktop.model.moment import Day, day_from, iso, parse
from desktop.model.text import Language, Translate, cut, shown
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage

NAMED = 3
"""So many choices are named in a sentence; more are counted."""
EARLIEST, LATEST = day_from(1, 1, 1), day_from(9999, 12, 31)
"""A period that reaches one of these is open on that side."""
SHOWN_TEXT = 40
"""So many signs of the text searched for are shown in a sentence."""


@dataclass(frozen=True, slots=True)
class Question:
    """What a filter is asked: over which events, set how, from whose side one looks; eras: years told by era."""

    dataset: Dataset
    filters: Filters
    perspective: str
    eras: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One row of the table.

    key: its field in Filters. asks: whether it must look at every event, or at their distinct combinations alone.
    label: its name. predicate: bool, which of these it keeps, or None when it is not set. sentence: what it keeps, in
    words; asked only when it is set.
    """

    key: str
    asks: Literal["combination", "event"]
    label: Callable[[Translate], str]
    predicate: Callable[[Question], Mask | None]
    sentence: Callable[[Question, Language, Translate], str]


@dataclass(frozen=True, slots=True)
class Facets:
    """How many events each choice would leave, given the other filters; and how many are left of how many.

    Every party, kind, group and stage of the dataset has its entry, be it 0.
    """

    total: int
    shown: int
    countries: Mapping[str, int]
    partners: Mapping[str, int]
    kinds: Mapping[str, int]
    groups: Mapping[str, int]
    stages: Mapping[str, int]


@once_per_dataset(8)
def kept(dataset: Dataset, filters: Filters, perspective: str) -> Mask:
    """Which events the filters leave: (n,) bool, read only."""
    coded, answers = combinations(dataset), _answers(dataset, filters, perspective)
    flags = np.take(_all(answers.values(), len(coded.events)), coded.code)
    each = _of_each(dataset, filters)
    flags = flags if each is None else flags & each
    flags.setflags(write=False)
    return flags


@once_per_dataset(2)
def rows_left(dataset: Dataset, filters: Filters, perspective: str) -> NDArray[np.int32]:
    """The rows of the events that the filters leave, ascending, read only."""
    rows = np.flatnonzero(kept(dataset, filters, perspective)).astype(np.int32)
    rows.setflags(write=False)
    return rows


def left(dataset: Dataset, filters: Filters, perspective: str) -> Counts:
    """How many events the filters leave of each combination of parties, kind and stage: (m,)."""
    events = _events_left(dataset, filters)
    return events * _all(_answers(dataset, filters, perspective).values(), len(events))


@once_per_dataset(4)
def facets(dataset: Dataset, filters: Filters, perspective: str) -> Facets:
    """How many events each choice would leave, given the other filters."""
    coded, events = combinations(dataset), _events_left(dataset, filters)
    answers = _answers(dataset, filters, perspective)

    def others(key: str) -> Counts:
        return events * _all((answer for other, answer in answers.items() if other != key), len(events))

    ours = _with_any(dataset, frozenset((perspective,)))
    kinds = added_up(others("kinds"), coded.kind, len(dataset.kinds))
    stages = added_up(others("stages"), coded.stage, len(Stage))
    by_kind = _named(dataset.kinds, kinds)
    return Facets(
        total=len(dataset.columns.ids),
        shown=int((events * _all(answers.values(), len(events))).sum()),
        countries=_by_party(dataset, others("countries")),
        partners=_by_party(dataset, others("partners") * ours) | {perspective: 0},
        kinds=by_kind,
        groups={
            group: sum(by_kind[kind.id] for kind in dataset.kinds.values() if kind.group == group)
            for group in dataset.groups
        },
        stages=_named((stage.value for stage in Stage), stages),
    )


def partner_counts(dataset: Dataset, perspective: str, filters: Filters = NO_FILTER) -> dict[str, int]:
    """How many events each partner has with the country in perspective, among those that the filters leave."""
    ours = _with_any(dataset, frozenset((perspective,)))
    counts = _by_party(dataset, left(dataset, filters, perspective) * ours)
    return {party: count for party, count in counts.items() if party != perspective and count}


def with_party(dataset: Dataset, party: str) -> Mask:
    """Which events have this party: (n,) bool."""
    return np.take(_with_any(dataset, frozenset((party,))), combinations(dataset).code)


def partners_of(dataset: Dataset, perspective: str) -> tuple[str, ...]:
    """The partners of the country in perspective: pinned ones first, then by number of events, then by name."""
    counts = partner_counts(dataset, perspective)
    pinned = {party: place for place, party in enumerate(dataset.about.pinned)}

    def place(party: str) -> tuple[int, int, str]:
        return pinned.get(party, len(pinned)), -counts[party], dataset.parties[party].name.en

    return tuple(sorted(counts, key=place))


def sentence(
    dataset: Dataset,
    filters: Filters,
    perspective: str,
    language: Language,
    translate: Translate,
    *,
    eras: bool = False,
) -> str:
    """The filters in words: Germany or France · signed · 2020 to 2022 · “ACSA”; or that there is none."""
    question = Question(dataset, filters, perspective, eras)
    parts = [row.sentence(question, language, translate) for row in TABLE if is_set(row.key, filters)]
    return " · ".join(parts) or translate("Filters", "no filter")


def is_set(key: str, filters: Filters) -> bool:
    """Whether the filter of this key keeps less than everything."""
    return bool(filters.text.strip()) if key == "text" else getattr(filters, key) is not None


@once_per_dataset(4)
def _answers(dataset: Dataset, filters: Filters, perspective: str) -> dict[str, Mask]:
    """What each filter that asks for the combination alone answers, for every combination: (m,)."""
    question = Question(dataset, filters, perspective)
    answers = {row.key: row.predicate(question) for row in TABLE if row.asks == "combination"}
    return {key: answer for key, answer in answers.items() if answer is not None}


def _all(answers: Iterable[Mask], length: int) -> Mask:
    result = np.ones(length, dtype=np.bool_)
    for answer in answers:
        result &= answer
    return result


def _of_each(dataset: Dataset, filters: Filters) -> Mask | None:
    """What the filters answer that ask for more than the combination: (n,), or None where none is set."""
    asking = Filters(text=filters.text, period=filters.period, certain=filters.certain)
    return None if asking == NO_FILTER else _asked_of_each(dataset, asking)


@once_per_dataset(4)
def _asked_of_each(dataset: Dataset, filters: Filters) -> Mask | None:
    question = Question(dataset, filters, "")
    answers = [answer for row in TABLE if row.asks == "event" and (answer := row.predicate(question)) is not None]
    return _all(answers, len(dataset.columns.ids)) if answers else None


def _events_left(dataset: Dataset, filters: Filters) -> Counts:
    """How many events of each combination are left by the filters that ask for more than it: (m,)."""
    return _counted(dataset, Filters(text=filters.text, period=filters.period, certain=filters.certain))


@once_per_dataset(4)
def _counted(dataset: Dataset, filters: Filters) -> Counts:
    coded, each = combinations(dataset), _of_each(dataset, filters)
    if each is None:
        return coded.events
    return np.bincount(coded.code[each], minlength=len(coded.events)).astype(np.float64)


def _by_party(dataset: Dataset, left: Counts) -> dict[str, int]:
    return _named(dataset.parties, combinations(dataset).per_party(left, len(dataset.parties)))


def _named(names: Iterable[str], counts: Counts) -> dict[str, int]:
    return dict(zip(names, counts.astype(np.int64).tolist(), strict=True))


def _one_of(codes: NDArray[np.integer], names: Iterable[str], chosen: frozenset[str]) -> Mask:
    """Which combinations have a code whose name is among those chosen."""
    wanted = np.fromiter((name in chosen for name in names), dtype=np.bool_)
    return np.take(wanted, codes)


def _with_any(dataset: Dataset, parties: frozenset[str]) -> Mask:
    """Which combinations have any of these parties."""
    coded = combinations(dataset)
    numbers = [number for number, party in enumerate(dataset.parties) if party in parties]
    return np.take(coded.sets_with(numbers), coded.parties)


def _text(question: Question) -> Mask | None:
    text = question.filters.text
    return matches(question.dataset, text) if text.strip() else None


def _countries(question: Question) -> Mask | None:
    chosen = question.filters.countries
    return None if chosen is None else _with_any(question.dataset, chosen)


def _partners(question: Question) -> Mask | None:
    chosen = question.filters.partners
    if chosen is None:
        return None
    ours = _with_any(question.dataset, frozenset((question.perspective,)))
    return ours & _with_any(question.dataset, chosen - {question.perspective})


def _kinds(question: Question) -> Mask | None:
    chosen, dataset = question.filters.kinds, question.dataset
    return None if chosen is None else _one_of(combinations(dataset).kind, dataset.kinds, chosen)


def _stages(question: Question) -> Mask | None:
    chosen = question.filters.stages
    return None if chosen is None else _one_of(combinations(question.dataset).stage, Stage, chosen)


def _period(question: Question) -> Mask | None:
    period, columns = question.filters.period, question.dataset.columns
    if period is None:
        return None
    first, last = period
    if question.filters.certain:
        return (columns.first >= first) & (columns.end_last <= last)
    return (columns.first <= last) & (columns.end_last >= first)


def _text_words(question: Question, _language: Language, translate: Translate) -> str:
    text = cut(shown(question.filters.text.strip()), SHOWN_TEXT)
    return translate("Filters", "“{text}”").format(text=text)


def _country_words(question: Question, language: Language, translate: Translate) -> str:
    chosen = question.filters.countries or frozenset()
    return _parties_in_words(question, chosen, language, translate)


def _partner_words(question: Question, language: Language, translate: Translate) -> str:
    chosen = (question.filters.partners or frozenset()) - {question.perspective}
    perspective = question.dataset.parties.get(question.perspective)
    return translate("Filters", "{country} with {partners}").format(
        country=perspective.name.to(language) if perspective else question.perspective,
        partners=_parties_in_words(question, chosen, language, translate),
    )


def _parties_in_words(question: Question, chosen: frozenset[str], language: Language, translate: Translate) -> str:
    dataset = question.dataset
    if not chosen:
        return translate("Filters", "no country")
    if len(chosen) > NAMED:
        total = len(chosen.union(partners_of(dataset, question.perspective)))
        return translate("Filters", "{count} of {total} countries").format(count=len(chosen), total=total)
    known = [party.name.to(language) for code, party in dataset.parties.items() if code in chosen]
    return any_of(known + sorted(chosen.difference(dataset.parties)), translate)


def _kind_words(question: Question, language: Language, translate: Translate) -> str:
    chosen, dataset = question.filters.kinds or frozenset(), question.dataset
    if not chosen:
        return translate("Filters", "no type")
    names = _names_of_kinds(dataset, chosen, language)
    if len(names) <= NAMED:
        return any_of(names, translate)
    return translate("Filters", "{count} of {total} types").format(count=len(chosen), total=len(dataset.kinds))


def _names_of_kinds(dataset: Dataset, chosen: frozenset[str], language: Language) -> list[str]:
    """Whole groups by the name of the group, other kinds by their own."""
    names: dict[str, None] = {}
    for group in dataset.groups.values():
        kinds = [kind for kind in dataset.kinds.values() if kind.group == group.id]
        if chosen.issuperset(kind.id for kind in kinds):
            names |= dict.fromkeys([group.name.to(language)] if kinds else [])
        else:
            names |= dict.fromkeys(kind.name.to(language) for kind in kinds if kind.id in chosen)
    return [*names, *sorted(chosen.difference(dataset.kinds))]


def _stage_words(question: Question, _language: Language, translate: Translate) -> str:
    chosen = question.filters.stages or frozenset()
    if not chosen:
        return translate("Filters", "no stage")
    if len(chosen) > NAMED:
        return translate("Filters", "{count} of {total} stages").format(count=len(chosen), total=len(Stage))
    return any_of([stage_name(stage, translate) for stage in Stage if stage in chosen], translate)


def _period_words(question: Question, language: Language, translate: Translate) -> str:
    first, last = question.filters.period or (EARLIEST, LATEST)
    calendar = Calendar(language, eras=question.eras)
    start, end = _bounds_text(max(first, EARLIEST), min(last, LATEST), calendar)
    if first <= EARLIEST:
        words = translate("Filters", "until {end}").format(end=end)
    elif last >= LATEST:
        words = translate("Filters", "from {start}").format(start=start)
    else:
        words = start if start == end else translate("Filters", "{start} to {end}").format(start=start, end=end)
    return translate("Filters", "{period} for certain").format(period=words) if question.filters.certain else words


def _bounds_text(first: Day, last: Day, calendar: Calendar) -> tuple[str, str]:
    """Two days, each as a year or a month where both bound such."""
    for length in (4, 7):
        start, end = parse(iso(first)[:length]), parse(iso(last)[:length])
        if start.first == first and end.last == last:
            return moment_text(start, calendar), moment_text(end, calendar)
    return day_text(first, calendar), day_text(last, calendar)


TABLE: tuple[Filter, ...] = (
    Filter("countries", "combination", lambda translate: translate("Filters", "Countries"), _countries, _country_words),
    Filter("partners", "combination", lambda translate: translate("Filters", "Partners"), _partners, _partner_words),
    Filter(
        "kinds", "combination", lambda translate: translate("Filters", "Agreement and event types"), _kinds, _kind_words
    ),
    Filter("stages", "combination", lambda translate: translate("Filters", "Stage"), _stages, _stage_words),
    Filter("period", "event", lambda translate: translate("Filters", "Period"), _period, _period_words),
    Filter("text", "event", lambda translate: translate("Filters", "Search"), _text, _text_words),
)
