"""What the app counts of the built-in dataset, recounted by pandas straight from the tables that people edit.

The two ways share nothing: no SQLite, no columns, no filter of ours lies between the tables and these numbers.
"""

from functools import cache
from pathlib import Path

import pandas as pd
import pytest

from desktop.dataset.filters import facets, partner_counts
from desktop.dataset.insight import first_steps
from desktop.dataset.lags import SPANS, lags_of_kind
from desktop.dataset.reader import Dataset, open_dataset
from desktop.dataset.sources import source_rows
from desktop.dataset.trends import trends
from desktop.model.moment import iso
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET

DATA = Path(__file__).parents[2] / "data"
LISTED = ("acsa", "raa", "isa", "detta")


def table(name: str) -> pd.DataFrame:
    """A table as it is written, every cell a text."""
    return pd.read_csv(DATA / f"{name}.csv", dtype=str, keep_default_na=False)


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


@cache
def events() -> pd.DataFrame:
    """Every event, with the group of its kind, its parties, and the first and last day of its date."""
    groups = table("kind").set_index("id")["kind_group"]
    parties = table("event_party").groupby("event")["party"].agg(frozenset).rename("parties")
    found = table("event").set_index("id").join(parties)
    return with_days(found.assign(group=found["kind"].map(groups)))


def with_days(dated: pd.DataFrame) -> pd.DataFrame:
    """With the first and the last day that a date of a day, a month or a year can mean."""
    periods = [pd.Period(text) for text in dated["date"]]
    return dated.assign(
        first=[period.start_time.normalize() for period in periods],
        last=[period.end_time.normalize() for period in periods],
    )


@cache
def steps() -> pd.DataFrame:
    """Every step of an agreement with its kind, its partner in Japan's eyes, and its days, the first ones first."""
    found = table("agreement_stage")
    of_event = events()["date"].reindex(found["event"]).to_numpy()
    found["date"] = found["date"].where(found["event"] == "", of_event)
    kinds = table("agreement").set_index("id")["kind"]
    parties = table("agreement_party").groupby("agreement")["party"].agg(frozenset)
    found = found.assign(kind=found["agreement"].map(kinds), parties=found["agreement"].map(parties))
    return with_days(found).sort_values(["first", "last"], kind="stable")


def with_japan(frame: pd.DataFrame) -> pd.DataFrame:
    return frame[frame["parties"].map(lambda parties: "JP" in parties)]


def test_events_by_kind_group_stage_and_party(dataset: Dataset) -> None:
    counted, every = facets(dataset, NO_FILTER, "JP"), events()
    assert counted.total == counted.shown == len(every)
    for told, recounted in (
        (counted.kinds, every["kind"]),
        (counted.groups, every["group"]),
        (counted.stages, every["stage"]),
        (counted.countries, every["parties"].explode()),
    ):
        assert {name: count for name, count in told.items() if count} == recounted.value_counts().to_dict()


def test_events_with_each_partner(dataset: Dataset) -> None:
    shared = with_japan(events())["parties"].explode()
    assert partner_counts(dataset, "JP") == shared[shared != "JP"].value_counts().to_dict()


@pytest.mark.parametrize("kind", ["visit", "acsa", "equipment"])
def test_filters_of_kind_and_period_together(dataset: Dataset, kind: str) -> None:
    first, last = pd.Timestamp("2019-06-15"), pd.Timestamp("2023-02-10")
    period = tuple((day - pd.Timestamp(0)).days for day in (first, last))
    every = events()
    ends = every["end_date"].where(every["end_date"] != "", every["date"]).map(lambda text: pd.Period(text).end_time)
    wanted = every[(every["kind"] == kind) & (every["first"] <= last) & (ends >= first)]
    assert len(wanted) > 0
    filters = Filters(kinds=frozenset({kind}), period=(period[0], period[1]))
    told = facets(dataset, filters, "JP").countries
    recounted = wanted["parties"].explode().value_counts().to_dict()
    assert {party: count for party, count in told.items() if count} == recounted


def test_events_of_each_quarter(dataset: Dataset) -> None:
    every = events()
    quarters = every.assign(quarter=every["first"].dt.to_period("Q"), other=every["last"].dt.to_period("Q"))
    sure = quarters[quarters["quarter"] == quarters["other"]]
    recounted = pd.crosstab(sure["quarter"], sure["group"])
    recounted = recounted.reindex(
        pd.period_range(sure["quarter"].min(), sure["quarter"].max(), freq="Q"), columns=list(dataset.groups)
    ).fillna(0)
    told = trends(dataset, NO_FILTER, "JP")
    assert divmod(told.first_quarter, 4) == (recounted.index[0].year, recounted.index[0].quarter - 1)
    assert told.begun.tolist() == recounted.astype(int).to_numpy().tolist()
    assert told.unplaced == len(every) - len(sure)


def test_agreements_in_force_grow_by_one_with_each_entry_into_force(dataset: Dataset) -> None:
    told = trends(dataset, NO_FILTER, "JP")
    in_force = with_japan(steps()).query("stage == 'in_force'").drop_duplicates("agreement")
    replaced = set(table("agreement")["replaces"]) - {""}
    kept = in_force[~in_force["agreement"].isin(replaced)]
    ended = with_japan(steps()).query("stage == 'ended'")
    assert len(ended) == 0, "recount those that ended too"
    by_group = kept["kind"].map(table("kind").set_index("id")["kind_group"]).value_counts()
    last = dict(zip(dataset.groups, told.in_force[-1].tolist(), strict=True))
    assert {group: count for group, count in last.items() if count} == by_group.to_dict()
    assert {iso(day) for day in told.days.tolist()} >= set(in_force["last"].dt.strftime("%Y-%m-%d"))


@pytest.mark.parametrize("kind", LISTED)
@pytest.mark.parametrize("stage", [Stage.SIGNED, Stage.IN_FORCE])
def test_the_order_of_partners(dataset: Dataset, kind: str, stage: Stage) -> None:
    wanted = with_japan(steps()).query("kind == @kind and stage == @stage.value")
    partners = wanted.assign(partner=wanted["parties"].map(lambda parties: sorted(parties - {"JP"})))
    first = partners.explode("partner").drop_duplicates("partner").set_index("partner")
    told = {partner: iso(step.moment.first) for partner, step in first_steps(dataset, "JP", kind, stage).items()}
    assert len(told) > 1
    assert told == first["first"].dt.strftime("%Y-%m-%d").to_dict()


@pytest.mark.parametrize("kind", LISTED)
@pytest.mark.parametrize("span", SPANS)
def test_days_between_two_stages(dataset: Dataset, kind: str, span: tuple[Stage, Stage]) -> None:
    of_kind = with_japan(steps()).query("kind == @kind").drop_duplicates(["agreement", "stage"])
    start, end = (of_kind[of_kind["stage"] == stage.value].set_index("agreement") for stage in span)
    both = start.merge(end, left_index=True, right_index=True, suffixes=("_start", "_end"))
    least = (both["first_end"] - both["last_start"]).dt.days.clip(lower=0)
    most = (both["last_end"] - both["first_start"]).dt.days
    told = {lag.agreement: (lag.least, lag.most) for lag in lags_of_kind(dataset, "JP", kind, *span)}
    assert told == dict(zip(both.index, zip(least, most, strict=True), strict=True))


def test_events_that_rest_on_each_source(dataset: Dataset) -> None:
    recounted = table("event_source")["source"].value_counts().to_dict()
    told = {row.source.id: row.events for row in source_rows(dataset) if not row.claims}
    assert {source: count for source, count in told.items() if count} == recounted
