"""Work behind the window, and the one module that knows a thread: of several questions the newest answer counts."""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Cancelled = Callable[[], bool]
Question = Callable[[Cancelled], Any]
"""A plain function of frozen arguments that looks now and then whether its answer is still wanted."""


class Latest(QObject):
    """Asks questions off the GUI thread, one at a time, and brings the answer back to it.

    A newer question calls the older one off and drops its answer. An error that the question raises goes to `failed`,
    whole. Another executor than a thread can be injected for tests.
    """

    _answered = Signal(int, object)

    def __init__(self, executor: "Executor | None" = None) -> None:
        super().__init__()
        self._executor = executor
        self._newest = 0
        self._call_off = Event()
        self._stopped = False
        self._then: tuple[Callable[[Any], None], Callable[[BaseException], None]] | None = None
        self._answered.connect(self._receive)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._then is not None

    def ask(self, question: Question, *, done: Callable[[Any], None], failed: Callable[[BaseException], None]) -> None:
        """Ask; `done` or `failed` is called on the GUI thread, unless another question comes first."""
        if self._stopped:
            return
        self._executor = self._executor or _one_thread()
        self._call_off.set()
        self._call_off = Event()
        self._newest += 1
        self._then = (done, failed)
        number = self._newest
        self._executor.submit(question, self._call_off.is_set).add_done_callback(
            lambda future: self._tell(number, future)
        )

    def stop(self) -> None:
        """Call off what is under way and wait for its end; nothing is asked any more."""
        self._stopped = True
        self._then = None
        self._call_off.set()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _tell(self, number: int, future: "Future[Any]") -> None:
        if not future.cancelled() and not self._stopped:
            self._answered.emit(number, future)

    def _receive(self, number: int, future: "Future[Any]") -> None:
        if number != self._newest or self._then is None:
            return
        done, failed = self._then
        self._then = None
        error = future.exception()
        if error is not None:
            failed(error)
        else:
            done(future.result())


def _one_thread() -> "Executor":
    from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415 (the window need not wait for it)

    return ThreadPoolExecutor(max_workers=1, thread_name_prefix="milepost")
