"""The life of an agreement as the lines of the detail pane: every stage, reached or not."""

from collections import Counter
from dataclasses import replace

from desktop.dataset.insight import LifeLine, life, ordinal
from desktop.dataset.reader import Dataset
from desktop.model.dates import day_text, moment_text
from desktop.model.record import Agreement, Step
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Stage
from desktop.render.language import language, translate, written
from desktop.render.matrix_table import why_no_place
from desktop.ui import detail_words as words
from desktop.ui.detail_lines import LifeBlock, LifeRow

PLACED = (Stage.SIGNED, Stage.IN_FORCE)
"""The stages at which a partner takes a place in the order of partners."""


def life_block(dataset: Dataset, agreement: Agreement, event: str, perspective: str) -> LifeBlock:
    """The life of an agreement, with the selected event (an id, or empty) as its current stage.

    perspective: the country among whose partners a stage takes a place, or for a reason does not.
    """
    lines = life(dataset, agreement.id)
    repeated = Counter(line.stage for line in lines)
    return LifeBlock(
        agreement=agreement.id,
        title=agreement.title.to(language()),
        group=dataset.kinds[agreement.kind].group,
        rows=tuple(
            _with_reason(
                _reached(dataset, line.step, line, event, several=repeated[line.stage] > 1),
                _why_no_place(dataset, agreement, line.stage, perspective),
            )
            if line.step
            else _not_reached(dataset, line)
            for line in lines
        ),
    )


def _reached(dataset: Dataset, step: Step, line: LifeLine, event: str, *, several: bool) -> LifeRow:
    row = dataset.row(step.event) if step.event else None
    note = step.note.to(language())
    if not note and several and row is not None:
        note = dataset.event(row).label.to(language())
    return LifeRow(
        stage=line.stage,
        text=words.life_stage(line.stage),
        date=moment_text(step.moment, written(), short=True),
        note="\n".join(part for part in (note, words.not_confirmed(step.grade)) if part),
        reached=True,
        current=bool(event) and step.event == event,
        selection=Selection("event", step.event) if row is not None else None,
        meaning=_meaning(dataset, step, row),
    )


def _with_reason(row: LifeRow, reason: str) -> LifeRow:
    return replace(row, meaning=f"{row.meaning}\n{reason}") if reason else row


def _why_no_place(dataset: Dataset, agreement: Agreement, stage: Stage, perspective: str) -> str:
    """Why a stage takes no place in the order of partners; empty where it takes one, or never would."""
    if stage not in PLACED:
        return ""
    place = ordinal(dataset, perspective, agreement.id, stage)
    return why_no_place(place, dataset.parties[perspective].name.to(language()), translate)


def _meaning(dataset: Dataset, step: Step, row: int | None) -> str:
    """What lies behind a stage: the title of its event, or the source of a stage from before the period."""
    if row is not None:
        return dataset.event(row).title.to(language())
    source = dataset.sources.get(step.source)
    told = words.grade_meaning(step.grade)
    return f"{source.publisher}: {source.title}\n{told}" if source else told


def _not_reached(dataset: Dataset, line: LifeLine) -> LifeRow:
    missing = translate("Life", "The record has no date for this stage.")
    if dataset.stands_at is not None:
        not_yet = translate("Life", "Not reached by {date}.").format(date=day_text(dataset.stands_at, written()))
    else:
        end = day_text(dataset.about.last_day, written())
        not_yet = translate("Life", "Not reached by {date}, where the record ends.").format(date=end)
    return LifeRow(
        stage=line.stage,
        text=words.life_stage(line.stage),
        date=translate("Life", "not recorded") if line.passed else translate("Life", "not reached"),
        note="",
        reached=False,
        current=False,
        selection=None,
        meaning=missing if line.passed else not_yet,
    )
