"""Entries of menus that are made when they are opened, and words that open one. Commands have actions of their own."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QPushButton

from desktop.render.theme import Theme, icon
from desktop.ui.plain import no_mnemonic

ARROW = QSize(10, 10)


def add_entry(
    menu: QMenu, words: str, act: Callable[[], object], *, ticked: bool | None = None, among: QActionGroup | None = None
) -> QAction:
    """Add an entry that does something, its words as they are; with `ticked` it is one that can be ticked.

    among: the entries of which one alone is ticked.
    """
    entry = menu.addAction(no_mnemonic(words))
    entry.triggered.connect(lambda _checked: act())
    if ticked is not None:
        entry.setCheckable(True)
        entry.setChecked(ticked)
    if among is not None:
        among.addAction(entry)
    return entry


def become_menu_link(button: QPushButton, theme: Theme) -> QMenu:
    """Make of a button a word with an arrow behind it that opens a menu, and give the menu."""
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setLayoutDirection(Qt.LayoutDirection.RightToLeft)  # the arrow behind the word
    button.setIcon(icon("chevron-down", theme.muted))
    button.setIconSize(ARROW)
    menu = QMenu(button)
    menu.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    button.setMenu(menu)
    return menu
