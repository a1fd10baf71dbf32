"""The commands that move the view, and the settings of how it moves, joined to the timeline."""

from functools import partial

from desktop.ui.calm import system_is_calm
from desktop.ui.commands import Commands
from desktop.ui.rows import USUAL, stepped
from desktop.ui.settings import Settings
from desktop.ui.status_line import StatusLine
from desktop.ui.stepping import Presses
from desktop.ui.store import Store
from desktop.ui.timeline_view import TimelineView
from desktop.ui.wheel import WHEEL, WHEEL_HABITS, WheelHabit, wheel_habit

NOTCHES = 2
"""How many notches of the wheel a press of a zoom key is worth."""
TENTH = 0.1


def wants_calm(settings: Settings) -> bool:
    """Whether to do without motion: by the user's word, else by the system's."""
    return settings.flag("calm", default=system_is_calm())


class Movement:
    """Zooms and moves by command, makes rows taller, and remembers what the wheel does and whether things glide."""

    def __init__(
        self, commands: Commands, store: Store, timeline: TimelineView, status: StatusLine, settings: Settings
    ) -> None:
        self._commands, self._store, self._settings = commands, store, settings
        self._timeline, self._status = timeline, status
        self.presses = Presses(commands)
        for key, notches in (("zoom_in", NOTCHES), ("zoom_out", -NOTCHES)):
            commands.on(key, partial(self._zoom, key, notches))
        for key, share in (("earlier", -TENTH), ("later", TENTH), ("window_earlier", -1.0), ("window_later", 1.0)):
            commands.on(key, partial(self._move, key, share))
        for key, steps in (("rows_taller", 1), ("rows_lower", -1)):
            commands.on(key, partial(self._step_rows, steps))
        commands.on("rows_usual", lambda: timeline.mouse.rows.go(USUAL))
        self._join_settings()

    def _join_settings(self) -> None:
        for habit in WHEEL_HABITS:
            self._commands.on(f"wheel_{habit}", partial(self._choose_wheel, habit))
        self._turn_into(wheel_habit(self._settings))
        self._commands.on("calm", self._choose_calm)
        self._commands.check("calm", checked=self._timeline.travel.is_calm)

    def _zoom(self, key: str, notches: float) -> None:
        self._timeline.travel.zoom(notches, self.presses.gesture(key))

    def _move(self, key: str, share: float) -> None:
        self._timeline.travel.move(share, self.presses.gesture(key))

    def _step_rows(self, steps: int) -> None:
        self._timeline.mouse.rows.go(stepped(self._store.state.row_scale, steps))

    def _choose_wheel(self, habit: WheelHabit) -> None:
        self._settings.put(WHEEL, habit)
        self._turn_into(habit)

    def _turn_into(self, habit: WheelHabit) -> None:
        self._timeline.mouse.habit = habit
        self._status.tell_wheel(habit)
        self._commands.check(f"wheel_{habit}")

    def _choose_calm(self) -> None:
        calm = self._commands.checked("calm")
        self._settings.put("calm", calm)
        self._timeline.travel.set_calm(calm)
