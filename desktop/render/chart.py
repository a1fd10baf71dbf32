"""From the record and what the user wants to see to what is to be laid out: events in lanes, agreements as lives."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filters import kept
from desktop.dataset.insight import builds_on, built_on_by
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood, had_happened
from desktop.layout.chart import Chart, Lane, Life, in_figures
from desktop.layout.events import LaneEvents
from desktop.model.dates import Calendar
from desktop.model.moment import Day
from desktop.model.span import Span, fitted
from desktop.model.text import Language, Translate
from desktop.model.view_state import Filters, Selection
from desktop.model.vocabulary import Grade
from desktop.render.lane_members import days_of
from desktop.render.lane_titles import badge, short_title, subtitles, title
from desktop.render.lanes import Place, places
from desktop.render.lives import Lives
from desktop.render.wish import Wish, wish

__all__ = ["Wish", "chart", "chart_of_lanes", "links_of", "period_of", "whole_time", "wish"]

MOST_LINKS = 200
"""So many curves to either side, the nearest links first, are all that can be followed by eye."""
_NONE = LaneEvents(*(np.zeros(0, np.int32) for _ in range(3)))
_UNCONFIRMED = np.array([not grade.confirmed for grade in Grade])
"""By the number of a grade."""


def chart(dataset: Dataset, wanted: Wish, translate: Translate) -> Chart:
    """Everything that the filters leave, in lanes as they are wanted."""
    flags = kept(dataset, wanted.filters, wanted.perspective)
    lives = Lives(as_it_stood(dataset, wanted.filters.known), flags, wanted.calendar, translate)
    lanes = tuple(_lane(dataset, place, flags, lives, wanted, translate) for place in places(dataset, wanted))
    message = translate("Timeline", "No event passes all the filters.")
    if not dataset.columns.ids:
        message = translate("Timeline", "This dataset has no events.")
    return replace(
        _cut(_bare_chart(dataset, wanted.language), known_until(dataset, wanted.filters)),
        lanes=lanes,
        empty_message=message,
        calendar=wanted.calendar,
        more_bars=lambda number: (
            translate("Lanes", "+%n agreement(s) when open", "", number),
            translate("Lanes", "+%n when open", "", number),
            *in_figures(number),
        ),
    )


def known_until(dataset: Dataset, filters: Filters) -> float | None:
    """The day after the one as of which everything is shown, where that is not the whole record; else None."""
    day = filters.known
    return None if day is None or day >= dataset.about.last_day else float(day + 1)


def _cut(bare: Chart, until: float | None) -> Chart:
    """What lasts, only until then: on that day nobody knew how long it would."""
    if until is None:
        return bare
    beyond = (bare.start < until) & (bare.end > until)
    return replace(
        bare,
        known_until=until,
        end=np.where(beyond, np.int32(until), bare.end),
        soft_end=np.where(beyond, np.float32(0), bare.soft_end),
    )


def chart_of_lanes(whole: Chart, keys: Sequence[str]) -> Chart:
    """The same chart with only some of its lanes, in its own order."""
    return replace(whole, lanes=tuple(lane for lane in whole.lanes if lane.key in keys))


@once_per_dataset(3)
def _bare_chart(dataset: Dataset, language: Language) -> Chart:
    columns = dataset.columns
    start, end = days_of(dataset)
    groups = tuple(dataset.groups)
    look_of_kind = np.array([groups.index(kind.group) for kind in dataset.kinds.values()], np.uint8)
    lasting = columns.lasting
    vague = columns.last - columns.first + 1
    vague_end = np.where(lasting, columns.end_last - columns.end_first + 1, vague)
    return Chart(
        lanes=(),
        start=start,
        end=end,
        soft_start=_softness(vague, lasting),
        soft_end=_softness(vague_end, lasting),
        lasting=lasting,
        look=look_of_kind[columns.kind],
        sign=tuple(group.sign for group in dataset.groups.values()),
        weight=columns.weight,
        unconfirmed=unconfirmed(dataset),
        labels=dataset.labels(language),
        period=period_of(dataset),
        calendar=Calendar(language),
    )


def _softness(days: NDArray[np.int32], lasting: NDArray[np.bool_]) -> NDArray[np.float32]:
    """(n,) how many of the days that a side may lie on are only possible: all, or half where there is no other side."""
    soft = np.zeros(len(days), np.float32)
    vague = np.flatnonzero(days > 1)
    soft[vague] = np.where(lasting[vague], days[vague], days[vague] / 2)
    return soft


def unconfirmed(dataset: Dataset) -> NDArray[np.bool_]:
    """(n,) whether no source of an event can be relied on."""
    return _UNCONFIRMED[dataset.columns.grade]


def period_of(dataset: Dataset) -> Span:
    """The time that a dataset covers, by its own word."""
    return Span(float(dataset.about.first_day), float(dataset.about.last_day + 1))


def links_of(
    dataset: Dataset, selection: Selection | None, known: Day | None = None
) -> tuple[tuple[int, int, bool], ...]:
    """What a selected event builds upon and what builds upon it: (later row, earlier row, whether directly).

    known: the day as of which things are shown; what came later built upon nothing yet.
    """
    row = dataset.row_of(selection)
    if row is None:
        return ()
    event = dataset.columns.ids[row]
    found = (*builds_on(dataset, event)[:MOST_LINKS], *built_on_by(dataset, event)[:MOST_LINKS])
    named = ((dataset.row(link.later), dataset.row(link.earlier), link.depth == 1) for link in found)
    return tuple(
        (later, earlier, direct)
        for later, earlier, direct in named
        if later is not None and earlier is not None and had_happened(dataset, later, known)
    )


def whole_time(dataset: Dataset) -> Span:
    """The span that shows all of the period, with a little air beside it."""
    period = period_of(dataset)
    return fitted(period.start, period.end)


def _lane(
    dataset: Dataset, place: Place, flags: NDArray[np.bool_], lives: Lives, wanted: Wish, translate: Translate
) -> Lane:
    shown = lives.of(place.agreements, named=place.names_no_parties)
    in_force = sum(life.in_force_from is not None and life.until is None for life in shown)
    told = subtitles(dataset, place.topic, place.events, in_force, wanted, translate)
    return Lane(
        key=place.key,
        title=title(dataset, place.topic, wanted, translate),
        subtitle=told[0],
        short_subtitles=told[1:],
        badge=badge(dataset, place.topic, wanted.perspective),
        open=place.open,
        lives=() if place.parted else shown,
        events=_NONE if place.parted else place.whole.kept(flags, _rows_of(shown)),
        depth=place.depth,
        pinned=place.pinned,
        short_title=short_title(place.topic),
    )


def _rows_of(lives: Sequence[Life]) -> NDArray[np.int32]:
    """The events that are marks on bars."""
    return np.array([step.row for life in lives for step in life.steps if step.row >= 0], np.int32)
