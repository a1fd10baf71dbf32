from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QIcon

from desktop.model.vocabulary import Stage
from desktop.paths import RESOURCES
from desktop.render.icons import app_icon, icon, pixmap
from desktop.render.signs import mark_icon, sign_icon
from tests.render.samples import SIGNS

NAMES = sorted(path.stem for path in (RESOURCES / "icons").glob("*.svg") if path.stem != "milepost")


def colours(image_of: QIcon, size: int = 16) -> set[str]:
    image = image_of.pixmap(size, size).toImage()
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("name", NAMES)
def test_an_icon_takes_the_colour_it_is_given_and_no_other(name: str) -> None:
    drawn = [QColor(code) for code in colours(icon(name, "#1F5FBF"), 64)]
    assert drawn
    # Antialiasing rounds by one.
    assert all(abs(one.red() - 0x1F) + abs(one.green() - 0x5F) + abs(one.blue() - 0xBF) <= 2 for one in drawn)


def test_a_disabled_icon_has_its_own_colour() -> None:
    image = icon("search", "#000000", disabled="#FF0000").pixmap(64, 64, QIcon.Mode.Disabled).toImage()
    reds = [image.pixelColor(x, y).red() for x in range(64) for y in range(64) if image.pixelColor(x, y).alpha() == 255]
    assert set(reds) == {255}


def test_there_is_no_icon_of_another_name() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no such drawing", "#000000")


def test_the_app_icon_is_a_signpost_on_blue_even_when_small() -> None:
    small = app_icon().pixmap(16, 16).toImage()
    assert small.pixelColor(2, 8) == QColor("#1F5FBF")
    assert small.pixelColor(7, 4) == QColor("#FFFFFF")  # an arm that points right
    assert small.pixelColor(7, 8) == QColor("#FFD166")  # and one that points left


def test_the_icon_of_a_theme_is_drawn_in_device_pixels() -> None:
    assert pixmap("close", "#000000", 48).size().width() == 48


@pytest.mark.parametrize("sign", sorted(set(SIGNS)))
def test_every_sign_has_an_icon_in_its_colour(sign: str) -> None:
    assert "#0067a8" in colours(sign_icon(sign, "#0067A8"))


def test_signs_differ_by_shape_alone() -> None:
    drawn = {bytes(sign_icon(sign, "#000000").pixmap(32, 32).toImage().bits()) for sign in set(SIGNS)}
    assert len(drawn) == len(set(SIGNS))


@pytest.mark.parametrize("stage", [Stage.NEGOTIATION_STARTED, Stage.SIGNED, Stage.IN_FORCE, Stage.ENDED])
def test_a_stage_has_a_mark(stage: Stage) -> None:
    assert "#0067a8" in colours(mark_icon(stage, "#0067A8", "#FFFFFF"), 40)


def test_an_announcement_has_no_mark() -> None:
    assert colours(mark_icon(Stage.ANNOUNCED, "#0067A8", "#FFFFFF")) == set()


def test_icons_of_the_style_sheet_exist_in_both_themes() -> None:
    light, dark = ({path.name for path in Path(RESOURCES / "icons" / name).iterdir()} for name in ("light", "dark"))
    assert light == dark
    assert light >= {"check.svg", "dash.svg", "dot.svg", "chevron-down.svg", "chevron-up.svg", "chevron-right.svg"}
