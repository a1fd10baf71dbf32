"""How far agreements stand by a date, asked as a filter of events and of agreements."""

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.insight import standing_of
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.model.moment import Day
from desktop.model.record import Agreement
from desktop.model.text import Translate
from desktop.model.vocabulary import Stage

Mask = NDArray[np.bool_]


@once_per_dataset(8)
def stages_of(dataset: Dataset, as_of: Day | None) -> tuple[str, ...]:
    """How far each agreement stands at the end of a day (None: where the record ends), in their order.

    The code of its furthest stage, that of an end once it has ended or been replaced, or nothing before the first.
    """
    return tuple(_stage_of(dataset, agreement, as_of) for agreement in dataset.agreements.values())


def _stage_of(dataset: Dataset, agreement: Agreement, as_of: Day | None) -> str:
    now = standing_of(dataset, agreement, as_of)
    if now.ended is not None:
        return Stage.ENDED.value
    return "" if now.stage is None else now.stage.value


def agreements_standing(dataset: Dataset, stages: frozenset[str], as_of: Day | None) -> Mask:
    """Which agreements stand at one of these stages: (a,)."""
    found = stages_of(dataset, as_of)
    return np.fromiter((stage in stages for stage in found), np.bool_, len(found))


def events_standing(dataset: Dataset, stages: frozenset[str], as_of: Day | None) -> Mask:
    """Which events are steps of an agreement that stands at one of these stages: (n,)."""
    return _with_stage(dataset, as_of, stages)


@once_per_dataset(8)
def _with_stage(dataset: Dataset, as_of: Day | None, stages: frozenset[str]) -> Mask:
    flags = np.zeros(len(dataset.columns.ids), np.bool_)
    pairs = zip(dataset.agreements.values(), stages_of(dataset, as_of), strict=True)
    steps = [step.event for agreement, stage in pairs if stage in stages for step in agreement.steps if step.event]
    flags[[row for name in steps if (row := dataset.row(name)) is not None]] = True
    flags.setflags(write=False)
    return flags


def offered(dataset: Dataset) -> tuple[Stage, ...]:
    """The stages at which an agreement ever stands, in the order of a life."""
    reached = {step.stage for agreement in dataset.agreements.values() for step in agreement.steps}
    ended = any(agreement.replaced_by for agreement in dataset.agreements.values()) or Stage.ENDED in reached
    own_word = (Stage.APPROVED, Stage.NOTIFIED, Stage.NOTES_EXCHANGED)
    return tuple(
        stage for stage in Stage if stage not in own_word and (stage in reached or (ended and stage is Stage.ENDED))
    )


def standing_name(stage: Stage, translate: Translate) -> str:
    """How far an agreement stands, in small words: in negotiation, signed, in force."""
    return {
        Stage.NEGOTIATION_STARTED: translate("Standing", "in negotiation"),
        Stage.IN_FORCE: translate("Standing", "in force"),
        Stage.ENDED: translate("Standing", "ended or replaced"),
    }.get(stage) or stage_name(stage, translate)
