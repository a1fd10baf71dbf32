"""The table of commands: what the app can do, under which name and keys. Menus, toolbar and key help follow it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.render.language import translate

Menu = Literal["file", "edit", "view", "views", "lanes", "go", "help"]
Label = Callable[[], str]
"""Makes a name in the language chosen."""
Nature = Literal["act", "switch", "choice", "list"]
"""What an action does: act once, switch on and off, be one choice of its group, or open a list filled at run time."""


@dataclass(frozen=True, slots=True)
class Command:
    """One row of the table.

    label: makes the name in the language chosen. shortcuts: in Qt's portable spelling, the first one is shown.
    nature: see Nature.
    group: rows next to one another with the same group stand together; with nature "choice" one of them is ticked.
    submenu: the rows of one group in a menu of their own, under this name.
    brief: another name for where no menu stands around it: toolbar and key help.
    """

    key: str
    label: Label
    menu: Menu
    shortcuts: tuple[str, ...] = ()
    nature: Nature = "act"
    group: str = ""
    submenu: Label | None = None
    brief: Label | None = None

    @property
    def brief_label(self) -> str:
        """The name without the dots that promise a dialog."""
        return (self.brief or self.label)().rstrip("…")


def menu_name(menu: Menu) -> str:
    """The name of a menu."""
    return {
        "file": translate("Menus", "File"),
        "edit": translate("Menus", "Edit"),
        "view": translate("Menus", "View"),
        "views": translate("Menus", "Saved views"),
        "lanes": translate("Menus", "Lanes"),
        "go": translate("Menus", "Go"),
        "help": translate("Menus", "Help"),
    }[menu]


def _text_size() -> str:
    return translate("Commands", "Text size")


def _rows() -> str:
    return translate("Commands", "Height of rows")


def _choices(
    menu: Menu, group: str, *rows: tuple[str, Label, *tuple[str, ...]], submenu: Label | None = None
) -> tuple[Command, ...]:
    """Commands of which one at a time is chosen: of each the key, the name and the shortcuts."""
    return tuple(Command(key, label, menu, tuple(keys), "choice", group, submenu) for key, label, *keys in rows)


COMMANDS: tuple[Command, ...] = (
    Command("open", lambda: translate("Commands", "Open dataset…"), "file", ("Ctrl+O",), group="open"),
    Command("open_built_in", lambda: translate("Commands", "Open the built-in dataset"), "file", group="open"),
    Command("recent", lambda: translate("Commands", "Recent datasets"), "file", nature="list", group="open"),
    Command("export", lambda: translate("Commands", "Export…"), "file", ("Ctrl+E",), group="out"),
    Command("export_data", lambda: translate("Commands", "Export data…"), "file", ("Ctrl+Shift+E",), group="out"),
    Command("copy_image", lambda: translate("Commands", "Copy image"), "file", ("Ctrl+Shift+C",), group="out"),
    Command("quit", lambda: translate("Commands", "Quit"), "file", ("Ctrl+Q",), group="quit"),
    Command("copy", lambda: translate("Commands", "Copy"), "edit", ("Ctrl+C",), group="copy"),
    Command("copy_footnote", lambda: translate("Commands", "Copy a footnote"), "edit", ("Ctrl+Alt+C",), group="copy"),
    Command("search", lambda: translate("Commands", "Search"), "edit", ("/", "Ctrl+F"), group="search"),
    Command("sources", lambda: translate("Commands", "Sources…"), "edit", ("Ctrl+L",), group="search"),
    Command("clear_filters", lambda: translate("Commands", "Clear all filters"), "edit", group="search"),
    Command(
        "let_go",
        lambda: translate("Commands", "Let go of the selection, the lens, the search"),
        "edit",
        ("Esc",),
        group="search",
        brief=lambda: translate("Commands", "Let go of what is chosen"),
    ),
    *_choices(
        "view",
        "views",
        ("view_timeline", lambda: translate("Commands", "Timeline"), "Ctrl+1"),
        ("view_matrix", lambda: translate("Commands", "Matrix"), "Ctrl+2"),
        ("view_table", lambda: translate("Commands", "Table"), "Ctrl+3"),
        ("view_trends", lambda: translate("Commands", "Trends"), "Ctrl+4"),
    ),
    Command("zoom_in", lambda: translate("Commands", "Zoom in"), "view", ("+", "=", "Ctrl++"), group="zoom"),
    Command("zoom_out", lambda: translate("Commands", "Zoom out"), "view", ("-", "Ctrl+-"), group="zoom"),
    Command(
        "fit",
        lambda: translate("Commands", "Fit the whole period"),
        "view",
        ("0", "F", "Ctrl+0"),
        group="zoom",
        brief=lambda: translate("Commands", "Fit"),
    ),
    Command(
        "rows_taller", lambda: translate("Commands", "Taller rows"), "view", ("Ctrl+Down",), group="rows", submenu=_rows
    ),
    Command(
        "rows_lower", lambda: translate("Commands", "Lower rows"), "view", ("Ctrl+Up",), group="rows", submenu=_rows
    ),
    Command("rows_usual", lambda: translate("Commands", "Usual height of rows"), "view", group="rows", submenu=_rows),
    *_choices(
        "view",
        "wheel",
        ("wheel_zoom", lambda: translate("Commands", "Zooms in time")),
        ("wheel_scroll", lambda: translate("Commands", "Scrolls the lanes")),
        submenu=lambda: translate("Commands", "Mouse wheel"),
    ),
    Command("calm", lambda: translate("Commands", "Reduce motion"), "view", nature="switch", group="motion"),
    Command(
        "show_filters",
        lambda: translate("Commands", "Filters"),
        "view",
        ("F7",),
        nature="switch",
        group="regions",
        brief=lambda: translate("Commands", "Show or hide the filters"),
    ),
    Command(
        "show_detail",
        lambda: translate("Commands", "Detail"),
        "view",
        ("F8",),
        nature="switch",
        group="regions",
        brief=lambda: translate("Commands", "Show or hide the detail"),
    ),
    Command(
        "show_overview",
        lambda: translate("Commands", "Overview"),
        "view",
        ("F9",),
        nature="switch",
        group="regions",
        brief=lambda: translate("Commands", "Show or hide the overview"),
    ),
    Command(
        "show_table",
        lambda: translate("Commands", "Table below the timeline"),
        "view",
        ("Ctrl+T",),
        nature="switch",
        group="regions",
    ),
    Command(
        "show_key", lambda: translate("Commands", "Key to the signs"), "view", ("K",), nature="switch", group="key"
    ),
    Command(
        "follow_day",
        lambda: translate("Commands", "Everything as of a day"),
        "view",
        ("Ctrl+D",),
        nature="switch",
        group="day",
    ),
    *_choices(
        "view",
        "axis",
        ("axis_quarter", lambda: translate("Commands", "Quarters and months")),
        ("axis_week", lambda: translate("Commands", "Weeks by number")),
        ("axis_fiscal", lambda: translate("Commands", "Japan’s fiscal years")),
        submenu=lambda: translate("Commands", "Time axis"),
    ),
    Command("eras", lambda: translate("Commands", "Years by Japanese era"), "view", nature="switch", group="eras"),
    *_choices(
        "view",
        "language",
        ("language_system", lambda: translate("Commands", "As the system")),
        ("language_en", lambda: "English"),
        ("language_ja", lambda: "日本語"),
        ("language_de", lambda: "Deutsch"),
        submenu=lambda: translate("Commands", "Language"),
    ),
    *_choices(
        "view",
        "theme",
        ("theme_system", lambda: translate("Commands", "As the system")),
        ("theme_light", lambda: translate("Commands", "Light")),
        ("theme_dark", lambda: translate("Commands", "Dark")),
        submenu=lambda: translate("Commands", "Appearance"),
    ),
    Command("text_larger", lambda: translate("Commands", "Larger text"), "view", group="text", submenu=_text_size),
    Command("text_smaller", lambda: translate("Commands", "Smaller text"), "view", group="text", submenu=_text_size),
    Command("text_usual", lambda: translate("Commands", "Usual text size"), "view", group="text", submenu=_text_size),
    Command("save_view", lambda: translate("Commands", "Save this view…"), "views", ("Ctrl+S",), group="keep"),
    Command("saved_views", lambda: translate("Commands", "Go to a saved view"), "views", nature="list", group="keep"),
    Command("manage_views", lambda: translate("Commands", "Manage saved views…"), "views", group="keep"),
    Command("open_view", lambda: translate("Commands", "Open a view…"), "views", group="share"),
    Command("paste_view", lambda: translate("Commands", "Paste a view"), "views", group="share"),
    Command("perspective", lambda: translate("Commands", "Perspective"), "lanes", nature="list", group="perspective"),
    *_choices(
        "lanes",
        "mode",
        ("lanes_partner", lambda: translate("Commands", "By partner")),
        ("lanes_pair", lambda: translate("Commands", "By pair")),
        ("lanes_kind", lambda: translate("Commands", "By type")),
        ("lanes_agreement", lambda: translate("Commands", "By agreement")),
        ("lanes_single", lambda: translate("Commands", "One lane")),
    ),
    *_choices(
        "lanes",
        "order",
        ("order_events", lambda: translate("Commands", "Most events first")),
        ("order_latest", lambda: translate("Commands", "Latest event first")),
        ("order_name", lambda: translate("Commands", "In order of names")),
    ),
    Command("open_lanes", lambda: translate("Commands", "Open all lanes"), "lanes", group="all"),
    Command("fold_lanes", lambda: translate("Commands", "Fold all lanes"), "lanes", group="all"),
    Command("pin_lane", lambda: translate("Commands", "Pin the lane"), "lanes", nature="switch", group="lane"),
    Command("lane_above", lambda: translate("Commands", "Lane above"), "lanes", ("Up",), group="lane"),
    Command("lane_below", lambda: translate("Commands", "Lane below"), "lanes", ("Down",), group="lane"),
    Command(
        "enter",
        lambda: translate("Commands", "Open or fold the lane, show the event"),
        "lanes",
        ("Return", "Enter"),
        group="lane",
    ),
    Command("back", lambda: translate("Commands", "Back"), "go", ("Alt+Left",), group="history"),
    Command("forward", lambda: translate("Commands", "Forward"), "go", ("Alt+Right",), group="history"),
    Command("previous", lambda: translate("Commands", "Previous event"), "go", ("Left",), group="step"),
    Command("next", lambda: translate("Commands", "Next event"), "go", ("Right",), group="step"),
    Command("first", lambda: translate("Commands", "First event"), "go", ("Home",), group="step"),
    Command("last", lambda: translate("Commands", "Last event"), "go", ("End",), group="step"),
    Command("earlier", lambda: translate("Commands", "A little earlier"), "go", ("Shift+Left",), group="move"),
    Command("later", lambda: translate("Commands", "A little later"), "go", ("Shift+Right",), group="move"),
    Command("window_earlier", lambda: translate("Commands", "A window earlier"), "go", ("PgUp",), group="move"),
    Command("window_later", lambda: translate("Commands", "A window later"), "go", ("PgDown",), group="move"),
    Command("go_to_date", lambda: translate("Commands", "Go to date…"), "go", ("G",), group="date"),
    Command("tour", lambda: translate("Commands", "Tour through the dataset"), "help", group="tour"),
    Command("welcome", lambda: translate("Commands", "First steps"), "help", group="tour"),
    Command("keys", lambda: translate("Commands", "All keys"), "help", ("F1", "?"), group="help"),
    Command("about", lambda: translate("Commands", "About Milepost"), "help", group="help"),
)


def command(key: str) -> Command:
    """The row of this key."""
    return next(row for row in COMMANDS if row.key == key)


def of_menu(menu: Menu) -> tuple[Command, ...]:
    """The rows of one menu, in order."""
    return tuple(row for row in COMMANDS if row.menu == menu)
