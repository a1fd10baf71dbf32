import json
from dataclasses import replace

import pytest

from desktop.model.view_state import Filters, MatrixForm, Selection
from desktop.render.recipe import SIZES, Size, as_json, from_json, read_recipe, size_named
from tests.render.a_picture import a_recipe, a_view

FULL = a_recipe(
    theme="dark",
    language="ja",
    lanes="sight",
    first_lane="DE",
    lane_offset=12.5,
    view=a_view(
        filters=Filters("port call", frozenset({"DE", "FR"}), None, frozenset({"acsa"}), None, (17000, 18000), True),
        flipped=frozenset({"US"}),
        pins=frozenset({"pair:FR+JP"}),
        lane_mode="pair",
        axis="fiscal",
        eras=True,
        row_scale=1.75,
        view="trends",
        as_of=19000,
        matrix=MatrixForm(("acsa", "raa"), "date:acsa", descending=True),
        lens="mofa",
        selection=Selection("event", "visit"),
    ),
)


@pytest.mark.parametrize("recipe", [a_recipe(), FULL])
def test_a_recipe_comes_back_from_its_json(recipe) -> None:
    assert from_json(as_json(recipe)) == recipe


def test_the_json_of_a_recipe_is_always_the_same_and_ascii() -> None:
    assert as_json(FULL) == as_json(replace(FULL))
    assert as_json(FULL).isascii()


@pytest.mark.parametrize("text", ["", "{}", "[]", "7", '{"milepost": 1}', '{"milepost": 1, "view": 3, "size": 4}'])
def test_what_is_no_recipe_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (json's own error is one too)
        from_json(text)


def test_a_recipe_of_a_newer_milepost_is_refused() -> None:
    newer = json.loads(as_json(FULL)) | {"milepost": 2}
    with pytest.raises(ValueError, match="newer"):
        from_json(json.dumps(newer))


def test_a_recipe_from_before_the_filters_of_today_is_read() -> None:
    plain = json.loads(as_json(FULL))
    for name in ("grades", "publishers", "sources", "standing", "parties_all", "without", "as_of", "marks_only"):
        del plain["view"]["filters"][name]
    del plain["view"]["lens"]
    assert from_json(json.dumps(plain)) == replace(FULL, view=replace(FULL.view, lens=""))


def test_a_recipe_from_before_lanes_could_be_pinned_is_read() -> None:
    older = json.loads(as_json(a_recipe()))
    del older["view"]["pins"]
    assert from_json(json.dumps(older)) == a_recipe()


def test_what_a_recipe_asks_for_that_is_unknown_is_named() -> None:
    plain = json.loads(as_json(FULL))
    plain["sparkle"] = True
    plain["view"]["filters"]["mood"] = ["good"]
    plain["view"]["lane_mode"] = "spiral"
    read = read_recipe(json.dumps(plain))
    assert set(read.unknown) == {"sparkle", "view.filters.mood", "view.lane_mode"}
    assert read.recipe == replace(FULL, view=replace(FULL.view, lane_mode="partner"))


def test_a_recipe_holds_plain_values_only() -> None:
    with pytest.raises(TypeError, match="object"):
        as_json(a_recipe(data=object()))


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("slide", Size(1920, 1080)),
        ("4k", Size(1920, 1080, 2)),
        ("800x600", Size(800, 600)),
        ("800×600", Size(800, 600)),
    ],
)
def test_a_size_has_a_name_or_is_written_out(text: str, size: Size) -> None:
    assert size_named(text) == size


@pytest.mark.parametrize("text", ["", "800", "a5", "x", "-1x5", "1.5x2", "800 x 600", "٣x٣"])
def test_what_is_no_size_is_none(text: str) -> None:
    assert size_named(text) is None


def test_paper_has_its_true_size() -> None:
    assert (SIZES["a4"].width * 72 / 96, SIZES["a4"].height * 72 / 96) == pytest.approx((841.89, 595.28), abs=0.01)
    assert round(SIZES["a4"].width * SIZES["a4"].scale) == 3508
    assert SIZES["letter-upright"] == Size(SIZES["letter"].height, SIZES["letter"].width, SIZES["letter"].scale)


def test_bare_is_a_timeline_alone() -> None:
    assert a_recipe(title=False, key=False, sources=False).is_bare
    assert not a_recipe(title=False, key=False).is_bare
