"""The words of the vocabulary and lists of words, in the language of the interface."""

from collections.abc import Sequence

from desktop.model.text import Language, Translate
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage


def stage_name(stage: Stage, translate: Translate) -> str:
    """A stage in small words, as it stands after a date or in a list: signed, in force."""
    names = {
        Stage.ANNOUNCED: translate("Stage", "announced"),
        Stage.NEGOTIATION_STARTED: translate("Stage", "negotiations started"),
        Stage.AGREED_IN_SUBSTANCE: translate("Stage", "agreed in substance"),
        Stage.SIGNED: translate("Stage", "signed"),
        Stage.APPROVED: translate("Stage", "approved"),
        Stage.NOTIFIED: translate("Stage", "notified"),
        Stage.NOTES_EXCHANGED: translate("Stage", "notes exchanged"),
        Stage.PROVISIONALLY_APPLIED: translate("Stage", "provisionally applied"),
        Stage.IN_FORCE: translate("Stage", "entered into force"),
        Stage.ENDED: translate("Stage", "ended"),
        Stage.HELD: translate("Stage", "held"),
        Stage.COMPLETED: translate("Stage", "completed"),
    }
    return names[stage]


def grade_name(grade: Grade, translate: Translate) -> str:
    """How good a source is, in a word or two."""
    return {
        Grade.OFFICIAL: translate("Grade", "official"),
        Grade.MIRROR: translate("Grade", "official text, mirrored"),
        Grade.PRESS: translate("Grade", "press"),
        Grade.COPY: translate("Grade", "copy of a report"),
        Grade.NAMED: translate("Grade", "named, not read"),
        Grade.MEMORY: translate("Grade", "no page read"),
    }[grade]


def publisher_name(nature: PublisherNature, translate: Translate) -> str:
    """A kind of publisher."""
    return {
        PublisherNature.GOVERNMENT: translate("Publisher", "government"),
        PublisherNature.ORGANISATION: translate("Publisher", "organisation"),
        PublisherNature.STATE_MEDIA: translate("Publisher", "state media"),
        PublisherNature.PRESS: translate("Publisher", "press"),
        PublisherNature.RESEARCH: translate("Publisher", "research"),
        PublisherNature.OTHER: translate("Publisher", "other"),
    }[nature]


def role_name(role: Role, translate: Translate) -> str:
    """What a party does, after its name: (Germany) hosts."""
    return {
        Role.ACTS: translate("Role", "acts"),
        Role.HOSTS: translate("Role", "hosts"),
        Role.CONCERNED: translate("Role", "is concerned"),
    }[role]


def any_of(words: Sequence[str], translate: Translate) -> str:
    """Words as a choice: Germany, France or Italy. Empty for no words."""
    if len(words) < 2:
        return "".join(words)
    first = translate("List", ", ").join(words[:-1])
    return translate("List", "{first} or {last}").format(first=first, last=words[-1])


def each_of(words: Sequence[str], translate: Translate) -> str:
    """Words that all hold: Japan, Germany and France. Empty for no words."""
    if len(words) < 2:
        return "".join(words)
    first = translate("List", ", ").join(words[:-1])
    return translate("List", "{first} and {last}").format(first=first, last=words[-1])


def all_of(words: Sequence[str], translate: Translate) -> str:
    """Words one after another: US, AU, GB. Empty for no words."""
    return translate("List", ", ").join(words)


def ordinal_number(number: int, language: Language) -> str:
    """A place in an order: 1st, 2nd, 3rd, 11th; 7番目; 7."""
    if language == "ja":
        return f"{number}番目"
    if language == "de":
        return f"{number}."
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def place_words(first: int, last: int, language: Language, translate: Translate) -> str:
    """A place in an order, or the places between which it lies open: 7th, 4th or 5th, 4th to 6th."""
    start, end = ordinal_number(first, language), ordinal_number(last, language)
    if first == last:
        return start
    if last == first + 1:
        return translate("Ordinal", "{first} or {last}").format(first=start, last=end)
    return translate("Ordinal", "{first} to {last}").format(first=start, last=end)


def takes_an(name: str) -> bool:
    """Whether English says “an” before a name; of initials the first is taken as it is spelled (an RAA)."""
    return name.startswith(tuple("AEFHILMNORSX" if name.isupper() else "AEIOaeio"))
