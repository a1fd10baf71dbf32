"""Agreements as lives: which of them are shown beside the events that the filters leave, and what their bars tell."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filter_answers import agreements_chosen, agreements_meant
from desktop.dataset.insight import standing_of, standing_words
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.layout.chart import Life, LifeStep
from desktop.model.dates import Calendar
from desktop.model.moment import Day
from desktop.model.record import Agreement, Step
from desktop.model.text import Language, Translate
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage

Flags = NDArray[np.bool_]
MOST_NAMED = 3
"""So many parties are named on the bar of an agreement."""
_OFF_THE_BAR = (Stage.ANNOUNCED,)
_NEVER = 2**31


class AgreementSteps(NamedTuple):
    """The steps of agreements that are events: the place of the agreement in the dataset, and the row of the event."""

    agreement: NDArray[np.int64]
    row: NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class _Agreements:
    """What filters ask of the a agreements.

    has_events: (a,) whether any step is an event of the dataset. has_steps: (a,) whether there is any.
    from_day: (a,) the first possible day of entry into force, or a day that never comes. to_day: (a,) the last on
    which it can have ended.
    """

    has_events: Flags
    has_steps: Flags
    from_day: NDArray[np.int64]
    to_day: NDArray[np.int64]


@once_per_dataset(1)
def agreement_steps(dataset: Dataset) -> AgreementSteps:
    """Every step of an agreement that is an event, agreement by agreement."""
    found = [
        (number, row)
        for number, agreement in enumerate(dataset.agreements.values())
        for step in agreement.steps
        if step.event and (row := dataset.row(step.event)) is not None
    ]
    numbers = np.array(found, np.int64).reshape(-1, 2)
    return AgreementSteps(numbers[:, 0], numbers[:, 1])


@once_per_dataset(1)
def _agreements(dataset: Dataset) -> _Agreements:
    all_of_them = list(dataset.agreements.values())
    has_events = np.zeros(len(all_of_them), np.bool_)
    has_events[agreement_steps(dataset).agreement] = True
    days = [_days_in_force(dataset, agreement) for agreement in all_of_them]
    return _Agreements(
        has_events=has_events,
        has_steps=np.fromiter((bool(one.steps) for one in all_of_them), np.bool_, len(all_of_them)),
        from_day=np.array([first for first, _ in days], np.int64),
        to_day=np.array([last for _, last in days], np.int64),
    )


def _days_in_force(dataset: Dataset, agreement: Agreement) -> tuple[Day, Day]:
    """From the first possible day in force to the last; an agreement that never came into force has none."""
    in_force = agreement.step(Stage.IN_FORCE)
    if in_force is None:
        return _NEVER, -_NEVER
    now = standing_of(dataset, agreement)
    return in_force.moment.first, _NEVER if now.ended is None else now.ended.last


def lives_left(dataset: Dataset, flags: Flags, filters: Filters, perspective: str) -> Flags:
    """Which agreements are shown: with any of their events, or because they live on beside what the filters leave.

    They do when they have no event in the period of the dataset, or none in the period chosen, though their life
    reaches into it; and their kind and parties are not filtered out.

    Args:
        dataset: the record.
        flags: (n,) the events that the filters leave.
        filters: what the user wants to keep.
        perspective: from whose side one looks.
    """
    steps, known = agreement_steps(dataset), _agreements(as_it_stood(dataset, filters.known))
    shown = np.zeros(len(dataset.agreements), np.bool_)
    shown[steps.agreement[flags[steps.row]]] = True
    meant = agreements_meant(dataset, filters)
    if filters.kept_text or any(chosen is not None for chosen in _of_events_alone(filters)):
        return shown & meant
    if filters.period is None:
        lives_on = known.has_steps & ~known.has_events
    else:
        lives_on = (known.from_day <= filters.period[1]) & (known.to_day >= filters.period[0])
    return (shown | (lives_on & agreements_chosen(dataset, filters, perspective))) & meant


def _of_events_alone(filters: Filters) -> tuple[frozenset[str] | None, ...]:
    """The choices that only an event can answer, so that no agreement is shown without one."""
    return filters.stages, filters.grades, filters.publishers, filters.sources, filters.roles


class Lives:
    """The lives of agreements beside the events that the filters leave; of a dataset as it stood, if it is to be so."""

    def __init__(self, dataset: Dataset, flags: Flags, calendar: Calendar, translate: Translate) -> None:
        self._dataset, self._flags, self._calendar, self._translate = dataset, flags, calendar, translate
        steps, names = agreement_steps(dataset), list(dataset.agreements)
        self._cut = frozenset(names[number] for number in set(steps.agreement[~flags[steps.row]].tolist()))
        """Agreements some of whose events are filtered out."""

    def of(self, agreements: tuple[int, ...], *, named: bool) -> tuple[Life, ...]:
        """The lives of agreements, by their places in the dataset, in order of time.

        `named` if their bars must say between whom they are. One that no step is left of is left out.
        """
        whole = _lives(self._dataset, agreements, self._calendar, self._translate, named=named)
        if not self._cut:
            return whole
        left = (self._with_steps_left(life) if life.agreement in self._cut else life for life in whole)
        return _in_order_of_time(life for life in left if life is not None)

    def _with_steps_left(self, whole: Life) -> Life | None:
        """A life by the steps that are left; by its bar alone where none is, if it lives on beside the events."""
        steps = tuple(step for step in whole.steps if step.row < 0 or self._flags[step.row])
        if not steps:
            in_force = self._dataset.agreements[whole.agreement].step(Stage.IN_FORCE)
            if in_force is None:
                return None
            steps = (LifeStep(Stage.IN_FORCE, in_force.moment.first, in_force.moment.last, -1),)
        return replace(whole, steps=steps)


def _in_order_of_time(lives: Iterable[Life]) -> tuple[Life, ...]:
    return tuple(sorted(lives, key=lambda life: (life.steps[0].first, life.agreement)))


@once_per_dataset(200)
def _lives(
    dataset: Dataset, agreements: tuple[int, ...], calendar: Calendar, translate: Translate, *, named: bool
) -> tuple[Life, ...]:
    """The lives of agreements with all their steps, in order of time."""
    names = list(dataset.agreements)
    lives = (_life(dataset, names[number], calendar, translate, named=named) for number in agreements)
    return _in_order_of_time(life for life in lives if life is not None)


@once_per_dataset(20_000)
def _life(dataset: Dataset, name: str, calendar: Calendar, translate: Translate, *, named: bool) -> Life | None:
    """The life of an agreement with all its steps; None where it has none."""
    agreement = dataset.agreements[name]
    in_force = agreement.step(Stage.IN_FORCE)
    now = standing_of(dataset, agreement)
    told, short = standing_words(now, calendar, translate)
    steps = (_life_step(dataset, step) for step in agreement.steps if step.stage not in _OFF_THE_BAR)
    life = Life(
        agreement=agreement.id,
        look=list(dataset.groups).index(dataset.kinds[agreement.kind].group),
        label=_bar_label(agreement, calendar.language, named=named),
        standing=told,
        short_standing=short,
        steps=tuple(step for step in steps if step is not None),
        in_force_from=in_force.moment.first if in_force else None,
        until=now.ended.first if now.ended else None,
    )
    return life if life.steps else None


def _bar_label(agreement: Agreement, language: Language, *, named: bool) -> str:
    """The name of an agreement on its bar; where the lane does not say between whom it is, the bar does."""
    name = agreement.label.to(language)
    return f"{'–'.join(agreement.parties[:MOST_NAMED])}: {name}" if named else name


def _life_step(dataset: Dataset, step: Step) -> LifeStep | None:
    if step.stage is None:
        return None
    row = dataset.row(step.event) if step.event else None
    return LifeStep(step.stage, step.moment.first, step.moment.last, -1 if row is None else row)
