"""Texts in up to three languages, and the way to the interface's own words."""

import re
from typing import Literal, NamedTuple, Protocol, cast, get_args

Language = Literal["en", "ja", "de"]
LANGUAGES: tuple[Language, ...] = get_args(Language)


class Text(NamedTuple):
    """The same text in each language; empty where the record has none. English stands for all."""

    en: str
    ja: str = ""
    de: str = ""

    def to(self, language: Language) -> str:
        """The text in this language, or in English."""
        return cast("str", getattr(self, language)) or self.en


class Translate(Protocol):
    """Says a text of the interface in the language chosen; the shape of QCoreApplication.translate.

    `n` chooses the plural form and replaces %n. Call it `translate`, with literals: so `make translations` finds the
    texts.
    """

    def __call__(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        """The text in the language chosen."""
        ...


def untranslated(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:  # noqa: ARG001
    """Says a text as it is written in the code: for tests."""
    return text.replace("%n", str(n))


def capital(words: str) -> str:
    """Words that stand alone: Signed."""
    return words[:1].upper() + words[1:]


GROUPED_FROM = 10_000
"""Whole numbers from here on are written in groups of three."""


def number_text(number: int, language: Language) -> str:
    """A whole number as it is read: 9876, 1,234,567, in German 1.234.567."""
    if abs(number) < GROUPED_FROM:
        return str(number)
    return f"{number:,}".replace(",", "." if language == "de" else ",")


_HIDING = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb"
_HIDDEN = re.compile(f"[{_HIDING}]")
_UNSEEN = re.compile(f"[\t\n\r{_HIDING}]")
_BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_BREAKS = frozenset("\n\r\t\x0b\x0c\x85\u2028\u2029")


def shown(text: str, *, lines: bool = False) -> str:
    """A text of a dataset as it may be shown: nothing in it acts on the text around it.

    Marks that turn the direction of writing are taken out, control characters become “\N{REPLACEMENT CHARACTER}”,
    line breaks and tabs become a space, or stay where `lines` is true.
    """
    return text if text.isprintable() else _UNSEEN.sub(lambda match: _seen(match[0], lines=lines), text)


def cut(text: str, longest: int) -> str:
    """A text of at most so many signs; the last is “…” where more is left out."""
    return text if len(text) <= longest else f"{text[: longest - 1]}…"


def unseen(text: str) -> bool:
    """Whether a text holds a control character or a mark of direction, other than line breaks and tabs."""
    return not text.isprintable() and _HIDDEN.search(text) is not None


def _seen(sign: str, *, lines: bool) -> str:
    if sign in _BIDI:
        return ""
    if sign not in _BREAKS:
        return "\N{REPLACEMENT CHARACTER}"
    return sign if lines and sign in "\n\t" else " "
