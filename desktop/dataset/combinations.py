"""The distinct combinations of parties, kind and stage. A million events have some ten thousand: each is asked once."""

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.vocabulary import Stage

Mask = NDArray[np.bool_]
Numbers = NDArray[np.int32]
Counts = NDArray[np.float64]
"""How many events, per combination or whatever else: whole numbers, exact up to 2**53."""
_SPREADS = np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB)
"""How the bits of a word are spread over all of it (the numbers of splitmix64)."""
_TOP = 20
_FACTORS = tuple(np.uint64(0x9E3779B97F4A7C15 * number % 2**64) for number in range(1, 64, 2))
"""Odd, so that products of distinct words are distinct; by chance one of them tells some thousand words apart."""


@dataclass(frozen=True, slots=True, eq=False)
class Combinations:
    """The m combinations that occur among the n events, over p sets of parties; those of the a agreements too.

    code: (n,) the combination of each event. events: (m,) how many have it. parties, kind, stage: (m,) what it is
    made of: the number of its set, indexes as in the columns. sets: p. agreement_set, agreement_kind: (a,) the set of
    each agreement, and its kind. member_set, member: (k,) every member of every set: the set, ascending, and the index
    of the party.
    """

    code: Numbers
    events: Counts
    parties: Numbers
    kind: Numbers
    stage: Numbers
    sets: int
    agreement_set: Numbers
    agreement_kind: Numbers
    member_set: Numbers
    member: Numbers

    def sets_with(self, parties: Iterable[int]) -> Mask:
        """Which sets hold any of some parties, by their indexes: (p,)."""
        asked = np.zeros(int(self.member.max(initial=-1)) + 1, np.bool_)
        asked[[party for party in parties if party < len(asked)]] = True
        held = np.zeros(self.sets, np.bool_)
        held[self.member_set[np.take(asked, self.member)]] = True
        return held

    def per_party(self, left: Counts, parties: int) -> Counts:
        """How many events each of so many parties has, if so many are left of each combination."""
        per_set = added_up(left, self.parties, self.sets)
        return added_up(per_set[self.member_set], self.member, parties)


def added_up(counts: Counts, codes: NDArray[np.integer], length: int) -> Counts:
    """The sums of the counts that have the same code, for codes 0 to `length` - 1."""
    return np.bincount(codes, weights=counts, minlength=length).astype(np.float64, copy=False)


@once_per_dataset(1)
def combinations(dataset: Dataset) -> Combinations:
    """Every event coded by its parties, its kind and its stage."""
    columns = dataset.columns
    masks = np.concatenate([columns.parties, _agreement_masks(dataset)])
    distinct, set_of = _distinct(np.ascontiguousarray(masks, dtype="<u8"))
    total = len(columns.ids)
    kinds, stages = len(dataset.kinds), len(Stage)
    numbers = {kind: number for number, kind in enumerate(dataset.kinds)}
    joint = (set_of[:total] * kinds + columns.kind) * stages + columns.stage
    found, code = _coded(joint, len(distinct) * kinds * stages)
    member_set, member = _members(distinct)
    return Combinations(
        code=code,
        events=np.bincount(code, minlength=len(found)).astype(np.float64),
        parties=(found // (kinds * stages)).astype(np.int32),
        kind=(found // stages % max(kinds, 1)).astype(np.int32),
        stage=(found % stages).astype(np.int32),
        sets=len(distinct),
        agreement_set=set_of[total:].astype(np.int32),
        agreement_kind=np.array([numbers[agreement.kind] for agreement in dataset.agreements.values()], np.int32),
        member_set=member_set,
        member=member,
    )


def _agreement_masks(dataset: Dataset) -> NDArray[np.uint64]:
    """(a, words) the parties of each agreement as bits, as in the columns."""
    numbers = {party: number for number, party in enumerate(dataset.parties)}
    masks = np.zeros((len(dataset.agreements), dataset.columns.parties.shape[1]), np.uint64)
    for row, agreement in enumerate(dataset.agreements.values()):
        for party in agreement.parties:
            word, bit = divmod(numbers[party], 64)
            masks[row, word] |= np.uint64(1 << bit)
    return masks


def _distinct(masks: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The distinct rows, and which of them each row is. Numbers sort faster than rows do: words are mixed to one."""
    mixed = masks[:, 0]
    for word in masks.T[1:]:
        mixed = _spread(mixed) ^ word
    found, code = _found_and_coded(mixed)
    example = np.zeros(len(found), np.int64)
    example[code] = np.arange(len(masks))
    distinct = masks[example]
    if masks.shape[1] > 1 and not np.array_equal(distinct[code], masks):
        distinct, code = np.unique(masks, axis=0, return_inverse=True)  # somebody made two sets that mix alike
    return distinct, code.reshape(-1).astype(np.int64)


def _found_and_coded(words: NDArray[np.uint64]) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """The distinct words in order, and which of them each one is; quickest where there are few of them.

    They are found in a table by the highest bits of a product that tells them all apart.
    """
    ordered = np.sort(words)
    is_new = np.ones(len(ordered), np.bool_)
    is_new[1:] = ordered[1:] != ordered[:-1]
    found = ordered[is_new]
    places = np.zeros(1 << _TOP, np.int64)
    for factor in _FACTORS:
        top = found * factor >> np.uint64(64 - _TOP)
        places[top] = np.arange(len(found))
        if np.array_equal(places[top], np.arange(len(found))):
            return found, places.take(words * factor >> np.uint64(64 - _TOP))
    return found, np.searchsorted(found, words)


def _spread(words: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Other words, in which each bit depends on all; distinct ones stay distinct."""
    spread = (words ^ (words >> np.uint64(30))) * _SPREADS[0]
    spread = (spread ^ (spread >> np.uint64(27))) * _SPREADS[1]
    return spread ^ (spread >> np.uint64(31))


def _coded(joint: NDArray[np.int64], possible: int) -> tuple[NDArray[np.int64], Numbers]:
    """The distinct numbers out of 0 to `possible` - 1, and which of them each one is."""
    if possible > 4 * len(joint) + 1_000_000:
        found, code = np.unique(joint, return_inverse=True)
        return found, code.reshape(-1).astype(np.int32)
    occurs = np.zeros(possible, np.bool_)
    occurs[joint] = True
    place = np.cumsum(occurs, dtype=np.int32) - 1
    return np.flatnonzero(occurs), place[joint].astype(np.int32)


def _members(distinct: NDArray[np.uint64]) -> tuple[Numbers, Numbers]:
    """Every member of every set, word by word: the set, ascending, and the index of the party."""
    places, parties = [np.zeros(0, np.int64)], [np.zeros(0, np.int64)]
    for number, word in enumerate(distinct.T):
        bits = np.unpackbits(np.ascontiguousarray(word).view(np.uint8).reshape(-1, 8), axis=1, bitorder="little")
        rows, columns = np.nonzero(bits)
        places.append(rows)
        parties.append(columns + 64 * number)
    member_set, member = np.concatenate(places), np.concatenate(parties)
    order = np.argsort(member_set, kind="stable")
    return member_set[order].astype(np.int32), member[order].astype(np.int32)
