"""The key of the matrix: what the signs in its cells mean."""

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from desktop.dataset.matrix_text import stage_words
from desktop.layout.matrix_table import MatrixTable
from desktop.layout.shapes import Words
from desktop.model.text import Translate, capital
from desktop.model.vocabulary import Stage
from desktop.render.fonts import ruler
from desktop.render.ink import NO_PEN, brush, fading, ground_needed, write
from desktop.render.key import KeyItem, draw_key
from desktop.render.signs import draw_announced
from desktop.render.tokens import Theme, mixed

STAGES = (Stage.NEGOTIATION_STARTED, Stage.AGREED_IN_SUBSTANCE, Stage.SIGNED, Stage.IN_FORCE, Stage.ENDED)
EARLIER, PLACE, ANNOUNCED = "earlier", "place", "announced"


def matrix_key_items(table: MatrixTable, first_year: str, translate: Translate) -> list[KeyItem]:
    """The signs that a table has, and what they mean. first_year: the year in which the period begins."""
    cells = [cell for row in table.rows for cell in row.cells if cell is not None]
    stages = {cell.stage for cell in cells} | {cell.beside for cell in cells}
    items = [
        KeyItem("mark", capital(stage_words(stage, translate)), stage=stage) for stage in STAGES if stage in stages
    ]
    if Stage.ANNOUNCED in stages:
        items.insert(0, KeyItem(ANNOUNCED, capital(stage_words(Stage.ANNOUNCED, translate))))
    if any(cell.place and cell.form != "held" for cell in cells):
        items.append(KeyItem(PLACE, translate("Matrix", "Place in the order of signing")))
    if any(cell.earlier for cell in cells):
        items.append(KeyItem(EARLIER, translate("Matrix", "From before {year}").format(year=first_year)))
    return items


def draw_matrix_key(painter: QPainter, items: Iterable[KeyItem], theme: Theme, scale: float) -> None:
    """Draw items with their texts."""
    for item in items:
        if item.what in (EARLIER, PLACE, ANNOUNCED):
            _draw(painter, item, theme, scale)
        else:
            draw_key(painter, item, theme, scale)
        write(painter, [(item.words(scale), theme.muted)], scale)


def _draw(painter: QPainter, item: KeyItem, theme: Theme, scale: float) -> None:
    painter.save()
    painter.translate(item.x, item.y)
    painter.scale(scale, scale)
    painter.setPen(NO_PEN)
    if item.what == ANNOUNCED:
        draw_announced(painter, 12, 0, theme.muted)
    ground = mixed(theme.muted, theme.panel, 0.3)
    if item.what == EARLIER:
        stops = [(0.0, 0.1), (12.0, 1.0)]
        painter.setBrush(fading(ground, 0, 24, stops, ground_needed(painter, theme.panel)))
        painter.drawRoundedRect(QRectF(0, -7, 24, 14), 3, 3)
    elif item.what == PLACE:
        painter.setBrush(brush(ground))
        painter.drawRoundedRect(QRectF(4, -8, 16, 16), 8, 8)
    painter.restore()
    if item.what == PLACE:
        width = ruler(scale)("1", "count")
        write(painter, [(Words(item.x + 12 * scale - width / 2, item.y, width, "1", "count"), theme.ink)], scale)
