"""Which events and agreements stand in which lanes, whatever the filters leave: worked out once for each mode."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import added_up, combinations
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.runs import numbers_of_runs
from desktop.layout.events import LaneEvents
from desktop.model.view_state import LaneMode
from desktop.render.lane_rules import Numbers, Rule, by_group, by_kind, by_pair, by_partner, in_one, kinds_of, places_in
from desktop.render.lane_topics import Topic
from desktop.render.lives import agreement_steps

Rows = NDArray[np.int32]
Days = NDArray[np.int32]
_LAST = ("without", "alone", "unpaired", "gathering", "unbound")
"""Lanes of these come after all others, in this order."""


class Places(NamedTuple):
    """What stands in which lane: the lane of each, and what stands there."""

    lane: Numbers
    what: Numbers


@dataclass(frozen=True, slots=True, eq=False)
class Members:
    """The lanes of one way to make them, by their names in English, those that always come last at the end.

    Only lanes that have an event, or an agreement of their own. last: how many of them always come last.
    numbers: from keys to places among the topics. parties: (lanes, 2) the indexes of the parties that each lane is
    of, or -1.
    rows: the events of lane after lane, each by start; those of lane i from edges[i] to edges[i + 1].
    combinations: which combinations of parties, kind and stage make up each lane; None where they don't.
    agreements: which agreements stand in each lane, by their place in the dataset.
    start, end: (n,) the first day of every event of the dataset, and the day after its last.
    """

    topics: tuple[Topic, ...]
    last: int
    numbers: dict[str, int]
    parties: Numbers
    rows: Rows
    edges: Numbers
    combinations: Places | None
    agreements: Places
    start: Days
    end: Days
    _known: dict[int, LaneEvents] = field(default_factory=dict, init=False, repr=False)

    def events_of(self, lane: int) -> LaneEvents:
        """The events of a lane, always as the same object: it remembers in which order they are."""
        if lane not in self._known:
            rows = self.rows[self.edges[lane] : self.edges[lane + 1]]
            self._known[lane] = LaneEvents(rows, self.start, self.end)
        return self._known[lane]

    @property
    def sizes(self) -> Numbers:
        """How many events each lane has."""
        return np.diff(self.edges)


@once_per_dataset(1)
@once_per_dataset(1)
def days_of(dataset: Dataset) -> tuple[Days, Days]:
    """(n,) the first day of every event, and the day after its last."""
    return dataset.columns.first, dataset.columns.end_last + np.int32(1)


@once_per_dataset(3)
def members(dataset: Dataset, mode: LaneMode, perspective: str) -> Members:
    """The lanes of a mode, seen from a country."""
    if mode == "agreement":
        return _by_agreement(dataset)
    rules = {"partner": by_partner, "pair": by_pair, "kind": by_group, "single": in_one}
    return _members(dataset, rules[mode](dataset, perspective))


@once_per_dataset(4)
def nested(dataset: Dataset, topic: Topic, perspective: str) -> Members | None:
    """The lanes that a lane opens into; None for one that opens by itself."""
    if topic.nature == "without":
        return _members(dataset, by_pair(dataset, perspective, within=topic.key))
    if topic.nature == "group" and len(kinds_of(dataset, topic.code)) > 1:
        return _members(dataset, by_kind(dataset, topic))
    return None


def _members(dataset: Dataset, rule: Rule) -> Members:
    coded = combinations(dataset)
    per_code = added_up(coded.events, rule.combinations, rule.codes)
    numbers, lane = np.unique(rule.lane, return_inverse=True)
    filled = added_up(per_code[rule.code], lane, len(numbers)) > 0
    place = np.cumsum(filled) - 1
    used = filled[lane]
    order = np.argsort(rule.code[used], kind="stable")
    lanes_of = _LanesOf(rule.code[used][order], place[lane[used]][order], rule.codes)
    topics = [rule.topic(number) for number in numbers[filled].tolist()]
    combined, agreements = lanes_of.spread(rule.combinations), lanes_of.spread(rule.agreements)
    return _of_lanes(dataset, topics, lanes_of.spread(rule.events), combined, agreements)


def _of_lanes(
    dataset: Dataset, topics: Sequence[Topic], events: Places, combined: Places | None, agreements: Places
) -> Members:
    """The lanes of some topics, given which events, combinations and agreements stand in which."""
    rows, edges = _by_lane(events, len(topics))
    start, end = days_of(dataset)
    return Members(
        topics=tuple(topics),
        last=sum(1 for _ in takewhile(lambda topic: topic.nature in _LAST, reversed(topics))),
        numbers={topic.key: number for number, topic in enumerate(topics)},
        parties=_parties_of(dataset, topics),
        rows=rows,
        edges=edges,
        combinations=combined,
        agreements=agreements,
        start=start,
        end=end,
    )


def _parties_of(dataset: Dataset, topics: Sequence[Topic]) -> Numbers:
    """(lanes, 2) the indexes of the parties that lanes are of, or -1."""
    numbers = {party: number for number, party in enumerate(dataset.parties)}
    of = [(*(numbers[party] for party in topic.parties), -1, -1)[:2] for topic in topics]
    return np.array(of, np.int64).reshape(-1, 2)


class _LanesOf:
    """The lanes of each code."""

    def __init__(self, code: Numbers, lane: Numbers, codes: int) -> None:
        self._lane = lane
        self._edges = np.searchsorted(code, np.arange(codes + 1))

    def spread(self, codes: NDArray[np.integer]) -> Places:
        """In which lanes things with these codes stand, in the order of the things."""
        start, many = self._edges[codes], np.diff(self._edges)[codes]
        return Places(self._lane[numbers_of_runs(start, many)], np.repeat(np.arange(len(codes)), many))


def _by_lane(places: Places, lanes: int) -> tuple[Rows, Numbers]:
    """What stands in lane after lane, in order, and where each lane begins."""
    lane = places.lane.astype(np.uint16) if lanes <= 2**16 else places.lane  # such short numbers sort far faster
    rows = places.what.astype(np.int32)[np.argsort(lane, kind="stable")]
    rows.setflags(write=False)
    return rows, np.concatenate([[0], np.cumsum(np.bincount(places.lane, minlength=lanes))])


# By agreement


def _by_agreement(dataset: Dataset) -> Members:
    """A lane for every agreement with the events that it names, and one for events of none."""
    names = [agreement.label.en for agreement in dataset.agreements.values()]
    order = sorted(range(len(names)), key=lambda number: (names[number], number))
    codes = list(dataset.agreements)
    topics = [Topic("agreement", code=codes[number]) for number in order]
    steps = agreement_steps(dataset)
    named = np.unique(np.stack([places_in(order)[steps.agreement], steps.row]), axis=1)
    unbound = np.ones(len(dataset.columns.ids), np.bool_)
    unbound[steps.row] = False
    if unbound.any():
        topics.append(Topic("unbound"))
    rest = np.flatnonzero(unbound)
    lanes = np.concatenate([named[0], np.full(len(rest), len(order))])
    events = Places(lanes, np.concatenate([named[1], rest]))
    return _of_lanes(dataset, topics, events, None, Places(np.arange(len(order)), np.array(order, np.int64)))
