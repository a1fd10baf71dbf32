import re
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QCheckBox, QPushButton

from desktop.render.style_sheet import palette, stylesheet
from desktop.render.tokens import DARK, LIGHT, THEMES, Theme


@pytest.mark.parametrize("theme", THEMES.values(), ids=lambda theme: theme.name)
def test_the_images_that_a_style_sheet_names_are_there(theme: Theme) -> None:
    images = re.findall(r"url\(([^)]*)\)", stylesheet(theme))
    assert images
    assert all(Path(image).is_file() for image in images)


def test_no_placeholder_is_left() -> None:
    assert "$" not in stylesheet(LIGHT)


def test_qt_understands_the_style_sheet(qtbot, qapp: QApplication, capfd) -> None:
    button = QPushButton("Export")
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(DARK))
    button.ensurePolished()
    assert "Could not parse" not in capfd.readouterr().err


def test_the_one_filled_button_has_the_accent(qtbot) -> None:
    button = QPushButton("")
    button.setProperty("filled", True)
    qtbot.addWidget(button)
    button.setStyleSheet(stylesheet(LIGHT))
    button.resize(80, 30)
    assert button.grab().toImage().pixelColor(40, 15) == QColor(LIGHT.accent)


def test_a_ticked_box_shows_a_tick_on_the_accent(qtbot) -> None:
    box = QCheckBox("")
    box.setChecked(True)
    qtbot.addWidget(box)
    box.setStyleSheet(stylesheet(LIGHT))
    image = box.grab().toImage()
    seen = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert {"#1f5fbf", "#ffffff"} <= seen


def test_larger_text_is_larger_everywhere() -> None:
    assert "font-size: 13px" in stylesheet(LIGHT)
    assert "font-size: 20px" in stylesheet(LIGHT, 1.5)


def test_the_palette_speaks_the_theme() -> None:
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window) == QColor(DARK.panel)
    assert made.color(QPalette.ColorRole.Text) == QColor(DARK.ink)
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.Text)
    assert disabled not in (QColor(DARK.ink), QColor(DARK.panel))
