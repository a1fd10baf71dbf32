"""Events as data that other programs read: which forms there are, and how a file of each begins and ends."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal, SupportsIndex, get_args

from desktop.dataset.citations import CITATION_FORMS, CitationForm, citations
from desktop.dataset.errors import CalledOffError
from desktop.dataset.export import as_csv, as_icalendar, as_json
from desktop.dataset.reader import Dataset
from desktop.model.text import Language, Translate

EventForm = Literal["csv", "json", "icalendar"]
EVENT_FORMS: tuple[EventForm, ...] = get_args(EventForm)
DataForm = EventForm | CitationForm
DATA_FORMS: tuple[DataForm, ...] = (*EVENT_FORMS, *CITATION_FORMS)
SUFFIXES: dict[DataForm, str] = {
    "csv": "csv", "json": "json", "icalendar": "ics", "footnote": "txt", "bibtex": "bib", "csl": "json", "ris": "ris",
}  # fmt: skip
"""How the name of a file of each form ends, without the dot."""


def as_text(
    dataset: Dataset, rows: Iterable[SupportsIndex], form: DataForm, language: Language, translate: Translate
) -> str:
    """The events of some rows in a form; its last line is ended, unless there is none."""
    if form == "csv":
        return as_csv(dataset, rows, language, translate)
    if form == "json":
        return f"{as_json(dataset, rows)}\n"
    if form == "icalendar":
        return as_icalendar(dataset, rows, language)
    text = citations((dataset.event(row.__index__()) for row in rows), language, form, translate)
    line_end = "\r\n" if form == "ris" else "\n"
    return f"{text}{line_end}" if text else ""


def as_file(text: str, form: DataForm) -> bytes:
    """The bytes of a file: UTF-8; a CSV says so at its beginning, or spreadsheets would take it for something else."""
    return text.encode("utf-8-sig" if form == "csv" else "utf-8")


def watched(
    rows: Sequence[SupportsIndex], cancelled: Callable[[], bool], progress: Callable[[float], None]
) -> Iterator[SupportsIndex]:
    """The rows one by one, with word of how far one has come.

    Raises:
        CalledOffError: when `cancelled` said so.
    """
    for number, row in enumerate(rows):
        if cancelled():
            raise CalledOffError
        progress(number / len(rows))
        yield row
