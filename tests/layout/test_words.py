"""Texts cut or parted to the room that they have."""

import pytest

from desktop.layout.words import two_lines


def ruler(text: str, _role: object) -> float:
    return 10.0 * len(text)


@pytest.mark.parametrize(
    ("text", "room", "lines"),
    [
        ("Japan", 100, ("Japan",)),
        ("Equipment & technology", 120, ("Equipment &", "technology")),
        ("United Kingdom", 100, ("United", "Kingdom")),
        ("Ausrüstung & Technologie", 100, ("Ausrüstung", "& Technol…")),
        ("防衛装備品・技術移転", 60, ("防衛装備品・", "技術移転")),
        ("オーストラリア", 40, ("オースト", "ラリア")),
        ("Unterzeichnungen", 100, ("Unterzeic…",)),
        ("a b", 5, ()),
    ],
)
def test_a_text_is_parted_between_words_where_it_does_not_fit(text: str, room: float, lines: tuple[str, ...]) -> None:
    assert two_lines(text, room, "label", ruler) == lines
