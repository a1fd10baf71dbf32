"""What can be wrong with a dataset, as sentences for whoever made it or opens it.

Errors and faults carry the English text with its values, and are said in the language of the interface when asked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from desktop.model.text import Translate, cut, shown, untranslated

SHOWN_FAULTS = 100
"""So many faults are told one by one; the rest is counted."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802, ARG001 - lupdate knows it by this name
    """Marks a text that is translated later, when it is said."""
    return text


class DatasetError(Exception):
    """A dataset that can't be read or made, through no fault of ours.

    Args:
        text: the sentence in English, marked with QT_TRANSLATE_NOOP("Dataset", ...), with {placeholders}.
        gone: whether there is no such file, or no longer.
        values: what stands for the placeholders.
    """

    def __init__(self, text: str, *, gone: bool = False, **values: object) -> None:
        super().__init__(said(text, values, untranslated))
        self.text = text
        self.gone = gone
        self.values = values

    def sentence(self, translate: Translate = untranslated) -> str:
        """What is wrong and what to do, for the user."""
        return said(self.text, self.values, translate)


class UnwritableError(DatasetError):
    """A dataset file that could not be written; nothing is wrong with its tables."""


class CalledOffError(Exception):
    """Nobody wants the answer any more."""


class OpeningCancelledError(DatasetError):
    """The user called the opening off."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a row.

    file: the CSV file, or the table of a dataset file. line: the line in the CSV, 0 where there is none.
    row: the key of the row, where there are no lines. column: empty when the whole row or file is meant.
    text, values: the sentence in English, and what stands for its placeholders.
    """

    file: str
    line: int
    column: str
    text: str
    values: dict[str, object] = field(default_factory=dict)
    row: str = ""

    @property
    def message(self) -> str:
        """What is wrong, in English, without the place."""
        return said(self.text, self.values, untranslated)

    def sentence(self, translate: Translate = untranslated) -> str:
        """The place and what is wrong there."""
        line = translate("Dataset", "line {line}").format(line=self.line) if self.line else self.row
        place = ", ".join(part for part in (self.file, line, self.column) if part)
        return f"{place}: {said(self.text, self.values, translate)}"

    def __str__(self) -> str:
        return self.sentence()


class Faults:
    """Gathers faults: the first hundred are kept, and the first of each file or table; all are counted."""

    def __init__(self) -> None:
        self.kept: list[Fault] = []
        self.first: dict[str, Fault] = {}
        self.count = 0

    def add(self, fault: Fault) -> None:
        """One more."""
        self.count += 1
        self.first.setdefault(fault.file, fault)
        if len(self.kept) < SHOWN_FAULTS:
            self.kept.append(fault)

    def sentences(self, translate: Translate = untranslated) -> Iterator[str]:
        """Each fault that was kept, and how many there are besides."""
        yield from (fault.sentence(translate) for fault in self.kept)
        if self.count > len(self.kept):
            yield more_faults(self.count - len(self.kept), translate)


def more_faults(count: int, translate: Translate) -> str:
    """That there are so many more faults than those told."""
    return translate("Dataset", "… and %n more fault(s)", "", count)


class BuildError(DatasetError):
    """Tables that can't become a dataset; `faults` tells why, `count` of how many these are the first."""

    def __init__(self, faults: Faults) -> None:
        super().__init__(QT_TRANSLATE_NOOP("Dataset", "The tables have faults; mend them and build again."))
        self.faults = tuple(faults.kept)
        self.count = faults.count
        self._all = faults

    def lines(self, translate: Translate = untranslated) -> list[str]:
        """Every fault that was kept as one line, and how many there are besides."""
        return list(self._all.sentences(translate))


def quoted(text: str) -> str:
    """A value out of a dataset as it may stand within a sentence: short, on one line, with nothing unseen."""
    return cut(shown(text[:200]), 60)


def said(text: str, values: dict[str, object], translate: Translate) -> str:
    """A marked text with its values, in a language. A tuple is a list of names of our own; only a path may be long."""
    return translate("Dataset", text).format(**{name: _worded(value) for name, value in values.items()})


def _worded(value: object) -> object:
    if isinstance(value, tuple):
        return ", ".join(word or "“”" for word in value)
    if isinstance(value, Path):
        return shown(str(value))
    return quoted(value) if isinstance(value, str) else value
