"""Where a lane has nothing in view: a quiet arrow at the edge of the canvas, with the date of the nearest event."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from desktop.dataset.hits import place_among
from desktop.dataset.reader import Dataset
from desktop.layout.shapes import Box, Head, TimelineLayout
from desktop.model.dates import moment_text
from desktop.model.moment import Day
from desktop.model.span import Span
from desktop.render.lanes import rows_of_lane
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.render.wish import Wish
from desktop.ui.canvas import Canvas
from desktop.ui.plain import set_tooltip
from desktop.ui.store import Store
from desktop.ui.style import rules

LEAST_ROOM = 24
"""Pixels of a lane in sight that an arrow needs."""
FOLDED_ROOM = 28
"""Pixels at the bottom of a folded lane where its signs are."""
MARGIN = 8


@dataclass(frozen=True, slots=True, eq=False)
class LaneTimes:
    """When the events of a lane are: rows by start; starts, and reach, how far they and those before them last."""

    rows: NDArray[np.int32]
    starts: NDArray[np.float64]
    reach: NDArray[np.float64]

    def beside(self, span: Span) -> tuple[int | None, int | None]:
        """The rows of the nearest events before and after a span; of neither while any lies in it."""
        begun = int(np.searchsorted(self.starts, span.end))
        if begun and self.reach[begun - 1] > span.start:
            return None, None
        latest = int(np.searchsorted(self.reach, self.reach[begun - 1])) if begun else -1
        before = int(self.rows[latest]) if begun else None
        after = int(self.rows[begun]) if begun < len(self.rows) else None
        return before, after

    def holds(self, row: int) -> bool:
        """Whether the event of a row is among them."""
        return place_among(self.rows, row) is not None


@dataclass(frozen=True, slots=True)
class _Told:
    """What an arrow tells: the row of the event, whether it is later than what is in view, and the lane's title."""

    row: int
    later: bool
    lane: str


def lane_times(dataset: Dataset, rows: NDArray[np.int32], known: Day | None = None) -> LaneTimes:
    """The times of some events, given in order of their start; what lasts does so no longer than is known."""
    starts = dataset.columns.first[rows].astype(np.float64)
    ends = dataset.columns.end_last[rows].astype(np.float64) + 1
    if known is not None:
        ends = np.minimum(ends, known + 1)
    return LaneTimes(rows, starts, np.maximum.accumulate(ends))


class EdgeHints:
    """The arrows over the canvas: of the lane with the focus, of the selection's, and of open ones."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        canvas: Canvas,
        ground: QWidget,
        theme: Theme,
        fly: Callable[[Span], None],
    ) -> None:
        self._dataset, self._store, self._canvas = dataset, store, canvas
        self._ground, self._theme, self._fly = ground, theme, fly
        self._arrows: list[_Arrow] = []
        self._times = lru_cache(maxsize=64)(self._times_of)

    @property
    def shown(self) -> list["_Arrow"]:
        """The arrows that are to be seen now."""
        return [arrow for arrow in self._arrows if not arrow.isHidden()]

    def show_for(self, focused_lane: str) -> None:
        """Put the arrows where they belong now."""
        layout, used = self._canvas.layout(), 0
        for head in layout.heads:
            y = _height_for(head, layout)
            if y is None or not self._is_of_interest(head, focused_lane):
                continue
            title = self._canvas.chart().lanes[head.lane].title
            before, after = self._lane(head).beside(self._store.state.span)
            told = [_Told(row, row == after, title) for row in (before, after) if row is not None]
            while len(self._arrows) < used + len(told):
                self._arrows.append(_Arrow(self._ground, self._theme, self._fly_to))
            arrows = self._arrows[used : used + len(told)]
            for arrow, one in zip(arrows, told, strict=True):
                arrow.tell(one, self._dataset)
            _place(arrows, y, layout.body)
            used += len(told)
        for arrow in self._arrows[used:]:
            arrow.hide()

    def _times_of(self, wanted: Wish, key: str) -> LaneTimes:
        return lane_times(self._dataset, rows_of_lane(self._dataset, wanted, key), wanted.filters.known)

    def _lane(self, head: Head) -> LaneTimes:
        return self._times(self._canvas.wish(), self._canvas.chart().lanes[head.lane].key)

    def _is_of_interest(self, head: Head, focused_lane: str) -> bool:
        if head.open or self._canvas.chart().lanes[head.lane].key == focused_lane:
            return True
        row = self._dataset.row_of(self._store.state.selection)
        return row is not None and self._lane(head).holds(row)

    def _fly_to(self, row: int) -> None:
        span = self._store.state.span
        self._fly(span.showing_whole(*self._canvas.extent([row]), self._canvas.period))


class _Arrow(QPushButton):
    """A button that leads to the event of which it tells: `go` is called with its row."""

    def __init__(self, ground: QWidget, theme: Theme, go: Callable[[int], None]) -> None:
        super().__init__(ground)
        self._told: _Told | None = None
        self._go = go
        self.setObjectName("edge_hint")
        self.setStyleSheet(rules("hint", theme))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keys have Left and Right
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.clicked.connect(self._follow)

    @property
    def leads_on(self) -> bool:
        """Whether the event lies later than what is in view."""
        return self._told is not None and self._told.later

    def tell(self, told: _Told, dataset: Dataset) -> None:
        """Tell of an event."""
        if self._told == told:
            return
        self._told = told
        event = dataset.event(told.row)
        date = moment_text(event.start, language(), short=True)
        name = translate("Timeline", "Previous event in {lane}: {date}")
        if told.later:
            name = translate("Timeline", "Next event in {lane}: {date}")
        self.setText(f"{date}  →" if told.later else f"←  {date}")
        self.setAccessibleName(name.format(lane=told.lane, date=date))
        set_tooltip(self, event.title.to(language()))
        self.adjustSize()

    def _follow(self) -> None:
        if self._told is not None:
            self._go(self._told.row)


def _place(arrows: Sequence[_Arrow], y: float, body: Box) -> None:
    """The arrows of a lane, at the edges of the body; where two have no room beside each other, one below."""
    crowded = sum(arrow.width() + 2 * MARGIN for arrow in arrows) > body.width
    for place, arrow in enumerate(arrows):
        x = body.right - MARGIN - arrow.width() if arrow.leads_on else body.x + MARGIN
        below = (place - 0.5) * (arrow.height() + MARGIN / 2) if crowded and len(arrows) > 1 else 0.0
        arrow.move(round(x), round(y + below - arrow.height() / 2))
        arrow.show()


def _height_for(head: Head, layout: TimelineLayout) -> float | None:
    """The middle of what is in sight of a lane's signs, below its bars, or None where that is too little."""
    band = next((band for band in layout.bands if band.lane == head.lane), None)
    lines = (band and band.hairline) or (head.box.bottom - FOLDED_ROOM if not head.open else 0.0)
    top = max(head.box.y, layout.body.y, lines)
    bottom = min(head.box.bottom, layout.body.bottom)
    return (top + bottom) / 2 if bottom - top >= LEAST_ROOM else None
