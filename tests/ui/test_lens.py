from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton
from pytestqt.qtbot import QtBot

from desktop.dataset.evidence import resting_on
from desktop.dataset.reader import Dataset
from desktop.model.moment import parse
from desktop.model.view_state import Filters, Selection
from desktop.model.vocabulary import Verdict
from desktop.render.emphasis import emphasis
from desktop.render.theme import DARK, LIGHT
from desktop.ui.country_mode import mode_of, named, with_mode
from desktop.ui.detail_pane import DetailPane
from desktop.ui.filter_panel import FilterPanel
from desktop.ui.lens_content import lens_content, lens_text
from desktop.ui.source_list import SourceList
from desktop.ui.store import Store

ARTICLE = "chinamil-20240208-new-agreement"
SIGNED = "de-20240129-acsa-signed"


def test_the_article_is_told_claim_by_claim(record: Dataset) -> None:
    told = lens_content(record, ARTICLE)
    assert told is not None
    assert [chip.text for chip in told.chips] == ["Source lens", "state media", "press"]
    assert len(told.facts) + len(told.opinions) == 33
    assert all(claim.verdict is not Verdict.OPINION for claim in told.facts)
    assert all(claim.heading.startswith("View of ") for claim in told.opinions)
    assert all(claim.links for claim in (*told.facts, *told.opinions))
    first = told.facts[0]
    assert (first.heading, first.links[0].selection) == ("Borne out by the record", Selection("event", SIGNED))
    assert "Japan and Germany recently signed an ACSA" in lens_text(told)


def test_as_of_a_day_the_lens_leads_to_nothing_later(record: Dataset) -> None:
    day, last = parse("2019-06-30").last, record.columns.last
    told = lens_content(record, ARTICLE, day)
    assert told is not None
    links = [link.selection for claim in (*told.facts, *told.opinions) for link in claim.links]
    events = [record.row(one.id) for one in links if one is not None and one.what == "event"]
    assert events
    assert all(row is not None and last[row] <= day for row in events)
    assert Selection("agreement", "jp-gb-raa") not in links
    assert told.counts[-1] == f"{sum(last[row] <= day for row in resting_on(record, ARTICLE))} events bright"


def test_a_source_without_claims_tells_its_events(record: Dataset) -> None:
    source = record.event(record.row(SIGNED) or 0).sources[0]
    told = lens_content(record, source.id)
    assert told is not None
    assert (told.facts, told.opinions, told.more_events) == ((), (), 0)
    assert Selection("event", SIGNED) in [link.selection for link in told.events]
    assert lens_content(record, "nobody") is None


def test_the_pane_shows_the_lens_while_nothing_is_selected_and_leads_back_to_it(
    record: Dataset, store: Store, qtbot: QtBot
) -> None:
    chosen: list[Selection] = []
    pane = DetailPane(record, store, LIGHT, chosen.append)
    qtbot.addWidget(pane)
    store.go(lens=ARTICLE)
    pane.settle()
    assert "Japan and Germany recently signed an ACSA" in pane.text()
    back = pane.findChild(QPushButton, "lens_way_back")
    assert back is not None
    assert back.isHidden()

    store.go(selection=Selection("event", SIGNED))
    pane.settle()
    assert not back.isHidden()
    assert "China Military Online" in back.text()
    back.click()
    assert (store.state.selection, store.state.lens) == (None, ARTICLE)


def test_what_the_lens_does_not_tell_of_fades(record: Dataset, store: Store) -> None:
    store.go(lens=ARTICLE)
    shown = emphasis(record, store.state)
    assert shown.bright is not None
    assert record.row(SIGNED) in shown.bright
    assert 0 < len(shown.bright) < len(record.columns.ids)
    assert "jp-de-acsa" in shown.bright_agreements
    store.go(lens="nobody")
    assert emphasis(record, store.state).bright is None


def test_hits_are_marked_only_where_they_do_not_filter(record: Dataset, store: Store) -> None:
    store.go(filters=Filters(text="acsa"))
    assert emphasis(record, store.state).marked == frozenset()
    store.go(filters=Filters(text="acsa", marks_only=True))
    assert record.row(SIGNED) in emphasis(record, store.state).marked


def test_the_panel_offers_the_article_and_lets_go_of_it(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    store.go(selection=Selection("event", SIGNED))
    (offer,) = panel.lens.offers
    assert offer.text() == "China Military Online, 8 Feb 2024"
    offer.click()
    assert (store.state.lens, store.state.selection) == (ARTICLE, None)
    assert offer.isHidden()
    panel.lens.head.link.click()
    assert store.state.lens == ""
    assert not offer.isHidden()


def test_the_list_of_sources_is_found_sorted_and_chosen_by_keys(record: Dataset, qtbot: QtBot) -> None:
    sheet = SourceList(record, DARK, "")
    qtbot.addWidget(sheet)
    lenses: list[str] = []
    sheet.lens_chosen.connect(lenses.append)
    assert sheet.chosen == ARTICLE
    sheet.search.setText("bundeswehr")
    assert 0 < sheet.model.rowCount() < len(record.sources)
    first = sheet.chosen
    qtbot.keyClick(sheet.search, Qt.Key.Key_Down)
    second = sheet.chosen
    assert first != second
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert lenses == [second]


def test_the_list_of_sources_keeps_only_the_events_of_one(record: Dataset, qtbot: QtBot) -> None:
    sheet = SourceList(record, LIGHT, ARTICLE)
    qtbot.addWidget(sheet)
    kept: list[str] = []
    sheet.only_wanted.connect(kept.append)
    sheet.only.click()
    assert kept == [ARTICLE]


def test_a_search_without_an_answer_leaves_nothing_to_choose(record: Dataset, qtbot: QtBot) -> None:
    sheet = SourceList(record, LIGHT, "")
    qtbot.addWidget(sheet)
    sheet.search.setText("zzzzzz")
    assert (sheet.model.rowCount(), sheet.chosen, sheet.look.isEnabled()) == (0, "", False)


def test_one_tick_keeps_what_an_official_page_confirms(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    panel.sources.official.click()
    assert store.state.filters == Filters(grades=frozenset({"official"}))
    assert panel.sources.official.isChecked()
    panel.sources.official.click()
    assert store.state.filters == Filters()


def test_a_section_in_which_something_is_chosen_opens(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    assert panel.standing.part.isHidden()
    store.go(filters=Filters(standing=frozenset({"signed"}), publishers=frozenset({"state_media"})))
    assert not panel.standing.part.isHidden()
    assert not panel.sources.part.isHidden()
    ticked = [row.name for row in panel.standing.stages.rows if row.isChecked()]
    assert ticked == ["Signed"]
    panel.standing.head.link.click()
    panel.sources.head.link.click()
    assert store.state.filters == Filters()


def test_agreements_are_chosen_by_how_far_they_stood_on_a_day(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    panel.standing.head.opener.click()
    panel.standing.as_of.setText("2024-02")
    panel.standing.as_of.editingFinished.emit()
    signed = next(row for row in panel.standing.stages.rows if row.name == "Signed")
    signed.only_wanted.emit()
    assert store.state.filters.standing == frozenset({"signed"})
    assert store.state.filters.as_of is not None
    panel.standing.as_of.setText("soon")
    panel.standing.as_of.editingFinished.emit()
    assert store.state.filters.as_of is not None


def test_any_all_and_none_of_the_countries(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    entries = {entry.text(): entry for entry in panel.countries.modes.menu().actions()}
    entries["All of these together"].trigger()
    germany, france = (next(row for row in panel.countries.rows if row.name == name) for name in ("Germany", "France"))
    assert not germany.isChecked()
    germany.click()
    count = france.count
    france.click()
    assert store.state.filters.parties_all == frozenset({"JP", "DE", "FR"})
    assert germany.isChecked()
    assert france.count == count > 0
    entries["None of these"].trigger()
    assert store.state.filters == Filters(without=frozenset({"DE", "FR"}))
    panel.countries.head.link.click()
    assert store.state.filters == Filters()
    for _ in range(5):
        store.back()
    assert store.state.filters == Filters()


def test_ticks_keep_their_names_from_mode_to_mode() -> None:
    some = frozenset({"DE", "FR"})
    for mode in ("any", "all", "none"):
        filters = with_mode(Filters(), mode, some, "JP")
        assert (mode_of(filters), named(filters) - {"JP"}) == (mode, some)
        assert mode_of(with_mode(filters, mode, frozenset(), "JP")) == mode


def test_the_line_under_the_search_counts_and_turns_to_marking(record: Dataset, store: Store, qtbot: QtBot) -> None:
    panel = FilterPanel(record, store, LIGHT)
    qtbot.addWidget(panel)
    wanted: list[int] = []
    panel.hit_wanted.connect(wanted.append)
    panel.search.setText("acsa")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    qtbot.keyClick(panel.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert wanted == [1, -1]
    assert store.state.filters == Filters(text="acsa")
    assert panel.found.told.endswith(" hits")
    store.go(selection=Selection("event", SIGNED))
    assert " of " in panel.found.told

    mark = panel.found.findChild(QCheckBox)
    assert mark is not None
    mark.click()
    assert store.state.filters == Filters(text="acsa", marks_only=True)
    panel.clear_search()
    assert store.state.filters == Filters()
    panel.search.setText("raa")
    qtbot.keyClick(panel.search, Qt.Key.Key_Return)
    assert store.state.filters == Filters(text="raa", marks_only=True)


def test_enter_presses_the_button_with_the_focus(record: Dataset, qtbot: QtBot) -> None:
    sheet = SourceList(record, LIGHT, "")
    qtbot.addWidget(sheet)
    sheet.show()
    chosen: list[str] = []
    sheet.lens_chosen.connect(chosen.append)
    close = sheet.findChildren(QPushButton)[-1]
    assert close.text() == "Close"
    close.setFocus()
    qtbot.keyClick(close, Qt.Key.Key_Return)
    assert chosen == []
    assert not sheet.isVisible()
