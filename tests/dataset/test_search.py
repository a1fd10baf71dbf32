import pytest

from desktop.dataset.search import folded, matches, spellings
from desktop.model.text import Text
from tests.dataset.a_dataset import MadeDataset, a_source, an_agreement, an_event


def found(text: str, *events: object) -> list[str]:
    dataset = events[0] if isinstance(events[0], MadeDataset) else MadeDataset(*events)  # type: ignore[arg-type]
    return [dataset.columns.ids[row] for row in matches(dataset, text).nonzero()[0]]


@pytest.mark.parametrize("text", ["Münster", "münster", "Muenster", "Munster", "MÜNSTER", "Mu\u0308nster", "ünst"])
def test_an_umlaut_is_found_however_it_is_typed(text: str) -> None:
    assert found(text, an_event("a", place=Text("Münster")), an_event("b", place=Text("Berlin"))) == ["a"]


@pytest.mark.parametrize("text", ["Münster", "Muenster"])
def test_a_written_out_umlaut_is_found_by_the_umlaut(text: str) -> None:
    assert found(text, an_event("a", place=Text("Muenster")), an_event("b")) == ["a"]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("strasse", "Straße"),
        ("F-35", "F‑35"),
        ("acsa", "ＡＣＳＡ"),
        ("Türkiye", "TURKIYE"),
        ("evreux", "Évreux"),
        ("協", "日独物品役務相互提供協定"),
        ("ドイツ", "ﾄﾞｲﾂ"),
        ("orsta", "Ørsta"),
    ],
)
def test_case_accents_and_width_make_no_difference(text: str, written: str) -> None:
    events = an_event("a", "2024", "JP FR", summary=Text(written)), an_event("b", "2024", "JP FR")
    assert found(text, *events) == ["a"]


def test_kana_with_and_without_voice_marks_differ() -> None:
    assert found("が", an_event("a", title=Text("x", "か")), an_event("b", title=Text("x", "が"))) == ["b"]


def test_all_words_must_be_found() -> None:
    events = an_event("a", title=Text("Germany signs")), an_event("b", title=Text("Germany visits"))
    assert found("signs germany", *events) == ["a"]
    assert found("signs　germany", *events) == ["a"]


def test_no_word_finds_everything() -> None:
    assert found(" ", an_event("a"), an_event("b")) == ["a", "b"]


def test_words_are_found_inside_longer_ones() -> None:
    assert found("abkommen", an_event("a", title=Text("x", "", "Rüstungsabkommen"))) == ["a"]


def test_a_short_latin_word_has_to_begin_a_word() -> None:
    visa = an_event("a", title=Text("Visa and organisation"))
    assert found("isa", visa, an_event("b", title=Text("Visa; ISA signed"))) == ["b"]


def test_an_event_is_found_once_however_often_it_holds_the_word() -> None:
    assert found("ship", an_event("a", title=Text("ship ship ship")), an_event("b", title=Text("ship"))) == ["a", "b"]


def test_a_word_does_not_reach_into_the_next_event() -> None:
    events = an_event("a", sources=[a_source(title="alpha")]), an_event("beta")
    assert found("alphabeta", *events) == []


def test_events_are_found_by_everything_that_is_said_of_them() -> None:
    agreement = an_agreement("x", title=Text("Secrets pact", "秘密", "Geheimschutz"))
    event = an_event(
        "jp-de-event",
        aliases=["other-name"],
        label=Text("Brief"),
        sources=[a_source(publisher="Kyodo", title="Headline")],
        agreements=["x"],
    )
    dataset = MadeDataset(event, agreements=[agreement])
    for text in ("jp-de-ev", "other-name", "brief", "ドイツ", "deutschland", "kyodo", "headline", "geheimschutz", "秘"):
        assert found(text, dataset) == ["jp-de-event"]
    assert found("nowhere", dataset) == []


def test_a_lone_accent_finds_what_no_word_finds() -> None:
    assert found("\u0301", an_event("a")) == []


def test_spellings() -> None:
    assert spellings("Öl und Æther") == ("ol und aether", "oel und aether")
    assert spellings("plain") == ("plain",)
    assert folded("한국") == "한국"
