"""The letters that open a menu together with Alt: in every language another for each menu."""

from collections.abc import Sequence


def with_mnemonics(names: Sequence[str], fallbacks: Sequence[str]) -> tuple[str, ...]:
    """The names, each with & before a letter that no other has; fallbacks: a letter for a name without Latin ones.

    The first letter of a name is taken where it is free, else another of it; a name that has none stays without.
    """
    taken: set[str] = set()
    return tuple(_with_letter(name, letter, taken) for name, letter in zip(names, fallbacks, strict=True))


def _with_letter(name: str, fallback: str, taken: set[str]) -> str:
    safe = name.replace("&", "&&")
    if not any(_is_letter(sign) for sign in name):
        taken.add(fallback.upper())
        return f"{safe}(&{fallback.upper()})"
    for place, sign in enumerate(safe):
        if _is_letter(sign) and sign.upper() not in taken:
            taken.add(sign.upper())
            return f"{safe[:place]}&{safe[place:]}"
    return safe


def _is_letter(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
