"""The world as it stood on a day, through the real window."""

import html
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.dataset.data_file import as_text
from desktop.dataset.filters import kept
from desktop.layout.hit import hit
from desktop.layout.packing import sign_middle
from desktop.layout.style import STYLE
from desktop.model.moment import parse
from desktop.model.shared_view import SharedView, from_text
from desktop.model.shared_view import as_text as view_as_text
from desktop.model.view_state import NO_FILTER, Selection
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.trends_view import TrendsView
from tests.journeys.test_exploring import state_of, timeline_of, workspace_of
from tests.journeys.test_rows_and_trends import do

Key = Qt.Key
DAY = parse("2020-06-30").last


def go_to_day(app: App, qtbot: QtBot, typed: str) -> None:
    """Ctrl+D, a date, Enter."""
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    qtbot.keyClick(timeline_of(app), Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    field = workspace_of(app).day.as_of.field
    assert QApplication.focusWidget() is field
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Key.Key_Return)


def rows_drawn(app: App) -> set[int]:
    lanes = timeline_of(app).chart_now().lanes
    marks = {step.row for lane in lanes for life in lane.lives for step in life.steps if step.row >= 0}
    return marks | {row for lane in lanes for row in lane.events.rows.tolist()}


def test_in_two_actions_everything_is_shown_as_it_stood(app: App, qtbot: QtBot) -> None:
    go_to_day(app, qtbot, "2020-06-30")
    assert QApplication.focusWidget() is timeline_of(app)
    workspace, last = workspace_of(app), app.dataset.columns.last
    assert all(last[row] <= DAY for row in rows_drawn(app))
    layout = timeline_of(app).layout_now()
    assert layout.unknown is not None
    assert 0 < layout.unknown.width < layout.body.width
    assert "as it stood on 30 Jun 2020" in workspace.status.counts.text()
    assert all(mark.x <= layout.unknown.x + 8 for bar in layout.bars for mark in bar.marks)
    do(app, "view_table")
    entries = workspace.tables.table.model.entries
    assert set(entries.tolist()) == set((last <= DAY).nonzero()[0].tolist())
    assert workspace.day.isVisible()
    do(app, "view_trends")
    trends = workspace.pages["trends"]
    assert isinstance(trends, TrendsView)
    assert trends.chart_now().ends == DAY + 1
    do(app, "view_matrix")
    page = workspace.pages["matrix"]
    assert isinstance(page, MatrixPage)
    assert (page.as_of.field.text(), page.follow.isChecked()) == ("30 June 2020", True)
    assert not workspace.day.isVisible()
    page.follow.click()
    do(app, "view_timeline")
    assert state_of(app).filters == NO_FILTER
    assert timeline_of(app).layout_now().unknown is None


def test_back_undoes_it_and_the_command_turns_it_off(app: App, qtbot: QtBot) -> None:
    before = state_of(app)
    go_to_day(app, qtbot, "2020")
    assert app.commands is not None
    assert app.commands.checked("follow_day")
    do(app, "back")
    do(app, "back")
    assert state_of(app) == before
    assert not app.commands.checked("follow_day")
    do(app, "forward")
    do(app, "follow_day")
    assert state_of(app).filters == NO_FILTER


def test_steps_go_no_further_than_the_day(app: App, qtbot: QtBot) -> None:
    go_to_day(app, qtbot, "2020-06-30")
    timeline_of(app).setFocus()
    qtbot.keyClick(timeline_of(app), Key.Key_End)
    row = app.dataset.row_of(state_of(app).selection)
    assert row is not None
    assert app.dataset.columns.last[row] <= DAY
    assert workspace_of(app).choosing.steppable()[-1] == row
    qtbot.keyClick(timeline_of(app), Key.Key_Right)
    assert app.dataset.row_of(state_of(app).selection) == row


def test_the_detail_follows_the_day_while_it_moves(app: App, qtbot: QtBot) -> None:
    workspace_of(app).choosing.choose(Selection("agreement", "jp-de-acsa"))
    workspace_of(app).detail.settle()
    assert "In force since Jul 2024" in workspace_of(app).detail.text()
    go_to_day(app, qtbot, "2024-02-08")
    workspace_of(app).detail.settle()
    assert "Signed 29 Jan 2024" in workspace_of(app).detail.text()
    assert "12 Jul 2024" not in workspace_of(app).detail.text()


def test_the_line_on_the_canvas_is_dragged_to_another_day(app: App, qtbot: QtBot) -> None:
    go_to_day(app, qtbot, "2020-06-30")
    view, before = timeline_of(app), state_of(app)
    layout, ground = view.layout_now(), view.viewport()
    assert layout.unknown is not None
    height = round(layout.axis.bottom - 4)
    start = QPoint(round(layout.unknown.x), height)
    assert "30 June 2020" in view.canvas.told(hit(layout, start.x(), height))
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    for by in (30, 60, 90):
        qtbot.mouseMove(ground, start + QPoint(by, 0))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=start + QPoint(90, 0))
    now = state_of(app)
    assert now.span == before.span
    assert now.filters.known == round(view.canvas.day_at(start.x() + 90)) - 1 > DAY
    assert view.layout_now().unknown.x == pytest.approx(start.x() + 90, abs=1)  # type: ignore[union-attr]
    do(app, "back")
    assert state_of(app) == before
    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(ground, QPoint(round(layout.body.right) - 1, height))
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=QPoint(round(layout.body.right) - 1, height))
    assert (state_of(app).as_of, state_of(app).filters.known) == (None, app.dataset.about.last_day)


def test_a_view_that_is_kept_sent_and_opened_shows_the_same_day(app: App, qtbot: QtBot) -> None:
    go_to_day(app, qtbot, "2020-06-30")
    kept_view = state_of(app)
    sent = from_text(view_as_text(SharedView("June 2020", kept_view)))
    do(app, "clear_filters")
    assert not workspace_of(app).day.isVisible()
    workspace_of(app).views.apply(sent)
    assert state_of(app).filters == kept_view.filters
    assert workspace_of(app).day.isVisible()
    assert workspace_of(app).day.as_of.field.text() == "30 June 2020"


def test_what_is_given_away_is_what_was_known(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    from desktop.render.picture import picture  # noqa: PLC0415 (as the dialog does)
    from desktop.render.recipe import SIZES, Recipe  # noqa: PLC0415

    go_to_day(app, qtbot, "2020-06-30")
    state = state_of(app)
    made = html.unescape(picture(app.dataset, Recipe(state, SIZES["slide"], "light", "en"), "svg").decode())
    assert "as it stood on 30 Jun 2020" in made
    assert "2 Jul 2024" not in made
    rows = kept(app.dataset, state.filters, state.perspective).nonzero()[0]
    lines = as_text(app.dataset, rows, "csv", "en", lambda _context, text, *_: text).splitlines()
    assert len(lines) == len(rows) + 1


def test_the_keys_reach_what_stands_above_each_view(app: App, qtbot: QtBot) -> None:
    go_to_day(app, qtbot, "2020-06-30")
    for view, wanted in (
        ("matrix", lambda: workspace_of(app).pages["matrix"].follow),  # type: ignore[attr-defined]
        ("table", lambda: workspace_of(app).tables.table.grouped),
        ("trends", lambda: workspace_of(app).day.close_button),
    ):
        do(app, f"view_{view}")
        seen = set()
        for _ in range(120):
            qtbot.keyClick(app.window.focusWidget() or app.window, Key.Key_Tab)
            seen.add(QApplication.focusWidget())
        assert wanted() in seen, view


def heights(app: App) -> dict[int, float]:
    """How far below the top of the first lane the row of each of its signs is."""
    canvas = timeline_of(app).canvas
    packed = canvas.packing().lanes[0]
    rows = packed.placing.row_of(np.arange(len(packed.events)))
    middles = [sign_middle(packed, row, True, STYLE) for row in rows.tolist()]
    return dict(zip(packed.events.rows.tolist(), middles, strict=True))


def stay(now: dict[int, float], before: dict[int, float]) -> bool:
    return now == {row: before[row] for row in now}


def test_while_the_line_is_dragged_no_event_leaves_its_row(app: App, qtbot: QtBot) -> None:
    whole = heights(app)
    go_to_day(app, qtbot, "2023-06-30")
    view, ground = timeline_of(app), timeline_of(app).viewport()
    layout = view.layout_now()
    assert layout.unknown is not None
    start = QPoint(round(layout.unknown.x), round(layout.axis.bottom - 4))
    settled = heights(app)
    assert not stay(settled, whole), "as of the day the rows are filled anew"

    qtbot.mousePress(ground, Qt.MouseButton.LeftButton, pos=start)
    assert heights(app) == settled  # a press alone moves nothing
    numbers = []
    for by in (-60, -120, 30):
        qtbot.mouseMove(ground, start + QPoint(by, 0))
        seen = heights(app)
        assert stay(seen, whole)
        numbers.append(len(seen))
    assert numbers[1] < numbers[0] < numbers[2]

    qtbot.mouseMove(ground, start)
    qtbot.mouseRelease(ground, Qt.MouseButton.LeftButton, pos=start)
    assert state_of(app).filters.known is not None
    assert heights(app).keys() == settled.keys()
    assert not stay(heights(app), whole)


def test_while_the_slider_is_dragged_no_event_leaves_its_row(app: App, qtbot: QtBot) -> None:
    whole = heights(app)
    go_to_day(app, qtbot, "2023-06-30")
    slider = workspace_of(app).day.as_of.slider
    slider.setSliderDown(True)
    for months in (6, 12):
        slider.setSliderPosition(slider.value() - months)
        seen = heights(app)
        assert seen
        assert stay(seen, whole)
    slider.setSliderDown(False)
    assert not stay(heights(app), whole)
