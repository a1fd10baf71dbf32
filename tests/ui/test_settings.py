"""What is remembered: whatever stands in the file, Milepost starts."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings

from desktop.ui.settings import Settings


def settings(tmp_path: Path, text: str = "") -> Settings:
    file = tmp_path / "settings.ini"
    file.write_text(text)
    return Settings(QSettings(str(file), QSettings.Format.IniFormat))


@pytest.mark.parametrize("written", ['"0 0 x 5"', '"99999999999 0 1600 1000"', "\\xff", "", '"1.5 2"'])
def test_numbers_that_no_screen_has_are_none(tmp_path: Path, written: str) -> None:
    assert settings(tmp_path, f"[window]\nplace={written}\n").numbers("window/place") == []


def test_numbers_come_back(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    kept.put("window/place", [0, -5, 1600, 1000])
    assert kept.numbers("window/place") == [0, -5, 1600, 1000]


def test_what_is_not_among_the_choices_reads_as_the_default(tmp_path: Path) -> None:
    assert settings(tmp_path, "[General]\ntheme=purple\n").choice("theme", ("light", "dark"), "light") == "light"


def test_the_recent_datasets_are_few_and_newest_first(tmp_path: Path) -> None:
    kept = settings(tmp_path)
    for number in range(12):
        kept.add_recent(Path(f"/data/{number}.sqlite"))
    kept.add_recent(Path("/data/9.sqlite"))
    assert [path.name for path in kept.recent()][:3] == ["9.sqlite", "11.sqlite", "10.sqlite"]
    assert len(kept.recent()) == 8
    kept.forget_recent(Path("/data/9.sqlite"))
    assert kept.recent()[0].name == "11.sqlite"


def test_trouble_is_told_in_a_sentence(tmp_path: Path) -> None:
    file = tmp_path / "settings.ini"
    settings = Settings(QSettings(str(file), QSettings.Format.IniFormat))
    assert settings.trouble() == ""
    settings.put("language", "de")
    settings._store.sync()
    assert settings.trouble() == ""
    file.write_bytes(b"\xff\xfe\x00 no settings")
    assert str(file) in settings.trouble()
    file.write_text("just words")
    assert "first day" in settings.trouble()


def test_settings_that_cannot_be_kept_are_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    settings = Settings(QSettings(str(tmp_path / "file" / "settings.ini"), QSettings.Format.IniFormat))
    assert "can't be kept" in settings.trouble()
