"""The style rules of the detail pane, in the colours of a theme and in proportion to the text size of the system."""

import re
from collections.abc import Sequence

from PySide6.QtGui import QFont, QFontInfo

from desktop.render.theme import Theme, kind_colours

_QUOTABLE = re.compile(r"[\w.-]+")
USUAL = 13
"""The text size, in logical pixels, for which sizes are given here."""


def text_scale(font: QFont) -> float:
    """How much larger than usual the text of the interface is."""
    return QFontInfo(font).pixelSize() / USUAL


def detail_style(theme: Theme, groups: Sequence[str], scale: float) -> str:
    """The rules for the pane and all in it."""
    small, note, title = (round(size * scale) for size in (11, 12, 19))
    badge = round(10 * scale)
    filled = "".join(
        f'QLabel#detail_chip[group="{group}"] {{ background: {colour}; color: {theme.on_fill}; '
        f"border-color: {colour}; font-weight: 600; }}\n"
        for group, colour in zip(groups, kind_colours(theme, groups), strict=True)
        if _QUOTABLE.fullmatch(group)
    )
    boxed = f"background: {theme.lane}; color: {theme.muted}; border: 1px solid {theme.line}; border-radius: 4px"
    return f"""
#detail_pane, #detail_frame {{ background: {theme.panel}; border: none; }}
#detail_scroll {{ border: 1px solid transparent; }}
#detail_scroll:focus {{ border: 1px solid {theme.accent}; border-radius: 4px; }}
#detail_title {{ font-size: {title}px; font-weight: 700; }}
#detail_muted {{ color: {theme.muted}; }}
#detail_note {{ color: {theme.muted}; font-size: {note}px; }}
#detail_strong {{ font-weight: 600; }}
#detail_place {{ color: {theme.accent}; font-size: {title}px; font-weight: 700; }}
#detail_link {{ color: {theme.accent}; }}
#detail_opinion {{ font-style: italic; }}
#place_box {{ background: {theme.wash}; border-radius: 6px; }}
#notice_box {{ background: {theme.lane}; border: 1px solid {theme.line}; border-radius: 6px; }}
#lens_way_back {{ margin: 8px 12px 0 10px; }}
#opinion_box {{ border-left: 3px solid {theme.line}; }}
#detail_chip {{ {boxed}; padding: 1px 7px; font-size: {small}px; }}
#detail_badge {{ {boxed}; padding: 1px 5px; font-size: {badge}px; font-weight: 600; }}
{filled}
#detail_row {{ background: transparent; border: 1px solid transparent; border-radius: 4px; }}
#detail_row:hover {{ background: {theme.lane}; }}
#detail_row:focus {{ border: 1px solid {theme.accent}; }}
"""
