"""Meetings of a kind with each partner: the first, the latest, how many were held."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import combinations
from desktop.dataset.filter_answers import with_any
from desktop.dataset.insight import is_reached
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.moment import Day, Moment
from desktop.model.record import Step
from desktop.model.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Meetings:
    """The meetings of a kind with a partner; held counts those that the record has.

    event: the id of the latest, or empty where it has none, as those from before the period.
    """

    first: Moment
    latest: Moment
    held: int
    event: str


@dataclass(frozen=True, slots=True, eq=False)
class Held:
    """The meetings with a partner: rows of events in order of time, and dates of those that have no event."""

    rows: NDArray[np.int64]
    lines: tuple[Moment, ...]


@once_per_dataset(64)
def held_meetings(dataset: Dataset, perspective: str, kind: str) -> Mapping[str, Held]:
    """By partner, every meeting of a kind that was held: its events, and the members of its series."""
    coded = combinations(dataset)
    held = (coded.stage == tuple(Stage).index(Stage.HELD)) & (coded.kind == tuple(dataset.kinds).index(kind))
    ours = held & with_any(dataset, frozenset((perspective,)))
    events = np.flatnonzero(ours[coded.code])
    code = coded.code[events]
    rows = {party: set(events[with_any(dataset, frozenset((party,)))[code]].tolist()) for party in dataset.parties}
    lines: dict[str, list[Moment]] = {party: [] for party in dataset.parties}
    for series in dataset.series.values():
        if series.kind == kind and perspective in series.parties:
            for step in series.steps:
                _put_member(dataset, series.parties, step, rows, lines)
    return {
        party: Held(np.array(sorted(rows[party]), np.int64), tuple(sorted(lines[party], key=_first_last)))
        for party in dataset.parties
        if party != perspective and (rows[party] or lines[party])
    }


def _put_member(
    dataset: Dataset, parties: Iterable[str], step: Step, rows: dict[str, set[int]], lines: dict[str, list[Moment]]
) -> None:
    """Count a member of a series with all its parties, if it was held."""
    if step.stage is not Stage.HELD:
        return
    row = dataset.row(step.event) if step.event else None
    for party in parties:
        if row is not None:
            rows[party].add(row)
        else:
            lines[party].append(step.moment)


def _first_last(moment: Moment) -> tuple[Day, Day]:
    return moment.first, moment.last


def meetings_by(dataset: Dataset, held: Held, as_of: Day | None) -> Meetings | None:
    """Those held by the end of a day (None: as far as the record goes); None when there were none."""
    rows = held.rows if as_of is None else held.rows[dataset.columns.last[held.rows] <= as_of]
    lines = [moment for moment in held.lines if is_reached(moment, as_of)]
    if not len(rows) and not lines:
        return None
    outer = [(dataset.event(int(row)).start, dataset.columns.ids[row]) for row in (*rows[:1], *rows[-1:])]
    ends = sorted([*outer, *((moment, "") for moment in lines)], key=lambda pair: _first_last(pair[0]))
    return Meetings(ends[0][0], ends[-1][0], len(rows) + len(lines), ends[-1][1])
