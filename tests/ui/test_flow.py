import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.flow import Flow


def box(width: int) -> QWidget:
    widget = QWidget()
    widget.setFixedSize(width, 20)
    return widget


@pytest.fixture
def holder(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    return made


def laid_out(holder: QWidget, width: int, *widths: int) -> tuple[Flow, list[QWidget]]:
    flow = Flow(10, 4, holder)
    boxes = [box(wide) for wide in widths]
    for one in boxes:
        flow.add(one)
    flow.setGeometry(QRect(0, 0, width, 100))
    return flow, boxes


def test_what_fits_stands_on_one_line(holder: QWidget) -> None:
    _, boxes = laid_out(holder, 100, 40, 50)
    assert [(one.x(), one.y()) for one in boxes] == [(0, 0), (50, 0)]


def test_what_does_not_fit_goes_on_below(holder: QWidget) -> None:
    flow, boxes = laid_out(holder, 99, 40, 50)
    assert [(one.x(), one.y()) for one in boxes] == [(0, 0), (0, 24)]
    assert (flow.heightForWidth(100), flow.heightForWidth(99)) == (20, 44)


def test_it_is_at_least_as_wide_as_its_widest_part(holder: QWidget) -> None:
    flow, _ = laid_out(holder, 100, 40, 50)
    assert flow.sizeHint() == flow.minimumSize() == QSize(50, 20)
    assert flow.expandingDirections() == Qt.Orientation(0)
    assert flow.hasHeightForWidth()


def test_parts_of_a_layout_stay_together(holder: QWidget) -> None:
    flow, _ = laid_out(holder, 100, 40)
    pair = QHBoxLayout()
    pair.addWidget(box(30))
    pair.addWidget(box(30))
    flow.add(pair)
    flow.setGeometry(QRect(0, 0, 100, 100))
    assert pair.geometry().y() == 24


def test_items_can_be_taken_back(holder: QWidget) -> None:
    flow, boxes = laid_out(holder, 100, 40, 50)
    taken = flow.takeAt(0)
    assert taken is not None
    assert taken.widget() is boxes[0]
    assert flow.count() == 1
    assert flow.itemAt(7) is None
    assert flow.takeAt(7) is None
