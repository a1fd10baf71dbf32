"""The pane at the right: everything that the record has on the selected event or agreement."""

from collections.abc import Callable
from functools import cache, partial

import numpy as np
from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desktop.dataset.citations import CitationForm, citations
from desktop.dataset.filter_words import source_name
from desktop.dataset.filters import kept
from desktop.dataset.hits import place_among
from desktop.dataset.reader import Dataset
from desktop.model.record import Event
from desktop.model.text import number_text
from desktop.model.view_state import Selection, ViewState
from desktop.render.language import language, translate, written
from desktop.render.theme import Theme, icon, kind_colours
from desktop.ui.delay import once_after
from desktop.ui.detail_content import brief, content
from desktop.ui.detail_hint import hint
from desktop.ui.detail_lines import Content
from desktop.ui.detail_parts import chip, flow
from desktop.ui.detail_sections import Ways, body
from desktop.ui.detail_style import detail_style, text_scale
from desktop.ui.detail_text import as_text
from desktop.ui.lens_content import LensContent, lens_content, lens_text
from desktop.ui.lens_view import lens_body
from desktop.ui.menus import become_menu_link
from desktop.ui.plain import no_mnemonic, plain_label, set_tooltip
from desktop.ui.stepping import Rows, neighbour
from desktop.ui.store import Store

NARROWEST, USUAL = 280, 340
"""Widths at the usual text size."""
REST = 100
"""Milliseconds without another selection after which all of it is shown; a key held down selects faster than that."""


class _Frame(QWidget):
    """Holds the body in the scrolled region, as high as its text is at the width there is."""

    def minimumSizeHint(self) -> QSize:
        """None: the sum of least sizes is that of a narrow column, far too high for this one."""
        return QSize(0, 0)


class DetailPane(QFrame):
    """Shows the selection of the state; `select` is called with what the user picks here.

    `set_rows` says among which events, in order of time, one goes on to the previous and the next.
    A selection is shown at once and whole. Only while one follows the other at once, as under a key held down, the
    title alone is, and the rest when that ends: `settle` does not wait for it. `tour_wanted` tells that the user wants
    the tour that the dataset offers.
    """

    tour_wanted = Signal()

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        select: Callable[[Selection], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("detail_pane")
        self.setAccessibleName(translate("Detail", "Detail"))
        self._dataset, self._store, self._theme, self._select = dataset, store, theme, select
        groups = tuple(dataset.groups)
        self._ways = Ways(
            theme=theme,
            signs={group.id: group.sign for group in dataset.groups.values()},
            colours=dict(zip(groups, kind_colours(theme, groups), strict=True)),
            select=select,
        )
        self._rows: Callable[[], Rows] = lambda: np.arange(len(dataset.columns.ids), dtype=np.int32)
        self._content: Content | None = None
        self._lens: LensContent | None = None
        self._body: QWidget | None = None
        self._is_brief = False
        self._rest = once_after(REST, self.settle, self)
        self._build_frame()
        self.ensurePolished()
        scale = text_scale(self.font())
        self.setMinimumWidth(round(NARROWEST * scale))
        self.setStyleSheet(detail_style(theme, groups, scale))
        self.show_state(store.state)
        store.changed.connect(self._apply)

    def _build_frame(self) -> None:
        self._previous = self._step_button("chevron-left", translate("Detail", "Previous event"), -1)
        self._next = self._step_button("chevron-right", translate("Detail", "Next event"), 1)
        self._position = plain_label(name="detail_muted")
        self._chips, self._chips_place = QWidget(), QHBoxLayout()
        self._chips_place.setContentsMargins(0, 4, 0, 0)
        self._chips_place.addWidget(self._chips)
        self._way_back = self._lens_button()
        self._top = QWidget()
        top = QHBoxLayout(self._top)
        top.setContentsMargins(16, 12, 8, 8)
        top.setSpacing(2)
        top.addLayout(self._chips_place, 1)
        for part in (self._previous, self._position, self._next):
            top.addWidget(part)
        self._scroll = QScrollArea()
        self._scroll.setObjectName("detail_scroll")
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setAccessibleName(translate("Detail", "Detail"))
        self._scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        frame = _Frame()
        frame.setObjectName("detail_frame")
        frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._frame = QVBoxLayout(frame)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self._scroll.setWidget(frame)
        self.setFocusProxy(self._scroll)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(self._way_back)
        page.addWidget(self._top)
        page.addWidget(self._scroll, 1)

    def _step_button(self, drawing: str, name: str, step: int) -> QToolButton:
        button = QToolButton()
        button.setIcon(icon(drawing, self._theme.muted, self._theme.line))
        button.setAccessibleName(name)
        set_tooltip(button, name)
        button.clicked.connect(partial(self.step, step))
        return button

    def _lens_button(self) -> QPushButton:
        """Leads from an event back to the source through which one looks."""
        button = QPushButton()
        button.setObjectName("lens_way_back")
        button.setProperty("link", True)
        button.setIcon(icon("chevron-left", self._theme.accent))
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._store.go(selection=None))
        return button

    def sizeHint(self) -> QSize:
        """As wide as it usually is."""
        return QSize(round(USUAL * text_scale(self.font())), 600)

    def set_rows(self, rows: Callable[[], Rows]) -> None:
        """Say among which events, as rows in order of time, previous and next go: asked for when an event is shown."""
        self._rows = cache(rows)
        self._show_position()

    def step(self, by: int) -> None:
        """Select the event so many places on."""
        target = self._neighbour(by)
        if target is not None:
            self._select(Selection("event", self._dataset.columns.ids[target]))

    def text(self) -> str:
        """All that is shown, as plain text."""
        if self._content:
            return as_text(self._content)
        return lens_text(self._lens) if self._lens else ""

    # What is shown

    def show_state(self, state: ViewState) -> None:
        """Show the selection of a state, all of it."""
        self._show_content(state)
        self._show_body(self._content)

    def settle(self) -> None:
        """Show all of what is selected, now."""
        self._rest.stop()
        if self._is_brief:
            self._show_body(self._content)

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if _shown(old) == _shown(new):
            return
        if self._rest.isActive():
            self._show_content(new)
            self._show_body(brief(self._content))
            self._is_brief = True
        else:
            self.show_state(new)
        self._rest.start()

    def _show_content(self, state: ViewState) -> None:
        self._content = content(self._dataset, state.selection, state.perspective, state.filters.known)
        # Only while nothing is selected: a lens has many lines, and steps from event to event would wait for them.
        self._lens = None if self._content else lens_content(self._dataset, state.lens, state.filters.known)
        self._show_way_back(state)
        self._show_chips()
        self._show_position()

    def _show_way_back(self, state: ViewState) -> None:
        source = self._dataset.sources.get(state.lens)
        self._way_back.setVisible(source is not None and self._content is not None)
        if source is not None:
            name = source_name(source, written())
            self._way_back.setText(no_mnemonic(name))
            self._way_back.setAccessibleName(translate("Lens", "Back to the source lens: {source}").format(source=name))
            set_tooltip(self._way_back, self._way_back.accessibleName())

    def _show_chips(self) -> None:
        self._chips.hide()
        self._chips_place.removeWidget(self._chips)
        self._chips.deleteLater()
        shown = self._content or self._lens
        self._chips = QWidget()
        self._chips.setLayout(flow([chip(one) for one in shown.chips] if shown else []))
        self._chips_place.addWidget(self._chips)
        self._chips.show()
        self._top.setVisible(shown is not None)

    def _show_body(self, shown: Content | None) -> None:
        """Put a new body in place of the old one, whose widget may be the one that was just clicked."""
        self._is_brief = False
        held_focus = self._holds_focus()
        old, self._body = self._body, None
        if old is not None:
            old.hide()
            self._frame.removeWidget(old)
            old.deleteLater()
        cite = self._cite_button(shown) if shown and shown.sources else None
        self._body = body(shown, self._ways, cite) if shown else self._calm_body()
        self._frame.addWidget(self._body)
        self._body.show()
        self._scroll.verticalScrollBar().setValue(0)
        if held_focus:
            self._scroll.setFocus()

    def _calm_body(self) -> QWidget:
        """While nothing is selected: the source through which one looks, or what to do."""
        if self._lens is None:
            return hint(self._dataset, self.tour_wanted.emit)
        return lens_body(self._lens, self._ways, lambda: self._store.go(lens=""))

    def _holds_focus(self) -> bool:
        """Whether the keyboard is in the body that is about to go."""
        focused = QApplication.focusWidget()
        return focused is not None and self._scroll.isAncestorOf(focused)

    # Previous and next

    def _row(self) -> int | None:
        return self._dataset.row_of(self._store.state.selection)

    def _neighbour(self, by: int) -> int | None:
        """The row of the event so many places on, or None at the end of the list."""
        row = self._row()
        return None if row is None else neighbour(self._rows(), row, by)

    def _show_position(self) -> None:
        row = self._row()
        for part in (self._previous, self._position, self._next):
            part.setVisible(row is not None)
        if row is None:
            return
        place = place_among(self._rows(), row)
        if place is None:
            left = kept(self._dataset, self._store.state.filters, self._store.state.perspective)[row]
            self._position.setText(
                translate("Detail", "in another lane") if left else translate("Detail", "filtered out")
            )
        else:
            said = translate("Detail", "{place} of {all}")
            place_text, all_text = (number_text(number, language()) for number in (place + 1, len(self._rows())))
            self._position.setText(said.format(place=place_text, all=all_text))
        self._previous.setEnabled(self._neighbour(-1) is not None)
        self._next.setEnabled(self._neighbour(1) is not None)

    # Copying

    def _cite_button(self, shown: Content) -> QPushButton:
        button = QPushButton(translate("Detail", "Copy a citation"))
        menu = become_menu_link(button, self._theme)
        if shown.citable:
            forms: tuple[tuple[str, CitationForm], ...] = (
                (translate("Detail", "As a footnote"), "footnote"),
                (translate("Detail", "As BibTeX"), "bibtex"),
                (translate("Detail", "As CSL-JSON"), "csl"),
                (translate("Detail", "As RIS"), "ris"),
            )
            for name, form in forms:
                menu.addAction(name, partial(self._copy_citation, shown.citable, form))
            menu.addSeparator()
        else:
            button.setText(translate("Detail", "Copy"))
        menu.addAction(translate("Detail", "Everything shown here"), lambda: _copy(self.text()))
        return button

    def copy_footnote(self) -> bool:
        """Copy the sources of the selected event as a footnote; whether there is an event."""
        event = self._content.citable if self._content else None
        if event is not None:
            self._copy_citation(event, "footnote")
        return event is not None

    def _copy_citation(self, event: Event, form: CitationForm) -> None:
        _copy(citations([event], language(), form, translate))


def _shown(state: ViewState) -> tuple[object, ...]:
    """What of a state decides what the pane shows."""
    return state.selection, state.perspective, state.eras, state.lens, state.filters.known


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
