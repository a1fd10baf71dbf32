import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.style import LONGEST_LABEL
from desktop.layout.words import cut_at_word, elided, fitted_words, shortened, two_lines
from tests.layout.a_chart import ruler


@pytest.mark.parametrize(
    ("text", "signs", "shown"),
    [
        ("First 2+2", 9, "First 2+2"),
        ("Merkel in Tokyo", 10, "Merkel in…"),
        ("Merkel in Tokyo", 8, "Merkel…"),
        ("Kono–Maas call", 6, "Kono…"),
        ("Merkel", 0, ""),
    ],
)
def test_a_text_is_cut_to_the_room_that_it_has(text: str, signs: int, shown: str) -> None:
    assert elided(text, 6.5 * signs, "label", ruler) == shown


def test_a_text_of_which_too_little_would_be_left_is_left_out() -> None:
    assert elided("Merkel in Tokyo", 6.5 * 6, "label", ruler, least=6) == ""
    assert elided("Merkel in Tokyo", 6.5 * 7, "label", ruler, least=6) == "Merkel…"


@settings(deadline=None)
@given(st.text(max_size=300), st.floats(0, 2000))
def test_a_text_never_takes_more_than_its_room(text: str, room: float) -> None:
    shown = elided(text, room, "label", ruler)

    assert ruler(shown, "label") <= room
    assert shown in (text, "") or shown.endswith("…")


def test_a_text_without_end_is_looked_at_only_as_far_as_a_canvas_could_show_it() -> None:
    assert len(shortened("x" * 10_000_000)) == LONGEST_LABEL
    assert shortened("x" * LONGEST_LABEL) == "x" * LONGEST_LABEL


def test_words_without_room_are_none() -> None:
    assert fitted_words(10, 5, 3, "Germany", "head", ruler) is None


def test_words_know_their_width() -> None:
    words = fitted_words(10, 5, 100, "Germany", "head", ruler)

    assert words is not None
    assert (words.x, words.width, words.text) == (10, 45.5, "Germany")


def test_a_line_of_a_page_is_looked_at_further() -> None:
    assert elided("x" * 500, 9_999, "label", ruler, longest=1_000) == "x" * 500


@given(st.text("Merkel –・会談するマ", min_size=1, max_size=30), st.floats(0, 200))
def test_a_text_cut_at_a_word_keeps_enough_of_itself_and_its_room(text: str, room: float) -> None:
    shown = cut_at_word(text, room, "label", ruler, 0.6)

    assert shown in (text, "") or (shown.endswith("…") and text.startswith(shown[:-1]))
    assert not shown or ruler(shown, "label") <= room
    assert not shown or len(shown.rstrip("…")) >= 0.6 * len(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Steinmeier in Tokyo", "Steinmeier in…"),
        ("Kono–Maas call, M", "Kono–Maas call…"),
        ("外相が東京を訪れる", "外相が東京を…"),
        ("日独ハノーファー宣言", "日独ハノーファー…"),
        ("ハノーファー", ""),
    ],
)
def test_words_are_never_cut_in_two(text: str, shown: str) -> None:
    assert cut_at_word(text, ruler(text, "label") - 1, "label", ruler, 0.6) == shown


@pytest.mark.parametrize(
    ("text", "signs", "lines"),
    [
        ("Japan", 10, ("Japan",)),
        ("Equipment & technology", 12, ("Equipment &", "technology")),
        ("United Kingdom", 10, ("United", "Kingdom")),
        ("Ausrüstung & Technologie", 10, ("Ausrüstung", "& Technol…")),
        ("防衛装備品・技術移転", 6, ("防衛装備品・", "技術移転")),
        ("オーストラリア", 4, ("オースト", "ラリア")),
        ("日本、独国", 3, ("日本、", "独国")),
        ("協定（発効）", 3, ("協定", "（発効）"[:2] + "…")),
        ("Unterzeichnungen", 10, ("Unterzeic…",)),
        ("a b", 0.5, ()),
    ],
)
def test_a_text_is_parted_between_words_where_it_does_not_fit(text: str, signs: float, lines: tuple[str, ...]) -> None:
    assert two_lines(text, 6.5 * signs, "label", ruler) == lines
