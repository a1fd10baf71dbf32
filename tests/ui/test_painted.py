import sys

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.painted import Guarded, image_of


def test_what_fails_is_told_once_and_tried_again_when_something_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    tries: list[QPainter] = []

    def paint(painter: QPainter) -> None:
        tries.append(painter)
        raise LookupError

    guarded, image = Guarded(paint), QImage(4, 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        guarded.paint(painter)
        guarded.paint(painter)
        assert (len(tries), [type(error) for error in told]) == (1, [LookupError])
        guarded.try_again()
        guarded.paint(painter)
        assert (len(tries), len(told)) == (2, 2)


def test_an_image_has_a_ground_where_nothing_is_painted(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(30, 20)
    image = image_of(view, "#123456", lambda painter: painter.fillRect(0, 0, 10, 10, "#ffffff"))
    assert image.deviceIndependentSize().toSize() == view.size()
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.pixelColor(image.width() - 1, image.height() - 1).name() == "#123456"
