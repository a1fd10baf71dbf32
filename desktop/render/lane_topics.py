"""What lanes are of, and their keys."""

from dataclasses import dataclass
from typing import Literal

LaneNature = Literal[
    "partner", "without", "alone", "pair", "unpaired", "gathering", "group", "kind", "agreement", "unbound", "every",
    "others",
]  # fmt: skip
"""What a lane is of: see Topic."""


@dataclass(frozen=True, slots=True)
class Topic:
    """What a lane is of.

    partner, pair: of these parties, of a pair the country in perspective first. without: of events without the
    country in perspective, alone: of those that it has with nobody, unpaired: that anybody has with nobody.
    gathering: of those with too many parties to go through pair by pair. group, kind, agreement: of this code.
    unbound: of events of no agreement. every: of all. others: of what the lanes that there are too many of hold.
    within: the key of the lane that opens into this one among others, or empty.
    """

    nature: LaneNature
    parties: tuple[str, ...] = ()
    code: str = ""
    within: str = ""

    @property
    def key(self) -> str:
        """The key of the lane, unlike that of any other, however lanes are made. A partner's is its code."""
        name = f"{self.nature}:{'+'.join(sorted(self.parties)) or self.code}"
        if self.nature == "partner":
            (name,) = self.parties
        return f"{self.within}/{name}" if self.within else name


WITHOUT = Topic("without").key
"""The key of the lane for events that the country in perspective has no part in."""
ALONE = Topic("alone").key
"""The key of the lane for events that it has with nobody."""
