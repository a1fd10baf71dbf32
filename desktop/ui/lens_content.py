"""What the detail pane says of the source through which one looks: plain values, drawn elsewhere."""

from collections.abc import Iterator
from dataclasses import dataclass

from desktop.dataset.evidence import claims_of, resting_on
from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood, had_happened
from desktop.dataset.words import publisher_name
from desktop.model.moment import Day
from desktop.model.record import Claim
from desktop.model.vocabulary import Verdict
from desktop.render.language import language, translate
from desktop.ui import detail_words as words
from desktop.ui.detail_content import agreement_lines, cut, event_line, source_line
from desktop.ui.detail_lines import Chip, LinkLine, SourceLine

MOST_EVENTS = 300
"""So many events of a source are listed; the lens lights them all."""


@dataclass(frozen=True, slots=True)
class ClaimLine:
    """A claim: what the text says, the verdict with what the record says, or whose opinion it is; and its events."""

    verdict: Verdict
    heading: str
    claim: str
    record: str
    links: tuple[LinkLine, ...]


@dataclass(frozen=True, slots=True)
class LensContent:
    """All that the pane shows of a source.

    chips: kind of publisher and grade. counts: how many claims have which verdict, or how many events rest on it.
    facts, opinions: its claims, in the order of the text. events: those that rest on it, where it has no claims.
    """

    source: SourceLine
    chips: tuple[Chip, ...]
    counts: tuple[str, ...]
    facts: tuple[ClaimLine, ...]
    opinions: tuple[ClaimLine, ...]
    events: tuple[LinkLine, ...]
    more_events: int


def lens_content(whole: Dataset, lens: str, known: Day | None = None) -> LensContent | None:
    """What to show of a source, as it stood on a day if one is given; None where there is none of this id.

    What a text says does not change with the day, but its claims lead only to what had happened by then.
    """
    dataset = as_it_stood(whole, known)
    source = dataset.sources.get(lens)
    if source is None:
        return None
    claims = claims_of(dataset, lens)
    lines = [_claim_line(dataset, claim) for claim in claims]
    rows = resting_on(dataset, lens)
    if dataset.stands_at is not None:
        rows = rows[dataset.columns.last[rows] <= dataset.stands_at]
    listed = () if claims else rows[:MOST_EVENTS].tolist()
    grade = Chip(words.grade_chip(source.grade), meaning=words.grade_meaning(source.grade))
    nature = Chip(
        publisher_name(source.publisher_nature, translate), meaning=translate("Lens", "The kind of publisher.")
    )
    return LensContent(
        source=source_line(source),
        chips=(Chip(translate("Lens", "Source lens")), nature, *((grade,) if grade.text != nature.text else ())),
        counts=(*_verdicts(claims), translate("Lens", "%n event(s) bright", "", len(rows))),
        facts=tuple(line for line in lines if line.verdict is not Verdict.OPINION),
        opinions=tuple(line for line in lines if line.verdict is Verdict.OPINION),
        events=tuple(event_line(dataset, row) for row in listed),
        more_events=0 if claims else len(rows) - len(listed),
    )


def _verdicts(claims: tuple[Claim, ...]) -> Iterator[str]:
    for verdict in Verdict:
        number = sum(claim.verdict is verdict for claim in claims)
        if number:
            yield words.claims_told(verdict, number)


def _claim_line(dataset: Dataset, claim: Claim) -> ClaimLine:
    opinion = claim.verdict is Verdict.OPINION
    holder = claim.holder or dataset.sources[claim.source].publisher
    return ClaimLine(
        verdict=claim.verdict,
        heading=translate("Lens", "View of {holder}").format(holder=holder)
        if opinion
        else words.verdict(claim.verdict),
        claim=cut(claim.claim.to(language())),
        record=cut(claim.record.to(language())),
        links=tuple(_links(dataset, claim)),
    )


def _links(dataset: Dataset, claim: Claim) -> Iterator[LinkLine]:
    """To what a claim tells of: its events, its agreements, the events of its series."""
    members = (step.event for name in claim.series for step in dataset.series[name].steps)
    for event in dict.fromkeys((*claim.events, *members)):
        row = dataset.row(event) if event else None
        if row is not None and had_happened(dataset, row, dataset.stands_at):
            yield event_line(dataset, row)
    for agreement in claim.agreements:
        if dataset.stands_at is None or dataset.agreements[agreement].steps:
            yield from agreement_lines(dataset, agreement)


def lens_text(content: LensContent) -> str:
    """All of it as plain text, to be copied."""
    head = [content.source.title, content.source.under, content.source.url, " · ".join(content.counts)]
    parts = ["\n".join(line for line in head if line)]
    for claim in (*content.facts, *content.opinions):
        links = [" · ".join(part for part in (link.date, link.title) if part) for link in claim.links]
        parts.append("\n".join(line for line in (f"{claim.heading}: {claim.claim}", claim.record, *links) if line))
    if content.events:
        parts.append("\n".join(f"{link.date} · {link.title}" for link in content.events))
    return "\n\n".join(parts) + "\n"
