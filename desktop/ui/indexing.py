"""Makes the search of a large dataset quick, behind the window."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.ui.latest import Latest

if TYPE_CHECKING:
    from desktop.dataset.reader import Dataset


class Indexing(QObject):
    """Builds the index that a search looks into. `changed` tells when it begins and when it is over."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._latest = Latest()
        self._dataset: Dataset | None = None

    @property
    def is_under_way(self) -> bool:
        """Whether a search would have to read through all texts."""
        return self._latest.busy

    def start(self, dataset: "Dataset") -> None:
        """Build the index of a dataset, once, if it is so large that it has one; that of another is called off."""
        if dataset is self._dataset:
            return
        self._dataset = dataset
        from desktop.dataset.large_search import build_search_index  # noqa: PLC0415 (the window does not wait for it)

        self._latest.call_off()
        if dataset.store is not None:
            self._latest.ask(
                lambda cancelled, progress: build_search_index(dataset, cancelled, progress),
                done=lambda _is_quick: self.changed.emit(),
                failed=self._fail,
            )
        self.changed.emit()

    def stop(self) -> None:
        """The window closes: nothing is built any more."""
        self._latest.stop()

    def _fail(self, error: BaseException) -> None:
        self.changed.emit()
        raise error  # a bug of ours: told and saved like any other
