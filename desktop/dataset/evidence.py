"""What events rest on: their sources, how good these are, who published them; and what a source tells of."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.record import Claim
from desktop.model.vocabulary import Grade, PublisherNature

Mask = NDArray[np.bool_]
Rows = NDArray[np.int32]
GRADES, PUBLISHERS = tuple(Grade), tuple(PublisherNature)


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """The k pairs of an event and a source that it rests on, and what follows from them for each of the n events.

    row, source: (k,) the row of the event, and the number of the source in the dataset. publishers: (n,) the kinds of
    publisher of its sources as bits, in the order of the vocabulary.
    """

    row: Rows
    source: Rows
    publishers: NDArray[np.uint8]


@once_per_dataset(1)
def evidence(dataset: Dataset) -> Evidence:
    """Every event with every source that it rests on."""
    row, source = dataset.source_pairs()
    bits = [1 << PUBLISHERS.index(one.publisher_nature) for one in dataset.sources.values()]
    publishers = np.zeros(len(dataset.columns.ids), np.uint8)
    np.bitwise_or.at(publishers, row, np.array(bits, np.uint8)[source])
    return Evidence(row, source, publishers)


def graded(dataset: Dataset, grades: frozenset[str]) -> Mask:
    """Which events have a best source of one of these grades: (n,)."""
    return np.array([grade in grades for grade in GRADES], np.bool_)[dataset.columns.grade]


def published(dataset: Dataset, publishers: frozenset[str]) -> Mask:
    """Which events rest on a source by one of these kinds of publisher: (n,)."""
    bits = sum(1 << place for place, nature in enumerate(PUBLISHERS) if nature in publishers)
    flags: Mask = (evidence(dataset).publishers & np.uint8(bits)) != 0
    return flags


def from_sources(dataset: Dataset, sources: frozenset[str]) -> Mask:
    """Which events rest on one of these sources, or are told of by its claims: (n,)."""
    known = evidence(dataset)
    wanted = np.fromiter((name in sources for name in dataset.sources), np.bool_, len(dataset.sources))
    flags = np.zeros(len(dataset.columns.ids), np.bool_)
    flags[known.row[wanted[known.source]]] = True
    for claim in dataset.claims.values():
        if claim.source in sources:
            flags[told_of(dataset, claim)] = True
    return flags


@once_per_dataset(8)
def resting_on(dataset: Dataset, source: str) -> Rows:
    """The rows of the events that rest on a source or that its claims tell of, ascending, read only."""
    rows = np.flatnonzero(from_sources(dataset, frozenset((source,)))).astype(np.int32)
    rows.setflags(write=False)
    return rows


@once_per_dataset(8)
def lit_rows(dataset: Dataset, source: str) -> frozenset[int]:
    """The same rows as a set, for a painter."""
    return frozenset(resting_on(dataset, source).tolist())


@once_per_dataset(8)
def lit_agreements(dataset: Dataset, source: str) -> frozenset[str]:
    """The agreements that a source tells of: by a step that rests on it, or by its claims."""
    rows, claims = lit_rows(dataset, source), claims_of(dataset, source)
    named = {agreement for claim in claims for agreement in claim.agreements}
    return frozenset(
        agreement.id
        for agreement in dataset.agreements.values()
        if agreement.id in named
        or any(step.source == source or (step.event and dataset.row(step.event) in rows) for step in agreement.steps)
    )


def claims_of(dataset: Dataset, source: str) -> tuple[Claim, ...]:
    """What a text claims, in its order."""
    return tuple(claim for claim in dataset.claims.values() if claim.source == source)


def told_of(dataset: Dataset, claim: Claim) -> list[int]:
    """The rows of the events that a claim tells of: itself, as steps of an agreement, or as members of a series."""
    lives = [dataset.agreements[name].steps for name in claim.agreements]
    members = [dataset.series[name].steps for name in claim.series]
    named = dict.fromkeys((*claim.events, *(step.event for steps in (*lives, *members) for step in steps)))
    return [row for name in named if name and (row := dataset.row(name)) is not None]


@once_per_dataset(1)
def texts_with_claims(dataset: Dataset) -> tuple[str, ...]:
    """The sources whose claims are held against the record, those with the most claims first."""
    numbers: dict[str, int] = {}
    for claim in dataset.claims.values():
        numbers[claim.source] = numbers.get(claim.source, 0) + 1
    return tuple(sorted(numbers, key=lambda name: (-numbers[name], name)))
