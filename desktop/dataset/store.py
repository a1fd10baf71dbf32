"""The files beside a large dataset: arrays and texts by row, so that a million events need no room in memory.

A store is a folder of our own, made while a dataset is opened. It holds only what passed the rules. `rows` are arrays
end to end, `texts` is UTF-8 end to end, `tables` the smaller tables as JSON, a line each, `head` says what is where.
"""

import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, BinaryIO

import numpy as np
from numpy.typing import NDArray

FORMAT = 1
"""Raised whenever a store of today could be misread by tomorrow's program."""
FIELDS = 15
"""The texts of a row, see `scan.KEPT`."""
WHERE = np.dtype([("start", "<u4"), ("lengths", "<u2", FIELDS)])
"""Where the texts of a row lie in `texts`, one behind the other."""
_WHERE = struct.Struct(f"<I{FIELDS}H")
_CHECKED_AT_ONCE = 1 << 22


class StoreError(Exception):
    """A store that is not what it says: cut, changed, or of another version."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Where an array lies in `rows`. shape: its lengths. checked: the CRC-32 of its bytes, or -1 where it is large."""

    offset: int
    dtype: str
    shape: tuple[int, ...]
    crc: int


class StoreWriter:
    """Writes a store into an empty folder. Whatever fails is an OSError."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._rows = (folder / "rows").open("wb")
        self._texts = (folder / "texts").open("wb", buffering=0)
        self._pieces: dict[str, Piece] = {}
        self.text_size = 0

    def add_texts(self, texts: bytes | memoryview) -> int:
        """Adds texts; returns where they begin."""
        start = self.text_size
        if self._texts.write(texts) != len(texts):
            raise OSError("the texts could not be written whole")
        self.text_size += len(texts)
        return start

    def add_array(self, name: str, array: NDArray[Any], *, checked: bool = False) -> None:
        """Adds an array; one that is checked is read whole when the store is opened."""
        whole = np.ascontiguousarray(array)
        raw = memoryview(whole.reshape(-1).view(np.uint8)) if whole.size else memoryview(b"")
        crc = _crc(raw) if checked else -1
        dtype = "where" if whole.dtype == WHERE else whole.dtype.str
        self._pieces[name] = Piece(self._rows.tell(), dtype, whole.shape, crc)
        self._rows.write(raw)

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

    def close(self) -> None:
        """Lets the files go."""
        self._rows.close()
        self._texts.close()


class Store:
    """A store that is open. Reading is safe from any thread.

    Raises:
        StoreError: when it is not whole, or of another version.
        OSError: when it can't be read.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.head = read_head(folder)
        self._files: dict[str, tuple[BinaryIO, Lock]] = {}
        try:
            sizes = self.head["sizes"]
            for name in ("rows", "texts"):
                self._files[name] = ((folder / name).open("rb", buffering=0), Lock())
                if (folder / name).stat().st_size != sizes[name]:
                    raise StoreError(name)
            self.pieces = {name: Piece(*piece) for name, piece in self.head["pieces"].items()}
        except (KeyError, TypeError) as error:
            self.close()
            raise StoreError from error
        except (StoreError, OSError):
            self.close()
            raise
        self._where = self.pieces["where"].offset

    def close(self) -> None:
        """Lets the files go."""
        for file, _ in self._files.values():
            file.close()

    def tables(self) -> list[Any]:
        """The smaller tables, as they were given to `finish`."""
        raw = (self.folder / "tables").read_bytes()
        if _crc(memoryview(raw)) != self.head["tables"]:
            raise StoreError("tables")
        return [json.loads(line) for line in raw.splitlines()]

    def array(self, name: str) -> NDArray[Any]:
        """A checked array, whole."""
        piece = self.pieces[name]
        result = np.empty(piece.shape, np.dtype(piece.dtype))
        raw = memoryview(result.reshape(-1).view(np.uint8)) if result.size else memoryview(b"")
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

    def texts_of(self, row: int) -> list[str]:
        """All texts of a row."""
        start, *lengths = self._where_of(row)
        raw, texts = self._read("texts", start, sum(lengths)), []
        at = 0
        for length in lengths:
            texts.append(str(raw[at : at + length], "utf-8", "replace"))
            at += length
        return texts

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
