"""Full text: which events have all the words, whatever their case, accents and width.

An umlaut is found in three ways (Münster, Munster, Muenster). Words are found anywhere inside longer ones, so that
compounds and Japanese, which has no spaces, are found too; only Latin words of up to three signs have to begin a
word, for RAA is not meant to find every Saarland.
"""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.record import Event

SHORT_WORD = 3
_ACCENTS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
"""The marks that combine with letters; voice marks of kana and vowel signs of other scripts are not among them."""
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"})
_ONE_SPELLING = str.maketrans(
    {"ø": "o", "œ": "oe", "æ": "ae", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "’": "'", "‘": "'"}
    | dict.fromkeys("‐‑‒–—―−", "-")
)


@dataclass(frozen=True, slots=True, eq=False)
class Haystack:
    """All that can be found, one line per event. starts: where the line of each event begins."""

    text: str
    starts: tuple[int, ...]


def folded(text: str) -> str:
    """A text without differences of case, accents and width; kana keep their voice marks (か is not が)."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return unicodedata.normalize("NFC", _ACCENTS.sub("", apart).translate(_ONE_SPELLING))


@lru_cache(maxsize=4096)
def spellings(text: str) -> tuple[str, ...]:
    """A text folded, and folded with its umlauts written as ae, oe, ue where it has any."""
    plain = folded(text)
    if text.isascii():
        return (plain,)
    written_out = unicodedata.normalize("NFC", text).translate(_UMLAUTS)
    return (plain,) if written_out == text else tuple(dict.fromkeys((plain, folded(written_out))))


@once_per_dataset(16)
def matches(dataset: Dataset, text: str) -> NDArray[np.bool_]:
    """Which events have all the words of a text: (n,) bool, read only. All of them when there is no word."""
    result = np.ones(len(dataset.columns.ids), dtype=np.bool_)
    for word in text.split():
        result &= _with_word(haystack(dataset), word) if dataset.store is None else _with_word_in_store(dataset, word)
    result.flags.writeable = False
    return result


def _with_word_in_store(dataset: Dataset, word: str) -> NDArray[np.bool_]:
    from desktop.dataset.large_search import rows_with  # noqa: PLC0415 (no small dataset should wait for it)

    assert dataset.store is not None
    return rows_with(dataset, dataset.store, word)


@once_per_dataset(1)
def haystack(dataset: Dataset) -> Haystack:
    """The folded texts of all events; built when first asked for, remembered per dataset."""
    lines = [line(dataset, dataset.event(row)) for row in range(len(dataset.columns.ids))]
    starts = np.cumsum([0, *(len(text) + 1 for text in lines)])
    return Haystack("\n".join(lines), tuple(starts[:-1].tolist()))


def line(dataset: Dataset, event: Event) -> str:
    """All that an event can be found by, folded, in one line."""
    return " ".join(" ".join(" ".join(spellings(text)).split()) for text in _texts(dataset, event) if text)


def _texts(dataset: Dataset, event: Event) -> Iterator[str]:
    """What the event can be found by, as it is written."""
    yield event.id
    yield from event.aliases
    for text in (event.title, event.label, event.summary, event.place):
        yield from text
    for party in event.parties:
        yield from dataset.parties[party].name
    for source in event.sources:
        yield source.publisher
        yield source.title
    for agreement in event.agreements:
        yield from dataset.agreements[agreement].title


def _with_word(hay: Haystack, word: str) -> NDArray[np.bool_]:
    result = np.zeros(len(hay.starts), dtype=np.bool_)
    for spelling in spellings(word):
        result[list(_lines_with(hay, spelling))] = True
    return result


def _lines_with(hay: Haystack, word: str) -> Iterator[int]:
    """The lines that hold a folded word, each once."""
    begins_words = len(word) <= SHORT_WORD and word.isascii() and word.isalnum()
    position = hay.text.find(word) if word else -1
    while position >= 0:
        if begins_words and position and _is_latin(hay.text[position - 1]):
            position = hay.text.find(word, position + 1)
            continue
        row = bisect_right(hay.starts, position) - 1
        yield row
        following = hay.starts[row + 1] if row + 1 < len(hay.starts) else len(hay.text)
        position = hay.text.find(word, following)


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalnum()
