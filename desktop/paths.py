"""Where resources and data lie: in a checkout, an installed wheel and a frozen app alike."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _root() -> Path:
    """The folder that holds `resources` and `data`."""
    bundled = _PACKAGE / "_bundled"
    return bundled if bundled.is_dir() else _PACKAGE.parent


RESOURCES = _root() / "resources"
LICENCES = _root() / "licences"
"""The texts of all licences, in what was packed; not there in a checkout."""
BUILT_IN_DATASET = _root() / "data" / "milestones.sqlite"
