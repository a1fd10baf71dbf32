"""`make bench`: measures Milepost on datasets of several sizes, prints one table and writes build/bench.json.

Whatever is measured has a process of its own, in a window on a screen in memory (Xvfb), so that a frame takes the same
way as on any screen but for the display itself. It measures; it fails only where something cannot be measured.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from threading import Timer
from typing import Any

from tests.bench.figures import Figure, Laps
from tests.bench.made import make
from tests.bench.made_file import write
from tests.bench.table import lines

ROOT = Path(__file__).parents[2]
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
LARGEST_FILE = 1_000_000
"""More events than these are made in memory."""
SEED = 1
MADE_VERSION = 1
"""Of the generator: files that an earlier one made are not used."""
SCALES = (1, 2)
SCREEN = "4600x2300x24"
STARTS = ("bare", "window", "timeline")
START_FIGURES = {"bare": "bare_window_first_paint", "window": "window_first_paint", "timeline": "timeline_first_paint"}


class FailedError(Exception):
    """Something could not be measured; `told` is what was, before."""

    def __init__(self, reason: str, told: Sequence[dict[str, Any]]) -> None:
        super().__init__(reason)
        self.told = told


@dataclass
class Bench:
    """A run of the bench: where it works, on what screen, how thoroughly, and what came out so far.

    longest: seconds that one process may take.
    """

    folder: Path
    screen: dict[str, str]
    quick: bool
    longest: float
    figures: list[Figure] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    @property
    def home(self) -> Path:
        """A user of its own, who has used Milepost before."""
        return self.folder / "home"

    @property
    def cache(self) -> Path:
        """Where the app keeps what makes opening quick."""
        return self.home / "cache"

    def all(self, sizes: Sequence[int], *, starts: bool) -> None:
        """Measure everything."""
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir(parents=True)
        if starts:
            self._try("the start", self._starts)
        for size in sizes:
            file = self._file(size) if size <= LARGEST_FILE else None
            if file:
                self._try(f"opening {size:,} events", lambda file=file, size=size: self._opening(file, size))
                self._try(f"the index of {size:,} events", lambda file=file, size=size: self._index(file, size))
            for scale in SCALES:
                what = f"the canvas of {size:,} events at scale {scale}"
                self._try(what, lambda file=file, size=size, scale=scale: self._canvas(file, size, scale))

    def _try(self, what: str, measure: object) -> None:
        """What cannot be measured is told, and the bench goes on."""
        assert callable(measure)
        began = time.monotonic()
        _say(f"measuring {what} …")
        try:
            measure()
        except FailedError as error:
            self.figures += [Figure(**told) for told in error.told if "figure" in told]
            self.failures.append(f"{what}: {error}")
            _say(f"  FAILED: {error}")
        _say(f"  {time.monotonic() - began:.0f} s")

    def _file(self, events: int) -> Path:
        file = self.folder / f"made-{MADE_VERSION}-{events}-{SEED}.sqlite"
        if not file.exists():
            _say(f"making {events:,} events …")
            write(make(events, SEED), file)
        return file

    # What is measured

    def _starts(self) -> None:
        """Fresh processes in turn; the first round only makes everything warm, and the settings known."""
        laps = {start: Laps([], []) for start in STARTS}
        rounds = 1 if self.quick else 10
        for number in range(rounds + 1):
            for start in STARTS:
                (told,) = self._told("start_run", start, str(time.monotonic()))
                if number:
                    laps[start].cpu.append(told["cpu"])
                    laps[start].wall.append(told["wall"])
        rest = "0.2" if self.quick else "10"
        (told,) = self._told("start_run", "timeline", str(time.monotonic()), "--rest", rest)
        for start in STARTS:
            rss_mb = told["rss_mb"] if start == "timeline" else 0.0
            events = told["events"] if start == "timeline" else 0
            self.figures.append(laps[start].figure(START_FIGURES[start], events, 1, rss_mb))

    def _opening(self, file: Path, events: int) -> None:
        for name in ("open_first", "open_again"):
            runs: list[Figure] = []
            for number in range(1 if self.quick else 3):
                if name == "open_first":
                    shutil.rmtree(self.cache, ignore_errors=True)
                rest = "10" if number == 0 and not self.quick else "0.2"
                runs += self._measured(
                    "opening_run", str(file), "--events", str(events), "--figure", name, "--rest", rest
                )
                if sum(run.wall_ms_median for run in runs if run.figure == name) > 30_000:
                    break
            self.figures += _joined(runs)

    def _index(self, file: Path, events: int) -> None:
        shutil.rmtree(self.cache, ignore_errors=True)
        self.figures += self._measured("index_run", str(file), "--events", str(events))

    def _canvas(self, file: Path | None, events: int, scale: int) -> None:
        given = ("--file", str(file)) if file else ()
        frames = "6" if self.quick else "120"
        arguments = ("--events", str(events), "--scale", str(scale), "--seed", str(SEED), "--frames", frames, *given)
        for figure in self._measured("canvas_run", *arguments, scale=scale):
            self.figures.append(figure)

    # How it is measured

    def _measured(self, module: str, *arguments: str, scale: int = 1) -> list[Figure]:
        return [Figure(**told) for told in self._told(module, *arguments, scale=scale)]

    def _told(self, module: str, *arguments: str, scale: int = 1) -> list[dict[str, Any]]:
        """What a process tells, line by line.

        Raises:
            FailedError: when it fails, or takes too long.
        """
        environment = os.environ | {
            "HOME": str(self.home),
            "XDG_CONFIG_HOME": str(self.home / "config"),
            "XDG_DATA_HOME": str(self.home / "data"),
            "XDG_CACHE_HOME": str(self.cache),
            "QT_SCALE_FACTOR": str(scale),
            **self.screen,
        }
        command = [sys.executable, "-m", f"tests.bench.{module}", *arguments]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        stop = Timer(self.longest, process.kill)
        stop.start()
        output, errors = process.communicate()
        too_long = not stop.is_alive()
        stop.cancel()
        told = [json.loads(line) for line in output.splitlines()]
        if process.returncode:
            last = (errors.strip().splitlines() or ["no word"])[-1]
            reason = f"stopped after {self.longest:.0f} s" if too_long else f"exit {process.returncode}: {last}"
            raise FailedError(reason, told)
        return told


def _joined(runs: Sequence[Figure]) -> list[Figure]:
    """Several processes that measured the same once each, as one figure; memory is that of the first, which rested."""
    by_name: dict[str, list[Figure]] = {}
    for run in runs:
        by_name.setdefault(run.figure, []).append(run)
    return [
        Laps([run.cpu_ms_median for run in same], [run.wall_ms_median for run in same]).figure(
            name, same[0].events, same[0].scale, same[0].rss_mb
        )
        for name, same in by_name.items()
    ]


@contextmanager
def _screen() -> Iterator[dict[str, str]]:
    """A screen in memory for the windows: what its processes find in their environment."""
    if not shutil.which("Xvfb"):
        _say("there is no Xvfb: windows are painted offscreen, without a display to bring them to")
        yield {"QT_QPA_PLATFORM": "offscreen"}
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", SCREEN],
        pass_fds=[writing],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            display = f":{told.readline().strip()}"
        yield {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
    finally:
        server.terminate()
        server.wait()


def _say(line: str) -> None:
    print(line, file=sys.stderr, flush=True)  # noqa: T201


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, print the table, write the file; 1 when something could not be measured."""
    parser = argparse.ArgumentParser(prog="make bench", description=__doc__)
    parser.add_argument("--sizes", default="", help="numbers of events, with blanks between them")
    parser.add_argument("--out", type=Path, default=ROOT / "build" / "bench.json")
    parser.add_argument("--folder", type=Path, default=ROOT / "build" / "bench", help="where made-up datasets are kept")
    parser.add_argument("--quick", action="store_true", help="once instead of often: to see that it works")
    parser.add_argument("--skip-starts", action="store_true", help="measure no first paints")
    parser.add_argument("--longest", type=float, default=300, help="seconds that one process may take")
    asked = parser.parse_args(arguments)
    sizes = [int(size) for size in asked.sizes.split()] or list(SIZES)
    asked.folder.mkdir(parents=True, exist_ok=True)
    with _screen() as screen:
        bench = Bench(asked.folder, screen, asked.quick, asked.longest)
        bench.all(sizes, starts=not asked.skip_starts)
    asked.out.parent.mkdir(parents=True, exist_ok=True)
    asked.out.write_text(json.dumps([asdict(figure) for figure in bench.figures], indent=1) + "\n", encoding="utf-8")
    print("\n".join(lines(bench.figures, bench.failures)))  # noqa: T201
    return 1 if bench.failures else 0


if __name__ == "__main__":
    sys.exit(main())
