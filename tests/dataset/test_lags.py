"""Days from stage to stage, and the list behind a place."""

import pytest

from desktop.dataset.lags import SPANS, Lags, lags
from desktop.dataset.ranking import Place, ranking
from desktop.model.record import Agreement
from desktop.model.vocabulary import Grade, Stage
from tests.dataset.a_dataset import MadeDataset, a_step, an_agreement, signed

TALKS, FORCE = SPANS


def an(name: str, partner: str, signed_on: str, force: str, grade: Grade = Grade.OFFICIAL) -> Agreement:
    steps = a_step(Stage.SIGNED, signed_on), a_step(Stage.IN_FORCE, force, grade=grade)
    return an_agreement(name, *steps, parties=f"JP {partner}")


def of(
    *agreements: Agreement, name: str = "x", complete: bool = True, span: tuple[Stage, Stage] = FORCE
) -> Lags | None:
    dataset = MadeDataset(agreements=agreements, complete=[("JP", "acsa")] if complete else [])
    return lags(dataset, "JP", name, *span)


def told(*agreements: Agreement, name: str = "x", complete: bool = True) -> Lags:
    found = of(*agreements, name=name, complete=complete)
    assert found is not None
    return found


def test_days_between_two_dates() -> None:
    found = told(an("x", "DE", "2024-01-29", "2024-07-12"))
    assert (found.own.least, found.own.most, found.own.exact) == (165, 165, True)
    assert told(an("x", "DE", "2021-03-22", "2021-03-22")).own.most == 0


def test_a_date_known_to_its_month_leaves_a_range() -> None:
    own = told(an("x", "GB", "2013-07-04", "2014-01")).own
    assert (own.least, own.most, own.exact) == (181, 211, False)
    assert told(an("x", "GB", "2013-07-04", "2013-07")).own.least == 0


def test_the_median_is_of_those_known_to_the_day() -> None:
    texts = (
        an("x", "DE", "2024-01-01", "2024-01-11"),
        an("y", "FR", "2024-01-01", "2024-01-21"),
        an("vague", "GB", "2023-01-01", "2023-12"),
    )
    found = told(*texts)
    assert (found.median, found.counted, [lag.agreement for lag in found.all]) == (15, 2, ["x", "y", "vague"])


def test_no_median_where_the_list_is_not_complete() -> None:
    found = told(an("x", "DE", "2024-01-01", "2024-01-11"), complete=False)
    assert (found.all, found.median) == ((), None)


def test_what_is_not_recorded_has_no_days() -> None:
    assert of(signed("x", "DE", "2024-01-29")) is None
    assert of(an("x", "DE", "2024-01-29", "2024-07-12"), span=TALKS) is None


@pytest.mark.parametrize("grade", [Grade.NAMED, Grade.MEMORY])
def test_days_rest_on_their_dates(grade: Grade) -> None:
    assert not told(an("x", "DE", "2024-01-29", "2024-07-12", grade)).own.confirmed


def test_others_kinds_and_other_parties_do_not_count() -> None:
    texts = (
        an("x", "DE", "2024-01-01", "2024-01-11"),
        an_agreement("isa", a_step(Stage.SIGNED, "2020"), a_step(Stage.IN_FORCE, "2021"), kind="isa"),
        an_agreement("else", a_step(Stage.SIGNED, "2020"), a_step(Stage.IN_FORCE, "2021"), parties="DE FR"),
    )
    assert [lag.agreement for lag in told(*texts).all] == ["x"]


def test_the_list_behind_a_place() -> None:
    dataset = MadeDataset(
        agreements=[
            signed("us-2016", "US", "2016-09-26", replaces="us-1996"),
            signed("us-1996", "US", "1996-04-15", replaced_by="us-2016"),
            signed("b", "FR", "2015-03"),
            signed("c", "GB", "2015-03-13"),
            signed("isa", "IN", "2000", kind="isa"),
        ]
    )
    assert [(line.partner, line.place, line.agreement) for line in ranking(dataset, "JP", "acsa", Stage.SIGNED)] == [
        ("US", Place(1, 1), "us-1996"),
        ("FR", Place(2, 3), "b"),
        ("GB", Place(2, 3), "c"),
    ]
