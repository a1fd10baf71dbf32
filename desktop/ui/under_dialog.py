"""What must not happen beneath a dialog: the dataset that it speaks of would be another one when it is answered."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget


class AfterDialogs(QObject):
    """Calls something at once, or when no dialog is open any more that must be answered first; the newest counts."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: Callable[[], object] | None = None

    def call(self, function: Callable[[], object]) -> bool:
        """Call it now or later, in place of what waits; whether it was called now."""
        self._waiting = function
        self._go_on()
        return self._waiting is None

    def forget(self) -> None:
        """What waits is not wanted any more."""
        self._waiting = None

    def _go_on(self) -> None:
        if self._waiting is None:
            return
        dialog = QApplication.activeModalWidget()
        if dialog is not None:
            dialog.destroyed.connect(self._look_again)
            if isinstance(dialog, QDialog):
                dialog.finished.connect(self._look_again)
            return
        function, self._waiting = self._waiting, None
        function()

    def _look_again(self) -> None:
        # From the event loop: the dialog still stands, and another one may stand below it.
        QTimer.singleShot(0, self, self._go_on)


def close_dialogs(window: QWidget) -> None:
    """Close what is open beside a window: it speaks of what was shown before."""
    for dialog in window.findChildren(QDialog):
        dialog.close()
