"""Tests of the frozen program run only where there is one: `make package-test` makes it and names it."""

import os

BUNDLE = os.environ.get("MILEPOST_BUNDLE", "")
collect_ignore = [] if BUNDLE else ["test_bundle.py"]
