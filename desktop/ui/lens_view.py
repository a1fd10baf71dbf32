"""The source lens in the detail pane: the source, and its claims one by one, each with what it leads to."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from desktop.model.vocabulary import Verdict
from desktop.render.language import translate
from desktop.ui.detail_lines import Chip
from desktop.ui.detail_parts import Part, add, boxed, chip, column, flow, words
from desktop.ui.detail_sections import SECTION_GAP, Ways, link_row, list_section, source_part
from desktop.ui.folding import Folding
from desktop.ui.lens_content import ClaimLine, LensContent

FIRST_CLAIMS = 40
FIRST_EVENTS = 40
FIRST_LINKS = 3


def lens_body(content: LensContent, ways: Ways, let_go: Callable[[], object]) -> QWidget:
    """All that stands below the chips."""
    holder = QWidget()
    holder.setObjectName("detail_body")
    layout = QVBoxLayout(holder)
    layout.setContentsMargins(16, 0, 14, 20)
    layout.setSpacing(SECTION_GAP)
    layout.addLayout(_head(content, let_go))
    claim = partial(_claim, ways=ways)
    facts, views = translate("Lens", "Held against the record"), translate("Lens", "Attributed views")
    link = partial(link_row, ways=ways)
    for section in (
        *list_section(facts, content.facts, claim, gap=14, first=FIRST_CLAIMS),
        *list_section(views, content.opinions, claim, gap=14, first=FIRST_CLAIMS),
        *list_section(translate("Lens", "Events that rest on it"), content.events, link, first=FIRST_EVENTS),
    ):
        add(layout, section)
    if content.more_events:
        layout.addWidget(words(translate("Lens", "and %n more", "", content.more_events), "detail_muted"))
    layout.addStretch(1)
    return holder


def _head(content: LensContent, let_go: Callable[[], object]) -> QVBoxLayout:
    button = QPushButton(translate("Lens", "Let go of the lens"))
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.clicked.connect(let_go)
    counts = flow([chip(Chip(told)) for told in content.counts])
    link = QVBoxLayout()
    link.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return column([_source(content), counts, link], spacing=8)


def _source(content: LensContent) -> Part:
    """The source under its title; its chips stand above."""
    return source_part(content.source, chips=False, name="detail_strong")


def _claim(claim: ClaimLine, ways: Ways) -> Part:
    """A claim with its verdict; an opinion stands apart, in italics, with whose it is."""
    record = [words(claim.record, "detail_note")] if claim.record else []
    links = [Folding(claim.links, partial(link_row, ways=ways), first=FIRST_LINKS)] if claim.links else []
    if claim.verdict is Verdict.OPINION:
        return column(
            [boxed([words(claim.claim, "detail_opinion"), words(claim.heading, "detail_note")], "opinion_box"), *links]
        )
    return column([flow([chip(Chip(claim.heading))]), words(claim.claim), *record, *links], spacing=4)
