from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.model.record import Reading
from desktop.model.span import Span
from desktop.model.text import Text
from desktop.model.view_state import NO_FILTER, Filters, Selection, ViewState
from desktop.model.vocabulary import Grade, Stage, Verdict
from desktop.render.theme import DARK, LIGHT, stylesheet
from desktop.ui.detail_pane import DetailPane
from desktop.ui.detail_parts import breakable
from desktop.ui.detail_row import Row
from desktop.ui.folding import Folding
from desktop.ui.life_view import MarkView
from desktop.ui.plain import plain_label
from desktop.ui.store import Store
from tests.dataset.a_dataset import MadeDataset, a_claim, a_series, a_source, a_step, an_agreement, an_event, signed

LEFT = Qt.MouseButton.LeftButton
Open = Callable[..., DetailPane]


@pytest.fixture
def open_pane(qtbot: QtBot) -> Open:
    """A pane over a dataset, with a store that follows what is picked in it."""

    def opened(dataset: Dataset, selected: str = "", *, agreement: bool = False, width: int = 340) -> DetailPane:
        selection = Selection("agreement" if agreement else "event", selected) if selected else None
        store = Store(ViewState(Span(0, 1), "JP", selection=selection))
        pane = DetailPane(dataset, store, LIGHT, lambda picked: store.go(selection=picked))
        qtbot.addWidget(pane)
        pane.resize(width, 900)
        with qtbot.waitExposed(pane):
            pane.show()
        pane.store = store  # type: ignore[attr-defined]
        return pane

    return opened


def texts(pane: QWidget) -> list[str]:
    return [label.text() for label in pane.findChildren(QLabel) if label.isVisible() and label.text()]


def row(pane: DetailPane, name: str) -> Row:
    return next(found for found in pane.findChildren(Row) if found.accessibleName().startswith(name))


def button(pane: DetailPane, text: str) -> QPushButton:
    return next(found for found in pane.findChildren(QPushButton) if found.text().startswith(text))


def selected(pane: DetailPane) -> Selection | None:
    state: ViewState = pane.store.state  # type: ignore[attr-defined]
    return state.selection


def three_stages() -> MadeDataset:
    return MadeDataset(
        an_event("talks", "2023-09-29", kind="acsa", stage=Stage.NEGOTIATION_STARTED, agreements=["a"]),
        an_event("signed", "2024-01-29", kind="acsa", stage=Stage.SIGNED, agreements=["a"]),
        an_event("force", "2024-07-12", kind="acsa", stage=Stage.IN_FORCE, agreements=["a"], builds_on=["visit"]),
        an_event("visit", "2022-04-28"),
        agreements=[
            an_agreement(
                "a",
                a_step(Stage.ANNOUNCED, "2023-01"),
                a_step(Stage.NEGOTIATION_STARTED, "2023-09-29", "talks"),
                a_step(Stage.SIGNED, "2024-01-29", "signed"),
                a_step(Stage.IN_FORCE, "2024-07-12", "force"),
            )
        ],
    )


# Nothing selected


def test_at_first_it_says_what_to_do_and_what_the_data_is(open_pane: Open) -> None:
    pane = open_pane(MadeDataset())
    assert {"Nothing is selected", "Made", "1 January 2017 to 31 December 2024", "Version 1"} <= set(texts(pane))
    assert pane.text() == ""


# An event


def test_it_shows_the_selection_of_the_state(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    assert {"Title of signed", "29 January 2024", "Signed", "Japan", "Germany", "LIFE OF THIS AGREEMENT"} <= set(
        texts(pane)
    )


def test_it_follows_the_state(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    pane.store.go(selection=Selection("event", "visit"))  # type: ignore[attr-defined]
    assert "Title of visit" in texts(pane)
    pane.store.go(selection=None)  # type: ignore[attr-defined]
    assert "Nothing is selected" in texts(pane)


def test_another_span_changes_nothing_in_it(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    before = pane.findChildren(Row)
    pane.store.go(span=Span(3, 4))  # type: ignore[attr-defined]
    assert pane.findChildren(Row) == before


def test_a_click_on_a_stage_selects_its_event(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "signed")
    qtbot.mouseClick(row(pane, "In force"), LEFT)
    assert selected(pane) == Selection("event", "force")


def test_a_click_on_the_text_of_a_stage_selects_its_event_too(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "signed")
    label = row(pane, "In force").findChildren(QLabel)[0]
    qtbot.mouseClick(label, LEFT, pos=QPoint(3, 5))
    assert selected(pane) == Selection("event", "force")


def test_selecting_text_is_no_click(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "signed")
    label = row(pane, "In force").findChildren(QLabel)[0]
    qtbot.mousePress(label, LEFT, pos=QPoint(2, 8))
    qtbot.mouseMove(label, QPoint(60, 8))
    qtbot.mouseRelease(label, LEFT, pos=QPoint(60, 8))
    assert selected(pane) == Selection("event", "signed")


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_keys_do_what_a_click_does(open_pane: Open, qtbot: QtBot, key: Qt.Key) -> None:
    pane = open_pane(three_stages(), "signed")
    stage = row(pane, "In force")
    stage.setFocus()
    qtbot.keyClick(stage, key)
    assert selected(pane) == Selection("event", "force")


def test_the_keyboard_stays_in_the_pane_when_its_body_goes(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "signed")
    with qtbot.waitActive(pane):
        pane.activateWindow()
    stage = row(pane, "In force")
    stage.setFocus()
    qtbot.keyClick(stage, Qt.Key.Key_Return)
    focused = QGuiApplication.focusObject()
    assert isinstance(focused, QWidget)
    assert pane.isAncestorOf(focused)


def test_a_new_selection_is_read_from_the_top(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "force")
    pane.resize(340, 200)
    bar = pane._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    qtbot.mouseClick(row(pane, "Title of visit"), LEFT)
    assert selected(pane) == Selection("event", "visit")
    assert bar.value() == 0


def test_text_can_be_selected_and_copied(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    title = next(label for label in pane.findChildren(QLabel) if label.text() == "Title of signed")
    assert title.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_every_stage_draws_its_mark(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    marks = pane.findChildren(MarkView)
    pictures = [mark.grab().toImage() for mark in marks]
    assert len(marks) == 6
    assert all(picture != other for place, picture in enumerate(pictures) for other in pictures[:place])


# Previous and next


def test_position_among_the_rows_given(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    pane.set_rows(lambda: np.array([0, 2], np.int32))
    assert "2 of 2" in texts(pane)


def test_a_position_among_many_is_written_in_groups_of_three(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    pane.set_rows(lambda: np.concatenate([np.array([0, 2], np.int32), np.arange(3, 100_001, dtype=np.int32)]))
    assert "2 of 100,000" in texts(pane)


def test_next_and_previous_go_along_the_rows(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages(), "signed")
    pane.set_rows(lambda: np.array([0, 2, 3], np.int32))
    qtbot.mouseClick(pane._previous, LEFT)
    assert selected(pane) == Selection("event", "visit")
    assert not pane._previous.isEnabled()
    pane.step(2)
    assert selected(pane) == Selection("event", "force")
    pane.step(1)
    assert selected(pane) == Selection("event", "force")


def test_from_an_event_that_is_not_among_them_one_goes_to_its_neighbours(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "talks")
    pane._store.go(filters=Filters(text="no such words"))
    pane.set_rows(lambda: np.array([0, 2], np.int32))
    assert "filtered out" in texts(pane)
    pane._store.go(filters=NO_FILTER)
    pane.set_rows(lambda: np.array([0, 2], np.int32))
    assert "in another lane" in texts(pane)
    pane.step(1)
    assert selected(pane) == Selection("event", "signed")


def test_an_agreement_has_no_neighbours(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "a", agreement=True)
    pane.step(1)
    assert selected(pane) == Selection("agreement", "a")
    assert not pane._next.isVisible()


def test_an_event_of_several_agreements_shows_the_life_of_each(open_pane: Open, qtbot: QtBot) -> None:
    steps = a_step(Stage.APPROVED, "2017-04-14", "vote")
    dataset = MadeDataset(
        an_event("vote", "2017-04-14", kind="acsa", stage=Stage.APPROVED, agreements=["a", "b"]),
        agreements=[an_agreement("a", steps), an_agreement("b", steps)],
    )
    pane = open_pane(dataset, "vote")
    assert "LIVES OF THESE AGREEMENTS" in texts(pane)
    qtbot.mouseClick(row(pane, "Title of b"), LEFT)
    assert selected(pane) == Selection("agreement", "b")


def test_a_place_in_the_order_stands_in_a_box(open_pane: Open) -> None:
    dataset = MadeDataset(
        agreements=[signed("a", "US", "1996"), signed("b", "DE", "2024-01-29")], complete=[("JP", "acsa")]
    )
    pane = open_pane(dataset, "b", agreement=True)
    assert {"2nd", "country to sign an ACSA with Japan"} <= set(texts(pane))


def test_an_opinion_stands_apart(open_pane: Open) -> None:
    view = replace(a_claim("v", events=["x"]), verdict=Verdict.OPINION, holder="Zi Ge")
    pane = open_pane(MadeDataset(an_event("x"), claims=[view]), "x")
    label = next(label for label in pane.findChildren(QLabel) if label.text() == "Words of v")
    assert label.parentWidget().objectName() == "opinion_box"
    assert label.font().italic()


def test_what_is_not_confirmed_says_so(open_pane: Open) -> None:
    pane = open_pane(MadeDataset(an_event("x", sources=[a_source(grade=Grade.NAMED)])), "x")
    assert "Not confirmed: the source is named, its page was not read." in texts(pane)


def test_it_is_wider_where_the_text_is_larger(open_pane: Open, qapp: QApplication) -> None:
    qapp.setStyleSheet(stylesheet(LIGHT, 2.0))
    try:
        pane = open_pane(MadeDataset())
        assert (pane.minimumWidth(), pane.sizeHint().width()) == (560, 680)
    finally:
        qapp.setStyleSheet("")


# Sources, links, copying


def test_another_reading_leads_to_its_page(open_pane: Open) -> None:
    reading = Reading("date", Text("18 or 19 July"), Text("The page differs."), "https://example.org/a")
    pane = open_pane(MadeDataset(replace(an_event("x"), readings=(reading,))), "x")
    assert {"Date: 18 or 19 July", "The page differs.", "example.org"} <= set(texts(pane))


def test_a_source_opens_in_the_browser_and_shows_where_it_leads(
    open_pane: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toString()))
    pane = open_pane(MadeDataset(an_event("x")), "x")
    source = row(pane, "Signing of the agreement")
    assert "www.mofa.go.jp" in source.toolTip()
    qtbot.mouseClick(source, LEFT)
    assert opened == ["https://www.mofa.go.jp/a.html"]


@pytest.mark.parametrize("url", ["", "file:///etc/passwd", "javascript:alert(1)"])
def test_what_is_no_web_address_is_no_link(open_pane: Open, url: str) -> None:
    pane = open_pane(MadeDataset(an_event("x", sources=[a_source(url=url)])), "x")
    assert "Signing of the agreement" in texts(pane)
    assert not pane.findChildren(Row)


@pytest.mark.parametrize(
    ("entry", "part"), [(0, "Title of x, 29 January 2024"), (1, "@misc{mofa"), (2, '"webpage"'), (3, "TY  - ELEC")]
)
def test_citations_are_copied(open_pane: Open, entry: int, part: str) -> None:
    pane = open_pane(MadeDataset(an_event("x")), "x")
    button(pane, "Copy a citation").menu().actions()[entry].trigger()
    assert part in QGuiApplication.clipboard().text()


def test_everything_shown_is_copied(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "a", agreement=True)
    button(pane, "Copy").menu().actions()[-1].trigger()
    assert QGuiApplication.clipboard().text() == pane.text() != ""


def test_members_of_a_series_unfold_and_fold(open_pane: Open, qtbot: QtBot) -> None:
    steps = [a_step(Stage.HELD, "2014"), a_step(Stage.HELD, "2024-01-29", "x")]
    pane = open_pane(MadeDataset(an_event("x", series=["s"]), series=[a_series("s", *steps)]), "x")
    members = button(pane, "2 event")
    qtbot.mouseClick(members, LEFT)
    assert "2014" in texts(pane)
    qtbot.mouseClick(members, LEFT)
    assert "2014" not in texts(pane)


def test_a_long_list_shows_its_first_lines(open_pane: Open, qtbot: QtBot) -> None:
    claims = [a_claim(f"c{number}", events=["x"]) for number in range(9)]
    pane = open_pane(MadeDataset(an_event("x"), claims=claims), "x")
    assert sum(text.startswith("Words of") for text in texts(pane)) == 3
    qtbot.mouseClick(button(pane, "6 more…"), LEFT)
    assert sum(text.startswith("Words of") for text in texts(pane)) == 9


def test_a_single_further_line_is_not_folded(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    holder.setLayout(Folding(["a", "b", "c"], plain_label, first=2))
    assert len(holder.findChildren(QLabel)) == 3
    assert not holder.findChildren(QPushButton)


# Hostile and long texts


def test_markup_is_shown_as_it_is(open_pane: Open) -> None:
    pane = open_pane(MadeDataset(an_event("x", title=Text("<img src='/etc/x.png'><b>&amp;"))), "x")
    assert "<img src='/etc/x.png'><b>&amp;" in texts(pane)


def test_no_text_makes_it_scroll_sideways(open_pane: Open) -> None:
    wide = Text("W" * 400)
    sources = [a_source(title=wide.en, publisher=wide.en, grade=Grade.COPY)]
    pane = open_pane(MadeDataset(an_event("x", title=wide, summary=wide, place=wide, sources=sources)), "x")
    assert pane._body is not None
    assert pane._body.width() <= pane._scroll.viewport().width()


@pytest.mark.parametrize("width", [280, 340])
def test_nothing_in_the_record_is_cut_at_the_side(record: Dataset, open_pane: Open, width: int) -> None:
    pane = open_pane(record, width=width)
    room = []
    for name in record.columns.ids[::6]:
        pane.store.go(selection=Selection("event", name))  # type: ignore[attr-defined]
        pane.settle()
        assert pane._body is not None
        room.append(pane._scroll.viewport().width() - pane._body.minimumSizeHint().width())
    assert min(room) >= 0


def test_long_words_may_be_broken() -> None:
    assert breakable("short words stay") == "short words stay"
    assert max(len(part) for part in breakable("x" * 100).split("\u200b")) <= 28


def test_japanese_breaks_by_its_own_rules() -> None:
    said = "2017年から2024年にかけての日本と各国・機関との安全保障協力の記録。協定の交渉開始から発効まで。"
    assert breakable(said) == said
    address = "https://example.org/" + "x" * 40
    assert breakable(f"出典は{address}にある。").replace("\u200b", "") == f"出典は{address}にある。"
    assert "\u200b" in breakable(f"出典は{address}にある。")


def test_the_dark_theme_has_its_own_ground(record: Dataset, store: Store, qtbot: QtBot) -> None:
    pane = DetailPane(record, store, DARK, lambda picked: store.go(selection=picked))
    qtbot.addWidget(pane)
    pane.resize(340, 900)
    with qtbot.waitExposed(pane):
        pane.show()
    assert pane.grab().toImage().pixelColor(170, 880).name().upper() == DARK.panel


# A key held down


def test_while_selections_follow_one_another_at_once_the_title_alone_is_shown(open_pane: Open) -> None:
    pane = open_pane(three_stages())
    for name in ("talks", "signed", "force"):
        pane.store.go(selection=Selection("event", name))  # type: ignore[attr-defined]

    assert {"Title of force", "12 July 2024", "Entered into force"} <= set(texts(pane))
    assert "LIFE OF THIS AGREEMENT" not in texts(pane)
    assert "Ministry" in pane.text()

    pane.settle()
    assert "LIFE OF THIS AGREEMENT" in texts(pane)


def test_the_rest_follows_by_itself(open_pane: Open, qtbot: QtBot) -> None:
    pane = open_pane(three_stages())
    for name in ("talks", "signed"):
        pane.store.go(selection=Selection("event", name))  # type: ignore[attr-defined]

    qtbot.waitUntil(lambda: "LIFE OF THIS AGREEMENT" in texts(pane))
    assert "Title of signed" in texts(pane)


def test_a_selection_by_itself_is_whole_at_once(open_pane: Open) -> None:
    pane = open_pane(three_stages())
    for name in ("talks", "signed"):
        pane.store.go(selection=Selection("event", name))  # type: ignore[attr-defined]
        assert "LIFE OF THIS AGREEMENT" in texts(pane)
        before = pane._body
        pane.settle()
        assert pane._body is before


def test_nothing_selected_in_haste_is_the_hint(open_pane: Open) -> None:
    pane = open_pane(three_stages(), "signed")
    pane.store.go(selection=Selection("event", "talks"))  # type: ignore[attr-defined]
    pane.store.go(selection=None)  # type: ignore[attr-defined]

    assert "Nothing is selected" in texts(pane)


# No browser


def test_a_page_that_cannot_be_opened_is_told_with_its_address(
    open_pane: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    monkeypatch.setattr(QToolTip, "showText", lambda _place, text, _widget: told.append(text))
    pane = open_pane(MadeDataset(an_event("x")), "x")

    qtbot.mouseClick(row(pane, "Signing of the agreement"), LEFT)

    (sentence,) = told
    assert "https://www.mofa.go.jp/a.html" in sentence
