"""What the time axis counts, and whether years are told by era: chosen in the menu, kept for the next start."""

from dataclasses import replace
from functools import partial
from typing import cast, get_args

from desktop.model.view_state import AxisForm, ViewState
from desktop.render.language import language
from desktop.ui.commands import Commands
from desktop.ui.settings import Settings
from desktop.ui.store import Store

FORMS: tuple[AxisForm, ...] = get_args(AxisForm)


def with_axis_chosen(state: ViewState, settings: Settings) -> ViewState:
    """A first state with the axis chosen last time."""
    form = cast("AxisForm", settings.choice("axis/form", FORMS, state.axis))
    return replace(state, axis=form, eras=settings.flag("axis/eras", default=state.eras))


def join_axis(commands: Commands, store: Store, settings: Settings) -> None:
    """Say what the commands of the axis do."""

    def count(form: AxisForm) -> None:
        settings.put("axis/form", form)
        store.go(axis=form)

    def tell_eras() -> None:
        eras = commands.checked("eras")
        settings.put("axis/eras", eras)
        store.go(eras=eras)

    for form in FORMS:
        commands.on(f"axis_{form}", partial(count, form))
    commands.on("eras", tell_eras)


def show_axis(commands: Commands, state: ViewState) -> None:
    """Show in the menu what is chosen. Other languages than Japanese know no eras."""
    commands.check(f"axis_{state.axis}")
    commands.check("eras", state.eras)
    commands.enable("eras", language() == "ja")
