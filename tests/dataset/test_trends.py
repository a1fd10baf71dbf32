"""What the trends count."""

import numpy as np
import pytest

from desktop.dataset.trends import trends
from desktop.model.moment import iso
from desktop.model.record import Agreement
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage
from tests.dataset.a_dataset import GROUPS, MadeDataset, a_step, an_agreement, an_event

S, F, E = Stage.SIGNED, Stage.IN_FORCE, Stage.ENDED
LOGISTICS, SECURITY, VISIT = (list(GROUPS).index(group) for group in ("logistics", "security", "visit"))


def in_force(*agreements: Agreement, filters: Filters = NO_FILTER) -> list[tuple[str, int, int]]:
    """From which day on how many of logistics and of security are in force."""
    found = trends(MadeDataset(agreements=agreements), filters, "JP")
    return [
        (iso(day), int(counts[LOGISTICS]), int(counts[SECURITY]))
        for day, counts in zip(found.days.tolist(), found.in_force, strict=True)
    ]


def test_an_agreement_counts_from_the_day_on_which_it_is_surely_in_force() -> None:
    exact = an_agreement("a", a_step(F, "2020-05-06"))
    month = an_agreement("b", a_step(F, "2020-06"), kind="isa")
    signed_only = an_agreement("c", a_step(S, "2019"))
    assert in_force(exact, month, signed_only) == [("2020-05-06", 1, 0), ("2020-06-30", 1, 1)]


def test_one_that_ended_or_was_replaced_counts_no_longer() -> None:
    old = an_agreement("old", a_step(F, "2010-01-01"), replaced_by="new")
    new = an_agreement("new", a_step(F, "2017-09-06"), replaces="old")
    ended = an_agreement("ended", a_step(F, "2011-01-01"), a_step(E, "2012-01-01"), kind="isa")
    assert in_force(old, new, ended) == [
        ("2010-01-01", 1, 0),
        ("2011-01-01", 1, 1),
        ("2012-01-01", 1, 0),
        ("2017-09-06", 1, 0),
    ]


def test_only_agreements_with_the_country_in_perspective_count_and_filters_of_partner_and_kind_hold() -> None:
    ours = an_agreement("a", a_step(F, "2020-01-01"), parties="JP DE")
    theirs = an_agreement("b", a_step(F, "2020-01-01"), parties="DE FR")
    french = an_agreement("c", a_step(F, "2021-01-01"), parties="JP FR", kind="isa")
    every = (ours, theirs, french)
    assert in_force(*every) == [("2020-01-01", 1, 0), ("2021-01-01", 1, 1)]
    assert in_force(*every, filters=Filters(partners=frozenset({"FR"}))) == [("2021-01-01", 0, 1)]
    assert in_force(*every, filters=Filters(kinds=frozenset({"acsa"}))) == [("2020-01-01", 1, 0)]
    assert in_force(*every, filters=Filters(countries=frozenset({"FR"}))) == [("2021-01-01", 0, 1)]
    assert len(in_force(*every, filters=Filters(text="nothing"))) == 2


def test_what_is_left_out_and_how_far_agreements_stand_hold_for_agreements_too() -> None:
    german = an_agreement("a", a_step(F, "2020-01-01"), parties="JP DE")
    french = an_agreement("b", a_step(F, "2021-01-01"), parties="JP FR", kind="isa")
    signed = an_agreement("c", a_step(S, "2019-01-01"), parties="JP US")
    every = (german, french, signed)
    assert in_force(*every, filters=Filters(without=frozenset({"DE"}))) == [("2021-01-01", 0, 1)]
    assert in_force(*every, filters=Filters(without_kinds=frozenset({"isa"}))) == [("2020-01-01", 1, 0)]
    assert in_force(*every, filters=Filters(parties_all=frozenset({"JP", "FR"}))) == [("2021-01-01", 0, 1)]
    assert in_force(*every, filters=Filters(standing=frozenset({"signed"}))) == []


def test_events_are_counted_in_the_quarter_in_which_they_surely_begin() -> None:
    made = MadeDataset(
        an_event("a", "2020-03-31"),
        an_event("b", "2020-03"),
        an_event("c", "2020-10-01", kind="acsa"),
        an_event("d", "2020"),
    )
    found = trends(made, NO_FILTER, "JP")
    assert found.first_quarter == 2020 * 4
    assert found.begun[:, VISIT].tolist() == [2, 0, 0, 0]
    assert found.begun[:, LOGISTICS].tolist() == [0, 0, 0, 1]
    assert found.unplaced == 1


def test_every_event_left_is_counted_once_or_said_to_have_no_quarter() -> None:
    made = MadeDataset(
        *(an_event(f"e{number}", f"{1960 + number}") for number in range(3)), an_event("x", "1969-12-31")
    )
    found = trends(made, NO_FILTER, "JP")
    assert int(found.begun.sum()) + found.unplaced == 4
    assert found.first_quarter == 1969 * 4 + 3


def test_a_lag_is_as_exact_as_its_dates() -> None:
    exact = an_agreement("a", a_step(S, "2020-01-01"), a_step(F, "2020-01-31"))
    loose = an_agreement("b", a_step(S, "2020-01-15"), a_step(F, "2020-01"), parties="JP DE FR", kind="isa")
    found = trends(MadeDataset(agreements=[exact, loose]), NO_FILTER, "JP")
    lags = {one.partner: [(lag.agreement, lag.least, lag.most) for lag in one.lags] for one in found.lags}
    assert lags == {"FR": [("b", 0, 16)], "DE": [("b", 0, 16), ("a", 30, 30)]}
    assert [(one.partner, one.median) for one in found.lags] == [("FR", 8.0), ("DE", 19.0)]


def test_nothing_has_no_trends() -> None:
    found = trends(MadeDataset(), NO_FILTER, "JP")
    assert (len(found.days), len(found.begun), found.lags, found.unplaced) == (0, 0, (), 0)
    assert found.in_force.shape[1] == len(GROUPS)
    assert found.begun.dtype == np.int64


@pytest.mark.parametrize("last", ["2019-12", "2020-06", "0001-06", "9999-12"])
def test_many_events_are_counted_in_the_quarters_of_few(last: str) -> None:
    """However many, and however far apart: they are looked up in a calendar where that is the shorter way."""
    dates = [f"{year}-{month:02}" for year in (2018, 2019) for month in range(1, 13)] * 50
    few, many, far = (
        MadeDataset(*(an_event(f"{at}", date) for at, date in enumerate(some)))
        for some in (dates[:24], dates, [*dates, last])
    )

    once, often = trends(few, NO_FILTER, "JP"), trends(many, NO_FILTER, "JP")

    assert once.first_quarter == often.first_quarter == 2018 * 4
    assert (once.begun.sum(axis=1) * 50).tolist() == often.begun.sum(axis=1).tolist() == [150] * 8
    assert trends(far, NO_FILTER, "JP").begun.sum() == len(dates) + 1
