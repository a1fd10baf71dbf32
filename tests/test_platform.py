"""What the platform must not do to us."""

import sys

from PySide6.QtCore import QObject


def test_qt_gives_back_every_reference_to_none() -> None:
    # PySide6 6.12 loses one at each call that returns nothing, until Python 3.11 aborts.
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(20_000):
        thing.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 100
