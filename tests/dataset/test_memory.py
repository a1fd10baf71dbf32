"""Answers about a dataset are worked out once, and go with it."""

from pathlib import Path
from weakref import ref

import pytest

from desktop.dataset.filters import facets, kept, partners_of, sentence
from desktop.dataset.memory import once_per_dataset
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.search import matches
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters
from tests.dataset.a_dataset import MadeDataset, an_event
from tests.dataset.a_folder import built


def test_a_closed_dataset_is_freed_at_once(tmp_path: Path) -> None:
    dataset = open_dataset(built(tmp_path))
    filters = Filters(text="acsa", countries=frozenset(("DE",)))
    kept(dataset, filters, "JP")
    facets(dataset, filters, "JP")
    matches(dataset, "tokyo")
    partners_of(dataset, "JP")
    sentence(dataset, filters, "JP", "en", untranslated)
    watched = ref(dataset)
    del dataset
    assert watched() is None


def test_the_last_answers_about_each_dataset_are_remembered() -> None:
    asked: list[tuple[Dataset, str]] = []

    @once_per_dataset(2)
    def spoken(dataset: Dataset, word: str) -> str:
        asked.append((dataset, word))
        return word.upper()

    one, other = MadeDataset(), MadeDataset()
    assert [spoken(one, word) for word in "aabab"] == list("AABAB")
    assert spoken(other, "a") == "A"
    assert asked == [(one, "a"), (one, "b"), (other, "a")]
    assert [spoken(one, word) for word in "ca"] == ["C", "A"]
    assert asked[3:] == [(one, "c"), (one, "a")]


def test_equal_filters_give_the_same_flags_which_nobody_can_change() -> None:
    dataset = MadeDataset(an_event("a"), an_event("b"))
    flags = kept(dataset, Filters(kinds=frozenset(("visit",))), "JP")
    assert kept(dataset, Filters(kinds=frozenset(("visit",))), "JP") is flags
    assert facets(dataset, NO_FILTER, "JP") is facets(dataset, NO_FILTER, "JP")
    with pytest.raises(ValueError, match="read-only"):
        flags[0] = False
