"""Opening datasets: by command, by drop, from the recent ones; and what is no dataset."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.moment import parse
from desktop.paths import BUILT_IN_DATASET
from tests.journeys.conftest import settle
from tests.journeys.test_exploring import workspace_of


def title(app: App) -> str:
    return app.dataset.about.title.en


def drop(app: App, file: Path) -> None:
    """What Qt does when a file is dragged over the window and let go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file))])
    how = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(100, 100), *how)
    app.window.dragEnterEvent(enter)
    assert enter.isAccepted()
    app.window.dropEvent(QDropEvent(QPointF(100, 100), *how))


def test_a_dataset_of_ones_own_and_back(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    settle(qtbot, app)
    assert "My own research" in app.window.windowTitle()

    app.commands.action("open_built_in").trigger()
    qtbot.waitUntil(lambda: app.dataset.path == BUILT_IN_DATASET)


def test_in_another_dataset_one_goes_from_view_to_view(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    settle(qtbot, app)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    switch = workspace_of(app).toolbar.views

    with qtbot.captureExceptions() as raised:
        for view in ("matrix", "trends", "timeline"):
            app.commands.action(f"view_{view}").trigger()
            assert app.store.state.view == view
            assert switch.menu_button.text() == app.commands.action(f"view_{view}").text()

    assert not raised


def test_a_file_let_fall_on_the_window_opens(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    drop(app, own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")


def dialogs(app: App) -> list[QDialog]:
    return [dialog for dialog in app.window.findChildren(QDialog) if dialog.isVisible()]


@pytest.mark.parametrize("command", ["export", "export_data", "about"])
def test_a_file_from_outside_waits_until_the_dialog_is_closed(
    app: App, qtbot: QtBot, own_dataset: Path, command: str
) -> None:
    app.commands.action(command).trigger()
    (dialog,) = dialogs(app)
    app.open(own_dataset)
    qtbot.waitUntil(lambda: own_dataset.name in app.window.message_bar.sentence)
    assert "as soon as the dialog is closed" in app.window.message_bar.sentence
    assert app.dataset.path == BUILT_IN_DATASET
    assert dialogs(app) == [dialog]

    dialog.reject()
    qtbot.waitUntil(lambda: title(app) == "My own research")
    settle(qtbot, app)
    assert not app.window.message_bar.isVisible()


def test_of_two_files_that_wait_the_later_one_is_shown(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.commands.action("export").trigger()
    (dialog,) = dialogs(app)
    app.open(own_dataset)
    qtbot.waitUntil(lambda: own_dataset.name in app.window.message_bar.sentence)
    app.open(BUILT_IN_DATASET)
    qtbot.waitUntil(lambda: BUILT_IN_DATASET.name in app.window.message_bar.sentence)
    before = app.workspace

    dialog.reject()
    qtbot.waitUntil(lambda: app.workspace is not None and app.workspace is not before)
    assert app.dataset.path == BUILT_IN_DATASET


def test_sheets_that_speak_of_another_dataset_are_closed_with_it(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.commands.action("sources").trigger()
    assert len(dialogs(app)) == 1
    drop(app, own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    assert dialogs(app) == []


def test_what_was_opened_is_among_the_recent_ones(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    app.commands.action("open_built_in").trigger()
    qtbot.waitUntil(lambda: app.dataset.path == BUILT_IN_DATASET)

    recent = app.commands.action("recent").menu()
    assert recent is not None
    entries = recent.actions()  # type: ignore[attr-defined]
    assert own_dataset.name in entries[0].text()
    entries[0].trigger()
    qtbot.waitUntil(lambda: title(app) == "My own research")


BAD = {
    "empty": b"",
    "text": b"This is no dataset.\n" * 50,
    "header only": b"SQLite format 3\x00" + b"\x00" * 84,
    "picture": b"\x89PNG\r\n\x1a\n" + b"\x00" * 200,
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD.keys())
def test_what_is_no_dataset_is_told_in_a_sentence_and_changes_nothing(
    app: App, qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    file = tmp_path / "bad.sqlite"
    file.write_bytes(content)
    app.open(file)
    settle(qtbot, app)
    assert "bad.sqlite" in app.window.message_bar.sentence
    assert app.window.message_bar.isVisible()
    assert app.dataset.path == BUILT_IN_DATASET
    assert file.read_bytes() == content
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.startswith("bad")) == ["bad.sqlite"]


def test_a_file_that_is_gone_leaves_the_recent_ones(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    own_dataset.unlink()
    app.open(own_dataset)
    settle(qtbot, app)
    assert own_dataset.name in app.window.message_bar.sentence
    recent = app.commands.action("recent").menu()
    assert recent is not None
    assert not recent.actions()  # type: ignore[attr-defined]


def test_a_bad_file_named_at_the_start_opens_the_built_in_dataset(
    start_app: Callable[[Path | None], App], qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "bad.sqlite"
    file.write_bytes(b"nothing")
    app = start_app(file)
    assert app.dataset.path == BUILT_IN_DATASET
    assert "bad.sqlite" in app.window.message_bar.sentence


@pytest.mark.parametrize(
    ("first", "last"), [("2020-01-01", "2020-01-31"), ("2023-03-18", "2023-03-19"), ("2030-01-01", "2030-12-31")]
)
def test_events_far_outside_the_period_of_a_dataset_do_no_harm(
    app: App, qtbot: QtBot, own_dataset: Path, first: str, last: str
) -> None:
    days = parse(first).first, parse(last).last
    with closing(sqlite3.connect(own_dataset)) as connection, connection:
        connection.execute(
            "UPDATE dataset SET period_start = ?, period_end = ?, period_first_day = ?, period_last_day = ?",
            (first, last, *days),
        )
    app.open(own_dataset)
    qtbot.waitUntil(lambda: title(app) == "My own research")
    settle(qtbot, app)
    assert workspace_of(app).timeline.layout_now().heads


def test_switching_themes_again_and_again_leaves_nothing_behind(app: App, qtbot: QtBot) -> None:
    def widgets() -> int:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    for theme in ("dark", "light"):
        app.set_theme(theme)
    before = widgets()
    for theme in ("dark", "light") * 3:
        app.set_theme(theme)
    assert widgets() <= before + 4


def test_of_many_faults_the_first_are_told_and_how_many_more_there_are(
    app: App, qtbot: QtBot, own_dataset: Path
) -> None:
    with closing(sqlite3.connect(own_dataset)) as file, file:
        file.execute("PRAGMA ignore_check_constraints = ON")
        file.execute("UPDATE event SET weight = 9 WHERE id IN (SELECT id FROM event LIMIT 10)")
    app.open(own_dataset)
    qtbot.waitUntil(lambda: app.dataset.path == own_dataset)
    settle(qtbot, app)
    assert app.window.message_bar.sentence.count("is not a weight") == 3
    assert app.window.message_bar.sentence.endswith("… and 7 more faults")
