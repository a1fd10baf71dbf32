"""Filters answered for distinct combinations leave and count just what asking every event does."""

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.dataset import combinations as module
from desktop.dataset.combinations import combinations
from desktop.dataset.filters import facets, kept, left, partner_counts, rows_left
from desktop.model.moment import day_from
from desktop.model.record import Event
from desktop.model.view_state import Filters
from desktop.model.vocabulary import Stage
from tests.dataset.a_dataset import KINDS, PARTIES, MadeDataset, a_step, an_agreement, an_event

CODES = [*PARTIES, "P65", "P80"]
"""The last two stand in the second word of the masks."""
MORE = [f"P{number}" for number in range(8, 90)]
STAGES = (Stage.HELD, Stage.SIGNED, Stage.COMPLETED)


def sets_of(choices: list[str]) -> st.SearchStrategy[frozenset[str] | None]:
    return st.none() | st.frozensets(st.sampled_from(choices))


EVENTS = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from(CODES), max_size=4),
        st.sampled_from(list(KINDS)),
        st.sampled_from(STAGES),
        st.integers(0, 40),
    ),
    max_size=25,
)
FILTERS = st.builds(
    Filters,
    text=st.sampled_from(["", "", "of 1", "nowhere"]),
    countries=sets_of(CODES),
    partners=sets_of(CODES),
    kinds=sets_of(list(KINDS)),
    stages=sets_of([stage.value for stage in STAGES]),
    period=st.none() | st.just((day_from(2020, 1, 10), day_from(2020, 1, 25))),
    certain=st.booleans(),
)


def made(events: list[tuple[frozenset[str], str, Stage, int]]) -> MadeDataset:
    return MadeDataset(
        *(
            an_event(str(number), f"2020-01-{1 + day % 31:02d}", " ".join(sorted(parties)), kind=kind, stage=stage)
            for number, (parties, kind, stage, day) in enumerate(events)
        ),
        more_parties=MORE,
    )


def stays(event: Event, filters: Filters, perspective: str) -> bool:
    """What the filters say, asked of one event."""
    parties = set(event.parties)
    return (
        (not filters.text or filters.text in event.title.en)
        and (filters.countries is None or bool(parties & filters.countries))
        and (
            filters.partners is None or (perspective in parties and bool((parties & filters.partners) - {perspective}))
        )
        and (filters.kinds is None or event.kind in filters.kinds)
        and (filters.stages is None or event.stage.value in filters.stages)
        and (filters.period is None or filters.period[0] <= event.start.first <= filters.period[1])
    )


@given(EVENTS, FILTERS, st.sampled_from(["JP", "P80"]))
@settings(max_examples=150, deadline=None)
def test_the_filters_leave_what_asking_every_event_does(
    events: list[tuple[frozenset[str], str, Stage, int]], filters: Filters, perspective: str
) -> None:
    dataset = made(events)
    wanted = [row for row, event in enumerate(dataset.made) if stays(event, filters, perspective)]
    assert kept(dataset, filters, perspective).nonzero()[0].tolist() == wanted
    assert rows_left(dataset, filters, perspective).tolist() == wanted
    assert left(dataset, filters, perspective).sum() == len(wanted)


@given(EVENTS, FILTERS, st.sampled_from(["JP", "P80"]))
@settings(max_examples=150, deadline=None)
def test_facets_count_what_asking_every_event_does(
    events: list[tuple[frozenset[str], str, Stage, int]], filters: Filters, perspective: str
) -> None:
    dataset = made(events)
    counts = facets(dataset, filters, perspective)

    def others(field: str) -> list[Event]:
        open_filters = replace(filters, **{field: None})
        return [event for event in dataset.made if stays(event, open_filters, perspective)]

    ours = [event for event in others("partners") if perspective in event.parties]
    remaining = [event for event in dataset.made if stays(event, filters, perspective)]
    assert counts.shown == len(remaining)
    assert counts.countries == dict.fromkeys(dataset.parties, 0) | Counter(
        code for event in others("countries") for code in event.parties
    )
    assert counts.partners == dict.fromkeys(dataset.parties, 0) | Counter(
        code for event in ours for code in event.parties if code != perspective
    )
    assert counts.kinds == dict.fromkeys(KINDS, 0) | Counter(event.kind for event in others("kinds"))
    assert counts.stages == {stage.value: 0 for stage in Stage} | Counter(
        event.stage.value for event in others("stages")
    )
    assert partner_counts(dataset, perspective, filters) == Counter(
        code for event in remaining if perspective in event.parties for code in event.parties if code != perspective
    )


def test_the_set_of_an_agreement_is_known_though_no_event_has_it() -> None:
    agreement = an_agreement("a", a_step(Stage.SIGNED, "2010"), parties="JP FR GB")
    dataset = MadeDataset(an_event("e", parties="JP DE"), agreements=[agreement])
    coded = combinations(dataset)
    parties = tuple(dataset.parties)
    (of,) = coded.agreement_set.tolist()
    assert {parties[number] for number in coded.member[coded.member_set == of]} == {"JP", "FR", "GB"}
    assert coded.events.tolist() == [1]


def test_sets_that_mix_alike_stay_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_SPREADS", (np.uint64(0), np.uint64(0)))
    dataset = MadeDataset(an_event("a", parties="P80 JP"), an_event("b", parties="P80 DE"), more_parties=MORE)
    assert kept(dataset, Filters(countries=frozenset({"JP"})), "JP").tolist() == [True, False]
    assert kept(dataset, Filters(countries=frozenset({"P80"})), "JP").tolist() == [True, True]


def test_many_kinds_and_sets_are_coded_without_a_table_of_all_that_could_be() -> None:
    joint = np.array([5, 7_000_000_000, 5])
    found, code = module._coded(joint, 10_000_000_000)
    assert found[code].tolist() == joint.tolist()


@pytest.mark.parametrize("factors", [module._FACTORS, ()])
@given(st.lists(st.integers(0, 2**64 - 1) | st.integers(0, 8), max_size=40))
def test_words_are_coded_with_and_without_a_table(factors: tuple[np.uint64, ...], words: list[int]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(module, "_FACTORS", factors)
        found, code = module._found_and_coded(np.array(words, np.uint64))

    assert found.tolist() == sorted(set(words))
    assert found[code].tolist() == words
