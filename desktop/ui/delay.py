"""What is to be done a little later, once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer


def once_after(milliseconds: int, do: Callable[[], object], parent: QObject) -> QTimer:
    """A timer that does something so long after it was started last; to start it again begins the wait anew."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(do)
    return timer
