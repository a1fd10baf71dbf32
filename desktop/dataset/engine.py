"""The database engine that reads and writes dataset files."""

import sqlite3


def sqlite_version() -> str:
    """The version of SQLite that Milepost runs on."""
    return sqlite3.sqlite_version
