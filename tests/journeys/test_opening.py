"""A file that takes its time: the window says so, stays live, and lets the user call it off."""

from collections.abc import Callable
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressBar
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.safe_reading import called_off
from desktop.paths import BUILT_IN_DATASET
from desktop.ui import open_file as open_file_module
from desktop.ui import opening as opening_module
from tests.journeys.conftest import settle


class Slow:
    """Opens a file in two steps: the second is taken when the test says so, or never when it is called off."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.was_called_off = Event()

    def __call__(self, path: Path, cancelled: Callable[[], bool], progress: Callable[[float], None]) -> Dataset:
        if path == BUILT_IN_DATASET:
            return open_dataset(path)
        progress(0.4)
        while not self.go_on.wait(0.005):
            if cancelled():
                self.was_called_off.set()
                raise called_off(path.name)
        return open_dataset(path)


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Slow:
    monkeypatch.setattr(opening_module, "PATIENCE", 0)
    made = Slow()
    monkeypatch.setattr(open_file_module, "_opened", made)
    return made


def wait_for_card(app: App, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: app.opening.card is not None and app.opening.card.share > 0)


def test_a_card_tells_what_is_opened_and_how_far_it_is(slow: Slow, app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    wait_for_card(app, qtbot)
    card = app.opening.card
    assert card is not None
    assert card.isVisible()
    assert own_dataset.name in card.sentence
    assert card.share == pytest.approx(0.4)
    slow.go_on.set()
    settle(qtbot, app)
    assert app.opening.card is None
    assert app.dataset.path == own_dataset


@pytest.mark.parametrize("way", ["Esc", "Cancel"])
def test_called_off_by_esc_or_button_the_present_dataset_stays(
    slow: Slow, app: App, qtbot: QtBot, own_dataset: Path, way: str
) -> None:
    before = app.workspace
    app.open(own_dataset)
    wait_for_card(app, qtbot)
    assert app.opening.card is not None
    if way == "Esc":
        app.commands.action("let_go").trigger()
    else:
        qtbot.mouseClick(app.opening.card.cancel, Qt.MouseButton.LeftButton)
    assert app.opening.card is None
    assert app.idle
    assert slow.was_called_off.wait(5)
    assert app.workspace is before
    assert app.dataset.path == BUILT_IN_DATASET
    assert not app.window.message_bar.isVisible()


def test_called_off_at_the_start_the_built_in_dataset_opens(
    slow: Slow, start_app: Callable[..., App], qtbot: QtBot, own_dataset: Path
) -> None:
    app = start_app(own_dataset, settled=False)
    wait_for_card(app, qtbot)
    app.commands.action("let_go").trigger()
    settle(qtbot, app)
    assert app.dataset.path == BUILT_IN_DATASET


def test_the_card_speaks_the_language_chosen_meanwhile_and_keeps_its_place(
    slow: Slow, app: App, qtbot: QtBot, own_dataset: Path
) -> None:
    app.open(own_dataset)
    wait_for_card(app, qtbot)
    app.set_language("de")
    card = app.opening.card
    assert card is not None
    assert card.share == pytest.approx(0.4)
    assert "wird geöffnet" in card.sentence
    app.window.resize(1300, 700)
    assert abs(card.geometry().center().x() - app.window.page.rect().center().x()) <= 1
    assert card.findChild(QProgressBar) is not None
    app.opening.call_off()


def test_a_file_that_opens_at_once_shows_no_card(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.open(own_dataset)
    settle(qtbot, app)
    assert app.opening.card is None
