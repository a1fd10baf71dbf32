"""What is to be reached, in one table, and whether it was."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from tests.bench.figures import Figure

Value = Literal["cpu_ms_median", "cpu_ms_p95", "wall_ms_median", "wall_ms_p95", "rss_mb"]
Key = tuple[str, int, int]
"""Figure, events, scale."""
PANS = ("pan_full", "pan_5y", "pan_90d")
FRAMES = (*PANS, "zoom")
STALLS = tuple(f"{which}_stall{when}" for which in ("open_first", "open_again") for when in ("", "_building", "_after"))
MILLION = 1_000_000
_UNITS: dict[Value, str] = {
    "cpu_ms_median": "ms CPU, median",
    "cpu_ms_p95": "ms CPU, p95",
    "wall_ms_median": "ms wall",
    "wall_ms_p95": "ms wall, p95",
    "rss_mb": "MB",
}


@dataclass(frozen=True, slots=True)
class Limit:
    """At most so much of something; events and scale None are any."""

    figures: tuple[str, ...]
    events: int | None
    scale: int | None
    value: Value
    most: float


@dataclass(frozen=True, slots=True)
class Share:
    """At most so many times what another figure has, by events and scale of its own."""

    figures: tuple[str, ...]
    scale: int
    value: Value
    most: float
    than: str
    other: Callable[[Figure], Sequence[Key]]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target in words, and whether a figure reaches it."""

    target: str
    reached: bool


LIMITS = (
    Limit(FRAMES, 1_000, 1, "cpu_ms_p95", 6),
    Limit(FRAMES, MILLION, 1, "cpu_ms_p95", 10),
    Limit(FRAMES, 10 * MILLION, 1, "cpu_ms_p95", 12),
    Limit(("toggle_country",), MILLION, 1, "cpu_ms_p95", 30),
    Limit(("hover",), None, 1, "cpu_ms_p95", 1),
    Limit(("open_first",), MILLION, 1, "wall_ms_median", 2_000),
    Limit(("open_again",), MILLION, 1, "wall_ms_median", 500),
    Limit(("open_first", "open_again"), MILLION, 1, "rss_mb", 350),
    Limit(("open_first_peak", "open_again_peak"), MILLION, 1, "rss_mb", 800),
    Limit(STALLS, None, 1, "wall_ms_median", 50),
    Limit(("timeline_first_paint",), None, 1, "rss_mb", 220),
    Limit(("search",), MILLION, 1, "wall_ms_p95", 100),
    Limit(("export_png_4k",), None, 1, "cpu_ms_p95", 300),
)
SHARES = (
    Share(("window_first_paint",), 1, "cpu_ms_median", 1.6, "the bare window", lambda _f: [_BARE]),
    Share(("timeline_first_paint",), 1, "cpu_ms_median", 5, "the bare window", lambda _f: [_BARE]),
    Share(("zoom",), 1, "cpu_ms_p95", 1.5, "pan", lambda f: [(pan, f.events, f.scale) for pan in PANS]),
    Share(("zoom",), 2, "cpu_ms_p95", 1.5, "pan", lambda f: [(pan, f.events, f.scale) for pan in PANS]),
    Share(FRAMES, 2, "cpu_ms_p95", 2.5, "scale 1", lambda f: [(f.figure, f.events, 1)]),
)
_BARE: Key = ("bare_window_first_paint", 0, 1)


def verdicts(figure: Figure, every: dict[Key, Figure]) -> list[Verdict]:
    """What a figure is held against."""
    return [*_of_limits(figure), *_of_shares(figure, every)]


def _of_limits(figure: Figure) -> Iterator[Verdict]:
    for limit in LIMITS:
        fits = limit.events in (None, figure.events) and limit.scale in (None, figure.scale)
        if figure.figure in limit.figures and fits:
            words = f"≤ {limit.most:,g} {_UNITS[limit.value]}"
            yield Verdict(words, getattr(figure, limit.value) <= limit.most)


def _of_shares(figure: Figure, every: dict[Key, Figure]) -> Iterator[Verdict]:
    for share in SHARES:
        if figure.figure not in share.figures or figure.scale != share.scale:
            continue
        others = [getattr(every[key], share.value) for key in share.other(figure) if key in every]
        if others:
            times = getattr(figure, share.value) / max(others)
            yield Verdict(f"≤ {share.most:g} × {share.than} (is {times:.2f} ×)", times <= share.most)
