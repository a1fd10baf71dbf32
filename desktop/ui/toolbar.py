"""The toolbar: what is open, back and forward, how lanes are made, zoom, copy, export. It never cuts a word.

Where the window is narrow, texts give way one after another: the least needed first, to icons with the same tooltip.
"""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QIcon, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.dates import range_text
from desktop.model.moment import civil, parse
from desktop.model.text import shown
from desktop.model.view_state import ViewState
from desktop.render.language import language, translate, written
from desktop.render.theme import Theme, app_icon, icon
from desktop.ui.command_table import command
from desktop.ui.commands import Commands
from desktop.ui.elided import ElidedLabel
from desktop.ui.plain import no_mnemonic, plain_label, set_tooltip
from desktop.ui.store import Store
from desktop.ui.style import rules
from desktop.ui.view_switch import ViewSwitch

ICON = QSize(16, 16)


class Toolbar(QWidget):
    """A row of buttons over the whole window, each of them a command."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        commands: Commands,
        *,
        built_in: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("toolbar", theme))
        self._dataset, self._theme, self._commands = dataset, theme, commands
        self._title = _Title(dataset, built_in=built_in)
        self.back = self._button("back", "back")
        self.forward = self._button("forward", "forward")
        self.views = ViewSwitch(commands)
        self._lanes_label = plain_label(translate("Toolbar", "Lanes"), look="quiet")
        self.lanes = self._lanes_button()
        self.zoom_out = self._button("zoom_out", "zoom-out")
        self.zoom_in = self._button("zoom_in", "zoom-in")
        self.fit = self._button("fit", "fit", text=True)
        self.copy_image = self._button("copy_image", "copy", text=True)
        self.export = self._button("export", "export", text=True, filled=True)
        self._lay_out()
        self._yields: tuple[Callable[[bool], object], ...] = (
            self._lanes_label.setHidden,
            lambda short: _shorten(self.copy_image, short),
            self._title.show_less,
            lambda short: _shorten(self.fit, short),
            lambda short: _shorten(self.export, short),
            self.views.show_less,
            self.lanes.setHidden,
        )
        store.changed.connect(self._follow)
        self._show_lanes(store.state)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is in it for the new width."""
        super().resizeEvent(event)
        # Where words go or come back the row may become lower or higher, which is no reason to begin anew.
        if event.size().width() != event.oldSize().width():
            self.give_way(event.size().width())

    def minimumSizeHint(self) -> QSize:
        """The least it needs."""
        return QSize(200, super().minimumSizeHint().height())

    def give_way(self, width: int) -> None:
        """Show as many words as fit into this width."""
        for give_way in self._yields:
            give_way(False)
        for give_way in self._yields:
            if self._needed() <= width:
                break
            give_way(True)
        self._line.activate()

    def _follow(self, old: ViewState, new: ViewState) -> None:
        if (old.perspective, old.lane_mode, old.view) != (new.perspective, new.lane_mode, new.view):
            self._show_lanes(new)
        if old.eras != new.eras:
            self._title.tell_origin()

    def _show_lanes(self, state: ViewState) -> None:
        """Say how lanes are made; of partners also whose, where it is not the usual side from which one looks.

        Only the timeline has lanes: beside another view it tells no more than how they are made there.
        """
        words = command(f"lanes_{state.lane_mode}").label()
        if state.lane_mode == "partner" and state.perspective != self._dataset.about.perspective:
            party = self._dataset.parties[state.perspective].name.to(language())
            words = translate("Toolbar", "By partner of {party}").format(party=party)
        self.lanes.setText(no_mnemonic(words))
        has_lanes = state.view == "timeline"
        self.lanes.setEnabled(has_lanes)
        self._lanes_label.setEnabled(has_lanes)
        set_tooltip(self.lanes, _about_lanes() if has_lanes else translate("Toolbar", "Only the timeline has lanes"))
        self.give_way(self.width())

    def _needed(self) -> int:
        self._line.invalidate()
        return self._line.minimumSize().width()

    def _lay_out(self) -> None:
        line = self._line = QHBoxLayout(self)
        line.setContentsMargins(16, 8, 16, 8)
        line.setSpacing(6)
        line.addWidget(self._title)
        for widget, gap in (
            (self.back, 16),
            (self.forward, 0),
            (self.views, 16),
            (self._lanes_label, 16),
            (self.lanes, 0),
            (self.zoom_out, 16),
            (self.zoom_in, 0),
            (self.fit, 0),
        ):
            line.addSpacing(gap)
            line.addWidget(widget)
        line.addStretch(1)
        line.addSpacing(12)
        line.addWidget(self.copy_image)
        line.addWidget(self.export)

    def _button(self, key: str, drawing: str, *, text: bool = False, filled: bool = False) -> QPushButton:
        theme = self._theme
        color = theme.on_fill if filled else theme.ink
        button = command_button(key, self._commands.action(key), icon(drawing, color, theme.faint))
        if filled:
            button.setProperty("filled", True)
        if text:
            _shorten(button, False)
        return button

    def _lanes_button(self) -> QPushButton:
        button = QPushButton()
        button.setObjectName("menu_button")
        button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        button.setAccessibleName(_about_lanes())
        button.setMenu(self._commands.lanes_menu(button))
        return button


def _about_lanes() -> str:
    return translate("Toolbar", "How lanes are made")


def command_button(key: str, action: QAction, drawing: QIcon) -> QPushButton:
    """A button that calls a command, enabled while it is; its tooltip names it with its first key."""
    button = QPushButton()
    button.setObjectName(f"toolbar_{key}")
    button.setIcon(drawing)
    button.setIconSize(ICON)
    button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    button.setProperty("words", command(key).label() if key in ("copy_image", "export") else command(key).brief_label)
    button.setAccessibleName(command(key).brief_label)
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    name = action.text().rstrip("…")
    set_tooltip(button, f"{name} ({keys})" if keys else name)
    button.setEnabled(action.isEnabled())
    action.enabledChanged.connect(button.setEnabled)
    button.clicked.connect(action.trigger)
    return button


def _shorten(button: QPushButton, short: bool) -> None:
    """Show a button's icon alone, or its words alone."""
    words = str(button.property("words"))
    drawing = button.property("drawing") or button.icon()
    button.setProperty("drawing", drawing)
    button.setText("" if short else no_mnemonic(words))
    button.setIcon(drawing if short else QIcon())


class _Title(QWidget):
    """The app's sign, the title of the dataset, its period and where it comes from."""

    def __init__(self, dataset: Dataset, *, built_in: bool) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        sign = plain_label()
        sign.setPixmap(app_icon().pixmap(QSize(28, 28)))
        title = ElidedLabel(shown(dataset.about.title.to(language())), name="dataset_title", least=140)
        self._tell = partial(_origin, dataset, built_in=built_in)
        self._origin = ElidedLabel(self._tell(), name="small_quiet", least=140)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(title)
        words.addWidget(self._origin)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        line.addWidget(sign)
        line.addLayout(words)

    def tell_origin(self) -> None:
        """Say again which period it covers: dates are written in another way."""
        self._origin.show_text(self._tell())

    def show_less(self, less: bool) -> None:
        """Leave the title alone, or add period and origin."""
        self._origin.setHidden(less)


def _origin(dataset: Dataset, *, built_in: bool) -> str:
    first, last = (parse(f"{civil(day).year:04d}") for day in (dataset.about.first_day, dataset.about.last_day))
    years = range_text(first, last, written())
    name = translate("Toolbar", "built-in dataset") if built_in else shown(dataset.path.name)
    return f"{years} · {name}"
