"""What the built-in record says about the order of Japan's partners, held against the ministry's own lists."""

from pathlib import Path

import pytest

from desktop.dataset.build import build
from desktop.dataset.filters import kept, partners_of
from desktop.dataset.insight import before_sentence, ordinal, ordinal_sentence
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.record import Ordinal
from desktop.model.text import untranslated
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    out: Path = tmp_path_factory.mktemp("record") / "record.sqlite"
    build(BUILT_IN_DATASET.parent, out)
    return open_dataset(out)


@pytest.mark.parametrize(
    ("agreement", "stage", "words", "before"),
    [
        ("jp-de-acsa", Stage.SIGNED, "7th country to sign an ACSA with Japan", "after US, AU, GB, CA, FR, IN"),
        ("jp-fr-acsa", Stage.SIGNED, "5th country to sign an ACSA with Japan", "after US, AU, GB, CA"),
        ("jp-fr-acsa", Stage.IN_FORCE, "4th country whose ACSA with Japan entered into force", "after US, AU, GB"),
        ("jp-au-acsa-2017", Stage.SIGNED, "2nd country to sign an ACSA with Japan", "after US"),
        ("jp-de-isa", Stage.SIGNED, "9th partner to sign an ISA with Japan", "after US, NATO, FR, AU, GB, IN, IT, KR"),
        ("jp-de-detta", Stage.SIGNED, "7th country to sign a DETTA with Japan", "after GB, AU, FR, IN, PH, IT"),
        ("jp-ph-detta", Stage.IN_FORCE, "3rd or 4th country whose DETTA with Japan entered into force", "after GB, AU"),
        ("jp-ph-raa", Stage.SIGNED, "3rd country to sign an RAA with Japan", "after AU, GB"),
    ],
)  # fmt: skip
def test_places(record: Dataset, agreement: str, stage: Stage, words: str, before: str) -> None:
    place = ordinal(record, "JP", agreement, stage)
    assert isinstance(place, Ordinal)
    assert " ".join(ordinal_sentence(record, place, "en", untranslated)) == words
    assert before_sentence(place, untranslated) == before


def test_the_philippines_are_the_first_of_their_region_with_access(record: Dataset) -> None:
    place = ordinal(record, "JP", "jp-ph-raa")
    assert isinstance(place, Ordinal)
    assert place.first_in_region == "south-eastern-asia"
    assert place.confirmed


def test_the_lanes_begin_with_germany_from_japan_and_with_japan_from_germany(record: Dataset) -> None:
    assert partners_of(record, "JP")[:3] == ("DE", "US", "GB")
    assert partners_of(record, "DE")[0] == "JP"


def test_the_lane_of_germany_holds_what_the_two_are_in_together(record: Dataset) -> None:
    together = kept(record, Filters(partners=frozenset(("DE",))), "JP")
    assert together.sum() == sum({"JP", "DE"} <= set(event.parties) for event in record.events())
