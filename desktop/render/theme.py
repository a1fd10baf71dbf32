"""What a theme gives: colours, fonts, icons, the style of widgets. One door to the modules that hold them."""

from desktop.render.fonts import Ruler, baseline, font, interface_font, load_first_fonts, load_fonts, ruler
from desktop.render.icons import app_icon, icon, pixmap
from desktop.render.style_sheet import palette, stylesheet
from desktop.render.tokens import DARK, LIGHT, PRINT, THEMES, Theme, ThemeName, contrast, kind_colours, mixed

__all__ = [
    "DARK", "LIGHT", "PRINT", "THEMES", "Ruler", "Theme", "ThemeName", "app_icon", "baseline", "contrast", "font",
    "icon", "interface_font", "kind_colours", "load_first_fonts", "load_fonts", "mixed", "palette", "pixmap", "ruler",
    "stylesheet",
]  # fmt: skip
