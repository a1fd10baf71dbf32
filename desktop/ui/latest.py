"""Work behind the window, and its one module that knows a thread: of several questions the newest answer counts."""

from collections.abc import Callable
from threading import Event
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future

Cancelled = Callable[[], bool]
Progress = Callable[[float], None]
Question = Callable[[Cancelled, Progress], Any]
"""A plain function of frozen arguments that looks now and then whether its answer is still wanted, and may tell what
share of the work is done, 0 to 1."""
TOLD_STEP = 0.01
"""A share is told when it has grown by so much: the GUI thread is not to be busy with hearing of it."""


class Latest(QObject):
    """Asks questions off the GUI thread, one at a time, and brings the answer back to it.

    A newer question calls the older one off and drops its answer. An error that the question raises goes to `failed`,
    whole. Another executor than a thread can be injected for tests.
    """

    _answered = Signal(int, object)
    _progressed = Signal(int, float)

    def __init__(self, executor: "Executor | None" = None) -> None:
        super().__init__()
        self._executor = executor
        self._newest = 0
        self._call_off = Event()
        self._stopped = False
        self._then: tuple[Callable[[Any], None], Callable[[BaseException], None]] | None = None
        self._heard: Progress | None = None
        self._answered.connect(self._receive)
        self._progressed.connect(self._hear)

    @property
    def busy(self) -> bool:
        """Whether an answer is awaited."""
        return self._then is not None

    def ask(
        self,
        question: Question,
        *,
        done: Callable[[Any], None],
        failed: Callable[[BaseException], None],
        progress: Progress | None = None,
    ) -> None:
        """Ask; `done` or `failed` is called on the GUI thread, unless another question comes first.

        `progress` is called there too, with the share that is done, as far as the question tells of it.
        """
        if self._stopped:
            return
        self._executor = self._executor or _one_thread()
        self._call_off.set()
        self._call_off = Event()
        self._newest += 1
        self._then = (done, failed)
        self._heard = progress
        number = self._newest
        self._executor.submit(question, self._call_off.is_set, self._teller(number)).add_done_callback(
            lambda future: self._tell(number, future)
        )

    def call_off(self) -> None:
        """No answer is wanted any more."""
        self._call_off.set()
        self._newest += 1
        self._then = None

    def stop(self) -> None:
        """Call off what is under way and wait for its end; nothing is asked any more."""
        self._stopped = True
        self._then = None
        self._call_off.set()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _teller(self, number: int) -> Progress:
        """Brings the share that is done from the thread of the question to that of the GUI."""
        told = 0.0

        def tell(share: float) -> None:
            nonlocal told
            if share >= told + TOLD_STEP and not self._stopped:
                told = share
                self._progressed.emit(number, share)

        return tell

    def _hear(self, number: int, share: float) -> None:
        if number == self._newest and self._then is not None and self._heard is not None:
            self._heard(share)

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
