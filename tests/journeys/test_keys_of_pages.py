"""By keyboard alone through what stands beside the matrix, the table and the trends."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QSlider, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.ui.matrix_view import MatrixView
from desktop.ui.trends_view import TrendsView
from tests.journeys.test_exploring import workspace_of

MOST = 150
"""So many stops the window has at most."""


@pytest.mark.parametrize(
    ("view", "kinds"),
    [("matrix", (MatrixView, QSlider, QLineEdit, QPushButton)), ("table", (QTableView,)), ("trends", (TrendsView,))],
)
def test_tab_reaches_all_of_a_page(app: App, qtbot: QtBot, view: str, kinds: tuple[type[QWidget], ...]) -> None:
    app.window.activateWindow()
    app.commands.action(f"view_{view}").trigger()
    page = workspace_of(app).stack.currentWidget()
    assert page is not None
    reached: set[QWidget] = set()
    workspace_of(app).toolbar.export.setFocus()
    for _ in range(MOST):
        focused = app.window.focusWidget()
        reached.add(focused)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    inside = [widget for widget in reached if page.isAncestorOf(widget) or widget is page]
    assert all(any(isinstance(widget, kind) for widget in inside) for kind in kinds)
