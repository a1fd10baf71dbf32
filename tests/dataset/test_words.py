import pytest

from desktop.dataset.words import all_of, any_of, ordinal_number, stage_name, takes_an
from desktop.model.text import untranslated
from desktop.model.vocabulary import Stage


def test_every_stage_has_its_own_name() -> None:
    assert len({stage_name(stage, untranslated) for stage in Stage}) == len(Stage)


def test_words_as_a_choice_and_as_a_list() -> None:
    assert [any_of(list("abc")[:size], untranslated) for size in range(4)] == ["", "a", "a or b", "a, b or c"]
    assert all_of(list("abc"), untranslated) == "a, b, c"


@pytest.mark.parametrize(
    ("number", "written"),
    [(1, "1st"), (2, "2nd"), (3, "3rd"), (4, "4th"), (11, "11th"), (12, "12th"), (13, "13th"), (22, "22nd"),
     (101, "101st"), (111, "111th")],
)  # fmt: skip
def test_places_in_english(number: int, written: str) -> None:
    assert ordinal_number(number, "en") == written


def test_places_in_japanese_and_german() -> None:
    assert (ordinal_number(7, "ja"), ordinal_number(7, "de")) == ("7番目", "7.")


@pytest.mark.parametrize(
    ("name", "an"), [("ACSA", True), ("RAA", True), ("DETTA", False), ("Agreement", True), ("Note", False), ("", False)]
)
def test_the_english_article(name: str, an: bool) -> None:
    assert takes_an(name) is an
