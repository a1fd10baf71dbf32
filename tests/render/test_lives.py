"""Which agreements are shown beside what the filters leave: as asking each one of them says."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.dataset.filters import kept
from desktop.dataset.insight import standing
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.dates import Calendar
from desktop.model.moment import day_from
from desktop.model.record import Agreement
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET
from desktop.render.lives import Lives, lives_left
from tests.dataset.a_dataset import MadeDataset, a_step, an_agreement, an_event

PERIODS = [(day_from(2017, 1, 1), day_from(2017, 6, 30)), (day_from(2019, 1, 1), day_from(2019, 12, 31)),
           (day_from(2024, 6, 1), day_from(2024, 12, 31))]  # fmt: skip
FILTERS = st.builds(
    Filters,
    text=st.sampled_from(["", "", "ACSA"]),
    countries=st.none() | st.frozensets(st.sampled_from(["JP", "DE", "US", "AU"])),
    partners=st.none() | st.frozensets(st.sampled_from(["JP", "DE", "US", "AU", "NATO"])),
    kinds=st.none() | st.frozensets(st.sampled_from(["acsa", "isa", "detta", "treaty_other"])),
    stages=st.none() | st.frozensets(st.sampled_from(["signed", "in_force"])),
    period=st.none() | st.sampled_from(PERIODS),
)


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


def is_shown(dataset: Dataset, agreement: Agreement, filters: Filters, perspective: str) -> bool:
    rows = [row for step in agreement.steps if step.event and (row := dataset.row(step.event)) is not None]
    if kept(dataset, filters, perspective)[rows].any():
        return True
    if filters.text or filters.stages is not None:
        return False
    if filters.period is None:
        lives_on = not rows
    else:
        in_force = agreement.step(Stage.IN_FORCE)
        now = standing(agreement, successor=dataset.agreements.get(agreement.replaced_by))
        lives_on = (
            in_force is not None
            and in_force.moment.first <= filters.period[1]
            and (now.ended is None or now.ended.last >= filters.period[0])
        )
    parties = set(agreement.parties)
    return (
        lives_on
        and (filters.kinds is None or agreement.kind in filters.kinds)
        and (filters.partners is None or (perspective in parties and bool(parties & filters.partners)))
        and (filters.countries is None or bool(parties & filters.countries))
    )


@given(filters=FILTERS, perspective=st.sampled_from(["JP", "DE"]))
@settings(max_examples=200, deadline=None)
def test_an_agreement_is_shown_with_its_events_or_while_it_lives_on(
    record: Dataset, filters: Filters, perspective: str
) -> None:
    shown = lives_left(record, kept(record, filters, perspective), filters, perspective)
    expected = [is_shown(record, agreement, filters, perspective) for agreement in record.agreements.values()]
    assert shown.tolist() == expected


def test_lives_are_in_order_of_time_and_remembered_whole(record: Dataset) -> None:
    every = tuple(range(len(record.agreements)))
    lives = Lives(record, kept(record, NO_FILTER, "JP"), Calendar("en"), untranslated)
    told = lives.of(every, named=True)
    starts = [life.steps[0].first for life in told]
    assert starts == sorted(starts)
    assert lives.of(every, named=True) is told


def test_a_life_loses_the_steps_that_are_filtered_out_and_lives_on_by_its_bar() -> None:
    agreement = an_agreement(
        "a", a_step(Stage.SIGNED, "2020-01-01", "signed"), a_step(Stage.IN_FORCE, "2021-01-01", "in-force")
    )
    never = an_agreement("b", a_step(Stage.SIGNED, "2020-02-01", "other"))
    dataset = MadeDataset(
        an_event("signed", "2020-01-01", stage=Stage.SIGNED),
        an_event("other", "2020-02-01", stage=Stage.SIGNED),
        an_event("in-force", "2021-01-01", stage=Stage.IN_FORCE),
        agreements=[agreement, never],
    )

    def steps(filters: Filters) -> list[list[tuple[Stage, int]]]:
        lives = Lives(dataset, kept(dataset, filters, "JP"), Calendar("en"), untranslated)
        return [[(step.stage, step.row) for step in life.steps] for life in lives.of((0, 1), named=False)]

    assert steps(NO_FILTER) == [[(Stage.SIGNED, 0), (Stage.IN_FORCE, 2)], [(Stage.SIGNED, 1)]]
    assert steps(Filters(stages=frozenset({"in_force"}))) == [[(Stage.IN_FORCE, 2)]]
    assert steps(Filters(text="nowhere")) == [[(Stage.IN_FORCE, -1)]]
