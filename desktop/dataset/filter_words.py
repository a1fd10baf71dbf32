"""What the filters keep, said in words."""

from desktop.dataset.filter_answers import Question
from desktop.dataset.reader import Dataset
from desktop.dataset.standing import standing_name
from desktop.dataset.words import any_of, each_of, grade_name, publisher_name, role_name, stage_name
from desktop.model.dates import Written, day_text, moment_text
from desktop.model.moment import Day, day_from, iso, parse
from desktop.model.record import Source
from desktop.model.text import Language, Translate, cut, shown
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage

NAMED = 3
"""So many choices are named in a sentence; more are counted."""
EARLIEST, LATEST = day_from(1, 1, 1), day_from(9999, 12, 31)
"""A period that reaches one of these is open on that side."""
SHOWN_TEXT = 40
"""So many signs of the text searched for are shown in a sentence."""


def text_words(question: Question, _language: Language, translate: Translate) -> str:
    """What is searched for."""
    filters = question.filters
    text = cut(shown(filters.text.strip()), SHOWN_TEXT)
    if filters.marks_only:
        return translate("Filters", "“{text}” marked").format(text=text)
    return translate("Filters", "“{text}”").format(text=text)


def grade_words(question: Question, _language: Language, translate: Translate) -> str:
    """How good the best source of an event has to be."""
    chosen = question.filters.grades or frozenset()
    names = [grade_name(grade, translate) for grade in Grade if grade in chosen]
    if not names:
        return translate("Filters", "no grade of source")
    if chosen == {Grade.OFFICIAL}:
        return translate("Filters", "confirmed by an official page")
    return translate("Filters", "best source: {grades}").format(grades=any_of(names, translate))


def publisher_words(question: Question, _language: Language, translate: Translate) -> str:
    """Who has to have published one of the sources."""
    chosen = question.filters.publishers or frozenset()
    names = [publisher_name(nature, translate) for nature in PublisherNature if nature in chosen]
    if not names:
        return translate("Filters", "no kind of publisher")
    return translate("Filters", "published by: {publishers}").format(publishers=any_of(names, translate))


def source_words(question: Question, language: Language, translate: Translate) -> str:
    """On which sources events have to rest."""
    chosen = question.filters.sources or frozenset()
    return resting_words(question.dataset, chosen, question.calendar(language), translate)


def resting_words(dataset: Dataset, chosen: frozenset[str], written: Written, translate: Translate) -> str:
    """That events rest on some sources."""
    if len(chosen) != 1:
        return translate("Filters", "resting on %n source(s)", "", len(chosen))
    (name,) = chosen
    source = dataset.sources.get(name)
    told = source_name(source, written) if source else name
    return translate("Filters", "resting on {source}").format(source=told)


def lens_words(dataset: Dataset, lens: str, written: Written, translate: Translate) -> str:
    """Through which source one looks; empty for none."""
    source = dataset.sources.get(lens)
    if source is None:
        return ""
    return translate("Filters", "seen through {source}").format(source=source_name(source, written))


def source_name(source: Source, written: Written) -> str:
    """A source in a few words: its publisher and its date."""
    date = source_date(source, written)
    name = cut(source.publisher or source.title or source.id, 2 * SHOWN_TEXT)
    return f"{name}, {date}" if date else name


def source_date(source: Source, written: Written) -> str:
    """The date of a source in the form wanted; as it is written where it is no plain date."""
    try:
        return moment_text(parse(source.date), written, short=True)
    except ValueError:
        return source.date


def names_of_kinds(dataset: Dataset, chosen: frozenset[str], language: Language) -> list[str]:
    """Whole groups by the name of the group, other kinds by their own."""
    names: dict[str, None] = {}
    for group in dataset.groups.values():
        kinds = [kind for kind in dataset.kinds.values() if kind.group == group.id]
        if chosen.issuperset(kind.id for kind in kinds):
            names |= dict.fromkeys([group.name.to(language)] if kinds else [])
        else:
            names |= dict.fromkeys(kind.name.to(language) for kind in kinds if kind.id in chosen)
    return [*names, *sorted(chosen.difference(dataset.kinds))]


def stage_words(question: Question, _language: Language, translate: Translate) -> str:
    """What happened."""
    chosen = question.filters.stages or frozenset()
    if not chosen:
        return translate("Filters", "no stage")
    if len(chosen) > NAMED:
        return translate("Filters", "{count} of {total} stages").format(count=len(chosen), total=len(Stage))
    return any_of([stage_name(stage, translate) for stage in Stage if stage in chosen], translate)


def period_words(question: Question, language: Language, translate: Translate) -> str:
    """When it happened."""
    first, last = question.filters.period or (EARLIEST, LATEST)
    start, end = _bounds_text(max(first, EARLIEST), min(last, LATEST), question.calendar(language))
    if first <= EARLIEST:
        words = translate("Filters", "until {end}").format(end=end)
    elif last >= LATEST:
        words = translate("Filters", "from {start}").format(start=start)
    else:
        words = start if start == end else translate("Filters", "{start} to {end}").format(start=start, end=end)
    return translate("Filters", "{period} for certain").format(period=words) if question.filters.certain else words


def names_of(question: Question, codes: frozenset[str], language: Language) -> list[str]:
    """Parties by name, in the order of the dataset; unknown ones by their codes."""
    dataset = question.dataset
    known = [party.name.to(language) for code, party in dataset.parties.items() if code in codes]
    return known + sorted(codes.difference(dataset.parties))


def parties_all_words(question: Question, language: Language, translate: Translate) -> str:
    """Who has to be there together."""
    names = names_of(question, question.filters.parties_all or frozenset(), language)
    if len(names) == 1:
        return translate("Filters", "with {country}").format(country=names[0])
    return translate("Filters", "{countries} together").format(countries=each_of(names, translate))


def without_words(question: Question, language: Language, translate: Translate) -> str:
    """Who must not be there."""
    names = names_of(question, question.filters.without or frozenset(), language)
    if len(names) > NAMED:
        return translate("Filters", "without %n countries", "", len(names))
    return translate("Filters", "without {names}").format(names=any_of(names, translate))


def without_kinds_words(question: Question, language: Language, translate: Translate) -> str:
    """What it must not be."""
    names = names_of_kinds(question.dataset, question.filters.without_kinds or frozenset(), language)
    return translate("Filters", "without {names}").format(names=any_of(names, translate))


def standing_words(question: Question, language: Language, translate: Translate) -> str:
    """How far its agreement stands, and by which day."""
    filters = question.filters
    chosen = filters.standing or frozenset()
    names = [standing_name(stage, translate) for stage in Stage if stage in chosen]
    if not names:
        return translate("Filters", "no agreement")
    stages = any_of(names, translate)
    if filters.as_of is None:  # a day as of which everything is shown is told by itself
        return translate("Filters", "agreements {stages}").format(stages=stages)
    date = day_text(filters.standing_day or filters.as_of, question.calendar(language), short=True)
    return translate("Filters", "agreements {stages} by {date}").format(stages=stages, date=date)


def role_words(question: Question, language: Language, translate: Translate) -> str:
    """Who does what."""
    dataset, filters = question.dataset, question.filters
    chosen = [role_name(role, translate) for role in Role if role in (filters.roles or ())]
    if not chosen:
        return translate("Filters", "no role")
    party = dataset.parties.get(filters.role_of)
    who = party.name.to(language) if party else filters.role_of or translate("Filters", "a partner")
    return translate("Filters", "{party} {does}").format(party=who, does=any_of(chosen, translate))


def day_words(question: Question, language: Language, translate: Translate) -> str:
    """As of which day everything is shown."""
    day = EARLIEST if question.filters.known is None else question.filters.known
    date = day_text(day, question.calendar(language), short=True)
    return translate("Filters", "as it stood on {date}").format(date=date)


def _bounds_text(first: Day, last: Day, written: Written) -> tuple[str, str]:
    """Two days, each as a year or a month where both bound such."""
    for length in (4, 7):
        start, end = parse(iso(first)[:length]), parse(iso(last)[:length])
        if start.first == first and end.last == last:
            return moment_text(start, written), moment_text(end, written)
    return day_text(first, written), day_text(last, written)
