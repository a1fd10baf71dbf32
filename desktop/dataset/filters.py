"""The table of filters: what each keeps, and how it is said in words; and how many events each choice would leave.

A filter looks its answer up per distinct set of parties, kind or stage, not per event, so that a million events
cost a few lookups.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.search import matches
from desktop.dataset.words import any_of, stage_name
from desktop.model.dates import Calendar, day_text, moment_text
from desktop.model.moment import Day, day_from, iso, parse
from desktop.model.text import Language, Translate, cut, shown
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage

Mask = NDArray[np.bool_]
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

    key: its field in Filters. label: its name. predicate: (n,) bool, which events it keeps, or None when it is not
    set. sentence: what it keeps, in words; asked only when it is set.
    """

    key: str
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


@dataclass(frozen=True, slots=True, eq=False)
class PartySets:
    """The distinct sets of parties. has: (sets, parties) bool; code: (n,) the set of each event."""

    has: Mask
    code: NDArray[np.int32]


@once_per_dataset(1)
def party_sets(dataset: Dataset) -> PartySets:
    """The sets of parties that occur, each once."""
    masks = np.ascontiguousarray(dataset.columns.parties, dtype="<u8")
    distinct, code = np.unique(masks, axis=0, return_inverse=True)
    bits = np.unpackbits(distinct.view(np.uint8), axis=1, bitorder="little")
    return PartySets(bits[:, : len(dataset.parties)].astype(bool), code.reshape(-1).astype(np.int32))


@once_per_dataset(8)
def kept(dataset: Dataset, filters: Filters, perspective: str) -> Mask:
    """Which events the filters leave: (n,) bool, read only."""
    flags = _all(dataset, _answers(Question(dataset, filters, perspective)).values())
    flags.setflags(write=False)
    return flags


@once_per_dataset(4)
def facets(dataset: Dataset, filters: Filters, perspective: str) -> Facets:
    """How many events each choice would leave, given the other filters."""
    answers = _answers(Question(dataset, filters, perspective))

    def others(key: str) -> Mask:
        return _all(dataset, (answer for other, answer in answers.items() if other != key))

    kinds = _counts(dataset.columns.kind, others("kinds"), len(dataset.kinds))
    stages = _counts(dataset.columns.stage, others("stages"), len(Stage))
    by_kind = dict(zip(dataset.kinds, kinds, strict=True))
    return Facets(
        total=len(dataset.columns.ids),
        shown=int(np.count_nonzero(_all(dataset, answers.values()))),
        countries=_party_counts(dataset, others("countries")),
        partners=_party_counts(dataset, others("partners") & with_party(dataset, perspective)) | {perspective: 0},
        kinds=by_kind,
        groups={
            group: sum(by_kind[kind.id] for kind in dataset.kinds.values() if kind.group == group)
            for group in dataset.groups
        },
        stages={stage.value: count for stage, count in zip(Stage, stages, strict=True)},
    )


def partner_counts(dataset: Dataset, perspective: str, events: Mask | None = None) -> dict[str, int]:
    """How many events each partner has with the country in perspective, among `events` ((n,) bool) or among all."""
    together = with_party(dataset, perspective)
    counts = _party_counts(dataset, together if events is None else together & events)
    return {party: count for party, count in counts.items() if party != perspective and count}


def with_party(dataset: Dataset, party: str) -> Mask:
    """Which events have this party: (n,) bool."""
    return _with_any(dataset, frozenset((party,)))


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


def _answers(question: Question) -> dict[str, Mask]:
    answers = {row.key: row.predicate(question) for row in TABLE}
    return {key: answer for key, answer in answers.items() if answer is not None}


def _all(dataset: Dataset, answers: Iterable[Mask]) -> Mask:
    result = np.ones(len(dataset.columns.ids), dtype=np.bool_)
    for answer in answers:
        result &= answer
    return result


def _counts(codes: NDArray[np.integer], events: Mask, length: int) -> list[int]:
    return [int(count) for count in np.bincount(codes[events], minlength=length)]


def _party_counts(dataset: Dataset, events: Mask) -> dict[str, int]:
    sets = party_sets(dataset)
    counts = np.bincount(sets.code[events], minlength=len(sets.has)) @ sets.has
    return {party: int(count) for party, count in zip(dataset.parties, counts, strict=True)}


def _one_of(codes: NDArray[np.integer], names: Iterable[str], chosen: frozenset[str]) -> Mask:
    """Which events have a code whose name is among those chosen."""
    wanted = np.fromiter((name in chosen for name in names), dtype=np.bool_)
    return np.take(wanted, codes)


def _with_any(dataset: Dataset, parties: frozenset[str]) -> Mask:
    sets = party_sets(dataset)
    columns = [place for place, party in enumerate(dataset.parties) if party in parties]
    return np.take(np.any(sets.has[:, columns], axis=1), sets.code)


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
    others = chosen - {question.perspective}
    return with_party(question.dataset, question.perspective) & _with_any(question.dataset, others)


def _kinds(question: Question) -> Mask | None:
    chosen, dataset = question.filters.kinds, question.dataset
    return None if chosen is None else _one_of(dataset.columns.kind, dataset.kinds, chosen)


def _stages(question: Question) -> Mask | None:
    chosen = question.filters.stages
    return None if chosen is None else _one_of(question.dataset.columns.stage, Stage, chosen)


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
    Filter("countries", lambda translate: translate("Filters", "Countries"), _countries, _country_words),
    Filter("partners", lambda translate: translate("Filters", "Partners"), _partners, _partner_words),
    Filter("kinds", lambda translate: translate("Filters", "Agreement and event types"), _kinds, _kind_words),
    Filter("stages", lambda translate: translate("Filters", "Stage"), _stages, _stage_words),
    Filter("period", lambda translate: translate("Filters", "Period"), _period, _period_words),
    Filter("text", lambda translate: translate("Filters", "Search"), _text, _text_words),
)
