"""What lanes are called."""

from desktop.dataset.reader import Dataset
from desktop.model.text import Language, Translate
from desktop.render.lane_members import Topic
from desktop.render.lives import MOST_NAMED

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


def title(dataset: Dataset, topic: Topic, perspective: str, language: Language, translate: Translate) -> str:
    """What a lane is called."""
    country = dataset.parties[perspective].name.to(language)
    if topic.nature == "others":
        return translate("Lanes", "%n more lane(s)", "", int(topic.code))
    odd = {
        "without": translate("Lanes", "Without {country}").format(country=country),
        "alone": translate("Lanes", "{country} alone").format(country=country),
        "unpaired": translate("Lanes", "One country alone"),
        "gathering": translate("Lanes", "More than {number} countries").format(number=topic.code),
        "unbound": translate("Lanes", "Without an agreement"),
        "every": translate("Lanes", "All events"),
    }
    return odd.get(topic.nature) or name_of(dataset, topic, language)


def badge(dataset: Dataset, topic: Topic, perspective: str) -> str:
    """The code beside the title: a partner's; of an agreement those of its other parties, as far as there is room."""
    if topic.nature == "partner":
        return topic.parties[0]
    if topic.nature != "agreement":
        return ""
    parties = dataset.agreements[topic.code].parties
    others = [party for party in parties if party != perspective] if perspective in parties else list(parties)
    return "–".join(others[:MOST_NAMED])


def subtitles(events: int, in_force: int, translate: Translate) -> tuple[str, ...]:
    """What stands below the title, from the longest form to the shortest: events, and agreements in force."""
    told = translate("Lanes", "%n event(s)", "", events)
    if not in_force:
        return (told,)
    agreements = translate("Lanes", "%n agreement(s) in force", "", in_force)
    short = translate("Lanes", "{number} in force").format(number=in_force)
    return f"{told} · {agreements}", f"{told} · {short}", f"{events} · {short}"
