import csv
import io
import json
from itertools import pairwise

import pytest

from desktop.dataset.export import COLUMNS, as_csv, as_icalendar, as_json, as_table, by_grade
from desktop.model.text import Text, untranslated
from desktop.model.vocabulary import Grade, Role, Stage
from tests.dataset.a_dataset import MadeDataset, a_source, a_step, an_agreement, an_event


def records(dataset: MadeDataset, language: str = "en") -> list[dict[str, str]]:
    text = as_csv(dataset, range(len(dataset.columns.ids)), language, untranslated)  # type: ignore[arg-type]
    return list(csv.DictReader(io.StringIO(text, newline="")))


def calendar(dataset: MadeDataset) -> list[str]:
    return as_icalendar(dataset, range(len(dataset.columns.ids)), "en").replace("\r\n ", "").split("\r\n")


def objects(dataset: MadeDataset) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(as_json(dataset, range(len(dataset.columns.ids))))
    return found


def test_a_table_is_aligned_with_wide_signs_counted_double() -> None:
    dataset = MadeDataset(
        an_event("a", "2024-01-29", "JP DE", kind="acsa", stage=Stage.SIGNED, title=Text("Signed", "署名")),
        an_event("b", "2024-02", "JP", title=Text("Visit", "訪問")),
    )
    assert as_table(dataset, [0, 1], "en", untranslated).split("\n") == [
        "29 Jan 2024  JP DE  ACSA   signed  Signed",
        "Feb 2024     JP     Visit  held    Visit",
    ]
    assert as_table(dataset, [0, 1], "ja", untranslated).split("\n") == [
        "2024年1月29日  JP DE  ACSA   signed  署名",
        "2024年2月      JP     Visit  held    訪問",
    ]


def test_combining_accents_take_no_room() -> None:
    dataset = MadeDataset(an_event("a", kind="visit", title=Text("e\u0301")))
    dataset.kinds["visit"] = dataset.kinds["visit"].__class__(
        "visit", "visit", dataset.kinds["visit"].nature, Text("x"), Text("u\u0308")
    )
    assert as_table(dataset, [0], "en", untranslated) == "29 Jan 2024  JP DE  u\u0308  held  e\u0301"


def test_a_table_of_nothing_is_empty() -> None:
    assert as_table(MadeDataset(), [], "en", untranslated) == ""


def test_nothing_in_a_table_acts_on_the_terminal() -> None:
    dataset = MadeDataset(an_event("a", title=Text("red\x1b[31m\nnext")))
    line = as_table(dataset, [0], "en", untranslated)
    assert "\x1b" not in line
    assert "\n" not in line


def test_csv_quotes_everything_and_has_the_best_source() -> None:
    sources = [a_source("copy", grade=Grade.COPY), a_source("best", publisher='A "B", C', grade=Grade.PRESS)]
    dataset = MadeDataset(an_event("a", "2024-01", end="2024-02-01", place=Text("Tokyo", "東京"), sources=sources))
    text = as_csv(dataset, [0], "ja", untranslated)
    header, first = text.split("\r\n")[:2]
    assert header == ",".join(f'"{name}"' for name in COLUMNS)
    assert first.startswith('"a","2024-01","2024-02-01","month","JP DE","Visit","held"')
    record = records(dataset, "ja")[0]
    assert (record["source_publisher"], record["source_grade"]) == ('A "B", C', "press")
    assert (record["place"], record["weight"]) == ("東京", "3")


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_csv_holds_no_formula(start: str) -> None:
    dataset = MadeDataset(an_event("a", title=Text(f"{start}1+1"), sources=[]))
    record = records(dataset)[0]
    assert record["title"] == f"'{start}1+1"
    assert record["source_url"] == ""


def test_json_says_everything_with_null_for_what_is_missing() -> None:
    event = an_event(
        "a",
        "2024-01-29",
        kind="acsa",
        stage=Stage.SIGNED,
        title=Text("Signed", "署名"),
        label=Text("Sig"),
        place=Text("Tokyo"),
        roles=[Role.HOSTS],
        aliases=["old"],
        agreements=["x", "y"],
        sources=[a_source("copy", grade=Grade.COPY, url=""), a_source("best")],
    )
    life = a_step(Stage.SIGNED, "2024-01-29", "a"), a_step(Stage.IN_FORCE, "2024-01-29", "a")
    dataset = MadeDataset(
        event, agreements=[an_agreement("x", *life), an_agreement("y", life[0], a_step(Stage.IN_FORCE, "2024-07", "b"))]
    )
    (found,) = objects(dataset)
    sources = found.pop("sources")
    assert found == {
        "id": "a",
        "aliases": ["old"],
        "date": "2024-01-29",
        "end": None,
        "precision": "day",
        "parties": ["JP", "DE"],
        "roles": {"JP": "hosts", "DE": "acts"},
        "kind": "acsa",
        "stage": "signed",
        "titles": {"en": "Signed", "ja": "署名", "de": None},
        "labels": {"en": "Sig", "ja": None, "de": None},
        "agreement": "x",
        "agreements": [
            {"id": "x", "stage": "signed"},
            {"id": "x", "stage": "in_force"},
            {"id": "y", "stage": "signed"},
        ],
        "place": "Tokyo",
        "weight": 3,
    }
    assert isinstance(sources, list)
    assert sources[0] == {
        "id": "best",
        "publisher": "Ministry of Foreign Affairs of Japan",
        "publisher_kind": "government",
        "title": "Signing of the agreement",
        "date": "2024-01-29",
        "language": "en",
        "url": "https://www.mofa.go.jp/a.html",
        "grade": "official",
    }
    assert (sources[1]["id"], sources[1]["url"]) == ("copy", None)


def test_json_of_an_event_without_agreement_place_or_language_twins() -> None:
    (found,) = objects(MadeDataset(an_event("a", end="2024-02")))
    assert (found["agreement"], found["agreements"], found["place"], found["end"]) == (None, [], None, "2024-02")


def test_json_keeps_japanese_readable() -> None:
    assert "署名" in as_json(MadeDataset(an_event("a", title=Text("x", "署名"))), [0])


def test_a_calendar_entry_ends_on_the_day_after() -> None:
    lines = calendar(MadeDataset(an_event("a", "2024-01-29", end="2024-01-31")))
    assert "DTSTART;VALUE=DATE:20240129" in lines
    assert "DTEND;VALUE=DATE:20240201" in lines
    assert "DTSTAMP:20241231T000000Z" in lines
    assert "UID:a@milepost" in lines
    assert "STATUS:TENTATIVE" not in lines


def test_a_month_fills_the_calendar_and_is_tentative() -> None:
    lines = calendar(MadeDataset(an_event("a", "2024-02")))
    assert "DTSTART;VALUE=DATE:20240201" in lines
    assert "DTEND;VALUE=DATE:20240301" in lines
    assert "STATUS:TENTATIVE" in lines


def test_a_calendar_knows_no_year_10000() -> None:
    assert not any(line.startswith("DTEND") for line in calendar(MadeDataset(an_event("a", "9999-12-31"))))


def test_calendar_texts_are_escaped() -> None:
    event = an_event(
        "a", title=Text("One, two; three\\four\nfive\x07"), place=Text("Münster, Westphalia"), summary=Text("Said")
    )
    lines = calendar(MadeDataset(event))
    assert "SUMMARY:One\\, two\\; three\\\\four\\nfive\N{REPLACEMENT CHARACTER}" in lines
    assert "LOCATION:Münster\\, Westphalia" in lines
    assert "DESCRIPTION:Said" in lines
    assert "URL:https://www.mofa.go.jp/a.html" in lines


def test_an_entry_of_an_event_without_sources_has_no_address() -> None:
    assert not any(line.startswith("URL") for line in calendar(MadeDataset(an_event("a", sources=[]))))


def test_long_calendar_lines_are_folded_between_signs() -> None:
    text = as_icalendar(MadeDataset(an_event("a", summary=Text("物品役務相互提供協定" * 30))), [0], "en")
    lines = text.split("\r\n")
    assert all(len(line.encode()) <= 75 for line in lines)
    assert any(following.startswith(" ") for _, following in pairwise(lines))
    assert f"DESCRIPTION:{'物品役務相互提供協定' * 30}" in text.replace("\r\n ", "")
    assert text.endswith("END:VCALENDAR\r\n")


def test_sources_by_grade_keep_their_order_within_a_grade() -> None:
    sources = [a_source("a", grade=Grade.COPY), a_source("b"), a_source("c", grade=Grade.COPY)]
    assert [source.id for source in by_grade(sources)] == ["b", "a", "c"]
