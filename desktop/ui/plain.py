"""The one way by which text of a dataset reaches the screen: as plain text, whatever it contains.

Qt reads what looks like HTML as HTML, and loads local images from it. So labels are made here, tooltips are set here,
and links leave from here.
"""

import textwrap

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from desktop.model.text import cut

TOOLTIP_WIDTH = 72
"""Signs in a line of a tooltip."""
LONGEST_TOOLTIP = 2_000
"""Signs of a tooltip; a dataset may hold texts that take seconds to lay out."""
_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


def plain_label(
    text: str = "", *, name: str = "", look: str = "", wrap: bool = False, selectable: bool = False
) -> QLabel:
    """A label that shows its text as it is.

    `look` is a property that the style sheet knows (quiet, section, chip, heading, fault), `name` an object name.
    """
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setText(text)
    label.setObjectName(name)
    if look:
        label.setProperty(look, True)
    label.setWordWrap(wrap)
    if selectable:
        label.setTextInteractionFlags(_SELECTABLE)
    return label


def tooltip(text: str) -> str:
    """Rich text that shows this plain text, lines and all, in lines of a readable length; empty stays empty.

    What is longer than anybody reads so is cut.
    """
    lines = [
        part for line in cut(text, LONGEST_TOOLTIP).split("\n") for part in textwrap.wrap(line, TOOLTIP_WIDTH) or [""]
    ]
    shown = "<br>".join(_escaped(line) for line in lines)
    return f'<p style="white-space: pre; margin: 0">{shown}</p>' if text else ""


def _escaped(line: str) -> str:
    # Not html.escape: before the first paint nobody should wait for a table of all entities.
    return line.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def set_tooltip(target: QWidget | QAction, text: str) -> None:
    """Give a widget or an action a tooltip in plain text."""
    target.setToolTip(tooltip(text))


def no_mnemonic(text: str) -> str:
    """Text for a button, a menu or a tab, in which & stands for itself."""
    return text.replace("&", "&&")


def web_address(text: str) -> QUrl | None:
    """The address, if it is one of the web and nothing else."""
    url = QUrl(text, QUrl.ParsingMode.StrictMode)
    return url if url.isValid() and url.scheme() in ("http", "https") and url.host() else None


def host_of(text: str) -> str:
    """The host of a web address, to be shown before one goes there; empty when the text is no such address."""
    url = web_address(text)
    return url.host() if url else ""


def open_web(text: str) -> bool:
    """Open a web address in the user's browser. Nothing else is ever opened."""
    url = web_address(text)
    return url is not None and QDesktopServices.openUrl(url)


def tell_beside(widget: QWidget, sentence: str) -> None:
    """Say a sentence in a note below a widget; it goes by itself."""
    QToolTip.showText(widget.mapToGlobal(widget.rect().bottomLeft()), tooltip(sentence), widget)


def focused_text() -> str:
    """The text selected in what has the focus, or nothing."""
    widget = QApplication.focusWidget()
    if isinstance(widget, QLabel | QLineEdit):
        return widget.selectedText()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        return widget.textCursor().selection().toPlainText()
    return ""
