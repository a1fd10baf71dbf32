"""What a tick among the countries means: any of them, all of them together, or none of them."""

from collections.abc import Callable
from dataclasses import replace
from typing import Literal, get_args

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QPushButton

from desktop.model.view_state import Filters
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.menus import become_menu_link
from desktop.ui.plain import set_tooltip

Mode = Literal["any", "all", "none"]
MODES: tuple[Mode, ...] = get_args(Mode)


def mode_of(filters: Filters) -> Mode:
    """What the ticks of a state mean; where a recipe sets several at once, the narrowest."""
    if filters.parties_all is not None:
        return "all"
    return "any" if filters.without is None else "none"


def named(filters: Filters) -> frozenset[str]:
    """The parties that the ticks name; none while all are ticked."""
    chosen = {"any": filters.partners, "all": filters.parties_all, "none": filters.without}[mode_of(filters)]
    return chosen or frozenset()


def with_mode(filters: Filters, mode: Mode, parties: frozenset[str], perspective: str) -> Filters:
    """The filters with these parties named in this way; all together means: with the country in perspective."""
    together = parties | {perspective} if parties else parties
    return replace(
        filters,
        partners=parties if mode == "any" and parties else None,
        parties_all=together if mode == "all" else None,
        without=parties if mode == "none" else None,
    )


def mode_name(mode: Mode) -> str:
    """The name of a mode, as it stands in the menu."""
    return {
        "any": translate("FilterPanel", "Any of these"),
        "all": translate("FilterPanel", "All of these together"),
        "none": translate("FilterPanel", "None of these"),
    }[mode]


class ModeButton(QPushButton):
    """A small word in the head of the section that opens the choice: any, all, none."""

    def __init__(self, theme: Theme, change: Callable[[Mode], object]) -> None:
        super().__init__()
        self.setObjectName("country_mode")
        menu, group = become_menu_link(self, theme), QActionGroup(self)
        self._entries = {mode: menu.addAction(mode_name(mode)) for mode in MODES}
        for mode, entry in self._entries.items():
            entry.setCheckable(True)
            group.addAction(entry)
            entry.triggered.connect(lambda _checked=False, mode=mode: change(mode))
        self.show_mode("any")

    def show_mode(self, mode: Mode) -> None:
        """Say what a tick means now. Calls nothing."""
        self._entries[mode].setChecked(True)
        self.setText(
            {
                "any": translate("FilterPanel", "any"),
                "all": translate("FilterPanel", "all"),
                "none": translate("FilterPanel", "not"),
            }[mode]
        )
        self.setAccessibleName(translate("FilterPanel", "What a tick means: {mode}").format(mode=mode_name(mode)))
        set_tooltip(self, self.accessibleName())
