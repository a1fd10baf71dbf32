import platform
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from desktop import __version__
from desktop.dataset.engine import sqlite_version
from desktop.dataset.reader import Dataset
from desktop.model.text import LANGUAGES, Language
from desktop.render.language import set_language
from desktop.render.theme import LIGHT, load_fonts
from desktop.ui.about_dialog import AboutDialog, releases_page
from tests.dataset.a_dataset import MadeDataset


@pytest.fixture
def about(record: Dataset, qtbot: QtBot) -> AboutDialog:
    dialog = AboutDialog(record, LIGHT)
    qtbot.addWidget(dialog)
    return dialog


def button(about: AboutDialog, text: str) -> QPushButton:
    return next(found for found in about.findChildren(QPushButton) if found.text() == text)


def test_versions_of_all_that_counts(about: AboutDialog, record: Dataset) -> None:
    told = {label.text() for label in about.findChildren(QLabel)}
    assert {f"Version {__version__}", platform.python_version(), qVersion(), sqlite_version()} <= told
    assert {record.about.version, record.content_hash[:12], record.about.title.en} <= told


def test_licences(about: AboutDialog) -> None:
    for line in ("Milepost: MIT", "Built-in dataset: CC BY 4.0", "Qt, PySide6: LGPL 3", "SIL Open Font License 1.1"):
        assert line in about.text()


def test_a_dataset_may_name_no_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog(MadeDataset(), LIGHT)
    qtbot.addWidget(dialog)
    assert "Licence: not given" in dialog.text()


def test_without_an_address_there_is_no_way_to_newer_versions(about: AboutDialog) -> None:
    assert "Newer versions" not in {found.text() for found in about.findChildren(QPushButton)}


@pytest.mark.parametrize("address", ["file:///etc/passwd", "milepost", ""])
def test_an_address_that_is_none_of_the_web_is_not_offered(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, address: str
) -> None:
    (tmp_path / "address.txt").write_text(address)
    monkeypatch.setattr("desktop.ui.about_dialog.ADDRESS", tmp_path / "address.txt")
    assert releases_page() == ""


def test_newer_versions_are_a_click_away_and_the_host_is_told(
    record: Dataset, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    (tmp_path / "address.txt").write_text("https://example.org/milepost\n")
    monkeypatch.setattr("desktop.ui.about_dialog.ADDRESS", tmp_path / "address.txt")
    monkeypatch.setattr("desktop.ui.about_dialog.open_web", opened.append)
    dialog = AboutDialog(record, LIGHT)
    qtbot.addWidget(dialog)
    newer = button(dialog, "Newer versions")
    assert "example.org" in newer.toolTip()
    qtbot.mouseClick(newer, Qt.MouseButton.LeftButton)
    assert opened == ["https://example.org/milepost/releases"]


def test_all_of_it_is_copied_at_once(about: AboutDialog, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(about, "Copy all"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == about.text()


def test_close_is_the_default(record: Dataset, qtbot: QtBot) -> None:
    dialog = AboutDialog(record, LIGHT)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_it_fits_the_smallest_screen_and_its_end_can_be_scrolled_to(
    record: Dataset, qtbot: QtBot, spoken: Language
) -> None:
    load_fonts()
    set_language(spoken)
    try:
        dialog = AboutDialog(replace(record, path=Path("/very/long/folder" * 20)), LIGHT)
    finally:
        set_language("en")
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()

    assert dialog.height() <= 600
    assert dialog._told.width() == dialog._scroll.viewport().width()
    bar = dialog._scroll.verticalScrollBar()
    assert bar.maximum() + dialog._scroll.viewport().height() == dialog._told.height()
