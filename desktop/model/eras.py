"""The eras of Japan, by which years are counted there beside the common calendar."""

from dataclasses import dataclass

from desktop.model.moment import Day, civil, day_from


@dataclass(frozen=True, slots=True)
class Era:
    """An era: its name, the letter that stands for it on forms, its first day."""

    name: str
    letter: str
    first: Day

    def year_of(self, day: Day) -> int:
        """Which of its years a day lies in, from 1."""
        return civil(day).year - civil(self.first).year + 1

    def year_text(self, day: Day) -> str:
        """The year of a day: 令和5年, and the first one 令和元年."""
        year = self.year_of(day)
        return f"{self.name}{'元' if year == 1 else year}年"


ERAS = (
    Era("令和", "R", day_from(2019, 5, 1)),
    Era("平成", "H", day_from(1989, 1, 8)),
    Era("昭和", "S", day_from(1926, 12, 25)),
    Era("大正", "T", day_from(1912, 7, 30)),
    Era("明治", "M", day_from(1868, 1, 25)),
)
"""The latest first. The day of the change belongs to the new era."""
SOLAR_FROM = day_from(1873, 1, 1)
"""From here on the months of Japan are those of the common calendar; before, an era year is another stretch of time."""


def era_of(day: Day) -> Era | None:
    """The era of a day, or None before the common calendar came to Japan."""
    return next((era for era in ERAS if day >= era.first), None) if day >= SOLAR_FROM else None


def eras_of(first: Day, last: Day) -> tuple[tuple[Era, Day], ...]:
    """The eras that share a stretch of days, each with one of its days there; none where it begins before 1873."""
    if first < SOLAR_FROM:
        return ()
    shared = [(era, max(first, era.first)) for era in reversed(ERAS) if era.first <= last]
    holding = max(index for index, (_, day) in enumerate(shared) if day == first)
    return tuple(shared[holding:])
