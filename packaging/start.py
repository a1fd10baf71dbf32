"""Where a frozen Milepost starts."""

import os
import sys


def _give_back_library_path() -> None:
    """Programs that Milepost starts (a browser for a link) must find their libraries, not those of this bundle."""
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before:
        os.environ["LD_LIBRARY_PATH"] = before
    else:
        os.environ.pop("LD_LIBRARY_PATH", None)


if __name__ == "__main__":
    if sys.platform == "linux":
        _give_back_library_path()
    from desktop.__main__ import main  # after the environment is what it was

    sys.exit(main())
