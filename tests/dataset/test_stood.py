"""A dataset as it stood on a day: nothing that came later is told."""

import pytest

from desktop.dataset.export import as_csv
from desktop.dataset.filters import facets, kept, sentence
from desktop.dataset.insight import NoPlace, builds_on, claims_about, ordinal, standing_of
from desktop.dataset.lags import lags
from desktop.dataset.ranking import ranking
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.stood import as_it_stood
from desktop.dataset.trends import trends
from desktop.model.moment import Day, parse
from desktop.model.record import Ordinal
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET
from tests.dataset.a_dataset import MadeDataset, a_claim, a_series, a_source, a_step, an_agreement, an_event, signed


def day(date: str) -> Day:
    return parse(date).last


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


def a_life() -> MadeDataset:
    return MadeDataset(
        an_event("talks", "2018-05-02", kind="acsa", stage=Stage.NEGOTIATION_STARTED, agreements=["deal"]),
        an_event("signing", "2020", kind="acsa", stage=Stage.SIGNED, agreements=["deal"], builds_on=["talks"]),
        an_event("force", "2021-03-01", kind="acsa", stage=Stage.IN_FORCE, agreements=["deal"]),
        agreements=[
            an_agreement(
                "deal",
                a_step(Stage.NEGOTIATION_STARTED, "2018-05-02", "talks"),
                a_step(Stage.SIGNED, "2020", "signing"),
                a_step(Stage.IN_FORCE, "2021-03-01", "force"),
                replaced_by="next",
            ),
            an_agreement("next", a_step(Stage.SIGNED, "2022-01-01"), replaces="deal"),
        ],
        series=[a_series("round", a_step(Stage.HELD, "2018-05-02", "talks"), agreements=["deal", "next"])],
        complete=[("JP", "acsa")],
    )


def ids_left(dataset: Dataset, filters: Filters) -> list[str]:
    return [dataset.columns.ids[row] for row in kept(dataset, filters, "JP").nonzero()[0]]


def stages(dataset: Dataset, name: str) -> list[Stage | None]:
    return [step.stage for step in dataset.agreements[name].steps]


def test_an_event_is_left_once_it_has_surely_happened() -> None:
    dataset = a_life()
    assert ids_left(dataset, Filters(known=day("2018-05-01"))) == []
    assert ids_left(dataset, Filters(known=day("2018-05-02"))) == ["talks"]
    assert ids_left(dataset, Filters(known=day("2020-06-30"))) == ["talks"]  # not before the end of its year
    assert ids_left(dataset, Filters(known=day("2020"))) == ["talks", "signing"]
    assert ids_left(dataset, Filters(known=dataset.about.last_day)) == ["talks", "signing", "force"]


def test_what_lasted_longer_has_no_end_yet() -> None:
    dataset = MadeDataset(
        an_event("cruise", "2021-08-02", end="2022-02-18"), an_event("call", "2021-08", end="2021-09")
    )
    before, after = as_it_stood(dataset, day("2021-10-01")), as_it_stood(dataset, day("2022-02-18"))
    ends = {before.event(row).id: before.event(row).end for row in range(2)}
    assert (ends["cruise"], ends["call"]) == (None, parse("2021-09"))
    assert [after.event(row).end for row in range(2)] == [dataset.event(row).end for row in range(2)]
    assert "2022" not in as_csv(before, [0, 1], "en", untranslated)


def test_what_lasted_longer_reaches_into_a_period_only_up_to_the_day() -> None:
    dataset = MadeDataset(an_event("cruise", "2021-08-02", end="2022-02-18"))
    later = (day("2021-12-31"), day("2022-12-31"))
    assert ids_left(dataset, Filters(period=later)) == ["cruise"]
    assert ids_left(dataset, Filters(period=later, known=day("2021-10-01"))) == []
    assert ids_left(dataset, Filters(period=later, known=day("2022-01-01"))) == ["cruise"]


def test_what_a_text_said_later_is_not_told() -> None:
    sources = [a_source("mofa", date="2020-03")]
    dataset = MadeDataset(an_event("visit", "2018-05-02", sources=sources), claims=[a_claim("c", events=["visit"])])
    assert claims_about(as_it_stood(dataset, day("2020-03-30")), "visit") == ()
    assert [claim.id for claim in claims_about(as_it_stood(dataset, day("2020-03-31")), "visit")] == ["c"]
    assert [claim.id for claim in claims_about(dataset, "visit")] == ["c"]


def test_the_counts_of_the_panel_follow_the_day() -> None:
    counts = facets(a_life(), Filters(known=day("2020")), "JP")
    assert (counts.shown, counts.total) == (2, 3)
    assert counts.stages[Stage.SIGNED.value] == 1
    assert counts.stages[Stage.IN_FORCE.value] == 0


def test_it_is_said_in_the_sentence() -> None:
    said = sentence(a_life(), Filters(known=day("2020-06-30")), "JP", "en", untranslated)
    assert said == "as it stood on 30 Jun 2020"


def test_agreements_have_only_the_stages_that_were_reached() -> None:
    dataset = a_life()
    assert stages(as_it_stood(dataset, day("2019")), "deal") == [Stage.NEGOTIATION_STARTED]
    assert stages(as_it_stood(dataset, day("2020")), "deal") == [Stage.NEGOTIATION_STARTED, Stage.SIGNED]
    assert stages(as_it_stood(dataset, day("2017")), "deal") == []


def test_a_successor_that_did_not_exist_is_not_named() -> None:
    dataset = a_life()
    before, after = as_it_stood(dataset, day("2021")), as_it_stood(dataset, day("2022-01-01"))
    assert (before.agreements["deal"].replaced_by, after.agreements["deal"].replaced_by) == ("", "next")
    assert (before.series["round"].agreements, after.series["round"].agreements) == (("deal",), ("deal", "next"))


def test_the_whole_record_is_itself() -> None:
    dataset = a_life()
    assert as_it_stood(dataset, None) is dataset
    assert as_it_stood(dataset, dataset.about.last_day) is dataset
    assert as_it_stood(dataset, day("2020")) is as_it_stood(dataset, day("2020"))


def test_what_led_to_an_event_can_be_asked_before_it_happened() -> None:
    assert [link.earlier for link in builds_on(as_it_stood(a_life(), day("2019")), "signing")] == []


def test_places_and_days_count_as_of_the_day() -> None:
    dataset = MadeDataset(
        agreements=[
            signed("first", "US", "2018-01-01"),
            signed("second", "AU", "2019-01-01"),
            an_agreement("third", a_step(Stage.SIGNED, "2020-01-01"), a_step(Stage.IN_FORCE, "2020-01-11")),
            an_agreement(
                "fourth", a_step(Stage.SIGNED, "2021-01-01"), a_step(Stage.IN_FORCE, "2021-01-31"), parties="JP FR"
            ),
        ],
        complete=[("JP", "acsa")],
    )
    early, late = as_it_stood(dataset, day("2020-06")), dataset
    assert [line.partner for line in ranking(early, "JP", "acsa", Stage.SIGNED)] == ["US", "AU", "DE"]
    assert [line.partner for line in ranking(late, "JP", "acsa", Stage.SIGNED)] == ["US", "AU", "DE", "FR"]
    assert isinstance(ordinal(early, "JP", "third"), Ordinal)
    assert ordinal(early, "JP", "fourth") is NoPlace.NOT_REACHED
    medians = [lags(one, "JP", "third", Stage.SIGNED, Stage.IN_FORCE) for one in (early, late)]
    assert [found.median for found in medians if found] == [10, 20]


def test_every_agreement_of_the_record_stands_as_asking_for_that_day_says(record: Dataset) -> None:
    for date in ("2016-12-31", "2017-07-17", "2020-06-30", "2024-02-08"):
        stood = as_it_stood(record, day(date))
        for name, agreement in record.agreements.items():
            asked, told = standing_of(record, agreement, day(date)), standing_of(stood, stood.agreements[name])
            assert (told.stage, told.ended) == (asked.stage, asked.ended), (name, date)


def test_trends_end_with_the_day(record: Dataset) -> None:
    whole, early = trends(record, NO_FILTER, "JP"), trends(record, Filters(known=day("2020-06-30")), "JP")
    assert early.days.max() <= day("2020-06-30")
    before = whole.days <= day("2020-06-30")
    assert early.in_force[-1].tolist() == whole.in_force[before][-1].tolist()
    assert early.begun.sum() + early.unplaced == kept(record, Filters(known=day("2020-06-30")), "JP").sum()
    assert all(one.end.moment.last <= day("2020-06-30") for lags in early.lags for one in lags.lags)


def test_standing_is_asked_no_later_than_the_day(record: Dataset) -> None:
    in_force = frozenset((Stage.IN_FORCE.value,))
    by_day = ids_left(record, Filters(standing=in_force, as_of=day("2018")))
    assert ids_left(record, Filters(standing=in_force, known=day("2018"))) == [
        name for name in by_day if record.columns.last[record.row(name)] <= day("2018")
    ]
    later = Filters(standing=in_force, as_of=day("2022"), known=day("2018"))
    assert later.standing_day == day("2018")
