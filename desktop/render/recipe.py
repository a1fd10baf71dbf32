"""What a picture is made from, as plain values: the same recipe makes the same picture again."""

import json
import re
from dataclasses import asdict, dataclass
from typing import Literal

from desktop.model.text import Language
from desktop.model.view_state import ViewState
from desktop.model.view_text import made
from desktop.render.tokens import ThemeName

FORMAT_VERSION = 1
MOST_PIXELS = 100_000_000
LONGEST_SIDE = 32_767
SMALLEST_SIDE = 120
PAPER_SCALE = 300 / 96
"""Pixels of a PNG per logical pixel, for paper at 300 dots per inch."""

LanesShown = Literal["sight", "open", "all"]


@dataclass(frozen=True, slots=True)
class Size:
    """The size of a picture in logical pixels (96 per inch), and how many pixels of a PNG one of them takes.

    A height of 0 is as tall as the lanes need.
    """

    width: float
    height: float
    scale: float = 1.0


_MM = 96 / 25.4
SIZES: dict[str, Size] = {
    "slide": Size(1920, 1080),
    "4k": Size(1920, 1080, 2),
    "a4": Size(297 * _MM, 210 * _MM, PAPER_SCALE),
    "a4-upright": Size(210 * _MM, 297 * _MM, PAPER_SCALE),
    "letter": Size(1056, 816, PAPER_SCALE),
    "letter-upright": Size(816, 1056, PAPER_SCALE),
}


def size_named(text: str) -> Size | None:
    """A size by its name, or of the form 1920x1080; None when the text is neither."""
    if text in SIZES:
        return SIZES[text]
    match = re.fullmatch(r"(\d{1,6})[x×](\d{1,6})", text, re.ASCII)
    return Size(float(match[1]), float(match[2])) if match else None


@dataclass(frozen=True, slots=True)
class Recipe:
    """All that decides a picture of a dataset.

    view: the time, filters, lanes and selection. lanes: those in sight, the open ones or all. first_lane, lane_offset:
    where those in sight begin, the key of a lane and how many pixels of it lie above. data: version and hash of the
    dataset it was first made of.
    """

    view: ViewState
    size: Size = SIZES["slide"]
    theme: ThemeName = "light"
    language: Language = "en"
    text_scale: float = 1.0
    title: bool = True
    key: bool = True
    sources: bool = True
    background: bool = True
    lanes: LanesShown = "all"
    first_lane: str = ""
    lane_offset: float = 0.0
    data: str = ""

    @property
    def is_bare(self) -> bool:
        """Whether it is the timeline alone, as in the window."""
        return not (self.title or self.key or self.sources)


def as_json(recipe: Recipe) -> str:
    """The recipe as JSON, in ASCII, always the same for the same recipe."""
    plain = {"milepost": FORMAT_VERSION, **asdict(recipe)}
    return json.dumps(plain, default=_plain, sort_keys=True, allow_nan=False, separators=(",", ":"))


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(f"{type(value).__name__} has no place in a recipe")


@dataclass(frozen=True, slots=True)
class ReadRecipe:
    """A recipe that was read. unknown: the names of fields that could not be applied, as they are written."""

    recipe: Recipe
    unknown: tuple[str, ...] = ()


def from_json(text: str) -> Recipe:
    """The recipe that `as_json` wrote, in this or an older Milepost.

    Raises:
        ValueError: when the text is no recipe, or one of a newer Milepost.
    """
    return read_recipe(text).recipe


def read_recipe(text: str) -> ReadRecipe:
    """The recipe that `as_json` wrote, in whatever Milepost of this format; what is unknown is named.

    Raises:
        ValueError: when the text is no recipe, or one of a newer format.
    """
    try:
        plain = json.loads(text)
        if plain.pop("milepost") != FORMAT_VERSION:
            raise ValueError("this recipe was written by a newer Milepost")
        unknown: list[str] = []
        return ReadRecipe(made(Recipe, plain, unknown), tuple(unknown))
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("this is no recipe of Milepost") from error
