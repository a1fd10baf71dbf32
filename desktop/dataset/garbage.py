"""Python's search for garbage, held back while much is made, and memory given back that was needed for a while."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1 << 30


@contextmanager
def no_full_search() -> Iterator[None]:
    """Only what was made last is searched for garbage: while all is looked at, the window stands still."""
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)


def give_back_memory() -> None:
    """Gives the system back what reading a large file took and freed: glibc keeps it, some 300 MB, for later."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (only needed here)

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)
