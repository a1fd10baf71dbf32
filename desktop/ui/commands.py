"""The commands as actions of a window: one set for menus, toolbar and keys."""

from collections.abc import Callable, Collection, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollArea,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from desktop.ui.command_table import COMMANDS, Command, Menu, command, menu_name, of_menu
from desktop.ui.mnemonics import with_mnemonics
from desktop.ui.plain import no_mnemonic

MENUS: tuple[Menu, ...] = ("file", "edit", "view", "views", "lanes", "go", "help")
LETTERS = "FEVSLGH"
"""The letters that open them, where their names have none."""
_FIELDS = (QLineEdit, QTextEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox)
_SCROLLING = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End}
_PRESSING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Up, Qt.Key.Key_Down}
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
_EXPORT = QKeyCombination(Qt.Modifier.CTRL, Qt.Key.Key_E)


def keeps_key(widget: QWidget, key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key alone means something to this widget, so that no command may take it away.

    Text fields keep all of them but the function keys, buttons Enter and the way up and down, lists and scrolled
    regions what scrolls them.
    """
    if modifiers & _CHORD or Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return False
    if isinstance(widget, _FIELDS):
        return True
    if isinstance(widget, QAbstractButton):
        return key in _PRESSING
    if isinstance(widget, QAbstractItemView | QAbstractSlider):
        return key in _SCROLLING | _PRESSING
    return isinstance(widget, QScrollArea) and key in _SCROLLING


def gives_up_key(widget: QWidget, event: QKeyEvent) -> bool:
    """Whether this is the key for exporting, which a text field takes for "to the end of the line": End goes there."""
    return isinstance(widget, QLineEdit) and event.keyCombination() == _EXPORT


class Commands(QObject):
    """Every row of the table as an action of the window.

    `on(key, function)` says what an action does; one that nothing was said about is disabled. Choices (language,
    theme, order of lanes) are exclusive within their group. Lists (recent datasets, perspective) are filled by `fill`.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._guarded: QWidget | None = None
        self.is_repeating = False
        """Whether the key that was pressed last is held down, and its command called again and again."""
        self._functions: dict[str, Callable[[], object]] = {}
        self._held_but: Collection[str] | None = None
        self._chosen: dict[str, str] = {}
        """By group, the choice that is shown as the one chosen."""
        self._groups: dict[str, QActionGroup] = {}
        self._menus: list[QMenu] = []
        self._lists = {row.key: QMenu(no_mnemonic(row.label()), window) for row in COMMANDS if row.nature == "list"}
        self._actions = {row.key: self._action(row) for row in COMMANDS}
        window.addActions(list(self._actions.values()))
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._guard)
        self._guard(None, QApplication.focusWidget())

    def action(self, key: str) -> QAction:
        """The action of a command: for a toolbar button, or to be triggered."""
        return self._actions[key]

    def on(self, key: str, function: Callable[[], object]) -> None:
        """What the command does from now on, in place of what it did. A switch is told apart by `checked(key)`."""
        self._functions[key] = function
        self.enable(key)

    def enable(self, key: str, enabled: bool = True) -> None:
        """Let a command be called, or not."""
        self._actions[key].setEnabled(enabled)

    def check(self, key: str, checked: bool = True) -> None:
        """Show a switch as on, or a choice as the one chosen. Calls nothing."""
        self._actions[key].setChecked(checked)
        self._note_choice(key)

    def checked(self, key: str) -> bool:
        """Whether a switch is on, or a choice chosen."""
        return self._actions[key].isChecked()

    @property
    def joined(self) -> frozenset[str]:
        """The commands of which is said what they do."""
        return frozenset(self._functions)

    def hold(self, but: Collection[str]) -> None:
        """Call none but these from now on: what the others act on is being built. They look as ever."""
        self._held_but = but

    def release(self) -> None:
        """Call every command again."""
        self._held_but = None

    def fill(
        self, key: str, rows: Sequence[tuple[str, str]], chosen: Callable[[str], object], current: str | None = None
    ) -> None:
        """Fill a list with (value, name); `chosen` is called with the value. With `current` one of them is ticked."""
        menu = self._lists[key]
        menu.clear()
        group = QActionGroup(menu)
        for value, name in rows:
            entry = menu.addAction(no_mnemonic(name))
            entry.setData(value)
            entry.triggered.connect(partial(self._choose, key, chosen, value))
            entry.setCheckable(current is not None)
            entry.setChecked(value == current)
            if current is not None:
                group.addAction(entry)
        self.enable(key, enabled=bool(rows))

    def tick(self, key: str, value: str) -> None:
        """Tick the entry of a list with this value. Calls nothing."""
        for entry in self._lists[key].actions():
            entry.setChecked(entry.data() == value)

    def menus(self, bar: QMenuBar) -> None:
        """Put every command into the menus of a menu bar, with its shortcut."""
        bar.clear()
        for menu, name in zip(MENUS, bar_names(), strict=True):
            added = bar.addMenu(name)
            self._menus.append(added)  # clearing the bar does not take them away
            self.fill_menu(added, of_menu(menu))

    def lanes_menu(self, parent: QWidget) -> QMenu:
        """A menu of how lanes are made: from whose side, by what, in which order, open or folded."""
        menu = QMenu(parent)
        self.fill_menu(menu, [row for row in of_menu("lanes") if row.group in ("perspective", "mode", "order", "all")])
        return menu

    def of_group(self, group: str) -> list[QAction]:
        """The actions of one group of the table."""
        return [self._actions[row.key] for row in COMMANDS if row.group == group]

    def group_menu(self, group: str, parent: QWidget) -> QMenu:
        """A menu of the choices of one group: language, theme."""
        menu = QMenu(parent)
        menu.addActions(self.of_group(group))
        return menu

    def fill_menu(self, menu: QMenu, rows: Sequence[Command]) -> None:
        """Add rows to a menu: a line between groups, a menu of its own for a group that wants one."""
        after_submenu = True
        for _group, members in groupby(rows, key=lambda row: row.group):
            together = list(members)
            submenu = together[0].submenu
            if not after_submenu or (submenu is None and menu.actions()):
                menu.addSeparator()
            place = menu.addMenu(submenu()) if submenu else menu
            place.addActions([self._actions[row.key] for row in together])
            after_submenu = submenu is not None

    def let_go(self) -> None:
        """Take every action off the window at once, before other commands take its place."""
        for action in self._actions.values():
            self._window.removeAction(action)
        for menu in (*self._lists.values(), *self._menus):
            menu.deleteLater()
        self._guard(None, None)
        self._functions.clear()  # Qt may keep the actions' own connections: they must not keep a dataset in memory
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave a key that means something to the widget with the focus to that widget."""
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            self.is_repeating = event.isAutoRepeat()
        if event.type() != QEvent.Type.ShortcutOverride:
            return False
        self.is_repeating = isinstance(event, QKeyEvent) and event.isAutoRepeat()
        if not isinstance(watched, QWidget) or not isinstance(event, QKeyEvent):
            return False
        if keeps_key(watched, event.key(), event.modifiers()):
            event.accept()
            return True
        return gives_up_key(watched, event)

    def _call(self, key: str) -> None:
        if self._holds(key):
            self._turn_back(key)
        elif key in self._functions:
            self._note_choice(key)
            self._functions[key]()

    def _note_choice(self, key: str) -> None:
        if self.checked(key) and command(key).nature == "choice":
            self._chosen[command(key).group] = key

    def _turn_back(self, key: str) -> None:
        """Show a switch or a choice as it was before it was called in vain."""
        nature, group = command(key).nature, command(key).group
        if nature == "switch":
            self.check(key, not self.checked(key))
        elif nature == "choice" and group in self._chosen:
            self.check(self._chosen[group])

    def _choose(self, key: str, chosen: Callable[[str], object], value: str) -> None:
        if not self._holds(key):
            chosen(value)

    def _holds(self, key: str) -> bool:
        return self._held_but is not None and key not in self._held_but

    def _guard(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._guarded is not None and isValid(self._guarded):
            self._guarded.removeEventFilter(self)
        self._guarded = now
        if now is not None:
            now.installEventFilter(self)

    def _action(self, row: Command) -> QAction:
        action = self._lists[row.key].menuAction() if row.nature == "list" else QAction(row.label(), self)
        action.setObjectName(row.key)
        action.setShortcuts([QKeySequence(keys) for keys in row.shortcuts])
        action.setCheckable(row.nature in ("switch", "choice"))
        action.setEnabled(False)
        action.triggered.connect(partial(self._call, row.key))
        if row.nature == "choice":
            self._groups.setdefault(row.group, QActionGroup(self)).addAction(action)
        return action


def bar_names() -> tuple[str, ...]:
    """The names of the menus, each with the letter that opens it."""
    return with_mnemonics([menu_name(menu) for menu in MENUS], LETTERS)
