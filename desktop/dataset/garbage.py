"""Python's search for garbage, held back while much is made, and memory given back that was needed for a while."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np

_NEVER = 1 << 30
_LARGE_PIECE = 16 << 20


@contextmanager
def no_full_search() -> Iterator[None]:
    """Only what was made last is searched for garbage: while all is looked at, the window stands still."""
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)


def keep_freed_memory() -> None:
    """From now on pieces of memory that are freed are used again: new ones each time cost more than filling them."""
    np.empty(_LARGE_PIECE, np.uint8)  # freed at once: glibc learns of it that such pieces come and go


def give_back_memory() -> None:
    """Gives the system back what reading a large file took and freed: glibc keeps it, some 300 MB, for later."""
    if sys.platform == "linux":
        import ctypes  # noqa: PLC0415 (only needed here)

        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
        if trim is not None:
            trim(0)
