"""The sections of the detail pane: each makes widgets of the values it is given."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from desktop.model.text import cut, shown
from desktop.model.view_state import Selection
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.beside import Beside
from desktop.ui.detail_lines import (
    Chip,
    Content,
    LagLine,
    LifeBlock,
    LinkLine,
    PartyLine,
    PlaceBox,
    ReadingLine,
    SaidLine,
    SeriesBlock,
    SourceLine,
)
from desktop.ui.detail_parts import Part, SignView, add, boxed, chip, column, flow, line, words
from desktop.ui.detail_row import Row
from desktop.ui.folding import Folding
from desktop.ui.life_view import life_view
from desktop.ui.plain import host_of, open_web, plain_label, set_tooltip, tell_beside

Line = TypeVar("Line")
SECTION_GAP = 18
STEP_INDENT = 12
LONGEST_ADDRESS = 300


@dataclass(frozen=True)
class Ways:
    """What sections need besides their values: how to look, and where a click leads.

    signs, colours: by kind group.
    """

    theme: Theme
    signs: Mapping[str, str]
    colours: Mapping[str, str]
    select: Callable[[Selection], object]


def body(content: Content, ways: Ways, cite: QWidget | None) -> QWidget:
    """All that stands below the chips."""
    holder = QWidget()
    holder.setObjectName("detail_body")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(16, 0, 14, 20)
    layout.setSpacing(SECTION_GAP)
    layout.addLayout(_head(content))
    for section in _sections(content, ways, cite):
        add(layout, section)
    layout.addStretch(1)
    return holder


def _sections(content: Content, ways: Ways, cite: QWidget | None) -> Iterator[Part]:
    yield from (_place(place, ways) for place in content.places)
    yield from _lives(content.lives, ways)
    took = translate("Detail", "How long it took")
    yield from list_section(took, content.lags, partial(_lag, ways=ways), gap=8)
    if content.summary:
        yield words(content.summary)
    yield from list_section(translate("Detail", "Different readings"), content.readings, _reading, gap=8)
    yield from list_section(translate("Detail", "Sources"), content.sources, source_part, cite, gap=8, first=6)
    yield from list_section(translate("Detail", "Said about it"), content.said, _said, gap=10, first=3)
    link = partial(link_row, ways=ways)
    yield from list_section(translate("Detail", "Replaces"), content.replaces, link)
    yield from list_section(translate("Detail", "Replaced by"), content.replaced_by, link)
    yield from list_section(translate("Detail", "Builds on"), content.builds_on, link)
    yield from list_section(translate("Detail", "Built on by"), content.built_on_by, link)
    yield from list_section(translate("Detail", "Part of"), content.series, partial(_series, ways=ways), gap=8)


def section_title(text: str) -> QWidget:
    """The name of a section."""
    label = plain_label(text.upper(), name="section")
    label.setProperty("section", True)
    return label


def list_section(
    title: str,
    lines: Sequence[Line],
    make: Callable[[Line], Part],
    beside_title: QWidget | None = None,
    *,
    gap: int = 0,
    first: int = 5,
) -> Iterator[Part]:
    """A titled list; nothing where it has no lines."""
    if lines:
        head = section_title(title)
        yield titled(head, Folding(lines, make, first=first, gap=gap), beside_title)


def titled(head: QWidget, part: Part, beside_head: QWidget | None = None) -> QVBoxLayout:
    """Something under its title."""
    line_of_head = QHBoxLayout()
    line_of_head.addWidget(head, 1)
    if beside_head is not None:
        line_of_head.addWidget(beside_head)
    return column([line_of_head, part])


def _head(content: Content) -> QVBoxLayout:
    """Title, date and place, notice, parties."""
    parts: list[Part] = [words(content.title, "detail_title")]
    if content.under_title:
        parts.append(words(content.under_title, "detail_muted"))
    if content.notice:
        parts.append(boxed([words(content.notice)], "notice_box"))
    if content.parties:
        parts.append(flow([_party(party) for party in content.parties], across=16, down=6))
    return column(parts, spacing=8)


def _party(party: PartyLine) -> QHBoxLayout:
    layout = QHBoxLayout()
    layout.setSpacing(6)
    badge = line(party.code, "detail_badge", selectable=False)
    badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
    badge.setMinimumWidth(26)
    layout.addWidget(badge)
    layout.addWidget(line(party.name))
    if party.role:
        layout.addWidget(line(party.role, "detail_note"))
    return layout


def _place(place: PlaceBox, ways: Ways) -> QWidget:
    holder = QFrame()
    holder.setObjectName("place_box")
    layout = QHBoxLayout(holder)
    layout.setContentsMargins(12, 8, 12, 8)
    layout.setSpacing(12)
    layout.addWidget(line(place.place, "detail_place"), 0, Qt.AlignmentFlag.AlignTop)
    told = [words(place.noun, "detail_strong"), *([words(place.after, "detail_note")] if place.after else [])]
    listed = _listed(place.rows, place.counted, ways)
    layout.addLayout(column([*told, *listed], spacing=2), 1)
    set_tooltip(holder, place.list_note)
    return holder


def _lag(lag: LagLine, ways: Ways) -> Part:
    """How many days, against the usual, and on demand all that it is compared with."""
    first = QHBoxLayout()
    first.addWidget(words(lag.what), 1)
    first.addWidget(line(lag.days, "detail_strong"), 0, Qt.AlignmentFlag.AlignTop)
    against = [words(lag.against, "detail_note")] if lag.against else []
    return column([first, *against, *_listed(lag.rows, lag.counted, ways)], spacing=2)


def _listed(rows: Sequence[LinkLine], counted: str, ways: Ways) -> list[Part]:
    """The list behind a number, and how it was counted, folded."""
    if not rows:
        return []
    closed = translate("Detail", "The list behind it")

    def made(row: LinkLine | str) -> Part:
        return words(row, "detail_note") if isinstance(row, str) else link_row(row, ways)

    lines: list[LinkLine | str] = [*rows, counted]
    return [Folding(lines, made, first=0, closed=closed)]


def _lives(lives: Sequence[LifeBlock], ways: Ways) -> Iterator[Part]:
    """The life of each agreement; where there are several, each under its name."""
    if len(lives) == 1:
        yield titled(section_title(translate("Detail", "Life of this agreement")), _life(lives[0], ways))
    else:
        title = translate("Detail", "Lives of these agreements")
        yield from list_section(title, lives, partial(_named_life, ways=ways), gap=8)


def _life(block: LifeBlock, ways: Ways) -> Part:
    return life_view(block, ways.theme, ways.colours[block.group], ways.select)


def _named_life(block: LifeBlock, ways: Ways) -> Part:
    link = LinkLine(Selection("agreement", block.agreement), block.group, block.title, "")
    return column([link_row(link, ways), _life(block, ways)], spacing=2)


def _reading(reading: ReadingLine) -> Part:
    parts: list[QWidget] = [words(reading.value, "detail_strong")]
    if reading.note:
        parts.append(words(reading.note, "detail_muted"))
    if host_of(reading.url):
        parts.append(_web_row(host_of(reading.url), reading.url))
    return column(parts, spacing=2)


def _web_row(text: str, url: str) -> Row:
    """A text that leads to a page of the web."""
    label = words(text, "detail_link")
    row = Row(translate("Detail", "{title}, opens in the browser").format(title=text), column([label]), [label])
    set_tooltip(row, translate("Detail", "Opens {host} in the browser").format(host=host_of(url)))
    row.clicked.connect(partial(_open, url, row))
    return row


def _open(url: str, row: Row) -> None:
    """To a page of the web, or say that there is no way there."""
    if not open_web(url):
        said = translate("Detail", "No browser could be opened. This is the address: {url}")
        tell_beside(row, said.format(url=cut(shown(url), LONGEST_ADDRESS)))


def source_part(source: SourceLine, *, chips: bool = True, name: str = "") -> Part:
    """A source: its title leads to the page, if there is one."""
    title = _web_row(source.title, source.url) if host_of(source.url) else words(source.title, name)
    under = [words(source.under, "detail_note")] if source.under else []
    kinds = [flow([chip(one) for one in source.chips])] if chips else []
    return column([title, *under, *kinds], spacing=2)


def _said(said: SaidLine) -> Part:
    """An opinion stands apart, in italics, with whose it is; a fact with what the record says to it."""
    notes = [words(text, "detail_note") for text in (said.record, said.whose) if text]
    if said.opinion:
        return boxed([words(said.claim, "detail_opinion"), *notes], "opinion_box")
    return column([words(said.claim), flow([chip(Chip(said.heading))]), *notes], spacing=3)


def link_row(link: LinkLine, ways: Ways) -> Part:
    """Sign, title and date of another event; a button where it can be selected."""
    selection = link.selection
    title, date = words(link.title, "detail_muted" if link.depth > 1 else ""), line(link.date, "detail_muted")
    sign = SignView(ways.signs[link.group], ways.colours[link.group])
    said = words(link.meaning, "detail_note") if link.meaning and selection is not None else None
    first_line = Beside(title, date, 6)
    layout = QHBoxLayout()
    layout.setSpacing(6)
    layout.addSpacing((link.depth - 1) * STEP_INDENT)
    layout.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
    layout.addLayout(column([first_line, said] if said else [first_line], spacing=0), 1)
    if selection is None:
        set_tooltip(title, link.meaning)
        return layout
    labels = [label for label in (title, date, said) if label is not None]
    row = Row(f"{link.title}, {link.date}" if link.date else link.title, layout, labels)
    layout.setContentsMargins(0, 3, 2, 3)
    row.clicked.connect(lambda: ways.select(selection))
    return row


def _series(series: SeriesBlock, ways: Ways) -> Part:
    """A series, its members folded."""
    members = Folding(series.members, partial(link_row, ways=ways), first=0, closed=series.size)
    return column([words(series.title), members], spacing=2)
