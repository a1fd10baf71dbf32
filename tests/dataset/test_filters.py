import pytest

from desktop.dataset.filters import EARLIEST, LATEST, TABLE, facets, is_set, kept, partner_counts, partners_of, sentence
from desktop.model.moment import Day, parse
from desktop.model.text import Text, untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage
from tests.dataset.a_dataset import MadeDataset, an_event


def left(dataset: MadeDataset, filters: Filters, perspective: str = "JP") -> list[str]:
    return [dataset.columns.ids[row] for row in kept(dataset, filters, perspective).nonzero()[0]]


def period(first: str, last: str) -> tuple[Day, Day]:
    return parse(first).first, parse(last).last


def in_words(dataset: MadeDataset, filters: Filters) -> str:
    return sentence(dataset, filters, "JP", "en", untranslated)


def four_events() -> MadeDataset:
    return MadeDataset(
        an_event("a", "2020-01-01", "JP DE", kind="acsa", stage=Stage.SIGNED),
        an_event("b", "2021-01-01", "JP FR DE", kind="exercise", stage=Stage.COMPLETED),
        an_event("c", "2022-01-01", "DE US", kind="visit"),
        an_event("d", "2023-01-01", "JP", kind="deployment", stage=Stage.ANNOUNCED),
    )


def test_no_filter_keeps_everything() -> None:
    assert left(four_events(), NO_FILTER) == ["a", "b", "c", "d"]


def test_an_event_stays_while_one_of_its_countries_is_ticked() -> None:
    assert left(four_events(), Filters(countries=frozenset(("FR", "US")))) == ["b", "c"]


def test_the_perspective_counts_as_a_country_when_it_is_named() -> None:
    assert left(four_events(), Filters(countries=frozenset(("JP",)))) == ["a", "b", "d"]


def test_no_country_ticked_leaves_nothing() -> None:
    assert left(four_events(), Filters(countries=frozenset())) == []


def test_an_unknown_country_leaves_nothing() -> None:
    assert left(four_events(), Filters(countries=frozenset(("XX",)))) == []


def test_partners_need_the_perspective_too() -> None:
    assert left(four_events(), Filters(partners=frozenset(("DE",)))) == ["a", "b"]
    assert left(four_events(), Filters(partners=frozenset(("DE",))), "US") == ["c"]


def test_a_country_is_not_its_own_partner() -> None:
    assert left(four_events(), Filters(partners=frozenset(("JP",)))) == []


def test_kinds_and_stages_hold_together() -> None:
    assert left(four_events(), Filters(kinds=frozenset(("acsa", "visit")))) == ["a", "c"]
    both = Filters(kinds=frozenset(("acsa", "visit")), stages=frozenset(("signed",)))
    assert left(four_events(), both) == ["a"]


def test_a_text_filters_and_blank_text_does_not() -> None:
    assert left(four_events(), Filters(text="title of b")) == ["b"]
    assert left(four_events(), Filters(text="  ")) == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("date", "end", "possibly", "certainly"),
    [
        ("2022-03", "", True, False),
        ("2022-03-15", "", True, True),
        ("2022-03-20", "", True, True),
        ("2022-03-21", "", False, False),
        ("2022-03-01", "2022-03-15", True, False),
        ("2022-03-16", "2022-03-18", True, True),
        ("2022-03-16", "2022-03", True, False),
        ("2022-02", "2022-04", True, False),
        ("2022", "", True, False),
        ("2022-03-14", "", False, False),
    ],
)
def test_period_knows_how_exactly_a_date_is_known(date: str, end: str, possibly: bool, certainly: bool) -> None:
    dataset = MadeDataset(an_event("e", date, end=end))
    days = period("2022-03-15", "2022-03-20")
    assert left(dataset, Filters(period=days)) == ["e"] * possibly
    assert left(dataset, Filters(period=days, certain=True)) == ["e"] * certainly


def test_facets_count_what_each_choice_would_leave_given_the_other_filters() -> None:
    counts = facets(four_events(), Filters(kinds=frozenset(("acsa", "exercise"))), "JP")
    assert (counts.total, counts.shown) == (4, 2)
    assert {code: count for code, count in counts.countries.items() if count} == {"DE": 2, "JP": 2, "FR": 1}
    assert counts.kinds == {"acsa": 1, "isa": 0, "visit": 1, "deployment": 1, "exercise": 1}
    assert counts.groups == {"logistics": 1, "security": 0, "visit": 1, "deployment": 2}
    assert {code: count for code, count in counts.stages.items() if count} == {"signed": 1, "completed": 1}


@pytest.mark.parametrize("other", [NO_FILTER, Filters(text="of"), Filters(period=period("2021", "2022"))])
def test_facets_equal_a_recount(other: Filters) -> None:
    dataset = four_events()
    counts = facets(dataset, other, "JP")
    for field in ("countries", "partners", "kinds", "stages"):
        for code, count in getattr(counts, field).items():
            only = Filters(text=other.text, period=other.period, **{field: frozenset((code,))})
            assert len(left(dataset, only)) == count


def test_more_parties_than_one_word_holds() -> None:
    many = [f"P{number}" for number in range(70)]
    dataset = MadeDataset(an_event("a", parties="JP P69"), an_event("b", parties="JP P3"), more_parties=many)
    assert left(dataset, Filters(countries=frozenset(("P69",)))) == ["a"]
    assert facets(dataset, NO_FILTER, "JP").countries["P69"] == 1


def test_a_dataset_without_events() -> None:
    counts = facets(MadeDataset(), Filters(countries=frozenset(("DE",))), "JP")
    assert (counts.total, counts.shown, counts.countries["DE"]) == (0, 0, 0)


def test_partners_in_order_of_lanes() -> None:
    dataset = MadeDataset(
        an_event("a", parties="JP US"),
        an_event("b", parties="JP US AU"),
        an_event("c", parties="JP FR"),
        an_event("d", parties="JP DE"),
        an_event("e", parties="DE GB"),
    )
    assert partners_of(dataset, "JP") == ("DE", "US", "AU", "FR")
    assert partners_of(dataset, "DE") == ("JP", "GB")
    assert partner_counts(dataset, "JP") == {"US": 2, "AU": 1, "FR": 1, "DE": 1}


def test_partners_among_some_events() -> None:
    dataset = four_events()
    assert partner_counts(dataset, "JP", Filters(text="title of b")) == {"DE": 1, "FR": 1}


def test_no_filter_in_words() -> None:
    assert in_words(four_events(), NO_FILTER) == "no filter"


def test_all_filters_in_words() -> None:
    filters = Filters(
        text=" ACSA ",
        countries=frozenset(("FR", "DE")),
        kinds=frozenset(("acsa", "deployment", "exercise")),
        stages=frozenset(("signed",)),
        period=period("2020", "2022"),
    )
    expected = "Germany or France · Logistics or Deployments · signed · 2020 to 2022 · “ACSA”"
    assert in_words(four_events(), filters) == expected


@pytest.mark.parametrize(
    ("filters", "words"),
    [
        (Filters(partners=frozenset(("DE",))), "Japan with Germany"),
        (Filters(countries=frozenset(("DE", "FR", "AU", "GB"))), "4 of 4 countries"),
        (Filters(countries=frozenset()), "no country"),
        (Filters(countries=frozenset(("DE", "FR", "XX"))), "Germany, France or XX"),
        (Filters(kinds=frozenset()), "no type"),
        (Filters(kinds=frozenset(("exercise", "magic"))), "Exercise or magic"),
        (Filters(kinds=frozenset(("acsa", "isa", "visit", "exercise"))), "4 of 5 types"),
        (Filters(stages=frozenset()), "no stage"),
        (Filters(stages=frozenset(("signed", "held", "ended"))), "signed, ended or held"),
        (Filters(stages=frozenset(("signed", "held", "ended", "approved"))), "4 of 12 stages"),
        (Filters(period=period("2020-03", "2020-03")), "March 2020"),
        (Filters(period=period("2020-03", "2020-04-02")), "1 March 2020 to 2 April 2020"),
        (Filters(period=period("2020", "2020"), certain=True), "2020 for certain"),
        (Filters(period=(parse("2020").first, LATEST)), "from 2020"),
        (Filters(period=(EARLIEST, parse("2020-04").last)), "until April 2020"),
        (Filters(text="x" * 50), f"“{'x' * 39}…”"),
    ],
)
def test_a_filter_in_words(filters: Filters, words: str) -> None:
    assert in_words(four_events(), filters) == words


def test_a_perspective_that_the_dataset_does_not_know_is_named_by_its_code() -> None:
    words = sentence(four_events(), Filters(partners=frozenset(("DE",))), "XX", "en", untranslated)
    assert words == "XX with Germany"


def test_every_field_of_the_filters_has_a_row() -> None:
    fields = [name for row in TABLE for name in (row.key, *row.beside)]
    assert sorted(fields) == sorted(Filters.__dataclass_fields__)
    assert not is_set("text", NO_FILTER)


def test_words_are_in_the_language_asked_for() -> None:
    filters = Filters(countries=frozenset(("DE",)), period=period("2020-03", "2020-03"))
    assert sentence(four_events(), filters, "JP", "ja", untranslated) == "ドイツ · 2020年3月"


def test_a_group_is_named_in_its_language() -> None:
    dataset = four_events()
    assert dataset.groups["logistics"].name == Text("Logistics")
    assert in_words(dataset, Filters(kinds=frozenset(("acsa",)))) == "Logistics"
