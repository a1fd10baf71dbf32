"""What the platform must not do to us."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent


def test_qt_gives_back_every_reference_to_none() -> None:
    # PySide6 6.12 loses one at each call that returns nothing, until Python 3.11 aborts.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100


def test_nothing_heavy_is_loaded_before_the_window_is_painted() -> None:
    heavy = (
        "numpy",
        "pandas",
        "pyqtgraph",
        "sqlite3",
        "html",
        "subprocess",
        "hashlib",
        "json",
        "PySide6.QtNetwork",
        "desktop.dataset",
        "desktop.layout",
        "desktop.model.dates",
    )
    code = f"import sys, desktop.app; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
