"""Where the stores of large datasets are kept, so that a file that was opened once opens quickly again.

Each store is a folder `datasets/<name>-<random>` of the app's cache folder, built under a name of its own and renamed
when it is whole; so two programs never meet, and what was left half made is never taken. It may be deleted at any
time. A store is taken when its own checksum, its version and the sizes of its parts are right, and the file is the one
that it was made of: the same path, size, time of last change (to the nanosecond) and the same bytes in 64 places. Its
arrays and tables carry checksums of their own, which are looked at; the texts do not: only their size is known.
"""

import hashlib
import os
import secrets
import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from desktop.dataset.safe_file import plain_file
from desktop.dataset.store import NoRoomError, Store, StoreError, read_head
from desktop.paths import cache_folder

KEPT = 4
"""So many stores are kept, those used last."""
LARGEST = 3 << 30
"""Bytes of all that is kept; the store used last is kept whatever its size."""
_BUILDING = ".building-"
_ABANDONED = 24 * 60 * 60
"""Seconds after which nobody builds any more."""
_SAMPLES, _SAMPLE = 64, 4096

Fingerprint = dict[str, object]


def fingerprint(path: Path) -> Fingerprint | None:
    """What tells whether a file is still the same; None where it is no file that a store could stand for.

    Raises:
        DatasetError: as `safe_file.uri_to_read`.
    """
    real = plain_file(path)
    if real is None:
        return None
    status = real.stat()
    digest = hashlib.sha256()
    with real.open("rb", buffering=0) as file:
        for number in range(_SAMPLES):
            file.seek(max(0, status.st_size - _SAMPLE) * number // (_SAMPLES - 1))
            digest.update(file.read(_SAMPLE))
    return {
        "path": str(real),
        "size": status.st_size,
        "changed": status.st_mtime_ns,
        "sample": digest.hexdigest(),
    }


def find(file: Fingerprint) -> Store | None:
    """The store that was made of this file, if there is one; what is broken or out of date is deleted."""
    for folder in _newest_first(_name_of(file)):
        try:
            if read_head(folder).get("file") == file:
                store = Store(folder)
                with suppress(OSError):  # where the place is read-only, its age stays what it is
                    os.utime(folder / "head")
                return store
        except (StoreError, OSError):
            pass
        shutil.rmtree(folder, ignore_errors=True)
    return None


def forget(store: Store) -> None:
    """Deletes a store that turned out to be broken."""
    store.close()
    shutil.rmtree(store.folder, ignore_errors=True)


def begin() -> Path:
    """An empty folder for a new store: in the cache, or where nothing can be written there, a private one.

    Raises:
        NoRoomError: when there is no such place at all.
    """
    place = cache_folder() / "datasets"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        folder = place / f"{_BUILDING}{secrets.token_hex(8)}"
        folder.mkdir(mode=0o700)
    except OSError:
        return private()
    return folder


def private() -> Path:
    """An empty folder for a store that goes with its dataset.

    Raises:
        NoRoomError: when there is no such place at all.
    """
    try:
        return Path(tempfile.mkdtemp(prefix="milepost-"))
    except OSError as error:
        raise NoRoomError from error


def is_private(folder: Path) -> bool:
    """Whether a folder is to be deleted with its dataset."""
    return folder.parent != cache_folder() / "datasets"


def keep(folder: Path, file: Fingerprint) -> Path:
    """Takes a store that is whole into the cache, and deletes what is too much there; where it is now."""
    if is_private(folder):
        return folder
    kept = folder.with_name(f"{_name_of(file)}-{secrets.token_hex(4)}")
    folder.rename(kept)
    tidy(kept)
    return kept


def tidy(used: Path) -> None:
    """Deletes old stores and what was left half made, but for the store in use."""
    size = 0
    for number, folder in enumerate(_newest_first("")):
        size += sum(_sizes_in(folder))
        if folder != used and (number >= KEPT or size > LARGEST):
            shutil.rmtree(folder, ignore_errors=True)
    for folder in used.parent.glob(f"{_BUILDING}*"):
        with suppress(OSError):  # another program may just have renamed it
            if time.time() - folder.stat().st_mtime > _ABANDONED:
                shutil.rmtree(folder, ignore_errors=True)


def _name_of(file: Fingerprint) -> str:
    return hashlib.sha256(str(file["path"]).encode(errors="surrogateescape")).hexdigest()[:16]


def _newest_first(name: str) -> list[Path]:
    """The stores whose name begins so, the one used last first."""
    try:
        folders = [path for path in (cache_folder() / "datasets").iterdir() if path.name.startswith(name)]
    except OSError:
        return []
    whole = [path for path in folders if not path.name.startswith(_BUILDING)]
    return sorted(whole, key=_age)


def _age(folder: Path) -> float:
    with suppress(OSError):
        return -(folder / "head").stat().st_mtime
    return 0.0


def _sizes_in(folder: Path) -> Iterator[int]:
    """Of the files of a folder, up to where another program deletes it meanwhile."""
    with suppress(OSError):
        yield from (path.stat().st_size for path in folder.iterdir() if path.is_file())
