"""The table and the trends in the whole window: one selection, one span of time, one set of filters."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.moment import day_from
from desktop.model.span import Span
from desktop.model.view_state import Filters, Selection
from desktop.ui.table_page import TablePage
from desktop.ui.trends_view import TrendsView
from desktop.ui.workspace import Workspace

Key = Qt.Key


def do(app: App, command: str) -> None:
    assert app.commands is not None
    app.commands.action(command).trigger()


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def table_of(app: App, qtbot: QtBot) -> TablePage:
    """The table, alone in the middle, with the keys in it."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    do(app, "view_table")
    assert app.store is not None
    assert app.store.state.view == "table"
    return workspace_of(app).tables.table


def trends_of(app: App) -> TrendsView:
    do(app, "view_trends")
    view = workspace_of(app).pages["trends"]
    assert isinstance(view, TrendsView)
    return view


def test_from_the_table_to_the_timeline_and_back_with_the_same_event(app: App, qtbot: QtBot) -> None:
    table, workspace, store = table_of(app, qtbot), workspace_of(app), app.store
    assert store is not None
    assert table.view.hasFocus()
    qtbot.keyClick(table.view, Key.Key_End)
    last = store.state.selection
    qtbot.keyClick(table.view, Key.Key_Return)
    assert (store.state.view, store.state.selection) == ("timeline", last)
    row = workspace.timeline._dataset.row_of(last)
    layout = workspace.timeline.layout_now()
    shown = {sign.row for sign in layout.signs} | {mark.row for bar in layout.bars for mark in bar.marks}
    counted = {one for count in layout.counts for one in count.rows}
    assert row in shown | counted
    do(app, "previous")
    do(app, "view_table")
    (chosen,) = table.view.selectionModel().selectedRows()
    assert table.model.selection_at(chosen.row()) == store.state.selection != last


def test_below_the_timeline_the_two_move_together(app: App, qtbot: QtBot) -> None:
    workspace, store = workspace_of(app), app.store
    assert store is not None
    do(app, "show_table")
    table = workspace.tables.table
    assert table.isVisible()
    assert workspace.timeline.isVisible()
    store.go(span=Span(day_from(2024, 6, 1), day_from(2024, 9, 1)))
    table.view.setFocus()
    qtbot.keyClick(table.view, Key.Key_Down)
    assert store.state.selection == table.model.selection_at(0)
    assert store.state.span.holds(day_from(2017, 1, 5), day_from(2017, 1, 6))
    chosen = Selection("event", table.model._dataset.columns.ids[300])
    workspace.choosing.choose(chosen)
    assert table.model.places(chosen) == [index.row() for index in table.view.selectionModel().selectedRows()]
    do(app, "view_matrix")
    assert not table.isVisible()
    do(app, "view_table")
    assert table.isVisible()
    do(app, "view_timeline")
    assert table.isVisible()
    do(app, "show_table")
    assert not table.isVisible()


def test_rows_leave_by_the_clipboard(app: App, qtbot: QtBot) -> None:
    table = table_of(app, qtbot)
    qtbot.keyClick(table.view, Key.Key_Home)
    do(app, "copy")
    assert len(QGuiApplication.clipboard().text().splitlines()) == 2


def test_escape_lets_go_of_what_was_selected_in_the_table(app: App, qtbot: QtBot) -> None:
    table = table_of(app, qtbot)
    qtbot.keyClick(table.view, Key.Key_Home)
    do(app, "let_go")
    assert app.store is not None
    assert app.store.state.selection is None
    assert not table.view.selectionModel().hasSelection()


def test_trends_share_the_time_with_the_timeline(app: App, qtbot: QtBot) -> None:
    view, store = trends_of(app), app.store
    assert store is not None
    before = store.state.span
    do(app, "zoom_in")
    qtbot.waitUntil(lambda: store.state.span.days < before.days)
    assert view.layout_now().scale.span == store.state.span
    assert workspace_of(app).timeline.layout_now().ticks
    (start, end), _ = view.time_box.viewRange()
    assert (round(start), round(end)) == (round(store.state.span.start), round(store.state.span.end))


def test_a_period_brushed_over_the_trends_filters_the_table_too(app: App, qtbot: QtBot) -> None:
    view, store = trends_of(app), app.store
    assert store is not None
    for key in (Key.Key_Left, Key.Key_Space, Key.Key_Right, Key.Key_Right, Key.Key_Return):
        qtbot.keyClick(view, key)
    assert store.state.filters != Filters()
    table = table_of(app, qtbot)
    assert 0 < len(table.model.entries) < 60


def test_every_view_makes_an_image(app: App, qtbot: QtBot) -> None:
    for view in ("timeline", "matrix", "table", "trends"):
        do(app, f"view_{view}")
        app.commands.action("copy_image").trigger()
        assert not QGuiApplication.clipboard().image().isNull()
