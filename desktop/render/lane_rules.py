"""How lanes follow from what events and agreements have: their parties, or their kind."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import Combinations, added_up, combinations
from desktop.dataset.reader import Dataset
from desktop.render.lane_topics import Topic

Numbers = NDArray[np.int64]
MOST_PLACES = 2_000_000, 16
"""So many places in lanes by pair are worked out, and so many more per event. A conference of 500 has 124,750 pairs."""


class Rule(NamedTuple):
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


# By partner and by pair: from sets of parties


def _of_sets(dataset: Dataset, code: list[Numbers], lane: list[Numbers], topic: Callable[[int], Topic]) -> Rule:
    coded = combinations(dataset)
    return Rule(
        events=coded.parties[coded.code],
        combinations=coded.parties,
        agreements=coded.agreement_set,
        codes=coded.sets,
        code=np.concatenate(code).astype(np.int64),
        lane=np.concatenate(lane).astype(np.int64),
        topic=topic,
    )


def by_partner(dataset: Dataset, perspective: str) -> Rule:
    """A lane for every partner, one for events without the country in perspective, one for those it has alone."""
    coded, by_name = combinations(dataset), _parties_by_name(dataset)
    number = list(dataset.parties).index(perspective)
    ours = coded.sets_with([number])
    partners = ours[coded.member_set] & (coded.member != number)
    without, alone = np.flatnonzero(~ours), np.flatnonzero(ours & (_set_sizes(coded) == 1))
    last = len(by_name)
    return _of_sets(
        dataset,
        [coded.member_set[partners], without, alone],
        [places_in(by_name)[coded.member[partners]], np.full(len(without), last), np.full(len(alone), last + 1)],
        partial(_partner_topic, [list(dataset.parties)[party] for party in by_name]),
    )


def _partner_topic(codes: list[str], number: int) -> Topic:
    if number < len(codes):
        return Topic("partner", (codes[number],))
    return Topic("without" if number == len(codes) else "alone")


def by_pair(dataset: Dataset, perspective: str, within: str = "") -> Rule:
    """A lane for every pair that has an event together; within a lane, for pairs without the country in perspective."""
    coded, by_name = combinations(dataset), _parties_by_name(dataset)
    ours = list(dataset.parties).index(perspective)
    among = ~coded.sets_with([ours]) if within else np.ones(coded.sets, np.bool_)
    sizes = _set_sizes(coded)
    most = _largest_paired(coded, sizes)
    first_of_all = np.arange(len(dataset.parties))
    first_of_all[ours] = -1
    code, lane = [], []
    place, count = places_in(by_name), len(by_name)
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


def places_in(order: list[int]) -> Numbers:
    """The place of each number in an order of all."""
    places = np.zeros(len(order), np.int64)
    places[order] = np.arange(len(order))
    return places


# By kind, in one


def by_group(dataset: Dataset, _perspective: str) -> Rule:
    """A lane for every group of kinds."""
    groups = sorted(dataset.groups.values(), key=lambda group: group.name.en)
    place = {group.id: number for number, group in enumerate(groups)}
    lanes = [place[kind.group] for kind in dataset.kinds.values()]
    return _of_kinds(dataset, list(range(len(lanes))), lanes, lambda number: Topic("group", code=groups[number].id))


def by_kind(dataset: Dataset, group: Topic) -> Rule:
    """A lane for every kind of a group."""
    numbers = kinds_of(dataset, group.code)
    kinds = list(dataset.kinds.values())
    numbers.sort(key=lambda number: kinds[number].name.en)
    names = [kinds[number].id for number in numbers]
    return _of_kinds(
        dataset, numbers, list(range(len(numbers))), lambda lane: Topic("kind", code=names[lane], within=group.key)
    )


def kinds_of(dataset: Dataset, group: str) -> list[int]:
    """The indexes of the kinds of a group."""
    return [number for number, kind in enumerate(dataset.kinds.values()) if kind.group == group]


def _of_kinds(dataset: Dataset, code: list[int], lane: list[int], topic: Callable[[int], Topic]) -> Rule:
    kinds = list(dataset.kinds)
    of_agreements = [kinds.index(agreement.kind) for agreement in dataset.agreements.values()]
    return Rule(
        events=dataset.columns.kind,
        combinations=combinations(dataset).kind,
        agreements=np.array(of_agreements, np.int64),
        codes=len(kinds),
        code=np.array(code, np.int64),
        lane=np.array(lane, np.int64),
        topic=topic,
    )


def in_one(dataset: Dataset, _perspective: str) -> Rule:
    """One lane with everything."""
    coded = combinations(dataset)
    everything = np.zeros(1, np.int64)
    return Rule(
        events=np.zeros(len(coded.code), np.int64),
        combinations=np.zeros(len(coded.events), np.int64),
        agreements=np.zeros(len(coded.agreement_set), np.int64),
        codes=1,
        code=everything,
        lane=everything,
        topic=lambda _number: Topic("every"),
    )
