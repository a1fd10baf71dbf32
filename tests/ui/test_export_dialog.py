from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QPushButton, QScrollArea, QSpinBox
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.render.picture import recipe_of
from desktop.render.text_size import set_text_scale, text_scale
from desktop.render.theme import LIGHT, stylesheet
from desktop.ui import saving
from desktop.ui.export_choices import Choices, remembered
from desktop.ui.export_dialog import FOLDER, ExportDialog
from desktop.ui.saving import last_folder
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from tests.ui.test_export_choices import Wall

LEFT = Qt.MouseButton.LeftButton
PICTURES = QStandardPaths.StandardLocation.PicturesLocation


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def dialog(record: Dataset, store: Store, settings: Settings, qtbot: QtBot) -> ExportDialog:
    made = ExportDialog(record, store, LIGHT, Wall(record), settings)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.open()
    qtbot.waitUntil(lambda: made.preview.image is not None)
    return made


def combo(dialog: ExportDialog, name: str) -> QComboBox:
    return next(found for found in dialog.findChildren(QComboBox) if found.accessibleName() == name)


def number(dialog: ExportDialog, name: str) -> QSpinBox:
    return next(found for found in dialog.findChildren(QSpinBox) if found.accessibleName() == name)


def choose(dialog: ExportDialog, name: str, value: str) -> None:
    field = combo(dialog, name)
    field.setCurrentIndex(field.findData(value))


def button(dialog: ExportDialog, text: str) -> QPushButton:
    return next(found for found in dialog.findChildren(QPushButton) if found.text() == text)


def test_the_preview_has_the_shape_of_the_picture(dialog: ExportDialog) -> None:
    image = dialog.preview.image
    assert image is not None
    assert image.width() / image.height() == pytest.approx(16 / 9, rel=0.01)
    assert image.width() <= dialog.preview.width()


def test_choices_reach_the_recipe_and_the_preview(dialog: ExportDialog) -> None:
    before = dialog.preview.image
    choose(dialog, "Colours", "dark")
    choose(dialog, "Lanes", "all")
    choose(dialog, "Time", "period")
    dialog.show_preview()
    made = dialog.recipe()
    assert (made.theme, made.lanes) == ("dark", "all")
    assert dialog.preview.image != before


def test_a_size_of_ones_own(dialog: ExportDialog) -> None:
    assert not number(dialog, "Width").isEnabled()
    assert number(dialog, "Width").value() == 1920
    choose(dialog, "Size", "own")
    number(dialog, "Width").setValue(800)
    number(dialog, "Height").setValue(0)
    dialog.show_preview()
    assert (dialog.recipe().size.width, dialog.recipe().size.height) == (800, 0)
    assert number(dialog, "Height").text() == "As needed"


@pytest.mark.parametrize(
    ("file_format", "size", "told"),
    [("png", "4k", "3840 × 2160 pixels"), ("svg", "4k", "1920 × 1080 pixels"), ("pdf", "a4", "297 × 210 mm")],
)
def test_it_says_how_large_the_picture_will_be(dialog: ExportDialog, file_format: str, size: str, told: str) -> None:
    choose(dialog, "Format", file_format)
    choose(dialog, "Size", size)
    dialog.show_preview()
    assert dialog._measures.text() == told


def test_a_picture_that_is_too_large_is_refused_in_a_sentence(dialog: ExportDialog) -> None:
    choose(dialog, "Size", "own")
    number(dialog, "Width").setValue(16_000)
    number(dialog, "Height").setValue(16_000)
    dialog.show_preview()
    assert "too large" in dialog.fault
    assert dialog.preview.image is None
    assert not button(dialog, "Export…").isEnabled()
    number(dialog, "Height").setValue(1_000)
    dialog.show_preview()
    assert dialog.fault == ""
    assert button(dialog, "Export…").isEnabled()


@pytest.mark.parametrize("file_format", ["png", "svg", "pdf"])
def test_saving_writes_the_picture_with_its_recipe(dialog: ExportDialog, tmp_path: Path, file_format: str) -> None:
    choose(dialog, "Format", file_format)
    path = tmp_path / f"picture.{file_format}"
    dialog.save(path)
    found = recipe_of(path.read_bytes())
    assert found is not None
    assert found.view == dialog.recipe().view
    assert not dialog.isVisible()


def test_the_preview_is_the_picture_made_smaller(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "Size", "own")
    number(dialog, "Width").setValue(600)
    number(dialog, "Height").setValue(400)
    dialog.show_preview()
    dialog.save(tmp_path / "a.png")
    saved = QImage(str(tmp_path / "a.png")).convertToFormat(QImage.Format.Format_RGB32)
    image = dialog.preview.image
    assert image is not None
    assert image.convertToFormat(QImage.Format.Format_RGB32).copy() == saved.copy()


def test_what_was_chosen_is_remembered_with_the_folder(
    dialog: ExportDialog, settings: Settings, tmp_path: Path
) -> None:
    choose(dialog, "Format", "svg")
    dialog.save(tmp_path / "a.svg")
    assert remembered(settings) == Choices(format="svg")
    assert settings.text("export/folder") == str(tmp_path)
    assert last_folder(settings, FOLDER, PICTURES) == str(tmp_path)


def test_a_file_that_cannot_be_written_is_told_inside_the_dialog(
    dialog: ExportDialog, settings: Settings, tmp_path: Path
) -> None:
    dialog.save(tmp_path / "no such folder" / "a.png")
    assert "a.png could not be written" in dialog.fault
    assert dialog.isVisible()
    assert remembered(settings) == Choices()


def test_cancel_remembers_nothing(dialog: ExportDialog, settings: Settings, qtbot: QtBot) -> None:
    choose(dialog, "Format", "svg")
    qtbot.mouseClick(button(dialog, "Cancel"), LEFT)
    assert not dialog.isVisible()
    assert remembered(settings) == Choices()


def test_export_asks_where(dialog: ExportDialog, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Asked(QFileDialog):
        def open(self) -> None:  # type: ignore[override]
            asked.append(self)

    asked: list[QFileDialog] = []
    monkeypatch.setattr(saving, "QFileDialog", Asked)
    qtbot.mouseClick(button(dialog, "Export…"), LEFT)
    (ask,) = asked
    assert ask.selectedFiles()[0].endswith("Milepost Japan.png")
    assert ask.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    ask.fileSelected.emit(str(tmp_path / "chosen.png"))
    assert (tmp_path / "chosen.png").exists()


def test_it_fits_the_smallest_window(dialog: ExportDialog) -> None:
    assert dialog.minimumSizeHint().width() <= 1000
    assert dialog.minimumSizeHint().height() <= 600
    dialog.resize(dialog.minimumSize())
    assert dialog.height() <= 560


@pytest.fixture
def large_text(qapp: QApplication) -> Iterator[None]:
    size, sheet = text_scale(), qapp.styleSheet()
    set_text_scale(1.5)
    qapp.setStyleSheet(stylesheet(LIGHT, 1.5))
    yield
    set_text_scale(size)
    qapp.setStyleSheet(sheet)


@pytest.mark.usefixtures("large_text")
def test_in_larger_text_no_choice_is_cut_off(record: Dataset, store: Store, settings: Settings, qtbot: QtBot) -> None:
    made = ExportDialog(record, store, LIGHT, Wall(record), settings)
    qtbot.addWidget(made)
    room = made.findChild(QScrollArea)
    assert room is not None
    assert made.options.minimumSizeHint().width() <= room.width()


def test_fields_have_names(dialog: ExportDialog) -> None:
    fields = [*dialog.findChildren(QComboBox), *dialog.findChildren(QSpinBox)]
    assert all(field.accessibleName() for field in fields)


def test_the_suffix_that_is_typed_decides_the_format(dialog: ExportDialog, settings: Settings, tmp_path: Path) -> None:
    dialog.save(tmp_path / "a.SVG")

    assert b"<svg" in (tmp_path / "a.SVG").read_bytes()
    assert remembered(settings).format == "svg"


def test_a_name_without_a_suffix_gets_that_of_the_format_chosen(dialog: ExportDialog, tmp_path: Path) -> None:
    choose(dialog, "Format", "pdf")
    dialog.save(tmp_path / "picture")

    assert [path.name for path in tmp_path.iterdir() if path.suffix != ".ini"] == ["picture.pdf"]
    assert (tmp_path / "picture.pdf").read_bytes().startswith(b"%PDF")


def test_a_suffix_of_another_kind_is_refused_in_a_sentence(dialog: ExportDialog, tmp_path: Path) -> None:
    dialog.save(tmp_path / "a.jpg")

    assert dialog.fault == "The name of a picture must end in .png, .svg or .pdf, not “a.jpg”."
    assert dialog.isVisible()
    assert not (tmp_path / "a.jpg").exists()


@pytest.mark.parametrize("gone", ["no such folder", "x" * 5000, "nul\0"])
def test_a_folder_that_is_gone_is_not_offered_again(settings: Settings, gone: str) -> None:
    settings.put(FOLDER, f"/{gone}")

    assert gone not in last_folder(settings, FOLDER, PICTURES)
