"""What leaves the window: onto the clipboard as an image, a text or a footnote, and into files of pictures and data."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from desktop.dataset.filters import rows_left
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.commands import Commands
from desktop.ui.detail_pane import DetailPane
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.matrix_view import MatrixView
from desktop.ui.plain import focused_text
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.store import Store
from desktop.ui.table_place import TablePlace
from desktop.ui.timeline_view import TimelineView
from desktop.ui.trends_view import TrendsView


class CopyAndExport:
    """The commands that copy and export. page: what fills the middle of the workspace now."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        settings: Settings,
        *,
        page: Callable[[], QWidget | None],
        timeline: TimelineView,
        tables: TablePlace,
        detail: DetailPane,
        status: StatusLine,
    ) -> None:
        self._dataset, self._store, self._theme, self._settings = dataset, store, theme, settings
        self._page, self._timeline, self._tables = page, timeline, tables
        self._detail, self._status = detail, status

    def join(self, commands: Commands) -> None:
        """Say what the commands do."""
        commands.on("copy", self._copy)
        commands.on("copy_image", self._once_whole(self._copy_image))
        commands.on("copy_footnote", self._once_whole(self._copy_footnote))
        commands.on("export", self._once_whole(self._export))
        commands.on("export_data", self._once_whole(self._export_data))

    def _once_whole(self, out: Callable[[], object]) -> Callable[[], None]:
        """What leaves the window rests on a file that was read and judged to its end."""

        def go() -> None:
            if self._dataset.is_whole:
                out()
            else:
                self._status.tell(
                    translate(
                        "Workspace", "The file is still being read and checked; nothing is copied or exported before."
                    )
                )

        return go

    def _drawn(self) -> TimelineView | MatrixView | TrendsView:
        """What of the middle is a picture now."""
        page = self._page()
        if isinstance(page, TrendsView):
            return page
        return page.view if isinstance(page, MatrixPage) else self._timeline

    def _copy_image(self) -> None:
        shown = self._tables.table if self._store.state.view == "table" else self._drawn()
        QGuiApplication.clipboard().setImage(shown.image())
        self._status.tell(translate("Workspace", "The image is on the clipboard."))

    def _copy(self) -> None:
        text = focused_text()
        if text:
            QGuiApplication.clipboard().setText(text)
        else:
            self._once_whole(self._copy_rows_or_image)()

    def _copy_rows_or_image(self) -> None:
        if not self._tables.copy():
            self._copy_image()

    def _copy_footnote(self) -> None:
        copied, nothing = (
            translate("Workspace", "The footnote is on the clipboard."),
            translate("Workspace", "Select an event first: a footnote gives its sources."),
        )
        self._status.tell(copied if self._detail.copy_footnote() else nothing)

    def _export(self) -> None:
        from desktop.ui.export_dialog import ExportDialog  # noqa: PLC0415 (only when wanted: it brings fontTools)

        window = self._timeline.window()
        dialog = ExportDialog(self._dataset, self._store, self._theme, self._drawn(), self._settings, window)
        dialog.saved.connect(self._tell_saved)
        dialog.open()

    def _export_data(self) -> None:
        from desktop.ui.data_dialog import DataDialog  # noqa: PLC0415 (only when wanted)

        state = self._store.state
        rows = rows_left(self._dataset, state.filters, state.perspective).tolist()
        dataset = as_it_stood(self._dataset, state.filters.known)
        dialog = DataDialog(dataset, rows, state, self._settings, self._theme, self._timeline.window())
        dialog.saved.connect(self._tell_saved)
        dialog.open()

    def _tell_saved(self, path: Path) -> None:
        self._status.tell(translate("Workspace", "Saved: {path}").format(path=path))
