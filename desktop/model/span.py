"""A span of time, and the arithmetic of looking at it."""

from dataclasses import dataclass

MIN_DAYS = 1.0
"""Nobody looks closer than at one day."""
FOCUS_SHARE = 2.0
FOCUS_LEAST = 90.0
"""What one goes to takes half of the window, but no fewer than these days are seen with it."""
WITH_AIR = 1.25
"""So much longer than what it is to show whole is a window, at least."""
EQUAL = 1e-6
"""Factors closer to 1 change no length that could be seen."""


@dataclass(frozen=True, slots=True)
class Span:
    """From start up to, not including, end; in days since 1970-01-01, fractions allowed.

    Raises:
        ValueError: when the end does not lie after the start.
    """

    start: float
    end: float

    def __post_init__(self) -> None:
        if not self.start < self.end:
            raise ValueError(f"a span must end after it starts, not {self.start} to {self.end}")

    @property
    def days(self) -> float:
        """The length."""
        return self.end - self.start

    @property
    def middle(self) -> float:
        """The moment half way."""
        return (self.start + self.end) / 2

    def shifted(self, days: float) -> "Span":
        """Moved in time, of the same length."""
        return Span(self.start + days, self.end + days)

    def towards(self, target: "Span", share: float) -> "Span":
        """A share (0 to 1) of the way to another span, so that nearing it looks equally fast all along.

        The length changes by the same factor in the same time, and what lies in the same place in both keeps it.
        """
        if share <= 0 or share >= 1:
            return target if share >= 1 else self
        factor = target.days / self.days
        days = self.days * factor**share
        way = share if abs(factor - 1) < EQUAL else (days - self.days) / (target.days - self.days)
        middle = self.middle + (target.middle - self.middle) * way
        return Span(middle - days / 2, middle + days / 2)

    def showing(self, first: float, last: float, period: "Span") -> "Span":
        """Moved just so far that `first` to `last` comes into view, with a tenth of the window beside it."""
        margin = self.days / 10
        if self.holds(first, last) or last - first > self.days:
            return self if self.meets(first, last) else self.shifted(first - margin - self.start).clamped(period)
        if first < self.start:
            return self.shifted(first - margin - self.start).clamped(period)
        return self.shifted(last + margin - self.end).clamped(period)

    def showing_whole(self, first: float, last: float, period: "Span") -> "Span":
        """Moved just so far that all of `first` to `last` comes into view; longer only where it has no room."""
        if (last - first) * WITH_AIR <= self.days:
            return self.showing(first, last, period)
        return self.focusing(first, last, period)

    def focusing(self, first: float, last: float, period: "Span") -> "Span":
        """The span in whose middle `first` to `last` fills half, or less where it is short; never longer without need.

        What lies outside the period is left out of view, if anything lies inside.
        """
        first, last = period.within(first, last)
        days = min(max((last - first) * FOCUS_SHARE, FOCUS_LEAST), self.days)
        days = max(days, (last - first) * WITH_AIR)
        middle = (first + last) / 2
        return Span(middle - days / 2, middle + days / 2).clamped(period)

    def within(self, first: float, last: float) -> tuple[float, float]:
        """What of `first` to `last` lies in the span; all of it where nothing does."""
        return (max(first, self.start), min(last, self.end)) if self.meets(first, last) else (first, last)

    def holds(self, first: float, last: float) -> bool:
        """Whether from `first` to `last` all lies inside."""
        return self.start <= first and last <= self.end

    def meets(self, start: float, end: float) -> bool:
        """Whether any of [start, end) lies inside."""
        return start < self.end and self.start < end

    def padded(self, share: float) -> "Span":
        """Longer by a share of its length on either side."""
        return Span(self.start - self.days * share, self.end + self.days * share)

    def clamped(self, period: "Span") -> "Span":
        """Held within the limits of looking: a day at least, the period with half a window beside it at most.

        At a limit the length gives way before the place, so that nothing drifts when one goes on zooming there.
        """
        days = min(max(self.days, MIN_DAYS), period.days * 2)
        middle = min(max(self.middle, period.start), period.end)
        if days == self.days and middle == self.middle:
            return self
        return Span(middle - days / 2, middle + days / 2)


def fitted(first: float, last: float) -> Span:
    """The span that shows `first` to `last` with a little air beside it."""
    return Span(first, max(last, first + MIN_DAYS)).padded(0.02)
