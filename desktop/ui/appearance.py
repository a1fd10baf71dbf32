"""How Milepost speaks and looks: the language, the theme and the size of the text, chosen or the system's."""

from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from desktop.model.text import LANGUAGES, Language
from desktop.render.language import qt_translators, set_language
from desktop.render.text_size import STEPS, USUAL_STEP, set_text_scale, system_scale, text_scale
from desktop.render.theme import DARK, LIGHT, Theme, palette, stylesheet
from desktop.ui.settings import Settings

OF_THE_SYSTEM = "system"
THEMES = (OF_THE_SYSTEM, "light", "dark")
CHOICES_OF_LANGUAGE = (OF_THE_SYSTEM, *LANGUAGES)


class Appearance:
    """What was chosen, remembered in the settings; `speak` and `dress` put it onto the application."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application = application
        self._settings = settings
        self._qt_words: tuple[QTranslator, ...] = ()

    @property
    def language(self) -> str:
        """The code of the language chosen, or "system"."""
        return self._settings.choice("language", CHOICES_OF_LANGUAGE, OF_THE_SYSTEM)

    @language.setter
    def language(self, chosen: str) -> None:
        self._settings.put("language", chosen)

    @property
    def theme_name(self) -> str:
        """The name of the theme chosen, one of `THEMES`."""
        return self._settings.choice("theme", THEMES, OF_THE_SYSTEM)

    @theme_name.setter
    def theme_name(self, chosen: str) -> None:
        self._settings.put("theme", chosen)

    @property
    def follows_system_theme(self) -> bool:
        """Whether the theme is the system's."""
        return self.theme_name == OF_THE_SYSTEM

    @property
    def theme(self) -> Theme:
        """The theme chosen, or the system's."""
        if self.follows_system_theme:
            dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        else:
            dark = self.theme_name == "dark"
        return DARK if dark else LIGHT

    @property
    def text_step(self) -> int:
        """Per cent of the system's text size that were chosen."""
        chosen = self._settings.number("text/size", STEPS[0], STEPS[-1], USUAL_STEP)
        return chosen if chosen in STEPS else USUAL_STEP

    @text_step.setter
    def text_step(self, step: int) -> None:
        self._settings.put("text/size", step)

    def speak(self) -> None:
        """Speak the language chosen, or the system's."""
        wanted = next((code for code in LANGUAGES if code == self.language), None) or _system_language()
        for translator in self._qt_words:
            self._application.removeTranslator(translator)
        set_language(wanted)
        self._qt_words = qt_translators(wanted)
        for translator in self._qt_words:
            self._application.installTranslator(translator)
        QLocale.setDefault(QLocale(wanted))

    def dress(self) -> None:
        """Wear the theme, in the size of the text."""
        self._application.setStyle("Fusion")
        self._application.setPalette(palette(self.theme))
        system = system_scale(self._application.font().pointSizeF(), self._application.platformName())
        set_text_scale(system * self.text_step / 100)
        self._application.setStyleSheet(stylesheet(self.theme, text_scale()))


def _system_language() -> Language:
    """The first language that the system asks for and Milepost speaks, or English."""
    for wanted in QLocale.system().uiLanguages():
        for code in LANGUAGES:
            if wanted.split("-")[0] == code:
                return code
    return "en"
