"""From the record and what the user wants to see to what is to be laid out: events in lanes, agreements as lives."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filters import kept, partners_of, with_party
from desktop.dataset.insight import builds_on, built_on_by, standing, standing_words
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.layout.chart import Chart, Lane, Life, LifeStep
from desktop.model.dates import Calendar, calendar_of
from desktop.model.moment import Day
from desktop.model.record import Agreement, Step
from desktop.model.span import Span, fitted
from desktop.model.text import Language, Translate
from desktop.model.view_state import AxisForm, Filters, LaneOrder, Selection, ViewState
from desktop.model.vocabulary import Grade, Stage

WITHOUT = "without"
"""The key of the lane for events that the country in perspective has no part in."""
ALONE = "alone"
"""The key of the lane for events that it has with nobody."""

Rows = NDArray[np.int32]
Flags = NDArray[np.bool_]
MOST_NAMED = 3
"""So many parties are named on a bar of the lane for all others."""
MOST_LINKS = 200
"""So many curves to either side, the nearest links first, are all that can be followed by eye."""
_OFF_THE_BAR = (Stage.ANNOUNCED,)
_UNCONFIRMED = tuple(index for index, grade in enumerate(Grade) if not grade.confirmed)


@dataclass(frozen=True, slots=True)
class Wish:
    """The fields of a view state that decide the chart: equal wishes give the same chart."""

    filters: Filters
    perspective: str
    order: LaneOrder
    flipped: frozenset[str]
    language: Language
    axis: AxisForm = "quarter"
    eras: bool = False

    @property
    def calendar(self) -> Calendar:
        """How dates are written."""
        return Calendar(self.language, self.axis, self.eras)


def wish(state: ViewState, language: Language) -> Wish:
    """What of a state decides the chart."""
    eras = calendar_of(state, language).eras
    return Wish(state.filters, state.perspective, state.lane_order, state.flipped, language, state.axis, eras)


def chart(dataset: Dataset, wanted: Wish, translate: Translate) -> Chart:
    """Everything that the filters leave, in lanes by partner of the country in perspective."""
    flags = kept(dataset, wanted.filters, wanted.perspective)
    lanes = [_lane(dataset, key, rows, flags, wanted, translate) for key, rows in _placed(dataset, flags, wanted)]
    filled = tuple(lane for lane in lanes if len(lane.rows) or lane.lives)
    message = translate("Timeline", "No event passes all the filters.")
    if not dataset.columns.ids:
        message = translate("Timeline", "This dataset has no events.")
    bare = _bare_chart(dataset, wanted.language)
    return replace(bare, lanes=filled, empty_message=message, axis=wanted.axis, eras=wanted.eras)


def chart_of_lanes(whole: Chart, keys: Sequence[str]) -> Chart:
    """The same chart with only some of its lanes, in its own order."""
    return replace(whole, lanes=tuple(lane for lane in whole.lanes if lane.key in keys))


@once_per_dataset(3)
def _bare_chart(dataset: Dataset, language: Language) -> Chart:
    columns = dataset.columns
    groups = tuple(dataset.groups)
    look_of_kind = np.array([groups.index(kind.group) for kind in dataset.kinds.values()], np.uint8)
    lasting = columns.lasting
    vague = columns.last - columns.first + 1
    vague_end = np.where(lasting, columns.end_last - columns.end_first + 1, vague)
    soft_start = np.where(vague > 1, np.where(lasting, vague, vague / 2), 0.0)
    soft_end = np.where(vague_end > 1, np.where(lasting, vague_end, vague_end / 2), 0.0)
    return Chart(
        lanes=(),
        start=columns.first.astype(np.float64),
        end=columns.end_last.astype(np.float64) + 1,
        soft_start=soft_start.astype(np.float64),
        soft_end=soft_end.astype(np.float64),
        lasting=lasting,
        look=look_of_kind[columns.kind],
        sign=tuple(group.sign for group in dataset.groups.values()),
        weight=columns.weight,
        unconfirmed=np.isin(columns.grade, _UNCONFIRMED),
        labels=dataset.labels(language),
        period=period_of(dataset),
        language=language,
    )


def period_of(dataset: Dataset) -> Span:
    """The time that a dataset covers, by its own word."""
    return Span(float(dataset.about.first_day), float(dataset.about.last_day + 1))


def links_of(dataset: Dataset, selection: Selection | None) -> tuple[tuple[int, int, bool], ...]:
    """What a selected event builds upon and what builds upon it: (later row, earlier row, whether directly)."""
    row = dataset.row_of(selection)
    if row is None:
        return ()
    event = dataset.columns.ids[row]
    found = (*builds_on(dataset, event)[:MOST_LINKS], *built_on_by(dataset, event)[:MOST_LINKS])
    named = ((dataset.row(link.later), dataset.row(link.earlier), link.depth == 1) for link in found)
    return tuple(
        (later, earlier, direct) for later, earlier, direct in named if later is not None and earlier is not None
    )


def whole_time(dataset: Dataset) -> Span:
    """The span that shows all of the period, with a little air beside it."""
    period = period_of(dataset)
    return fitted(period.start, period.end)


def _placed(dataset: Dataset, flags: Flags, wanted: Wish) -> list[tuple[str, Rows]]:
    """The lanes in order, each with the rows of all events that stand in it."""
    membership = _membership(dataset, wanted.perspective)
    placed = [(partner, np.flatnonzero(flags & membership[partner])) for partner in _lane_order(dataset, flags, wanted)]
    placed += [(key, np.flatnonzero(flags & membership[key])) for key in (WITHOUT, ALONE)]
    return [(key, rows.astype(np.int32)) for key, rows in placed]


def rows_of_lane(dataset: Dataset, wanted: Wish, key: str) -> Rows:
    """The rows of all events that the filters leave in a lane, those on its bars too, in order of time."""
    membership = _membership(dataset, wanted.perspective)
    flags = kept(dataset, wanted.filters, wanted.perspective)
    return np.flatnonzero(flags & membership[key]).astype(np.int32) if key in membership else np.zeros(0, np.int32)


@once_per_dataset(4)
def _membership(dataset: Dataset, perspective: str) -> dict[str, Flags]:
    """For every lane, which events of the dataset stand in it."""
    has = {code: with_party(dataset, code) for code in dataset.parties}
    ours = has[perspective]
    partners = {code: flags & ours for code, flags in has.items() if code != perspective}
    accompanied = np.logical_or.reduce(list(partners.values())) if partners else np.zeros(len(ours), np.bool_)
    return partners | {WITHOUT: ~ours, ALONE: ours & ~accompanied}


def _lane_order(dataset: Dataset, flags: Flags, wanted: Wish) -> list[str]:
    asked = wanted.filters.partners
    partners = [code for code in partners_of(dataset, wanted.perspective) if asked is None or code in asked]
    pinned = [code for code in dataset.about.pinned if code in partners]
    others = [code for code in partners if code not in pinned]
    if wanted.order == "name":
        others.sort(key=lambda code: dataset.parties[code].name.to(wanted.language))
    elif wanted.order == "latest":
        others.sort(key=_latest_first(dataset, flags, wanted.perspective))
    return pinned + others


def _latest_first(dataset: Dataset, flags: Flags, perspective: str) -> Callable[[str], int]:
    membership = _membership(dataset, perspective)
    return lambda code: -int(dataset.columns.first[flags & membership[code]].max(initial=-(2**31) + 1))


def is_open(dataset: Dataset, key: str, flipped: frozenset[str]) -> bool:
    """Whether a lane is open: pinned ones are unless the user folded them, others when the user opened them."""
    return (key in dataset.about.pinned) != (key in flipped)


def _lane(dataset: Dataset, key: str, rows: Rows, flags: Flags, wanted: Wish, translate: Translate) -> Lane:
    lives = _lives(dataset, key, flags, wanted, translate)
    on_bars = [step.row for life in lives for step in life.steps]
    title, badge = _lane_title(dataset, key, wanted, translate)
    in_force = sum(life.in_force_from is not None and life.until is None for life in lives)
    subtitles = _lane_subtitles(len(rows), in_force, translate)
    return Lane(
        key=key,
        title=title,
        subtitle=subtitles[0],
        short_subtitles=subtitles[1:],
        badge=badge,
        open=is_open(dataset, key, wanted.flipped),
        lives=lives,
        rows=rows[~np.isin(rows, np.array(on_bars, np.int32))],
    )


def _lane_title(dataset: Dataset, key: str, wanted: Wish, translate: Translate) -> tuple[str, str]:
    if key not in (WITHOUT, ALONE):
        return dataset.parties[key].name.to(wanted.language), key
    ours = dataset.parties[wanted.perspective].name.to(wanted.language)
    if key == WITHOUT:
        return translate("Lanes", "Without {country}").format(country=ours), ""
    return translate("Lanes", "{country} alone").format(country=ours), ""


def _lane_subtitles(events: int, in_force: int, translate: Translate) -> tuple[str, ...]:
    """What stands below the name of a lane, from the longest form to the shortest."""
    told = translate("Lanes", "%n event(s)", "", events)
    if not in_force:
        return (told,)
    agreements = translate("Lanes", "%n agreement(s) in force", "", in_force)
    short = translate("Lanes", "{number} in force").format(number=in_force)
    return f"{told} · {agreements}", f"{told} · {short}", f"{events} · {short}"


def _lives(dataset: Dataset, key: str, flags: Flags, wanted: Wish, translate: Translate) -> tuple[Life, ...]:
    told = [
        _life(dataset, agreement, key, flags, wanted.calendar, translate)
        for agreement in dataset.agreements.values()
        if _stands_in(agreement, key, wanted.perspective)
        and _is_kept(dataset, agreement, flags, wanted.filters, wanted.perspective)
    ]
    return tuple(sorted((life for life in told if life.steps), key=lambda life: (life.steps[0].first, life.agreement)))


def _stands_in(agreement: Agreement, key: str, perspective: str) -> bool:
    ours = perspective in agreement.parties
    if key == WITHOUT:
        return not ours
    if key == ALONE:
        return agreement.parties == (perspective,)
    return ours and key in agreement.parties


def _is_kept(dataset: Dataset, agreement: Agreement, flags: Flags, filters: Filters, perspective: str) -> bool:
    """Whether an agreement is shown: with any of its events, or because it lives on beside what the filters leave.

    It does when it has no event in the period of the dataset, or none in the period chosen, though its life reaches
    into it; and its kind and parties are not filtered out.
    """
    rows = [row for step in agreement.steps if step.event and (row := dataset.row(step.event)) is not None]
    if flags[rows].any():
        return True
    if filters.text or filters.stages is not None:
        return False
    if (rows or filters.period) and not _lives_in(dataset, agreement, filters.period):
        return False
    return _has_kind_and_parties(agreement, filters, perspective)


def _has_kind_and_parties(agreement: Agreement, filters: Filters, perspective: str) -> bool:
    parties = set(agreement.parties)
    if filters.kinds is not None and agreement.kind not in filters.kinds:
        return False
    if filters.partners is not None and not (perspective in parties and parties & filters.partners):
        return False
    return filters.countries is None or bool(parties & filters.countries)


def _lives_in(dataset: Dataset, agreement: Agreement, period: tuple[Day, Day] | None) -> bool:
    """Whether an agreement that came into force before a period was not ended or replaced before it."""
    in_force = agreement.step(Stage.IN_FORCE)
    if period is None or in_force is None or in_force.moment.first > period[1]:
        return False
    now = standing(agreement, successor=dataset.agreements.get(agreement.replaced_by))
    return now.ended is None or now.ended.last >= period[0]


def _life(
    dataset: Dataset, agreement: Agreement, lane: str, flags: Flags, calendar: Calendar, translate: Translate
) -> Life:
    group = dataset.kinds[agreement.kind].group
    in_force = agreement.step(Stage.IN_FORCE)
    now = standing(agreement, successor=dataset.agreements.get(agreement.replaced_by))
    told, short = standing_words(now, calendar, translate)
    steps = [_life_step(dataset, step) for step in agreement.steps if step.stage not in _OFF_THE_BAR]
    shown = [step for step in steps if step is not None and (step.row < 0 or flags[step.row])]
    if not shown and in_force:  # it lives on beside what the filters leave: told by its bar, not by its events
        shown = [LifeStep(Stage.IN_FORCE, in_force.moment.first, in_force.moment.last, -1)]
    return Life(
        agreement=agreement.id,
        look=list(dataset.groups).index(group),
        label=_bar_label(agreement, lane, calendar.language),
        standing=told,
        short_standing=short,
        steps=tuple(shown),
        in_force_from=in_force.moment.first if in_force else None,
        until=now.ended.first if now.ended else None,
    )


def _bar_label(agreement: Agreement, lane: str, language: Language) -> str:
    """The name of an agreement on its bar; where the lane does not say between whom it is, the bar does."""
    name = agreement.label.to(language)
    if lane != WITHOUT:
        return name
    return f"{'–'.join(agreement.parties[:MOST_NAMED])}: {name}"


def _life_step(dataset: Dataset, step: Step) -> LifeStep | None:
    if step.stage is None:
        return None
    row = dataset.row(step.event) if step.event else None
    return LifeStep(step.stage, step.moment.first, step.moment.last, -1 if row is None else row)
