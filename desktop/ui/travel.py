"""Where the view of time goes, and how: flights, glides and zooms, of which a new one ends what is under way."""

import time
from collections.abc import Callable

from desktop.dataset.reader import Dataset
from desktop.model.span import Span
from desktop.model.zoom import NOTCH, Zooming
from desktop.ui.canvas import Canvas
from desktop.ui.flight import Flight
from desktop.ui.glide import Glide
from desktop.ui.store import Store

MOST_ALIKE = 40
"""In a count of more events than these nobody could tell that a step led from one to the next."""


class Travel:
    """Moves the span of the state over a canvas."""

    def __init__(
        self, dataset: Dataset, store: Store, canvas: Canvas, *, calm: bool, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._dataset, self._store, self._canvas = dataset, store, canvas
        self.flight = Flight(lambda span, gesture: store.go(gesture, span=span), calm=calm, clock=clock)
        self.glide = Glide(calm=calm, clock=clock)
        self.zooming = Zooming()
        store.finish_first(self._finish)

    @property
    def span(self) -> Span:
        """What is seen, or will be when the flight under way arrives."""
        return self.flight.target or self._store.state.span

    @property
    def is_calm(self) -> bool:
        """Whether it moves without gliding."""
        return self.flight.calm

    def set_calm(self, calm: bool) -> None:
        """Move without gliding, or with it."""
        self.settle()
        self.flight.calm = self.glide.calm = calm

    def settle(self) -> None:
        """Bring to its end what moves by itself: a flight arrives, a glide stops."""
        self.glide.stop()
        self.flight.finish()

    def _finish(self) -> None:
        if not (self.flight.is_showing or self.glide.is_showing):
            self.settle()

    def let_go(self) -> None:
        """Arrive, and end nothing for the store any more."""
        self.settle()
        self._store.finish_first(None)

    # Going somewhere

    def fly_to(self, span: Span, gesture: object = None) -> None:
        """Glide to a span, within the limits."""
        self.flight.fly(self._store.state.span, span.clamped(self._canvas.period), gesture or object())

    def zoom(self, notches: float, gesture: object = None) -> None:
        """Zoom about the selection where it is in view, else about the middle."""
        span = self.span
        at, place = self._zoom_center(span)
        self.fly_to(self.zooming.by(notches * NOTCH, span, at, place, self._canvas.period), gesture)

    def _zoom_center(self, span: Span) -> tuple[float, object]:
        """The moment to zoom about, and what it is the moment of."""
        row = self._dataset.row_of(self._store.state.selection)
        if row is not None:
            first, last = self._canvas.extent([row])
            if span.start <= (center := (first + last) / 2) <= span.end:
                return center, ("row", row)
        return span.middle, "middle"

    def move(self, share: float, gesture: object = None) -> None:
        """Move by a share of the window."""
        span = self.span
        self.fly_to(span.shifted(span.days * share), gesture)

    # Where an event is to be seen

    def span_showing(self, row: int) -> Span:
        """The present span, moved just as far as needed to show an event."""
        return self.span.showing(*self._canvas.extent([row]), self._canvas.period)

    def span_for(self, row: int) -> Span:
        """The present span, moved just as far as needed to show an event whole; longer only where it has no room.

        Who looks at eight years and steps on goes on looking at eight years, whatever else lies close by. Only in a
        count of very many, where every step would look alike, it goes closer.
        """
        if self._is_lost(row):
            return self.span_focusing(row)
        return self.span.showing_whole(*self._canvas.extent([row]), self._canvas.period)

    def span_focusing(self, row: int) -> Span:
        """A span in which an event fills a sensible share."""
        return self.span.focusing(*self._canvas.extent([row]), self._canvas.period)

    def _is_lost(self, row: int) -> bool:
        """Whether an event in view is hidden among very many, and told by nothing of its own."""
        layout = self._canvas.layout()
        if not any(len(count.rows) > MOST_ALIKE and row in count.rows for count in layout.counts):
            return False
        marked = any(row in mark.rows for bar in layout.bars for mark in bar.marks)
        return not (marked or any(sign.row == row for sign in layout.signs))
