"""The file that is open: chosen, opened behind the window, corrected where a first look at it was wrong, taken back."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.paths import BUILT_IN_DATASET
from desktop.render.language import translate
from desktop.ui.behind import Behind
from desktop.ui.latest import Cancelled, Progress
from desktop.ui.opening import Opening
from desktop.ui.settings import Settings
from desktop.ui.under_dialog import AfterDialogs

if TYPE_CHECKING:
    # Imported when the window has been painted: this brings numpy, and nobody should wait for it.
    from desktop.dataset.reader import Dataset

VIEW_SUFFIX = ".milepost-view"
TOLD_FAULTS = 3
"""So many faults of a file are told one by one."""


class OpenFile(QObject):
    """Which dataset is open. A bad file is told in a sentence and changes nothing.

    `opened(dataset, keeps_view, sentence)` brings a dataset that is to be shown from now on; whether it is to be shown
    in the view of before, as far as can be; and what is to be said of it, if anything. `refused(sentence)` tells why
    there is none, `said(sentence)` anything else. `view_wanted` tells that the file of a view waits for `take_view`;
    `recent_changed` that the files opened last are others.
    """

    opened = Signal(object, bool, str)
    refused = Signal(str)
    said = Signal(str)
    view_wanted = Signal()
    recent_changed = Signal()

    def __init__(self, settings: Settings, opening: Opening, behind: Behind) -> None:
        super().__init__()
        self._settings, self._opening, self._behind = settings, opening, behind
        self._dataset: Dataset | None = None
        self._before = BUILT_IN_DATASET
        self._must_go = ""
        """Why what is open must not stay; empty where it may."""
        self._view: Path | None = None
        self._after_dialogs = AfterDialogs(self)
        opening.called_off.connect(self._after_calling_off)
        behind.corrected.connect(self._correct)
        behind.refused.connect(self._take_back)

    @property
    def dataset(self) -> "Dataset | None":
        """The dataset that is open, if there is one yet."""
        return self._dataset

    def choose(self, window: QWidget) -> None:
        """Ask which dataset is to be opened, and open it."""
        dialog = QFileDialog(window, translate("App", "Open a dataset"))
        dialog.setNameFilters(
            [translate("App", "Milepost datasets (*.sqlite *.db *.milepost)"), translate("App", "All files (*)")]
        )
        last = self._settings.recent()[:1]
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog.setDirectory(str(last[0].parent) if last else documents)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open(Path(name)))
        dialog.open()

    def open(self, path: Path, then_say: str = "") -> None:
        """Open a dataset in place of the present one, or go to the view in a file."""
        path = path.absolute()
        if path.suffix == VIEW_SUFFIX:
            self._open_view(path)
            return
        self._after_dialogs.forget()
        self._opening.ask(
            path.name,
            partial(_opened, path),
            done=lambda dataset: self._after_dialog(path, partial(self._show, dataset, then_say)),
            failed=partial(self._refuse, path),
        )

    def take_view(self) -> Path | None:
        """The file of the view that waits to be gone to, if one does; from now on none does."""
        view, self._view = self._view, None
        return view

    def _open_view(self, path: Path) -> None:
        """Go to the view in a file; before there is a dataset, open the built-in one for it first."""
        self._view = path
        if self._dataset is None and not self._opening.busy:
            self.open(BUILT_IN_DATASET)
        else:
            self._after_dialog(path, self.view_wanted.emit)

    def _after_dialog(self, path: Path, show: Callable[[], None]) -> None:
        """Show what was in a file, now or when the dialog is closed that stands over what is shown."""
        if not self._after_dialogs.call(show):
            said = translate("App", "{file} is shown as soon as the dialog is closed.")
            self.said.emit(said.format(file=path.name))

    def _show(self, dataset: "Dataset", then_say: str, *, keeps_view: bool = False) -> None:
        if dataset.path != BUILT_IN_DATASET:
            self._settings.add_recent(dataset.path)
            self.recent_changed.emit()
        if dataset.faults:
            then_say = translate("App", "This dataset has faults; what could be read is shown: {faults}").format(
                faults=_first_faults(dataset)
            )
        if self._dataset is not None and self._dataset.is_whole:
            self._before = self._dataset.path
        self._behind.call_off()
        self._dataset, self._must_go = dataset, ""
        self.opened.emit(dataset, keeps_view, then_say)

    # What does not come to a good end

    @property
    def _stays(self) -> bool:
        """Whether what is open stays where nothing else can be opened; else it is the built-in dataset."""
        return self._dataset is not None and not self._must_go

    def _after_calling_off(self) -> None:
        if not self._stays:
            self.open(BUILT_IN_DATASET, self._must_go)

    def _refuse(self, path: Path, error: BaseException) -> None:
        from desktop.dataset.errors import DatasetError  # noqa: PLC0415 (see above)

        if not isinstance(error, DatasetError):
            raise error
        if error.gone:
            self._settings.forget_recent(path)
            self.recent_changed.emit()
        sentence = error.sentence(translate)
        if self._stays or path == BUILT_IN_DATASET:
            self.refused.emit(sentence)
        else:
            self._must_go = f"{self._must_go} {sentence}".strip()
            self.open(BUILT_IN_DATASET if path == self._before else self._before, self._must_go)

    # What is found out when a file of which a first look is shown has been read to its end

    def _correct(self, whole: "Dataset") -> None:
        """It holds something else than was seen at first: that is shown, as far as can be in the same view."""
        said = translate(
            "App", "{file} holds something other than what was shown of it at first; this is what it holds."
        )
        said = said.format(file=whole.path.name)
        self._after_dialog(whole.path, partial(self._show, whole, said, keeps_view=True))

    def _take_back(self, error: BaseException) -> None:
        """It can't be read so far: what was seen of it goes, and what was open before comes back."""
        from desktop.dataset.errors import DatasetError  # noqa: PLC0415 (see above)

        if isinstance(error, DatasetError):
            self._must_go = error.sentence(translate)
        else:
            self._must_go = translate("App", "Something went wrong in Milepost itself; it goes on as far as it can.")
        if not self._opening.busy:  # else what is being opened takes its place, or it goes when that can't be opened
            self.open(self._before, self._must_go)
        if not isinstance(error, DatasetError):
            raise error  # a bug of ours: told and saved like any other


def _first_faults(dataset: "Dataset") -> str:
    """The first faults of a dataset, and how many more there are."""
    from desktop.dataset.errors import more_faults  # noqa: PLC0415 (see above)

    told = " · ".join(dataset.faults[:TOLD_FAULTS])
    more = dataset.fault_count - TOLD_FAULTS
    return f"{told} {more_faults(more, translate)}" if more > 0 else told


def _opened(path: Path, cancelled: Cancelled, progress: Progress) -> "Dataset":
    """Off the GUI thread: the dataset of a file, of a large one a first look. What it brings is loaded there too."""
    from desktop.dataset.first_look import first_look  # noqa: PLC0415 (see above)
    from desktop.ui.first_state import look_through  # noqa: PLC0415

    dataset = first_look(path, cancelled, translate, progress)
    look_through(dataset)
    return dataset
