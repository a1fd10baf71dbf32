"""The fields of the export dialog."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from desktop.model.view_state import ViewName
from desktop.render.language import translate
from desktop.render.recipe import Size
from desktop.ui.export_choices import (
    AS_TALL_AS_NEEDED,
    HEIGHTS,
    OWN,
    SCALES,
    WIDTHS,
    WINDOW,
    Choices,
)
from desktop.ui.plain import plain_label


def format_names() -> list[tuple[str, str]]:
    """The formats: value and name."""
    return [
        ("png", translate("Export", "PNG image")),
        ("svg", translate("Export", "SVG drawing")),
        ("pdf", translate("Export", "PDF document")),
    ]


def time_names() -> list[tuple[str, str]]:
    """The time that can be shown."""
    return [("view", translate("Export", "This view")), ("period", translate("Export", "Whole period"))]


def lane_names() -> list[tuple[str, str]]:
    """The lanes that can be shown."""
    return [
        ("sight", translate("Export", "Those in sight")),
        ("open", translate("Export", "Open ones")),
        ("all", translate("Export", "All")),
    ]


def rows_title(view: ViewName) -> tuple[str, list[tuple[str, str]]]:
    """What the choice of lanes is called for a view, and what can be chosen: a matrix has rows."""
    if view != "matrix":
        return translate("Export", "Lanes"), lane_names()
    return translate("Export", "Rows"), [
        ("sight", translate("Export", "From those in sight")),
        ("all", translate("Export", "All")),
    ]


def size_names() -> list[tuple[str, str]]:
    """The sizes."""
    return [
        (WINDOW, translate("Export", "As in the window")),
        ("slide", translate("Export", "Slide 16:9")),
        ("4k", translate("Export", "4K")),
        ("a4", translate("Export", "A4 across")),
        ("a4-upright", translate("Export", "A4 upright")),
        ("letter", translate("Export", "Letter across")),
        ("letter-upright", translate("Export", "Letter upright")),
        (OWN, translate("Export", "Own size")),
    ]


def theme_names() -> list[tuple[str, str]]:
    """The palettes."""
    return [
        ("light", translate("Export", "Light")),
        ("dark", translate("Export", "Dark")),
        ("print", translate("Export", "For print")),
    ]


def part_names() -> list[tuple[str, str]]:
    """What can be there or not."""
    return [
        ("title", translate("Export", "Title")),
        ("key", translate("Export", "Key to the signs")),
        ("sources", translate("Export", "Sources")),
        ("background", translate("Export", "Background")),
    ]


class ExportOptions(QWidget):
    """Shows and changes choices; `changed(Choices)` tells each change by the user."""

    changed = Signal(object)

    def __init__(self, choices: Choices, view: ViewName = "timeline") -> None:
        super().__init__()
        self._choices = choices
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._combos = {
            "format": self._combo("format", translate("Export", "Format"), format_names()),
            "time": self._combo("time", translate("Export", "Time"), time_names()),
            "lanes": self._combo("lanes", *rows_title(view)),
            "size": self._combo("size", translate("Export", "Size"), size_names()),
        }
        self._width = self._number("width", translate("Export", "Width"), WIDTHS, " px")
        self._height = self._number("height", translate("Export", "Height"), (AS_TALL_AS_NEEDED, HEIGHTS[1]), " px")
        self._height.setSpecialValueText(translate("Export", "As needed"))
        self._scale = self._number("scale", translate("Export", "Scale"), SCALES, " %")
        self._combos["theme"] = self._combo("theme", translate("Export", "Colours"), theme_names())
        self._checks = {name: self._check(name, text) for name, text in part_names()}
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(8)
        page.addLayout(self._grid)
        page.addSpacing(4)
        for check in self._checks.values():
            page.addWidget(check)
        page.addStretch(1)
        if view == "matrix":
            self._hide_row(self._combos["time"])
        if view == "trends":
            self._hide_row(self._combos["lanes"])

    @property
    def choices(self) -> Choices:
        """What is chosen now."""
        return self._choices

    def show_size(self, size: Size) -> None:
        """Show the measures of the size chosen; only those of one's own can be changed."""
        own = self._choices.size == OWN
        for field, value in ((self._width, size.width), (self._height, size.height), (self._scale, size.scale * 100)):
            field.blockSignals(True)
            field.setValue(round(value))
            field.blockSignals(False)
        self._width.setEnabled(own)
        self._height.setEnabled(own)
        self._scale.setEnabled(self._choices.size in (OWN, WINDOW))

    def _change(self, **change: Any) -> None:
        self._choices = replace(self._choices, **change)
        self.changed.emit(self._choices)

    def _hide_row(self, field: QWidget) -> None:
        """Take a field away that means nothing for what is drawn."""
        field.hide()
        for label in self.findChildren(QLabel):
            if label.buddy() is field:
                label.hide()

    def _row(self, name: str, field: QWidget) -> None:
        row = self._grid.rowCount()
        label = plain_label(name)
        label.setBuddy(field)
        label.setProperty("quiet", True)
        field.setAccessibleName(name)
        self._grid.addWidget(label, row, 0)
        self._grid.addWidget(field, row, 1)

    def _combo(self, name: str, title: str, rows: Sequence[tuple[str, str]]) -> QComboBox:
        field = QComboBox()
        for value, text in rows:
            field.addItem(text, value)
        field.setCurrentIndex(max(0, field.findData(getattr(self._choices, name))))
        field.currentIndexChanged.connect(lambda _index: self._change(**{name: field.currentData()}))
        self._row(title, field)
        return field

    def _number(self, name: str, title: str, limits: tuple[int, int], unit: str) -> QSpinBox:
        field = QSpinBox()
        field.setRange(*limits)
        field.setSuffix(unit)
        field.setSingleStep(10)
        field.setKeyboardTracking(False)
        field.setValue(getattr(self._choices, name))
        field.valueChanged.connect(lambda value: self._change(**{name: value}))
        self._row(title, field)
        return field

    def _check(self, name: str, title: str) -> QCheckBox:
        field = QCheckBox(title)
        field.setChecked(getattr(self._choices, name))
        field.toggled.connect(lambda ticked: self._change(**{name: ticked}))
        return field
