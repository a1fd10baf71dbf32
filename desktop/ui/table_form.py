"""How the user has set out the table: columns, their widths, order. Remembered between two starts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import cast

from desktop.dataset.table import USUAL
from desktop.dataset.table_order import COLUMNS, ColumnName
from desktop.ui.settings import Settings

LEAST_WIDTH, MOST_WIDTH = 40, 2_000
WIDTHS: Mapping[ColumnName, int] = {
    "date": 108, "end": 108, "kind": 124, "stage": 144, "title": 280, "label": 176, "parties": 168, "place": 112,
    "agreement": 168, "grade": 144, "source": 208, "weight": 76, "id": 208,
}  # fmt: skip
"""The width of each column in pixels until the user makes another; the title takes what is left."""


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
