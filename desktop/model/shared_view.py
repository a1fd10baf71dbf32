"""A view with its name as a text: kept, sent to others, pasted."""

import json
from dataclasses import dataclass

from desktop.model.view_state import ViewState
from desktop.model.view_text import ReadView, view_as_plain, view_from_plain

FORMAT_VERSION = 1
LONGEST_NAME = 80
LARGEST = 1_000_000
"""Signs of the largest text that can be a view."""


@dataclass(frozen=True, slots=True)
class SharedView:
    """A view and its name. dataset: the content hash of the dataset that it was made of, title: that of it.

    unknown: the names of what could not be read, as they are written.
    """

    name: str
    state: ViewState
    dataset: str = ""
    title: str = ""
    unknown: tuple[str, ...] = ()


def as_plain(view: SharedView) -> dict[str, object]:
    """The view as values that JSON has."""
    return {
        "milepost_view": FORMAT_VERSION,
        "name": view.name,
        "dataset": {"hash": view.dataset, "title": view.title},
        "view": view_as_plain(view.state),
    }


def as_text(view: SharedView) -> str:
    """The view as a text of a few lines, always the same for the same view."""
    return json.dumps(as_plain(view), ensure_ascii=False, indent=1, allow_nan=False) + "\n"


def from_text(text: str) -> SharedView:
    """The view that a text holds: one that `as_text` wrote, or the recipe of a picture.

    Raises:
        ValueError: when the text holds no view.
    """
    if len(text) > LARGEST:
        raise ValueError("this text is too long for a view")
    try:
        plain = json.loads(text)
    except RecursionError as error:
        raise ValueError("this text holds no view") from error
    return from_plain(plain)


def from_plain(plain: object) -> SharedView:
    """The view that plain values hold.

    Raises:
        ValueError: when they hold no view.
    """
    if not isinstance(plain, dict) or not {"milepost_view", "milepost"}.intersection(plain):
        raise ValueError("this text holds no view")
    read: ReadView = view_from_plain(plain.get("view"))
    dataset = plain.get("dataset")
    about = dataset if isinstance(dataset, dict) else {}
    return SharedView(
        name=_line(plain.get("name")),
        state=read.state,
        dataset=_line(about.get("hash")),
        title=_line(about.get("title")),
        unknown=read.unknown,
    )


def _line(value: object) -> str:
    """A short text on one line; nothing for what is no text."""
    return " ".join(value.split())[:LONGEST_NAME] if isinstance(value, str) else ""
