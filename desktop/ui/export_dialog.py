"""The dialog that makes a picture: choices at the right, at the left how it will look."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.text import shown
from desktop.render.language import language, translate
from desktop.render.picture import PictureError, page_of, picture, render_image, write_file
from desktop.render.recipe import Recipe
from desktop.render.sheet import Sheet
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme
from desktop.ui.delay import once_after
from desktop.ui.export_choices import (
    FORMATS,
    Choices,
    Drawn,
    file_meant,
    file_name,
    recipe,
    remember,
    remembered,
    size_of,
)
from desktop.ui.export_options import ExportOptions
from desktop.ui.plain import plain_label
from desktop.ui.saving import ask_where, last_folder
from desktop.ui.settings import Settings
from desktop.ui.store import Store

PREVIEW_DELAY = 80
"""Milliseconds without another choice before the preview is drawn again."""
FOLDER = "export/folder"
OPTIONS_WIDTH = 270
LEAST_SIZE = (860, 540)
USUAL_SIZE = (1000, 600)


class Preview(QWidget):
    """A picture, scaled down to the room there is, in a thin frame."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._image: QImage | None = None
        self.setMinimumSize(320, 240)
        self.setAccessibleName(translate("Export", "Preview"))

    @property
    def image(self) -> QImage | None:
        """What it shows."""
        return self._image

    def show_page(self, page: Sheet | None) -> None:
        """Show a page, drawn for the room there is; None shows nothing."""
        self._image = render_image(page, self._scale_of(page)) if page else None
        self.update()

    def _scale_of(self, page: Sheet) -> float:
        """Pixels per logical pixel of the page: as many as the room has, at the density of the screen."""
        across, down = page.width * page.zoom, page.height * page.zoom
        fitting = min((self.width() - 2) / across, (self.height() - 2) / down, 1.0)
        return fitting * self.devicePixelRatioF()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the picture in the middle."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(self._theme.lane))
            if self._image is None:
                return
            ratio = self.devicePixelRatioF()
            width, height = self._image.width() / ratio, self._image.height() / ratio
            box = QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)
            painter.drawImage(box, self._image)
            painter.setPen(QColor(self._theme.line))
            painter.drawRect(box.adjusted(-0.5, -0.5, 0.5, 0.5))


class ExportDialog(QDialog):
    """Choose, look, save. `open()` it. When a picture is saved it tells `saved(Path)` and remembers the choices."""

    saved = Signal(Path)

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        canvas: Drawn,
        settings: Settings,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("Export", "Export a picture"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dataset, self._store, self._canvas, self._settings = dataset, store, canvas, settings
        self.preview = Preview(theme)
        self.options = ExportOptions(remembered(settings), store.state.view)
        self._measures = plain_label()
        self._measures.setProperty("quiet", True)
        self._fault = plain_label(wrap=True)
        self._fault.setProperty("fault", True)
        self._export = QPushButton(translate("Export", "Export…"))
        self._export.setDefault(True)
        self._export.clicked.connect(self._ask_where)
        self._timer = once_after(PREVIEW_DELAY, self.show_preview, self)
        self.options.changed.connect(self._choose)
        self._lay_out()
        self._choose(self.options.choices)

    def _lay_out(self) -> None:
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is chosen in it takes the keys
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.options)
        scroll.setFixedWidth(round(OPTIONS_WIDTH * text_scale()))
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(self.preview, 1)
        middle.addWidget(scroll)
        cancel = QPushButton(translate("Export", "Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        bottom = QHBoxLayout()
        bottom.setSpacing(8)
        bottom.addWidget(self._measures)
        bottom.addWidget(self._fault, 1)
        bottom.addWidget(cancel)
        bottom.addWidget(self._export)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 20, 20, 16)
        page.setSpacing(16)
        page.addLayout(middle, 1)
        page.addLayout(bottom)
        self.setMinimumSize(*LEAST_SIZE)
        self.resize(*USUAL_SIZE)

    @property
    def fault(self) -> str:
        """What keeps the picture from being made or saved, in a sentence; empty when nothing does."""
        return self._fault.text()

    def recipe(self) -> Recipe:
        """The recipe of the picture chosen."""
        return recipe(self.options.choices, self._dataset, self._store.state, self._canvas, language())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another room, another preview."""
        super().resizeEvent(event)
        self._timer.start()

    def _choose(self, choices: Choices) -> None:
        self.options.show_size(size_of(choices, self._canvas))
        self._timer.start()

    def show_preview(self) -> None:
        """Draw the preview of what is chosen."""
        wanted = self.recipe()
        try:
            page = page_of(self._dataset, wanted)
        except PictureError as error:
            self._show(None, wanted, error.sentence)
        else:
            self._show(page, wanted, "")

    def _show(self, page: Sheet | None, wanted: Recipe, fault: str) -> None:
        self.preview.show_page(page)
        self._say(fault)
        self._measures.setVisible(page is not None)
        self._export.setEnabled(page is not None)
        if page is not None:
            self._measures.setText(measures(page, wanted, self.options.choices.format))

    def _say(self, fault: str) -> None:
        self._fault.setText(fault)

    # Saving

    def _ask_where(self) -> None:
        ask_where(
            self,
            translate("Export", "Save the picture"),
            last_folder(self._settings, FOLDER, QStandardPaths.StandardLocation.PicturesLocation),
            file_name(self._dataset, self._store.state, self.options.choices.format, language()),
            f"{translate('Export', 'Pictures')} ({' '.join(f'*.{known}' for known in FORMATS)})",
            self.save,
        )

    def save(self, path: Path) -> None:
        """Make the picture, write it, and close; or say why that can't be done. The name decides the format."""
        meant = file_meant(path, self.options.choices.format)
        if meant is None:
            self._say(
                translate("Export", "The name of a picture must end in .png, .svg or .pdf, not “{name}”.").format(
                    name=shown(path.name)
                )
            )
            return
        self._write(meant[0], replace(self.options.choices, format=meant[1]))

    def _write(self, path: Path, choices: Choices) -> None:
        self.setCursor(Qt.CursorShape.WaitCursor)
        try:
            write_file(path, picture(self._dataset, self.recipe(), choices.format))
        except PictureError as error:
            self._say(error.sentence)
            return
        finally:
            self.unsetCursor()
        remember(self._settings, choices)
        self._settings.put(FOLDER, str(path.parent))
        self.saved.emit(path)
        self.accept()


def measures(page: Sheet, wanted: Recipe, file_format: str) -> str:
    """How large the picture will be: pixels, or millimetres of a document."""
    across, down = page.width * page.zoom, page.height * page.zoom
    if file_format == "pdf":
        return translate("Export", "{across} × {down} mm").format(
            across=round(across / 96 * 25.4), down=round(down / 96 * 25.4)
        )
    scale = wanted.size.scale if file_format == "png" else 1.0
    return translate("Export", "{across} × {down} pixels").format(
        across=round(across * scale), down=round(down * scale)
    )
