"""The closed lists of words that a dataset uses, as the field spells them."""

from enum import StrEnum


class Stage(StrEnum):
    """What happened: a step in the life of an agreement, or how far anything else came."""

    ANNOUNCED = "announced"
    NEGOTIATION_STARTED = "negotiation_started"
    AGREED_IN_SUBSTANCE = "agreed_in_substance"
    SIGNED = "signed"
    APPROVED = "approved"
    NOTIFIED = "notified"
    NOTES_EXCHANGED = "notes_exchanged"
    PROVISIONALLY_APPLIED = "provisionally_applied"
    IN_FORCE = "in_force"
    ENDED = "ended"
    HELD = "held"
    COMPLETED = "completed"


class Grade(StrEnum):
    """How good a source is, best first."""

    OFFICIAL = "official"
    MIRROR = "mirror"
    PRESS = "press"
    COPY = "copy"
    NAMED = "named"
    MEMORY = "memory"

    @property
    def confirmed(self) -> bool:
        """Whether a page of this grade was read and can be relied on."""
        return self in (Grade.OFFICIAL, Grade.MIRROR, Grade.PRESS)


class PublisherNature(StrEnum):
    """What kind of publisher a source has."""

    GOVERNMENT = "government"
    ORGANISATION = "organisation"
    STATE_MEDIA = "state_media"
    PRESS = "press"
    RESEARCH = "research"
    OTHER = "other"


class Role(StrEnum):
    """What a party does in an event."""

    ACTS = "acts"
    HOSTS = "hosts"
    CONCERNED = "concerned"


class KindNature(StrEnum):
    """What kind of thing a kind of event is; only agreements have lives and ordinals."""

    AGREEMENT = "agreement"
    MEETING = "meeting"
    PAPER = "paper"
    DEPLOYMENT = "deployment"
    EQUIPMENT = "equipment"


class Verdict(StrEnum):
    """What the record says to a claim."""

    BORNE_OUT = "borne_out"
    IMPRECISE = "imprecise"
    NOT_BORNE_OUT = "not_borne_out"
    OPINION = "opinion"
