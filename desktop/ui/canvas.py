"""What the timeline shows now, worked out from the state and remembered: chart, rows and layout. No widget."""

from dataclasses import replace
from functools import lru_cache, partial

from desktop.dataset.reader import Dataset
from desktop.dataset.stood import as_it_stood
from desktop.layout.chart import Chart
from desktop.layout.packing import Packer, Packing, heights_in_time, reveal
from desktop.layout.shapes import Hit, TimelineLayout
from desktop.layout.steady import steady
from desktop.layout.style import Style
from desktop.layout.timeline import lay_out, regions
from desktop.model.dates import day_text, range_text
from desktop.model.moment import iso, parse
from desktop.model.span import Span
from desktop.model.view_state import Selection, ViewState
from desktop.render.chart import Wish, chart, links_of, period_of, wish
from desktop.render.language import language, translate, written
from desktop.render.theme import ruler
from desktop.ui.in_turns import Steps
from desktop.ui.store import Store

Links = tuple[tuple[int, int, bool], ...]
"""Later row, earlier row, whether the later builds directly on the earlier."""
TOLD_ROWS = 12
"""So many events of a count are told one by one."""


class Canvas:
    """The timeline of a dataset at a size and a scroll: asks nothing twice."""

    def __init__(self, dataset: Dataset, store: Store, text_scale: float = 1.0) -> None:
        self._dataset, self._store = dataset, store
        self._text_scale = text_scale
        self._ruler = ruler(text_scale)
        self._packer = Packer(self._ruler)
        self._chart = lru_cache(maxsize=8)(self._charted)
        self._packing = lru_cache(maxsize=8)(self._packed)
        self._links = lru_cache(maxsize=8)(partial(links_of, dataset))
        self._layout: TimelineLayout | None = None
        self._size = (0, 0)
        self.scroll = 0.0
        self.keeps_rows = False
        """Whether everything stands on the row that it has in the whole record: while the day is being moved."""

    @property
    def _style(self) -> Style:
        """The measures, with rows as tall as the user made them."""
        return _style(self._store.state.row_scale, self._text_scale)

    @property
    def period(self) -> Span:
        """The period of the dataset."""
        return period_of(self._dataset)

    def resize(self, width: int, height: int) -> None:
        """Take another size."""
        self._size = (width, height)
        self.forget_layout()

    def forget_layout(self) -> None:
        """Something that decides the layout has changed."""
        self._layout = None

    def wish(self) -> Wish:
        """What decides the chart now."""
        return wish(self._store.state, language())

    def chart(self) -> Chart:
        """The events left by the filters, in lanes."""
        return self._chart(self.wish())

    def packing(self) -> Packing:
        """The rows of the events at this width."""
        return self._packing(self.wish(), self._size[0], self._style, keeps_rows=self.keeps_rows)

    def prepare(self) -> Steps:
        """Work out in steps what takes long of it, for this size."""
        shown = self.chart()
        yield
        yield from self._packer.in_steps(shown, self._size[0], self._style)
        self.packing()

    def layout(self) -> TimelineLayout:
        """The timeline as it is to be seen now, laid out when first asked for."""
        if self._layout is None:
            state, (width, height) = self._store.state, self._size
            row = self._dataset.row_of(state.selection)
            self._layout = lay_out(
                self.chart(),
                self.packing(),
                state.span,
                width,
                height,
                self.scroll,
                self._style,
                self._ruler,
                -1 if row is None else row,
            )
        return self._layout

    def hidden_height(self) -> int:
        """How far the lanes reach beyond what is in sight, in pixels."""
        _axis, _heads, body = regions(*self._size, self._style)
        return max(0, round(self.packing().content_height - body.height))

    def _charted(self, wanted: Wish) -> Chart:
        return chart(self._dataset, wanted, translate)

    def _packed(self, wanted: Wish, width: int, style: Style, *, keeps_rows: bool) -> Packing:
        if keeps_rows and wanted.filters.known is not None:
            at_last = replace(wanted, filters=replace(wanted.filters, known=None))
            whole = self._packing(at_last, width, style, keeps_rows=False)
            return steady(self._packer, self._chart(wanted), width, style, self._chart(at_last), whole)
        return self._packer.pack(self._chart(wanted), width, style)

    # Where things are

    def place_of(self, selection: Selection | None) -> tuple[float, float] | None:
        """Upper and lower edge of what is selected, in pixels of the content; None when it is not there."""
        if selection is None:
            return None
        row = self._dataset.row(selection.id) if selection.what == "event" else None
        return reveal(self.chart(), self.packing(), -1 if row is None else row, selection.id, self._style)

    def place_of_lane(self, lane: int) -> tuple[float, float]:
        """Upper and lower edge of a lane, in pixels of the content."""
        packed = self.packing().lanes[lane]
        return packed.top, packed.top + packed.height

    def heights_in_view(self, lane: int) -> list[float]:
        """At which heights of the content a lane has something in the time in view."""
        return heights_in_time(self.chart(), self.packing(), lane, self._store.state.span, self._style)

    def lane_keys(self) -> list[str]:
        """The lanes, in order."""
        return [lane.key for lane in self.chart().lanes]

    def day_at(self, x: float) -> float:
        """The moment under a place of the canvas."""
        body, span = self.layout().body, self._store.state.span
        return span.start + (x - body.x) / body.width * span.days

    def state_as_of(self, x: float) -> ViewState:
        """The state with everything as of the day that ends nearest to a place, within the period."""
        about = self._dataset.about
        day = min(max(round(self.day_at(x)) - 1, about.first_day), about.last_day)
        return self._store.state.as_of_day(None if day == about.last_day else day, about.last_day)

    def life_in_period(self, agreement: str) -> tuple[float, float] | None:
        """From the first to the last step of an agreement that lie in the period; None when it is not there."""
        lives = (life for lane in self.chart().lanes for life in lane.lives)
        steps = [step for life in lives if life.agreement == agreement for step in life.steps]
        if not steps:
            return None
        first, last = float(min(step.first for step in steps)), float(max(step.last for step in steps)) + 1
        start, end = self.period.start, self.period.end
        return min(max(first, start), end), min(max(last, start), end)

    def extent(self, rows: list[int]) -> tuple[float, float]:
        """From the first possible day of these events to the day after the last."""
        shown = self.chart()
        return float(shown.start[rows].min()), float(shown.end[rows].max())

    def links(self) -> Links:
        """What the selected event builds upon, and what builds upon it."""
        state = self._store.state
        return self._links(state.selection, state.filters.known)

    # What is told of them

    def told(self, found: Hit | None) -> str:
        """What a rest of the mouse tells: date and title; of a count all its events; a lane's name if it is cut."""
        if found is not None and found.what == "head":
            name = self.chart().lanes[found.lane].title
            whole = any(head.lane == found.lane and head.title.text == name for head in self.layout().heads)
            return "" if whole else name
        if found is not None and found.what == "day":
            return translate("Timeline", "As it stood at the end of {date}. Drag to another day.").format(
                date=day_text(self._store.state.filters.known or 0, written())
            )
        if found is None or found.what not in ("event", "agreement", "count", "density"):
            return ""
        if found.what == "density":
            first, last = (parse(iso(day)) for day in (found.days[0], found.days[1] - 1))
            begin = translate("Timeline", "%n event(s) begin", "", found.number)
            return f"{range_text(first, last, language(), short=True)}  {begin}"
        if found.what == "agreement":
            return self._dataset.agreements[found.agreement].title.to(language())
        rows = found.rows or (found.row,)
        lines = [self._line(row) for row in rows[:TOLD_ROWS]]
        if len(rows) > len(lines):
            lines.append(translate("Timeline", "and %n more", "", len(rows) - len(lines)))
        return "\n".join(lines)

    def _line(self, row: int) -> str:
        event = as_it_stood(self._dataset, self._store.state.filters.known).event(row)
        return f"{range_text(event.start, event.end, written(), short=True)}  {event.title.to(language())}"


@lru_cache(maxsize=64)
def _style(row_scale: float, text_scale: float) -> Style:
    return Style().scaled(text_scale).with_rows(row_scale)
