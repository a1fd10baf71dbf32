"""What parties do in events: act, host, or are concerned."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.events import ROLES
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Roles:
    """The k pairs of an event and a party of it: row of the event, number of the party, number of its role: (k,)."""

    row: NDArray[np.int32]
    party: NDArray[np.int32]
    role: NDArray[np.uint8]


@once_per_dataset(1)
def roles(dataset: Dataset) -> Roles:
    """Every event with every party of it."""
    return Roles(*dataset.party_roles())


def with_role(dataset: Dataset, wanted: frozenset[str], party: str, perspective: str) -> Mask:
    """Which events give one of these roles to a party, or (empty) to any but the country in perspective: (n,)."""
    known = roles(dataset)
    meant = np.array([code == party if party else code != perspective for code in dataset.parties], np.bool_)
    asked = np.array([role in wanted for role in ROLES], np.bool_)
    flags = np.zeros(len(dataset.columns.ids), np.bool_)
    flags[known.row[meant[known.party] & asked[known.role]]] = True
    return flags
