"""What fills the window once there is a dataset: the regions, joined to one store and to the commands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from desktop.dataset.filters import kept, with_party
from desktop.dataset.hits import hits, next_hit
from desktop.dataset.reader import Dataset
from desktop.model.dates import moment_text
from desktop.model.span import Span
from desktop.model.view_state import NO_FILTER, LaneOrder, Selection, ViewName, ViewState
from desktop.render.chart import whole_time
from desktop.render.lanes import place_of, rows_of_lane
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.commands import Commands
from desktop.ui.detail_pane import DetailPane
from desktop.ui.filter_panel import FilterPanel
from desktop.ui.go_to_date import GoToDate
from desktop.ui.key_help import KeyHelp
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.overview import Overview
from desktop.ui.plain import focused_text, no_mnemonic
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView
from desktop.ui.toolbar import Toolbar
from desktop.ui.views_menu import ViewsMenu

REGIONS = ("filters", "detail", "overview")
OF_THE_TIMELINE = (
    "zoom_in", "zoom_out", "fit", "earlier", "later", "window_earlier", "window_later", "lane_above", "lane_below",
    "go_to_date",
)  # fmt: skip
"""Commands that mean nothing while another view is shown."""
MIDDLE_LEAST = 420
TENTH = 0.1
MOST_PERSPECTIVES = 20
LISTED = 40
"""So many events of a count are listed in its menu."""
SIDES = ((0.175, (256, 280)), (0.22, (270, 356)))
"""Filters and detail: their share of the width of the window, and the limits of it in pixels."""
ORDERS: tuple[LaneOrder, ...] = ("events", "latest", "name")


def first_state(dataset: Dataset) -> ViewState:
    """What one sees first: all of the period, from the side that the dataset names."""
    return ViewState(whole_time(dataset), dataset.about.perspective)


def bounded(value: int, low: int, high: int) -> int:
    """The value, held within limits."""
    return min(max(value, low), high)


class Workspace(QWidget):
    """Toolbar, filters, canvas with overview, detail, status. Built anew for another dataset, language or theme."""

    def __init__(
        self, dataset: Dataset, store: Store, theme: Theme, commands: Commands, settings: Settings, *, built_in: bool
    ) -> None:
        super().__init__()
        self._dataset, self._store, self._theme = dataset, store, theme
        self._commands, self._settings = commands, settings
        self._laid_out = False
        self.timeline = TimelineView(dataset, store, theme, calm=settings.flag("calm", default=False))
        self.overview = Overview(dataset, store, theme)
        self.filters = FilterPanel(dataset, store, theme)
        self.detail = DetailPane(dataset, store, theme, self.choose)
        self.toolbar = Toolbar(dataset, store, theme, commands, built_in=built_in)
        self.status = StatusLine(dataset, store, theme, commands)
        self.views = ViewsMenu(dataset, store, theme, commands, settings, self)
        self.views.applied.connect(self.timeline.show_selected)
        self.clear_button = QPushButton(translate("Timeline", "Clear all filters"), self.timeline)
        self.clear_button.clicked.connect(self.clear_filters)
        self._lay_out()
        self._join_commands()
        self._refresh(None, store.state)
        store.changed.connect(self._refresh)

    # Building

    def _lay_out(self) -> None:
        middle = self.stack = QStackedWidget()
        self.pages: dict[ViewName, QWidget] = {}
        self._makers: dict[ViewName, Callable[[], QWidget]] = {
            "timeline": self._timeline_page,
            "matrix": self._matrix_page,
        }
        self._show_page("timeline")
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        for region in (self.filters, middle, self.detail):
            self.splitter.addWidget(region)
        self.splitter.setStretchFactor(1, 1)
        middle.setMinimumWidth(MIDDLE_LEAST)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self.toolbar)
        page.addWidget(self.splitter, 1)
        page.addWidget(self.status)
        self._restore_regions()

    def _timeline_page(self) -> QWidget:
        page = QWidget()
        page.setFocusProxy(self.timeline)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.overview)
        return page

    def _matrix_page(self) -> QWidget:
        page = MatrixPage(self._dataset, self._store, self._theme)
        page.view.timeline_wanted.connect(self.show_on_timeline)
        return page

    def _show_page(self, name: ViewName) -> None:
        """Put a view into the middle; it is made when it is first wanted."""
        if name not in self.pages:
            self.pages[name] = self._makers.get(name, self._timeline_page)()
            self.stack.addWidget(self.pages[name])
        self.stack.setCurrentWidget(self.pages[name])

    def _restore_regions(self) -> None:
        for region in REGIONS:
            shown = self._settings.flag(f"window/{region}", default=True)
            self._commands.check(f"show_{region}", checked=shown)
            self._region(region).setVisible(shown)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._laid_out:  # once its width is known; a window that comes back keeps what the user made of it
            self._laid_out = True
            self._restore_sides()

    def _restore_sides(self) -> None:
        sides = self._settings.numbers("window/sides")
        if len(sides) != 2 or min(sides) <= 0 or sum(sides) > self.width() - MIDDLE_LEAST:
            sides = [bounded(round(share * self.width()), *limits) for share, limits in SIDES]
        self.splitter.setSizes([sides[0], max(0, self.width() - sum(sides)), sides[1]])

    def _region(self, name: str) -> QWidget:
        return {"filters": self.filters, "detail": self.detail, "overview": self.overview}[name]

    def remember(self) -> None:
        """Keep how the regions lie for the next start."""
        filters, middle, detail = self.splitter.sizes()
        if filters and middle and detail:
            self._settings.put("window/sides", [filters, detail])

    def let_go(self) -> None:
        """No more answers to changes: another workspace takes the place."""
        self.remember()
        self.timeline.flight.land()
        self._store.changed.disconnect(self._refresh)

    # Commands

    def _join_commands(self) -> None:
        on, timeline, store = self._commands.on, self.timeline, self._store
        on("back", store.back)
        on("forward", store.forward)
        on("zoom_in", partial(timeline.zoom, 1.6))
        on("zoom_out", partial(timeline.zoom, 1 / 1.6))
        on("fit", self.fit)
        on("earlier", partial(timeline.move, -TENTH))
        on("later", partial(timeline.move, TENTH))
        on("window_earlier", partial(timeline.move, -1.0))
        on("window_later", partial(timeline.move, 1.0))
        on("previous", partial(self.step, -1))
        on("next", partial(self.step, 1))
        on("first", partial(self.step_to, 0))
        on("last", partial(self.step_to, -1))
        on("lane_above", partial(timeline.focus_next_lane, -1))
        on("lane_below", partial(timeline.focus_next_lane, 1))
        on("enter", self._enter)
        on("search", self.filters.focus_search)
        on("sources", self._show_sources)
        on("clear_filters", self.clear_filters)
        on("copy", self._copy)
        on("copy_image", self.copy_image)
        on("export", self._export)
        on("go_to_date", self._ask_for_date)
        on("keys", self._show_keys)
        for region in REGIONS:
            on(f"show_{region}", partial(self._show_region, region))
        for name in self._makers:
            on(f"view_{name}", partial(store.go, view=name))
        for order in ORDERS:
            on(f"order_{order}", partial(self._order_lanes, order))
        self._commands.fill("perspective", self._perspectives(), self._look_from, store.state.perspective)
        timeline.event_chosen.connect(self.choose_in)
        timeline.rows_listed.connect(self._list_rows)
        timeline.lane_focused.connect(self._show_steppable)
        timeline.resized.connect(self._place_clear_button)
        self.filters.sources_wanted.connect(self._show_sources)
        self.filters.hit_wanted.connect(self.go_to_hit)

    def _perspectives(self) -> list[tuple[str, str]]:
        """From whose side one can look: those with the most events, and whoever is looked from now, by name."""
        busiest = sorted(self._dataset.parties, key=self._number_of_events, reverse=True)[:MOST_PERSPECTIVES]
        offered = {*busiest, self._dataset.about.perspective, self._store.state.perspective}
        named = [(code, self._dataset.parties[code].name.to(language())) for code in offered]
        return sorted(named, key=lambda pair: pair[1])

    def _number_of_events(self, party: str) -> int:
        return int(with_party(self._dataset, party).sum())

    def _look_from(self, perspective: str) -> None:
        filters = replace(self._store.state.filters, countries=None, partners=None, parties_all=None, without=None)
        self._store.go(perspective=perspective, flipped=frozenset(), filters=filters)

    def _order_lanes(self, order: LaneOrder) -> None:
        self._store.go(lane_order=order)

    def _show_region(self, name: str) -> None:
        shown = self._commands.checked(f"show_{name}")
        self._region(name).setVisible(shown)
        self._settings.put(f"window/{name}", shown)

    # What follows from the state

    def _refresh(self, old: ViewState | None, new: ViewState) -> None:
        self._commands.enable("back", self._store.can_go_back)
        self._commands.enable("forward", self._store.can_go_forward)
        self._commands.enable("clear_filters", new.filters != NO_FILTER)
        self._commands.check(f"order_{new.lane_order}")
        self._commands.tick("perspective", new.perspective)
        if old is None or old.view != new.view:
            self._show_view(new.view)
        if old is None or (old.filters, old.perspective) != (new.filters, new.perspective):
            self._show_steppable()
            self._place_clear_button()

    def _show_view(self, view: ViewName) -> None:
        self._commands.check(f"view_{view}")
        for key in OF_THE_TIMELINE:
            self._commands.enable(key, enabled=view == "timeline")
        if view != "timeline":
            self.timeline.flight.land()
        self._show_page(view)
        self.pages[view].setFocus()

    def _show_steppable(self) -> None:
        self.detail.set_rows(self.steppable())

    def _place_clear_button(self) -> None:
        """Below the words that say that nothing is left, in the middle of the canvas."""
        nothing = not self.timeline.chart_now().lanes and self._store.state.filters != NO_FILTER
        self.clear_button.setVisible(nothing)
        if nothing:
            self.clear_button.adjustSize()
            body = self.timeline.layout_now().body
            self.clear_button.move(
                round(body.x + (body.width - self.clear_button.width()) / 2), round(body.y + body.height / 2 + 20)
            )

    # Choosing events

    def choose_in(self, selection: Selection, lane: str) -> None:
        """Select what was picked in a lane: Left and Right then go through that lane."""
        self.timeline.focus_lane(lane)
        self.choose(selection)

    def choose(self, selection: Selection) -> None:
        """Select, and bring what is selected into view."""
        row = self._dataset.row_of(selection)
        if row is None:
            self._store.go(selection=selection)
            return
        if row not in self.steppable():
            self.timeline.focus_lane("")
        self._store.go(selection=selection, span=self.timeline.span_showing(row))

    def show_on_timeline(self, selection: Selection | None, partner: str) -> None:
        """Go to the timeline and there to what was chosen elsewhere, in the lane of a partner, which is opened."""
        flipped = self._store.state.flipped
        place = place_of(self._dataset, replace(self.timeline.canvas.wish(), mode="partner"), partner)
        if place is not None and not place.open:
            flipped ^= {partner}
        span = self.timeline.span_of(selection)
        self._store.go(view="timeline", lane_mode="partner", selection=selection, flipped=flipped, span=span)
        self.timeline.focus_lane(partner, by_keys=True)
        self.timeline.show_selected()

    def steppable(self) -> NDArray[np.int32]:
        """The events that Left and Right go through: of the lane with the focus, else all that are left."""
        lane = self.timeline.focused_lane
        if lane:
            return rows_of_lane(self._dataset, self.timeline.canvas.wish(), lane)
        state = self._store.state
        return np.flatnonzero(kept(self._dataset, state.filters, state.perspective)).astype(np.int32)

    def step(self, by: int) -> None:
        """To the event before (-1) or after (1) the selected one; from nothing to the last or first one in view."""
        rows = self.steppable()
        if not len(rows):
            return
        row, span = self._dataset.row_of(self._store.state.selection), self._store.state.span
        if row is not None:
            place = np.searchsorted(rows, row, "left" if by < 0 else "right") + min(by, 0)
        elif by > 0:
            place = np.searchsorted(self._dataset.columns.first[rows], span.start)
        else:
            place = np.searchsorted(self._dataset.columns.first[rows], span.end) - 1
        self.step_to(bounded(int(place), 0, len(rows) - 1))

    def step_to(self, place: int) -> None:
        """Select the event at a place in the order of time."""
        rows = self.steppable()
        if len(rows):
            self.choose(Selection("event", self._dataset.columns.ids[int(rows[place])]))

    def go_to_hit(self, by: int) -> None:
        """Enter in the search field: to the next hit (1) or the one before (-1), in time, round and round."""
        state = self._store.state
        rows = hits(self._dataset, state.filters, state.perspective)
        row = next_hit(rows, self._dataset.row_of(state.selection), by)
        if row is not None:
            self.timeline.focus_lane("")
            self.choose(Selection("event", self._dataset.columns.ids[row]))

    def _enter(self) -> None:
        lane = self.timeline.focused_lane
        if self._store.state.selection is not None:
            self._commands.check("show_detail")
            self._show_region("detail")
            self.detail.setFocus()
        elif lane:
            self.timeline.flip(lane)

    def let_go_of_something(self) -> None:
        """Of the selection, then of the lens, then of the lane, then of the search."""
        if self._store.state.selection is not None:
            self._store.go(selection=None)
        elif self._store.state.lens:
            self._store.go(lens="")
        elif self.timeline.focused_lane:
            self.timeline.focus_lane("")
        elif self._store.state.filters.text:
            self.filters.clear_search()

    def _list_rows(self, rows: tuple[int, ...], place: QPoint) -> None:
        """A menu of events that lie too close to tell apart."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for row in rows[:LISTED]:
            event = self._dataset.event(row)
            line = f"{moment_text(event.start, language(), short=True)}  {event.title.to(language())[:80]}"
            menu.addAction(no_mnemonic(line)).triggered.connect(partial(self.choose, Selection("event", event.id)))
        if len(rows) > LISTED:
            menu.addAction(translate("Timeline", "and %n more", "", len(rows) - LISTED)).setEnabled(False)
        menu.popup(place)

    # Going elsewhere

    def fit(self) -> None:
        """All of the period."""
        self.timeline.fly_to(whole_time(self._dataset))

    def clear_filters(self) -> None:
        """Every event again."""
        self._store.go(filters=NO_FILTER)

    def _show_sources(self) -> None:
        from desktop.ui.source_list import SourceList  # noqa: PLC0415 (rarely wanted)

        sheet = SourceList(self._dataset, self._theme, self._store.state.lens, self.window())
        sheet.lens_chosen.connect(self.look_through)
        sheet.only_wanted.connect(self._keep_source)
        sheet.show()

    def look_through(self, source: str) -> None:
        """Set the lens, and show in the detail what the source says."""
        self._commands.check("show_detail")
        self._show_region("detail")
        self._store.go(lens=source, selection=None)

    def _keep_source(self, source: str) -> None:
        self._store.go(filters=replace(self._store.state.filters, sources=frozenset((source,))))

    def _ask_for_date(self) -> None:
        sheet = GoToDate(self._theme, self.window())
        sheet.date_chosen.connect(self._go_to)
        sheet.show()

    def _go_to(self, first: float, last: float) -> None:
        """A day in a window of at most two months, a month or year with a little air."""
        days = max((last - first) * 1.2, min(self._store.state.span.days, 60.0))
        middle = (first + last) / 2
        self.timeline.fly_to(Span(middle - days / 2, middle + days / 2))

    # Pictures and help

    def copy_image(self) -> None:
        """The view as it is, onto the clipboard."""
        page = self.pages.get(self._store.state.view)
        shown = page.view if isinstance(page, MatrixPage) else self.timeline
        QGuiApplication.clipboard().setImage(shown.image())
        self.status.tell(translate("Workspace", "The image is on the clipboard."))

    def _copy(self) -> None:
        text = focused_text()
        if text:
            QGuiApplication.clipboard().setText(text)
        else:
            self.copy_image()

    def _export(self) -> None:
        from desktop.ui.export_dialog import ExportDialog  # noqa: PLC0415 (only when wanted: it brings fontTools)

        dialog = ExportDialog(self._dataset, self._store, self._theme, self.timeline, self._settings, self.window())
        dialog.saved.connect(self._tell_saved)
        dialog.open()

    def _tell_saved(self, path: Path) -> None:
        self.status.tell(translate("Workspace", "Saved: {path}").format(path=path))

    def _show_keys(self) -> None:
        KeyHelp(self._theme, self.window()).show()
