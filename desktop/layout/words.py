"""Texts cut to the room that they have."""

from functools import lru_cache
from math import ceil

from desktop.layout.shapes import FontRole, Words
from desktop.layout.style import LONGEST_LABEL, Ruler

ELLIPSIS = "…"
_TRAILING = " ,;:.·–-(、。・（「"
"""What stands before a word that is cut off goes with it."""
_NOT_FIRST, _NOT_LAST = "、。」』・ー）ァィゥェォッャュョ", "「『（"
"""What no line of Japanese begins with, and what none ends with."""
_FIRST_JAPANESE = "、"
"""From this sign on there are no spaces between words."""
_SCRIPTS = (
    ("hiragana", "\u3041", "\u309f"),
    ("katakana", "\u30a0", "\u30ff"),
    ("kanji", "\u3005", "\u9fff"),
    ("sign", "\uff01", "\uff5e"),
)
"""The Japanese scripts, each with its first and last sign."""


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


def cut_at_word(text: str, room: float, role: FontRole, ruler: Ruler, share: float) -> str:
    """The text, or as many of its first words as the room carries, with "…"; empty when less than a share is left.

    share: of its signs, 0 to 1.
    """
    text = shortened(text)
    if ruler(text, role) <= room:
        return text
    return next((cut for cut, width in _cuts(text, role, ruler, share) if width <= room), "")


@lru_cache(maxsize=4_000)
def _cuts(text: str, role: FontRole, ruler: Ruler, share: float) -> tuple[tuple[str, float], ...]:
    """Ever fewer first words of a text with "…", as long as a share is left, and the width of each."""
    found = []
    for signs in range(len(text) - 1, ceil(share * len(text)) - 1, -1):
        cut = text[:signs].rstrip(_TRAILING)
        if len(cut) < share * len(text):
            break
        if _ends_word(text, signs):
            found.append((cut + ELLIPSIS, ruler(cut + ELLIPSIS, role)))
    return tuple(found)


def _ends_word(text: str, at: int) -> bool:
    """Whether a text may be cut before one of its signs: at a blank, or in Japanese where another script begins.

    What follows a Chinese character in hiragana belongs to it.
    """
    before, after = text[at - 1], text[at]
    if after.isspace() or before.isspace() or after in _TRAILING:
        return True
    scripts = _script(before), _script(after)
    return "" not in scripts and scripts[0] != scripts[1] and scripts != ("kanji", "hiragana")


def _script(sign: str) -> str:
    """The Japanese script of a sign; empty for any other."""
    return next((name for name, first, last in _SCRIPTS if first <= sign <= last), "")


def _cut(text: str, signs: int) -> str:
    return text[:signs].rstrip(_TRAILING) + ELLIPSIS


def fitted_words(x: float, y: float, room: float, text: str, role: FontRole, ruler: Ruler) -> Words | None:
    """A text at a place, cut to the room to its right; None where there is none."""
    shown = elided(text, room, role, ruler)
    return Words(x, y, ruler(shown, role), shown, role) if shown else None


def two_lines(text: str, room: float, role: FontRole, ruler: Ruler) -> tuple[str, ...]:
    """The text in one line where it fits, else in two, parted between words; the second cut to the room.

    A text that can't be parted so that its first line fits stays in one line, cut.
    """
    if ruler(shortened(text), role) <= room:
        return (text,)
    parts = ((text[:place].rstrip(), text[place:].lstrip()) for place in range(len(text) - 1, 0, -1)
             if _may_part(text[place - 1], text[place]))  # fmt: skip
    fitting = (part for part in parts if ruler(part[0], role) <= room)
    first, second = next(fitting, (text, ""))
    return tuple(line for line in (elided(first, room, role, ruler), elided(second, room, role, ruler)) if line)


def _may_part(before: str, after: str) -> bool:
    """Whether a line may end between two signs: after a space, a dot, a dash; in Japanese nearly anywhere."""
    if before in " ・–-/":
        return True
    return min(before, after) >= _FIRST_JAPANESE and before not in _NOT_LAST and after not in _NOT_FIRST
