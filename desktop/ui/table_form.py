"""How the user has set out the table: columns, their widths, order. Remembered between two starts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import ceil
from typing import cast

from desktop.dataset.table import USUAL
from desktop.dataset.table_order import COLUMNS, ColumnName
from desktop.ui.settings import Settings

LEAST_WIDTH, MOST_WIDTH = 40, 2_000
WIDTHS: Mapping[ColumnName, int] = {
    "date": 96, "end": 96, "kind": 124, "stage": 144, "title": 280, "label": 176, "parties": 168, "place": 112,
    "agreement": 168, "grade": 144, "source": 208, "weight": 76, "id": 208,
}  # fmt: skip
"""The width of each column in pixels where there is room and the user made no other; the title takes what is left."""
LEASTS: Mapping[ColumnName, int] = {
    "date": 88, "end": 88, "kind": 104, "stage": 104, "title": 176, "label": 120, "parties": 100, "place": 68,
    "agreement": 100, "grade": 84, "source": 128, "weight": 64, "id": 120,
}  # fmt: skip
"""The width down to which a column gives way so that all are in sight, as they are in a window 1440 pixels wide."""
TITLE_LEAST = 160
"""The title beside which not all columns are in sight."""
_KNOWN_WORDS: tuple[ColumnName, ...] = ("date", "end", "kind", "stage", "weight")
"""The columns whose words are few and known: they give way last."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """columns: those shown, in order. widths: in pixels, those that the user made."""

    columns: tuple[ColumnName, ...] = USUAL
    widths: Mapping[ColumnName, int] = field(default_factory=dict)
    sort: ColumnName = "date"
    descending: bool = False
    grouped: bool = False


def toggled(columns: tuple[ColumnName, ...], column: ColumnName) -> tuple[ColumnName, ...]:
    """The columns with one more, at its usual place, or one fewer; the last one stays."""
    if column in columns:
        return tuple(name for name in columns if name != column) or columns
    later = COLUMNS[COLUMNS.index(column) :]
    place = next((number for number, name in enumerate(columns) if name in later), len(columns))
    return (*columns[:place], column, *columns[place:])


def remembered(settings: Settings) -> TableForm:
    """How it was left; what can't be read is as usual."""
    names = tuple(dict.fromkeys(name for name in settings.text("table/columns").split(" ") if name in COLUMNS))
    widths = settings.numbers("table/widths")
    made = dict(zip(COLUMNS, widths, strict=True)) if len(widths) == len(COLUMNS) else {}
    return TableForm(
        columns=names or USUAL,
        widths={name: width for name, width in made.items() if LEAST_WIDTH <= width <= MOST_WIDTH},
        sort=cast("ColumnName", settings.choice("table/sort", COLUMNS, "date")),
        descending=settings.flag("table/descending", default=False),
        grouped=settings.flag("table/grouped", default=False),
    )


def remember(settings: Settings, form: TableForm) -> None:
    """Keep it for the next time."""
    settings.put("table/columns", " ".join(form.columns))
    settings.put("table/widths", [form.widths.get(name, 0) for name in COLUMNS])
    settings.put("table/sort", form.sort)
    settings.put("table/descending", form.descending)
    settings.put("table/grouped", form.grouped)


def shared_widths(
    columns: Sequence[ColumnName],
    room: int,
    made: Mapping[ColumnName, int],
    needed: Mapping[ColumnName, int],
    scale: float = 1.0,
) -> dict[ColumnName, int]:
    """The width of each column in a room, in pixels; those made by the user stay.

    needed: what heads, and dates, need to stand whole; no column is made narrower. scale: how much larger than usual
    the text is.

    What is left goes to the title. Where there is too little, the columns of free text give way first, then all;
    where even that is too little, the title ends at the edge of the room and what follows it is scrolled to.
    """
    usual, leasts = _usable(WIDTHS, needed, scale), _usable(LEASTS, needed, scale)
    widths = {name: made.get(name, usual[name]) for name in columns}
    of_all = [name for name in columns if name not in made]
    for giving in ([name for name in of_all if name not in _KNOWN_WORDS], of_all):
        _give_way(widths, {name: widths[name] - leasts[name] for name in giving}, sum(widths.values()) - room)
    if "title" in widths and "title" not in made:
        widths["title"] = _title_width(columns, widths, room, usual["title"], round(TITLE_LEAST * scale))
    return widths


def _usable(widths: Mapping[ColumnName, int], needed: Mapping[ColumnName, int], scale: float) -> dict[ColumnName, int]:
    return {name: max(round(width * scale), needed.get(name, 0)) for name, width in widths.items()}


def _give_way(widths: dict[ColumnName, int], may_give: dict[ColumnName, int], missing: int) -> None:
    """Make columns narrower by what is missing, each in proportion to what it may give."""
    share = min(1.0, missing / max(1, sum(may_give.values())))
    if share > 0:
        for name, most in may_give.items():
            widths[name] -= min(most, ceil(most * share))


def _title_width(
    columns: Sequence[ColumnName], widths: Mapping[ColumnName, int], room: int, usual: int, least: int
) -> int:
    left = room - sum(width for name, width in widths.items() if name != "title")
    before = sum(widths[name] for name in columns[: columns.index("title")])
    return left if left >= widths["title"] else max(least, min(usual, room - before))
