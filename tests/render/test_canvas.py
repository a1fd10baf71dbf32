"""Whatever one looks at on the built-in record, however lanes are made, in every language: the canvas stays legible."""

from functools import lru_cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.dataset.reader import Dataset, open_dataset
from desktop.layout.chart import Chart
from desktop.layout.packing import Packer, Packing, pack
from desktop.layout.placing import HEAVIEST, Placing
from desktop.layout.style import Style
from desktop.layout.timeline import lay_out
from desktop.model.span import Span
from desktop.model.text import LANGUAGES, Language, untranslated
from desktop.model.view_state import NO_FILTER, Filters, LaneMode
from desktop.paths import BUILT_IN_DATASET
from desktop.render.chart import Wish, chart, whole_time
from desktop.render.lanes import all_flipped
from desktop.render.theme import ruler
from tests.layout.test_timeline import assert_sound

SHARE_OF_LABELS = 0.6
"""Of the events of the open lane that are no stages of its agreements, so many show their label."""


@lru_cache
def the_record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


@lru_cache
def charted(mode: LaneMode, language: Language, *, all_open: bool = False) -> Chart:
    record = the_record()
    wanted = Wish(NO_FILTER, "JP", "events", frozenset(), language, mode)
    flipped = all_flipped(record, wanted, to_open=True) if all_open else frozenset()
    return chart(record, Wish(NO_FILTER, "JP", "events", flipped, language, mode), untranslated)


@lru_cache
def packed(mode: LaneMode, language: Language, width: int, scale: float, *, all_open: bool) -> Packing:
    shown = charted(mode, language, all_open=all_open)
    return pack(shown, width * scale, Style().scaled(scale), ruler(scale))


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(get_args(LaneMode)),
    st.sampled_from(LANGUAGES),
    st.booleans(),
    st.floats(17_000, 20_200),
    st.floats(0.0, 12.4),
    st.sampled_from([600, 816, 1500]),
    st.integers(300, 1100),
    st.floats(0, 9000),
    st.sampled_from([1.0, 2.0]),
)
def test_no_label_lies_over_another_or_leaves_the_canvas(
    mode: LaneMode,
    language: Language,
    all_open: bool,
    middle: float,
    octave: float,
    width: int,
    height: int,
    scroll: float,
    scale: float,
) -> None:
    view = Span(middle - 2**octave / 2, middle + 2**octave / 2)
    shown, packing = charted(mode, language, all_open=all_open), packed(mode, language, width, scale, all_open=all_open)
    size = width * scale, height * scale

    assert_sound(lay_out(shown, packing, view, *size, scroll, Style().scaled(scale), ruler(scale)))


def test_most_of_what_happened_with_germany_says_its_name_at_first_sight() -> None:
    shown = charted("partner", "en")
    width = 816  # of the canvas in a window of 1600 x 1000 with all panels open
    lane = shown.lanes[0]
    packing = pack(shown, width, Style(), ruler())
    natural = packing.lanes[0].height + Style().axis
    layout = lay_out(shown, packing, whole_time(the_record()), width, natural, 0, Style(), ruler())

    named = {sign.row for sign in layout.signs if sign.lane == 0 and sign.label is not None}
    weightiest = {row for row in lane.events.rows.tolist() if shown.weight[row] == HEAVIEST}

    assert lane.key == "DE"
    assert len(named) / len(lane.events) >= SHARE_OF_LABELS
    assert weightiest <= named
    assert all(bar.label is not None for bar in layout.bars if bar.lane == 0)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("width", [484, 816, 1500])
def test_the_weightiest_events_say_their_name_however_narrow_the_canvas_is(width: int, language: Language) -> None:
    """484 pixels are left of a window of 1024 x 640; the widest label has no room there on either side, and is cut."""
    shown = charted("partner", language)
    packing = packed("partner", language, width, 1.0, all_open=False)
    height = packing.lanes[0].height + Style().axis
    layout = lay_out(shown, packing, whole_time(the_record()), width, height, 0, Style(), ruler())

    named = {sign.row for sign in layout.signs if sign.lane == 0 and sign.label is not None}
    weightiest = {row for row in shown.lanes[0].events.rows.tolist() if shown.weight[row] == HEAVIEST}

    assert weightiest <= named


@pytest.mark.parametrize("mode", get_args(LaneMode))
def test_every_event_stands_in_some_lane(mode: LaneMode) -> None:
    shown = charted(mode, "en", all_open=True)

    rows = {row for lane in shown.lanes for row in lane.events.rows.tolist()}
    marks = {step.row for lane in shown.lanes for life in lane.lives for step in life.steps if step.row >= 0}

    assert rows | marks == set(range(len(the_record().columns.ids)))


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_lanes_that_a_filter_leaves_alone_keep_their_rows_and_no_lane_has_others_than_its_own(
    data: st.DataObject,
) -> None:
    record, style = the_record(), Style()
    packer = Packer(ruler())
    partners, kinds = tuple(charted_keys()), tuple(record.kinds)
    for _ in range(4):
        filters = Filters(
            partners=data.draw(st.none() | st.frozensets(st.sampled_from(partners), min_size=1)),
            kinds=data.draw(st.none() | st.frozensets(st.sampled_from(kinds), min_size=1)),
        )
        flipped = data.draw(st.frozensets(st.sampled_from(partners), max_size=3))
        shown = chart(record, Wish(filters, "JP", "events", flipped, "en", "partner"), untranslated)

        kept, own = packer.pack(shown, 900, style), pack(shown, 900, style, ruler())

        assert kept.content_height == own.content_height
        for one, other in zip(kept.lanes, own.lanes, strict=True):
            assert (one.top, one.height, one.bar_row) == (other.top, other.height, other.bar_row)
            assert one.events.rows.tolist() == other.events.rows.tolist()
            assert one.placing.row.tolist() == other.placing.row.tolist()
            assert one.placing.right.tolist() == other.placing.right.tolist()


def test_a_lane_is_not_packed_again_when_another_goes() -> None:
    packer, record, partners = Packer(ruler()), the_record(), frozenset(charted_keys())

    def packed_with(some: frozenset[str]) -> dict[str, Placing]:
        shown = chart(record, Wish(Filters(partners=some), "JP", "events", frozenset(), "en", "partner"), untranslated)
        return {
            lane.key: own.placing for lane, own in zip(shown.lanes, packer.pack(shown, 900, Style()).lanes, strict=True)
        }

    whole, part = packed_with(partners), packed_with(partners - {"FR"})

    assert "FR" in whole
    assert set(part) < set(whole)
    assert part["DE"] is whole["DE"]
    assert packed_with(partners)["FR"] is whole["FR"]


def charted_keys() -> list[str]:
    return [lane.key for lane in charted("partner", "en").lanes if lane.key in the_record().parties]
