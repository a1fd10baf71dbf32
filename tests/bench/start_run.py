"""One start of Milepost, or of a bare window, in a process of its own: how long until something is painted.

`python -m tests.bench.start_run bare|window|timeline SPAWNED [--rest SECONDS]`; SPAWNED is when the process was asked
for, by time.monotonic(). Imports nothing that what it measures would not import anyway.
"""

import sys
import time
from pathlib import Path
from typing import Any

from desktop.__main__ import start_lightly


def tell(spawned: float, rss_mb: float) -> None:
    """The milliseconds so far, as a line of JSON: of the processor, and since the process was asked for."""
    wall = (time.monotonic() - spawned) * 1_000
    print(f'{{"cpu": {time.process_time() * 1_000}, "wall": {wall}, "rss_mb": {rss_mb}}}', flush=True)  # noqa: T201


def memory() -> float:
    """Megabytes in use."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) * 1_024 / 1e6 for line in lines if line.startswith("VmRSS:"))


def bare(spawned: float) -> int:
    """A window of the same size with nothing in it but its colour."""
    from PySide6.QtCore import QTimer  # noqa: PLC0415 (measured)
    from PySide6.QtGui import QColor, QPainter, QPaintEvent  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication, QMainWindow  # noqa: PLC0415

    class Bare(QMainWindow):
        def paintEvent(self, _event: QPaintEvent) -> None:
            with QPainter(self) as painter:
                painter.fillRect(self.rect(), QColor("white"))
            QTimer.singleShot(0, told)

    def told() -> None:
        tell(spawned, 0)
        application.quit()

    application = QApplication(["bare"])
    window = Bare()
    window.resize(1440, 900)
    window.show()
    return application.exec()


def milepost(spawned: float, what: str, rest: float) -> int:
    """The real start; the clock stops at the first paint of the window, or of the timeline in it."""
    start_lightly()
    from PySide6.QtCore import QEvent, QObject, QTimer  # noqa: PLC0415 (measured)
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop.app import begin  # noqa: PLC0415

    class Watch(QObject):
        """Waits for the first paint of a timeline."""

        def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
            if event.type() == QEvent.Type.Paint:
                painted()
            return False

    def painted() -> None:
        if not seen:
            seen.append(True)
            QTimer.singleShot(0, told)

    def filled(page: Any) -> None:
        """The timeline is a view with a viewport, or the plain picture of it that comes first."""
        timeline = page.timeline
        (timeline.viewport() if hasattr(timeline, "viewport") else timeline).installEventFilter(watch)

    def told() -> None:
        if rest:  # memory is looked at when everything has come to rest
            cpu, wall = time.process_time() * 1_000, (time.monotonic() - spawned) * 1_000
            QTimer.singleShot(round(rest * 1_000), lambda: told_at_rest(cpu, wall))
        else:
            tell(spawned, 0)
            app.window.close()

    def told_at_rest(cpu: float, wall: float) -> None:
        events = len(app.dataset.columns.ids)
        print(f'{{"cpu": {cpu}, "wall": {wall}, "rss_mb": {memory()}, "events": {events}}}', flush=True)  # noqa: T201
        app.window.close()

    seen: list[bool] = []
    watch = Watch()
    application = QApplication(["milepost"])
    app = begin(application, None)
    if what == "window":
        app.window.painted.connect(painted)
    else:
        app.window.filled.connect(filled)
    return application.exec()


def main() -> int:
    """Start what was asked for."""
    what, spawned = sys.argv[1], float(sys.argv[2])
    rest = float(sys.argv[4]) if len(sys.argv) > 4 else 0.0
    return bare(spawned) if what == "bare" else milepost(spawned, what, rest)


if __name__ == "__main__":
    sys.exit(main())
