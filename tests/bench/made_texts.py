"""Ids and texts of events made up by chance: worked out from the row when asked for, so that millions cost nothing."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import TypeVar, overload

import numpy as np
from numpy.typing import NDArray

from desktop.model.moment import civil
from desktop.model.text import Text
from tests.bench.made import KINDS, NOBODY, Made, known_rows

_SCATTER = 2_654_435_761
"""Knuth's multiplier: rows beside one another get words that have nothing to do with one another."""
Row = TypeVar("Row", int, NDArray[np.int64])
_TRANSLATED = 4
"""One in so many has its texts in Japanese and German too."""
_NOUNS = ("talks", "visit", "meeting", "accord", "drill", "session", "statement", "roadmap", "port call", "review")
_NOUNS_JA = ("協議", "訪問", "会合", "合意", "訓練", "会議", "声明", "工程表", "寄港", "見直し")
_NOUNS_DE = ("Gespräche", "Besuch", "Treffen", "Einigung", "Übung", "Sitzung", "Erklärung", "Fahrplan", "Hafenbesuch",
             "Prüfung")  # fmt: skip
_SUBJECTS = ("Cyber", "Maritime", "Space", "Logistics", "Defence", "Coast guard", "Industry", "Naval", "Air", "Joint")
_PLACES = (
    Text("Tokyo", "東京", "Tokio"),
    Text("Berlin", "ベルリン"),
    Text("Canberra", "キャンベラ"),
    Text("Yokosuka", "横須賀"),
    Text("Kiel", "キール"),
    Text("Manila", "マニラ"),
    Text("Munich", "ミュンヘン", "München"),
    Text("Ōsaka", "大阪"),
)
_PURPOSES = ("on exchanges of staff", "on ports and airfields", "on research", "on supplies", "on the sea lanes",
             "on information", "on training together", "on disaster relief")  # fmt: skip


class Words:
    """The ids and texts of made-up events."""

    def __init__(self, made: Made) -> None:
        self._made = made
        # Views of the memory: they give plain numbers, in half the time that numpy takes.
        self._first, self._end, self._lasting = made.first.data, made.end_last.data, made.lasting.data
        self._precision, self._kind = made.precision.data, made.kind.data
        self._ours, self._partner, self._third = made.ours.data, made.partner.data, made.third.data
        self._small = tuple(code.lower() for code in made.parties)
        self.names = {row["id"]: Text(row["name_en"], row["name_ja"], row["name_de"]) for row in known_rows("party")}

    def id(self, row: int) -> str:
        """Its first party, its first possible day and its row: in the order of rows among those of a day."""
        return f"{self._namer(row)}-{_compact(self._first[row])}-{row:08d}"

    def row(self, event_id: str) -> int | None:
        """The row of an id."""
        number = event_id.rpartition("-")[2]
        row = int(number) if number.isascii() and number.isdigit() else -1
        return row if 0 <= row < len(self._made) and self.id(row) == event_id else None

    def parties(self, row: int) -> tuple[str, ...]:
        """The codes of its parties: Japan first where it takes part."""
        numbers = (self._ours[row], self._partner[row], self._third[row])
        return tuple([self._made.parties[number] for number in numbers if number != NOBODY])

    def date(self, row: int) -> str:
        """Its date as it is written, to the day, the month or the year."""
        return day_text(self._first[row])[: (10, 7, 4)[self._precision[row]]]

    def end_date(self, row: int) -> str:
        """Its end, or nothing."""
        return day_text(self._end[row]) if self._lasting[row] else ""

    def label(self, row: int) -> Text:
        """16 signs or so; some have it in Japanese, as the record does."""
        subject, noun = self._pick(row, len(_SUBJECTS), 0), self._pick(row, len(_NOUNS), 7)
        number = self._pick(row, 90, 3) + 1
        english = f"{_SUBJECTS[subject]} {_NOUNS[noun]} {number}"
        return Text(english, "" if row % _TRANSLATED else f"{_NOUNS_JA[noun]}{number}")

    def title(self, row: int) -> Text:
        """A line; some have it in all languages."""
        noun, purpose = self._pick(row, len(_NOUNS), 7), _PURPOSES[self._pick(row, len(_PURPOSES), 11)]
        subject = _SUBJECTS[self._pick(row, len(_SUBJECTS), 0)]
        names = [self.names[code] for code in self.parties(row)]
        english = f"{subject} {_NOUNS[noun]} {purpose}: {', '.join([name.en for name in names])}"
        if row % _TRANSLATED:
            return Text(english)
        return Text(
            english,
            f"{'・'.join(name.ja for name in names)}{_NOUNS_JA[noun]}",
            f"{_NOUNS_DE[noun]}: {', '.join(name.to('de') for name in names)}",
        )

    def summary(self, row: int) -> Text:
        """A sentence or two."""
        one, other = (_PURPOSES[self._pick(row, len(_PURPOSES), turn)] for turn in (5, 13))
        return Text(f"The two sides spoke {one} and {other}, and agreed to meet again; this event is made up.")

    def place(self, row: int) -> Text:
        """Where it was."""
        return _PLACES[self._pick(row, len(_PLACES), 2)]

    def kind(self, row: int) -> str:
        """The code of its kind."""
        return KINDS[self._kind[row]]

    def sources(self, row: int) -> tuple[str, ...]:
        """The ids of its sources: one, or now and then two."""
        first = self._pick(row, self._made.sources, 17)
        return (source_id(first), source_id(first + 1)) if row % 5 == 0 else (source_id(first),)

    def best_grades(self, grades: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The least of the numbers that the sources of each event have; `grades` are those of all sources."""
        rows = np.arange(len(self._made))
        first = self._pick(rows, self._made.sources, 17)
        return np.where(rows % 5, grades[first], np.minimum(grades[first], grades[first + 1]))

    def builds_on(self, row: int) -> tuple[str, ...]:
        """The event that it builds upon: an earlier one, a tenth of the events have such."""
        made = self._made
        every = max(1, len(made) // max(1, made.links))
        if row % every or row < every or row // every >= made.links:
            return ()
        return (self.id(max(0, row - 1 - self._pick(row, min(row, 400), 19))),)

    def _namer(self, row: int) -> str:
        """The party that stands in the id: the partner where there is one."""
        return self._small[self._ours[row] if self._partner[row] == NOBODY else self._partner[row]]

    def _pick(self, row: Row, many: int, turn: int) -> Row:
        """A number below `many` that looks like chance, of a row or of an array of rows."""
        return (row * _SCATTER + self._made.seed * 97 >> turn) % 1_000_003 % many


def source_id(number: int) -> str:
    """The id of a source."""
    return f"made-source-{number:05d}"


@lru_cache(maxsize=8_192)
def day_text(day: int) -> str:
    """A day as YYYY-MM-DD."""
    year, month, day_of_month = civil(day)
    return f"{year:04d}-{month:02d}-{day_of_month:02d}"


@lru_cache(maxsize=8_192)
def _compact(day: int) -> str:
    return day_text(day).replace("-", "")


class ByRow(Sequence[str]):
    """A text of each row, worked out when it is asked for."""

    def __init__(self, length: int, text: Callable[[int], str]) -> None:
        self._length, self._text = length, text

    def __len__(self) -> int:
        return self._length

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> list[str]: ...
    def __getitem__(self, place: int | slice) -> str | list[str]:
        if isinstance(place, slice):
            return [self._text(row) for row in range(*place.indices(self._length))]
        row = int(place) + (self._length if place < 0 else 0)
        if not 0 <= row < self._length:
            raise IndexError(place)
        return self._text(row)

    def of(self, rows: Sequence[int]) -> list[str]:
        """The texts of many rows at once."""
        return [self._text(int(row)) for row in rows]
