"""What fills the window once there is a dataset: the regions, joined to one store and to the commands."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPixmap, QRegion, QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from desktop.dataset.reader import Dataset
from desktop.model.span import Span
from desktop.model.view_state import NO_FILTER, ViewName, ViewState
from desktop.render.chart import whole_time
from desktop.render.language import translate
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme
from desktop.ui.axis_choice import join_axis, show_axis
from desktop.ui.canvas import Canvas
from desktop.ui.choosing import Choosing
from desktop.ui.commands import Commands
from desktop.ui.copy_and_export import CopyAndExport
from desktop.ui.day_bar import DayBar, join_day
from desktop.ui.detail_pane import DetailPane
from desktop.ui.filter_panel import FilterPanel
from desktop.ui.go_to_date import GoToDate
from desktop.ui.in_turns import Steps, at_once
from desktop.ui.key_card import KeyCard
from desktop.ui.key_help import KeyHelp
from desktop.ui.lane_commands import LaneCommands
from desktop.ui.matrix_page import MatrixPage
from desktop.ui.message_bar import MessageBar
from desktop.ui.movement import Movement, wants_calm
from desktop.ui.overview import Overview
from desktop.ui.regions import Regions
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.store import Store
from desktop.ui.tab_order import after, bring_into_sight
from desktop.ui.table_place import TablePlace
from desktop.ui.timeline_view import TimelineView
from desktop.ui.toolbar import Toolbar
from desktop.ui.tour import Tour
from desktop.ui.trends_view import TrendsView
from desktop.ui.views_menu import ViewsMenu
from desktop.ui.welcome import Welcome

REGIONS = ("filters", "detail", "overview")
OF_THE_TIMELINE = (
    "zoom_in", "zoom_out", "fit", "earlier", "later", "window_earlier", "window_later", "lane_above", "lane_below",
    "go_to_date",
)  # fmt: skip
"""Commands that mean nothing while another view is shown."""
OF_TIME = tuple(key for key in OF_THE_TIMELINE if not key.startswith("lane"))
"""Those that move the time, which the trends share."""


class Workspace(QWidget):
    """Toolbar, filters, canvas with overview, detail, status. Built anew for another dataset, language or theme.

    canvas: of the timeline, where one is laid out already; scroll: how far down its lanes one looks.
    in_steps: it is whole only when all of its `steps` have been taken; until then it stays hidden. Else it is at once.
    """

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        commands: Commands,
        settings: Settings,
        *,
        built_in: bool,
        canvas: Canvas | None = None,
        scroll: float = 0.0,
        parent: QWidget | None = None,
        in_steps: bool = False,
    ) -> None:
        super().__init__(parent)
        self._dataset, self._store, self._theme = dataset, store, theme
        self._commands, self._settings = commands, settings
        self._built_in = built_in
        self._laid_out = False
        self._ends: list[Callable[[], object]] = []
        """What is to be done when it is let go, as far as it has been built."""
        self.steps = self._build(canvas or Canvas(dataset, store, text_scale()), scroll)
        if not in_steps:
            at_once(self.steps)

    # Building

    def _build(self, canvas: Canvas, scroll: float) -> Steps:
        """From the outside inwards: what moves into another widget is styled anew there, with all that it holds.

        At the end of each step everything has its place in this one, and so goes with it when it is called off.
        """
        dataset, store, theme, settings, scale = self._dataset, self._store, self._theme, self._settings, text_scale()
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self.toolbar = Toolbar(dataset, store, theme, self._commands, built_in=self._built_in, parent=self)
        self.splitter = Regions(settings, self)
        self.status = StatusLine(dataset, store, theme, self._commands, self)
        page.addWidget(self.toolbar)
        page.addWidget(self.splitter, 1)
        page.addWidget(self.status)
        yield
        self.filters = FilterPanel(dataset, store, theme, self.splitter, in_steps=True)
        yield from self.filters.steps
        yield
        middle = QWidget(self.splitter)
        calm = wants_calm(settings)
        self.timeline = TimelineView(dataset, store, theme, calm=calm, text_scale=scale, canvas=canvas)
        canvas.scroll = scroll
        self._ends.append(self.timeline.travel.let_go)
        self.overview = Overview(dataset, store, theme, self.timeline.fly_to, scale)
        self.tables = TablePlace(dataset, store, theme, settings)
        self._ends.append(self.tables.let_go)
        self.day = DayBar(dataset, store, theme, middle)
        self.stack = QStackedWidget(middle)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.day)
        column.addWidget(self.stack, 1)
        self._make_pages()
        yield
        self._movement = Movement(self._commands, store, self.timeline, self.status, settings)
        self.choosing = Choosing(dataset, store, self.timeline, self.status, self._movement.presses)
        self.detail = DetailPane(dataset, store, theme, self.choosing.choose, self.splitter)
        self.splitter.hold(self.filters, middle, self.detail)
        self._restore_regions()
        yield
        self._join()
        self._refresh(None, store.state)
        store.changed.connect(self._refresh)
        self._ends += [self.remember, partial(store.changed.disconnect, self._refresh)]

    def _make_pages(self) -> None:
        self.pages: dict[ViewName, QWidget] = {}
        self._makers: dict[ViewName, Callable[[], QWidget]] = {
            "timeline": self._timeline_page,
            "matrix": self._matrix_page,
            "table": self.tables.page,
            "trends": self._trends_page,
        }
        self._show_page("timeline")

    def _join(self) -> None:
        """What lies over the timeline, and who answers whom."""
        dataset, store, theme, settings, commands = (
            self._dataset, self._store, self._theme, self._settings, self._commands,
        )  # fmt: skip
        self.lanes = LaneCommands(dataset, store, commands, lambda: self.timeline.focused_lane, self)
        self.day.as_of.taken.connect(self._to_page)
        self.day.as_of.moving.connect(self.timeline.keep_rows)
        self.views = ViewsMenu(dataset, store, theme, commands, settings, self)
        self.views.applied.connect(self.timeline.show_selected)
        self.clear_button = QPushButton(translate("Timeline", "Clear all filters"), self.timeline)
        self.clear_button.clicked.connect(self.clear_filters)
        self.key: KeyCard | None = None
        self._copy_and_export = CopyAndExport(
            dataset, store, theme, settings, page=lambda: self.pages.get(self._store.state.view),
            timeline=self.timeline, tables=self.tables, detail=self.detail, status=self.status,
        )  # fmt: skip
        scale = text_scale()
        self.welcome = Welcome(store, self.timeline, self.stack, theme, settings, scale)
        self.tour = Tour(dataset, store, self.timeline, self.stack, theme, scale)
        self._join_commands()
        self._join_regions()

    def _timeline_page(self) -> QWidget:
        page = QWidget()
        page.setFocusProxy(self.timeline)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.timeline, 1)
        column.addWidget(self.overview)
        return self.tables.under(page)

    def _matrix_page(self) -> QWidget:
        page = MatrixPage(self._dataset, self._store, self._theme)
        page.view.timeline_wanted.connect(self.choosing.show_with_partner)
        return page

    def _trends_page(self) -> QWidget:
        view = TrendsView(self._dataset, self._store, self._theme)
        view.chosen.connect(self.choosing.choose)
        return view

    def _show_page(self, name: ViewName) -> None:
        """Put a view into the middle; it is made when it is first wanted."""
        if name not in self.pages:
            self.pages[name] = self._makers[name]()
            self.stack.addWidget(self.pages[name])
        self.stack.setCurrentWidget(self.pages[name])

    def _restore_regions(self) -> None:
        for region in REGIONS:
            shown = self._settings.flag(f"window/{region}", default=True)
            self._commands.check(f"show_{region}", checked=shown)
            self._region(region).setVisible(shown)
        self._commands.check("show_table", checked=self.tables.wanted_below)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._laid_out:  # once its width is known; a window that comes back keeps what the user made of it
            self._laid_out = True
            self.splitter.restore(self.width())

    def take_room(self, room: QSize) -> None:
        """Lie as in a window of this size, before it is shown: to show it then takes little."""
        self.resize(room)
        page = self.layout()
        assert page is not None
        page.activate()
        self._laid_out = True
        self.splitter.restore(self.width())
        # Qt lays out nothing that is hidden unless it has to paint it: so it paints a corner.
        self.render(QPixmap(1, 1), QPoint(), QRegion(0, 0, 1, 1))

    def _region(self, name: str) -> QWidget:
        return {"filters": self.filters, "detail": self.detail, "overview": self.overview}[name]

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002 (Qt's name)
        above = self.window().findChildren(MessageBar)
        page = self.stack.currentWidget() or self.timeline
        middle = (self.filters, self.day, page, self.tour.card, self.welcome.card, self.detail)
        stop = after((*above, self.toolbar, *middle, self.status), self.window().focusWidget(), back=not next)
        if stop is None:
            return super().focusNextPrevChild(next)
        stop.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        bring_into_sight(stop)
        return True

    def remember(self) -> None:
        """Keep how the regions lie for the next start."""
        self.splitter.remember()

    def let_go(self) -> None:
        """No more answers to changes and to the mouse: another workspace takes the place. It may still be seen."""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        for end in self._ends:
            end()

    # Commands

    def _join_commands(self) -> None:
        on, timeline, store, choosing = self._commands.on, self.timeline, self._store, self.choosing
        on("back", store.back)
        on("forward", store.forward)
        on("fit", self.fit)
        on("previous", partial(choosing.step, -1))
        on("next", partial(choosing.step, 1))
        on("first", partial(choosing.step_to, 0))
        on("last", partial(choosing.step_to, -1))
        on("lane_above", partial(timeline.focus_next_lane, -1))
        on("lane_below", partial(timeline.focus_next_lane, 1))
        on("enter", self._enter)
        on("search", self.filters.focus_search)
        on("sources", self._show_sources)
        on("clear_filters", self.clear_filters)
        self._copy_and_export.join(self._commands)
        on("go_to_date", self._ask_for_date)
        on("keys", self._show_keys)
        on("welcome", self.welcome.begin)
        on("tour", self.tour.start)
        self._commands.enable("tour", enabled=self.tour.exists)
        on("show_key", lambda: store.go(shows_key=self._commands.checked("show_key")))
        for region in REGIONS:
            on(f"show_{region}", partial(self._show_region, region))
        join_axis(self._commands, store, self._settings)
        join_day(self._commands, self._dataset, store, self.day)
        on("show_table", lambda: self.tables.want_below(self._commands.checked("show_table")))
        for name in self._makers:
            on(f"view_{name}", partial(store.go, view=name))

    def _join_regions(self) -> None:
        """What one region tells is answered by another."""
        timeline, choosing = self.timeline, self.choosing
        timeline.resized.connect(self._show_key)
        timeline.event_chosen.connect(choosing.choose_in)
        self.tables.chosen.connect(partial(choosing.choose, gesture="table"))
        self.tables.timeline_wanted.connect(choosing.show_on_timeline)
        self.tables.told.connect(self.status.tell)
        timeline.rows_listed.connect(choosing.list_rows)
        timeline.lane_focused.connect(self._follow_focus)
        timeline.lane_menu_wanted.connect(self.lanes.show_menu)
        timeline.resized.connect(self._place_clear_button)
        self.filters.sources_wanted.connect(self._show_sources)
        self.filters.hit_wanted.connect(choosing.go_to_hit)
        self.tour.started.connect(self.welcome.leave)
        self.detail.tour_wanted.connect(self.tour.start)

    def _show_region(self, name: str) -> None:
        shown = self._commands.checked(f"show_{name}")
        self._region(name).setVisible(shown)
        self._settings.put(f"window/{name}", shown)

    # What follows from the state

    def _refresh(self, old: ViewState | None, new: ViewState) -> None:
        self._commands.enable("back", self._store.can_go_back)
        self._commands.enable("forward", self._store.can_go_forward)
        self._commands.enable("clear_filters", new.filters != NO_FILTER)
        self._commands.check("show_key", new.shows_key)
        show_axis(self._commands, new)
        self._commands.check("follow_day", new.filters.known is not None)
        if (old is not None and old.shows_key) != new.shows_key:
            self._show_key()
        if old is None or old.view != new.view:
            self._show_view(new.view)
        self.lanes.refresh(new)
        if old is None or (old.filters, old.perspective) != (new.filters, new.perspective):
            self.detail.set_rows(self.choosing.steppable)
            self._place_clear_button()

    def _show_view(self, view: ViewName) -> None:
        self._commands.check(f"view_{view}")
        for key in OF_THE_TIMELINE:
            self._commands.enable(key, enabled=view == "timeline" or (view == "trends" and key in OF_TIME))
        if view != "timeline":
            self.timeline.travel.settle()
        self._show_page(view)
        self.tables.put(view)
        self._to_page()

    def _to_page(self) -> None:
        """The keys go to the view that is shown."""
        self.pages[self._store.state.view].setFocus()

    def _follow_focus(self) -> None:
        """The keys are in another lane."""
        self.detail.set_rows(self.choosing.steppable)
        self.lanes.refresh(self._store.state)

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

    def _show_key(self) -> None:
        """Lay the key to the signs on the canvas, or take it away; it is made when it is first wanted."""
        wanted = self._store.state.shows_key
        if wanted and self.key is None:
            self.key = KeyCard(self.timeline, self._dataset, self._store, self._theme, self._settings, text_scale())
        if self.key is not None:
            self.key.place(self.timeline.layout_now().body)
            self.key.setVisible(wanted)
            self.key.raise_()

    # Letting go

    def _enter(self) -> None:
        lane = self.timeline.focused_lane
        if self._store.state.selection is not None:
            self._commands.check("show_detail")
            self._show_region("detail")
            self.detail.setFocus()
        elif lane:
            self.timeline.flip(lane)

    def let_go_of_something(self) -> None:
        """Of the tour, the first steps, the key to the signs, the selection, the lens, the lane, or the search."""
        if self.tour.under_way is not None:
            self.tour.leave()
        elif self.welcome.number is not None:
            self.welcome.leave()
        elif self._store.state.shows_key:
            self._store.go(shows_key=False)
        elif self._store.state.selection is not None:
            self._store.go(selection=None)
        elif self._store.state.lens:
            self._store.go(lens="")
        elif self.timeline.focused_lane:
            self.timeline.focus_lane("")
        elif self._store.state.filters.text:
            self.filters.clear_search()

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

    def _show_keys(self) -> None:
        KeyHelp(self._theme, self.window(), self.timeline.mouse.habit).show()
