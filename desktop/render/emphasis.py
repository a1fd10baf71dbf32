"""What stands out among the events shown: those that a source tells of, and those that a search only marks."""

from dataclasses import dataclass

from desktop.dataset.evidence import lit_agreements, lit_rows
from desktop.dataset.hits import hits
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.view_state import Filters, ViewState


@dataclass(frozen=True, slots=True)
class Emphasis:
    """As in a Look. bright, bright_agreements: what stays bright, None for all. marked: rows to be marked."""

    bright: frozenset[int] | None = None
    bright_agreements: frozenset[str] = frozenset()
    marked: frozenset[int] = frozenset()


def emphasis(dataset: Dataset, state: ViewState) -> Emphasis:
    """What stands out in a state; a source that the dataset does not have dims nothing."""
    marked = marked_rows(dataset, state.filters, state.perspective) if state.filters.marks_only else frozenset()
    if state.lens not in dataset.sources:
        return Emphasis(marked=marked)
    return Emphasis(lit_rows(dataset, state.lens), lit_agreements(dataset, state.lens), marked)


@once_per_dataset(2)
def marked_rows(dataset: Dataset, filters: Filters, perspective: str) -> frozenset[int]:
    """The events that a search finds, as a set for a painter."""
    return frozenset(hits(dataset, filters, perspective).tolist())
