"""The heads and the grounds of the lanes."""

from collections.abc import Sequence

from desktop.layout.chart import Lane
from desktop.layout.shapes import Box, Head, Words
from desktop.layout.style import Ruler, Style
from desktop.layout.words import fitted_words

PART = " · "
"""Stands between the parts of a subtitle: what has no room, however short it is said, is left out by parts."""


def head(
    lane: Lane,
    index: int,
    box: Box,
    column: Box,
    style: Style,
    ruler: Ruler,
    *,
    badged: bool,
    more: Sequence[str],
) -> Head:
    """The head of a lane. Its words stay in sight while any of the lane is.

    Args:
        lane: what it tells of.
        index: the place of the lane in the chart.
        box: the room of the lane in the column of heads; may reach over its ends.
        column: the column of heads, as far as it is in sight.
        style: the measures.
        ruler: measures texts.
        badged: whether any lane has a badge: the title of one that has none then stands below theirs.
        more: how many agreements have no bar in it, said ever shorter, or nothing: a line below the subtitle, where
            there is room for it.
    """
    y = _first_line(box, column, style, lines=3 if more else 2)
    left = box.x + style.head_pad + lane.depth * style.nested
    arrow = Box(left, y - style.arrow / 2, style.arrow, style.arrow)
    x = arrow.right + (style.head_pad / 2 if style.arrow else 0.0)
    badge_box = _badge_box(lane.badge, x, y, style, ruler)
    badge = _badge(lane.badge, badge_box, y, ruler) if badge_box else None
    badge_width = badge_box.width if badge_box else style.badge_least
    x += badge_width + style.head_pad * 0.75 if badge_box or badged else 0.0
    room = box.right - style.head_pad / 2 - x
    name = lane.short_title if lane.short_title and ruler(lane.title, "head") > room else lane.title
    title = fitted_words(x, y, room, name, "head", ruler) or Words(x, y, 0.0, "", "head")
    told = _subtitle((lane.subtitle, *lane.short_subtitles), room, ruler)
    subtitle = fitted_words(x, y + style.head_line, room, told, "head_small", ruler)
    shows_pin = lane.pinned and style.arrow > 0
    pin = Box(left, y + style.head_line - style.arrow / 2, style.arrow, style.arrow) if shows_pin else None
    below = y + 2 * style.head_line
    third = fitted_words(x, below, room, _subtitle(more, room, ruler), "head_small", ruler) if more else None
    has_room = below + style.head_line / 2 <= box.bottom
    return Head(index, box, lane.open, title, subtitle, badge, badge_box, arrow, pin, third if has_room else None)


def _first_line(box: Box, column: Box, style: Style, *, lines: int) -> float:
    """The y of the title: at the top of the lane, or of the column while the lane goes on below it."""
    above, below = style.head_line * 0.9, style.head_line * (lines - 0.35)
    return min(max(box.y, column.y) + above, box.bottom - below)


def _badge_box(text: str, x: float, y: float, style: Style, ruler: Ruler) -> Box | None:
    if not text:
        return None
    width = max(style.badge_least, ruler(text, "badge") + style.head_pad * 0.75)
    return Box(x, y - style.badge_height / 2, width, style.badge_height)


def _badge(text: str, box: Box, y: float, ruler: Ruler) -> Words:
    width = ruler(text, "badge")
    return Words(box.x + (box.width - width) / 2, y, width, text, "badge")


def _subtitle(ways: Sequence[str], room: float, ruler: Ruler) -> str:
    """The longest way to say it that has room; else as many parts of that as have, the first at least."""
    for text in ways:
        if ruler(text, "head_small") <= room:
            return text
    text = ways[0]
    while PART in text and ruler(text, "head_small") > room:
        text = text.rpartition(PART)[0]
    return text
