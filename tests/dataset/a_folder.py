"""Small folders of tables and dataset files for tests: sound, until a test changes one thing."""

import csv
import sqlite3
from pathlib import Path

from desktop.dataset.build import build

Rows = list[dict[str, str]]

SOUND: dict[str, Rows] = {
    "dataset": [
        {
            "title_en": "Small", "title_ja": "小", "version": "1", "period_start": "2017", "period_end": "2024-12-31",
            "licence": "CC BY 4.0", "perspective": "JP", "languages": "en, ja",
        }
    ],
    "region": [{"id": "western-europe", "name_en": "Western Europe"}],
    "party": [
        {"id": "DE", "nature": "state", "region": "western-europe", "pinned": "1", "name_en": "Germany"},
        {"id": "JP", "nature": "state", "pinned": "2", "name_en": "Japan", "name_ja": "日本"},
        {"id": "AU", "nature": "state", "name_en": "Australia"},
        {"id": "NATO", "nature": "organisation", "name_en": "NATO"},
    ],
    "kind_group": [
        {"id": "visit", "position": "2", "sign": "circle", "name_en": "Visits"},
        {"id": "acsa", "position": "1", "sign": "bar", "name_en": "Logistics"},
    ],
    "kind": [
        {"id": "visit", "kind_group": "visit", "position": "1", "nature": "meeting", "name_en": "Visit",
         "short_en": "Visit"},
        {"id": "acsa", "kind_group": "acsa", "position": "1", "nature": "agreement",
         "name_en": "Acquisition and Cross-Servicing Agreement", "short_en": "ACSA"},
    ],
    "source": [
        {"id": "mofa", "publisher": "MOFA", "publisher_nature": "government", "title": "Signing", "date": "2024-01-29",
         "language": "en", "url": "https://www.mofa.go.jp/a.html", "grade": "official"},
        {"id": "paper", "publisher": "A paper", "publisher_nature": "press", "title": "News", "grade": "copy"},
    ],
    "event": [
        {"id": "signed", "date": "2024-01-29", "kind": "acsa", "stage": "signed", "weight": "5", "place_en": "Tokyo",
         "label_en": "ACSA signed", "label_ja": "署名", "title_en": "ACSA signed in Tokyo", "summary_en": "Two\nlines"},
        {"id": "talks", "date": "2023-05", "kind": "acsa", "stage": "negotiation_started", "weight": "4",
         "label_en": "ACSA talks", "title_en": "Talks on an ACSA begin"},
        {"id": "visit", "date": "2021-11-05", "end_date": "2021-11-07", "kind": "visit", "stage": "held", "weight": "2",
         "label_en": "Port call", "title_en": "A frigate calls at Tokyo"},
    ],
    "alias": [{"id": "signature", "event": "signed"}],
    "event_party": [
        {"event": "signed", "party": "JP", "position": "2", "role": "hosts"},
        {"event": "signed", "party": "DE", "position": "1", "role": "acts"},
        {"event": "talks", "party": "JP", "position": "1", "role": "acts"},
        {"event": "talks", "party": "DE", "position": "2", "role": "acts"},
        {"event": "visit", "party": "DE", "position": "1", "role": "acts"},
        {"event": "visit", "party": "NATO", "position": "2", "role": "concerned"},
    ],
    "event_source": [
        {"event": "signed", "source": "paper", "position": "2"},
        {"event": "signed", "source": "mofa", "position": "1"},
        {"event": "talks", "source": "paper", "position": "1"},
        {"event": "visit", "source": "mofa", "position": "1"},
    ],
    "reading": [
        {"event": "signed", "position": "1", "field": "date", "value_en": "30 January", "note_en": "A paper says so."}
    ],
    "agreement": [
        {"id": "old", "kind": "acsa", "title_en": "Old ACSA", "label_en": "ACSA (2010)"},
        {"id": "de-acsa", "kind": "acsa", "title_en": "Japan–Germany ACSA", "label_en": "ACSA", "replaces": "old"},
    ],
    "agreement_party": [
        {"agreement": "old", "party": "JP", "position": "1"},
        {"agreement": "de-acsa", "party": "JP", "position": "1"},
        {"agreement": "de-acsa", "party": "DE", "position": "2"},
    ],
    "agreement_stage": [
        {"agreement": "old", "position": "1", "stage": "signed", "date": "2010-05", "source": "mofa", "grade": "press",
         "note_en": "Before the period"},
        {"agreement": "de-acsa", "position": "1", "stage": "negotiation_started", "event": "talks"},
        {"agreement": "de-acsa", "position": "2", "stage": "signed", "event": "signed"},
    ],
    "series": [{"id": "calls", "nature": "series", "kind": "visit", "title_en": "Port calls"}],
    "series_party": [{"series": "calls", "party": "DE", "position": "1"}],
    "series_member": [
        {"series": "calls", "position": "1", "date": "2002", "stage": "held", "grade": "memory"},
        {"series": "calls", "position": "2", "event": "visit"},
        {"series": "calls", "position": "3", "agreement": "de-acsa"},
        {"series": "calls", "position": "4", "date": "2024", "grade": "named"},
    ],
    "complete_list": [{"party": "JP", "kind": "acsa", "note_en": "Nothing is left out."}],
    "link": [{"event": "signed", "builds_on": "visit", "source": "paper"}],
    "claim": [
        {"id": "c2", "source": "paper", "position": "2", "nature": "opinion", "verdict": "opinion",
         "holder": "A. Writer", "claim_en": "It matters."},
        {"id": "c1", "source": "paper", "position": "1", "nature": "fact", "verdict": "borne_out",
         "claim_en": "They signed.", "record_en": "So it was."},
    ],
    "claim_about": [
        {"claim": "c1", "position": "1", "event": "signed"},
        {"claim": "c1", "position": "2", "agreement": "de-acsa"},
        {"claim": "c2", "position": "1", "series": "calls"},
    ],
    "tour_step": [
        {"position": "2", "title_en": "The agreement", "text_en": "It is signed.", "view": "matrix",
         "agreement": "de-acsa", "as_of": "2024"},
        {"position": "1", "title_en": "A call", "title_ja": "寄港", "text_en": "A frigate calls.", "view": "timeline",
         "period_start": "2021-10", "period_end": "2021", "lanes": "DE, NATO", "kinds": "visit", "countries": "DE",
         "event": "visit"},
    ],
}  # fmt: skip


def sound() -> dict[str, Rows]:
    """The tables above, to be changed at will."""
    return {table: [dict(row) for row in rows] for table, rows in SOUND.items()}


def write(folder: Path, tables: dict[str, Rows]) -> Path:
    """Writes each table as CSV; the columns are those that its rows have."""
    folder.mkdir(exist_ok=True)
    for table, rows in tables.items():
        names = list(dict.fromkeys(name for row in [*SOUND[table], *rows] for name in row))
        with (folder / f"{table}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, names, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
    return folder


def changed(table: str, row: int, **cells: str) -> dict[str, Rows]:
    """The sound tables with some cells changed."""
    tables = sound()
    tables[table][row] |= cells
    return tables


def added(table: str, **cells: str) -> dict[str, Rows]:
    """The sound tables with a row more."""
    tables = sound()
    tables[table].append(cells)
    return tables


def without(table: str, row: int) -> dict[str, Rows]:
    """The sound tables with a row less."""
    tables = sound()
    del tables[table][row]
    return tables


def built(folder: Path, tables: dict[str, Rows] | None = None) -> Path:
    """A dataset file made of tables."""
    out = folder / "small.sqlite"
    build(write(folder / "tables", sound() if tables is None else tables), out)
    return out


def spoiled(folder: Path, *statements: str) -> Path:
    """A sound dataset file, then changed by somebody with SQLite who obeys no rule."""
    out = built(folder)
    run(out, *statements)
    return out


def run(path: Path, *statements: str) -> None:
    """Changes a dataset file, free of all checks."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("PRAGMA synchronous = OFF")
        for statement in statements:
            connection.execute(statement)
    finally:
        connection.close()
