"""What happens when Milepost itself is at fault: the traceback, a saved report, and an app that goes on."""

import platform
import sys
import traceback
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QStandardPaths, qVersion

from desktop import __version__


def reports_folder() -> Path:
    """Where reports are kept."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "reports"


def report_text(error: BaseException, context: str) -> str:
    """All that is needed to find the fault: versions, what was looked at, and the traceback."""
    lines = [
        f"Milepost {__version__}, Qt {qVersion()}, Python {platform.python_version()}, {platform.platform()}",
        f"Looked at: {context}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"


def save_report(text: str, folder: Path) -> Path | None:
    """Write a report into a file of its own; None when the folder cannot be written."""
    name = datetime.now(UTC).strftime("report-%Y%m%d-%H%M%S-%f.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    except OSError:
        return None
    return folder / name


def catch_all(context: Callable[[], str], tell: Callable[[Path | None], None]) -> None:
    """From now on an error that nothing else has caught is printed, saved and told, and the app goes on."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.__excepthook__(kind, error, trace)
        tell(save_report(report_text(error, context()), reports_folder()))

    sys.excepthook = hook
