"""Everything as of a day: the tick beside the matrix, and the bar above the other views."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.model.moment import parse
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import NO_FILTER, Selection
from desktop.render.language import language, set_language
from desktop.render.text_size import set_text_scale, text_scale
from desktop.render.theme import LIGHT, stylesheet
from desktop.ui.as_of import AsOf, month_of
from desktop.ui.day_bar import DayBar, follow_day
from desktop.ui.detail_content import content
from desktop.ui.detail_text import as_text
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.overview import Overview
from desktop.ui.store import Store
from desktop.ui.typed_date import read_date

SIGNED, IN_FORCE = "de-20240129-acsa-signed", "de-20240712-acsa-in-force"


def day(date: str) -> int:
    return parse(date).last


@pytest.fixture
def bar(record: Dataset, store: Store, qtbot: QtBot) -> DayBar:
    bar = DayBar(record, store, LIGHT)
    qtbot.addWidget(bar)
    return bar


def test_the_tick_lets_everything_follow_the_day_of_the_matrix(record: Dataset, store: Store, qtbot: QtBot) -> None:
    page = MatrixPage(record, store, LIGHT)
    qtbot.addWidget(page)
    store.go(as_of=day("2020-06"))
    assert store.state.filters == NO_FILTER
    page.follow.click()
    assert store.state.filters.known == day("2020-06")
    page.as_of.slider.setValue(month_of(day("2019-03")))
    assert (store.state.as_of, store.state.filters.known) == (day("2019-03"), day("2019-03"))
    page.follow.click()
    assert (store.state.as_of, store.state.filters) == (day("2019-03"), NO_FILTER)


def test_the_bar_is_there_while_everything_follows_but_for_the_matrix(bar: DayBar, store: Store) -> None:
    assert bar.isHidden()
    follow_day(bar.as_of._dataset, store, follows=True)
    assert not bar.isHidden()
    store.go(view="matrix")
    assert bar.isHidden()
    store.go(view="trends")
    assert not bar.isHidden()
    bar.close_button.click()
    assert bar.isHidden()
    assert store.state.filters == NO_FILTER


def test_a_typed_day_and_the_latest_go_on_following(bar: DayBar, record: Dataset, store: Store, qtbot: QtBot) -> None:
    follow_day(record, store, follows=True)
    bar.as_of.field.setText("30.6.2020")
    qtbot.keyClick(bar.as_of.field, Qt.Key.Key_Return)
    assert store.state.filters.known == day("2020-06-30")
    assert bar.as_of.latest.isEnabled()
    bar.as_of.latest.click()
    assert (store.state.as_of, store.state.filters.known) == (None, record.about.last_day)
    assert not bar.isHidden()
    assert bar.as_of.field.text() == "31 December 2024"


def test_back_leads_to_the_day_before_and_to_none(bar: DayBar, record: Dataset, store: Store) -> None:
    store.go(as_of=day("2020-06"))
    follow_day(record, store, follows=True)
    bar.as_of.slider.sliderPressed.emit()
    for date in ("2019-06", "2018-06"):
        bar.as_of.slider.setValue(month_of(day(date)))
    store.back()
    assert (store.state.filters.known, bar.as_of.field.text()) == (day("2020-06"), "30 June 2020")
    store.back()
    assert bar.isHidden()


def test_clearing_the_filters_shows_the_whole_record(bar: DayBar, record: Dataset, store: Store) -> None:
    follow_day(record, store, follows=True)
    store.go(filters=NO_FILTER)
    assert bar.isHidden()


def text_of(record: Dataset, name: str, known: str, what: str = "event") -> str:
    found = content(record, Selection(what, name), "JP", day(known))  # type: ignore[arg-type]
    assert found is not None
    return as_text(found)


def test_the_detail_tells_an_agreement_as_it_stood(record: Dataset) -> None:
    then, now = (text_of(record, "jp-de-acsa", date, "agreement") for date in ("2024-02-08", "2024-12-31"))
    assert "Signed 29 Jan 2024" in then
    assert "12 Jul 2024" not in then
    assert "not reached" in then
    assert "In force since Jul 2024" in now
    assert "Not yet" not in then + now


def test_the_detail_says_of_what_came_later_that_it_was_not_yet(record: Dataset) -> None:
    assert "Not yet on 8 February 2024" in text_of(record, IN_FORCE, "2024-02-08")
    assert "Not yet" not in text_of(record, SIGNED, "2024-02-08")
    assert "Not yet on 31 December 2016" in text_of(record, "jp-de-acsa", "2016-12-31", "agreement")


def test_every_event_and_agreement_can_be_told_as_of_any_day(record: Dataset) -> None:
    chosen = [Selection("event", name) for name in record.columns.ids]
    chosen += [Selection("agreement", name) for name in record.agreements]
    for date in ("2016", "2019-06", "2023"):
        assert all(content(record, one, "JP", day(date)) for one in chosen)


def test_the_overview_sets_apart_what_lies_after_the_day(record: Dataset, store: Store, qtbot: QtBot) -> None:
    overview = Overview(record, store, LIGHT)
    qtbot.addWidget(overview)
    overview.resize(1000, 80)
    assert overview.layout_now().outside == ()
    store.go(as_of=day("2020-12-31"), filters=store.state.following(record.about.last_day, follows=True).filters)
    store.go(filters=store.state.as_of_day(day("2020-12-31"), record.about.last_day).filters)
    (apart,) = overview.layout_now().outside
    strip = overview.layout_now().strip
    assert apart.x == pytest.approx(strip.x + strip.width / 2, abs=strip.width * 0.01)
    assert apart.right == pytest.approx(strip.right)


@pytest.fixture
def usual_words(qapp: QApplication) -> Iterator[None]:
    """However large and in whatever language a test writes, the next one writes as before."""
    size, words, sheet = text_scale(), language(), qapp.styleSheet()
    yield
    set_text_scale(size)
    set_language(words)
    qapp.setStyleSheet(sheet)


def shown_in_order(line: AsOf) -> list[QWidget]:
    widgets = (line.field, line._first, line.slider, line._last, line.latest)
    return [widget for widget in widgets if widget.isVisible()]


@pytest.mark.usefixtures("usual_words")
@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("per_cent", [100, 150])
def test_nothing_in_the_line_of_the_day_overlaps_however_little_room_there_is(
    record: Dataset, store: Store, qtbot: QtBot, qapp: QApplication, chosen: Language, per_cent: int
) -> None:
    set_language(chosen)
    set_text_scale(per_cent / 100)
    qapp.setStyleSheet(stylesheet(LIGHT, text_scale()))
    line = AsOf(record, store)
    holder = QWidget()
    qtbot.addWidget(holder)
    line.setParent(holder)
    holder.show()
    for width in range(900, 340, -20):
        line.resize(width, 40)
        line.show()
        line.layout().activate()  # type: ignore[union-attr] # it has one
        shown = shown_in_order(line)
        assert shown[-1].geometry().right() < width
        for left, right in pairwise(shown):
            assert left.geometry().right() < right.geometry().left()
        assert line.field.fontMetrics().horizontalAdvance(line.field.text()) <= line.field.width() - 20
        assert read_date(line.field.text()) == parse("2024-12-31")
