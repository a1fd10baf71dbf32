import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtNetwork import QLocalSocket
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.ui import single_instance
from desktop.ui.single_instance import Door, Starting, hand_over, place, starting


@pytest.fixture(autouse=True)
def _no_session(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    yield
    starting.end()


@pytest.fixture
def other_start() -> Iterator[Starting]:
    """Another start, under way, without a door yet."""
    other = Starting()
    assert other.begin()
    yield other
    other.end()


@pytest.fixture
def asked() -> list[Path | None]:
    return []


@pytest.fixture
def door(qapp: QApplication, asked: list[Path | None]):
    owner = QObject()
    made = Door(asked.append, owner)
    yield made
    made.close()


def knock(message: bytes) -> QLocalSocket:
    socket = QLocalSocket()
    socket.connectToServer(place())
    assert socket.waitForConnected(1000)
    socket.write(message)
    socket.flush()
    return socket


def test_nobody_is_at_the_door_of_a_first_start() -> None:
    assert not hand_over(Path("own.milepost"))


SECOND_START = """
import time
from pathlib import Path
from desktop.ui.single_instance import hand_over

def wait(seconds, real=time.sleep):
    print("waits", flush=True)
    real(seconds)

time.sleep = wait
print(hand_over(Path("/tmp/own.milepost")))
"""


def second_start() -> subprocess.Popen[str]:
    """Another process that hands over a file, once it waits for somebody to open the door."""
    process = subprocess.Popen([sys.executable, "-c", SECOND_START], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    assert process.stdout.readline() == "waits\n"
    return process


def was_taken(process: subprocess.Popen[str], qtbot: QtBot) -> bool:
    qtbot.waitUntil(lambda: process.poll() is not None, timeout=20_000)
    return process.communicate()[0].endswith("True\n")


def test_of_two_starts_at_once_the_second_waits_for_the_door_of_the_first(
    other_start: Starting, door: Door, asked: list[Path | None], qtbot: QtBot
) -> None:
    second = second_start()
    assert door.open()
    assert was_taken(second, qtbot)
    assert asked == [Path("/tmp/own.milepost")]


def test_where_the_first_start_comes_to_nothing_the_second_goes_on(other_start: Starting, qtbot: QtBot) -> None:
    second = second_start()
    other_start.end()
    assert not was_taken(second, qtbot)


def test_a_first_start_that_hangs_is_not_waited_for_for_ever(
    other_start: Starting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(single_instance, "LONGEST_START", 0)
    assert not hand_over(None)


def test_once_there_is_a_door_no_start_is_under_way(door: Door) -> None:
    assert not hand_over(None)
    assert not Starting().begin()
    assert door.open()
    other = Starting()
    assert other.begin()
    other.end()


def test_what_a_second_start_hands_over_reaches_the_first(door: Door, asked: list[Path | None], qtbot: QtBot) -> None:
    assert door.open()
    socket = knock(b'{"file": "/tmp/own.milepost", "token": ""}\n')
    qtbot.waitUntil(lambda: asked == [Path("/tmp/own.milepost")])
    assert socket.readAll().data() == b"taken\n"


def test_a_second_start_without_a_file_asks_for_the_window_alone(
    door: Door, asked: list[Path | None], qtbot: QtBot
) -> None:
    assert door.open()
    socket = knock(b'{"file": "", "token": ""}\n')
    qtbot.waitUntil(lambda: asked == [None])
    socket.disconnectFromServer()


@pytest.mark.parametrize(
    "message",
    [
        b"hello\n",
        b"[]\n",
        b"[" * 16_000 + b"\n",
        b'{"file": 3, "token": ""}\n',
        b'{"file": "a\\u0000", "token": ""}\n',
        b'{"file": "/a\\ud800", "token": ""}\n',
        b'{"file": "", "token": "a\\u0000b"}\n',
        b'{"file": "", "token": "\\ud800"}\n',
    ],
)
def test_what_is_not_from_milepost_is_shown_the_door(
    door: Door, asked: list[Path | None], qtbot: QtBot, message: bytes
) -> None:
    assert door.open()
    socket = knock(message)
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert asked == []


def test_a_message_without_end_is_cut_off(door: Door, asked: list[Path | None], qtbot: QtBot) -> None:
    assert door.open()
    socket = knock(b"x" * (single_instance.LONGEST + 1))
    qtbot.waitUntil(lambda: socket.state() is QLocalSocket.LocalSocketState.UnconnectedState)
    assert asked == []


def test_a_door_that_a_crash_left_behind_is_taken_over(door: Door) -> None:
    path = Path(place())
    path.parent.mkdir(parents=True)
    path.touch()
    assert not hand_over(None)
    assert door.open()


def test_a_door_in_use_is_not_taken_over(door: Door, qapp: QApplication) -> None:
    assert door.open()
    other = QObject()
    assert not Door(lambda _file: None, other).open()


def test_a_home_that_cannot_be_written_means_a_window_for_every_start(
    door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    assert not door.open()


def test_a_path_longer_than_sockets_can_have_is_no_door(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/" + "x" * 100)
    assert place() == ""
    assert not hand_over(None)


def test_the_folder_of_the_session_comes_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/" + "x" * 100)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/run/user/1")
    assert place().startswith("/run/user/1/milepost-")


def test_each_screen_has_its_own_door(monkeypatch: pytest.MonkeyPatch) -> None:
    before = place()
    monkeypatch.setenv("DISPLAY", ":99")
    assert place() != before


def test_a_file_that_the_desktop_hands_over_is_asked_for(qapp: QApplication, asked: list[Path | None]) -> None:
    owner = QObject()
    Door(asked.append, owner)
    QApplication.sendEvent(owner, QFileOpenEvent("/tmp/own.milepost"))
    assert asked == [Path("/tmp/own.milepost")]
