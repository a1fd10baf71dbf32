import sys
from pathlib import Path

import pytest

from desktop.ui import crash
from desktop.ui.crash import MOST_KEPT, catch_all, report_text, save_report

Told = list[Path | None]


@pytest.fixture
def told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Told:
    """What is told of each error that nothing has caught, while reports go to `tmp_path`."""
    said: Told = []
    monkeypatch.setattr(crash, "reports_folder", lambda: tmp_path)
    monkeypatch.setattr(sys, "excepthook", sys.__excepthook__)
    catch_all(lambda: "nothing yet", said.append)
    return said


def fail(reason: str) -> None:
    raise ValueError(reason)


def strike(reason: str) -> None:
    """An error that nothing catches."""
    try:
        fail(reason)
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_report_has_what_is_needed_to_find_the_fault(told: Told, capsys: pytest.CaptureFixture[str]) -> None:
    strike("seven")

    assert told[0] is not None
    report = told[0].read_text("utf-8")
    assert "Looked at: nothing yet" in report
    assert "ValueError: seven" in report
    assert "ValueError: seven" in capsys.readouterr().err


def test_what_fails_again_and_again_is_saved_once(told: Told, tmp_path: Path) -> None:
    for number in range(5):
        strike(f"number {number}")

    assert len(list(tmp_path.iterdir())) == 1
    assert told == [told[0]] * 5


def test_another_fault_has_a_report_of_its_own(told: Told, tmp_path: Path) -> None:
    strike("one")
    with pytest.raises(KeyError) as caught:
        {}["two"]
    sys.excepthook(KeyError, caught.value, caught.tb)

    assert len(set(told)) == len(list(tmp_path.iterdir())) == 2


def test_the_user_who_interrupts_makes_no_report(told: Told, tmp_path: Path) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)

    assert told == []
    assert not list(tmp_path.iterdir())


def test_the_newest_reports_are_kept(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    written = [save_report(f"{number}", tmp_path) for number in range(MOST_KEPT + 3)]

    kept = sorted(tmp_path.glob("report-*.txt"))
    assert kept == written[3:]
    assert (tmp_path / "notes.txt").exists()


def test_a_text_that_is_no_unicode_is_written_all_the_same(tmp_path: Path) -> None:
    path = save_report("\ud800", tmp_path)

    assert path is not None
    assert path.read_text("utf-8") == "\\ud800"


def test_a_folder_that_cannot_be_written_makes_no_report(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    assert save_report("text", tmp_path / "file" / "reports") is None
    assert save_report("text", Path("/proc")) is None


def test_a_disk_without_room_leaves_no_half_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(crash.QSaveFile, "write", lambda _self, content: len(content) - 1)

    assert save_report("text", tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_a_report_has_the_whole_traceback() -> None:
    with pytest.raises(ValueError, match="deep") as caught:
        fail("deep")

    assert "in fail" in report_text(caught.value, "")
