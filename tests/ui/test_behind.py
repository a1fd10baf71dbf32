"""A large dataset is read to its end behind the window, and its index built; until then nothing is searched for."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.dataset import reader
from desktop.dataset.build import build
from desktop.dataset.reader import open_dataset
from desktop.render.theme import LIGHT
from desktop.ui.behind import Behind
from desktop.ui.search_field import SearchField

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture
def large(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> reader.Dataset:
    monkeypatch.setenv("MILEPOST_CACHE", str(tmp_path / "cache"))
    monkeypatch.setattr(reader, "LARGE_FILE", 0)
    build(DATA, tmp_path / "large.sqlite")
    return open_dataset(tmp_path / "large.sqlite")


def test_the_index_of_a_large_dataset_is_built_once(large: reader.Dataset, qtbot: QtBot) -> None:
    behind, waits = Behind(), []
    behind.changed.connect(lambda: waits.append(behind.search_waits))

    behind.start(large)
    qtbot.waitUntil(lambda: not behind.search_waits, timeout=20_000)
    behind.start(large)

    assert (waits[0], waits[-1]) == (True, False)
    assert large.store is not None
    assert large.store.segments
    behind.stop()


def test_called_off_nothing_is_built_until_it_is_asked_for_again(large: reader.Dataset, qtbot: QtBot) -> None:
    behind = Behind()
    behind.start(large)

    behind.call_off()
    assert not behind.search_waits
    assert large.store is not None
    assert not large.store.segments

    behind.start(large)
    qtbot.waitUntil(lambda: not behind.search_waits, timeout=20_000)
    assert large.store.segments
    behind.stop()


def test_a_small_dataset_needs_no_index(qtbot: QtBot) -> None:
    behind = Behind()

    behind.start(open_dataset(DATA / "milestones.sqlite"))

    assert not behind.search_waits
    behind.stop()


def test_while_it_is_built_the_field_says_so_and_takes_nothing(qtbot: QtBot) -> None:
    field = SearchField(LIGHT)
    qtbot.addWidget(field)

    field.wait(waiting=True)
    assert (field.isEnabled(), field.placeholderText()) == (False, "Preparing the search…")

    field.wait(waiting=False)
    assert field.isEnabled()
    assert "Search events" in field.placeholderText()
