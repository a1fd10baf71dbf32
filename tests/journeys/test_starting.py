"""The start: what is seen first stays where it is, and what has been measured at the last start is used."""

import gc
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, QSettings, QSize, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop import app as app_module
from desktop.app import App
from desktop.model.shared_view import SharedView, as_text
from desktop.model.view_state import Filters, ViewState
from desktop.ui.first_frame import FirstFrame, remember_place, remembered_place
from desktop.ui.in_turns import InTurns
from desktop.ui.settings import Settings
from desktop.ui.workspace import Workspace
from tests.journeys.conftest import settle
from tests.render.a_picture import a_view

Seen = tuple[QRect, QImage]


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    made = Settings(QSettings(str(tmp_path / "own.ini"), QSettings.Format.IniFormat))
    made.put("language", "en")
    made.put("window/place", [0, 0, 1024, 640])
    return made


def start(
    qapp: QApplication,
    qtbot: QtBot,
    settings: Settings,
    monkeypatch: pytest.MonkeyPatch,
    file: Path | None = None,
    then: Callable[[App], None] = lambda _app: None,
) -> list[Seen]:
    """Start as if nothing had been loaded yet; what was seen of the timeline, one after another."""
    monkeypatch.setattr(app_module, "catch_all", lambda _context, _tell: None)
    app = App(qapp, settings)
    seen: list[Seen] = []
    app.window.filled.connect(lambda page: seen.append(timeline_of(page)) if isinstance(page, FirstFrame) else None)
    app.start(file)
    qtbot.addWidget(app.window)
    settle(qtbot, app)
    assert app.workspace is not None
    seen.append(timeline_of(app.workspace))
    then(app)
    app.window.close()
    return seen


def timeline_of(page: FirstFrame | Workspace) -> Seen:
    """Where on its page the timeline lies, and what it looks like."""
    timeline = page.timeline
    image = timeline.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return QRect(timeline.mapTo(page, QPoint(0, 0)), timeline.size()), image


def test_the_first_picture_of_a_second_start_is_what_the_window_then_shows(
    qapp: QApplication, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    (only,) = start(qapp, qtbot, settings, monkeypatch)
    first, final = start(qapp, qtbot, settings, monkeypatch)
    assert first == final == only


def test_a_view_to_start_with_is_gone_to_when_all_is_there(
    qapp: QApplication, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    view, file = a_view(filters=Filters(text="acsa")), tmp_path / "one.milepost-view"
    file.write_text(as_text(SharedView("one", view)), "utf-8")
    states: list[ViewState] = []
    start(qapp, qtbot, settings, monkeypatch)
    seen = start(qapp, qtbot, settings, monkeypatch, file, lambda app: states.append(app.store.state))
    assert len(seen) == 2  # with a first frame
    assert states == [view]


def test_a_further_opening_is_not_built_on_the_first_picture_of_another_dataset(
    qapp: QApplication, qtbot: QtBot, settings: Settings, monkeypatch: pytest.MonkeyPatch, own_dataset: Path
) -> None:
    monkeypatch.setattr(app_module, "catch_all", lambda _context, _tell: None)
    start(qapp, qtbot, settings, monkeypatch)
    app, frames, late = App(qapp, settings), [], []
    take = InTurns._take

    def come_to_light(turns: InTurns) -> None:
        """The window was covered, and its first picture is painted only when another dataset is on its way."""
        take(turns)
        if app.dataset.path == own_dataset and not late:
            late.append(True)
            QTimer.singleShot(0, frames[0].painted.emit)

    monkeypatch.setattr(InTurns, "_take", come_to_light)
    qtbot.addWidget(app.window)
    app.window.filled.connect(lambda page: frames.append(page) if isinstance(page, FirstFrame) else None)
    app.start(None)
    qtbot.waitUntil(lambda: bool(frames))

    app.open(own_dataset)
    qtbot.waitUntil(lambda: bool(late))
    settle(qtbot, app)

    assert app.workspace is not None
    assert app.window.findChildren(Workspace) == [app.workspace]
    assert app.workspace.timeline.canvas is not frames[0].canvas
    app.window.close()


def test_a_place_is_remembered_for_a_page_of_the_same_size_only(settings: Settings, qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(900, 600)
    timeline = QWidget(page)
    timeline.setGeometry(200, 40, 500, 400)
    remember_place(settings, timeline, page)
    assert remembered_place(settings, QSize(900, 600)) == QRect(QPoint(200, 40), QSize(500, 400))
    assert remembered_place(settings, QSize(901, 600)) is None


@pytest.mark.parametrize("numbers", [[], [900, 600, 1, 2, 3], [900, 600, 0, 0, 5000, 20], [900, 600, 5, 5, 0, 0]])
def test_a_remembered_place_that_cannot_be_is_none(settings: Settings, numbers: list[int]) -> None:
    settings.put("window/canvas", numbers)
    assert remembered_place(settings, QSize(900, 600)) is None


def test_garbage_is_collected_again_when_the_window_stands(
    start_app: Callable[[Path | None], App], monkeypatch: pytest.MonkeyPatch
) -> None:
    gc.disable()
    try:
        start_app(None)
        assert gc.isenabled()
    finally:
        gc.unfreeze()
        gc.enable()
