"""Whether the system asks for less motion. Qt 6.11 does not tell, so each system is asked in its own way."""

import sys
from pathlib import Path

from PySide6.QtCore import QSettings, QStandardPaths

_OFF = ("0", "0.0", "false")
_WRITTEN = (
    ("kdeglobals", "KDE/AnimationDurationFactor"),
    ("gtk-4.0/settings.ini", "Settings/gtk-enable-animations"),
    ("gtk-3.0/settings.ini", "Settings/gtk-enable-animations"),
)
"""Where desktops on Linux write it: file below the folder of settings, and key."""
_GET_CLIENT_AREA_ANIMATION = 0x1042


def system_is_calm() -> bool:
    """Whether to do without motion unless the user says otherwise; False where the system cannot be asked."""
    if sys.platform == "win32":
        return not _windows_animates()
    if sys.platform == "darwin":
        asked = QSettings("apple.com", "universalaccess").value("reduceMotion")
        return str(asked).lower() in ("1", "true")
    folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))
    return any(_written(folder / file, key) in _OFF for file, key in _WRITTEN)


def _written(file: Path, key: str) -> str:
    if not file.is_file():
        return ""
    return str(QSettings(str(file), QSettings.Format.IniFormat).value(key, "")).lower()


def _windows_animates() -> bool:
    import ctypes  # noqa: PLC0415 (nothing else needs it)

    animates = ctypes.c_int(1)
    user32 = ctypes.WinDLL("user32")  # type: ignore[attr-defined,unused-ignore]
    user32.SystemParametersInfoW(_GET_CLIENT_AREA_ANIMATION, 0, ctypes.byref(animates), 0)
    return bool(animates.value)
