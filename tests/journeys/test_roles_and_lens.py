"""Who hosts whom, and the rows that a source tells of, through the real window."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.dataset.evidence import lit_rows
from desktop.model.view_state import NO_FILTER
from desktop.model.vocabulary import Role
from tests.journeys.test_exploring import state_of, timeline_of, workspace_of
from tests.journeys.test_rows_and_trends import do

LEFT = Qt.MouseButton.LeftButton
ARTICLE = "chinamil-20240208-new-agreement"


def test_what_germany_hosted(app: App, qtbot: QtBot) -> None:
    workspace = workspace_of(app)
    section = workspace.filters.roles
    qtbot.mouseClick(section.head.opener, LEFT)
    menu = section.who.menu()
    menu.aboutToShow.emit()
    next(entry for entry in menu.actions() if entry.text() == "Germany").trigger()
    hosts = next(row for row in section.roles.rows if row.name == "Hosts")
    hosts.only_wanted.emit()
    assert "Germany hosts" in workspace.status.counts.text()
    rows = set(workspace.choosing.steppable().tolist())
    assert len(rows) == hosts.count == 20
    for row in rows:
        assert Role.HOSTS in [one.role for one in app.dataset.event(row).participants if one.party == "DE"]
    shown = timeline_of(app).chart_now()
    assert sum(len(lane.events) for lane in shown.lanes if lane.key == "DE") > 0
    do(app, "view_table")
    assert set(workspace.tables.table.model.entries.tolist()) == rows
    do(app, "back")
    do(app, "back")
    do(app, "back")
    assert state_of(app).filters == NO_FILTER


def test_rows_that_the_article_does_not_tell_of_fade(app: App, qtbot: QtBot) -> None:
    workspace = workspace_of(app)
    do(app, "view_table")
    cells = workspace.tables.table.view._cells
    assert cells.bright is None
    workspace.look_through(ARTICLE)
    assert cells.bright == lit_rows(app.dataset, ARTICLE)
    assert len(workspace.tables.table.model.entries) == len(app.dataset.columns.ids)
    do(app, "view_timeline")
    do(app, "let_go")
    assert state_of(app).lens == ""
    do(app, "view_table")
    assert cells.bright is None
