"""How many events each choice by sources, standing and role would leave: asked only where it is shown."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.combinations import combinations
from desktop.dataset.evidence import GRADES, PUBLISHERS, Mask, evidence
from desktop.dataset.filters import by_combination_alone, kept, left
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.roles import with_role
from desktop.dataset.standing import events_standing, offered
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Role


@once_per_dataset(2)
def grade_counts(dataset: Dataset, filters: Filters, perspective: str) -> Mapping[str, int]:
    """How many events have a best source of each grade, given the other filters."""
    others = replace(filters, grades=None)
    if by_combination_alone(others):  # a million events need not be counted
        counts = _grades_of_combinations(dataset)[left(dataset, others, perspective) > 0].sum(axis=0)
    else:
        counts = np.bincount(dataset.columns.grade[kept(dataset, others, perspective)], minlength=len(GRADES))
    return {grade.value: count for grade, count in zip(GRADES, counts.tolist(), strict=True)}


@once_per_dataset(1)
def _grades_of_combinations(dataset: Dataset) -> NDArray[np.int64]:
    """(m, grades) how many events of each combination have a best source of each grade."""
    coded, grades = combinations(dataset), len(GRADES)
    joint = coded.code.astype(np.int64) * grades + dataset.columns.grade
    return np.bincount(joint, minlength=len(coded.events) * grades).reshape(-1, grades)


@once_per_dataset(2)
def publisher_counts(dataset: Dataset, filters: Filters, perspective: str) -> Mapping[str, int]:
    """How many events have a source by each kind of publisher, given the other filters."""
    sets = evidence(dataset).publishers[_others(dataset, filters, perspective, "publishers")]
    counts = np.bincount(sets, minlength=1 << len(PUBLISHERS))
    numbers = np.arange(len(counts))
    return {nature.value: int(counts[numbers >> place & 1 == 1].sum()) for place, nature in enumerate(PUBLISHERS)}


@once_per_dataset(2)
def standing_counts(dataset: Dataset, filters: Filters, perspective: str) -> Mapping[str, int]:
    """How many events are steps of an agreement that stands at each stage, given the other filters."""
    others, day = _others(dataset, filters, perspective, "standing"), filters.standing_day
    return {
        stage.value: int(np.count_nonzero(others & events_standing(dataset, frozenset((stage.value,)), day)))
        for stage in offered(dataset)
    }


@once_per_dataset(2)
def role_counts(dataset: Dataset, filters: Filters, perspective: str) -> Mapping[str, int]:
    """How many events give each role to the party meant, given the other filters."""
    others = _others(dataset, filters, perspective, "roles")
    return {
        role.value: int(
            np.count_nonzero(others & with_role(dataset, frozenset((role.value,)), filters.role_of, perspective))
        )
        for role in Role
    }


def _others(dataset: Dataset, filters: Filters, perspective: str, key: str) -> Mask:
    """Which events the filters but this one leave: (n,)."""
    unset: dict[str, Any] = {key: None}
    return kept(dataset, replace(filters, **unset), perspective)
