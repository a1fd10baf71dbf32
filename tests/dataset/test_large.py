"""A large dataset opens as a small one would: the same events, the same faults, the same answers."""

import random
from pathlib import Path

import pytest

from desktop.dataset import pages
from desktop.dataset.large_events import LargeEvents
from desktop.dataset.reader import open_dataset
from desktop.dataset.tables import SCHEMA
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_large_file import a_part_of_the_record, everything, in_the_large_way, spoil, told


@pytest.fixture(scope="module")
def some_rows(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_part_of_the_record(tmp_path_factory.mktemp("some") / "some.sqlite")


def test_the_built_in_record_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = told(BUILT_IN_DATASET)
    in_the_large_way(monkeypatch)
    monkeypatch.setattr(pages, "BATCH", 16_384)
    dataset = open_dataset(BUILT_IN_DATASET)
    assert isinstance(dataset._events, LargeEvents)
    assert everything(dataset) == usual
    again = open_dataset(BUILT_IN_DATASET)
    assert again.columns.ids is not dataset.columns.ids
    assert everything(again) == usual


@pytest.mark.parametrize("seed", range(40))
def test_whatever_is_wrong_is_told_and_mended_alike(
    some_rows: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    chance = random.Random(seed)  # noqa: S311 (the same faults each time)
    path = tmp_path / "spoiled.sqlite"
    path.write_bytes(some_rows.read_bytes())
    done = spoil(path, chance)
    usual = told(path)
    in_the_large_way(monkeypatch)
    assert told(path) == usual, done
    assert told(path) == usual, done


def test_the_tables_of_a_trial_are_those_of_the_format() -> None:
    assert "WITHOUT ROWID" in SCHEMA.read_text(encoding="utf-8")
