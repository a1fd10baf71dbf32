"""Milepost: a timeline of how states came to work together."""

__version__ = "0.1.0"
