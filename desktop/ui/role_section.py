"""The section of the filter panel by role: who acts, hosts or is concerned; folded."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton

from desktop.dataset.reader import Dataset
from desktop.dataset.source_facets import role_counts
from desktop.dataset.words import role_name
from desktop.model.text import cut
from desktop.model.view_state import Filters, ViewState
from desktop.model.vocabulary import Role
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.filter_sections import LONGEST_OFFER, Change
from desktop.ui.menus import add_entry, become_menu_link
from desktop.ui.plain import no_mnemonic, plain_label, set_tooltip
from desktop.ui.source_sections import CountedSection, FoldedSection

MOST_OFFERED = 12
"""So many of the parties that are ticked are offered one by one."""


class RoleSection(FoldedSection):
    """Events by what a party does in them: any partner, the country in perspective, or one of those ticked."""

    def __init__(self, dataset: Dataset, theme: Theme, change: Change) -> None:
        super().__init__(theme, translate("FilterPanel", "Role"), change)
        self._dataset = dataset
        self.roles = CountedSection(
            dataset, theme, translate("FilterPanel", "Role"), "roles",
            [(role.value, role_name(role, translate)) for role in Role], role_counts, change,
        )  # fmt: skip
        self.roles.head.hide()
        self.who = WhoButton(theme, self._offered, self._take)
        line = QHBoxLayout()
        line.setContentsMargins(14, 0, 4, 0)
        line.setSpacing(6)
        line.addWidget(plain_label(translate("FilterPanel", "Who"), look="quiet"))
        line.addWidget(self.who)
        line.addStretch(1)
        self.inner.addLayout(line)
        self.inner.addWidget(self.roles)

    def is_set(self, filters: Filters) -> bool:
        """Whether something is chosen."""
        return filters.roles is not None

    def cleared(self, filters: Filters) -> Filters:
        """The filters without any by role."""
        return replace(filters, roles=None, role_of="")

    def _show_state(self, state: ViewState) -> None:
        self.who.show_party(self._name(state.filters.role_of))
        if self.head.opener.isChecked():
            self.roles.count_anew(state.filters, state.perspective)

    def _name(self, party: str) -> str:
        known = self._dataset.parties.get(party)
        return known.name.to(language()) if known else party or translate("FilterPanel", "any partner")

    def _offered(self) -> Iterator[tuple[str, str, bool]]:
        """Code, name, and whether it is chosen, of each party that can be."""
        if self._state is None:
            return
        filters, perspective = self._state.filters, self._state.perspective
        ticked = [party for party in self._dataset.parties if party in (filters.partners or ())]
        named = ("", perspective, *self._dataset.about.pinned, *ticked[:MOST_OFFERED], filters.role_of)
        for party in dict.fromkeys(named):
            yield party, self._name(party), party == filters.role_of

    def _take(self, party: str) -> None:
        if self._state is not None:
            self._change(replace(self._state.filters, role_of=party))


class WhoButton(QPushButton):
    """A word that says whose role is meant, and opens the choice."""

    def __init__(
        self, theme: Theme, offered: Callable[[], Iterator[tuple[str, str, bool]]], take: Callable[[str], object]
    ) -> None:
        super().__init__()
        self._offered, self._take = offered, take
        self.setObjectName("role_of")
        menu = become_menu_link(self, theme)
        menu.aboutToShow.connect(partial(self._fill, menu))

    def show_party(self, name: str) -> None:
        """Say whose role is meant. Calls nothing."""
        self.setText(no_mnemonic(cut(name, 2 * LONGEST_OFFER)))
        self.setAccessibleName(translate("FilterPanel", "Who does it: {party}").format(party=name))
        set_tooltip(self, self.accessibleName())

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        for party, name, ticked in self._offered():
            add_entry(menu, name, partial(self._take, party), ticked=ticked)
