"""Where Milepost starts: `milepost`, `milepost FILE`, or a command that needs no window."""

import sys
from pathlib import Path

COMMANDS = ("events", "export", "build", "check")


def main() -> int:
    """Open the window, or run a command; returns the exit code."""
    arguments = sys.argv[1:]
    words = [argument for argument in arguments if not argument.startswith("-")]
    flags = [argument for argument in arguments if argument.startswith("-")]
    is_command = len(words) > 1 or (words and words[0] in COMMANDS) or set(flags) - {"--reset-settings"}
    if is_command:
        from desktop.command_line import main as run_command  # noqa: PLC0415 (no Qt for the command line)

        return run_command(arguments)
    try:
        from desktop.app import run  # noqa: PLC0415 (no Qt for the command line)
    except ImportError as error:
        return _missing_library(error)
    return run([], Path(words[0]) if words else None, reset_settings="--reset-settings" in flags)


def _missing_library(error: ImportError) -> int:
    """Qt could not be loaded: a fault of the system, told in one sentence; anything else is a bug."""
    if "cannot open shared object file" not in str(error):
        raise error
    library = str(error).split(":", maxsplit=1)[0]
    print(
        f"milepost: the system library {library} is missing; on Debian and Ubuntu: sudo apt-get install libgl1 libegl1 "
        "libxcb-cursor0 libxkbcommon-x11-0",
        file=sys.stderr,
    )
    return 2


if __name__ == "__main__":
    sys.exit(main())
