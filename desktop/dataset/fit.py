"""A view made of another dataset, fitted to this one: what this one does not have is left out and named."""

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any

from desktop.dataset.reader import Dataset
from desktop.model.span import Span, fitted
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage


@dataclass(frozen=True, slots=True)
class Fitted:
    """A view of a dataset. missing: what it asked for that the dataset does not have, by id or code."""

    state: ViewState
    missing: tuple[str, ...] = ()


def fitted_to(dataset: Dataset, state: ViewState) -> Fitted:
    """What of a view a dataset can show."""
    missing: list[str] = []
    perspective = state.perspective
    if perspective not in dataset.parties:
        missing.append(perspective)
        perspective = dataset.about.perspective
    lens = state.lens
    if lens and lens not in dataset.sources:
        missing.append(lens)
        lens = ""
    return Fitted(
        replace(
            state,
            perspective=perspective,
            lens=lens,
            span=_span(dataset, state.span),
            filters=_filters(dataset, state.filters, missing),
            selection=_selection(dataset, state.selection, missing),
            matrix=_matrix(dataset, state.matrix, missing),
        ),
        tuple(dict.fromkeys(missing)),
    )


def _span(dataset: Dataset, span: Span) -> Span:
    """The time, or all of the period where they have nothing in common."""
    first, end = float(dataset.about.first_day), float(dataset.about.last_day + 1)
    if span.end <= first or span.start >= end:
        return fitted(first, end)
    return span.clamped(Span(first, end))


def _filters(dataset: Dataset, filters: Filters, missing: list[str]) -> Filters:
    """The choices that the dataset knows; where none of a filter's is left, the filter is left out."""
    parties, kinds = tuple(dataset.parties), tuple(dataset.kinds)
    known: dict[str, Collection[str]] = {
        "countries": parties,
        "partners": parties,
        "parties_all": parties,
        "without": parties,
        "kinds": kinds,
        "without_kinds": kinds,
        "sources": dataset.sources,
        "stages": tuple(Stage),
        "standing": tuple(Stage),
        "grades": tuple(Grade),
        "publishers": tuple(PublisherNature),
        "roles": tuple(Role),
    }
    values: dict[str, Any] = {field.name: getattr(filters, field.name) for field in fields(Filters)}
    for name, codes in known.items():
        chosen: frozenset[str] | None = values[name]
        if chosen:
            strange = sorted(chosen.difference(codes))
            missing += strange
            values[name] = (chosen.difference(strange) or None) if strange else chosen
    if filters.role_of and filters.role_of not in dataset.parties:
        missing.append(filters.role_of)
        values["roles"], values["role_of"] = None, ""
    return Filters(**values)


def _selection(dataset: Dataset, selection: Selection | None, missing: list[str]) -> Selection | None:
    if selection is None:
        return None
    is_agreement = selection.what == "agreement"
    if selection.id in dataset.agreements if is_agreement else dataset.row(selection.id) is not None:
        return selection
    missing.append(selection.id)
    return None


def _matrix(dataset: Dataset, form: MatrixForm, missing: list[str]) -> MatrixForm:
    if form.kinds is None:
        return form
    strange = [kind for kind in form.kinds if kind not in dataset.kinds]
    missing += strange
    return replace(form, kinds=tuple(kind for kind in form.kinds if kind not in strange) or None)
