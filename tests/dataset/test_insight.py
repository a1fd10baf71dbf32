from itertools import pairwise

import pytest

from desktop.dataset.insight import (
    LifeLine,
    Link,
    NoPlace,
    before_sentence,
    builds_on,
    built_on_by,
    claims_about,
    claims_about_agreement,
    life,
    ordinal,
    ordinal_sentence,
    standing,
    standing_words,
)
from desktop.model.moment import parse
from desktop.model.record import Agreement, Ordinal, Step
from desktop.model.text import untranslated
from desktop.model.vocabulary import Grade, Stage
from tests.dataset.a_dataset import MadeDataset, a_claim, a_series, a_step, an_agreement, an_event, signed


def lines_of(*steps: Step) -> list[str]:
    """The life in one word per line: the stage, in brackets if not reached, struck if passed over."""
    dataset = MadeDataset(agreements=[an_agreement("x", *steps)])
    return [_line(line) for line in life(dataset, "x")]


def _line(line: LifeLine) -> str:
    if line.step:
        return line.stage.value
    return f"-{line.stage}-" if line.passed else f"({line.stage})"


def test_a_life_shows_every_stage_reached_or_not() -> None:
    steps = a_step(Stage.ANNOUNCED, "2022"), a_step(Stage.NEGOTIATION_STARTED, "2023"), a_step(Stage.SIGNED, "2024")
    assert lines_of(*steps) == [
        "announced",
        "negotiation_started",
        "-agreed_in_substance-",
        "signed",
        "(approved)",
        "(in_force)",
    ]


def test_several_approvals_each_take_a_line() -> None:
    steps = a_step(Stage.APPROVED, "2023-04"), a_step(Stage.APPROVED, "2023-05"), a_step(Stage.IN_FORCE, "2023-08")
    assert lines_of(*steps)[-3:] == ["approved", "approved", "in_force"]


def test_a_life_of_which_nothing_is_known() -> None:
    ladder = ["(negotiation_started)", "(agreed_in_substance)", "(signed)", "(approved)", "(in_force)"]
    assert lines_of() == ladder


def three_steps() -> Agreement:
    return an_agreement(
        "x", a_step(Stage.SIGNED, "2020-01-10"), a_step(Stage.IN_FORCE, "2020-06"), a_step(Stage.ENDED, "2022-03-03")
    )


def said(agreement: Agreement, at: str | None = None, successor: Agreement | None = None) -> tuple[str, str]:
    day = parse(at).last if at else None
    return standing_words(standing(agreement, day, successor), "en", untranslated)


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2020-01-09", ("", "")),
        ("2020-01-10", ("signed 10 Jan 2020", "signed")),
        ("2020-06-29", ("signed 10 Jan 2020", "signed")),
        ("2020-06-30", ("in force since Jun 2020", "in force")),
        ("2022-03-03", ("ended 3 Mar 2022", "ended")),
        (None, ("ended 3 Mar 2022", "ended")),
    ],
)
def test_standing_as_of_a_day(at: str | None, words: tuple[str, str]) -> None:
    assert said(three_steps(), at) == words


def test_a_later_announcement_does_not_set_an_agreement_back() -> None:
    agreement = an_agreement("x", a_step(Stage.SIGNED, "2020"), a_step(Stage.ANNOUNCED, "2021"))
    assert standing(agreement).stage is Stage.SIGNED


def test_what_one_side_alone_has_done_is_not_how_far_an_agreement_stands() -> None:
    signed, approved = a_step(Stage.SIGNED, "2020-01-01"), a_step(Stage.APPROVED, "2020-02-01")
    assert said(an_agreement("x", signed, approved)) == ("signed 1 Jan 2020", "signed")


def test_the_first_of_several_signatures_gives_the_moment() -> None:
    agreement = an_agreement("x", a_step(Stage.SIGNED, "2020-02-01"), a_step(Stage.SIGNED, "2020-03-01"))
    assert said(agreement) == ("signed 1 Feb 2020", "signed")


def test_in_force_since_a_year() -> None:
    assert said(an_agreement("x", a_step(Stage.IN_FORCE, "2016"))) == ("in force since 2016", "in force")


@pytest.mark.parametrize(
    ("at", "words"),
    [
        ("2017-03-31", ("in force since Jan 2013", "in force")),
        ("2017-04-30", ("replaced 25 Apr 2017", "replaced")),
    ],
)
def test_an_agreement_is_replaced_when_its_successor_comes_into_force(at: str, words: tuple[str, str]) -> None:
    old = an_agreement("old", a_step(Stage.IN_FORCE, "2013-01-31"), replaced_by="new")
    new = an_agreement("new", a_step(Stage.SIGNED, "2016"), a_step(Stage.IN_FORCE, "2017-04-25"), replaces="old")
    assert said(old, at, new) == words
    assert standing(old, parse(at).last, new).replaced == (words[1] == "replaced")


def test_before_the_first_stage_there_is_no_moment() -> None:
    now = standing(an_agreement("x"))
    assert (now.stage, now.moment) == (None, None)


def places(*agreements: Agreement, of: str, kind: str = "acsa", stage: Stage = Stage.SIGNED) -> Ordinal | NoPlace:
    return ordinal(MadeDataset(agreements=agreements, complete=[("JP", kind)]), "JP", of, stage)


def place(*agreements: Agreement, of: str, **also: str) -> Ordinal:
    found = places(*agreements, of=of, **also)
    assert isinstance(found, Ordinal)
    return found


def test_the_third_partner_to_sign() -> None:
    third = place(
        signed("us", "US", "1996-04-15"),
        signed("de", "DE", "2024-01-29"),
        signed("au", "AU", "2010-05"),
        signed("it", "IN", "2024-11-25"),
        of="de",
    )
    assert (third.first, third.last, third.before) == (3, 3, ("US", "AU"))
    assert third.confirmed
    assert not third.organisations
    assert third.list_note.en == "Left out: nothing"


def test_the_order_goes_by_the_first_text_between_the_two() -> None:
    texts = (
        signed("us-2016", "US", "2016-09-26", replaces="us-1996"),
        signed("us-1996", "US", "1996-04-15", replaced_by="us-2016"),
        signed("au", "AU", "2010-05-19"),
    )
    assert place(*texts, of="us-2016").first == 1
    assert place(*texts, of="au").before == ("US",)


def test_where_precision_leaves_the_order_open_two_places_are_possible() -> None:
    texts = signed("a", "AU", "2010"), signed("b", "FR", "2015-03"), signed("c", "GB", "2015-03-13")
    for name in ("b", "c"):
        found = place(*texts, of=name)
        assert (found.first, found.last, found.before) == (2, 3, ("AU",))


def test_the_same_day_shares_the_place() -> None:
    texts = signed("b", "FR", "2015-03-13"), signed("c", "GB", "2015-03-13")
    assert [(place(*texts, of=name).first, place(*texts, of=name).last) for name in "bc"] == [(1, 1), (1, 1)]


@pytest.mark.parametrize("shaky", [Grade.MEMORY, Grade.NAMED, Grade.COPY])
def test_a_place_rests_on_the_dates_of_those_before(shaky: Grade) -> None:
    texts = signed("a", "AU", "2010", shaky), signed("b", "FR", "2015"), signed("c", "GB", "2005")
    assert not place(*texts, of="a").confirmed
    assert not place(*texts, of="b").confirmed
    assert place(*texts, of="c").confirmed


def test_organisations_count() -> None:
    found = place(signed("n", "NATO", "2010"), signed("f", "FR", "2011"), of="f")
    assert (found.first, found.organisations) == (2, True)


def test_first_in_its_region_when_certain() -> None:
    texts = signed("us", "US", "1996"), signed("fr", "FR", "2018-07"), signed("de", "DE", "2018-07-13")
    assert place(texts[0], texts[2], of="de").first_in_region == "western-europe"
    assert place(*texts, of="de").first_in_region == ""
    assert place(signed("n", "NATO", "2010"), of="n").first_in_region == ""


def test_the_order_of_entry_into_force_is_its_own() -> None:
    texts = (
        an_agreement("ca", a_step(Stage.SIGNED, "2018-04"), a_step(Stage.IN_FORCE, "2019-07-18"), parties="JP GB"),
        an_agreement("fr", a_step(Stage.SIGNED, "2018-07"), a_step(Stage.IN_FORCE, "2019-06-26"), parties="JP FR"),
    )
    assert place(*texts, of="fr").first == 2
    assert place(*texts, of="fr", stage=Stage.IN_FORCE).first == 1


def test_agreements_of_others_and_of_other_kinds_do_not_count() -> None:
    texts = signed("de", "DE", "2024"), signed("isa", "US", "2007", kind="isa"), an_agreement("x", parties="DE US")
    assert place(*texts, of="de").first == 1


@pytest.mark.parametrize(
    ("agreement", "reason"),
    [
        (an_agreement("x", parties="DE US"), NoPlace.NOT_A_PARTY),
        (signed("x", "DE", "2021", kind="isa"), NoPlace.NO_COMPLETE_LIST),
        (an_agreement("x", a_step(Stage.SIGNED, "2023"), parties="JP GB DE"), NoPlace.SEVERAL_PARTNERS),
        (an_agreement("x", a_step(Stage.ANNOUNCED, "2023")), NoPlace.NOT_REACHED),
    ],
)
def test_where_the_record_gives_no_place_it_gives_the_reason(agreement: Agreement, reason: NoPlace) -> None:
    assert places(agreement, of="x") is reason


def a_place(stage: Stage = Stage.SIGNED, **also: object) -> Ordinal:
    values = {"first": 7, "last": 7, "before": ("US", "AU"), "organisations": True} | also
    kind = str(values.pop("kind", "acsa"))
    defaults = {"confirmed": True, "first_in_region": "", "list_note": MadeDataset().about.about}
    return Ordinal(party="JP", kind=kind, partner="DE", stage=stage, **(defaults | values))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (a_place(), ("7th", "partner to sign an ACSA with Japan")),
        (a_place(organisations=False), ("7th", "country to sign an ACSA with Japan")),
        (a_place(kind="visit", first=1, last=1), ("1st", "partner to sign a Visit with Japan")),
        (a_place(kind="visit", organisations=False), ("7th", "country to sign a Visit with Japan")),
        (a_place(last=8), ("7th or 8th", "partner to sign an ACSA with Japan")),
        (a_place(last=9), ("7th to 9th", "partner to sign an ACSA with Japan")),
        (a_place(Stage.IN_FORCE), ("7th", "partner whose ACSA with Japan entered into force")),
        (a_place(Stage.IN_FORCE, organisations=False), ("7th", "country whose ACSA with Japan entered into force")),
        (a_place(Stage.APPROVED), ("7th", "partner whose ACSA with Japan came so far: approved")),
    ],
)
def test_a_place_in_words(found: Ordinal, words: tuple[str, str]) -> None:
    assert ordinal_sentence(MadeDataset(), found, "en", untranslated) == words


def test_who_came_before_in_words() -> None:
    assert before_sentence(a_place(), untranslated) == "after US, AU"
    assert before_sentence(a_place(before=()), untranslated) == ""


def test_claims_are_found_through_the_agreement_and_its_series() -> None:
    dataset = MadeDataset(
        an_event("e", agreements=["x"], series=["s"]),
        agreements=[an_agreement("x", a_step(Stage.SIGNED, "2024", "e"))],
        series=[a_series("s"), a_series("around", agreements=["x"]), a_series("else")],
        claims=[
            a_claim("1", events=["e"]),
            a_claim("2", events=["other"]),
            a_claim("3", agreements=["x"]),
            a_claim("4", series=["s"]),
            a_claim("5", series=["around"]),
            a_claim("6", series=["else"]),
        ],
    )
    assert [claim.id for claim in claims_about(dataset, "e")] == ["1", "3", "4", "5"]
    assert [claim.id for claim in claims_about_agreement(dataset, "x")] == ["1", "3", "5"]


def a_chain() -> MadeDataset:
    """d builds on c and a, c on b, b on a; e is a later stage of the agreement of d."""
    return MadeDataset(
        an_event("a", built_on_by=["b", "d"]),
        an_event("b", builds_on=["a"], built_on_by=["c"]),
        an_event("c", builds_on=["b"], built_on_by=["d"]),
        an_event("d", builds_on=["c", "a"], built_on_by=["e"], agreements=["x"]),
        an_event("e", builds_on=["d"], agreements=["x"]),
        agreements=[
            an_agreement("x", a_step(Stage.ANNOUNCED, "2016"), *(a_step(Stage.SIGNED, "2024", n) for n in "ddee"))
        ],
    )


def test_what_an_event_builds_on_is_followed_step_by_step() -> None:
    expected = (Link("d", "c", 1), Link("d", "a", 1), Link("c", "b", 2), Link("b", "a", 3))
    assert builds_on(a_chain(), "d") == expected


def test_what_builds_on_an_event() -> None:
    assert built_on_by(a_chain(), "b") == (Link("c", "b", 1), Link("d", "c", 2))


def test_a_stage_builds_on_what_the_stages_before_it_built_on() -> None:
    assert builds_on(a_chain(), "e") == builds_on(a_chain(), "d")


def test_what_builds_on_a_later_stage_builds_on_the_earlier_one_too() -> None:
    dataset = MadeDataset(
        an_event("d", built_on_by=["e"], agreements=["x"]),
        an_event("e", builds_on=["d"], built_on_by=["f"], agreements=["x"]),
        an_event("f", builds_on=["e"]),
        agreements=[an_agreement("x", a_step(Stage.SIGNED, "2024", "d"), a_step(Stage.IN_FORCE, "2024", "e"))],
    )
    assert built_on_by(dataset, "d") == (Link("f", "e", 1),)


def test_a_link_is_found_once() -> None:
    dataset = MadeDataset(
        an_event("a", built_on_by=["d"]),
        an_event("d", builds_on=["a"], agreements=["x", "y"]),
        an_event("e", agreements=["x", "y"]),
        agreements=[an_agreement(name, *(a_step(Stage.APPROVED, "2024", event) for event in "de")) for name in "xy"],
    )
    assert builds_on(dataset, "e") == (Link("d", "a", 1),)


def test_an_event_that_does_not_exist_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(KeyError, match="nobody"):
        builds_on(a_chain(), "nobody")


def all_linked(number: int) -> MadeDataset:
    """Each event builds on all before it."""
    names = [f"e{one:03}" for one in range(number)]
    return MadeDataset(
        *(an_event(name, builds_on=names[:one][::-1], built_on_by=names[one + 1 :]) for one, name in enumerate(names))
    )


def test_many_links_are_followed_without_putting_their_events_together(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = all_linked(30)
    monkeypatch.setattr(MadeDataset, "event", None)
    assert len(builds_on(dataset, "e029")) == len(built_on_by(dataset, "e000")) == 30 * 29 / 2


def test_the_nearest_two_hundred_events_are_followed() -> None:
    names = [f"e{one:03}" for one in range(400)]
    chain = MadeDataset(*(an_event(here, builds_on=[before]) for before, here in pairwise(names)), an_event("e000"))
    links = builds_on(chain, "e399")
    assert (len(links), links[0], links[-1]) == (200, Link("e399", "e398", 1), Link("e200", "e199", 200))


def test_links_lead_to_two_hundred_events_though_there_are_more() -> None:
    links = builds_on(all_linked(250), "e249")
    assert {link.earlier for link in links if link.depth == 1} == {f"e{one:03}" for one in range(49, 249)}
    assert {link.earlier for link in links} == {f"e{one:03}" for one in range(49, 249)}


def test_a_life_of_many_stages_is_walked_to_its_two_hundredth() -> None:
    names = [f"e{one:03}" for one in range(300)]
    dataset = MadeDataset(
        an_event("z"),
        *(an_event(name, builds_on=["z"], agreements=["x"]) for name in names),
        agreements=[an_agreement("x", *(a_step(Stage.APPROVED, "2024", name) for name in names))],
    )
    assert len(builds_on(dataset, "e299")) == 201
