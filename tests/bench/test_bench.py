"""The bench works: it measures everything that it promises, and tells what it could not measure. No time is tested."""

import json
from dataclasses import fields
from pathlib import Path

import pytest

from tests.bench.__main__ import main
from tests.bench.figures import Figure, Laps, laps, p95
from tests.bench.table import lines
from tests.bench.targets import verdicts

PROMISED = {
    "bare_window_first_paint", "window_first_paint", "timeline_first_paint", "pan_full", "pan_5y", "pan_90d", "zoom",
    "toggle_country", "hover", "open_first", "open_again", "index_build", "export_png_1080p", "export_png_4k",
    "export_svg", "export_pdf", "floor_blit", "floor_bare_item", "open_first_peak",
}  # fmt: skip


def figure(name: str, value: float, events: int = 1_000_000, scale: int = 1) -> Figure:
    return Figure(name, events, scale, value, value, value, value, value)


def told(*figures: Figure) -> list[bool]:
    """Whether the last of some figures reaches its targets."""
    every = {(one.figure, one.events, one.scale): one for one in figures}
    return [verdict.reached for verdict in verdicts(figures[-1], every)]


def test_everything_promised_is_measured_and_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "bench.json"
    arguments = ["--quick", "--sizes", "300", "--out", str(out), "--folder", str(tmp_path / "bench")]
    assert main(arguments) == 0, capsys.readouterr().err
    written = json.loads(out.read_text("utf-8"))
    names = [field.name for field in fields(Figure)]
    assert all(list(one) == names for one in written)
    assert {one["figure"] for one in written} >= PROMISED
    assert {one["scale"] for one in written if one["figure"] == "pan_full"} == {1, 2}
    assert {one["events"] for one in written if one["figure"] in ("pan_full", "hover", "open_first")} == {300}
    assert all(one["wall_ms_p95"] >= one["wall_ms_median"] >= 0 for one in written)
    assert all(one["cpu_ms_median"] > 0 for one in written if one["figure"] in PROMISED - {"open_first_peak"})
    assert "pan_full" in capsys.readouterr().out


def test_a_size_that_cannot_be_measured_is_told_at_the_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "made-1-7-1.sqlite").write_bytes(b"no dataset")
    out = tmp_path / "bench.json"
    arguments = ["--quick", "--sizes", "7", "--out", str(out), "--folder", str(tmp_path), "--skip-starts"]
    assert main(arguments) == 1
    assert "FAILED: opening 7 events" in capsys.readouterr().out
    assert json.loads(out.read_text("utf-8")) == []


def test_of_many_times_the_slowest_twentieth_is_left_out() -> None:
    assert p95([*range(1, 101)]) == pytest.approx(95.05)
    assert p95([7.0]) == 7.0
    taken = Laps([1.0, 2.0, 9.0], [3.0, 4.0, 5.0]).figure("hover", 10, 1, 50.0)
    assert (taken.cpu_ms_median, taken.wall_ms_median, taken.rss_mb) == (2.0, 4.0, 50.0)


def test_what_takes_too_long_is_done_three_times() -> None:
    assert len(laps(lambda _number: None, 10, seconds=0.0).cpu) == 3
    assert len(laps(lambda _number: None, 10).cpu) == 10


def test_targets_hold_for_their_size_and_scale() -> None:
    assert told(figure("pan_full", 10.1)) == [False]
    assert told(figure("pan_full", 9.9)) == [True]
    assert told(figure("pan_full", 9.9, events=10_000)) == []
    assert told(figure("pan_full", 9.9), figure("pan_full", 24.0, scale=2)) == [True]
    assert told(figure("pan_full", 9.9), figure("pan_full", 25.0, scale=2)) == [False]
    assert told(figure("pan_full", 4.0), figure("pan_90d", 6.0), figure("zoom", 9.1)) == [True, False]


def test_the_first_paint_is_held_against_the_bare_window() -> None:
    bare = figure("bare_window_first_paint", 100.0, events=0)
    assert told(bare, figure("window_first_paint", 160.0, events=0)) == [True]
    assert told(bare, figure("window_first_paint", 161.0, events=0)) == [False]


def test_the_table_tells_figure_by_figure_and_what_failed() -> None:
    table = list(lines([figure("hover", 0.5), figure("hover", 2.0, events=10)], ["the index of 10 events: exit 1"]))
    assert [line.split()[1] for line in table[1:3]] == ["10", "1,000,000"]
    assert table[1].endswith("NOT REACHED")
    assert table[2].endswith(": reached")
    assert table[-1] == "FAILED: the index of 10 events: exit 1"
