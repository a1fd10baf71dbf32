"""The dialog that saves the events shown as data for other programs, or their sources as citations."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dataset.data_file import DATA_FORMS, SUFFIXES, DataForm, as_file, as_text, watched
from desktop.dataset.reader import Dataset
from desktop.model.text import shown
from desktop.model.view_state import ViewState
from desktop.render.language import language, translate
from desktop.render.picture import PictureError, write_file
from desktop.render.theme import Theme
from desktop.ui.export_choices import file_name
from desktop.ui.latest import Cancelled, Latest, Progress
from desktop.ui.plain import plain_label
from desktop.ui.saving import ask_where, last_folder
from desktop.ui.settings import Settings
from desktop.ui.style import rules

if TYPE_CHECKING:
    from concurrent.futures import Executor

SAMPLE = 3
"""So many events are shown as they will be in the file."""
SAMPLE_LINES = 400
FOLDER = "data/folder"
LEAST_SIZE = (760, 420)


def form_names() -> dict[DataForm, tuple[str, str]]:
    """The forms by name, each with what it is for."""
    return {
        "csv": (translate("Data", "CSV table"), translate("Data", "for spreadsheets")),
        "json": (translate("Data", "JSON"), translate("Data", "for programs, in all languages")),
        "icalendar": (translate("Data", "iCalendar"), translate("Data", "for calendars")),
        "footnote": (translate("Data", "Footnotes"), translate("Data", "the sources of each event, as text")),
        "bibtex": (translate("Data", "BibTeX"), translate("Data", "the sources, for LaTeX")),
        "csl": (translate("Data", "CSL-JSON"), translate("Data", "the sources, for Zotero and Pandoc")),
        "ris": (translate("Data", "RIS"), translate("Data", "the sources, for EndNote, Citavi, Zotero")),
    }


class DataDialog(QDialog):
    """Choose a form, see how it begins, save. `open()` it; when a file is saved it tells `saved(Path)`.

    rows: the events that the filters leave, in order of time. The file is made behind the window.
    """

    saved = Signal(Path)

    def __init__(
        self,
        dataset: Dataset,
        rows: Sequence[int],
        state: ViewState,
        settings: Settings,
        theme: Theme,
        parent: QWidget | None = None,
        executor: "Executor | None" = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Data", "Export data"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(rules("data", theme))
        self._dataset, self._rows, self._state, self._settings = dataset, rows, state, settings
        self._behind = Latest(executor)
        self._buttons = QButtonGroup(self)
        self.sample = self._sample_view()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(translate("Data", "Progress"))
        self._fault = plain_label(look="fault", wrap=True)
        self._export = QPushButton(translate("Data", "Export…"))
        self._export.setDefault(True)
        self._export.setEnabled(len(rows) > 0)
        self._export.clicked.connect(self._ask_where)
        self._lay_out()
        self.choose(settings.choice("data/form", DATA_FORMS, "csv"))

    def _sample_view(self) -> QPlainTextEdit:
        view = QPlainTextEdit()
        view.setReadOnly(True)
        view.setObjectName("data_sample")
        view.setAccessibleName(translate("Data", "How the file begins"))
        view.setTabChangesFocus(True)
        return view

    def _lay_out(self) -> None:
        forms = QVBoxLayout()
        forms.setSpacing(2)
        for form, (name, use) in form_names().items():
            button = QRadioButton(name)
            button.setObjectName(f"form_{form}")
            button.setAccessibleDescription(use)
            button.clicked.connect(partial(self.choose, form))
            self._buttons.addButton(button)
            told = plain_label(use, look="quiet")
            told.setContentsMargins(25, 0, 0, 6)
            forms.addWidget(button)
            forms.addWidget(told)
        forms.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addLayout(forms)
        middle.addWidget(self.sample, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 16)
        page.setSpacing(12)
        page.addWidget(plain_label(self._scope(), wrap=True))
        page.addLayout(middle, 1)
        page.addWidget(self._bar)
        page.addLayout(self._bottom())
        self._bar.hide()
        self.setMinimumSize(*LEAST_SIZE)

    def _bottom(self) -> QHBoxLayout:
        cancel = QPushButton(translate("Data", "Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._fault, 1)
        bottom.addWidget(cancel)
        bottom.addWidget(self._export)
        return bottom

    def _scope(self) -> str:
        if not self._rows:
            return translate("Data", "The filters leave no event; there is nothing to export.")
        return translate("Data", "%n event(s), as the filters leave them", "", len(self._rows))

    @property
    def form(self) -> DataForm:
        """The form that is chosen."""
        return self._form

    @property
    def fault(self) -> str:
        """Why the file could not be saved, in a sentence; empty when nothing is wrong."""
        return self._fault.text()

    def choose(self, form: str) -> None:
        """Choose a form by its code."""
        self._form = next(known for known in DATA_FORMS if known == form)
        for button in self._buttons.buttons():
            button.setChecked(button.objectName() == f"form_{form}")
        wraps = self._form == "footnote"
        modes = QPlainTextEdit.LineWrapMode
        self.sample.setLineWrapMode(modes.WidgetWidth if wraps else modes.NoWrap)
        text = as_text(self._dataset, self._rows[:SAMPLE], self._form, language(), translate)
        lines = [shown(line) for line in text.split("\n")[:SAMPLE_LINES]]
        self.sample.setPlainText("\n".join(lines))

    # Saving

    def _ask_where(self) -> None:
        suffix = SUFFIXES[self._form]
        ask_where(
            self,
            translate("Data", "Save the data"),
            last_folder(self._settings, FOLDER, QStandardPaths.StandardLocation.DocumentsLocation),
            file_name(self._dataset, self._state, suffix, language()),
            f"{form_names()[self._form][0]} (*.{suffix})",
            self.save,
        )

    def save(self, path: Path) -> None:
        """Make the file behind the window, and close; or say why that can't be done."""
        dataset, rows, form, spoken = self._dataset, self._rows, self._form, language()

        def made(cancelled: Cancelled, progress: Progress) -> Path:
            text = as_text(dataset, watched(rows, cancelled, progress), form, spoken, translate)
            write_file(path, as_file(text, form))
            return path

        self._fault.clear()
        self._export.setEnabled(False)
        self._bar.setValue(0)
        self._bar.show()
        self._behind.ask(made, done=self._tell_saved, failed=self._tell_fault, progress=self._show_progress)

    def _show_progress(self, share: float) -> None:
        self._bar.setValue(round(share * self._bar.maximum()))

    def _tell_saved(self, path: Path) -> None:
        self._settings.put("data/form", self._form)
        self._settings.put(FOLDER, str(path.parent))
        self.saved.emit(path)
        self.accept()

    def _tell_fault(self, error: BaseException) -> None:
        self._bar.hide()
        self._export.setEnabled(True)
        if not isinstance(error, PictureError):
            raise error
        self._fault.setText(error.sentence)

    def done(self, result: int) -> None:
        """Whatever is under way is called off when the dialog closes."""
        self._behind.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._behind.stop()
        super().closeEvent(event)
