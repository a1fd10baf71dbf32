"""The small widgets of which the detail pane is built."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.text import shown
from desktop.render.signs import sign_icon
from desktop.ui.detail_lines import Chip
from desktop.ui.flow import Flow
from desktop.ui.plain import plain_label, set_tooltip

LONGEST_WORD = 28
"""A longer word may be broken, so that no word makes the pane scroll sideways."""

_EAST_ASIAN = "\u2e80-\uffdc\U00020000-\U0003ffff"
"""Scripts that break between any two signs but where their rules forbid it: before a full stop, for one."""
_LONG_WORD = re.compile(rf"[^\s\u200b{_EAST_ASIAN}]{{{LONGEST_WORD},}}")
_BREAK = "\u200b"


def breakable(text: str) -> str:
    """The text with places to break in words that are too long for a line."""
    return _LONG_WORD.sub(lambda word: _broken(word.group()), text)


def _broken(word: str) -> str:
    step = LONGEST_WORD // 2
    return _BREAK.join(word[at : at + step] for at in range(0, len(word), step))


def words(text: str, name: str = "") -> QLabel:
    """Text that wraps within the width there is, and can be selected and copied."""
    label = plain_label(breakable(shown(text, lines=True)), name=name, wrap=True, selectable=True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    return label


def line(text: str, name: str = "", *, selectable: bool = True) -> QLabel:
    """A short text on one line."""
    label = plain_label(shown(text), name=name, selectable=selectable)
    label.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return label


def chip(told: Chip) -> QLabel:
    """A word in a small box."""
    label = line(told.text, "detail_chip", selectable=False)
    label.setProperty("group", told.group)
    set_tooltip(label, told.meaning)
    return label


Part = QWidget | QLayout
"""A piece of the pane. What needs no ground of its own is a layout: it costs a tenth of a widget."""


def add(layout: QBoxLayout, part: Part, stretch: int = 0) -> None:
    """Put a part into a layout."""
    if isinstance(part, QLayout):
        layout.addLayout(part, stretch)
    else:
        layout.addWidget(part, stretch)


def flow(parts: Iterable[Part], across: int = 6, down: int = 4) -> Flow:
    """Parts side by side, wrapped."""
    layout = Flow(across, down)
    for part in parts:
        layout.add(part)
    return layout


def column(parts: Iterable[Part], spacing: int = 4) -> QVBoxLayout:
    """Parts under one another."""
    layout = QVBoxLayout()
    layout.setSpacing(spacing)
    for part in parts:
        add(layout, part)
    return layout


def boxed(parts: Iterable[Part], name: str) -> QFrame:
    """Parts under one another on a ground that the style gives by name."""
    holder = QFrame()
    holder.setObjectName(name)
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(10, 6, 10, 6)
    layout.setSpacing(2)
    for part in parts:
        add(layout, part)
    return holder


class SignView(QWidget):
    """The sign of a kind group, in its colour."""

    def __init__(self, sign: str, colour: str) -> None:
        super().__init__()
        self._sign, self._colour = sign, colour
        self.setFixedSize(QSize(22, 18))
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the sign."""
        with QPainter(self) as painter:
            sign_icon(self._sign, self._colour).paint(painter, self.rect())
