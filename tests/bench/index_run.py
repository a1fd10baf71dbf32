"""Builds the search index of a dataset, in a process of its own: `python -m tests.bench.index_run FILE --events N`.

What is told besides: how long a search takes after it.
"""

import argparse
from pathlib import Path

from desktop.dataset.large_search import build_search_index
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.search import haystack, matches
from tests.bench.figures import Laps, laps, tell

WORDS = ("session", "canberra", "logistics", "会合", "Münch", "port airfields", "de-2019", "xyz")
"""Words asked for: frequent and rare, parts of words, in Latin and Japanese signs. What is asked twice is known."""


def main() -> None:
    """Open the file, which is not measured here; then build, search, and tell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("file", type=Path)
    parser.add_argument("--events", type=int, required=True)
    asked = parser.parse_args()
    dataset = open_dataset(asked.file)
    index = Laps([], [])
    with index.lap():
        _build(dataset)
    tell(index.figure("index_build", asked.events, 1))
    searches = laps(lambda number: matches(dataset, WORDS[number]), len(WORDS))
    tell(searches.figure("search", asked.events, 1))


def _build(dataset: Dataset) -> None:
    """A large dataset has an index in its store, a small one is read through."""
    if dataset.store is None:
        haystack(dataset)
    elif not build_search_index(dataset):
        raise SystemExit("the index was not built")


if __name__ == "__main__":
    main()
