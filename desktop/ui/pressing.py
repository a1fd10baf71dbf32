"""Enter on a button, in a dialog where Enter means something else everywhere else."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton


def press_focused(dialog: QDialog, event: QKeyEvent) -> bool:
    """Press the button of a dialog that has the focus, if the key is Enter; whether it was pressed."""
    button = dialog.focusWidget()
    if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not isinstance(button, QPushButton):
        return False
    button.click()
    return True
