from itertools import combinations

import pytest

from desktop.render import theme as theme_room
from desktop.render.look import quiet_text
from desktop.render.paint_bars import LIT_TINT
from desktop.render.tokens import DARK, LIGHT, PRINT, Theme, contrast, kind_colours, mixed

THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK, PRINT], ids=lambda theme: theme.name)
TEXT, SIGN = 4.5, 3.0
CLEARLY_DIFFERENT = 12.0

# Machado, Oliveira and Fernandes (2009), severity 1: how linear red, green and blue look to a dichromat.
SIGHT = {
    "full": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "no red cones": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "no green cones": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
}


def grounds(theme: Theme) -> tuple[str, ...]:
    return theme.paper, theme.panel, theme.lane, theme.wash


def kinds(theme: Theme) -> list[str]:
    return [colour for _, colour in theme.kinds] + list(theme.family)


def seen(colour: str, sight: str) -> tuple[float, float, float]:
    """CIE L*a*b* of a colour as somebody sees it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    r, g, b = (min(1, max(0, sum(k * part for k, part in zip(row, linear, strict=True)))) for row in SIGHT[sight])
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089,
    )
    x, y, z = (part ** (1 / 3) if part > 0.008856 else 7.787 * part + 16 / 116 for part in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def difference(one: str, other: str, sight: str) -> float:
    pairs = zip(seen(one, sight), seen(other, sight), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)


@THEMES
def test_text_can_be_read_on_every_ground(theme: Theme) -> None:
    for text in (theme.ink, theme.muted, theme.accent, theme.danger):
        for ground in grounds(theme):
            assert contrast(text, ground) >= TEXT, (text, ground)


@THEMES
def test_text_can_be_read_on_a_filled_colour(theme: Theme) -> None:
    for fill in (theme.accent, *kinds(theme)):
        assert contrast(theme.on_fill, fill) >= TEXT, fill


@THEMES
def test_text_can_be_read_on_the_tint_of_a_bar(theme: Theme) -> None:
    for kind in kinds(theme):
        for ground in grounds(theme):
            assert contrast(theme.ink, mixed(kind, ground, LIT_TINT)) >= TEXT, (kind, ground)


@THEMES
def test_signs_stand_out_from_every_ground(theme: Theme) -> None:
    for sign in (theme.accent, *kinds(theme)):
        for ground in grounds(theme):
            assert contrast(sign, ground) >= SIGN, (sign, ground)


@THEMES
@pytest.mark.parametrize("sight", SIGHT)
def test_colours_of_unknown_kinds_are_told_apart_by_the_colour_blind(theme: Theme, sight: str) -> None:
    for one, other in combinations(theme.family, 2):
        assert difference(one, other, sight) >= CLEARLY_DIFFERENT, (one, other)


def test_a_group_that_milepost_does_not_know_takes_the_next_colour_of_the_family() -> None:
    colours = kind_colours(LIGHT, ("fisheries", "acsa", "culture"))
    assert colours == (LIGHT.family[0], "#0067A8", LIGHT.family[1])


def test_more_unknown_groups_than_colours_begin_anew() -> None:
    groups = [f"group {number}" for number in range(len(LIGHT.family) + 1)]
    assert kind_colours(LIGHT, groups)[-1] == LIGHT.family[0]


def test_contrast_of_black_on_white_is_the_greatest_and_of_a_colour_on_itself_the_least() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#1F5FBF", "#1F5FBF") == 1


def test_a_mixture_lies_between_its_colours() -> None:
    assert mixed("#FFFFFF", "#000000", 0.5) == "#808080"
    assert mixed("#123456", "#FFFFFF", 1) == "#123456"


def test_a_theme_is_one_door_to_all_that_it_gives() -> None:
    assert all(hasattr(theme_room, name) for name in theme_room.__all__)


@THEMES
def test_rows_that_fade_can_be_read_and_told_from_those_that_do_not(theme: Theme) -> None:
    faded = quiet_text(theme, theme.panel)
    assert contrast(faded, theme.panel) >= TEXT
    assert contrast(theme.ink, faded) >= 1.8
