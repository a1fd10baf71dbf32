"""The dialog that saves the events shown as data, with a thread that answers at once."""

import csv
import io
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest
import rispy
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QFileDialog, QPushButton, QRadioButton
from pytestqt.qtbot import QtBot

from desktop.dataset.data_file import DATA_FORMS
from desktop.dataset.reader import Dataset
from desktop.render.theme import LIGHT
from desktop.ui.data_dialog import DataDialog
from desktop.ui.settings import Settings
from desktop.ui.store import Store

LEFT = Qt.MouseButton.LeftButton


class AtOnce(Executor):
    def submit(self, fn, /, *args, **kwargs):  # type: ignore[no-untyped-def]
        future: Future[object] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialog(record: Dataset, store: Store, settings: Settings, qtbot: QtBot) -> DataDialog:
    return opened(record, store, settings, qtbot, list(range(40, 60)))


def opened(record: Dataset, store: Store, settings: Settings, qtbot: QtBot, rows: list[int]) -> DataDialog:
    made = DataDialog(record, rows, store.state, settings, LIGHT, executor=AtOnce())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    return made


def export_button(dialog: DataDialog) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.isDefault())


def test_each_form_shows_how_the_file_begins(dialog: DataDialog, qtbot: QtBot) -> None:
    seen = set()
    for form in DATA_FORMS:
        dialog.findChild(QRadioButton, f"form_{form}").click()  # type: ignore[union-attr]
        assert dialog.form == form
        seen.add(dialog.sample.toPlainText()[:40])
    assert len(seen) == len(DATA_FORMS)


def test_the_file_holds_the_events_shown_and_no_more(
    dialog: DataDialog, record: Dataset, qtbot: QtBot, tmp_path: Path
) -> None:
    file = tmp_path / "events.csv"
    with qtbot.waitSignal(dialog.saved) as told:
        dialog.save(file)
    assert told.args == [file]
    rows = list(csv.DictReader(io.StringIO(file.read_text("utf-8-sig"))))
    assert [row["id"] for row in rows] == list(record.columns.ids[40:60])
    assert not dialog.isVisible()


def test_the_form_and_the_folder_are_remembered(
    dialog: DataDialog, record: Dataset, store: Store, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.findChild(QRadioButton, "form_ris").click()  # type: ignore[union-attr]
    with qtbot.waitSignal(dialog.saved):
        dialog.save(tmp_path / "sources.ris")
    assert len(rispy.loads((tmp_path / "sources.ris").read_text("utf-8"))) > 10
    again = opened(record, store, settings, qtbot, [0])
    assert again.form == "ris"
    qtbot.mouseClick(export_button(again), LEFT)
    ask = again.findChild(QFileDialog)
    assert ask is not None
    assert Path(ask.directory().path()) == tmp_path
    assert ask.defaultSuffix() == "ris"
    ask.close()


def test_a_file_that_cannot_be_written_is_told_and_leaves_nothing(
    dialog: DataDialog, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog.save(tmp_path / "nowhere" / "events.csv")
    qtbot.waitUntil(lambda: dialog.fault != "")
    assert "Choose another folder" in dialog.fault
    assert dialog.isVisible()
    assert export_button(dialog).isEnabled()
    assert list(tmp_path.glob("nowhere*")) == []


def test_nothing_left_is_said_and_cannot_be_exported(
    record: Dataset, store: Store, settings: Settings, qtbot: QtBot
) -> None:
    empty = opened(record, store, settings, qtbot, [])
    assert not export_button(empty).isEnabled()


def test_closing_calls_off_what_is_under_way(
    record: Dataset, store: Store, settings: Settings, qtbot: QtBot, tmp_path: Path
) -> None:
    busy = DataDialog(record, list(range(572)) * 200, store.state, settings, LIGHT)
    busy.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(busy)
    busy.open()
    busy.choose("json")
    busy.save(tmp_path / "large.json")
    busy.reject()
    assert list(tmp_path.glob("large*")) == []
    assert busy.fault == ""
