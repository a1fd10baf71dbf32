"""What a text of a dataset may do on the screen: nothing."""

import pytest

from desktop.model.text import Language, Text, cut, number_text, shown, unseen, untranslated


@pytest.mark.parametrize(
    ("text", "line", "lines"),
    [
        ("Tokyo – 東京", "Tokyo – 東京", "Tokyo – 東京"),
        ("a\nb\tc", "a b c", "a\nb\tc"),
        ("a\r\nb\u2028c", "a  b c", "a \nb c"),
        ("a\x00b\x1b\x9f", "a�b��", "a�b��"),
        ("\u202eevil\u2069\ufeff", "evil", "evil"),
        ("an ideographic\u3000space", "an ideographic\u3000space", "an ideographic\u3000space"),
    ],
)
def test_what_acts_on_the_text_around_it_is_made_harmless(text: str, line: str, lines: str) -> None:
    assert (shown(text), shown(text, lines=True)) == (line, lines)


def test_line_breaks_are_no_hidden_signs_but_marks_of_direction_are() -> None:
    assert not unseen("a\r\n\tb\u3000")
    assert unseen("a\u200fb")
    assert unseen("\x00")


def test_english_stands_for_a_language_that_is_missing() -> None:
    assert (Text("Visit", "", "Besuch").to("de"), Text("Visit", "", "Besuch").to("ja")) == ("Besuch", "Visit")
    assert untranslated("Status", "%n event(s)", "", 3) == "3 event(s)"


def test_a_text_that_is_cut_says_so_within_its_length() -> None:
    assert [cut("Tokyo", longest) for longest in (6, 5, 4)] == ["Tokyo", "Tokyo", "Tok…"]


@pytest.mark.parametrize(
    ("number", "language", "text"),
    [(9876, "en", "9876"), (12345, "en", "12,345"), (1234567, "ja", "1,234,567"), (1234567, "de", "1.234.567")],
)
def test_long_numbers_are_written_in_groups(number: int, language: Language, text: str) -> None:
    assert number_text(number, language) == text
