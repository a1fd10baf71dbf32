"""The key of a picture: what each sign of the timeline means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.layout.density import FEW
from desktop.layout.links import Curve, curves
from desktop.layout.shapes import Box, TimelineLayout, Words
from desktop.model.text import Language, Translate
from desktop.model.vocabulary import Stage
from desktop.render.chart import unconfirmed
from desktop.render.fonts import Ruler, ruler
from desktop.render.ink import brush, fading, ground_needed, pen
from desktop.render.paint_day import draw_day_line, draw_unknown
from desktop.render.paint_links import draw_curve
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
STRIP = (3.0, 6.0, 11.0, 8.0, 12.0, 5.0)
"""Heights of the bars by which a key explains a strip of density."""


@dataclass(frozen=True, slots=True)
class KeyItem:
    """One sign with its meaning. what: sign, mark, tint, soft, hollow, count, strip, link or unknown.

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


@dataclass(frozen=True, slots=True)
class SignsSeen:
    """What there is to explain: looks (indexes of kind groups), stages with a mark, and the other signs."""

    looks: frozenset[int]
    stages: frozenset[Stage]
    tints: bool = True
    soft: bool = True
    hollow: bool = True
    counts: bool = True
    strips: bool = False
    links: bool = False
    unknown: bool = False


def key_items(subject: Subject, timeline: TimelineLayout | None, translate: Translate) -> list[KeyItem]:
    """The signs of a timeline and what they mean; of None, everything that there could be."""
    if timeline is None:
        every = frozenset(range(len(subject.groups)))
        seen = SignsSeen(every, frozenset(STAGES), links=bool(subject.links))
    else:
        seen = seen_in(timeline, subject)
    return items_of(seen, subject.groups, subject.stages, translate)


def items_of(
    seen: SignsSeen, groups: Sequence[tuple[str, str, str]], stages: Mapping[Stage, str], translate: Translate
) -> list[KeyItem]:
    """Signs and what they mean: those of kinds, those of the life of an agreement, then the others.

    groups: (id, name, sign) of the kind groups, in the order of the looks. stages: their names.
    """
    items = [
        KeyItem("sign", name, sign=sign, group=group)
        for look, (group, name, sign) in enumerate(groups)
        if look in seen.looks
    ]
    items += [KeyItem("mark", stages[stage], stage=stage) for stage in STAGES if stage in seen.stages]
    told = (
        (seen.tints, KeyItem("tint", translate("Key", "in force"))),
        (seen.soft, KeyItem("soft", translate("Key", "day not known"))),
        (seen.hollow, KeyItem("hollow", translate("Key", "not confirmed"), sign="diamond")),
        (seen.counts, KeyItem("count", translate("Key", "several events"))),
        (seen.strips, KeyItem("strip", translate("Key", "how many events"))),
        (seen.links, KeyItem("link", translate("Key", "later builds on earlier"))),
        (seen.unknown, KeyItem("unknown", translate("Key", "not yet"))),
    )
    return items + [item for shown, item in told if shown]


def seen_in(timeline: TimelineLayout, subject: Subject) -> SignsSeen:
    """What a timeline shows."""
    counted = {int(subject.chart.look[row]) for count in timeline.counts for row in count.rows}
    ended = {Stage.ENDED} if any(bar.ended is not None for bar in timeline.bars) else set()
    return SignsSeen(
        looks=frozenset(counted | {bar.look for bar in timeline.bars} | {sign.look for sign in timeline.signs}),
        stages=frozenset(ended | {mark.stage for bar in timeline.bars for mark in bar.marks}),
        tints=any(bar.tint for bar in timeline.bars),
        soft=any(sign.soft_left or sign.soft_right for sign in timeline.signs),
        hollow=any(sign.unconfirmed for sign in timeline.signs),
        counts=bool(timeline.counts),
        strips=bool(timeline.strips),
        links=bool(curves(timeline, subject.links)),
        unknown=timeline.unknown is not None and timeline.unknown.width > 0,
    )


@once_per_dataset(1)
def seen_in_dataset(dataset: Dataset) -> SignsSeen:
    """What can be seen of a dataset, at one time or another."""
    columns, kinds, groups = dataset.columns, list(dataset.kinds.values()), list(dataset.groups)
    used = {kinds[number].group for number in np.unique(columns.kind).tolist()}
    steps = [step for agreement in dataset.agreements.values() for step in agreement.steps]
    stages = {step.stage for step in steps if step.stage is not None}
    replaced = any(agreement.replaced_by for agreement in dataset.agreements.values())
    used |= {dataset.kinds[agreement.kind].group for agreement in dataset.agreements.values()}
    return SignsSeen(
        looks=frozenset(groups.index(group) for group in used),
        stages=frozenset(stages | ({Stage.ENDED} if replaced else set())),
        tints=Stage.IN_FORCE in stages,
        soft=bool((columns.last > columns.first).any() or (columns.end_last > columns.end_first).any()),
        hollow=bool(unconfirmed(dataset).any()),
        counts=len(columns.ids) > 1,
        strips=len(columns.ids) > FEW,
        links=any(dataset.named("builds_on", event) for _, event in dataset.named_events()),
    )


def key_of(dataset: Dataset, language: Language, translate: Translate) -> list[KeyItem]:
    """The signs of a dataset and what they mean, wherever in it one looks."""
    groups = [(group.id, group.name.to(language), group.sign) for group in dataset.groups.values()]
    stages = {stage: stage_name(stage, translate) for stage in STAGES}
    return items_of(seen_in_dataset(dataset), groups, stages, translate)


def flowed(items: Sequence[KeyItem], sheet: Box, measure: Ruler, scale: float) -> list[tuple[int, float]]:
    """Line and x of every item of a key, one after another from left to right."""
    places, row, x = [], 0, sheet.x
    for item in items:
        width = item.room * scale + measure(item.text, "key")
        if x > sheet.x and x + width > sheet.right:
            row, x = row + 1, sheet.x
        places.append((row, x))
        x += width + 18 * scale
    return places


def draw_key(painter: QPainter, item: KeyItem, theme: Theme, scale: float) -> None:
    """Draw the sign of an item, without its text."""
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(scale, scale)
    code = kind_colours(theme, [item.group])[0] if item.group else theme.muted
    wide = QRectF(0, -6, 24, 12)
    if item.what == "sign":
        box = QRectF(1, -6, 14, 12) if item.sign in ("bar", "pill") else QRectF(2.5, -6, 11, 12)
        draw_sign(painter, item.sign, box, 11, brush(code))
    elif item.what == "mark" and item.stage is not None:
        draw_mark(painter, item.stage, 6, 0, code, theme.panel)
    elif item.what == "tint":
        ground = ground_needed(painter, theme.panel)
        painter.fillRect(wide, fading(code, 0, 24, [(0, 0.45), (24, 0.08)], ground))
    elif item.what == "soft":
        draw_sign(painter, "pill", wide, 10, soft_fill(code, wide, 10, 10, ground_needed(painter, theme.panel)))
    elif item.what == "hollow":
        draw_sign(painter, item.sign, QRectF(2, -5, 10, 10), 10, brush(theme.panel), hollow=pen(code, 1.6))
    elif item.what == "unknown":
        draw_unknown(painter, wide, theme)
        draw_day_line(painter, 0, wide.top(), wide.bottom(), theme)
    elif item.what == "strip":
        for place, height in enumerate(STRIP):
            painter.fillRect(QRectF(4 * place, 6 - height, 3, height), brush(code, 0.7))
    elif item.what == "link":
        draw_curve(painter, Curve((1, 5), (8, -6), (13, -6), (21, 4), direct=True), theme)
    else:
        painter.setPen(pen(theme.faint, 1))
        painter.setBrush(brush(theme.lane))
        painter.drawRoundedRect(QRectF(0.5, -7.5, 23, 15), 7.5, 7.5)
    painter.restore()
