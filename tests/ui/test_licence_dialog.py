from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.render.theme import LIGHT
from desktop.ui import licence_dialog
from desktop.ui.licence_dialog import LicenceDialog, has_texts


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(licence_dialog, "LICENCES", tmp_path)
    for name in ("numpy", "Python", "README"):
        (tmp_path / f"{name}.txt").write_text(f"<b>all of {name}</b>")
    return tmp_path


def test_the_overview_comes_first_and_each_part_has_its_text(texts: Path, qtbot: QtBot) -> None:
    assert has_texts()
    dialog = LicenceDialog(LIGHT)
    qtbot.addWidget(dialog)
    assert dialog._text.toPlainText() == "<b>all of README</b>"
    assert [dialog._list.item(row).text() for row in range(3)] == ["Overview", "numpy", "Python"]
    dialog._list.setCurrentRow(2)
    assert dialog._text.toPlainText() == "<b>all of Python</b>"


def test_a_checkout_has_no_texts() -> None:
    assert not has_texts()
