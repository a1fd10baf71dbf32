"""Another dataset takes the place of one: what was there is seen until all of it stands, and no way to call it off."""

import gc
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.app import App
from desktop.paths import BUILT_IN_DATASET
from desktop.ui.first_frame import FirstFrame
from desktop.ui.in_turns import InTurns
from desktop.ui.workspace import Workspace
from tests.journeys.conftest import settle
from tests.journeys.test_exploring import workspace_of

STEPS = (1, 3, 7, 10, 11)
"""After so many steps from the first picture on something else is done; with one more, all stands."""


@pytest.fixture
def after_steps(app: App, monkeypatch: pytest.MonkeyPatch) -> Callable[[int, Callable[[], Any]], None]:
    """Does something once, so many steps after the first picture of another dataset was laid over the window."""

    take = InTurns._take

    def arrange(number: int, act: Callable[[], Any]) -> None:
        taken = 0

        def counting(turns: InTurns) -> None:
            nonlocal taken
            take(turns)
            taken += app.window.cover is not None
            if taken == number:
                taken += 1
                QTimer.singleShot(0, act)

        monkeypatch.setattr(InTurns, "_take", counting)

    return arrange


def stands(app: App, qtbot: QtBot, path: Path) -> Workspace:
    """Wait until nothing is under way; what is seen then, which is all there is."""
    settle(qtbot, app)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    workspace = workspace_of(app)
    assert app.dataset.path == path
    assert app.window.findChildren(Workspace) == [workspace]
    assert app.window.findChildren(FirstFrame) == []
    assert workspace.isVisible()
    assert workspace.updatesEnabled()
    assert workspace.size() == app.window.page.size()
    return workspace


def let_turns_pass(qtbot: QtBot, number: int = 20) -> None:
    """Let the event loop turn so many times: more than there are steps."""
    turned: list[bool] = []
    pulse = QTimer()
    pulse.timeout.connect(lambda: turned.append(True))
    pulse.start(0)
    qtbot.waitUntil(lambda: len(turned) >= number)


def picture_of(timeline: QWidget) -> QImage:
    return timeline.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def test_what_was_there_is_seen_until_the_other_one_is_whole(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    before, seen = workspace_of(app), []
    place = QRect(before.timeline.mapTo(app.window.page, QPoint(0, 0)), before.timeline.size())
    after_steps(8, lambda: seen.append((before.isVisible(), app.window.cover, app.window.cover.geometry())))

    app.open(own_dataset)
    after = stands(app, qtbot, own_dataset)

    ((was_visible, cover, cover_place),) = seen
    assert was_visible
    assert isinstance(cover, FirstFrame)
    assert cover_place == place
    assert after is not before
    assert app.window.focusWidget() is after.timeline


@pytest.mark.parametrize("table", [False, True], ids=["timeline alone", "with the table below"])
def test_the_first_picture_is_what_the_window_then_shows(
    app: App, qtbot: QtBot, own_dataset: Path, table: bool
) -> None:
    if table:
        app.commands.action("show_table").trigger()
        settle(qtbot, app)
    pictures: list[tuple[type[QWidget], QRect, QImage]] = []

    def keep(page: Any) -> None:
        timeline = page.timeline
        place = QRect(timeline.mapTo(app.window.page, QPoint(0, 0)), timeline.size())
        pictures.append((type(page), place, picture_of(timeline)))

    app.window.filled.connect(keep)
    app.open(own_dataset)
    workspace = stands(app, qtbot, own_dataset)
    keep(workspace)

    (first, _built, last) = pictures
    assert (first[0], last[0]) == (FirstFrame, Workspace)
    assert first[1:] == last[1:]


def test_from_another_view_there_is_no_first_picture(app: App, qtbot: QtBot, own_dataset: Path) -> None:
    app.commands.action("view_matrix").trigger()
    filled: list[type[QWidget]] = []
    app.window.filled.connect(lambda page: filled.append(type(page)))

    app.open(own_dataset)
    stands(app, qtbot, own_dataset)

    assert filled == [Workspace]
    assert app.store.state.view == "timeline"


def test_meanwhile_keys_and_mouse_reach_neither_of_the_two(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    before, old_store = workspace_of(app), app.store
    old_state, switched = old_store.state, app.commands.checked("show_filters")

    def use() -> None:
        for key in ("zoom_in", "fold_lanes", "show_filters", "view_matrix"):
            app.commands.action(key).trigger()
        under = app.window.page.childAt(before.filters.mapTo(app.window.page, QPoint(40, 40)))
        seen.append(under is None or not before.isAncestorOf(under))

    seen: list[bool] = []
    after_steps(9, use)
    app.open(own_dataset)
    workspace = stands(app, qtbot, own_dataset)

    assert seen == [True]
    assert old_store.state == old_state
    assert not app.store.can_go_back
    assert app.commands.checked("show_filters") == switched == workspace.filters.isVisible()
    assert app.commands.checked("view_timeline")
    app.commands.action("zoom_in").trigger()
    assert app.store.can_go_back


@pytest.mark.parametrize("step", STEPS)
def test_a_further_opening_takes_the_place_of_one_that_is_not_whole(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None], step: int
) -> None:
    filled: list[Any] = []
    app.window.filled.connect(filled.append)
    after_steps(step, lambda: app.open(BUILT_IN_DATASET))

    app.open(own_dataset)
    qtbot.waitUntil(lambda: app.dataset.path == own_dataset)
    qtbot.waitUntil(lambda: app.dataset.path == BUILT_IN_DATASET)
    stands(app, qtbot, BUILT_IN_DATASET)

    assert isinstance(filled[0], FirstFrame)
    assert filled[-1] is app.workspace


@pytest.mark.parametrize("step", STEPS)
def test_another_theme_meanwhile_shows_the_new_dataset_in_it_at_once(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None], step: int
) -> None:
    stood: list[bool] = []

    def change() -> None:
        app.set_theme("dark")
        stood.append(app.workspace is not None and app.idle)

    after_steps(step, change)
    app.open(own_dataset)
    workspace = stands(app, qtbot, own_dataset)

    assert stood == [True]
    corner = picture_of(workspace.toolbar).pixelColor(0, 0).lightness()
    app.set_theme("light")
    assert corner < picture_of(workspace_of(app).toolbar).pixelColor(0, 0).lightness()
    app.commands.action("zoom_in").trigger()
    assert app.store.can_go_back


def test_another_language_meanwhile_is_spoken_at_once(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    after_steps(5, lambda: app.set_language("de"))

    app.open(own_dataset)
    workspace = stands(app, qtbot, own_dataset)

    assert workspace.on_canvas.clear_button.text() == "Alle Filter aufheben"
    app.set_language("en")


@pytest.mark.parametrize("step", STEPS)
def test_the_window_closed_meanwhile_takes_no_further_step(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None], step: int
) -> None:
    filled: list[Any] = []
    app.window.filled.connect(filled.append)
    after_steps(step, app.window.close)

    app.open(own_dataset)
    qtbot.waitUntil(lambda: not app.window.isVisible())
    let_turns_pass(qtbot)

    assert app.idle
    assert app.workspace is None
    assert [type(page) for page in filled] == [FirstFrame]


def test_a_bad_file_meanwhile_is_told_above_the_new_one(
    app: App, qtbot: QtBot, own_dataset: Path, tmp_path: Path, after_steps: Callable[..., None]
) -> None:
    bad = tmp_path / "bad.sqlite"
    bad.write_bytes(b"nothing")
    after_steps(2, lambda: app.open(bad))

    app.open(own_dataset)
    stands_below(app, qtbot, own_dataset, "bad.sqlite")


@pytest.mark.parametrize("step", STEPS)
def test_what_is_said_meanwhile_is_said_above_the_new_one_in_another_theme_too(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None], step: int
) -> None:
    def go_wrong_and_change() -> None:
        app._tell_crash(None)
        app.set_theme("dark")

    after_steps(step, go_wrong_and_change)
    app.open(own_dataset)
    stands_below(app, qtbot, own_dataset, "Something went wrong")


def stands_below(app: App, qtbot: QtBot, path: Path, said: str) -> None:
    settle(qtbot, app)
    assert app.dataset.path == path
    assert said in app.window.message_bar.sentence
    assert app.window.message_bar.isVisible()
    assert workspace_of(app).height() == app.window.page.height() - app.window.message_bar.height()


def test_what_was_said_of_another_dataset_is_gone_when_the_new_one_stands(
    app: App, qtbot: QtBot, own_dataset: Path
) -> None:
    app.window.message_bar.say("Of the one before")
    app.open(own_dataset)
    stands(app, qtbot, own_dataset)
    assert not app.window.message_bar.isVisible()


def test_a_window_made_larger_meanwhile_is_filled(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    after_steps(11, lambda: app.window.resize(1600, 950))
    app.open(own_dataset)
    workspace = stands(app, qtbot, own_dataset)
    assert workspace.status.geometry().bottom() == app.window.page.rect().bottom()
    assert workspace.timeline.layout_now().height == workspace.timeline.viewport().height()


def test_a_step_that_fails_lets_a_further_opening_succeed(
    app: App, qtbot: QtBot, own_dataset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_workspace: Workspace) -> None:
        raise RuntimeError("a bug of ours")

    with monkeypatch.context() as broken, qtbot.captureExceptions() as raised:
        broken.setattr(Workspace, "_join_regions", fail)
        app.open(own_dataset)
        qtbot.waitUntil(lambda: bool(raised))
    assert app.idle
    app.open(BUILT_IN_DATASET)
    stands(app, qtbot, BUILT_IN_DATASET)


def test_nothing_is_left_behind_by_what_was_called_off_after_whatever_step(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    def widgets() -> int:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        return len(QApplication.allWidgets())

    app.open(own_dataset)
    stands(app, qtbot, own_dataset)
    before = widgets()
    for step in range(1, STEPS[-1] + 1):
        after_steps(step, lambda: app.open(own_dataset))
        app.open(BUILT_IN_DATASET)
        qtbot.waitUntil(lambda: app.dataset.path == BUILT_IN_DATASET)
        qtbot.waitUntil(lambda: app.dataset.path == own_dataset)
        stands(app, qtbot, own_dataset)
        assert widgets() == before


def test_tab_leads_nowhere_while_only_a_picture_is_there(
    app: App, qtbot: QtBot, own_dataset: Path, after_steps: Callable[..., None]
) -> None:
    focused: list[bool] = []

    def press() -> None:
        cover = app.window.cover
        qtbot.keyClick(cover, Qt.Key.Key_Tab)
        focused.append(app.window.focusWidget() is cover)

    after_steps(4, press)
    app.open(own_dataset)
    stands(app, qtbot, own_dataset)
    assert focused == [True]


@pytest.mark.parametrize("change", ["theme", "language", "text"])
def test_nothing_keeps_a_dataset_that_is_shown_no_more(app: App, qtbot: QtBot, own_dataset: Path, change: str) -> None:
    if change == "theme":
        app.set_theme("dark")
    elif change == "language":
        app.set_language("ja")
    else:
        app.set_text_step(110)
    settle(qtbot, app)
    dataset = weakref.ref(app.dataset)
    app.open(own_dataset)
    stands(app, qtbot, own_dataset)

    def is_gone() -> bool:
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        gc.collect()
        return dataset() is None

    qtbot.waitUntil(is_gone, timeout=5_000)
