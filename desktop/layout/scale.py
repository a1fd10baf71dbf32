"""From days to pixels and back."""

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from desktop.model.span import Span


@dataclass(frozen=True, slots=True)
class Scale:
    """A span of time laid between two pixels; `left` is its start, `right` its end, `per_day` pixels are a day."""

    span: Span
    left: float
    right: float
    per_day: float = field(init=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "per_day", (self.right - self.left) / self.span.days)  # asked for at every shape

    def x(self, day: float) -> float:
        """The pixel of a day."""
        return self.left + (day - self.span.start) * self.per_day

    def xs(self, days: NDArray[np.float64]) -> NDArray[np.float64]:
        """The pixels of many days."""
        return self.left + (days - self.span.start) * self.per_day

    def day(self, x: float) -> float:
        """The day, with its fraction, at a pixel."""
        return self.span.start + (x - self.left) / self.per_day
