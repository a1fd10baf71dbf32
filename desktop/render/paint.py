"""The one drawing of the timeline: the same on screen and in every picture."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import Band, Box, Count, Sign, TimelineLayout, Words
from desktop.render.ink import (
    NO_BRUSH,
    NO_PEN,
    Stamp,
    brush,
    clip,
    colour,
    device_scale,
    ground_needed,
    new_stamp,
    on_pixels,
    pen,
    rect,
    stamp,
    unclip,
    write,
)
from desktop.render.look import CLEARED, FADED, Brushwork, Look, is_faded, is_faded_bar, quiet
from desktop.render.paint_bars import paint_bar, paint_marks
from desktop.render.paint_day import paint_day_head, paint_unknown
from desktop.render.paint_edge import paint_edge
from desktop.render.paint_ground import fills_pixels, grid_bottom, paint_grid, paint_lanes, paint_tiled, upright
from desktop.render.paint_heads import paint_heads
from desktop.render.paint_links import paint_links
from desktop.render.paint_marked import paint_marked
from desktop.render.paint_strips import paint_strips
from desktop.render.signs import MARK_RADIUS, draw_sign, soft_fill
from desktop.render.tokens import Theme, kind_colours, mixed

CLEARING = 0.6
"""Opacity of the ground that is laid under a label where curves are drawn."""
OVER_EDGE = 7.0
"""Pixels by which a sign or a mark may reach over the edge of the body: half of its width."""
RING, RING_WIDTH = 2.75, 1.8
"""How far outside a sign the ring around what is selected runs, and its width: it leaves the label beside it alone."""
MARK_REACH = MARK_RADIUS + 1
"""Half the width of a mark, its line included."""


def paint(painter: QPainter, layout: TimelineLayout, look: Look) -> None:
    """Paint a laid-out timeline with its top left corner at the origin."""
    work = Brushwork(
        look,
        look.theme,
        kind_colours(look.theme, look.groups),
        {band.lane: look.theme.panel if band.open else look.theme.paper for band in layout.bands},
        on_pixels(painter),
        device_scale(painter),
    )
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    tiled = look.background and fills_pixels(painter, layout)
    if look.background:
        _paint_paper(painter, layout, look.theme)
    _paint_ground(painter, layout, work, tiled=tiled)
    paint_heads(painter, layout, work, at_once=tiled)
    _paint_events(painter, layout, work)
    paint_edge(painter, layout, work)
    _paint_axis(painter, layout, work)
    painter.restore()


def covers(painter: QPainter, layout: TimelineLayout) -> bool:
    """Whether painting a layout with its ground will leave nothing of what was there before."""
    return fills_pixels(painter, layout) and float(layout.height * device_scale(painter)).is_integer()


def _paint_paper(painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
    """The ground, where no lane and no axis will cover it."""
    lowest = grid_bottom(layout)
    painter.fillRect(QRectF(0, lowest, layout.width, layout.height - lowest), colour(theme.paper))


def _paint_ground(painter: QPainter, layout: TimelineLayout, work: Brushwork, *, tiled: bool) -> None:
    """Whatever ends with the body: bands, grid, all that has a length, curves."""
    if tiled:
        paint_tiled(painter, layout, work)
    else:
        if work.look.background:
            paint_lanes(painter, layout, work)
        clip(painter, layout.body)
        paint_grid(painter, layout, work)
        unclip(painter)
    _paint_rules(painter, layout, work.theme)
    paint_unknown(painter, layout, work)
    clip(painter, layout.body)
    _paint_hairlines(painter, layout.bands, work.theme)
    for bar in layout.bars:
        paint_bar(painter, bar, work)
    painter.setOpacity(1.0 if work.look.bright is None else FADED)
    paint_strips(painter, layout.strips, work.theme)
    painter.setOpacity(1)
    paint_links(painter, layout, work.look.links, work.theme)
    _clear_labels(painter, layout, work)
    _paint_chosen(painter, layout, work)
    _paint_signs(painter, [sign for sign in layout.signs if sign.width], work)
    unclip(painter)


def _paint_events(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Points and words. A sign on the edge of the body is drawn whole, as far as it reaches over it."""
    body = layout.body
    clip(painter, Box(body.x - OVER_EDGE, body.y, body.width + 2 * OVER_EDGE, body.height))
    for bar in layout.bars:
        paint_marks(painter, bar, work)
    _paint_signs(painter, [sign for sign in layout.signs if not sign.width], work)
    for count in layout.counts:
        _paint_count(painter, count, work)
    paint_marked(painter, layout, work.look.marked, work.theme)
    _paint_rings(painter, layout, work)
    write(painter, _body_words(layout, work), work.look.text_scale)
    unclip(painter)


def _paint_rules(painter: QPainter, layout: TimelineLayout, theme: Theme) -> None:
    """The line below each lane, to the right edge of the canvas as its ground."""
    for band in layout.bands:
        if layout.body.y <= band.box.bottom - 1 < layout.body.bottom:
            painter.fillRect(QRectF(band.box.x, band.box.bottom - 1, layout.width - band.box.x, 1), colour(theme.line))


def _paint_hairlines(painter: QPainter, bands: Sequence[Band], theme: Theme) -> None:
    for band in bands:
        if band.hairline is not None:
            painter.fillRect(QRectF(band.box.x, round(band.hairline), band.box.width, 1), colour(theme.hairline))


# Events


def _sign_box(sign: Sign) -> QRectF:
    left = sign.x if sign.width else sign.x - sign.size / 2
    width = max(sign.width, sign.size)
    left -= (width - sign.width) / 2 if sign.width else 0
    return QRectF(left, sign.y - sign.size / 2, width, sign.size)


def _sign_boxes(sign: Sign, box: QRectF) -> list[QRectF]:
    """The sign in its box, or what its label leaves of it."""
    if sign.gap is None:
        return [box]
    return [QRectF(left, box.y(), right - left, box.height()) for left, right in sign.parts]


def _paint_signs(painter: QPainter, signs: Sequence[Sign], work: Brushwork) -> None:
    """All events. Those that are points look alike and are stamped where the paper is made of pixels."""
    stamps = []
    kinds, grounds, stamping, ratio = work.kinds, work.grounds, work.stamping, work.ratio
    bright = work.look.bright
    for sign in signs:
        opacity = 1.0 if bright is None or sign.row in bright else FADED
        code, ground = kinds[sign.look], grounds[sign.lane]
        if stamping and not sign.width:
            made = _sign_stamp(sign.sign, sign.size, code, ground if sign.unconfirmed else "", opacity, ratio)
            stamps.append((made, sign.x, sign.y))
            continue
        painter.setOpacity(opacity)
        _paint_sign(painter, sign, code, ground)
        painter.setOpacity(1)
    stamp(painter, stamps)


@lru_cache(maxsize=1000)
def _sign_stamp(sign: str, size: float, code: str, ground: str, opacity: float, ratio: float) -> Stamp:
    """A sign that is a point; hollow, with this ground, where it is not confirmed."""
    made = Sign(0, 0, 0, sign, 0, 0, 0, size, 0, 0, bool(ground), None)

    def draw(painter: QPainter) -> None:
        painter.setOpacity(opacity)
        _paint_sign(painter, made, code, ground)

    return new_stamp(size + 6, size + 6, ratio, draw)


def _paint_sign(painter: QPainter, sign: Sign, code: str, ground: str) -> None:
    box = _sign_box(sign)
    boxes = _sign_boxes(sign, box)
    if sign.unconfirmed:
        for inner in (part.adjusted(0.8, 0.8, -0.8, -0.8) for part in boxes):
            draw_sign(painter, sign.sign, inner, sign.size - 1.6, brush(ground), hollow=pen(code, 1.6))
        return
    fill = brush(code)
    if sign.soft_left or sign.soft_right:
        fill = soft_fill(code, box, sign.soft_left, sign.soft_right, ground_needed(painter, ground))
    for part in boxes:
        draw_sign(painter, sign.sign, part, sign.size, fill)


def _paint_count(painter: QPainter, count: Count, work: Brushwork) -> None:
    theme = work.theme
    chosen = work.look.selected_row in count.rows
    lit = chosen or work.look.hovered_rows == count.rows or work.look.hovered_row in count.rows
    if is_faded(count.rows, work.look):
        painter.setOpacity(FADED)
    painter.setPen(pen(theme.accent if lit else theme.faint, 1.8 if chosen else 1))
    painter.setBrush(brush(theme.wash if lit else theme.lane))
    radius = count.box.height / 2
    painter.drawRoundedRect(rect(count.box).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setOpacity(1)


# What is selected or hovered


def _paint_chosen(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """The ground of the event that is selected or hovered: its sign and its label belong together."""
    look = work.look
    for sign in layout.signs:
        if sign.row in (look.selected_row, look.hovered_row) and sign.row >= 0:
            chosen = sign.row == look.selected_row
            painter.setPen(NO_PEN)
            painter.setBrush(brush(work.theme.wash if chosen else mixed(work.theme.ink, work.grounds[sign.lane], 0.07)))
            painter.drawRoundedRect(_block(sign), 6, 6)


def _clear_labels(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """Curves pass behind the labels of events, not through them."""
    if not work.look.links:
        return
    for sign in layout.signs:
        if sign.label is not None:
            box = QRectF(sign.label.x - 2, sign.y - CLEARED, sign.label.width + 4, 2 * CLEARED)
            painter.fillRect(box, colour(work.grounds[sign.lane], CLEARING))


def _block(sign: Sign) -> QRectF:
    box = _sign_box(sign)
    if sign.label is not None:
        box = box.united(QRectF(sign.label.x, box.y(), sign.label.width, box.height()))
    return box.adjusted(-6, -5.5, 6, 5.5)


def _paint_rings(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    """The ring around what is selected, on its own event or on a mark of a bar."""
    if work.look.selected_row < 0:
        return
    painter.setPen(pen(work.theme.accent, RING_WIDTH))
    painter.setBrush(NO_BRUSH)
    for sign in layout.signs:
        if sign.row == work.look.selected_row:
            ring = _sign_box(sign).adjusted(-RING, -RING, RING, RING)
            painter.drawRoundedRect(ring, ring.height() / 2, ring.height() / 2)
    for bar in layout.bars:
        for mark in bar.marks:
            if work.look.selected_row in (mark.row, *mark.rows):
                painter.drawEllipse(QPointF(mark.x, bar.y), MARK_REACH + RING, MARK_REACH + RING)


def _body_words(layout: TimelineLayout, work: Brushwork) -> Iterator[tuple[Words, str]]:
    theme, look = work.theme, work.look
    for bar in layout.bars:
        if bar.label is not None:
            yield bar.label, quiet(theme, work.grounds[bar.lane]) if is_faded_bar(bar, look) else theme.ink
    for sign in layout.signs:
        if sign.label is not None:
            faded = look.bright is not None and sign.row not in look.bright
            yield sign.label, quiet(theme, work.grounds[sign.lane]) if faded else theme.ink
    for count in layout.counts:
        yield count.words, quiet(theme, theme.lane) if is_faded(count.rows, look) else theme.ink
    if layout.message is not None:
        yield layout.message, theme.muted


# Above the body


def _paint_axis(painter: QPainter, layout: TimelineLayout, work: Brushwork) -> None:
    theme, axis, ratio = work.theme, layout.axis, work.ratio
    top = QRectF(0, axis.y, layout.width, axis.height)
    if work.look.background:
        painter.fillRect(top, colour(theme.panel))
    clip(painter, axis)
    for tick in layout.ticks:
        start = axis.y if tick.major else axis.bottom - 8
        upright(painter, tick.x, start, axis.bottom, theme.line, ratio)
    lines = [(tick.words, theme.ink if tick.major else theme.muted) for tick in layout.ticks if tick.words]
    write(painter, lines, work.look.text_scale)
    paint_day_head(painter, layout, theme)
    unclip(painter)
    painter.fillRect(QRectF(top.x(), top.bottom() - 1, top.width(), 1), colour(theme.line))
