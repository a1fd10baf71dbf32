from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor, QImage, QPainter

from desktop.layout.overview import Density, lay_out_overview
from desktop.layout.shapes import Box, TimelineLayout
from desktop.layout.style import STYLE
from desktop.model.dates import Calendar
from desktop.model.span import Span
from desktop.render.fonts import ruler
from desktop.render.look import Look
from desktop.render.paint import covers, paint
from desktop.render.paint_ground import fills_pixels
from desktop.render.paint_overview import paint_overview
from desktop.render.tokens import DARK, LIGHT, PRINT, Theme, kind_colours
from tests.render.samples import AXIS, GROUPS, HEADS, HEIGHT, WIDTH, bar, look, sign, timeline, words

KINDS = dict(zip(GROUPS, kind_colours(LIGHT, GROUPS), strict=True))


def painted(layout: TimelineLayout, how: Look | None = None, scale: float = 1.0) -> QImage:
    image = QImage(round(WIDTH * scale), round(HEIGHT * scale), QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(QColor(0, 0, 0, 0))
    with QPainter(image) as painter:
        paint(painter, layout, how or look())
    return image


def only(*shapes: object, **changes: object) -> TimelineLayout:
    """A timeline without heads, ticks and shapes but these."""
    kinds = {"bars": "Bar", "signs": "Sign", "counts": "Count"}
    given = {field: tuple(each for each in shapes if type(each).__name__ == name) for field, name in kinds.items()}
    return replace(timeline(), **{"heads": (), "ticks": (), **given, **changes})


def at(image: QImage, x: float, y: float) -> str:
    ratio = image.devicePixelRatio()
    return image.pixelColor(int(x * ratio), int(y * ratio)).name().upper()


def differing(one: QImage, other: QImage) -> set[tuple[int, int]]:
    return {
        (x, y)
        for x in range(one.width())
        for y in range(one.height())
        if one.pixel(x, y) != other.pixel(x, y)
    }  # fmt: skip


@pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
def test_the_whole_canvas_is_covered_in_the_colours_of_the_theme(theme: Theme) -> None:
    image = painted(timeline(), look(theme))
    assert all(image.pixelColor(x, y).alpha() == 255 for x in range(0, int(WIDTH), 7) for y in range(0, int(HEIGHT), 7))
    assert at(image, WIDTH - 3, AXIS + 300) == theme.panel
    assert at(image, WIDTH - 3, HEIGHT - 2) == theme.paper


def test_without_a_background_the_ground_shines_through() -> None:
    image = painted(timeline(), look(background=False))
    assert image.pixelColor(int(WIDTH) - 3, int(AXIS) + 300).alpha() == 0
    assert at(image, 300, 204 + 2) == KINDS["equipment"]


def test_the_same_layout_gives_the_same_pixels() -> None:
    assert painted(timeline()) == painted(timeline())


def test_an_event_has_the_colour_of_its_kind() -> None:
    assert at(painted(only(sign(1, 6, 400, 200))), 400, 200) == KINDS["visit"]


def test_an_unconfirmed_event_is_hollow() -> None:
    assert at(painted(only(sign(1, 6, 400, 200, unconfirmed=True))), 400, 200) == LIGHT.panel


def test_what_is_known_to_the_month_fades_at_its_sides() -> None:
    image = painted(only(sign(1, 7, 400, 200, width=80.0, soft_left=40.0, soft_right=40.0)))
    tones = [image.pixelColor(x, 200).lightness() for x in (404, 420, 440, 460, 476)]
    assert tones[0] > tones[1] > tones[2] < tones[3] < tones[4]


@pytest.mark.parametrize("kind", range(len(GROUPS)))
def test_a_lasting_event_is_as_wide_as_it_lasts(kind: int) -> None:
    image = painted(only(sign(1, kind, 400, 200, width=60.0)))
    assert at(image, 430, 200) == KINDS[GROUPS[kind]]
    assert [at(image, x, 200) == LIGHT.panel for x in (396, 464)] == [True, True]


def test_a_bar_fades_where_an_agreement_is_still_in_force() -> None:
    image = painted(only(bar(200, label=None)))
    assert image.pixelColor(900, 200).lightness() < image.pixelColor(955, 200).lightness() < 255


def test_a_bar_that_ended_does_not_fade_and_has_a_cross() -> None:
    image = painted(only(bar(200, tint=(480.0, 700.0), fades=False, ended=700.0, label=None)))
    assert at(image, 500, 200) == at(image, 690, 200)
    assert at(image, 700, 200) == KINDS["acsa"]


def test_an_agreement_without_time_in_force_has_no_tint() -> None:
    assert at(painted(only(bar(200, tint=None, label=None))), 700, 200) == LIGHT.panel


def test_marks_are_hollow_half_and_full() -> None:
    image = painted(only(bar(200, label=None)))
    acsa = KINDS["acsa"]
    assert at(image, 320, 200) == LIGHT.panel
    assert (at(image, 358, 200), at(image, 362, 200)) == (acsa, LIGHT.panel)
    assert at(image, 410, 200) == acsa


def test_a_label_changes_nothing_outside_its_box() -> None:
    label = words("Second 2+2", 411, 200, "label_strong")
    bare, told = painted(only(sign(1, 4, 400, 200))), painted(only(sign(1, 4, 400, 200, label=label)))
    changed = differing(bare, told)
    assert changed
    assert all(409 <= x <= 413 + label.width and 190 <= y <= 210 for x, y in changed)


def test_labels_are_as_dark_as_ink_and_elsewhere_muted() -> None:
    image = painted(timeline())
    darkest = min(
        (image.pixelColor(x, y) for x in range(72, 140) for y in range(int(AXIS) + 10, int(AXIS) + 28)),
        key=QColor.lightness,
    )
    assert darkest.name().upper() == LIGHT.ink


def test_nothing_of_a_length_reaches_into_heads_and_nothing_into_the_axis() -> None:
    empty = only()
    crowded = only(
        sign(1, 6, HEADS - 20, 200, width=90.0),
        sign(2, 6, 400, AXIS - 3),
        bar(AXIS + 1, line=(100.0, 400.0), tint=(100.0, 900.0)),
    )
    places = differing(painted(empty), painted(crowded))
    assert places
    assert min(x for x, _ in places) >= HEADS
    assert min(y for _, y in places) >= AXIS


def test_a_sign_on_the_edge_of_the_body_is_whole() -> None:
    inside, edge = (differing(painted(only()), painted(only(sign(1, 6, x, 200)))) for x in (HEADS + 60, HEADS))
    assert {(x - 60, y) for x, y in inside} <= set(edge) | {(HEADS - 1, y) for y in range(180, 220)}


def test_the_selected_event_has_a_ring_in_the_accent() -> None:
    image = painted(only(sign(1, 6, 400, 200)), look(selected_row=1))
    assert at(image, 400 - 9, 200) == LIGHT.accent


def test_the_selected_stage_has_a_ring_on_its_bar() -> None:
    image = painted(only(bar(200, label=None)), look(selected_row=102))
    assert at(image, 410, 200 - 9) == LIGHT.accent


def test_a_count_that_holds_the_selected_event_says_so() -> None:
    told = timeline().counts[0]
    image = painted(only(told), look(selected_row=31))
    assert at(image, told.box.x + 4, told.box.y + 8) == LIGHT.wash


def test_hovering_lights_the_ground_of_an_event() -> None:
    image = painted(only(sign(1, 6, 400, 200, "Kishida in Berlin")), look(hovered_row=1))
    assert at(image, 407.5, 200) != LIGHT.panel


def test_hovering_an_agreement_makes_its_bar_stronger() -> None:
    calm, lit = (
        painted(only(bar(200, label=None)), look(hovered_agreement=agreement)) for agreement in ("", "agreement-200")
    )
    assert lit.pixelColor(700, 200).lightness() < calm.pixelColor(700, 200).lightness()


def test_the_selected_agreement_stands_on_the_wash() -> None:
    image = painted(only(bar(200)), look(selected_agreement="agreement-200"))
    assert at(image, 340, 190) == LIGHT.wash


def test_a_selected_agreement_of_which_only_the_label_is_in_view_is_still_marked() -> None:
    stripped = bar(200, line=None, tint=None, marks=())
    image = painted(only(stripped), look(selected_agreement="agreement-200"))
    assert at(image, 485, 200) == LIGHT.wash


def test_what_lies_after_the_day_is_grey_to_the_right_edge_of_the_canvas() -> None:
    """In a picture no scroll bar stands there: a white strip would say that something is known again."""
    body = Box(HEADS, AXIS, WIDTH - HEADS - 14, HEIGHT - AXIS)
    unknown = Box(body.right - 200, AXIS, 200, body.height)
    image = painted(only(body=body, unknown=unknown))
    assert (
        at(image, WIDTH - 2, AXIS + 20) == at(image, body.right - 100, AXIS + 20) != at(image, HEADS + 100, AXIS + 20)
    )


def test_while_some_events_are_meant_the_others_fade() -> None:
    shapes = (sign(1, 6, 400, 200, "This"), sign(2, 6, 500, 200, "not that"), bar(240), timeline().counts[0])
    image = painted(only(*shapes), look(bright=frozenset({1})))
    assert at(image, 400, 200) == KINDS["visit"]
    assert image.pixelColor(500, 200).lightness() > 190
    assert image.pixelColor(410, 240).lightness() > 150


def test_the_lane_that_the_keyboard_is_in_is_ringed() -> None:
    image = painted(timeline(), look(focused_lane=1))
    box = timeline().heads[1].box
    assert at(image, box.x + 3, box.y + 30) == LIGHT.accent


def test_a_message_stands_where_nothing_is_to_be_seen() -> None:
    said = only(bands=(), message=words("No event is left", 500, 300, "head"))
    assert differing(painted(only(bands=())), painted(said))


def test_on_a_fine_screen_all_is_drawn_in_fine_pixels() -> None:
    fine = painted(timeline(), scale=2)
    assert at(fine, 300, 206) == KINDS["equipment"]
    assert fine != painted(timeline()).scaled(fine.size())


def test_the_overview_shows_the_window_and_how_dense_the_events_are() -> None:
    period, box = Span(0, 1000), Box(0, 0, 600, 80)
    density = Density(np.full(50, 500, np.int32), np.ones(50, np.bool_))
    layout = lay_out_overview(density, period, Span(250, 750), box, STYLE, ruler(), Calendar("en"))
    image = QImage(600, 80, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.panel))
    with QPainter(image) as painter:
        paint_overview(painter, layout, LIGHT)
    assert image.pixelColor(160, 10) == QColor(LIGHT.wash)
    assert image.pixelColor(100, 10) == QColor(LIGHT.panel)
    assert image.pixelColor(150, int(layout.strip.height / 2)) == QColor(LIGHT.accent)
    inside = layout.bars[0]
    assert image.pixelColor(int(inside.x + inside.width / 2), 40) not in (QColor(LIGHT.wash), QColor(LIGHT.panel))


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_heads_lanes_and_grid_look_alike_one_by_one_and_at_once(scale: float, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[bool] = []

    def told(*of: Any) -> bool:
        asked.append(fills_pixels(*of))
        return asked[-1]

    monkeypatch.setattr("desktop.render.paint.fills_pixels", told)
    at_once = painted(timeline(), scale=scale)
    monkeypatch.setattr("desktop.render.paint.fills_pixels", lambda *_of: False)

    assert asked == [True]
    assert at_once == painted(timeline(), scale=scale)


def test_a_lane_that_the_keys_enter_is_marked_though_the_heads_were_drawn_before() -> None:
    before, box = painted(timeline()), timeline().heads[1].box
    entered = painted(timeline(), look(focused_lane=1))
    assert all(x < HEADS and box.y <= y < box.bottom for x, y in differing(before, entered))
    assert before != entered
    assert before == painted(timeline())


def test_lanes_that_end_within_a_pixel_are_drawn_line_by_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shape = timeline()
    bands = tuple(replace(band, box=replace(band.box, y=band.box.y - 0.4)) for band in shape.bands)
    whole = painted(replace(shape, bands=bands))
    monkeypatch.setattr("desktop.render.paint.fills_pixels", lambda *_of: False)

    assert whole == painted(replace(shape, bands=bands))


@pytest.mark.parametrize(("height", "covered"), [(HEIGHT, True), (HEIGHT - 0.5, False)])
def test_a_canvas_of_whole_pixels_leaves_nothing_of_what_was_there_before(height: float, covered: bool) -> None:
    layout = replace(timeline(), height=height)
    told, images = [], []
    for ground in ("#ff0000", "#0000ff"):
        image = QImage(round(WIDTH), round(HEIGHT), QImage.Format.Format_RGB32)
        image.fill(QColor(ground))
        with QPainter(image) as painter:
            told.append(covers(painter, layout))
            paint(painter, layout, look())
        images.append(image)
    assert told == [covered, covered]
    assert (images[0] == images[1]) is covered
