"""Made-up events as a dataset file, by the same schema as any."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path

from desktop.dataset.tables import SCHEMA
from desktop.model.text import Text
from desktop.model.vocabulary import Stage
from tests.bench.made import AGREEMENT_KINDS, FIRST_DAY, KINDS, LAST_DAY, PERSPECTIVE, PRECISIONS, Made, known_rows
from tests.bench.made_texts import Words, day_text, source_id

Row = tuple[object, ...]
_STAGES = tuple(Stage)
GRADES = ("official", "official", "press", "mirror", "copy", "named")
"""The grades of the sources, in turn."""


def write(made: Made, out: Path) -> None:
    """Writes the dataset file, in place of one that was there."""
    unfinished = out.with_name(out.name + ".part")
    unfinished.unlink(missing_ok=True)
    with closing(sqlite3.connect(unfinished, isolation_level=None)) as file:
        file.execute("PRAGMA journal_mode = OFF")
        file.execute("PRAGMA synchronous = OFF")
        file.execute("PRAGMA ignore_check_constraints = ON")  # a test sees that they hold
        file.executescript(SCHEMA.read_text(encoding="utf-8"))
        file.execute("BEGIN")
        for table, rows in _tables(made):
            _insert(file, table, rows)
        file.execute("COMMIT")
    unfinished.replace(out)


def _insert(file: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    columns = len(file.execute(f"PRAGMA table_info({table})").fetchall())
    file.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})", rows)


def _tables(made: Made) -> Iterator[tuple[str, Iterable[Row]]]:
    words = Words(made)
    ids = [words.id(row) for row in range(len(made))]
    by_id = sorted(range(len(made)), key=ids.__getitem__)  # tables lie in order of their ids: so they grow at the end
    yield "dataset", [_about(made)]
    yield "region", _known("region", ("id",), ("name",))
    yield "party", _parties(made)
    yield "kind_group", _known("kind_group", ("id", "position", "sign"), ("name",))
    yield "kind", (row for row in _known("kind", ("id", "kind_group", "position", "nature"), ("name", "short"))
                   if row[0] in KINDS)  # fmt: skip
    yield "source", (_source(number) for number in range(made.sources + 1))
    yield "event", (_event(made, words, row, ids[row]) for row in by_id)
    yield "event_party", _event_parties(words, by_id, ids)
    yield "event_source", ((ids[row], source, place) for row in by_id
                           for place, source in enumerate(words.sources(row), 1))  # fmt: skip
    yield "alias", ((f"other-name-{row:08d}", words.id(row)) for row in range(0, len(made), 2_000))
    yield "reading", (_reading(words, row) for row in range(0, len(made), 1_000))
    yield "agreement", (_agreement(made, words, number) for number in range(len(made.agreements)))
    yield "agreement_party", _agreement_parties(made, words)
    yield "agreement_stage", _agreement_stages(made, words)
    yield "link", _links(words, by_id, ids)


def _about(made: Made) -> Row:
    title = ("A made-up record", "架空の記録", "Eine erfundene Chronik")
    said = (f"{len(made)} events made up by chance (seed {made.seed}); none of them is true.", "", "")
    period = (day_text(FIRST_DAY), day_text(LAST_DAY), FIRST_DAY, LAST_DAY)
    return (1, *title, *said, "1", *period, "", PERSPECTIVE, "en,ja,de")


def _known(table: str, columns: tuple[str, ...], texts: tuple[str, ...]) -> Iterator[Row]:
    for row in known_rows(table):
        told = (row[f"{text}_{language}"] for text in texts for language in ("en", "ja", "de"))
        yield (*(row[column] or None for column in columns), *told)


def _parties(made: Made) -> Iterator[Row]:
    known = _known("party", ("id", "nature", "region", "pinned"), ("name",))
    return (row for row in known if row[0] in made.parties)


def _source(number: int) -> Row:
    grade = GRADES[number % len(GRADES)]
    address = f"https://example.org/{number}"
    title = f"Page {number} of the made-up record"
    return (source_id(number), f"Publisher {number % 40}", "government", title, "", "2024", "en", address, grade)


def _event(made: Made, words: Words, row: int, name: str) -> Row:
    lasting = made.lasting.data[row]
    return (
        name,
        words.date(row),
        words.end_date(row),
        PRECISIONS[made.precision.data[row]],
        made.first.data[row],
        made.last.data[row],
        made.end_first.data[row] if lasting else None,
        made.end_last.data[row] if lasting else None,
        words.kind(row),
        _STAGES[made.stage.data[row]].value,
        made.weight.data[row],
        *words.place(row),
        *words.label(row),
        *words.title(row),
        *words.summary(row),
    )


def _event_parties(words: Words, rows: list[int], ids: list[str]) -> Iterator[Row]:
    for row in rows:
        for place, code in enumerate(words.parties(row), 1):
            yield ids[row], code, place, "acts" if place < 3 else "concerned"


def _reading(words: Words, row: int) -> Row:
    return (words.id(row), 1, "date", *Text("a day later"), *Text("So the other side told it."), "")


def _agreement(made: Made, words: Words, number: int) -> Row:
    row = made.agreements[number][0]
    name = words.kind(row).upper()
    assert words.kind(row) in AGREEMENT_KINDS
    partner = words.names[words.parties(row)[-1]].en
    title = Text(f"{name} with {partner}, the {number + 1}th of the record")
    return (agreement_id(number), words.kind(row), *title, *Text(f"{name} {number + 1}"), None)


def agreement_id(number: int) -> str:
    """The id of an agreement."""
    return f"made-agreement-{number:04d}"


def _agreement_parties(made: Made, words: Words) -> Iterator[Row]:
    for number, steps in enumerate(made.agreements):
        for place, code in enumerate(words.parties(steps[0]), 1):
            yield agreement_id(number), code, place


def _agreement_stages(made: Made, words: Words) -> Iterator[Row]:
    for number, steps in enumerate(made.agreements):
        for place, row in enumerate(steps, 1):
            stage = _STAGES[made.stage.data[row]].value
            yield (agreement_id(number), place, stage, words.id(row), "", None, None, *Text(""), None, "")


def _links(words: Words, rows: list[int], ids: list[str]) -> Iterator[Row]:
    for row in rows:
        for earlier in words.builds_on(row):
            yield ids[row], earlier, words.sources(row)[0]
