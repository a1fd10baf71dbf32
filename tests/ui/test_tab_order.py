"""Where Tab leads."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.tab_order import after, bring_into_sight, stops_in


def region(window: QWidget, *places: tuple[int, int]) -> tuple[QWidget, list[QPushButton]]:
    """A region with buttons at some places."""
    made = QWidget(window)
    made.resize(400, 400)
    buttons = []
    for x, y in places:
        button = QPushButton(made)
        button.setGeometry(QRect(x, y, 40, 20))
        buttons.append(button)
    return made, buttons


def test_as_one_reads(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made, (last, second, first, third) = region(window, (0, 100), (200, 3), (0, 0), (60, 40))
    window.show()
    assert stops_in(made) == [first, second, third, last]


def test_what_cannot_be_used_is_passed_over(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made, (one, hidden, grey, by_mouse) = region(window, (0, 0), (50, 0), (100, 0), (150, 0))
    hidden.hide()
    grey.setEnabled(False)
    by_mouse.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    window.show()
    assert stops_in(made) == [one]


def test_from_region_to_region_and_round(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    (here, (a, b)), (there, (c,)) = region(window, (0, 0), (50, 0)), region(window, (0, 0))
    there.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.show()
    order = [a, b, there, c]
    for one, other in zip(order, order[1:] + order[:1], strict=True):
        assert after([here, there], one) is other
        assert after([here, there], other, back=True) is one
    assert after([here, there], None) is a
    assert after([], a) is None


def test_what_is_scrolled_away_is_brought_into_sight(qtbot: QtBot) -> None:
    area, column = QScrollArea(), QWidget()
    qtbot.addWidget(area)
    layout = QVBoxLayout(column)
    buttons = [QPushButton(str(number)) for number in range(60)]
    for button in buttons:
        layout.addWidget(button)
    area.setWidget(column)
    area.resize(200, 200)
    area.show()
    bring_into_sight(buttons[-1])
    assert area.viewport().rect().contains(buttons[-1].mapTo(area.viewport(), buttons[-1].rect().center()))


class _Card(QWidget):
    """A widget with three buttons and an order of its own."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setGeometry(0, 40, 200, 60)
        self.upper, self.left, self.right = (QPushButton(self) for _ in range(3))
        for button, (x, y) in ((self.upper, (150, 0)), (self.left, (0, 40)), (self.right, (100, 40))):
            button.setGeometry(x, y, 40, 20)

    def tab_stops(self) -> tuple[QWidget, ...]:
        return (self.right, self.left, self.upper)


def test_a_widget_may_have_an_order_of_its_own(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    made, (below, above) = region(window, (0, 200), (0, 0))
    card = _Card(made)
    window.show()
    assert stops_in(made) == [above, card.right, card.left, card.upper, below]
