"""Python's search for garbage, held back while much is made: the window stands still while all is looked at."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

_NEVER = 1 << 30


@contextmanager
def no_full_search() -> Iterator[None]:
    """Only what was made last is searched for garbage; all there is, not before the end of this."""
    young, middle, old = gc.get_threshold()
    gc.set_threshold(young, middle, _NEVER)
    try:
        yield
    finally:
        gc.set_threshold(young, middle, old)
