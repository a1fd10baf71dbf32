"""The key to the signs: a card that lies on the lower right of the canvas for as long as one wants it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.layout.shapes import Box, Words
from desktop.layout.words import elided
from desktop.render.ink import write
from desktop.render.key import KeyItem, draw_key, key_of
from desktop.render.language import language, translate
from desktop.render.theme import Theme, icon, ruler
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.style import rules

LINE, GAP, EDGE = 22.0, 20.0, 12.0
AIR = 10
"""Pixels between the card and the edges of the canvas."""
FOOT = 6
"""Pixels below the last line in sight."""
MOST_WIDTH, MOST_HEIGHT = 0.7, 0.62
"""Shares of the canvas that the card covers at most."""
FOLDED = "key/folded"


class _Items(QWidget):
    """The signs and what they mean, in one column or in two: kinds, and all the rest."""

    def __init__(self, items: Sequence[KeyItem], theme: Theme, scale: float) -> None:
        super().__init__()
        self._items, self._theme, self._scale = tuple(items), theme, scale
        self._placed: tuple[KeyItem, ...] = ()
        self._words: tuple[Words, ...] = ()
        self.setAccessibleName(translate("Key", "Key to the signs"))
        self.setAccessibleDescription(", ".join(item.text for item in items))
        self.arrange(1, self.width_in(1))

    @property
    def columns(self) -> tuple[tuple[KeyItem, ...], ...]:
        """Kinds, and all the rest."""
        kinds = tuple(item for item in self._items if item.what == "sign")
        rest = tuple(item for item in self._items if item.what != "sign")
        return tuple(column for column in (kinds, rest) if column)

    def width_in(self, columns: int) -> int:
        """The width that they take in one column or in two."""
        if columns == 1:
            return ceil(self._width(self._items) + 2 * EDGE * self._scale)
        return ceil(sum(map(self._width, self.columns)) + (GAP + 2 * EDGE) * self._scale)

    def _room(self, column: Sequence[KeyItem]) -> float:
        """The width of the signs of a column: the words beside them stand below one another."""
        return max((item.room for item in column), default=0.0) * self._scale

    def _width(self, column: Sequence[KeyItem]) -> float:
        measure = ruler(self._scale)
        return self._room(column) + max((measure(item.text, "key") for item in column), default=0.0)

    def arrange(self, columns: int, width: int) -> None:
        """Place them in one column or in two; where not even one has room, its words are cut to a width."""
        line, x = LINE * self._scale, EDGE * self._scale
        placed: list[KeyItem] = []
        written: list[Words] = []
        parts = self.columns if columns == 2 else (self._items,)
        for part in parts:
            room = self._room(part)
            for row, item in enumerate(part):
                y, beside = (row + 0.5) * line, (room - item.room * self._scale) / 2
                placed.append(replace(item, x=x + beside, y=y))
                written.append(self._written(item, x + room, y, width))
            x += self._width(part) + GAP * self._scale
        self._placed, self._words = tuple(placed), tuple(written)
        longest = max((len(part) for part in parts), default=0)
        self.setFixedSize(min(self.width_in(columns), width), ceil(longest * line))
        self.update()

    def _written(self, item: KeyItem, x: float, y: float, width: int) -> Words:
        measure = ruler(self._scale)
        text = elided(item.text, width - x - EDGE * self._scale / 2, "key", measure)
        return Words(x, y, measure(text, "key"), text, "key")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw them as pictures do."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for item in self._placed:
                draw_key(painter, item, self._theme, self._scale)
            write(painter, [(words, self._theme.ink) for words in self._words], self._scale)


class KeyCard(QFrame):
    """A card whose cross takes the key out of the state; it is folded to its title by the arrow beside it.

    It lies on what the canvas shows and covers no more than two thirds of it in either direction: what has no room is
    scrolled. Beside it mouse and wheel belong to the canvas.
    """

    def __init__(
        self, parent: QWidget, dataset: Dataset, store: Store, theme: Theme, settings: Settings, scale: float = 1.0
    ) -> None:
        super().__init__(parent)
        self.setObjectName("key_card")
        self.setStyleSheet(rules("key", theme))
        self._store, self._theme, self._settings, self._scale = store, theme, settings, scale
        self._within = Box(0, 0, 0, 0)
        self._items = _Items(key_of(dataset, language(), translate), theme, scale)
        self._scroll = QScrollArea()
        self._scroll.setWidget(self._items)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fold = self._button(self._turn)
        self._close = self._button(self._shut)
        self._close.setIcon(icon("close", theme.muted))
        _name(self._close, translate("Key", "Close the key"))
        self._lay_out()
        self._show_folded(settings.flag(FOLDED, default=False))

    def _button(self, does: Callable[[], None]) -> QToolButton:
        button = QToolButton()
        button.setIconSize(QSize(14, 14))
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        self._head = QWidget()
        head = QHBoxLayout(self._head)
        head.setContentsMargins(round(EDGE * self._scale), 4, 4, 4)
        head.setSpacing(0)
        head.addWidget(plain_label(translate("Key", "Key to the signs"), look="section"), 1)
        head.addSpacing(8)
        head.addWidget(self._fold)
        head.addWidget(self._close)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, FOOT)
        page.setSpacing(0)
        page.addWidget(self._head)
        page.addWidget(self._scroll, 1)

    @property
    def is_folded(self) -> bool:
        """Whether only its title is to be seen."""
        return self._scroll.isHidden()

    def place(self, body: Box) -> None:
        """Lie at the lower right of the canvas' body."""
        self._within = body
        head = self._head.sizeHint()
        most = round(body.width * MOST_WIDTH), round(body.height * MOST_HEIGHT)
        columns = 2 if self._items.width_in(2) <= most[0] else 1
        bar = self._scroll.verticalScrollBar().sizeHint().width()
        self._items.arrange(columns, max(most[0], head.width()) - bar - 2)
        width, height = head.width() + 2, head.height() + 2 + FOOT
        if not self.is_folded:
            needed = self._items.height() + height
            scrolls = needed > most[1]
            width = max(width, self._items.width() + bar * scrolls + 2)
            height = min(needed, max(most[1], height + round(3 * LINE * self._scale)))
        self.resize(width, height)
        self.move(round(body.right) - width - AIR, round(body.bottom) - height - AIR)

    def _shut(self) -> None:
        self._store.go(shows_key=False)

    def _turn(self) -> None:
        self._show_folded(not self.is_folded)
        self._settings.put(FOLDED, self.is_folded)
        self.place(self._within)

    def _show_folded(self, folded: bool) -> None:
        self._scroll.setVisible(not folded)
        self._fold.setIcon(icon("chevron-up" if folded else "chevron-down", self._theme.muted))
        _name(self._fold, translate("Key", "Unfold the key") if folded else translate("Key", "Fold the key"))

    # What the mouse does on the card is not for the canvas below, the wheel at the end of the list neither

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing happens here."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Nor here."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Nor here."""
        event.accept()


def _name(button: QToolButton, name: str) -> None:
    button.setAccessibleName(name)
    set_tooltip(button, name)
