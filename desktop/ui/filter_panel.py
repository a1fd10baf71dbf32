"""The filter panel: search, countries, types, stages, period; each choice with the number of events it would leave."""

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop.dataset.filters import facets
from desktop.dataset.hits import hits, place_among
from desktop.dataset.reader import Dataset
from desktop.model.view_state import NO_FILTER, Filters, ViewState
from desktop.render.language import translate
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme
from desktop.ui.delay import once_after
from desktop.ui.filter_sections import CountrySection, KindSection, stage_section
from desktop.ui.in_turns import Steps, at_once
from desktop.ui.lens_section import LensSection
from desktop.ui.period_section import PeriodSection
from desktop.ui.role_section import RoleSection
from desktop.ui.search_field import SearchField
from desktop.ui.search_line import SearchLine
from desktop.ui.source_sections import SourceSection, StandingSection
from desktop.ui.store import Store
from desktop.ui.style import rules

WIDTH, NARROWEST = 280, 220
SEARCH_DELAY = 120
"""Milliseconds without a key after which the search applies."""


class FilterPanel(QWidget):
    """What the user wants to keep of the events; a view of the filters in the store."""

    sources_wanted = Signal()
    hit_wanted = Signal(int)

    def __init__(
        self, dataset: Dataset, store: Store, theme: Theme, parent: QWidget | None = None, *, in_steps: bool = False
    ) -> None:
        super().__init__(parent)
        self.setObjectName("filter_panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setStyleSheet(rules("filters", theme))
        self._dataset, self._store, self._theme = dataset, store, theme
        self._marks_only = False
        self._typed = once_after(SEARCH_DELAY, self._search, self)
        self.steps = self._build()
        if not in_steps:
            at_once(self.steps)

    def _build(self) -> Steps:
        dataset, theme = self._dataset, self._theme
        self._lay_out()
        self.countries = CountrySection(dataset, self._store.state.perspective, theme, self._change)
        self._add(self.countries)
        yield
        self.kinds = KindSection(dataset, theme, self._change)
        self.stages = stage_section(dataset, theme, self._change)
        self.roles = RoleSection(dataset, theme, self._change)
        self._add(self.kinds, self.stages, self.roles)
        yield
        self.standing = StandingSection(dataset, theme, self._change)
        self.period = PeriodSection(dataset, self._change)
        self.sources = SourceSection(dataset, theme, self._change)
        self.lens = LensSection(dataset, self._look_through, self.sources_wanted.emit)
        self._add(self.standing, self.period, self.sources, self.lens)
        self._sections.addStretch(1)
        yield
        self._show(self._store.state)
        self.lens.show_lens(self._store.state.lens)
        self._store.changed.connect(self._follow)

    def sizeHint(self) -> QSize:
        """Its usual size."""
        return QSize(WIDTH, super().sizeHint().height())

    def focus_search(self) -> None:
        """Put the cursor into the search field, with what is there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def clear_search(self) -> None:
        """Let go of the search."""
        self.search.clear()
        self._search()

    def _lay_out(self) -> None:
        """All but the sections, from the outside inwards: what moves into the panel is styled anew each time."""
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self.search, self.found = SearchField(self._theme), SearchLine(self._theme)
        self.clear = QPushButton(translate("FilterPanel", "Clear all filters"))
        self._foot = _padded(self.clear, 16, 8, 16, 12)
        page.addWidget(_padded(self.search, 16, 16, 16, 4))
        page.addWidget(_padded(self.found, 14, 0, 16, 8))
        page.addWidget(self._scrolled(), 1)
        page.addWidget(self._foot)
        self.setMinimumWidth(round(NARROWEST * text_scale()))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._join()

    def _scrolled(self) -> QScrollArea:
        """The region of the sections."""
        content = QWidget()
        content.setObjectName("filter_content")
        scroll = QScrollArea(self)
        scroll.setObjectName("filter_scroll")
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(content)
        self._sections = QVBoxLayout(content)
        self._sections.setContentsMargins(2, 4, 2, 12)
        self._sections.setSpacing(12)
        return scroll

    def _add(self, *sections: QWidget) -> None:
        for section in sections:
            self._sections.addWidget(section)

    def _join(self) -> None:
        self.clear.clicked.connect(self._clear_all)
        self.search.textEdited.connect(self._wait_for_more)
        self.search.cleared.connect(self._search)
        self.search.hit_wanted.connect(self._ask_for_hit)
        self.found.hit_wanted.connect(self._ask_for_hit)
        self.found.marks_wanted.connect(self._mark_only)

    def _change(self, filters: Filters) -> None:
        """Another choice; what was typed just before and has not been searched for yet goes with it."""
        self._typed.stop()
        self._store.go(filters=self._with_text(filters))

    def _look_through(self, source: str) -> None:
        """Through a source, whose claims the detail then shows; through none, with the selection as it is."""
        self._store.go(lens=source, selection=None if source else self._store.state.selection)

    def _clear_all(self) -> None:
        self._typed.stop()
        self._store.go(filters=NO_FILTER)

    def _wait_for_more(self) -> None:
        self._typed.start()

    def _search(self) -> None:
        self._typed.stop()
        self._store.go(gesture="search", filters=self._with_text(self._store.state.filters))

    def _with_text(self, filters: Filters) -> Filters:
        text = self.search.text()
        return replace(filters, text=text, marks_only=self._marks_only and bool(text.strip()))

    def _mark_only(self, marks_only: bool) -> None:
        """Mark what is found instead of leaving out the rest; the next search does so too."""
        self._marks_only = marks_only
        self._change(self._store.state.filters)

    def _ask_for_hit(self, by: int) -> None:
        self._search()
        self.hit_wanted.emit(by)

    def _show_found(self, state: ViewState) -> None:
        filters = state.filters
        searched = bool(filters.text.strip())
        if searched:
            self._marks_only = filters.marks_only
            rows = hits(self._dataset, filters, state.perspective)
            place = place_among(rows, self._dataset.row_of(state.selection))
            self.found.show_hits(place, len(rows), marks_only=filters.marks_only)
        else:
            left = facets(self._dataset, filters, state.perspective)
            self.found.show_left(left.shown, left.total)

    def _follow(self, old: ViewState, new: ViewState) -> None:
        if old.perspective != new.perspective:
            self._change_perspective(new.perspective)
        if (old.filters, old.perspective) != (new.filters, new.perspective):
            if new.filters == NO_FILTER:
                self._typed.stop()  # cleared from elsewhere: what was typed just before goes too
            self._show(new)
        elif old.selection != new.selection:
            self._show_found(new)
        if old.lens != new.lens:
            self.lens.show_lens(new.lens)

    def _change_perspective(self, perspective: str) -> None:
        before = self.countries
        self.countries = CountrySection(self._dataset, perspective, self._theme, self._change)
        self._sections.replaceWidget(before, self.countries)
        before.hide()
        before.deleteLater()
        stop: QWidget = self.search  # what is made later would otherwise come last
        for following in self.countries.tab_stops():
            self.setTabOrder(stop, following)
            stop = following

    def _show(self, state: ViewState) -> None:
        filters = state.filters
        left = facets(self._dataset, filters, state.perspective)
        if self.search.text() != filters.text and not self._typed.isActive():
            self.search.setText(filters.text)
        for section in (self.countries, self.kinds, self.stages):
            section.show_state(filters, left)
        self.period.show_state(filters)
        self.roles.show_state(state)
        self.standing.show_state(state)
        self.sources.show_state(state)
        self._foot.setVisible(filters != NO_FILTER)
        self._show_found(state)


def _padded(widget: QWidget, left: int, top: int, right: int, bottom: int) -> QWidget:
    around = QWidget()
    layout = QVBoxLayout(around)
    layout.setContentsMargins(left, top, right, bottom)
    layout.addWidget(widget)
    return around
