"""What the command line says: the output, and what is wrong."""

import os
import sys
from io import TextIOWrapper
from typing import TextIO

DONE, CANNOT_WRITE, BAD_INPUT = 0, 1, 2
"""The exit codes."""


class OutputError(Exception):
    """What was asked for could not be printed; the text is the reason."""


def replace_unknown_signs() -> None:
    """A terminal that lacks a sign shows “?” in its place."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="replace")


def complain(sentence: str, code: int) -> int:
    """Says what is wrong, on the side of the errors; returns the code given."""
    # Python has no stderr where it was closed. Where nobody can be told, the exit code still tells.
    if sys.stderr is not None:
        try:
            print(f"milepost: {sentence}", file=sys.stderr)  # noqa: T201 (a command line speaks so)
        except OSError:
            drop(sys.stderr)
    return code


def say(text: str, *, for_programs: bool = False) -> None:
    """Prints a text and ends its last line: for people in the encoding of their terminal, for programs in UTF-8.

    Raises:
        OutputError: when it can't be printed.
        BrokenPipeError: when nobody reads on.
    """
    if sys.stdout is None:
        raise OutputError("it is closed")
    if for_programs and isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8")
    try:
        print(text.rstrip("\r\n") if for_programs else text)  # noqa: T201 (a command line speaks so)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error
    flush()


def flush() -> None:
    """Writes what still waits; raises as `say`."""
    if sys.stdout is None:
        return
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(error.strerror) from error


def drop(stream: TextIO) -> None:
    """Python must not try to write what is left again at exit."""
    if stream is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
