"""What Milepost remembers between two starts. A broken settings file never keeps it from starting."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSettings

from desktop.render.language import translate

RECENT_AT_MOST = 8
LARGEST = 32_767
"""Pixels of the largest screen that can be."""


class Settings:
    """Checked values from the settings of this user: whatever is not what it should be reads as the default."""

    def __init__(self, store: QSettings | None = None) -> None:
        self._store = store or QSettings(QSettings.Format.IniFormat, QSettings.Scope.UserScope, "Milepost", "Milepost")

    @property
    def path(self) -> Path:
        """The file that holds them."""
        return Path(self._store.fileName())

    def trouble(self) -> str:
        """One sentence when they cannot be read or kept, else nothing."""
        if not _readable(self.path):
            said = translate("Settings", "The settings in {path} can't be read; Milepost starts as on the first day.")
        elif not self._store.isWritable():
            said = translate(
                "Settings",
                "The settings can't be kept: {path} can't be written; see that the folder is yours.",
            )
        else:
            return ""
        return said.format(path=self.path)

    def choice(self, key: str, among: Sequence[str], default: str) -> str:
        """One of some words."""
        value = self._store.value(key)
        return value if isinstance(value, str) and value in among else default

    def text(self, key: str, default: str = "") -> str:
        """Any text."""
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def flag(self, key: str, *, default: bool) -> bool:
        """Yes or no."""
        return self.choice(key, ("true", "false"), "true" if default else "false") == "true"

    def number(self, key: str, low: int, high: int, default: int) -> int:
        """A whole number within limits."""
        value = self._store.value(key)
        try:
            number = int(value) if isinstance(value, str | int) else default
        except ValueError:
            return default
        return number if low <= number <= high else default

    def numbers(self, key: str) -> list[int]:
        """A list of whole numbers that a screen can have, empty when any is something else."""
        try:
            numbers = [int(part) for part in self.text(key).split(" ") if part]
        except ValueError:
            return []
        return numbers if all(-LARGEST <= number <= LARGEST for number in numbers) else []

    def put(self, key: str, value: str | bool | int | Sequence[int]) -> None:
        """Remember a value."""
        if isinstance(value, str):
            self._store.setValue(key, value)
        elif isinstance(value, bool):
            self._store.setValue(key, "true" if value else "false")
        elif isinstance(value, int):
            self._store.setValue(key, str(value))
        else:
            self._store.setValue(key, " ".join(str(number) for number in value))

    def recent(self) -> list[Path]:
        """The datasets opened lately, newest first."""
        return [Path(line) for line in self.text("recent").split("\n") if line][:RECENT_AT_MOST]

    def add_recent(self, path: Path) -> None:
        """Put a dataset first among the recent ones."""
        paths = [path, *(known for known in self.recent() if known != path)]
        self.put("recent", "\n".join(str(known) for known in paths[:RECENT_AT_MOST]))

    def forget_recent(self, path: Path) -> None:
        """Drop a dataset that is no longer there."""
        self.put("recent", "\n".join(str(known) for known in self.recent() if known != path))

    def reset(self) -> None:
        """Forget everything."""
        self._store.clear()
        self._store.sync()


def _readable(path: Path) -> bool:
    """Whether a file holds settings, or is not there: lines of “name=value” under heads in brackets.

    Qt tells nobody; it reads what it can and goes on.
    """
    if not path.exists():
        return True
    try:
        lines = path.read_text("utf-8").splitlines()
    except (OSError, UnicodeDecodeError):
        return False
    return all(not line or line[0] in ";#[" or "=" in line for line in lines)
