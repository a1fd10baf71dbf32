"""Events as text for other programs: an aligned table, CSV, JSON, iCalendar.

Rows are indexes of events, in the order wanted.
"""

import csv
import io
import json
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from typing import SupportsIndex

from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.model.dates import range_text
from desktop.model.moment import Day, civil, day_from
from desktop.model.record import Event, Source
from desktop.model.text import Language, Text, Translate, shown
from desktop.model.vocabulary import Grade

COLUMNS = (
    "id", "date", "end", "precision", "parties", "kind", "stage", "title", "label", "place", "weight",
    "agreements", "source_publisher", "source_title", "source_date", "source_url", "source_grade",
)  # fmt: skip
"""The columns of the CSV, by the names that other programs meet."""
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n")
FOLD_AT = 75
LAST_DAY = day_from(9999, 12, 31)


def as_table(dataset: Dataset, rows: Iterable[SupportsIndex], language: Language, translate: Translate) -> str:
    """One line per event: date, parties, kind, stage, title, aligned for a terminal. Empty for no events."""
    return aligned([_cells(dataset, event, language, translate) for event in _events(dataset, rows)])


def aligned(lines: Sequence[Sequence[str]]) -> str:
    """Lines of as many cells each, with as much room between them as columns of a terminal need."""
    widths = [max(map(_width, column)) for column in zip(*lines, strict=True)]
    return "\n".join(
        "  ".join(cell + " " * (width - _width(cell)) for cell, width in zip(line, widths, strict=True)).rstrip()
        for line in lines
    )


def as_csv(dataset: Dataset, rows: Iterable[SupportsIndex], language: Language, translate: Translate) -> str:
    """A header and one record per event; every field quoted, lines ended by CR LF (RFC 4180).

    A field that a spreadsheet would take for a formula starts with an apostrophe. Dates are as written in the record;
    the source is the best one; names and titles are in the language asked for.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for event in _events(dataset, rows):
        writer.writerow([guarded(field) for field in _record(dataset, event, language, translate)])
    return out.getvalue()


def as_json(dataset: Dataset, rows: Iterable[SupportsIndex]) -> str:
    """A list of objects in all languages; what the record does not have is null."""
    objects = [_object(dataset, event) for event in _events(dataset, rows)]
    return json.dumps(objects, ensure_ascii=False, allow_nan=False, indent=1)


def as_icalendar(dataset: Dataset, rows: Iterable[SupportsIndex], language: Language) -> str:
    """A calendar of whole days (RFC 5545). A date known to its month or year fills it and is marked tentative.

    The time stamp is the last day of the dataset's period, so that the same events give the same bytes.
    """
    stamp = f"{_basic(dataset.about.last_day)}T000000Z"
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Milepost//Milepost//EN", "CALSCALE:GREGORIAN"]
    for event in _events(dataset, rows):
        lines += _calendar_entry(dataset, event, language, stamp)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines)


def by_grade(sources: Iterable[Source]) -> list[Source]:
    """Sources, the best grade first; those of one grade keep their order."""
    order = tuple(Grade)
    return sorted(sources, key=lambda source: order.index(source.grade))


def _events(dataset: Dataset, rows: Iterable[SupportsIndex]) -> Iterator[Event]:
    return (dataset.event(row.__index__()) for row in rows)


def _cells(dataset: Dataset, event: Event, language: Language, translate: Translate) -> list[str]:
    cells = (
        range_text(event.start, event.end, language, short=True),
        " ".join(event.parties),
        dataset.kinds[event.kind].short.to(language),
        stage_name(event.stage, translate),
        event.title.to(language),
    )
    return [shown(cell) for cell in cells]


def _width(text: str) -> int:
    """How many columns of a terminal a text takes: two for wide signs, none for accents that combine."""
    return sum(
        0 if unicodedata.combining(sign) else 2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text
    )


def _record(dataset: Dataset, event: Event, language: Language, translate: Translate) -> Sequence[str]:
    best = next(iter(by_grade(event.sources)), None)
    return (
        event.id,
        event.start.text,
        event.end.text if event.end else "",
        event.start.precision,
        " ".join(event.parties),
        dataset.kinds[event.kind].name.to(language),
        stage_name(event.stage, translate),
        event.title.to(language),
        event.label.to(language),
        event.place.to(language),
        str(event.weight),
        " ".join(event.agreements),
        *((best.publisher, best.title, best.date, best.url, best.grade) if best else [""] * 5),
    )


def guarded(field: str) -> str:
    """A field of a CSV that no spreadsheet takes for a formula."""
    return f"'{field}" if field.startswith(FORMULA_STARTS) else field


def _object(dataset: Dataset, event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "aliases": list(event.aliases),
        "date": event.start.text,
        "end": event.end.text if event.end else None,
        "precision": event.start.precision.value,
        "parties": list(event.parties),
        "roles": {participant.party: participant.role.value for participant in event.participants},
        "kind": event.kind,
        "stage": event.stage.value,
        "titles": _languages(event.title),
        "labels": _languages(event.label),
        "agreement": event.agreements[0] if event.agreements else None,
        "agreements": [{"id": name, "stage": stage} for name, stage in _stages(dataset, event)],
        "place": event.place.en or None,
        "weight": event.weight,
        "sources": [_source_object(source) for source in by_grade(event.sources)],
    }


def _languages(text: Text) -> dict[str, str | None]:
    return {language: words or None for language, words in text._asdict().items()}


def _stages(dataset: Dataset, event: Event) -> Iterator[tuple[str, str | None]]:
    """The agreements that an event belongs to, and which step it is in the life of each."""
    for name in event.agreements:
        for step in dataset.agreements[name].steps:
            if step.event == event.id:
                yield name, step.stage.value if step.stage else None


def _source_object(source: Source) -> dict[str, str | None]:
    return {
        "id": source.id,
        "publisher": source.publisher,
        "publisher_kind": source.publisher_nature.value,
        "title": source.title,
        "date": source.date or None,
        "language": source.language or None,
        "url": source.url or None,
        "grade": source.grade.value,
    }


def _calendar_entry(dataset: Dataset, event: Event, language: Language, stamp: str) -> Iterator[str]:
    last = (event.end or event.start).last
    source = next(iter(by_grade(event.sources)), None)
    yield "BEGIN:VEVENT"
    yield f"UID:{_calendar_text(event.id)}@milepost"
    yield f"DTSTAMP:{stamp}"
    yield f"DTSTART;VALUE=DATE:{_basic(event.start.first)}"
    if last < LAST_DAY:
        yield f"DTEND;VALUE=DATE:{_basic(last + 1)}"
    yield f"SUMMARY:{_calendar_text(event.title.to(language))}"
    yield f"CATEGORIES:{_calendar_text(dataset.kinds[event.kind].name.to(language))}"
    if event.place.to(language):
        yield f"LOCATION:{_calendar_text(event.place.to(language))}"
    if event.summary.to(language):
        yield f"DESCRIPTION:{_calendar_text(event.summary.to(language))}"
    if source and source.url:
        yield f"URL:{shown(source.url)}"
    if event.start.first != event.start.last:
        yield "STATUS:TENTATIVE"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _basic(day: Day) -> str:
    year, month, number = civil(day)
    return f"{year:04d}{month:02d}{number:02d}"


def _calendar_text(text: str) -> str:
    escaped = text.replace("\r\n", "\n").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    return shown(escaped.replace("\n", "\\n"))


def _folded(line: str) -> str:
    """A line folded so that none is longer than 75 octets; between signs, never inside one."""
    parts, size = [""], 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > FOLD_AT:
            parts.append(" ")
            size = 1
        parts[-1] += sign
        size += octets
    return "\r\n".join(parts)
