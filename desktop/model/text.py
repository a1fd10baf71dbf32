"""Texts in up to three languages, and the way to the interface's own words."""

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

    `n` chooses the plural form and replaces %n. Call it `translate`, with literals: so lupdate finds the texts.
    """

    def __call__(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        """The text in the language chosen."""
        ...


def untranslated(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:  # noqa: ARG001
    """Says a text as it is written in the code: for tests."""
    return text.replace("%n", str(n))
