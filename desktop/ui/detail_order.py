"""What the detail pane says of order and of time taken: the list behind each number, and how it was counted."""

from collections.abc import Iterable

from desktop.dataset.lags import SPANS, Lag, Lags, lags
from desktop.dataset.ranking import ranking
from desktop.dataset.reader import Dataset
from desktop.dataset.words import place_words
from desktop.model.dates import moment_text
from desktop.model.record import Agreement, Ordinal
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Stage
from desktop.render.language import language, translate
from desktop.ui import detail_words as words
from desktop.ui.detail_lines import LagLine, LinkLine


def how_counted() -> str:
    """How the places in an order are counted."""
    return translate(
        "Detail",
        "Counted by the date of the first text between the two, replaced or not. Organisations count, the same day "
        "shares a place, and a date known to its month or year leaves open what it leaves open.",
    )


def place_rows(dataset: Dataset, place: Ordinal) -> tuple[LinkLine, ...]:
    """Every partner that reached the stage, in order."""
    group = dataset.kinds[place.kind].group
    return tuple(
        LinkLine(
            selection=Selection("agreement", line.agreement),
            group=group,
            title=translate("Detail", "{place} {partner}").format(
                place=place_words(line.place.first, line.place.last, language(), translate),
                partner=dataset.parties[line.partner].name.to(language()),
            ),
            date=moment_text(line.step.moment, language(), short=True),
            meaning=words.not_confirmed(line.step.grade),
        )
        for line in ranking(dataset, place.party, place.kind, place.stage)
    )


def lag_lines(dataset: Dataset, agreements: Iterable[Agreement], perspective: str, event: str) -> tuple[LagLine, ...]:
    """How long agreements took: as a whole, or up to an event that is a stage of them."""
    found = (
        (span, lags(dataset, perspective, agreement.id, *span))
        for agreement in agreements
        for span in SPANS
        if not event or _is_event_of(agreement, span[1], event)
    )
    return tuple(_lag_line(dataset, perspective, span, told) for span, told in found if told is not None)


def _is_event_of(agreement: Agreement, stage: Stage, event: str) -> bool:
    step = agreement.step(stage)
    return step is not None and step.event == event


def _lag_line(dataset: Dataset, perspective: str, span: tuple[Stage, Stage], told: Lags) -> LagLine:
    names = {
        SPANS[0]: translate("Detail", "From talks to signature"),
        SPANS[1]: translate("Detail", "From signature to entry into force"),
    }
    unsure = "" if told.own.confirmed else translate("Detail", "rests on dates that are not confirmed")
    return LagLine(
        what=names[span],
        days=_days(told.own),
        against=" · ".join(part for part in (_median(dataset, told), unsure) if part),
        rows=tuple(_row(dataset, perspective, one) for one in told.all),
        counted=translate(
            "Detail",
            "Days between the two dates, for each text by itself; the same day is 0 days. The median is of those whose "
            "two dates are known to the day.",
        ),
    )


def _median(dataset: Dataset, told: Lags) -> str:
    """The median of its kind, where there is more than the one itself."""
    if told.median is None or told.counted < 2:
        return ""
    kind = dataset.kinds[dataset.agreements[told.own.agreement].kind].short.to(language())
    return translate("Detail", "median of {kind}: {days}, of %n text(s)", "", told.counted).format(
        kind=kind, days=days_text(told.median)
    )


def days_text(number: float) -> str:
    """So many days; a median may lie between two."""
    if number == int(number):
        return translate("Detail", "%n day(s)", "", int(number))
    written = f"{number:.1f}".replace(".", "," if language() == "de" else ".")
    return translate("Detail", "{number} days").format(number=written)


def _days(lag: Lag) -> str:
    if lag.least == lag.most:
        return days_text(lag.least)
    return translate("Detail", "{least} to {most} days").format(least=lag.least, most=lag.most)


def _row(dataset: Dataset, perspective: str, lag: Lag) -> LinkLine:
    agreement = dataset.agreements[lag.agreement]
    others = [dataset.parties[party].name.to(language()) for party in agreement.parties if party != perspective]
    notes = [] if lag.exact else [translate("Detail", "Not in the median: not known to the day.")]
    if not lag.confirmed:
        notes.append(words.not_confirmed(lag.start.grade) or words.not_confirmed(lag.end.grade))
    return LinkLine(
        selection=Selection("agreement", lag.agreement),
        group=dataset.kinds[agreement.kind].group,
        title=translate("Detail", "{partner}: {days}").format(partner=", ".join(others), days=_days(lag)),
        date=moment_text(lag.end.moment, language(), short=True),
        meaning=" ".join(notes),
    )
