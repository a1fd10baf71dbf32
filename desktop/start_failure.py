"""What keeps Milepost from starting, told in one sentence: in the terminal, or in a box where there is no terminal."""

import os
import sys
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
"""Where the source lies, if it is this that runs."""
QT_PACKAGES = (
    "libegl1", "libgl1", "libfontconfig1", "libdbus-1-3", "libglib2.0-0", "libxcb-cursor0", "libxkbcommon-x11-0",
)  # fmt: skip
"""What Qt loads and a bare Debian lacks; these bring the rest. The whole list: packaging/linux/system-libraries.txt."""
NO_DISPLAY = (
    "there is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set): start Milepost from a desktop session, "
    "or use “milepost events” and “milepost export”, which need none."
)
LACKS_LIBRARY = "cannot open shared object file"
_BOXES = (
    ("zenity", "--error", "--no-markup", "--title=Milepost", "--text={}"),
    ("kdialog", "--title", "Milepost", "--error", "{}"),
    ("xmessage", "-center", "{}"),
)
"""Programs that many desktops have and that show a sentence in a box."""


def tell(sentence: str) -> None:
    """Say why Milepost does not start, where whoever started it can read it."""
    if sys.stderr is not None:
        print(f"milepost: {sentence}", file=sys.stderr)  # noqa: T201 (there is no window to say it in)
        if sys.stderr.isatty():
            return
    _show_box(sentence[:1].upper() + sentence[1:])


def missing_library(told: str) -> str:
    """The sentence about a system library that could not be loaded, from what the loader told of it."""
    library = told.split(":", maxsplit=1)[0]
    way_out = f"on Debian and Ubuntu: sudo apt-get install {' '.join(QT_PACKAGES)}"
    if (CHECKOUT / "Makefile").is_file():
        way_out = f"“make run” in {CHECKOUT} installs what is missing, or says how"
    return f"the system library {library} is missing; {way_out}"


def no_screen(told: str, plugin_lacks: str = "") -> str:
    """Why Qt found no screen: from all that it told, and from what the loader told of its plugin for the screen."""
    if LACKS_LIBRARY in plugin_lacks:
        return missing_library(plugin_lacks)
    if "could not connect to display" in told:
        screen = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or ""
        return f"the screen “{screen}” cannot be reached: start Milepost from a desktop session of your own"
    return f"Qt cannot draw on this screen ({told.strip().splitlines()[0] if told.strip() else 'no reason given'})"


def _show_box(sentence: str) -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 (there alone)

        ctypes.windll.user32.MessageBoxW(None, sentence, "Milepost", 0x10)
    elif sys.platform == "darwin":
        import subprocess  # noqa: PLC0415 (a start that goes well does without)

        script = ["on run texts", 'display alert "Milepost" message (item 1 of texts) as critical', "end run"]
        lines = [part for line in script for part in ("-e", line)]
        subprocess.run(["/usr/bin/osascript", *lines, sentence], check=False)  # noqa: S603 (one argument, no shell)
    elif os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        _show_linux_box(sentence)


def _show_linux_box(sentence: str) -> None:
    import shutil  # noqa: PLC0415 (a start that goes well does without)
    import subprocess  # noqa: PLC0415

    for name, *arguments in _BOXES:
        program = shutil.which(name)
        if program is not None:
            # Not waited for: the box stays while this process goes.
            subprocess.Popen(  # noqa: S603 (one argument, no shell)
                [program, *(argument.replace("{}", sentence) for argument in arguments)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
            )  # fmt: skip
            return
