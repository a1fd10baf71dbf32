"""Charts set up in one line: `a_chart(a_lane("Germany", an_event("2020-01-05", "First 2+2")))`."""

from dataclasses import dataclass, field

import numpy as np

from desktop.layout.chart import Chart, Lane, Life, LifeStep
from desktop.layout.events import LaneEvents
from desktop.layout.packing import pack
from desktop.layout.shapes import FontRole, TimelineLayout
from desktop.layout.style import STYLE
from desktop.layout.timeline import lay_out
from desktop.model.dates import Calendar
from desktop.model.moment import Moment, iso, parse
from desktop.model.span import Span
from desktop.model.text import Language
from desktop.model.vocabulary import Stage

SIGNS = ("circle", "pill", "diamond", "bar")
PERIOD = Span(float(parse("2017-01-01").first), float(parse("2025-01-01").first))


def ruler(text: str, role: FontRole) -> float:
    return 6.5 * len(text)


def iso_day(number: float) -> str:
    return iso(int(number))


def day(text: str) -> float:
    return float(parse(text).first)


def span(start: str, end: str) -> Span:
    return Span(day(start), day(end))


@dataclass(frozen=True)
class AnEvent:
    start: Moment
    end: Moment | None
    label: str
    weight: int
    look: int


def an_event(start: str, label: str = "", *, end: str = "", weight: int = 2, look: int = 0) -> AnEvent:
    return AnEvent(parse(start), parse(end) if end else None, label, weight, look)


@dataclass(frozen=True)
class ALane:
    title: str
    events: tuple[AnEvent, ...]
    lives: tuple["ALife", ...] = ()
    open: bool = True
    badge: str = "DE"
    subtitle: str = "3 events"
    short_subtitles: tuple[str, ...] = ()


@dataclass(frozen=True)
class ALife:
    label: str
    steps: tuple[tuple[Stage, str], ...]
    standing: str = "signed 29 Jan 2024"
    short_standing: str = "signed"
    until: str = ""
    recorded: bool = True
    filtered: str = ""
    events: list[AnEvent] = field(default_factory=list)


def a_lane(title: str, *events: AnEvent, lives: tuple[ALife, ...] = (), open: bool = True) -> ALane:  # noqa: A002  (the field's own word)
    return ALane(title, events, lives, open)


def a_life(
    label: str,
    *,
    standing: str = "signed 29 Jan 2024",
    until: str = "",
    recorded: bool = True,
    filtered: str = "",
    **steps: str,
) -> ALife:
    """`recorded`: whether each step is an event of the dataset. `filtered`: a stage that the filters hide."""
    told = tuple((Stage(stage), date) for stage, date in steps.items())
    return ALife(label, told, standing, standing.split(" ", maxsplit=1)[0], until, recorded, filtered)


def a_chart(*lanes: ALane, period: Span = PERIOD, language: Language = "en") -> Chart:
    """Rows in order: lane by lane its events by start, then the steps of its lives."""
    events: list[AnEvent] = []
    built = []
    for lane in lanes:
        first = len(events)
        events += sorted(lane.events, key=lambda event: event.start.first)
        rows = np.arange(first, len(events), dtype=np.int32)
        lives = _lives(lane, events)
        told = lane.title, lane.title, lane.subtitle, lane.badge
        built.append((told, lane, lives, rows))
    start = np.array([event.start.first for event in events], np.int32)
    end = np.array([(event.end or event.start).last + 1 for event in events], np.int32)
    made = (
        Lane(*told, lane.open, lives, LaneEvents(rows, start, end), lane.short_subtitles)
        for told, lane, lives, rows in built
    )
    return _chart(tuple(made), events, period, language)


def _lives(lane: ALane, events: list[AnEvent]) -> tuple[Life, ...]:
    lives = []
    for number, life in enumerate(lane.lives):
        steps = []
        for stage, date in life.steps:
            moment = parse(date)
            steps.append(LifeStep(stage, moment.first, moment.last, len(events) if life.recorded else -1))
            if life.recorded:
                events.append(AnEvent(moment, None, life.label, 3, 3))
        force = next((step.first for step in steps if step.stage is Stage.IN_FORCE), None)
        steps = [step for step in steps if step.stage != life.filtered]
        until = parse(life.until).first if life.until else None
        name = f"{lane.title} {number} {life.label}"
        lives.append(Life(name, 3, life.label, life.standing, life.short_standing, tuple(steps), force, until))
    return tuple(lives)


def _chart(lanes: tuple[Lane, ...], events: list[AnEvent], period: Span, language: Language) -> Chart:
    vague = [event.start.last - event.start.first + 1 for event in events]
    ends = [event.end or event.start for event in events]
    vague_end = [end.last - end.first + 1 for end in ends]
    lasting = np.array([event.end is not None for event in events], np.bool_)
    share = np.where(lasting, 1.0, 0.5)
    return Chart(
        lanes=lanes,
        start=np.array([event.start.first for event in events], np.int32),
        end=np.array([end.last + 1 for end in ends], np.int32),
        soft_start=np.where(np.array(vague) > 1, np.array(vague) * share, 0.0).astype(np.float32),
        soft_end=np.where(np.array(vague_end) > 1, np.array(vague_end) * share, 0.0).astype(np.float32),
        lasting=lasting,
        look=np.array([event.look for event in events], np.uint8),
        sign=SIGNS,
        weight=np.array([event.weight for event in events], np.uint8),
        unconfirmed=np.zeros(len(events), np.bool_),
        labels=[event.label for event in events],
        period=period,
        calendar=Calendar(language),
    )


def laid_out(
    chart: Chart, view: Span | None = None, *, width: float = 1000, height: float = 1200, scroll: float = 0
) -> TimelineLayout:
    packing = pack(chart, width, STYLE, ruler)
    return lay_out(chart, packing, view or chart.period, width, height, scroll, STYLE, ruler)
