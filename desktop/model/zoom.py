"""Zooming step by step about one moment, so that the way back leads to the very same span."""

from dataclasses import dataclass, replace
from math import log

from desktop.model.span import EQUAL, MIN_DAYS, Span

NOTCH = 120.0
"""Steps of one notch of a wheel: the unit in which wheels tell how far they were turned."""
PER_NOTCH = 1.25
"""The factor of one notch."""


def steps_of(factor: float) -> float:
    """How many steps make a view closer by a factor (below 1: wider)."""
    return log(factor) / log(PER_NOTCH) * NOTCH


@dataclass(frozen=True, slots=True)
class Zoom:
    """A zoom under way.

    base: the span that it began with. at: the moment that keeps its place in the window. steps: how far in, or with
    a negative number out. Every span is worked out from the base: nothing adds up, and no steps are the base itself.
    """

    base: Span
    at: float
    period: Span
    steps: float = 0.0

    def by(self, steps: float) -> "Zoom":
        """So many steps on.

        Those that meet a limit count whole, so that as many lead back; beyond it none count.
        """
        closest, widest = self._limits()
        at_limit = self.steps >= closest if steps > 0 else self.steps <= widest
        return self if at_limit else replace(self, steps=self.steps + steps)

    @property
    def span(self) -> Span:
        """What is to be seen, within the limits of looking."""
        if self.steps == 0:
            return self.base
        shortest, longest = self._lengths()
        days = min(max(self.base.days / PER_NOTCH ** (self.steps / NOTCH), shortest), longest)
        start = self.at - (self.at - self.base.start) / self.base.days * days
        return Span(start, start + days).clamped(self.period)

    def _lengths(self) -> tuple[float, float]:
        return min(MIN_DAYS, self.base.days), max(self.period.days * 2, self.base.days)

    def _limits(self) -> tuple[float, float]:
        """The steps at which the view is as close, and as wide, as it may be."""
        shortest, longest = self._lengths()
        return steps_of(self.base.days / shortest) - EQUAL, steps_of(self.base.days / longest) + EQUAL


class Zooming:
    """Goes on with the zoom under way as long as it is about the same place and nothing else has moved the view."""

    def __init__(self) -> None:
        self._zoom: Zoom | None = None
        self._place: object = None

    def by(self, steps: float, span: Span, at: float, place: object, period: Span) -> Span:
        """The span so many steps on.

        Args:
            steps: in (positive) or out.
            span: what is seen now.
            at: the moment that keeps its place, where a new zoom begins.
            place: by what the moment was chosen (a share of the width, an event): while it is equal, `at` stays.
            period: of the dataset.
        """
        if self._zoom is None or self._zoom.span != span or self._place != place or self._zoom.period != period:
            self._zoom, self._place = Zoom(span, at, period), place
        self._zoom = self._zoom.by(steps)
        return self._zoom.span
