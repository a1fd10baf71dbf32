"""The things of the record, as values, out of the rows that can be used. Everything that is asked for is there."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.days import sure_moment
from desktop.dataset.sheet import Columns, Sheet, Sheets
from desktop.dataset.story import languages_in
from desktop.dataset.tables import tables
from desktop.model.record import About, Agreement, Claim, Kind, KindGroup, Party, Series, Source, Step
from desktop.model.text import LANGUAGES, Text, shown, unseen
from desktop.model.vocabulary import Grade, KindNature, PublisherNature, Stage, Verdict

_GRADES = tuple(Grade)
Grades = NDArray[np.uint8]
"""The best grade of each event by its row, as in `columns`."""


def with_shown_texts(sheets: Sheets) -> Sheets:
    """The same rows with every text as it may be shown; ids, codes and dates stay as they are."""
    return {name: shown_sheet(sheet) for name, sheet in sheets.items()}


def shown_sheet(sheet: Sheet) -> Sheet:
    """The same rows of one table with every text as it may be shown."""
    columns: Columns = dict(sheet.columns)
    for column in tables()[sheet.table].written:
        if not column.longest:
            continue
        cells = sheet.text(column.name)
        together = "".join(cells)
        if unseen(together) or not (column.lines or together.isprintable()):
            columns[column.name] = [shown(cell, lines=column.lines) for cell in cells]
    return replace(sheet, columns=columns)


def about(sheets: Sheets) -> About:
    """What the dataset says of itself."""
    sheet = sheets["dataset"]
    known = tuple(language for language in LANGUAGES if language in languages_in(sheet.text("languages")[0]))
    return About(
        title=sheet.words("title", 0),
        about=sheet.words("about", 0),
        version=sheet.text("version")[0],
        first_day=sheet.number("period_first_day")[0],
        last_day=sheet.number("period_last_day")[0],
        licence=sheet.text("licence")[0],
        perspective=sheet.text("perspective")[0],
        languages=known or ("en",),
        pinned=tuple(party for pinned, party in _parties_in_order(sheets) if pinned is not None),
    )


def _parties_in_order(sheets: Sheets) -> list[tuple[int | None, str]]:
    pairs = zip(sheets["party"].optional("pinned"), sheets["party"].text("id"), strict=True)
    return sorted(pairs, key=lambda pair: (pair[0] is None, pair[0] or 0, pair[1]))


def parties(sheets: Sheets) -> dict[str, Party]:
    """The parties: pinned first, then by id."""
    sheet, regions = sheets["party"], sheets["region"]
    names = {region: regions.words("name", row) for row, region in enumerate(regions.text("id"))}
    found = {
        name: Party(
            id=name,
            name=sheet.words("name", row),
            organisation=sheet.text("nature")[row] == "organisation",
            region=sheet.text("region")[row],
            region_name=names.get(sheet.text("region")[row], Text("")),
        )
        for row, name in enumerate(sheet.text("id"))
    }
    return {name: found[name] for _, name in _parties_in_order(sheets)}


def groups(sheets: Sheets) -> dict[str, KindGroup]:
    """The groups of kinds by position."""
    sheet = sheets["kind_group"]
    return {
        sheet.text("id")[row]: KindGroup(sheet.text("id")[row], sheet.words("name", row), sheet.text("sign")[row])
        for row in sorted(range(len(sheet)), key=sheet.number("position").__getitem__)
    }


def kinds(sheets: Sheets) -> dict[str, Kind]:
    """The kinds by the position of their group and their own."""
    sheet = sheets["kind"]
    places = {group: place for place, group in enumerate(groups(sheets))}
    order = [
        (places[group], position, name)
        for group, position, name in zip(
            sheet.text("kind_group"), sheet.number("position"), sheet.text("id"), strict=True
        )
    ]
    return {
        sheet.text("id")[row]: Kind(
            id=sheet.text("id")[row],
            group=sheet.text("kind_group")[row],
            nature=KindNature(sheet.text("nature")[row]),
            name=sheet.words("name", row),
            short=sheet.words("short", row),
        )
        for row in sorted(range(len(sheet)), key=order.__getitem__)
    }


def sources(sheets: Sheets) -> dict[str, Source]:
    """The sources by id."""
    sheet = sheets["source"]
    natures = {nature.value: nature for nature in PublisherNature}
    grades = {grade.value: grade for grade in Grade}
    columns = ("id", "publisher", "publisher_nature", "title", "author", "date", "language", "url", "grade")
    rows = zip(*(sheet.text(column) for column in columns), strict=True)
    return {
        name: Source(name, publisher, natures[nature], title, author, date, language, url, grades[grade])
        for name, publisher, nature, title, author, date, language, url, grade in rows
    }


def agreements(sheets: Sheets, grades: Grades) -> dict[str, Agreement]:
    """The agreements by id, with the steps of their lives."""
    sheet, steps = sheets["agreement"], _Steps(sheets, "agreement_stage", "agreement", grades)
    members = _members(sheets["agreement_party"], "agreement", "party")
    pairs = zip(sheet.text("replaces"), sheet.text("id"), strict=True)
    replaced_by = dict(sorted(pairs, reverse=True))
    return {
        name: Agreement(
            id=name,
            kind=sheet.text("kind")[row],
            title=sheet.words("title", row),
            label=sheet.words("label", row),
            parties=members.get(name, ()),
            replaces=sheet.text("replaces")[row],
            replaced_by=replaced_by.get(name, ""),
            steps=steps.of(name),
        )
        for row, name in enumerate(sheet.text("id"))
    }


def series(sheets: Sheets, grades: Grades) -> dict[str, Series]:
    """The series by id, with their members: events and lines of their own as steps, agreements beside them."""
    sheet, steps = sheets["series"], _Steps(sheets, "series_member", "series", grades)
    members = _members(sheets["series_party"], "series", "party")
    agreements_of = _members(sheets["series_member"], "series", "agreement")
    return {
        name: Series(
            id=name,
            nature=sheet.text("nature")[row],
            kind=sheet.text("kind")[row],
            title=sheet.words("title", row),
            parties=members.get(name, ()),
            steps=steps.of(name),
            agreements=agreements_of.get(name, ()),
        )
        for row, name in enumerate(sheet.text("id"))
    }


def claims(sheets: Sheets) -> dict[str, Claim]:
    """The claims by source and position."""
    sheet, about_what = sheets["claim"], sheets["claim_about"]
    events, agreements_, series_ = (
        _members(about_what, "claim", column) for column in ("event", "agreement", "series")
    )
    order = list(zip(sheet.text("source"), sheet.number("position"), sheet.text("id"), strict=True))
    found = (sheet.text("id")[row] for row in sorted(range(len(sheet)), key=order.__getitem__))
    rows = {name: row for row, name in enumerate(sheet.text("id"))}
    return {
        name: Claim(
            id=name,
            source=sheet.text("source")[rows[name]],
            verdict=Verdict(sheet.text("verdict")[rows[name]]),
            holder=sheet.text("holder")[rows[name]],
            claim=sheet.words("claim", rows[name]),
            record=sheet.words("record", rows[name]),
            events=events.get(name, ()),
            agreements=agreements_.get(name, ()),
            series=series_.get(name, ()),
        )
        for name in found
    }


def complete_lists(sheets: Sheets) -> dict[tuple[str, str], Text]:
    """Of which party's kind of agreement the record has all, to what is left out of the list."""
    sheet = sheets["complete_list"]
    pairs = zip(sheet.text("party"), sheet.text("kind"), strict=True)
    return {pair: sheet.words("note", row) for row, pair in enumerate(pairs)}


def _members(sheet: Sheet, owner: str, member: str) -> dict[str, tuple[str, ...]]:
    """Who belongs to whom, in order of position."""
    names = sheet.text(member)
    found = {name: tuple(names[row] for row in rows if names[row]) for name, rows in sheet.grouped(owner).items()}
    return {name: members for name, members in found.items() if members}


class _Steps:
    """Makes the steps of agreements or series; what is not said of a step is said by its event."""

    def __init__(self, sheets: Sheets, table: str, owner: str, grades: Grades) -> None:
        self._sheet = sheets[table]
        self._rows = self._sheet.grouped(owner)
        events, named = sheets["event"], set(self._sheet.text("event"))
        self._events = {name: row for row, name in enumerate(events.text("id")) if name in named}
        self._dates, self._stages = events.text("date"), events.text("stage")
        self._grades = grades

    def of(self, owner: str) -> tuple[Step, ...]:
        """The steps in order."""
        rows = self._rows.get(owner, ())
        return tuple(self._step(row) for row in rows if self._event(row) or self._sheet.text("date")[row])

    def _event(self, row: int) -> str:
        return self._sheet.text("event")[row]

    def _step(self, row: int) -> Step:
        sheet, event = self._sheet, self._event(row)
        stage = sheet.text("stage")[row] or (self._stages[self._events[event]] if event else "")
        written = Grade(sheet.text("grade")[row] or Grade.MEMORY)
        return Step(
            stage=Stage(stage) if stage else None,
            moment=sure_moment(self._dates[self._events[event]] if event else sheet.text("date")[row]),
            event=event,
            note=sheet.words("note", row),
            source=sheet.text("source")[row],
            grade=_GRADES[self._grades[self._events[event]]] if event else written,
        )
