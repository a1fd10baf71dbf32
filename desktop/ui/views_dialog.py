"""The views that the user keeps, as a list: to apply, rename, delete, send to others."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop.model.shared_view import as_text
from desktop.model.text import shown
from desktop.render.language import translate
from desktop.render.picture import PictureError, write_file
from desktop.render.theme import Theme
from desktop.ui.name_sheet import NameSheet
from desktop.ui.open_file import VIEW_SUFFIX
from desktop.ui.plain import plain_label
from desktop.ui.pressing import press_focused
from desktop.ui.saved_views import SavedViews
from desktop.ui.saving import ask_where
from desktop.ui.style import rules

SIZE = (560, 420)


class ViewsDialog(QDialog):
    """Not modal. `apply_wanted(name)` asks for a view, `changed` tells that names are others now."""

    apply_wanted = Signal(str)
    changed = Signal()

    def __init__(self, views: SavedViews, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(rules("sheet", theme))
        self.setWindowTitle(translate("Views", "Saved views"))
        self._views, self._theme = views, theme
        self.list = QListWidget()
        self.list.setAccessibleName(self.windowTitle())
        self.list.setStyleSheet("QListWidget::item { padding: 5px 8px; }")
        self.list.itemDoubleClicked.connect(self._apply)
        self.list.currentRowChanged.connect(self._follow)
        self.told = plain_label(look="quiet", wrap=True)
        self.apply = self._button(translate("Views", "Apply"), self._apply)
        self.rename = self._button(translate("Views", "Rename…"), self._rename)
        self.delete = self._button(translate("Views", "Delete"), self._delete)
        self.to_file = self._button(translate("Views", "Save as a file…"), self._choose_file)
        self.copy = self._button(translate("Views", "Copy as text"), self._copy)
        side = QVBoxLayout()
        for button in (self.apply, self.rename, self.delete, self.to_file, self.copy):
            side.addWidget(button)
        side.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(12)
        middle.addWidget(self.list, 1)
        middle.addLayout(side)
        close = QDialogButtonBox()
        close.addButton(self._button(translate("Views", "Close"), self.close), QDialogButtonBox.ButtonRole.RejectRole)
        page = QVBoxLayout(self)
        page.setContentsMargins(20, 16, 20, 16)
        page.setSpacing(10)
        page.addLayout(middle, 1)
        page.addWidget(self.told)
        page.addWidget(close)
        self.resize(*SIZE)
        self._fill("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter applies, or presses the button with the focus; Delete deletes, F2 renames."""
        known: dict[int, Callable[[], object]] = {
            Qt.Key.Key_Return: self._apply,
            Qt.Key.Key_Enter: self._apply,
            Qt.Key.Key_Delete: self._delete,
            Qt.Key.Key_F2: self._rename,
        }
        answer = known.get(event.key())
        if press_focused(self, event):
            return
        if answer is None:
            super().keyPressEvent(event)
        else:
            answer()

    @property
    def chosen(self) -> str:
        """The name of the view in the row chosen, or empty."""
        row = self.list.currentRow()
        return self._views.names[row] if 0 <= row < len(self._views.names) else ""

    def write(self, path: Path) -> None:
        """Save the view chosen as a file."""
        view = self._views.get(self.chosen)
        if view is not None:
            path = path if path.suffix == VIEW_SUFFIX else path.with_name(f"{path.name}{VIEW_SUFFIX}")
            self._try(lambda: write_file(path, as_text(view).encode("utf-8")))
            if not self.told.text():
                self.told.setText(translate("Views", "Saved: {path}").format(path=path))

    def _button(self, text: str, called: Callable[[], object]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(called)
        return button

    def _fill(self, chosen: str) -> None:
        names = self._views.names
        self.list.clear()
        self.list.addItems([shown(name) for name in names])
        self.list.setCurrentRow(names.index(chosen) if chosen in names else min(0, len(names) - 1))
        self._follow()

    def _follow(self) -> None:
        for button in (self.apply, self.rename, self.delete, self.to_file, self.copy):
            button.setEnabled(bool(self.chosen))
        self.told.setText(
            "" if self._views.names else translate("Views", "No view has been saved yet: Ctrl+S saves the one shown.")
        )

    def _apply(self) -> None:
        if self.chosen:
            self.apply_wanted.emit(self.chosen)

    def _rename(self) -> None:
        if self.chosen:
            old = self.chosen
            told = translate("Views", "A view that has this name already is replaced.")
            sheet = NameSheet(self._theme, translate("Views", "Rename the view"), told, old, self)
            sheet.named.connect(lambda new: self._rename_to(old, new))
            sheet.show()

    def _rename_to(self, old: str, new: str) -> None:
        self._try(lambda: self._views.rename(old, new))
        self._fill(new)
        self.changed.emit()

    def _delete(self) -> None:
        if self.chosen:
            self._try(lambda: self._views.delete(self.chosen))
            self._fill("")
            self.changed.emit()

    def _copy(self) -> None:
        view = self._views.get(self.chosen)
        if view is not None:
            QGuiApplication.clipboard().setText(as_text(view))
            self.told.setText(translate("Views", "The view is on the clipboard as text."))

    def _choose_file(self) -> None:
        ask_where(
            self,
            translate("Views", "Save the view as a file"),
            QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation),
            "".join(sign if sign.isalnum() or sign in " -_" else "_" for sign in self.chosen) + VIEW_SUFFIX,
            translate("Views", "Milepost views (*.milepost-view)"),
            self.write,
        )

    def _try(self, write: Callable[[], object]) -> None:
        """Write, or say in a sentence why that can't be."""
        self.told.setText("")
        try:
            write()
        except PictureError as error:
            self.told.setText(error.sentence)
