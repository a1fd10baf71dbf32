"""What a first look has found of the events, put in the order of their days step by step."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.fields import Hashes, Ids, hashes_of
from desktop.dataset.glance_rows import NotSureError, be_sure
from desktop.dataset.large_reading import ROW
from desktop.dataset.large_rules import Places
from desktop.dataset.pages import Numbers
from desktop.dataset.scan import Arrays
from desktop.dataset.sheet import Columns, Sheet
from desktop.model.vocabulary import Grade, Stage

_SIGNS = np.array((10, 7, 4))
"""How many signs a date has, by its precision."""
_STAGES = tuple(stage.value for stage in Stage)
_SINGLE = ("kind", "stage", "weight", "first", "precision", "lasting", "end_first", "end_precision")
"""The columns that are wanted again for single events."""
_NO_SOURCE = tuple(Grade).index(Grade.MEMORY)
_BITS = 20
"""So many bits of a hash tell nearly all of some ten thousand apart from a million others."""


class Found:
    """The n events, as `read_events` found them. Rows are counted in the order of ids until they are arranged.

    columns: (n, ...) as in `Columns`. kept: those, and what else a store has, by name. in_file: (n,) where the record
    of each begins. All by row of the dataset, and there only after what makes them was called.

    Raises:
        NotSureError: at any step, when something is not as it should be.
    """

    def __init__(self, events: Arrays) -> None:
        if not events:
            raise NotSureError
        self._ids: Hashes = events.pop("key")
        self._events = events
        self.columns: Arrays = {}
        self.kept: Arrays = {}

    def rows_of(self, names: Sequence[str]) -> dict[str, int]:
        """The row in the order of ids of those of these names that are ids of events, some of very many."""
        wanted = hashes_of(names)
        mask = np.uint64((1 << _BITS) - 1)
        likely = np.zeros(1 << _BITS, np.bool_)
        likely[wanted & mask] = True
        rows = np.flatnonzero(likely.take((self._ids & mask).view(np.int64)))
        places = Ids(self._ids[rows]).rows(wanted)
        found = np.where(places >= 0, np.append(rows, -1).take(places), -1).tolist()
        return {name: row for name, row in zip(names, found, strict=True) if row >= 0}

    def arrange(self, kinds: Places) -> None:
        """Puts the events in the order of their days. kinds: what number each row of the table of kinds has."""
        events, self._events = self._events, {}
        self._order: Numbers = np.argsort(events["first"], kind="stable")
        self.in_file: Numbers = events.pop("place")[self._order]
        self.columns = {name: array[self._order] for name, array in events.items()}
        self.columns["kind"] = kinds.take(self.columns["kind"]).astype(np.uint16)
        by_id = np.empty(len(self._order), np.int64)
        by_id[self._order] = np.arange(len(self._order))
        self.kept = {name: self.columns[name] for name in _SINGLE} | {"by_id": by_id}

    def add(self, what: str, column: str, members: Arrays) -> None:
        """Adds what `read_members` found of parties or sources; what they give together becomes a column."""
        size = len(self._ids)
        if not members:
            be_sure(what == "source")  # a dataset may have none at all
            nothing = np.zeros(0, np.int32)
            members = {"code": nothing, "position": nothing, "count": np.zeros(size, np.int64)}
            members["sum"] = np.full(size, _NO_SOURCE, np.uint8)
        else:
            be_sure(np.array_equal(members.pop("event"), self._ids))
        self.columns[column] = members.pop("sum")[self._order]
        count = members.pop("count")
        members["start"] = (np.cumsum(count) - count)[self._order].astype(np.uint32)
        members["count"] = count[self._order].astype(np.uint32)
        self.kept |= {f"{what}_{name}": array for name, array in members.items()}

    def sheet(self, named: dict[str, int]) -> Sheet:
        """What is wanted of the events that other tables name, as the whole reading gives it. named: see `rows_of`."""
        rows = self.kept["by_id"][np.fromiter(named.values(), np.int64, len(named))]
        columns: Columns = {
            "id": [*named],
            "date": [*written_dates(self.columns["first"][rows], self.columns["precision"][rows])],
            "stage": [_STAGES[stage] for stage in self.columns["stage"][rows].tolist()],
            ROW: rows.tolist(),
        }
        return Sheet("event", "event", columns, [0] * len(rows))


def written_dates(days: NDArray[np.integer], precisions: NDArray[np.integer]) -> list[str]:
    """Dates as they are written, of their first days and their precisions."""
    whole = np.datetime_as_string(days.astype("datetime64[D]")).tolist()
    return [day[:signs] for day, signs in zip(whole, _SIGNS[precisions].tolist(), strict=True)]
