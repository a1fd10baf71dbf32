"""The look of the widgets: a Qt style sheet and a palette from a theme."""

from string import Template

from PySide6.QtGui import QColor, QPalette

from desktop.paths import RESOURCES
from desktop.render.tokens import Theme, mixed

_NAMES = (
    "paper", "panel", "lane", "ink", "muted", "faint", "line", "hairline", "accent", "wash", "on_fill", "danger",
)  # fmt: skip
_RULES = Template("""
* { font-family: "Inter", "Noto Sans JP"; font-size: $px13; color: $ink; outline: none; }
QMainWindow, QDialog, QMessageBox { background: $panel; }
QWidget:disabled { color: $faint_text; }
QFrame[frameShape="4"], QFrame[frameShape="5"] { color: $line; }
QToolTip { background: $panel; color: $ink; border: 1px solid $line; border-radius: 4px; padding: 4px 8px; }

QPushButton { background: $panel; border: 1px solid $line; border-radius: 6px; padding: 5px 12px; min-height: 18px; }
QPushButton:hover { background: $lane; border-color: $edge; }
QPushButton:pressed, QPushButton:checked { background: $wash; border-color: $accent; }
QPushButton:focus { border-color: $accent; }
QPushButton:disabled { color: $faint_text; background: $panel; border-color: $hairline; }
QPushButton:default, QPushButton[filled="true"] {
  background: $accent; border-color: $accent; color: $on_fill; font-weight: 600; }
QPushButton:default:hover, QPushButton[filled="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton:default:pressed, QPushButton[filled="true"]:pressed { background: $accent_pressed; }
QPushButton:default:focus, QPushButton[filled="true"]:focus { border-color: $ink; }
QPushButton:default:disabled, QPushButton[filled="true"]:disabled {
  background: $line; border-color: $line; color: $muted; }
QPushButton[link="true"] { background: transparent; border: none; border-bottom: 2px solid transparent;
  border-radius: 0; padding: 2px 2px 0 0; color: $accent; text-align: left; min-height: 16px; }
QPushButton[link="true"]:hover { text-decoration: underline; }
QPushButton[link="true"]:focus { background: $wash; border-bottom-color: $accent; }
QPushButton[link="true"]:disabled { color: $muted; }
QPushButton::menu-indicator, QToolButton::menu-indicator { image: none; width: 0; }

QToolButton { background: transparent; border: 1px solid transparent; border-radius: 6px; padding: 4px; }
QToolButton:hover { background: $lane; border-color: $line; }
QToolButton:pressed, QToolButton:checked { background: $wash; border-color: $accent; }
QToolButton:focus { border-color: $accent; }
QToolButton:disabled { color: $faint_text; }

QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit {
  background: $lane; border: 1px solid $line; border-radius: 6px; padding: 5px 8px; min-height: 18px;
  selection-background-color: $accent; selection-color: $on_fill; placeholder-text-color: $muted; }
QLineEdit:hover, QSpinBox:hover, QDoubleSpinBox:hover, QComboBox:hover { border-color: $edge; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus {
  background: $panel; border-color: $accent; }
QLineEdit:disabled, QSpinBox:disabled, QComboBox:disabled { color: $faint_text; border-color: $hairline; }
QLineEdit[fault="true"] { border-color: $danger; }
QSpinBox, QDoubleSpinBox { padding-right: 20px; }
QSpinBox::up-button, QDoubleSpinBox::up-button { subcontrol-position: top right; width: 18px; border: none; }
QSpinBox::down-button, QDoubleSpinBox::down-button { subcontrol-position: bottom right; width: 18px; border: none; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow { image: url($icons/chevron-up.svg); width: 10px; height: 10px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow { image: url($icons/chevron-down.svg); width: 10px; height: 10px; }
QComboBox { background: $panel; padding-right: 24px; }
QComboBox::drop-down { subcontrol-position: center right; width: 24px; border: none; }
QComboBox::down-arrow { image: url($icons/chevron-down.svg); width: 12px; height: 12px; }
QComboBox QAbstractItemView { background: $panel; border: 1px solid $line; padding: 4px;
  selection-background-color: $wash; selection-color: $ink; }

QCheckBox, QRadioButton { spacing: 8px; background: transparent; border-radius: 4px; padding: 1px; }
QCheckBox::indicator, QRadioButton::indicator { width: 14px; height: 14px; border: 1px solid $control;
  background: $panel; }
QCheckBox::indicator { border-radius: 4px; }
QRadioButton::indicator { border-radius: 8px; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: $accent; }
QCheckBox::indicator:checked, QCheckBox::indicator:indeterminate, QRadioButton::indicator:checked {
  background: $accent; border-color: $accent; }
QCheckBox::indicator:checked { image: url($icons/check.svg); }
QCheckBox::indicator:indeterminate { image: url($icons/dash.svg); }
QRadioButton::indicator:checked { image: url($icons/dot.svg); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid $accent; }
QCheckBox:focus, QRadioButton:focus { background: $wash; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: $line; background: $hairline; }

QMenuBar { background: $panel; border-bottom: 1px solid $line; padding: 1px 4px; }
QMenuBar::item { padding: 4px 8px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $lane; }
QMenuBar::item:pressed { background: $wash; }
QMenu { background: $panel; border: 1px solid $line; padding: 4px; }
QMenu::item { padding: 5px 24px 5px 28px; border-radius: 4px; background: transparent; }
QMenu::item:selected { background: $wash; }
QMenu::item:disabled { color: $faint_text; }
QMenu::icon { padding-left: 6px; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QMenu::right-arrow { image: url($icons/chevron-right.svg); width: 12px; height: 12px; margin-right: 6px; }
QMenu::indicator { width: 14px; height: 14px; left: 6px; border-radius: 4px; border: 1px solid transparent; }
QMenu::indicator:exclusive { border-radius: 7px; }
QMenu::indicator:non-exclusive { border-color: $control; }
QMenu::indicator:checked { background: $accent; border-color: $accent; image: url($icons/check.svg); }

QScrollArea, QAbstractScrollArea { border: none; background: transparent; }
QScrollBar { background: transparent; border: none; margin: 0; }
QScrollBar:vertical { width: 10px; }
QScrollBar:horizontal { height: 10px; }
QScrollBar::handle { background: $handle; border-radius: 3px; margin: 2px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: $faint; }
QScrollBar::handle:vertical { min-height: 28px; }
QScrollBar::handle:horizontal { min-width: 28px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; border: none; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QAbstractItemView { background: $panel; alternate-background-color: $paper; border: 1px solid $line;
  selection-background-color: $wash; selection-color: $ink; }
QAbstractItemView::item:selected { background: $wash; color: $ink; }
QHeaderView::section { background: $panel; color: $muted; border: none; border-bottom: 1px solid $line;
  padding: 6px 8px; font-weight: 600; }
QTabBar::tab { padding: 6px 12px; color: $muted; border-bottom: 2px solid transparent; }
QTabBar::tab:selected { color: $ink; border-bottom-color: $accent; }
QTabBar::tab:focus { background: $wash; }
QTabWidget::pane { border: none; border-top: 1px solid $line; }
QGroupBox { border: none; margin-top: 20px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: $muted; }
QProgressBar { background: $lane; border: 1px solid $line; border-radius: 4px; height: 6px; text-align: center; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSlider::groove:horizontal { height: 4px; background: $control; border-radius: 2px; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 2px; }
QSlider::handle:horizontal { background: $accent; width: 14px; margin: -5px 0; border-radius: 7px; }
QSlider::handle:horizontal:focus { background: $panel; border: 3px solid $accent; width: 8px; }
QSplitter::handle { background: $line; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: $accent; }
QStatusBar { background: $panel; border-top: 1px solid $line; color: $muted; font-size: $px12; }
QStatusBar::item { border: none; }
QLabel { background: transparent; selection-background-color: $accent; selection-color: $on_fill; }
QLabel[quiet="true"] { color: $muted; }
QLabel[section="true"] { color: $muted; font-size: $px11; font-weight: 600; letter-spacing: 0.5px; }
QLabel[chip="true"] { background: $lane; border: 1px solid $line; border-radius: 4px; padding: 1px 6px;
  font-size: $px11; }
QLabel[heading="true"] { font-size: $px20; font-weight: 700; }
QLabel[fault="true"] { color: $danger; }
""")


def stylesheet(theme: Theme, scale: float = 1.0) -> str:
    """The style sheet of the whole application. `scale` is how much larger the user wants text than usual."""
    sizes = {f"px{size}": f"{max(1, round(size * scale))}px" for size in (11, 12, 13, 20)}
    colours = {name: getattr(theme, name) for name in _NAMES}
    return _RULES.substitute(
        colours,
        **sizes,
        edge=mixed(theme.ink, theme.line, 0.18),
        control=mixed(theme.ink, theme.panel, 0.5),
        handle=mixed(theme.ink, theme.panel, 0.22),
        faint_text=mixed(theme.muted, theme.panel, 0.7),
        accent_hover=mixed(theme.ink, theme.accent, 0.12),
        accent_pressed=mixed(theme.ink, theme.accent, 0.24),
        icons=_icons(theme),
    )


def _icons(theme: Theme) -> str:
    folder = RESOURCES / "icons" / ("dark" if theme.name == "dark" else "light")
    return folder.as_posix()


def palette(theme: Theme) -> QPalette:
    """The palette, for what no style sheet reaches (links, selections, native parts)."""
    made = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, theme.panel),
        (roles.WindowText, theme.ink),
        (roles.Base, theme.panel),
        (roles.AlternateBase, theme.paper),
        (roles.Text, theme.ink),
        (roles.PlaceholderText, theme.muted),
        (roles.Button, theme.panel),
        (roles.ButtonText, theme.ink),
        (roles.BrightText, theme.danger),
        (roles.Highlight, theme.accent),
        (roles.HighlightedText, theme.on_fill),
        (roles.Link, theme.accent),
        (roles.LinkVisited, theme.accent),
        (roles.ToolTipBase, theme.panel),
        (roles.ToolTipText, theme.ink),
        (roles.Light, theme.panel),
        (roles.Midlight, theme.hairline),
        (roles.Mid, theme.line),
        (roles.Dark, theme.faint),
        (roles.Shadow, theme.ink),
        (roles.Accent, theme.accent),
    ):
        made.setColor(role, QColor(colour))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(mixed(theme.muted, theme.panel, 0.7)))
    return made
