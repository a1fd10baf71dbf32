"""Rules of style for what only the parts of the window have: toolbar, filter panel, status line, sheets.

The style sheet of the theme stands under them; each part sets its own rules on itself.
"""

import re
from string import Template

from desktop.paths import RESOURCES
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme

_CHEVRON = """
QPushButton#menu_button::menu-indicator, QPushButton#status_menu::menu-indicator {
  image: url($icons/chevron-down.svg); width: 12px; height: 12px;
  subcontrol-origin: padding; subcontrol-position: right center; right: 7px; }
"""
_TOOLBAR = """
QWidget#toolbar { background: $panel; border-bottom: 1px solid $line; }
QWidget#toolbar QPushButton { padding: 5px 7px; }
QWidget#toolbar QPushButton#toolbar_fit, QWidget#toolbar QPushButton#toolbar_copy_image { padding: 5px 12px; }
QWidget#toolbar QPushButton#toolbar_export { padding: 5px 18px; }
QWidget#toolbar QPushButton#menu_button { padding: 5px 18px 5px 10px; }
QWidget#view_switch { background: $lane; border: 1px solid $line; border-radius: 7px; }
QWidget#view_switch[less="true"] { background: transparent; border: none; }
QWidget#toolbar QPushButton#view_button { background: transparent; border: 1px solid transparent; border-radius: 5px;
  padding: 2px 12px; min-height: 18px; color: $muted; }
QWidget#toolbar QPushButton#view_button:hover { color: $ink; }
QWidget#toolbar QPushButton#view_button:checked { background: $panel; border-color: $line; color: $ink;
  font-weight: 600; }
QWidget#toolbar QPushButton#view_button:focus { border-color: $accent; }
QLabel#dataset_title { font-weight: 600; }
QLabel#small_quiet { color: $muted; font-size: 11px; }
"""
_FILTERS = """
QWidget#filter_panel, QWidget#filter_content, QScrollArea#filter_scroll { background: $panel; }
QLineEdit#search { padding: 6px 2px; font-size: 12px; }
QLabel#key_hint { color: $muted; }
QLabel#found { color: $muted; font-size: 12px; }
QToolButton#hit_step { padding: 3px; }
QToolButton#opener { padding: 0; border: 1px solid transparent; border-radius: 4px; }
QToolButton#opener:checked { background: transparent; border-color: transparent; }
QToolButton#opener:hover { background: $line; }
QToolButton#opener:focus { border-color: $accent; }
QPushButton[link="true"] { font-size: 12px; padding: 2px 2px 0 0; }
QPushButton#more { margin-left: 14px; }
QPushButton#lens_link { margin-left: 14px; }
QLabel#lens_name { font-weight: 600; }
QCheckBox#certain { margin-left: 13px; }
"""
_STATUS = """
QWidget#status_line { background: $panel; border-top: 1px solid $line; }
QLabel#status { color: $muted; font-size: 12px; }
QLabel#status_told { color: $accent; font-size: 12px; }
QPushButton#status_menu { background: transparent; border: 1px solid transparent; border-radius: 4px;
  color: $muted; font-size: 12px; padding: 2px 22px 2px 6px; min-height: 16px; }
QPushButton#status_menu:hover { background: $lane; color: $ink; }
QPushButton#status_menu:focus { border-color: $accent; color: $ink; }
"""
_SHEET = """
QWidget#sheet { background: $panel; }
QLabel#key_cap { background: $lane; border: 1px solid $line; border-radius: 4px; padding: 1px 6px;
  font-size: 11px; font-weight: 600; color: $muted; }
"""
_MESSAGE = """
QFrame#message_bar { background: $wash; border: none; border-bottom: 1px solid $line; }
QFrame#message_bar QLabel { background: transparent; }
"""
_MATRIX = """
QWidget#matrix_page { background: $panel; }
QLabel#matrix_title { font-size: 18px; font-weight: 700; }
QLabel#small_quiet { color: $muted; font-size: 11px; }
QPushButton#menu_button { padding: 4px 20px 4px 8px; }
QLineEdit { padding: 3px 8px; }
QAbstractScrollArea::corner { background: $panel; border: none; }
"""
_DAY = """
QWidget#day_bar { background: $panel; border-bottom: 1px solid $line; }
QWidget#day_bar QLabel#small_quiet { color: $muted; font-size: 11px; }
QWidget#day_bar QLineEdit { padding: 3px 8px; }
QWidget#day_bar QToolButton { padding: 3px; }
"""
_HINT = """
QPushButton#edge_hint { background: $panel; border: 1px solid $line; border-radius: 11px; color: $muted;
  font-size: 12px; padding: 0 10px; min-height: 20px; max-height: 20px; }
QPushButton#edge_hint:hover { background: $wash; border-color: $accent; color: $ink; }
QPushButton#edge_hint:pressed { background: $lane; }
"""
_KEY = """
QFrame#key_card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#key_card QScrollArea, QFrame#key_card QWidget { background: transparent; }
QFrame#key_card QToolButton { padding: 2px; }
QFrame#key_card QToolButton:hover { background: $lane; }
"""
_FONT_SIZE = re.compile(r"font-size: (\d+)px")
_OPENING = """
QFrame#opening_card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#opening_card QLabel { background: transparent; }
"""
_STEPS = """
QFrame#step_card { background: $panel; border: 1px solid $line; border-radius: 8px; }
QFrame#step_card:focus { border-color: $accent; }
QFrame#step_card QLabel { background: transparent; }
QFrame#step_card QToolButton { padding: 2px; }
QFrame#step_card QToolButton:hover { background: $lane; }
QLabel#small_quiet { color: $muted; font-size: 12px; }
QLabel#step_title { font-size: 15px; font-weight: 700; }
"""
_DATA = """
QPlainTextEdit#data_sample { background: $lane; border: 1px solid $line; border-radius: 6px; padding: 6px;
  font-family: monospace, "Noto Sans JP"; font-size: 12px; }
QPlainTextEdit#data_sample:focus { border-color: $accent; }
"""
_TABLE = """
QWidget#table_page { background: $panel; }
QLabel#small_quiet { color: $muted; font-size: 12px; }
QPushButton#menu_button { padding: 3px 20px 3px 8px; }
QTableView { border: none; border-top: 1px solid $line; background: $panel; }
QHeaderView { background: $panel; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QHeaderView::section { padding: 0 10px; font-size: 12px; border-right: 1px solid $hairline; }
QHeaderView::section:hover { background: $lane; color: $ink; }
QHeaderView::up-arrow { image: url($icons/chevron-up.svg); width: 10px; height: 10px; }
QHeaderView::down-arrow { image: url($icons/chevron-down.svg); width: 10px; height: 10px; }
"""
RULES = {
    "steps": _STEPS,
    "data": _DATA,
    "table": _TABLE + _CHEVRON,
    "matrix": _MATRIX + _CHEVRON,
    "day": _DAY,
    "toolbar": _TOOLBAR + _CHEVRON,
    "filters": _FILTERS,
    "status": _STATUS + _CHEVRON,
    "sheet": _SHEET,
    "message": _MESSAGE,
    "hint": _HINT,
    "key": _KEY,
    "opening": _OPENING,
}


def rules(part: str, theme: Theme) -> str:
    """The rules of one part of the window, by its key in the table above."""
    icons = RESOURCES / "icons" / ("dark" if theme.name == "dark" else "light")
    colours = {
        name: getattr(theme, name) for name in ("panel", "lane", "line", "hairline", "wash", "ink", "muted", "accent")
    }
    written = Template(RULES[part]).substitute(colours, icons=icons.as_posix())
    return _FONT_SIZE.sub(lambda size: f"font-size: {round(int(size[1]) * text_scale())}px", written)
