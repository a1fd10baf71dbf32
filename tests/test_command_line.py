"""The command line, as its users call it: in a process of its own."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

ROOT = Path(__file__).parent.parent


def milepost(*arguments: object, **more: str) -> subprocess.CompletedProcess[str]:
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "QT_QPA_PLATFORM")}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=ROOT, env=environment | more, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip


def events(*arguments: object) -> list[dict[str, object]]:
    done = milepost("events", "--format", "json", *arguments)
    assert done.returncode == 0, done.stderr
    loaded: list[dict[str, object]] = json.loads(done.stdout)
    return loaded


def test_every_id_of_the_record_is_an_event_or_an_alias() -> None:
    listed = events()
    ids = [event["id"] for event in listed] + [alias for event in listed for alias in event["aliases"]]  # type: ignore[attr-defined]
    assert len(ids) == len(set(ids)) == 577


def test_partner_means_with_the_perspective_and_country_means_any() -> None:
    partner = events("--partner", "de")
    assert all({"JP", "DE"} <= set(event["parties"]) for event in partner)  # type: ignore[call-overload]
    country = events("--country", "DE")
    assert all("DE" in event["parties"] for event in country)  # type: ignore[operator]
    assert len(partner) < len(country)
    assert {event["id"] for event in events("--partner", "JP", "--perspective", "DE")} == {
        event["id"] for event in partner
    }


def test_options_repeat_or_take_commas() -> None:
    assert events("--kind", "acsa,raa") == events("--kind", "acsa", "--kind", "RAA")


def test_a_year_means_all_of_it_and_certain_drops_what_only_may_lie_inside() -> None:
    year = events("--from", "2020", "--to", "2020")
    assert year == events("--from", "2020-01-01", "--to", "2020-12-31")
    month = events("--from", "2021-09-10", "--to", "2021-09-20")
    certain = events("--from", "2021-09-10", "--to", "2021-09-20", "--certain")
    assert {event["id"] for event in certain} < {event["id"] for event in month}
    assert any(event["precision"] == "month" for event in month)
    assert all(event["precision"] == "day" for event in certain)


def test_an_event_tells_all_that_a_reader_needs() -> None:
    (signed,) = (event for event in events("--partner", "DE", "--kind", "acsa") if event["stage"] == "signed")
    assert signed["date"] == "2024-01-29"
    assert signed["end"] is None
    assert signed["precision"] == "day"
    assert signed["agreement"] == "jp-de-acsa"
    assert signed["titles"]["en"]  # type: ignore[index]
    assert {source["grade"] for source in signed["sources"]} <= {"official", "mirror", "press", "copy", "named"}  # type: ignore[attr-defined]


def test_csv_can_be_read_back_and_starts_no_formula() -> None:
    done = milepost("events", "--format", "csv", "--kind", "raa")
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert len(rows) == len(events("--kind", "raa"))
    assert not any(cell[:1] in tuple("=+-@\t\r") for row in rows for cell in row.values() if cell)


def test_the_table_has_a_line_for_each_event_in_the_language_asked_for() -> None:
    english = milepost("events", "--partner", "DE", "--kind", "acsa", "--lang", "en").stdout.splitlines()
    german = milepost("events", "--partner", "DE", "--kind", "acsa", "--lang", "de").stdout.splitlines()
    assert len(english) == len(german) == len(events("--partner", "DE", "--kind", "acsa"))
    assert "29 Jan 2024" in "\n".join(english)
    assert "29. Jan. 2024" in "\n".join(german)


@pytest.mark.parametrize(
    "arguments",
    [
        ("events", "--partner", "XX"),
        ("events", "--kind", "treaty"),
        ("events", "--stage", "dreamt"),
        ("events", "--from", "yesterday"),
        ("events", "--from", "2021", "--to", "2020"),
        ("events", "--certain"),
        ("events", "--dataset", "README.md"),
        ("events", "--dataset", "no-such-file.sqlite"),
        ("events", "--perspective", "JP,DE"),
        ("export", "picture.gif"),
        ("export", "picture.png", "--size", "huge"),
        ("export", "picture.png", "--size", "99999x99999"),
        ("export", "picture.png", "--from", "1990", "--to", "1991"),
        ("check", "README.md"),
        ("build", "no-such-folder", "out.sqlite"),
        ("fly",),
        (),
    ],
)
def test_what_does_not_fit_is_told_in_a_sentence_with_exit_code_2(arguments: tuple[str, ...]) -> None:
    if not arguments:
        arguments = ("events", "--format", "xml")
    done = milepost(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("suffix", ["png", "svg", "pdf"])
def test_a_picture_is_drawn_without_a_display(tmp_path: Path, suffix: str) -> None:
    out = tmp_path / f"picture.{suffix}"
    done = milepost("export", out, "--partner", "DE", "--from", "2023", "--to", "2024", "--size", "1200x800")
    assert (done.returncode, done.stderr) == (0, "")
    content = out.read_bytes()
    if suffix == "png":
        image = QImage(str(out))
        assert (image.width(), image.height()) == (1200, 800)
    elif suffix == "svg":
        assert re.search(rb"<text[^>]*>[^<]*ACSA", content)
    else:
        told = subprocess.run(["pdftotext", out, "-"], capture_output=True, text=True, check=True).stdout
        assert "ACSA" in told


def test_a_picture_that_cannot_be_written_leaves_the_old_file_whole(tmp_path: Path) -> None:
    done = milepost("export", tmp_path / "no-such-folder" / "picture.png", "--size", "400x300")
    assert done.returncode == 1
    assert "no-such-folder" in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_reader_who_has_enough_ends_it_without_a_word() -> None:
    command = f"{sys.executable} -m desktop events --format json | head -c 100"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stderr == ""
    assert done.returncode == 0


def test_without_a_display_the_window_says_in_one_sentence_what_to_do() -> None:
    environment = {
        name: value for name, value in os.environ.items() if "DISPLAY" not in name and name != "QT_QPA_PLATFORM"
    }
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 2
    assert len(done.stderr.strip().splitlines()) == 1
    assert "screen" in done.stderr


def test_the_version_is_told() -> None:
    assert re.fullmatch(r"Milepost \d+\.\d+\.\d+\n", milepost("--version").stdout)


def test_a_folder_of_tables_becomes_a_dataset_that_has_no_fault(tmp_path: Path) -> None:
    out = tmp_path / "built.sqlite"
    built = milepost("build", "data", out)
    assert built.returncode == 0
    assert re.match(r"577 ids = \d+ events \+ \d+ aliases\n", built.stdout)
    assert milepost("check", out).returncode == 0
