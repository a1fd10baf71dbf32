"""A picture with words around it shows whole lanes, and says what it shows."""

import re

import pytest

from desktop.dataset.reader import open_dataset
from desktop.model.span import Span
from desktop.model.text import untranslated
from desktop.model.view_state import ViewState
from desktop.paths import BUILT_IN_DATASET
from desktop.render.page import Page, compose
from desktop.render.recipe import Recipe, Size
from desktop.render.subject import subject


def page(height: float = 800, **changes: object) -> Page:
    record = open_dataset(BUILT_IN_DATASET)
    view = ViewState(Span(17_167, 20_089), "JP", flipped=frozenset({"DE"}))
    recipe = Recipe(view=view, size=Size(1200, height), **changes)  # type: ignore[arg-type]
    return compose(subject(record, recipe, untranslated), recipe, untranslated)


def words(made: Page) -> str:
    return " ".join(text.text for text, _tone in made.words)


def test_this_view_begins_and_ends_with_whole_lanes() -> None:
    made = page(lanes="sight", first_lane="GB", lane_offset=20.0)
    heads = made.timeline.heads
    assert heads[0].title.text == "United Kingdom"
    assert heads[0].box.y >= made.timeline.body.y
    assert heads[-1].box.bottom <= made.timeline.body.bottom + 1


def test_the_subtitle_counts_what_is_drawn() -> None:
    drawn, left = map(int, re.findall(r"(\d+) of (\d+) event", words(page(lanes="all")))[0])
    assert 0 < drawn < left == 572


def test_the_lanes_that_have_no_place_are_counted() -> None:
    made = page(lanes="all")
    (more,) = re.findall(r"and (\d+) more lane", words(made))
    assert int(more) + len(made.timeline.heads) == 37


@pytest.mark.parametrize("height", range(600, 1100, 80))
def test_where_not_all_lanes_have_room_those_that_have_fill_the_page(height: int) -> None:
    made = page(lanes="all", height=height)
    timeline = made.timeline
    (foot,) = (text for text, _tone in made.words if "more lane" in text.text)
    lowest_key = min(item.y for item in made.key) if made.key else made.height

    assert timeline.heads[-1].box.bottom == pytest.approx(timeline.body.bottom)
    assert made.at[1] + timeline.height < foot.y < lowest_key
    assert lowest_key - foot.y < 0.2 * made.height


def test_a_picture_has_no_signs_for_the_mouse_but_one_that_is_the_window_itself() -> None:
    printed, bare = page(lanes="all"), page(lanes="sight", title=False, key=False, sources=False)

    assert not any(head.arrow.width or head.pin for head in printed.timeline.heads)
    assert all(head.arrow.width for head in bare.timeline.heads)
    assert printed.timeline.heads[0].title.x < bare.timeline.heads[0].title.x
