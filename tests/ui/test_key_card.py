"""The key to the signs on the canvas."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.layout.shapes import Box
from desktop.render.key import key_of
from desktop.render.theme import LIGHT
from desktop.ui.key_card import KeyCard
from desktop.ui.settings import Settings
from desktop.ui.store import Store

WIDE, NARROW = Box(256, 40, 720, 740), Box(168, 40, 316, 380)


class Canvas(QWidget):
    """What lies below: counts what reaches it."""

    def __init__(self) -> None:
        super().__init__()
        self.pressed = self.turned = 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: ARG002
        self.pressed += 1

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: ARG002
        self.turned += 1


@pytest.fixture
def settings(tmp_path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas()
    qtbot.addWidget(made)
    made.resize(1000, 800)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def card(canvas: Canvas, record: Dataset, store: Store, settings: Settings) -> KeyCard:
    made = KeyCard(canvas, record, store, LIGHT, settings)
    store.go(shows_key=True)
    made.place(WIDE)
    made.show()
    return made


def turn_wheel(canvas: QWidget, place: QPoint) -> None:
    """One notch down: offered, as Qt does with a real wheel, to what lies under it and then to what holds that."""
    target = canvas.childAt(place) or canvas
    while True:
        inside, on_screen = QPointF(target.mapFrom(canvas, place)), QPointF(canvas.mapToGlobal(place))
        phase, alone = Qt.ScrollPhase.NoScrollPhase, Qt.KeyboardModifier.NoModifier
        event = QWheelEvent(inside, on_screen, QPoint(), QPoint(0, -120), Qt.MouseButton.NoButton, alone, phase, False)
        QApplication.sendEvent(target, event)
        if event.isAccepted() or target is canvas:
            return
        target = target.parentWidget()


def button(card: KeyCard, name: str) -> QToolButton:
    return next(one for one in card.findChildren(QToolButton) if one.accessibleName() == name)


def test_its_cross_closes_it(card: KeyCard, store: Store, qtbot: QtBot) -> None:
    qtbot.mouseClick(button(card, "Close the key"), Qt.MouseButton.LeftButton)
    assert not store.state.shows_key


@pytest.mark.parametrize("body", [WIDE, NARROW])
def test_it_lies_at_the_lower_right_and_never_covers_all(card: KeyCard, body: Box) -> None:
    card.place(body)
    place = card.geometry()

    assert body.right - 14 < place.right() < body.right
    assert body.bottom - 14 < place.bottom() < body.bottom
    assert place.width() <= body.width * 0.72
    assert place.height() <= body.height * 0.63


def test_kinds_and_stages_stand_beside_one_another_where_there_is_room(card: KeyCard) -> None:
    wide = card.geometry()
    assert card._scroll.verticalScrollBar().maximum() == 0
    card.place(NARROW)

    assert card.width() < wide.width()
    assert card._scroll.verticalScrollBar().maximum() > 0
    assert card._items.width() <= card._scroll.viewport().width()


def test_folded_it_is_its_title_and_stays_so(
    card: KeyCard, canvas: Canvas, record: Dataset, store: Store, settings: Settings, qtbot: QtBot
) -> None:
    whole = card.height()
    qtbot.mouseClick(button(card, "Fold the key"), Qt.MouseButton.LeftButton)
    assert card.is_folded
    assert card.height() < whole / 4
    assert card.geometry().bottom() == round(WIDE.bottom) - 1 - 10

    assert KeyCard(canvas, record, store, LIGHT, settings).is_folded
    qtbot.mouseClick(button(card, "Unfold the key"), Qt.MouseButton.LeftButton)
    assert card.height() == whole


def test_beside_it_the_mouse_belongs_to_the_canvas(card: KeyCard, canvas: Canvas, qtbot: QtBot) -> None:
    beside = card.geometry().topLeft() - QPoint(5, 5)
    qtbot.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=beside)
    turn_wheel(canvas, beside)
    assert (canvas.pressed, canvas.turned) == (1, 1)

    qtbot.mouseClick(card, Qt.MouseButton.LeftButton, pos=card.rect().center())
    assert canvas.pressed == 1


def test_the_wheel_on_it_reads_on_and_never_zooms(card: KeyCard, canvas: Canvas) -> None:
    turn_wheel(canvas, card.geometry().center())
    card.place(NARROW)
    bar = card._scroll.verticalScrollBar()
    for _ in range(40):
        turn_wheel(canvas, card.geometry().center())

    assert bar.value() == bar.maximum() > 0
    assert canvas.turned == 0


def test_it_says_all_that_it_shows_to_who_cannot_see_it(card: KeyCard, record: Dataset) -> None:
    told = card._items.accessibleDescription()
    assert [item.text for item in key_of(record, "en", lambda _context, text, *_: text)] == told.split(", ")
