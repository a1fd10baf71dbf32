"""The section of the filter panel for the source lens: what one looks through, or what is offered to look through."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop.dataset.evidence import claims_of, texts_with_claims
from desktop.dataset.filter_words import source_name
from desktop.dataset.reader import Dataset
from desktop.model.text import cut
from desktop.render.language import translate, written
from desktop.ui.filter_sections import SectionHead
from desktop.ui.plain import no_mnemonic, plain_label, set_tooltip

OFFERED = 2
"""So many texts with claims are offered directly."""
LONGEST_TITLE = 120


class LensSection(QWidget):
    """`look` is called with the id of a source, or nothing; `choose` opens the list of sources."""

    def __init__(self, dataset: Dataset, look: Callable[[str], object], choose: Callable[[], object]) -> None:
        super().__init__()
        self._dataset = dataset
        self.head = SectionHead(translate("Lens", "Source lens"))
        self.head.link.clicked.connect(lambda: look(""))
        self.offers = [self._link(source_name(dataset.sources[name], written()), partial(look, name))
                       for name in texts_with_claims(dataset)[:OFFERED]]  # fmt: skip
        self.choose = self._link("", choose)
        self._name = plain_label(name="lens_name", wrap=True)
        self._title = plain_label(look="quiet", wrap=True)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(3)
        page.addWidget(self.head)
        for label in (self._name, self._title):
            label.setContentsMargins(14, 0, 4, 0)
            page.addWidget(label)
        self._notes = [plain_label(_number_of_claims(dataset, name), look="quiet", wrap=True)
                       for name in texts_with_claims(dataset)[:OFFERED]]  # fmt: skip
        for offer, note in zip(self.offers, self._notes, strict=True):
            note.setContentsMargins(14, 0, 4, 4)
            page.addWidget(offer)
            page.addWidget(note)
        page.addWidget(self.choose)

    def show_lens(self, lens: str) -> None:
        """Show through which source one looks."""
        source = self._dataset.sources.get(lens)
        for widget in (*self.offers, *self._notes):
            widget.setVisible(source is None)
        for label in (self._name, self._title):
            label.setVisible(source is not None)
        if source is not None:
            self._name.setText(source_name(source, written()))
            self._title.setText(cut(source.title, LONGEST_TITLE))
        other = translate("Lens", "Another source…") if source else translate("Lens", "Any source…")
        self.choose.setText(other)
        off = translate("Lens", "Let go") if source else ""
        self.head.offer(off, translate("Lens", "Let go of the lens"))

    def _link(self, text: str, called: Callable[[], object]) -> QPushButton:
        button = QPushButton(no_mnemonic(text))
        button.setObjectName("lens_link")
        button.setProperty("link", True)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        set_tooltip(button, text)
        button.clicked.connect(partial(_call, called))
        return button


def _number_of_claims(dataset: Dataset, source: str) -> str:
    return translate("Lens", "%n claim(s) held against the record", "", len(claims_of(dataset, source)))


def _call(called: Callable[[], object], _checked: bool = False) -> None:
    called()
