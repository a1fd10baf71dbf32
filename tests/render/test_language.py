import subprocess
import sys

import pytest
from PySide6.QtCore import QTranslator

from desktop.render.language import language, qt_translators, set_language, translate


def test_a_text_that_has_no_translation_stands_as_it_is_written() -> None:
    assert translate("Nowhere", "Only in this test") == "Only in this test"


def test_a_number_takes_its_place() -> None:
    assert translate("Nowhere", "%n thing(s) only in this test", "", 0) == "0 thing(s) only in this test"


def test_without_a_number_the_text_is_left_alone() -> None:
    assert translate("Nowhere", "50%nett") == "50%nett"


def test_the_language_chosen_is_spoken_from_then_on() -> None:
    set_language("ja")
    assert language() == "ja"


@pytest.mark.parametrize("chosen", ["de", "ja"])
def test_qt_speaks_german_and_japanese_in_its_own_dialogs(chosen: str) -> None:
    (translator,) = qt_translators(chosen)  # type: ignore[arg-type]
    assert isinstance(translator, QTranslator)
    assert translator.translate("QPlatformTheme", "Cancel") not in ("", "Cancel")


def test_no_application_is_needed() -> None:
    told = "from desktop.render.language import translate; print(translate('Nowhere', '%n day(s) here', '', 2))"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert answer.stdout == "2 day(s) here\n"
