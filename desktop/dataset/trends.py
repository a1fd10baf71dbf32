"""Trends: agreements in force over time, events per quarter, and how long agreements took to come into force."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import compress
from statistics import median

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filter_answers import agreements_chosen, agreements_meant
from desktop.dataset.filters import kept
from desktop.dataset.insight import standing_of
from desktop.dataset.lags import Lag, lag
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.model.moment import Day
from desktop.model.record import Agreement
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage

Counts = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class PartnerLags:
    """The lags of the agreements with one partner, the shortest first."""

    partner: str
    lags: tuple[Lag, ...]

    @property
    def median(self) -> float:
        """The lag in the middle."""
        return median(lag.middle for lag in self.lags)


@dataclass(frozen=True, slots=True, eq=False)
class Trends:
    """What is drawn, by the g kind groups of the dataset, in its order.

    days, in_force: (m,) ascending days, and (m, g) how many agreements are in force from each on; before the first
    there is none. first_quarter, begun: the number of a quarter (year times 4, plus 0 to 3), and (q, g) how many
    events began in it and in each that follows. unplaced: events that are known to their year alone and begin in no
    certain quarter. lags: by partner, the quickest first.
    """

    days: NDArray[np.int64]
    in_force: Counts
    first_quarter: int
    begun: Counts
    unplaced: int
    lags: tuple[PartnerLags, ...]


@once_per_dataset(4)
def trends(dataset: Dataset, filters: Filters, perspective: str) -> Trends:
    """The trends of the agreements with the country in perspective, and of the events that the filters leave.

    Agreements follow the filters of countries, partners, kinds and standing; the others are about events.
    """
    stood = as_it_stood(dataset, filters.known)
    chosen = [stood.agreements[one.id] for one in agreements_left(dataset, filters, perspective)]
    days, in_force = _in_force(stood, chosen)
    first_quarter, begun, unplaced = _begun(dataset, filters, perspective)
    return Trends(days, in_force, first_quarter, begun, unplaced, _lags(chosen, perspective, filters))


def agreements_left(dataset: Dataset, filters: Filters, perspective: str) -> Iterator[Agreement]:
    """The agreements with the country in perspective that the filters leave, but for those that ask for events."""
    partners = None if filters.partners is None else filters.partners - {perspective}
    chosen = agreements_chosen(dataset, replace(filters, partners=partners), perspective)
    left = chosen & agreements_meant(dataset, filters)
    agreements = compress(dataset.agreements.values(), left.tolist())
    return (agreement for agreement in agreements if perspective in agreement.parties)


def _since(agreement: Agreement) -> Day | None:
    """The day from which an agreement is surely in force."""
    step = agreement.step(Stage.IN_FORCE)
    return step.moment.last if step else None


def group_of(dataset: Dataset, agreement: Agreement) -> int:
    """The number of the kind group of an agreement."""
    return list(dataset.groups).index(dataset.kinds[agreement.kind].group)


def _in_force(dataset: Dataset, agreements: list[Agreement]) -> tuple[NDArray[np.int64], Counts]:
    """One more from the day of entry into force; one fewer from the day after it ended or was replaced."""
    changes: dict[Day, Counts] = {}
    for agreement in agreements:
        since = _since(agreement)
        if since is None:
            continue
        ended = standing_of(dataset, agreement).ended
        group = group_of(dataset, agreement)
        for day, change in ((since, 1), (max(ended.last, since), -1) if ended else (since, 0)):
            changes.setdefault(day, np.zeros(len(dataset.groups), np.int64))[group] += change
    days = sorted(changes)
    counts = np.array([changes[day] for day in days], np.int64).reshape(-1, len(dataset.groups))
    return np.array(days, np.int64), np.cumsum(counts, axis=0)


@dataclass(frozen=True, slots=True, eq=False)
class _Begins:
    """When the n events begin, whatever the filters leave.

    first_quarter: the first in which any begins. places: (n,) how many quarters later each begins, times the number of
    kind groups, plus its group; -1 where the quarter is not known. quarters: how many there are.
    """

    first_quarter: int
    places: NDArray[np.int32]
    quarters: int


@once_per_dataset(1)
def _begins(dataset: Dataset) -> _Begins:
    columns, groups = dataset.columns, list(dataset.groups)
    first, last = _quarters(columns.first), _quarters(columns.last)
    sure = first == last
    if not sure.any():
        return _Begins(0, np.full(len(first), -1, np.int32), 0)
    of_kind = np.array([groups.index(kind.group) for kind in dataset.kinds.values()], np.int32)
    begin, end = int(first[sure].min()), int(first[sure].max())
    places = (first - begin) * len(groups) + of_kind[columns.kind]
    return _Begins(begin, np.where(sure, places, -1).astype(np.int32), end - begin + 1)


def _begun(dataset: Dataset, filters: Filters, perspective: str) -> tuple[int, Counts, int]:
    known, groups = _begins(dataset), len(dataset.groups)
    left = known.places[kept(dataset, filters, perspective)]
    counts = np.bincount(left + 1, minlength=known.quarters * groups + 1)
    begun = counts[1:].reshape(-1, groups).astype(np.int64)
    filled = np.flatnonzero(begun.any(axis=1))
    if not len(filled):
        return 0, np.zeros((0, groups), np.int64), int(counts[0])
    return known.first_quarter + int(filled[0]), begun[filled[0] : filled[-1] + 1], int(counts[0])


def _quarters(days: NDArray[np.int32]) -> NDArray[np.int32]:
    """The numbers of the quarters of many days."""
    lowest, highest = int(days.min(initial=0)), int(days.max(initial=0))
    if highest - lowest < len(days):  # each day of the calendar is looked up once
        return _quarters_of(np.arange(lowest, highest + 1))[days - lowest]
    return _quarters_of(days)


def _quarters_of(days: NDArray[np.integer]) -> NDArray[np.int32]:
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return (months // 3 + 1970 * 4).astype(np.int32)


def _lags(agreements: list[Agreement], perspective: str, filters: Filters) -> tuple[PartnerLags, ...]:
    found: dict[str, list[Lag]] = {}
    for agreement in agreements:
        took = lag(agreement, Stage.SIGNED, Stage.IN_FORCE)
        if took is None:
            continue
        for party in agreement.parties:
            if party != perspective and (filters.partners is None or party in filters.partners):
                found.setdefault(party, []).append(took)
    partners = [PartnerLags(party, tuple(sorted(lags, key=_by_length))) for party, lags in found.items()]
    return tuple(sorted(partners, key=lambda one: (one.median, one.partner)))


def _by_length(one: Lag) -> tuple[float, str]:
    return one.middle, one.agreement
