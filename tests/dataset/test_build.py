"""Tables become a dataset file, or their faults are told."""

from pathlib import Path

import pytest

from desktop.dataset.build import BuildError, build, dump
from desktop.dataset.errors import DatasetError, UnwritableError
from desktop.dataset.reader import open_dataset
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_folder import SOUND, Rows, added, built, changed, sound, without, write


def faults_of(tmp_path: Path, tables: dict[str, Rows]) -> list[str]:
    with pytest.raises(BuildError) as caught:
        build(write(tmp_path / "tables", tables), tmp_path / "out.sqlite")
    assert not (tmp_path / "out.sqlite").exists()
    return [str(fault) for fault in caught.value.faults]


def faults_of_file(tmp_path: Path, name: str, content: bytes) -> list[str]:
    folder = write(tmp_path / "tables", sound())
    (folder / name).write_bytes(content)
    with pytest.raises(BuildError) as caught:
        build(folder, tmp_path / "out.sqlite")
    return [str(fault) for fault in caught.value.faults]


def test_sound_tables_make_a_dataset_and_are_counted(tmp_path: Path) -> None:
    report = build(write(tmp_path / "tables", sound()), tmp_path / "out.sqlite")
    assert report.lines() == [
        "4 ids = 3 events + 1 aliases",
        "agreements: 2",
        "stages from before the period: 3",
        "series: 1",
        "sources: 2",
        "links: 1",
        "other readings: 1",
        "claims: 2",
    ]
    assert open_dataset(tmp_path / "out.sqlite").faults == ()


def test_the_same_tables_make_the_same_bytes_in_whatever_order_they_are_written(tmp_path: Path) -> None:
    first = built(tmp_path).read_bytes()
    turned = {table: rows[::-1] for table, rows in sound().items()}
    assert built(tmp_path, turned).read_bytes() == first


def test_nothing_is_left_beside_the_dataset(tmp_path: Path) -> None:
    built(tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["small.sqlite", "tables"]


def test_only_six_tables_are_needed(tmp_path: Path) -> None:
    needed = ("dataset", "party", "kind_group", "kind", "event", "event_party")
    tables = {name: rows for name, rows in sound().items() if name in needed}
    del tables["party"][0]["region"]
    report = build(write(tmp_path / "tables", tables | {"region": SOUND["region"]}), tmp_path / "out.sqlite")
    assert (report.events, report.agreements) == (3, 0)
    assert str(open_dataset(tmp_path / "out.sqlite").event(0).grade) == "memory"


def test_tables_saved_by_a_spreadsheet_are_read(tmp_path: Path) -> None:
    folder = write(tmp_path / "tables", sound())
    text = (folder / "party.csv").read_text(encoding="utf-8").replace("\n", "\r\n")
    (folder / "party.csv").write_bytes(b"\xef\xbb\xbf" + text.encode() + b",,,,,\r\n")
    assert build(folder, tmp_path / "out.sqlite").events == 3


def test_columns_that_may_be_empty_may_be_absent(tmp_path: Path) -> None:
    text = b"id,position,sign,name_en\nvisit,2,circle,Visits\nacsa,1,bar,Logistics\n"
    folder = write(tmp_path / "tables", sound())
    (folder / "kind_group.csv").write_bytes(text)
    (folder / "party.csv").write_bytes(
        b"id,nature,name_en\nDE,state,Germany\nJP,state,Japan\nAU,state,A\nNATO,state,N\n"
    )
    build(folder, tmp_path / "out.sqlite")
    assert open_dataset(tmp_path / "out.sqlite").about.pinned == ()


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("party.csv", b"", "party.csv: this file has no columns"),
        ("party.csv", b"id;nature;name_en\n", "party.csv, line 1: the columns are parted by semicolons"),
        ("party.csv", b"id,nature\n", "party.csv, line 1, name_en: this column is missing"),
        (
            "party.csv",
            b"id,nature,name_en,colour\n",
            "party.csv, line 1, colour: this column is unknown; the columns are id, ",
        ),
        ("party.csv", b"id,nature,name_en,\n", "party.csv, line 1, “”: this column is unknown"),
        ("party.csv", b"id,id,nature,name_en\n", "party.csv, line 1, id: this column is there twice"),
        ("party.csv", b"id,nature,name_en\nDE,state\n", "party.csv, line 2: this row has 2 cells, the header has 3"),
        ("party.csv", b"id,nature,name_en\nDE,state,\xfcber\n", "party.csv, line 2: this is not UTF-8"),
        (
            "party.csv",
            b'id,nature,name_en\nDE,"state,Ger\n',
            "party.csv, line 2: from here on the table can't be read as CSV",
        ),
        ("party.csv", b'"id', "party.csv, line 1: from here on the table can't be read as CSV"),
        ("parties.csv", b"id\n", "parties.csv: no table has this name; the tables are region, party, "),
    ],
)
def test_a_table_of_the_wrong_shape_is_told(tmp_path: Path, name: str, content: bytes, told: str) -> None:
    assert any(fault.startswith(told) for fault in faults_of_file(tmp_path, name, content))


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    folder = write(tmp_path / "tables", sound())
    (folder / "event.csv").unlink()
    with pytest.raises(BuildError, match="tables have faults"):
        build(folder, tmp_path / "out.sqlite")


def test_the_line_of_a_fault_is_that_on_which_its_row_begins(tmp_path: Path) -> None:
    tables = changed("event", 0, date="2024-13-01", summary_en="One\n\nThree")
    tables["event"][1]["weight"] = "9"
    assert faults_of(tmp_path, tables)[:2] == [
        "event.csv, line 5, weight: “9” is not a weight from 1 to 5",
        "event.csv, line 2, date: “2024-13-01” is not a date such as 2024, 2024-01 or 2024-01-29",
    ]


@pytest.mark.parametrize(
    ("tables", "told"),
    [
        (changed("event", 0, date=""), "event.csv, line 2, date: this must not be empty"),
        (changed("event", 0, date="29.1.2024"), "event.csv, line 2, date: “29.1.2024” is not a date"),
        (changed("event", 2, end_date="2021-02-30"), "event.csv, line 5, end_date: “2021-02-30” is not a date"),
        (
            changed("event", 2, end_date="2021-11-04"),
            "event.csv, line 5, end_date: the end 2021-11-04 lies before the start",
        ),
        (
            changed("event", 0, date="2016-12-31"),
            "event.csv, line 2, date: 2016-12-31 lies outside the dataset's period",
        ),
        (changed("event", 0, kind="pact"), "event.csv, line 2, kind: “pact” is not in the table kind"),
        (changed("event", 0, stage="done"), "event.csv, line 2, stage: “done” is not one of announced, "),
        (changed("event", 0, weight=""), "event.csv, line 2, weight: “” is not a weight from 1 to 5"),
        (changed("event", 0, weight="three"), "event.csv, line 2, weight: “three” is not a weight from 1 to 5"),
        (changed("event", 0, label_en=""), "event.csv, line 2, label_en: this must not be empty"),
        (
            changed("event", 0, label_en="x" * 29),
            f"event.csv, line 2, label_en: “{'x' * 29}” has 29 signs; a label has at most 28",
        ),
        (
            changed("event", 0, label_ja="署" * 15),
            f"event.csv, line 2, label_ja: “{'署' * 15}” has 15 signs; a label has at most 14",
        ),
        (
            changed("event", 0, title_en="A \u202e B"),
            "event.csv, line 2, title_en: this text holds a control character",
        ),
        (changed("event", 1, id="signed"), "event.csv, line 4, id: “signed” is there twice"),
        (changed("alias", 0, id="größe"), "alias.csv, line 2, id: “größe” may hold only letters A to Z"),
        (changed("alias", 0, id="visit"), "alias.csv, line 2, id: “visit” is the id of an event"),
        (changed("alias", 0, event="gone"), "alias.csv, line 2, event: “gone” is not in the table event"),
        (changed("alias", 0, id=""), "alias.csv, line 2, id: this must not be empty"),
        (changed("party", 0, region="atlantis"), "party.csv, line 2, region: “atlantis” is not in the table region"),
        (changed("party", 0, pinned="first"), "party.csv, line 2, pinned: “first” is not a whole number"),
        (
            changed("kind_group", 0, position="99999999999"),
            "kind_group.csv, line 2, position: “99999999999” is not a whole number",
        ),
        (
            changed("source", 0, url="ftp://x.example"),
            "source.csv, line 2, url: “ftp://x.example” is not an address that begins with http:// or",
        ),
        (
            changed("source", 0, url="javascript:alert(1)"),
            "source.csv, line 2, url: “javascript:alert(1)” is not an address",
        ),
        (changed("reading", 0, field="mood"), "reading.csv, line 2, field: “mood” is not one of date, "),
        (changed("event_party", 0, party="XX"), "event_party.csv, line 2, party: “XX” is not in the table party"),
        (changed("event_party", 1, party="JP"), "event_party.csv, line 3, party: “signed, JP” is there twice"),
        (changed("agreement", 0, kind="visit"), "agreement.csv, line 2, kind: “visit” is not a kind of agreement"),
        (
            changed("agreement", 0, replaces="de-acsa"),
            "agreement.csv, line 3, replaces: “old” leads back to where it started",
        ),
        (
            changed("agreement_stage", 2, position="0"),
            "agreement_stage.csv, line 3, position: this stage comes before the one above",
        ),
        (
            changed("agreement_stage", 0, event="signed"),
            "agreement_stage.csv, line 2: exactly one of event, date must be filled in",
        ),
        (
            changed("agreement_stage", 0, grade=""),
            "agreement_stage.csv, line 2, grade: a line with a date of its own needs a grade",
        ),
        (
            changed("agreement_stage", 0, stage="held"),
            "agreement_stage.csv, line 2, stage: “held” is not one of announced, ",
        ),
        (changed("agreement_stage", 0, date="long ago"), "agreement_stage.csv, line 2, date: “long ago” is not a date"),
        (
            changed("series_member", 1, event=""),
            "series_member.csv, line 3: exactly one of event, agreement, date must",
        ),
        (changed("link", 0, builds_on="signed"), "link.csv, line 2, builds_on: an event can't build on itself"),
        (
            changed("link", 0, event="visit", builds_on="signed"),
            "link.csv, line 2, builds_on: “signed” begins only after",
        ),
        (changed("claim", 0, verdict="imprecise"), "claim.csv, line 2, verdict: an opinion has the verdict “opinion”"),
        (changed("dataset", 0, perspective="XX"), "dataset.csv, line 2, perspective: “XX” is not in the table party"),
        (
            changed("dataset", 0, languages="en,fr"),
            "dataset.csv, line 2, languages: “fr” is not a language of the record; the languages are en, ja, de",
        ),
        (changed("dataset", 0, period_end="2016"), "dataset.csv, line 2, period_end: the period ends before it starts"),
        (added("dataset", **SOUND["dataset"][0]), "dataset.csv, line 3: the table dataset has one row only"),
        (without("dataset", 0), "dataset.csv: this table needs its one row"),
        (without("agreement_party", 0), "agreement.csv, line 2, id: “old” has no party in the table agreement_party"),
        (without("event_source", 3), "event.csv, line 5, id: “visit” has no source in the table event_source"),
    ],
)
def test_each_fault_of_a_row_is_told_with_its_place(tmp_path: Path, tables: dict[str, Rows], told: str) -> None:
    assert any(fault.startswith(told) for fault in faults_of(tmp_path, tables))


def test_an_event_without_party_is_told(tmp_path: Path) -> None:
    tables = sound()
    tables["event_party"] = [row for row in tables["event_party"] if row["event"] != "talks"]
    assert faults_of(tmp_path, tables) == ["event.csv, line 4, id: “talks” has no party in the table event_party"]


def test_links_in_a_circle_are_told_once(tmp_path: Path) -> None:
    tables = sound()
    tables["event"][1]["date"] = tables["event"][2]["date"] = "2024-01-29"
    tables["event"][2]["end_date"] = ""
    pairs = (("signed", "visit"), ("visit", "talks"), ("talks", "signed"), ("talks", "visit"))
    tables["link"] = [{"event": event, "builds_on": earlier, "source": "mofa"} for event, earlier in pairs]
    assert [fault.partition(":")[0] for fault in faults_of(tmp_path, tables)] == [
        "link.csv, line 4, builds_on",
        "link.csv, line 5, builds_on",
    ]


def test_all_faults_are_gathered_and_the_first_hundred_shown(tmp_path: Path) -> None:
    tables = sound()
    tables["alias"] = [{"id": f"other-{number}", "event": "gone"} for number in range(103)]
    with pytest.raises(BuildError) as caught:
        build(write(tmp_path / "tables", tables), tmp_path / "out.sqlite")
    assert caught.value.count == 103
    assert len(caught.value.faults) == 100
    assert caught.value.lines()[-1] == "… and 3 more fault(s)"
    assert caught.value.faults[0].message == "“gone” is not in the table event"


def test_a_failed_build_leaves_the_dataset_that_was_there(tmp_path: Path) -> None:
    before = built(tmp_path).read_bytes()
    with pytest.raises(BuildError):
        built(tmp_path, changed("event", 0, weight="6"))
    assert (tmp_path / "small.sqlite").read_bytes() == before


def test_a_place_that_can_not_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    folder = write(tmp_path / "tables", sound())
    with pytest.raises(DatasetError, match=r"can't be written \(No such file or directory\); choose another place"):
        build(folder, tmp_path / "nowhere" / "out.sqlite")
    (tmp_path / "taken").mkdir()
    with pytest.raises(DatasetError, match="can't be written"):
        build(folder, tmp_path / "taken")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["tables", "taken"]


def test_a_table_is_never_lost_under_its_own_dataset(tmp_path: Path) -> None:
    folder = write(tmp_path, SOUND)
    before = (folder / "event.csv").read_bytes()
    (tmp_path / "link.sqlite").symlink_to(folder / "event.csv")
    for out in (folder / "event.csv", tmp_path / "link.sqlite"):
        with pytest.raises(UnwritableError) as caught:
            build(folder, out)
        assert "choose another name" in str(caught.value)
    assert (folder / "event.csv").read_bytes() == before


def test_a_folder_can_not_be_written_as_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = write(tmp_path / "tables", sound())
    monkeypatch.chdir(tmp_path)
    with pytest.raises(UnwritableError, match="Is a directory"):
        build(folder, Path())


def test_a_text_that_is_far_too_long_is_told(tmp_path: Path) -> None:
    told = "event.csv, line 2, title_en: this text of 301 signs was cut to 300"
    assert faults_of(tmp_path, changed("event", 0, title_en="x" * 301)) == [told]


def test_a_folder_that_is_not_there_is_told_in_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(DatasetError, match=r"nowhere can't be read \(Not a directory\)"):
        build(tmp_path / "nowhere", tmp_path / "out.sqlite")


def test_the_built_in_dataset_is_that_of_its_tables(tmp_path: Path) -> None:
    build(BUILT_IN_DATASET.parent, tmp_path / "again.sqlite")
    assert list(dump(tmp_path / "again.sqlite")) == list(dump(BUILT_IN_DATASET))
