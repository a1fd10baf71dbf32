"""What happens when Milepost itself is at fault: the traceback, a saved report, and an app that goes on."""

import contextlib
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QByteArray, QIODevice, QSaveFile, QStandardPaths, QSysInfo, qVersion

from desktop import __version__

MOST_KEPT = 20
"""So many reports stay in their folder; older ones go."""


def reports_folder() -> Path:
    """Where reports are kept."""
    place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppLocalDataLocation)
    return Path(place) / "reports"


def report_text(error: BaseException, context: str) -> str:
    """All that is needed to find the fault: versions, what was looked at, and the traceback."""
    import traceback  # noqa: PLC0415 (only when something has failed)

    lines = [
        f"Milepost {__version__}, Qt {qVersion()}, Python {sys.version.split()[0]}, {QSysInfo.prettyProductName()}",
        f"Looked at: {context}",
        "",
        *traceback.format_exception(error),
    ]
    return "\n".join(line.rstrip("\n") for line in lines) + "\n"


def save_report(text: str, folder: Path) -> Path | None:
    """Write a report into a file of its own, whole or not at all; None when the folder cannot be written."""
    from datetime import UTC, datetime  # noqa: PLC0415 (only when something has failed)

    path = folder / datetime.now(UTC).strftime("report-%Y%m%d-%H%M%S-%f.txt")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return None
    if not _written(path, text.encode("utf-8", "backslashreplace")):
        return None
    _forget_old(folder)
    return path


def _written(path: Path, content: bytes) -> bool:
    file = QSaveFile(str(path))
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return False
    if file.write(QByteArray(content)) != len(content):
        file.cancelWriting()
    return file.commit()


def _forget_old(folder: Path) -> None:
    for path in sorted(folder.glob("report-*.txt"))[:-MOST_KEPT]:
        with contextlib.suppress(OSError):  # another Milepost was quicker, or an old report stays: no harm
            path.unlink()


def catch_all(context: Callable[[], str], tell: Callable[[Path | None], None]) -> None:
    """From now on an error that nothing else has caught is printed, saved and told, and the app goes on.

    What fails again and again in the same way (a drawing at every move of the mouse) is saved once.
    """
    saved: dict[tuple[str, ...], Path | None] = {}

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        import traceback  # noqa: PLC0415 (only when something has failed)

        sys.__excepthook__(kind, error, trace)
        way = (kind.__qualname__, *traceback.format_tb(trace))
        if way not in saved:
            saved[way] = save_report(report_text(error, context()), reports_folder())
        tell(saved[way])

    sys.excepthook = hook
