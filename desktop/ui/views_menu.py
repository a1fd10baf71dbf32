"""What the menu of views does: keep the view under a name, go to one that was kept, sent or pasted."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.dataset.filters import sentence
from desktop.dataset.fit import fitted_to
from desktop.dataset.reader import Dataset
from desktop.model.shared_view import LARGEST, LONGEST_NAME, SharedView, from_text
from desktop.model.text import shown
from desktop.model.view_state import NO_FILTER, ViewState
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.commands import Commands
from desktop.ui.name_sheet import NameSheet
from desktop.ui.saved_views import SavedViews
from desktop.ui.settings import Settings
from desktop.ui.store import Store

NAMED = 6
"""So many of the things that could not be applied are named."""


class ViewsMenu(QObject):
    """Joined to the commands of the menu. `said(sentence)` tells what could not be applied or written."""

    said = Signal(str)
    applied = Signal()

    def __init__(
        self, dataset: Dataset, store: Store, theme: Theme, commands: Commands, settings: Settings, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._dataset, self._store, self._theme = dataset, store, theme
        self._commands, self._page = commands, parent
        self.saved = SavedViews(settings.path.parent)
        self._search_waits = False
        self._waiting: SharedView | None = None
        commands.on("save_view", self._ask_for_name)
        commands.on("manage_views", self._manage)
        commands.on("open_view", self._choose_file)
        commands.on("paste_view", self._paste)
        self._fill()

    def save(self, name: str) -> None:
        """Keep the view as it is now under a name."""
        from desktop.render.picture import PictureError  # noqa: PLC0415 (it brings fontTools: only when wanted)

        title = self._dataset.about.title.en[:LONGEST_NAME]
        view = SharedView(name, self._store.state, self._dataset.content_hash, title)
        try:
            self.saved.save(view)
        except PictureError as error:
            self.said.emit(error.sentence)
        self._fill()

    def wait(self, *, waiting: bool) -> None:
        """While a search would make the window stand still, a view that searches waits; then it is shown."""
        self._search_waits = waiting
        if not waiting and self._waiting is not None:
            self.apply(self._waiting)

    def apply(self, view: SharedView) -> None:
        """Go to a view, as far as this dataset and this version can, and say what they could not."""
        self._waiting = view if self._search_waits and view.state.filters.text else None
        if self._waiting is not None:
            self.said.emit(translate("Views", "This view searches; it is shown as soon as the search is ready."))
            return
        fitted = fitted_to(self._dataset, view.state)
        self._store.go(**{field.name: getattr(fitted.state, field.name) for field in fields(ViewState)})
        told = [*self._other_dataset(view, fitted.missing), *_not_known(view.unknown)]
        self.said.emit(" ".join(told))
        self.applied.emit()

    def open_file(self, path: Path) -> None:
        """Go to the view in a file; a bad one is told in a sentence and changes nothing."""
        try:
            text = ""
            if path.is_file() or not path.exists():  # a pipe would never end, and the window wait for it
                with path.open(encoding="utf-8") as file:
                    text = file.read(LARGEST + 1)
        except OSError as error:
            told = translate("Views", "“{file}” can't be read: {reason}.")
            self.said.emit(told.format(file=shown(path.name), reason=error.strerror or error))
            return
        except ValueError:
            text = ""  # no text at all
        self._apply_text(text, translate("Views", "“{file}” holds no view of Milepost.").format(file=shown(path.name)))

    def apply_named(self, name: str) -> None:
        """Go to a view that was kept."""
        view = self.saved.get(name)
        if view is not None:
            self.apply(view)

    def _apply_text(self, text: str, otherwise: str) -> None:
        try:
            view = from_text(text)
        except ValueError:
            self.said.emit(otherwise)
        else:
            self.apply(view)

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        otherwise = translate(
            "Views", "There is no view on the clipboard; “Copy as text” in the saved views does that."
        )
        self._apply_text(text, otherwise)

    def _other_dataset(self, view: SharedView, missing: Sequence[str]) -> list[str]:
        if not missing:
            return []
        names = _names(missing)
        if view.dataset not in ("", self._dataset.content_hash):
            told = translate("Views", "This view was made of another dataset; this one does not have: {names}.")
        else:
            told = translate("Views", "This dataset does not have: {names}.")
        return [told.format(names=names)]

    def _ask_for_name(self) -> None:
        told = translate("Views", "The time, lanes, filters, lens and selection as they are now.")
        title = translate("Views", "Save this view")
        sheet = NameSheet(self._theme, title, told, self.saved.free_name(self._suggested()), self._page.window())
        sheet.named.connect(self.save)
        sheet.show()

    def _suggested(self) -> str:
        """A name for the view: its filters in words."""
        state = self._store.state
        if state.filters == NO_FILTER:
            return translate("Views", "View")
        return sentence(self._dataset, state.filters, state.perspective, language(), translate)

    def _manage(self) -> None:
        from desktop.ui.views_dialog import ViewsDialog  # noqa: PLC0415 (rarely wanted)

        dialog = ViewsDialog(self.saved, self._theme, self._page.window())
        dialog.apply_wanted.connect(self.apply_named)
        dialog.changed.connect(self._fill)
        dialog.show()

    def _choose_file(self) -> None:
        dialog = QFileDialog(self._page.window(), translate("Views", "Open a view"))
        dialog.setNameFilters(
            [translate("Views", "Milepost views (*.milepost-view)"), translate("Views", "All files (*)")]
        )
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def _fill(self) -> None:
        newest_first = [(name, shown(name)) for name in reversed(self.saved.names)]
        self._commands.fill("saved_views", newest_first, self.apply_named)


def _not_known(unknown: Sequence[str]) -> list[str]:
    if not unknown:
        return []
    told = translate("Views", "This view asks for what this version does not know, which was left out: {names}.")
    return [told.format(names=_names(unknown))]


def _names(names: Sequence[str]) -> str:
    """The first few names, and how many more there are."""
    more = len(names) - NAMED
    told = translate("List", ", ").join(shown(name) for name in names[:NAMED])
    return f"{told} " + translate("Views", "and %n more", "", more) if more > 0 else told
