"""What a step of the tour shows, as a state of the view."""

from dataclasses import replace

from desktop.dataset.reader import Dataset
from desktop.model.record import TourStep
from desktop.model.span import fitted
from desktop.model.view_state import NO_FILTER, Selection, ViewState
from desktop.render.chart import whole_time


def state_of(dataset: Dataset, step: TourStep, now: ViewState) -> ViewState:
    """The state that shows a step, seen from the dataset's own side; how dates are told and how tall rows are stays."""
    filters = replace(
        NO_FILTER,
        countries=frozenset(step.countries) if step.countries else None,
        kinds=frozenset(step.kinds) if step.kinds else None,
    )
    return ViewState(
        span=whole_time(dataset) if step.first is None or step.last is None else fitted(step.first, step.last + 1),
        perspective=dataset.about.perspective,
        filters=filters,
        flipped=_flipped(dataset, step),
        row_scale=now.row_scale,
        axis=now.axis,
        eras=now.eras,
        view=step.view,
        as_of=step.as_of,
        selection=_selection(step),
    )


def _flipped(dataset: Dataset, step: TourStep) -> frozenset[str]:
    """The lanes that stand against their usual state when just those of a step are open."""
    return frozenset(step.lanes) ^ frozenset(dataset.about.pinned) if step.lanes else frozenset()


def _selection(step: TourStep) -> Selection | None:
    if step.event:
        return Selection("event", step.event)
    return Selection("agreement", step.agreement) if step.agreement else None
