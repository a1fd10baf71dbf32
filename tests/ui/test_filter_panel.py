from dataclasses import replace
from time import process_time

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QEnterEvent, QFontMetrics
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.filters import EARLIEST, LATEST, facets, kept, partners_of, sentence
from desktop.dataset.reader import Dataset
from desktop.model.moment import day_from
from desktop.model.record import KindGroup
from desktop.model.text import LANGUAGES, Language, Text, untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.render.language import set_language
from desktop.render.theme import DARK, LIGHT, interface_font, load_fonts, stylesheet
from desktop.ui.filter_panel import FilterPanel
from desktop.ui.filter_rows import LETTERS, ChoiceRow, Face, badge_font
from desktop.ui.filter_sections import SectionHead
from desktop.ui.period_section import period_of
from desktop.ui.search_field import SearchField
from desktop.ui.store import Store

Key = Qt.Key
LEFT = Qt.MouseButton.LeftButton
YEARS_2018_TO_2020 = (day_from(2018, 1, 1), day_from(2020, 12, 31))


@pytest.fixture
def panel(record: Dataset, store: Store, qtbot: QtBot) -> FilterPanel:
    load_fonts()
    made = FilterPanel(record, store, LIGHT)
    made.resize(made.sizeHint().width(), 900)
    qtbot.addWidget(made)
    return made


def shown(panel: FilterPanel, qtbot: QtBot) -> FilterPanel:
    with qtbot.waitActive(panel):
        panel.show()
    return panel


def row_named(section: QWidget, name: str) -> ChoiceRow:
    return next(row for row in section.findChildren(ChoiceRow) if row.name == name)


# Countries


def test_the_partners_are_listed_in_the_order_of_the_lanes(panel: FilterPanel, record: Dataset) -> None:
    names = [row.name for row in panel.countries.rows]

    assert names == [record.parties[code].name.en for code in partners_of(record, "JP")]


def test_every_choice_tells_how_many_events_it_would_leave(panel: FilterPanel, record: Dataset, store: Store) -> None:
    store.go(filters=Filters(kinds=frozenset(("acsa",))))

    left = facets(record, store.state.filters, "JP")
    assert row_named(panel.countries, "Germany").count == left.partners["DE"]
    assert row_named(panel.stages, "Signed").count == left.stages["signed"]
    assert row_named(panel.kinds, "Logistics (ACSA)").count == left.groups["acsa"]


def test_the_first_few_are_shown_and_the_rest_on_request(panel: FilterPanel) -> None:
    rows = panel.countries.rows

    assert [row.isHidden() for row in rows[:9]] == [False] * 9
    assert all(row.isHidden() for row in rows[9:])
    assert panel.countries.more.text() == f"{len(rows) - 9} more…"

    panel.countries.more.click()
    assert not any(row.isHidden() for row in rows)
    assert panel.countries.more.text() == "Fewer"


def test_unticking_a_country_keeps_the_others(panel: FilterPanel, record: Dataset, store: Store) -> None:
    row_named(panel.countries, "Germany").click()

    assert store.state.filters.partners == set(partners_of(record, "JP")) - {"DE"}
    assert row_named(panel.countries, "Germany").checkState() is Qt.CheckState.Unchecked
    assert row_named(panel.countries, "France").checkState() is Qt.CheckState.Checked


def test_ticking_it_again_is_no_filter(panel: FilterPanel, store: Store) -> None:
    row = row_named(panel.countries, "Germany")
    row.click()
    row.click()

    assert store.state.filters == NO_FILTER


def test_the_link_shows_only_the_first_country_and_then_all(panel: FilterPanel, store: Store) -> None:
    link = panel.countries.head.link
    assert link.text() == "Only Germany"

    link.click()
    assert store.state.filters.partners == {"DE"}
    assert link.text() == "All"

    link.click()
    assert store.state.filters.partners is None


def test_only_by_mouse(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    row = row_named(shown(panel, qtbot).countries, "France")

    qtbot.mouseClick(row, LEFT, pos=row.only_box().center())

    assert store.state.filters.partners == {"FR"}


def test_only_let_go_of_elsewhere_is_nothing(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    row = row_named(shown(panel, qtbot).countries, "France")

    qtbot.mousePress(row, LEFT, pos=row.only_box().center())
    qtbot.mouseRelease(row, LEFT, pos=QPoint(10, 10))

    assert store.state.filters == NO_FILTER


def test_the_whole_row_ticks(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    row = row_named(shown(panel, qtbot).countries, "France")

    qtbot.mouseClick(row, LEFT, pos=QPoint(100, 10))

    countries = store.state.filters.partners
    assert countries is not None
    assert "FR" not in countries


def test_only_by_key(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClick(row_named(panel.countries, "France"), Key.Key_Return)

    assert store.state.filters.partners == {"FR"}


def test_keys_go_from_row_to_row_and_tick(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    first, second = shown(panel, qtbot).countries.rows[:2]
    first.setFocus()

    qtbot.keyClick(first, Key.Key_Down)
    assert second.hasFocus()
    qtbot.keyClick(second, Key.Key_Space)
    assert store.state.filters.partners is not None
    qtbot.keyClick(second, Key.Key_Up)
    assert first.hasFocus()


def test_another_perspective_lists_its_own_partners(panel: FilterPanel, record: Dataset, store: Store) -> None:
    store.go(perspective="DE")

    assert [row.name for row in panel.countries.rows][:1] == ["Japan"]
    assert len(panel.countries.rows) == len(partners_of(record, "DE"))


def test_a_row_is_called_by_its_name_and_count(panel: FilterPanel) -> None:
    row = row_named(panel.countries, "Germany")

    assert row.accessibleName() == f"Germany, {row.count} events"


def test_a_row_under_the_pointer_offers_only_this(panel: FilterPanel, qtbot: QtBot) -> None:
    row = row_named(shown(panel, qtbot).countries, "Germany")
    calm = row.grab().toImage()

    hover(row, entered=True)
    assert row.grab().toImage() != calm
    hover(row, entered=False)
    assert row.grab().toImage() == calm


def hover(row: ChoiceRow, *, entered: bool) -> None:
    middle = QPointF(row.rect().center())
    row.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, entered)
    QApplication.sendEvent(row, QEnterEvent(middle, middle, middle) if entered else QEvent(QEvent.Type.Leave))


# Types and stages


def test_a_group_of_several_kinds_opens(panel: FilterPanel) -> None:
    parts = [row for row in panel.kinds.rows if row.isHidden()]
    assert parts
    assert panel.kinds.openers[0].accessibleName().startswith("Open ")

    panel.kinds.openers[0].click()

    assert any(not row.isHidden() for row in parts)
    assert panel.kinds.openers[0].accessibleName().startswith("Fold ")


def test_a_group_stands_for_its_kinds(panel: FilterPanel, record: Dataset, store: Store) -> None:
    group = record.groups["deployment"]
    kinds = {kind.id for kind in record.kinds.values() if kind.group == group.id}

    row_named(panel.kinds, group.name.en).only_wanted.emit()

    assert store.state.filters.kinds == kinds


def test_a_group_ticked_in_part_says_so(panel: FilterPanel, record: Dataset, store: Store) -> None:
    store.go(filters=Filters(kinds=frozenset(("deployment",))))

    row = row_named(panel.kinds, record.groups["deployment"].name.en)
    assert row.checkState() is Qt.CheckState.PartiallyChecked


def test_a_group_without_kinds_is_left_out(record: Dataset, store: Store, qtbot: QtBot) -> None:
    empty = KindGroup("none", Text("Nothing"), "circle")
    panel = FilterPanel(replace(record, groups={**record.groups, "none": empty}), store, LIGHT)
    qtbot.addWidget(panel)

    assert "Nothing" not in [row.name for row in panel.kinds.rows]


def test_the_stages_that_occur_are_named(panel: FilterPanel, store: Store) -> None:
    assert [row.name for row in panel.stages.rows][:4] == [
        "Announced",
        "Negotiations started",
        "Agreed in substance",
        "Signed",
    ]

    row_named(panel.stages, "Signed").only_wanted.emit()
    assert store.state.filters.stages == {"signed"}
    assert panel.stages.head.link.text() == "All"


def test_a_choice_that_would_leave_nothing_says_nought(panel: FilterPanel, store: Store) -> None:
    store.go(filters=Filters(text="no such words anywhere"))

    assert {row.count for row in panel.stages.rows} == {0}


# Search


def test_search_applies_as_one_types_and_is_one_entry_of_history(
    panel: FilterPanel, store: Store, qtbot: QtBot
) -> None:
    shown(panel, qtbot).focus_search()

    qtbot.keyClicks(panel.search, "ACS")
    assert store.state.filters.text == ""
    qtbot.waitUntil(lambda: store.state.filters.text == "ACS")
    qtbot.keyClicks(panel.search, "A")
    qtbot.keyClick(panel.search, Key.Key_Return)

    assert store.state.filters.text == "ACSA"
    store.back()
    assert store.state.filters == NO_FILTER
    assert not store.can_go_back
    assert panel.search.text() == ""


def test_escape_clears_the_search_and_then_leaves_it(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    store.go(filters=Filters(text="ACSA"))
    shown(panel, qtbot).focus_search()
    assert panel.search.selectedText() == "ACSA"

    qtbot.keyClick(panel.search, Key.Key_Escape)
    assert store.state.filters.text == ""
    assert panel.search.hasFocus()
    qtbot.keyClick(panel.search, Key.Key_Escape)
    assert not panel.search.hasFocus()


def test_the_search_is_cleared_from_outside(panel: FilterPanel, store: Store) -> None:
    store.go(filters=Filters(text="ACSA"))

    panel.clear_search()

    assert store.state.filters.text == ""


def test_what_is_being_typed_is_not_overwritten(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    shown(panel, qtbot).focus_search()
    qtbot.keyClicks(panel.search, "ACSA")

    store.go(filters=Filters(kinds=frozenset(("acsa",))))

    assert panel.search.text() == "ACSA"
    qtbot.waitUntil(lambda: store.state.filters == Filters(kinds=frozenset(("acsa",)), text="ACSA"))


def test_a_box_ticked_just_after_typing_keeps_what_was_typed(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    shown(panel, qtbot).focus_search()
    qtbot.keyClicks(panel.search, "ACSA")

    row_named(panel.stages, "Signed").only_wanted.emit()

    assert store.state.filters == Filters(text="ACSA", stages=frozenset(("signed",)))
    assert panel.search.text() == "ACSA"


def test_clearing_all_just_after_typing_clears_that_too(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    store.go(filters=Filters(stages=frozenset(("signed",))))
    shown(panel, qtbot).focus_search()
    qtbot.keyClicks(panel.search, "ACSA")

    panel.clear.click()

    assert store.state.filters == NO_FILTER
    assert panel.search.text() == ""


def test_clearing_all_from_elsewhere_clears_what_was_just_typed(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    store.go(filters=Filters(stages=frozenset(("signed",))))
    shown(panel, qtbot).focus_search()
    qtbot.keyClicks(panel.search, "ACSA")

    store.go(filters=NO_FILTER)

    assert panel.search.text() == ""


# Period


def typed(panel: FilterPanel, start: str, end: str) -> None:
    panel.period.start.setText(start)
    panel.period.end.setText(end)
    panel.period.end.editingFinished.emit()


def test_a_period_is_read_from_the_fields(panel: FilterPanel, store: Store) -> None:
    typed(panel, "2018", "Dec 2020")

    assert store.state.filters.period == YEARS_2018_TO_2020


def test_the_period_is_written_as_short_as_it_can_be(panel: FilterPanel, store: Store) -> None:
    store.go(filters=Filters(period=YEARS_2018_TO_2020))

    assert (panel.period.start.text(), panel.period.end.text()) == ("2018", "2020")


@pytest.mark.parametrize(
    ("start", "end", "period", "words"),
    [
        ("2020", "", (day_from(2020, 1, 1), LATEST), "from 2020"),
        ("", "March 2020", (EARLIEST, day_from(2020, 3, 31)), "until March 2020"),
        ("0001", "9999", None, "no filter"),
    ],
)
def test_a_side_that_is_not_typed_is_open(
    panel: FilterPanel, record: Dataset, store: Store, start: str, end: str, period: object, words: str
) -> None:
    typed(panel, start, end)

    assert store.state.filters.period == period
    assert sentence(record, store.state.filters, "JP", "en", untranslated) == words
    if period:
        assert (panel.period.start.text() == "", panel.period.end.text() == "") == (not start, not end)


def test_what_is_no_date_is_said_and_changes_nothing(panel: FilterPanel, store: Store) -> None:
    typed(panel, "soon", "")

    assert store.state.filters == NO_FILTER
    assert "2020-03" in panel.period.message


def test_a_period_is_typed_and_entered(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    qtbot.keyClicks(panel.period.start, "2018")
    qtbot.keyClicks(panel.period.end, "2020")
    qtbot.keyClick(panel.period.end, Key.Key_Return)

    assert store.state.filters.period == YEARS_2018_TO_2020


def test_a_period_backwards_is_said(panel: FilterPanel, store: Store) -> None:
    typed(panel, "2020", "2018")

    assert store.state.filters == NO_FILTER
    assert panel.period.message == "The end lies before the start."


def test_escape_brings_the_period_back(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    store.go(filters=Filters(period=YEARS_2018_TO_2020))
    typed(panel, "soon", "2020")

    qtbot.keyClick(panel.period.start, Key.Key_Escape)

    assert panel.period.start.text() == "2018"
    assert panel.period.message == ""


def test_certain_only(panel: FilterPanel, store: Store) -> None:
    assert not panel.period.certain.isEnabled()
    typed(panel, "2018", "2020")

    panel.period.certain.click()
    assert store.state.filters.certain
    assert panel.period.certain.isChecked()

    panel.period.head.link.click()
    assert store.state.filters == NO_FILTER


def test_an_empty_start_before_an_early_end_is_a_period_still() -> None:
    assert period_of("", "2010") == (EARLIEST, day_from(2010, 12, 31))
    assert period_of("", "") is None


# The panel as a whole


def test_a_long_code_is_written_small_enough_for_its_badge(qtbot: QtBot) -> None:
    usual = interface_font(13)
    long = badge_font(usual, "ASEAN")

    assert long.pixelSize() < badge_font(usual, "DE").pixelSize()
    assert QFontMetrics(long).horizontalAdvance("ASEAN") <= LETTERS


def test_all_filters_are_cleared_at_once(panel: FilterPanel, store: Store) -> None:
    assert panel.clear.parentWidget().isHidden()
    store.go(filters=Filters(text="ACSA", stages=frozenset(("signed",))))
    assert not panel.clear.parentWidget().isHidden()

    panel.clear.click()

    assert store.state.filters == NO_FILTER
    assert panel.search.text() == ""


def test_new_counts_make_no_new_widgets_and_take_no_time(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    before = shown(panel, qtbot).findChildren(QWidget)
    changes = [Filters(partners=frozenset(("DE",))), NO_FILTER] * 10

    start = process_time()
    for filters in changes:
        store.go(filters=filters)
    spent = (process_time() - start) / len(changes)

    assert panel.findChildren(QWidget) == before
    assert spent < 0.05, "ten milliseconds are the aim; fifty leave room for a busy machine"


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_it_paints_every_kind_of_row(record: Dataset, store: Store, qtbot: QtBot, theme: object) -> None:
    panel = FilterPanel(record, store, DARK if theme is DARK else LIGHT)
    qtbot.addWidget(panel)
    panel.resize(272, 1600)
    shown(panel, qtbot)
    panel.countries.rows[0].setFocus()
    store.go(filters=Filters(partners=frozenset(("DE",)), kinds=frozenset(("deployment",))))

    image = panel.grab().toImage()

    assert len({image.pixel(x, y) for x in range(0, 272, 2) for y in range(0, 900, 2)}) > 30


# Narrow


def narrow(panel: FilterPanel, qtbot: QtBot, width: int = 256) -> FilterPanel:
    panel.resize(width, 1400)
    return shown(panel, qtbot)


def is_whole(row: ChoiceRow) -> bool:
    """Whether the name is not cut where it is drawn."""
    drawn: list[str] = []

    class Metrics(QFontMetrics):
        def elidedText(self, text: str, mode: Qt.TextElideMode, width: int, flags: int = 0) -> str:  # type: ignore[override]  # noqa: N802, ARG002
            drawn.append(super().elidedText(text, mode, width))
            return drawn[-1]

    row._metrics = lambda: Metrics(row._font())  # type: ignore[method-assign]
    row.grab()
    del row._metrics
    return drawn == [row.name]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_names_are_whole_in_the_narrowest_window(record: Dataset, store: Store, qtbot: QtBot, spoken: Language) -> None:
    load_fonts()
    set_language(spoken)
    try:
        panel = FilterPanel(record, store, LIGHT)
    finally:
        set_language("en")
    panel.setFont(interface_font(13))
    qtbot.addWidget(panel)
    narrow(panel, qtbot)
    panel.countries.more.click()

    rows = [row for section in (panel.countries, panel.kinds, panel.stages) for row in section.rows]
    cut = [row.name for row in rows if not row.isHidden() and not is_whole(row)]
    assert set(cut) <= {"Vereinigte Arabische Emirate"}


def test_the_bar_gives_way_to_the_name(panel: FilterPanel, qtbot: QtBot) -> None:
    narrow(panel, qtbot)
    panel.countries.more.click()
    emirates, france = (row_named(panel.countries, name) for name in ("United Arab Emirates", "France"))

    assert france.shows_bar(66)
    assert not emirates.shows_bar(66)


def test_the_count_of_a_large_record_is_whole(qtbot: QtBot) -> None:
    row = ChoiceRow(LIGHT, "Germany", Face(badge="DE", bar=True))
    qtbot.addWidget(row)
    row.resize(244, 24)
    row.show_state(Qt.CheckState.Checked, 1_000_000, 1.0)

    assert row._count_box().width() > row._metrics().horizontalAdvance("1000000")


def test_a_head_gives_way_to_its_link(qtbot: QtBot) -> None:
    head = SectionHead("Agreement & event type of every kind there is")
    qtbot.addWidget(head)
    head.resize(240, 24)
    head.show()
    free = head.title.width()

    head.offer("Only the United States")

    assert free > 200
    assert head.minimumSizeHint().width() <= 240
    assert head.link.geometry().right() < 240
    assert head.link.width() >= head.link.sizeHint().width()


def test_a_link_that_offers_nothing_takes_no_room(panel: FilterPanel) -> None:
    assert panel.stages.head.link.isHidden()


def test_a_name_without_end_leaves_the_panel_its_width(record: Dataset, store: Store, qtbot: QtBot) -> None:
    germany = replace(record.parties["DE"], name=Text("Germany " * 30))
    panel = FilterPanel(replace(record, parties={**record.parties, "DE": germany}), store, LIGHT)
    qtbot.addWidget(panel)
    narrow(panel, qtbot)

    assert panel.countries.head.link.text().endswith("…")
    assert panel.countries.width() <= 256


@pytest.mark.parametrize(("width", "text"), [(320, "Search events, places, sources"), (200, "Search events")])
def test_the_search_says_what_it_searches_as_far_as_that_is_whole(qtbot: QtBot, width: int, text: str) -> None:
    load_fonts()
    field = SearchField(LIGHT)
    field.setFont(interface_font(12))
    qtbot.addWidget(field)
    field.resize(width, 32)
    field.grab()

    assert field.placeholderText() == text


def test_after_another_perspective_the_keys_still_go_from_the_search_to_the_countries(
    panel: FilterPanel, store: Store, qtbot: QtBot
) -> None:
    store.go(perspective="DE")
    shown(panel, qtbot).focus_search()

    reached = []
    for _ in range(4):
        panel.focusNextPrevChild(True)
        reached.append(panel.focusWidget())

    link, first, second, third = panel.countries.tab_stops()[:4]
    assert reached == [link, first, second, third]


def test_the_keys_go_on_from_the_countries_to_the_kinds(panel: FilterPanel, store: Store, qtbot: QtBot) -> None:
    store.go(perspective="DE")
    shown(panel, qtbot)
    last = next(stop for stop in reversed(panel.countries.tab_stops()) if stop.isVisible())
    last.setFocus()

    panel.focusNextPrevChild(True)

    assert panel.focusWidget() is panel.kinds.rows[0]


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_nothing_below_moves_when_something_is_searched_for_or_chosen(
    record: Dataset, store: Store, qtbot: QtBot, qapp: QApplication, spoken: Language
) -> None:
    load_fonts()
    set_language(spoken)
    qapp.setStyleSheet(stylesheet(LIGHT))
    panel = FilterPanel(record, store, LIGHT)
    panel.resize(280, 900)
    qtbot.addWidget(panel)
    shown(panel, qtbot)

    def places() -> list[int]:
        sections = (panel.countries, panel.kinds, panel.stages)
        for widget in (*sections, panel.found):
            widget.window().layout().activate()  # type: ignore[union-attr]  # it has one
        return [section.rows[0].mapTo(panel, QPoint()).y() for section in sections]

    before = places()
    for filters in (Filters(text="ACSA"), Filters(kinds=frozenset({"acsa"})), Filters(partners=frozenset({"DE"}))):
        store.go(filters=filters)
        qtbot.waitUntil(lambda: places() == before, timeout=2_000)
    set_language("en")
    qapp.setStyleSheet("")


def test_events_are_chosen_by_who_does_what(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    assert panel.roles.part.isHidden()
    panel.roles.head.opener.click()
    entries = menu_of(panel.roles.who)
    assert list(entries)[:3] == ["any partner", "Japan", "Germany"]
    entries["Germany"].trigger()
    hosts = next(row for row in panel.roles.roles.rows if row.name == "Hosts")
    asked = Filters(roles=frozenset({"hosts"}), role_of="DE")
    assert hosts.count == int(kept(record, asked, "JP").sum())
    hosts.only_wanted.emit()
    assert store.state.filters == asked
    assert panel.roles.who.text() == "Germany"
    panel.roles.head.link.click()
    assert store.state.filters == Filters()


def test_a_click_on_the_name_of_a_folded_section_opens_it_and_folds_it_again(
    record: Dataset, store: Store, qtbot: QtBot
) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    for section in (panel.roles, panel.standing, panel.sources):
        for hidden in (False, True):
            qtbot.mouseClick(section.head.title, Qt.MouseButton.LeftButton)
            assert section.part.isHidden() == hidden
    assert store.state.filters == Filters()


def test_the_role_of_a_ticked_partner_is_offered(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    store.go(filters=Filters(partners=frozenset({"FR"})))
    assert "France" in menu_of(panel.roles.who)


def menu_of(button: QPushButton) -> dict[str, QAction]:
    menu = button.menu()
    menu.aboutToShow.emit()
    return {entry.text(): entry for entry in menu.actions()}
