"""A machine plays the user: whatever it does, what is shown stays true."""

import random
from collections.abc import Callable
from dataclasses import replace
from typing import get_args

import numpy as np
import pytest

from desktop.app import App
from desktop.dataset.filters import facets, kept
from desktop.layout.shapes import Box, Words
from desktop.model.view_state import NO_FILTER, LaneMode, LaneOrder
from desktop.ui.workspace import Workspace
from tests.journeys.test_exploring import turn_wheel

Action = Callable[[App, random.Random], None]


def workspace(app: App) -> Workspace:
    assert app.workspace is not None
    return app.workspace


def wheel(app: App, chance: random.Random) -> None:
    view = workspace(app).timeline
    body = view.layout_now().body
    x = chance.uniform(body.x, body.right)
    turn_wheel(view, x, body.y + 50, chance.choice((-3, -1, 1, 2, 5)))


def scroll(app: App, chance: random.Random) -> None:
    workspace(app).timeline.scroll_to(chance.uniform(0, 4_000))


def filter_kinds(app: App, chance: random.Random) -> None:
    kinds = frozenset(chance.sample(sorted(app.dataset.kinds), chance.randint(0, 6)))
    app.store.go(filters=replace(app.store.state.filters, kinds=kinds or None))


def filter_countries(app: App, chance: random.Random) -> None:
    countries = frozenset(chance.sample(sorted(app.dataset.parties), chance.randint(0, 8)))
    app.store.go(filters=replace(app.store.state.filters, countries=countries or None))


def search(app: App, chance: random.Random) -> None:
    app.store.go(filters=replace(app.store.state.filters, text=chance.choice(("", "ACSA", "Tokyo", "署名", "zzz"))))


def flip(app: App, chance: random.Random) -> None:
    keys = workspace(app).timeline.canvas.lane_keys()
    if keys:
        workspace(app).timeline.flip(chance.choice(keys))


def lanes(app: App, chance: random.Random) -> None:
    """Make lanes otherwise, order or pin them."""
    app.store.go(lane_mode=chance.choice(get_args(LaneMode)), lane_order=chance.choice(get_args(LaneOrder)))
    keys = workspace(app).timeline.canvas.lane_keys()
    if keys:
        app.store.go(pins=app.store.state.pins ^ {chance.choice(keys)})


def perspective(app: App, chance: random.Random) -> None:
    app.store.go(perspective=chance.choice(("JP", "DE", "FR", "NATO")))


def command(app: App, chance: random.Random) -> None:
    keys = ("next", "previous", "first", "last", "zoom_in", "zoom_out", "fit", "earlier", "window_later", "lane_below",
            "lane_above", "enter", "let_go", "back", "forward", "clear_filters", "show_key", "axis_week",
            "axis_fiscal", "axis_quarter")  # fmt: skip
    app.commands.action(chance.choice(keys)).trigger()


ACTIONS: tuple[Action, ...] = (
    wheel, scroll, filter_kinds, filter_countries, search, flip, lanes, perspective, command, command, command,
)  # fmt: skip


def check(app: App) -> None:
    state, view = app.store.state, workspace(app).timeline
    period, layout = view.canvas.period, view.layout_now()
    assert 1 - 1e-6 <= state.span.days <= period.days * 2 + 1e-6
    assert period.start - 1e-6 <= state.span.middle <= period.end + 1e-6
    assert state.selection is None or app.dataset.row(state.selection.id) is not None
    check_labels(layout.body, [shape.label for shape in (*layout.signs, *layout.bars) if shape.label])
    flags = kept(app.dataset, state.filters, state.perspective)
    shown = facets(app.dataset, state.filters, state.perspective)
    assert shown.shown == np.count_nonzero(flags)
    assert set().union(*rows_by_lane(app)) == set(np.flatnonzero(flags).tolist())
    recount = dict.fromkeys(app.dataset.kinds, 0)
    codes = tuple(app.dataset.kinds)
    for kind in app.dataset.columns.kind[kept(app.dataset, replace(state.filters, kinds=None), state.perspective)]:
        recount[codes[kind]] += 1
    assert dict(shown.kinds) == recount


def rows_by_lane(app: App) -> list[list[int]]:
    """The events of each lane, on its bars or not."""
    shown = workspace(app).timeline.chart_now().lanes
    return [
        [*lane.events.rows.tolist(), *(step.row for life in lane.lives for step in life.steps if step.row >= 0)]
        for lane in shown
    ]


def check_labels(body: Box, labels: list[Words]) -> None:
    boxes = [Box(label.x, label.y - 5, label.width, 10) for label in labels]
    for box in boxes:
        assert body.x - 0.5 <= box.x
        assert box.right <= body.right + 0.5
    boxes.sort(key=lambda box: box.x)
    for place, box in enumerate(boxes):
        for other in boxes[place + 1 :]:
            if other.x >= box.right:
                break
            assert not box.meets(other)


@pytest.mark.parametrize("seed", range(4))
def test_whatever_the_user_does_what_is_shown_stays_true(app: App, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 (a play, not a secret)
    for _ in range(40):
        chance.choice(ACTIONS)(app, chance)
        check(app)
    # And back through all of it: the view before each step is there again.
    steps = 0
    while app.store.can_go_back and steps < 300:
        app.store.back()
        steps += 1
    assert app.store.state.filters == NO_FILTER
    assert app.store.state.perspective == "JP"
