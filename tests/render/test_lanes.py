"""Which lanes there are, in every mode: over made records against a plain recount, and on the built-in one."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.dataset.filters import kept
from desktop.dataset.reader import Dataset, open_dataset
from desktop.layout.chart import Chart, Lane
from desktop.model.moment import iso
from desktop.model.record import Event
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters, LaneMode, LaneOrder
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET
from desktop.render import lane_rules, lanes
from desktop.render.chart import Wish, chart
from desktop.render.lane_topics import ALONE, WITHOUT, Topic
from desktop.render.lanes import all_flipped, place_of, places, rows_of_lane
from tests.dataset.a_dataset import KINDS, MadeDataset, a_step, an_agreement, an_event

FROM_JAPAN = Wish(NO_FILTER, "JP", "events", frozenset(), "en")
MODES: tuple[LaneMode, ...] = ("partner", "pair", "kind", "agreement", "single")
ORDERS: tuple[LaneOrder, ...] = ("events", "name", "latest")
CODES = ["JP", "DE", "US", "FR", "P70"]
MORE = [f"P{number}" for number in range(10, 80)]


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


def charted(dataset: Dataset, **changes: object) -> Chart:
    return chart(dataset, replace(FROM_JAPAN, **changes), untranslated)  # type: ignore[arg-type]


def lane(shown: Chart, key: str) -> Lane:
    return next(lane for lane in shown.lanes if lane.key == key)


def rows_in(lane: Lane) -> set[int]:
    return set(lane.events.rows.tolist()) | {step.row for life in lane.lives for step in life.steps if step.row >= 0}


# Against a recount

EVENTS = st.lists(
    st.tuples(
        st.frozensets(st.sampled_from(CODES), max_size=4),
        st.sampled_from(list(KINDS)),
        st.integers(0, 2000),
        st.sampled_from(["", "", "a1", "a2"]),
    ),
    max_size=20,
)
FILTERS = st.builds(
    Filters,
    partners=st.none() | st.frozensets(st.sampled_from(CODES)),
    kinds=st.none() | st.frozensets(st.sampled_from(list(KINDS))),
    period=st.none() | st.just((18000, 18800)),
)


def made(events: list[tuple[frozenset[str], str, int, str]]) -> MadeDataset:
    """A record of these events (parties, kind, day, agreement that names it) and two agreements."""
    made_events = [
        an_event(
            str(number),
            f"{2018 + day // 366}-{1 + day % 12:02d}-{1 + day % 28:02d}",
            " ".join(sorted(parties)),
            kind=kind,
        )
        for number, (parties, kind, day, _) in enumerate(events)
    ]
    agreements = [
        an_agreement(
            name,
            *(
                a_step(Stage.SIGNED, iso(event.start.first), event.id)
                for event, (_, _, _, naming) in zip(made_events, events, strict=True)
                if naming == name
            ),
            parties=parties,
        )
        for name, parties in (("a1", "JP DE"), ("a2", "US FR"))
    ]
    return MadeDataset(*made_events, agreements=agreements, more_parties=MORE)


def recount(dataset: MadeDataset, wanted: Wish) -> dict[str, set[int]]:
    """The events of every lane that has any left, lane by lane and event by event."""
    flags = kept(dataset, wanted.filters, wanted.perspective)
    found: dict[str, set[int]] = {}
    for row, event in enumerate(dataset.made):
        for key in keys_of(dataset, event, wanted):
            if flags[row]:
                found.setdefault(key, set()).add(row)
    return found


def keys_of(dataset: MadeDataset, event: Event, wanted: Wish) -> Iterator[str]:
    asked = wanted.filters.partners
    parties = sorted(event.parties)
    shown = {party for party in parties if asked is None or party in asked or party == wanted.perspective}
    if wanted.mode == "partner":
        others = [party for party in parties if party != wanted.perspective]
        if wanted.perspective not in parties:
            yield WITHOUT
        elif not others:
            yield ALONE
        else:
            yield from (party for party in others if party in shown)
    elif wanted.mode == "pair":
        yield from (f"pair:{'+'.join(pair)}" for pair in combinations(parties, 2) if shown.issuperset(pair))
        if len(parties) < 2:
            yield "unpaired:"
    elif wanted.mode == "kind":
        yield f"group:{dataset.kinds[event.kind].group}"
    elif wanted.mode == "agreement":
        naming = [one.id for one in dataset.agreements.values() if any(step.event == event.id for step in one.steps)]
        yield from (f"agreement:{name}" for name in naming)
        if not naming:
            yield "unbound:"
    else:
        yield "every:"


@given(EVENTS, FILTERS, st.sampled_from(MODES), st.sampled_from(ORDERS), st.sampled_from(["JP", "P70"]))
@settings(max_examples=200, deadline=None)
def test_every_lane_holds_what_a_recount_finds(
    events: list[tuple[frozenset[str], str, int, str]],
    filters: Filters,
    mode: LaneMode,
    order: LaneOrder,
    perspective: str,
) -> None:
    dataset = made(events)
    wanted = Wish(filters, perspective, order, frozenset(), "en", mode)
    found = {place.key: place for place in places(dataset, wanted)}
    expected = recount(dataset, wanted)
    assert {key for key, place in found.items() if place.events} == set(expected)
    for key, rows in expected.items():
        assert found[key].events == len(rows)
        assert set(rows_of_lane(dataset, wanted, key).tolist()) == rows
    in_lanes = set().union(*expected.values()) if expected else set()
    assert in_lanes == set(np.flatnonzero(kept(dataset, filters, perspective)).tolist())


@given(EVENTS, FILTERS, st.sampled_from(MODES), st.sampled_from(["JP", "P70"]))
@settings(max_examples=100, deadline=None)
def test_lanes_opened_into_others_lose_and_repeat_nothing(
    events: list[tuple[frozenset[str], str, int, str]], filters: Filters, mode: LaneMode, perspective: str
) -> None:
    dataset = made(events)
    folded = Wish(filters, perspective, "events", frozenset(), "en", mode)
    opened = replace(folded, flipped=all_flipped(dataset, folded, to_open=True))
    below: dict[str, set[int]] = {}
    for place in places(dataset, opened):
        assert place.open
        if place.depth:
            below.setdefault(place.topic.within, set()).update(rows_of_lane(dataset, opened, place.key).tolist())
    for parent, rows in below.items():
        assert rows == set(rows_of_lane(dataset, folded, parent).tolist())
    shown = chart(dataset, opened, untranslated)
    assert all(not len(one.events) and not one.lives for one in shown.lanes if one.key in below)


# The modes, on the built-in record


def test_keys_are_unlike_in_all_modes(record: Dataset) -> None:
    keys: list[str] = []
    for mode in MODES:
        wanted = replace(FROM_JAPAN, mode=mode)
        opened = replace(wanted, flipped=all_flipped(record, wanted, to_open=True))
        keys += [place.key for place in places(record, opened)]
    assert len(keys) == len(set(keys)) > 300


@pytest.mark.parametrize("mode", MODES)
def test_in_every_mode_the_lanes_add_up_to_every_event_left(record: Dataset, mode: LaneMode) -> None:
    for filters in (NO_FILTER, Filters(kinds=frozenset({"acsa", "visit"})), Filters(partners=frozenset({"FR", "AU"}))):
        shown = charted(record, filters=filters, mode=mode)
        in_lanes = set().union(*(rows_in(one) for one in shown.lanes))
        assert in_lanes == set(np.flatnonzero(kept(record, filters, "JP")).tolist())


def test_an_event_of_three_stands_in_three_pairs(record: Dataset) -> None:
    row = next(event.row for event in record.events() if set(event.parties) == {"JP", "GB", "IT"})
    shown = charted(record, mode="pair")
    assert {one.key for one in shown.lanes if row in rows_in(one)} == {"pair:GB+JP", "pair:IT+JP", "pair:GB+IT"}


def test_pairs_name_the_country_in_perspective_first_and_the_pinned_one_comes_first(record: Dataset) -> None:
    shown = charted(record, mode="pair")
    first = shown.lanes[0]
    assert (first.title, first.open, first.pinned) == ("Japan – Germany", True, True)
    assert lane(shown, "pair:DE+FR").title == "Germany – France"
    assert shown.lanes[-1].title == "One party alone"
    from_germany = charted(record, mode="pair", perspective="DE")
    assert from_germany.lanes[0].title == "Germany – Japan"


def test_a_group_of_several_kinds_opens_to_them(record: Dataset) -> None:
    folded = lane(charted(record, mode="kind"), "group:deployment")
    shown = charted(record, mode="kind", flipped=frozenset({"group:deployment"}))
    place = [one.key for one in shown.lanes].index("group:deployment")
    parent, *below = shown.lanes[place : place + 3]
    assert (parent.open, len(parent.events), parent.depth) == (True, 0, 0)
    assert parent.subtitle == folded.subtitle
    assert [(one.title, one.depth, one.open) for one in below] == [("Exercise", 1, False), ("Deployment", 1, False)]
    assert rows_in(below[0]) | rows_in(below[1]) == rows_in(folded)


def test_a_group_of_one_kind_opens_by_itself(record: Dataset) -> None:
    shown = charted(record, mode="kind", flipped=frozenset({"group:acsa"}))
    assert lane(shown, "group:acsa").open
    assert lane(shown, "group:acsa").lives
    assert all(not one.depth for one in shown.lanes)
    assert all(life.label.startswith(("JP–", "DE–")) for life in lane(shown, "group:acsa").lives)


def test_an_agreement_is_a_lane_with_its_bar_and_the_events_that_it_names(record: Dataset) -> None:
    shown = charted(record, mode="agreement")
    acsa = lane(shown, "agreement:jp-de-acsa")
    assert [life.agreement for life in acsa.lives] == ["jp-de-acsa"]
    named = {record.row(step.event) for step in record.agreements["jp-de-acsa"].steps if step.event}
    assert rows_in(acsa) == named
    assert (acsa.badge, acsa.open) == ("DE", False)
    assert acsa.subtitle == "Germany · 7 event(s)"
    assert shown.lanes[-1].key == "unbound:"
    before = lane(shown, "agreement:jp-nato-isa")  # in force since before the period: a bar without an event
    assert (before.subtitle, len(before.events)) == ("NATO", 0)


def test_one_lane_holds_everything_and_is_open(record: Dataset) -> None:
    (only,) = charted(record, mode="single").lanes
    assert only.open
    assert rows_in(only) == set(range(len(record.columns.ids)))
    (folded,) = charted(record, mode="single", flipped=frozenset({only.key})).lanes
    assert not folded.open


def test_what_is_without_japan_opens_to_its_pairs(record: Dataset) -> None:
    shown = charted(record, flipped=frozenset({WITHOUT}))
    below = [one for one in shown.lanes if one.depth]
    assert below[0].title.startswith("Germany – ")
    assert all("Japan" not in one.title for one in below)
    assert shown.lanes[-1].key == ALONE
    assert all(": " not in life.label for one in below if " – " in one.title for life in one.lives)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("language", ["en", "ja", "de"])
def test_every_lane_has_a_name(record: Dataset, mode: LaneMode, language: str) -> None:
    wanted = replace(FROM_JAPAN, mode=mode, language=language)  # type: ignore[arg-type]
    wanted = replace(wanted, flipped=all_flipped(record, wanted, to_open=True))
    shown = chart(record, wanted, untranslated)
    assert all(one.title and one.subtitle for one in shown.lanes)


# Order and pins


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("order", ORDERS)
def test_lanes_are_in_the_order_asked_for(record: Dataset, mode: LaneMode, order: LaneOrder) -> None:
    wanted = replace(FROM_JAPAN, mode=mode, order=order)
    found = [
        place
        for place in places(record, wanted)
        if not place.pinned and place.topic.nature not in ("without", "alone", "unpaired", "unbound")
    ]
    if order == "name":
        values = [lane(chart(record, wanted, untranslated), place.key).title for place in found]
        assert values == sorted(values)
    else:
        rows = [rows_of_lane(record, wanted, place.key) for place in found]
        numbers = [len(of) if order == "events" else int(of.max(initial=-1)) for of in rows]
        assert numbers == sorted(numbers, reverse=True)


@pytest.mark.parametrize(
    ("mode", "key"),
    [("partner", "NO"), ("partner", WITHOUT), ("pair", "pair:DE+NO"), ("kind", "group:osa"),
     ("agreement", "agreement:jp-nato-isa")],
)  # fmt: skip
def test_a_lane_that_the_user_pins_comes_next_and_stays_as_open_as_it_was(
    record: Dataset, mode: LaneMode, key: str
) -> None:
    shown = charted(record, mode=mode, pins=frozenset({key}))
    first = next(one for one in shown.lanes if one.key not in ("DE", "pair:DE+JP"))
    assert (first.key, first.pinned, first.open) == (key, True, False)


def test_what_the_dataset_pins_can_be_unpinned_and_stays_open(record: Dataset) -> None:
    shown = charted(record, pins=frozenset({"DE"}), order="name")
    assert shown.lanes[0].title == "Australia"
    assert (lane(shown, "DE").pinned, lane(shown, "DE").open) == (False, True)


def test_nested_lanes_are_pinned_among_themselves(record: Dataset) -> None:
    opened = frozenset({WITHOUT})
    last = [one for one in charted(record, flipped=opened).lanes if one.depth][-3]
    shown = charted(record, flipped=opened, pins=frozenset({last.key}))
    assert next(one for one in shown.lanes if one.depth).key == last.key
    assert shown.lanes[0].key == "DE"


def test_a_pin_of_a_lane_that_is_not_there_says_nothing(record: Dataset) -> None:
    assert [one.key for one in charted(record, pins=frozenset({"nobody"})).lanes] == [
        one.key for one in charted(record).lanes
    ]


# All at once, and a single one


@pytest.mark.parametrize("mode", MODES)
def test_all_lanes_open_and_fold(record: Dataset, mode: LaneMode) -> None:
    wanted = replace(FROM_JAPAN, mode=mode, flipped=frozenset({"elsewhere"}))
    opened = replace(wanted, flipped=all_flipped(record, wanted, to_open=True))
    assert all(place.open for place in places(record, opened))
    folded = replace(wanted, flipped=all_flipped(record, opened, to_open=False))
    assert not any(place.open for place in places(record, folded))
    assert {"elsewhere"} <= opened.flipped & folded.flipped


def test_a_lane_is_found_by_its_key_while_it_is_there(record: Dataset) -> None:
    found = place_of(record, FROM_JAPAN, "US")
    assert found is not None
    assert found.topic == Topic("partner", ("US",))
    assert place_of(record, replace(FROM_JAPAN, mode="kind"), "US") is None
    assert not len(rows_of_lane(record, FROM_JAPAN, "nobody"))


# More than a canvas bears


def test_lanes_beyond_the_most_are_gathered_in_one(record: Dataset, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lanes, "MOST_LANES", 10)
    fresh = open_dataset(record.path)
    shown = charted(fresh, mode="pair")
    assert len(shown.lanes) == 12
    others, last = shown.lanes[10:]
    assert last.title == "One party alone"
    assert others.title.endswith("more lane(s)")
    assert set().union(*(rows_in(one) for one in shown.lanes)) == set(range(len(fresh.columns.ids)))
    usual = charted(record, mode="pair").lanes
    assert rows_in(others) == set().union(*(rows_in(one) for one in usual[10:-1]))
    assert set(rows_of_lane(fresh, replace(FROM_JAPAN, mode="pair"), others.key).tolist()) == rows_in(others)
    assert all(": " in life.label for life in others.lives)


def test_conferences_that_no_pairs_can_be_made_of_stand_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lane_rules, "MOST_PLACES", (20, 1))
    dataset = MadeDataset(
        an_event("small", parties="JP DE FR"),
        an_event("large", parties=" ".join(MORE[:40])),
        more_parties=MORE,
    )
    shown = charted(dataset, mode="pair")
    assert [one.key for one in shown.lanes] == ["pair:DE+JP", "pair:DE+FR", "pair:FR+JP", "gathering:39"]
    assert shown.lanes[-1].title == "More than 39 parties"


def test_five_hundred_parties_that_all_met_once_are_all_there() -> None:
    many = [f"X{number}" for number in range(500)]
    dataset = MadeDataset(
        an_event("all", parties=" ".join(many)), an_event("two", parties="X0 X499"), more_parties=many
    )
    wanted = replace(FROM_JAPAN, mode="pair")
    found = places(dataset, wanted)
    assert len(found) == lanes.MOST_LANES + 1
    assert found[0].key == "pair:X0+X499"
    assert found[-1].topic.code == str(500 * 499 // 2 - lanes.MOST_LANES)
    assert rows_of_lane(dataset, wanted, found[-1].key).tolist() == [dataset.row("all")]


def test_agreements_of_one_lane_are_told_in_all_of_its_pairs() -> None:
    agreement = an_agreement("a", a_step(Stage.SIGNED, "2020-01-01", "e"), parties="JP DE FR")
    dataset = MadeDataset(an_event("e", "2020-01-01", parties="JP DE FR", kind="acsa"), agreements=[agreement])
    shown = charted(dataset, mode="pair")
    assert [[life.agreement for life in one.lives] for one in shown.lanes] == [["a"]] * 3
