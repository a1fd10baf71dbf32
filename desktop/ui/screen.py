"""The way onto the screen: Qt's application, or one sentence instead of Qt's abort."""

import os
import sys
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.start_failure import NO_DISPLAY, no_screen, tell


def has_display() -> bool:
    """Whether there is a screen to open a window on, as far as the environment says."""
    if sys.platform != "linux" or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def application() -> QApplication | None:
    """Qt's application; None, and the reason told, where there is no screen. Where Qt would abort, the process ends."""
    if not has_display():
        tell(NO_DISPLAY)
        return None
    said: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.append(text)
        if kind is QtMsgType.QtFatalMsg:
            tell(no_screen("\n".join(said), _plugin_lacks()))
            sys.stderr.flush() if sys.stderr is not None else None
            os._exit(2)  # Qt would leave a core dump behind; nothing has been opened yet

    qInstallMessageHandler(listen)
    try:
        made = QApplication(["milepost"])
    finally:
        qInstallMessageHandler(None)
    for text in said:
        print(text, file=sys.stderr)  # noqa: T201 (as Qt would have)
    return made


def _plugin_lacks() -> str:
    """What the system's loader says of the plugin for X11; nothing where it can be loaded."""
    import ctypes  # noqa: PLC0415 (a start that goes well does without)

    plugin = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.PluginsPath)) / "platforms" / "libqxcb.so"
    try:
        ctypes.CDLL(str(plugin))
    except OSError as error:
        return str(error)
    return ""
