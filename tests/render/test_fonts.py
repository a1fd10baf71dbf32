import subprocess
import sys

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFontInfo, QRawFont

from desktop.layout.shapes import FontRole
from desktop.paths import RESOURCES
from desktop.render.fonts import baseline, font, load_fonts, ruler

ROLES: tuple[FontRole, ...] = FontRole.__args__  # type: ignore[attr-defined]


@pytest.mark.parametrize("role", ROLES)
def test_every_role_is_set_in_the_bundled_font(role: FontRole) -> None:
    assert QFontInfo(font(role)).family() == "Inter"


def test_japanese_comes_from_the_second_bundled_font() -> None:
    assert "Noto Sans JP" in font("label").families()
    assert QRawFont.fromFont(font("label")).supportsCharacter(ord("A"))


def test_the_bundled_fonts_have_every_kanji_of_the_first_two_levels() -> None:
    with TTFont(RESOURCES / "fonts" / "NotoSansJP-Regular.otf", lazy=True) as face:
        assert {ord(letter) for letter in "日独防衛相会談瀬取協定熙"} <= set(face.getBestCmap())


def test_the_ruler_measures_wider_texts_as_wider() -> None:
    assert 0 < ruler()("ACSA", "label") < ruler()("ACSA", "label_strong") < ruler()("ACSA · in force", "label_strong")


def test_larger_text_is_measured_larger() -> None:
    assert ruler(1.5)("ACSA", "label") == pytest.approx(1.5 * ruler()("ACSA", "label"), rel=0.02)


def test_capitals_stand_in_the_middle_of_their_line() -> None:
    assert baseline("label") == pytest.approx(12 * 0.727 / 2)


def test_nothing_is_loaded_twice() -> None:
    load_fonts()
    assert QFontInfo(font("label")).family() == "Inter"


def test_without_an_application_there_are_no_fonts() -> None:
    told = "from desktop.render.fonts import load_fonts; load_fonts()"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=False)
    assert answer.stderr.endswith("RuntimeError: fonts need a QGuiApplication\n")


def test_a_broken_font_is_a_fault_of_the_installation(tmp_path, monkeypatch, qapp) -> None:
    (tmp_path / "fonts").mkdir()
    (tmp_path / "fonts" / "Broken.ttf").write_bytes(b"no font")
    monkeypatch.setattr("desktop.render.fonts.RESOURCES", tmp_path)
    loaded = qapp.property("milepost_fonts")
    qapp.setProperty("milepost_fonts", None)
    with pytest.raises(RuntimeError, match=r"Broken\.ttf"):
        load_fonts()
    qapp.setProperty("milepost_fonts", loaded)
