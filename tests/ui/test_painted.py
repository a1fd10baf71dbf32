import sys

import pyqtgraph as pg
import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.painted import Guarded, PaintedItem, image_of


def test_what_fails_is_told_once_and_tried_again_when_something_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[BaseException] = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: told.append(error))
    tries: list[QPainter] = []

    def paint(painter: QPainter) -> None:
        tries.append(painter)
        raise LookupError

    guarded, image = Guarded(paint), QImage(4, 4, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        assert not guarded.paint(painter)
        assert not guarded.paint(painter)
        assert (len(tries), [type(error) for error in told]) == (1, [LookupError])
        guarded.try_again()
        guarded.paint(painter)
        assert (len(tries), len(told)) == (2, 2)


@pytest.mark.parametrize("fails", [False, True])
def test_a_view_shows_its_ground_only_where_nothing_is_painted(
    fails: bool, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_error: None)

    def paint(painter: QPainter) -> None:
        painter.fillRect(0, 0, 10, 10, "#ffffff")
        if fails:
            raise LookupError

    view = pg.GraphicsView(background="#123456")
    qtbot.addWidget(view)
    view.resize(30, 20)
    item = PaintedItem(view, paint)
    view.scene().addItem(item)
    image = QImage(view.size(), QImage.Format.Format_RGB32)
    image.fill("#abcdef")
    view.viewport().render(image)
    seen = [image.pixelColor(*place).name() for place in ((2, 2), (25, 15))]
    assert seen == (["#123456", "#123456"] if fails else ["#ffffff", "#abcdef"])


def test_an_image_has_a_ground_where_nothing_is_painted(qtbot: QtBot) -> None:
    view = QWidget()
    qtbot.addWidget(view)
    view.resize(30, 20)
    image = image_of(view, "#123456", lambda painter: painter.fillRect(0, 0, 10, 10, "#ffffff"))
    assert image.deviceIndependentSize().toSize() == view.size()
    assert image.pixelColor(2, 2).name() == "#ffffff"
    assert image.pixelColor(image.width() - 1, image.height() - 1).name() == "#123456"
