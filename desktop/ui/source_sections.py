"""The sections of the filter panel that fold: by sources, and by how far agreements stand as of a date."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.dataset.filter_words import resting_words
from desktop.dataset.reader import Dataset
from desktop.dataset.source_facets import grade_counts, publisher_counts, standing_counts
from desktop.dataset.standing import offered, standing_name
from desktop.dataset.words import grade_name, publisher_name
from desktop.model.text import capital
from desktop.model.view_state import Filters, ViewState
from desktop.model.vocabulary import Grade, PublisherNature
from desktop.render.language import translate, written
from desktop.render.theme import Theme
from desktop.ui.filter_rows import ChoiceRow, Face
from desktop.ui.filter_sections import Change, Choice, ChoiceSection, Field, Opener, SectionHead
from desktop.ui.period_section import DateField
from desktop.ui.plain import plain_label, set_tooltip
from desktop.ui.typed_date import read_date, shortest_end

Counts = Callable[[Dataset, Filters, str], Mapping[str, int]]
OFFICIAL = frozenset((Grade.OFFICIAL.value,))


class FoldHead(SectionHead):
    """The head of a section that folds: with a chevron in the margin. A click on its name opens and folds it too."""

    def __init__(self, theme: Theme, title: str, turned: Callable[[bool], object]) -> None:
        super().__init__(title)
        self.opener = Opener(self, theme, title)
        self.opener.setGeometry(0, 1, 14, 18)
        self.opener.toggled.connect(turned)
        self.title.setCursor(Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or fold: all of the head but its link is as good as the chevron."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.opener.click()


class CountedSection(ChoiceSection):
    """A list of choices that counts for itself, and only when it is asked to."""

    def __init__(
        self, dataset: Dataset, theme: Theme, title: str, field: Field, names: Sequence[tuple[str, str]],
        counts: Counts, change: Change,
    ) -> None:  # fmt: skip
        choices = [Choice(capital(name), (code,), Face(), lambda _facets: 0) for code, name in names]
        super().__init__(theme, title, field, choices, change)
        self._dataset, self._count = dataset, counts

    def count_anew(self, filters: Filters, perspective: str) -> None:
        """Show what is ticked, and what each choice would leave."""
        self._filters = filters
        counts = self._count(self._dataset, filters, perspective)
        self._show_counts([counts[choice.codes[0]] for choice in self._choices])


class FoldedSection(QWidget):
    """A head and a part that is shown, and counted, only while it is open."""

    def __init__(self, theme: Theme, title: str, change: Change) -> None:
        super().__init__()
        self._change = change
        self._state: ViewState | None = None
        self.head = FoldHead(theme, title, self._turn)
        self.head.link.clicked.connect(self._clear)
        self.part = QWidget()
        self.inner = QVBoxLayout(self.part)
        self.inner.setContentsMargins(0, 6, 0, 0)
        self.inner.setSpacing(8)
        self.part.hide()
        self.page = QVBoxLayout(self)
        self.page.setContentsMargins(0, 0, 0, 0)
        self.page.setSpacing(0)
        self.page.addWidget(self.head)
        self.page.addWidget(self.part)

    def show_state(self, state: ViewState) -> None:
        """Show the choices of a state; a section in which something is chosen opens."""
        self._state = state
        if self.is_set(state.filters) and not self.head.opener.isChecked():
            self.head.opener.setChecked(True)  # shows the state too
        else:
            self._show_state(state)
        clear = translate("FilterPanel", "All") if self._any(state.filters) else ""
        self.head.offer(clear, f"{self.head.title.text()}: {clear}")

    def is_set(self, filters: Filters) -> bool:
        """Whether something is chosen in the part that folds."""
        raise NotImplementedError

    def cleared(self, filters: Filters) -> Filters:
        """The filters without what is chosen here."""
        raise NotImplementedError

    def _show_state(self, state: ViewState) -> None:
        raise NotImplementedError

    def _any(self, filters: Filters) -> bool:
        return self.cleared(filters) != filters

    def _clear(self) -> None:
        if self._state is not None:
            self._change(self.cleared(self._state.filters))

    def _turn(self, opened: bool) -> None:
        self.part.setVisible(opened)
        if self._state is not None:
            self._show_state(self._state)


class SourceSection(FoldedSection):
    """By sources: what an official page confirms, at one tick; grades and kinds of publisher, folded."""

    def __init__(self, dataset: Dataset, theme: Theme, change: Change) -> None:
        super().__init__(theme, translate("FilterPanel", "Sources"), change)
        self._dataset = dataset
        self.official = ChoiceRow(theme, translate("FilterPanel", "Confirmed by an official page"), Face())
        self.official.clicked.connect(self._turn_official)
        self.official.only_wanted.connect(self._turn_official)
        self.page.insertWidget(1, self.official)
        self.grades = CountedSection(
            dataset, theme, translate("FilterPanel", "Best source"), "grades",
            [(grade.value, grade_name(grade, translate)) for grade in Grade], grade_counts, change,
        )  # fmt: skip
        self.publishers = CountedSection(
            dataset, theme, translate("FilterPanel", "Published by"), "publishers",
            [(nature.value, publisher_name(nature, translate)) for nature in PublisherNature],
            publisher_counts, change,
        )  # fmt: skip
        self._sources = plain_label(look="quiet", wrap=True)
        self._sources.setContentsMargins(14, 0, 4, 0)
        for section in (self._sources, self.grades, self.publishers):
            self.inner.addWidget(section)

    def is_set(self, filters: Filters) -> bool:
        """Whether something is chosen besides the tick that is always in sight."""
        return filters.grades not in (None, OFFICIAL) or filters.publishers is not None or filters.sources is not None

    def cleared(self, filters: Filters) -> Filters:
        """The filters without any by source."""
        return replace(filters, grades=None, publishers=None, sources=None)

    def _show_state(self, state: ViewState) -> None:
        filters, perspective = state.filters, state.perspective
        ticked = Qt.CheckState.Checked if filters.grades == OFFICIAL else Qt.CheckState.Unchecked
        count = grade_counts(self._dataset, filters, perspective)[Grade.OFFICIAL.value]
        self.official.show_state(ticked, count, 0.0)
        self._sources.setVisible(filters.sources is not None)
        if filters.sources is not None:
            self._sources.setText(resting_words(self._dataset, filters.sources, written(), translate))
        if self.head.opener.isChecked():
            self.grades.count_anew(filters, perspective)
            self.publishers.count_anew(filters, perspective)

    def _turn_official(self) -> None:
        if self._state is not None:
            filters = self._state.filters
            self._change(replace(filters, grades=None if filters.grades == OFFICIAL else OFFICIAL))


class StandingSection(FoldedSection):
    """Agreements by how far they stand, as of a date; folded."""

    def __init__(self, dataset: Dataset, theme: Theme, change: Change) -> None:
        super().__init__(theme, translate("FilterPanel", "Agreements by standing"), change)
        self.stages = CountedSection(
            dataset, theme, translate("FilterPanel", "Stands at"), "standing",
            [(stage.value, standing_name(stage, translate)) for stage in offered(dataset)], standing_counts, change,
        )  # fmt: skip
        self.stages.head.hide()
        self.as_of = DateField()
        self.as_of.setAccessibleName(translate("FilterPanel", "As of"))
        self.as_of.setPlaceholderText(translate("FilterPanel", "the latest"))
        set_tooltip(self.as_of, translate("Period", "A year, a month or a day: 2020, 2020-03, 2020-03-15"))
        self.as_of.editingFinished.connect(self._read)
        self.as_of.let_go.connect(self._restore)
        self._message = plain_label(look="fault", wrap=True)
        self._message.setContentsMargins(14, 0, 4, 0)
        self._message.hide()
        line = QHBoxLayout()
        line.setContentsMargins(14, 4, 4, 0)
        line.setSpacing(8)
        line.addWidget(plain_label(translate("FilterPanel", "As of"), look="quiet"))
        line.addWidget(self.as_of, 1)
        self.inner.addLayout(line)
        self.inner.addWidget(self._message)
        self.inner.addWidget(self.stages)

    def is_set(self, filters: Filters) -> bool:
        """Whether something is chosen."""
        return filters.standing is not None

    def cleared(self, filters: Filters) -> Filters:
        """The filters without any by standing."""
        return replace(filters, standing=None, as_of=None)

    def _show_state(self, state: ViewState) -> None:
        filters = state.filters
        self.as_of.setText("" if filters.as_of is None else shortest_end(filters.as_of))
        self._message.hide()
        if self.head.opener.isChecked():
            self.stages.count_anew(filters, state.perspective)

    def _read(self) -> None:
        if self._state is None:
            return
        text = self.as_of.text().strip()
        moment = read_date(text) if text else None
        if text and moment is None:
            self._message.setText(translate("Period", "Write a date like 2020, 2020-03 or 2020-03-15."))
            self._message.show()
            return
        as_of = moment.last if moment else None
        if as_of != self._state.filters.as_of:
            self._change(replace(self._state.filters, as_of=as_of))

    def _restore(self) -> None:
        if self._state is not None:
            self._show_state(self._state)
