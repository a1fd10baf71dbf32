"""The section of the filter panel for the period: from, to, and whether an event must lie inside for certain."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from desktop.dataset.filters import EARLIEST, LATEST
from desktop.dataset.reader import Dataset
from desktop.model.moment import Day, civil
from desktop.model.view_state import Filters
from desktop.render.language import translate
from desktop.ui.filter_sections import Change, SectionHead
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.typed_date import read_date, shortest_end, shortest_start

Period = tuple[Day, Day] | None


def period_of(start: str, end: str) -> Period:
    """The period typed into two fields; an empty field leaves its side open, two empty ones are no period.

    Raises:
        ValueError: with the sentence for the user, when a field can't be read or the end lies before the start.
    """
    first, last = _bound(start), _bound(end)
    period = (first[0] if first else EARLIEST, last[1] if last else LATEST)
    if period[0] > period[1]:
        raise ValueError(translate("Period", "The end lies before the start."))
    return None if period == (EARLIEST, LATEST) else period


def _bound(text: str) -> tuple[Day, Day] | None:
    if not text.strip():
        return None
    moment = read_date(text)
    if moment is None:
        raise ValueError(translate("Period", "Write a date like 2020, 2020-03 or 2020-03-15."))
    return moment.first, moment.last


class DateField(QLineEdit):
    """A field for a date. Esc brings back what was there."""

    let_go = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer the keys that mean something here."""
        if event.key() == Qt.Key.Key_Escape:
            self.let_go.emit()
        else:
            super().keyPressEvent(event)


class PeriodSection(QWidget):
    """From and to. What is typed counts on Enter or when the field is left."""

    def __init__(self, dataset: Dataset, change: Change) -> None:
        super().__init__()
        self._change = change
        self._filters = Filters()
        self.head = SectionHead(translate("Period", "Period"))
        self.head.link.clicked.connect(self._clear)
        self.start = self._field(translate("Period", "From"), dataset.about.first_day)
        self.end = self._field(translate("Period", "To"), dataset.about.last_day)
        self.certain = QCheckBox(translate("Period", "Certain only"))
        self.certain.setObjectName("certain")
        set_tooltip(
            self.certain,
            translate("Period", "Without events that are known to the month or the year only and may lie outside"),
        )
        self.certain.clicked.connect(self._set_certain)
        self._message = plain_label(look="fault", wrap=True)
        self._message.hide()
        self._lay_out()

    @property
    def message(self) -> str:
        """What is wrong with what was typed, or nothing."""
        return self._message.text()

    def show_state(self, filters: Filters) -> None:
        """Show the period of the filters."""
        self._filters = filters
        first, last = filters.period or (EARLIEST, LATEST)
        self.start.setText("" if first <= EARLIEST else shortest_start(first))
        self.end.setText("" if last >= LATEST else shortest_end(last))
        self.certain.setChecked(filters.certain)
        self.certain.setEnabled(filters.period is not None)
        clear = translate("Period", "Clear") if filters.period else ""
        self.head.offer(clear, translate("Period", "Clear the period"))
        self._say("")

    def _lay_out(self) -> None:
        fields = QHBoxLayout()
        fields.setContentsMargins(14, 0, 4, 0)
        fields.setSpacing(6)
        fields.addWidget(self.start, 1)
        fields.addWidget(plain_label("–", look="quiet"))
        fields.addWidget(self.end, 1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(6)
        page.addWidget(self.head)
        page.addLayout(fields)
        page.addLayout(_indented(self._message))
        page.addWidget(self.certain)

    def _field(self, name: str, example: Day) -> DateField:
        field = DateField()
        field.setAccessibleName(name)
        field.setPlaceholderText(f"{civil(example).year}")
        set_tooltip(field, translate("Period", "A year, a month or a day: 2020, 2020-03, 2020-03-15"))
        field.editingFinished.connect(self._read)
        field.let_go.connect(lambda: self.show_state(self._filters))
        return field

    def _read(self) -> None:
        try:
            period = period_of(self.start.text(), self.end.text())
        except ValueError as fault:
            self._say(f"{fault}")
            return
        self._say("")
        if period != self._filters.period:
            self._change(replace(self._filters, period=period, certain=self._filters.certain and period is not None))

    def _set_certain(self) -> None:
        self._change(replace(self._filters, certain=not self._filters.certain))

    def _clear(self) -> None:
        self._change(replace(self._filters, period=None, certain=False))

    def _say(self, sentence: str) -> None:
        self._message.setText(sentence)
        self._message.setVisible(bool(sentence))


def _indented(widget: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setContentsMargins(14, 0, 4, 0)
    line.addWidget(widget)
    return line
