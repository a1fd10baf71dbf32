"""Trends: agreements in force over time, events per quarter, and how long agreements took to come into force."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import compress
from statistics import median

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filter_answers import agreements_chosen, agreements_meant
from desktop.dataset.filters import rows_left
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


def _begun(dataset: Dataset, filters: Filters, perspective: str) -> tuple[int, Counts, int]:
    columns, rows = dataset.columns, rows_left(dataset, filters, perspective)
    first, last = _quarters(columns.first[rows]), _quarters(columns.last[rows])
    sure = first == last
    groups = len(dataset.groups)
    if not sure.any():
        return 0, np.zeros((0, groups), np.int64), int((~sure).sum())
    of_kind = np.array([list(dataset.groups).index(kind.group) for kind in dataset.kinds.values()], np.int64)
    begin, end = int(first[sure].min()), int(first[sure].max())
    code = (first[sure] - begin) * groups + of_kind[columns.kind[rows][sure]]
    begun = np.bincount(code, minlength=(end - begin + 1) * groups).reshape(-1, groups)
    return begin, begun.astype(np.int64), int((~sure).sum())


def _quarters(days: NDArray[np.int32]) -> NDArray[np.int64]:
    """The numbers of the quarters of many days."""
    months = days.astype("datetime64[D]").astype("datetime64[M]").astype(np.int64)
    return (months // 3 + 1970 * 4).astype(np.int64)


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
