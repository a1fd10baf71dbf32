"""Entries of menus that are made when they are opened. What a command does, its action does."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from desktop.ui.plain import no_mnemonic


def add_entry(menu: QMenu, words: str, act: Callable[[], object], *, ticked: bool | None = None) -> QAction:
    """Add an entry that does something, its words as they are; with `ticked` it is one that can be ticked."""
    entry = menu.addAction(no_mnemonic(words))
    entry.triggered.connect(lambda _checked: act())
    if ticked is not None:
        entry.setCheckable(True)
        entry.setChecked(ticked)
    return entry
