"""The rules that hold between rows, over a large dataset: told as for a small one, but found all at once.

Only of the first hundred faults of a rule the rows are put together, for no more are ever told one by one.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np

from desktop.dataset.errors import SHOWN_FAULTS, Faults
from desktop.dataset.fields import Flags, hashes_of
from desktop.dataset.large_reading import ROW, LargeContent
from desktop.dataset.large_rules import LargeTables
from desktop.dataset.pages import Numbers
from desktop.dataset.scan import KEPT
from desktop.dataset.sheet import Cell, Columns, Sheet, empty_sheet
from desktop.dataset.store import StoreWriter
from desktop.dataset.story import (
    LONGEST_LABEL,
    WITHOUT_PARTY,
    WITHOUT_SOURCE,
    judge_dataset,
    judge_labels,
    judge_members,
    judge_what_is_named,
)
from desktop.model.vocabulary import Stage

_STAGES = tuple(stage.value for stage in Stage)
_NAMING = {
    "alias": ("event",),
    "reading": ("event",),
    "agreement_stage": ("event",),
    "series_member": ("event",),
    "link": ("event", "builds_on"),
    "claim_about": ("event",),
    "tour_step": ("event",),
}
"""The tables, but the bulky ones, that name events."""


@dataclass(frozen=True, slots=True)
class LargeStory:
    """What the rules between rows need, and where the faults go."""

    content: LargeContent
    tables: LargeTables
    writer: StoreWriter
    faults: Faults

    def judge(self, named: Sheet) -> None:
        """Every rule of `story`, in its order. named: the events that other tables name."""
        sheets = self.tables.sheets | {"event": named}
        self._some(self._outside(), lambda events: judge_dataset(sheets | {"event": events}, self.faults))
        self._judge_labels()
        agreements, written = sheets["agreement"], self._as_written("agreement")
        judge_labels(agreements, written, self.faults)
        self._judge_company()
        parties = self._as_written("agreement_party")
        judge_members(agreements, parties, "agreement", WITHOUT_PARTY, self.faults)
        judge_what_is_named(sheets, self.faults)

    def named(self) -> Sheet:
        """The events that other tables name, and those that share their id with another name of an event."""
        events = self.content.ids["event"]
        found = [np.zeros(0, np.int64)]
        for table, columns in _NAMING.items():
            scan = self.content.scans.get(table)
            for column in columns:
                if scan is not None:
                    found.append(scan.arrays[f"ref:{column}"].astype(np.int64))
                else:
                    names = self.content.small[table].text(column)
                    found.append(events.rows(hashes_of(names)))
        found.append(events.rows(hashes_of(self.tables.sheets["alias"].text("id"))))
        rows = np.concatenate(found)
        named = np.zeros(len(self.tables.kept), np.bool_)
        named[self.tables.twins[rows[rows >= 0]]] = True
        return self.events(np.flatnonzero(named & self.tables.kept), KEPT[:2])

    def events(self, rows: Numbers, names: tuple[str, ...] = KEPT) -> Sheet:
        """Some events as rows of their table, with ROW; rows go in the order of ids. names: the first texts of each."""
        arrays = self.tables.events
        texts = self.writer.texts_of(arrays["where"][rows], len(names))
        columns: Columns = {name: [text[place] for text in texts] for place, name in enumerate(names)}
        lasting = arrays["lasting"][rows].tolist()
        columns["stage"] = [_STAGES[stage] for stage in arrays["stage"][rows].tolist()]
        for name in ("first", "last"):
            columns[f"{name}_day"] = arrays[name][rows].tolist()
            ends: list[Cell] = arrays[f"end_{name}"][rows].tolist()
            columns[f"end_{name}_day"] = [end if lasts else None for end, lasts in zip(ends, lasting, strict=True)]
        columns[ROW] = rows.tolist()
        return Sheet("event", "event", columns, [0] * len(rows))

    def _some(self, flags: Flags, judge: Callable[[Sheet], None]) -> None:
        """Has the first of these events judged; each of the others has one fault more."""
        rows = np.flatnonzero(flags)
        judge(self.events(rows[:SHOWN_FAULTS]))
        self.faults.count += max(0, len(rows) - SHOWN_FAULTS)

    def _outside(self) -> Flags:
        sheet, events = self.tables.sheets["dataset"], self.tables.events
        first, last = sheet.number("period_first_day")[0], sheet.number("period_last_day")[0]
        return self.tables.kept & ((np.maximum(events["last"], events["end_last"]) < first) | (events["first"] > last))

    def _judge_labels(self) -> None:
        doubt = self.content.scans["event"].doubt
        clean = self.tables.kept & ~doubt
        too_long = [clean & self.content.scans["event"].arrays[f"long:{language}"] for language in LONGEST_LABEL]
        shown = [np.flatnonzero(flags)[:SHOWN_FAULTS] for flags in too_long]
        mended = np.array(self.tables.mended.number(ROW), np.int64)
        rows = np.unique(np.concatenate([*shown, mended]))
        sheet = self.events(rows)
        labels = [f"label_{language}" for language in LONGEST_LABEL]
        uncut: Columns = {name: list(self.tables.written.columns[name]) for name in labels}
        for name in labels:
            cells = zip(sheet.columns[name], rows.tolist(), strict=True)
            uncut[name] += [cell for cell, row in cells if not doubt[row]]
        judge_labels(sheet, Sheet("event", "event", uncut, ()), self.faults)
        for flags in too_long:
            self.faults.count += int(np.count_nonzero(flags)) - int(np.count_nonzero(flags[rows]))

    def _judge_company(self) -> None:
        for table, text in (("event_party", WITHOUT_PARTY), ("event_source", WITHOUT_SOURCE)):
            named = self.content.scans[table].arrays["ref:event"]
            if table == "event_source" and not len(named):
                continue
            counts = np.bincount(self.tables.twins[named[named >= 0]], minlength=len(self.tables.kept))
            nobody = empty_sheet(table, table)
            alone = self.tables.kept & (counts == 0)
            self._some(alone, partial(self._judge_alone, nobody, text))

    def _judge_alone(self, nobody: Sheet, text: str, events: Sheet) -> None:
        judge_members(events, nobody, "event", text, self.faults)

    def _as_written(self, table: str) -> Sheet:
        """Every row of a table before any was left out."""
        if table in self.content.small:
            return self.content.small[table]
        return Sheet(table, table, self.content.scans[table].cells, [0] * len(self.content.scans[table]))
