"""Lens, hits and saved views, through the real window."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.model.shared_view import as_text
from desktop.model.view_state import Filters, Selection
from desktop.paths import BUILT_IN_DATASET
from desktop.ui.name_sheet import NameSheet
from desktop.ui.source_list import SourceList
from desktop.ui.views_dialog import ViewsDialog
from tests.journeys.test_exploring import state_of, timeline_of, workspace_of

ARTICLE = "chinamil-20240208-new-agreement"
SIGNED = "de-20240129-acsa-signed"


def test_which_claims_of_a_text_the_record_bears_out(app: App, qtbot: QtBot) -> None:
    app.commands.action("sources").trigger()
    (sheet,) = app.window.findChildren(SourceList)
    qtbot.keyClick(sheet.search, Qt.Key.Key_Return)
    assert state_of(app).lens == ARTICLE
    assert "Germany is the seventh country" in workspace_of(app).detail.text()
    assert "seen through China Military Online" in workspace_of(app).status.counts.text()
    look = timeline_of(app).look()
    assert look.bright is not None
    assert app.dataset.row(SIGNED) in look.bright


def test_esc_lets_go_of_selection_then_lens_then_lane_then_search(app: App, qtbot: QtBot) -> None:
    app.store.go(lens=ARTICLE, filters=Filters(text="acsa"), selection=Selection("event", SIGNED))
    timeline_of(app).focus_lane("DE")
    steps = []
    for _ in range(4):
        app.commands.action("let_go").trigger()
        state = state_of(app)
        steps.append((state.selection is None, state.lens, timeline_of(app).focused_lane, state.filters.text))
    assert steps == [
        (True, ARTICLE, "DE", "acsa"),
        (True, "", "DE", "acsa"),
        (True, "", "", "acsa"),
        (True, "", "", ""),
    ]


def test_enter_in_the_search_goes_to_the_best_hit_and_on_through_time(app: App, qtbot: QtBot) -> None:
    workspace = workspace_of(app)
    search, found = workspace.filters.search, workspace.filters.found
    search.setText("bayern")

    def press(modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> int:
        qtbot.keyClick(search, Qt.Key.Key_Return, modifiers)
        row = app.dataset.row_of(state_of(app).selection)
        assert row is not None
        return row

    best = press()
    assert app.dataset.labels("en")[best] == "Bayern in Tokyo"
    place, number = (int(word) for word in found.told.split(" of "))
    assert place > 1, "earlier ones only speak of it, or weigh less"
    assert press() == app.dataset.row_of(state_of(app).selection) != best
    assert found.told == f"{place % number + 1} of {number}"
    assert press(Qt.KeyboardModifier.ShiftModifier) == best
    assert press(Qt.KeyboardModifier.ShiftModifier) < best


def test_a_view_is_saved_under_a_name_and_found_again(app: App, qtbot: QtBot) -> None:
    filters = Filters(partners=frozenset({"DE"}), grades=frozenset({"official"}))
    app.store.go(filters=filters, lens=ARTICLE)
    kept = state_of(app)
    app.commands.action("save_view").trigger()
    (sheet,) = app.window.findChildren(NameSheet)
    assert sheet.field.text() == "Japan with Germany · confirmed by an official page"
    sheet.field.setText("Official with Germany")
    qtbot.keyClick(sheet.field, Qt.Key.Key_Return)
    app.store.go(filters=Filters(), lens="")

    (entry,) = app.commands.action("saved_views").menu().actions()
    assert entry.text() == "Official with Germany"
    entry.trigger()
    assert state_of(app) == kept
    app.store.back()
    assert state_of(app).filters == Filters()


def test_views_are_renamed_copied_written_and_deleted_in_the_list(app: App, qtbot: QtBot, tmp_path: Path) -> None:
    views = workspace_of(app).views
    views.save("first")
    app.commands.action("manage_views").trigger()
    (dialog,) = app.window.findChildren(ViewsDialog)
    dialog.rename.click()
    (sheet,) = dialog.findChildren(NameSheet)
    sheet.findChild(QLineEdit).setText("second")
    sheet.save.click()
    assert views.saved.names == ("second",)
    dialog.copy.click()
    view = views.saved.get("second")
    assert view is not None
    assert QGuiApplication.clipboard().text() == as_text(view)
    dialog.write(tmp_path / "shared")
    assert (tmp_path / "shared.milepost-view").read_text("utf-8") == as_text(view)
    dialog.delete.click()
    assert views.saved.names == ()
    assert not dialog.apply.isEnabled()


def test_a_view_from_elsewhere_says_what_could_not_be_applied(app: App, tmp_path: Path) -> None:
    views = workspace_of(app).views
    app.store.go(filters=Filters(partners=frozenset({"DE"})))
    views.save("one")
    view = views.saved.get("one")
    assert view is not None
    strange = as_text(view).replace('"DE"', '"DE", "XX"').replace('"lens"', '"mood": 1, "lens"')
    file = tmp_path / "a.milepost-view"
    file.write_text(strange.replace(app.dataset.content_hash, "0" * 64), "utf-8")
    app.store.go(filters=Filters())

    app.open(file)
    assert state_of(app).filters == Filters(partners=frozenset({"DE"}))
    said = app.window.message_bar.sentence
    assert "another dataset" in said
    assert "XX" in said
    assert "mood" in said


def test_what_holds_no_view_is_told_and_changes_nothing(app: App, tmp_path: Path) -> None:
    before = state_of(app)
    file = tmp_path / "b.milepost-view"
    file.write_bytes(b"\xff\xfe nothing")
    for path, word in ((file, "holds no view"), (tmp_path / "gone.milepost-view", "can't be read")):
        app.open(path)
        assert word in app.window.message_bar.sentence
    QGuiApplication.clipboard().setText("hello")
    app.commands.action("paste_view").trigger()
    assert "no view on the clipboard" in app.window.message_bar.sentence
    assert state_of(app) == before


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such pipes")
def test_a_pipe_in_place_of_a_view_does_not_hold_up_the_window(app: App, tmp_path: Path) -> None:
    pipe, before = tmp_path / "pipe.milepost-view", state_of(app)
    os.mkfifo(pipe)
    app.open(pipe)
    assert "holds no view" in app.window.message_bar.sentence
    assert state_of(app) == before


def test_a_pasted_view_is_applied(app: App) -> None:
    views = workspace_of(app).views
    app.store.go(filters=Filters(text="acsa", marks_only=True))
    views.save("one")
    view = views.saved.get("one")
    assert view is not None
    QGuiApplication.clipboard().setText(as_text(view))
    app.store.go(filters=Filters())
    app.commands.action("paste_view").trigger()
    assert state_of(app).filters == Filters(text="acsa", marks_only=True)


def test_milepost_starts_with_a_view(start_app: Callable[[Path | None], App], qtbot: QtBot, tmp_path: Path) -> None:
    first = start_app(None)
    views = workspace_of(first).views
    first.store.go(filters=Filters(text="acsa"))
    views.save("one")
    view = views.saved.get("one")
    assert view is not None
    file = tmp_path / "one.milepost-view"
    file.write_text(as_text(view), "utf-8")
    second = start_app(file)
    qtbot.waitUntil(lambda: state_of(second).filters == Filters(text="acsa"))
    assert second.dataset.path == BUILT_IN_DATASET
