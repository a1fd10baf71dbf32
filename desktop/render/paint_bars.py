"""The drawing of agreements as bars: line, tint, marks and the cross at the end."""

from functools import lru_cache

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import Bar
from desktop.model.vocabulary import Stage
from desktop.render.ink import Stamp, brush, fading, ground_needed, new_stamp, pen, stamp
from desktop.render.look import FADED, Brushwork, is_faded_bar
from desktop.render.signs import draw_cross, draw_mark
from desktop.render.tokens import Theme

TINT_SHARE = 0.62
"""Height of the tint of the time in force, as a share of the row."""
TINT_OPACITY = 0.3
LIT_TINT = 0.37
FADE_TO = 0.05
FADE_LENGTH = 240.0
LINE_OPACITY = 0.6


def paint_bar(painter: QPainter, bar: Bar, work: Brushwork) -> None:
    """Paint a bar without its marks and its label."""
    code = work.kinds[bar.look]
    lit = bar.agreement in (work.look.hovered_agreement, work.look.selected_agreement)
    if bar.agreement == work.look.selected_agreement:
        _paint_bar_ground(painter, bar, work.theme)
    if is_faded_bar(bar, work.look):
        painter.setOpacity(FADED)
    _paint_tint(painter, bar, code, LIT_TINT if lit else TINT_OPACITY, _ground(bar, work))
    painter.setPen(pen(code, 4 if lit else 3, 1.0 if lit else LINE_OPACITY))
    for left, right in bar.line_parts:
        painter.drawLine(QLineF(left, bar.y, right, bar.y))
    painter.setOpacity(1)


def _ground(bar: Bar, work: Brushwork) -> str:
    return work.theme.wash if bar.agreement == work.look.selected_agreement else work.grounds[bar.lane]


def paint_marks(painter: QPainter, bar: Bar, work: Brushwork) -> None:
    """Paint the marks of a bar, and the cross where it ends."""
    code, ground = work.kinds[bar.look], _ground(bar, work)
    if is_faded_bar(bar, work.look):
        painter.setOpacity(FADED)
    if work.stamping:
        stamp(painter, [(_mark_stamp(mark.stage, code, ground, work.ratio), mark.x, bar.y) for mark in bar.marks])
    else:
        for mark in bar.marks:
            draw_mark(painter, mark.stage, mark.x, bar.y, code, ground)
    if bar.ended is not None:
        draw_cross(painter, bar.ended, bar.y, code)
    painter.setOpacity(1)


@lru_cache(maxsize=1000)
def _mark_stamp(stage: Stage, code: str, ground: str, ratio: float) -> Stamp:
    return new_stamp(24, 24, ratio, lambda painter: draw_mark(painter, stage, 0, 0, code, ground))


def _paint_tint(painter: QPainter, bar: Bar, code: str, opacity: float, ground: str) -> None:
    if bar.tint is None or bar.tint[1] <= bar.tint[0]:
        return
    left, right = bar.tint
    height = bar.height * TINT_SHARE
    fill = brush(code, opacity)
    if bar.fades:
        fade_from = max(left, right - FADE_LENGTH)
        stops = [(left, opacity), (fade_from, opacity), (right, FADE_TO)]
        fill = fading(code, left, right, stops, ground_needed(painter, ground))
    painter.fillRect(QRectF(left, bar.y - height / 2, right - left, height), fill)


def _paint_bar_ground(painter: QPainter, bar: Bar, theme: Theme) -> None:
    left, right = _reach(bar)
    painter.setPen(pen(theme.accent, 1))
    painter.setBrush(brush(theme.wash))
    painter.drawRoundedRect(QRectF(left, bar.y - bar.height / 2 + 1, right - left, bar.height - 2), 5, 5)


def _reach(bar: Bar) -> tuple[float, float]:
    """From where to where a bar with all its marks reaches."""
    parts = [part for part in (bar.line, bar.tint) if part is not None]
    ends = [end for part in parts for end in part] + [mark.x for mark in bar.marks]
    if bar.label is not None:
        ends += [bar.label.x, bar.label.x + bar.label.width]
    return min(ends, default=0.0) - 10, max(ends, default=0.0) + 10
