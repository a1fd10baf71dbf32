"""Whatever one looks at on the built-in record, however lanes are made, in every language: the canvas stays legible."""

from functools import lru_cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.dataset.reader import Dataset, open_dataset
from desktop.layout.chart import Chart
from desktop.layout.packing import Packing, pack
from desktop.layout.placing import HEAVIEST
from desktop.layout.style import Style
from desktop.layout.timeline import lay_out
from desktop.model.span import Span
from desktop.model.text import LANGUAGES, Language, untranslated
from desktop.model.view_state import NO_FILTER, LaneMode
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


@pytest.mark.parametrize("mode", get_args(LaneMode))
def test_every_event_stands_in_some_lane(mode: LaneMode) -> None:
    shown = charted(mode, "en", all_open=True)

    rows = {row for lane in shown.lanes for row in lane.events.rows.tolist()}
    marks = {step.row for lane in shown.lanes for life in lane.lives for step in life.steps if step.row >= 0}

    assert rows | marks == set(range(len(the_record().columns.ids)))
