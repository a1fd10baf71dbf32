"""How large the text of the window is: as the system has it, and larger or smaller where the user wants it so."""

from dataclasses import dataclass

STEPS = (80, 90, 100, 110, 125, 150, 175)
"""Per cent of the system's size that can be chosen."""
USUAL_STEP = 100
LEAST, MOST = 0.8, 2.0
"""Beyond these the window would not be legible, or have no room for anything but words."""
_USUAL_POINTS = {"windows": (9.0, 9.0), "cocoa": (13.0, 13.0)}
_USUAL_ELSEWHERE = 9.0, 11.0
"""Desktops of Linux begin with one of these."""


@dataclass(slots=True)
class _Choice:
    scale: float


_choice = _Choice(1.0)


def set_text_scale(scale: float) -> None:
    """Write so much larger than usual from now on, within limits."""
    _choice.scale = min(max(scale, LEAST), MOST)


def text_scale() -> float:
    """How much larger than usual the text of the window is."""
    return _choice.scale


def system_scale(points: float, platform: str) -> float:
    """How much larger than usual the system's font is.

    Args:
        points: its size; 0 or less where the system gives none.
        platform: Qt's name of the platform (windows, cocoa, xcb, wayland, …).
    """
    low, high = _USUAL_POINTS.get(platform, _USUAL_ELSEWHERE)
    return points / min(max(points, low), high) if points > 0 else 1.0


def next_step(step: int, by: int) -> int:
    """The next larger (1) or smaller (-1) step, or the same at either end."""
    place = STEPS.index(step) + by
    return STEPS[min(max(place, 0), len(STEPS) - 1)]
