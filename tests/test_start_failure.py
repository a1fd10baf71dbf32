"""What is said when Milepost does not start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import start_failure

LACKS = "libxcb-cursor.so.0: cannot open shared object file: No such file or directory"


def test_a_library_that_the_plugin_lacks_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(start_failure, "CHECKOUT", tmp_path)
    told = start_failure.no_screen("could not load the Qt platform plugin", LACKS)
    assert told.startswith("the system library libxcb-cursor.so.0 is missing; on Debian")


def test_a_screen_that_cannot_be_reached_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", ":42")
    assert "“:42” cannot be reached" in start_failure.no_screen("qt.qpa.xcb: could not connect to display :42")


def test_what_qt_says_otherwise_is_passed_on_in_one_line() -> None:
    assert start_failure.no_screen("no such plugin: x\nmore") == "Qt cannot draw on this screen (no such plugin: x)"


@pytest.mark.skipif(sys.platform != "linux", reason="the boxes of a Linux desktop")
def test_who_has_no_terminal_gets_a_box(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = tmp_path / "shown"
    box = tmp_path / "xmessage"
    box.write_text(f'#!/bin/sh\nprintf %s "$2" >{shown}.part\n/bin/mv {shown}.part {shown}\n')
    box.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("DISPLAY", ":42")
    waited: list[int] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *a, **k: waited.append(popen(*a, **k).wait()))
    start_failure.tell("there is no room; make some")
    assert waited == [0]
    assert shown.read_text() == "There is no room; make some"
    assert capsys.readouterr().err == "milepost: there is no room; make some\n"


def test_without_a_screen_there_is_no_box(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(subprocess, "Popen", lambda *_a, **_k: pytest.fail("a box"))
    start_failure.tell("no")
    assert capsys.readouterr().err == f"milepost: no{os.linesep}"
