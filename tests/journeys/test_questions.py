"""Fifteen questions, each answered through the real window in at most three actions: those of the README's tour. (How
it stood on a day is asked in `test_as_of`.)

An action is a click, a key, or a text typed and ended with Enter.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QObject, QPoint, QRect, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.dataset.data_file import DATA_FORMS
from desktop.layout.shapes import Box
from desktop.model.moment import day_from
from desktop.render.lanes import rows_of_lane
from desktop.ui.data_dialog import DataDialog
from desktop.ui.filter_rows import ChoiceRow
from desktop.ui.matrix_view import MatrixView
from desktop.ui.trends_view import TrendsView
from tests.journeys.test_exploring import matrix_of, place_of_event, state_of, timeline_of, workspace_of

LEFT = Qt.MouseButton.LeftButton
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus, without a screen
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ACTIONS = 3


@dataclass
class Hand:
    """Clicks and types as a user does, and counts it."""

    app: App
    bot: QtBot
    actions: int = 0

    def key(self, key: Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key, wherever the focus is."""
        self.actions += 1
        self.bot.keyClick(self._focused(), key, modifiers)

    def type(self, text: str) -> None:
        """Type a text into what has the focus, and Enter."""
        self.actions += 1
        self.bot.keyClicks(self._focused(), text)
        self.bot.keyClick(self._focused(), Key.Key_Return)

    def click(self, widget: QWidget, place: QPoint | None = None) -> None:
        """Click on a widget that is to be seen."""
        self.actions += 1
        self._see(widget)
        self.bot.mouseClick(widget, LEFT, pos=place or widget.rect().center())

    def click_event(self, event: str) -> None:
        """Click on the sign or the mark of an event on the timeline, as it stands."""
        view, row = timeline_of(self.app), self.app.dataset.row(event)
        assert row is not None
        x, y = place_of_event(view, event, row)
        self.click(view.viewport(), QPoint(round(x), round(y)))

    def click_cell(self, view: MatrixView, row: int, column: int) -> None:
        """Click on a cell of the matrix."""
        box = next(cell.box for cell in view.layout_now().cells if cell.spot == (row, column))
        self._click_box(view, box)

    def click_head(self, view: MatrixView, column: int) -> None:
        """Click on the head of a column of the matrix."""
        self._click_box(view, next(head.box for head in view.layout_now().heads if head.column == column))

    def _click_box(self, view: MatrixView, box: Box) -> None:
        self.click(view.viewport(), QPoint(round(box.x + box.width / 2), round(box.y + box.height / 2)))

    def click_entry(self, menu: QMenu | QObject | None, entry: str) -> QAction:
        """Click on an entry of a menu that is open."""
        assert isinstance(menu, QMenu)
        self.bot.waitUntil(menu.isVisible)
        action = next(one for one in menu.actions() if one.text() == entry)
        self.bot.mouseMove(menu, menu.actionGeometry(action).center())
        self.click(menu, menu.actionGeometry(action).center())
        return action

    def _see(self, widget: QWidget) -> None:
        """What has to be scrolled to is an action more."""
        assert widget.isVisible()
        area = widget.parentWidget()
        while area is not None and not isinstance(area, QScrollArea):
            area = area.parentWidget()
        if area is not None and widget is not area.viewport():
            place = QRect(widget.mapTo(area.viewport(), QPoint()), widget.size())
            if not area.viewport().rect().contains(place):
                self.actions += 1
                area.ensureWidgetVisible(widget)

    def _focused(self) -> QWidget:
        focused: QWidget | None = QApplication.focusWidget()
        assert focused is not None
        return focused


@pytest.fixture
def hand(app: App, qtbot: QtBot) -> Iterator[Hand]:
    """The user, in front of the window as it opens; at the end no more than three actions were needed."""
    app.window.resize(1440, 900)
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    made = Hand(app, qtbot)
    yield made
    assert 0 < made.actions <= ACTIONS


def told(app: App) -> str:
    return workspace_of(app).detail.text()


def row_named(app: App, name: str) -> ChoiceRow:
    rows = workspace_of(app).filters.findChildren(ChoiceRow)
    return next(row for row in rows if row.name.startswith(name))


# The three of the beginning


def test_what_has_happened_between_japan_and_germany_and_what_led_to_what(app: App, hand: Hand) -> None:
    lane = timeline_of(app).chart_now().lanes[0]
    assert (lane.key, lane.open) == ("DE", True)
    hand.click_event("de-20210413-2plus2-1")
    said = told(app)
    assert "First Japan–Germany 2+2" in said
    assert "First Japan–Germany foreign and defence consultations of vice-ministers" in said.split("Builds on")[1]


def test_who_has_signed_what_with_japan_in_which_order_and_where_germany_stands(app: App, hand: Hand) -> None:
    hand.key(Key.Key_2, CTRL)
    view = matrix_of(app).view
    hand.click_cell(view, view.told_now().partners.index("DE"), 0)
    assert "7th" in told(app)
    assert "after US, AU, GB, CA, FR, IN" in told(app).replace("\n", " ")


def test_which_claims_of_a_text_the_record_bears_out(app: App, hand: Hand) -> None:
    offer = workspace_of(app).filters.lens.offers[0]
    hand.click(offer)
    assert state_of(app).lens == "chinamil-20240208-new-agreement"
    said = told(app)
    for part in ("borne out", "imprecise", "not borne out"):
        assert part in said.lower()


# Twelve of an analyst's day


def test_how_far_the_acsa_with_germany_was_at_the_end_of_2023(app: App, hand: Hand) -> None:
    hand.key(Key.Key_2, CTRL)
    page = matrix_of(app)
    field = page.as_of.field
    hand.click(field)
    hand.type("2023")
    assert state_of(app).as_of == day_from(2023, 12, 31)
    row = page.view.told_now().partners.index("DE")
    assert "agreed in substance" in page.view.words_of(type(page.view.focused_spot)(row, 0)).lower()


def test_who_has_a_reciprocal_access_agreement_with_japan_in_order_of_signing(app: App, hand: Hand) -> None:
    hand.key(Key.Key_2, CTRL)
    view = matrix_of(app).view
    hand.click_head(view, 1)
    assert view.told_now().partners[:3] == ("AU", "GB", "PH")


def test_which_2_plus_2_was_the_last(app: App, hand: Hand) -> None:
    row = row_named(app, "2+2")
    hand.click(row, row.only_box().center())
    hand.key(Key.Key_3, CTRL)
    hand.key(Key.Key_End)
    rows = workspace_of(app).choosing.steppable()
    chosen = app.dataset.row_of(state_of(app).selection)
    assert chosen == int(rows[-1])
    assert app.dataset.event(chosen).kind == "two_plus_two"


def test_when_a_ship_called_and_who_says_so(app: App, hand: Hand) -> None:
    hand.key(Key.Key_Slash)
    hand.type("Bayern in Tokyo")
    hand.bot.waitUntil(lambda: state_of(app).selection is not None)
    assert "Frigate Bayern calls at Tokyo" in told(app)
    assert state_of(app).filters.text == "Bayern in Tokyo"
    event = app.dataset.event(app.dataset.row_of(state_of(app).selection) or 0)
    assert all(source.publisher in told(app) for source in event.sources)


def test_what_happened_around_a_day(app: App, hand: Hand) -> None:
    hand.key(Key.Key_G)
    hand.bot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    hand.type("2019-02-04")
    span = state_of(app).span
    assert span.start < day_from(2019, 2, 4) < span.end
    assert span.days < 70


def test_what_came_next_after_the_signature(app: App, hand: Hand) -> None:
    hand.click_event("de-20240129-acsa-signed")
    hand.key(Key.Key_Right)
    following = state_of(app).selection
    row = app.dataset.row_of(following)
    signed = app.dataset.row("de-20240129-acsa-signed")
    assert row is not None
    assert signed is not None
    lane = rows_of_lane(app.dataset, timeline_of(app).canvas.wish(), "DE").tolist()
    assert row == lane[lane.index(signed) + 1]


def test_how_long_the_acsa_took_against_others(app: App, hand: Hand) -> None:
    view = timeline_of(app)
    bar = next(bar for bar in view.layout_now().bars if bar.agreement == "jp-de-acsa")
    assert bar.tint is not None
    hand.click(view.viewport(), QPoint(round(sum(bar.tint) / 2), round(bar.y)))
    assert "165 days" in told(app)
    assert "median of ACSA" in told(app)


def test_how_the_number_of_agreements_in_force_has_grown(app: App, hand: Hand) -> None:
    hand.key(Key.Key_4, CTRL)
    view = workspace_of(app).stack.currentWidget()
    assert isinstance(view, TrendsView)
    hand.key(Key.Key_Right)
    assert view.accessibleDescription()


def test_what_there_is_with_france(app: App, hand: Hand) -> None:
    view, row = timeline_of(app), row_named(app, "France")
    hand.click(row, row.only_box().center())
    lanes = view.chart_now().lanes
    head = next(head for head in view.layout_now().heads if lanes[head.lane].key == "FR")
    hand.click(view.viewport(), QPoint(round(head.arrow.x + 4), round(head.arrow.y + 4)))
    assert next(lane for lane in view.chart_now().lanes if lane.key == "FR").open
    assert "FR" in app.dataset.event(int(workspace_of(app).choosing.steppable()[0])).parties


def test_how_it_looks_from_germanys_side(app: App, hand: Hand) -> None:
    bar = app.window.menuBar()
    lanes = next(action for action in bar.actions() if action.text() == "&Lanes")
    hand.click(bar, bar.actionGeometry(lanes).center())
    perspective = hand.click_entry(lanes.menu(), "Perspective")
    hand.click_entry(perspective.menu(), "Germany")
    assert state_of(app).perspective == "DE"
    assert timeline_of(app).chart_now().lanes[0].key == "JP"


def test_a_footnote_for_the_signature(app: App, hand: Hand) -> None:
    hand.click_event("de-20240129-acsa-signed")
    QGuiApplication.clipboard().clear()
    hand.key(Key.Key_C, CTRL | Qt.KeyboardModifier.AltModifier)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("Japan–Germany ACSA signed in Tokyo, 29 January 2024: ")
    assert "[official source]" in copied


def test_all_that_has_germany_in_it_for_the_spreadsheet(app: App, hand: Hand) -> None:
    hand.click(workspace_of(app).filters.countries.head.link)
    hand.key(Key.Key_E, CTRL | SHIFT)
    dialog = app.window.findChild(DataDialog)
    assert dialog is not None
    assert dialog.form == DATA_FORMS[0] == "csv"
    export = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    hand.click(export)
    ask = dialog.findChild(QFileDialog)
    assert ask is not None
    assert ask.selectedFiles()[0].endswith("Milepost Japan Germany.csv")
    ask.close()
    dialog.reject()
    assert len(workspace_of(app).choosing.steppable()) == 113
