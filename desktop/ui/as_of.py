"""The day as of which things are told: a slider through the months, and a field for any day."""

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QSizePolicy, QSlider, QWidget

from desktop.dataset.matrix import earliest
from desktop.dataset.reader import Dataset
from desktop.model.dates import day_text, year_text
from desktop.model.moment import Day, civil, day_from, days_in_month
from desktop.model.view_state import ViewState
from desktop.render.language import language, translate
from desktop.ui.plain import plain_label, set_tooltip, tell_beside
from desktop.ui.store import Store
from desktop.ui.typed_date import read_date

YEAR = 12
GAP, LEAST_FIELD = 8, 90
"""Pixels between what stands in the line, and that the field takes at least."""


def month_of(day: Day) -> int:
    """The month of a day, counted from the year 0."""
    year, month, _ = civil(day)
    return year * YEAR + month - 1


def end_of(month: int) -> Day:
    """The last day of a month so counted."""
    year, rest = divmod(month, YEAR)
    return day_from(year, rest + 1, days_in_month(year, rest + 1))


def _needed(field: QLineEdit, *, short: bool) -> int:
    """The width, in pixels, in which any day can be read."""
    metrics = field.fontMetrics()
    days = (day_text(day_from(2024, month, 28), language(), short=short) for month in range(1, 13))
    return max(map(metrics.horizontalAdvance, days)) + 30


def _gives_up(event: QKeyEvent) -> bool:
    return event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape


class AsOf(QWidget):
    """Shows and changes the day that is told. The slider goes to ends of months; its right end is the whole record.

    `taken` tells that a typed day was gone to, or given up by Escape: the keys may go on to what shows the day.
    `moving(bool)` tells whether the handle of the slider is being dragged.
    """

    taken = Signal()
    moving = Signal(bool)

    def __init__(self, dataset: Dataset, store: Store) -> None:
        super().__init__()
        self._dataset, self._store = dataset, store
        self._gesture: object = "as of keys"
        self._click_enters = False
        """Whether the click that goes on came to the field from elsewhere."""
        self.slider = self._slider()
        self.field = self._field()
        self.latest = QPushButton(translate("AsOf", "Latest"))
        self.latest.setProperty("link", True)
        set_tooltip(self.latest, translate("AsOf", "As far as the record goes"))
        self.latest.clicked.connect(lambda: self._go(None))
        self._first, self._last = plain_label(name="small_quiet"), plain_label(name="small_quiet")
        label = plain_label(translate("AsOf", "As of"), look="quiet")
        label.setBuddy(self.field)
        label.installEventFilter(self)
        self._around = (label, self._first, self._last)
        for words in self._around:
            words.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(GAP)
        for widget in (label, self.field, self._first):
            line.addWidget(widget)
        line.addWidget(self.slider, 1000)
        line.addWidget(self._last)
        line.addWidget(self.latest)
        line.addStretch(1)
        self._set_range(store.state.perspective)
        self._show(store.state.day_told)
        store.changed.connect(self._apply)

    def _slider(self) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setSingleStep(1)
        slider.setPageStep(YEAR)
        slider.setMinimumWidth(72)
        slider.setMaximumWidth(420)
        slider.setAccessibleName(translate("AsOf", "As of which month"))
        set_tooltip(slider, translate("AsOf", "Arrow keys: a month, Page Up and Down: a year"))
        slider.sliderPressed.connect(self._begin)
        slider.sliderReleased.connect(self._end)
        slider.valueChanged.connect(self._slide)
        return slider

    def _field(self) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(translate("AsOf", "As of which day"))
        field.setPlaceholderText(translate("GoToDate", "2024, 2024-01 or 29 January 2024"))
        field.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        field.ensurePolished()  # with the text size chosen
        self._widest, self._brief = (_needed(field, short=short) for short in (False, True))
        field.setFixedWidth(self._widest)
        field.returnPressed.connect(self._read)
        field.installEventFilter(self)
        field.textEdited.connect(lambda: self._mark(fault=False))
        return field

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room the years at the ends of the slider go, then its length, and at last itself.

        The date is written whole, or briefly where only that fits.
        """
        super().resizeEvent(event)
        label, *years = self._around
        room = event.size().width() - label.sizeHint().width() - self.latest.sizeHint().width() - 2 * GAP
        slides = room - self._least_slide >= self._brief
        room -= self._least_slide * slides
        for words in years:
            words.setVisible(slides and self._widest + sum(one.sizeHint().width() + GAP for one in years) <= room)
        self.slider.setVisible(slides)
        self.field.setFixedWidth(min(self._widest, max(LEAST_FIELD, room)))
        if not self.field.isModified():
            chosen = self.field.hasSelectedText()
            self._write(self._store.state.day_told)
            if chosen:
                self.field.selectAll()

    @property
    def _least_slide(self) -> int:
        return self.slider.minimumWidth() + GAP

    # The state

    def _apply(self, old: ViewState, new: ViewState) -> None:
        if old.perspective != new.perspective:
            self._set_range(new.perspective)
        if (old.perspective, old.day_told) != (new.perspective, new.day_told):
            self._show(new.day_told)

    def _set_range(self, perspective: str) -> None:
        first, last = earliest(self._dataset, perspective), self._dataset.about.last_day
        with QSignalBlocker(self.slider):
            self.slider.setRange(month_of(first), max(month_of(first), month_of(last)))
        self._first.setText(year_text(civil(first).year, language()))
        self._last.setText(year_text(civil(last).year, language()))

    def _show(self, as_of: Day | None) -> None:
        day = self._dataset.about.last_day if as_of is None else as_of
        with QSignalBlocker(self.slider):
            self.slider.setValue(month_of(day))
        self._write(as_of)
        self._mark(fault=False)
        self.latest.setEnabled(day != self._dataset.about.last_day)

    def _write(self, as_of: Day | None) -> None:
        """Write the day as long as the field is wide."""
        day = self._dataset.about.last_day if as_of is None else as_of
        self.field.setText(day_text(day, language(), short=self.field.width() < self._widest))
        self.field.setCursorPosition(0)

    def _go(self, as_of: Day | None, gesture: object = None) -> None:
        state = self._store.state.as_of_day(as_of, self._dataset.about.last_day)
        self._store.go(gesture, as_of=state.as_of, filters=state.filters)

    # The slider

    def _begin(self) -> None:
        """One drag is one entry of the history."""
        self._gesture = object()

    def _end(self) -> None:
        self._gesture = "as of keys"
        self.moving.emit(False)

    def _slide(self, month: int) -> None:
        if self.slider.isSliderDown():
            self.moving.emit(True)
        self._go(None if month >= self.slider.maximum() else end_of(month), self._gesture)

    # The field

    def _read(self) -> None:
        """Go to the end of what was typed, or say that it is no date."""
        moment = read_date(self.field.text())
        if moment is None:
            self._mark(fault=True)
            tell_beside(
                self.field, translate("GoToDate", "This is no date. Write it like 2024, 2024-01 or 29 January 2024.")
            )
            return
        last = self._dataset.about.last_day
        self._go(None if moment.last == last else moment.last)
        self._show(self._store.state.day_told)
        self.taken.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A click on the field or on its name takes hold of the whole date, so that what is typed replaces it."""
        if isinstance(event, QFocusEvent):
            if watched is self.field:
                self._focus_changed(event)
        elif watched is self.field and event.type() is QEvent.Type.MouseButtonRelease:
            self._take_all()
        elif watched is self.field and isinstance(event, QKeyEvent) and _gives_up(event):
            self.taken.emit()
        elif watched is not self.field and event.type() is QEvent.Type.MouseButtonPress:
            self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.field.selectAll()
        return False

    def _focus_changed(self, event: QFocusEvent) -> None:
        """What was typed and not taken goes when the field is left, but not with the whole window."""
        self._click_enters = event.gotFocus() and event.reason() is Qt.FocusReason.MouseFocusReason
        if event.lostFocus() and event.reason() is not Qt.FocusReason.ActiveWindowFocusReason:
            self._show(self._store.state.day_told)

    def _take_all(self) -> None:
        """A first click takes all of it, a later one sets the cursor; what was chosen by dragging stays."""
        if self._click_enters and not self.field.hasSelectedText():
            self.field.selectAll()
        self._click_enters = False

    def _mark(self, *, fault: bool) -> None:
        if bool(self.field.property("fault")) != fault:
            self.field.setProperty("fault", fault)
            self.field.style().polish(self.field)
