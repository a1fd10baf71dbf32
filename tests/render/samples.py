"""Layouts made by hand, with every kind of shape in them."""

from dataclasses import replace

from desktop.layout.shapes import (
    Band,
    Bar,
    Box,
    Count,
    FontRole,
    Head,
    Mark,
    Sign,
    Tick,
    TimelineLayout,
    Words,
)  # fmt: skip
from desktop.model.vocabulary import Stage
from desktop.render.fonts import ruler
from desktop.render.look import Look
from desktop.render.tokens import LIGHT, Theme

GROUPS = (
    "acsa", "raa", "isa", "detta", "two_plus_two", "declaration", "visit", "deployment", "equipment", "osa", "treaty",
)  # fmt: skip
SIGNS = ("bar", "bar", "bar", "bar", "diamond", "square", "circle", "pill", "triangle", "bar", "bar")
HEADS, AXIS, WIDTH, HEIGHT = 250.0, 46.0, 980.0, 600.0


def look(theme: Theme = LIGHT, **changes: object) -> Look:
    return replace(Look(theme, GROUPS), **changes)  # type: ignore[arg-type]


def words(text: str, x: float, y: float, role: FontRole) -> Words:
    return Words(x, y, ruler()(text, role), text, role)


def sign(row: int, kind: int, x: float, y: float, text: str = "", **changes: object) -> Sign:
    label = words(text, x + 11, y, "label_strong" if row % 4 == 0 else "label") if text else None
    made = Sign(0, row, kind, SIGNS[kind], x, y, 0, 11, 0, 0, False, label)
    return made._replace(**changes)  # type: ignore[arg-type]


def bar(y: float, kind: int = 0, text: str = "ACSA · in force", lane: int = 0, **changes: object) -> Bar:
    marks = (
        Mark(Stage.NEGOTIATION_STARTED, 320, 100),
        Mark(Stage.AGREED_IN_SUBSTANCE, 360, 101),
        Mark(Stage.SIGNED, 410, 102),
        Mark(Stage.APPROVED, 440, 103),
        Mark(Stage.IN_FORCE, 480, 104),
    )
    made = Bar(
        lane, f"agreement-{y}", kind, y, 26, (320, 480), (480, 960), True, None, marks, words(text, 490, y, "bar")
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def head(lane: int, y: float, height: float, title: str, badge: str, *, is_open: bool) -> Head:
    badge_box = Box(34, y + 10, ruler()(badge, "badge") + 12, 18)
    return Head(
        lane,
        Box(0, y, HEADS, height),
        is_open,
        words(title, 72, y + 19, "head"),
        words("115 events · 3 agreements in force", 72, y + 37, "head_small"),
        words(badge, badge_box.x + 6, y + 19, "badge"),
        badge_box,
        Box(14, y + 11, 16, 16),
    )


def ticks() -> tuple[Tick, ...]:
    made = []
    for index in range(32):
        x = HEADS + index * 22.4
        major = index % 4 == 0
        text, y = (f"{2017 + index // 4}", 17) if major else (("Apr", "Jul", "Oct")[index % 4 - 1], 31)
        made.append(Tick(x, major, words(text, x + 6 if major else x - 9, y, "axis_year" if major else "axis_part")))
    return tuple(made)


def timeline() -> TimelineLayout:
    open_top, open_height, folded = AXIS, 400.0, 68.0
    tops = [AXIS, AXIS + open_height, AXIS + open_height + folded]
    names = [("Germany", "DE"), ("United Kingdom", "GB"), ("Without Japan", "EU")]
    heights = [open_height, folded, folded]
    events = (
        sign(0, 5, 262, 180, "Hannover Declaration"), sign(1, 6, 450, 180, "Abe–Merkel, Brussels"),
        sign(2, 4, 620, 180, "First 2+2"), sign(3, 8, 300, 204, "P-1 at ILA"),
        sign(4, 4, 480, 204, "Second 2+2"), sign(5, 7, 700, 204, "Bayern sets sail", width=80.0,
             label=words("Bayern sets sail", 788, 204, "label")),
        sign(6, 6, 300, 228, "Motegi–Maas call", unconfirmed=True), sign(7, 8, 480, 228, "P-8A", unconfirmed=True),
        sign(8, 4, 620, 228, "in October", width=44.0, soft_left=22.0, soft_right=22.0,
             label=words("in October", 672, 228, "label")),
        sign(9, 0, 300, 252, "ACSA announced"), sign(10, 9, 480, 252, "OSA grant"), sign(11, 10, 620, 252, "条約署名"),
        sign(12, 7, 300, 276, "Two ships in Tokyo"), sign(13, 5, 480, 276, "日独共同声明", unconfirmed=True),
        sign(14, 6, 620, 276, "in 2021", width=120.0, soft_left=60.0, soft_right=60.0,
             label=words("in 2021", 748, 276, "label")),
        sign(20, 6, 300, AXIS + 452, lane=1), sign(21, 4, 420, AXIS + 452, lane=1),
    )  # fmt: skip
    pill = Box(300, 340, 26, 18)
    return TimelineLayout(
        width=WIDTH,
        height=HEIGHT,
        axis=Box(HEADS, 0, WIDTH - HEADS, AXIS),
        heads_box=Box(0, AXIS, HEADS, HEIGHT - AXIS),
        body=Box(HEADS, AXIS, WIDTH - HEADS, HEIGHT - AXIS),
        content_height=sum(heights),
        scroll=0,
        ticks=ticks(),
        heads=tuple(
            head(lane, top, height, *names[lane], is_open=lane == 0)
            for lane, (top, height) in enumerate(zip(tops, heights, strict=True))
        ),
        bands=tuple(
            Band(lane, Box(HEADS, top, WIDTH - HEADS, height), lane == 0, open_top + 112 if lane == 0 else None)
            for lane, (top, height) in enumerate(zip(tops, heights, strict=True))
        ),
        bars=(
            bar(70, 0),
            bar(96, 2, "Information security · in force since Mar 2021"),
            bar(122, 3, "Defence equipment and technology", tint=(480, 700), fades=False, ended=700.0),
            bar(AXIS + 420, 1, "RAA · in force", lane=1, height=18.0),
        ),
        signs=events,
        counts=(Count(0, pill, (30, 31, 32), words("3", pill.x + 9, 349, "count")),),
        lane_tops=tuple(tops),
    )
