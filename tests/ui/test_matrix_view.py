"""The matrix in the window: mouse, keys, the day, columns and order."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.layout.matrix_shapes import HEAD, NAME, NUMBER, Spot
from desktop.model.moment import parse
from desktop.model.span import Span
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from desktop.render.theme import DARK, LIGHT, stylesheet
from desktop.ui import as_of
from desktop.ui.as_of import end_of, month_of
from desktop.ui.matrix_keys import moved
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.matrix_view import MatrixView
from desktop.ui.store import Store
from tests.dataset.a_dataset import MadeDataset, signed

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton


def made_page(dataset: Dataset, store: Store, qtbot: QtBot, size: tuple[int, int] = (900, 600)) -> MatrixPage:
    page = MatrixPage(dataset, store, LIGHT)
    page.setStyleSheet(page.styleSheet() + stylesheet(LIGHT))
    qtbot.addWidget(page)
    page.resize(*size)
    with qtbot.waitExposed(page):
        page.show()
    page.view.setFocus(Qt.FocusReason.TabFocusReason)
    return page


@pytest.fixture
def page(record: Dataset, store: Store, qtbot: QtBot) -> MatrixPage:
    return made_page(record, store, qtbot)


def spot_of(view: MatrixView, partner: str, kind: str) -> Spot:
    now = view.told_now()
    return Spot(now.partners.index(partner), now.matrix.kinds.index(kind))


def middle(view: MatrixView, spot: Spot) -> QPoint:
    layout = view.layout_now()
    if spot.row == HEAD:
        box = next(head.box for head in (*layout.heads, *layout.corner_heads) if head.column == spot.column)
    else:
        box = next(cell.box for cell in layout.cells if cell.spot == spot)
    return QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2))


def click(qtbot: QtBot, view: MatrixView, spot: Spot) -> None:
    qtbot.mouseClick(view.viewport(), LEFT, pos=middle(view, spot))


def day(date: str) -> int:
    return parse(date).last


# The mouse


def test_a_click_on_a_cell_selects_its_agreement(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    click(qtbot, page.view, spot_of(page.view, "DE", "acsa"))
    assert store.state.selection == Selection("agreement", "jp-de-acsa")


def test_a_click_on_meetings_selects_the_latest(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    click(qtbot, page.view, spot_of(page.view, "DE", "two_plus_two"))
    assert store.state.selection == Selection("event", "de-20221103-2plus2-2")


def test_a_click_on_an_empty_cell_changes_nothing(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    before = store.state
    click(qtbot, page.view, spot_of(page.view, "DE", "raa"))
    assert store.state == before


def test_a_click_on_a_head_sorts_and_another_turns_the_order(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    head = Spot(HEAD, spot_of(page.view, "DE", "raa").column)
    click(qtbot, page.view, head)
    assert store.state.matrix == MatrixForm(sort="order:raa")
    assert page.view.told_now().partners[:3] == ("AU", "GB", "PH")
    click(qtbot, page.view, head)
    assert page.view.told_now().partners[:4] == ("FR", "PH", "GB", "AU")
    click(qtbot, page.view, Spot(HEAD, NAME))
    assert store.state.matrix == MatrixForm(sort="name")
    click(qtbot, page.view, Spot(HEAD, NUMBER))
    assert store.state.matrix == MatrixForm(sort="number")


def test_several_agreements_are_offered_as_a_list(
    page: MatrixPage, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Without a screen no menu can be shown.
    monkeypatch.setattr(QMenu, "popup", lambda *_place: None)
    store.go(matrix=MatrixForm(("osa",)))
    click(qtbot, page.view, spot_of(page.view, "PH", "osa"))
    (menu,) = page.view.findChildren(QMenu)
    assert len(menu.actions()) == 2
    menu.actions()[1].trigger()
    assert store.state.selection == Selection("agreement", "jp-ph-osa-2024")


def test_double_click_and_enter_go_to_the_timeline(page: MatrixPage, qtbot: QtBot) -> None:
    spot = spot_of(page.view, "FR", "acsa")
    wanted = [Selection("agreement", "jp-fr-acsa"), "FR"]
    with qtbot.waitSignal(page.view.timeline_wanted) as told:
        qtbot.mouseDClick(page.view.viewport(), LEFT, pos=middle(page.view, spot))
    assert told.args == wanted
    click(qtbot, page.view, spot)
    with qtbot.waitSignal(page.view.timeline_wanted) as told:
        qtbot.keyClick(page.view, Key.Key_Return)
    assert told.args == wanted


def turn_wheel(view: MatrixView, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    place = QPointF(300, 300)
    event = QWheelEvent(
        place, QPointF(view.viewport().mapToGlobal(place.toPoint())), QPoint(), QPoint(0, -120),
        Qt.MouseButton.NoButton, modifiers, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_scrolls_rows_and_with_shift_columns_while_the_heads_stay(
    record: Dataset, store: Store, qtbot: QtBot
) -> None:
    view = made_page(record, store, qtbot, (500, 500)).view
    turn_wheel(view)
    turn_wheel(view, Qt.KeyboardModifier.ShiftModifier)
    layout = view.layout_now()
    assert layout.scroll == (96, 96)
    assert (layout.corner.x, layout.heads_box.y, layout.names_box.x) == (0, 0, 0)


# The keys


def test_the_arrows_go_through_the_cells_and_space_selects(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Space):
        qtbot.keyClick(page.view, key)
    assert page.view.focused_spot == Spot(1, 1)
    assert store.state.selection == Selection("agreement", "jp-au-raa")


def test_a_head_is_reached_and_sorts_by_keys(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    for key in (Key.Key_Up, Key.Key_Right, Key.Key_Return):
        qtbot.keyClick(page.view, key)
    assert store.state.matrix == MatrixForm(sort="order:raa")
    qtbot.keyClick(page.view, Key.Key_Space)
    assert store.state.matrix.descending


@pytest.mark.parametrize(
    ("key", "modifiers", "where"),
    [
        (Key.Key_Home, Qt.KeyboardModifier.NoModifier, Spot(3, NAME)),
        (Key.Key_End, Qt.KeyboardModifier.NoModifier, Spot(3, 4)),
        (Key.Key_Home, Qt.KeyboardModifier.ControlModifier, Spot(0, 0)),
        (Key.Key_End, Qt.KeyboardModifier.ControlModifier, Spot(19, 4)),
        (Key.Key_PageDown, Qt.KeyboardModifier.NoModifier, Spot(13, 0)),
        (Key.Key_PageUp, Qt.KeyboardModifier.NoModifier, Spot(0, 0)),
        (Key.Key_Left, Qt.KeyboardModifier.NoModifier, Spot(3, NAME)),
        (Key.Key_Left, Qt.KeyboardModifier.AltModifier, None),
        (Key.Key_A, Qt.KeyboardModifier.NoModifier, None),
    ],
)
def test_where_keys_lead(key: Qt.Key, modifiers: Qt.KeyboardModifier, where: Spot | None) -> None:
    assert moved(Spot(3, 0), key, modifiers, 20, 5, 10) == where


def test_no_key_leads_out_of_the_matrix() -> None:
    plain = Qt.KeyboardModifier.NoModifier
    assert moved(Spot(19, 4), Key.Key_Down, plain, 20, 5, 10) == Spot(19, 4)
    assert moved(Spot(19, 4), Key.Key_Right, plain, 20, 5, 10) == Spot(19, 4)
    assert moved(Spot(HEAD, NAME), Key.Key_Up, plain, 20, 5, 10) == Spot(HEAD, NAME)
    assert moved(Spot(0, NAME), Key.Key_Right, plain, 20, 0, 10) == Spot(0, NAME)


def test_the_focused_cell_is_scrolled_into_sight_and_seen(record: Dataset, store: Store, qtbot: QtBot) -> None:
    view = made_page(record, store, qtbot, (500, 400)).view
    for _ in range(12):
        qtbot.keyClick(view, Key.Key_Down)
    qtbot.keyClick(view, Key.Key_End)
    layout = view.layout_now()
    box = next(cell.box for cell in layout.cells if cell.spot == view.focused_spot)
    assert layout.body.x <= box.x
    assert box.right <= layout.body.right
    assert box.bottom <= layout.body.bottom
    assert view.look().focused == Spot(12, 4)


def test_a_click_shows_no_ring(page: MatrixPage, qtbot: QtBot) -> None:
    click(qtbot, page.view, Spot(0, 0))
    assert page.view.look().focused is None


def test_who_cannot_see_it_is_told_the_cell(page: MatrixPage, qtbot: QtBot) -> None:
    qtbot.keyClick(page.view, Key.Key_Down)
    assert page.view.accessibleName() == "Matrix: Australia · Acquisition and Cross-Servicing Agreement (ACSA)"
    assert "In force 6 Sep 2017 · signed 14 Jan 2017" in page.view.accessibleDescription()
    assert "2nd to sign with Japan" in page.view.accessibleDescription()


# The day


def test_months_are_counted_and_end_on_their_last_day() -> None:
    assert [end_of(month_of(day(date))) for date in ("2024-02-10", "2023-12-31", "1996-04-15")] == [
        day("2024-02"),
        day("2023-12"),
        day("1996-04"),
    ]


def test_the_slider_moves_through_months_and_its_end_is_the_whole_record(page: MatrixPage, store: Store) -> None:
    slider = page.as_of.slider
    slider.setValue(month_of(day("2017-03")))
    assert store.state.as_of == day("2017-03")
    assert page.as_of.field.text() == "31 March 2017"
    slider.setValue(slider.maximum())
    assert store.state.as_of is None


def test_one_drag_of_the_slider_is_one_entry_of_the_history(page: MatrixPage, store: Store) -> None:
    before, slider = store.state, page.as_of.slider
    slider.sliderPressed.emit()
    for date in ("2020-01", "2019-06", "2018-02"):
        slider.setValue(month_of(day(date)))
    slider.sliderReleased.emit()
    store.back()
    assert store.state == before
    assert slider.value() == slider.maximum()


def test_a_day_is_typed(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    field = page.as_of.field
    for typed, meant in (("2012", "2012-12-31"), ("15.3.2020", "2020-03-15"), ("2024-12-31", None)):
        field.setText(typed)
        qtbot.keyClick(field, Key.Key_Return)
        assert store.state.as_of == (day(meant) if meant else None)


def test_a_click_on_the_day_or_on_its_name_takes_all_of_it_and_a_second_sets_the_cursor(
    page: MatrixPage, qtbot: QtBot
) -> None:
    field = page.as_of.field
    (name,) = (label for label in page.as_of.findChildren(QLabel) if label.buddy() is field)
    for clicked in (field, name):
        page.view.setFocus()
        assert not field.hasSelectedText()
        qtbot.mouseClick(clicked, LEFT)
        assert (field.hasFocus(), field.selectedText()) == (True, "31 December 2024")
    page.view.setFocus()
    qtbot.mouseClick(field, LEFT)
    qtbot.mouseClick(field, LEFT, pos=QPoint(40, 10), delay=600)
    assert not field.hasSelectedText()


def test_after_a_day_was_typed_or_given_up_the_keys_are_in_the_matrix(
    page: MatrixPage, store: Store, qtbot: QtBot
) -> None:
    field = page.as_of.field
    for typed, ends, told in (("2012", Key.Key_Return, "31 December 2012"), ("20", Key.Key_Escape, "31 December 2012")):
        field.setFocus()
        field.selectAll()
        qtbot.keyClicks(field, typed)
        qtbot.keyClick(field, ends)
        assert page.view.hasFocus()
        assert (store.state.as_of, field.text()) == (day("2012"), told)


def test_what_is_no_day_is_told_and_changes_nothing(
    page: MatrixPage, store: Store, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(as_of, "tell_beside", lambda _widget, sentence: said.append(sentence))
    field = page.as_of.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "soon")
    qtbot.keyClick(field, Key.Key_Return)
    assert (store.state.as_of, field.property("fault")) == (None, True)
    assert said[0].startswith("This is no date.")
    page.view.setFocus()
    assert (field.text(), field.property("fault")) == ("31 December 2024", False)


def test_cells_move_with_the_day_and_rows_do_not(page: MatrixPage, store: Store) -> None:
    before = page.view.told_now()
    store.go(as_of=day("2017-03"))
    after = page.view.told_now()
    assert after.partners == before.partners
    spot = spot_of(page.view, "DE", "acsa")
    assert (before.cell(*spot) is None, after.cell(*spot) is None) == (False, True)


# Columns, order, filters


def entries(page: MatrixPage, which: str) -> dict[str, QAction]:
    menu = getattr(page, which).menu()
    menu.aboutToShow.emit()
    return {action.text(): action for action in menu.actions() if action.text()}


def test_columns_are_chosen_from_a_menu(page: MatrixPage, store: Store) -> None:
    offered = entries(page, "columns")
    ticked = [text for text, action in offered.items() if action.isChecked()]
    assert len(ticked) == 5
    offered["Official Security Assistance (OSA)"].trigger()
    assert page.view.told_now().matrix.kinds[-1] == "osa"
    entries(page, "columns")["The usual columns"].trigger()
    assert store.state.matrix.kinds is None


def test_the_order_can_follow_any_column(page: MatrixPage, store: Store) -> None:
    entries(page, "order")["2+2: date shown"].trigger()
    assert store.state.matrix == MatrixForm(sort="date:two_plus_two")
    entries(page, "order")["The other way round"].trigger()
    assert page.view.told_now().partners[0] == "AU"


def test_filters_narrow_it_and_it_says_so(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    assert not page.note.isVisible()
    store.go(filters=Filters(partners=frozenset({"DE", "FR"}), text="ship"))
    assert set(page.view.told_now().partners) == {"DE", "FR"}
    said = "Filtered: Japan with Germany or France · Search, stage, role and period do not narrow it"
    assert page.note.text() == said
    qtbot.mouseClick(page.clear, LEFT)
    assert store.state.filters == Filters(text="ship")


def test_a_matrix_without_rows_or_columns_can_be_used(page: MatrixPage, store: Store, qtbot: QtBot) -> None:
    for filters in (Filters(partners=frozenset()), Filters(kinds=frozenset({"visit"}))):
        store.go(filters=filters)
        assert page.view.layout_now().message is not None
        for key in (Key.Key_Down, Key.Key_Right, Key.Key_Space, Key.Key_Return, Key.Key_End):
            qtbot.keyClick(page.view, key)
        page.view.grab()


def test_what_is_selected_elsewhere_comes_into_sight(record: Dataset, store: Store, qtbot: QtBot) -> None:
    view = made_page(record, store, qtbot, (500, 400)).view
    store.go(selection=Selection("agreement", "jp-vn-detta"))
    spot = spot_of(view, "VN", "detta")
    assert view.look().selected == {spot}
    assert spot in {cell.spot for cell in view.layout_now().cells}
    assert view.focused_spot == spot


def test_the_image_shows_neither_hover_nor_focus(page: MatrixPage, qtbot: QtBot) -> None:
    before = page.view.image()
    qtbot.keyClick(page.view, Key.Key_Down)
    qtbot.mouseMove(page.view.viewport(), middle(page.view, Spot(2, 2)))
    assert page.view.image() == before


def test_five_hundred_partners_are_painted(qtbot: QtBot) -> None:
    names = [f"P{number:03}" for number in range(500)]
    dataset = MadeDataset(
        agreements=[signed(name, name, f"{1500 + place}") for place, name in enumerate(names)],
        complete=[("JP", "acsa")],
        more_parties=names,
    )
    store = Store(ViewState(Span(0.0, 20_000.0), "JP"))
    view = made_page(dataset, store, qtbot).view
    qtbot.keyClick(view, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    assert view.focused_spot.row == 499
    assert any(cell.spot.row == 499 for cell in view.layout_now().cells)


def test_dark_is_dark(record: Dataset, store: Store, qtbot: QtBot) -> None:
    page = MatrixPage(record, store, DARK)
    qtbot.addWidget(page)
    page.resize(900, 600)
    assert page.view.image().pixelColor(2, 300).lightness() < 60


def test_the_rows_follow_one_order_at_a_time(page: MatrixPage) -> None:
    menu = page.order.menu()
    for _ in range(2):  # it is filled anew each time
        menu.aboutToShow.emit()
    *orders, turned = [entry for entry in menu.actions() if entry.isCheckable()]
    assert len({entry.actionGroup() for entry in orders}) == 1
    assert len(orders[0].actionGroup().actions()) == len(orders)
    assert turned.actionGroup() is None


def test_the_key_takes_a_second_line_where_one_is_too_short(page: MatrixPage, qtbot: QtBot) -> None:
    page.resize(1_200, 600)
    page.show()
    wide = page.findChild(QWidget, "matrix_key").height()
    page.resize(480, 600)
    qtbot.waitUntil(lambda: page.findChild(QWidget, "matrix_key").height() > wide)


def test_the_title_is_short_where_the_whole_would_be_cut(page: MatrixPage) -> None:
    page.show()
    page.resize(1_200, 600)
    assert page.title.seen == "Which partner has signed what with Japan"
    page.resize(420, 600)
    assert page.title.seen == "Signed with Japan"
