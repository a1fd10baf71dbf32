"""What each filter answers: which of the combinations of parties, kind and stage it keeps, or which of all events."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import Mask, combinations
from desktop.dataset.evidence import from_sources, graded, published
from desktop.dataset.reader import Dataset
from desktop.dataset.roles import with_role
from desktop.dataset.search import matches
from desktop.dataset.standing import agreements_standing, events_standing
from desktop.model.dates import Calendar
from desktop.model.text import Language
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Question:
    """What a filter is asked: over which events, set how, from whose side one looks; eras: years told by era."""

    dataset: Dataset
    filters: Filters
    perspective: str
    eras: bool = False

    def calendar(self, language: Language) -> Calendar:
        """How dates are written in a language."""
        return Calendar(language, eras=self.eras)


def all_hold(answers: Iterable[Mask], length: int) -> Mask:
    """Where all of these answers hold; everywhere without an answer: (length,)."""
    result = np.ones(length, dtype=np.bool_)
    for answer in answers:
        result &= answer
    return result


def one_of(codes: NDArray[np.integer], names: Iterable[str], chosen: frozenset[str]) -> Mask:
    """Which combinations have a code whose name is among those chosen."""
    wanted = np.fromiter((name in chosen for name in names), dtype=np.bool_)
    return np.take(wanted, codes)


def with_any(dataset: Dataset, parties: frozenset[str]) -> Mask:
    """Which combinations have any of these parties."""
    return np.take(_sets_with(dataset, parties), combinations(dataset).parties)


def with_all(dataset: Dataset, parties: frozenset[str]) -> Mask:
    """Which combinations have all of these parties."""
    return all_hold((with_any(dataset, frozenset((party,))) for party in parties), len(combinations(dataset).events))


def _agreements_with(dataset: Dataset, parties: frozenset[str]) -> Mask:
    """Which agreements have any of these parties: (a,)."""
    return np.take(_sets_with(dataset, parties), combinations(dataset).agreement_set)


def _sets_with(dataset: Dataset, parties: frozenset[str]) -> Mask:
    numbers = [number for number, party in enumerate(dataset.parties) if party in parties]
    return combinations(dataset).sets_with(numbers)


def agreements_meant(dataset: Dataset, filters: Filters) -> Mask:
    """Which agreements have the parties and stand as the filters want that ask for either: (a,)."""
    right = np.ones(len(dataset.agreements), np.bool_)
    for party in filters.parties_all or ():
        right &= _agreements_with(dataset, frozenset((party,)))
    if filters.without:
        right &= ~_agreements_with(dataset, filters.without)
    if filters.standing is not None:
        right &= agreements_standing(dataset, filters.standing, filters.standing_day)
    return right


def agreements_chosen(dataset: Dataset, filters: Filters, perspective: str) -> Mask:
    """Which agreements are of the kinds and with the countries or partners that the filters keep: (a,)."""
    kind = combinations(dataset).agreement_kind
    right = np.ones(len(kind), np.bool_)
    if filters.kinds is not None:
        right &= one_of(kind, dataset.kinds, filters.kinds)
    if filters.without_kinds:
        right &= ~one_of(kind, dataset.kinds, filters.without_kinds)
    if filters.partners is not None:
        right &= _agreements_with(dataset, frozenset((perspective,)))
        right &= _agreements_with(dataset, filters.partners)
    if filters.countries is not None:
        right &= _agreements_with(dataset, filters.countries)
    return right


def by_text(question: Question) -> Mask | None:
    """Events with all the words, while these are not only to be marked: (n,)."""
    text = question.filters.kept_text
    return matches(question.dataset, text) if text else None


def by_countries(question: Question) -> Mask | None:
    """Combinations with any of these parties: (m,)."""
    chosen = question.filters.countries
    return None if chosen is None else with_any(question.dataset, chosen)


def by_partners(question: Question) -> Mask | None:
    """Combinations with the perspective and any of these partners: (m,)."""
    chosen = question.filters.partners
    if chosen is None:
        return None
    ours = with_any(question.dataset, frozenset((question.perspective,)))
    return ours & with_any(question.dataset, chosen - {question.perspective})


def by_all_parties(question: Question) -> Mask | None:
    """Combinations with all of these parties: (m,)."""
    dataset, chosen = question.dataset, question.filters.parties_all
    return with_all(dataset, chosen) if chosen else None


def without_parties(question: Question) -> Mask | None:
    """Combinations with none of these parties: (m,)."""
    chosen = question.filters.without
    return ~with_any(question.dataset, chosen) if chosen else None


def without_kinds(question: Question) -> Mask | None:
    """Combinations of none of these kinds: (m,)."""
    chosen, dataset = question.filters.without_kinds, question.dataset
    return ~one_of(combinations(dataset).kind, dataset.kinds, chosen) if chosen else None


def by_grades(question: Question) -> Mask | None:
    """Events whose best source has one of these grades: (n,)."""
    chosen = question.filters.grades
    return None if chosen is None else graded(question.dataset, chosen)


def by_publishers(question: Question) -> Mask | None:
    """Events with a source by one of these kinds of publisher: (n,)."""
    chosen = question.filters.publishers
    return None if chosen is None else published(question.dataset, chosen)


def by_sources(question: Question) -> Mask | None:
    """Events that rest on one of these sources: (n,)."""
    chosen = question.filters.sources
    return None if chosen is None else from_sources(question.dataset, chosen)


def by_standing(question: Question) -> Mask | None:
    """Events that are steps of an agreement that stands so: (n,)."""
    filters = question.filters
    if filters.standing is None:
        return None
    return events_standing(question.dataset, filters.standing, filters.standing_day)


def by_roles(question: Question) -> Mask | None:
    """Events in which the party meant has one of these roles: (n,)."""
    filters = question.filters
    if filters.roles is None:
        return None
    return with_role(question.dataset, filters.roles, filters.role_of, question.perspective)


def by_day(question: Question) -> Mask | None:
    """Events that had surely begun by the end of the day as of which things are shown: (n,)."""
    day, dataset = question.filters.known, question.dataset
    return None if day is None or day >= dataset.about.last_day else dataset.columns.last <= day


def by_kinds(question: Question) -> Mask | None:
    """Combinations of one of these kinds: (m,)."""
    chosen, dataset = question.filters.kinds, question.dataset
    return None if chosen is None else one_of(combinations(dataset).kind, dataset.kinds, chosen)


def by_stages(question: Question) -> Mask | None:
    """Combinations of one of these stages: (m,)."""
    chosen = question.filters.stages
    return None if chosen is None else one_of(combinations(question.dataset).stage, Stage, chosen)


def by_period(question: Question) -> Mask | None:
    """Events that overlap the period, or surely lie in it: (n,)."""
    period, columns = question.filters.period, question.dataset.columns
    if period is None:
        return None
    first, last = period
    ends, day = columns.end_last, question.filters.known
    if day is not None and day < question.dataset.about.last_day:
        ends = np.minimum(ends, day)  # nobody knew for how much longer
    if question.filters.certain:
        return (columns.first >= first) & (ends <= last)
    return (columns.first <= last) & (ends >= first)
