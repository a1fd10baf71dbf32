"""The table of filters: what each keeps, and how it is said in words; and how many events each choice would leave.

Most filters ask for parties, kind or stage alone: they answer for each distinct combination of them, of which a
million events have some ten thousand. One lookup then says it of every event.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import Counts, Mask, added_up, combinations
from desktop.dataset.filter_answers import (
    Question,
    all_hold,
    by_all_parties,
    by_countries,
    by_day,
    by_grades,
    by_kinds,
    by_partners,
    by_period,
    by_publishers,
    by_roles,
    by_sources,
    by_stages,
    by_standing,
    by_text,
    with_any,
    without_kinds,
    without_parties,
)
from desktop.dataset.filter_words import (
    EARLIEST,
    LATEST,
    NAMED,
    day_words,
    grade_words,
    names_of,
    names_of_kinds,
    parties_all_words,
    period_words,
    publisher_words,
    role_words,
    source_words,
    stage_words,
    standing_words,
    text_words,
    without_kinds_words,
    without_words,
)
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.words import any_of
from desktop.model.text import Language, Translate
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage

__all__ = [
    "EARLIEST",
    "LATEST",
    "TABLE",
    "Facets",
    "Filter",
    "by_combination_alone",
    "facets",
    "is_set",
    "kept",
    "left",
    "partner_counts",
    "partners_of",
    "rows_left",
    "sentence",
]

EMPTY_IS_NONE = ("parties_all", "without", "without_kinds")
"""Filters that leave everything while they name nothing."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One row of the table.

    key: its field in Filters. asks: whether it must look at every event, or at their distinct combinations alone.
    predicate: bool, which of these it keeps, or None when it is not set. sentence: what it keeps, in words; asked only
    when it is set. beside: other fields that say how it is meant.
    """

    key: str
    asks: Literal["combination", "event"]
    predicate: Callable[[Question], Mask | None]
    sentence: Callable[[Question, Language, Translate], str]
    beside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Facets:
    """How many events each choice would leave, given the other filters; and how many are left of how many.

    Every party, kind, group and stage of the dataset has its entry, be it 0. together: were a party one more of those
    that all have to be there. apart: with each party, were none left out for it.
    """

    total: int
    shown: int
    countries: Mapping[str, int]
    partners: Mapping[str, int]
    kinds: Mapping[str, int]
    groups: Mapping[str, int]
    stages: Mapping[str, int]
    together: Mapping[str, int]
    apart: Mapping[str, int]


@once_per_dataset(8)
def kept(dataset: Dataset, filters: Filters, perspective: str) -> Mask:
    """Which events the filters leave: (n,) bool, read only."""
    coded, answers = combinations(dataset), _answers(dataset, filters, perspective)
    flags = np.take(all_hold(answers.values(), len(coded.events)), coded.code)
    each = _of_each(dataset, filters, perspective)
    flags = flags if each is None else flags & each
    flags.setflags(write=False)
    return flags


@once_per_dataset(2)
def rows_left(dataset: Dataset, filters: Filters, perspective: str) -> NDArray[np.int32]:
    """The rows of the events that the filters leave, ascending, read only."""
    rows = np.flatnonzero(kept(dataset, filters, perspective)).astype(np.int32)
    rows.setflags(write=False)
    return rows


def by_combination_alone(filters: Filters) -> bool:
    """Whether of all events of one combination the filters leave either every one or none."""
    return _asking_of_each(filters) == NO_FILTER


def left(dataset: Dataset, filters: Filters, perspective: str) -> Counts:
    """How many events the filters leave of each combination of parties, kind and stage: (m,)."""
    events = _events_left(dataset, filters, perspective)
    return events * all_hold(_answers(dataset, filters, perspective).values(), len(events))


@once_per_dataset(4)
def facets(dataset: Dataset, filters: Filters, perspective: str) -> Facets:
    """How many events each choice would leave, given the other filters."""
    coded, events = combinations(dataset), _events_left(dataset, filters, perspective)
    answers = _answers(dataset, filters, perspective)

    def others(key: str) -> Counts:
        return events * all_hold((answer for other, answer in answers.items() if other != key), len(events))

    ours = with_any(dataset, frozenset((perspective,)))
    kinds = added_up(others("kinds"), coded.kind, len(dataset.kinds))
    stages = added_up(others("stages"), coded.stage, len(Stage))
    by_kind = _named(dataset.kinds, kinds)
    left_now = events * all_hold(answers.values(), len(events))
    return Facets(
        total=len(dataset.columns.ids),
        shown=int(left_now.sum()),
        countries=_by_party(dataset, others("countries")),
        partners=_by_party(dataset, others("partners") * ours) | {perspective: 0},
        kinds=by_kind,
        groups={
            group: sum(by_kind[kind.id] for kind in dataset.kinds.values() if kind.group == group)
            for group in dataset.groups
        },
        stages=_named((stage.value for stage in Stage), stages),
        together=_by_party(dataset, left_now * ours) | {perspective: 0},
        apart=_by_party(dataset, others("without") * ours) | {perspective: 0},
    )


def partner_counts(dataset: Dataset, perspective: str, filters: Filters = NO_FILTER) -> dict[str, int]:
    """How many events each partner has with the country in perspective, among those that the filters leave."""
    ours = with_any(dataset, frozenset((perspective,)))
    counts = _by_party(dataset, left(dataset, filters, perspective) * ours)
    return {party: count for party, count in counts.items() if party != perspective and count}


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
    value = getattr(filters, key)
    if key == "text":
        return bool(filters.text.strip())
    return bool(value) if key in EMPTY_IS_NONE else value is not None


@once_per_dataset(4)
def _answers(dataset: Dataset, filters: Filters, perspective: str) -> dict[str, Mask]:
    """What each filter that asks for the combination alone answers, for every combination: (m,)."""
    question = Question(dataset, filters, perspective)
    answers = {row.key: row.predicate(question) for row in TABLE if row.asks == "combination"}
    return {key: answer for key, answer in answers.items() if answer is not None}


def _of_each(dataset: Dataset, filters: Filters, perspective: str) -> Mask | None:
    """What the filters answer that ask for more than the combination: (n,), or None where none is set."""
    asking = _asking_of_each(filters)
    return None if asking == NO_FILTER else _asked_of_each(dataset, asking, _side_of(asking, perspective))


def _side_of(asking: Filters, perspective: str) -> str:
    """The country in perspective if the answer depends on it, so that it is not asked for again on each side."""
    return perspective if asking.roles is not None and not asking.role_of else ""


def _asking_of_each(filters: Filters) -> Filters:
    """Only those of the filters that ask for more than the combination."""
    fields = [name for row in TABLE if row.asks == "event" for name in (row.key, *row.beside)]
    values: dict[str, Any] = {name: getattr(filters, name) for name in fields}
    return Filters(**values)


@once_per_dataset(4)
def _asked_of_each(dataset: Dataset, filters: Filters, perspective: str) -> Mask | None:
    question = Question(dataset, filters, perspective)
    answers = [answer for row in TABLE if row.asks == "event" and (answer := row.predicate(question)) is not None]
    return all_hold(answers, len(dataset.columns.ids)) if answers else None


def _events_left(dataset: Dataset, filters: Filters, perspective: str) -> Counts:
    """How many events of each combination are left by the filters that ask for more than it: (m,)."""
    asking = _asking_of_each(filters)
    return _counted(dataset, asking, _side_of(asking, perspective))


@once_per_dataset(4)
def _counted(dataset: Dataset, filters: Filters, perspective: str) -> Counts:
    coded, each = combinations(dataset), _of_each(dataset, filters, perspective)
    if each is None:
        return coded.events
    return np.bincount(coded.code[each], minlength=len(coded.events)).astype(np.float64)


def _by_party(dataset: Dataset, left: Counts) -> dict[str, int]:
    return _named(dataset.parties, combinations(dataset).per_party(left, len(dataset.parties)))


def _named(names: Iterable[str], counts: Counts) -> dict[str, int]:
    return dict(zip(names, counts.astype(np.int64).tolist(), strict=True))


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
    if not chosen:
        return translate("Filters", "no country")
    if len(chosen) > NAMED:
        total = len(chosen.union(partners_of(question.dataset, question.perspective)))
        return translate("Filters", "{count} of {total} countries").format(count=len(chosen), total=total)
    return any_of(names_of(question, chosen, language), translate)


def _kind_words(question: Question, language: Language, translate: Translate) -> str:
    chosen, dataset = question.filters.kinds or frozenset(), question.dataset
    if not chosen:
        return translate("Filters", "no type")
    names = names_of_kinds(dataset, chosen, language)
    if len(names) <= NAMED:
        return any_of(names, translate)
    return translate("Filters", "{count} of {total} types").format(count=len(chosen), total=len(dataset.kinds))


TABLE: tuple[Filter, ...] = (
    Filter("countries", "combination", by_countries, _country_words),
    Filter("partners", "combination", by_partners, _partner_words),
    Filter("kinds", "combination", by_kinds, _kind_words),
    Filter("stages", "combination", by_stages, stage_words),
    Filter("parties_all", "combination", by_all_parties, parties_all_words),
    Filter("without", "combination", without_parties, without_words),
    Filter("without_kinds", "combination", without_kinds, without_kinds_words),
    Filter("standing", "event", by_standing, standing_words, beside=("as_of",)),
    Filter("roles", "event", by_roles, role_words, beside=("role_of",)),
    Filter("grades", "event", by_grades, grade_words),
    Filter("publishers", "event", by_publishers, publisher_words),
    Filter("sources", "event", by_sources, source_words),
    Filter("period", "event", by_period, period_words, beside=("certain",)),
    Filter("known", "event", by_day, day_words),
    Filter("text", "event", by_text, text_words, beside=("marks_only",)),
)
