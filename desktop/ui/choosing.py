"""Choosing events and agreements, wherever that is done: select, bring into view, step through them in time."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from desktop.dataset.filters import rows_left
from desktop.dataset.hits import best_hit, hits, next_hit, place_among
from desktop.dataset.reader import Dataset
from desktop.model.dates import moment_text
from desktop.model.span import Span
from desktop.model.view_state import Selection
from desktop.render.lanes import place_of, rows_of_lane
from desktop.render.language import language, translate, written
from desktop.render.wish import Wish
from desktop.ui.plain import no_mnemonic
from desktop.ui.status_line import StatusLine
from desktop.ui.stepping import Presses, Rows, nearest, neighbour
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView

LISTED = 40
"""So many events of a count are listed in its menu."""


class Choosing:
    """Selects for timeline, detail, matrix, table and search alike."""

    def __init__(
        self, dataset: Dataset, store: Store, timeline: TimelineView, status: StatusLine, presses: Presses
    ) -> None:
        self._dataset, self._store = dataset, store
        self._timeline, self._status, self._presses = timeline, status, presses

    def choose(self, selection: Selection, gesture: object = None) -> None:
        """Select, and bring what is selected into view as a whole, from as far as one looks already."""
        self._show(selection, self._timeline.travel.span_for, gesture)

    def choose_in(self, selection: Selection, lane: str) -> None:
        """Select what was picked in a lane: Left and Right then go through that lane."""
        self._timeline.focus_lane(lane)
        self._show(selection, self._timeline.travel.span_showing)

    def _show(self, selection: Selection, span_of: Callable[[int], Span], gesture: object = None) -> None:
        """Select and fly to a span for the row of what is selected, as one gesture."""
        gesture, row = gesture or object(), self._dataset.row_of(selection)
        if row is not None and not _holds(self.steppable(), row):
            self._timeline.focus_lane("")
        self._store.go(gesture, selection=selection)
        if row is not None:  # only now its lane is in sight
            self._timeline.travel.fly_to(span_of(row), gesture)

    # From another view to the timeline

    def show_with_partner(self, selection: Selection | None, partner: str) -> None:
        """Go to the timeline and there to what was chosen in the matrix, in the lane of a partner."""
        self._show_in_lane(selection, replace(self._timeline.canvas.wish(), mode="partner"), partner)

    def show_on_timeline(self, selection: Selection) -> None:
        """Go to the timeline and there to what was chosen in the table, in the first lane that has it."""
        self._show_in_lane(selection, self._timeline.canvas.wish(), self._lane_with(selection))

    def _show_in_lane(self, selection: Selection | None, wanted: Wish, lane: str) -> None:
        """Go to the timeline with lanes as they are wanted, and there into a lane, which is opened."""
        place, flipped = place_of(self._dataset, wanted, lane), wanted.flipped
        if place is not None and not place.open:
            flipped ^= {lane}
        span = self._timeline.span_of(selection)
        self._store.go(view="timeline", lane_mode=wanted.mode, selection=selection, flipped=flipped, span=span)
        self._timeline.focus_lane(lane, by_keys=True)
        self._timeline.show_selected()
        self._timeline.setFocus()

    def _lane_with(self, selection: Selection) -> str:
        """The first lane that has an event, or any of an agreement; empty where none has."""
        row, wanted = self._dataset.row_of(selection), self._timeline.canvas.wish()
        agreement = self._dataset.agreements.get(selection.id)
        steps = agreement.steps if row is None and agreement is not None else ()
        rows = [row, *(self._dataset.row(step.event) for step in steps if step.event)]
        known = [one for one in rows if one is not None]
        lanes = self._timeline.canvas.lane_keys()
        return next((key for key in lanes if np.isin(known, rows_of_lane(self._dataset, wanted, key)).any()), "")

    # Step by step

    def steppable(self) -> Rows:
        """The events that Left and Right go through: of the lane with the focus, else all that are left."""
        lane = self._timeline.focused_lane
        if lane:
            return rows_of_lane(self._dataset, self._timeline.canvas.wish(), lane)
        state = self._store.state
        return rows_left(self._dataset, state.filters, state.perspective)

    def step(self, by: int) -> None:
        """To the event before (-1) or after (1) the selected one; from nothing to the last or first one in view.

        From nothing on the timeline it begins in the first open lane: a folded one shows no names to step through.
        """
        state = self._store.state
        if state.selection is None and state.view == "timeline" and not self._timeline.focused_lane:
            self._timeline.focus_lane(self._first_open_lane())
        rows, span = self.steppable(), self._timeline.travel.span
        row = self._dataset.row_of(state.selection)
        if row is None:
            starts = self._dataset.columns.first[rows]
            target = nearest(rows, starts, span.end if by < 0 else span.start, by)
        else:
            target = neighbour(rows, row, by)
        if target is None:
            self._tell_end(by)
        else:
            self._select(target, self._presses.gesture("previous" if by < 0 else "next"))

    def _first_open_lane(self) -> str:
        return next((lane.key for lane in self._timeline.canvas.chart().lanes if lane.open), "")

    def _tell_end(self, by: int) -> None:
        last, first = translate("Workspace", "No later event."), translate("Workspace", "No earlier event.")
        self._status.tell(first if by < 0 else last)

    def step_to(self, place: int) -> None:
        """Select the event at a place in the order of time."""
        rows = self.steppable()
        if len(rows):
            self._select(int(rows[place]))

    def _select(self, row: int, gesture: object = None) -> None:
        self.choose(self._event(row), gesture)

    def go_to_hit(self, by: int) -> None:
        """Enter in the search field: to the best hit; then to the next (1) or the one before (-1), in time.

        The first one is looked at closely, the others as closely as one looks by then. They go round and round.
        """
        state = self._store.state
        rows = hits(self._dataset, state.filters, state.perspective)
        now, travel = self._dataset.row_of(state.selection), self._timeline.travel
        is_first = place_among(rows, now) is None
        if is_first and by > 0:
            row = best_hit(self._dataset, rows, state.filters.text, language())
        else:
            row = next_hit(rows, now, by)
        if row is not None:
            self._timeline.focus_lane("")
            self._show(self._event(row), travel.span_focusing if is_first else travel.span_for)

    def _event(self, row: int) -> Selection:
        return Selection("event", self._dataset.columns.ids[row])

    # Of several one

    def list_rows(self, rows: tuple[int, ...], place: QPoint) -> None:
        """A menu of events that lie too close to tell apart."""
        menu = QMenu(self._timeline)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in rows[:LISTED]:
            event = self._dataset.event(row)
            line = f"{moment_text(event.start, written(), short=True)}  {event.title.to(language())[:80]}"
            menu.addAction(no_mnemonic(line)).triggered.connect(partial(self._select, row))
        if len(rows) > LISTED:
            menu.addAction(translate("Timeline", "and %n more", "", len(rows) - LISTED)).setEnabled(False)
        menu.popup(place)


def _holds(rows: NDArray[np.int32], row: int) -> bool:
    """Whether ascending rows hold one."""
    place = int(np.searchsorted(rows, row))
    return place < len(rows) and int(rows[place]) == row
