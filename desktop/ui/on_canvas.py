"""What lies on the canvas of the timeline: the key to the signs, and the way out where filters leave nothing to see."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton

from desktop.dataset.reader import Dataset
from desktop.model.view_state import NO_FILTER, ViewState
from desktop.render.language import translate
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme
from desktop.ui.key_card import KeyCard
from desktop.ui.settings import Settings
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView

BELOW_WORDS = 20
"""Pixels from the middle of the canvas, where it is said that nothing is left, down to the button."""


class OnCanvas:
    """Places it, and lays it there or takes it away. clear_filters: what the button does."""

    def __init__(
        self,
        dataset: Dataset,
        store: Store,
        theme: Theme,
        settings: Settings,
        timeline: TimelineView,
        clear_filters: Callable[[], object],
    ) -> None:
        self._dataset, self._store, self._theme, self._settings = dataset, store, theme, settings
        self._timeline = timeline
        self.clear_button = QPushButton(translate("Timeline", "Clear all filters"), timeline)
        self.clear_button.clicked.connect(clear_filters)
        self.key: KeyCard | None = None
        """The key to the signs; it is made when it is first wanted."""
        timeline.resized.connect(self._show_key)
        timeline.resized.connect(self._show_button)

    def refresh(self, old: ViewState | None, new: ViewState) -> None:
        """Follow the state."""
        if (old is not None and old.shows_key) != new.shows_key:
            self._show_key()
        if old is None or (old.filters, old.perspective) != (new.filters, new.perspective):
            self._show_button()

    def _show_key(self) -> None:
        wanted = self._store.state.shows_key
        if wanted and self.key is None:
            self.key = KeyCard(self._timeline, self._dataset, self._store, self._theme, self._settings, text_scale())
        if self.key is not None:
            self.key.place(self._timeline.layout_now().body)
            self.key.setVisible(wanted)
            self.key.raise_()

    def _show_button(self) -> None:
        button = self.clear_button
        nothing = not self._timeline.chart_now().lanes and self._store.state.filters != NO_FILTER
        button.setVisible(nothing)
        if nothing:
            button.adjustSize()
            body = self._timeline.layout_now().body
            x, y = body.x + (body.width - button.width()) / 2, body.y + body.height / 2
            button.move(round(x), round(y + BELOW_WORDS))
