from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.dataset.reader import Dataset
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import Filters
from desktop.render.language import set_language
from desktop.render.text_size import set_text_scale, text_scale
from desktop.render.theme import DARK, LIGHT, load_fonts, stylesheet
from desktop.ui.command_table import COMMANDS
from desktop.ui.commands import Commands
from desktop.ui.elided import ElidedLabel
from desktop.ui.go_to_date import GoToDate
from desktop.ui.key_help import KeyHelp, key_lines, mouse_lines
from desktop.ui.message_bar import MessageBar
from desktop.ui.status_line import StatusLine, counts_sentence
from desktop.ui.store import Store
from desktop.ui.toolbar import Toolbar

Key = Qt.Key


@pytest.fixture
def commands(qtbot: QtBot) -> Commands:
    load_fonts()
    window = QMainWindow()
    window.setStyleSheet(stylesheet(LIGHT))
    qtbot.addWidget(window)
    made = Commands(window)
    for row in COMMANDS:
        made.on(row.key, lambda: None)
    return made


def window_of(commands: Commands) -> QMainWindow:
    window = commands.parent()
    assert isinstance(window, QMainWindow)
    return window


# Toolbar


@pytest.fixture
def toolbar(record: Dataset, store: Store, commands: Commands) -> Toolbar:
    made = Toolbar(record, store, LIGHT, commands, built_in=True)
    window_of(commands).setCentralWidget(made)
    return made


def test_every_button_calls_its_command(toolbar: Toolbar, commands: Commands) -> None:
    called: list[str] = []
    for key in ("back", "forward", "zoom_in", "zoom_out", "fit", "copy_image", "export"):
        commands.on(key, lambda key=key: called.append(key))

    for button in (toolbar.back, toolbar.zoom_in, toolbar.fit, toolbar.copy_image, toolbar.export):
        button.click()

    assert called == ["back", "zoom_in", "fit", "copy_image", "export"]


def test_a_button_is_grey_while_its_command_is(toolbar: Toolbar, commands: Commands) -> None:
    commands.enable("back", enabled=False)
    assert not toolbar.back.isEnabled()

    commands.enable("back")
    assert toolbar.back.isEnabled()


def test_a_button_tells_its_key(toolbar: Toolbar) -> None:
    assert "(Ctrl+E)" in toolbar.export.toolTip()


@pytest.mark.parametrize("width", [1600, 1024, 760])
def test_nothing_overlaps_or_is_cut(toolbar: Toolbar, commands: Commands, width: int) -> None:
    window = window_of(commands)
    window.resize(width, 400)
    window.show()

    buttons = [button for button in toolbar.findChildren(QPushButton) if button.isVisible()]
    places = sorted((button.mapTo(toolbar, QPoint()).x(), button.width()) for button in buttons)
    assert all(left + wide <= right for (left, wide), (right, _) in pairwise(places))
    assert sum(places[-1]) < width
    assert all(button.width() >= button.sizeHint().width() for button in buttons)


def test_words_give_way_to_icons_where_it_is_narrow(toolbar: Toolbar) -> None:
    toolbar.give_way(2000)
    assert toolbar.export.text() == "Export…"

    toolbar.give_way(300)
    assert toolbar.export.text() == ""
    assert not toolbar.export.icon().isNull()

    toolbar.give_way(2000)
    assert toolbar.export.text() == "Export…"
    assert toolbar.export.icon().isNull()


@pytest.fixture
def usual_text() -> Iterator[None]:
    """However large a test writes, the next one writes as before."""
    before = text_scale()
    yield
    set_text_scale(before)


@pytest.mark.usefixtures("usual_text")
@pytest.mark.parametrize("per_cent", [110, 125, 150, 175])
def test_in_larger_text_words_give_way_at_any_width(
    record: Dataset, store: Store, commands: Commands, per_cent: int
) -> None:
    """The row is lower without the second line of the title: it began anew whenever that one came or went."""
    set_text_scale(per_cent / 100)
    window = window_of(commands)
    window.setStyleSheet(stylesheet(LIGHT))
    page = QWidget()
    column = QVBoxLayout(page)
    made = Toolbar(record, store, LIGHT, commands, built_in=True)
    column.addWidget(made)
    column.addWidget(QWidget(), 1)
    window.setCentralWidget(page)
    window.resize(1600, 600)
    window.show()

    for width in range(1600, 700, -20):
        window.resize(width, 600)
        assert made.width() <= window.width()


def test_it_tells_from_whose_side_one_looks(toolbar: Toolbar, store: Store) -> None:
    assert toolbar.lanes.text() == "By partner"

    store.go(perspective="DE")

    assert toolbar.lanes.text() == "By partner of Germany"


def test_how_lanes_are_made_can_be_chosen_only_where_there_are_lanes(toolbar: Toolbar, store: Store) -> None:
    store.go(view="matrix")
    assert not toolbar.lanes.isEnabled()
    assert "Only the timeline has lanes" in toolbar.lanes.toolTip()

    store.go(view="timeline")
    assert toolbar.lanes.isEnabled()
    assert "How lanes are made" in toolbar.lanes.toolTip()


def test_it_names_the_dataset_and_its_file(record: Dataset, store: Store, commands: Commands, toolbar: Toolbar) -> None:
    other = Toolbar(record, store, LIGHT, commands)

    texts = [label.text() for label in toolbar.findChildren(ElidedLabel)]
    assert texts == [record.about.title.en, "2017 – 2024 · built-in dataset"]
    assert [label.text() for label in other.findChildren(ElidedLabel)][1] == "2017 – 2024 · record.sqlite"
    other.deleteLater()


# Status


def test_counts_in_words(record: Dataset, store: Store) -> None:
    assert counts_sentence(record, store.state).endswith("partners of Japan · no filter")

    store.go(filters=Filters(countries=frozenset(("DE",))))
    total = len(record.columns.ids)
    assert f"of {total} events" in counts_sentence(record, store.state)
    assert counts_sentence(record, store.state).endswith(" · Germany")


def test_the_line_follows_the_filters(record: Dataset, store: Store, commands: Commands) -> None:
    line = StatusLine(record, store, DARK, commands)
    window_of(commands).setCentralWidget(line)

    store.go(filters=Filters(text="ACSA"))

    assert line.counts.text().endswith("“ACSA”")
    assert line.counts.text() == counts_sentence(record, store.state)
    assert (line.language.text(), line.appearance.text()) == ("English", "Dark")


def test_how_to_move_is_said_where_there_is_room(record: Dataset, store: Store, commands: Commands) -> None:
    line = StatusLine(record, store, LIGHT, commands)
    window = window_of(commands)
    window.setCentralWidget(line)
    window.resize(1600, 60)
    window.show()
    assert line.tells_how_to_move

    window.resize(700, 60)
    assert not line.tells_how_to_move


def test_language_and_appearance_are_chosen_in_the_line(record: Dataset, store: Store, commands: Commands) -> None:
    line, called = StatusLine(record, store, LIGHT, commands), []
    window_of(commands).setCentralWidget(line)
    commands.on("theme_dark", lambda: called.append("dark"))

    entries = line.appearance.menu().actions()
    entries[2].trigger()

    assert [entry.text() for entry in entries] == ["As the system", "Light", "Dark"]
    assert called == ["dark"]


# Sheets


def test_all_keys_are_on_the_sheet(commands: Commands) -> None:
    sheet = KeyHelp(LIGHT, window_of(commands))
    sheet.show()

    shown = {label.text() for label in sheet.findChildren(QWidget) if hasattr(label, "text")}
    told = {meaning for menu in ("file", "edit", "view", "lanes", "go", "help") for _, meaning in key_lines(menu)}
    assert told <= shown
    assert {"Ctrl+E", "F1", "?", "Home"} <= shown
    sheet.close()


def test_a_date_typed_is_gone_to(commands: Commands, qtbot: QtBot) -> None:
    sheet = GoToDate(LIGHT, window_of(commands))
    sheet.show()
    qtbot.keyClicks(sheet.field, "March 2020")

    with qtbot.waitSignal(sheet.date_chosen) as gone:
        qtbot.keyClick(sheet.field, Key.Key_Return)

    start, end = gone.args
    assert end - start == 31


def test_what_is_no_date_is_said_until_one_types_on(commands: Commands, qtbot: QtBot) -> None:
    sheet = GoToDate(LIGHT, window_of(commands))
    sheet.show()
    qtbot.keyClicks(sheet.field, "soon")
    qtbot.keyClick(sheet.field, Key.Key_Enter)
    assert sheet.message.startswith("This is no date.")

    qtbot.keyClicks(sheet.field, "2")
    assert sheet.message == ""
    qtbot.keyClick(sheet.field, Key.Key_Escape)
    assert not sheet.isVisible()


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_what_is_wrong_with_a_date_has_its_room(commands: Commands, spoken: Language) -> None:
    set_language(spoken)
    try:
        sheet = GoToDate(LIGHT, window_of(commands))
        sheet.show()
        before = sheet.height()
        sheet.field.setText("soon")
        sheet._go()
    finally:
        set_language("en")

    assert sheet._message.height() >= sheet._message.heightForWidth(sheet._message.width())
    assert sheet.height() == before


def test_the_key_help_tells_a_click_from_a_double_click() -> None:
    told = {keys: meaning for (keys,), meaning in mouse_lines()}

    assert told["Click"] == "Select an event, open a count"
    assert told["Double click"] == "Fly to the event"


# Message bar


def test_a_sentence_is_said_and_closed(qtbot: QtBot) -> None:
    bar = MessageBar(LIGHT)
    qtbot.addWidget(bar)
    assert bar.isHidden()

    bar.say("<b>The file is cut off.</b>")
    assert bar.sentence == "<b>The file is cut off.</b>"
    assert not bar.isHidden()

    qtbot.keyClick(bar, Key.Key_A)
    assert not bar.isHidden()
    qtbot.keyClick(bar, Key.Key_Escape)
    assert bar.isHidden()


def test_a_sentence_may_offer_a_way_on(qtbot: QtBot) -> None:
    bar, called = MessageBar(LIGHT), []
    qtbot.addWidget(bar)
    bar.say("The file is gone.", "Forget it", lambda: called.append("forgotten"))

    next(button for button in bar.findChildren(QPushButton) if button.text() == "Forget it").click()

    assert called == ["forgotten"]
    assert bar.isHidden()


# A line that gives way


def test_a_line_too_long_says_the_whole_in_its_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel("A very long title of a dataset <b>", least=40)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert "&lt;b&gt;" in label.toolTip()
    assert label.grab().width() > 0

    label.resize(600, 20)
    assert label.toolTip() == ""
    assert label.minimumSizeHint().width() == 40
