"""Of more events than a lane can show, the selected one is seen: also when nothing but the selection changes."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.model.view_state import Selection
from desktop.render.theme import LIGHT
from desktop.ui.first_state import first_state
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView
from tests.bench.in_memory import InMemory
from tests.bench.made import make


def test_each_event_stepped_to_is_seen(qtbot: QtBot) -> None:
    dataset = InMemory(make(20_000))
    store = Store(first_state(dataset))
    window = QWidget()  # pyqtgraph takes a view that is closed by itself to pieces
    qtbot.addWidget(window)
    window.resize(1200, 700)
    view = TimelineView(dataset, store, LIGHT)
    view.setParent(window)
    view.resize(window.size())
    window.show()
    span = store.state.span

    for row in (5_000, 5_001, 5_002):
        store.go(selection=Selection("event", dataset.columns.ids[row]))
        layout = view.layout_now()
        seen = {sign.row for sign in layout.signs} | {one for count in layout.counts for one in count.rows}
        assert row in seen
        assert store.state.span == span
