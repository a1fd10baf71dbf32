"""The table that the bench prints."""

from collections.abc import Iterator, Sequence

from tests.bench.figures import Figure
from tests.bench.targets import verdicts

HEAD = ("figure", "events", "scale", "CPU ms", "p95", "wall ms", "p95", "MB", "target")
LEFT = {0, 8}
"""Columns of words; the others are numbers and stand on the right."""
NOTES = """\
CPU is that of the process with all its threads. MB is 10⁶ bytes. What was done three times or fewer has no real p95.
Frames: painted at once on the real view, 1,600 × 900, 12 lanes; all lanes are open up to 1,000 events, above that the
first, and the others are folded so that all are in sight (pan_full_all_open: all are open).
10,000,000 events are made in memory and not opened: as a file they would take several gigabytes.
open_*: into the window that stands, from the command to the first paint of the timeline; MB 10 s later. *_stands: until
all that surrounds it stands too. *_read: until the file was read to its end, of which a first look is shown before.
*_peak: the most memory until then. *_stall: the longest time without an answer of the window until the timeline is
there; *_stall_building: while the rest is built; *_stall_after: after that, while the file is read to its end and the
search index is built.
index_build: of a small dataset the text to be searched is put together, of a large one an index is built behind.
hover: the mouse moves, and what lies under it is found; painting the answer is hover_with_repaint.
toggle_country, pan_full_whole_window: the whole window with its panels, everything that changes is painted.
floor_blit: a window that copies one finished frame. floor_bare_item: the view with one item of one colour.
"""


def lines(figures: Sequence[Figure], failures: Sequence[str]) -> Iterator[str]:
    """The table, line by line: figures of one name beside one another, with what is to be reached."""
    names = list(dict.fromkeys(figure.figure for figure in figures))
    ordered = sorted(figures, key=lambda figure: (names.index(figure.figure), figure.scale, figure.events))
    every = {(figure.figure, figure.events, figure.scale): figure for figure in figures}
    rows: list[tuple[str, ...]] = [HEAD]
    for figure in ordered:
        told = (f"{verdict.target}: {'reached' if verdict.reached else 'NOT REACHED'}"
                for verdict in verdicts(figure, every))  # fmt: skip
        rows.append((*_cells(figure), " · ".join(told)))
    widths = [max(len(row[column]) for row in rows) for column in range(len(HEAD))]
    for row in rows:
        cells = zip(row, widths, strict=True)
        yield "  ".join(
            cell.ljust(width) if column in LEFT else cell.rjust(width) for column, (cell, width) in enumerate(cells)
        ).rstrip()
    yield ""
    yield from NOTES.splitlines()
    yield from (f"FAILED: {failure}" for failure in failures)


def _cells(figure: Figure) -> tuple[str, ...]:
    times = (figure.cpu_ms_median, figure.cpu_ms_p95, figure.wall_ms_median, figure.wall_ms_p95)
    return (
        figure.figure,
        f"{figure.events:,}" if figure.events else "",
        str(figure.scale),
        *(f"{value:,.1f}" if value >= 10 else f"{value:.2f}" if value else "" for value in times),
        f"{figure.rss_mb:,.0f}" if figure.rss_mb else "",
    )
