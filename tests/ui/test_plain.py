import ast
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

import desktop.ui
from desktop.ui.plain import (
    LONGEST_TOOLTIP,
    focused_text,
    host_of,
    no_mnemonic,
    open_web,
    plain_label,
    set_tooltip,
    tooltip,
)

HOSTILE = '<img src="/etc/passwd"><b>bold</b> & more'
ROOM = Path(next(iter(desktop.ui.__path__)))


def test_a_label_shows_markup_as_it_is(qtbot: QtBot) -> None:
    label = plain_label(HOSTILE, name="title", wrap=True, selectable=True)
    qtbot.addWidget(label)

    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == HOSTILE
    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


def test_a_tooltip_is_escaped() -> None:
    assert tooltip("<b>&\nnext") == '<p style="white-space: pre; margin: 0">&lt;b&gt;&amp;<br>next</p>'


def test_a_long_tooltip_has_lines_of_a_readable_length() -> None:
    shown = tooltip("word " * 100).split(">", 1)[1].rsplit("<", 1)[0]
    assert max(len(line) for line in shown.split("<br>")) <= 72
    assert shown.count("word") == 100


def test_a_tooltip_of_millions_of_signs_is_cut() -> None:
    assert tooltip("x" * 10_000_000).count("x") == LONGEST_TOOLTIP - 1
    assert "…" in tooltip("x" * 10_000_000)


def test_no_text_is_no_tooltip() -> None:
    assert tooltip("") == ""


def test_tooltips_of_widgets_and_actions_are_escaped(qtbot: QtBot) -> None:
    button, action = QPushButton(), QAction()
    qtbot.addWidget(button)

    set_tooltip(button, HOSTILE)
    set_tooltip(action, HOSTILE)

    assert "<img" not in button.toolTip() + action.toolTip()


def test_an_ampersand_stands_for_itself() -> None:
    assert no_mnemonic("R&D") == "R&&D"


@pytest.mark.parametrize(
    "text", ["file:///etc/passwd", "javascript:alert(1)", "https:", "www.mofa.go.jp", "", "http://a b/"]
)
def test_only_the_web_is_an_address(text: str) -> None:
    assert host_of(text) == ""
    assert not open_web(text)


def test_a_web_address_is_opened(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)

    assert open_web("https://www.mofa.go.jp/x")
    assert host_of("https://www.mofa.go.jp/x") == "www.mofa.go.jp"
    assert opened == [QUrl("https://www.mofa.go.jp/x")]


def test_the_text_selected_where_the_focus_is(qtbot: QtBot) -> None:
    label, field, page, button = QLabel("label"), QLineEdit("field"), QPlainTextEdit("page"), QPushButton()
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
    label.setSelection(0, 3)
    field.selectAll()
    page.selectAll()
    texts = []
    for widget in (label, field, page, button):
        qtbot.addWidget(widget)
        widget.show()
        widget.activateWindow()
        widget.setFocus()
        qtbot.waitUntil(widget.hasFocus)
        texts.append(focused_text())

    assert texts == ["lab", "field", "page", ""]


def _calls(path: Path) -> set[str]:
    """The names that a module calls, bare or as methods."""
    calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
    names = {call.id for call in calls if isinstance(call, ast.Name)}
    return names | {call.attr for call in calls if isinstance(call, ast.Attribute)}


@pytest.mark.parametrize("path", sorted(ROOM.glob("*.py")), ids=lambda path: path.name)
def test_text_reaches_the_screen_through_the_plain_factory_only(path: Path) -> None:
    forbidden = {"QLabel", "QTextBrowser", "QErrorMessage", "setHtml", "insertHtml", "fromUserInput", "setWhatsThis"}
    forbidden |= {"setToolTip", "openUrl", "QMessageBox", "setToolTipDuration"}
    if path.name == "plain.py":
        forbidden -= {"QLabel", "setToolTip", "openUrl"}

    assert not _calls(path) & forbidden
