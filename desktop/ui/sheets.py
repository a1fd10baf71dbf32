"""The sheets that may stay open beside the work: all sources, a date to go to, all keys."""

from collections.abc import Callable
from dataclasses import replace

from desktop.dataset.reader import Dataset
from desktop.model.span import Span
from desktop.render.theme import Theme
from desktop.ui.commands import Commands
from desktop.ui.go_to_date import GoToDate
from desktop.ui.key_help import KeyHelp
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView

AIR = 1.2
"""So many times as long as the month or year that one goes to is what is then seen."""
CLOSE = 60.0
"""Days: a day that one goes to is seen in a window of at most so many."""


class Sheets:
    """Opens them, and does what is chosen there. look_through: is given the id of a source to set the lens to."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        timeline: TimelineView,
        look_through: Callable[[str], object],
    ) -> None:
        self._dataset, self._store, self._theme = dataset, store, theme
        self._timeline, self._look_through = timeline, look_through

    def join(self, commands: Commands) -> None:
        """Say what the commands do."""
        commands.on("sources", self.show_sources)
        commands.on("go_to_date", self._ask_for_date)
        commands.on("keys", self._show_keys)

    def show_sources(self) -> None:
        """Open the list of all sources."""
        from desktop.ui.source_list import SourceList  # noqa: PLC0415 (rarely wanted)

        sheet = SourceList(self._dataset, self._theme, self._store.state.lens, self._timeline.window())
        sheet.lens_chosen.connect(self._look_through)
        sheet.only_wanted.connect(self._keep_source)
        sheet.show()

    def _keep_source(self, source: str) -> None:
        self._store.go(filters=replace(self._store.state.filters, sources=frozenset((source,))))

    def _ask_for_date(self) -> None:
        sheet = GoToDate(self._theme, self._timeline.window())
        sheet.date_chosen.connect(self._go_to)
        sheet.show()

    def _go_to(self, first: float, last: float) -> None:
        days = max((last - first) * AIR, min(self._store.state.span.days, CLOSE))
        middle = (first + last) / 2
        self._timeline.fly_to(Span(middle - days / 2, middle + days / 2))

    def _show_keys(self) -> None:
        KeyHelp(self._theme, self._timeline.window(), self._timeline.mouse.habit).show()
