"""The steps of the tour as states of the view, and the tour of the built-in record."""

import pytest

from desktop.dataset.matrix import offered_kinds
from desktop.dataset.reader import Dataset, open_dataset
from desktop.model.moment import parse
from desktop.model.record import TourStep
from desktop.model.text import LANGUAGES, Text
from desktop.model.view_state import NO_FILTER, Selection, ViewState
from desktop.paths import BUILT_IN_DATASET
from desktop.render.chart import whole_time
from desktop.render.tour import state_of
from tests.dataset.a_dataset import MadeDataset, an_event


def a_step(**given: object) -> TourStep:
    usual: dict[str, object] = {
        "title": Text("T"), "text": Text("W"), "view": "timeline", "first": None, "last": None, "lanes": (),
        "countries": (), "kinds": (), "as_of": None, "event": "", "agreement": "",
    }  # fmt: skip
    return TourStep(**usual | given)  # type: ignore[arg-type]


@pytest.fixture
def dataset() -> MadeDataset:
    return MadeDataset(an_event("a"), an_event("b", parties="JP FR"))


@pytest.fixture
def now(dataset: MadeDataset) -> ViewState:
    return ViewState(whole_time(dataset), "DE", row_scale=1.5, axis="week", eras=True, shows_key=True, lens="x")


def test_a_bare_step_shows_all_from_the_side_of_the_dataset(dataset: MadeDataset, now: ViewState) -> None:
    shown = state_of(dataset, a_step(), now)
    assert (shown.span, shown.perspective, shown.filters) == (whole_time(dataset), "JP", NO_FILTER)
    assert (shown.selection, shown.flipped, shown.lens, shown.shows_key) == (None, frozenset(), "", False)


def test_how_dates_are_told_and_how_tall_rows_are_stays(dataset: MadeDataset, now: ViewState) -> None:
    shown = state_of(dataset, a_step(), now)
    assert (shown.row_scale, shown.axis, shown.eras) == (1.5, "week", True)


def test_a_step_shows_its_days_whole(dataset: MadeDataset, now: ViewState) -> None:
    first, last = parse("2024-01").first, parse("2024-03").last
    span = state_of(dataset, a_step(first=first, last=last), now).span
    assert span.start < first
    assert span.end > last + 1
    assert span.days < 100


def test_just_the_lanes_of_a_step_are_open(dataset: MadeDataset, now: ViewState) -> None:
    pinned = frozenset(dataset.about.pinned)
    assert state_of(dataset, a_step(lanes=tuple(pinned)), now).flipped == frozenset()
    assert state_of(dataset, a_step(lanes=("FR",)), now).flipped == pinned | {"FR"}


def test_a_step_filters_and_selects(dataset: MadeDataset, now: ViewState) -> None:
    shown = state_of(dataset, a_step(kinds=("visit",), countries=("FR",), event="b", view="matrix", as_of=9), now)
    assert (shown.filters.kinds, shown.filters.countries) == (frozenset({"visit"}), frozenset({"FR"}))
    assert shown.selection == Selection("event", "b")
    assert (shown.view, shown.as_of) == ("matrix", 9)
    assert state_of(dataset, a_step(agreement="x"), now).selection == Selection("agreement", "x")


# The tour of the record


@pytest.fixture(scope="module")
def record() -> Dataset:
    return open_dataset(BUILT_IN_DATASET)


def test_the_record_tells_the_story_in_eight_to_ten_steps_in_every_language(record: Dataset) -> None:
    assert 8 <= len(record.tour) <= 10
    for step in record.tour:
        for language in LANGUAGES:
            assert getattr(step.title, language)
            assert getattr(step.text, language)


def test_what_a_step_selects_is_in_its_view(record: Dataset) -> None:
    base = ViewState(whole_time(record), "JP")
    for step in record.tour:
        span, row = state_of(record, step, base).span, record.row(step.event)
        if row is not None:
            assert span.start <= record.columns.first[row] <= span.end
            if step.kinds:
                assert record.event(row).kind in step.kinds
        if step.view == "matrix":
            assert record.agreements[step.agreement].kind in offered_kinds(record)
