"""From the record and what the user wants to see to the trends with their words, and what each place of them tells."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from desktop.dataset.filters import is_set, sentence
from desktop.dataset.reader import Dataset
from desktop.dataset.trends import PartnerLags, group_of, trends
from desktop.layout.trend_shapes import Dot, LaidDot, PartnerRow, TrendsChart, TrendsLayout
from desktop.layout.trends import joined, quarter_start
from desktop.model.dates import Calendar, calendar_of, day_text, stretch_text, year_text
from desktop.model.moment import civil
from desktop.model.text import Language, Translate
from desktop.model.view_state import NO_FILTER, Filters, ViewState
from desktop.render.chart import known_until

EVENT_FILTERS = ("text", "stages", "period", "roles")
"""The filters that are about events and leave agreements alone."""
NEAR = 12.0
"""A dot is read from so many pixels away."""


@dataclass(frozen=True, slots=True)
class TrendsWish:
    """The fields of a view state that decide the trends: equal wishes give the same ones."""

    filters: Filters
    perspective: str
    calendar: Calendar


def trends_wish(state: ViewState, language: Language) -> TrendsWish:
    """What of a state decides the trends, but for the span of time."""
    return TrendsWish(state.filters, state.perspective, calendar_of(state, language))


def trends_chart(dataset: Dataset, wanted: TrendsWish, translate: Translate) -> TrendsChart:
    """The trends that are asked for, in words."""
    found = trends(dataset, wanted.filters, wanted.perspective)
    language = wanted.calendar.language
    country = dataset.parties[wanted.perspective].name.to(language)
    groups = tuple(dataset.groups.values())
    until = known_until(dataset, wanted.filters)
    return TrendsChart(
        names=tuple(group.name.to(language) for group in groups),
        signs=tuple(group.sign for group in groups),
        days=found.days,
        in_force=found.in_force,
        first_quarter=found.first_quarter,
        begun=found.begun,
        partners=tuple(_partner(dataset, lags, language) for lags in found.lags),
        titles=(
            translate("Trends", "Agreements with {country} in force").format(country=country),
            _event_titles(found.unplaced, translate),
            translate("Trends", "Days from signature to entry into force, by partner, with the median"),
        ),
        empty=(
            translate("Trends", "No agreement in force"),
            translate("Trends", "No event"),
            translate("Trends", "No agreement with both dates"),
        ),
        note=filter_note(dataset, wanted, translate),
        more=translate("Trends", "and {number} more: the wheel or ↑ ↓ bring them"),
        strip=translate("Trends", "Drag here to choose a period"),
        period=wanted.filters.period,
        ends=float(dataset.about.last_day + 1) if until is None else until,
        cut=until is not None,
        calendar=wanted.calendar,
    )


def _partner(dataset: Dataset, lags: PartnerLags, language: Language) -> PartnerRow:
    dots = tuple(
        Dot(lag.agreement, group_of(dataset, dataset.agreements[lag.agreement]), lag.least, lag.most)
        for lag in lags.lags
    )
    return PartnerRow(dataset.parties[lags.partner].name.to(language), dots, lags.median)


def _event_titles(unplaced: int, translate: Translate) -> tuple[str, str, str, str]:
    """One for each width of a column; with those events that have no place in a quarter."""
    titles = (
        translate("Trends", "Events per quarter"),
        translate("Trends", "Events per year"),
        translate("Trends", "Events per decade"),
        translate("Trends", "Events per century"),
    )
    if not unplaced:
        return titles
    without = translate("Trends", "without %n whose quarter is not known", "", unplaced)
    one, two, three, four = (
        translate("Trends", "{title}, {without}").format(title=title, without=without) for title in titles
    )
    return one, two, three, four


def filter_note(dataset: Dataset, wanted: TrendsWish, translate: Translate) -> str:
    """Which filters are set, and that some leave agreements alone; empty where none is."""
    if wanted.filters == NO_FILTER:
        return ""
    said = sentence(dataset, wanted.filters, wanted.perspective, wanted.calendar.language, translate)
    parts = [translate("Trends", "Filtered: {filters}").format(filters=said)]
    if any(is_set(key, wanted.filters) for key in EVENT_FILTERS):
        parts.append(translate("Trends", "Search, stage, role and period narrow events, not agreements"))
    return " · ".join(parts)


# What a place tells


@dataclass(frozen=True, slots=True)
class Reading:
    """What is read at a place: x of its line, or None; and a sentence for each of the plots, empty where none."""

    x: float | None = None
    words: tuple[str, str, str] = ("", "", "")


def reading_at(
    dataset: Dataset, layout: TrendsLayout, x: float, y: float, language: Language, translate: Translate
) -> Reading:
    """What the trends tell at a place: of the plots over time together, of the dots one by one."""
    first, second, _ = layout.plots
    dot = dot_at(layout, x, y)
    if dot is not None:
        return Reading(words=("", "", dot_words(dataset, dot, layout, translate)))
    if not first.box.x <= x < first.box.right or not first.box.y <= y < layout.strip.bottom:
        return Reading()
    day = int(layout.scale.day(x) // 1)
    over = 0 if y < first.box.bottom else 1 if y < second.box.bottom else 2
    in_force = in_force_words(layout, day, y if over == 0 else None, language, translate)
    return Reading(x, (in_force, begun_words(layout, day, y if over == 1 else None, language, translate), ""))


def dot_at(layout: TrendsLayout, x: float, y: float) -> LaidDot | None:
    """The dot at a place, or None."""
    dot = min(layout.dots, key=lambda dot: _distance(dot, x, y), default=None)
    return dot if dot is not None and _distance(dot, x, y) < NEAR else None


def _distance(dot: LaidDot, x: float, y: float) -> float:
    across = max(dot.x - x, x - dot.right, 0.0)
    return float(np.hypot(across, dot.y - y))


def in_force_words(layout: TrendsLayout, day: int, y: float | None, language: Language, translate: Translate) -> str:
    """How many agreements are in force on a day: of the group at a height, or of all; empty where nothing is known."""
    chart, box = layout.chart, layout.plots[0].box
    if not layout.areas or day >= chart.ends:
        return ""
    place = int(np.searchsorted(chart.days, day, "right")) - 1
    counts = chart.in_force[place] if place >= 0 else np.zeros(len(chart.names), np.int64)
    look = None if y is None else _band_at(counts, (box.bottom - y) / box.height * layout.tops[0])
    when = day_text(day, language, short=True)
    if look is None:
        return translate("Trends", "In force: {number}, {date}").format(number=int(counts.sum()), date=when)
    return translate("Trends", "{kind} in force: {number}, {date}").format(
        kind=chart.names[look], number=int(counts[look]), date=when
    )


def begun_words(layout: TrendsLayout, day: int, y: float | None, language: Language, translate: Translate) -> str:
    """How many events began in the stretch of a day: of the group at a height, or of all."""
    chart, box = layout.chart, layout.plots[1].box
    starts, counts = joined(chart.first_quarter, chart.begun, layout.step)
    year, month, _ = civil(day)
    start = (year * 4 + (month - 1) // 3) // layout.step * layout.step
    if not starts or day >= chart.ends:
        return ""
    row = counts[starts.index(start)] if start in starts else np.zeros(len(chart.names), np.int64)
    look = None if y is None else _band_at(row, (box.bottom - y) / box.height * layout.tops[1])
    when = _stretch(start, layout.step, language)
    if look is None:
        events = translate("Trends", "%n event(s)", "", int(row.sum()))
        return translate("Trends", "{events}, {date}").format(events=events, date=when)
    return translate("Trends", "{kind}: {number}, {date}").format(
        kind=chart.names[look], number=int(row[look]), date=when
    )


def _band_at(counts: NDArray[np.int64], height: float) -> int | None:
    """The group whose band lies at a height, counted in numbers from below."""
    upper = np.cumsum(counts)
    look = int(np.searchsorted(upper, height, "right"))
    return look if look < len(counts) and counts[look] else None


def _stretch(quarter: int, step: int, language: Language) -> str:
    """A quarter by its months, longer stretches by their years."""
    first, last = quarter_start(quarter), quarter_start(quarter + step) - 1
    if step <= 4:
        return stretch_text(first, last, language, short=True)
    return ("～" if language == "ja" else "–").join((str(civil(first).year), year_text(civil(last).year, language)))


def dot_words(dataset: Dataset, dot: LaidDot, layout: TrendsLayout, translate: Translate) -> str:
    """The agreement of a dot and its days."""
    found = next(one for partner in layout.chart.partners for one in partner.dots if one.agreement == dot.agreement)
    label = dataset.agreements[dot.agreement].title.to(layout.chart.calendar.language)
    if found.least == found.most:
        days = translate("Trends", "%n day(s)", "", found.most)
    else:
        days = translate("Trends", "{least} to %n day(s)", "", found.most).format(least=found.least)
    return translate("Trends", "{agreement}: {days}").format(agreement=label, days=days)
