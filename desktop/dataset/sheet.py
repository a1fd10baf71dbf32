"""The rows of a table, column by column, whether they come from a CSV file or from a dataset file."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from desktop.dataset.errors import Fault, Faults, quoted
from desktop.dataset.tables import tables
from desktop.model.text import Text

Cell = str | int | None
Columns = dict[str, list[Cell]]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table's rows. Text is never None (empty stands for NULL); numbers are None where there is none.

    file: what to call it in a fault. lines: the line of each row in the file, or 0 throughout where there are none.
    """

    table: str
    file: str
    columns: Columns
    lines: Sequence[int]

    def __len__(self) -> int:
        return len(self.lines)

    def text(self, column: str) -> list[str]:
        """A column of text."""
        return cast("list[str]", self.columns[column])

    def number(self, column: str) -> list[int]:
        """A column of numbers that are all there."""
        return cast("list[int]", self.columns[column])

    def optional(self, column: str) -> list[int | None]:
        """A column of numbers, None where there is none."""
        return cast("list[int | None]", self.columns[column])

    def words(self, column: str, row: int) -> Text:
        """A text in all its languages."""
        return Text(*(self.text(f"{column}_{language}")[row] for language in Text._fields))

    def key(self, row: int) -> tuple[str, ...]:
        """What tells a row apart from the others."""
        return tuple(str(self.columns[name][row]) for name in tables()[self.table].key)

    def key_cells(self, row: int) -> tuple[Cell, ...]:
        """The same with its numbers as numbers, to sort by."""
        return tuple(self.columns[name][row] for name in tables()[self.table].key)

    def fault_of_table(self, text: str, **values: object) -> Fault:
        """Something wrong with the table as a whole."""
        return Fault(self.file, 0, "", text, values)

    def fault(self, row: int, column: str, text: str, **values: object) -> Fault:
        """Something wrong with a row, said with its place."""
        line = self.lines[row]
        key = "" if line or self.table == "dataset" else ", ".join(self.key(row))
        return Fault(self.file, line, column, text, values, quoted(key))

    def without(self, bad: Iterable[int]) -> "Sheet":
        """The same rows but these."""
        left_out = set(bad)
        if not left_out:
            return self
        return self.picked([row for row in range(len(self)) if row not in left_out])

    def picked(self, rows: Sequence[int]) -> "Sheet":
        """These rows in this order."""
        columns = {name: [cells[row] for row in rows] for name, cells in self.columns.items()}
        return replace(self, columns=columns, lines=[self.lines[row] for row in rows])

    def grouped(self, column: str) -> dict[str, list[int]]:
        """The rows that share a value of a column, in order of their position where the table has one."""
        rows: Iterable[int] = range(len(self))
        if "position" in self.columns:
            rows = sorted(rows, key=self.number("position").__getitem__)
        groups: dict[str, list[int]] = defaultdict(list)
        values = self.text(column)
        for row in rows:
            groups[values[row]].append(row)
        groups.pop("", None)
        return dict(groups)


Sheets = dict[str, Sheet]


def empty_sheet(table: str, file: str) -> Sheet:
    """A table without rows."""
    return Sheet(table, file, {column.name: [] for column in tables()[table].columns}, ())


def tell(sheet: Sheet, column: str, rows: Iterable[int], text: str, faults: Faults, **values: object) -> None:
    """The same fault for each of these rows; {value} stands for what the column holds there."""
    for row in rows:
        value = {"value": str(sheet.columns[column][row])} if column else {}
        faults.add(sheet.fault(row, column, text, **(value | values)))
