"""The events as columns of numbers, for drawing and filtering."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import moment_of
from desktop.dataset.sheet import Sheet, Sheets
from desktop.model.moment import Precision
from desktop.model.vocabulary import Grade, Stage

_PRECISIONS = {precision.value: number for number, precision in enumerate(Precision)}
_STAGES = {stage.value: number for number, stage in enumerate(Stage)}
_GRADES = {grade.value: number for number, grade in enumerate(Grade)}


@dataclass(frozen=True, eq=False)
class Columns:
    """The n events as arrays of length n, rows sorted by (first, id).

    ids: of a large dataset looked up one by one; `row` of the dataset is the way back.
    first, last: int32, first and last possible day of the date. end_first, end_last: likewise of the end, or the
    same as first and last where there is none. lasting: whether there is an end. precision, end_precision: uint8,
    0 day, 1 month, 2 year. kind: uint16, index into tuple(dataset.kinds). stage: uint8, index into tuple(Stage).
    weight: uint8, 1 to 5. parties: (n, words) uint64, bit b of word w is party 64 w + b of tuple(dataset.parties).
    grade: uint8, index into tuple(Grade), the best among the event's sources.
    """

    ids: Sequence[str]
    first: NDArray[np.int32]
    last: NDArray[np.int32]
    end_first: NDArray[np.int32]
    end_last: NDArray[np.int32]
    lasting: NDArray[np.bool_]
    precision: NDArray[np.uint8]
    end_precision: NDArray[np.uint8]
    kind: NDArray[np.uint16]
    stage: NDArray[np.uint8]
    weight: NDArray[np.uint8]
    parties: NDArray[np.uint64]
    grade: NDArray[np.uint8]


def columns_of(sheets: Sheets, parties: Sequence[str], kinds: Sequence[str]) -> Columns:
    """The columns of the events, which stand in their final order."""
    events = sheets["event"]
    rows = {name: row for row, name in enumerate(events.text("id"))}
    first = np.array(events.number("first_day"), np.int32)
    last = np.array(events.number("last_day"), np.int32)
    lasting = np.array([end is not None for end in events.optional("end_last_day")], np.bool_)
    precision = np.array([_PRECISIONS[text] for text in events.text("precision")], np.uint8)
    kind_numbers = {kind: number for number, kind in enumerate(kinds)}
    return Columns(
        ids=tuple(events.text("id")),
        first=first,
        last=last,
        end_first=_ends(events, "end_first_day", first),
        end_last=_ends(events, "end_last_day", last),
        lasting=lasting,
        precision=precision,
        end_precision=np.where(lasting, _end_precisions(events), precision).astype(np.uint8),
        kind=np.array([kind_numbers[kind] for kind in events.text("kind")], np.uint16),
        stage=np.array([_STAGES[stage] for stage in events.text("stage")], np.uint8),
        weight=np.array(events.number("weight"), np.uint8),
        parties=_masks(sheets["event_party"], rows, parties),
        grade=_best_grades(sheets, rows),
    )


def _ends(events: Sheet, column: str, otherwise: NDArray[np.int32]) -> NDArray[np.int32]:
    pairs = zip(events.optional(column), otherwise.tolist(), strict=True)
    return np.array([start if end is None else end for end, start in pairs], np.int32)


def _end_precisions(events: Sheet) -> NDArray[np.uint8]:
    ends = map(moment_of, events.text("end_date"))
    return np.array([_PRECISIONS[end.precision] if end else 0 for end in ends], np.uint8)


def _masks(members: Sheet, rows: dict[str, int], parties: Sequence[str]) -> NDArray[np.uint64]:
    """(n, words) the parties of each event as bits, at least one word wide."""
    masks = np.zeros((len(rows), max(1, -(-len(parties) // 64))), np.uint64)
    numbers = {party: number for number, party in enumerate(parties)}
    number = np.array([numbers[party] for party in members.text("party")], np.int64)
    row = np.array([rows[event] for event in members.text("event")], np.int64)
    bits = np.left_shift(np.uint64(1), (number % 64).astype(np.uint64))
    np.bitwise_or.at(masks, (row, number // 64), bits)
    return masks


def _best_grades(sheets: Sheets, rows: dict[str, int]) -> NDArray[np.uint8]:
    sources, named = sheets["source"], sheets["event_source"]
    grades = {name: _GRADES[grade] for name, grade in zip(sources.text("id"), sources.text("grade"), strict=True)}
    best = np.full(len(rows), _GRADES[Grade.MEMORY], np.uint8)
    row = np.array([rows[event] for event in named.text("event")], np.int64)
    np.minimum.at(best, row, np.array([grades[source] for source in named.text("source")], np.uint8))
    return best
