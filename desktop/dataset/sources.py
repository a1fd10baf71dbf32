"""The sources as a list: one line each, with the number of events that rest on it; sorted, searched, as text."""

import csv
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from io import StringIO
from typing import Any

import numpy as np

from desktop.dataset.evidence import claims_of, evidence, resting_on, texts_with_claims
from desktop.dataset.export import guarded
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.search import folded, spellings
from desktop.model.record import Source
from desktop.model.vocabulary import Grade, PublisherNature

Column = str
COLUMNS: tuple[Column, ...] = ("publisher", "title", "publisher_nature", "grade", "date", "events")


@dataclass(frozen=True, slots=True)
class SourceRow:
    """A source with the number of events that rest on it or that its claims tell of, and of these claims."""

    source: Source
    events: int
    claims: int


@once_per_dataset(1)
def source_rows(dataset: Dataset) -> tuple[SourceRow, ...]:
    """Every source of the dataset, those with claims first, then by publisher and title."""
    known = evidence(dataset)
    counts = np.bincount(known.source, minlength=len(dataset.sources)).tolist()
    with_claims = frozenset(texts_with_claims(dataset))
    rows = [
        SourceRow(
            source,
            len(resting_on(dataset, source.id)) if source.id in with_claims else count,
            len(claims_of(dataset, source.id)) if source.id in with_claims else 0,
        )
        for source, count in zip(dataset.sources.values(), counts, strict=True)
    ]
    return tuple(sorted(rows, key=lambda row: (not row.claims, *_by_name(row))))


def _by_name(row: SourceRow) -> tuple[str, str, str]:
    return folded(row.source.publisher), folded(row.source.title), row.source.id


_KEYS: dict[Column, Callable[[SourceRow], Any]] = {
    "publisher": lambda row: folded(row.source.publisher),
    "title": lambda row: folded(row.source.title),
    "publisher_nature": lambda row: list(PublisherNature).index(row.source.publisher_nature),
    "grade": lambda row: list(Grade).index(row.source.grade),
    "date": lambda row: row.source.date,
    "events": lambda row: row.events,
}


def in_order(rows: Iterable[SourceRow], column: Column, *, descending: bool = False) -> list[SourceRow]:
    """The rows by one column, those with nothing in it last, and by publisher and title where it is the same."""
    key = _KEYS[column]
    by_name = sorted(rows, key=_by_name)
    filled = sorted((row for row in by_name if key(row) != ""), key=key, reverse=descending)
    return filled + [row for row in by_name if key(row) == ""]


def found(rows: Iterable[SourceRow], text: str) -> list[SourceRow]:
    """The rows in which all words of a text occur: in publisher, title, author, date or address."""
    words = [spellings(word) for word in text.split()]

    def has(row: SourceRow) -> bool:
        source = row.source
        hay = " ".join(
            spelling
            for part in (source.publisher, source.title, source.author, source.date, source.url, source.id)
            for spelling in spellings(part)
        )
        return all(any(spelling in hay for spelling in word) for word in words)

    return [row for row in rows if has(row)]


def as_json(rows: Iterable[SourceRow]) -> str:
    """The rows as a list for programs."""
    return json.dumps([_plain(row) for row in rows], ensure_ascii=False, indent=1)


def as_csv(rows: Iterable[SourceRow]) -> str:
    """The rows as CSV, with a line of names. A field that a spreadsheet would take for a formula starts with “'”."""
    out = StringIO()
    writer = csv.DictWriter(out, _NAMES)
    writer.writeheader()
    for row in rows:
        writer.writerow({name: guarded(str(value)) for name, value in _plain(row).items()})
    return out.getvalue()


def as_table(rows: Iterable[SourceRow]) -> str:
    """The rows for people, one a line: how many events, grade, kind of publisher, date, publisher, title, id."""
    return "\n".join(
        f"{row.events:>5}  {row.source.grade:<8}  {row.source.publisher_nature:<12}  {row.source.date:<10}  "
        f"{row.source.publisher} · {row.source.title or '–'}  [{row.source.id}]"
        for row in rows
    )


_NAMES = (
    "id",
    "publisher",
    "publisher_nature",
    "title",
    "author",
    "date",
    "language",
    "url",
    "grade",
    "events",
    "claims",
)


def _plain(row: SourceRow) -> dict[str, str | int]:
    source = {name: str(getattr(row.source, name)) for name in _NAMES[:-2]}
    return {**source, "events": row.events, "claims": row.claims}
