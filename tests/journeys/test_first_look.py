"""A large dataset is shown before it was read to its end: what waits says so, and what was wrong is put right."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.dataset import reader
from desktop.dataset.first_look import read_to_the_end
from desktop.dataset.reader import Dataset
from desktop.dataset.safe_reading import called_off
from desktop.model.shared_view import SharedView
from desktop.model.span import Span
from desktop.model.text import untranslated
from desktop.model.view_state import Filters, Selection
from desktop.paths import BUILT_IN_DATASET
from desktop.ui import behind as behind_module
from desktop.ui import open_file as open_file_module
from tests.journeys.conftest import settle

ACSA = Selection("event", "de-20240129-acsa-signed")


class SlowlyOn:
    """Reads a dataset to its end when the test says so, or never when it is called off."""

    def __init__(self) -> None:
        self.go_on = Event()
        self.was_called_off = Event()

    def __call__(self, dataset: Dataset, cancelled: Callable[[], bool], progress: Callable[[float], None]) -> Dataset:
        progress(0.42)
        while not self.go_on.wait(0.005):
            if cancelled():
                self.was_called_off.set()
                raise called_off(dataset.path.name)
        return read_to_the_end(dataset, cancelled, untranslated, progress)


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> SlowlyOn:
    monkeypatch.setenv("MILEPOST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    monkeypatch.setattr(behind_module, "PAUSE", 0)
    made = SlowlyOn()
    monkeypatch.setattr(behind_module, "_whole", made)
    return made


@pytest.fixture
def looked(slowly: SlowlyOn, app: App, qtbot: QtBot, own_dataset: Path) -> App:
    """The app with a first look at a dataset."""
    wait_for_whole(app, qtbot, slowly)
    slowly.go_on.clear()
    app.open(own_dataset)
    settle(qtbot, app)
    assert app.dataset.path == own_dataset
    assert not app.dataset.is_whole
    return app


def wait_for_whole(app: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    slowly.go_on.set()
    qtbot.waitUntil(lambda: app.dataset.is_whole and app.workspace is not None, timeout=20_000)


def told(app: App) -> str:
    assert app.workspace is not None
    return app.workspace.status.sentence


def test_what_was_seen_at_first_becomes_whole_and_nothing_moves(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    qtbot.waitUntil(lambda: "42 %" in told(looked))
    dataset, workspace, state = looked.dataset, looked.workspace, looked.store.state
    assert workspace is not None
    assert not workspace.filters.search.isEnabled()
    wait_for_whole(looked, qtbot, slowly)
    assert (looked.dataset, looked.workspace, looked.store.state) == (dataset, workspace, state)
    qtbot.waitUntil(workspace.filters.search.isEnabled, timeout=20_000)
    assert "Wheel" in told(looked)
    assert dataset.store is not None
    assert dataset.store.segments


@pytest.mark.parametrize("command", ["export", "export_data", "copy_image", "copy_footnote", "copy"])
def test_nothing_leaves_the_window_before_the_file_was_judged(looked: App, command: str) -> None:
    looked.commands.action(command).trigger()
    assert "nothing is copied or exported before" in told(looked)


def test_an_event_is_told_in_full_at_a_first_look(looked: App) -> None:
    looked.store.go("select", selection=ACSA)
    row = looked.dataset.row_of(ACSA)
    assert row is not None
    event = looked.dataset.event(row)
    assert [participant.party for participant in event.participants] == ["JP", "DE"]
    assert event.sources
    assert event.built_on_by


def test_a_view_that_searches_waits_for_the_search(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    assert looked.workspace is not None
    state = replace(looked.store.state, filters=Filters(text="acsa"))
    looked.workspace.views.apply(SharedView("Logistics", state, "", ""))
    assert looked.store.state.filters.text == ""
    assert "as soon as the search is ready" in looked.window.message_bar.sentence
    wait_for_whole(looked, qtbot, slowly)
    qtbot.waitUntil(lambda: looked.store.state.filters.text == "acsa", timeout=20_000)
    assert not looked.window.message_bar.isVisible()


def test_the_language_may_change_meanwhile(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    looked.set_language("de")
    assert "wird noch gelesen" in told(looked)
    wait_for_whole(looked, qtbot, slowly)
    qtbot.waitUntil(lambda: "gelesen" not in told(looked), timeout=20_000)


def test_what_was_wrong_is_put_right_in_the_same_view(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    looked.store.go("select", selection=ACSA)
    seen, span = looked.dataset, Span(18_000.0, 19_000.0)
    looked.store.go("zoom", span=span)
    with closing(sqlite3.connect(seen.path)) as file, file:
        file.execute("UPDATE event SET label_en = label_en || char(8238) WHERE id = ?", (ACSA.id,))
    wait_for_whole(looked, qtbot, slowly)
    assert looked.dataset is not seen
    assert looked.dataset.faults
    assert "has faults" in looked.window.message_bar.sentence
    assert (looked.store.state.selection, looked.store.state.span) == (ACSA, span)


def test_what_can_not_be_read_to_its_end_gives_way_to_what_was_open_before(
    looked: App, qtbot: QtBot, slowly: SlowlyOn
) -> None:
    with looked.dataset.path.open("r+b") as file:
        file.truncate(8_192)
    wait_for_whole(looked, qtbot, slowly)
    settle(qtbot, looked)
    assert looked.dataset.path == BUILT_IN_DATASET
    assert "own.sqlite is cut short" in looked.window.message_bar.sentence


def test_what_was_changed_meanwhile_is_shown_and_said(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    seen = looked.dataset
    with closing(sqlite3.connect(seen.path)) as file, file:
        file.execute("UPDATE event SET weight = 6 - weight")
    wait_for_whole(looked, qtbot, slowly)
    settle(qtbot, looked)
    assert looked.dataset is not seen
    assert not looked.dataset.faults
    assert "own.sqlite holds something other" in looked.window.message_bar.sentence


@pytest.mark.parametrize("meanwhile", ["gone", "called off"])
def test_where_what_was_open_before_does_not_come_back_the_built_in_dataset_does(
    looked: App, qtbot: QtBot, slowly: SlowlyOn, tmp_path: Path, meanwhile: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    wait_for_whole(looked, qtbot, slowly)
    slowly.go_on.clear()
    before, cut = looked.dataset.path, tmp_path / "cut.sqlite"
    shutil.copy(before, cut)
    looked.open(cut)
    settle(qtbot, looked)
    with cut.open("r+b") as file:
        file.truncate(8_192)
    if meanwhile == "gone":
        before.unlink()
    else:
        call_off_when_asked_for(looked, before, monkeypatch)
    wait_for_whole(looked, qtbot, slowly)
    settle(qtbot, looked)
    assert looked.dataset.path == BUILT_IN_DATASET
    assert "cut.sqlite is cut short" in looked.window.message_bar.sentence
    assert ("own.sqlite" in looked.window.message_bar.sentence) == (meanwhile == "gone")


def call_off_when_asked_for(app: App, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The user calls the opening of a file off as soon as it has begun."""
    ask = app.opening.ask

    def asking(name: str, *question: Any, **then: Any) -> None:
        ask(name, *question, **then)
        if name == path.name:
            app.opening.call_off()

    monkeypatch.setattr(app.opening, "ask", asking)


def cut_short(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(8_192)


def test_what_is_taken_back_stays_not_though_the_user_calls_the_way_back_off(
    looked: App, qtbot: QtBot, slowly: SlowlyOn
) -> None:
    cut_short(looked.dataset.path)
    looked._behind.refused.connect(looked.opening.call_off)
    slowly.go_on.set()
    qtbot.waitUntil(lambda: looked.dataset.path == BUILT_IN_DATASET, timeout=20_000)
    settle(qtbot, looked)
    assert "own.sqlite is cut short" in looked.window.message_bar.sentence


def test_what_is_taken_back_does_not_call_off_what_is_being_opened(
    looked: App, qtbot: QtBot, slowly: SlowlyOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    third, may_open = tmp_path / "third.sqlite", Event()
    third.write_bytes(looked.dataset.path.read_bytes())
    opened = open_file_module._opened

    def late(path: Path, *more: Any) -> Dataset:
        assert may_open.wait(20)
        return opened(path, *more)

    monkeypatch.setattr(open_file_module, "_opened", late)
    looked.open(third)
    cut_short(looked.dataset.path)
    with qtbot.waitSignal(looked._behind.refused, timeout=20_000):
        slowly.go_on.set()
    may_open.set()
    qtbot.waitUntil(lambda: looked.dataset.path == third, timeout=20_000)
    wait_for_whole(looked, qtbot, slowly)
    assert looked.dataset.path == third


def test_what_can_not_stay_goes_also_when_what_was_opened_meanwhile_is_bad(
    looked: App, qtbot: QtBot, slowly: SlowlyOn, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    may_open, opened = Event(), open_file_module._opened

    def late(path: Path, *more: Any) -> Dataset:
        assert may_open.wait(20)
        return opened(path, *more)

    monkeypatch.setattr(open_file_module, "_opened", late)
    looked.open(tmp_path / "nowhere.sqlite")
    cut_short(looked.dataset.path)
    with qtbot.waitSignal(looked._behind.refused, timeout=20_000):
        slowly.go_on.set()
    may_open.set()
    qtbot.waitUntil(lambda: looked.dataset.path == BUILT_IN_DATASET, timeout=20_000)
    settle(qtbot, looked)
    assert "own.sqlite is cut short" in looked.window.message_bar.sentence
    assert "nowhere.sqlite is not there" in looked.window.message_bar.sentence


def test_a_fault_of_our_own_lets_nothing_stay_that_was_not_read_to_its_end(
    looked: App, qtbot: QtBot, slowly: SlowlyOn, monkeypatch: pytest.MonkeyPatch
) -> None:
    def wrong(*_asked: object) -> Dataset:
        raise ValueError("a fault of our own")

    monkeypatch.setattr("tests.journeys.test_first_look.read_to_the_end", wrong)
    with qtbot.captureExceptions() as raised:
        slowly.go_on.set()
        qtbot.waitUntil(lambda: looked.dataset.path == BUILT_IN_DATASET, timeout=20_000)
    assert [str(error) for _, error, _ in raised] == ["a fault of our own"]
    settle(qtbot, looked)
    assert "wrong in Milepost itself" in looked.window.message_bar.sentence


def test_another_file_calls_the_reading_off(looked: App, qtbot: QtBot, slowly: SlowlyOn) -> None:
    looked.open(BUILT_IN_DATASET)
    qtbot.waitUntil(slowly.was_called_off.is_set, timeout=20_000)
    wait_for_whole(looked, qtbot, slowly)
    assert looked.dataset.path == BUILT_IN_DATASET


def test_the_window_may_close_meanwhile(looked: App, slowly: SlowlyOn) -> None:
    looked.window.close()
    assert slowly.was_called_off.is_set()
