"""Milepost without a window."""
