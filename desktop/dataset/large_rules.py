"""The rules over a large dataset: doubtful rows are judged as those of a small one, the others are as they are."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import moment_of
from desktop.dataset.errors import Faults
from desktop.dataset.fields import Flags, Ids, hashes_of
from desktop.dataset.form import has_id, judged, without_lost_references
from desktop.dataset.large_reading import ROW, LargeContent
from desktop.dataset.pages import Numbers, OddPagesError
from desktop.dataset.record import kinds, parties, shown_sheet, sources
from desktop.dataset.scan import BULKY, HEADS, KEPT, Scan
from desktop.dataset.sheet import Cell, Sheet, Sheets
from desktop.dataset.store import StoreWriter
from desktop.dataset.tables import tables
from desktop.model.moment import Precision
from desktop.model.vocabulary import Grade, Role, Stage

_PRECISIONS = tuple(precision.value for precision in Precision)
_STAGES, _ROLES, _GRADES = (tuple(str(word) for word in words) for words in (Stage, Role, Grade))
Array = NDArray[Any]
Places = NDArray[np.int32]


class AllBut(Container[str]):
    """Every text but some."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = frozenset(names)

    def __contains__(self, name: object) -> bool:
        return name not in self._names


class Written(Container[str]):
    """The ids of a large table, as they are written; asked for many names at once, since one by one takes long."""

    def __init__(self, ids: Ids, names: Iterable[str]) -> None:
        self._ids = ids
        wanted = sorted(set(names))
        self._known = dict(zip(wanted, (ids.rows(hashes_of(wanted)) >= 0).tolist(), strict=True))

    def __contains__(self, name: object) -> bool:
        known = self._known.get(str(name))
        return bool(self._ids.rows(hashes_of([str(name)]))[0] >= 0) if known is None else known


@dataclass(slots=True)
class Members:
    """Which parties or sources belong to which event: m entries by event.

    event: (m,) its row in the order of ids. code: (m,) index into the parties or sources. more: further columns.
    starts, counts: (n,) where the entries of each event lie.
    """

    event: Places
    code: Places
    more: dict[str, Array]
    starts: Numbers
    counts: Numbers


@dataclass(slots=True)
class LargeTables:
    """What can be used of a large dataset.

    sheets: all tables but the bulky ones, with texts as they may be shown. events: (n, ...) by column, in the order
    of ids, kept or not. kept: (n,) which can be used. twins: (n + 1,) the row that stands for each: of
    doubles, one. written: the doubtful events as they are written. mended: those of them that can be used, as they are
    shown. Both have ROW. parties, sources: what belongs to events.
    """

    sheets: Sheets
    events: dict[str, Array]
    kept: Flags
    twins: Places
    written: Sheet
    mended: Sheet
    parties: Members
    sources: Members


def usable_rows(content: LargeContent, writer: StoreWriter, faults: Faults) -> LargeTables:
    """The rows that can be used, mended where they have to be; every fault is told as for a small dataset."""
    known: dict[str, Container[str]] = {name: set(names) for name, names in content.names.items()}
    known["event"] = Written(
        content.ids["event"], names_of_events((*content.small.values(), *content.doubtful.values()))
    )
    there: dict[str, Container[str]] = {}
    sheets: Sheets = {}
    for name in tables():
        if name in content.small:
            sheets[name] = without_lost_references(judged(content.small[name], known, faults), there)
        elif name in BULKY:
            sheets[name] = without_lost_references(judged(content.doubtful[name], known, faults), there)
        else:
            mended = judged(content.doubtful[name], known, faults)
            sheets[name] = without_lost_references(_together(content.scans[name], mended), there)
        if name == "event":
            events, kept, twins = _events(content, sheets, writer)
            there["event"] = AllBut(_left_out(content, sheets["event"], kept, writer, events))
        elif has_id(name):
            there[name] = set(sheets[name].text("id"))
    shown = {name: shown_sheet(sheet) for name, sheet in sheets.items() if name not in BULKY}
    return LargeTables(
        sheets=shown,
        events=events,
        kept=kept,
        twins=twins,
        written=content.doubtful["event"],
        mended=shown_sheet(sheets["event"]),
        parties=_members(content, "event_party", "party", tuple(parties(shown)), sheets, kept, twins),
        sources=_members(content, "event_source", "source", tuple(sources(shown)), sheets, kept, twins),
    )


def names_of_events(sheets: Iterable[Sheet]) -> Iterator[str]:
    """What stands in some tables where an event is named."""
    for sheet in sheets:
        for column in tables()[sheet.table].columns:
            if column.refers == "event" and column.name in sheet.columns:
                yield from sheet.text(column.name)


def _together(scan: Scan, mended: Sheet) -> Sheet:
    """The rows that nobody doubted and those that were mended, in the order of the file."""
    clean = np.flatnonzero(~scan.doubt)
    if not len(mended):
        return scan.sheet(clean)
    rows = np.concatenate((clean, np.array(mended.number(ROW), np.int64)))
    order = np.argsort(rows, kind="stable").tolist()
    sheet = scan.sheet(clean)
    columns: dict[str, list[Cell]] = {}
    for name, cells in sheet.columns.items():
        all_cells = cells + mended.columns[name]
        columns[name] = [all_cells[place] for place in order]
    return replace(sheet, columns=columns, lines=[0] * len(order))


def numbering(names: list[str], final: Iterable[str]) -> Places:
    """(names + 1,) Where each name stands among the final ones, -1 where it was left out."""
    places = {name: place for place, name in enumerate(final)}
    return np.array([places.get(name, -1) for name in names] + [-1], np.int32)


def _events(content: LargeContent, sheets: Sheets, writer: StoreWriter) -> tuple[dict[str, Array], Flags, Places]:
    """The columns of the events in order of ids, which are kept, and which row stands for each (of doubles, one)."""
    scan, mended = content.scans["event"], shown_sheet(sheets["event"])
    arrays, end = scan.arrays, scan.arrays["filled:end_date"]
    kind_numbers = numbering(content.names["kind"], kinds(sheets))
    events: dict[str, Array] = {
        "first": arrays["first:date"],
        "last": arrays["last:date"],
        "end_first": np.where(end, arrays["first:end_date"], arrays["first:date"]),
        "end_last": np.where(end, arrays["last:end_date"], arrays["last:date"]),
        "lasting": end,
        "precision": arrays["precision:date"],
        "end_precision": np.where(end, arrays["precision:end_date"], arrays["precision:date"]),
        "kind": kind_numbers[arrays.pop("ref:kind")],
        "stage": arrays["word:stage"],
        "weight": arrays.pop("number:weight").astype(np.uint8),
        "where": arrays["where"],
    }
    kept: Flags = ~scan.doubt & (events["kind"] >= 0)
    twins = np.append(np.arange(len(scan), dtype=np.int32), np.int32(-1))
    if len(mended):
        _mend(events, mended, tuple(kinds(sheets)), writer)
        rows = np.array(mended.number(ROW))
        kept[rows] = True
        by_name = dict(zip(mended.text("id"), mended.number(ROW), strict=True))
        written = content.doubtful["event"]
        for name, row in zip(written.text("id"), written.number(ROW), strict=True):
            twins[row] = by_name.get(name, row)
    events["kind"] = events["kind"].astype(np.uint16)
    return events, kept, twins


def _mend(events: dict[str, Array], sheet: Sheet, kind_ids: tuple[str, ...], writer: StoreWriter) -> None:
    """Puts the values of events that were judged in the place of those that were read."""
    for place, row in enumerate(sheet.number(ROW)):
        start = moment_of(sheet.text("date")[place])
        end = moment_of(sheet.text("end_date")[place]) or start
        assert start is not None  # by the rules
        assert end is not None
        events["first"][row], events["last"][row] = start.first, start.last
        events["end_first"][row], events["end_last"][row] = end.first, end.last
        events["lasting"][row] = bool(sheet.text("end_date")[place])
        events["precision"][row] = _PRECISIONS.index(start.precision)
        events["end_precision"][row] = _PRECISIONS.index(end.precision)
        events["kind"][row] = kind_ids.index(sheet.text("kind")[place])
        events["stage"][row] = _STAGES.index(sheet.text("stage")[place])
        events["weight"][row] = sheet.number("weight")[place]
        texts = [sheet.text(name)[place].encode() for name in KEPT]
        events["where"][row] = (writer.add_texts(b"".join(texts)), [len(text) for text in texts])


def _left_out(
    content: LargeContent, kept_sheet: Sheet, kept: Flags, writer: StoreWriter, events: dict[str, Array]
) -> set[str]:
    """The ids of events that can't be used."""
    names = set(content.doubtful["event"].text("id")) - set(kept_sheet.text("id"))
    lost = np.flatnonzero(~kept & ~content.scans["event"].doubt)
    return names | {name for (name,) in writer.texts_of(events["where"][lost], 1)}


def _members(
    content: LargeContent, table: str, column: str, final: tuple[str, ...], sheets: Sheets, kept: Flags, twins: Places
) -> Members:
    scan, mended = content.scans[table], sheets[table]
    event = twins[scan.arrays["ref:event"]]
    code = numbering(content.names[column], final)[scan.arrays.pop(f"ref:{column}")]
    more = {"position": scan.arrays["number:position"]}
    if table == "event_party":
        more["role"] = scan.arrays["word:role"]
    clean = ~scan.doubt & np.append(kept, False)[event] & (code >= 0)
    if not np.all(clean):
        event, code, more = event[clean], code[clean], {name: array[clean] for name, array in more.items()}
    if len(mended):
        found = twins[content.ids["event"].rows(hashes_of(mended.text("event")))]
        event = np.concatenate((event, found))
        code = np.concatenate((code, np.array([final.index(name) for name in mended.text(column)], np.int32)))
        positions = np.array(mended.number("position"), np.int32)
        more["position"] = np.concatenate((more["position"], positions))
        if table == "event_party":
            roles = np.array([_ROLES.index(role) for role in mended.text("role")], np.uint8)
            more["role"] = np.concatenate((more["role"], roles))
    if np.any(event[1:] < event[:-1]):
        order = np.argsort(event, kind="stable")
        event, code, more = event[order], code[order], {name: array[order] for name, array in more.items()}
    counts = np.bincount(event, minlength=len(kept))
    return Members(event, code, more, np.cumsum(counts) - counts, counts)


def party_bits(number: int) -> NDArray[np.uint64]:
    """(number, words) Each party as the bit that stands for it, as in `Columns`."""
    bits = np.zeros((number, max(1, -(-number // 64))), np.uint64)
    party = np.arange(number)
    bits[party, party // 64] = np.left_shift(np.uint64(1), (party % 64).astype(np.uint64))
    return bits


def party_masks(members: Members, number: int) -> NDArray[np.uint64]:
    """(n, words) The parties of each event as bits, as in `Columns`."""
    bits = party_bits(number)
    masks = np.zeros((len(members.counts), bits.shape[1]), np.uint64)
    if len(members.event):
        filled = members.counts > 0
        for word in range(bits.shape[1]):
            own = bits[:, word][members.code]
            masks[filled, word] = np.bitwise_or.reduceat(own, members.starts[filled])
    return masks


def best_grades(members: Members, grades: list[Grade]) -> NDArray[np.uint8]:
    """(n,) The best grade among the sources of each event, as in `Columns`. grades: of each source."""
    best = np.full(len(members.counts), _GRADES.index(Grade.MEMORY), np.uint8)
    if len(members.event):
        codes = np.array([_GRADES.index(grade) for grade in grades], np.uint8)[members.code]
        filled = members.counts > 0
        best[filled] = np.minimum.reduceat(codes, members.starts[filled])
    return best


def refuse_disorder(content: LargeContent, writer: StoreWriter) -> None:
    """Raises OddPagesError unless the ids of the events stand in order of their signs, as events are looked up."""
    scan = content.scans["event"]
    heads = [scan.arrays.pop(f"head:{place}") for place in range(HEADS)]
    tied = np.ones(max(0, len(scan) - 1), np.bool_)
    for head in heads:
        if np.any(tied & (head[1:] < head[:-1])):
            raise OddPagesError
        tied &= head[1:] == head[:-1]
    where = scan.arrays["where"]
    rows = np.flatnonzero(tied)
    pairs = zip(writer.texts_of(where[rows], 1), writer.texts_of(where[rows + 1], 1), strict=True)
    if any(before > after for before, after in pairs):
        raise OddPagesError
    if any("\N{REPLACEMENT CHARACTER}" in name for name in content.doubtful["event"].text("id")):
        raise OddPagesError
