"""Views as plain values, to be kept in files, and read again by other versions: what they don't know they name."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import MISSING, Field, asdict, dataclass, fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from desktop.model.view_state import ViewState

Made = TypeVar("Made")
LONGEST_TEXT = 10_000
MOST_CHOICES = 100_000
FURTHEST_DAY = 4_000_000
"""Ten thousand years to either side: further away lies nothing that can be shown."""
_LIMITS: Mapping[str, tuple[float, float]] = {"row_scale": (0.75, 2.5)}
"""Numbers that are no days, and what they can be."""


@dataclass(frozen=True, slots=True)
class ReadView:
    """A view that was read. unknown: the names of what could not be applied, as they are written."""

    state: ViewState
    unknown: tuple[str, ...] = ()


def view_as_plain(state: ViewState) -> dict[str, Any]:
    """A view as values that JSON has; the same view gives the same values."""
    plain: dict[str, Any] = _plain(asdict(state))
    return plain


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, frozenset):
        return sorted(value)
    return [_plain(one) for one in value] if isinstance(value, tuple | list) else value


def view_from_plain(plain: object) -> ReadView:
    """The view that was written, whatever version wrote it: what is missing is as usual, what is unknown is named.

    Raises:
        ValueError: when there is no span or no perspective, without which there is no view.
    """
    unknown: list[str] = []
    return ReadView(made(ViewState, plain, unknown), tuple(unknown))


def made(kind: type[Made], plain: object, unknown: list[str], path: str = "") -> Made:
    """A value of a dataclass out of plain values; what could not be applied is added to `unknown`.

    Raises:
        ValueError: when a field that has to be there is missing or can't be read.
    """
    if not isinstance(plain, dict):
        raise ValueError("there is no view in this text")  # noqa: TRY004 (of the text, not of the caller)
    known = {field.name: field for field in _fields(kind)}
    unknown += [f"{path}{name}"[:80] for name in plain if name not in known]
    values = dict(_values(kind, known, plain, unknown, path))
    missing = [name for name, field in known.items() if name not in values and _is_needed(field)]
    if missing:
        raise ValueError(f"{path}{missing[0]} is missing or can't be read")
    return kind(**values)


def _values(
    kind: type, known: Mapping[str, "Field[Any]"], plain: dict[str, Any], unknown: list[str], path: str
) -> Iterator[tuple[str, Any]]:
    hints = _hints(kind)
    for name in known:
        if name not in plain:
            continue
        try:
            yield name, _value(hints[name], plain[name], unknown, f"{path}{name}")
        except ValueError:
            unknown.append(f"{path}{name}")


def _fields(kind: type) -> tuple["Field[Any]", ...]:
    assert is_dataclass(kind)
    return fields(kind)


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _is_needed(field: "Field[Any]") -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _value(hint: Any, plain: object, unknown: list[str], path: str) -> Any:
    """A plain value as a value of a type.

    Raises:
        ValueError: when it is none.
    """
    origin, inner = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        if plain is None and NoneType in inner:
            return None
        (wanted,) = (one for one in inner if one is not NoneType)
        return _value(wanted, plain, unknown, path)
    if origin is Literal:
        return _checked(plain, lambda value: value in inner)
    if origin in (frozenset, tuple):
        return _several(origin, inner, plain, unknown, path)
    if is_dataclass(hint) and isinstance(hint, type):
        return made(hint, plain, unknown, f"{path}.")
    return _single(hint, plain, path)


def _several(origin: Any, inner: tuple[Any, ...], plain: object, unknown: list[str], path: str) -> Any:
    """A set or a tuple: of any number of values of one type, or of just so many."""
    if not isinstance(plain, list | tuple) or len(plain) > MOST_CHOICES:
        raise ValueError(path)
    endless = origin is frozenset or inner[-1] is Ellipsis
    if not endless and len(plain) != len(inner):
        raise ValueError(path)
    hints = [inner[0]] * len(plain) if endless else list(inner)
    values = [_value(hint, value, unknown, path) for hint, value in zip(hints, plain, strict=True)]
    return origin(values)


def _single(hint: Any, plain: object, path: str) -> Any:
    low, high = _LIMITS.get(path.rpartition(".")[2], (-FURTHEST_DAY, FURTHEST_DAY))
    if hint is str:
        return _checked(plain, lambda value: isinstance(value, str) and len(value) <= LONGEST_TEXT)
    if hint is bool:
        return _checked(plain, lambda value: isinstance(value, bool))
    numbers = int if hint is int else int | float  # a whole number stays one, so that the same text is written again
    return _checked(
        plain,
        lambda value: isinstance(value, numbers) and not isinstance(value, bool) and low <= value <= high,
    )


def _checked(plain: object, is_right: Callable[[Any], bool]) -> Any:
    if not is_right(plain):
        raise ValueError("not what it should be")
    return plain
