"""Where a frozen Milepost starts."""

import os
import sys
from pathlib import Path

SYSTEM_FONT_SETTINGS = Path("/etc/fonts/fonts.conf")


def _give_back_library_path() -> None:
    """Programs that Milepost starts (a browser for a link) must find their libraries, not those of this bundle."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


def _bring_font_settings() -> None:
    """Fontconfig complains where the system has no settings of fonts; the bundle has some that name no font."""
    if not SYSTEM_FONT_SETTINGS.exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(Path(sys._MEIPASS) / "fontconfig" / "fonts.conf"))  # noqa: SLF001


if __name__ == "__main__":
    if sys.platform == "linux":
        _give_back_library_path()
        _bring_font_settings()
    from desktop.__main__ import main  # after the environment is what it was

    sys.exit(main())
