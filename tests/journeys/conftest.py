"""The whole app, in a window of its own, on the built-in dataset."""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop import app as app_module
from desktop.app import App
from desktop.dataset.build import build
from desktop.render.language import language, set_language
from desktop.ui import store as store_module
from desktop.ui.settings import Settings

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def start_app(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path | None], App]]:
    """Starts Milepost, with a file or without, and waits until it stands."""
    # Faults of our own are to fail the test, not to be reported by the app.
    monkeypatch.setattr(app_module, "catch_all", lambda _context, _tell: None)
    # On a slow machine two turns of the wheel of a test may lie more than a second apart.
    monkeypatch.setattr(store_module, "GESTURE_ENDS", 600.0)
    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    settings.put("calm", True)
    settings.put("window/place", [0, 0, 1440, 900])
    settings.put("language", "en")
    settings.put("welcome/shown", True)
    started: list[App] = []

    def start(file: Path | None, *, settled: bool = True) -> App:
        milepost = App(qapp, settings)
        started.append(milepost)
        milepost.start(file)
        qtbot.addWidget(milepost.window)
        if settled:
            settle(qtbot, milepost)
        return milepost

    yield start
    for milepost in started:
        if language() != "en":
            milepost.set_language("en")  # Qt's own words too
        milepost.window.close()
    set_language("en")


@pytest.fixture
def app(start_app: Callable[[Path | None], App]) -> App:
    """Milepost as it stands after its start."""
    return start_app(None)


def settle(qtbot: QtBot, app: App) -> None:
    """Wait until nothing is under way, and the canvas has its place in the window."""

    def stands() -> bool:
        return app.idle and app.workspace is not None and app.workspace.timeline.layout_now().height > 0

    qtbot.waitUntil(stands, timeout=20_000)


@pytest.fixture
def own_dataset(tmp_path: Path) -> Path:
    """A dataset of somebody's own: the record under another title."""
    file = tmp_path / "own.sqlite"
    build(DATA, file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE dataset SET title_en = 'My own research'")
    return file
