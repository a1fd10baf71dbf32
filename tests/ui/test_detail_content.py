from dataclasses import replace

import pytest

from desktop.dataset.reader import Dataset
from desktop.model.moment import parse
from desktop.model.record import Agreement, Reading, Series, Step
from desktop.model.text import Text
from desktop.model.view_state import Selection
from desktop.model.vocabulary import Grade, PublisherNature, Role, Stage, Verdict
from desktop.ui.detail_content import LONGEST, Content, content, cut, date_text, one_line
from desktop.ui.detail_text import as_text
from tests.dataset.a_dataset import MadeDataset, a_claim, a_series, a_source, a_step, an_agreement, an_event, signed


def of_event(dataset: Dataset, name: str) -> Content:
    found = content(dataset, Selection("event", name), "JP")
    assert found is not None
    return found


def of_agreement(dataset: Dataset, name: str, perspective: str = "JP") -> Content:
    found = content(dataset, Selection("agreement", name), perspective)
    assert found is not None
    return found


def rows_of(found: Content) -> list[tuple[str, str]]:
    return [(row.text, row.date) for block in found.lives for row in block.rows]


# The record


def test_germany_is_the_seventh_to_sign_an_acsa_with_japan(record: Dataset) -> None:
    found = of_event(record, "de-20240129-acsa-signed")
    assert [(box.place, box.noun) for box in found.places] == [("7th", "country to sign an ACSA with Japan")]
    assert found.places[0].after == "after US, AU, GB, CA, FR, IN"


def test_the_life_of_that_agreement_marks_the_event_selected(record: Dataset) -> None:
    found = of_event(record, "de-20240129-acsa-signed")
    assert [row.text for block in found.lives for row in block.rows if row.current] == ["Signed"]
    assert ("In force", "12 Jul 2024") in rows_of(found)


def test_every_event_and_agreement_of_the_record_has_something_to_show(record: Dataset) -> None:
    chosen = [Selection("event", name) for name in record.columns.ids]
    chosen += [Selection("agreement", name) for name in record.agreements]
    shown = [content(record, selection, "JP") for selection in chosen]
    assert all(found and found.title and found.chips and found.parties and as_text(found) for found in shown)


def test_another_name_of_an_event_leads_to_it(record: Dataset) -> None:
    names = {name: row for row in range(len(record.columns.ids)) for name in record.event(row).aliases}
    alias, row = next(iter(names.items()))
    assert of_event(record, alias).title == record.event(row).title.en


# What is not there


def test_no_selection_shows_nothing() -> None:
    assert content(MadeDataset(), None, "JP") is None


@pytest.mark.parametrize("what", ["event", "agreement"])
def test_a_selection_that_the_dataset_does_not_have_shows_nothing(what: str) -> None:
    selection = Selection("event" if what == "event" else "agreement", "gone")
    assert content(MadeDataset(), selection, "JP") is None


# Events


def test_head_of_an_event() -> None:
    event = an_event("x", "2022-09-28", "JP DE", end="2022-10-01", place=Text("Tokyo"), stage=Stage.HELD)
    found = of_event(MadeDataset(event), "x")
    assert [chip.text for chip in found.chips] == ["Visit", "Held"]
    assert found.under_title == "28 September – 1 October 2022 · Tokyo"
    assert found.citable is not None


def test_without_a_place_the_date_stands_alone() -> None:
    assert of_event(MadeDataset(an_event("x", "2022-09")), "x").under_title == "September 2022"


def test_parties_with_what_they_do_beside_acting() -> None:
    event = an_event("x", parties="JP DE US", roles=[Role.HOSTS, Role.ACTS, Role.CONCERNED])
    found = of_event(MadeDataset(event), "x")
    assert [(party.code, party.name, party.role) for party in found.parties] == [
        ("JP", "Japan", "host"),
        ("DE", "Germany", ""),
        ("US", "United States", "concerned"),
    ]


@pytest.mark.parametrize(
    ("grade", "notice"),
    [
        (Grade.OFFICIAL, ""),
        (Grade.PRESS, ""),
        (Grade.COPY, "Not confirmed: only a copy of a report was read."),
        (Grade.NAMED, "Not confirmed: the source is named, its page was not read."),
        (Grade.MEMORY, "Not confirmed: no page was read."),
    ],
)
def test_what_is_not_confirmed_says_why(grade: Grade, notice: str) -> None:
    event = an_event("x", sources=[a_source(grade=grade)])
    assert of_event(MadeDataset(event), "x").notice == notice


def test_sources_best_first_with_grade_and_kind_of_publisher() -> None:
    told = a_source("a", publisher="Xinhua", nature=PublisherNature.STATE_MEDIA, grade=Grade.PRESS, date="2024-02")
    ours = a_source("b", author="K. Mori", date="around 2024")
    found = of_event(MadeDataset(an_event("x", sources=[told, ours])), "x")
    assert [[chip.text for chip in source.chips] for source in found.sources] == [
        ["official"],
        ["press", "state media"],
    ]
    assert found.sources[0].under == "K. Mori · Ministry of Foreign Affairs of Japan · around 2024"
    assert found.sources[1].under == "Xinhua · Feb 2024"


def test_a_source_without_a_title_is_named_by_its_publisher() -> None:
    event = an_event("x", sources=[a_source(title="", publisher="NHK")])
    assert of_event(MadeDataset(event), "x").sources[0].title == "NHK"


def test_other_readings_say_which_field_and_why() -> None:
    reading = Reading("date", Text("18 or 19 July"), Text("The German page differs."), "https://example.org/a")
    found = of_event(MadeDataset(replace(an_event("x"), readings=(reading,))), "x")
    assert [(one.value, one.note) for one in found.readings] == [("Date: 18 or 19 July", "The German page differs.")]


def test_links_stand_once_at_their_nearest_depth() -> None:
    first, second = an_event("a", "2020-01-01"), an_event("b", "2021-01-01", builds_on=["a"])
    third = an_event("c", "2022-01-01", builds_on=["b", "a"])
    found = of_event(MadeDataset(first, second, third), "c")
    assert {(link.title, link.depth) for link in found.builds_on} == {("Title of b", 1), ("Title of a", 1)}


def test_a_series_tells_its_members_and_what_came_before_the_period() -> None:
    dated = Step(Stage.HELD, parse("2014-05"), "", Text("First meeting"), "", Grade.OFFICIAL)
    own = Step(Stage.HELD, parse("2020-01-01"), "x", Text(""), "", Grade.OFFICIAL)
    dataset = MadeDataset(an_event("x", "2020-01-01", series=["s"]), series=[a_series("s", dated, own)])
    (series,) = of_event(dataset, "x").series
    assert series.size.startswith("2 event")
    assert [(member.title, member.date) for member in series.members] == [
        ("First meeting", "May 2014"),
        ("Title of x", "1 Jan 2020"),
    ]
    assert [member.selection for member in series.members] == [None, Selection("event", "x")]


# What is said about it


def test_what_is_said_of_just_this_event_comes_first_and_its_source_stands_once() -> None:
    wide = a_claim("wide", series=["s"])
    near, too = a_claim("near", events=["x"]), a_claim("too", events=["x"])
    dataset = MadeDataset(an_event("x", series=["s"]), series=[a_series("s")], claims=[wide, near, too])
    said = of_event(dataset, "x").said
    assert [line.claim for line in said] == ["Words of near", "Words of too", "Words of wide"]
    assert [bool(line.whose) for line in said] == [True, False, False]


def test_an_opinion_is_always_somebodys() -> None:
    view = replace(a_claim("v", events=["x"]), verdict=Verdict.OPINION, holder="Zi Ge")
    nameless = replace(a_claim("w", events=["x"]), verdict=Verdict.OPINION)
    said = of_event(MadeDataset(an_event("x"), claims=[view, nameless]), "x").said
    assert [(line.opinion, line.whose) for line in said] == [
        (True, "Attributed view · Zi Ge"),
        (True, "Attributed view · Ministry of Foreign Affairs of Japan · 29 Jan 2024"),
    ]


# Agreements


def test_an_agreement_shows_its_life_reached_or_not() -> None:
    dataset = MadeDataset(
        an_event("s", "2024-01-29", stage=Stage.SIGNED, agreements=["a"]),
        agreements=[an_agreement("a", a_step(Stage.SIGNED, "2024-01-29", "s"))],
    )
    found = of_agreement(dataset, "a")
    assert rows_of(found) == [
        ("Negotiations opened", "not recorded"),
        ("Agreed in substance", "not recorded"),
        ("Signed", "29 Jan 2024"),
        ("Approval", "not reached"),
        ("In force", "not reached"),
    ]
    assert found.under_title == "Signed 29 Jan 2024"
    assert found.citable is None


def test_a_stage_from_before_the_period_says_what_it_rests_on() -> None:
    step = Step(Stage.SIGNED, parse("1996-04-15"), "", Text("Signed in Tokyo"), "mofa", Grade.COPY)
    dataset = MadeDataset(an_event("x"), agreements=[an_agreement("a", step)])
    row = next(row for row in of_agreement(dataset, "a").lives[0].rows if row.reached)
    assert row.note == "Signed in Tokyo\nNot confirmed: only a copy of a report was read."
    assert row.selection is None
    assert row.meaning.startswith("Ministry of Foreign Affairs of Japan: Signing of the agreement")


def test_a_stage_without_a_source_says_how_it_is_known() -> None:
    dataset = MadeDataset(agreements=[an_agreement("a", a_step(Stage.SIGNED, "1996", grade=Grade.MEMORY))])
    row = next(row for row in of_agreement(dataset, "a").lives[0].rows if row.reached)
    assert row.meaning.splitlines()[0] == "From general knowledge; no page was read."


@pytest.mark.parametrize(
    ("parties", "complete", "reason"),
    [
        ("JP DE", [], "No order: the dataset does not say that its list of Japan is complete"),
        ("JP DE FR", [("JP", "acsa")], "No order: it has more than two parties"),
        ("JP DE", [("JP", "acsa")], ""),
        ("DE FR", [("JP", "acsa")], ""),
    ],
)
def test_a_stage_that_takes_no_place_says_why(parties: str, complete: list[tuple[str, str]], reason: str) -> None:
    steps = [a_step(stage, "2020-01-01") for stage in (Stage.NEGOTIATION_STARTED, Stage.SIGNED)]
    dataset = MadeDataset(agreements=[an_agreement("a", *steps, parties=parties)], complete=complete)
    talks, signing = (row for row in of_agreement(dataset, "a").lives[0].rows if row.reached)
    assert "No order" not in talks.meaning
    assert (signing.meaning.splitlines()[-1] == reason) if reason else ("No order" not in signing.meaning)


def test_several_approvals_are_told_apart_by_their_events() -> None:
    events = [an_event("one", "2017-04-14", stage=Stage.APPROVED), an_event("two", "2017-05-01", stage=Stage.APPROVED)]
    steps = [a_step(Stage.APPROVED, "2017-04-14", "one"), a_step(Stage.APPROVED, "2017-05-01", "two")]
    rows = of_agreement(MadeDataset(*events, agreements=[an_agreement("a", *steps)]), "a").lives[0].rows
    assert [row.note for row in rows if row.reached] == ["one", "two"]


def test_what_an_agreement_replaces_and_what_replaces_it() -> None:
    old = an_agreement("old", a_step(Stage.SIGNED, "1996"), replaced_by="new")
    new = an_agreement("new", a_step(Stage.IN_FORCE, "2017-04-25"), replaces="old")
    dataset = MadeDataset(agreements=[old, new])
    assert [link.selection for link in of_agreement(dataset, "new").replaces] == [Selection("agreement", "old")]
    assert [link.date for link in of_agreement(dataset, "old").replaced_by] == ["25 Apr 2017"]
    assert of_agreement(dataset, "old").under_title == "Replaced 25 Apr 2017"


def test_an_agreement_without_any_stage_has_a_title_all_the_same() -> None:
    empty, heir = an_agreement("a", replaced_by="b"), an_agreement("b", replaces="a")
    found = of_agreement(MadeDataset(agreements=[empty, heir]), "a")
    assert (found.title, found.under_title) == ("Title of a", "")
    assert found.replaced_by[0].date == ""


def test_sources_of_an_agreement_are_those_of_its_steps_each_once() -> None:
    step = Step(Stage.SIGNED, parse("1996"), "", Text(""), "mofa", Grade.OFFICIAL)
    held = a_step(Stage.IN_FORCE, "2024-01-29", "x")
    dataset = MadeDataset(an_event("x"), agreements=[an_agreement("a", step, held)])
    assert [source.title for source in of_agreement(dataset, "a").sources] == ["Signing of the agreement"]


def test_an_agreement_is_part_of_the_series_that_names_it() -> None:
    agreements = [signed("a", "DE", "2024"), signed("b", "GB", "2023")]
    dataset = MadeDataset(agreements=agreements, series=[a_series("s", agreements=["a", "b"])])
    (series,) = of_agreement(dataset, "a").series
    assert [member.selection for member in series.members] == [Selection("agreement", "a"), Selection("agreement", "b")]
    assert series.size == "2 agreements"


def test_a_series_counts_its_agreements_apart_from_its_events() -> None:
    steps = [a_step(Stage.HELD, "2014"), a_step(Stage.HELD, "2024-01-29", "x")]
    series = a_series("s", *steps, agreements=["a"])
    dataset = MadeDataset(an_event("x", series=["s"]), agreements=[signed("a", "DE", "2024")], series=[series])

    assert [block.size for block in of_event(dataset, "x").series] == ["1 agreement · 2 events"]


def test_a_series_of_nothing_else_is_left_out() -> None:
    alone = MadeDataset(an_event("x", series=["s"]), series=[a_series("s", a_step(Stage.HELD, "2024-01-29", "x"))])

    assert of_event(alone, "x").series == ()


def test_places_only_where_the_list_is_complete() -> None:
    agreements = [signed("a", "US", "1996"), signed("b", "DE", "2024-01-29")]
    assert of_agreement(MadeDataset(agreements=agreements), "b").places == ()
    complete = MadeDataset(agreements=agreements, complete=[("JP", "acsa")])
    (box,) = of_agreement(complete, "b").places
    assert (box.place, box.after, box.list_note) == ("2nd", "after US · first in Europe", "Left out: nothing")


def test_a_place_says_when_it_is_not_sure_and_what_it_is_first_in() -> None:
    agreements = [signed("a", "US", "1996", Grade.MEMORY), signed("b", "DE", "2024-01-29")]
    complete = MadeDataset(agreements=agreements, complete=[("JP", "acsa")])
    (box,) = of_agreement(complete, "b").places
    assert "rests on dates that are not confirmed" in box.after
    (first,) = of_agreement(complete, "a").places
    assert first.after == "rests on dates that are not confirmed"


# Texts


def test_texts_are_cut_to_a_bearable_length() -> None:
    assert cut("x" * (LONGEST + 1)) == "x" * (LONGEST - 1) + "…"
    assert cut("short") == "short"
    assert one_line("x" * 400).endswith("…")


def test_dates_of_sources() -> None:
    assert date_text("2024-02-08") == "8 Feb 2024"
    assert date_text("spring 2024") == "spring 2024"
    assert date_text("") == ""


def test_everything_shown_as_text() -> None:
    claim = a_claim("c", events=["x"])
    dataset = MadeDataset(
        an_event("o", "2020-01-01"),
        an_event("x", "2024-01-29", agreements=["a"], builds_on=["o"], roles=[Role.HOSTS], series=["s"]),
        agreements=[an_agreement("a", a_step(Stage.SIGNED, "2024-01-29", "x"))],
        series=[
            Series(
                "s",
                "series",
                "visit",
                Text("Meetings"),
                ("JP",),
                (a_step(Stage.HELD, "2020-01-01", "o"), a_step(Stage.HELD, "2024-01-29", "x")),
                (),
            )
        ],
        claims=[claim],
    )
    text = as_text(of_event(dataset, "x"))
    for told in ("Title of x", "Japan (host); Germany", "29 Jan 2024 · Signed", "Builds on\n1 Jan 2020", "Meetings"):
        assert told in text
    assert "https://www.mofa.go.jp/a.html" in text
    assert "\n\n\n" not in text


def lagging(*, complete: bool = True) -> MadeDataset:
    def an(name: str, partner: str, talks: str, signed_on: str, force: str) -> Agreement:
        steps = (
            a_step(Stage.NEGOTIATION_STARTED, talks),
            a_step(Stage.SIGNED, signed_on, "signed" if name == "x" else ""),
            a_step(Stage.IN_FORCE, force),
        )
        return an_agreement(name, *steps, parties=f"JP {partner}")

    return MadeDataset(
        an_event("signed", "2024-01-29", kind="acsa", stage=Stage.SIGNED, agreements=["x"]),
        agreements=[
            an("x", "DE", "2023-09-29", "2024-01-29", "2024-07-12"),
            an("y", "FR", "2017-01-06", "2018-07-13", "2019-06-26"),
            an("z", "GB", "2016", "2017-01-26", "2017-08"),
        ],
        complete=[("JP", "acsa")] if complete else [],
    )


def test_how_long_an_agreement_took_against_the_median_of_its_kind() -> None:
    talks, force = of_agreement(lagging(), "x").lags
    assert (talks.what, talks.days, talks.against) == (
        "From talks to signature",
        "122 days",
        "median of ACSA: 337.5 days, of 2 texts",
    )
    assert (force.days, force.against) == ("165 days", "median of ACSA: 256.5 days, of 2 texts")
    assert {row.title: row.meaning for row in talks.rows} == {
        "Germany: 122 days": "",
        "France: 553 days": "",
        "United Kingdom: 26 to 391 days": "Not in the median: not known to the day.",
    }
    assert {row.selection for row in talks.rows} == {Selection("agreement", name) for name in "xyz"}
    assert "known to the day" in talks.counted


def test_an_event_tells_what_it_took_to_come_to_it() -> None:
    (lag,) = of_event(lagging(), "signed").lags
    assert (lag.what, lag.days) == ("From talks to signature", "122 days")


def test_no_median_and_no_list_where_it_is_not_complete() -> None:
    talks, _ = of_agreement(lagging(complete=False), "x").lags
    assert (talks.days, talks.against, talks.rows) == ("122 days", "", ())


def test_behind_a_place_stands_the_list_and_how_it_was_counted() -> None:
    box = of_agreement(lagging(), "x").places[0]
    assert [(row.title, row.date) for row in box.rows] == [
        ("1st United Kingdom", "26 Jan 2017"),
        ("2nd France", "13 Jul 2018"),
        ("3rd Germany", "29 Jan 2024"),
    ]
    assert box.rows[0].selection == Selection("agreement", "z")
    assert box.counted.startswith("Counted by the date of the first text")
    assert box.counted.endswith("Left out: nothing")


def test_what_it_took_is_copied_too() -> None:
    assert "From talks to signature · 122 days · median of ACSA: 337.5 days, of 2 texts" in as_text(
        of_agreement(lagging(), "x")
    )
