"""Strips of density: where the events of a lane are too many to be seen one by one, how many begin when."""

from math import ceil, log2

import numpy as np

from desktop.layout.events import LaneEvents
from desktop.layout.frame import LaneFrame
from desktop.layout.placing import MOST_PLACED, MOST_SHOWN
from desktop.layout.shapes import Box, Strip

FOLDED_AIR = 2.0
"""Pixels that a sign on the strip of a folded lane has to itself, besides its own width, where all are shown."""
FEW = 60
"""So many events are never mush: signs and counts tell of them."""
STEPS = (1, 2, 7, 14, 28, 56, 84, 168, 364)
"""Lengths of a bar in days; longer ones are doubled."""
MONDAY = 4
"""A day from which the stretches of time are counted: the first Monday of 1970."""
INSET = 4.0
"""Pixels between a strip and the edges of its room."""


def is_dense(frame: LaneFrame) -> bool:
    """Whether a lane shows its density, not its events one by one, at this scale.

    Decided by the fullest view of this length, not by what is in view, so that nothing changes while one moves.
    """
    events = frame.packed.events
    most = MOST_SHOWN if frame.open else max(FEW, frame.body.width / (frame.style.sign + FOLDED_AIR))
    if len(events) <= (MOST_PLACED if frame.open else most):
        return False
    return events.most_in_view(frame.scale.span.days) > most


def strip_step(frame: LaneFrame) -> int:
    """How many days a bar of the strip stands for: the shortest stretch that makes a bar wide enough to see."""
    least = frame.style.bin_least / frame.scale.per_day
    for step in STEPS:
        if step >= least:
            return step
    return int(STEPS[-1] * 2 ** ceil(log2(least / STEPS[-1])))


def strip(frame: LaneFrame) -> Strip | None:
    """The strip of density of a lane, where it has one now."""
    room = _room(frame)
    if room is None or room.y >= frame.body.bottom or room.bottom <= frame.body.y:
        return None
    events, scale, step = frame.packed.events, frame.scale, strip_step(frame)
    first = floor_to(scale.span.start, step)
    days = np.arange(first, ceil(scale.span.end) + step, step, dtype=np.int32)
    counts = np.diff(events.started(days))
    most = max(_tallest(events, step), int(counts.max(initial=1)))
    heights = np.where(counts > 0, np.maximum(counts * (room.height / most), 1.0), 0.0)
    return Strip(frame.lane, room, days, counts, heights, scale.x(first), step * scale.per_day)


def floor_to(day: float, step: int) -> int:
    """The beginning of the stretch of so many days that holds a day."""
    return int((day - MONDAY) // step * step) + MONDAY


def _tallest(events: LaneEvents, step: int) -> int:
    """The most that begin in one stretch, anywhere: heights must not change while one moves."""
    return events.fullest(step, step)


def _room(frame: LaneFrame) -> Box | None:
    """Where the strip stands: below the rows of a crowded lane, on the row of signs of a folded one."""
    packed, style, body = frame.packed, frame.style, frame.body
    if packed.crowded:
        bottom = frame.top + packed.height - style.lane_bottom
        return Box(body.x, bottom - style.density + INSET, body.width, style.density - INSET)
    if frame.open or not is_dense(frame):
        return None
    height = style.strip - INSET
    bottom = frame.top + packed.height - style.folded_bottom
    return Box(body.x, bottom - height, body.width, height)
