"""Says, over the window, that a file is being opened and how far it is, and lets the user call it off."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from desktop.model.text import shown
from desktop.render.language import translate
from desktop.render.theme import Theme
from desktop.ui.delay import once_after
from desktop.ui.elided import ElidedLabel
from desktop.ui.style import rules

WIDTH = 360
TOP = 60
"""Below the toolbar."""
STEPS = 1_000
STILL = 600
"""Milliseconds after which a share that does not grow is no longer shown."""


class OpeningCard(QFrame):
    """Lies over the top of its window and moves nothing aside. `called_off` tells that the user wants no more of it."""

    called_off = Signal()

    def __init__(self, name: str, theme: Theme, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.setObjectName("opening_card")
        self.setStyleSheet(rules("opening", theme))
        said = translate("Opening", "Opening {file}…").format(file=shown(name))
        self.setAccessibleName(said)
        self._sentence = ElidedLabel(said, least=120)
        self._bar = QProgressBar()
        self._bar.setRange(0, STEPS)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(6)
        self._bar.setAccessibleName(said)
        self.cancel = QPushButton(translate("Opening", "Cancel"))
        self.cancel.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Esc does the same; the keys stay where they are
        self.cancel.clicked.connect(self.called_off)
        self._share = 0.0
        self._still = once_after(STILL, lambda: self._bar.setRange(0, 0), self)
        self._still.start()
        self._lay_out()
        page.installEventFilter(self)
        self._place()

    @property
    def sentence(self) -> str:
        """What it says."""
        return self._sentence.text()

    @property
    def share(self) -> float:
        """How much it shows as done, 0 to 1."""
        return self._share

    @property
    def tells_share(self) -> bool:
        """Whether it tells how much is done; else only that something is."""
        return self._bar.maximum() > 0

    def show_share(self, share: float) -> None:
        """So much is done, 0 to 1. When nothing is told for a while, the bar moves without end instead of standing."""
        self._share = min(max(share, 0.0), 1.0)
        self._bar.setRange(0, STEPS)
        self._bar.setValue(round(self._share * STEPS))
        self._still.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stays in the middle of its window."""
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        line = QHBoxLayout()
        line.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(8)
        words.addWidget(self._sentence)
        words.addWidget(self._bar)
        line.addLayout(words, 1)
        line.addWidget(self.cancel)
        page = QVBoxLayout(self)
        page.setContentsMargins(16, 12, 12, 12)
        page.addLayout(line)

    def _place(self) -> None:
        self.resize(min(WIDTH, self._page.width()), self.sizeHint().height())
        self.move((self._page.width() - self.width()) // 2, TOP)
