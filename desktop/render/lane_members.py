"""Which events and agreements stand in which lanes, whatever the filters leave: worked out once for each mode."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from itertools import takewhile
from typing import Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import Combinations, added_up, combinations
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.layout.events import LaneEvents
from desktop.model.view_state import LaneMode
from desktop.render.lives import agreement_steps

LaneNature = Literal[
    "partner", "without", "alone", "pair", "unpaired", "gathering", "group", "kind", "agreement", "unbound", "every",
    "others",
]  # fmt: skip
"""What a lane is of: see Topic."""
Rows = NDArray[np.int32]
Numbers = NDArray[np.int64]
Days = NDArray[np.float64]
_LAST = ("without", "alone", "unpaired", "gathering", "unbound")
"""Lanes of these come after all others, in this order."""
MOST_PLACES = 2_000_000, 16
"""So many places in lanes by pair are worked out, and so many more per event. A conference of 500 has 124,750 pairs."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a lane is of.

    partner, pair: of these parties, of a pair the country in perspective first. without: of events without the
    country in perspective, alone: of those that it has with nobody, unpaired: that anybody has with nobody.
    gathering: of those with too many parties to go through pair by pair. group, kind, agreement: of this code.
    unbound: of events of no agreement. every: of all. others: of what the lanes that there are too many of hold.
    within: the key of the lane that opens into this one among others, or empty.
    """

    nature: LaneNature
    parties: tuple[str, ...] = ()
    code: str = ""
    within: str = ""

    @property
    def key(self) -> str:
        """The key of the lane, unlike that of any other, however lanes are made. A partner's is its code."""
        name = f"{self.nature}:{'+'.join(sorted(self.parties)) or self.code}"
        if self.nature == "partner":
            (name,) = self.parties
        return f"{self.within}/{name}" if self.within else name


WITHOUT = Topic("without").key
"""The key of the lane for events that the country in perspective has no part in."""
ALONE = Topic("alone").key
"""The key of the lane for events that it has with nobody."""


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


class _Rule(NamedTuple):
    """How lanes follow from a code that events, combinations and agreements have.

    code, lane: (k,) codes and the numbers of the lanes in which they stand; a code may stand in several or none.
    topic: from the number of a lane to what it is of; the numbers are in the order of the lanes.
    """

    events: NDArray[np.integer]
    combinations: NDArray[np.integer]
    agreements: NDArray[np.integer]
    codes: int
    code: Numbers
    lane: Numbers
    topic: Callable[[int], Topic]


@once_per_dataset(1)
def days_of(dataset: Dataset) -> tuple[Days, Days]:
    """(n,) the first day of every event, and the day after its last."""
    columns = dataset.columns
    return columns.first.astype(np.float64), columns.end_last.astype(np.float64) + 1


@once_per_dataset(3)
def members(dataset: Dataset, mode: LaneMode, perspective: str) -> Members:
    """The lanes of a mode, seen from a country."""
    if mode == "agreement":
        return _by_agreement(dataset)
    rules = {"partner": _by_partner, "pair": _by_pair, "kind": _by_group, "single": _in_one}
    return _members(dataset, rules[mode](dataset, perspective))


@once_per_dataset(4)
def nested(dataset: Dataset, topic: Topic, perspective: str) -> Members | None:
    """The lanes that a lane opens into; None for one that opens by itself."""
    if topic.nature == "without":
        return _members(dataset, _by_pair(dataset, perspective, within=topic.key))
    if topic.nature == "group" and len(_kinds_of(dataset, topic.code)) > 1:
        return _members(dataset, _by_kind(dataset, topic))
    return None


def _members(dataset: Dataset, rule: _Rule) -> Members:
    coded = combinations(dataset)
    per_code = added_up(coded.events, rule.combinations, rule.codes)
    numbers, lane = np.unique(rule.lane, return_inverse=True)
    filled = added_up(per_code[rule.code], lane, len(numbers)) > 0
    place = np.cumsum(filled) - 1
    used = filled[lane]
    order = np.argsort(rule.code[used], kind="stable")
    lanes_of = _LanesOf(rule.code[used][order], place[lane[used]][order], rule.codes)
    events = lanes_of.spread(rule.events)
    topics = tuple(rule.topic(number) for number in numbers[filled].tolist())
    rows, edges = _by_lane(events, len(topics))
    start, end = days_of(dataset)
    return Members(
        topics=topics,
        last=_how_many_last(topics),
        numbers={topic.key: number for number, topic in enumerate(topics)},
        parties=_parties_of(dataset, topics),
        rows=rows,
        edges=edges,
        combinations=lanes_of.spread(rule.combinations),
        agreements=lanes_of.spread(rule.agreements),
        start=start,
        end=end,
    )


def _how_many_last(topics: Sequence[Topic]) -> int:
    return sum(1 for _ in takewhile(lambda topic: topic.nature in _LAST, reversed(topics)))


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
        what = np.repeat(np.arange(len(codes)), many)
        before = np.cumsum(many) - many
        return Places(self._lane[np.arange(len(what)) + np.repeat(start - before, many)], what)


def _by_lane(places: Places, lanes: int) -> tuple[Rows, Numbers]:
    """What stands in lane after lane, in order, and where each lane begins."""
    lane = places.lane.astype(np.uint16) if lanes <= 2**16 else places.lane  # such short numbers sort far faster
    rows = places.what.astype(np.int32)[np.argsort(lane, kind="stable")]
    rows.setflags(write=False)
    return rows, np.concatenate([[0], np.cumsum(np.bincount(places.lane, minlength=lanes))])


# By partner and by pair: from sets of parties


def _of_sets(dataset: Dataset, code: list[Numbers], lane: list[Numbers], topic: Callable[[int], Topic]) -> _Rule:
    coded = combinations(dataset)
    return _Rule(
        events=coded.parties[coded.code],
        combinations=coded.parties,
        agreements=coded.agreement_set,
        codes=coded.sets,
        code=np.concatenate(code).astype(np.int64),
        lane=np.concatenate(lane).astype(np.int64),
        topic=topic,
    )


def _by_partner(dataset: Dataset, perspective: str) -> _Rule:
    """A lane for every partner, one for events without the country in perspective, one for those it has alone."""
    coded, by_name = combinations(dataset), _parties_by_name(dataset)
    ours = coded.sets_with([list(dataset.parties).index(perspective)])
    number = list(dataset.parties).index(perspective)
    partners = ours[coded.member_set] & (coded.member != number)
    without, alone = np.flatnonzero(~ours), np.flatnonzero(ours & (_set_sizes(coded) == 1))
    last = len(by_name)
    return _of_sets(
        dataset,
        [coded.member_set[partners], without, alone],
        [_places(by_name)[coded.member[partners]], np.full(len(without), last), np.full(len(alone), last + 1)],
        partial(_partner_topic, [list(dataset.parties)[party] for party in by_name]),
    )


def _partner_topic(codes: list[str], number: int) -> Topic:
    if number < len(codes):
        return Topic("partner", (codes[number],))
    return Topic("without" if number == len(codes) else "alone")


def _by_pair(dataset: Dataset, perspective: str, within: str = "") -> _Rule:
    """A lane for every pair that has an event together; within a lane, for pairs without the country in perspective."""
    coded, by_name = combinations(dataset), _parties_by_name(dataset)
    ours = list(dataset.parties).index(perspective)
    among = ~coded.sets_with([ours]) if within else np.ones(coded.sets, np.bool_)
    sizes = _set_sizes(coded)
    most = _largest_paired(coded, sizes)
    first_of_all = np.arange(len(dataset.parties))
    first_of_all[ours] = -1
    code, lane = [], []
    place, count = _places(by_name), len(by_name)
    for sets, first, second in _pairs(coded, np.flatnonzero(among & (sizes > 1) & (sizes <= most)), sizes):
        turned = first_of_all[first] > first_of_all[second]
        one, other = np.where(turned, second, first), np.where(turned, first, second)
        code.append(sets)
        lane.append(place[one] * count + place[other])
    unpaired, gathering = np.flatnonzero(among & (sizes < 2)), np.flatnonzero(among & (sizes > most))
    code += [unpaired, gathering]
    lane += [np.full(len(unpaired), count * count), np.full(len(gathering), count * count + 1)]
    codes = [list(dataset.parties)[party] for party in by_name]
    return _of_sets(dataset, code, lane, partial(_pair_topic, codes, str(most), within))


def _pair_topic(codes: list[str], most: str, within: str, number: int) -> Topic:
    first, second = divmod(number, max(len(codes), 1))
    if first < len(codes):
        return Topic("pair", (codes[first], codes[second]), within=within)
    return Topic("gathering", code=most, within=within) if second else Topic("unpaired", within=within)


def _pairs(coded: Combinations, sets: Numbers, sizes: Numbers) -> Iterator[tuple[Numbers, Numbers, Numbers]]:
    """Every pair of members of these sets, size by size: the set, and the indexes of the two parties, ascending."""
    starts = np.searchsorted(coded.member_set, sets)
    for size in np.unique(sizes[sets]).tolist():
        of_size = sizes[sets] == size
        inside = coded.member[starts[of_size][:, None] + np.arange(size)].astype(np.int64)
        one, other = np.triu_indices(size, 1)
        yield np.repeat(sets[of_size], len(one)), inside[:, one].ravel(), inside[:, other].ravel()


def _largest_paired(coded: Combinations, sizes: Numbers) -> int:
    """How many parties an event may have to be gone through pair by pair: all, but where there is no end of it."""
    events = added_up(added_up(coded.events, coded.parties, coded.sets), sizes, int(sizes.max(initial=0)) + 1)
    size = np.arange(len(events))
    many = np.cumsum(events * size * (size - 1) / 2)
    fits = np.flatnonzero(many <= MOST_PLACES[0] + MOST_PLACES[1] * len(coded.code))
    return max(int(fits[-1]), 2)


def _set_sizes(coded: Combinations) -> Numbers:
    return np.bincount(coded.member_set, minlength=coded.sets)


def _parties_by_name(dataset: Dataset) -> list[int]:
    """The indexes of the parties in the order of their English names."""
    names = [party.name.en for party in dataset.parties.values()]
    return sorted(range(len(names)), key=names.__getitem__)


def _places(order: list[int]) -> Numbers:
    """The place of each number in an order of all."""
    places = np.zeros(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places


# By kind, in one


def _by_group(dataset: Dataset, _perspective: str) -> _Rule:
    """A lane for every group of kinds."""
    groups = sorted(dataset.groups.values(), key=lambda group: group.name.en)
    place = {group.id: number for number, group in enumerate(groups)}
    lanes = [place[kind.group] for kind in dataset.kinds.values()]
    return _of_kinds(dataset, list(range(len(lanes))), lanes, lambda number: Topic("group", code=groups[number].id))


def _by_kind(dataset: Dataset, group: Topic) -> _Rule:
    """A lane for every kind of a group."""
    numbers = _kinds_of(dataset, group.code)
    kinds = list(dataset.kinds.values())
    numbers.sort(key=lambda number: kinds[number].name.en)
    names = [kinds[number].id for number in numbers]
    return _of_kinds(
        dataset, numbers, list(range(len(numbers))), lambda lane: Topic("kind", code=names[lane], within=group.key)
    )


def _kinds_of(dataset: Dataset, group: str) -> list[int]:
    return [number for number, kind in enumerate(dataset.kinds.values()) if kind.group == group]


def _of_kinds(dataset: Dataset, code: list[int], lane: list[int], topic: Callable[[int], Topic]) -> _Rule:
    kinds = list(dataset.kinds)
    of_agreements = [kinds.index(agreement.kind) for agreement in dataset.agreements.values()]
    return _Rule(
        events=dataset.columns.kind,
        combinations=combinations(dataset).kind,
        agreements=np.array(of_agreements, np.int64),
        codes=len(kinds),
        code=np.array(code, np.int64),
        lane=np.array(lane, np.int64),
        topic=topic,
    )


def _in_one(dataset: Dataset, _perspective: str) -> _Rule:
    """One lane with everything."""
    coded = combinations(dataset)
    everything = np.zeros(1, np.int64)
    return _Rule(
        events=np.zeros(len(coded.code), np.int64),
        combinations=np.zeros(len(coded.events), np.int64),
        agreements=np.zeros(len(coded.agreement_set), np.int64),
        codes=1,
        code=everything,
        lane=everything,
        topic=lambda _number: Topic("every"),
    )


# By agreement


def _by_agreement(dataset: Dataset) -> Members:
    """A lane for every agreement with the events that it names, and one for events of none."""
    names = [agreement.label.en for agreement in dataset.agreements.values()]
    order = sorted(range(len(names)), key=lambda number: (names[number], number))
    codes = list(dataset.agreements)
    topics = [Topic("agreement", code=codes[number]) for number in order]
    steps = agreement_steps(dataset)
    named = np.unique(np.stack([_places(order)[steps.agreement], steps.row]), axis=1)
    unbound = np.ones(len(dataset.columns.ids), np.bool_)
    unbound[steps.row] = False
    if unbound.any():
        topics.append(Topic("unbound"))
    rest = np.flatnonzero(unbound)
    lanes = np.concatenate([named[0], np.full(len(rest), len(order))])
    rows, edges = _by_lane(Places(lanes, np.concatenate([named[1], rest])), len(topics))
    start, end = days_of(dataset)
    return Members(
        topics=tuple(topics),
        last=_how_many_last(topics),
        numbers={topic.key: number for number, topic in enumerate(topics)},
        parties=np.full((len(topics), 2), -1),
        rows=rows,
        edges=edges,
        combinations=None,
        agreements=Places(np.arange(len(order)), np.array(order, np.int64)),
        start=start,
        end=end,
    )
