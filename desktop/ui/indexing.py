"""Makes the search of a large dataset quick, behind the window."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.delay import once_after
from desktop.ui.latest import Cancelled, Latest, Progress

if TYPE_CHECKING:
    from desktop.dataset.reader import Dataset


PAUSE = 300
"""Milliseconds that the window has to paint a dataset before its index is begun."""


class Indexing(QObject):
    """Builds the index that a search looks into. `changed` tells when it begins and when it is over."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._latest = Latest()
        self._dataset: Dataset | None = None
        self._pause = once_after(PAUSE, self._build, self)

    @property
    def is_under_way(self) -> bool:
        """Whether a search would have to read through all texts."""
        return self._pause.isActive() or self._latest.busy

    def start(self, dataset: "Dataset") -> None:
        """Build the index of a dataset, once, if it is so large that it has one; that of another is called off."""
        if dataset is self._dataset:
            return
        self.call_off()
        self._dataset = dataset
        if dataset.store is not None:
            self._pause.start()
        self.changed.emit()

    def call_off(self) -> None:
        """Another dataset is shown soon: the index of the one before is not built on."""
        self._dataset = None
        self._pause.stop()
        self._latest.call_off()

    def stop(self) -> None:
        """The window closes: nothing is built any more."""
        self._pause.stop()
        self._latest.stop()

    def _build(self) -> None:
        assert self._dataset is not None
        self._latest.ask(
            partial(_indexed, self._dataset),
            done=lambda _is_quick: self.changed.emit(),
            failed=self._fail,
        )

    def _fail(self, error: BaseException) -> None:
        self.changed.emit()
        raise error  # a bug of ours: told and saved like any other


def _indexed(dataset: "Dataset", cancelled: Cancelled, progress: Progress) -> bool:
    """Off the GUI thread: whether searching is quick now. What was needed to get there is not kept."""
    # Not imported before: the window does not wait for it.
    from desktop.dataset.garbage import give_back_memory  # noqa: PLC0415
    from desktop.dataset.large_search import build_search_index  # noqa: PLC0415

    give_back_memory()  # of what the first view took
    try:
        return build_search_index(dataset, cancelled, progress)
    finally:
        give_back_memory()
