"""What is dragged and let go while it moves glides on a little, and comes to rest."""

import time
from collections import deque
from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

LOOKED_BACK = 0.1
"""Seconds before letting go whose movement counts."""
RESTED = 0.06
"""Seconds without movement after which a pointer has come to rest by itself."""
SHORTEST = 0.01
"""Seconds of movement that are needed to tell how fast it is."""
SLOWEST, FASTEST = 150.0, 6_000.0
"""Pixels a second: slower is no flick, and nothing glides faster."""
GLIDE_MS = (300, 500)
"""How long the slowest and the fastest glide last."""


class Pace:
    """How fast a pointer moves, told by where it was lately."""

    def __init__(self) -> None:
        self._seen: deque[tuple[float, float, float]] = deque()

    def see(self, now: float, x: float, y: float) -> None:
        """The pointer is here, at a time in seconds."""
        self._seen.append((now, x, y))
        while now - self._seen[0][0] > LOOKED_BACK:
            self._seen.popleft()

    def forget(self) -> None:
        """Another movement begins."""
        self._seen.clear()

    def speed(self, now: float) -> tuple[float, float]:
        """Pixels a second to the right and down; none once it has rested."""
        if not self._seen or now - self._seen[-1][0] > RESTED:
            return 0.0, 0.0
        (then, x, y), (last, last_x, last_y) = self._seen[0], self._seen[-1]
        seconds = last - then
        if seconds < SHORTEST:
            return 0.0, 0.0
        across, down = (last_x - x) / seconds, (last_y - y) / seconds
        share = min(1.0, FASTEST / max(hypot(across, down), 1.0))
        return across * share, down * share


class Glide(QObject):
    """Follows a drag, and goes on when it is let go.

    It slows down from the speed of the drag to rest in 0.3 to 0.5 s. Where motion is to be calm it does not begin.
    """

    def __init__(self, *, calm: bool = False, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._clock = clock
        self.calm = calm
        self._pace = Pace()
        self._way = (0.0, 0.0)
        self._show: Callable[[float, float], None] | None = None
        self.is_showing = False
        """Whether the change under way is one of this glide's own."""
        self._animation = QVariantAnimation(self)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._glide)

    @property
    def is_under_way(self) -> bool:
        """Whether anything glides."""
        return self._animation.state() is QVariantAnimation.State.Running

    def begin(self) -> None:
        """Another drag begins; what glides stops."""
        self.stop()
        self._pace.forget()

    def follow(self, x: float, y: float) -> None:
        """The drag has come to this place."""
        self._pace.see(self._clock(), x, y)

    def let_go(self, show: Callable[[float, float], None]) -> None:
        """The drag ends: if it was a flick, call `show` with how many pixels it has gone on, to the right and down."""
        self._show = show
        across, down = self._pace.speed(self._clock())
        self._pace.forget()
        speed = hypot(across, down)
        if self.calm or speed < SLOWEST:
            return
        shortest, longest = GLIDE_MS
        duration = round(shortest + (longest - shortest) * speed / FASTEST)
        reach = duration / 1000 / 3  # a cubic that comes to rest begins with three times its mean speed
        self._way = (across * reach, down * reach)
        self._animation.setDuration(duration)
        self._animation.start()

    def stop(self) -> None:
        """Rest here."""
        self._animation.stop()

    def _glide(self, share: float) -> None:
        assert self._show is not None
        self.is_showing = True
        try:
            self._show(self._way[0] * share, self._way[1] * share)
        finally:
            self.is_showing = False
