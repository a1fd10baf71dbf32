"""What one looks at first."""

from desktop.dataset.filters import facets, rows_left
from desktop.dataset.reader import Dataset
from desktop.model.view_state import ViewState
from desktop.render.chart import chart, whole_time, wish
from desktop.render.language import language, translate

LARGE = 20_000
"""So many events take longer to look through than a window should stand still."""


def first_state(dataset: Dataset) -> ViewState:
    """All of the period, from the side that the dataset names."""
    return ViewState(whole_time(dataset), dataset.about.perspective)


def look_through(dataset: Dataset) -> None:
    """Off the GUI thread: works out what the first view of a large dataset needs; it is remembered with the dataset."""
    if len(dataset.columns.ids) >= LARGE:
        import numpy.ma  # noqa: F401, PLC0415 (np.unique brings it, which then finds the rows of crowded lanes)

        state = first_state(dataset)
        chart(dataset, wish(state, language()), translate)
        facets(dataset, state.filters, state.perspective)
        rows_left(dataset, state.filters, state.perspective)
