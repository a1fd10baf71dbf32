"""The colours of Milepost: light, dark and print, and the colours of the kinds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

ThemeName = Literal["light", "dark", "print"]
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)


@dataclass(frozen=True, slots=True)
class Theme:
    """One set of colours, each as #RRGGBB.

    paper, panel, lane: grounds of folded lanes, of panels and open lanes, of fields and badges.
    ink, muted: text. faint: small ornaments, never text. line, hairline: rules. accent, wash: what is chosen.
    on_fill: text on a filled accent or kind colour. danger: what went wrong.
    kinds: (kind group, colour) of the groups that Milepost knows. family: colours for groups that it does not.
    """

    name: ThemeName
    paper: str
    panel: str
    lane: str
    ink: str
    muted: str
    faint: str
    line: str
    hairline: str
    accent: str
    wash: str
    on_fill: str
    danger: str
    kinds: tuple[tuple[str, str], ...]
    family: tuple[str, ...]


LIGHT = Theme(
    name="light",
    paper="#FAFAF8",
    panel="#FFFFFF",
    lane="#F4F4F1",
    ink="#1B2430",
    muted="#5C6675",
    faint="#98A1AE",
    line="#E2E4E8",
    hairline="#EEF0F2",
    accent="#1F5FBF",
    wash="#E8F0FC",
    on_fill="#FFFFFF",
    danger="#B3261E",
    kinds=(
        ("acsa", "#0067A8"),
        ("raa", "#B84A00"),
        ("isa", "#00785A"),
        ("detta", "#9C3F86"),
        ("two_plus_two", "#7A5A00"),
        ("declaration", "#3F51A3"),
        ("visit", "#4B5563"),
        ("deployment", "#2F6F7E"),
        ("equipment", "#7A4B2A"),
        ("osa", "#5B6B00"),
        ("treaty", "#6B4E9B"),
    ),
    family=("#8C1D5A", "#1A76AC", "#8F6A00", "#39398F", "#2E7D4F", "#6A2000"),
)
DARK = Theme(
    name="dark",
    paper="#14181F",
    panel="#1A2029",
    lane="#181D25",
    ink="#E8EBF0",
    muted="#A3ADBB",
    faint="#6D7887",
    line="#2C3541",
    hairline="#232B36",
    accent="#7FB2FF",
    wash="#1F2F4A",
    on_fill="#14181F",
    danger="#FF9A8F",
    kinds=(
        ("acsa", "#4DB1F2"),
        ("raa", "#FF9552"),
        ("isa", "#3CCBA4"),
        ("detta", "#E58BCF"),
        ("two_plus_two", "#E9BE4B"),
        ("declaration", "#98A7F5"),
        ("visit", "#B6C0CE"),
        ("deployment", "#72C2D3"),
        ("equipment", "#D7A27B"),
        ("osa", "#BFD060"),
        ("treaty", "#BFA3F0"),
    ),
    family=("#F08CBE", "#6CC3F5", "#F2CF6B", "#9D9DFF", "#7FD6A4", "#FF9E7A"),
)
PRINT = Theme(
    name="print",
    paper="#FFFFFF",
    panel="#FFFFFF",
    lane="#FFFFFF",
    ink="#000000",
    muted="#3F4752",
    faint="#8A929C",
    line="#C3C8D0",
    hairline="#E1E4E8",
    accent="#123F87",
    wash="#EEF2F8",
    on_fill="#FFFFFF",
    danger="#8C1D18",
    kinds=(
        ("acsa", "#00507F"),
        ("raa", "#8F3900"),
        ("isa", "#005C45"),
        ("detta", "#7A2E68"),
        ("two_plus_two", "#5C4400"),
        ("declaration", "#303E80"),
        ("visit", "#374151"),
        ("deployment", "#235662"),
        ("equipment", "#5E3820"),
        ("osa", "#465200"),
        ("treaty", "#523A78"),
    ),
    family=("#6E1546", "#125C88", "#705400", "#2A2A6E", "#1F5C39", "#581800"),
)
THEMES: dict[ThemeName, Theme] = {theme.name: theme for theme in (LIGHT, DARK, PRINT)}


def kind_colours(theme: Theme, groups: Sequence[str]) -> tuple[str, ...]:
    """The colour of each kind group, in the same order; unknown ones take the family's in turn."""
    known = dict(theme.kinds)
    unknown = [group for group in groups if group not in known]
    others = {group: theme.family[index % len(theme.family)] for index, group in enumerate(unknown)}
    return tuple((known | others)[group] for group in groups)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(colour: str) -> float:
    """The relative luminance of #RRGGBB, 0 to 1."""
    red, green, blue = (_linear(part / 255) for part in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4)


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of #RRGGBB, 0 to 255."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def mixed(over: str, ground: str, share: float) -> str:
    """The colour that `over` makes at an opacity of `share` on a ground."""
    pairs = zip(channels(over), channels(ground), strict=True)
    return "#{:02X}{:02X}{:02X}".format(*(round(top * share + below * (1 - share)) for top, below in pairs))
