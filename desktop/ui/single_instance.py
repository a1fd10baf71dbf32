"""One Milepost per user and screen: a second start hands its file to the first and goes.

What a second start loads is kept small, so that it takes no longer than a blink; and what a first start does not need
before its window is painted is loaded after that.
"""

import os
import sys
import time
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLockFile, QObject, QStandardPaths, QTimer

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket

PATIENCE = 400
"""Milliseconds that a second start waits for somebody at the door."""
LONGEST_WAIT = 3_000
"""Milliseconds that it waits for an answer, as the first may be busy; then it opens a window of its own."""
LONGEST_START = 6_000
"""Milliseconds that it waits for a first start that is under way and has no door yet."""
LONGEST = 16_384
"""Bytes of a message; more is not from Milepost."""
_LONGEST_PLACE = 100
"""Bytes of the path of a socket; systems end between 104 and 108."""


def place() -> str:
    """The name of the door, one per user and screen: a socket (of the session, else in the cache), on Windows a pipe.

    Empty where there can be none; every start then has a window of its own.
    """
    screen = "|".join(os.environ.get(name, "") for name in ("QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"))
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)
    mark = f"{zlib.crc32(f'{folder}|{screen}'.encode()):08x}"
    if sys.platform == "win32":
        return f"milepost-{mark}"
    session = os.environ.get("XDG_RUNTIME_DIR", "")
    path = Path(session) / f"milepost-{mark}" if session else Path(folder) / "Milepost" / f"door-{mark}"
    return str(path) if len(os.fsencode(path)) <= _LONGEST_PLACE else ""


class Starting:
    """A mark that a start is under way, so that another one at the same time waits for its door."""

    def __init__(self) -> None:
        self._lock: QLockFile | None = None

    def begin(self) -> bool:
        """Set the mark; whether no other start is under way. Where it cannot be set, none is known of."""
        folder = (
            Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericCacheLocation)) / "Milepost"
        )
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError:
            return True
        lock = QLockFile(str(folder / f"start-{zlib.crc32(place().encode()):08x}"))
        lock.setStaleLockTime(0)  # however long a start takes; that of a process that is gone counts no more
        if not lock.tryLock(0):
            return lock.error() is not QLockFile.LockError.LockFailedError
        self._lock = lock
        return True

    def end(self) -> None:
        """Take the mark away: there is a door, or there will be none."""
        if self._lock is not None:
            self._lock.unlock()
            self._lock = None


starting = Starting()
"""That of this process."""


def hand_over(file: Path | None) -> bool:
    """Ask the Milepost that runs already to show itself, with a file if there is one; whether it took it.

    One that is just starting has no door before its window is painted: it is waited for.
    """
    if not place():
        return False
    ends = time.monotonic() + LONGEST_START / 1000
    while (taken := _knock(file)) is None:
        if starting.begin() or time.monotonic() > ends:
            return False
        time.sleep(0.02)
    return taken


def _knock(file: Path | None) -> bool | None:
    """Hand over through the door; whether it was taken, and None where nobody is behind it."""
    name = place()
    if sys.platform != "win32" and not Path(name).exists():
        return None
    import json  # noqa: PLC0415 (only when there may be somebody)

    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415

    token = os.environ.get("XDG_ACTIVATION_TOKEN", "")
    message = json.dumps({"file": str(file.absolute()) if file else "", "token": token})
    socket = QLocalSocket()
    socket.connectToServer(name)
    if not socket.waitForConnected(PATIENCE):
        return None
    socket.write(message.encode() + b"\n")
    return socket.waitForReadyRead(LONGEST_WAIT) and bytes(socket.readAll().data()).startswith(b"taken")


class Door(QObject):
    """Where a second start, or the desktop of macOS, knocks; `asked` is called with the file, or None for none."""

    def __init__(self, asked: Callable[[Path | None], None], parent: QObject) -> None:
        super().__init__(parent)
        self._asked = asked
        self._server: QLocalServer | None = None
        parent.installEventFilter(self)

    def open(self) -> bool:
        """Listen from now on; whether that is possible. A door that a crash left behind is taken over."""
        try:
            return self._open()
        finally:
            starting.end()

    def _open(self) -> bool:
        name = place()
        if not name:
            return False
        if sys.platform != "win32":
            try:
                Path(name).parent.mkdir(parents=True, exist_ok=True)
            except OSError:
                return False
        from PySide6.QtNetwork import QLocalServer  # noqa: PLC0415 (see above)

        if _somebody_listens(name):  # asked first: with access for the user alone, Qt would take the place of theirs
            return False
        QLocalServer.removeServer(name)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._let_in)
        return self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        if self._server is not None:
            self._server.close()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FileOpen:
            from PySide6.QtGui import QFileOpenEvent  # noqa: PLC0415 (a second start does without)

            assert isinstance(event, QFileOpenEvent)
            self._asked(Path(event.file()))
            return True
        return super().eventFilter(watched, event)

    def _let_in(self) -> None:
        assert self._server is not None
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.disconnected.connect(socket.deleteLater)
            socket.readyRead.connect(lambda socket=socket: self._read(socket))
            if socket.bytesAvailable():
                self._read(socket)

    def _read(self, socket: "QLocalSocket") -> None:
        if socket.bytesAvailable() > LONGEST:
            socket.abort()
        elif socket.canReadLine():
            asked = _message(bytes(socket.readLine().data()))
            if asked is None:
                socket.abort()
                return
            socket.write(b"taken\n")
            socket.flush()
            socket.disconnectFromServer()
            file, token = asked
            if token:
                os.environ["XDG_ACTIVATION_TOKEN"] = token  # Qt shows it to the compositor
            # From the event loop: whatever opens a file must not run inside the reading of a socket.
            QTimer.singleShot(0, self, lambda: self._asked(file))


def _somebody_listens(name: str) -> bool:
    from PySide6.QtNetwork import QLocalSocket  # noqa: PLC0415 (see above)

    socket = QLocalSocket()
    socket.connectToServer(name)
    return socket.waitForConnected(PATIENCE)


def _message(line: bytes) -> tuple[Path | None, str] | None:
    """File and token of a message; None when it is not one of ours."""
    import json  # noqa: PLC0415 (see above)

    try:
        told = json.loads(line)
        file, token = told["file"], told["token"]
        os.fsencode(file)  # what is not in the alphabet of any system is no name of a file
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    if not isinstance(file, str) or not isinstance(token, str) or "\x00" in file:
        return None
    if not token.isprintable():  # the environment takes no zeros and no halves of signs
        return None
    return (Path(file) if file else None), token
