import json

import pytest

from desktop.model.shared_view import LARGEST, SharedView, as_text, from_text
from desktop.model.span import Span
from desktop.model.view_state import Filters, ViewState
from desktop.model.view_text import view_as_plain

STATE = ViewState(Span(17000, 18000), "JP", Filters(text="日本"))
VIEW = SharedView("Japan and Germany", STATE, "abc", "The record")


def test_a_view_comes_back_from_its_text() -> None:
    assert from_text(as_text(VIEW)) == VIEW


def test_a_recipe_of_a_picture_is_a_view_without_a_name() -> None:
    recipe = json.dumps({"milepost": 1, "view": view_as_plain(STATE), "size": {}})
    assert from_text(recipe) == SharedView("", STATE)


def test_what_a_newer_version_wrote_is_named() -> None:
    plain = json.loads(as_text(VIEW))
    plain["view"]["mood"] = "calm"
    assert from_text(json.dumps(plain)).unknown == ("mood",)


def test_a_name_is_one_short_line() -> None:
    plain = json.loads(as_text(VIEW)) | {"name": "a\n b" + "c" * 500}
    name = from_text(json.dumps(plain)).name
    assert name.startswith("a bccc")
    assert len(name) == 80


@pytest.mark.parametrize(
    "text", ["", "x", "[]", "{}", '{"milepost_view": 1}', '{"view": {}}', "[" * 100_000, " " * (LARGEST + 1)]
)
def test_what_holds_no_view_is_refused(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 (json's own error is one too)
        from_text(text)
