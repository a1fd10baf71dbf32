"""One choice of the filter panel: a check box with a badge or a sign, a name, a small bar and a count, painted whole.

A row is one widget that paints itself: new counts cost a repaint, no layout.
"""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFont,
    QFontInfo,
    QFontMetrics,
    QIcon,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton

from desktop.model.text import number_text, shown
from desktop.render.language import language, translate
from desktop.render.theme import Theme
from desktop.ui.plain import set_tooltip

ROW_HEIGHT = 24
BADGE = 26
"""Width of the column of badges and signs."""
LETTERS = 28
"""What the letters of a badge may take: four of them stand out a little on both sides of the column."""
INDENT = 31
"""How far a row within a group stands to the right, so that its name stands under the name of the group."""
_BAR_WIDTH = 28
_GAP = 5
_ROOMY = 20
"""A row narrower than so many times its text size writes one pixel smaller, so that names are whole."""
_CHECK = 16
_LEFT = 14
_RIGHT = 2
_OPENER = 14
_PICTURE = 20


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """What a row shows besides name and numbers.

    badge: a code before the name; picture: a sign there instead (an empty icon keeps its room). bar: whether the count
    is shown as a bar too, where the name leaves room for it. opener: whether a button in its margin opens a group.
    indent: pixels on the left.
    """

    badge: str = ""
    picture: QIcon | None = None
    bar: bool = False
    opener: bool = False
    indent: int = 0


class ChoiceRow(QCheckBox):
    """A choice. It never ticks itself: a click says `clicked` or `only_wanted`, the state comes by `show_state`.

    Enter is as good as a click on "Only"; up and down go to the rows before and after.
    """

    only_wanted = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, name: str, face: Face) -> None:
        super().__init__()
        self.setObjectName("choice")
        self._theme = theme
        self._name = name
        self._face = face
        self._count = 0
        self._share = 0.0
        self._only_pressed = False
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setAccessibleDescription(translate("FilterPanel", "Enter shows only this one."))
        set_tooltip(self, name)
        self.show_state(Qt.CheckState.Checked, 0, 0.0)

    @property
    def name(self) -> str:
        """The name of the choice."""
        return self._name

    @property
    def count(self) -> int:
        """How many events it would leave."""
        return self._count

    def show_state(self, state: Qt.CheckState, count: int, share: float) -> None:
        """Show whether it is ticked, how many events it would leave, and how long its bar is (0 to 1)."""
        if state != self.checkState():
            self.setCheckState(state)
        if (count, share) != (self._count, self._share) or not self.accessibleName():
            self._count, self._share = count, share
            events = translate("FilterPanel", "%n event(s)", "", count)
            self.setAccessibleName(f"{self._name}, {events}")
            self.update()

    def sizeHint(self) -> QSize:
        """Its usual size."""
        return QSize(160, max(ROW_HEIGHT, self.fontMetrics().height() + 6))

    def minimumSizeHint(self) -> QSize:
        """The least it needs."""
        return self.sizeHint()

    def nextCheckState(self) -> None:
        """Nothing: what is ticked is for the state to say."""

    def hitButton(self, pos: QPoint) -> bool:
        """The whole row is the button."""
        return self.rect().contains(pos)

    def only_box(self) -> QRect:
        """Where the word "Only" stands while the pointer or the focus is on the row."""
        width = self._metrics().horizontalAdvance(_only()) + _GAP + 1
        return QRect(self._count_box().left() - width, 0, width, self.height())

    def opener_box(self) -> QRect:
        """Where the button stands that opens a group: before the check box, in the margin."""
        return QRect(0, (self.height() - _OPENER) // 2 - 2, _OPENER, _OPENER + 4)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin a click, on the row or on "Only"."""
        self._only_pressed = event.button() == Qt.MouseButton.LeftButton and self._on_only(event)
        if self._only_pressed:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
        else:
            super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a click."""
        if not self._only_pressed:
            super().mouseReleaseEvent(event)
        elif self._on_only(event):
            self.only_wanted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.only_wanted.emit()
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange what is in it for the new size."""
        super().resizeEvent(event)
        self.resized.emit()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Light up under the pointer."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Calm down."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it whole."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(self._font())
            self._paint_ground(painter)
            left = self._paint_check(painter) + _GAP
            left = self._paint_face(painter, left) + _GAP if self._has_face else left
            self._paint_count(painter)
            right = self._paint_beside_count(painter, left)
            self._paint_name(painter, left, right)

    @property
    def _has_face(self) -> bool:
        return bool(self._face.badge) or self._face.picture is not None

    def _on_only(self, event: QMouseEvent) -> bool:
        return self.only_box().contains(event.position().toPoint())

    def _font(self) -> QFont:
        font = QFont(self.font())
        size = QFontInfo(font).pixelSize()
        font.setPixelSize(size - 1 if self.width() < _ROOMY * size else size)
        return font

    def _metrics(self) -> QFontMetrics:
        return QFontMetrics(self._font())

    @property
    def _number(self) -> str:
        return number_text(self._count, language())

    def _count_box(self) -> QRect:
        """Room for the count; three digits at least, so that what stands before it is aligned."""
        metrics = self._metrics()
        width = max(metrics.horizontalAdvance(text) for text in ("000", self._number)) + _GAP + 1
        return QRect(self.width() - _RIGHT - width, 0, width, self.height())

    def _paint_ground(self, painter: QPainter) -> None:
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self._theme.lane))
            painter.drawRoundedRect(box, 4, 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 4, 4)

    def _paint_check(self, painter: QPainter) -> int:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.state &= ~QStyle.StateFlag.State_HasFocus  # the row as a whole shows it
        option.rect = QRect(_LEFT + self._face.indent, (self.height() - _CHECK) // 2, _CHECK, _CHECK)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, option, painter, self)
        return option.rect.right() + 1

    def _paint_face(self, painter: QPainter, left: int) -> int:
        if self._face.badge:
            return _paint_badge(painter, self._theme, shown(self._face.badge)[:6], left, self.height())
        if self._face.picture is not None:
            box = QRect(left + (BADGE - _PICTURE) // 2, (self.height() - _PICTURE) // 2, _PICTURE, _PICTURE)
            self._face.picture.paint(painter, box)
        return left + BADGE

    def _paint_count(self, painter: QPainter) -> None:
        painter.setPen(QColor(self._theme.muted))
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(self._count_box(), flags, self._number)

    def _paint_beside_count(self, painter: QPainter, left: int) -> int:
        """The word "Only", the bar, or nothing where the name needs the room; says where the name must end."""
        if self.underMouse() or self.hasFocus():
            painter.setPen(QColor(self._theme.accent))
            painter.drawText(self.only_box(), Qt.AlignmentFlag.AlignCenter, _only())
            return self.only_box().left()
        if self.shows_bar(left):
            self._paint_bar(painter, self._count_box().left())
            return self._bar_left()
        return self.width() - _RIGHT - self._metrics().horizontalAdvance(f"{self._count}") - _GAP

    def shows_bar(self, left: int) -> bool:
        """Whether the bar has room beside the whole name, which begins at `left`."""
        return self._face.bar and left + self._metrics().horizontalAdvance(self._name) <= self._bar_left()

    def _bar_left(self) -> int:
        return self._count_box().left() - _BAR_WIDTH - _GAP

    def _paint_bar(self, painter: QPainter, right: int) -> None:
        color = QColor(self._theme.accent)
        color.setAlphaF(0.55)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        width = max(3.0, _BAR_WIDTH * self._share) if self._count else 0.0
        painter.drawRoundedRect(QRectF(right - _BAR_WIDTH, self.height() / 2 - 1.5, width, 3), 1.5, 1.5)

    def _paint_name(self, painter: QPainter, left: int, right: int) -> None:
        ticked = self.checkState() != Qt.CheckState.Unchecked
        painter.setPen(QColor(self._theme.ink if ticked and self._count else self._theme.muted))
        room = max(0, right - left)
        text = self._metrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, text)


def _only() -> str:
    return translate("FilterPanel", "Only")


def badge_font(font: QFont, code: str) -> QFont:
    """The font of a badge: small and strong, and smaller for a long code."""
    small = QFont(font)
    small.setPixelSize(max(8, round(QFontMetrics(font).height() * 0.6)))
    small.setWeight(QFont.Weight.DemiBold)
    while small.pixelSize() > 7 and QFontMetrics(small).horizontalAdvance(code) > LETTERS:
        small.setPixelSize(small.pixelSize() - 1)
    return small


def _paint_badge(painter: QPainter, theme: Theme, code: str, left: int, height: int) -> int:
    font = painter.font()
    small = badge_font(font, code)
    width = max(24, QFontMetrics(small).horizontalAdvance(code) + 4)
    box = QRectF(left + (BADGE - width) / 2 + 0.5, height / 2 - 8.5, width - 1, 17)
    painter.setPen(QColor(theme.line))
    painter.setBrush(QColor(theme.lane))
    painter.drawRoundedRect(box, 4, 4)
    painter.setFont(small)
    painter.setPen(QColor(theme.muted))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, code)
    painter.setFont(font)
    return left + BADGE
