"""What the bench measures on: a dataset, what is looked at, and the timeline at 1,600 by 900."""

import gc
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QSettings, QSize
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.dataset.filters import partner_counts
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.view_state import NO_FILTER, ViewState
from desktop.render.theme import LIGHT, load_fonts, palette, stylesheet
from desktop.ui.commands import Commands
from desktop.ui.first_state import first_state
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView
from desktop.ui.window import Window
from desktop.ui.workspace import Workspace
from tests.bench.in_memory import InMemory
from tests.bench.made import make

SIZE = QSize(1600, 900)
LANES = 12
ALL_OPEN_UP_TO = 1_000
"""So many events leave every lane open; of more, the first is open and the others are folded, all in sight."""


@dataclass(frozen=True)
class Scene:
    """A dataset of so many events in a window, drawn at a scale."""

    dataset: Dataset
    store: Store
    view: TimelineView
    events: int
    scale: int

    def frame(self, **changes: object) -> None:
        """Go there, and paint the whole canvas at once."""
        self.store.go("bench", **changes)
        self.view.viewport().repaint()


def application() -> QApplication:
    """The application, dressed as it always is."""
    made = QApplication(["milepost-bench"])
    load_fonts()
    made.setStyle("Fusion")
    made.setPalette(palette(LIGHT))
    made.setStyleSheet(stylesheet(LIGHT))
    return made


def dataset_of(file: Path | None, events: int, seed: int) -> Dataset:
    """A dataset from its file, or made in memory where there is none."""
    return open_dataset(file) if file else InMemory(make(events, seed))


def twelve_lanes(dataset: Dataset) -> ViewState:
    """All of the period, with the twelve busiest partners."""
    state = first_state(dataset)
    counts = partner_counts(dataset, state.perspective)
    busiest = sorted(counts, key=lambda code: (-counts[code], code))[:LANES]
    pinned = frozenset(code for code in dataset.about.pinned if code in busiest)
    all_open = len(dataset.columns.ids) <= ALL_OPEN_UP_TO
    flipped = frozenset(busiest) - pinned if all_open else frozenset()
    return replace(state, filters=replace(NO_FILTER, partners=frozenset(busiest)), flipped=flipped)


def scene(dataset: Dataset, scale: int) -> Scene:
    """The timeline alone, as large as the bench wants it."""
    store = Store(twelve_lanes(dataset))
    view = TimelineView(dataset, store, LIGHT, calm=True)
    view.resize(SIZE)
    show(view)
    view.resize(view.size() + SIZE - view.viewport().size())
    assert view.viewport().size() == SIZE
    assert view.viewport().devicePixelRatioF() == scale
    end_start()
    return Scene(dataset, store, view, len(dataset.columns.ids), scale)


def whole_window(dataset: Dataset, folder: Path) -> tuple[Window, Workspace, Store]:
    """The whole window with everything in it, the canvas as large as the bench wants it."""
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    settings.put("calm", value=True)
    window = Window(settings, LIGHT)
    store = Store(twelve_lanes(dataset))
    workspace = Workspace(dataset, store, LIGHT, Commands(window), settings, built_in=False)
    window.fill(workspace, LIGHT)
    window.resize(2200, 1080)
    show(window)
    window.resize(window.size() + SIZE - workspace.timeline.viewport().size())
    QTest.qWait(0)
    assert workspace.timeline.viewport().size() == SIZE
    end_start()
    return window, workspace, store


def end_start() -> None:
    """What is there now is left out of every later search for garbage, as the app does once its window is filled."""
    gc.freeze()


def show(widget: QWidget) -> None:
    """Bring a window onto the screen, and wait until it is there."""
    widget.show()
    assert QTest.qWaitForWindowExposed(widget)
    QTest.qWait(0)
