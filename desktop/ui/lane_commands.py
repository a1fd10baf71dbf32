"""What can be done with lanes: made and ordered otherwise, opened, folded, pinned; and the menu of one of them."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import Any, get_args

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from desktop.dataset.filters import facets
from desktop.dataset.reader import Dataset
from desktop.model.view_state import NO_FILTER, LaneMode, LaneOrder, ViewState
from desktop.render.chart import wish
from desktop.render.lane_topics import Topic
from desktop.render.lanes import Place, all_flipped, place_of
from desktop.render.language import language, translate
from desktop.ui.commands import Commands
from desktop.ui.menus import add_entry
from desktop.ui.store import Store

MOST_PERSPECTIVES = 20
MODES: tuple[LaneMode, ...] = get_args(LaneMode)
ORDERS: tuple[LaneOrder, ...] = get_args(LaneOrder)
OF_LANES = (*(f"lanes_{mode}" for mode in MODES), *(f"order_{order}" for order in ORDERS), "open_lanes", "fold_lanes")
"""Commands that change nothing of a view that has no lanes; from whose side one looks matters to all of them."""


class LaneCommands(QObject):
    """Joins the commands on lanes to the state. `focus` tells the key of the lane that the keys are in, or nothing.

    Whoever made it calls `refresh` when the state or the focus has changed.
    """

    def __init__(
        self, dataset: Dataset, store: Store, commands: Commands, focus: Callable[[], str], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._dataset, self._store, self._commands, self._focus = dataset, store, commands, focus
        self._parent = parent
        for mode in MODES:
            commands.on(f"lanes_{mode}", partial(self._make, mode))
        for order in ORDERS:
            commands.on(f"order_{order}", partial(self._order, order))
        commands.on("pin_lane", lambda: self.pin(self._focus()))
        commands.on("open_lanes", partial(self._turn_all, to_open=True))
        commands.on("fold_lanes", partial(self._turn_all, to_open=False))
        commands.fill("perspective", self._perspectives(), self.look_from, store.state.perspective)

    def refresh(self, state: ViewState) -> None:
        """Show in the menus how lanes are made now, and let it be changed where there are lanes to be seen."""
        has_lanes = state.view == "timeline"
        for key in OF_LANES:
            self._commands.enable(key, enabled=has_lanes)
        self._commands.check(f"lanes_{state.lane_mode}")
        self._commands.check(f"order_{state.lane_order}")
        self._commands.tick("perspective", state.perspective)
        place = self._place(self._focus())
        self._commands.enable("pin_lane", has_lanes and place is not None and place.can_be_pinned)
        self._commands.check("pin_lane", place is not None and place.pinned)

    def look_from(self, perspective: str) -> None:
        """See everything from the side of another country."""
        filters = replace(self._store.state.filters, countries=None, partners=None, parties_all=None, without=None)
        self._store.go(perspective=perspective, flipped=frozenset(), filters=filters)

    def pin(self, lane: str) -> None:
        """Keep a lane among the first, or no longer."""
        self._store.go(pins=self._store.state.pins ^ {lane})

    def flip(self, lane: str) -> None:
        """Open a folded lane, fold an open one."""
        self._store.go(flipped=self._store.state.flipped ^ {lane})

    def show_menu(self, lane: str, at: QPoint) -> None:
        """The menu of a lane, at a place of the screen."""
        menu = self.menu(lane)
        if menu is not None:
            menu.popup(at)

    def menu(self, lane: str) -> QMenu | None:
        """What can be done with a lane; None where there is no such lane."""
        place = self._place(lane)
        if place is None:
            return None
        menu = QMenu(self._parent)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._add_what_turns_it(menu, place)
        self._add_what_looks_at_it(menu, place.topic)
        menu.addSeparator()
        menu.addActions([self._commands.action(key) for key in ("open_lanes", "fold_lanes")])
        return menu

    def _add_what_turns_it(self, menu: QMenu, place: Place) -> None:
        fold, unfold = translate("Lanes", "Fold the lane"), translate("Lanes", "Open the lane")
        add_entry(menu, fold if place.open else unfold, partial(self.flip, place.key))
        words = self._commands.action("pin_lane").text()
        pin = add_entry(menu, words, partial(self.pin, place.key), ticked=place.pinned)
        pin.setEnabled(place.can_be_pinned)

    def _add_what_looks_at_it(self, menu: QMenu, topic: Topic) -> None:
        changes = only(self._dataset, self._store.state, topic)
        others = [party for party in topic.parties if party != self._store.state.perspective]
        if changes or others:
            menu.addSeparator()
        if changes:
            add_entry(menu, translate("Lanes", "Only this"), partial(self._store.go, **changes))
        for party in others:
            name = self._dataset.parties[party].name.to(language())
            perspective = translate("Lanes", "Perspective: {country}").format(country=name)
            add_entry(menu, perspective, partial(self.look_from, party))

    def _place(self, lane: str) -> Place | None:
        return place_of(self._dataset, wish(self._store.state, language()), lane) if lane else None

    def _make(self, mode: LaneMode) -> None:
        self._store.go(lane_mode=mode)

    def _order(self, order: LaneOrder) -> None:
        self._store.go(lane_order=order)

    def _turn_all(self, *, to_open: bool) -> None:
        wanted = wish(self._store.state, language())
        self._store.go(flipped=all_flipped(self._dataset, wanted, to_open=to_open))

    def _perspectives(self) -> list[tuple[str, str]]:
        """From whose side one can look: those with the most events, and whoever is looked from now, by name."""
        perspective = self._store.state.perspective
        events = facets(self._dataset, NO_FILTER, perspective).countries
        busiest = sorted(events, key=lambda party: -events[party])[:MOST_PERSPECTIVES]
        offered = {*busiest, self._dataset.about.perspective, perspective}
        named = [(code, self._dataset.parties[code].name.to(language())) for code in offered]
        return sorted(named, key=lambda pair: pair[1])


def only(dataset: Dataset, state: ViewState, topic: Topic) -> dict[str, Any]:
    """The changes of the state that leave only the events of a lane; none where no filter says that.

    Of a pair without the country in perspective: from the side of one of the two.
    """
    filters = state.filters
    if topic.nature == "partner":
        return {"filters": replace(filters, partners=frozenset(topic.parties))}
    if topic.nature == "pair":
        first, second = topic.parties
        filters = replace(filters, partners=frozenset({second}))
        if first == state.perspective:
            return {"filters": filters}
        return {"perspective": first, "filters": replace(filters, countries=None)}
    if topic.nature == "group":
        kinds = frozenset(kind.id for kind in dataset.kinds.values() if kind.group == topic.code)
        return {"filters": replace(filters, kinds=kinds)}
    if topic.nature == "kind":
        return {"filters": replace(filters, kinds=frozenset({topic.code}))}
    return {}
