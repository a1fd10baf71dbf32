"""Builds the search index of a dataset, in a process of its own: `python -m tests.bench.index_run FILE --events N`."""

import argparse
from pathlib import Path

from desktop.dataset.reader import open_dataset
from desktop.dataset.search import haystack
from tests.bench.figures import Laps, tell


def main() -> None:
    """Open the file, which is not measured here; then build, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--events", type=int, required=True)
    asked = parser.parse_args()
    dataset = open_dataset(asked.file)
    laps = Laps([], [])
    with laps.lap():
        haystack(dataset)
    tell(laps.figure("index_build", asked.events, 1))


if __name__ == "__main__":
    main()
