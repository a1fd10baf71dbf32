"""What the arguments ask for, in the terms of the dataset that they ask about."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.command_line.output import DONE, complain
from desktop.model.moment import Day, Moment, parse
from desktop.model.span import fitted
from desktop.model.view_state import Filters, ViewState
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage
from desktop.paths import BUILT_IN_DATASET

if TYPE_CHECKING:
    from desktop.dataset.reader import Dataset
    from desktop.render.recipe import Recipe

TOLD_FAULTS = 20
"""So many faults of a dataset are told one by one."""


class UsageError(Exception):
    """Something on the command line does not fit; the text is the sentence for the user."""


def opened(path: Path | None) -> "Dataset":
    """The dataset of a file, or the built-in one; its first faults are told.

    Raises:
        UsageError: when it can't be opened.
    """
    from desktop.dataset.errors import DatasetError, more_faults  # noqa: PLC0415 (numpy only where a command needs it)
    from desktop.dataset.reader import open_dataset  # noqa: PLC0415
    from desktop.render.language import translate  # noqa: PLC0415

    try:
        dataset = open_dataset(path or BUILT_IN_DATASET, translate=translate)
    except DatasetError as error:
        raise UsageError(error.sentence(translate)) from error
    for fault in dataset.faults[:TOLD_FAULTS]:
        complain(fault, DONE)
    if dataset.fault_count > TOLD_FAULTS:
        complain(more_faults(dataset.fault_count - TOLD_FAULTS, translate), DONE)
    return dataset


def codes(given: Sequence[str], known: Sequence[str], what: str) -> frozenset[str] | None:
    """The codes given, whatever their case; None when none was given."""
    by_lower = {code.lower(): code for code in known}
    asked = [code.strip() for text in given for code in text.split(",") if code.strip()]
    for code in asked:
        if code.lower() not in by_lower:
            raise UsageError(f"there is no {what} “{code}” in this dataset; there are: {', '.join(known)}")
    return frozenset(by_lower[code.lower()] for code in asked) if asked else None


def _period(options: argparse.Namespace) -> tuple[Day, Day] | None:
    from desktop.dataset.filters import EARLIEST, LATEST  # noqa: PLC0415 (numpy only where a command needs it)

    if options.start is None and options.end is None:
        if options.certain:
            raise UsageError("--certain needs a range: add --from or --to")
        return None
    first = EARLIEST if options.start is None else _moment(options.start).first
    last = LATEST if options.end is None else _moment(options.end).last
    if first > last:
        raise UsageError(f"the range ends ({options.end}) before it starts ({options.start})")
    return first, last


def filters(options: argparse.Namespace, dataset: "Dataset") -> Filters:
    """The filters."""
    parties = tuple(dataset.parties)
    return Filters(
        text=options.search,
        partners=codes(options.partner, parties, "party"),
        countries=codes(options.country, parties, "party"),
        kinds=codes(options.kind, tuple(dataset.kinds), "kind"),
        stages=codes(options.stage, tuple(Stage), "stage"),
        period=_period(options),
        certain=options.certain,
        parties_all=codes(options.all_of, parties, "party"),
        without=codes(options.not_country, parties, "party"),
        without_kinds=codes(options.not_kind, tuple(dataset.kinds), "kind"),
        grades=codes(options.grade, tuple(Grade), "grade"),
        publishers=codes(options.publisher, tuple(PublisherNature), "kind of publisher"),
        sources=frozenset(_source(dataset, name) for name in options.source) or None,
        standing=codes(options.standing, tuple(Stage), "stage"),
        as_of=day_of(options.standing_as_of),
        known=day_of(options.as_of),
        roles=codes(options.role, tuple(Role), "role"),
        role_of=_role_of(options, parties),
    )


def _role_of(options: argparse.Namespace, parties: tuple[str, ...]) -> str:
    given = codes([options.role_of or ""], parties, "party")
    if given is None:
        return ""
    if len(given) > 1:
        raise UsageError("--role-of takes one party")
    if not options.role:
        raise UsageError("--role-of needs a role: add --role acts, hosts or concerned")
    return next(iter(given))


def _source(dataset: "Dataset", name: str) -> str:
    if name not in dataset.sources:
        raise UsageError(f"there is no source “{name}” in this dataset; “milepost sources” lists them")
    return name


def perspective(options: argparse.Namespace, dataset: "Dataset") -> str:
    """The country from whose side one looks."""
    given = codes([options.perspective or ""], tuple(dataset.parties), "party")
    if given is not None and len(given) > 1:
        raise UsageError("--perspective takes one country")
    return next(iter(given)) if given else dataset.about.perspective


def day_of(date: str | None) -> Day | None:
    """The last day that a date means."""
    return None if date is None else _moment(date).last


def _moment(date: str) -> Moment:
    try:
        return parse(date)
    except ValueError as error:
        raise UsageError(str(error)) from error


def recipe(options: argparse.Namespace, dataset: "Dataset") -> "Recipe":
    """The picture."""
    from desktop.render.chart import period_of  # noqa: PLC0415 (only pictures need it)
    from desktop.render.language import language  # noqa: PLC0415
    from desktop.render.recipe import Recipe, size_named  # noqa: PLC0415

    kept = filters(options, dataset)
    size = size_named(options.size)
    if size is None:
        raise UsageError(
            f"“{options.size}” is no size: give WIDTHxHEIGHT, slide, a4, a4-upright, letter, letter-upright or 4k"
        )
    if options.eras and language() != "ja":
        raise UsageError("--eras tells years as Japanese does: add --lang ja, or leave it out")
    period = period_of(dataset)
    first, end = period.start, period.end
    if kept.period is not None:
        first, end = max(first, kept.period[0]), min(end, kept.period[1] + 1)
    if first >= end:
        raise UsageError("the range lies outside of the period of this dataset")
    return Recipe(
        view=ViewState(
            fitted(first, end),
            perspective(options, dataset),
            kept,
            lane_mode=options.lanes,
            axis=options.axis,
            eras=options.eras,
            view=options.view,
            as_of=kept.known,
            lens=_source(dataset, options.lens) if options.lens else "",
        ),
        size=size,
        theme=options.theme,
        language=language(),
    )
