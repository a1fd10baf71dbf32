"""The switch between the views of the middle: a button for each, the one shown pressed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from desktop.render.language import translate
from desktop.render.theme import interface_font
from desktop.ui.commands import Commands
from desktop.ui.plain import no_mnemonic, set_tooltip

TEXT, PADDING, AIR = 13, 28, 2


class ViewSwitch(QWidget):
    """One button per command of the group "views"; what is pressed follows the command.

    No frame: the border of one takes room of its own or not, as the style sheet comes to it early or late.
    """

    def __init__(self, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("view_switch")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(translate("Toolbar", "View"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = self._line = QHBoxLayout(self)
        line.setSpacing(AIR)
        self.buttons = {action.objectName(): _button(action) for action in commands.of_group("views")}
        for button in self.buttons.values():
            line.addWidget(button)
        self.menu_button = _menu_button(commands)
        self._actions = commands.of_group("views")
        for action in self._actions:
            # A method, no function: the command outlives this switch, and no longer calls it then.
            action.toggled.connect(self._name_view)
        self._name_view()
        line.addWidget(self.menu_button)
        self.show_less(False)

    def _name_view(self) -> None:
        """Say on the one button which view is shown."""
        shown = (no_mnemonic(action.text()) for action in self._actions if action.isChecked())
        self.menu_button.setText(next(shown, self.menu_button.text()))

    def show_less(self, less: bool) -> None:
        """One button with a menu in place of a button for each."""
        if self.property("less") != less:
            self.setProperty("less", less)
            self.style().polish(self)
            air = 0 if less else AIR
            self._line.setContentsMargins(air, air, air, air)
        self.menu_button.setVisible(less)
        for button in self.buttons.values():
            button.setHidden(less)
        self._line.activate()  # the toolbar asks at once how wide it is now


def _menu_button(commands: Commands) -> QPushButton:
    button = QPushButton()
    button.setObjectName("menu_button")
    button.setAccessibleName(translate("Toolbar", "View"))
    button.setMenu(commands.group_menu("views", button))
    return button


def _button(action: QAction) -> QPushButton:
    button = QPushButton(no_mnemonic(action.text()))
    button.setObjectName("view_button")
    button.setCheckable(True)
    button.setChecked(action.isChecked())
    # As wide as its words are when they are bold: then nothing moves.
    strong = QFontMetrics(interface_font(TEXT, QFont.Weight.DemiBold)).horizontalAdvance(action.text())
    button.setMinimumWidth(strong + PADDING)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    set_tooltip(button, f"{action.text()} ({keys})" if keys else action.text())
    action.toggled.connect(button.setChecked)
    # The command decides: a press on the view that is shown leaves it pressed.
    button.clicked.connect(action.trigger)
    button.clicked.connect(lambda: button.setChecked(action.isChecked()))
    return button
