"""All keys on one sheet, from the table of commands."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeySequence, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.command_table import Command, Menu, menu_name, of_menu
from desktop.ui.plain import plain_label
from desktop.ui.style import rules
from desktop.ui.wheel import WheelHabit

Line = tuple[tuple[str, ...], str]
"""The keys, and what they do."""

AIR, WIDEST, HIGHEST, SCROLL_BAR = 64, 1_000, 620, 16
"""Pixels of the screen above and below for the frame of the window, the most that the sheet is wide and high, a bar."""
_COLUMNS: tuple[tuple[Menu, ...], ...] = (("go", "view", "views"), ("lanes", "edit", "file", "help"))


def key_lines(menu: Menu) -> list[Line]:
    """The commands of a menu that have keys."""
    return [(_keys(row), row.brief_label) for row in of_menu(menu) if row.shortcuts]


def mouse_lines(wheel: WheelHabit = "zoom") -> list[Line]:
    """What the mouse does on the canvas."""
    zoom, scroll = translate("Mouse", "Zoom about the pointer"), translate("Mouse", "Scroll the lanes")
    taller = translate("Mouse", "Make rows taller or lower")
    alone, with_ctrl = translate("Mouse", "Wheel"), translate("Mouse", "Ctrl+wheel")
    wheels = [((alone,), zoom), ((with_ctrl,), taller)]
    if wheel == "scroll":
        wheels = [((alone,), scroll), ((with_ctrl,), zoom), ((translate("Mouse", "Ctrl+Shift+wheel"),), taller)]
    return [
        *wheels,
        ((translate("Mouse", "Shift+wheel"),), translate("Mouse", "Move in time")),
        ((translate("Mouse", "Alt+wheel"),), scroll),
        ((translate("Mouse", "Drag"),), translate("Mouse", "Move")),
        ((translate("Mouse", "Two fingers"),), translate("Mouse", "Move; pinch to zoom")),
        ((translate("Mouse", "Click"),), translate("Mouse", "Select an event, open a count")),
        ((translate("Mouse", "Double click"),), translate("Mouse", "Fly to the event")),
    ]


def _keys(row: Command) -> tuple[str, ...]:
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(QKeySequence(keys).toString(native) for keys in row.shortcuts if keys not in ("=", "Enter"))


class KeyHelp(QDialog):
    """A calm sheet in two columns. Not modal, opened with `show`: it may stay open beside the work; Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None, wheel: WheelHabit = "zoom") -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self._wheel = wheel
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("KeyHelp", "All keys"))
        self.setStyleSheet(rules("sheet", theme))
        sheet = QWidget()
        sheet.setObjectName("sheet")
        columns = QHBoxLayout(sheet)
        columns.setContentsMargins(18, 20, 18, 20)
        columns.setSpacing(28)
        for menus in _COLUMNS:
            columns.addLayout(self._column(menus), 1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setWidget(sheet)
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        scroll.setFocus()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(scroll)
        self._sheet = sheet

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size of what is in it, as far as the screen has room; the keys scroll what it has not."""
        super().showEvent(event)
        wanted, room = self._sheet.sizeHint(), self.screen().availableGeometry()
        width = min(wanted.width() + SCROLL_BAR, WIDEST)
        height = min(wanted.height(), HIGHEST, room.height() - AIR)
        parent: QWidget | None = self.parentWidget()
        over = parent.frameGeometry() if parent is not None else room
        place = QRect(0, 0, width, height)
        place.moveCenter(over.center())
        place.moveLeft(max(room.left(), place.left()))
        place.moveTop(max(room.top() + AIR // 2, min(place.top(), room.bottom() - height - AIR // 4)))
        self.setGeometry(place)

    def _column(self, menus: tuple[Menu, ...]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(6)
        blocks = [(menu_name(menu), key_lines(menu)) for menu in menus]
        if "file" in menus:
            blocks.append((translate("KeyHelp", "Mouse"), mouse_lines(self._wheel)))
        for title, lines in blocks:
            column.addWidget(plain_label(title.upper(), look="section"))
            column.addLayout(_table(lines))
            column.addSpacing(10)
        column.addStretch(1)
        return column


def _table(lines: list[Line]) -> QGridLayout:
    table = QGridLayout()
    table.setHorizontalSpacing(12)
    table.setVerticalSpacing(4)
    table.setColumnStretch(0, 1)
    for place, (keys, meaning) in enumerate(lines):
        table.addWidget(plain_label(meaning, selectable=True), place, 0)
        caps = QHBoxLayout()
        caps.setSpacing(4)
        caps.addStretch(1)
        for key in keys:
            caps.addWidget(plain_label(key, name="key_cap"))
        table.addLayout(caps, place, 1)
    return table
