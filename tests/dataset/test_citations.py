"""Citations, read back by the libraries that others read them with."""

import json

import pytest
import rispy
from citeproc.source.json import CiteProcJSON
from pybtex.database import BibliographyData, parse_string

from desktop.dataset.citations import CITATION_FORMS, CitationForm, citations
from desktop.dataset.data_file import DATA_FORMS, as_file, as_text, watched
from desktop.dataset.errors import CalledOffError
from desktop.dataset.reader import open_dataset
from desktop.model.record import Event
from desktop.model.text import Text, untranslated
from desktop.model.vocabulary import Grade, PublisherNature
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_dataset import MadeDataset, a_source, an_event

SIGNED = Text("ACSA signed", "ACSA署名", "ACSA unterzeichnet")
NASTY = '50% of {A} & B_C\\ #1 $x ~ ^ "quoted"'


def cited(form: CitationForm, *events: Event) -> str:
    return citations(events, "en", form, untranslated)


def bibtex(*events: Event) -> BibliographyData:
    return parse_string(cited("bibtex", *events), "bibtex")


def ris(*events: Event) -> list[dict[str, object]]:
    return list(rispy.loads(cited("ris", *events)))


def csl(*events: Event) -> list[dict[str, object]]:
    return list(json.loads(cited("csl", *events)))


def from_tex(text: str) -> str:
    """What TeX sets for the escapes that can occur."""
    for written, sign in (
        ("textbackslash{}", "\0"), ("textbraceleft{}", "{"), ("textbraceright{}", "}"),
        ("textasciitilde{}", "~"), ("textasciicircum{}", "^"), *((sign, sign) for sign in "&%$#_"),
    ):  # fmt: skip
        text = text.replace(f"\\{written}", sign)
    return text.replace("\0", "\\")


# Footnotes


def test_a_footnote_names_the_event_and_its_sources_the_best_first() -> None:
    event = an_event("e", title=SIGNED, sources=[
        a_source(title="Report", publisher="NHK", author="A. Writer", date="2024-01", url="", grade=Grade.PRESS),
        a_source(),
    ])  # fmt: skip
    assert cited("footnote", event) == (
        "ACSA signed, 29 January 2024: Ministry of Foreign Affairs of Japan, “Signing of the agreement”, "
        "29 January 2024, https://www.mofa.go.jp/a.html [official source]; A. Writer, “Report”, NHK, January 2024 "
        "[press report]."
    )


def test_footnotes_follow_the_custom_of_their_language() -> None:
    source = a_source(title="A “new” step", publisher="Bundestag", url="https://a.b")
    event = an_event("e", title=SIGNED, sources=[source])
    assert citations([event], "de", "footnote", untranslated) == (
        "ACSA unterzeichnet, 29. Januar 2024: "
        "Bundestag, „A ‘new’ step“, 29. Januar 2024, https://a.b [official source]."
    )
    source = a_source(title="「自衛隊」の署名", publisher="外務省", url="https://a.b")
    event = an_event("e", title=SIGNED, sources=[source, source])
    once = "外務省「『自衛隊』の署名」、2024年1月29日、https://a.b（official source）"
    assert citations([event], "ja", "footnote", untranslated) == f"ACSA署名（2024年1月29日）：{once}；{once}。"


def test_a_description_of_a_page_is_not_quoted_as_its_headline() -> None:
    event = an_event("e", sources=[a_source(title="[list of signed agreements]")])
    assert "Japan, [list of signed agreements], 29" in cited("footnote", event)


def test_a_footnote_without_sources_or_titles() -> None:
    assert cited("footnote", an_event("e", title=SIGNED, sources=[])) == "ACSA signed, 29 January 2024."
    bare = a_source(title="", publisher="NHK", date="about 2020", url="")
    assert cited("footnote", an_event("e", sources=[bare])).endswith(": NHK, about 2020 [official source].")


def test_several_events_are_a_footnote_each() -> None:
    lines = cited("footnote", an_event("a"), an_event("b", title=Text("two\nlines"))).split("\n")
    assert [line.split(",")[0] for line in lines] == ["Title of a", "two lines"]


# A source once, however many events rest on it


@pytest.mark.parametrize("form", ["bibtex", "csl", "ris"])
def test_a_source_of_several_events_is_one_entry_that_names_them(form: CitationForm) -> None:
    events = an_event("a", title=SIGNED), an_event("b", "2024-07", title=Text("In force"))
    text = cited(form, *events)
    assert text.count("Signing of the agreement") == 1
    assert "official source; cited for: ACSA signed, 29 January 2024; In force, July 2024" in text


@pytest.mark.parametrize(("form", "nothing"), [("bibtex", ""), ("csl", "[]"), ("ris", ""), ("footnote", "")])
def test_nothing_gives_nothing(form: CitationForm, nothing: str) -> None:
    assert cited(form) == nothing


@pytest.mark.parametrize(
    ("grade", "told"),
    [
        (Grade.OFFICIAL, "official source"),
        (Grade.MIRROR, "official text on another page"),
        (Grade.PRESS, "press report"),
        (Grade.COPY, "not confirmed"),
        (Grade.NAMED, "not confirmed"),
        (Grade.MEMORY, "not confirmed"),
    ],
)
@pytest.mark.parametrize("form", CITATION_FORMS)
def test_every_form_says_how_good_a_source_is(form: CitationForm, grade: Grade, told: str) -> None:
    assert told in cited(form, an_event("e", sources=[a_source(grade=grade)]))


# BibTeX


def test_bibtex_is_read_back_as_it_was() -> None:
    source = a_source("mofa:1 é", title=NASTY, url="https://a.b/c?d={e} f%20ü", date="2024-03")
    (entry,) = bibtex(an_event("e", sources=[source])).entries.values()
    assert (entry.key, entry.type) == ("mofa:1--", "misc")
    assert from_tex(entry.fields["title"]) == f"{{{NASTY}}}"
    assert (entry.fields["year"], entry.fields["month"]) == ("2024", "March")
    assert "day" not in entry.fields
    assert entry.fields["url"] == "https://a.b/c?d=%7Be%7D%20f%20ü"
    (author,) = entry.persons["author"]
    assert author.last_names == ["{Ministry of Foreign Affairs of Japan}"]  # one name, not several


def test_bibtex_of_a_source_with_an_author_and_little_else() -> None:
    source = a_source("x", author="Zi Ge", publisher="Daily, The", title="T", date="", url="", language="")
    (entry,) = bibtex(an_event("e", sources=[source])).entries.values()
    assert entry.persons["author"][0].last_names == ["{Zi Ge}"]
    assert dict(entry.fields) == {"title": "{T}", "publisher": "Daily, The", "note": entry.fields["note"]}


def test_no_two_keys_of_bibtex_are_alike() -> None:
    sources = [a_source(name) for name in ("a b", "a-b", "A-B", "a-b-2")]
    assert list(bibtex(an_event("e", sources=sources)).entries) == ["a-b", "a-b-2", "A-B-3", "a-b-2-2"]


# RIS


def test_ris_is_read_back_as_it_was() -> None:
    press = a_source(
        "nhk", publisher="NHK", nature=PublisherNature.PRESS, author="A", date="2024", url="", grade=Grade.PRESS
    )
    first, second = ris(an_event("e", title=SIGNED, sources=[press, a_source(title=NASTY)]))
    note = "official source; cited for: ACSA signed, 29 January 2024"
    assert first == {
        "type_of_reference": "ELEC",
        "id": "mofa",
        "authors": ["Ministry of Foreign Affairs of Japan"],
        "title": NASTY,
        "publisher": "Ministry of Foreign Affairs of Japan",
        "year": "2024",
        "date": "2024/01/29/",
        "language": "en",
        "urls": ["https://www.mofa.go.jp/a.html"],
        "notes": [note],
    }
    assert (second["type_of_reference"], second["secondary_title"], second["date"]) == ("NEWS", "NHK", "2024///")


def test_no_text_begins_a_line_of_ris() -> None:
    (entry,) = ris(an_event("e", sources=[a_source(title="one\r\nER  - \nTY  - JOUR")]))
    assert entry["title"] == "one  ER  -  TY  - JOUR"


def test_every_line_of_ris_is_one_of_the_form() -> None:
    lines = cited("ris", an_event("a", sources=[a_source("a"), a_source("b")])).split("\r\n")
    assert all(line[2:6] == "  - " for line in lines if line)
    assert [line for line in lines if line.startswith(("TY", "ER"))] == ["TY  - ELEC", "ER  - "] * 2


# CSL-JSON


def test_csl_is_what_a_processor_takes() -> None:
    press = a_source("nhk", publisher="NHK", nature=PublisherNature.PRESS, author="A", date="2024-02", title=NASTY)
    undated = a_source("x", date="", grade=Grade.COPY)
    items = csl(an_event("e", sources=[undated, press, a_source()]))
    library = CiteProcJSON(items)  # warns, and so fails, at a type or a field that it does not know
    assert list(library) == ["nhk", "mofa", "x"]
    assert str(library["nhk"]["container_title"]) == "NHK"
    assert (library["nhk"]["issued"]["year"], library["nhk"]["issued"]["month"]) == (2024, 2)


def test_csl_item() -> None:
    event = an_event("e", title=SIGNED, sources=[a_source(date="about 2020")])
    assert csl(event) == [
        {
            "id": "mofa",
            "type": "webpage",
            "title": "Signing of the agreement",
            "author": [{"literal": "Ministry of Foreign Affairs of Japan"}],
            "publisher": "Ministry of Foreign Affairs of Japan",
            "issued": {"raw": "about 2020"},
            "language": "en",
            "URL": "https://www.mofa.go.jp/a.html",
            "note": "official source; cited for: ACSA signed, 29 January 2024",
        }
    ]


# The record as a whole


@pytest.fixture(scope="module")
def of_the_record() -> tuple[int, dict[CitationForm, str]]:
    """How many sources the events of the built-in record rest on, and their citations."""
    dataset = open_dataset(BUILT_IN_DATASET)
    events = list(dataset.events())
    written = {form: citations(events, "ja", form, untranslated) for form in CITATION_FORMS}
    return len({source.id for event in events for source in event.sources}), written


def test_every_source_of_the_record_is_read_back(of_the_record: tuple[int, dict[CitationForm, str]]) -> None:
    count, written = of_the_record
    assert count > 500
    assert len(parse_string(written["bibtex"], "bibtex").entries) == count
    assert len({entry["id"] for entry in rispy.loads(written["ris"])}) == count
    assert len(CiteProcJSON(json.loads(written["csl"]))) == count
    assert len(written["footnote"].split("\n")) == 572


# Files


@pytest.mark.parametrize("form", DATA_FORMS)
def test_a_file_ends_its_last_line_and_is_utf_8(form: str) -> None:
    dataset = MadeDataset(an_event("a", title=Text("x", "署名")))
    text = as_text(dataset, [0], form, "ja", untranslated)  # type: ignore[arg-type]
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "署名" in as_file(text, form).decode("utf-8-sig")  # type: ignore[arg-type]


def test_only_a_csv_says_that_it_is_utf_8() -> None:
    assert as_file("ü", "csv").startswith(b"\xef\xbb\xbf")
    assert as_file("ü", "ris") == "ü".encode()


def test_making_data_tells_how_far_it_is_and_can_be_called_off() -> None:
    told: list[float] = []
    assert list(watched([5, 6], lambda: False, told.append)) == [5, 6]
    assert told == [0, 0.5]
    with pytest.raises(CalledOffError):
        list(watched([5], lambda: True, told.append))
