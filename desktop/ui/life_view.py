"""The life of an agreement: its stages under one another on a vertical line, with the marks that the timeline uses."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from desktop.model.view_state import Selection
from desktop.model.vocabulary import Stage
from desktop.render.signs import draw_mark
from desktop.render.theme import Theme
from desktop.ui.beside import Beside
from desktop.ui.detail_lines import LifeBlock, LifeRow
from desktop.ui.detail_parts import Part, add, column, line, words
from desktop.ui.detail_row import Row
from desktop.ui.plain import set_tooltip

RAIL_WIDTH = 24
RING = 9.0
DOT = 3.0
_ACROSS = (Stage.APPROVED, Stage.NOTIFIED, Stage.NOTES_EXCHANGED, Stage.PROVISIONALLY_APPLIED)
"""Strokes that stand across the line of the life; it runs down here, and to the right on the timeline."""
ROW_MARGIN = 4
Select = Callable[[Selection], object]


def life_view(block: LifeBlock, theme: Theme, colour: str, select: Select) -> QVBoxLayout:
    """The stages of one agreement."""
    layout = QVBoxLayout()
    layout.setSpacing(0)
    last = len(block.rows) - 1
    for place, row in enumerate(block.rows):
        goes_on = any(later.reached for later in block.rows[place + 1 :])
        mark = MarkView(row, theme, colour, above=place > 0, below=place < last, solid=goes_on)
        add(layout, _life_row(row, mark, select))
    return layout


def _life_row(row: LifeRow, mark: QWidget, select: Select) -> Part:
    """A stage; a button where it has an event of its own."""
    name = "detail_strong" if row.current else "" if row.reached else "detail_muted"
    stage, date = words(row.text, name), line(row.date, "detail_muted")
    notes = [words(row.note, "detail_note")] if row.note else []
    text = column([Beside(stage, date, 8), *notes], spacing=1)
    text.setContentsMargins(0, ROW_MARGIN, 2, ROW_MARGIN)
    layout = QHBoxLayout()
    layout.setSpacing(6)
    layout.addWidget(mark)
    layout.addLayout(text, 1)
    selection = row.selection
    if selection is None:
        set_tooltip(stage, row.meaning)
        return layout
    button = Row(f"{row.text}, {row.date}", layout, [stage, date, *notes])
    set_tooltip(button, row.meaning)
    button.clicked.connect(lambda: select(selection))
    return button


class MarkView(QWidget):
    """The mark of a stage, on its piece of the line."""

    def __init__(self, row: LifeRow, theme: Theme, colour: str, *, above: bool, below: bool, solid: bool) -> None:
        super().__init__()
        self._row, self._theme, self._colour = row, theme, colour
        self._above, self._below, self._solid = above, below, solid
        self.setFixedWidth(RAIL_WIDTH)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Room for the mark and its ring."""
        return QSize(RAIL_WIDTH, 2 * ROW_MARGIN + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        """Draw the line, then the mark on it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_rail(painter)
            self._paint_mark(painter)

    def _middle(self) -> QPointF:
        """Where the mark stands: beside the first line of text."""
        return QPointF(self.width() / 2, ROW_MARGIN + self.fontMetrics().height() / 2)

    def _paint_rail(self, painter: QPainter) -> None:
        x, y = self._middle().toTuple()
        if self._above:
            painter.setPen(self._rail(solid=self._row.reached or self._solid))
            painter.drawLine(QPointF(x, 0), QPointF(x, y))
        if self._below:
            painter.setPen(self._rail(solid=self._solid))
            painter.drawLine(QPointF(x, y), QPointF(x, self.height()))

    def _rail(self, *, solid: bool) -> QPen:
        colour = QColor(self._colour if solid else self._theme.line)
        return QPen(colour, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)

    def _paint_mark(self, painter: QPainter) -> None:
        middle = self._middle()
        colour = self._colour if self._row.reached else self._theme.faint
        if self._row.current:
            painter.setPen(QPen(QColor(self._theme.accent), 2))
            painter.setBrush(QColor(self._theme.panel))
            painter.drawEllipse(middle, RING, RING)
        painter.translate(middle)
        if self._row.stage is Stage.ANNOUNCED:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(QPointF(0, 0), DOT, DOT)
            return
        if self._row.stage in _ACROSS:
            painter.rotate(90)
        draw_mark(painter, self._row.stage, 0, 0, colour, self._theme.panel)
