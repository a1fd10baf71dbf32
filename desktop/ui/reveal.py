"""How far the lanes are to be scrolled so that a part of them is seen: plain arithmetic on heights in pixels.

A place is the upper and the lower edge of something in the content; what is answered is the height at the top.
"""

from collections.abc import Sequence

Edges = tuple[float, float]

OPENED_SHARE = 0.5
"""So much of the view a lane takes at least that was opened, if it is as tall."""


def as_needed(scroll: float, height: float, place: Edges) -> float:
    """Scrolled just so far that a place is in sight; its upper edge, where it is taller than the view."""
    top, bottom = place
    if top < scroll:
        return top
    return max(scroll, min(top, bottom - height))


def to_middle(scroll: float, height: float, place: Edges) -> float:
    """A place that is out of sight comes to the middle, where one sees what stands around it."""
    middle = (place[0] + place[1]) / 2
    if scroll <= middle <= scroll + height:
        return as_needed(scroll, height, place)
    return middle - height / 2


def opened(scroll: float, height: float, lane: Edges, contents: Sequence[float]) -> float:
    """A lane that was opened comes into sight with something that lies in the time in view, if anything does.

    contents: the heights at which that stands.
    """
    top, bottom = lane
    scroll = as_needed(scroll, height, (top, min(bottom, top + height * OPENED_SHARE)))
    if not contents or any(scroll <= y <= scroll + height for y in contents):
        return scroll
    nearest = min(contents, key=lambda y: abs(y - scroll - height / 2))
    return nearest - height / 2
