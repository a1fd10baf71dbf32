"""What can be chosen for a picture, and the recipe that follows from it: plain values."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol, cast, get_args

from desktop.dataset.reader import Dataset
from desktop.layout.chart import Chart
from desktop.layout.matrix_shapes import MatrixLayout
from desktop.layout.shapes import TimelineLayout
from desktop.layout.trend_shapes import TrendsLayout
from desktop.model.text import Language, shown
from desktop.model.view_state import Filters, ViewState
from desktop.render.chart import whole_time
from desktop.render.recipe import SIZES, LanesShown, Recipe, Size
from desktop.render.tokens import ThemeName
from desktop.ui.settings import Settings

Format = Literal["png", "svg", "pdf"]
FORMATS: tuple[Format, ...] = get_args(Format)
TimeShown = Literal["view", "period"]
TIMES: tuple[TimeShown, ...] = get_args(TimeShown)
LANES: tuple[LanesShown, ...] = get_args(LanesShown)
THEME_NAMES: tuple[ThemeName, ...] = get_args(ThemeName)
WINDOW, OWN = "window", "own"
SIZE_NAMES = (WINDOW, *SIZES, OWN)
WIDTHS = (320, 16_000)
HEIGHTS = (240, 16_000)
AS_TALL_AS_NEEDED = 0
SCALES = (50, 400)
"""Per cent."""
_NAMED = 3
_LONGEST_NAME = 80


class MatrixCanvas(Protocol):
    """What the dialog asks of the matrix in the window."""

    def layout_now(self) -> MatrixLayout:
        """The matrix as it is to be seen."""
        ...


class TrendsCanvas(Protocol):
    """What the dialog asks of the trends in the window."""

    def layout_now(self) -> TrendsLayout:
        """The trends as they are to be seen."""
        ...


class Canvas(Protocol):
    """What the dialog asks of the timeline in the window."""

    def layout_now(self) -> TimelineLayout:
        """The timeline as it is to be seen."""
        ...

    def chart_now(self) -> Chart:
        """What is laid out there."""
        ...


@dataclass(frozen=True, slots=True)
class Choices:
    """All that can be chosen. width, height: of a size of one's own, height 0 as tall as needed; scale in per cent."""

    format: Format = "png"
    time: TimeShown = "view"
    lanes: LanesShown = "sight"
    size: str = "slide"
    width: int = 1600
    height: int = 1000
    scale: int = 100
    theme: ThemeName = "light"
    title: bool = True
    key: bool = True
    sources: bool = True
    background: bool = True


Drawn = Canvas | MatrixCanvas | TrendsCanvas
"""What of the window is made a picture of."""


def remembered(settings: Settings) -> Choices:
    """The choices made last time."""
    usual = Choices()
    height = settings.number("export/height", AS_TALL_AS_NEEDED, HEIGHTS[1], usual.height)
    return Choices(
        format=cast("Format", settings.choice("export/format", FORMATS, usual.format)),
        time=cast("TimeShown", settings.choice("export/time", TIMES, usual.time)),
        lanes=cast("LanesShown", settings.choice("export/lanes", LANES, usual.lanes)),
        size=settings.choice("export/size", SIZE_NAMES, usual.size),
        width=settings.number("export/width", *WIDTHS, usual.width),
        height=height if height >= HEIGHTS[0] else AS_TALL_AS_NEEDED,
        scale=settings.number("export/scale", *SCALES, usual.scale),
        theme=cast("ThemeName", settings.choice("export/theme", THEME_NAMES, usual.theme)),
        title=settings.flag("export/title", default=usual.title),
        key=settings.flag("export/key", default=usual.key),
        sources=settings.flag("export/sources", default=usual.sources),
        background=settings.flag("export/background", default=usual.background),
    )


def remember(settings: Settings, choices: Choices) -> None:
    """Keep the choices for the next time."""
    for name in Choices.__slots__:
        settings.put(f"export/{name}", getattr(choices, name))


def size_of(choices: Choices, canvas: Drawn) -> Size:
    """The size of the picture: the window's, a preset, or one's own."""
    if choices.size == WINDOW:
        layout = canvas.layout_now()
        return Size(layout.width, layout.height, choices.scale / 100)
    if choices.size == OWN:
        return Size(choices.width, choices.height, choices.scale / 100)
    return SIZES[choices.size]


def recipe(choices: Choices, dataset: Dataset, state: ViewState, canvas: Drawn, language: Language) -> Recipe:
    """The recipe of the picture chosen."""
    first_lane, offset = lane_at_top(canvas)
    return Recipe(
        view=ViewState(
            span=state.span if choices.time == "view" else whole_time(dataset),
            perspective=state.perspective,
            filters=state.filters,
            lane_mode=state.lane_mode,
            lane_order=state.lane_order,
            flipped=state.flipped,
            view=state.view if state.view in ("matrix", "trends") else "timeline",
            as_of=state.as_of,
            axis=state.axis,
            eras=state.eras,
            row_scale=state.row_scale if choices.size == WINDOW else 1.0,
            matrix=state.matrix,
            pins=state.pins,
            lens=state.lens,
            selection=state.selection,
        ),
        size=size_of(choices, canvas),
        theme=choices.theme,
        language=language,
        title=choices.title,
        key=choices.key,
        sources=choices.sources,
        background=choices.background,
        lanes=choices.lanes,
        first_lane=first_lane,
        lane_offset=offset,
    )


def lane_at_top(canvas: Drawn) -> tuple[str, float]:
    """The lane or row at the upper edge of the canvas, and how many pixels of it lie above."""
    layout = canvas.layout_now()
    if isinstance(layout, TrendsLayout):
        return "", 0.0
    if isinstance(layout, MatrixLayout):
        row, rows = layout.rows[:1], layout.fitted.table.rows
        return (rows[row[0].row].key, layout.body.y - row[0].box.y) if row else ("", 0.0)
    top = layout.body.y
    tops = zip(cast("Canvas", canvas).chart_now().lanes, layout.lane_tops, strict=True)
    above = [(lane.key, top - lane_top) for lane, lane_top in tops if lane_top <= top]
    return above[-1] if above else ("", 0.0)


def file_name(dataset: Dataset, state: ViewState, file_format: str, language: Language) -> str:
    """A name for the file that tells what is in it: Milepost Japan Germany ACSA.png."""
    parts = [
        "Milepost",
        dataset.parties[state.perspective].name.to(language),
        *_filtered(dataset, state.filters, language),
    ]
    name = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", shown(" ".join(parts)))
    return f"{' '.join(name.split())[:_LONGEST_NAME].strip(' .')}.{file_format}"


def file_meant(path: Path, chosen: Format) -> tuple[Path, Format] | None:
    """The file of a name as it was typed, and its format: the one of its suffix; without any, the one chosen is added.

    None for a suffix of another kind.
    """
    if not path.suffix:
        return path.with_name(f"{path.name}.{chosen}"), chosen
    suffix = path.suffix.lower().lstrip(".")
    return next(((path, known) for known in FORMATS if known == suffix), None)


def _filtered(dataset: Dataset, filters: Filters, language: Language) -> list[str]:
    """What the filters keep, as far as it is few words."""
    chosen = [
        [
            party.name.to(language)
            for code, party in dataset.parties.items()
            if code in (filters.partners or filters.countries or ())
        ],
        [kind.short.to(language) for code, kind in dataset.kinds.items() if code in (filters.kinds or ())],
        [filters.text] if filters.text else [],
    ]
    return [word for names in chosen if len(names) <= _NAMED for word in dict.fromkeys(names)]
