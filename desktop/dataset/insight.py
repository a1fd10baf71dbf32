"""What the record says beyond its rows: lives of agreements, how far they stand, who came first, what led to what."""

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Literal

from desktop.dataset.continents import continent_of
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.words import all_of, place_words, stage_name, takes_an
from desktop.model.dates import Written, moment_text, month_text
from desktop.model.moment import Day, Moment, Precision, civil, parse
from desktop.model.record import Agreement, Claim, Ordinal, Step
from desktop.model.text import Language, Translate
from desktop.model.vocabulary import Stage

LADDER = (
    Stage.NEGOTIATION_STARTED,
    Stage.AGREED_IN_SUBSTANCE,
    Stage.SIGNED,
    Stage.APPROVED,
    Stage.IN_FORCE,
)
"""The stages that a life shows, reached or not; others only where they happened."""
ORDER = tuple(Stage)
_ONE_SIDED = (Stage.APPROVED, Stage.NOTIFIED, Stage.NOTES_EXCHANGED, Stage.ENDED)
"""Steps on the way that do not say how far the agreement itself stands."""
FURTHEST = 200
"""So many events are followed back or onward, the nearest first: more nobody could take in."""


@dataclass(frozen=True, slots=True)
class LifeLine:
    """One line in the life of an agreement; step is None where the record has no such step.

    passed: the record has no such step but a later one: it was left out or nobody wrote it down, it is not to come.
    """

    stage: Stage
    step: Step | None
    passed: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How far an agreement has come: its furthest step, and since when it no longer holds.

    ended: the moment it ended, or that its successor came into force. replaced: whether the latter is why.
    """

    step: Step | None
    ended: Moment | None = None
    replaced: bool = False

    @property
    def stage(self) -> Stage | None:
        """The furthest stage, or None before the first."""
        return self.step.stage if self.step else None

    @property
    def moment(self) -> Moment | None:
        """When that stage was first reached."""
        return self.step.moment if self.step else None


class NoPlace(StrEnum):
    """Why the record gives no place in the order of partners."""

    NOT_A_PARTY = "not_a_party"
    NO_COMPLETE_LIST = "no_complete_list"
    SEVERAL_PARTNERS = "several_partners"
    NOT_REACHED = "not_reached"


@dataclass(frozen=True, slots=True)
class Link:
    """`later` builds on `earlier` (ids of events); depth 1 is a link of the event asked about, or of its agreement."""

    later: str
    earlier: str
    depth: int


def life(dataset: Dataset, agreement_id: str) -> tuple[LifeLine, ...]:
    """Every step of an agreement in order of time, and the stages of the ladder that it has not, at their place."""
    steps = dataset.agreements[agreement_id].steps
    lines = [LifeLine(step.stage, step) for step in steps if step.stage is not None]
    for stage in LADDER:
        if all(line.stage is not stage for line in lines):
            lines.insert(*_missing(stage, lines))
    return tuple(lines)


def _missing(stage: Stage, lines: list[LifeLine]) -> tuple[int, LifeLine]:
    """The place and the line of a stage that was not reached."""
    rank = ORDER.index(stage)
    after = (place for place, line in enumerate(lines) if ORDER.index(line.stage) > rank)
    place = next(after, len(lines))
    return place, LifeLine(stage, None, passed=any(line.step for line in lines[place:]))


def standing(agreement: Agreement, at: Day | None = None, successor: Agreement | None = None) -> Standing:
    """How far an agreement has come by the end of a day (None: as far as the record goes).

    A step known to its month or year counts from the last day of it. `successor` is the agreement of `replaced_by`.
    """
    steps = [step for step in agreement.steps if step.stage is not None and is_reached(step.moment, at)]
    going = [step for step in steps if step.stage not in _ONE_SIDED]
    furthest = max(going, key=lambda step: ORDER.index(step.stage or Stage.ANNOUNCED), default=None)
    end = next((step.moment for step in steps if step.stage is Stage.ENDED), None)
    if end is not None:
        return Standing(furthest, end)
    following = successor.step(Stage.IN_FORCE) if successor else None
    if furthest is not None and following is not None and is_reached(following.moment, at):
        return Standing(furthest, following.moment, replaced=True)
    return Standing(furthest)


def standing_of(dataset: Dataset, agreement: Agreement, at: Day | None = None) -> Standing:
    """How far an agreement of a dataset has come, which ends when the one that replaced it came into force."""
    return standing(agreement, at, dataset.agreements.get(agreement.replaced_by))


def is_reached(moment: Moment, at: Day | None) -> bool:
    """Whether a moment has surely come by the end of a day (None: as far as the record goes)."""
    return at is None or moment.last <= at


def standing_words(now: Standing, written: Written, translate: Translate) -> tuple[str, str]:
    """How far it stands, long and short: in force since Jul 2017, in force. Empty before the first stage."""
    if now.ended is not None:
        date = moment_text(now.ended, written, short=True)
        if now.replaced:
            return translate("Standing", "replaced {date}").format(date=date), translate("Standing", "replaced")
        return translate("Standing", "ended {date}").format(date=date), translate("Standing", "ended")
    if now.stage is None or now.moment is None:
        return "", ""
    if now.stage is Stage.IN_FORCE:
        since = translate("Standing", "in force since {date}").format(date=_at_most_month(now.moment, written))
        return since, translate("Standing", "in force")
    name, date = stage_name(now.stage, translate), moment_text(now.moment, written, short=True)
    return translate("Standing", "{stage} {date}").format(stage=name, date=date), name


def _at_most_month(moment: Moment, written: Written) -> str:
    if moment.precision is Precision.YEAR:
        return moment_text(moment, written)
    year, month, _ = civil(moment.first)
    return month_text(year, month, written, short=True)


def ordinal(dataset: Dataset, party: str, agreement_id: str, stage: Stage = Stage.SIGNED) -> Ordinal | NoPlace:
    """What place the other side of an agreement takes among the partners of `party` for this kind and stage.

    The order goes by the first text between the two, whichever agreement is asked about; the same day shares the
    place; organisations count. Where precision leaves the order open, `first` and `last` of the result differ and
    `before` holds only those who are certainly ahead.
    """
    agreement = dataset.agreements[agreement_id]
    if party not in agreement.parties:
        return NoPlace.NOT_A_PARTY
    note = dataset.complete_lists.get((party, agreement.kind))
    if note is None:
        return NoPlace.NO_COMPLETE_LIST
    others = [other for other in agreement.parties if other != party]
    if len(others) != 1:
        return NoPlace.SEVERAL_PARTNERS
    partner, reached = others[0], dict(first_steps(dataset, party, agreement.kind, stage))
    if partner not in reached:
        return NoPlace.NOT_REACHED
    own = reached.pop(partner)
    certain = {other: step for other, step in reached.items() if step.moment.last < own.moment.first}
    possible = {other: step for other, step in reached.items() if step.moment.first < own.moment.last}

    def region_of(other: str) -> str:
        return dataset.parties[other].region

    return Ordinal(
        party=party,
        kind=agreement.kind,
        partner=partner,
        stage=stage,
        first=len(certain) + 1,
        last=len(possible) + 1,
        before=tuple(sorted(certain, key=lambda other: (*_bounds(certain[other]), other))),
        organisations=any(dataset.parties[other].organisation for other in (partner, *reached)),
        confirmed=all(step.grade.confirmed for step in (own, *possible.values())),
        first_in_region=_led(region_of, partner, own, reached),
        list_note=note,
        first_in_continent=_led(lambda other: continent_of(region_of(other)), partner, own, reached),
    )


@once_per_dataset(64)
def first_steps(dataset: Dataset, party: str, kind: str, stage: Stage) -> Mapping[str, Step]:
    """The first step of this stage with each partner, in whichever text between the two."""
    first: dict[str, Step] = {}
    for agreement in dataset.agreements.values():
        step = agreement.step(stage)
        if agreement.kind != kind or party not in agreement.parties or step is None:
            continue
        for partner in agreement.parties:
            if partner != party and (partner not in first or _bounds(step) < _bounds(first[partner])):
                first[partner] = step
    return MappingProxyType(first)


def _bounds(step: Step) -> tuple[Day, Day]:
    return step.moment.first, step.moment.last


def _led(area_of: Callable[[str], str], partner: str, own: Step, others: Mapping[str, Step]) -> str:
    """The region or continent of a partner if it is certainly the first there, or empty. area_of: that of a party."""
    area = area_of(partner)
    rivals = (step for other, step in others.items() if area_of(other) == area)
    return area if all(own.moment.last < step.moment.first for step in rivals) else ""


def ordinal_sentence(dataset: Dataset, place: Ordinal, language: Language, translate: Translate) -> tuple[str, str]:
    """A place in words, in two parts: 7th; partner to sign an ACSA with Japan."""
    number = place_words(place.first, place.last, language, translate)
    kind = dataset.kinds[place.kind].short.to(language)
    country = dataset.parties[place.party].name.to(language)
    what = _what(place, takes_an(kind), translate)
    return number, what.format(kind=kind, country=country, stage=stage_name(place.stage, translate))


def _what(place: Ordinal, an: bool, translate: Translate) -> str:
    """What the number counts; the article of English is why the sentences on signing stand here twice."""
    if place.stage is Stage.SIGNED:
        return _signer(place.organisations, an, translate)
    if place.stage is not Stage.IN_FORCE:
        return translate("Ordinal", "partner whose {kind} with {country} came so far: {stage}")
    if place.organisations:
        return translate("Ordinal", "partner whose {kind} with {country} entered into force")
    return translate("Ordinal", "country whose {kind} with {country} entered into force")


def _signer(organisations: bool, an: bool, translate: Translate) -> str:
    if organisations:
        return (
            translate("Ordinal", "partner to sign an {kind} with {country}")
            if an
            else translate("Ordinal", "partner to sign a {kind} with {country}")
        )
    return (
        translate("Ordinal", "country to sign an {kind} with {country}")
        if an
        else translate("Ordinal", "country to sign a {kind} with {country}")
    )


def before_sentence(place: Ordinal, translate: Translate) -> str:
    """Who came before, by code: after US, AU, GB. Empty for the first."""
    if not place.before:
        return ""
    return translate("Ordinal", "after {partners}").format(partners=all_of(place.before, translate))


def claims_about(dataset: Dataset, event_id: str) -> tuple[Claim, ...]:
    """What has been said about an event, its agreements, or the series that these belong to."""
    name = _id(dataset, event_id)
    return _claims(dataset, {name}, set(dataset.named("agreements", name)), set(dataset.named("series", name)))


def claims_about_agreement(dataset: Dataset, agreement_id: str) -> tuple[Claim, ...]:
    """What has been said about an agreement, the events of its life, or the series that it belongs to."""
    steps = dataset.agreements[agreement_id].steps
    return _claims(dataset, {step.event for step in steps if step.event}, {agreement_id}, set())


def _claims(dataset: Dataset, events: set[str], agreements: set[str], series: set[str]) -> tuple[Claim, ...]:
    """In the order in which their source makes them; none that came after the day of which one tells."""
    around = series | {one.id for one in dataset.series.values() if agreements.intersection(one.agreements)}
    return tuple(
        claim
        for claim in dataset.claims.values()
        if (
            events.intersection(claim.events)
            or agreements.intersection(claim.agreements)
            or around.intersection(claim.series)
        )
        and _was_made(dataset, claim)
    )


def _was_made(dataset: Dataset, claim: Claim) -> bool:
    """Whether a claim may have been made by the day as of which things are told; where its text has no date, it may."""
    if dataset.stands_at is None:
        return True
    try:
        return is_reached(parse(dataset.sources[claim.source].date), dataset.stands_at)
    except ValueError:
        return True


@once_per_dataset(2)
def builds_on(dataset: Dataset, event_id: str) -> tuple[Link, ...]:
    """What led to an event, step by step, nearest first, at most `FURTHEST` events.

    A stage of an agreement also builds on what the stages before it built on; that one stage follows another is
    the life of the agreement and no link.
    """
    found = _followed(dataset, _id(dataset, event_id), "builds_on")
    return tuple(Link(near, far, depth) for (near, far), depth in found.items())


@once_per_dataset(2)
def built_on_by(dataset: Dataset, event_id: str) -> tuple[Link, ...]:
    """What an event led to, likewise; of a stage also what the stages after it led to."""
    found = _followed(dataset, _id(dataset, event_id), "built_on_by")
    return tuple(Link(far, near, depth) for (near, far), depth in found.items())


def _followed(dataset: Dataset, start: str, way: Literal["builds_on", "built_on_by"]) -> dict[tuple[str, str], int]:
    """Every link that can be reached, each once: from and to, and at which depth. Ids only: there may be many."""
    found: dict[tuple[str, str], int] = {}
    walked: set[str] = set()
    seen, waiting = {start}, deque([(start, 1)])
    while waiting:
        event, depth = waiting.popleft()
        for stage in (event, *_stages_beside(dataset, event, before=way == "builds_on")):
            if len(walked) > FURTHEST:
                return found
            if stage in walked:
                continue
            walked.add(stage)
            for other in _other_ends(dataset, stage, way):
                if other not in seen and len(seen) <= FURTHEST:
                    seen.add(other)
                    waiting.append((other, depth + 1))
                if other in seen:
                    found.setdefault((stage, other), depth)
    return found


def _other_ends(dataset: Dataset, event: str, way: Literal["builds_on", "built_on_by"]) -> Iterator[str]:
    """The events at the other end of an event's links, but those of the same agreement."""
    own = set(dataset.named("agreements", event))
    for other in dataset.named(way, event):
        if not own or own.isdisjoint(dataset.named("agreements", other)):
            yield other


def _stages_beside(dataset: Dataset, event: str, *, before: bool) -> Iterator[str]:
    """The events before or after this one in the lives of its agreements."""
    for agreement in dataset.named("agreements", event):
        names = _events_of_life(dataset, agreement)
        if event not in names:  # not reached on the day as of which agreements are told
            continue
        own = names.index(event)
        beside = names[:own] if before else names[own + 1 :]
        yield from (name for name in beside if name not in ("", event))


@once_per_dataset(FURTHEST)
def _events_of_life(dataset: Dataset, agreement_id: str) -> tuple[str, ...]:
    return tuple(step.event for step in dataset.agreements[agreement_id].steps)


def _id(dataset: Dataset, event_id: str) -> str:
    """The id of an event that is asked for by any of its names."""
    row = dataset.row(event_id)
    if row is None:
        raise KeyError(event_id)
    return dataset.columns.ids[row]
