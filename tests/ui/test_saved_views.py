import json
from pathlib import Path

import pytest

from desktop.model.shared_view import SharedView
from desktop.model.span import Span
from desktop.model.view_state import ViewState
from desktop.render.picture import PictureError
from desktop.ui.saved_views import FILE, SavedViews


def a_view(name: str, start: float = 0) -> SharedView:
    return SharedView(name, ViewState(Span(start, start + 10), "JP"), "abc", "Title")


def test_views_are_there_at_the_next_start(tmp_path: Path) -> None:
    views = SavedViews(tmp_path)
    views.save(a_view("one"))
    views.save(a_view("two"))
    again = SavedViews(tmp_path)
    assert again.names == ("one", "two")
    assert again.get("two") == a_view("two")
    assert again.get("three") is None


def test_a_view_of_the_same_name_takes_the_place(tmp_path: Path) -> None:
    views = SavedViews(tmp_path)
    for view in (a_view("one"), a_view("two"), a_view("one", 5)):
        views.save(view)
    assert SavedViews(tmp_path).get("one") == a_view("one", 5)
    assert views.names == ("two", "one")


def test_views_are_renamed_in_their_place_and_deleted(tmp_path: Path) -> None:
    views = SavedViews(tmp_path)
    for name in ("one", "two", "three"):
        views.save(a_view(name))
    views.rename("one", "three")
    assert SavedViews(tmp_path).names == ("three", "two")
    views.rename("nobody", "two")
    views.delete("three")
    assert SavedViews(tmp_path).names == ("two",)


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    views = SavedViews(tmp_path)
    views.save(a_view("view"))
    views.save(a_view("view 2"))
    assert (views.free_name("view"), views.free_name("other")) == ("view 3", "other")


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"views": 7}', b'{"views": [{}]}', b"\xff\xfe", b"[" * 100_000]
)
def test_a_broken_file_is_put_aside_when_the_next_view_is_saved(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    views = SavedViews(tmp_path)
    assert views.names == ()
    views.save(a_view("one"))
    assert json.loads((tmp_path / FILE).read_text("utf-8"))["milepost_views"] == 1
    assert (tmp_path / "views.broken.json").read_bytes() == content


def test_a_file_that_cannot_be_written_is_told_and_keeps_the_views(tmp_path: Path) -> None:
    views = SavedViews(tmp_path)
    views.save(a_view("one"))
    (tmp_path / FILE).unlink()
    (tmp_path / FILE).mkdir()
    with pytest.raises(PictureError):
        views.save(a_view("two"))
    assert views.names == ("one",)


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "config").write_text("a file where a folder should be")
    with pytest.raises(PictureError):
        SavedViews(tmp_path / "config" / "Milepost").save(SharedView("mine", ViewState(Span(0.0, 1.0), "JP")))
