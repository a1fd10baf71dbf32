"""The command line, as its users call it: in a process of its own."""

import csv
import html
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from desktop.__main__ import _missing_library
from desktop.command_line.arguments import EVENT_FORMATS
from desktop.dataset.data_file import DATA_FORMS
from desktop.start_failure import QT_PACKAGES
from tests.dataset.a_folder import built, run, sound, write

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


def test_a_picture_is_drawn_with_lanes_made_as_asked(tmp_path: Path) -> None:
    for lanes in ("pair", "single"):
        picture = tmp_path / f"{lanes}.svg"
        done = milepost("export", picture, "--lanes", lanes, "--kind", "raa", "--size", "slide")
        assert (done.returncode, done.stderr) == (0, "")
        assert f'"lane_mode":"{lanes}"' in html.unescape(picture.read_text("utf-8"))
    refused = milepost("export", tmp_path / "x.svg", "--lanes", "spiral")
    assert refused.returncode == 2
    assert "invalid choice: 'spiral'" in refused.stderr


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


def test_events_are_printed_in_every_form_of_data() -> None:
    assert EVENT_FORMATS == DATA_FORMS
    begins = {"icalendar": "BEGIN:VCALENDAR", "footnote": "", "bibtex": "@misc{", "csl": "[\n {", "ris": "TY  - "}
    for form, begin in begins.items():
        done = milepost("events", "--format", form, "--kind", "raa", "--lang", "en")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(begin)
    notes = [line for line in done.stdout.splitlines() if line.startswith("N1  - ")]
    assert notes
    assert all("cited for: " in note for note in notes)


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
        ("export", "picture.png", "--axis", "decade"),
        ("export", "picture.png", "--eras", "--lang", "en"),
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


def faulty(folder: Path, faults: int) -> Path:
    """A dataset file with so many visits that nobody takes part in, and none without a source."""
    path = built(folder)
    visit = (
        "'2020', '', 'year', 18262, 18627, NULL, NULL, 'visit', 'held', 1, "
        "'', '', '', 'L', '', '', 'T', '', '', '', '', ''"
    )
    for number in range(faults):
        run(
            path,
            f"INSERT INTO event VALUES ('e{number:03}', {visit})",
            f"INSERT INTO event_source VALUES ('e{number:03}', 'mofa', 1)",
        )
    return path


@pytest.mark.parametrize(("faults", "more"), [(1, ""), (20, ""), (23, "3 more"), (120, "100 more")])
def test_faults_of_a_dataset_are_told_beside_the_events(tmp_path: Path, faults: int, more: str) -> None:
    done = milepost("events", "--lang", "en", "--format", "json", "--dataset", faulty(tmp_path, faults))
    assert done.returncode == 0
    assert len(json.loads(done.stdout)) == 3 + faults
    told = done.stderr.splitlines()
    assert told[0] == "milepost: event, e000, id: “e000” has no party in the table event_party"
    assert len(told) == min(faults, 20) + bool(more)
    assert more in told[-1]


def test_faults_of_a_dataset_do_not_keep_a_picture_from_being_drawn(tmp_path: Path) -> None:
    out = tmp_path / "picture.png"
    done = milepost("export", out, "--lang", "de", "--size", "400x300", "--dataset", faulty(tmp_path, 1))
    assert done.returncode == 0
    assert out.stat().st_size
    (told,) = done.stderr.splitlines()
    assert told.startswith("milepost: event, e000, id: ")
    assert "has no party" not in told


def test_commands_without_a_language_of_their_own_speak_that_of_the_system(tmp_path: Path) -> None:
    german, english = (milepost("check", built(tmp_path), LC_ALL=name) for name in ("de_DE.UTF-8", "C.UTF-8"))
    assert english.stdout.endswith(": nothing is wrong with this dataset\n")
    assert german.stdout
    assert "nothing is wrong" not in german.stdout
    missing = milepost("build", "no-such-folder", "out.sqlite", LC_ALL="de_DE.UTF-8")
    assert missing.returncode == 2
    assert "can't be read" not in missing.stderr


@pytest.mark.parametrize(
    "arguments",
    [(), ("events",), ("export", "picture.png"), ("build", "data", "out.sqlite"), ("check", "data/milestones.sqlite")],
)
def test_a_missing_system_library_is_told_in_one_sentence(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "PySide6").mkdir()
    reason = "libEGL.so.1: cannot open shared object file: No such file or directory"
    (tmp_path / "PySide6" / "__init__.py").write_text(f"raise ImportError({reason!r})")
    done = milepost(*arguments, PYTHONPATH=str(tmp_path))
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("milepost: the system library libEGL.so.1 is missing; “make run” in ")
    assert len(done.stderr.splitlines()) == 1


def test_without_a_checkout_the_packages_are_named(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("desktop.start_failure.CHECKOUT", tmp_path)
    assert _missing_library(ImportError("libGL.so.1: cannot open shared object file: No such file")) == 2
    assert capsys.readouterr().err.endswith(f"sudo apt-get install {' '.join(QT_PACKAGES)}\n")
    with pytest.raises(ImportError, match="no such name"):
        _missing_library(ImportError("no such name"))


def test_the_packages_named_are_among_those_that_setting_up_installs() -> None:
    lines = (ROOT / "packaging" / "linux" / "system-libraries.txt").read_text("utf-8").splitlines()
    assert set(QT_PACKAGES) <= {line.split()[-1] for line in lines if line.startswith("run ")}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")
@pytest.mark.parametrize("command", ["export", "--self-check"])
def test_no_screen_is_needed_whatever_the_session_asks_for(tmp_path: Path, command: str) -> None:
    done = milepost(command, *([tmp_path / "picture.png"] if command == "export" else []), QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no full disk here")
def test_the_self_check_ends_with_its_exit_code_where_it_can_not_be_printed() -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "desktop", "--self-check"],
            cwd=ROOT, stdout=full, stderr=subprocess.PIPE, timeout=120, check=False,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


def test_as_of_a_day_no_end_is_printed_that_was_still_to_come() -> None:
    def end(day: str) -> object:
        (found,) = events(
            "--search", "Frigate Bayern Indo-Pacific Deployment 2021", "--kind", "deployment", "--as-of", day
        )
        return found["end"]

    assert (end("2021-09"), end("2022-02-18")) == (None, "2022-02-18")


def test_resetting_the_settings_is_in_the_help_and_needs_no_command() -> None:
    assert "--reset-settings" in milepost("--help").stdout
    done = milepost("--reset-settings", "events")
    assert (done.returncode, done.stdout) == (2, "")
    assert "window" in done.stderr


def test_a_dataset_that_can_not_be_written_has_another_exit_code_than_tables_that_can_not_be_read(
    tmp_path: Path,
) -> None:
    folder = write(tmp_path / "tables", sound())
    assert milepost("build", folder, tmp_path / "no-such-folder" / "out.sqlite").returncode == 1
    assert milepost("build", folder, "/").returncode == 1
    assert milepost("build", tmp_path / ("x" * 300), tmp_path / "out.sqlite").returncode == 2


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


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_programs_get_utf_8_whatever_the_terminal_speaks(encoding: str) -> None:
    for form in ("json", "csv"):
        command = [sys.executable, "-m", "desktop", "events", "--lang", "ja", "--format", form, "--kind", "raa"]
        done = subprocess.run(
            command, cwd=ROOT, env=os.environ | {"PYTHONIOENCODING": encoding}, capture_output=True, check=False
        )
        assert (done.returncode, done.stderr) == (0, b"")
        assert "日" in done.stdout.decode("utf-8")


def test_a_terminal_that_lacks_a_sign_shows_a_question_mark() -> None:
    table = milepost("events", "--lang", "ja", "--kind", "raa", PYTHONIOENCODING="ascii")
    assert (table.returncode, table.stderr) == (0, "")
    assert "?" in table.stdout
    assert milepost("events", "--help", PYTHONIOENCODING="ascii").returncode == 0
    refused = milepost("events", "--partner", "XX", PYTHONIOENCODING="ascii")
    assert (refused.returncode, "there is no party ?XX?" in refused.stderr) == (2, True)


@pytest.mark.parametrize("output", [">/dev/full", ">&-"])
@pytest.mark.parametrize("command", ["events", "events --format json", "check data/milestones.sqlite"])
def test_output_that_cannot_be_written_is_told_in_one_sentence(command: str, output: str) -> None:
    done = shell(f"{command} {output}")
    assert done.returncode == 1
    assert re.fullmatch(r"milepost: the output can't be written \(.+\); choose another place\n", done.stderr)


def test_help_that_cannot_be_written_is_told_in_one_sentence() -> None:
    done = shell("--version >/dev/full")
    assert (done.returncode, len(done.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize("errors", ["2>/dev/full", "2>&-"])
def test_where_nobody_can_be_told_the_exit_code_tells(errors: str) -> None:
    done = shell(f"events --partner XX {errors}")
    assert (done.returncode, done.stdout) == (2, "")


def shell(line: str) -> subprocess.CompletedProcess[str]:
    command = ["bash", "-c", f"{sys.executable} -m desktop {line}"]
    environment = os.environ | {"PYTHONUNBUFFERED": ""}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120, check=False)


def test_a_picture_does_not_take_the_place_of_its_dataset(tmp_path: Path) -> None:
    dataset = built(tmp_path).rename(tmp_path / "dataset.png")
    before = dataset.read_bytes()
    (tmp_path / "other.png").symlink_to(dataset)
    for out in (dataset, tmp_path / "other.png"):
        done = milepost("export", out, "--dataset", dataset)
        assert (done.returncode, len(done.stderr.splitlines())) == (2, 1)
        assert "is the dataset itself" in done.stderr
    assert dataset.read_bytes() == before


def test_the_matrix_prints_its_cells_as_of_a_day() -> None:
    done = milepost("matrix", "--format", "json", "--kinds", "ACSA", "--as-of", "2024-06")
    cells = {cell["partner"]: cell for cell in json.loads(done.stdout)}
    assert (cells["DE"]["stage"], cells["DE"]["signed"], cells["DE"]["order_signed"]) == ("signed", "2024-01-29", 7)
    assert set(cells) == {"US", "AU", "GB", "CA", "FR", "IN", "DE", "IT", "NZ"}
    lines = milepost("matrix", "--kinds", "raa", "--lang", "en").stdout.splitlines()
    assert len(lines) == 4


def test_the_trends_are_drawn_and_the_picture_remembers_what_it_shows(tmp_path: Path) -> None:
    done = milepost("export", tmp_path / "a.svg", "--view", "trends", "--partner", "DE", "--lang", "de")
    assert (done.returncode, done.stderr) == (0, "")
    made = (tmp_path / "a.svg").read_text("utf-8")
    assert "Abkommen mit Japan in Kraft" in made
    assert "&quot;view&quot;:&quot;trends&quot;" in made or '"view":"trends"' in made


def test_events_and_pictures_show_the_world_as_it_stood(tmp_path: Path) -> None:
    early = events("--partner", "DE", "--as-of", "2020-06")
    assert early
    assert all(str(event["date"]) <= "2020-06-30" for event in early)
    assert early == events("--partner", "DE", "--to", "2020-06")
    done = milepost("export", tmp_path / "a.svg", "--partner", "DE", "--as-of", "2024-02-08", "--lang", "en")
    assert (done.returncode, done.stderr) == (0, "")
    made = (tmp_path / "a.svg").read_text("utf-8")
    assert "as it stood on 8 Feb 2024" in made
    assert "signed 29 Jan 2024" in made
    assert "not yet" in made
    trends = milepost("export", tmp_path / "b.svg", "--view", "trends", "--as-of", "2020-06-30", "--lang", "en")
    assert (trends.returncode, trends.stderr) == (0, "")
    assert "as it stood on 30 Jun 2020" in (tmp_path / "b.svg").read_text("utf-8")


def test_events_are_filtered_by_who_does_what() -> None:
    hosted = events("--role", "hosts", "--role-of", "de")
    assert hosted
    assert all(event["roles"]["DE"] == "hosts" for event in hosted)  # type: ignore[index,call-overload]
    assert {event["id"] for event in events("--role", "hosts", "--partner", "DE")} >= {
        event["id"] for event in events("--role", "hosts", "--role-of", "DE", "--partner", "DE")
    }
    for wrong, sentence in (
        (["--role-of", "DE"], "needs a role"),
        (["--role", "pays"], "there is no role"),
        (["--role", "hosts", "--role-of", "DE,FR"], "takes one party"),
    ):
        refused = milepost("events", *wrong)
        assert refused.returncode == 2
        assert sentence in refused.stderr


@pytest.mark.parametrize("wrong", [["--kinds", "deployment"], ["--as-of", "soon"], ["--perspective", "XX"]])
def test_what_the_matrix_cannot_show_is_told(wrong: list[str]) -> None:
    done = milepost("matrix", *wrong)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("milepost: ")


def test_the_sources_are_listed_with_the_events_that_rest_on_them() -> None:
    listed = json.loads(milepost("sources", "--format", "json").stdout)
    by_id = {source["id"]: source for source in listed}
    article = by_id["chinamil-20240208-new-agreement"]
    assert (article["publisher_nature"], article["grade"], article["claims"]) == ("state_media", "press", 33)
    assert article["events"] == len(events("--source", "chinamil-20240208-new-agreement"))
    assert len(listed) == 544
    assert "China Military Online" in milepost("sources", "--search", "chinamil").stdout


def test_events_are_filtered_by_what_they_rest_on_and_by_who_is_there_together() -> None:
    official = events("--grade", "official", "--kind", "acsa")
    assert official
    assert all(any(source["grade"] == "official" for source in event["sources"]) for event in official)  # type: ignore[attr-defined]
    together = events("--all-of", "jp,de,fr")
    assert together
    assert all({"JP", "DE", "FR"} <= set(event["parties"]) for event in together)  # type: ignore[call-overload]
    assert not any("US" in event["parties"] for event in events("--not-country", "US"))  # type: ignore[operator]
    standing = events("--standing", "signed", "--standing-as-of", "2024-02", "--partner", "DE")
    assert "de-20240129-acsa-signed" in {event["id"] for event in standing}


@pytest.mark.parametrize(
    "wrong",
    [
        ("--source", "nobody"),
        ("--grade", "royal"),
        ("--publisher", "x"),
        ("--standing-as-of", "soon"),
        ("--all-of", "XX"),
    ],
)
def test_what_no_filter_by_source_knows_is_told(wrong: tuple[str, ...]) -> None:
    done = milepost("events", *wrong)
    assert done.returncode == 2
    assert done.stderr.startswith("milepost: ")
    assert len(done.stderr.strip().splitlines()) == 1


def test_a_picture_through_a_lens_says_so(tmp_path: Path) -> None:
    lens = ("--lens", "chinamil-20240208-new-agreement")
    done = milepost("export", tmp_path / "lens.svg", "--lang", "en", "--partner", "DE", *lens)
    assert done.returncode == 0, done.stderr
    assert "seen through China Military Online, 8 Feb 2024" in (tmp_path / "lens.svg").read_text("utf-8")
    assert milepost("export", tmp_path / "none.svg", "--lens", "nobody").returncode == 2


def test_the_matrix_is_drawn_without_a_window(tmp_path: Path) -> None:
    out = tmp_path / "matrix.svg"
    done = milepost("export", out, "--view", "matrix", "--as-of", "2017-06", "--perspective", "JP", "--lang", "en")
    assert done.returncode == 0, done.stderr
    drawn = out.read_text("utf-8")
    assert "As of 30 June 2017" in drawn
    assert "25 Apr 2017" in drawn
    assert "12 Jul 2024" not in drawn
