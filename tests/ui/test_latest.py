"""Work behind the window."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Any

from pytestqt.qtbot import QtBot

from desktop.ui.latest import Latest


class ByHand(Executor):
    """Runs a question when the test says so."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future[Any], Any, tuple[Any, ...]]] = []

    def submit(self, fn: Any, /, *args: Any, **_kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        self.waiting.append((future, fn, args))
        return future

    def run(self, number: int) -> None:
        future, fn, args = self.waiting[number]
        try:
            future.set_result(fn(*args))
        except ValueError as error:
            future.set_exception(error)


def test_an_answer_arrives(qtbot: QtBot) -> None:
    executor, answers = ByHand(), []
    latest = Latest(executor)
    latest.ask(lambda _cancelled, _tell: 7, done=answers.append, failed=answers.append)
    assert latest.busy
    executor.run(0)
    assert answers == [7]
    assert not latest.busy


def test_a_newer_question_calls_the_older_off_and_drops_its_answer(qtbot: QtBot) -> None:
    executor, answers, seen = ByHand(), [], []
    latest = Latest(executor)
    latest.ask(lambda cancelled, _tell: seen.append(cancelled()) or "old", done=answers.append, failed=answers.append)
    latest.ask(lambda cancelled, _tell: seen.append(cancelled()) or "new", done=answers.append, failed=answers.append)
    executor.run(1)
    executor.run(0)
    assert answers == ["new"]
    assert seen == [False, True]


def test_an_error_arrives_whole(qtbot: QtBot) -> None:
    executor, answers, errors = ByHand(), [], []

    def fails(_cancelled: object, _tell: object) -> None:
        raise ValueError("no")

    latest = Latest(executor)
    latest.ask(fails, done=answers.append, failed=errors.append)
    executor.run(0)
    assert answers == []
    assert isinstance(errors[0], ValueError)


def test_after_the_end_nothing_is_asked(qtbot: QtBot) -> None:
    executor, answers = ByHand(), []
    latest = Latest(executor)
    latest.ask(lambda _cancelled, _tell: 1, done=answers.append, failed=answers.append)
    latest.stop()
    executor.run(0)
    latest.ask(lambda _cancelled, _tell: 2, done=answers.append, failed=answers.append)
    assert answers == []
    assert len(executor.waiting) == 1


def test_what_is_done_is_told_in_steps_of_a_hundredth(qtbot: QtBot) -> None:
    executor, shares = ByHand(), []
    latest = Latest(executor)

    def counts(_cancelled: object, tell: Callable[[float], None]) -> None:
        for step in range(1_001):
            tell(step / 1_000)

    latest.ask(counts, done=lambda _answer: None, failed=shares.append, progress=shares.append)
    executor.run(0)
    assert 50 < len(shares) <= 100
    assert shares == sorted(shares)
    assert shares[-1] > 0.98


def test_what_is_called_off_tells_and_answers_nothing(qtbot: QtBot) -> None:
    executor, heard = ByHand(), []
    latest = Latest(executor)

    def question(cancelled: Callable[[], bool], tell: Callable[[float], None]) -> str:
        tell(0.5)
        return "called off" if cancelled() else "answered"

    latest.ask(question, done=heard.append, failed=heard.append, progress=heard.append)
    latest.call_off()
    assert not latest.busy
    executor.run(0)
    assert heard == []
    latest.ask(question, done=heard.append, failed=heard.append)
    executor.run(1)
    assert heard == ["answered"]
