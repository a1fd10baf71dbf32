"""The words of the detail pane for stages, grades, publishers, roles and verdicts."""

from desktop.dataset.words import grade_name, publisher_name, stage_name
from desktop.model.text import capital
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage, Verdict
from desktop.render.language import translate


def stage_chip(stage: Stage) -> str:
    """A stage standing alone: Signed."""
    return capital(stage_name(stage, translate))


def life_stage(stage: Stage) -> str:
    """A stage as a line in the life of an agreement."""
    return {
        Stage.ANNOUNCED: translate("Life", "Announced"),
        Stage.NEGOTIATION_STARTED: translate("Life", "Negotiations opened"),
        Stage.AGREED_IN_SUBSTANCE: translate("Life", "Agreed in substance"),
        Stage.SIGNED: translate("Life", "Signed"),
        Stage.APPROVED: translate("Life", "Approval"),
        Stage.NOTIFIED: translate("Life", "Notified"),
        Stage.NOTES_EXCHANGED: translate("Life", "Notes exchanged"),
        Stage.PROVISIONALLY_APPLIED: translate("Life", "Provisionally applied"),
        Stage.IN_FORCE: translate("Life", "In force"),
        Stage.ENDED: translate("Life", "Ended"),
        Stage.HELD: translate("Life", "Held"),
        Stage.COMPLETED: translate("Life", "Completed"),
    }[stage]


def grade_chip(grade: Grade) -> str:
    """How good a source is, in a word or two."""
    return grade_name(grade, translate)


def grade_meaning(grade: Grade) -> str:
    """What a grade means, in a sentence."""
    return {
        Grade.OFFICIAL: translate("Grade", "A page of the issuer itself."),
        Grade.MIRROR: translate("Grade", "A copy of an official text on another page."),
        Grade.PRESS: translate("Grade", "A report of the press."),
        Grade.COPY: translate("Grade", "A copy of a report on a forum, blog or collecting page."),
        Grade.NAMED: translate("Grade", "The publisher is known, the page was not read."),
        Grade.MEMORY: translate("Grade", "From general knowledge; no page was read."),
    }[grade]


def not_confirmed(grade: Grade) -> str:
    """Why something that rests on this grade at best is not confirmed; empty when it is."""
    return {
        Grade.COPY: translate("Detail", "Not confirmed: only a copy of a report was read."),
        Grade.NAMED: translate("Detail", "Not confirmed: the source is named, its page was not read."),
        Grade.MEMORY: translate("Detail", "Not confirmed: no page was read."),
    }.get(grade, "")


def publisher_chip(nature: PublisherNature) -> str:
    """The kind of publisher, where the reader should know it; empty for governments and the press."""
    told = (PublisherNature.STATE_MEDIA, PublisherNature.ORGANISATION, PublisherNature.RESEARCH)
    return publisher_name(nature, translate) if nature in told else ""


def claims_told(of: Verdict, number: int) -> str:
    """How many claims have this verdict: 12 borne out."""
    return {
        Verdict.BORNE_OUT: translate("Verdict", "%n borne out", "", number),
        Verdict.IMPRECISE: translate("Verdict", "%n imprecise", "", number),
        Verdict.NOT_BORNE_OUT: translate("Verdict", "%n not borne out", "", number),
        Verdict.OPINION: translate("Verdict", "%n attributed view(s)", "", number),
    }[of]


def role(of: Role) -> str:
    """What a party does beside acting; empty for acting."""
    return {
        Role.HOSTS: translate("Role", "host"),
        Role.CONCERNED: translate("Role", "concerned"),
    }.get(of, "")


def verdict(of: Verdict) -> str:
    """What the record says to a claim."""
    return {
        Verdict.BORNE_OUT: translate("Verdict", "Borne out by the record"),
        Verdict.IMPRECISE: translate("Verdict", "Imprecise"),
        Verdict.NOT_BORNE_OUT: translate("Verdict", "Not borne out by the record"),
        Verdict.OPINION: translate("Verdict", "Attributed view"),
    }[of]


def field_name(field: str) -> str:
    """What sources tell differently."""
    return {
        "date": translate("Reading", "Date"),
        "end_date": translate("Reading", "End"),
        "place": translate("Reading", "Place"),
        "stage": translate("Reading", "Stage"),
        "parties": translate("Reading", "Parties"),
        "number": translate("Reading", "Number"),
        "wording": translate("Reading", "Wording"),
    }[field]
