"""Texts cut to the room that they have."""

from desktop.layout.shapes import FontRole, Words
from desktop.layout.style import LONGEST_LABEL, Ruler

ELLIPSIS = "…"


def shortened(text: str, longest: int = LONGEST_LABEL) -> str:
    """A text without what no canvas could show."""
    return text if len(text) <= longest else text[: longest - 1].rstrip() + ELLIPSIS


def elided(text: str, room: float, role: FontRole, ruler: Ruler, least: int = 1, longest: int = LONGEST_LABEL) -> str:
    """The text, or as much of its beginning as the room carries, with "…"; empty when under `least` signs are left.

    More than `longest` signs are not looked at.
    """
    text = shortened(text, longest)
    if ruler(text, role) <= room:
        return text
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if ruler(_cut(text, middle), role) <= room:
            low = middle
        else:
            high = middle - 1
    cut = _cut(text, low)
    enough = len(cut) - 1 >= least and ruler(cut, role) <= room
    return cut if enough else ""


def _cut(text: str, signs: int) -> str:
    return text[:signs].rstrip(" ,;:.·–-(") + ELLIPSIS


def fitted_words(x: float, y: float, room: float, text: str, role: FontRole, ruler: Ruler) -> Words | None:
    """A text at a place, cut to the room to its right; None where there is none."""
    shown = elided(text, room, role, ruler)
    return Words(x, y, ruler(shown, role), shown, role) if shown else None
