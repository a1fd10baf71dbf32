"""What people do with Milepost, through the real window."""

from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.view_state import NO_FILTER, Filters, Selection
from desktop.render.lanes import rows_of_lane
from desktop.render.picture import page_of, render_image
from desktop.ui.export_choices import WINDOW, Choices, recipe
from desktop.ui.export_dialog import ExportDialog
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.timeline_view import TimelineView
from desktop.ui.workspace import Workspace


def workspace_of(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def timeline_of(app: App) -> TimelineView:
    return workspace_of(app).timeline


def state_of(app: App):  # type: ignore[no-untyped-def]
    return app.store.state


def click(qtbot: QtBot, view: TimelineView, x: float, y: float) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))


def place_of_event(view: TimelineView, event: str, dataset_row: int) -> tuple[float, float]:
    layout = view.layout_now()
    for bar in layout.bars:
        for mark in bar.marks:
            if mark.row == dataset_row:
                return mark.x, bar.y
    sign = next(sign for sign in layout.signs if sign.row == dataset_row)
    return sign.x + sign.width / 2, sign.y


def turn_wheel(view: TimelineView, x: float, y: float, notches: int) -> None:
    place = QPointF(x, y)
    event = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_what_has_happened_between_japan_and_germany_and_what_led_to_what(app: App, qtbot: QtBot) -> None:
    view = timeline_of(app)
    first = view.chart_now().lanes[0]
    assert (first.key, first.open) == ("DE", True)

    row = app.dataset.row("de-20240129-acsa-signed")
    assert row is not None
    click(qtbot, view, *place_of_event(view, "de-20240129-acsa-signed", row))

    assert state_of(app).selection == Selection("event", "de-20240129-acsa-signed")
    told = workspace_of(app).detail.text()
    for part in (
        "7th",
        "to sign an ACSA with Japan",
        "29 January 2024",
        "Negotiations opened",
        "Ministry of Foreign Affairs",
    ):
        assert part in told


def test_the_wheel_zooms_about_the_pointer_and_back(app: App) -> None:
    view = timeline_of(app)
    before = state_of(app).span
    body = view.layout_now().body
    x = body.x + body.width * 0.7
    day = before.start + 0.7 * before.days
    for _ in range(8):
        turn_wheel(view, x, body.y + 100, 1)
    closer = state_of(app).span
    assert closer.days < before.days / 4
    assert abs(closer.start + 0.7 * closer.days - day) < 0.01
    for _ in range(8):
        turn_wheel(view, x, body.y + 100, -1)
    assert abs(state_of(app).span.start - before.start) < 1e-6
    assert abs(state_of(app).span.end - before.end) < 1e-6


def test_a_wheel_gesture_is_one_step_back(app: App) -> None:
    before = state_of(app).span
    for _ in range(5):
        turn_wheel(timeline_of(app), 700, 300, 1)
    app.commands.action("back").trigger()
    assert state_of(app).span == before
    app.commands.action("forward").trigger()
    assert state_of(app).span != before


def test_dragging_moves_in_time_and_a_click_on_a_head_folds(app: App, qtbot: QtBot) -> None:
    view = timeline_of(app)
    for _ in range(6):
        turn_wheel(view, 500, 300, 1)
    before = state_of(app).span
    start = QPoint(500, 300)
    qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
    for step in range(1, 6):
        qtbot.mouseMove(view.viewport(), start - QPoint(20 * step, 0))
    qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=start - QPoint(100, 0))
    after = state_of(app).span
    assert after.start > before.start
    assert abs(after.days - before.days) < 1e-6

    head = view.layout_now().heads[0]
    click(qtbot, view, head.arrow.x + 4, head.arrow.y + 4)
    assert not view.chart_now().lanes[0].open


def test_every_lane_is_reached_by_scrolling(app: App) -> None:
    view = timeline_of(app)
    lanes = view.chart_now().lanes
    assert len(lanes) == 37
    seen = set()
    height = view.layout_now().body.height
    y = 0.0
    while y < view.layout_now().content_height:
        view.scroll_to(y)
        seen |= {lanes[head.lane].key for head in view.layout_now().heads}
        y += height / 2
    assert seen == {lane.key for lane in lanes}


def test_a_filter_that_hides_everything_says_so_with_the_way_out(app: App, qtbot: QtBot) -> None:
    app.store.go(filters=Filters(text="no such words anywhere"))
    workspace = workspace_of(app)
    assert workspace.timeline.layout_now().message is not None
    assert workspace.clear_button.isVisible()
    qtbot.mouseClick(workspace.clear_button, Qt.MouseButton.LeftButton)
    assert state_of(app).filters == NO_FILTER
    assert not workspace.clear_button.isVisible()


def test_searching_as_one_types(app: App, qtbot: QtBot) -> None:
    workspace = workspace_of(app)
    app.commands.action("search").trigger()
    assert app.window.focusWidget() is workspace.filters.search
    qtbot.keyClicks(workspace.filters.search, "Muenster")
    qtbot.waitUntil(lambda: state_of(app).filters.text == "Muenster")
    shown = sum(len(lane.events) for lane in workspace.timeline.chart_now().lanes)
    assert shown >= 1
    assert "Münster" in app.dataset.event(int(workspace.choosing.steppable()[0])).place.en


def test_right_and_left_step_through_the_events_in_time(app: App) -> None:
    app.commands.action("first").trigger()
    first = state_of(app).selection
    app.commands.action("next").trigger()
    second = state_of(app).selection
    assert first is not None
    assert second is not None
    rows = [app.dataset.row(selection.id) for selection in (first, second)]
    assert rows == [0, 1]
    app.commands.action("previous").trigger()
    assert state_of(app).selection == first
    app.commands.action("last").trigger()
    last = state_of(app).selection
    assert last is not None
    assert app.dataset.row(last.id) == len(app.dataset.columns.ids) - 1


def test_esc_lets_go_of_the_selection_then_of_the_search(app: App) -> None:
    app.store.go(filters=Filters(text="ACSA"), selection=Selection("event", "de-20240129-acsa-signed"))
    app.commands.action("let_go").trigger()
    assert state_of(app).selection is None
    app.commands.action("let_go").trigger()
    assert state_of(app).filters == NO_FILTER


def test_looking_from_germanys_side_puts_japan_first(app: App) -> None:
    app.store.go(perspective="DE")
    first = timeline_of(app).chart_now().lanes[0]
    assert (first.key, first.open) == ("JP", True)
    assert timeline_of(app).chart_now().lanes[-1].title == "Germany alone"


def test_another_language_and_theme_keep_what_is_looked_at(app: App) -> None:
    app.store.go(selection=Selection("event", "de-20240129-acsa-signed"))
    before = state_of(app)
    for language, word in (("ja", "ドイツ"), ("de", "Deutschland")):
        app.set_language(language)
        app.set_theme("dark")
        assert state_of(app) == before
        assert timeline_of(app).chart_now().lanes[0].title == word
    app.set_language("en")
    app.set_theme("light")


def test_another_theme_keeps_the_place_among_the_lanes(app: App, qtbot: QtBot) -> None:
    timeline_of(app).scroll_to(700)
    app.set_theme("dark")
    qtbot.waitUntil(lambda: len(timeline_of(app).layout_now().heads) > 0)
    assert timeline_of(app).canvas.scroll == 700
    head = timeline_of(app).layout_now().heads[0]
    app.set_theme("light")
    assert head.lane > 0 or head.box.y < timeline_of(app).layout_now().body.y


def test_the_image_copied_is_the_window_pixel_by_pixel(app: App) -> None:
    view = timeline_of(app)
    app.commands.action("copy_image").trigger()
    copied = QApplication.clipboard().image().convertToFormat(view.image().format())
    grabbed = view.viewport().grab().toImage().convertToFormat(view.image().format())
    width = copied.width() - 12  # the scroll bar lies over the right edge
    assert copied.copy(0, 0, width, copied.height()) == grabbed.copy(0, 0, width, grabbed.height())


def test_a_picture_of_the_size_of_the_window_is_the_window_pixel_by_pixel(app: App) -> None:
    store, view = app.store, timeline_of(app)
    assert store is not None
    bare = replace(Choices(), size=WINDOW, scale=100, title=False, key=False, sources=False)
    for changes in ({}, {"axis": "week"}, {"axis": "fiscal", "row_scale": 1.5}, {"filters": Filters(known=18_443)}):
        store.go(**changes)
        made = recipe(bare, app.dataset, state_of(app), view, "en")
        picture = render_image(page_of(app.dataset, made), 1.0).convertToFormat(view.image().format())
        shown = view.image()
        assert picture.size() == shown.size()
        assert picture == shown, changes


def test_an_earlier_view_is_never_lost_over_a_hundred_steps(app: App) -> None:
    start = state_of(app)
    for step in range(120):
        app.store.go(span=start.span.shifted(-step - 1).clamped(timeline_of(app).canvas.period))
    for _ in range(120):
        app.commands.action("back").trigger()
    assert state_of(app) == start


def test_keys_go_through_a_lane_until_esc(app: App) -> None:
    workspace, view = workspace_of(app), timeline_of(app)
    everything = len(workspace.choosing.steppable())
    app.commands.action("lane_below").trigger()
    assert view.focused_lane == "DE"
    assert len(workspace.choosing.steppable()) < everything
    app.commands.action("let_go").trigger()
    assert view.focused_lane == ""
    assert len(workspace.choosing.steppable()) == everything


def test_an_event_outside_the_lane_of_the_keys_leaves_it(app: App) -> None:
    workspace, view = workspace_of(app), timeline_of(app)
    view.focus_lane("DE")
    workspace.choosing.choose(Selection("event", "gb-20170126-acsa-signed"))
    assert view.focused_lane == ""


def test_another_perspective_leaves_a_lane_that_is_no_longer_there(app: App) -> None:
    view = timeline_of(app)
    view.focus_lane("DE")
    app.store.go(perspective="DE")
    assert view.focused_lane == ""
    app.commands.action("next").trigger()
    assert state_of(app).selection is not None


def test_previous_from_nothing_is_the_last_event_in_view_of_the_lane_that_is_open(app: App) -> None:
    app.commands.action("previous").trigger()
    of_germany = rows_of_lane(app.dataset, timeline_of(app).canvas.wish(), "DE")
    assert app.dataset.row_of(state_of(app).selection) == of_germany[-1]
    assert timeline_of(app).focused_lane == "DE"


def test_back_during_a_flight_ends_it(app: App, qtbot: QtBot) -> None:
    view = timeline_of(app)
    view.travel.flight.calm = False
    before = state_of(app)
    view.travel.zoom(2)
    qtbot.waitUntil(lambda: state_of(app) != before)
    app.commands.action("back").trigger()
    assert view.travel.flight.target is None
    assert state_of(app) == before
    assert app.store.can_go_forward


def test_choosing_during_a_flight_ends_it_where_the_event_is(app: App, qtbot: QtBot) -> None:
    view = timeline_of(app)
    view.travel.flight.calm = False
    before = state_of(app)
    view.travel.zoom(6)
    qtbot.waitUntil(lambda: state_of(app) != before)
    workspace_of(app).choosing.choose(Selection("event", "de-20170320-summit-hannover"))
    # At once where the event is still in view; where the flight has left it behind, it turns back to it.
    qtbot.waitUntil(lambda: view.travel.flight.target is None)
    row = app.dataset.row("de-20170320-summit-hannover")
    assert state_of(app).span.meets(*view.canvas.extent([row]))


def test_a_window_that_comes_back_keeps_the_width_of_its_regions(app: App) -> None:
    workspace = workspace_of(app)
    workspace.splitter.setSizes([260, 800, 340])
    before = workspace.splitter.sizes()
    workspace.hide()
    workspace.show()
    assert workspace.splitter.sizes() == before


def test_the_button_that_clears_the_filters_stays_in_the_middle(app: App) -> None:
    app.store.go(filters=Filters(text="no such words anywhere"))
    workspace = workspace_of(app)
    app.window.resize(1200, 760)
    body = timeline_of(app).layout_now().body
    middle = workspace.clear_button.geometry().center()
    assert abs(middle.x() - (body.x + body.width / 2)) < 2
    assert abs(middle.y() - (body.y + body.height / 2)) < 60


def test_esc_closes_what_is_said_first(app: App) -> None:
    app.store.go(selection=Selection("event", "de-20240129-acsa-signed"))
    app.window.message_bar.say("Something.")
    app.commands.action("let_go").trigger()
    assert not app.window.message_bar.isVisible()
    assert state_of(app).selection is not None


def matrix_of(app: App) -> MatrixPage:
    page = workspace_of(app).stack.currentWidget()
    assert isinstance(page, MatrixPage)
    return page


def test_who_has_signed_what_with_japan_and_where_germany_stands(app: App, qtbot: QtBot) -> None:
    """Two actions: to the matrix, and a click on Germany's cell."""
    app.commands.action("view_matrix").trigger()
    view = matrix_of(app).view
    row = view.told_now().partners.index("DE")
    box = next(cell.box for cell in view.layout_now().cells if cell.spot == (row, 0))
    place = QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert state_of(app).selection == Selection("agreement", "jp-de-acsa")
    told = workspace_of(app).detail.text()
    for part in (
        "7th",
        "to sign an ACSA with Japan",
        "From signature to entry into force",
        "165 days",
        "median of ACSA",
    ):
        assert part in told


def test_the_switch_goes_between_views_and_back_leads_back(app: App) -> None:
    workspace = workspace_of(app)
    switch = workspace.toolbar.views.buttons
    assert switch["view_timeline"].isChecked()
    switch["view_matrix"].click()
    assert (state_of(app).view, switch["view_matrix"].isChecked()) == ("matrix", True)
    assert matrix_of(app).isVisible()
    assert not workspace.timeline.isVisible()
    assert not app.commands.action("fit").isEnabled()
    switch["view_matrix"].click()
    assert switch["view_matrix"].isChecked()
    app.store.back()
    assert workspace.timeline.isVisible()
    assert app.commands.action("fit").isEnabled()


def test_enter_in_the_matrix_leads_to_the_lane_on_the_timeline(app: App, qtbot: QtBot) -> None:
    app.commands.action("view_matrix").trigger()
    view = matrix_of(app).view
    view.setFocus()
    for _ in range(view.told_now().partners.index("FR")):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)

    timeline = timeline_of(app)
    assert (state_of(app).view, state_of(app).selection) == ("timeline", Selection("agreement", "jp-fr-acsa"))
    assert timeline.focused_lane == "FR"
    bars = {bar.agreement: bar for bar in timeline.layout_now().bars}
    body = timeline.layout_now().body
    assert body.y < bars["jp-fr-acsa"].y < body.bottom
    app.store.back()
    assert state_of(app).view == "matrix"


def test_the_matrix_outlives_a_change_of_language_and_theme(app: App) -> None:
    app.commands.action("view_matrix").trigger()
    app.set_language("de")
    app.set_theme("dark")
    assert matrix_of(app).title.text() == "Wer was mit Japan unterzeichnet hat"
    assert workspace_of(app).toolbar.views.buttons["view_matrix"].isChecked()


def test_the_image_and_the_export_are_of_the_matrix(app: App, qtbot: QtBot) -> None:
    app.commands.action("view_matrix").trigger()
    app.commands.action("copy_image").trigger()
    copied = QGuiApplication.clipboard().image()
    assert copied.size() == matrix_of(app).view.viewport().size() * app.window.devicePixelRatioF()

    app.commands.action("export").trigger()
    dialog = app.window.findChild(ExportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: dialog.preview.image is not None)
    assert dialog.recipe().view.view == "matrix"
    fields = {field.accessibleName(): field.isVisible() for field in dialog.findChildren(QComboBox)}
    assert (fields["Rows"], fields["Time"]) == (True, False)
    dialog.reject()
