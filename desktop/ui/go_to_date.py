"""A small sheet that takes a date and goes there."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.plain import plain_label
from desktop.ui.style import rules
from desktop.ui.typed_date import read_date

WIDTH, MARGIN = 420, 20


class GoToDate(QDialog):
    """Enter emits `date_chosen(start, end)` and closes, Esc closes, what can't be read is said in one sentence.

    The end is exclusive: the day after the last day meant. The sheet is not modal: open it with `show`.
    """

    date_chosen = Signal(float, float)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setStyleSheet(rules("sheet", theme))
        self.setWindowTitle(translate("GoToDate", "Go to date"))
        self.field = QLineEdit()
        self.field.setPlaceholderText(translate("GoToDate", "2024, 2024-01 or 29 January 2024"))
        self.field.setAccessibleName(translate("GoToDate", "Date"))
        self.field.textEdited.connect(lambda: self._say(""))
        self._message = plain_label(look="fault", wrap=True)
        self._message.setAlignment(Qt.AlignmentFlag.AlignTop)
        go = QPushButton(translate("GoToDate", "Go"))
        go.setDefault(True)
        go.clicked.connect(self._go)
        line = QHBoxLayout()
        line.addWidget(self.field, 1)
        line.addWidget(go)
        page = QVBoxLayout(self)
        page.setContentsMargins(MARGIN, MARGIN, MARGIN, 12)
        page.setSpacing(8)
        page.addLayout(line)
        page.addWidget(self._message)
        self.setMinimumWidth(WIDTH)
        self._keep_room_for(_no_date())

    @property
    def message(self) -> str:
        """What is wrong with what was typed, or nothing."""
        return self._message.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        """Take the size of what is in it."""
        super().showEvent(event)
        self.field.selectAll()
        self.field.setFocus()

    def _go(self) -> None:
        moment = read_date(self.field.text())
        if moment is None:
            self._say(_no_date())
            self.field.selectAll()
            return
        self.close()
        self.date_chosen.emit(float(moment.first), float(moment.last + 1))

    def _keep_room_for(self, sentence: str) -> None:
        """So that the sheet does not grow when it says this; how high a line is depends on the script."""
        self._message.setText(sentence)
        self._message.ensurePolished()
        self._message.setMinimumHeight(self._message.heightForWidth(WIDTH - 2 * MARGIN))
        self._say("")

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self.field.setProperty("fault", bool(sentence))
        self.field.style().polish(self.field)


def _no_date() -> str:
    return translate("GoToDate", "This is no date. Write it like 2024, 2024-01 or 29 January 2024.")
