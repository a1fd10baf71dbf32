"""The sources of events as citations: footnotes, BibTeX, CSL-JSON, RIS.

An event has no author; what is cited is what it rests on. Of a source without an author the publisher stands as the
author, as an institution. How good a source is stands in a note.
"""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal, get_args

from desktop.dataset.export import by_grade
from desktop.model.dates import moment_text, range_text
from desktop.model.moment import Moment, Precision, civil, parse
from desktop.model.record import Event, Source
from desktop.model.text import Language, Translate, shown
from desktop.model.vocabulary import Grade, PublisherNature

CitationForm = Literal["footnote", "bibtex", "csl", "ris"]
CITATION_FORMS: tuple[CitationForm, ...] = get_args(CitationForm)
_QUOTES: dict[Language, str] = {"en": "“{}”", "de": "„{}“", "ja": "「{}」"}
_INNER_QUOTES: dict[Language, dict[int, int]] = {
    "en": str.maketrans("“”", "‘’"),
    "de": str.maketrans("„“”", "‚‘’"),
    "ja": str.maketrans("「」", "『』"),
}
"""Quotation marks within a title that stands in quotation marks."""
_TEX_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_TEX = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
} | {sign: f"\\{sign}" for sign in "&%$#_"}
_UNSAFE_IN_URL = re.compile(r"[\s\\{}]")


@dataclass(frozen=True, slots=True)
class Reference:
    """A source, once, with the events for which it is cited."""

    source: Source
    events: tuple[Event, ...]


def citations(events: Iterable[Event], language: Language, form: CitationForm, translate: Translate) -> str:
    """The sources of some events, ready to paste or to import.

    footnote: a line for each event, with its sources, the best first; an event without sources stands alone.
    bibtex, csl, ris: an entry for each source, however many of the events rest on it; empty, or an empty list, where
    no event has one.
    """
    if form == "footnote":
        return "\n".join(_footnote(event, language, translate) for event in events)
    entries = [_Entry(reference, language, translate) for reference in references(events)]
    written: dict[str, Callable[[list[_Entry]], str]] = {"bibtex": _bibtex, "csl": _csl, "ris": _ris}
    return written[form](entries)


def references(events: Iterable[Event]) -> list[Reference]:
    """Every source of some events once, in the order in which they are first named."""
    cited: dict[str, tuple[Source, list[Event]]] = {}
    for event in events:
        for source in by_grade(event.sources):
            cited.setdefault(source.id, (source, []))[1].append(event)
    return [Reference(source, tuple(its_events)) for source, its_events in cited.values()]


def grade_note(grade: Grade, translate: Translate) -> str:
    """How good a source is, as a note beside it."""
    return {
        Grade.OFFICIAL: translate("Citation", "official source"),
        Grade.MIRROR: translate("Citation", "official text on another page"),
        Grade.PRESS: translate("Citation", "press report"),
        Grade.COPY: translate("Citation", "copy of a report, not confirmed"),
        Grade.NAMED: translate("Citation", "page not read, not confirmed"),
        Grade.MEMORY: translate("Citation", "general knowledge, not confirmed"),
    }[grade]


class _Entry:
    """What every form says of a reference, each text on one line."""

    def __init__(self, reference: Reference, language: Language, translate: Translate) -> None:
        source = reference.source
        self.id = source.id
        self.title = shown(source.title)
        self.author = shown(source.author or source.publisher)
        self.container = shown(source.publisher) if source.author else ""
        self.publisher = shown(source.publisher)
        self.date, self.issued = shown(source.date), _issued(source)
        self.language = shown(source.language)
        self.url = _UNSAFE_IN_URL.sub(lambda match: "".join(f"%{octet:02X}" for octet in match[0].encode()), source.url)
        self.of_press = source.publisher_nature in (PublisherNature.PRESS, PublisherNature.STATE_MEDIA)
        told = "; ".join(_told(event, language) for event in reference.events)
        note = translate("Citation", "{grade}; cited for: {events}")
        self.note = note.format(grade=grade_note(source.grade, translate), events=told)


# Footnotes


def _told(event: Event, language: Language) -> str:
    """An event by its title and date."""
    title, date = shown(event.title.to(language)), range_text(event.start, event.end, language)
    return f"{title}（{date}）" if language == "ja" else f"{title}, {date}"


def _footnote(event: Event, language: Language, translate: Translate) -> str:
    ends, joins, begins = ("。", "；", "：") if language == "ja" else (".", "; ", ": ")
    cited = joins.join(_cited(source, language, translate) for source in by_grade(event.sources))
    return f"{_told(event, language)}{begins if cited else ''}{cited}{ends}"


def _cited(source: Source, language: Language, translate: Translate) -> str:
    """One source within a footnote: author or institution, title, publisher, date, address, and how good it is."""
    issued, japanese = _issued(source), language == "ja"
    date = moment_text(issued, language) if issued else shown(source.date)
    author, title = shown(source.author or source.publisher), _quoted(source, language)
    container = shown(source.publisher) if source.author else ""
    grade = grade_note(source.grade, translate)
    if japanese:
        named = "、".join(part for part in (f"{author}{title}{container}", date, shown(source.url)) if part)
        return f"{named}（{grade}）"
    return f"{', '.join(part for part in (author, title, container, date, shown(source.url)) if part)} [{grade}]"


def _quoted(source: Source, language: Language) -> str:
    """The title in quotation marks; a description in brackets, which is nobody's headline, has none."""
    title = shown(source.title)
    if not title or (title.startswith("[") and title.endswith("]")):
        return title
    return _QUOTES[language].format(title.translate(_INNER_QUOTES[language]))


def _issued(source: Source) -> Moment | None:
    """The date of a source, if it has one that can be read."""
    try:
        return parse(source.date)
    except ValueError:
        return None


def _date_parts(moment: Moment) -> list[int]:
    """Year, month and day, as far as they are known."""
    known = {Precision.YEAR: 1, Precision.MONTH: 2, Precision.DAY: 3}[moment.precision]
    return list(civil(moment.first)[:known])


# BibTeX


def _bibtex(entries: list[_Entry]) -> str:
    keys = _keys(entry.id for entry in entries)
    return "\n\n".join(_bibtex_entry(entry, key) for entry, key in zip(entries, keys, strict=True))


def _keys(ids: Iterable[str]) -> Iterator[str]:
    """A key for each id, with what a key may hold; no two alike, whatever their capitals."""
    known: set[str] = set()
    for name in ids:
        key = plain = re.sub(r"[^A-Za-z0-9:._-]", "-", name)
        number = 2
        while key.lower() in known:
            key, number = f"{plain}-{number}", number + 1
        known.add(key.lower())
        yield key


def _bibtex_entry(entry: _Entry, key: str) -> str:
    year, month, day = [*(_date_parts(entry.issued) if entry.issued else []), 0, 0, 0][:3]
    fields = {
        "author": f"{{{{{_tex(entry.author)}}}}}" if entry.author else "",  # an institution is no first and last name
        "title": f"{{{{{_tex(entry.title)}}}}}" if entry.title else "",  # its capitals stay
        "publisher": f"{{{_tex(entry.container)}}}" if entry.container else "",
        "year": f"{{{year}}}" if year else "",
        "month": _TEX_MONTHS[month - 1] if month else "",
        "day": f"{{{day}}}" if day else "",
        "url": f"{{{entry.url}}}" if entry.url else "",
        "language": f"{{{_tex(entry.language)}}}" if entry.language else "",
        "note": f"{{{_tex(entry.note)}}}",
    }
    lines = "".join(f",\n  {name} = {value}" for name, value in fields.items() if value)
    return f"@misc{{{key}{lines}\n}}"


def _tex(text: str) -> str:
    return "".join(_TEX.get(sign, sign) for sign in text)


# CSL-JSON


def _csl(entries: list[_Entry]) -> str:
    return json.dumps([_csl_item(entry) for entry in entries], ensure_ascii=False, allow_nan=False, indent=1)


def _csl_item(entry: _Entry) -> dict[str, object]:
    dated: object = {"raw": entry.date} if entry.date else None
    fields: dict[str, object] = {
        "id": entry.id,
        "type": "article-newspaper" if entry.of_press else "webpage",
        "title": entry.title,
        "author": [{"literal": entry.author}] if entry.author else None,
        "container-title" if entry.of_press else "publisher": entry.publisher,
        "issued": {"date-parts": [_date_parts(entry.issued)]} if entry.issued else dated,
        "language": entry.language,
        "URL": entry.url,
        "note": entry.note,
    }
    return {name: value for name, value in fields.items() if value}


# RIS


def _ris(entries: list[_Entry]) -> str:
    return "\r\n".join(line for entry in entries for line in (*_ris_lines(entry), "")).removesuffix("\r\n")


def _ris_lines(entry: _Entry) -> Iterator[str]:
    """The lines of an entry: two letters, two spaces, a hyphen, a space, the value; the end is a line of its own."""
    parts = _date_parts(entry.issued) if entry.issued else []
    year, month, day = [f"{part:02d}" for part in parts] + [""] * (3 - len(parts))
    yield f"TY  - {'NEWS' if entry.of_press else 'ELEC'}"
    fields = {
        "ID": entry.id,
        "AU": entry.author,
        "TI": entry.title,
        "T2": entry.publisher if entry.of_press else "",
        "PB": "" if entry.of_press else entry.publisher,
        "PY": f"{year:0>4}" if year else "",
        "DA": f"{year:0>4}/{month}/{day}/" if year else "",
        "LA": entry.language,
        "UR": entry.url,
        "N1": entry.note,
    }
    yield from (f"{tag}  - {value}" for tag, value in fields.items() if value)
    yield "ER  - "
