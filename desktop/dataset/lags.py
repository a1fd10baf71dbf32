"""How long agreements took: days from talks to signature and on to entry into force, against others of their kind."""

from dataclasses import dataclass
from statistics import median

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.model.moment import Precision
from desktop.model.record import Agreement, Step
from desktop.model.vocabulary import Stage

SPANS = ((Stage.NEGOTIATION_STARTED, Stage.SIGNED), (Stage.SIGNED, Stage.IN_FORCE))
"""The stages between which days are counted."""


@dataclass(frozen=True, slots=True)
class Lag:
    """The days between two steps of one text; least and most differ where a date is not known to the day."""

    agreement: str
    start: Step
    end: Step

    @property
    def least(self) -> int:
        """No fewer days than these."""
        return max(0, self.end.moment.first - self.start.moment.last)

    @property
    def most(self) -> int:
        """No more days than these."""
        return self.end.moment.last - self.start.moment.first

    @property
    def middle(self) -> float:
        """The middle between the two."""
        return (self.least + self.most) / 2

    @property
    def exact(self) -> bool:
        """Whether both dates are known to the day."""
        return self.start.moment.precision is Precision.DAY is self.end.moment.precision

    @property
    def confirmed(self) -> bool:
        """Whether both dates are confirmed."""
        return self.start.grade.confirmed and self.end.grade.confirmed


@dataclass(frozen=True, slots=True)
class Lags:
    """The days of one text among those of its kind.

    all: every text of the kind with the same party, the quickest first; empty where the list of its kind is not said
    to be complete. median: of those whose days are exact, or None where there are none.
    """

    own: Lag
    all: tuple[Lag, ...]
    median: float | None

    @property
    def counted(self) -> int:
        """How many texts the median rests on."""
        return sum(lag.exact for lag in self.all)


def lag(agreement: Agreement, start: Stage, end: Stage) -> Lag | None:
    """The days between the first steps of two stages, or None where one is not recorded or comes too early."""
    first, last = agreement.step(start), agreement.step(end)
    if first is None or last is None or last.moment.last < first.moment.first:
        return None
    return Lag(agreement.id, first, last)


def lags(dataset: Dataset, party: str, agreement_id: str, start: Stage, end: Stage) -> Lags | None:
    """How long one text took, beside the others of its kind that a party has; None where it can't be told."""
    agreement = dataset.agreements[agreement_id]
    own = lag(agreement, start, end)
    if own is None:
        return None
    if (party, agreement.kind) not in dataset.complete_lists or party not in agreement.parties:
        return Lags(own, (), None)
    every = lags_of_kind(dataset, party, agreement.kind, start, end)
    exact = [one.least for one in every if one.exact]
    return Lags(own, every, median(exact) if exact else None)


@once_per_dataset(32)
def lags_of_kind(dataset: Dataset, party: str, kind: str, start: Stage, end: Stage) -> tuple[Lag, ...]:
    """The days of every text of a kind that a party has, each on its own, the quickest first."""
    texts = (one for one in dataset.agreements.values() if one.kind == kind and party in one.parties)
    found = [one for text in texts if (one := lag(text, start, end)) is not None]
    return tuple(sorted(found, key=lambda one: (one.least, one.most, one.agreement)))
