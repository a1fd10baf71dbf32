import pytest
from PySide6.QtWidgets import QApplication

from desktop.render.fonts import load_fonts
from desktop.render.language import set_language


@pytest.fixture(autouse=True)
def _fonts(qapp: QApplication) -> None:
    """Whatever is drawn needs an application and the bundled fonts; each test begins in English."""
    load_fonts()
    set_language("en")
