"""What goes on behind the window with a large dataset: first it is read to its end, then its search is made quick."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.render.language import translate
from desktop.ui.delay import once_after
from desktop.ui.latest import Cancelled, Latest, Progress

if TYPE_CHECKING:
    from desktop.dataset.reader import Dataset


PAUSE = 300
"""Milliseconds that the window has to paint a dataset before anything is begun."""


class Behind(QObject):
    """One work at a time. `changed` tells when one begins, comes on or is over.

    `corrected` brings the whole dataset where the first look at it was wrong. `refused` brings the error because of
    which there is no more of the file than a first look, which must not stay.
    """

    changed = Signal()
    corrected = Signal(object)
    refused = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._latest = Latest()
        self._dataset: Dataset | None = None
        self._share: float | None = None
        self._pause = once_after(PAUSE, self._begin, self)

    @property
    def share_read(self) -> float | None:
        """What share of a dataset was read, 0 to 1, of which a first look is shown; else None."""
        return self._share

    @property
    def search_waits(self) -> bool:
        """Whether a search would have to read through all texts, or some are not even there."""
        return self._pause.isActive() or self._latest.busy

    def start(self, dataset: "Dataset") -> None:
        """Do what there is to do for a dataset, once; what is done for another is called off."""
        if dataset is self._dataset:
            return
        self.call_off()
        self._dataset = dataset
        self._share = None if dataset.is_whole else 0.0
        if dataset.store is not None or not dataset.is_whole:
            self._pause.start()
        self.changed.emit()

    def call_off(self) -> None:
        """Nothing is to be done any more for the dataset of before."""
        self._dataset = None
        self._share = None
        self._pause.stop()
        self._latest.call_off()

    def stop(self) -> None:
        """The window closes: nothing is done any more."""
        self._pause.stop()
        self._latest.stop()

    def _begin(self) -> None:
        assert self._dataset is not None
        if self._dataset.is_whole:
            self._latest.ask(
                partial(_indexed, self._dataset), done=lambda _is_quick: self.changed.emit(), failed=self._fail
            )
        else:
            self._latest.ask(
                partial(_whole, self._dataset), done=self._read, failed=self._refuse, progress=self._tell_share
            )
        self.changed.emit()

    def _tell_share(self, share: float) -> None:
        self._share = share
        self.changed.emit()

    def _read(self, whole: "Dataset") -> None:
        self._share = None
        if whole is self._dataset:
            self._begin()
        else:
            self.corrected.emit(whole)

    def _refuse(self, error: BaseException) -> None:
        self._share = None
        self.changed.emit()
        self.refused.emit(error)

    def _fail(self, error: BaseException) -> None:
        self.changed.emit()
        raise error  # a bug of ours: told and saved like any other


def _whole(dataset: "Dataset", cancelled: Cancelled, progress: Progress) -> "Dataset":
    """Off the GUI thread: the whole of a dataset."""
    from desktop.dataset.first_look import read_to_the_end  # noqa: PLC0415 (only large datasets need it)
    from desktop.dataset.garbage import give_back_memory  # noqa: PLC0415
    from desktop.ui.first_state import look_through  # noqa: PLC0415

    give_back_memory()  # of the first look
    whole = read_to_the_end(dataset, cancelled, translate, progress)
    if whole is not dataset:
        look_through(whole)
    give_back_memory()  # of the reading
    return whole


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
