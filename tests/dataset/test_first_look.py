"""A large dataset is shown at a first look, and read to its end behind: what was seen stays right, or is put right."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from desktop.dataset import glance_rows
from desktop.dataset.errors import DatasetError, OpeningCancelledError
from desktop.dataset.first_look import first_look, read_to_the_end
from desktop.dataset.large import opened_again
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.text import untranslated
from desktop.paths import BUILT_IN_DATASET
from tests.bench.made import make
from tests.bench.made_file import write
from tests.dataset.a_large_file import a_part_of_the_record, everything, in_the_large_way, spoil, told


def look(path: Path) -> Dataset:
    return first_look(path, lambda: False, untranslated, lambda _share: None)


def read_on(dataset: Dataset) -> Dataset:
    return read_to_the_end(dataset, lambda: False, untranslated, lambda _share: None)


def changed(path: Path, *statements: str) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
    return path


@pytest.fixture(scope="module")
def some_rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_part_of_the_record(tmp_path_factory.mktemp("some") / "some.sqlite")


@pytest.fixture
def path(some_rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A sound dataset that is read in the large way."""
    in_the_large_way(monkeypatch)
    path = tmp_path / "some.sqlite"
    path.write_bytes(some_rows.read_bytes())
    return path


def is_right(dataset: Dataset) -> bool:
    """Whether a first look, which is none of the whole yet, says in everything what the whole then says."""
    assert not dataset.is_whole
    seen = everything(dataset)
    whole = read_on(dataset)
    assert whole.is_whole
    said = everything(whole)
    return whole is dataset and seen | {"hash": said["hash"]} == said


@pytest.mark.parametrize("batch", [8_192, 4 << 20])
def test_of_the_built_in_record_everything_is_seen_at_first(monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    usual = told(BUILT_IN_DATASET)
    in_the_large_way(monkeypatch)
    monkeypatch.setattr(glance_rows, "BATCH", batch)
    dataset = look(BUILT_IN_DATASET)
    assert is_right(dataset)
    assert everything(dataset) == usual
    assert dataset.store is not None


def test_of_made_up_events_everything_is_seen_at_first(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    in_the_large_way(monkeypatch)
    monkeypatch.setattr(glance_rows, "BATCH", 65_536)
    write(make(5_000), tmp_path / "made.sqlite")
    assert is_right(look(tmp_path / "made.sqlite"))


@pytest.mark.parametrize("seed", range(60))
def test_whatever_is_wrong_is_right_in_the_end(path: Path, seed: int) -> None:
    done = spoil(path, random.Random(seed))  # noqa: S311 (the same faults each time)
    usual = told(path)
    if isinstance(usual, str):
        with pytest.raises(DatasetError) as refused:
            look(path)
        assert refused.value.sentence() == usual, done
        return
    dataset = look(path)
    seen = everything(dataset)
    whole = dataset if dataset.is_whole else read_on(dataset)
    assert everything(whole) == usual, done
    if whole is dataset:
        assert seen | {"hash": whole.content_hash} == usual, done


@pytest.mark.parametrize("change", [
    "UPDATE event SET kind = 'gone' WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET stage = 'gone' WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET weight = 6 WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET first_day = NULL WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET first_day = 3000000 WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET first_day = last_day + 1 WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET end_first_day = 1 WHERE id = (SELECT max(id) FROM event WHERE end_date = '')",
    "UPDATE event SET date = '2024-1' WHERE id = (SELECT max(id) FROM event)",
    "DELETE FROM event_party WHERE event = (SELECT max(id) FROM event)",
    "DELETE FROM event_source WHERE event = (SELECT max(id) FROM event)",
    "INSERT INTO event_party VALUES ('gone', 'JP', 1, 'acts')",
    "UPDATE event_party SET party = 'gone' WHERE event = (SELECT max(id) FROM event) AND party = 'JP'",
    "UPDATE event_party SET role = 'gone' WHERE event = (SELECT max(id) FROM event)",
    "UPDATE event_source SET position = 'x' WHERE event = (SELECT max(id) FROM event)",
    "UPDATE link SET builds_on = 'gone' WHERE event = (SELECT max(event) FROM link)",
    "UPDATE kind SET kind_group = 'gone'",
    "DELETE FROM event",
])  # fmt: skip
def test_nothing_is_shown_before_the_whole_was_read_where_something_is_odd(path: Path, change: str) -> None:
    changed(path, change)
    assert look(path).is_whole


@pytest.mark.parametrize("change", [
    "UPDATE event SET first_day = first_day - 1 WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET label_en = printf('%60s', 'a') WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET title_en = X'c328' WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET title_en = char(8238) || 'abc' WHERE id = (SELECT max(id) FROM event)",
    "UPDATE event SET summary_de = printf('%5000s', 'a') WHERE id = (SELECT max(id) FROM event)",
    "UPDATE dataset SET period_last_day = 18000, period_end = '2019-04-14'",
])  # fmt: skip
def test_what_only_the_whole_reading_finds_is_put_right_by_another_dataset(path: Path, change: str) -> None:
    changed(path, change)
    dataset = look(path)
    assert not dataset.is_whole
    whole = read_on(dataset)
    assert whole is not dataset
    assert whole.faults
    assert everything(whole) == told(path)


def test_no_text_that_was_not_judged_can_do_harm(path: Path) -> None:
    name = "(SELECT max(id) FROM event)"
    changed(
        path,
        f"UPDATE event SET title_en = char(8238) || 'abc' || char(0), label_en = X'ff41' WHERE id = {name}",
        f"UPDATE event SET summary_en = printf('%9000s', 'a') WHERE id = {name}",
    )
    dataset = look(path)
    (event,) = (event for event in dataset.events() if event.id == max(dataset.columns.ids))
    assert event.title.en == "abc\N{REPLACEMENT CHARACTER}"
    assert event.label.en == "\N{REPLACEMENT CHARACTER}A"
    assert len(event.summary.en) == 4_000


def test_a_text_is_seen_however_long_it_is(path: Path) -> None:
    changed(path, "UPDATE event SET summary_de = substr(replace(hex(zeroblob(2000)), '0', 'ä'), 1, 4000)")
    assert is_right(look(path))


def test_a_file_that_was_opened_before_is_whole_at_once(path: Path) -> None:
    usual = everything(open_dataset(path))
    assert opened_again(path) is not None
    assert everything(look(path)) == usual


def test_a_file_without_any_party_is_read_whole(path: Path) -> None:
    changed(path, "DELETE FROM event_party")
    assert told(path) == everything(look(path))


def test_a_dataset_may_name_no_source_at_all(path: Path) -> None:
    changed(
        path,
        "DELETE FROM event_source",
        "DELETE FROM link",
        "DELETE FROM claim_about",
        "DELETE FROM claim",
        "UPDATE agreement_stage SET source = NULL",
        "UPDATE series_member SET source = NULL",
        "DELETE FROM source",
    )
    assert is_right(look(path))


def test_a_first_look_can_be_called_off(path: Path) -> None:
    with pytest.raises(OpeningCancelledError):
        first_look(path, lambda: True, untranslated, lambda _share: None)


def test_the_reading_to_the_end_can_be_called_off(path: Path) -> None:
    dataset = look(path)
    with pytest.raises(OpeningCancelledError):
        read_to_the_end(dataset, lambda: True, untranslated, lambda _share: None)
    assert is_right(dataset)


def test_a_file_that_is_cut_meanwhile_has_no_texts_and_is_refused_in_the_end(path: Path) -> None:
    dataset = look(path)
    with path.open("r+b") as file:
        file.truncate(4_096)
    assert set(dataset.labels("en")) == {""}
    assert dataset.row("gone") is None
    assert dataset.event(0).title.en == ""
    with pytest.raises(DatasetError):
        read_on(dataset)


@pytest.mark.parametrize(
    "date", ["'2024-02-30'", "'0000-00-00'", "'a date now'", "1234567890", "X'ffffffffffffffffffff'"]
)
@pytest.mark.parametrize("column", ["date", "end_date"])
def test_an_event_whose_date_is_none_can_be_looked_at_before_it_is_put_right(
    path: Path, column: str, date: str
) -> None:
    changed(
        path,
        f"UPDATE event SET {column} = {date} WHERE id = (SELECT max(id) FROM event WHERE {column} LIKE '____-__-__')",
    )
    dataset = look(path)
    assert not dataset.is_whole
    assert everything(dataset)
    assert everything(read_on(dataset)) == told(path)


def test_after_other_texts_were_written_into_the_file_what_was_seen_is_not_taken_for_it(path: Path) -> None:
    dataset = look(path)
    changed(path, "UPDATE event SET label_en = 'other'")
    whole = read_on(dataset)
    assert whole is not dataset
    assert set(whole.labels("en")) == {"other"}


def test_the_names_of_tables_may_be_written_in_other_letters(path: Path) -> None:
    changed(path, "ALTER TABLE event_party RENAME TO another", "ALTER TABLE another RENAME TO Event_Party")
    assert is_right(look(path))


def test_a_table_that_stands_nowhere_in_the_file_is_refused(path: Path) -> None:
    changed(
        path,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET name = 'eventx', tbl_name = 'eventx' WHERE name = 'event'",
    )
    usual = told(path)
    with pytest.raises(DatasetError) as refused:
        look(path)
    assert refused.value.sentence() == usual


def test_a_record_that_no_window_could_show_is_not_glanced_at(path: Path) -> None:
    changed(path, "UPDATE event SET summary_en = printf('%300000s', 'a') WHERE id = (SELECT max(id) FROM event)")
    assert look(path).is_whole


def test_another_file_in_its_place_is_not_taken_for_it(path: Path) -> None:
    dataset = look(path)
    changed(path, "UPDATE event SET first_day = first_day - 1, last_day = last_day - 1, date = date(date, '-1 day') "
            "WHERE precision = 'day' AND end_date = ''")  # fmt: skip
    whole = read_on(dataset)
    assert whole is not dataset
    assert everything(whole) == told(path)
