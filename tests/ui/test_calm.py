"""Whether the system asks for less motion, and the user's word before it."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from desktop.ui import calm
from desktop.ui.calm import system_is_calm
from desktop.ui.movement import wants_calm
from desktop.ui.settings import Settings


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(calm.sys, "platform", "linux")
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda _location: str(tmp_path))
    return tmp_path


@pytest.mark.parametrize(
    ("file", "text", "asked"),
    [
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0\n", True),
        ("kdeglobals", "[KDE]\nAnimationDurationFactor=0.5\n", False),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=false\n", True),
        ("gtk-4.0/settings.ini", "[Settings]\ngtk-enable-animations=0\n", True),
        ("gtk-3.0/settings.ini", "[Settings]\ngtk-enable-animations=true\n", False),
        ("gtk-3.0/settings.ini", "no settings at all", False),
    ],
)
def test_what_the_desktop_has_written(folder: Path, file: str, text: str, asked: bool) -> None:
    (folder / file).parent.mkdir(exist_ok=True)
    (folder / file).write_text(text)
    assert system_is_calm() is asked


def test_a_system_that_says_nothing_moves(folder: Path) -> None:
    assert not system_is_calm()


@pytest.mark.parametrize("chosen", [True, False])
def test_the_word_of_the_user_goes_before(folder: Path, tmp_path: Path, chosen: bool) -> None:
    (folder / "kdeglobals").write_text("[KDE]\nAnimationDurationFactor=0\n")
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert wants_calm(settings)
    settings.put("calm", chosen)
    assert wants_calm(settings) is chosen
