"""Every window, panel and dialog in every language: nothing is cut, nothing lies over another."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.text import LANGUAGES, Language
from desktop.model.view_state import Selection
from desktop.render.language import language, set_language, translate
from tests.journeys.conftest import settle
from tests.journeys.test_exploring import workspace_of

SLACK = 1
"""Pixels by which rounding may cut."""
DIALOGS = ("export", "export_data", "go_to_date", "keys", "about", "sources", "save_view", "manage_views")


def seen_part(widget: QWidget) -> QRect:
    """What of a widget its parents let be seen but for what is scrolled, in its own coordinates."""
    rect, parent, child = widget.rect(), widget.parentWidget(), widget
    place = QPoint()
    while parent is not None and not child.isWindow() and not isinstance(parent.parentWidget(), QScrollArea):
        place += child.pos()
        rect &= parent.rect().translated(-place)
        child, parent = parent, parent.parentWidget()
    return rect


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton):
        return widget.text()
    return widget.currentText() if isinstance(widget, QComboBox) else ""


def is_cut(widget: QWidget) -> bool:
    """Whether the words of a widget need more room than it has, and no tooltip says them whole."""
    if widget.toolTip() or not text_of(widget):
        return False
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.heightForWidth(widget.width()) > seen_part(widget).height() + SLACK
    return widget.minimumSizeHint().width() > seen_part(widget).width() + SLACK


def cut_in(window: QWidget) -> Iterator[str]:
    kinds = (QLabel, QPushButton, QCheckBox, QRadioButton, QComboBox)
    for kind in kinds:
        for widget in window.findChildren(kind):
            if widget.isVisible() and is_cut(widget):
                need, there = widget.minimumSizeHint().width(), seen_part(widget).width()
                yield f"{widget.objectName() or kind.__name__}: “{text_of(widget)}” {need} > {there}"


def overlapping_in(window: QWidget) -> Iterator[str]:
    """Words of one parent that lie over one another."""
    labels = [
        label for label in window.findChildren(QLabel) if label.isVisible() and not label.isHidden() and label.text()
    ]
    buttons = [
        button
        for button in window.findChildren(QPushButton)
        if button.isVisible() and not button.isHidden() and button.text()
    ]
    words: dict[QWidget | None, list[QWidget]] = {}
    for widget in (*labels, *buttons):
        words.setdefault(widget.parentWidget(), []).append(widget)
    for together in words.values():
        for number, one in enumerate(together):
            for other in together[number + 1 :]:
                shared = one.geometry() & other.geometry()
                if shared.width() > 2 and shared.height() > 2:
                    yield f"“{text_of(one)}” and “{text_of(other)}”"


def faults_in(window: QWidget, qtbot: QtBot) -> list[str]:
    """What is cut or overlaps once the window has come to rest."""
    for _ in range(40):
        faults = [*cut_in(window), *overlapping_in(window)]
        if not faults:
            break
        qtbot.wait(25)
    return faults


@pytest.fixture
def small(app: App, qtbot: QtBot) -> Callable[[Language], App]:
    """Milepost in its smallest window, in a language."""

    def speaking(code: Language) -> App:
        app.window.resize(1024, 640)
        app.set_language(code)
        settle(qtbot, app)
        qtbot.wait(20)
        return app

    return speaking


def the_dialog(app: App) -> QDialog:
    return next(one for one in app.window.findChildren(QDialog) if one.isVisible())


def test_with_larger_text_the_window_takes_any_width(app: App, qtbot: QtBot) -> None:
    app.set_text_step(110)
    settle(qtbot, app)
    for width in (*range(1_400, 1_024, -40), 1_024, *range(1_040, 1_400, 40)):
        app.window.resize(width, 640)
        qtbot.wait(1)
    assert faults_in(app.window, qtbot) == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_in_the_window_is_cut(small: Callable[[Language], App], qtbot: QtBot, code: Language) -> None:
    app = small(code)
    faults = faults_in(app.window, qtbot)
    for view in ("matrix", "table", "trends", "timeline"):
        app.commands.action(f"view_{view}").trigger()
        qtbot.wait(20)
        faults += faults_in(app.window, qtbot)
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_in_the_detail_of_the_japan_germany_record_is_cut(
    small: Callable[[Language], App], qtbot: QtBot, code: Language
) -> None:
    app = small(code)
    chosen = [Selection("agreement", name) for name in app.dataset.agreements if name.startswith("jp-de-")]
    chosen += [Selection("event", name) for name in app.dataset.columns.ids if name.startswith("de-2024")][::3]
    chosen.append(Selection("event", "gb-20170126-acsa-signed"))
    faults = []
    for selection in chosen:
        app.store.go(selection=selection)
        workspace_of(app).detail.settle()
        qtbot.wait(5)
        faults += [f"{selection.id}: {fault}" for fault in faults_in(workspace_of(app).detail, qtbot)]
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("code", LANGUAGES)
def test_nothing_in_a_dialog_is_cut(small: Callable[[Language], App], qtbot: QtBot, code: Language) -> None:
    app = small(code)
    faults = []
    for key in DIALOGS:
        app.commands.action(key).trigger()
        dialog = the_dialog(app)
        qtbot.wait(150)  # the preview of a picture is drawn, and its measures stand
        faults += [f"{key}: {fault}" for fault in faults_in(dialog, qtbot)]
        dialog.close()
        qtbot.waitUntil(lambda: not any(one.isVisible() for one in app.window.findChildren(QDialog)))
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_menu_fits_on_the_smallest_screen(small: Callable[[Language], App], code: Language) -> None:
    app = small(code)
    bar = app.window.menuBar()
    titles = [bar.actionGeometry(action) for action in bar.actions()]
    assert max(title.right() for title in titles) < bar.width()
    for action in bar.actions():
        menu = action.menu()
        assert menu.sizeHint().height() <= 640  # type: ignore[attr-defined]
        assert menu.sizeHint().width() <= 1024  # type: ignore[attr-defined]


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_card_over_the_canvas_is_cut(small: Callable[[Language], App], qtbot: QtBot, code: Language) -> None:
    app = small(code)
    app.commands.action("welcome").trigger()
    faults = []
    for _ in range(3):
        qtbot.wait(20)
        faults += faults_in(workspace_of(app).welcome.card, qtbot)
        workspace_of(app).welcome.card.turned.emit(1)
    app.commands.action("tour").trigger()
    for _ in app.dataset.tour:
        qtbot.wait(20)
        faults += faults_in(workspace_of(app).tour.card, qtbot)
        workspace_of(app).tour.turn(1)
    assert faults == [], "\n".join(faults)


def test_the_language_of_the_system_is_spoken_at_first(
    start_app: Callable[[Path | None], App], monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    app = start_app(None)
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["fr-FR", "ja-JP", "de-DE"])
    app.set_language("system")
    settle(qtbot, app)
    assert language() == "ja"
    assert app.window.menuBar().actions()[0].text() == "ファイル(&F)"
    monkeypatch.setattr(QLocale, "uiLanguages", lambda _self: ["fr-FR"])
    app.set_language("system")
    assert language() == "en"


def test_the_language_changes_without_a_new_start_and_nothing_is_lost(app: App, qtbot: QtBot) -> None:
    app.store.go(selection=Selection("event", "de-20240129-acsa-signed"))
    before = app.store.state
    for code, name, word in (
        ("de", "&Datei", "Unterzeichnet"),
        ("ja", "ファイル(&F)", "署名"),
        ("en", "&File", "Signed"),
    ):
        app.set_language(code)
        settle(qtbot, app)
        assert app.window.menuBar().actions()[0].text() == name
        assert word in workspace_of(app).detail.text()
        assert app.store.state == before
    assert QApplication.activeModalWidget() is None


def test_what_is_cut_or_overlaps_is_found(qtbot: QtBot) -> None:
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(200, 60)
    words = QLabel("Words that are far too long for their place", ground)
    words.setGeometry(0, 0, 60, 20)
    ground.show()
    assert [fault.split(" ")[0] for fault in cut_in(ground)] == ["QLabel:"]
    words.setToolTip("Words that are far too long for their place")
    assert list(cut_in(ground)) == []
    other = QLabel("Other words", ground)
    other.setGeometry(30, 0, 100, 20)
    other.show()
    assert len(list(overlapping_in(ground))) == 1


def test_the_words_of_no_language_are_those_of_another() -> None:
    said = set()
    for code in LANGUAGES:
        set_language(code)
        said.add(translate("Menus", "File"))
    set_language("en")
    assert len(said) == len(LANGUAGES)
