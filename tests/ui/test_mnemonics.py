"""Letters that open menus."""

import pytest
from PySide6.QtGui import QKeySequence

from desktop.model.text import LANGUAGES, Language
from desktop.render.language import set_language
from desktop.ui.commands import bar_names
from desktop.ui.mnemonics import with_mnemonics


def test_each_name_has_a_letter_of_its_own() -> None:
    assert with_mnemonics(("File", "Find", "Fin", "Ff"), "abcd") == ("&File", "F&ind", "Fi&n", "Ff")


def test_a_name_without_latin_letters_gets_one_behind_it() -> None:
    assert with_mnemonics(("ファイル", "編集"), "fe") == ("ファイル(&F)", "編集(&E)")


def test_an_ampersand_stands_for_itself() -> None:
    assert with_mnemonics(("& Co",), "x") == ("&& &Co",)


@pytest.mark.parametrize("spoken", LANGUAGES)
def test_every_menu_is_opened_by_another_letter(spoken: Language) -> None:
    set_language(spoken)
    letters = [QKeySequence.mnemonic(name).toString() for name in bar_names()]
    set_language("en")
    assert all(letters)
    assert len(set(letters)) == len(letters)
