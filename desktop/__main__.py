"""Where Milepost starts: `milepost`, `milepost FILE`, or a command that needs no window."""

import gc
import os
import sys
from pathlib import Path

COMMANDS = ("events", "export", "matrix", "sources", "build", "check")
CHECKOUT = Path(__file__).resolve().parent.parent
"""Where the source lies, if it is this that runs."""
QT_PACKAGES = (
    "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libxcb-cursor0", "libxkbcommon-x11-0",
)  # fmt: skip
"""What Qt loads and a bare Debian lacks; these bring the rest. The whole list: packaging/linux/system-libraries.txt."""


def main() -> int:
    """Open the window, or run a command; returns the exit code."""
    arguments = sys.argv[1:]
    words = [argument for argument in arguments if not argument.startswith("-")]
    flags = [argument for argument in arguments if argument.startswith("-")]
    is_command = len(words) > 1 or (words and words[0] in COMMANDS) or set(flags) - {"--reset-settings"}
    try:
        if is_command:
            from desktop.command_line.commands import main as run_command  # noqa: PLC0415 (no window for the command line)

            return run_command(arguments)
        start_lightly()
        from desktop.app import run  # noqa: PLC0415 (no widgets for the command line)

        return run(Path(words[0]) if words else None, reset_settings="--reset-settings" in flags)
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
    if "cannot open shared object file" not in str(error):
        raise error
    library = str(error).split(":", maxsplit=1)[0]
    way_out = f"on Debian and Ubuntu: sudo apt-get install {' '.join(QT_PACKAGES)}"
    if (CHECKOUT / "Makefile").is_file():
        way_out = f"“make run” in {CHECKOUT} installs what is missing, or says how"
    print(f"milepost: the system library {library} is missing; {way_out}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
