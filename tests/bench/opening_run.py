"""Opens a dataset in the real window, in a process of its own: how long, how live the window stays, how much memory.

`python -m tests.bench.opening_run FILE --events N --figure open_first [--rest SECONDS]`; the built-in dataset is open
before. The time is that until the timeline is painted first. What is told besides: that until all that surrounds it
stands too, that until the file was read to its end, the most memory until then, and the longest time in which the
window did not answer until the timeline was there, while the view was built, and after it. The time of rest counts from
the first paint; it lasts at least until the file was read.
"""

import argparse
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from desktop.__main__ import start_lightly
from desktop.app import App, begin
from tests.bench.figures import Figure, Laps, memory, tell

TICK_MS = 10


class Opening(QObject):
    """Watches one opening from the question to the first paint of the timeline, and on until everything stands."""

    def __init__(self, app: App, file: Path) -> None:
        super().__init__()
        self._app, self._file = app, file
        self.laps = Laps([], [])
        self.asked_at = self.filled_at = self.painted_at = self.stood_at = self.read_at = 0.0
        self.most_mb = 0.0
        self.gaps: list[tuple[float, float]] = []
        """When the window answered, and how many milliseconds it had not."""
        self._last = 0.0
        self._pulse = QTimer(self)
        self._pulse.setTimerType(Qt.TimerType.PreciseTimer)
        self._pulse.setInterval(TICK_MS)
        self._pulse.timeout.connect(self._beat)
        app.window.filled.connect(self._filled)

    def start(self) -> None:
        """Open the file."""
        self._last = self.asked_at = time.perf_counter()
        self._pulse.start()
        self._lap = self.laps.lap()
        self._lap.__enter__()
        self._app.open(self._file)

    def stall(self, after: float, until: float) -> float:
        """The longest time without an answer that ended after one moment and until another."""
        return max((gap for at, gap in self.gaps if after < at <= until), default=0.0)

    @property
    def stands(self) -> bool:
        """Whether everything is there."""
        return self.painted_at > 0 and self._app.idle and self._app.workspace is not None

    def note_standing(self) -> None:
        """Everything is there now."""
        self.stood_at = time.perf_counter()

    def note_read(self) -> None:
        """The file was read to its end now."""
        self.read_at = time.perf_counter()
        self.most_mb = memory("VmHWM")

    @property
    def first_answer(self) -> float:
        """When the window answered again after everything was there."""
        return min(at for at, _gap in self.gaps if at > self.stood_at)

    def _beat(self) -> None:
        now = time.perf_counter()
        self.gaps.append((now, max(0.0, (now - self._last) * 1_000 - TICK_MS)))
        self._last = now

    def _filled(self, page: QWidget) -> None:
        """The timeline is the plain picture of it that comes first, or a view with a viewport."""
        timeline: Any = page.timeline  # type: ignore[attr-defined]
        (timeline.viewport() if hasattr(timeline, "viewport") else timeline).installEventFilter(self)
        self.filled_at = self.filled_at or time.perf_counter()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Paint and not self.painted_at:
            QTimer.singleShot(0, self._painted)
        return False

    def _painted(self) -> None:
        if not self.painted_at:
            self._lap.__exit__(None, None, None)
            self.painted_at = time.perf_counter()


def main() -> None:
    """Open, wait, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--events", type=int, required=True)
    parser.add_argument("--figure", required=True)
    parser.add_argument("--rest", type=float, default=0.2)
    asked = parser.parse_args()
    start_lightly()
    application = QApplication(["milepost"])
    app = begin(application, None)
    _wait(lambda: app.idle and app.workspace is not None)
    _rest(0.2)
    opening = Opening(app, asked.file)
    opening.start()
    _wait(lambda: opening.painted_at > 0 or bool(_refusal(app)))
    if _refusal(app):
        raise SystemExit(_refusal(app))
    _wait(lambda: opening.stands)
    opening.note_standing()
    _wait(lambda: app.dataset.is_whole)
    opening.note_read()
    _rest(opening.painted_at + asked.rest - time.perf_counter())
    _tell(opening, asked.figure, asked.events)
    app.window.close()


def _wait(until: Callable[[], bool]) -> None:
    """Let the window live. (QTest.qWait would keep Python from its other threads meanwhile.)"""
    loop, look = QEventLoop(), QTimer()
    look.timeout.connect(lambda: loop.quit() if until() else None)
    look.start(TICK_MS)
    loop.exec()


def _rest(seconds: float) -> None:
    end = time.perf_counter() + seconds
    _wait(lambda: time.perf_counter() >= end)


def _refusal(app: App) -> str:
    bar = app.window.message_bar
    return bar.sentence if bar.isVisible() else ""


def _tell(opening: Opening, name: str, events: int) -> None:
    now = memory("VmRSS")
    tell(opening.laps.figure(name, events, 1, now))
    for what, moment in {"stands": opening.stood_at, "read": opening.read_at}.items():
        passed = round((moment - opening.asked_at) * 1_000, 1)
        tell(Figure(f"{name}_{what}", events, 1, 0, 0, passed, passed, round(now, 1)))
    tell(Figure(f"{name}_peak", events, 1, 0, 0, 0, 0, round(opening.most_mb, 1)))
    answered = opening.first_answer
    moments = {"stall": (0.0, opening.filled_at), "stall_building": (opening.filled_at, answered)}
    moments["stall_after"] = (answered, time.perf_counter())
    for what, (after, until) in moments.items():
        longest = round(opening.stall(after, until), 1)
        tell(Figure(f"{name}_{what}", events, 1, 0, 0, longest, longest, round(now, 1)))


if __name__ == "__main__":
    main()
