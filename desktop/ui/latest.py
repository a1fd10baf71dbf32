"""Work behind the window, and the one module that knows a thread: of several questions the newest answer counts."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from PySide6.QtCore import QObject, Signal


class Latest(QObject):
    """Asks plain functions of frozen arguments, off the GUI thread, and brings the answer back to it.

    The executor is injected: a thread pool in the app, one that runs at once in tests. An answer that a newer question
    has overtaken is dropped. An error that the function raises goes to `failed`, whole.
    """

    _answered = Signal(int, object)

    def __init__(self, executor: Executor) -> None:
        super().__init__()
        self._executor = executor
        self._newest = 0
        self._then: tuple[Callable[[Any], None], Callable[[BaseException], None]] | None = None
        self._answered.connect(self._receive)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._then is not None

    def ask(
        self, question: Callable[[], Any], *, done: Callable[[Any], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Ask; `done` or `failed` is called on the GUI thread, unless another question comes first."""
        self._newest += 1
        self._then = (done, failed)
        number = self._newest
        self._executor.submit(question).add_done_callback(lambda future: self._tell(number, future))

    def _tell(self, number: int, future: Future[Any]) -> None:
        if not future.cancelled():
            self._answered.emit(number, future)

    def _receive(self, number: int, future: Future[Any]) -> None:
        if number != self._newest or self._then is None:
            return
        done, failed = self._then
        self._then = None
        error = future.exception()
        if error is not None:
            failed(error)
        else:
            done(future.result())
