"""The views that the user keeps, in a file of their own beside the settings. A broken file never stops anything."""

import json
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from desktop.model.shared_view import LONGEST_NAME, SharedView, as_plain, from_plain

FILE = "views.json"
MOST = 200
LARGEST = 20_000_000
"""Bytes of the largest file that is read."""


class SavedViews:
    """The views by name, in the order in which they were saved. Every change is written at once, whole or not at all.

    A file that can't be read is put aside before the first view is written over it.
    """

    def __init__(self, folder: Path) -> None:
        self._file = folder / FILE
        self._broken = False
        self._views: dict[str, SharedView] = self._read()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all views."""
        return tuple(self._views)

    def get(self, name: str) -> SharedView | None:
        """The view of this name."""
        return self._views.get(name)

    def save(self, view: SharedView) -> None:
        """Keep a view under its name, in place of an older one of that name; of too many the oldest goes.

        Raises:
            PictureError: when the file can't be written; the sentence says what to do.
        """
        views = {name: kept for name, kept in self._views.items() if name != view.name}
        self._write(dict([*views.items(), (view.name, view)][-MOST:]))

    def rename(self, name: str, new: str) -> None:
        """Give a view another name; one that has it already goes.

        Raises:
            PictureError: when the file can't be written.
        """
        view = self._views.get(name)
        if view is None or new == name:
            return
        others = {kept: one for kept, one in self._views.items() if kept != new}
        renamed = {new if kept == name else kept: one for kept, one in others.items()}
        self._write(renamed | {new: replace(view, name=new)})

    def delete(self, name: str) -> None:
        """Forget a view.

        Raises:
            PictureError: when the file can't be written.
        """
        self._write({kept: view for kept, view in self._views.items() if kept != name})

    def free_name(self, wanted: str) -> str:
        """A name that no view has yet: the one wanted, or with a number."""
        wanted = wanted[: LONGEST_NAME - 5].strip()
        number, name = 1, wanted
        while name in self._views:
            number += 1
            name = f"{wanted} {number}"
        return name

    def _read(self) -> dict[str, SharedView]:
        try:
            if not self._file.exists():
                return {}
            with self._file.open("rb") as file:
                plain = json.loads(file.read(LARGEST))
            views = [from_plain(one) for one in plain["views"]]
            return {view.name: view for view in views if view.name}
        except (OSError, ValueError, KeyError, TypeError, RecursionError):
            self._broken = True
            return {}

    def _write(self, views: dict[str, SharedView]) -> None:
        from desktop.render.picture import write_file  # noqa: PLC0415 (it brings fontTools: only when wanted)

        plain = {"milepost_views": 1, "views": [as_plain(view) for view in views.values()]}
        content = json.dumps(plain, ensure_ascii=False, indent=1, allow_nan=False).encode("utf-8")
        if self._broken:
            self._put_aside()
        with suppress(OSError):  # then the file can't be written either, and that is told
            self._file.parent.mkdir(parents=True, exist_ok=True)
        write_file(self._file, content)
        self._views = views

    def _put_aside(self) -> None:
        self._broken = False
        try:
            self._file.replace(self._file.with_suffix(".broken.json"))
        except OSError:
            return  # then it is written over: nobody could read it anyway
