"""The order in which partners reached a stage, and the list behind it."""

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from desktop.dataset.insight import first_steps
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.record import Step
from desktop.model.vocabulary import Stage


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the order of partners; first and last differ where precision leaves it open."""

    first: int
    last: int

    @property
    def number(self) -> int | None:
        """The place, or None where it is open."""
        return self.first if self.first == self.last else None


@dataclass(frozen=True, slots=True)
class Ranked:
    """A line of the list: a partner, its place, and the first text between the two with its step of the stage."""

    partner: str
    place: Place
    agreement: str
    step: Step


@once_per_dataset(64)
def places(dataset: Dataset, party: str, kind: str, stage: Stage) -> Mapping[str, Place]:
    """The place of every partner of a party for a kind and stage; the same day shares it."""
    moments = {partner: step.moment for partner, step in first_steps(dataset, party, kind, stage).items()}
    firsts, lasts = (sorted(getattr(moment, side) for moment in moments.values()) for side in ("first", "last"))
    return {
        partner: Place(
            first=1 + bisect_left(lasts, moment.first),
            # One whose own date is not exact stands among those that may be ahead.
            last=1 + bisect_left(firsts, moment.last) - (moment.first < moment.last),
        )
        for partner, moment in moments.items()
    }


@once_per_dataset(16)
def ranking(dataset: Dataset, party: str, kind: str, stage: Stage) -> tuple[Ranked, ...]:
    """All partners in order, each with its place."""
    steps, order = first_steps(dataset, party, kind, stage), places(dataset, party, kind, stage)
    texts = {
        id(step): agreement.id
        for agreement in dataset.agreements.values()
        if agreement.kind == kind and (step := agreement.step(stage)) is not None
    }
    lines = [Ranked(partner, order[partner], texts[id(step)], step) for partner, step in steps.items()]
    return tuple(sorted(lines, key=lambda line: (line.step.moment.first, line.step.moment.last, line.partner)))
