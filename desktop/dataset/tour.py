"""The tour through a dataset: the rules of its steps, and the steps as values."""

from typing import cast

from desktop.dataset.days import moment_of
from desktop.dataset.errors import QT_TRANSLATE_NOOP, Faults
from desktop.dataset.sheet import Sheet, Sheets, tell
from desktop.model.record import TourStep
from desktop.model.text import shown
from desktop.model.view_state import ViewName

_DATES = ("period_start", "period_end", "as_of")
_LISTS = {"lanes": "party", "countries": "party", "kinds": "kind"}
"""Columns that hold several ids, with the table where they are."""


def ids_in(written: str) -> tuple[str, ...]:
    """The ids in a text such as “DE, FR”, each once."""
    return tuple(dict.fromkeys(part for part in (part.strip() for part in shown(written).split(",")) if part))


def judge_tour(sheets: Sheets, faults: Faults) -> None:
    """What is wrong with the steps; what can't be used of a step is left out of its view."""
    steps = sheets["tour_step"]
    for date in _DATES:
        cells = steps.text(date)
        wrong = (row for row, cell in enumerate(cells) if cell and moment_of(cell) is None)
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a date such as 2024, 2024-01 or 2024-01-29")
        tell(steps, date, wrong, text, faults)
    for column, table in _LISTS.items():
        known = set(sheets[table].text("id"))
        text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not in the table {table}")
        for row, cell in enumerate(steps.text(column)):
            for name in ids_in(cell):
                if name not in known:
                    faults.add(steps.fault(row, column, text, value=name, table=table))
    _judge_choices(steps, faults)


def _judge_choices(steps: Sheet, faults: Faults) -> None:
    both = zip(steps.text("event"), steps.text("agreement"), strict=True)
    text = QT_TRANSLATE_NOOP("Dataset", "a step selects an event or an agreement, not both")
    tell(steps, "agreement", (row for row, cells in enumerate(both) if all(cells)), text, faults)
    halves = zip(steps.text("period_start"), steps.text("period_end"), strict=True)
    text = QT_TRANSLATE_NOOP("Dataset", "a span needs its start and its end, in this order")
    tell(steps, "period_end", (row for row, cells in enumerate(halves) if _is_no_span(*cells)), text, faults)


def _is_no_span(start: str, end: str) -> bool:
    first, last = moment_of(start), moment_of(end)
    if (start and first is None) or (end and last is None):
        return False  # told as a date that can't be read
    return (first is None) != (last is None) or (first is not None and last is not None and first.first > last.last)


def tour(sheets: Sheets) -> tuple[TourStep, ...]:
    """The steps in order, with what can be used of each."""
    steps = sheets["tour_step"]
    known = {table: set(sheets[table].text("id")) for table in _LISTS.values()}
    order = sorted(range(len(steps)), key=steps.number("position").__getitem__)
    return tuple(_step(steps, row, known) for row in order)


def _step(steps: Sheet, row: int, known: dict[str, set[str]]) -> TourStep:
    def ids(column: str) -> tuple[str, ...]:
        return tuple(name for name in ids_in(steps.text(column)[row]) if name in known[_LISTS[column]])

    start, end, as_of = (moment_of(steps.text(date)[row]) for date in _DATES)
    spans = start is not None and end is not None and start.first <= end.last
    event = steps.text("event")[row]
    return TourStep(
        title=steps.words("title", row),
        text=steps.words("text", row),
        view=cast("ViewName", steps.text("view")[row]),
        first=start.first if start and spans else None,
        last=end.last if end and spans else None,
        lanes=ids("lanes"),
        countries=ids("countries"),
        kinds=ids("kinds"),
        as_of=as_of.last if as_of else None,
        event=event,
        agreement="" if event else steps.text("agreement")[row],
    )
