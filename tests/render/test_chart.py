"""From the record to what is laid out, on the built-in dataset."""

from dataclasses import replace

import numpy as np
import pytest

from desktop.dataset.filters import kept
from desktop.dataset.reader import Dataset, open_dataset
from desktop.layout.chart import Chart, Lane
from desktop.model.moment import parse
from desktop.model.text import untranslated
from desktop.model.view_state import NO_FILTER, Filters, Selection
from desktop.model.vocabulary import Stage
from desktop.paths import BUILT_IN_DATASET
from desktop.render.chart import Wish, chart, links_of
from desktop.render.lane_topics import ALONE, WITHOUT
from desktop.render.lanes import rows_of_lane

FROM_JAPAN = Wish(NO_FILTER, "JP", "events", frozenset(), "en")


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


def charted(record: Dataset, **changes: object) -> Chart:
    return chart(record, replace(FROM_JAPAN, **changes), untranslated)  # type: ignore[arg-type]


def lane(shown: Chart, key: str) -> Lane:
    return next(lane for lane in shown.lanes if lane.key == key)


def rows_in(lane: Lane) -> set[int]:
    marks = {step.row for life in lane.lives for step in life.steps if step.row >= 0}
    return set(lane.events.rows.tolist()) | marks


def test_the_lanes_add_up_to_every_event_left(record: Dataset) -> None:
    for filters in (NO_FILTER, Filters(kinds=frozenset({"acsa", "raa"})), Filters(countries=frozenset({"FR"}))):
        shown = charted(record, filters=filters)
        in_lanes = set().union(*(rows_in(lane) for lane in shown.lanes))
        assert in_lanes == set(np.flatnonzero(kept(record, filters, "JP")).tolist())


def test_a_lane_holds_every_event_with_its_partner(record: Dataset) -> None:
    shown = charted(record)
    for partner in ("DE", "US", "NATO"):
        together = {event.row for event in record.events() if {"JP", partner} <= set(event.parties)}
        assert rows_in(lane(shown, partner)) == together == set(rows_of_lane(record, FROM_JAPAN, partner).tolist())


def test_germany_comes_first_and_open_the_rest_is_folded_and_the_odd_ones_come_last(record: Dataset) -> None:
    shown = charted(record)
    assert [lane.key for lane in shown.lanes if lane.open] == ["DE"]
    assert shown.lanes[0].key == "DE"
    assert [lane.key for lane in shown.lanes[-2:]] == [WITHOUT, ALONE]
    assert len(shown.lanes) == 37


def test_from_germanys_side_japan_comes_first(record: Dataset) -> None:
    shown = charted(record, perspective="DE")
    assert (shown.lanes[0].key, shown.lanes[0].open) == ("JP", True)
    assert lane(shown, WITHOUT).title == "Without Germany"


def test_lanes_are_ordered_as_asked(record: Dataset) -> None:
    by_events = [len(rows_in(one)) for one in charted(record).lanes[1:-2]]
    assert by_events == sorted(by_events, reverse=True)
    names = [one.title for one in charted(record, order="name").lanes[1:-2]]
    assert names == sorted(names)
    latest = [max(record.columns.first[list(rows_in(one))]) for one in charted(record, order="latest").lanes[1:-2]]
    assert latest == sorted(latest, reverse=True)


def test_a_flipped_lane_stands_against_its_usual_state(record: Dataset) -> None:
    shown = charted(record, flipped=frozenset({"DE", "US"}))
    assert not lane(shown, "DE").open
    assert lane(shown, "US").open


def test_an_agreement_lives_from_its_talks_to_its_force(record: Dataset) -> None:
    (acsa,) = (life for life in lane(charted(record), "DE").lives if life.agreement == "jp-de-acsa")
    stages = [step.stage for step in acsa.steps]
    assert stages[:3] == [Stage.NEGOTIATION_STARTED, Stage.AGREED_IN_SUBSTANCE, Stage.SIGNED]
    assert stages[-1] is Stage.IN_FORCE
    assert Stage.ANNOUNCED not in stages
    assert acsa.standing == "in force since Jul 2024"
    assert acsa.in_force_from == record.columns.first[record.row("de-20240712-acsa-in-force")]
    assert acsa.until is None


def test_a_replaced_agreement_ends_when_its_successor_is_in_force(record: Dataset) -> None:
    lives = {life.agreement: life for life in lane(charted(record), "US").lives}
    old, new = lives["jp-us-acsa-1996"], lives["jp-us-acsa-2016"]
    assert old.until == new.in_force_from
    assert old.standing.startswith("replaced")


def test_an_agreement_from_before_the_period_is_shown_while_its_kind_and_party_are(record: Dataset) -> None:
    def shown(**filters: object) -> bool:
        lanes = charted(record, filters=Filters(**filters)).lanes  # type: ignore[arg-type]
        return any(life.agreement == "jp-nato-isa" for lane in lanes for life in lane.lives)

    assert shown()
    assert shown(kinds=frozenset({"isa"}))
    assert shown(countries=frozenset({"NATO"}))
    assert not shown(kinds=frozenset({"acsa"}))
    assert not shown(countries=frozenset({"FR"}))
    assert not shown(text="Hannover")


def test_marks_of_events_that_are_filtered_out_are_not_shown(record: Dataset) -> None:
    signed = charted(record, filters=Filters(stages=frozenset({"signed"})))
    rows = [step.row for life in lane(signed, "DE").lives for step in life.steps if step.row >= 0]
    assert rows
    assert all(record.event(row).stage is Stage.SIGNED for row in rows)


def test_what_is_known_to_its_month_is_as_wide_as_the_month_and_soft(record: Dataset) -> None:
    shown = charted(record)
    row = next(e.row for e in record.events() if e.start.precision == "month" and e.end is None)
    event = record.event(row)
    assert shown.end[row] - shown.start[row] == event.start.last - event.start.first + 1
    assert shown.soft_start[row] == shown.soft_end[row] == (shown.end[row] - shown.start[row]) / 2
    exact = next(e.row for e in record.events() if e.start.precision == "day" and e.end is None)
    assert shown.soft_start[exact] == 0
    assert shown.end[exact] - shown.start[exact] == 1


def test_an_agreement_in_force_stays_beside_the_events_of_a_period_chosen(record: Dataset) -> None:
    period = (record.about.last_day - 365, record.about.last_day)
    lives = {life.agreement: life for life in lane(charted(record, filters=Filters(period=period)), "DE").lives}
    assert {"jp-de-detta", "jp-de-isa", "jp-de-acsa"} <= set(lives)
    (only,) = lives["jp-de-isa"].steps
    assert (only.stage, only.row) == (Stage.IN_FORCE, -1)
    replaced = lane(charted(record, filters=Filters(period=period)), "US").lives
    assert "jp-us-acsa-1996" not in {life.agreement for life in replaced}


def test_bars_of_the_lane_for_the_others_say_between_whom(record: Dataset) -> None:
    labels = [life.label for life in lane(charted(record), WITHOUT).lives]
    assert labels
    assert all(": " in label for label in labels)


# As of a day


def test_as_of_a_day_agreements_stand_as_they_stood(record: Dataset) -> None:
    day = parse("2024-02-08").last
    early, late = charted(record, filters=Filters(known=day)), charted(record)
    acsa = {
        at: next(life for life in lane(shown, "DE").lives if life.agreement == "jp-de-acsa")
        for at, shown in (("then", early), ("now", late))
    }
    assert (acsa["then"].in_force_from, acsa["now"].in_force_from) == (None, parse("2024-07-12").first)
    assert [step.stage for step in acsa["then"].steps][-1] is Stage.SIGNED
    assert acsa["then"].standing == "signed 29 Jan 2024"
    assert early.known_until == day + 1
    assert late.known_until is None


def test_as_of_a_day_nothing_later_is_there(record: Dataset) -> None:
    day = parse("2019-06-30").last
    shown = charted(record, filters=Filters(known=day))
    rows = set().union(*(rows_in(lane) for lane in shown.lanes))
    assert rows == set(np.flatnonzero(record.columns.last <= day).tolist())
    steps = [step for lane in shown.lanes for life in lane.lives for step in life.steps]
    assert all(step.last <= day for step in steps)
    assert all(lane.lives or len(lane.events) for lane in shown.lanes if not lane.depth)


def test_what_lasts_beyond_the_day_is_drawn_up_to_it(record: Dataset) -> None:
    columns = record.columns
    row = int(np.flatnonzero(columns.lasting & (columns.end_first - columns.last > 20))[0])
    until = int(columns.last[row]) + 10
    shown = charted(record, filters=Filters(known=until))
    assert (shown.end[row], shown.soft_end[row]) == (until + 1, 0)


def test_what_built_on_an_event_later_is_no_link_yet(record: Dataset) -> None:
    chosen = next(
        Selection("event", event.id)
        for event in record.events()
        if any(record.columns.first[record.row(other)] > record.columns.last[event.row] for other in event.built_on_by)
    )
    known = int(record.columns.last[record.row(chosen.id)])
    later = {link[0] for link in links_of(record, chosen)} - {link[0] for link in links_of(record, chosen, known)}
    assert later
    assert all(record.columns.last[row] > known for row in later)
