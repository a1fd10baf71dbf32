"""The cells of a table of events as text: to be read, and to be pasted into a spreadsheet."""

import csv
import io
from collections.abc import Callable, Iterable, Sequence

from desktop.dataset.export import guarded
from desktop.dataset.reader import Dataset
from desktop.dataset.table_order import ColumnName, best_publisher
from desktop.dataset.words import all_of, grade_name, stage_name
from desktop.model.dates import moment_text
from desktop.model.record import Event
from desktop.model.text import Language, Translate, capital, cut, shown

LONGEST = 200
"""So many signs of a cell are shown."""
USUAL: tuple[ColumnName, ...] = ("date", "kind", "stage", "title", "parties", "place", "agreement", "grade")
"""The columns that are shown unless others are chosen."""


def column_title(column: ColumnName, translate: Translate) -> str:
    """The head of a column."""
    return {
        "date": translate("Table", "Date"),
        "end": translate("Table", "End"),
        "kind": translate("Table", "Type"),
        "stage": translate("Table", "Stage"),
        "title": translate("Table", "Title"),
        "label": translate("Table", "Label"),
        "parties": translate("Table", "Parties"),
        "place": translate("Table", "Place"),
        "agreement": translate("Table", "Agreement"),
        "grade": translate("Table", "Grade of source"),
        "source": translate("Table", "Source"),
        "weight": translate("Table", "Weight"),
        "id": translate("Table", "Identifier"),
    }[column]


def cell_text(dataset: Dataset, event: Event, column: ColumnName, language: Language, translate: Translate) -> str:
    """A cell as it is read: in the language's words and dates, plain, cut where it is long."""
    if column == "date":
        return moment_text(event.start, language, short=True)
    if column == "end":
        return moment_text(event.end, language, short=True) if event.end else ""
    if column == "kind":
        return shown(dataset.kinds[event.kind].short.to(language))
    return cut(shown(_words(dataset, event, column, language, translate)), LONGEST)


def cell_told(dataset: Dataset, event: Event, column: ColumnName, language: Language, translate: Translate) -> str:
    """A cell in full: a date in long form, a type by its whole name."""
    if column in ("date", "end"):
        moment = event.start if column == "date" else event.end
        return moment_text(moment, language) if moment else ""
    return shown(_words(dataset, event, column, language, translate))


def _words(dataset: Dataset, event: Event, column: ColumnName, language: Language, translate: Translate) -> str:
    """All of a cell that is no date."""
    return _WORDS[column](dataset, event, language, translate)


_WORDS: dict[ColumnName, Callable[[Dataset, Event, Language, Translate], str]] = {
    "kind": lambda dataset, event, language, _: dataset.kinds[event.kind].name.to(language),
    "stage": lambda _dataset, event, _language, translate: capital(stage_name(event.stage, translate)),
    "title": lambda _dataset, event, language, _: event.title.to(language),
    "label": lambda _dataset, event, language, _: event.label.to(language),
    "parties": lambda dataset, event, language, translate: all_of(
        [dataset.parties[party].name.to(language) for party in event.parties], translate
    ),
    "place": lambda _dataset, event, language, _: event.place.to(language),
    "agreement": lambda dataset, event, language, translate: all_of(
        [dataset.agreements[name].label.to(language) for name in event.agreements], translate
    ),
    "grade": lambda _dataset, event, _language, translate: capital(grade_name(event.grade, translate)),
    "source": lambda _dataset, event, _language, _: best_publisher(event),
    "weight": lambda _dataset, event, _language, _: str(event.weight),
    "id": lambda _dataset, event, _language, _: event.id,
}


def as_rows(
    dataset: Dataset, rows: Iterable[int], columns: Sequence[ColumnName], language: Language, translate: Translate
) -> str:
    """Events as lines with a tab between the cells, under a line of heads: pastes into a spreadsheet.

    Dates are as written in the record, so that they sort; texts are whole. A cell that a spreadsheet would take for a
    formula starts with an apostrophe.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter="\t", lineterminator="\n")
    writer.writerow([column_title(column, translate) for column in columns])
    for row in rows:
        event = dataset.event(row)
        cells = (_written(dataset, event, column, language, translate) for column in columns)
        writer.writerow([shown(guarded(cell)) for cell in cells])
    return out.getvalue()


def _written(dataset: Dataset, event: Event, column: ColumnName, language: Language, translate: Translate) -> str:
    if column == "date":
        return event.start.text
    if column == "end":
        return event.end.text if event.end else ""
    return _words(dataset, event, column, language, translate)


def group_title(dataset: Dataset, group: int, language: Language, translate: Translate) -> str:
    """The head of a group by the number of its agreement; one more stands for those without."""
    if group >= len(dataset.agreements):
        return translate("Table", "Without an agreement")
    agreement = list(dataset.agreements.values())[group]
    return cut(shown(agreement.title.to(language)), LONGEST)
