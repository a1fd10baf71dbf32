"""A card over the canvas that goes through steps: title, a few words, how far one is, the ways on, back and out."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QPushButton, QToolButton, QVBoxLayout, QWidget

from desktop.model.text import shown
from desktop.render.language import translate
from desktop.render.theme import Theme, icon
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.style import rules

WIDEST, AIR = 600, 16
"""Pixels at the usual text size, and pixels between a card and the edges of what it lies on."""


class StepCard(QFrame):
    """`turned(±1)` asks for a step on or back, `left` for the end. leave: what the cross does, in words.

    With the focus on it or in it Left and Right turn, and Enter goes on, or does what the button with the focus does;
    Esc is the window's command. Tab goes from the way on to the way back and the way out.
    """

    turned = Signal(int)
    left = Signal()

    def __init__(self, parent: QWidget, theme: Theme, leave: str, scale: float = 1.0) -> None:
        super().__init__(parent)
        self.setObjectName("step_card")
        self.setStyleSheet(rules("steps", theme))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scale = scale
        self._place = plain_label(name="small_quiet")
        self._title = plain_label(name="step_title", wrap=True)
        self._text = plain_label(wrap=True)
        self.back = QPushButton(translate("Steps", "Back"))
        self.next = QPushButton()
        self.close_button = QToolButton()
        self.close_button.setIcon(icon("close", theme.muted))
        self.close_button.setAccessibleName(leave)
        set_tooltip(self.close_button, self.close_button.accessibleName())
        self._connect(self.back, lambda: self.turned.emit(-1))
        self._connect(self.next, lambda: self.turned.emit(1))
        self._connect(self.close_button, self.left.emit)
        self._lay_out()
        self.hide()

    def _connect(self, button: QPushButton | QToolButton, does: Callable[[], None]) -> None:
        button.clicked.connect(does)
        button.installEventFilter(self)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._place, 1)
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 10, 10, 12)
        page.setSpacing(6)
        page.addLayout(head)
        page.addWidget(self._text)
        page.addSpacing(2)
        page.addLayout(foot)

    def tab_stops(self) -> tuple[QWidget, ...]:
        """The way on comes first, the way out last."""
        return (self, self.next, self.back, self.close_button)

    def show_step(self, title: str, text: str, number: int, count: int) -> None:
        """Show a step by its words, and that it is the one with this number of so many."""
        place = translate("Steps", "{number} of {count}").format(number=number, count=count)
        self._title.setText(shown(title))
        self._text.setText(shown(text))
        self._place.setText(place)
        self.back.setEnabled(number > 1)
        self.next.setText(translate("Steps", "Next") if number < count else translate("Steps", "Done"))
        self.setAccessibleName(f"{shown(title)} · {place}")
        self.setAccessibleDescription(shown(text))

    def place_in(self, room: QRect, widest: int = WIDEST) -> None:
        """Lie over the lower edge of a room, in its middle, as high as the words need."""
        width, height = self._size_in(room, widest)
        self.setGeometry(room.left() + (room.width() - width) // 2, room.bottom() + 1 - AIR - height, width, height)

    def place_beside(self, room: QRect, widest: int) -> None:
        """Lie in the lower left corner of a room, as high as the words need."""
        width, height = self._size_in(room, widest)
        self.setGeometry(room.left() + AIR, room.bottom() + 1 - AIR - height, width, height)

    def _size_in(self, room: QRect, widest: int) -> tuple[int, int]:
        width = min(round(widest * self._scale), room.width() - 2 * AIR)
        layout = self.layout()
        assert layout is not None
        return width, layout.totalHeightForWidth(width)

    # Keys

    def event(self, event: QEvent) -> bool:
        """These keys belong to the card while the focus is here, not to the steps from event to event and the lanes."""
        mine = isinstance(event, QKeyEvent) and (_turn(event) or _enters(event))
        if event.type() == QEvent.Type.ShortcutOverride and mine:
            event.accept()
            return True
        return super().event(event)

    def eventFilter(self, watched: QWidget, event: QEvent) -> bool:  # type: ignore[override]  # only widgets are watched
        """The keys turn from the buttons too, which would pass the focus on; Enter presses them."""
        if isinstance(event, QKeyEvent) and (_turn(event) or _enters(event)):
            if event.type() == QEvent.Type.ShortcutOverride:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress:
                self._answer(watched, event)
                return True
        return super().eventFilter(watched, event)

    def _answer(self, button: QWidget, event: QKeyEvent) -> None:
        if isinstance(button, QAbstractButton) and _enters(event):
            button.click()
        else:
            self.keyPressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        turn = _turn(event) or int(_enters(event))
        if turn:
            self.turned.emit(turn)
        else:
            super().keyPressEvent(event)


def _enters(event: QKeyEvent) -> bool:
    alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return alone and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def _turn(event: QKeyEvent) -> int:
    """Where a key alone leads: 1 on, -1 back, 0 nowhere."""
    if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
        return 0
    return {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()), 0)
