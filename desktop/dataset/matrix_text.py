"""The cells of a matrix as text for other programs and for a terminal."""

import csv
import io
import json
from collections.abc import Iterator, Sequence

from desktop.dataset.export import aligned, guarded
from desktop.dataset.insight import NoPlace
from desktop.dataset.matrix import Cell, Entry, Matrix
from desktop.dataset.meetings import Meetings
from desktop.dataset.ranking import Place
from desktop.dataset.reader import Dataset
from desktop.dataset.words import place_words, stage_name
from desktop.model.dates import moment_text
from desktop.model.moment import Moment
from desktop.model.text import Language, Translate, shown
from desktop.model.vocabulary import Stage

AGREEMENT = (
    "partner", "kind", "agreement", "stage", "signed", "in_force", "first_signed", "replaces", "order_signed",
    "order_in_force",
)  # fmt: skip
"""What is said of an agreement, by the names that other programs meet."""
MEETINGS = ("first_held", "latest_held", "held")
"""What is said of meetings beside partner, kind and stage."""


def as_json(found: Matrix, partners: Sequence[str]) -> str:
    """A list of objects: one per agreement, or per cell of meetings. Stages are codes, dates as in the record.

    What was not reached, and an order that the record leaves open or whose list is not complete, is null.
    """
    return json.dumps(list(_objects(found, partners)), ensure_ascii=False, allow_nan=False, indent=1)


def as_csv(found: Matrix, partners: Sequence[str]) -> str:
    """The same as CSV (RFC 4180), every field quoted; null is an empty field."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, (*AGREEMENT, *MEETINGS), quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    writer.writeheader()
    for one in _objects(found, partners):
        writer.writerow({name: guarded("" if value is None else str(value)) for name, value in one.items()})
    return out.getvalue()


def as_text(dataset: Dataset, found: Matrix, partners: Sequence[str], language: Language, translate: Translate) -> str:
    """One line per agreement or cell of meetings, aligned for a terminal. Empty for an empty matrix."""
    lines = [
        [dataset.parties[cell.partner].name.to(language), dataset.kinds[cell.kind].short.to(language), *told]
        for cell in _cells(found, partners)
        for told in _lines(cell, language, translate)
    ]
    return aligned([[shown(part) for part in line] for line in lines])


def _cells(found: Matrix, partners: Sequence[str]) -> Iterator[Cell]:
    cells = (found.cell(partner, kind) for partner in partners for kind in found.kinds)
    return (cell for cell in cells if cell is not None)


def _objects(found: Matrix, partners: Sequence[str]) -> Iterator[dict[str, object]]:
    for cell in _cells(found, partners):
        yield from (_agreement_object(cell, entry) for entry in cell.entries)
        if cell.meetings is not None:
            yield _meetings_object(cell, cell.meetings)


def _agreement_object(cell: Cell, entry: Entry) -> dict[str, object]:
    text = entry.text
    values = (
        cell.partner,
        cell.kind,
        text.agreement,
        text.stage.value,
        _written(text.signed),
        _written(text.in_force),
        _written(entry.first_signed),
        entry.replaces or None,
        _number(entry.order_signed),
        _number(entry.order_in_force),
    )
    return dict(zip(AGREEMENT, values, strict=True))


def _meetings_object(cell: Cell, meetings: Meetings) -> dict[str, object]:
    told = {"partner": cell.partner, "kind": cell.kind, "stage": Stage.HELD.value}
    held = (meetings.first.text, meetings.latest.text, meetings.held)
    return dict.fromkeys(AGREEMENT) | told | dict(zip(MEETINGS, held, strict=True))


def _written(moment: Moment | None) -> str | None:
    return moment.text if moment else None


def _number(place: Place | NoPlace) -> int | None:
    return place.number if isinstance(place, Place) else None


def _lines(cell: Cell, language: Language, translate: Translate) -> Iterator[list[str]]:
    for entry in cell.entries:
        date = moment_text(entry.text.moment, language, short=True)
        told = translate("Matrix", "{stage} {date}").format(stage=stage_words(entry.text.stage, translate), date=date)
        yield [told, order_words(entry.order_signed, language, translate), entry.text.agreement]
    if cell.meetings is not None:
        yield [meetings_words(cell.meetings, language, translate), "", ""]


def stage_words(stage: Stage, translate: Translate) -> str:
    """How far an agreement has come, in the words of a cell: in negotiation, signed, in force."""
    if stage is Stage.NEGOTIATION_STARTED:
        return translate("Matrix", "in negotiation")
    return translate("Matrix", "in force") if stage is Stage.IN_FORCE else stage_name(stage, translate)


def order_words(place: Place | NoPlace, language: Language, translate: Translate) -> str:
    """A place in an order: 7th, 4th or 5th; empty where there is none."""
    return "" if isinstance(place, NoPlace) else place_words(place.first, place.last, language, translate)


def meetings_words(meetings: Meetings, language: Language, translate: Translate) -> str:
    """Meetings in a line: 2 held on record, first 13 Apr 2021, latest 3 Nov 2022.

    The record may not hold the very first, so nothing says so.
    """
    first, latest = (moment_text(one, language, short=True) for one in (meetings.first, meetings.latest))
    if meetings.held == 1:
        return translate("Matrix", "one held on record, {date}").format(date=first)
    told = translate("Matrix", "%n held on record, first {first}, latest {latest}", "", meetings.held)
    return told.format(first=first, latest=latest)
