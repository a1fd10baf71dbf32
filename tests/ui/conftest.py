from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop.dataset.build import build
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.view_state import ViewState
from desktop.render.chart import period_of
from desktop.ui.store import Store

DATA = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="session")
def record(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The built-in record, built anew from its tables."""
    file = tmp_path_factory.mktemp("record") / "record.sqlite"
    build(DATA, file)
    return open_dataset(file)


@pytest.fixture
def store(record: Dataset, qtbot: QtBot) -> Store:
    """A store that looks at all of the record, without a filter."""
    return Store(ViewState(period_of(record), record.about.perspective))
