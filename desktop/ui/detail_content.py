"""What the detail pane says of one event or one agreement: decided here as plain values, drawn elsewhere."""

from collections.abc import Iterable
from dataclasses import replace

from desktop.dataset.continents import continent_name
from desktop.dataset.insight import (
    Link,
    before_sentence,
    builds_on,
    built_on_by,
    claims_about,
    claims_about_agreement,
    is_reached,
    ordinal,
    ordinal_sentence,
    standing_of,
    standing_words,
)
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.model.dates import day_text, moment_text, range_text
from desktop.model.moment import Day, Moment, parse
from desktop.model.record import Agreement, Claim, Event, Ordinal, Reading, Series, Source, Step
from desktop.model.text import capital
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Grade, Stage, Verdict
from desktop.render.language import language, translate, written
from desktop.ui import detail_words as words
from desktop.ui.detail_life import PLACED, life_block
from desktop.ui.detail_lines import (
    Chip,
    Content,
    LinkLine,
    PartyLine,
    PlaceBox,
    ReadingLine,
    SaidLine,
    SeriesBlock,
    SourceLine,
)
from desktop.ui.detail_order import how_counted, lag_lines, place_rows

LONGEST = 4_000
"""So many signs of any one text are shown; a dataset may hold more than anyone reads."""
LONGEST_TITLE = 300


def content(whole: Dataset, selection: Selection | None, perspective: str, known: Day | None = None) -> Content | None:
    """What to show of a selection, as it stood on a day if one is given; None where there is nothing to show."""
    if selection is None:
        return None
    dataset = as_it_stood(whole, known)
    if selection.what == "agreement":
        agreement = dataset.agreements.get(selection.id)
        return agreement_content(dataset, agreement, perspective) if agreement else None
    row = dataset.row(selection.id)
    return None if row is None else event_content(dataset, dataset.event(row), perspective)


def brief(whole: Content | None) -> Content | None:
    """The title alone with its date, of what is shown for a moment only."""
    return Content(title=whole.title, under_title=whole.under_title) if whole else None


def event_content(dataset: Dataset, event: Event, perspective: str) -> Content:
    """What to show of an event."""
    agreements = [dataset.agreements[key] for key in event.agreements]
    place = event.place.to(language())
    when = _when(dataset, event)
    return Content(
        chips=(_kind_chip(dataset, event.kind), Chip(words.stage_chip(event.stage))),
        title=cut(event.title.to(language())),
        under_title=f"{when} · {place}" if place else when,
        notice="\n".join(part for part in (_not_yet(dataset, event.start), words.not_confirmed(event.grade)) if part),
        parties=tuple(_party(dataset, who.party, words.role(who.role)) for who in event.participants),
        places=_places(dataset, agreements, perspective, event.id),
        lives=tuple(life_block(dataset, agreement, event.id, perspective) for agreement in agreements),
        lags=lag_lines(dataset, agreements, perspective, event.id),
        summary=cut(event.summary.to(language())),
        readings=tuple(_reading(reading) for reading in event.readings),
        sources=_sources(event.sources),
        said=_all_said(dataset, claims_about(dataset, event.id), event.id),
        builds_on=_event_links(dataset, builds_on(dataset, event.id), earlier=True),
        built_on_by=_event_links(dataset, built_on_by(dataset, event.id), earlier=False),
        series=_series_of(dataset, [dataset.series[key] for key in event.series]),
        citable=event,
    )


def _when(dataset: Dataset, event: Event) -> str:
    """The time of an event; of one that has begun and goes on, on the day as of which things are told, its start."""
    row = None if dataset.stands_at is None else dataset.row(event.id)
    if row is not None and event.end is None and dataset.columns.lasting[row]:
        return translate("Detail", "from {date}").format(date=moment_text(event.start, written()))
    return range_text(event.start, event.end, written())


def agreement_content(dataset: Dataset, agreement: Agreement, perspective: str) -> Content:
    """What to show of an agreement as a whole."""
    series = [series for series in dataset.series.values() if agreement.id in series.agreements]
    return Content(
        chips=(_kind_chip(dataset, agreement.kind), Chip(translate("Detail", "Agreement"))),
        title=cut(agreement.title.to(language())),
        under_title=_standing(dataset, agreement),
        notice="" if agreement.steps else _not_yet(dataset, None),
        parties=tuple(_party(dataset, party, "") for party in agreement.parties),
        places=_places(dataset, [agreement], perspective, ""),
        lives=(life_block(dataset, agreement, "", perspective),),
        lags=lag_lines(dataset, [agreement], perspective, ""),
        sources=_sources(_sources_of_steps(dataset, agreement)),
        said=_all_said(dataset, claims_about_agreement(dataset, agreement.id), agreement.id),
        replaces=agreement_lines(dataset, agreement.replaces),
        replaced_by=agreement_lines(dataset, agreement.replaced_by),
        series=_series_of(dataset, series),
    )


def _not_yet(dataset: Dataset, moment: Moment | None) -> str:
    """That what is selected comes after the day as of which things are told; empty where it does not."""
    day = dataset.stands_at
    if day is None or (moment is not None and is_reached(moment, day)):
        return ""
    return translate("Detail", "Not yet on {date}, the day as of which everything is shown.").format(
        date=day_text(day, written())
    )


def cut(text: str) -> str:
    """A text of bearable length."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def one_line(title: str) -> str:
    """A title short enough for a line that leads somewhere else."""
    return title if len(title) <= LONGEST_TITLE else title[: LONGEST_TITLE - 1] + "…"


def _kind_chip(dataset: Dataset, kind: str) -> Chip:
    found = dataset.kinds[kind]
    return Chip(found.short.to(language()), group=found.group, meaning=found.name.to(language()))


def _party(dataset: Dataset, party: str, role: str) -> PartyLine:
    return PartyLine(party, dataset.parties[party].name.to(language()), role)


def _standing(dataset: Dataset, agreement: Agreement) -> str:
    """How far an agreement stands where the record ends, or on the day it is told of: In force since Jul 2024."""
    said, _ = standing_words(standing_of(dataset, agreement), written(), translate)
    return capital(said)


def _places(dataset: Dataset, agreements: Iterable[Agreement], perspective: str, event: str) -> tuple[PlaceBox, ...]:
    """The places that a partner takes by an event, or by an agreement as a whole (no event given)."""
    found = (
        ordinal(dataset, perspective, agreement.id, stage)
        for agreement in agreements
        for stage in PLACED
        if _takes_place(agreement, stage, event)
    )
    return tuple(_place(dataset, place) for place in found if isinstance(place, Ordinal))


def _takes_place(agreement: Agreement, stage: Stage, event: str) -> bool:
    step = agreement.step(stage)
    return step is not None and (not event or step.event == event)


def _place(dataset: Dataset, place: Ordinal) -> PlaceBox:
    number, noun = ordinal_sentence(dataset, place, language(), translate)
    region = _first_in_region(dataset, place)
    unsure = "" if place.confirmed else translate("Detail", "rests on dates that are not confirmed")
    told = (before_sentence(place, translate), region, unsure)
    note = place.list_note.to(language())
    rows, counted = place_rows(dataset, place), f"{how_counted()} {note}".strip()
    return PlaceBox(number, noun, " · ".join(part for part in told if part), note, rows, counted)


def _first_in_region(dataset: Dataset, place: Ordinal) -> str:
    """That the partner is the first of its continent or region; what the first of all is anyway needs no word."""
    if place.last == 1 or not (place.first_in_continent or place.first_in_region):
        return ""
    if place.first_in_continent:
        name = continent_name(place.first_in_continent, translate)
        return translate("Detail", "first in {region}").format(region=name)
    name = dataset.parties[place.partner].region_name.to(language())
    return translate("Detail", "first in {region}").format(region=name)


def _sources_of_steps(dataset: Dataset, agreement: Agreement) -> list[Source]:
    rows = [(step, dataset.row(step.event) if step.event else None) for step in agreement.steps]
    found = [source for step, row in rows for source in _sources_of_step(dataset, step, row)]
    return list({source.id: source for source in found}.values())


def _sources_of_step(dataset: Dataset, step: Step, row: int | None) -> tuple[Source, ...]:
    if row is not None:
        return dataset.event(row).sources
    return (dataset.sources[step.source],) if step.source else ()


def _sources(sources: Iterable[Source]) -> tuple[SourceLine, ...]:
    """Sources, best grade first."""
    order = list(Grade)
    return tuple(source_line(source) for source in sorted(sources, key=lambda source: order.index(source.grade)))


def source_line(source: Source) -> SourceLine:
    """A source with its grade, and its kind of publisher where the reader should know it."""
    chips = [Chip(words.grade_chip(source.grade), meaning=words.grade_meaning(source.grade))]
    nature = words.publisher_chip(source.publisher_nature)
    if nature:
        chips.append(Chip(nature, meaning=translate("Detail", "The kind of publisher.")))
    told = (source.author, source.publisher, date_text(source.date))
    return SourceLine(
        title=cut(source.title) or source.publisher,
        url=source.url,
        under=" · ".join(part for part in told if part),
        chips=tuple(chips),
    )


def date_text(date: str) -> str:
    """The date of a source in the language's form; as it is written where it is no plain date."""
    try:
        return moment_text(parse(date), written(), short=True)
    except ValueError:
        return date


def _reading(reading: Reading) -> ReadingLine:
    value = translate("Detail", "{field}: {value}").format(
        field=words.field_name(reading.field), value=cut(reading.value.to(language()))
    )
    return ReadingLine(value, cut(reading.note.to(language())), reading.url)


def _all_said(dataset: Dataset, claims: Iterable[Claim], about: str) -> tuple[SaidLine, ...]:
    """What is said about it: first what is about just this; the source of facts once, for all that follow from it."""
    ordered = sorted(claims, key=lambda claim: about not in (*claim.events, *claim.agreements))
    said = [_said(dataset, claim) for claim in ordered]
    known: set[str] = set()
    lines = []
    for line in said:
        lines.append(replace(line, whose="") if line.whose in known else line)
        known |= set() if line.opinion else {line.whose}
    return tuple(lines)


def _said(dataset: Dataset, claim: Claim) -> SaidLine:
    source = dataset.sources[claim.source]
    told = " · ".join(part for part in (source.publisher, date_text(source.date)) if part)
    opinion = claim.verdict is Verdict.OPINION
    view = translate("Detail", "Attributed view · {holder}").format(holder=claim.holder or told)
    return SaidLine(
        opinion=opinion,
        heading=words.verdict(claim.verdict),
        claim=cut(claim.claim.to(language())),
        record=cut(claim.record.to(language())),
        whose=view if opinion else told,
    )


def _event_links(dataset: Dataset, links: Iterable[Link], *, earlier: bool) -> tuple[LinkLine, ...]:
    """A line for each event at the earlier or later end, at its nearest depth, with the source that says so."""
    nearest: dict[str, Link] = {}
    for link in links:
        nearest.setdefault(link.earlier if earlier else link.later, link)
    rows = ((dataset.row(event), link) for event, link in nearest.items())
    return tuple(
        event_line(dataset, row, link.depth, _link_source(dataset, link))
        for row, link in rows
        if row is not None and is_known(dataset, row)
    )


def is_known(dataset: Dataset, row: int) -> bool:
    """Whether an event had happened by the day as of which things are told."""
    return dataset.stands_at is None or bool(dataset.columns.last[row] <= dataset.stands_at)


def _link_source(dataset: Dataset, link: Link) -> str:
    source = dataset.source_of_link(link.later, link.earlier)
    return translate("Detail", "according to {publisher}").format(publisher=source.publisher) if source else ""


def event_line(dataset: Dataset, row: int, depth: int = 1, meaning: str = "") -> LinkLine:
    """A line that leads to an event."""
    event = dataset.event(row)
    return LinkLine(
        selection=Selection("event", event.id),
        group=dataset.kinds[event.kind].group,
        title=one_line(event.title.to(language())),
        date=moment_text(event.start, written(), short=True),
        depth=depth,
        meaning=meaning,
    )


def agreement_lines(dataset: Dataset, agreement: str) -> tuple[LinkLine, ...]:
    """A line that leads to an agreement; none for an empty id."""
    if not agreement:
        return ()
    found = dataset.agreements[agreement]
    date = moment_text(found.steps[0].moment, written(), short=True) if found.steps else ""
    title = found.title.to(language())
    return (LinkLine(Selection("agreement", agreement), dataset.kinds[found.kind].group, title, date),)


def _series_of(dataset: Dataset, series: Iterable[Series]) -> tuple[SeriesBlock, ...]:
    """The series with something in them besides what is shown: of one member there is nothing more to tell."""
    blocks = (_series(dataset, one) for one in series)
    return tuple(block for block in blocks if len(block.members) > 1)


def _series(dataset: Dataset, series: Series) -> SeriesBlock:
    steps = [_member(dataset, series, step) for step in series.steps]
    agreements = [link for key in series.agreements for link in agreement_lines(dataset, key)]
    return SeriesBlock(
        title=series.title.to(language()),
        size=_size(len(agreements), len(steps)),
        members=(*agreements, *steps),
    )


def _size(agreements: int, events: int) -> str:
    """How many members a series has: 5 agreements · 2 events."""
    told = []
    if agreements:
        told.append(translate("Detail", "%n agreement(s)", "", agreements))
    if events:
        told.append(translate("Detail", "%n event(s)", "", events))
    return " · ".join(told)


def _member(dataset: Dataset, series: Series, step: Step) -> LinkLine:
    row = dataset.row(step.event) if step.event else None
    if row is not None:
        return event_line(dataset, row)
    return LinkLine(
        selection=None,
        group=dataset.kinds[series.kind].group,
        title=step.note.to(language()) or series.title.to(language()),
        date=moment_text(step.moment, written(), short=True),
        meaning=words.grade_meaning(step.grade),
    )
