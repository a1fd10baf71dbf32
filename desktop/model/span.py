"""A span of time, and the arithmetic of looking at it."""

from dataclasses import dataclass

MIN_DAYS = 1.0
"""Nobody looks closer than at one day."""


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

    def zoomed(self, factor: float, at: float) -> "Span":
        """Shorter by a factor (longer below 1), with the moment `at` keeping its place."""
        return Span(at - (at - self.start) / factor, at + (self.end - at) / factor)

    def zoomed_within(self, factor: float, at: float, period: "Span") -> "Span":
        """Zoomed about a moment as far as the limits of looking allow; at a limit nothing moves."""
        shortest = min(MIN_DAYS, self.days)
        longest = max(period.days * 2, self.days)
        factor = min(max(factor, self.days / longest), self.days / shortest)
        return self if factor == 1 else self.zoomed(factor, at).clamped(period)

    def towards(self, target: "Span", share: float) -> "Span":
        """A share of the way to another span."""
        return Span(
            self.start + (target.start - self.start) * share,
            self.end + (target.end - self.end) * share,
        )

    def showing(self, first: float, last: float, period: "Span") -> "Span":
        """Moved just so far that `first` to `last` comes into view, with a tenth of the window beside it."""
        margin = self.days / 10
        if self.holds(first, last) or last - first > self.days:
            return self if self.meets(first, last) else self.shifted(first - margin - self.start).clamped(period)
        if first < self.start:
            return self.shifted(first - margin - self.start).clamped(period)
        return self.shifted(last + margin - self.end).clamped(period)

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
