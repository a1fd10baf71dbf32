"""What people choose for the whole view, through the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.span import Span
from desktop.model.view_state import Filters, Selection
from tests.journeys.conftest import settle

THREE_YEARS = Span(18_993, 20_089)
"""2022 to 2024: on a small screen too every year has its name."""
SIGNED = Selection("event", "de-20240129-acsa-signed")


def years_of(app: App) -> list[str]:
    assert app.workspace is not None
    ticks = app.workspace.timeline.layout_now().ticks
    return [tick.words.text for tick in ticks if tick.words is not None and tick.major]


def test_the_axis_counts_what_was_chosen_and_does_so_at_the_next_start(
    start_app: Callable[[Path | None], App], app: App
) -> None:
    app.store.go(span=THREE_YEARS)
    assert "2023" in years_of(app)

    app.commands.action("axis_fiscal").trigger()
    assert "FY2023" in years_of(app)
    app.commands.action("back").trigger()
    assert "2023" in years_of(app)
    assert app.commands.checked("axis_quarter")

    app.window.close()
    again = start_app(None)
    again.store.go(span=THREE_YEARS)
    assert "FY2023" in years_of(again)


def test_eras_are_offered_in_japanese_and_told_everywhere(app: App, qtbot: QtBot) -> None:
    assert not app.commands.action("eras").isEnabled()
    app.set_language("ja")
    settle(qtbot, app)
    workspace = app.workspace
    assert workspace is not None
    app.store.go(span=THREE_YEARS, selection=SIGNED)
    workspace.detail.settle()
    assert "2024年1月29日" in workspace.detail.text()

    app.commands.action("eras").trigger()

    assert "令和5年" in years_of(app)
    told = workspace.detail.text().splitlines()
    assert any(line.startswith("令和6年1月29日") for line in told)
    assert not any(line.startswith("2024年") for line in told)  # but a text of the record stays as it is written
    assert "令和" in workspace.overview.accessibleDescription()
    app.store.go(filters=Filters(period=(18_262, 18_627)))
    assert "令和2年" in workspace.status.counts.text()
    app.commands.action("back").trigger()
    app.commands.action("back").trigger()
    assert "2023年" in years_of(app)
    assert "2024年1月29日" in workspace.detail.text()


@pytest.mark.parametrize("language", ["en", "de"])
def test_other_languages_leave_the_years_as_they_are(app: App, qtbot: QtBot, language: str) -> None:
    app.store.go(eras=True, span=THREE_YEARS)
    app.set_language(language)
    settle(qtbot, app)

    assert "2023" in years_of(app)
    assert not app.commands.action("eras").isEnabled()


def test_escape_lets_go_of_the_message_then_of_the_key_then_of_the_selection(app: App) -> None:
    workspace = app.workspace
    assert workspace is not None
    assert workspace.on_canvas.key is None
    app.commands.action("show_key").trigger()
    assert workspace.on_canvas.key is not None
    workspace.choosing.choose(SIGNED)
    app.window.message_bar.say("Something was said.")
    assert workspace.on_canvas.key.isVisible()
    assert workspace.timeline.rect().contains(workspace.on_canvas.key.geometry())

    left = []
    for _ in range(3):
        app.commands.action("let_go").trigger()
        state = app.store.state
        left.append((app.window.message_bar.isVisible(), state.shows_key, state.selection))
    assert left == [(False, True, SIGNED), (False, False, SIGNED), (False, False, None)]
    assert workspace.on_canvas.key.isHidden()
    assert not app.commands.checked("show_key")
    app.store.back()
    app.store.back()
    assert workspace.on_canvas.key.isVisible()
    assert app.commands.checked("show_key")


def test_text_can_be_larger_everywhere_and_is_so_at_the_next_start(
    start_app: Callable[[Path | None], App], app: App
) -> None:
    def sizes(of: App) -> tuple[int, float, int, int]:
        workspace = of.workspace
        assert workspace is not None
        return (
            QFontInfo(workspace.status.counts.font()).pixelSize(),
            workspace.timeline.look().text_scale,
            round(workspace.timeline.layout_now().axis.height),
            workspace.overview.sizeHint().height(),
        )

    usual = sizes(app)
    assert not app.commands.action("text_usual").isEnabled()
    app.commands.action("text_larger").trigger()
    app.commands.action("text_larger").trigger()
    larger = sizes(app)

    assert larger[1] == pytest.approx(1.25 * usual[1])
    assert all(now > before for now, before in zip(larger, usual, strict=True))
    app.window.close()
    again = start_app(None)
    assert sizes(again) == larger
    for _ in range(9):
        again.commands.action("text_smaller").trigger()
    assert not again.commands.action("text_smaller").isEnabled()
    assert sizes(again)[1] == pytest.approx(0.8)
    again.commands.action("text_usual").trigger()
    assert sizes(again) == usual
