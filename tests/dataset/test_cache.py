"""What is kept of large datasets: taken only where it is whole and of just this file, and never more than a few."""

import os
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from desktop import paths
from desktop.dataset import cache, large_reading, reader, store
from desktop.dataset.errors import DatasetError, OpeningCancelledError
from desktop.dataset.large_events import LargeEvents
from desktop.dataset.reader import Dataset, open_dataset
from tests.dataset.a_folder import built


@pytest.fixture(autouse=True)
def _all_are_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    monkeypatch.setattr(large_reading, "FEW_ROWS", 0)


@pytest.fixture
def built_anew(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """The files that were read and not taken from the cache, in order."""
    read: list[Path] = []
    whole = large_reading.read_large

    def noted(path: Path, *more: object) -> object:
        read.append(path)
        return whole(path, *more)  # type: ignore[arg-type]

    monkeypatch.setattr("desktop.dataset.large.read_large", noted)
    return read


def kept() -> list[Path]:
    folder = paths.cache_folder() / "datasets"
    return sorted(folder.iterdir()) if folder.is_dir() else []


def folder_of(dataset: Dataset) -> Path:
    assert isinstance(dataset._events, LargeEvents)
    return dataset._events.store.folder


def titles(dataset: Dataset) -> list[str]:
    return dataset.texts_of(range(len(dataset.columns.ids)), "title", "en")


def test_a_file_opened_again_is_not_read_again(tmp_path: Path, built_anew: list[Path]) -> None:
    path = built(tmp_path)
    first, again = open_dataset(path), open_dataset(path)
    assert built_anew == [path]
    assert folder_of(first) == folder_of(again) == kept()[0]
    assert titles(first) == titles(again)
    assert first.content_hash == again.content_hash


def test_a_file_that_was_changed_is_read_again(tmp_path: Path, built_anew: list[Path]) -> None:
    path = built(tmp_path)
    open_dataset(path)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE event SET title_en = 'Changed'")
    assert titles(open_dataset(path)) == ["Changed"] * 3
    assert len(built_anew) == 2
    assert len(kept()) == 1


def test_other_bytes_are_noticed_though_size_and_time_are_the_same(tmp_path: Path, built_anew: list[Path]) -> None:
    path = built(tmp_path)
    open_dataset(path)
    status = path.stat()
    content = path.read_bytes().replace(b"A frigate calls at Tokyo", b"A frigate calls at KYOTO")
    path.write_bytes(content)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert "A frigate calls at KYOTO" in titles(open_dataset(path))


def test_a_copy_elsewhere_has_a_store_of_its_own(tmp_path: Path, built_anew: list[Path]) -> None:
    path = built(tmp_path)
    copy = Path(shutil.copy2(path, tmp_path / "copy.sqlite"))
    assert titles(open_dataset(path)) == titles(open_dataset(copy))
    assert (len(built_anew), len(kept())) == (2, 2)


def cut(name: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        os.truncate(folder / name, (folder / name).stat().st_size // 2)

    return spoil


def flipped(name: str) -> Callable[[Path], None]:
    def spoil(folder: Path) -> None:
        content = bytearray((folder / name).read_bytes())
        content[3] ^= 1
        (folder / name).write_bytes(content)

    return spoil


def gone(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


@pytest.mark.parametrize(
    "spoil",
    [how(name) for how in (cut, flipped, gone) for name in ("head", "rows", "tables")] + [cut("texts"), gone("texts")],
)
def test_a_broken_store_is_deleted_and_built_anew(
    tmp_path: Path, built_anew: list[Path], spoil: Callable[[Path], None]
) -> None:
    path = built(tmp_path)
    wanted = titles(open_dataset(path))
    (broken,) = kept()
    spoil(broken)
    assert titles(open_dataset(path)) == wanted
    assert len(built_anew) == 2
    assert not broken.exists()
    assert len(kept()) == 1


def test_a_store_of_another_version_is_built_anew(
    tmp_path: Path, built_anew: list[Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = built(tmp_path)
    open_dataset(path)
    monkeypatch.setattr(store, "FORMAT", store.FORMAT + 1)
    open_dataset(path)
    assert (len(built_anew), len(kept())) == (2, 1)


def test_the_cache_may_be_deleted_while_a_dataset_is_open(tmp_path: Path) -> None:
    dataset = open_dataset(built(tmp_path))
    shutil.rmtree(paths.cache_folder())
    assert len(titles(dataset)) == 3
    assert dataset.event(0).sources


@pytest.mark.parametrize("obstacle", ["file", "no room"])
def test_where_nothing_can_be_kept_a_private_store_goes_with_its_dataset(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, obstacle: str
) -> None:
    if obstacle == "file":
        paths.cache_folder().rmdir()
        paths.cache_folder().write_text("in the way")
    else:
        written = store.StoreWriter.add_texts

        def full(writer: store.StoreWriter, texts: bytes) -> int:
            if not cache.is_private(writer.folder):
                raise store.NoRoomError
            return written(writer, texts)

        monkeypatch.setattr(store.StoreWriter, "add_texts", full)
    dataset = open_dataset(built(tmp_path))
    folder = folder_of(dataset)
    assert len(titles(dataset)) == 3
    assert cache.is_private(folder)
    del dataset
    assert not folder.exists()
    assert obstacle == "file" or kept() == []


def no_room_at_all(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_writer: store.StoreWriter, _texts: bytes) -> int:
        raise store.NoRoomError

    monkeypatch.setattr(store.StoreWriter, "add_texts", full)


def test_where_nothing_can_be_written_at_all_the_dataset_lies_in_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_room_at_all(monkeypatch)
    dataset = open_dataset(built(tmp_path))
    assert not isinstance(dataset._events, LargeEvents)
    assert len(titles(dataset)) == 3
    assert kept() == []


def test_a_file_too_large_for_memory_is_refused_where_there_is_no_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    no_room_at_all(monkeypatch)
    monkeypatch.setattr(reader, "LARGEST_IN_MEMORY", 1_000)
    with pytest.raises(DatasetError, match=r"no room on the disk to open .*; free about \d+ MB, and open it again"):
        open_dataset(built(tmp_path))
    assert kept() == []


def test_an_opening_called_off_leaves_nothing(tmp_path: Path) -> None:
    asked: list[bool] = []
    path = built(tmp_path)
    open_dataset(path, lambda: bool(asked.append(False)))
    shutil.rmtree(paths.cache_folder())
    for number in range(0, len(asked), 3):
        answers = iter([False] * number + [True] * len(asked))
        with pytest.raises(OpeningCancelledError):
            open_dataset(path, lambda answers=answers: next(answers))  # type: ignore[misc]
        assert kept() == []


def test_only_the_stores_used_last_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "KEPT", 2)
    folders = []
    for number in range(3):
        (tmp_path / str(number)).mkdir()
        folder = folder_of(open_dataset(built(tmp_path / str(number))))
        os.utime(folder / "head", (number, number))
        folders.append(folder)
    assert kept() == sorted(folders[1:])


def test_of_too_many_bytes_only_the_store_in_use_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "LARGEST", 1)
    for name in ("one", "other"):
        (tmp_path / name).mkdir()
        last = folder_of(open_dataset(built(tmp_path / name)))
    assert kept() == [last]


def test_tidying_bears_that_another_program_deletes_meanwhile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = paths.cache_folder() / "datasets" / "other-0000"
    other.mkdir(parents=True)
    (other / "rows").symlink_to(tmp_path / "gone")
    with monkeypatch.context() as patched:
        patched.setattr(Path, "is_file", lambda _path: True)  # as it still was when it was looked for
        assert list(cache._sizes_in(other)) == []
        cache.tidy(other)


def test_what_was_left_half_made_is_deleted_after_a_day(tmp_path: Path) -> None:
    place = paths.cache_folder() / "datasets"
    for name, age in ((".building-old", 90_000), (".building-new", 5)):
        (place / name).mkdir(parents=True)
        os.utime(place / name, (time.time() - age,) * 2)
    open_dataset(built(tmp_path))
    assert [folder.name for folder in kept() if folder.name.startswith(".")] == [".building-new"]


def test_two_that_build_at_once_do_not_meet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = built(tmp_path)
    monkeypatch.setattr(cache, "find", lambda _file: None)
    one, other = open_dataset(path), open_dataset(path)
    assert folder_of(one) != folder_of(other)
    assert titles(one) == titles(other)


def test_progress_is_told_up_to_the_whole(tmp_path: Path) -> None:
    shares: list[float] = []
    open_dataset(built(tmp_path), progress=shares.append)
    assert shares == sorted(shares)
    assert 0 < shares[0] <= shares[-1] <= 1


@pytest.mark.parametrize(
    ("platform", "names", "folder"),
    [
        ("linux", {"XDG_CACHE_HOME": "/there"}, "/there/Milepost"),
        ("linux", {"XDG_CACHE_HOME": "relative"}, "/home/me/.cache/Milepost"),
        ("linux", {}, "/home/me/.cache/Milepost"),
        ("darwin", {}, "/home/me/Library/Caches/Milepost"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/Milepost/Cache"),
        ("win32", {}, "/home/me/AppData/Local/Milepost/Cache"),
        ("linux", {"MILEPOST_CACHE": "/mine"}, "/mine"),
    ],
)
def test_where_the_cache_lies(
    monkeypatch: pytest.MonkeyPatch, platform: str, names: dict[str, str], folder: str
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    for name in ("XDG_CACHE_HOME", "LOCALAPPDATA", "MILEPOST_CACHE"):
        monkeypatch.delenv(name, raising=False)
    for name, value in names.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.platform", platform)
    assert paths.cache_folder() == Path(folder)
