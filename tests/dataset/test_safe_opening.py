"""Files of anybody: each opens with its faults told, or is refused in a sentence, and none is ever changed."""

import os
import random
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from desktop.dataset import safe_file
from desktop.dataset.check import check
from desktop.dataset.errors import DatasetError, Faults, OpeningCancelledError
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.reader import sound as sound_sheets
from desktop.dataset.safe_reading import read_file
from tests.dataset.a_folder import added, built, changed, run, sound, spoiled, write

COUNTED = "WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT {}) SELECT {} FROM n"
A_VISIT = (
    "'e' || i, '2020', '', 'year', 18262, 18627, NULL, NULL, 'visit', 'held', 1, "
    "'', '', '', 'L', '', '', 'T', '', '', '', '', ''"
)


def visits(number: int) -> str:
    """Adds so many visits, known to the year only, without a party."""
    return f"INSERT INTO event {COUNTED.format(number, A_VISIT)}"


def everything_in(folder: Path) -> dict[str, tuple[int, bytes]]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {str(path): (path.stat().st_mtime_ns, path.read_bytes()) for path in files}


@contextmanager
def untouched(path: Path) -> Iterator[None]:
    before = everything_in(path.parent)
    yield
    assert everything_in(path.parent) == before


def opened(path: Path) -> Dataset:
    with untouched(path):
        return open_dataset(path)


def titles(dataset: Dataset) -> list[str]:
    return [event.title.en for event in dataset.events()]


def refusal(path: Path) -> str:
    with untouched(path), pytest.raises(DatasetError) as caught:
        open_dataset(path)
    sentence = caught.value.sentence()
    assert sentence == str(caught.value)
    return sentence


def given(tmp_path: Path, content: bytes) -> Path:
    path = tmp_path / "given.sqlite"
    path.write_bytes(content)
    return path


def with_bytes(path: Path, at: int, content: bytes) -> Path:
    whole = bytearray(path.read_bytes())
    whole[at : at + len(content)] = content
    path.write_bytes(whole)
    return path


def rebuilt(tmp_path: Path, change: Callable[[sqlite3.Connection], None], schema: str = "") -> Path:
    """The same rows in a file made by somebody else: other page size, encoding or schema."""
    source, path = built(tmp_path), tmp_path / "other.sqlite"
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(path, isolation_level=None)) as new:
        change(new)
        new.execute("PRAGMA synchronous = OFF")
        for line in old.iterdump():
            if not line.startswith(("BEGIN", "COMMIT")):
                new.execute(line.replace("STRICT, WITHOUT ROWID", schema) if "CREATE TABLE" in line else line)
        new.execute("PRAGMA application_id = 1299205220")
        new.execute("PRAGMA user_version = 1")
    return path


def without_checks(tmp_path: Path, *statements: str) -> Path:
    """The same rows in tables without a key, a type or a check, then changed."""
    path = tmp_path / "loose.sqlite"
    with closing(sqlite3.connect(built(tmp_path))) as old, closing(sqlite3.connect(path, isolation_level=None)) as new:
        new.execute("PRAGMA synchronous = OFF")
        for (name,) in old.execute("SELECT name FROM sqlite_master").fetchall():
            rows = old.execute(f"SELECT * FROM {name}")
            new.execute(f"CREATE TABLE {name} ({', '.join(column[0] for column in rows.description)})")
            for row in rows:
                new.execute(f"INSERT INTO {name} VALUES ({', '.join('?' * len(row))})", row)
        for statement in (*statements, "PRAGMA application_id = 1299205220", "PRAGMA user_version = 1"):
            new.execute(statement)
    return path


# What is not a dataset


def test_a_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "gone.sqlite").endswith("gone.sqlite is not there (any more).")


def test_a_folder_and_a_pipe_are_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert refusal(tmp_path / "pipe") == "pipe is not a file that can be opened; choose a dataset file."
    assert refusal(tmp_path).endswith(" is not a file that can be opened; choose a dataset file.")


def test_a_path_through_a_file_is_refused(tmp_path: Path) -> None:
    assert refusal(given(tmp_path, b"x") / "inside").endswith("can't be read (Not a directory).")


def test_only_of_a_file_that_is_not_there_it_is_said_that_it_is_gone(tmp_path: Path) -> None:
    empty = given(tmp_path, b"")
    for path, gone in ((tmp_path / "gone", True), (empty / "inside", True), (empty, False), (tmp_path, False)):
        with pytest.raises(DatasetError) as caught:
            open_dataset(path)
        assert caught.value.gone is gone


def test_a_name_that_is_too_long_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / ("x" * 300)
    with pytest.raises(DatasetError, match="File name too long") as caught:
        open_dataset(path)
    assert not caught.value.gone
    assert check(path) == [caught.value.sentence()]


def test_a_file_whose_name_leaves_no_room_for_that_of_a_journal_is_opened(tmp_path: Path) -> None:
    path = built(tmp_path).rename(tmp_path / f"{'x' * 243}.sqlite")
    assert check(path) == []


def test_a_link_that_leads_to_itself_is_refused_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "link")
    assert refusal(tmp_path / "link").endswith("can't be read (Too many levels of symbolic links).")


def test_a_file_that_nobody_may_read_is_refused() -> None:
    error = safe_file._unreadable(Path("secret"), PermissionError())
    assert error.sentence() == "You have no permission to read secret; ask its owner."


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    assert refusal(given(tmp_path, b"")) == "given.sqlite is empty; get a complete copy of it."


def test_a_file_that_is_too_large_is_refused(tmp_path: Path) -> None:
    path = given(tmp_path, b"")
    os.truncate(path, safe_file.LARGEST_FILE + 1)
    with pytest.raises(DatasetError, match="larger than 1024 MB"):
        open_dataset(path)


@pytest.mark.parametrize("content", [b"id,date\n", b"\x89PNG\r\n\x1a\n" * 99, bytes(range(7, 247)) * 40, b"SQLite"])
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes) -> None:
    sentence = "given.sqlite is not a dataset: it is another kind of file, or encrypted."
    assert refusal(given(tmp_path, content)) == sentence


@pytest.mark.parametrize("length", [50, 100, 4_096, 60_000])
def test_a_file_cut_short_is_refused(tmp_path: Path, length: int) -> None:
    path = given(tmp_path, built(tmp_path).read_bytes()[:length])
    assert refusal(path) == "given.sqlite is cut short; get a complete copy of it."


def test_a_file_that_lies_about_its_pages_is_refused(tmp_path: Path) -> None:
    assert "is cut short" in refusal(with_bytes(built(tmp_path), 28, b"\x00\x10\x00\x00"))


@pytest.mark.parametrize(("at", "content"), [(18, b"\x03"), (19, b"\x09"), (16, b"\x03\xe8"), (16, b"\x00\x00")])
def test_a_future_format_or_an_odd_page_size_is_refused(tmp_path: Path, at: int, content: bytes) -> None:
    assert "is damaged or of a future kind of SQLite" in refusal(with_bytes(built(tmp_path), at, content))


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "PRAGMA application_id = 0")
    assert refusal(path) == "small.sqlite is a database of another program, not a dataset of Milepost."


def test_a_dataset_of_a_newer_milepost_says_so(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "PRAGMA user_version = 2")
    assert refusal(path) == "small.sqlite was made for a newer Milepost; open it with a newer version."


def test_a_dataset_of_no_milepost_says_so(tmp_path: Path) -> None:
    assert "has a format that no Milepost ever wrote" in refusal(spoiled(tmp_path, "PRAGMA user_version = 0"))


# Damage


def test_wild_pointers_and_loops_are_refused(tmp_path: Path) -> None:
    path = spoiled(
        tmp_path,
        visits(500),
    )
    with closing(sqlite3.connect(path)) as connection:
        root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'event'").fetchone()[0]
    start = (root - 1) * 4_096
    cell = int.from_bytes(path.read_bytes()[start + 12 : start + 14], "big")
    loop = with_bytes(given(tmp_path, path.read_bytes()), start + cell, root.to_bytes(4, "big"))
    assert "is damaged" in refusal(loop)
    wild = with_bytes(given(tmp_path, path.read_bytes()), start + cell, b"\x7f\xff\xff\xff")
    assert "is damaged" in refusal(wild)
    assert "is damaged" in refusal(with_bytes(path, start, bytes(100)))


def test_any_flipped_bits_are_refused_or_opened(tmp_path: Path) -> None:
    whole = built(tmp_path).read_bytes()
    chance = random.Random(7)  # noqa: S311 (the same damage each time)
    outcomes, sentences = set(), set()
    for _ in range(150):
        path = given(tmp_path, whole)
        for _ in range(chance.choice((1, 20))):
            with_bytes(path, chance.randrange(100, len(whole)), chance.randbytes(1))
        try:
            opened(path)
            outcomes.add("opened")
        except DatasetError as error:
            outcomes.add("refused")
            sentences.add(error.sentence().partition(" (")[0])
    assert outcomes == {"opened", "refused"}
    assert all(sentence.startswith("given.sqlite ") for sentence in sentences)


# Journals and writers


def test_a_file_left_half_written_is_refused_and_not_rolled_back(tmp_path: Path) -> None:
    path = built(tmp_path)
    path.with_name("small.sqlite-journal").write_bytes(bytes.fromhex("d9d505f920a163d7") + bytes(600))
    assert "was left half written" in refusal(path)


@pytest.mark.parametrize("content", [b"", bytes(600)])
def test_a_journal_that_is_done_with_does_no_harm(tmp_path: Path, content: bytes) -> None:
    path = built(tmp_path)
    path.with_name("small.sqlite-journal").write_bytes(content)
    assert len(opened(path).columns.ids) == 3


def test_rows_waiting_in_a_write_ahead_log_are_read(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "PRAGMA journal_mode = WAL")
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA wal_autocheckpoint = 0")
        writer.execute("UPDATE event SET title_en = 'Waiting' WHERE id = 'visit'")
        left = {name: path.with_name(name).read_bytes() for name in ("small.sqlite", "small.sqlite-wal")}
    (tmp_path / "left").mkdir()
    for name, content in left.items():
        (tmp_path / "left" / name).write_bytes(content)
    dataset = opened(tmp_path / "left" / "small.sqlite")
    assert titles(dataset)[0] == "Waiting"
    assert dataset.content_hash != opened(path).content_hash


def with_a_log(tmp_path: Path) -> Path:
    """A dataset file with a write-ahead log beside it."""
    path = spoiled(tmp_path, "PRAGMA journal_mode = WAL")
    path.with_name(f"{path.name}-wal").write_bytes(bytes(100))
    return path


@pytest.mark.parametrize("statements", [(), ("PRAGMA journal_mode = WAL",)])
def test_a_file_with_a_log_that_is_too_large_is_refused(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = spoiled(tmp_path, *statements)
    log = path.with_name(f"{path.name}-wal")
    log.touch()
    os.truncate(log, safe_file.LARGEST_FILE - path.stat().st_size + 1)
    with pytest.raises(DatasetError, match="and the log beside it are larger than 1024 MB"):
        open_dataset(path)


@pytest.mark.parametrize("asked", [0, 1, 2])
def test_copying_can_be_called_off_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, asked: int
) -> None:
    path, temporary = with_a_log(tmp_path), tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setattr("tempfile.tempdir", str(temporary))
    monkeypatch.setattr(safe_file, "_BLOCK", path.stat().st_size // 2)
    answers = iter([False] * asked + [True])
    with pytest.raises(OpeningCancelledError):
        open_dataset(path, lambda: next(answers))
    assert list(temporary.iterdir()) == []


def test_the_hash_is_called_off_between_two_blocks(tmp_path: Path) -> None:
    path, answers = with_a_log(tmp_path), iter([False, True])
    with pytest.raises(safe_file.StoppedError):
        safe_file.content_hash(path, lambda: next(answers))


def test_what_is_written_while_a_file_is_read_is_not_waited_for(tmp_path: Path) -> None:
    path, whole = tmp_path / "growing", safe_file.content_hash(given(tmp_path, b"abc"), lambda: False)
    path.write_bytes(b"abc")

    def grow() -> bool:
        with path.open("ab") as file:
            file.write(b"more")
        return False

    assert safe_file.content_hash(path, grow) == whole


def test_a_write_ahead_file_without_a_log_leaves_no_litter(tmp_path: Path) -> None:
    assert len(opened(spoiled(tmp_path, "PRAGMA journal_mode = WAL")).columns.ids) == 3


def test_a_write_ahead_file_of_another_program_is_refused(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "PRAGMA application_id = 7", "PRAGMA journal_mode = WAL")
    assert "is a database of another program" in refusal(path)


def test_a_file_being_written_is_refused(tmp_path: Path) -> None:
    path = built(tmp_path)
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("BEGIN EXCLUSIVE")
        with pytest.raises(DatasetError, match="is being written by another program; try again"):
            open_dataset(path)


def test_a_file_changed_meanwhile_is_refused(tmp_path: Path) -> None:
    path = built(tmp_path)

    def touch() -> bool:
        os.utime(path, (1, 1))
        return False

    with pytest.raises(DatasetError, match="was changed while it was being read; open it again"):
        open_dataset(path, touch)


def test_an_odd_file_name_is_opened(tmp_path: Path) -> None:
    path = built(tmp_path).rename(tmp_path / "50 % of what?#ü&mode=rwc")
    assert len(opened(path).columns.ids) == 3


def test_no_handle_stays_on_the_file(tmp_path: Path) -> None:
    path = built(tmp_path)
    dataset = opened(path)
    assert path.resolve() not in {handle.resolve() for handle in Path("/proc/self/fd").iterdir()}
    path.unlink()
    assert dataset.event(0).title.en == "A frigate calls at Tokyo"


# Called off, too long, too much


def test_an_opening_can_be_called_off(tmp_path: Path) -> None:
    with pytest.raises(OpeningCancelledError, match=r"The opening of small.sqlite was called off"):
        open_dataset(built(tmp_path), lambda: True)


def test_an_opening_can_be_called_off_after_the_file_was_read(tmp_path: Path) -> None:
    path, asked = built(tmp_path), [0]
    open_dataset(path, lambda: bool(asked.append(0)))
    answers = iter([False] * (len(asked) - 2) + [True])
    with pytest.raises(OpeningCancelledError):
        open_dataset(path, lambda: next(answers))


def test_an_opening_that_takes_too_long_is_given_up(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match="takes too long to read"):
        read_file(built(tmp_path), Faults(), lambda: False, seconds=0)


def test_a_text_that_is_far_too_long_is_refused(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "UPDATE event SET title_en = CAST(zeroblob(33 << 20) AS TEXT) WHERE id = 'visit'")
    assert "holds more than fits into memory" in refusal(path)


# Schemas


@pytest.mark.parametrize("size", [512, 65_536])
def test_any_page_size_is_read(tmp_path: Path, size: int) -> None:
    path = rebuilt(tmp_path, lambda new: new.execute(f"PRAGMA page_size = {size}") and None, "STRICT, WITHOUT ROWID")
    assert opened(path).faults == ()


def test_utf_16_is_read(tmp_path: Path) -> None:
    path = rebuilt(tmp_path, lambda new: new.execute("PRAGMA encoding = 'UTF-16'") and None, "STRICT")
    assert opened(path).about.title.ja == "小"


def test_a_missing_table_is_refused_if_it_is_needed(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "PRAGMA foreign_keys = OFF", "DROP TABLE event_party")
    assert refusal(path) == "small.sqlite has no table event_party; build it again from its tables."


def test_a_missing_table_is_empty_if_it_is_not_needed(tmp_path: Path) -> None:
    assert opened(spoiled(tmp_path, "DROP TABLE reading")).event(2).readings == ()


def test_a_missing_column_is_refused_if_it_is_needed(tmp_path: Path) -> None:
    path = without_checks(tmp_path, "ALTER TABLE party DROP COLUMN name_en")
    assert refusal(path) == "loose.sqlite has no column party.name_en; build it again from its tables."


def test_a_missing_column_is_empty_if_it_is_not_needed(tmp_path: Path) -> None:
    path = without_checks(tmp_path, "ALTER TABLE party DROP COLUMN name_ja", "ALTER TABLE party DROP COLUMN pinned")
    assert (opened(path).parties["JP"].name.ja, opened(path).about.pinned) == ("", ())


def test_two_thousand_columns_and_twenty_thousand_tables_are_passed_over(tmp_path: Path) -> None:
    columns = ", ".join(f"c{number}" for number in range(1_900))
    many = (
        "INSERT INTO sqlite_master WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n LIMIT 20000) "
        "SELECT 'table', 't' || i, 't' || i, (SELECT rootpage FROM sqlite_master WHERE name = 'wide'), "
        "'CREATE TABLE t' || i || ' (a)' FROM n"
    )
    path = spoiled(tmp_path, f"CREATE TABLE wide ({columns})", "PRAGMA writable_schema = ON", many)
    assert opened(path).faults == ()


@pytest.mark.parametrize(
    "statements",
    [
        (
            "DROP TABLE link",
            "CREATE VIEW link AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i FROM n) SELECT i FROM n",
        ),
        ("DROP TABLE link", "CREATE VIEW link AS SELECT printf('%.*c', 900000000, 'x') AS event"),
        ("DROP TABLE link", "CREATE VIRTUAL TABLE link USING fts5(event, builds_on, source)"),
    ],
)
def test_a_view_or_a_virtual_table_is_never_asked(tmp_path: Path, statements: tuple[str, ...]) -> None:
    path = spoiled(tmp_path, *statements)
    assert refusal(path) == "small.sqlite has something else in place of the table link; build it again."


def test_a_view_beside_the_tables_is_never_asked(tmp_path: Path) -> None:
    bomb = "CREATE VIEW bomb AS WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i FROM n) SELECT count(*) FROM n"
    assert opened(spoiled(tmp_path, bomb)).faults == ()


def test_a_column_that_the_file_works_out_is_refused(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "ALTER TABLE event ADD COLUMN extra TEXT AS (hex(zeroblob(99000000)))")
    assert refusal(path) == "small.sqlite works out the column event.extra by itself; build it again."


def test_an_unknown_module_beside_the_tables_is_passed_over(tmp_path: Path) -> None:
    odd = "INSERT INTO sqlite_master VALUES ('table', 'odd', 'odd', 0, 'CREATE VIRTUAL TABLE odd USING nonsense(a)')"
    assert opened(spoiled(tmp_path, "PRAGMA writable_schema = ON", odd)).faults == ()


def test_an_unknown_collation_is_refused(tmp_path: Path) -> None:
    odd = "replace(sql, 'id TEXT PRIMARY', 'id TEXT COLLATE klingon PRIMARY')"
    path = spoiled(
        tmp_path,
        "PRAGMA writable_schema = ON",
        f"UPDATE sqlite_master SET sql = {odd} WHERE name = 'region'",
    )
    assert "small.sqlite is damaged (no such collation sequence: klingon)" in refusal(path)


def test_a_broken_schema_is_refused(tmp_path: Path) -> None:
    path = spoiled(
        tmp_path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = 'CREATE TABLE nonsense' WHERE name = 'region'",
    )
    assert "is damaged (malformed database schema" in refusal(path)


def test_a_broken_search_index_is_passed_over(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "CREATE VIRTUAL TABLE words USING fts5(title)", "DELETE FROM words_data")
    assert opened(path).faults == ()


def test_an_index_that_lies_hides_nothing(tmp_path: Path) -> None:
    path = without_checks(tmp_path, "CREATE INDEX lying ON event (id)")
    run(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = 'CREATE INDEX lying ON event (id) WHERE 0' WHERE name = 'lying'",
    )
    assert len(opened(path).columns.ids) == 3


# Values


def faults_of(tmp_path: Path, *statements: str) -> list[str]:
    dataset = opened(without_checks(tmp_path, *statements))
    assert list(dataset.faults) == check(dataset.path)
    assert [event.id for event in dataset.events()] == list(dataset.columns.ids)
    return list(dataset.faults)


@pytest.mark.parametrize(
    ("statement", "told"),
    [
        (
            "UPDATE event SET date = 'soon' WHERE id = 'visit'",
            "event, visit, date: “soon” is not a date such as 2024, 2024-01 or 2024-01-29",
        ),
        ("UPDATE event SET date = NULL WHERE id = 'visit'", "event, visit, date: this must not be empty"),
        (
            "UPDATE event SET first_day = first_day - 1 WHERE id = 'visit'",
            "event, visit, first_day: the day 18935 is not that of the date; the date is taken",
        ),
        (
            "UPDATE event SET first_day = 'x' WHERE id = 'visit'",
            "event, visit, first_day: the day x is not that of the date; the date is taken",
        ),
        (
            "UPDATE event SET end_date = '2001' WHERE id = 'visit'",
            "event, visit, end_date: the end 2001 lies before the start",
        ),
        (
            "UPDATE event SET end_date = 'never' WHERE id = 'visit'",
            "event, visit, end_date: “never” is not a date such as 2024, 2024-01 or 2024-01-29",
        ),
        ("UPDATE event SET weight = 99 WHERE id = 'visit'", "event, visit, weight: “99” is not a weight from 1 to 5"),
        ("UPDATE event SET weight = 2.5 WHERE id = 'visit'", "event, visit, weight: “2.5” is not a weight from 1 to 5"),
        ("UPDATE event SET kind = 'gone' WHERE id = 'visit'", "event, visit, kind: “gone” is not in the table kind"),
        (
            "UPDATE event SET title_en = CAST(x'48fc69' AS TEXT) WHERE id = 'visit'",
            "event, title_en: a text is not UTF-8; its broken signs are replaced",
        ),
        (
            "UPDATE event SET title_en = 1945 WHERE id = 'visit'",
            "event, title_en: 1945 is a number where a text is meant",
        ),
        (
            "UPDATE event SET title_en = 'A' || char(0) || 'B'",
            "event, visit, title_en: this text holds a control character or a mark of writing direction",
        ),
        ("INSERT INTO event SELECT * FROM event WHERE id = 'visit'", "event, visit, id: “visit” is there twice"),
        (
            "UPDATE event SET id = 'a b' WHERE id = 'visit'",
            "event, a b, id: “a b” may hold only letters A to Z, digits, “-”, “_” and “.”",
        ),
        (
            "UPDATE event SET id = x'07' WHERE id = 'visit'",
            "event, �, id: “�” may hold only letters A to Z, digits, “-”, “_” and “.”",
        ),
        ("UPDATE party SET region = 'gone' WHERE id = 'DE'", "party, DE, region: “gone” is not in the table region"),
        ("UPDATE link SET builds_on = 'gone'", "link, signed, gone, builds_on: “gone” is not in the table event"),
        (
            "UPDATE agreement SET replaces = 'de-acsa'",
            "agreement, de-acsa, replaces: “de-acsa” leads back to where it started",
        ),
        ("DELETE FROM kind WHERE id = 'acsa'", "event, signed, kind: “acsa” is not in the table kind"),
        (
            "UPDATE agreement_stage SET event = 'gone' WHERE position = 2",
            "agreement_stage, de-acsa, 2, event: “gone” is not in the table event",
        ),
        (
            "UPDATE source SET url = 'file:///etc/passwd'",
            "source, mofa, url: “file:///etc/passwd” is not an address that begins with http:// or https://",
        ),
        (
            "UPDATE dataset SET languages = 'xx'",
            "dataset, languages: “xx” is not a language of the record; the languages are en, ja, de",
        ),
        ("UPDATE dataset SET period_start = '2030'", "dataset, period_end: the period ends before it starts"),
        ("INSERT INTO dataset SELECT * FROM dataset", "dataset: the table dataset has one row only"),
        (
            "UPDATE party SET pinned = 1 << 40 WHERE id = 'DE'",
            "party, DE, pinned: “1099511627776” is not a whole number",
        ),
    ],
)
def test_a_faulty_value_is_told_and_the_rest_is_opened(tmp_path: Path, statement: str, told: str) -> None:
    assert told in faults_of(tmp_path, statement)


def test_a_strict_table_without_its_checks_is_opened(tmp_path: Path) -> None:
    path = spoiled(tmp_path, "UPDATE event SET stage = 'dreamt', weight = 0 WHERE id = 'visit'")
    assert opened(path).faults[0].startswith("event, visit, stage: “dreamt” is not one of announced, ")


def test_a_dataset_that_does_not_describe_itself_is_refused(tmp_path: Path) -> None:
    path = without_checks(tmp_path, "UPDATE dataset SET perspective = 'XX'")
    sentence = (
        "loose.sqlite does not describe itself (dataset, perspective: “XX” is not in the table party); build it again."
    )
    assert refusal(path) == sentence
    assert check(path)[-1] == sentence
    (tmp_path / "none").mkdir()
    assert "does not describe itself" in refusal(without_checks(tmp_path / "none", "DELETE FROM dataset"))


def test_why_a_dataset_does_not_describe_itself_is_told_after_any_number_of_faults(tmp_path: Path) -> None:
    path = without_checks(tmp_path, visits(120), "UPDATE dataset SET perspective = 'XX'", "DELETE FROM event_party")
    run(path, "UPDATE event SET stage = 'dreamt'")
    assert "(dataset, perspective: “XX” is not in the table party)" in refusal(path)


def test_links_in_a_circle_are_told_and_kept(tmp_path: Path) -> None:
    path = without_checks(tmp_path, "INSERT INTO link VALUES ('visit', 'signed', 'mofa')")
    assert any("leads back to where it started" in fault for fault in opened(path).faults)
    assert opened(path).event(0).builds_on == ("signed",)


def long_text(signs: int, sign: str = "x") -> str:
    """So many signs, as SQLite makes them."""
    return f"CAST(replace(hex(zeroblob({signs // 2})), '0', '{sign}') AS TEXT)"


def test_markup_stays_text_and_lines_become_one(tmp_path: Path) -> None:
    dataset = opened(
        without_checks(
            tmp_path,
            "UPDATE event SET title_en = '<img src=x onerror=alert(1)>' WHERE id = 'signed'",
            f"UPDATE event SET label_en = replace({long_text(20_000)}, 'x', char(10)) WHERE id = 'visit'",
        )
    )
    assert titles(dataset)[2] == "<img src=x onerror=alert(1)>"
    assert dataset.labels("en")[0] == " " * 59 + "…"


@pytest.mark.parametrize(
    ("table", "column", "longest"),
    [
        ("dataset", "about_en", 4_000),
        ("party", "name_en", 300),
        ("kind", "name_en", 300),
        ("kind", "short_en", 60),
        ("source", "publisher", 300),
        ("source", "title", 300),
        ("event", "place_en", 300),
        ("event", "label_en", 60),
        ("event", "title_de", 300),
        ("event", "summary_ja", 4_000),
        ("reading", "note_en", 4_000),
        ("agreement", "label_en", 60),
        ("agreement", "title_en", 300),
        ("series", "title_en", 300),
        ("claim", "claim_en", 4_000),
        ("claim", "holder", 300),
    ],
)
def test_a_text_that_is_far_too_long_is_cut_and_told(tmp_path: Path, table: str, column: str, longest: int) -> None:
    path = without_checks(tmp_path, f"UPDATE {table} SET {column} = {long_text(500_000)}")
    faults = Faults()
    cells = sound_sheets(read_file(path, faults, lambda: False).sheets, path.name, faults)[table].text(column)
    assert {len(cell) for cell in cells} == {longest}
    assert all(cell.endswith("x…") for cell in cells)
    told = [fault.sentence() for fault in faults.kept if "cut" in fault.text]
    assert len(told) == len(cells)
    assert told[0].endswith(f"{column}: this text of 500000 signs was cut to {longest}")


def test_the_length_of_a_label_is_told_once_as_it_was_written(tmp_path: Path) -> None:
    path = without_checks(
        tmp_path,
        f"UPDATE event SET label_en = {long_text(100)} WHERE id = 'visit'",
        f"UPDATE event SET label_en = {long_text(60, 'y')} WHERE id = 'talks'",
    )
    cut, long = sorted(opened(path).faults, reverse=True)
    assert cut == "event, visit, label_en: this text of 100 signs was cut to 60"
    assert long.endswith("has 60 signs; a label has at most 28")


def test_a_text_as_long_as_may_be_is_not_cut(tmp_path: Path) -> None:
    dataset = opened(without_checks(tmp_path, f"UPDATE event SET title_en = {long_text(300)}"))
    assert titles(dataset) == ["x" * 300] * 3
    assert dataset.faults == ()


def test_an_address_that_is_too_long_is_left_out(tmp_path: Path) -> None:
    path = without_checks(
        tmp_path, f"UPDATE source SET url = 'https://x.org/' || {long_text(500_000)} WHERE id = 'mofa'"
    )
    dataset = opened(path)
    assert dataset.sources["mofa"].url == ""
    told = "source, mofa, url: this address of 500014 signs was left out; it has at most 2000"
    assert dataset.faults == (told,)


def test_an_event_whose_id_is_too_long_is_left_out(tmp_path: Path) -> None:
    dataset = opened(without_checks(tmp_path, f"UPDATE event SET id = {long_text(500_000)} WHERE id = 'visit'"))
    assert tuple(dataset.columns.ids) == ("talks", "signed")
    assert any(fault.endswith("is longer than the 300 signs that an id may have") for fault in dataset.faults)
    assert max(map(len, dataset.faults)) < 300


def test_marks_of_direction_do_not_reach_the_screen(tmp_path: Path) -> None:
    path = without_checks(
        tmp_path,
        "UPDATE event SET title_en = char(8238) || 'evil' || char(7)",
        "UPDATE event SET summary_en = 'a' || char(10) || 'b' || char(8238)",
    )
    assert titles(opened(path))[0] == "evil�"
    assert opened(path).event(0).summary.en == "a\nb"


def test_no_events_and_one_event_are_opened(tmp_path: Path) -> None:
    tables = sound()
    for table in set(tables) - {"dataset", "region", "party", "kind_group", "kind", "source"}:
        tables[table] = []
    dataset = opened(built(tmp_path, tables))
    assert (tuple(dataset.columns.ids), dataset.columns.parties.shape, list(dataset.events())) == ((), (0, 1), [])


def test_many_events_on_one_day_are_opened(tmp_path: Path) -> None:
    path = spoiled(
        tmp_path,
        visits(20_000),
    )
    dataset = opened(path)
    assert len(dataset.columns.ids) == 20_003
    assert dataset.faults[0] == "event, e1, id: “e1” has no party in the table event_party"
    assert dataset.faults[-1] == "… and 39900 more fault(s)"


def test_check_tells_of_folders_too(tmp_path: Path) -> None:
    assert check(write(tmp_path / "good", sound())) == []
    assert check(write(tmp_path / "bad", changed("event", 0, weight="6"))) == [
        "event.csv, line 2, weight: “6” is not a weight from 1 to 5"
    ]


def test_check_tells_of_a_folder_that_can_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(path: Path) -> bytes:
        raise PermissionError(13, os.strerror(13), str(path))

    folder = write(tmp_path / "shut", sound())
    monkeypatch.setattr(Path, "read_bytes", forbidden)
    assert check(folder) == [f"The tables in {folder} can't be read (Permission denied)."]


def test_check_finds_nothing_in_a_sound_file(tmp_path: Path) -> None:
    assert check(built(tmp_path)) == []
    assert check(given(tmp_path, b"")) == ["given.sqlite is empty; get a complete copy of it."]


def test_sentences_are_said_in_the_language_of_the_interface(tmp_path: Path) -> None:
    def german(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        return {"{file} is empty; get a complete copy of it.": "{file} ist leer."}[text]

    assert check(given(tmp_path, b""), german) == ["given.sqlite ist leer."]


def test_a_file_with_a_row_more_has_another_hash(tmp_path: Path) -> None:
    first = opened(built(tmp_path)).content_hash
    assert len(first) == 64
    assert opened(built(tmp_path, added("party", id="FR", nature="state", name_en="France"))).content_hash != first
