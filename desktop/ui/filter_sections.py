"""The sections of the filter panel that are lists of choices: countries, types, stages."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any, Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop.dataset.combinations import combinations
from desktop.dataset.filters import Facets, partners_of
from desktop.dataset.reader import Dataset
from desktop.dataset.words import stage_name
from desktop.model.text import capital, cut
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage
from desktop.render.language import language, translate
from desktop.render.signs import mark_icon, sign_icon
from desktop.render.theme import Theme, icon, kind_colours
from desktop.ui.choices import Chosen, how_many, only, toggled
from desktop.ui.country_mode import Mode, ModeButton, mode_of, named, with_mode
from desktop.ui.elided import ElidedLabel
from desktop.ui.filter_rows import INDENT, ChoiceRow, Face
from desktop.ui.plain import no_mnemonic, set_tooltip

Field = Literal["partners", "kinds", "stages", "grades", "publishers", "standing", "roles"]
Change = Callable[[Filters], object]
FIRST_FEW = 9
LONGEST_OFFER = 14
"""So many signs of a name the link in the head of a section has room for."""
TALLEST = ("Äg", "国")
AROUND_LINK = 6
"""Border, padding and what lies below a link, in pixels."""
_WITHOUT_MARK = (Stage.ANNOUNCED, Stage.HELD, Stage.COMPLETED)


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list.

    codes: what it stands for in the filter. within: the codes of the group that it is part of.
    """

    name: str
    codes: tuple[str, ...]
    face: Face
    count: Callable[[Facets], int]
    within: tuple[str, ...] = ()


class SectionHead(QWidget):
    """The name of a section, and on the right a link that does one thing to all of it."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.link = QPushButton()
        self.link.setProperty("link", True)
        self.link.setCursor(Qt.CursorShape.PointingHandCursor)
        self.link.hide()
        self.title = ElidedLabel(title.upper())
        self.title.setProperty("section", True)
        line = QHBoxLayout(self)
        line.setContentsMargins(14, 0, 2, 2)
        line.addWidget(self.title, 1)
        line.addWidget(self.link)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._line = line

    def sizeHint(self) -> QSize:
        """As high with a link as without, whatever script it is in: what stands below keeps its place."""
        metrics = self.link.fontMetrics()
        words = max(metrics.size(Qt.TextFlag.TextSingleLine, text).height() for text in TALLEST)
        return QSize(super().sizeHint().width(), max(super().sizeHint().height(), words + AROUND_LINK))

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def add(self, widget: QWidget) -> None:
        """Put something between the name and the link."""
        self._line.insertWidget(1, widget)

    def offer(self, text: str, name: str = "") -> None:
        """What the link offers now; with nothing it is not there. `name` is for who can't see the section."""
        self.link.setText(no_mnemonic(text))
        self.link.setAccessibleName(name or text)
        self.link.setVisible(bool(text))


class ChoiceSection(QWidget):
    """A list of choices that fills one field of the filters. All ticked is no filter."""

    def __init__(self, theme: Theme, title: str, field: Field, choices: Sequence[Choice], change: Change) -> None:
        super().__init__()
        self._theme, self._title, self._field, self._change = theme, title, field, change
        self._choices = tuple(choices)
        self._every = tuple(dict.fromkeys(code for choice in choices for code in choice.codes))
        self._filters = Filters()
        self._suggested: Choice | None = None
        self.head = SectionHead(title)
        self.head.link.clicked.connect(self._follow_link)
        self._list = QVBoxLayout(self)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addWidget(self.head)
        self.rows = tuple(self._row(choice) for choice in self._choices)

    def suggest(self, choice: Choice) -> None:
        """Let the link of the head offer this choice alone, while everything is ticked."""
        self._suggested = choice

    def show_state(self, filters: Filters, facets: Facets) -> None:
        """Show what is ticked, and what each choice would leave."""
        self._filters = filters
        self._show_counts([choice.count(facets) for choice in self._choices])

    def _show_counts(self, counts: Sequence[int]) -> None:
        most = max(counts, default=0) or 1
        for row, choice, count in zip(self.rows, self._choices, counts, strict=True):
            row.show_state(self._ticked(choice.codes), count, count / most)
        self._show_link()

    def _ticked(self, codes: tuple[str, ...]) -> Qt.CheckState:
        return check_state(self._chosen, codes)

    @property
    def _chosen(self) -> Chosen:
        chosen: Chosen = getattr(self._filters, self._field)
        return chosen

    def _row(self, choice: Choice) -> ChoiceRow:
        row = ChoiceRow(self._theme, choice.name, choice.face)
        row.clicked.connect(lambda: self._toggle(choice))
        row.only_wanted.connect(lambda: self._only(choice))
        self._list.addWidget(row)
        return row

    def _toggle(self, choice: Choice) -> None:
        self._choose(toggled(self._chosen, choice.codes, self._every))

    def _only(self, choice: Choice) -> None:
        self._choose(only(choice.codes, self._every))

    def _choose(self, chosen: Chosen) -> None:
        changes: dict[str, Any] = {self._field: chosen}
        self._change(replace(self._filters, **changes))

    def _show_link(self) -> None:
        if self._chosen is not None:
            every = translate("FilterPanel", "All")
            self.head.offer(every, f"{self._title}: {every}")
        elif self._suggested is not None:
            name = cut(self._suggested.name, LONGEST_OFFER)
            self.head.offer(translate("FilterPanel", "Only {country}").format(country=name))
        else:
            self.head.offer("")

    def _follow_link(self) -> None:
        if self._chosen is not None:
            self._choose(None)
        elif self._suggested is not None:
            self._choose(only(self._suggested.codes, self._every))


class CountrySection(ChoiceSection):
    """The partners of the country in perspective, in the order of the lanes; the first few, more on request."""

    def __init__(self, dataset: Dataset, perspective: str, theme: Theme, change: Change) -> None:
        choices = [_country(dataset, code) for code in partners_of(dataset, perspective)]
        super().__init__(theme, translate("FilterPanel", "Countries"), "partners", choices, change)
        if choices:
            self.suggest(choices[0])
        self._perspective = perspective
        self.modes = ModeButton(theme, self._set_mode)
        self.head.add(self.modes)
        self._expanded = False
        self.more = QPushButton()
        self.more.setObjectName("more")
        self.more.setProperty("link", True)
        self.more.setCursor(Qt.CursorShape.PointingHandCursor)
        self.more.setVisible(len(choices) > FIRST_FEW + 1)
        self.more.clicked.connect(self._turn)
        self._list.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        self._show_rows()

    def tab_stops(self) -> tuple[QWidget, ...]:
        """What the Tab key goes through, in order."""
        return (self.modes, self.head.link, *self.rows, self.more)

    def show_state(self, filters: Filters, facets: Facets) -> None:
        """Show what is ticked and what a tick means, and what each choice would leave."""
        self._filters = filters
        counts = {"any": facets.partners, "all": facets.together, "none": facets.apart}[mode_of(filters)]
        self.modes.show_mode(mode_of(filters))
        self._show_counts([counts[choice.codes[0]] for choice in self._choices])

    def _ticked(self, codes: tuple[str, ...]) -> Qt.CheckState:
        if mode_of(self._filters) == "any":
            return super()._ticked(codes)
        return Qt.CheckState.Checked if named(self._filters).issuperset(codes) else Qt.CheckState.Unchecked

    def _toggle(self, choice: Choice) -> None:
        mode = mode_of(self._filters)
        if mode == "any":
            super()._toggle(choice)
        else:
            self._change(with_mode(self._filters, mode, self._named() ^ frozenset(choice.codes), self._perspective))

    def _only(self, choice: Choice) -> None:
        mode = mode_of(self._filters)
        if mode == "any":
            super()._only(choice)
        else:
            self._change(with_mode(self._filters, mode, frozenset(choice.codes), self._perspective))

    def _set_mode(self, mode: Mode) -> None:
        self._change(with_mode(self._filters, mode, self._named(), self._perspective))

    def _named(self) -> frozenset[str]:
        return named(self._filters) - {self._perspective}

    def _show_link(self) -> None:
        if mode_of(self._filters) == "any":
            super()._show_link()
        else:
            every = translate("FilterPanel", "All")
            self.head.offer(every, f"{self._title}: {every}")

    def _follow_link(self) -> None:
        if mode_of(self._filters) == "any":
            super()._follow_link()
        else:
            self._change(with_mode(self._filters, "any", frozenset(), self._perspective))

    def _turn(self) -> None:
        self._expanded = not self._expanded
        self._show_rows()

    def _show_rows(self) -> None:
        hidden = len(self.rows) - FIRST_FEW if len(self.rows) > FIRST_FEW + 1 else 0
        for place, row in enumerate(self.rows):
            row.setVisible(self._expanded or place < len(self.rows) - hidden)
        fewer = translate("FilterPanel", "Fewer")
        self.more.setText(fewer if self._expanded else translate("FilterPanel", "%n more…", "", hidden))


class KindSection(ChoiceSection):
    """The groups of kinds with their signs; a group of several kinds opens to them."""

    def __init__(self, dataset: Dataset, theme: Theme, change: Change) -> None:
        choices = [choice for group in dataset.groups for choice in _group(dataset, theme, group)]
        super().__init__(theme, translate("FilterPanel", "Agreement & event type"), "kinds", choices, change)
        self.openers = [
            self._opener(row, choice)
            for row, choice in zip(self.rows, self._choices, strict=True)
            if choice.face.opener
        ]

    def _opener(self, row: ChoiceRow, group: Choice) -> QToolButton:
        parts = [part for part, choice in zip(self.rows, self._choices, strict=True) if choice.within == group.codes]
        button = Opener(row, self._theme, group.name)
        row.resized.connect(lambda: button.setGeometry(row.opener_box()))
        for part in parts:
            part.hide()
        button.toggled.connect(partial(_show_all, parts))
        return button


class Opener(QToolButton):
    """The chevron in the margin that opens what belongs to a line, and folds it again. name: of what it opens."""

    def __init__(self, line: QWidget, theme: Theme, name: str) -> None:
        super().__init__(line)
        self._icons = {False: icon("chevron-right", theme.muted), True: icon("chevron-down", theme.muted)}
        self._name = name
        self.setObjectName("opener")
        self.setCheckable(True)
        self.toggled.connect(self._show)
        self._show(opened=False)

    def _show(self, opened: bool) -> None:
        self.setIcon(self._icons[opened])
        offer = translate("FilterPanel", "Fold {group}") if opened else translate("FilterPanel", "Open {group}")
        self.setAccessibleName(offer.format(group=self._name))
        set_tooltip(self, self.accessibleName())


def stage_section(dataset: Dataset, theme: Theme, change: Change) -> ChoiceSection:
    """The stages that occur, in the order of an agreement's life."""
    occurring = {list(Stage)[index] for index in set(combinations(dataset).stage.tolist())}
    choices = [_stage(theme, stage) for stage in Stage if stage in occurring]
    return ChoiceSection(theme, translate("FilterPanel", "Stage"), "stages", choices, change)


def _country(dataset: Dataset, code: str) -> Choice:
    name = dataset.parties[code].name.to(language())
    return Choice(name, (code,), Face(badge=code, bar=True), lambda facets: facets.partners[code])


def _group(dataset: Dataset, theme: Theme, group: str) -> list[Choice]:
    """The group itself, then its kinds where it has several; nothing for a group without kinds."""
    kinds = [kind for kind in dataset.kinds.values() if kind.group == group]
    codes = tuple(kind.id for kind in kinds)
    if not codes:
        return []
    record = dataset.groups[group]
    colour = dict(zip(dataset.groups, kind_colours(theme, tuple(dataset.groups)), strict=True))[group]
    face = Face(picture=sign_icon(record.sign, colour, 20), opener=len(codes) > 1)
    whole = Choice(record.name.to(language()), codes, face, lambda facets: facets.groups[group])
    return [whole, *(_kind(dataset, kind.id, codes) for kind in kinds if len(codes) > 1)]


def _kind(dataset: Dataset, code: str, within: tuple[str, ...]) -> Choice:
    name = dataset.kinds[code].name.to(language())
    return Choice(name, (code,), Face(indent=INDENT), lambda facets: facets.kinds[code], within)


def _stage(theme: Theme, stage: Stage) -> Choice:
    """A stage with its mark, where agreements have one on their bars."""
    name = capital(stage_name(stage, translate))
    mark = QIcon() if stage in _WITHOUT_MARK else mark_icon(stage, theme.muted, theme.panel, 20)
    return Choice(name, (stage.value,), Face(picture=mark), lambda facets: facets.stages[stage.value])


def _show_all(rows: Sequence[QWidget], visible: bool) -> None:
    for row in rows:
        row.setVisible(visible)


def check_state(chosen: Chosen, codes: tuple[str, ...]) -> Qt.CheckState:
    """Whether all, some or none of these codes are ticked."""
    ticked = how_many(chosen, codes)
    if ticked == len(codes):
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if ticked else Qt.CheckState.Unchecked
