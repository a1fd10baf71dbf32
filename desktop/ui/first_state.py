"""What one looks at first."""

from desktop.dataset.reader import Dataset
from desktop.model.view_state import ViewState
from desktop.render.chart import whole_time


def first_state(dataset: Dataset) -> ViewState:
    """All of the period, from the side that the dataset names."""
    return ViewState(whole_time(dataset), dataset.about.perspective)
