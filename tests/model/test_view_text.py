import json
from dataclasses import replace

import pytest

from desktop.model.span import Span
from desktop.model.view_state import Filters, MatrixForm, Selection, ViewState
from desktop.model.view_text import view_as_plain, view_from_plain

FULL = ViewState(
    Span(17000.5, 18000.0),
    "JP",
    Filters(
        text="port",
        partners=frozenset({"DE", "FR"}),
        period=(17000, 18000),
        certain=True,
        parties_all=frozenset({"JP"}),
        without=frozenset(),
        grades=frozenset({"official"}),
        standing=frozenset({"signed"}),
        as_of=17500,
        known=17_400,
        roles=frozenset({"hosts"}),
        role_of="DE",
        marks_only=True,
    ),
    lane_mode="pair",
    flipped=frozenset({"US"}),
    row_scale=1.5,
    as_of=17000,
    matrix=MatrixForm(("acsa", "raa"), "name", descending=True),
    lens="somebody",
    selection=Selection("event", "visit"),
)


@pytest.mark.parametrize("state", [FULL, ViewState(Span(0, 1), "DE"), replace(FULL, matrix=MatrixForm())])
def test_a_view_comes_back_from_json(state: ViewState) -> None:
    read = view_from_plain(json.loads(json.dumps(view_as_plain(state))))
    assert (read.state, read.unknown) == (state, ())


def test_what_is_not_written_is_as_usual() -> None:
    read = view_from_plain({"span": {"start": 0, "end": 10}, "perspective": "JP"})
    assert read.state == ViewState(Span(0, 10), "JP")


def test_what_is_unknown_is_named_and_left() -> None:
    plain = view_as_plain(FULL) | {"mood": 1}
    plain["filters"] = plain["filters"] | {"colour": ["red"], "grades": "official", "as_of": True}
    read = view_from_plain(plain)
    assert read.unknown == ("mood", "filters.colour", "filters.grades", "filters.as_of")
    assert read.state == replace(FULL, filters=replace(FULL.filters, grades=None, as_of=None))


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("row_scale", 1e9),
        ("row_scale", float("nan")),
        ("as_of", 10**12),
        ("as_of", 1.5),
        ("view", "cinema"),
        ("flipped", [1, 2]),
        ("flipped", "US"),
        ("eras", "yes"),
        ("matrix", []),
        ("selection", {"what": "event"}),
        ("lens", 7),
        ("lens", "x" * 10_001),
    ],
)
def test_a_value_that_cannot_be_is_named_and_left(name: str, value: object) -> None:
    read = view_from_plain(view_as_plain(FULL) | {name: value})
    assert read.unknown == (name,)
    assert getattr(read.state, name) == getattr(ViewState(FULL.span, "JP"), name)


@pytest.mark.parametrize(
    "plain",
    [None, [], "x", {}, {"span": {"start": 0, "end": 10}}, {"span": {"start": 5, "end": 5}, "perspective": "JP"}],
)
def test_without_span_and_perspective_there_is_no_view(plain: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (whatever is missing)
        view_from_plain(plain)
