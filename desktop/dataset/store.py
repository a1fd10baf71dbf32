"""The files beside a large dataset: arrays and texts by row, so that a million events need no room in memory.

A store is a folder of our own, made while a dataset is opened. It holds only what passed the rules. `rows` are arrays
end to end, `texts` is UTF-8 end to end, `tables` the smaller tables as JSON, a line each, `head` says what is where.
"""

import json
import os
import secrets
import shutil
import struct
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO
from weakref import finalize

import numpy as np
from numpy.typing import NDArray

FORMAT = 2
"""Raised whenever a store of today could be misread by tomorrow's program."""
FIELDS = 15
"""The texts of a row, see `scan.KEPT`."""
WHERE = np.dtype([("start", "<u4"), ("lengths", "<u2", FIELDS)])
"""Where the texts of a row lie in `texts`, one behind the other."""
_WHERE = struct.Struct(f"<I{FIELDS}H")
_PART = 1 << 16
"""Entries of an array that are looked at together where not all are wanted at once."""
_STRETCH = 1 << 18
"""Bytes that are read at once where many texts are wanted."""
_END = 16
_CHECKED_AT_ONCE = 1 << 22


class StoreError(Exception):
    """A store that is not what it says: cut, changed, or of another version."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where an array lies in `rows`. shape: its lengths. crc: the CRC-32 of its bytes, -1 where it is not checked."""

    offset: int
    dtype: str
    shape: tuple[int, ...]
    crc: int


class NoRoomError(Exception):
    """A store could not be written: no space, or no permission."""


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:  # not to be taken for an error of the file that is read meanwhile
        raise NoRoomError from error


class StoreWriter:
    """Writes a store into an empty folder.

    Raises:
        NoRoomError: whenever something can't be written.
    """

    @_writing()
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rows = (folder / "rows").open("wb")
        self._texts = (folder / "texts").open("w+b", buffering=0)
        self._pieces: dict[str, Piece] = {}
        self.text_size = 0

    @_writing()
    def add_texts(self, texts: bytes | memoryview) -> int:
        """Adds texts; returns where they begin."""
        start = self.text_size
        if self._texts.write(texts) != len(texts):
            raise NoRoomError  # a disk that is full takes a part of it
        self.text_size += len(texts)
        return start

    @_writing()
    def texts_of(self, where: NDArray[np.void], fields: int = FIELDS) -> list[list[str]]:
        """The first texts of some rows, read again. where: (m,) WHERE."""
        found: list[list[str]] = [[]] * len(where)
        stretch, at = b"", 0
        for place in np.argsort(where["start"]).tolist():
            start, lengths = int(where["start"][place]), where["lengths"][place, :fields].tolist()
            size = sum(lengths)
            if start + size > at + len(stretch) or start < at:
                self._texts.seek(start)
                stretch, at = self._texts.read(max(size, _STRETCH)), start
            found[place] = _taken_apart(stretch[start - at : start - at + size], lengths)
        self._texts.seek(self.text_size)
        return found

    @_writing()
    def add_array(self, name: str, array: NDArray[Any], *, checked: bool = False) -> None:
        """Adds an array; one that is checked is read whole when the store is opened."""
        whole = np.ascontiguousarray(array)
        raw = whole.reshape(-1).view(np.uint8).data if whole.size else memoryview(b"")
        crc = _crc(raw) if checked else -1
        dtype = "where" if whole.dtype == WHERE else whole.dtype.str
        self._pieces[name] = Piece(self._rows.tell(), dtype, whole.shape, crc)
        self._rows.write(raw)

    @_writing()
    def finish(self, tables: Sequence[object], head: Mapping[str, object]) -> None:
        """Writes what is left; only with `head`, which comes last, the store is whole."""
        with (self.folder / "tables").open("wb") as file:
            for table in tables:  # a line each: none of them holds up the window for long
                file.write(json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
        sizes = {"rows": self._rows.tell(), "texts": self.text_size, "tables": (self.folder / "tables").stat().st_size}
        self.close()
        pieces = {name: [piece.offset, piece.dtype, piece.shape, piece.crc] for name, piece in self._pieces.items()}
        crc = _crc(memoryview((self.folder / "tables").read_bytes()))
        body = json.dumps({**head, "format": FORMAT, "sizes": sizes, "pieces": pieces, "tables": crc})
        (self.folder / "head").write_text(f"{zlib.crc32(body.encode()):08x}{body}", encoding="utf-8")

    @_writing()
    def close(self) -> None:
        """Lets the files go."""
        self._rows.close()
        self._texts.close()


class Store:
    """A store that is open. Reading is safe from any thread. private: whether its folder goes with it.

    Raises:
        StoreError: when it is not whole, or of another version.
        OSError: when it can't be read.
    """

    def __init__(self, folder: Path, *, private: bool = False) -> None:
        self.folder = folder
        self.head = read_head(folder)
        self._files: dict[str, tuple[BinaryIO, Lock]] = {}
        self.segments: tuple[Segment, ...] = ()
        self._letting_go = finalize(self, _let_go, self._files, folder if private else None)
        try:
            self.pieces = {name: Piece(*piece) for name, piece in self.head["pieces"].items()}
            self._where = self.pieces["where"].offset
            for name in ("rows", "texts"):
                self._open(name, self.head["sizes"][name])
        except (KeyError, TypeError) as error:
            self.close()
            raise StoreError from error
        except (StoreError, OSError):
            self.close()
            raise

    def _open(self, name: str, size: int) -> None:
        self._files[name] = ((self.folder / name).open("rb", buffering=0), Lock())
        if (self.folder / name).stat().st_size != size:
            raise StoreError(name)

    def close(self) -> None:
        """Lets the files go; a private folder is deleted. That also happens when nobody needs the store any more."""
        self._letting_go()

    @property
    def size(self) -> int:
        """How many events it holds."""
        return self.pieces["where"].shape[0]

    def whole(self, name: str) -> NDArray[Any]:
        """An array of one dimension, unchecked, whole."""
        return self.part(name, 0, self.pieces[name].shape[0])

    def tables(self) -> Iterator[Any]:
        """What was given to `finish`, one by one."""
        raw = (self.folder / "tables").read_bytes()
        if _crc(memoryview(raw)) != self.head["tables"]:
            raise StoreError("tables")
        return (json.loads(line) for line in raw.split(b"\n")[:-1])

    def array(self, name: str) -> NDArray[Any]:
        """A checked array, whole."""
        piece = self.pieces[name]
        result = np.empty(piece.shape, np.dtype(piece.dtype))
        raw = result.reshape(-1).view(np.uint8).data if result.size else memoryview(b"")
        file, lock = self._files["rows"]
        with lock:
            file.seek(piece.offset)
            read = file.readinto(raw)  # type: ignore[attr-defined]
        if read != len(raw) or _crc(raw) != piece.crc:
            raise StoreError(name)
        return result

    def part(self, name: str, first: int, last: int) -> NDArray[Any]:
        """Some entries of an array of one dimension."""
        piece = self.pieces[name]
        dtype = WHERE if piece.dtype == "where" else np.dtype(piece.dtype)
        raw = self._read("rows", piece.offset + first * dtype.itemsize, (last - first) * dtype.itemsize)
        return np.frombuffer(raw, dtype)

    def entries(self, name: str, rows: NDArray[np.integer]) -> NDArray[Any]:
        """The entries of some rows of an array of one dimension, which is never in memory as a whole."""
        found = np.empty(len(rows), WHERE if self.pieces[name].dtype == "where" else self.pieces[name].dtype)
        for first, part in self.parts(name):
            here = np.flatnonzero((rows >= first) & (rows < first + len(part)))
            found[here] = part[rows[here] - first]
        return found

    def parts(self, name: str) -> Iterator[tuple[int, NDArray[Any]]]:
        """An array of one dimension, part by part, each with the place where it begins."""
        length = self.pieces[name].shape[0]
        for first in range(0, length, _PART):
            yield first, self.part(name, first, min(first + _PART, length))

    def texts_of(self, row: int) -> list[str]:
        """All texts of a row."""
        start, *lengths = self._where_of(row)
        return _taken_apart(self._read("texts", start, sum(lengths)), lengths)

    def text(self, row: int, field: int, instead: int | None = None) -> str:
        """One text of a row, or where it is empty another."""
        start, *lengths = self._where_of(row)
        if not lengths[field] and instead is not None:
            field = instead
        raw = self._read("texts", start + sum(lengths[:field]), lengths[field])
        return str(raw, "utf-8", "replace")

    def blob(self, start: int, end: int) -> bytes:
        """A stretch of the texts."""
        return self._read("texts", start, end - start)

    def stretch(self, name: str, place: tuple[int, int]) -> bytes:
        """Bytes of a file that was added. place: where they begin, and how many."""
        return self._read(name, *place)

    def numbers(self, name: str, place: tuple[int, int], first: int = 0, last: int | None = None) -> NDArray[np.uint32]:
        """Numbers of such a file, from the first of a place on up to the last."""
        end = place[1] if last is None else 4 * last
        return np.frombuffer(self._read(name, place[0] + 4 * first, end - 4 * first), "<u4")

    def take_segments(self, name: str) -> bool:
        """Opens a file that was added, if there is one and it is sound; whether it is open now."""
        path = self.folder / name
        try:
            segments = segments_of(path)
            self._open(name, path.stat().st_size)
        except FileNotFoundError:
            return False
        except (StoreError, OSError, ValueError, KeyError, TypeError):
            with suppress(OSError):
                path.unlink()
            return False
        self.segments = segments
        return True

    @contextmanager
    def addition(self, name: str) -> Iterator["SegmentWriter"]:
        """A further file, written beside the others; it takes its place when it is finished, whole or not at all.

        Raises:
            NoRoomError: when it can't be written.
        """
        with _writing():
            writer = SegmentWriter(self.folder, name)
        try:
            yield writer
        finally:
            writer.close()

    def _where_of(self, row: int) -> tuple[int, ...]:
        return _WHERE.unpack(self._read("rows", self._where + row * WHERE.itemsize, WHERE.itemsize))

    def _read(self, name: str, at: int, size: int) -> bytes:
        file, lock = self._files[name]
        with lock:
            file.seek(at)
            raw = file.read(size)
        if len(raw) != size:
            raise OSError(f"{self.folder / name} was cut while it was in use")
        return raw


def _taken_apart(raw: bytes, lengths: Sequence[int]) -> list[str]:
    texts, at = [], 0
    for length in lengths:
        texts.append(str(raw[at : at + length], "utf-8", "replace"))
        at += length
    return texts


def _let_go(files: dict[str, tuple[BinaryIO, Lock]], folder: Path | None) -> None:
    for file, _ in files.values():
        with suppress(OSError):
            file.close()
    if folder is not None:
        shutil.rmtree(folder, ignore_errors=True)


def read_head(folder: Path) -> dict[str, Any]:
    """What a store says of itself.

    Raises:
        StoreError: when it is not whole, or of another version.
        OSError: when it can't be read.
    """
    raw = (folder / "head").read_bytes()
    try:
        if int(raw[:8], 16) != zlib.crc32(raw[8:]):
            raise StoreError("head")
        head: dict[str, Any] = json.loads(raw[8:])
    except ValueError as error:
        raise StoreError("head") from error
    if head.get("format") != FORMAT:
        raise StoreError("format")
    return head


def _crc(raw: memoryview) -> int:
    crc = 0
    for start in range(0, len(raw), _CHECKED_AT_ONCE):
        crc = zlib.crc32(raw[start : start + _CHECKED_AT_ONCE], crc)
    return crc


Place = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a search index: where its parts begin in the file, and how many bytes each takes.

    words: a line each. starts: where each line begins. ends: where the rows of each word end. rows: of the events.
    """

    words: Place
    starts: Place
    ends: Place
    rows: Place


class SegmentWriter:
    """Writes a search index: segments, a list of them, and the length of the list with the CRC-32 of all before.

    Raises:
        NoRoomError: whenever something can't be written.
    """

    def __init__(self, folder: Path, name: str) -> None:
        self._final = folder / name
        self._beside = folder / f".{name}-{secrets.token_hex(4)}"
        self._file = self._beside.open("xb")
        self._segments: list[list[Place]] = []
        self._crc = 0

    @_writing()
    def add_segment(self, words: bytes, *numbers: NDArray[np.uint32]) -> None:
        """Adds the words of some rows, and starts, ends and rows as in `Segment`."""
        self._segments.append([self._added(words), *(self._added(array.tobytes()) for array in numbers)])

    def _added(self, raw: bytes) -> Place:
        place = (self._file.tell(), len(raw))
        self._file.write(raw)
        self._crc = zlib.crc32(raw, self._crc)
        return place

    @_writing()
    def finish(self) -> None:
        """Puts the file in its place."""
        head = json.dumps({"format": FORMAT, "segments": self._segments}).encode()
        self._added(head)
        self._file.write(f"{len(head):08x}{self._crc:08x}".encode())
        self._file.close()
        self._beside.replace(self._final)

    def close(self) -> None:
        """Lets the file go, and deletes it where it was not finished."""
        with suppress(OSError):
            self._file.close()
        self._beside.unlink(missing_ok=True)


def segments_of(path: Path) -> tuple[Segment, ...]:
    """The segments of a search index.

    Raises:
        StoreError, ValueError, KeyError, TypeError: when it is broken.
        OSError: when it can't be read.
    """
    with path.open("rb") as file:
        end = file.seek(-_END, os.SEEK_END)
        length, wanted = file.read(8), int(file.read(8), 16)
        file.seek(end - int(length, 16))
        head = json.loads(file.read(int(length, 16)))
        file.seek(0)
        crc, left = 0, end
        while left > 0 and (block := file.read(min(left, _CHECKED_AT_ONCE))):
            crc, left = zlib.crc32(block, crc), left - len(block)
    if crc != wanted or head["format"] != FORMAT:
        raise StoreError(path.name)
    return tuple(Segment(*((int(start), int(size)) for start, size in segment)) for segment in head["segments"])
