"""What is measured: figures of time and memory, and how they are taken."""

import json
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median, quantiles

LEAST = 3
"""So many times something is done at least, however long it takes."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of build/bench.json: how long something took, and how large the process was after it.

    cpu: of all threads of the process. rss_mb: megabytes (10⁶ bytes) of memory in use.
    """

    figure: str
    events: int
    scale: int
    cpu_ms_median: float
    cpu_ms_p95: float
    wall_ms_median: float
    wall_ms_p95: float
    rss_mb: float


@dataclass(frozen=True, slots=True)
class Laps:
    """Milliseconds that something took, each time that it was done."""

    cpu: list[float]
    wall: list[float]

    @contextmanager
    def lap(self) -> Iterator[None]:
        """Take the time of what is done meanwhile."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu.append((time.process_time() - cpu) * 1_000)
        self.wall.append((time.perf_counter() - wall) * 1_000)

    def figure(self, name: str, events: int, scale: int, rss_mb: float | None = None) -> Figure:
        """What it comes to."""
        return Figure(
            name,
            events,
            scale,
            round(median(self.cpu), 3),
            round(p95(self.cpu), 3),
            round(median(self.wall), 3),
            round(p95(self.wall), 3),
            round(memory("VmRSS") if rss_mb is None else rss_mb, 1),
        )


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay within; of very few, the largest."""
    return quantiles(values, n=20, method="inclusive")[-1] if len(values) > 1 else values[0]


def laps(act: Callable[[int], object], times: int, seconds: float = 20.0) -> Laps:
    """Do something so many times, each with its number, but stop when it has taken so many seconds."""
    taken = Laps([], [])
    for number in range(times):
        with taken.lap():
            act(number)
        if number + 1 >= LEAST and sum(taken.wall) > seconds * 1_000:
            break
    return taken


def memory(what: str) -> float:
    """VmRSS, the memory of this process now, or VmHWM, the most that it ever had: in MB, as Linux tells it."""
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    (line,) = (line for line in lines if line.startswith(f"{what}:"))
    return int(line.split()[1]) * 1_024 / 1e6


def tell(figure: Figure) -> None:
    """Hand a figure over to the process that asked for it."""
    print(json.dumps(asdict(figure)), flush=True)  # noqa: T201 (this is how processes of the bench speak)
