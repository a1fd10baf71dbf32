"""Where a key leads in the matrix."""

from PySide6.QtCore import Qt

from desktop.layout.matrix_shapes import HEAD, NAME, NUMBER, Spot

_PLAIN = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier


def moved(spot: Spot, key: int, modifiers: Qt.KeyboardModifier, rows: int, columns: int, page: int) -> Spot | None:
    """The place that a key leads to from another, in a matrix of so many rows and columns; None for other keys.

    Arrows go by one, Home and End to the ends of the row, with Ctrl to the first and last cell, Page Up and Down by
    `page` rows.
    """
    pressed = modifiers & ~Qt.KeyboardModifier.KeypadModifier
    row, column = spot
    ways = {
        (Qt.Key.Key_Up, _PLAIN): (row - 1, column),
        (Qt.Key.Key_Down, _PLAIN): (row + 1, column),
        (Qt.Key.Key_Left, _PLAIN): (row, column - 1),
        (Qt.Key.Key_Right, _PLAIN): (row, column + 1),
        (Qt.Key.Key_Home, _PLAIN): (row, NAME),
        (Qt.Key.Key_End, _PLAIN): (row, columns - 1),
        (Qt.Key.Key_Home, _CTRL): (0, 0),
        (Qt.Key.Key_End, _CTRL): (rows - 1, columns - 1),
        (Qt.Key.Key_PageUp, _PLAIN): (max(row - page, 0), column),
        (Qt.Key.Key_PageDown, _PLAIN): (row + page, column),
    }
    way = ways.get((Qt.Key(key), pressed))
    if way is None:
        return None
    return _inside(*way, rows, columns, leftwards=key == Qt.Key.Key_Left)


def _inside(row: int, column: int, rows: int, columns: int, *, leftwards: bool) -> Spot:
    """The nearest place there is. In the rows, name and number are one head."""
    row, column = min(max(row, HEAD), rows - 1), min(max(column, NAME), columns - 1)
    if row != HEAD and column == NUMBER:
        column = NAME if leftwards or not columns else 0
    return Spot(row, column)
