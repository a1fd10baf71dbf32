"""The card that says how far an opening is."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.render.theme import LIGHT
from desktop.ui.opening_card import OpeningCard


def test_a_share_that_stands_still_is_not_shown_for_long(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    card = OpeningCard("a.sqlite", LIGHT, page)
    card.show_share(0.5)
    assert card.tells_share
    qtbot.waitUntil(lambda: not card.tells_share, timeout=5_000)
    assert card.share == 0.5
    card.show_share(0.6)
    assert (card.tells_share, card.share) == (True, 0.6)
