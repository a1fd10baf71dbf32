"""The language of the interface: which one is chosen, and the way from a text in the code to what is shown."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QTranslator

from desktop.model.text import Language, number_text
from desktop.paths import RESOURCES

if TYPE_CHECKING:
    from desktop.model.dates import Calendar  # not at the start: the window is painted before any date


@dataclass(slots=True)
class _Choice:
    language: Language
    eras: bool = False


_choice = _Choice("en")


def set_language(chosen: Language) -> None:
    """Speak this language from now on."""
    _choice.language = chosen


def language() -> Language:
    """The language spoken now."""
    return _choice.language


def tell_eras(eras: bool) -> None:
    """Tell years by Japanese era from now on, where the language is Japanese, or not."""
    _choice.eras = eras


def written() -> "Calendar":
    """How dates are written now in texts; the time axis counts as the state of the view says."""
    from desktop.model.dates import Calendar  # noqa: PLC0415 (see above)

    return Calendar(_choice.language, eras=_choice.eras and _choice.language == "ja")


def translate(context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
    """A text in the language chosen, or as it is written; `n` chooses the plural form and replaces %n."""
    said = _translator(_choice.language).translate(context, text, disambiguation, n)
    return (said or text).replace("%n", number_text(n, _choice.language)) if n >= 0 else said or text


@cache
def _translator(chosen: Language) -> QTranslator:
    translator = QTranslator()
    # Not there before they are first compiled: then the texts stand as they are written.
    translator.load(str(RESOURCES / "translations" / f"milepost_{chosen}.qm"))
    return translator


def qt_translators(chosen: Language) -> tuple[QTranslator, ...]:
    """What to install in the application for Qt's own words (buttons of dialogs, menus of text fields)."""
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    qt_words = QTranslator()
    return (qt_words,) if qt_words.load(f"qtbase_{chosen}", folder) else ()
