"""The rules that hold between rows: what an event, an agreement and a link need to tell a sound story.

None of them makes a row useless; a reader only tells of them. But there is no dataset that does not describe itself.
"""

from collections.abc import Iterator, Mapping
from itertools import pairwise

from desktop.dataset.errors import QT_TRANSLATE_NOOP, DatasetError, Faults
from desktop.dataset.sheet import Sheet, Sheets, tell
from desktop.dataset.tour import judge_tour
from desktop.model.text import LANGUAGES

LONGEST_LABEL = {"en": 28, "ja": 14, "de": 28}
"""Signs that fit on the canvas; Japanese signs are twice as wide."""

WITHOUT_PARTY = QT_TRANSLATE_NOOP("Dataset", "“{value}” has no party in the table {table}")
WITHOUT_SOURCE = QT_TRANSLATE_NOOP("Dataset", "“{value}” has no source in the table {table}")


def refuse_nameless(sheets: Sheets, name: str, faults: Faults) -> None:
    """Raises DatasetError when the dataset does not even describe itself."""
    if not len(sheets["dataset"]):
        reason = faults.first.get("dataset")
        text = QT_TRANSLATE_NOOP("Dataset", "{file} does not describe itself ({reason}); build it again.")
        raise DatasetError(text, file=name, reason=reason.sentence() if reason else "dataset: 0")


def judge_story(sheets: Sheets, written: Sheets, faults: Faults) -> None:
    """Every rule, over the rows that can be used; `written` are all rows, as they were before any was left out."""
    judge_dataset(sheets, faults)
    for table in ("event", "agreement"):
        judge_labels(sheets[table], written[table], faults)
    _judge_company(sheets, written, faults)
    judge_what_is_named(sheets, faults)


def judge_what_is_named(sheets: Sheets, faults: Faults) -> None:
    """The rules that need of the events none but those that other tables name."""
    _judge_aliases(sheets, faults)
    _judge_natures(sheets, faults)
    _judge_links(sheets, faults)
    _judge_lives(sheets, faults)
    _judge_circles(sheets["agreement"], "id", "replaces", faults)
    judge_tour(sheets, faults)


def judge_dataset(sheets: Sheets, faults: Faults) -> None:
    """What a dataset says of itself, and events outside the period that it names."""
    sheet = sheets["dataset"]
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a language of the record; the languages are {languages}")
    for row, written in enumerate(sheet.text("languages")):
        unknown = [word for word in languages_in(written) if word not in LANGUAGES]
        for word in unknown:
            faults.add(sheet.fault(row, "languages", text, value=word, languages=LANGUAGES))
        period = (sheet.number("period_first_day")[row], sheet.number("period_last_day")[row])
        _judge_period(sheets["event"], period, faults)


def languages_in(written: str) -> list[str]:
    """The codes of languages in a text such as “en,ja,de”."""
    return [word for word in (part.strip() for part in written.split(",")) if word]


def _judge_period(events: Sheet, period: tuple[int, int], faults: Faults) -> None:
    outside = [
        row
        for row, (first, last) in enumerate(zip(events.number("first_day"), last_days(events), strict=True))
        if last < period[0] or first > period[1]
    ]
    tell(events, "date", outside, QT_TRANSLATE_NOOP("Dataset", "{value} lies outside the dataset's period"), faults)


def last_days(events: Sheet) -> list[int]:
    """The last possible day of each event: that of its end, or of its only date."""
    ends = zip(events.number("last_day"), events.optional("end_last_day"), strict=True)
    return [last if end is None else max(last, end) for last, end in ends]


def judge_labels(sheet: Sheet, written: Sheet, faults: Faults) -> None:
    """Labels that are too long for the canvas; of one that had to be cut, its length has been told already."""
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” has {length} signs; a label has at most {longest}")
    for language, longest in LONGEST_LABEL.items():
        column = f"label_{language}"
        too_long = [(row, label) for row, label in enumerate(sheet.text(column)) if len(label) > longest]
        uncut = set(written.text(column)) if too_long else set()
        for row, label in too_long:
            if label in uncut:
                faults.add(sheet.fault(row, column, text, value=label, length=len(label), longest=longest))


def _judge_company(sheets: Sheets, written: Sheets, faults: Faults) -> None:
    """Events need parties, and sources where the dataset names any; agreements need parties."""
    judge_members(sheets["event"], written["event_party"], "event", WITHOUT_PARTY, faults)
    if len(written["event_source"]):
        judge_members(sheets["event"], written["event_source"], "event", WITHOUT_SOURCE, faults)
    judge_members(sheets["agreement"], written["agreement_party"], "agreement", WITHOUT_PARTY, faults)


def judge_members(sheet: Sheet, members: Sheet, column: str, text: str, faults: Faults) -> None:
    """Rows that no row of another table names."""
    named = set(members.text(column))
    alone = [row for row, name in enumerate(sheet.text("id")) if name not in named]
    tell(sheet, "id", alone, text, faults, table=members.table)


def _judge_aliases(sheets: Sheets, faults: Faults) -> None:
    """Other names must not be ids of events."""
    events = set(sheets["event"].text("id"))
    alike = [row for row, name in enumerate(sheets["alias"].text("id")) if name in events]
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is the id of an event and can't be another name")
    tell(sheets["alias"], "id", alike, text, faults)


def _judge_natures(sheets: Sheets, faults: Faults) -> None:
    """Agreements are of kinds of agreement."""
    natures = dict(zip(sheets["kind"].text("id"), sheets["kind"].text("nature"), strict=True))
    agreements = sheets["agreement"]
    odd = [row for row, kind in enumerate(agreements.text("kind")) if natures[kind] != "agreement"]
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” is not a kind of agreement")
    tell(agreements, "kind", odd, text, faults)


def _judge_links(sheets: Sheets, faults: Faults) -> None:
    """What an event builds on began before its end; no circles."""
    events, links = sheets["event"], sheets["link"]
    firsts = dict(zip(events.text("id"), events.number("first_day"), strict=True))
    lasts = dict(zip(events.text("id"), last_days(events), strict=True))
    pairs = list(zip(links.text("event"), links.text("builds_on"), strict=True))
    late = [row for row, (event, earlier) in enumerate(pairs) if firsts[earlier] > lasts[event]]
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” begins only after the event that builds on it has ended")
    tell(links, "builds_on", late, text, faults)
    _judge_circles(links, "event", "builds_on", faults)


def _judge_circles(sheet: Sheet, start: str, end: str, faults: Faults) -> None:
    """Each row that closes a circle of references."""
    onward: dict[str, list[tuple[int, str]]] = {}
    for row, (here, there) in enumerate(zip(sheet.text(start), sheet.text(end), strict=True)):
        if there:
            onward.setdefault(here, []).append((row, there))
    text = QT_TRANSLATE_NOOP("Dataset", "“{value}” leads back to where it started")
    tell(sheet, end, sorted(_closing_rows(onward)), text, faults)


def _closing_rows(onward: Mapping[str, list[tuple[int, str]]]) -> Iterator[int]:
    """The rows by which a walk from any start comes back onto its own path (depth first, without recursion)."""
    done: set[str] = set()
    for start in onward:
        if start in done:
            continue
        path, walk = {start}, [(start, iter(onward[start]))]
        while walk:
            here, steps = walk[-1]
            step = next(steps, None)
            if step is None:
                walk.pop()
                path.discard(here)
                done.add(here)
            elif step[1] in path:
                yield step[0]
            elif step[1] in onward and step[1] not in done:
                path.add(step[1])
                walk.append((step[1], iter(onward[step[1]])))


def _judge_lives(sheets: Sheets, faults: Faults) -> None:
    """The stages of an agreement stand in order of time, as far as their dates tell."""
    stages, events = sheets["agreement_stage"], sheets["event"]
    starts = zip(events.number("first_day"), events.number("last_day"), strict=True)
    days = dict(zip(events.text("id"), starts, strict=True))
    text = QT_TRANSLATE_NOOP("Dataset", "this stage comes before the one above it; put them in order of time")
    for rows in stages.grouped("agreement").values():
        when = [days.get(stages.text("event")[row]) or _own_days(stages, row) for row in rows]
        for row, (before, after) in zip(rows[1:], pairwise(when), strict=True):
            if after[1] < before[0]:
                faults.add(stages.fault(row, "position", text))


def _own_days(stages: Sheet, row: int) -> tuple[int, int]:
    return stages.number("first_day")[row], stages.number("last_day")[row]
