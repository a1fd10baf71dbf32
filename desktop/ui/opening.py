"""Opening a file behind the window: one at a time, told by a card when it takes its time, and called off at a word."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desktop.render.theme import Theme
from desktop.ui.delay import once_after
from desktop.ui.latest import Latest, Question

if TYPE_CHECKING:
    from desktop.ui.opening_card import OpeningCard

PATIENCE = 400
"""Milliseconds: of an opening that takes longer the user is told."""


class Opening(QObject):
    """Asks for what a file holds, and shows on a page that it does. `called_off` tells that the user called it off."""

    called_off = Signal()

    def __init__(self, page: Callable[[], QWidget], theme: Callable[[], Theme]) -> None:
        super().__init__()
        self._page, self._theme = page, theme
        self._latest = Latest()
        self._name = ""
        self._share = 0.0
        self._card: OpeningCard | None = None
        self._patience = once_after(PATIENCE, self.show_card, self)

    @property
    def busy(self) -> bool:
        """Whether a file is being opened."""
        return self._latest.busy

    @property
    def card(self) -> "OpeningCard | None":
        """What is said of it, if it takes its time."""
        return self._card

    def ask(
        self, name: str, question: Question, *, done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Open the file of this name by a question; what was being opened before is called off."""
        self.put_aside()
        self._name, self._share = name, 0.0

        def answered(then: Callable[[Any], None], answer: Any) -> None:
            self.put_aside()
            then(answer)

        self._latest.ask(
            question,
            done=lambda answer: answered(done, answer),
            failed=lambda error: answered(failed, error),
            progress=self._show_share,
        )
        self._patience.start()

    def call_off(self) -> None:
        """The user wants no more of it."""
        self._latest.call_off()
        self.put_aside()
        self.called_off.emit()

    def stop(self) -> None:
        """The window closes: nothing is opened any more."""
        self.put_aside()
        self._latest.stop()

    def show_card(self) -> None:
        """Say what is being opened, in the language and theme of now; nothing when nothing is."""
        from desktop.ui.opening_card import OpeningCard  # noqa: PLC0415 (rarely wanted: not at the start)

        self.put_aside()
        if self.busy:
            self._card = OpeningCard(self._name, self._theme(), self._page())
            self._card.called_off.connect(self.call_off)
            self._card.show_share(self._share)
            self._card.show()

    def put_aside(self) -> None:
        """Say nothing of it."""
        self._patience.stop()
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _show_share(self, share: float) -> None:
        self._share = share
        if self._card is not None:
            self._card.show_share(share)
