"""Work behind the window."""

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
    latest.ask(lambda _cancelled: 7, done=answers.append, failed=answers.append)
    assert latest.busy
    executor.run(0)
    assert answers == [7]
    assert not latest.busy


def test_a_newer_question_calls_the_older_off_and_drops_its_answer(qtbot: QtBot) -> None:
    executor, answers, seen = ByHand(), [], []
    latest = Latest(executor)
    latest.ask(lambda cancelled: seen.append(cancelled()) or "old", done=answers.append, failed=answers.append)
    latest.ask(lambda cancelled: seen.append(cancelled()) or "new", done=answers.append, failed=answers.append)
    executor.run(1)
    executor.run(0)
    assert answers == ["new"]
    assert seen == [False, True]


def test_an_error_arrives_whole(qtbot: QtBot) -> None:
    executor, answers, errors = ByHand(), [], []

    def fails(_cancelled: object) -> None:
        raise ValueError("no")

    latest = Latest(executor)
    latest.ask(fails, done=answers.append, failed=errors.append)
    executor.run(0)
    assert answers == []
    assert isinstance(errors[0], ValueError)


def test_after_the_end_nothing_is_asked(qtbot: QtBot) -> None:
    executor, answers = ByHand(), []
    latest = Latest(executor)
    latest.ask(lambda _cancelled: 1, done=answers.append, failed=answers.append)
    latest.stop()
    executor.run(0)
    latest.ask(lambda _cancelled: 2, done=answers.append, failed=answers.append)
    assert answers == []
    assert len(executor.waiting) == 1
