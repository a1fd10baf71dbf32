"""The measures of a timeline, and the way to the width of a text."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from desktop.layout.shapes import FontRole

Ruler = Callable[[str, FontRole], float]
"""The width in pixels that a text takes in the font of a role."""

LONGEST_LABEL = 120
"""Signs of a label that are looked at; no canvas has room for more."""


@dataclass(frozen=True, slots=True)
class Style:
    """Lengths in logical pixels, at a text size of 100 %.

    row, bar_row: heights of a row of signs and of a bar in an open lane; thin_bar_row, strip: in a folded lane.
    head, head_least: width of the column of lane heads on a wide and on a narrow canvas. nested: how far the head of
    a lane within another is indented.
    sign: the size of a sign; sign_small: of a square or circle, which look bigger; thick: height of a lasting sign.
    block_gap: air between two labels on one row; label_gap: between a sign and its label.
    density: height of the strip of density in a crowded lane; bin_least: width of a bar in it, and in the overview.
    arrow: of the sign that opens a lane; 0 where nobody could click it.
    stub: of a line or a long sign that enters from the left, so much is seen before a label on it.
    mark: width of a mark on a bar; mark_gap: marks closer than this, or so close that they touch, show the latest only.
    """

    row: float = 24.0
    bar_row: float = 26.0
    thin_bar_row: float = 20.0
    strip: float = 20.0
    head: float = 256.0
    head_least: float = 168.0
    margin: float = 14.0
    axis: float = 40.0
    lane_top: float = 10.0
    lane_bottom: float = 10.0
    folded_top: float = 5.0
    folded_bottom: float = 4.0
    hairline_room: float = 14.0
    least_lane: float = 46.0
    sign: float = 12.0
    sign_small: float = 10.0
    thick: float = 8.0
    label_gap: float = 6.0
    block_gap: float = 10.0
    stub: float = 10.0
    mark: float = 10.0
    mark_gap: float = 6.0
    tick_pad: float = 5.0
    tick_gap: float = 4.0
    head_pad: float = 12.0
    head_line: float = 17.0
    arrow: float = 12.0
    nested: float = 14.0
    badge_height: float = 20.0
    badge_least: float = 28.0
    count_height: float = 17.0
    count_least: float = 20.0
    handle: float = 7.0
    bin_least: float = 5.0
    density: float = 44.0

    def scaled(self, factor: float) -> "Style":
        """The same style for another text size."""
        return Style(**{field.name: getattr(self, field.name) * factor for field in fields(self)})

    def with_rows(self, factor: float) -> "Style":
        """The same style with taller or lower rows in open lanes."""
        return replace(self, row=self.row * factor, bar_row=self.bar_row * factor)

    def stretched(self, factor: float) -> "Style":
        """The same style with all that makes lanes tall made taller."""
        return replace(self, **{name: getattr(self, name) * factor for name in _TALL})

    def size_of(self, sign: str) -> float:
        """Width and height of a sign by the name of its shape."""
        return self.sign_small if sign in ("square", "circle") else self.sign

    def head_width(self, width: float) -> float:
        """Width of the column of lane heads on a canvas of a width: half of it at most, however large the text."""
        return min(self.head, max(min(self.head_least, width / 2), width * 0.26))

    def body_width(self, width: float) -> float:
        """Width of the body, where the time runs, on a canvas of a width."""
        return max(1.0, width - self.head_width(width) - self.margin)


_TALL = (
    "row", "bar_row", "thin_bar_row", "strip", "lane_top", "lane_bottom", "folded_top", "folded_bottom",
    "hairline_room", "least_lane", "density",
)  # fmt: skip
"""The lengths that the height of a lane is made of."""
STYLE = Style()
