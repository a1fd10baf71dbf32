"""Answers that are remembered for as long as their dataset lives."""

from collections.abc import Callable, Hashable
from functools import lru_cache, wraps
from typing import TypeVar, cast
from weakref import ref

from desktop.dataset.reader import Dataset

Asked = TypeVar("Asked", bound=Callable[..., object])
Answers = Callable[..., object]


def once_per_dataset(most: int) -> Callable[[Asked], Asked]:
    """Remembers the last `most` answers that a function gives about each dataset.

    The dataset is its first argument; the others must be hashable. The answers lie with the dataset and go with it: a
    cache of the module would keep a closed dataset in memory. So an answer must not hold the dataset itself, and
    nobody may change it.
    """

    def remembering(function: Asked) -> Asked:
        @wraps(function)
        def answer(dataset: Dataset, *asked: Hashable, **named: Hashable) -> object:
            if function not in dataset.cache:
                dataset.cache.setdefault(function, lru_cache(maxsize=most)(_about(dataset, function)))
            return dataset.cache[function](*asked, **named)

        return cast("Asked", answer)

    return remembering


def _about(dataset: Dataset, function: Answers) -> Answers:
    """The function of one dataset, which it does not keep alive."""
    known = ref(dataset)
    return lambda *asked, **named: function(known(), *asked, **named)
