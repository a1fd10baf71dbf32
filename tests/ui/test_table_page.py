"""The table in the window: rows, order, groups, columns, selection, keys, copying."""

from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QItemSelectionModel, QPoint, QSettings, Qt
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication
from pytestqt.qtbot import QtBot

from desktop.dataset.evidence import lit_rows
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.dataset.table import USUAL
from desktop.dataset.table_order import COLUMNS
from desktop.model.moment import parse
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import NO_FILTER, Filters, Selection
from desktop.render.language import set_language
from desktop.render.theme import LIGHT, interface_font, stylesheet
from desktop.ui import table_page
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.table_form import TableForm, remember, remembered, toggled
from desktop.ui.table_model import TableModel
from desktop.ui.table_page import TablePage
from desktop.ui.table_view import CELL, TEXT
from tests.dataset.a_dataset import MadeDataset, an_event

Key = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
DATE, TITLE = COLUMNS.index("date"), COLUMNS.index("title")


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


def made_page(record: Dataset, store: Store, settings: Settings, qtbot: QtBot, executor: Any = None) -> TablePage:
    page = TablePage(record, store, LIGHT, settings, executor)
    page.setStyleSheet(page.styleSheet() + stylesheet(LIGHT))
    page.chosen.connect(lambda selection: store.go("table", selection=selection))
    qtbot.addWidget(page)
    page.resize(900, 500)
    with qtbot.waitExposed(page):
        page.show()
    page.view.setFocus(Qt.FocusReason.TabFocusReason)
    return page


@pytest.fixture
def page(record: Dataset, store: Store, settings: Settings, qtbot: QtBot) -> TablePage:
    return made_page(record, store, settings, qtbot)


@pytest.fixture
def in_english() -> Iterator[None]:
    """Whatever language a test speaks, the next one finds English."""
    yield
    set_language("en")


def ids(page: TablePage, record: Dataset) -> list[str]:
    return [record.columns.ids[row] for row in page.model.entries.tolist() if row >= 0]


def press(page: TablePage, qtbot: QtBot, *keys: Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    for key in keys:
        qtbot.keyClick(page.view, key, modifiers)


def test_every_event_has_its_row_in_the_order_of_time(page: TablePage, record: Dataset) -> None:
    assert ids(page, record) == list(record.columns.ids)
    assert page.counts.text().startswith(f"{len(record.columns.ids)} of {len(record.columns.ids)} event")
    first = page.model.index(0, TITLE)
    assert first.data() == record.event(0).title.en
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == first.data()
    assert page.model.headerData(TITLE, Qt.Orientation.Horizontal) == "Title"


def test_large_counts_are_written_in_groups_of_three(page: TablePage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(table_page, "rows_left", lambda *_: np.zeros(1_234_567, np.int32))
    page._say(page._wish())
    assert page.counts.text().startswith("1,234,567 of ")


def test_filters_take_rows_away_and_say_so(page: TablePage, record: Dataset, store: Store) -> None:
    store.go(filters=Filters(kinds=frozenset({"raa"})))
    kinds = list(record.kinds)
    assert {kinds[record.columns.kind[row]] for row in page.model.entries} == {"raa"}
    assert "RAA" in page.counts.text()


def test_where_nothing_is_left_the_way_out_is_offered(page: TablePage, store: Store) -> None:
    store.go(filters=Filters(text="no such words"))
    assert (page.view.isHidden(), page.nothing.isHidden()) == (True, False)
    store.go(filters=NO_FILTER)
    assert (page.view.isHidden(), page.nothing.isHidden()) == (False, True)


def test_what_is_selected_elsewhere_is_selected_and_in_sight(page: TablePage, record: Dataset, store: Store) -> None:
    store.go(selection=Selection("event", record.columns.ids[400]))
    assert [index.row() for index in page.view.selectionModel().selectedRows()] == [400]
    assert page.view.viewport().rect().contains(page.view.visualRect(page.model.index(400, DATE)))
    store.go(selection=None)
    assert not page.view.selectionModel().hasSelection()


def test_of_an_agreement_all_its_events_are_selected(page: TablePage, record: Dataset, store: Store) -> None:
    store.go(selection=Selection("agreement", "jp-de-acsa"))
    chosen = {record.columns.ids[index.row()] for index in page.view.selectionModel().selectedRows()}
    assert chosen == {step.event for step in record.agreements["jp-de-acsa"].steps if step.event}
    assert store.state.selection == Selection("agreement", "jp-de-acsa")


def test_keys_and_mouse_select_as_one_entry_of_history(
    page: TablePage, record: Dataset, store: Store, qtbot: QtBot
) -> None:
    place = page.view.visualRect(page.model.index(3, TITLE)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert store.state.selection == Selection("event", record.columns.ids[3])
    press(page, qtbot, Key.Key_Down, Key.Key_Down)
    assert store.state.selection == Selection("event", record.columns.ids[5])
    press(page, qtbot, Key.Key_End)
    assert store.state.selection == Selection("event", record.columns.ids[-1])
    press(page, qtbot, Key.Key_Home)
    assert store.state.selection == Selection("event", record.columns.ids[0])
    store.back()
    assert store.state.selection is None


def test_the_first_key_goes_to_the_first_row_and_left_and_right_from_cell_to_cell(
    page: TablePage, record: Dataset, store: Store, qtbot: QtBot
) -> None:
    press(page, qtbot, Key.Key_Down)
    assert store.state.selection == Selection("event", record.columns.ids[0])
    before = page.view.currentIndex()
    press(page, qtbot, Key.Key_Right)
    now = page.view.currentIndex()
    assert (now.row(), COLUMNS[before.column()], COLUMNS[now.column()]) == (before.row(), "date", "kind")


def test_coming_into_the_table_selects_nothing(page: TablePage, store: Store) -> None:
    page.counts.setFocus()
    page.view.clearFocus()
    page.view.setFocus(Qt.FocusReason.TabFocusReason)
    assert store.state.selection is None


def test_enter_and_a_double_click_ask_for_the_timeline(page: TablePage, record: Dataset, qtbot: QtBot) -> None:
    press(page, qtbot, Key.Key_Home)
    with qtbot.waitSignal(page.timeline_wanted) as asked:
        press(page, qtbot, Key.Key_Return)
    assert asked.args == [Selection("event", record.columns.ids[0])]
    place = page.view.visualRect(page.model.index(2, DATE)).center()
    qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    with qtbot.waitSignal(page.timeline_wanted) as asked:
        qtbot.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked.args == [Selection("event", record.columns.ids[2])]


def test_a_click_on_a_head_sorts_and_another_turns_the_order(page: TablePage, record: Dataset, qtbot: QtBot) -> None:
    head = page.view.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(TITLE) + 40, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    titles = [record.event(row).title.en.casefold() for row in page.model.entries.tolist()]
    assert titles[0] <= titles[-1]
    assert head.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
    upwards = page.model.entries.tolist()
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.model.entries.tolist()[0] == upwards[-1]
    assert head.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder


def test_the_selection_stays_through_a_new_order(page: TablePage, record: Dataset, store: Store) -> None:
    store.go(selection=Selection("event", record.columns.ids[7]))
    page.sort("title", descending=True)
    (chosen,) = page.view.selectionModel().selectedRows()
    assert page.model.event_row(chosen.row()) == 7


def test_in_groups_a_head_stands_for_its_agreement(
    page: TablePage, record: Dataset, store: Store, qtbot: QtBot
) -> None:
    page.grouped.click()
    assert page.model.group(0) is not None
    assert " · 2 event" in page.model.group_text(0)
    press(page, qtbot, Key.Key_Down)
    press(page, qtbot, Key.Key_Home)
    selection = store.state.selection
    assert selection is not None
    assert (selection.what, selection.id in record.agreements) == ("agreement", True)
    assert set(ids(page, record)) == set(record.columns.ids)


def test_columns_are_chosen_and_remembered(
    page: TablePage, record: Dataset, store: Store, settings: Settings, qtbot: QtBot
) -> None:
    assert page.view.columns_shown() == USUAL
    menu = page.columns.menu()
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.text() == "Weight").trigger()
    page.view.setColumnWidth(TITLE, 333)
    page.view.horizontalHeader().moveSection(0, 2)
    page.sort("weight", descending=True)
    again = made_page(record, store, settings, qtbot)
    assert again.view.columns_shown() == page.view.columns_shown()
    assert again.view.columns_shown()[:3] == ("kind", "stage", "date")
    assert "weight" in again.view.columns_shown()
    assert again.view.columnWidth(TITLE) == 333
    assert record.columns.weight[again.model.entries[0]] == 5


@pytest.mark.usefixtures("in_english")
@pytest.mark.parametrize("spoken", LANGUAGES)
@pytest.mark.parametrize("width", [560, 870, 1200])
def test_heads_stand_whole_over_the_usual_columns(
    record: Dataset, store: Store, settings: Settings, qtbot: QtBot, width: int, spoken: Language
) -> None:
    set_language(spoken)
    page = made_page(record, store, settings, qtbot)
    page.resize(width, 500)

    metrics = QFontMetrics(interface_font(TEXT, QFont.Weight.DemiBold))
    head = page.view.horizontalHeader()
    for section in (COLUMNS.index(name) for name in USUAL):
        words = page.model.headerData(section, Qt.Orientation.Horizontal)
        assert isinstance(words, str)
        assert head.sectionSize(section) >= metrics.horizontalAdvance(words) + 2 * CELL


def test_a_broken_setting_is_as_usual(settings: Settings) -> None:
    for key, value in (("columns", "x y"), ("widths", "1 2"), ("sort", "q"), ("descending", "7"), ("grouped", "")):
        settings.put(f"table/{key}", value)
    assert remembered(settings) == TableForm()
    form = TableForm(("title", "date"), {"title": 300}, "place", descending=True, grouped=True)
    remember(settings, form)
    assert remembered(settings) == form


def test_the_last_column_stays_and_others_come_back_to_their_place() -> None:
    assert toggled(("date",), "date") == ("date",)
    assert toggled(("date", "title"), "kind") == ("date", "kind", "title")
    assert toggled(("title",), "weight") == ("title", "weight")


def test_selected_rows_are_copied_with_their_heads(page: TablePage, record: Dataset, qtbot: QtBot) -> None:
    press(page, qtbot, Key.Key_Home)
    press(page, qtbot, Key.Key_Down, modifiers=SHIFT)
    with qtbot.waitSignal(page.told) as told:
        page.copy()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 3
    assert lines[0].split("\t")[:2] == ["Date", "Type"]
    assert [line.split("\t")[0] for line in lines[1:]] == [record.event(row).start.text for row in (0, 1)]
    assert told.args[0].startswith("2 row")


def test_without_a_selection_all_rows_are_copied_as_far_as_may_be(
    page: TablePage, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(table_page, "MOST_COPIED", 5)
    with qtbot.waitSignal(page.told) as told:
        page.copy()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 6
    assert "first 5" in told.args[0]


class _Slow:
    """An executor that does its work when it is told to."""

    def __init__(self) -> None:
        self.work: list[Any] = []

    def submit(self, question: Any, cancelled: Any, _progress: Any) -> "Future[Any]":
        future: Future[Any] = Future()
        self.work.append((future, question, cancelled))
        return future

    def do(self) -> None:
        future, question, cancelled = self.work.pop(0)
        try:
            future.set_result(question(cancelled))
        except Exception as error:
            future.set_exception(error)

    def shutdown(self, **_how: bool) -> None:
        self.work.clear()


def test_a_large_table_is_sorted_behind_the_window_and_the_newest_wish_counts(
    record: Dataset, store: Store, settings: Settings, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(table_page, "SORTED_AT_ONCE", 10)
    slow = _Slow()
    page = made_page(record, store, settings, qtbot, slow)
    in_time = page.model.entries.tolist()
    page.sort("title")
    assert (page.counts.text(), page.model.entries.tolist()) == ("Sorting…", in_time)
    page.sort("place", descending=True)
    slow.do()  # called off
    slow.do()
    qtbot.waitUntil(lambda: page.model.entries.tolist() != in_time)
    assert page.view.horizontalHeader().sortIndicatorSection() == COLUMNS.index("place")
    by_place = page.model.entries.tolist()
    page.sort("title")
    page.sort("date")
    slow.do()  # its answer comes when nobody wants it any more
    qtbot.waitUntil(lambda: not slow.work)
    assert page.model.entries.tolist() == in_time != by_place
    page.let_go()


def test_a_million_rows_are_put_in_selected_and_scrolled_without_asking_for_each(
    page: TablePage, record: Dataset, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page.model.show((np.arange(1_000_000) % len(record.columns.ids)).astype(np.int32))
    asked: list[int] = []
    flags, cell = page.model.flags, page.model.cell
    monkeypatch.setattr(page.model, "flags", lambda index: asked.append(0) or flags(index))
    monkeypatch.setattr(page.model, "cell", lambda *place: asked.append(1) or cell(*place))
    page.view.selectAll()
    page.view.verticalScrollBar().setValue(500_000)
    page.image()
    assert len(page.view.chosen_rows()) == 1_000_000
    assert 0 < len(asked) < 5_000


def test_a_table_out_of_sight_does_nothing_until_it_is_seen(page: TablePage, store: Store, record: Dataset) -> None:
    page.hide()
    store.go(filters=Filters(kinds=frozenset({"raa"})))
    assert len(page.model.entries) == len(record.columns.ids)
    page.show()
    assert 0 < len(page.model.entries) < 40


def test_rows_by_rows_are_painted_without_a_fault(page: TablePage, store: Store, record: Dataset) -> None:
    page.grouped.click()
    store.go(selection=Selection("event", record.columns.ids[0]))
    page.view.selectionModel().select(
        page.model.index(0, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    image = page.image()
    assert image.width() >= 900


def test_what_takes_its_time_is_sorted_and_copied_behind_the_window(
    record: Dataset, store: Store, settings: Settings, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(table_page, "SORTED_AT_ONCE", 0)
    monkeypatch.setattr(table_page, "COPIED_AT_ONCE", 0)
    page = made_page(record, store, settings, qtbot)

    head = page.view.horizontalHeader()
    place = QPoint(head.sectionViewportPosition(TITLE) + 40, head.height() // 2)
    qtbot.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: ids(page, record) != list(record.columns.ids), timeout=10_000)
    QGuiApplication.clipboard().setText("")
    page.copy()

    qtbot.waitUntil(lambda: len(QGuiApplication.clipboard().text().splitlines()) == len(record.columns.ids) + 1)
    page.let_go()


def test_rows_fade_for_the_source_lens_and_stay_readable(page: TablePage, record: Dataset, store: Store) -> None:
    lens = "chinamil-20240208-new-agreement"
    bright = lit_rows(record, lens)
    dark = next(row for row in page.model.entries.tolist() if row not in bright)

    def darkest(row: int) -> int:
        place = page.model.entries.tolist().index(row)
        page.view.show_place(place)
        box = page.view.visualRect(page.model.index(place, TITLE)).adjusted(8, 3, -8, -3)
        shown = page.view.viewport().grab(box).toImage()
        pixels = [shown.pixelColor(x, y).lightness() for x in range(shown.width()) for y in range(shown.height())]
        return min(pixels)

    lit = min(bright)
    before = darkest(dark), darkest(lit)
    store.go(lens=lens)
    assert darkest(dark) > before[0] + 30
    assert darkest(lit) == before[1]
    store.go(lens="")
    assert (darkest(dark), darkest(lit)) == before


def test_as_of_a_day_the_table_knows_no_end_that_was_still_to_come() -> None:
    cruise = MadeDataset(an_event("cruise", "2021-08-02", end="2022-02-18"))
    model = TableModel(cruise, LIGHT)
    assert model.text(0, "end") == "18 Feb 2022"
    model.tell_of(as_it_stood(cruise, parse("2021-09-01").last))
    assert model.text(0, "end") == ""
    model.tell_of(cruise)
    assert model.text(0, "end") == "18 Feb 2022"
