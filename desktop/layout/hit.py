"""What lies under a point of a timeline."""

from desktop.layout.shapes import Bar, Box, Hit, Mark, Sign, TimelineLayout, Words

TEXT_HALF = 9.0
"""Half the height in which a line of text is taken hold of."""
MARK_HALF = 5.0
"""Half the width in which a mark is taken hold of."""


def hit(layout: TimelineLayout, x: float, y: float, tolerance: float = 3.0) -> Hit | None:
    """The topmost thing within a few pixels of a point: an event before its agreement, anything before its lane.

    The line of the day gives way to signs and marks, not to labels and bars: it can be taken hold of all the way down.
    """
    if layout.axis.holds(x, y):
        return _day_hit(layout, x, tolerance) or Hit("axis")
    if layout.heads_box.holds(x, y):
        return _head_hit(layout, x, y)
    if not layout.body.holds(x, y):
        return None
    on_line = _day_hit(layout, x, tolerance)
    return (
        _count_hit(layout, x, y, tolerance)
        or _sign_hit(layout, x, y, tolerance, words=on_line is None)
        or _mark_hit(layout, x, y, tolerance)
        or on_line
        or _bar_hit(layout, x, y, tolerance)
        or _strip_hit(layout, x, y)
        or _lane_hit(layout, x, y)
    )


def _day_hit(layout: TimelineLayout, x: float, tolerance: float) -> Hit | None:
    """The line where the day ends as of which things are shown, while it is in sight."""
    line = layout.day_line
    return Hit("day") if line is not None and abs(x - line) <= tolerance else None


def _head_hit(layout: TimelineLayout, x: float, y: float) -> Hit | None:
    return next((Hit("head", head.lane) for head in layout.heads if head.box.holds(x, y)), None)


def _lane_hit(layout: TimelineLayout, x: float, y: float) -> Hit | None:
    return next((Hit("lane", band.lane) for band in layout.bands if band.box.holds(x, y)), None)


def _strip_hit(layout: TimelineLayout, x: float, y: float) -> Hit | None:
    """The stretch of a strip under a point, where any event begins in it: its whole column, however low the bar."""
    for strip in layout.strips:
        bar = strip.at(x) if strip.box.holds(x, y) else -1
        if bar >= 0 and strip.counts[bar]:
            days = int(strip.days[bar]), int(strip.days[bar + 1])
            return Hit("density", strip.lane, days=days, number=int(strip.counts[bar]))
    return None


def _count_hit(layout: TimelineLayout, x: float, y: float, tolerance: float) -> Hit | None:
    for count in layout.counts:
        if _grown(count.box, tolerance).holds(x, y):
            return Hit("count", count.lane, rows=count.rows)
    return None


def _sign_hit(layout: TimelineLayout, x: float, y: float, tolerance: float, *, words: bool) -> Hit | None:
    """The sign nearest to the point, with or without its label; a point sign before a wide one below it."""
    near = [sign for sign in layout.signs if _holds_sign(sign, x, y, tolerance, words=words)]
    if not near:
        return None
    sign = min(near, key=lambda sign: (sign.width > 0, abs(_middle(sign) - x)))
    return Hit("event", sign.lane, sign.row, rows=(sign.row,))


def _middle(sign: Sign) -> float:
    return sign.x + sign.width / 2


def _holds_sign(sign: Sign, x: float, y: float, tolerance: float, *, words: bool) -> bool:
    if abs(sign.y - y) > TEXT_HALF + tolerance:
        return False
    left = sign.x if sign.width else sign.x - sign.size / 2
    box = Box(left, sign.y - sign.size / 2, sign.width or sign.size, sign.size)
    return _grown(box, tolerance).holds(x, y) or (words and _holds_words(sign.label, x, y))


def _mark_hit(layout: TimelineLayout, x: float, y: float, tolerance: float) -> Hit | None:
    near = [
        (abs(mark.x - x), bar, mark)
        for bar in layout.bars
        if abs(bar.y - y) <= bar.height / 2 + tolerance
        for mark in bar.marks
        if abs(mark.x - x) <= MARK_HALF + tolerance
    ]
    if not near:
        return None
    _, bar, mark = min(near, key=lambda found: found[0])
    return _told_by(bar, mark)


def _told_by(bar: Bar, mark: Mark) -> Hit:
    if mark.row < 0:
        return Hit("agreement", bar.lane, agreement=bar.agreement, rows=mark.rows)
    return Hit("event", bar.lane, mark.row, bar.agreement, mark.rows)


def _bar_hit(layout: TimelineLayout, x: float, y: float, tolerance: float) -> Hit | None:
    for bar in layout.bars:
        if abs(bar.y - y) <= bar.height / 2 + tolerance and _holds_bar(bar, x, y, tolerance):
            return Hit("agreement", bar.lane, agreement=bar.agreement)
    return None


def _holds_bar(bar: Bar, x: float, y: float, tolerance: float) -> bool:
    stretches = [stretch for stretch in (bar.line, bar.tint) if stretch]
    on_it = any(left - tolerance <= x <= right + tolerance for left, right in stretches)
    return on_it or _holds_words(bar.label, x, y)


def _holds_words(words: Words | None, x: float, y: float) -> bool:
    return words is not None and words.x <= x <= words.x + words.width and abs(words.y - y) <= TEXT_HALF


def _grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
