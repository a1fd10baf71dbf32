"""A dataset as it stood on a day: its agreements and series by what had happened until then."""

from dataclasses import replace

from desktop.dataset.insight import is_reached
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.moment import Day
from desktop.model.record import Agreement, Series, Step


def as_it_stood(dataset: Dataset, day: Day | None) -> Dataset:
    """The dataset as it stood at the end of a day; itself for None, and for a day on which it was all known.

    Agreements and series keep their places, but of their steps those that had surely been reached; a successor that
    did not exist yet is not named. Events stay all, in their rows: which of them are shown is for the filters to say;
    what lasted longer has no end yet.
    """
    return dataset if day is None or day >= dataset.about.last_day else _stood(dataset, day)


def had_happened(dataset: Dataset, row: int, day: Day | None) -> bool:
    """Whether an event had surely happened by the end of a day; for None every one had."""
    return day is None or bool(dataset.columns.last[row] <= day)


@once_per_dataset(4)
def _stood(dataset: Dataset, day: Day) -> Dataset:
    agreements = {name: _with_steps(one, day) for name, one in dataset.agreements.items()}
    unborn = {name for name, one in agreements.items() if not one.steps}
    named = {
        name: replace(one, replaced_by="") if one.replaced_by in unborn else one for name, one in agreements.items()
    }
    return dataset.told_as_of(day, named, {name: _series(one, day, unborn) for name, one in dataset.series.items()})


def _with_steps(agreement: Agreement, day: Day) -> Agreement:
    steps = _reached(agreement.steps, day)
    return agreement if len(steps) == len(agreement.steps) else replace(agreement, steps=steps)


def _series(series: Series, day: Day, unborn: set[str]) -> Series:
    agreements = tuple(name for name in series.agreements if name not in unborn)
    return replace(series, steps=_reached(series.steps, day), agreements=agreements)


def _reached(steps: tuple[Step, ...], day: Day) -> tuple[Step, ...]:
    return tuple(step for step in steps if is_reached(step.moment, day))
