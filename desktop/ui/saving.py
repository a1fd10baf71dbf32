"""Asks where a file is to be saved, first in the folder where the last of its kind was."""

import os.path
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from desktop.ui.settings import Settings


def ask_where(parent: QWidget, title: str, folder: str, name: str, kinds: str, save: Callable[[Path], object]) -> None:
    """Ask in a dialog over `parent`, and call `save` with the file chosen.

    name: the one that is offered; its suffix is added where one is typed without any. kinds: "Pictures (*.png *.svg)".
    """
    ask = QFileDialog(parent, title)
    ask.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    ask.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    ask.setDefaultSuffix(Path(name).suffix[1:])
    ask.setNameFilter(kinds)
    ask.setDirectory(folder)
    ask.selectFile(name)
    ask.fileSelected.connect(lambda path: save(Path(path)))
    ask.open()


def last_folder(settings: Settings, key: str, usual: QStandardPaths.StandardLocation) -> str:
    """The folder kept under a key of the settings, if it is still there; else the usual one for such files."""
    last = settings.text(key)
    # Path.is_dir raises where the way there is forbidden or the name too long.
    return last if last and os.path.isdir(last) else QStandardPaths.writableLocation(usual)  # noqa: PTH112
