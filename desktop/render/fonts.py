"""The two bundled fonts, and how each text of the canvas is set and measured."""

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication

from desktop.paths import RESOURCES

if TYPE_CHECKING:
    from desktop.layout.shapes import FontRole  # not at the start: the window is painted before anything is laid out

FAMILIES = ["Inter", "Noto Sans JP"]
CAP_HEIGHT = 0.727
"""Height of Inter's capitals, as a share of the font size."""

_LOADED = "milepost_fonts"
"""A property of the application, with the names of what is loaded: its fonts go when it goes."""

_SIZES: dict["FontRole", tuple[int, QFont.Weight]] = {
    "label": (12, QFont.Weight.Normal),
    "label_strong": (12, QFont.Weight.DemiBold),
    "bar": (12, QFont.Weight.Normal),
    "axis_year": (14, QFont.Weight.DemiBold),
    "axis_part": (10, QFont.Weight.Normal),
    "head": (14, QFont.Weight.DemiBold),
    "head_small": (11, QFont.Weight.Normal),
    "badge": (10, QFont.Weight.DemiBold),
    "count": (11, QFont.Weight.DemiBold),
    "title": (24, QFont.Weight.Bold),
    "subtitle": (14, QFont.Weight.Normal),
    "key": (12, QFont.Weight.Normal),
    "source": (10, QFont.Weight.Normal),
}

Ruler = Callable[[str, "FontRole"], float]


def load_fonts() -> None:
    """Make the bundled fonts known to the application that runs, each once.

    Raises:
        RuntimeError: when there is no QGuiApplication yet, or a font is missing from the installation.
    """
    _load("*")


def load_first_fonts() -> None:
    """Those of usual weight alone: all that the menus of a new window need, in a third of the time.

    Raises:
        RuntimeError: as of `load_fonts`.
    """
    _load("*-Regular")


def _load(which: str) -> None:
    application = QGuiApplication.instance()
    if application is None:
        raise RuntimeError("fonts need a QGuiApplication")
    loaded: list[str] = application.property(_LOADED) or []
    if which in loaded:
        return
    paths = [path for path in sorted((RESOURCES / "fonts").glob(f"{which}.[ot]tf")) if path.name not in loaded]
    for path in paths:
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise RuntimeError(f"the bundled font {path.name} cannot be read")
    application.setProperty(_LOADED, [*loaded, which, *(path.name for path in paths)])


@cache
def font(role: "FontRole", scale: float = 1.0) -> QFont:
    """The font of a role. `scale` is how much larger the user wants text than usual."""
    pixels, weight = _SIZES[role]
    return interface_font(pixels * scale, weight)


def interface_font(pixels: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The bundled fonts at a size in logical pixels.

    Without hinting and sub-pixel colours a text is as wide, and looks the same, on screen and in any picture.
    """
    load_fonts()
    made = QFont(FAMILIES)
    made.setPixelSize(max(1, round(pixels)))
    made.setWeight(weight)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias | QFont.StyleStrategy.NoSubpixelAntialias)
    return made


@cache
def ruler(scale: float = 1.0) -> Ruler:
    """Measures the width of a text in logical pixels, remembering what it measured."""
    metrics = {role: QFontMetricsF(font(role, scale)) for role in _SIZES}

    @lru_cache(maxsize=20_000)
    def measure(text: str, role: "FontRole") -> float:
        return metrics[role].horizontalAdvance(text)

    return measure


@cache
def baseline(role: "FontRole", scale: float = 1.0) -> float:
    """How far below the middle of a line its baseline lies, so that capitals stand in the middle."""
    return font(role, scale).pixelSize() * CAP_HEIGHT / 2
