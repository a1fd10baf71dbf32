"""How a timeline is to be painted: what is selected, hovered, bright or marked, and what follows for its parts."""

from dataclasses import dataclass

from desktop.layout.shapes import Bar
from desktop.render.tokens import Theme, mixed

FADED = 0.22
"""Opacity of what is not meant, while something else is."""
CLEARED = 5.0
"""Half the height of what is kept free around a label: of curves, and of the line where a day ends."""
QUIET_TEXT = 0.9
"""Share of the muted ink in faded words of a table: the least that keeps 4.5 : 1 on its ground in both themes."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a layout is to be painted.

    groups: the ids of the kind groups, in the order of the `look` of the shapes. selected_row, hovered_row: an event,
    or -1. hovered_rows: those of a count. selected_agreement, hovered_agreement: an id, or empty. focused_lane: index
    of the lane that the keyboard is in, or -1. bright, bright_agreements: rows and ids that stay bright while
    the rest fades, or None for all. marked: rows that a search found, to be marked. links: what builds upon what,
    as (later row, earlier row, whether by its own word), drawn as curves. background: whether the ground is filled.
    text_scale: that of the ruler the layout was measured with.
    """

    theme: Theme
    groups: tuple[str, ...]
    selected_row: int = -1
    selected_agreement: str = ""
    hovered_row: int = -1
    hovered_agreement: str = ""
    hovered_rows: tuple[int, ...] = ()
    focused_lane: int = -1
    bright: frozenset[int] | None = None
    bright_agreements: frozenset[str] = frozenset()
    marked: frozenset[int] = frozenset()
    links: tuple[tuple[int, int, bool], ...] = ()
    background: bool = True
    text_scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Brushwork:
    """What the steps of one drawing share: the look, the colour of each kind group, the ground of each lane.

    stamping: whether small drawings are stamped (`ink.on_pixels`). ratio: pixels of the paper per logical pixel.
    """

    look: Look
    theme: Theme
    kinds: tuple[str, ...]
    grounds: dict[int, str]
    stamping: bool
    ratio: float


def is_faded(rows: tuple[int, ...], look: Look) -> bool:
    """Whether none of these events is among those that stay bright."""
    return look.bright is not None and look.bright.isdisjoint(rows)


def is_faded_bar(bar: Bar, look: Look) -> bool:
    """Whether a bar fades: it stays bright while any of its steps does, in sight or not."""
    if look.bright is None or bar.agreement in look.bright_agreements:
        return False
    return look.bright.isdisjoint(row for mark in bar.marks for row in (mark.row, *mark.rows))


def quiet_text(theme: Theme, ground: str) -> str:
    """The colour of faded words that are there to be read one after another: quiet, with all the contrast of text."""
    return mixed(theme.muted, ground, QUIET_TEXT)


def quiet(theme: Theme, ground: str) -> str:
    """The colour of faded words on a ground."""
    return mixed(theme.ink, ground, 0.35)
