from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgGenerator

from desktop.layout.shapes import Bar, Place, Sign, TimelineLayout
from desktop.render.look import Look
from desktop.render.paint import paint
from desktop.render.tokens import DARK, LIGHT, PRINT, Theme
from tests.render.samples import HEADS, HEIGHT, WIDTH, bar, look, sign, timeline

VISIT = 6


def painted(layout: TimelineLayout, how: Look) -> QImage:
    image = QImage(int(WIDTH), int(HEIGHT), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        paint(painter, layout, how)
    return image


def of(*signs: Sign, bars: tuple[Bar, ...] = ()) -> TimelineLayout:
    return replace(timeline(), heads=(), ticks=(), counts=(), signs=signs, bars=bars)


def changed(layout: TimelineLayout, how: Look) -> dict[tuple[int, int], QColor]:
    """What the links of a look change in the picture of a layout."""
    bare, linked = painted(layout, replace(how, links=())), painted(layout, how)
    return {
        (x, y): linked.pixelColor(x, y)
        for x in range(linked.width())
        for y in range(linked.height())
        if bare.pixel(x, y) != linked.pixel(x, y)
    }


CALL, VISIT_LATER = sign(1, VISIT, 400, 180), sign(2, VISIT, 600, 380)


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_a_link_is_a_curve_in_the_accent_from_the_earlier_event_to_the_later(theme: Theme) -> None:
    pixels = changed(of(CALL, VISIT_LATER), look(theme, links=((2, 1, True),)))

    assert min(x for x, _ in pixels) == pytest.approx(400, abs=2)
    assert max(x for x, _ in pixels) == pytest.approx(600, abs=5)
    assert min(y for _, y in pixels) == pytest.approx(190, abs=2)
    assert max(y for _, y in pixels) == pytest.approx(370, abs=2)
    accent = QColor(theme.accent)
    assert any(abs(tone.hue() - accent.hue()) < 6 and tone.alpha() == 255 for tone in pixels.values())


def test_a_direct_link_is_stronger_than_one_over_others() -> None:
    layout = of(CALL, VISIT_LATER)
    direct = changed(layout, look(links=((2, 1, True),)))
    over_others = changed(layout, look(links=((2, 1, False),)))

    assert min(map(QColor.lightness, direct.values())) < min(map(QColor.lightness, over_others.values()))


def test_the_later_end_has_an_arrow_head() -> None:
    pixels = changed(of(CALL, VISIT_LATER), look(links=((2, 1, True),)))

    near_end = {x for x, y in pixels if 364 <= y <= 368}
    near_start = {x for x, y in pixels if 192 <= y <= 196}
    assert max(near_end) - min(near_end) > max(near_start) - min(near_start) + 2


def test_a_link_stays_under_the_signs_and_inside_the_body() -> None:
    between = sign(3, VISIT, 500, 280, width=4.0)
    beyond = replace(of(VISIT_LATER, between), beyond=lambda _row: (Place(0, -300, -280, 180, 6, in_sight=False),))

    pixels = changed(beyond, look(links=((2, 1, True),)))

    assert pixels
    assert min(x for x, _ in pixels) >= HEADS


def test_without_links_nothing_is_drawn() -> None:
    assert changed(of(CALL, VISIT_LATER), look()) == {}


def test_a_link_is_a_path_in_a_vector_picture() -> None:
    assert svg_of(look(links=((2, 1, True),))).count("C") > svg_of(look()).count("C")


def svg_of(how: Look) -> str:
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    generator = QSvgGenerator()
    generator.setOutputDevice(buffer)
    with QPainter(generator) as painter:
        paint(painter, of(CALL, VISIT_LATER), how)
    return bytes(data.data()).decode()


# Around a label that stands on it


def test_a_line_leaves_out_what_its_label_takes() -> None:
    image = painted(of(bars=(bar(200, label=None, marks=(), tint=None, gap=(380.0, 420.0)),)), look())

    assert [image.pixelColor(x, 200).name().upper() == LIGHT.panel for x in (350, 400, 450)] == [False, True, False]


@pytest.mark.parametrize("unconfirmed", [False, True])
def test_a_long_event_leaves_out_what_its_label_takes(unconfirmed: bool) -> None:
    made = sign(1, 7, 300, 200, width=200.0, gap=(340.0, 420.0), unconfirmed=unconfirmed)
    image = painted(of(made), look())

    row = [image.pixelColor(x, 200 - 3).name().upper() == LIGHT.panel for x in (320, 380, 460)]
    assert row == [False, True, False]
