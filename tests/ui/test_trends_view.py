"""The trends in the window: reading, moving in time, a period by brush, keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.layout.shapes import Box
from desktop.model.moment import civil, day_from
from desktop.model.view_state import Filters, Selection
from desktop.render.picture import SIZES, Recipe, page_of, render_image
from desktop.render.recipe import Size
from desktop.render.theme import LIGHT
from desktop.ui.store import Store
from desktop.ui.trends_view import TrendsView

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def view(record: Dataset, store: Store, qtbot: QtBot) -> Iterator[TrendsView]:
    window = QWidget()  # pyqtgraph's own close() takes the viewport away, so it is a window that is closed
    made = TrendsView(record, store, LIGHT)
    made.setParent(window)
    qtbot.addWidget(window)
    window.resize(900, 760)
    made.resize(900, 760)
    with qtbot.waitExposed(window):
        window.show()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    yield made
    window.hide()


def middle(box: Box) -> QPointF:
    return QPointF(box.x + box.width / 2, box.y + box.height / 2)


def drag(view: TrendsView, qtbot: QtBot, one: QPointF, other: QPointF, modifiers: Qt.KeyboardModifier = NONE) -> None:
    qtbot.mousePress(view.viewport(), LEFT, modifiers, one.toPoint())
    for share in (0.3, 0.7, 1.0):
        qtbot.mouseMove(view.viewport(), (one + (other - one) * share).toPoint())
    qtbot.mouseRelease(view.viewport(), LEFT, modifiers, other.toPoint())


def at(view: TrendsView, year: int, month: int, box: Box) -> QPointF:
    return QPointF(view.layout_now().scale.x(day_from(year, month, 15)), box.y + box.height / 2)


def test_hovering_reads_both_plots_over_time(view: TrendsView) -> None:
    layout = view.layout_now()
    lowest = QPointF(layout.scale.x(day_from(2021, 5, 10)), layout.plots[0].box.bottom - 2)
    view.read(lowest)
    in_force, begun, lag = view.look().read
    assert in_force.startswith("Logistics (ACSA) in force: 5, ")
    assert in_force.endswith("May 2021")
    assert begun.endswith("Apr – Jun 2021")
    assert lag == ""
    assert "Logistics (ACSA) in force: 5" in view.accessibleDescription()


def test_above_the_bands_all_are_read(view: TrendsView) -> None:
    layout = view.layout_now()
    view.read(QPointF(layout.scale.x(day_from(2017, 6, 1)), layout.plots[0].box.y + 1))
    assert view.look().read[0].startswith("In force: ")


def test_a_dot_tells_its_agreement_and_a_click_selects_it(view: TrendsView, record: Dataset, qtbot: QtBot) -> None:
    dot = next(dot for dot in view.layout_now().dots if dot.agreement == "jp-de-acsa")
    view.read(QPointF(dot.x, dot.y))
    assert view.look().read[2].startswith(f"{record.agreements['jp-de-acsa'].title.en}: 165 day")
    assert view.look().read[:2] == ("", "")
    with qtbot.waitSignal(view.chosen) as chosen:
        qtbot.mouseClick(view.viewport(), LEFT, pos=QPointF(dot.x, dot.y).toPoint())
    assert chosen.args == [Selection("agreement", "jp-de-acsa")]


def test_a_drag_on_the_strip_chooses_whole_months_as_period(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    strip = view.layout_now().strip
    drag(view, qtbot, at(view, 2019, 3, strip), at(view, 2021, 8, strip))
    assert store.state.filters.period == (day_from(2019, 3, 1), day_from(2021, 8, 31))
    assert view.brushed is None
    assert view.layout_now().band is not None
    assert "March 2019" in view.chart_now().note
    store.back()
    assert store.state.filters.period is None


def test_so_does_a_drag_with_shift_the_other_way_round(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    plot = view.layout_now().plots[0].box
    drag(view, qtbot, at(view, 2021, 8, plot), at(view, 2019, 3, plot), SHIFT)
    assert store.state.filters.period == (day_from(2019, 3, 1), day_from(2021, 8, 31))


def test_a_click_on_the_strip_lets_go_of_the_period(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    store.go(filters=Filters(period=(day_from(2019, 1, 1), day_from(2019, 12, 31))))
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view.layout_now().strip).toPoint())
    assert store.state.filters.period is None


def test_a_drag_over_a_plot_moves_in_time_as_one_entry_of_history(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    store.go(span=store.state.span.padded(-0.25))
    before = store.state.span
    plot = view.layout_now().plots[1].box
    drag(view, qtbot, middle(plot), middle(plot) - QPointF(100, 0))
    assert store.state.span.start == pytest.approx(before.start + 100 / plot.width * before.days)
    store.back()
    assert store.state.span == before


def test_no_time_passes_over_the_plot_that_counts_days(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    store.go(span=store.state.span.padded(-0.25))
    before, dots = store.state.span, view.layout_now().plots[2].box
    drag(view, qtbot, middle(dots), middle(dots) - QPointF(100, 0))
    assert store.state.span == before


def test_the_wheel_zooms_about_the_pointer(view: TrendsView, store: Store) -> None:
    place = at(view, 2020, 6, view.layout_now().plots[0].box)
    day, days = view.layout_now().scale.day(place.x()), store.state.span.days
    turned = QWheelEvent(
        place,
        QPointF(view.viewport().mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        NONE,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), turned)
    assert store.state.span.days == pytest.approx(days / 1.25)
    assert view.layout_now().scale.day(place.x()) == pytest.approx(day)


def test_keys_read_on_and_choose_a_period(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_Left)
    first = view.look().read[0]
    qtbot.keyClick(view, Key.Key_Right)
    assert view.look().read[0] != first
    qtbot.keyClick(view, Key.Key_Space)
    for _ in range(5):
        qtbot.keyClick(view, Key.Key_Right)
    assert view.brushed is not None
    qtbot.keyClick(view, Key.Key_Return)
    period = store.state.filters.period
    assert period is not None
    start, end = civil(period[0]), civil(period[1] + 1)
    assert (start.day, end.day) == (1, 1)
    assert (end.year * 12 + end.month) - (start.year * 12 + start.month) == 6


def test_up_and_down_bring_other_partners(view: TrendsView, qtbot: QtBot) -> None:
    assert view.layout_now().left_out > 0
    first = view.layout_now().dots[0].agreement
    qtbot.keyClick(view, Key.Key_Up)
    assert view.layout_now().first == 0
    for _ in range(40):
        qtbot.keyClick(view, Key.Key_Down)
    layout = view.layout_now()
    assert layout.first == layout.left_out
    assert layout.dots[0].agreement != first


def test_escape_lets_go_of_a_brush_and_changes_nothing(view: TrendsView, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(view, Key.Key_Space)
    qtbot.keyClick(view, Key.Key_Right)
    qtbot.keyClick(view, Key.Key_Escape)
    assert (view.brushed, store.state.filters.period) == (None, None)


def test_bare_at_the_window_s_size_a_picture_is_the_window_pixel_by_pixel(
    view: TrendsView, record: Dataset, store: Store
) -> None:
    store.go(view="trends", filters=Filters(partners=frozenset({"FR", "GB"})))
    size = Size(view.viewport().width(), view.viewport().height(), view.devicePixelRatioF())
    bare = Recipe(store.state, size, title=False, key=False, sources=False)
    assert render_image(page_of(record, bare), size.scale) == view.image()


@pytest.mark.parametrize("size", [*SIZES.values(), Size(120, 120), Size(700, 0)])
def test_a_picture_of_any_size_can_be_drawn(record: Dataset, store: Store, size: Size) -> None:
    store.go(view="trends")
    page = page_of(record, Recipe(store.state, size))
    assert page.width * page.zoom == pytest.approx(size.width)
    assert page.height > 0
    image = render_image(page, 0.5)
    assert not image.isNull()
