"""What lanes are called."""

from desktop.dataset.reader import Dataset
from desktop.model.text import Language, Translate
from desktop.render.lane_topics import Topic
from desktop.render.lives import MOST_NAMED
from desktop.render.wish import Wish

BETWEEN = " – "
"""Between the names of a pair."""


def name_of(dataset: Dataset, topic: Topic, language: Language) -> str:
    """The name of what a lane is of; empty where that has none of its own."""
    match topic.nature:
        case "partner" | "pair":
            return BETWEEN.join(dataset.parties[party].name.to(language) for party in topic.parties)
        case "group":
            return dataset.groups[topic.code].name.to(language)
        case "kind":
            return dataset.kinds[topic.code].name.to(language)
        case "agreement":
            return dataset.agreements[topic.code].label.to(language)
    return ""


def title(dataset: Dataset, topic: Topic, wanted: Wish, translate: Translate) -> str:
    """What a lane is called."""
    country = dataset.parties[wanted.perspective].name.to(wanted.language)
    if topic.nature == "others":
        return translate("Lanes", "%n more lane(s)", "", int(topic.code))
    odd = {
        "without": translate("Lanes", "Without {country}").format(country=country),
        "alone": translate("Lanes", "{country} alone").format(country=country),
        "unpaired": translate("Lanes", "One party alone"),
        "gathering": translate("Lanes", "More than {number} parties").format(number=topic.code),
        "unbound": translate("Lanes", "Without an agreement"),
        "every": translate("Lanes", "All events"),
    }
    return odd.get(topic.nature) or name_of(dataset, topic, wanted.language)


def short_title(topic: Topic) -> str:
    """What a pair is called where its names have no room: by codes, for cut names could be those of another pair."""
    return BETWEEN.join(topic.parties) if topic.nature == "pair" else ""


def badge(dataset: Dataset, topic: Topic, perspective: str) -> str:
    """The code beside the title: a partner's; of an agreement those of its other parties, as far as there is room."""
    if topic.nature == "partner":
        return topic.parties[0]
    if topic.nature != "agreement":
        return ""
    return "–".join(_other_parties(dataset, topic, perspective)[:MOST_NAMED])


def _other_parties(dataset: Dataset, topic: Topic, perspective: str) -> list[str]:
    """The parties of an agreement but the country in perspective; all where it is none of them."""
    parties = dataset.agreements[topic.code].parties
    return [party for party in parties if party != perspective or len(parties) == 1]


def subtitles(
    dataset: Dataset, topic: Topic, events: int, in_force: int, wanted: Wish, translate: Translate
) -> tuple[str, ...]:
    """What stands below the title, from the longest form to the shortest: events, and agreements in force."""
    told = translate("Lanes", "%n event(s)", "", events)
    if topic.nature == "agreement":
        return _beside_agreement(dataset, topic, events, told, wanted)
    if not in_force:
        return (told,)
    agreements = translate("Lanes", "%n agreement(s) in force", "", in_force)
    short = translate("Lanes", "{number} in force").format(number=in_force)
    return f"{told} · {agreements}", f"{told} · {short}", f"{events} · {short}"


def _beside_agreement(dataset: Dataset, topic: Topic, events: int, told: str, wanted: Wish) -> tuple[str, ...]:
    """With whom it is, and its events, if any lies in the period."""
    others = _other_parties(dataset, topic, wanted.perspective)[:MOST_NAMED]
    names = BETWEEN.join(dataset.parties[party].name.to(wanted.language) for party in others)
    return (f"{names} · {told}", told) if events else (names,)
