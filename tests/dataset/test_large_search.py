"""Search over a large dataset finds what search over a small one finds, with its index and before there is one."""

from pathlib import Path

import numpy as np
import pytest

from desktop.dataset import large_reading, large_search, reader
from desktop.dataset.large_search import build_search_index
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.search import haystack, matches
from desktop.dataset.store import NoRoomError, SegmentWriter
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_folder import built, run

TYPED = (
    "münster", "Muenster", "MUNSTER", "ünst", "isa", "ISA", "acsa", "visa", "a", "e", "2", "2024", "日", "協", "が",
    "か", "ド", "ドイツ", "ﾄﾞｲﾂ", "防衛協力", "germany", "deutsch", "deutschland frigate", "signs germany", "ü", "ß",
    "strasse", "Straße", "F‑35", "f-35", "kyodo", "mofa", "nowhere", "\u0301", "-", ".", "（", "raa", "rms", "jp-de",
    "ministry foreign", "de-2024", "Türkiye", "turk", "évreux", "“", "’", "日独　物品", "\ud83d", "acsa\udcff",
)  # fmt: skip


@pytest.fixture(scope="module")
def usual() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


@pytest.fixture
def large(monkeypatch: pytest.MonkeyPatch) -> Dataset:
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    monkeypatch.setattr(large_reading, "FEW_ROWS", 0)
    monkeypatch.setattr(large_search, "_CHUNK", 7)
    monkeypatch.setattr(large_search, "SEGMENT", 60)
    dataset = open_dataset(BUILT_IN_DATASET)
    assert dataset.store is not None
    return dataset


def words(dataset: Dataset) -> list[str]:
    """Every fifth word that occurs, whole and in parts."""
    whole = sorted(set(haystack(dataset).text.split()))[::5]
    return [part for word in whole for part in (word, word[:2], word[1:4]) if part]


def test_before_there_is_an_index_the_texts_are_read_through(large: Dataset, usual: Dataset) -> None:
    assert large.store is not None
    for text in TYPED:
        assert np.array_equal(matches(large, text), matches(usual, text)), text
    assert not large.store.segments


def test_with_its_index_it_finds_the_same(large: Dataset, usual: Dataset) -> None:
    shares: list[float] = []
    assert build_search_index(large, progress=shares.append)
    assert large.store is not None
    assert len(large.store.segments) > 5
    assert shares == sorted(shares)
    assert shares[-1] == 1
    for text in (*TYPED, *words(usual)):
        assert np.array_equal(matches(large, text), matches(usual, text)), text


@pytest.mark.parametrize(("few", "scarce"), [(0, 0), (0, 1 << 30)])
def test_many_words_are_found_alike_however_many_rows_they_have(
    large: Dataset, usual: Dataset, monkeypatch: pytest.MonkeyPatch, few: int, scarce: int
) -> None:
    assert build_search_index(large)
    monkeypatch.setattr(large_search, "_FEW", few)
    monkeypatch.setattr(large_search, "_SCARCE", scarce)
    for text in TYPED:
        assert np.array_equal(matches(large, text), matches(usual, text)), text


def test_an_index_is_built_once(large: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    assert build_search_index(large)
    again = open_dataset(BUILT_IN_DATASET)
    monkeypatch.setattr(large_search, "_own_texts", None)
    assert build_search_index(again)
    assert again.store is not None
    assert again.store.segments


@pytest.mark.parametrize("at", [0, 5_000, -1, -12, -30])
def test_a_broken_index_is_deleted_and_built_anew(large: Dataset, usual: Dataset, at: int) -> None:
    assert build_search_index(large)
    assert large.store is not None
    path = large.store.folder / "search"
    content = bytearray(path.read_bytes())
    content[at] ^= 1
    again = open_dataset(BUILT_IN_DATASET)
    assert again.store is not None
    path.write_bytes(content)
    assert not again.store.take_segments("search")
    assert not path.exists()
    assert build_search_index(again)
    assert np.array_equal(matches(again, "münster"), matches(usual, "münster"))


@pytest.mark.parametrize("length", [0, 10, 40_000])
def test_an_index_that_was_cut_is_built_anew(large: Dataset, length: int) -> None:
    assert build_search_index(large)
    assert large.store is not None
    path = large.store.folder / "search"
    path.write_bytes(path.read_bytes()[:length])
    again = open_dataset(BUILT_IN_DATASET)
    assert build_search_index(again)
    assert path.stat().st_size > length


def test_a_building_called_off_leaves_nothing(large: Dataset) -> None:
    assert large.store is not None
    before = sorted(large.store.folder.iterdir())
    answers = iter([False, False, True])
    assert not build_search_index(large, lambda: next(answers))
    assert sorted(large.store.folder.iterdir()) == before
    assert not large.store.segments


def test_where_there_is_no_room_for_an_index_search_goes_on_without(
    large: Dataset, usual: Dataset, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise NoRoomError

    monkeypatch.setattr(SegmentWriter, "add_segment", full)
    assert not build_search_index(large)
    assert np.array_equal(matches(large, "münster"), matches(usual, "münster"))


def test_a_small_dataset_needs_no_index(tmp_path: Path) -> None:
    assert build_search_index(open_dataset(built(tmp_path)))


def test_a_dataset_without_events_can_be_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = built(tmp_path)
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    run(path, *(f"DELETE FROM {name}" for name in ("event", "event_party", "event_source", "link", "alias", "reading",
        "claim_about", "agreement_stage", "series_member")))  # fmt: skip
    dataset = open_dataset(path)
    assert dataset.store is not None
    assert build_search_index(dataset)
    assert matches(dataset, "a").tolist() == []
