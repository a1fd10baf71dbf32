"""The order of the rows of a table: by any column, stable, in groups by agreement where wanted.

What a column sorts by is a number per event, its rank: worked out once, then any selection of events is sorted by
numbers alone. Texts are sorted in short runs that are then merged, so that another thread gets its turn meanwhile;
a sort of a million strings at one go would keep the interpreter for itself for seconds.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from heapq import merge
from operator import itemgetter
from typing import Literal, get_args

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import combinations
from desktop.dataset.errors import CalledOffError
from desktop.dataset.evidence import GRADES, evidence
from desktop.dataset.export import by_grade
from desktop.dataset.filters import rows_left
from desktop.dataset.reader import Dataset
from desktop.dataset.search import folded
from desktop.model.record import Event
from desktop.model.text import Language
from desktop.model.view_state import Filters

ColumnName = Literal[
    "date", "end", "kind", "stage", "title", "label", "parties", "place", "agreement", "grade", "source", "weight", "id"
]
COLUMNS: tuple[ColumnName, ...] = get_args(ColumnName)
TEXTS: tuple[ColumnName, ...] = ("title", "label", "place", "id")
"""The columns whose ranks take a text of every event."""
RUN = 10_000
"""So many texts are sorted at one go."""
_NUMBERS: dict[ColumnName, str] = {"date": "first", "stage": "stage", "grade": "grade", "weight": "weight"}
"""The columns that sort by a number of the dataset's own columns."""
EMPTY = -1
"""The rank of an event that has nothing in a column."""

Ranks = NDArray[np.int32]
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class TableWish:
    """What decides which rows a table has, and their order."""

    filters: Filters
    perspective: str
    language: Language
    sort: ColumnName = "date"
    descending: bool = False
    grouped: bool = False

    @property
    def is_usual(self) -> bool:
        """Whether the events stand as they lie in the dataset: nothing is to be sorted."""
        return self.sort == "date" and not self.descending and not self.grouped


def entries(dataset: Dataset, wanted: TableWish, ranks: Ranks) -> NDArray[np.int32]:
    """The rows of the table, by the ranks of its column: the index of an event, or -1 - g for the head of group g.

    Group g is that of agreement number g; the last, one more than there are agreements, has the events without one.
    An event that belongs to several agreements stands in each of their groups. Empty cells come last.
    """
    rows = rows_left(dataset, wanted.filters, wanted.perspective)
    if wanted.sort != "date" or wanted.descending:
        rows = rows[_order(ranks[rows], wanted.descending)]
    return _grouped(dataset, rows) if wanted.grouped else rows


def _order(ranks: Ranks, descending: bool) -> NDArray[np.intp]:
    """Stable, and empty cells last, whichever way round."""
    keys = np.where(ranks == EMPTY, np.iinfo(np.int32).max, -ranks if descending else ranks)
    return np.argsort(keys, kind="stable")


def _grouped(dataset: Dataset, rows: NDArray[np.int32]) -> NDArray[np.int32]:
    """The rows in the groups of their agreements, each under its head."""
    member, group = _memberships(dataset)
    place = np.full(len(dataset.columns.ids), -1, np.int32)
    place[rows] = np.arange(len(rows), dtype=np.int32)
    shown = place[member] >= 0
    member, group = member[shown], group[shown]
    alone = rows[~np.isin(rows, member)]
    member = np.concatenate([member, alone])
    group = np.concatenate([group, np.full(len(alone), len(dataset.agreements), np.int32)])
    order = np.lexsort((place[member], _group_places(dataset)[group]))
    member, group = member[order], group[order]
    starts = np.flatnonzero(np.diff(group, prepend=-1))
    return np.insert(member, starts, -1 - group[starts]).astype(np.int32)


def _memberships(dataset: Dataset) -> tuple[NDArray[np.int32], NDArray[np.int32]]:
    """Each event in the life of an agreement, with the number of the agreement; each pair once."""
    pairs = {
        (row, number): None
        for number, agreement in enumerate(dataset.agreements.values())
        for step in agreement.steps
        if step.event and (row := dataset.row(step.event)) is not None
    }
    both = np.array(list(pairs), np.int32).reshape(-1, 2)
    return both[:, 0], both[:, 1]


def _group_places(dataset: Dataset) -> NDArray[np.int32]:
    """Where each group stands: by kind, then by the first date of the agreement; last those without one."""
    kinds = {kind: place for place, kind in enumerate(dataset.kinds)}
    keys = [
        (kinds[agreement.kind], min((step.moment.first for step in agreement.steps), default=0), name)
        for name, agreement in dataset.agreements.items()
    ]
    places = np.empty(len(keys) + 1, np.int32)
    places[sorted(range(len(keys)), key=keys.__getitem__)] = np.arange(len(keys))
    places[-1] = len(keys)
    return places


def ranks_of(dataset: Dataset, wanted: TableWish, cancelled: Cancelled = lambda: False) -> Ranks:
    """What the column sorts by, for every event of the dataset: (n,), equal where the cells are alike.

    Stages and grades follow their own order, other words the alphabet, whatever their case and accents; Japanese the
    order of its signs. Parties are sorted without the country in perspective. As of a day an end after it is unknown.

    Raises:
        CalledOffError: when `cancelled` said so.
    """
    columns = dataset.columns
    if wanted.sort in TEXTS:
        return ranked(_texts(dataset, wanted.sort, wanted.language), cancelled)
    if wanted.sort == "end":
        day = wanted.filters.known
        told = columns.lasting if day is None else columns.lasting & (columns.end_last <= day)
        return np.where(told, columns.end_last - columns.end_last.min(initial=0), EMPTY).astype(np.int32)
    if wanted.sort == "kind":
        names = [kind.short.to(wanted.language) for kind in dataset.kinds.values()]
        return _ranks_of_names(names)[columns.kind]
    by_others: dict[ColumnName, Callable[[], Ranks]] = {
        "parties": lambda: _party_ranks(dataset, wanted),
        "agreement": lambda: _agreement_ranks(dataset, wanted.language),
        "source": lambda: _source_ranks(dataset, cancelled),
    }
    if wanted.sort in by_others:
        return by_others[wanted.sort]()
    known: Ranks = getattr(columns, _NUMBERS[wanted.sort]).astype(np.int32)
    lowest = np.int32(known.min(initial=0))
    return np.asarray(known - lowest, np.int32)


def _texts(dataset: Dataset, column: ColumnName, language: Language) -> Iterator[list[str]]:
    """A text of every event, some at a time."""
    ids = dataset.columns.ids
    for start in range(0, len(ids), RUN):
        rows = range(start, min(start + RUN, len(ids)))
        if column == "id":
            yield [ids[row] for row in rows]
        elif column in ("title", "label", "place"):
            yield dataset.texts_of(rows, column, language)


def best_publisher(event: Event) -> str:
    """Who published the best source of an event; empty where it has none."""
    return next((source.publisher for source in by_grade(event.sources)), "")


def ranked(runs: Iterator[list[str]], cancelled: Cancelled = lambda: False) -> Ranks:
    """The place of each text in the alphabet, counted without repeats; EMPTY for an empty one.

    Raises:
        CalledOffError: when `cancelled` said so.
    """
    ordered: list[tuple[list[str], list[int]]] = []
    total = 0
    for run in runs:
        if cancelled():
            raise CalledOffError
        keys = [folded(text) for text in run]
        order = sorted((row for row, key in enumerate(keys) if key), key=keys.__getitem__)
        ordered.append(([keys[row] for row in order], [row + total for row in order]))
        total += len(run)
    ranks = np.full(total, EMPTY, np.int32)
    before, place = None, -1
    for count, (text, row) in enumerate(merge(*(zip(*run, strict=True) for run in ordered), key=itemgetter(0))):
        if count % RUN == 0 and cancelled():
            raise CalledOffError
        if text != before:
            before, place = text, place + 1
        ranks[row] = place
    return ranks


def _ranks_of_names(names: Sequence[str]) -> Ranks:
    return ranked(iter([list(names)]))


def _party_ranks(dataset: Dataset, wanted: TableWish) -> Ranks:
    coded = combinations(dataset)
    names = [party.name.to(wanted.language) for party in dataset.parties.values()]
    ours = list(dataset.parties).index(wanted.perspective) if wanted.perspective in dataset.parties else -1
    sets: list[list[str]] = [[] for _ in range(coded.sets)]
    for number, member in zip(coded.member_set.tolist(), coded.member.tolist(), strict=True):
        if member != ours:
            sets[number].append(names[member])
    joined = [", ".join(sorted(members, key=folded)) for members in sets]
    return _ranks_of_names(joined)[coded.parties[coded.code]]


def _source_ranks(dataset: Dataset, cancelled: Cancelled) -> Ranks:
    """By the publisher of the best source of each event.

    Only an event with several that are best, by several publishers, is looked at whole: the first of them counts.
    """
    names = [source.publisher for source in dataset.sources.values()]
    publishers = _ranks_of_names(names)
    grades = np.array([GRADES.index(source.grade) for source in dataset.sources.values()], np.uint8)
    pairs = evidence(dataset)
    best = grades[pairs.source] == dataset.columns.grade[pairs.row]
    row, publisher = pairs.row[best], publishers[pairs.source[best]]
    ranks = np.full(len(dataset.columns.ids), EMPTY, np.int32)
    ranks[row] = publisher
    by_name = dict(zip(names, publishers.tolist(), strict=True))
    for count, several in enumerate(np.unique(row[ranks[row] != publisher]).tolist()):
        if count % RUN == 0 and cancelled():
            raise CalledOffError
        ranks[several] = by_name[best_publisher(dataset.event(several))]
    return ranks


def _agreement_ranks(dataset: Dataset, language: Language) -> Ranks:
    """By the label of the first agreement of each event."""
    names = _ranks_of_names([agreement.label.to(language) for agreement in dataset.agreements.values()])
    ranks = np.full(len(dataset.columns.ids), EMPTY, np.int32)
    member, group = _memberships(dataset)
    ranks[member[::-1]] = names[group[::-1]]
    return ranks
