"""Where Milepost starts: `milepost`, `milepost FILE`, or a command that needs no window."""

import gc
import os
import sys
from pathlib import Path

from desktop.start_failure import LACKS_LIBRARY, missing_library, tell

COMMANDS = ("events", "export", "matrix", "sources", "build", "check")
OF_THE_WINDOW = frozenset({"--reset-settings", "--new-window"})


def main() -> int:
    """Open the window, or run a command; returns the exit code."""
    arguments = sys.argv[1:]
    words = [argument for argument in arguments if not argument.startswith("-")]
    flags = [argument for argument in arguments if argument.startswith("-")]
    is_command = len(words) > 1 or (words and words[0] in COMMANDS) or set(flags) - OF_THE_WINDOW
    file = Path(words[0]) if words else None
    try:
        if arguments == ["--self-check"]:
            from desktop.self_check import main as check_installation  # noqa: PLC0415 (rarely wanted)

            return check_installation()
        if is_command:
            from desktop.command_line.commands import main as run_command  # noqa: PLC0415 (no window for the command line)

            return run_command(arguments)
        start_lightly()
        if not flags:
            from desktop.ui.single_instance import hand_over  # noqa: PLC0415 (before anything that takes time)

            if hand_over(file):
                return 0
        from desktop.app import run  # noqa: PLC0415 (no widgets for the command line)

        return run(file, reset_settings="--reset-settings" in flags)
    except ImportError as error:
        return _missing_library(error)


def start_lightly() -> None:
    """Leave aside what a start need not wait for; call it before Qt and numpy are imported."""
    # A start makes things to keep; looking for garbage among them takes a tenth of it. The app turns it on again.
    gc.disable()
    # What numpy multiplies matrices with starts threads for it, and takes a third of its import; there are no matrices.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _missing_library(error: ImportError) -> int:
    """Qt could not be loaded: a fault of the system, told in one sentence; anything else is a bug."""
    if LACKS_LIBRARY not in str(error):
        raise error
    tell(missing_library(str(error)))
    return 2


if __name__ == "__main__":
    sys.exit(main())
