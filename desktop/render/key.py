"""The key of a picture: what each sign of the timeline means."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.layout.shapes import TimelineLayout, Words
from desktop.model.text import Translate
from desktop.model.vocabulary import Stage
from desktop.render.fonts import ruler
from desktop.render.ink import brush, fading, ground_needed, pen
from desktop.render.signs import draw_mark, draw_sign, soft_fill
from desktop.render.subject import Subject
from desktop.render.tokens import Theme, kind_colours

STAGES = (
    Stage.NEGOTIATION_STARTED,
    Stage.AGREED_IN_SUBSTANCE,
    Stage.SIGNED,
    Stage.APPROVED,
    Stage.IN_FORCE,
    Stage.ENDED,
)
"""The stages whose marks a key explains."""


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One sign with its meaning. what: sign, mark, tint, soft, hollow or count.

    x, y: left side and middle.
    """

    what: str
    text: str
    sign: str = ""
    group: str = ""
    stage: Stage | None = None
    x: float = 0.0
    y: float = 0.0

    @property
    def room(self) -> float:
        """Width from its left side to its text, at a text size of 100 %."""
        return {"mark": 18.0, "sign": 22.0, "hollow": 20.0}.get(self.what, 30.0)

    def words(self, scale: float) -> Words:
        """Its text, in place."""
        return Words(self.x + self.room * scale, self.y, ruler(scale)(self.text, "key"), self.text, "key")


def key_items(subject: Subject, timeline: TimelineLayout | None, translate: Translate) -> list[KeyItem]:
    """The signs of a timeline and what they mean; of None, everything that there could be."""
    looks, stages = _looks_seen(subject, timeline), _stages_seen(timeline)
    items = [
        KeyItem("sign", name, sign=sign, group=group)
        for look, (group, name, sign) in enumerate(subject.groups)
        if look in looks
    ]
    items += [KeyItem("mark", subject.stages[stage], stage=stage) for stage in STAGES if stage in stages]
    bars = timeline is None or any(bar.tint for bar in timeline.bars)
    hollow = timeline is None or any(sign.unconfirmed for sign in timeline.signs)
    soft = timeline is None or any(sign.soft_left or sign.soft_right for sign in timeline.signs)
    counts = timeline is None or bool(timeline.counts)
    told = (
        (bars, KeyItem("tint", translate("Key", "in force"))),
        (soft, KeyItem("soft", translate("Key", "day not known"))),
        (hollow, KeyItem("hollow", translate("Key", "not confirmed"), sign="circle")),
        (counts, KeyItem("count", translate("Key", "several events"))),
    )
    return items + [item for seen, item in told if seen]


def _looks_seen(subject: Subject, timeline: TimelineLayout | None) -> set[int]:
    if timeline is None:
        return set(range(len(subject.groups)))
    counted = {int(subject.chart.look[row]) for count in timeline.counts for row in count.rows}
    return counted | {bar.look for bar in timeline.bars} | {sign.look for sign in timeline.signs}


def _stages_seen(timeline: TimelineLayout | None) -> set[Stage]:
    if timeline is None:
        return set(STAGES)
    ended = {Stage.ENDED} if any(bar.ended is not None for bar in timeline.bars) else set()
    return ended | {mark.stage for bar in timeline.bars for mark in bar.marks}


def draw_key(painter: QPainter, item: KeyItem, theme: Theme, scale: float) -> None:
    """Draw the sign of an item, without its text."""
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(scale, scale)
    code = kind_colours(theme, [item.group])[0] if item.group else theme.muted
    wide = QRectF(0, -6, 24, 12)
    if item.what == "sign":
        draw_sign(painter, item.sign, QRectF(1, -6, 14 if item.sign in ("bar", "pill") else 11, 12), 11, brush(code))
    elif item.what == "mark" and item.stage is not None:
        draw_mark(painter, item.stage, 6, 0, code, theme.panel)
    elif item.what == "tint":
        painter.fillRect(
            QRectF(0, -6, 24, 12), fading(code, 0, 24, [(0, 0.45), (24, 0.08)], ground_needed(painter, theme.panel))
        )
    elif item.what == "soft":
        draw_sign(painter, "pill", wide, 10, soft_fill(code, wide, 10, 10, ground_needed(painter, theme.panel)))
    elif item.what == "hollow":
        draw_sign(painter, item.sign, QRectF(2, -5, 10, 10), 10, brush(theme.panel), hollow=pen(code, 1.6))
    else:
        painter.setPen(pen(theme.faint, 1))
        painter.setBrush(brush(theme.lane))
        painter.drawRoundedRect(QRectF(0.5, -7.5, 23, 15), 7.5, 7.5)
    painter.restore()
