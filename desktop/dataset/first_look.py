"""A large dataset in two steps: first what its timeline needs, as quickly as can be, then the whole of it."""

from collections.abc import Callable
from pathlib import Path

from desktop.dataset.garbage import no_full_search
from desktop.dataset.reader import Dataset, is_large, large_dataset, open_dataset
from desktop.model.text import Translate

Cancelled = Callable[[], bool]
Progress = Callable[[float], None]


def first_look(path: Path, cancelled: Cancelled, translate: Translate, progress: Progress) -> Dataset:
    """A dataset as soon as its timeline can be shown; one that is not whole yet has still to be read to its end.

    Raises:
        OpeningCancelledError, DatasetError: as `open_dataset`.
    """
    dataset = _glance_at(path, cancelled, translate, progress) if is_large(path) else None
    return open_dataset(path, cancelled, translate, progress) if dataset is None else dataset


def read_to_the_end(dataset: Dataset, cancelled: Cancelled, translate: Translate, progress: Progress) -> Dataset:
    """The same dataset, now whole, if the whole file bears out what was seen at first; else what the file really holds.

    Raises:
        OpeningCancelledError, DatasetError: as `open_dataset`.
    """
    whole = open_dataset(dataset.path, cancelled, translate, progress)
    return dataset if dataset.settle(whole) else whole


def _glance_at(path: Path, cancelled: Cancelled, translate: Translate, progress: Progress) -> Dataset | None:
    """None where nothing can be shown before the file was read whole."""
    # Imported only now: no small dataset should wait for it.
    from desktop.dataset.glance import glanced  # noqa: PLC0415
    from desktop.dataset.glance_rows import NotSureError  # noqa: PLC0415
    from desktop.dataset.large import opened_again  # noqa: PLC0415

    with no_full_search():
        again = opened_again(path)
        if again is not None:
            return large_dataset(path, again, translate)
        try:
            return large_dataset(path, glanced(path, cancelled, progress), translate)
        except NotSureError:
            return None
