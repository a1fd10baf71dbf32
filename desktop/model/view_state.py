"""What the user wants to see, as one frozen value, and the history of such values."""

from dataclasses import dataclass, field, replace
from typing import Literal

from desktop.model.moment import Day
from desktop.model.span import Span

ViewName = Literal["timeline", "matrix", "table", "trends"]
LaneMode = Literal["partner", "pair", "kind", "agreement", "single"]
LaneOrder = Literal["events", "name", "latest"]
AxisForm = Literal["quarter", "week", "fiscal"]
"""Below the years: quarters and months, weeks by their numbers, or quarters of Japan's fiscal year, from April."""
HISTORY_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Filters:
    """Which events to keep. None is no filter; the conditions that are set all hold together.

    text: words, all to be found in titles, labels, summaries, places, parties or sources.
    countries: any of these among the parties (the filter panel ticks partners of the perspective).
    partners: any of these among the parties, and the perspective too.
    kinds, stages: codes, any of these.
    period: first and last day; an event that overlaps it counts, or with `certain` one surely inside it.
    parties_all: all of these among the parties. without, without_kinds: none of these parties, none of these kinds.
    grades: the best grade among its sources is one of these. publishers: kinds of publisher, any of these among its
    sources. sources: ids, any of these.
    standing: stages; it is a step of an agreement whose furthest stage by the end of `as_of` (None: as far as the
    record goes) is one of these. marks_only: what the text finds is marked, and nothing is left out for it.
    known: what had surely happened by the end of this day, and agreements as they stood on it.
    roles: codes; a party has one of these roles: that of `role_of`, or (empty) any but the country in perspective.
    """

    text: str = ""
    countries: frozenset[str] | None = None
    partners: frozenset[str] | None = None
    kinds: frozenset[str] | None = None
    stages: frozenset[str] | None = None
    period: tuple[Day, Day] | None = None
    certain: bool = False
    parties_all: frozenset[str] | None = None
    without: frozenset[str] | None = None
    without_kinds: frozenset[str] | None = None
    grades: frozenset[str] | None = None
    publishers: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    standing: frozenset[str] | None = None
    as_of: Day | None = None
    marks_only: bool = False
    known: Day | None = None
    roles: frozenset[str] | None = None
    role_of: str = ""

    @property
    def standing_day(self) -> Day | None:
        """The day as of which `standing` counts: its own, but none after what is known."""
        days = [day for day in (self.as_of, self.known) if day is not None]
        return min(days, default=None)

    @property
    def kept_text(self) -> str:
        """The words that an event must have to be kept: none while they are only to be marked."""
        return "" if self.marks_only else self.text.strip()


NO_FILTER = Filters()


@dataclass(frozen=True, slots=True)
class Selection:
    """One event, or one agreement as a whole."""

    what: Literal["event", "agreement"]
    id: str


@dataclass(frozen=True, slots=True)
class MatrixForm:
    """How the matrix is set out.

    kinds: its columns in order, or None for the usual ones. sort: what the rows follow: "name", "number",
    "order:KIND" (place in the order of signing) or "date:KIND" (date of the stage shown); empty for the usual order.
    descending: the other way round; empty cells stay last.
    """

    kinds: tuple[str, ...] | None = None
    sort: str = ""
    descending: bool = False


@dataclass(frozen=True, slots=True)
class ViewState:
    """All that decides what is shown. Hover, scroll and splitters are not part of it.

    flipped: the lanes that stand against their usual state (those that the dataset pins are usually open, and a single
    one; others are folded).
    pins: the lanes that are pinned against the dataset's word, or not pinned against it.
    row_scale: how much taller than usual the rows of open lanes are.
    axis, eras: how the time axis counts; eras: years by Japanese era, where the language is Japanese.
    shows_key: whether the key to the signs lies on the canvas.
    view: which of the views fills the middle. as_of: the day whose standing the matrix tells, or None for the latest;
    where everything follows that day, the filters know no more than it (`known`).
    matrix: columns and order of rows of the matrix.
    lens: the id of the source whose events stay bright, or empty.
    """

    span: Span
    perspective: str
    filters: Filters = NO_FILTER
    lane_mode: LaneMode = "partner"
    lane_order: LaneOrder = "events"
    flipped: frozenset[str] = frozenset()
    pins: frozenset[str] = frozenset()
    row_scale: float = 1.0
    axis: AxisForm = "quarter"
    eras: bool = False
    shows_key: bool = False
    view: ViewName = "timeline"
    as_of: Day | None = None
    matrix: MatrixForm = MatrixForm()
    lens: str = ""
    selection: Selection | None = None

    @property
    def day_told(self) -> Day | None:
        """The day whose standing is told: that of everything, else that of the matrix."""
        return self.as_of if self.filters.known is None else self.filters.known

    def as_of_day(self, day: Day | None, last: Day) -> "ViewState":
        """As of another day, or of the latest, and everything else with it if it follows; last: that of the record."""
        if self.filters.known is None:
            return replace(self, as_of=day)
        return replace(self, as_of=day, filters=replace(self.filters, known=last if day is None else day))

    def following(self, last: Day, *, follows: bool) -> "ViewState":
        """With everything as of the day of the matrix, or only the matrix."""
        day = last if self.as_of is None else self.as_of
        return replace(self, filters=replace(self.filters, known=day if follows else None))


@dataclass(frozen=True, slots=True)
class History:
    """The states looked at: those before, now, and those left by going back."""

    now: ViewState
    past: tuple[ViewState, ...] = ()
    future: tuple[ViewState, ...] = field(default=())

    def going(self, state: ViewState, *, same_gesture: bool = False) -> "History":
        """On to a state; within one gesture the entry is only brought up to date, or goes when nothing has changed."""
        if state == self.now:
            return self
        if same_gesture and self.past and state == self.past[-1]:
            return History(state, self.past[:-1])
        past = self.past if same_gesture else (*self.past, self.now)[-HISTORY_LENGTH:]
        return History(state, past)

    def back(self) -> "History":
        """To the state before; itself when there is none."""
        if not self.past:
            return self
        return History(self.past[-1], self.past[:-1], (self.now, *self.future))

    def forward(self) -> "History":
        """To the state left by the last going back; itself when there is none."""
        if not self.future:
            return self
        return History(self.future[0], (*self.past, self.now), self.future[1:])
