"""The matrix as a widget: what mouse and keys do on it. Heads stay in sight while the cells scroll."""

from dataclasses import replace
from functools import lru_cache, partial

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QMenu, QToolTip

from desktop.dataset.matrix import Cell
from desktop.dataset.reader import Dataset
from desktop.layout.matrix import cell_box, fit, lay_out_matrix, scroll_showing, spot_at
from desktop.layout.matrix_shapes import HEAD, MATRIX_STYLE, NAME, NUMBER, Fitted, MatrixLayout, Spot
from desktop.model.view_state import MatrixForm, Selection, ViewState
from desktop.render.language import language, translate
from desktop.render.matrix_table import (
    MatrixWish,
    Told,
    cell_lines,
    chosen_spots,
    head_lines,
    matrix_wish,
    row_lines,
    selections_of,
    sorted_by,
    told,
)
from desktop.render.paint_matrix import MatrixLook, paint_matrix
from desktop.render.text_size import text_scale
from desktop.render.theme import Theme, ruler
from desktop.ui.matrix_keys import moved
from desktop.ui.menus import add_entry
from desktop.ui.painted import Guarded, image_of
from desktop.ui.plain import tooltip
from desktop.ui.store import Store

PER_NOTCH = 96
NOTCH = 120
LISTED = 40
"""So many agreements of a cell are listed in its menu."""


class MatrixView(QAbstractScrollArea):
    """Partners against kinds of agreement, as of a day.

    A click or Space selects what a cell tells of, a click on a head sorts. `timeline_wanted(Selection or None,
    partner)` tells that the user wants to see it on the timeline. The place of the keys and the scroll are its own.
    """

    timeline_wanted = Signal(object, str)

    def __init__(self, dataset: Dataset, store: Store, theme: Theme) -> None:
        super().__init__()
        self._dataset, self._store, self._theme = dataset, store, theme
        self._scale = text_scale()
        self._style, self._ruler = MATRIX_STYLE.scaled(self._scale), ruler(self._scale)
        self._told = lru_cache(maxsize=8)(self._tell)
        self._fit = lru_cache(maxsize=4)(self._fitted)
        self._focus = Spot(0, 0)
        self._by_keys = False
        self._hover: Spot | None = None
        self._guarded = Guarded(lambda painter: paint_matrix(painter, self.layout_now(), self.look()))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        for bar in (self.horizontalScrollBar(), self.verticalScrollBar()):
            bar.setSingleStep(24)
            bar.valueChanged.connect(self._scrolled)
        store.changed.connect(self._apply)
        self._describe()

    # What is shown

    def told_now(self) -> Told:
        """The matrix as it is to be seen."""
        return self._told(matrix_wish(self._store.state, language()))

    def layout_now(self) -> MatrixLayout:
        """The matrix laid out for the size and scroll there are."""
        return self._laid_out(float(self.viewport().width()), float(self.viewport().height()))

    def _laid_out(self, width: float, height: float) -> MatrixLayout:
        scroll = self.horizontalScrollBar().value(), self.verticalScrollBar().value()
        return lay_out_matrix(self._fitted_now(), height, scroll, self._ruler, width)

    def _fitted_now(self) -> Fitted:
        return self._fit(matrix_wish(self._store.state, language()), float(self.viewport().width()))

    def _tell(self, wanted: MatrixWish) -> Told:
        return told(self._dataset, wanted, translate)

    def _fitted(self, wanted: MatrixWish, width: float) -> Fitted:
        return fit(self._told(wanted).table, width, self._style, self._ruler)

    def look(self) -> MatrixLook:
        """How it is to be painted now."""
        groups = self._dataset.groups
        return MatrixLook(
            theme=self._theme,
            groups=tuple(groups),
            signs=tuple(group.sign for group in groups.values()),
            selected=chosen_spots(self._dataset, self.told_now(), self._store.state.selection),
            hovered=self._hover,
            focused=self._focus if self._by_keys and self.hasFocus() else None,
            text_scale=self._scale,
        )

    def image(self) -> QImage:
        """What is seen, without what only the mouse or the keys light up."""
        look = replace(self.look(), hovered=None, focused=None)
        return image_of(
            self.viewport(), self._theme.panel, lambda painter: paint_matrix(painter, self.layout_now(), look)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        with QPainter(self.viewport()) as painter:
            self._guarded.paint(painter)

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if matrix_wish(old, language()) != matrix_wish(new, language()):
            self._hover = None
            self._guarded.try_again()
            self._fit_bars()
            self._keep_focus_inside()
        elif old.selection == new.selection:
            return
        if old.selection != new.selection:
            self._show_selected()
        self._describe()
        self.viewport().update()

    def _keep_focus_inside(self) -> None:
        table = self.told_now().table
        row, column = self._focus
        self._focus = Spot(min(row, len(table.rows) - 1), min(column, len(table.columns) - 1))

    # Scrolling

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_bars()

    def _fit_bars(self) -> None:
        fitted, size = self._fitted_now(), self.viewport().size()
        across = max(0, round(fitted.content_width - size.width()))
        down = max(0, round(fitted.content_height - size.height()))
        # The room is the same with a bar and without: the cells end below the buttons over them.
        self.setViewportMargins(0, 0, 0 if down else self.verticalScrollBar().sizeHint().width(), 0)
        for bar, hidden, page in (
            (self.horizontalScrollBar(), across, size.width()),
            (self.verticalScrollBar(), down, size.height()),
        ):
            bar.setPageStep(page)
            bar.setRange(0, hidden)
        self.horizontalScrollBar().setSingleStep(round(fitted.column))

    def _scrolled(self) -> None:
        self._hover = None
        self.viewport().update()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show_selected()

    def _show_selected(self) -> None:
        """Bring what is selected into sight, and the keys to it."""
        spots = chosen_spots(self._dataset, self.told_now(), self._store.state.selection)
        if spots and self._focus not in spots:
            self._focus = min(spots)
        if spots:
            self._show_spot(self._focus)
            self._describe()

    def _show_spot(self, spot: Spot) -> None:
        across, down = scroll_showing(self.layout_now(), spot)
        self.horizontalScrollBar().setValue(round(across))
        self.verticalScrollBar().setValue(round(down))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()
        exact, turned = event.pixelDelta(), event.angleDelta()
        across, down = (exact.x(), exact.y()) if not exact.isNull() else _pixels(turned)
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and not across:
            across, down = down, 0
        self.horizontalScrollBar().setValue(self.horizontalScrollBar().value() - across)
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() - down)

    # Choosing

    def _cell(self, spot: Spot) -> Cell | None:
        return self.told_now().cell(*spot) if spot.row >= 0 and spot.column >= 0 else None

    def activate(self, spot: Spot) -> None:
        """Select what a cell tells of, or sort by a head; of several agreements offer a list."""
        if spot.row == HEAD:
            self._store.go(matrix=self._sorted(spot.column))
            return
        leads_to = selections_of(self._cell(spot))
        if len(leads_to) == 1:
            self._store.go(selection=leads_to[0])
        elif leads_to:
            self._offer(leads_to, spot)

    def _sorted(self, column: int) -> MatrixForm:
        found = self.told_now().matrix
        name = {NAME: "name", NUMBER: "number"}.get(column) or found.kinds[column]
        return sorted_by(self._dataset, found, self._store.state.matrix, name)

    def _offer(self, leads_to: tuple[Selection, ...], spot: Spot) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for selection in leads_to[:LISTED]:
            title = self._dataset.agreements[selection.id].title.to(language())[:80]
            add_entry(menu, title, partial(self._select, selection))
        if len(leads_to) > LISTED:
            menu.addAction(translate("Timeline", "and %n more", "", len(leads_to) - LISTED)).setEnabled(False)
        box = cell_box(self._fitted_now(), spot.row, spot.column, self.layout_now().scroll)
        menu.popup(self.viewport().mapToGlobal(QPoint(round(box.x), round(box.bottom))))

    def _select(self, selection: Selection) -> None:
        self._store.go(selection=selection)

    def _to_timeline(self, spot: Spot) -> None:
        if spot.row == HEAD:
            self.activate(spot)
        elif spot.row < len(self.told_now().partners):
            leads_to = selections_of(self._cell(spot))
            chosen = self._store.state.selection
            wanted = chosen if chosen in leads_to else next(iter(leads_to), None)
            self.timeline_wanted.emit(wanted, self.told_now().partners[spot.row])

    # The mouse

    def _spot(self, place: QPointF) -> Spot | None:
        return spot_at(self.layout_now(), place.x(), place.y())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None:
            self._by_keys = False
            self._put_focus(spot)
            self.activate(spot)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        spot = self._spot(event.position())
        if event.button() is Qt.MouseButton.LeftButton and spot is not None and spot.row != HEAD:
            self._to_timeline(spot)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover_over(self._spot(event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover_over(None)

    def _hover_over(self, spot: Spot | None) -> None:
        if spot == self._hover:
            return
        self._hover = spot
        clickable = spot is not None and (spot.row == HEAD or self._cell(spot) is not None)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if clickable else Qt.CursorShape.ArrowCursor)
        self.viewport().update()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            spot = self._spot(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(self.words_of(spot) if spot else ""), self.viewport())
            return True
        return super().viewportEvent(event)

    # The keys

    @property
    def focused_spot(self) -> Spot:
        """Where the keys are."""
        return self._focus

    def event(self, event: QEvent) -> bool:
        """Keep the keys that mean something here from the commands of the window."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._means(event):
            event.accept()
            return True
        return super().event(event)

    def _means(self, event: QKeyEvent) -> bool:
        return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) or self._moved(event) is not None

    def _moved(self, event: QKeyEvent) -> Spot | None:
        table, body = self.told_now().table, self.layout_now().body
        page = max(1, int(body.height // self._style.row) - 1)
        spot = moved(self._focus, event.key(), event.modifiers(), len(table.rows), len(table.columns), page)
        if spot is not None and spot.column == NUMBER and not self._fitted_now().has_numbers:
            return Spot(spot.row, NAME if event.key() == Qt.Key.Key_Left or not table.columns else 0)
        return spot

    def keyPressEvent(self, event: QKeyEvent) -> None:
        spot = self._moved(event)
        if spot is not None:
            self._by_keys = True
            self._put_focus(spot)
            self._show_spot(spot)
        elif event.key() == Qt.Key.Key_Space:
            self._by_keys = True
            self.activate(self._focus)
            self.viewport().update()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._to_timeline(self._focus)
        else:
            super().keyPressEvent(event)

    def _put_focus(self, spot: Spot) -> None:
        self._focus = spot
        self._describe()
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_keys = event.reason() not in (Qt.FocusReason.MouseFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    # Words

    def words_of(self, spot: Spot) -> str:
        """All that a place of the matrix tells, line by line."""
        now = self.told_now()
        if spot.row == HEAD and spot.column < 0:
            return (
                now.table.name_title
                if spot.column == NAME
                else translate("Matrix", "Agreements signed, in these columns")
            )
        if spot.row == HEAD:
            return head_lines(self._dataset, now.matrix, now.matrix.kinds[spot.column], language(), translate)
        if spot.column < 0:
            return row_lines(self._dataset, now, spot.row, language(), translate)
        return cell_lines(self._dataset, now, spot.row, spot.column, language(), translate)

    def _describe(self) -> None:
        """Tell who can't see it where the keys are and what stands there."""
        table = self.told_now().table
        inside = self._focus.row < len(table.rows) and self._focus.column < len(table.columns)
        lines = self.words_of(self._focus).split("\n") if table.rows and inside else [table.message]
        self.setAccessibleName(translate("Matrix", "Matrix: {place}").format(place=lines[0]))
        self.setAccessibleDescription(". ".join(lines[1:]))


def _pixels(turned: QPoint) -> tuple[int, int]:
    return turned.x() * PER_NOTCH // NOTCH, turned.y() * PER_NOTCH // NOTCH
