"""The first steps, through the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSettings, Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.view_state import Filters, Selection
from desktop.ui.settings import Settings
from desktop.ui.welcome import SHOWN, Welcome
from tests.journeys.conftest import settle
from tests.journeys.test_exploring import click, place_of_event, timeline_of, turn_wheel, workspace_of

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def first_start(start_app: Callable[[Path | None], App], qtbot: QtBot) -> App:
    """Milepost as on the first day."""
    app = start_app(None)
    app._settings.put(SHOWN, False)
    app.set_theme("light")
    settle(qtbot, app)
    qtbot.waitUntil(welcome_of(app).card.isVisible)
    return app


def welcome_of(app: App) -> Welcome:
    return workspace_of(app).welcome


def on_screen(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def reaches(qtbot: QtBot, app: App, number: int | None) -> None:
    title = welcome_of(app).card
    qtbot.waitUntil(lambda: welcome_of(app).number == number)
    if number is None:
        qtbot.waitUntil(title.isHidden)
    else:
        qtbot.waitUntil(lambda: f"{number + 1} of 3" in title.accessibleName(), timeout=3_000)


def test_doing_what_a_hint_says_leads_to_the_next_and_out(first_start: App, qtbot: QtBot) -> None:
    app = first_start
    view = timeline_of(app)
    body = view.layout_now().body
    turn_wheel(view, body.x + body.width / 2, body.y + 60, 1)
    reaches(qtbot, app, 1)
    row = app.dataset.row("de-20210413-2plus2-1")
    assert row is not None
    app.store.go(span=app.store.state.span.focusing(*view.canvas.extent([row]), view.canvas.period))
    click(qtbot, view, *place_of_event(view, "de-20210413-2plus2-1", row))
    assert app.store.state.selection is not None
    reaches(qtbot, app, 2)
    app.store.go(filters=Filters(kinds=frozenset({"acsa"})))
    reaches(qtbot, app, None)


def test_next_leads_through_and_the_hints_never_come_back(first_start: App, qtbot: QtBot) -> None:
    app, card = first_start, welcome_of(first_start).card
    for number in (0, 1, 2):
        reaches(qtbot, app, number)
        qtbot.mouseClick(card.next, LEFT)
    reaches(qtbot, app, None)
    app.set_theme("dark")
    settle(qtbot, app)
    assert welcome_of(app).number is None
    assert welcome_of(app).card.isHidden()


def test_esc_closes_the_hints_for_good(first_start: App) -> None:
    first_start.store.go(selection=Selection("event", "de-20240129-acsa-signed"))
    first_start.commands.action("let_go").trigger()
    assert welcome_of(first_start).card.isHidden()
    assert first_start.store.state.selection is not None
    assert first_start._settings.flag(SHOWN, default=False)


def test_a_window_closed_over_a_hint_opens_without_it(first_start: App, tmp_path: Path) -> None:
    first_start.window.close()
    kept = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    assert kept.flag(SHOWN, default=False)


def test_the_hints_come_again_from_the_help_menu(app: App, qtbot: QtBot) -> None:
    assert welcome_of(app).card.isHidden()
    app.commands.action("welcome").trigger()
    reaches(qtbot, app, 0)


def test_where_the_wheel_scrolls_the_hint_names_the_keys(app: App) -> None:
    app.commands.action("wheel_scroll").trigger()
    app.commands.action("welcome").trigger()
    assert "+" in welcome_of(app).card.accessibleDescription()
    assert "wheel" not in welcome_of(app).card.accessibleDescription()


def test_a_hint_takes_no_focus_and_is_reached_by_tab(first_start: App, qtbot: QtBot) -> None:
    app = first_start
    app.window.activateWindow()
    qtbot.waitUntil(app.window.isActiveWindow)
    timeline_of(app).setFocus()
    for _ in range(80):
        qtbot.keyClick(app.window.focusWidget(), Qt.Key.Key_Tab)
        if app.window.focusWidget() is welcome_of(app).card.next:
            return
    raise AssertionError("Tab never came to the hint")


@pytest.mark.parametrize("language", ["en", "ja", "de"])
def test_a_hint_never_covers_what_it_speaks_of(first_start: App, qtbot: QtBot, language: str) -> None:
    app = first_start
    app.window.resize(1024, 640)
    app.set_language(language)
    settle(qtbot, app)
    card, view = welcome_of(app).card, timeline_of(app)
    qtbot.waitUntil(card.isVisible)
    for number in range(3):
        assert welcome_of(app).number == number
        qtbot.wait(1)
        covered = on_screen(card)
        canvas = on_screen(view)
        assert canvas.contains(covered)
        assert covered.width() * covered.height() < 0.4 * canvas.width() * canvas.height()
        assert not covered.intersects(on_screen(workspace_of(app).filters))
        bars = [view.viewport().mapToGlobal(view.viewport().rect().topLeft()).y() + bar.y for bar in
                view.layout_now().bars]  # fmt: skip
        assert max(bars[:3]) < covered.top()
        qtbot.mouseClick(card.next, LEFT)
