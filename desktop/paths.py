"""Where resources and data lie: in a checkout, an installed wheel and a frozen app alike."""

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """The folder that holds `resources` and `data`."""
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent


RESOURCES = _root() / "resources"
LICENCES = _root() / "licences"
"""The texts of all licences, in what was packed; not there in a checkout."""
ADDRESS = _root() / "address.txt"
"""The web address of the project, in what was packed where it has one."""
BUILT_IN_DATASET = _root() / "data" / "milestones.sqlite"


def cache_folder() -> Path:
    """Where the app may keep what it can make again; MILEPOST_CACHE names another place. It need not be there."""
    chosen = os.environ.get("MILEPOST_CACHE")
    if chosen:
        return Path(chosen)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "Milepost" / "Cache"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "Milepost"
    given = os.environ.get("XDG_CACHE_HOME", "")
    # A relative path is to be ignored, says the XDG Base Directory Specification.
    return (Path(given) if os.path.isabs(given) else Path.home() / ".cache") / "Milepost"  # noqa: PTH117
