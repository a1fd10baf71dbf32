"""The timeline of one moment: axis, heads, lanes, bars, signs and labels, from a packing and a span of time."""

from functools import partial

from desktop.layout.chart import Chart
from desktop.layout.density import strip
from desktop.layout.frame import LaneFrame
from desktop.layout.lanes import head
from desktop.layout.links import places_beyond
from desktop.layout.lives import lane_bars
from desktop.layout.packing import PackedLane, Packing, hairline
from desktop.layout.scale import Scale
from desktop.layout.shapes import Band, Box, Head, TimelineLayout, Words
from desktop.layout.signs import lane_signs
from desktop.layout.style import Ruler, Style
from desktop.layout.ticks import ticks
from desktop.layout.words import fitted_words
from desktop.model.span import Span


def lay_out(
    chart: Chart,
    packing: Packing,
    span: Span,
    width: float,
    height: float,
    scroll: float,
    style: Style,
    ruler: Ruler,
    shown: int = -1,
) -> TimelineLayout:
    """All shapes of a timeline.

    Args:
        chart: the events in lanes.
        packing: their rows, of the same chart, width and style.
        span: the time that fills the body.
        width: of the canvas, in logical pixels.
        height: of the canvas.
        scroll: how far the lanes are moved up; brought within what there is to scroll.
        style: the measures.
        ruler: measures texts.
        shown: the row of an event that is to be seen even where there are too many to show them all.
    """
    axis, column, body = regions(width, height, style)
    scroll = min(max(scroll, 0.0), max(0.0, packing.content_height - body.height))
    scale = Scale(span, body.x, body.right)
    tops = tuple(body.y - scroll + packed.top for packed in packing.lanes)
    frames = [
        LaneFrame(chart, index, packed, scale, top, body, style, ruler, shown)
        for index, (packed, top) in enumerate(zip(packing.lanes, tops, strict=True))
        if top < body.bottom and top + packed.height > body.y
    ]
    badged = any(lane.badge for lane in chart.lanes)
    signs, counts = lane_signs(frames)
    return TimelineLayout(
        width=width,
        height=height,
        axis=axis,
        heads_box=column,
        body=body,
        content_height=packing.content_height,
        scroll=scroll,
        ticks=ticks(scale, axis, style, ruler, chart.calendar),
        heads=tuple(_head(frame, column, badged=badged) for frame in frames),
        bands=tuple(_band(frame) for frame in frames),
        bars=tuple(bar for frame in frames for bar in lane_bars(frame)),
        signs=tuple(signs),
        counts=tuple(counts),
        strips=tuple(made for frame in frames if (made := strip(frame)) is not None),
        message=_message(chart, body, style, ruler),
        lane_tops=tops,
        unknown=_unknown(chart, scale, body),
        beyond=partial(places_beyond, frames),
    )


def regions(width: float, height: float, style: Style) -> tuple[Box, Box, Box]:
    """Axis, column of heads and body of a canvas."""
    left, body_width = style.head_width(width), style.body_width(width)
    below = max(0.0, height - style.axis)
    return (
        Box(left, 0.0, body_width, style.axis),
        Box(0.0, style.axis, left, below),
        Box(left, style.axis, body_width, below),
    )


def _unknown(chart: Chart, scale: Scale, body: Box) -> Box | None:
    """What of the body lies after the last day that is known; without width where that day is out of sight."""
    if chart.known_until is None:
        return None
    left = min(max(scale.x(chart.known_until), body.x), body.right)
    return Box(left, body.y, body.right - left, body.height)


def _message(chart: Chart, body: Box, style: Style, ruler: Ruler) -> Words | None:
    """What an empty canvas says, in the middle of its body."""
    if chart.lanes or not chart.empty_message:
        return None
    room = body.width - 2 * style.head_pad
    words = fitted_words(body.x, body.y + body.height / 2, room, chart.empty_message, "label", ruler)
    return words and words._replace(x=body.x + (body.width - words.width) / 2)


def _head(frame: LaneFrame, column: Box, *, badged: bool) -> Head:
    box = Box(column.x, frame.top, column.width, frame.packed.height)
    lane, style, ruler = frame.chart.lanes[frame.lane], frame.style, frame.ruler
    hidden = frame.packed.bar_row.count(-1)
    more = frame.chart.more_bars(hidden) if hidden else ()
    return head(lane, frame.lane, box, column, style, ruler, badged=badged, more=more)


def _band(frame: LaneFrame) -> Band:
    packed: PackedLane = frame.packed
    line = hairline(packed, frame.open, frame.style)
    box = Box(frame.body.x, frame.top, frame.body.width, packed.height)
    return Band(frame.lane, box, frame.open, None if line is None else frame.top + line)
