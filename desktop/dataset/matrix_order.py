"""The order of the rows of a matrix."""

from collections.abc import Callable

from desktop.dataset.insight import first_steps
from desktop.dataset.matrix import Matrix, matrix
from desktop.dataset.reader import Dataset
from desktop.model.text import Language
from desktop.model.view_state import MatrixForm
from desktop.model.vocabulary import KindNature, Stage

_CONCLUDED = (Stage.SIGNED, Stage.PROVISIONALLY_APPLIED, Stage.IN_FORCE)
_LATE = 2**31


def concluded(found: Matrix, partner: str) -> int:
    """How many agreements a partner has signed, in these columns."""
    cells = (found.cell(partner, kind) for kind in found.kinds)
    return sum(entry.text.stage in _CONCLUDED for cell in cells if cell for entry in cell.entries)


def in_order(dataset: Dataset, found: Matrix, form: MatrixForm, language: Language) -> tuple[str, ...]:
    """The partners in the order that the form asks for; those with an empty cell there come last."""

    def name(partner: str) -> str:
        return dataset.parties[partner].name.to(language).casefold()

    by_name = sorted(found.partners, key=name)
    what, _, kind = (form.sort or usual_sort(dataset, found)).partition(":")
    if what == "name" or (kind and kind not in found.kinds):
        return tuple(by_name[::-1] if form.descending and what == "name" else by_name)
    key = _sort_key(dataset, found, what, kind)
    keys = {partner: key(partner) for partner in by_name}
    filled = [partner for partner in by_name if keys[partner] is not None]
    filled.sort(key=lambda partner: keys[partner] or 0, reverse=form.descending)
    empty = [partner for partner in by_name if keys[partner] is None]
    whole = _whole(dataset, found)
    empty.sort(key=lambda partner: -concluded(whole, partner))
    return (*filled, *empty)


def usual_sort(dataset: Dataset, found: Matrix) -> str:
    """What rows follow unless asked otherwise: the first column of agreements, in the order of signing."""
    agreements = (kind for kind in found.kinds if dataset.kinds[kind].nature is KindNature.AGREEMENT)
    first = next(agreements, None)
    return f"order:{first}" if first else "name"


def _sort_key(dataset: Dataset, found: Matrix, what: str, kind: str) -> Callable[[str], int | None]:
    if what == "number":
        # The most first, as one reads a ranking.
        return lambda partner: -concluded(found, partner) or None
    if what == "order":
        # By the whole record: so a row keeps its place while the day moves, and those to come stand in their order.
        steps, whole = first_steps(dataset, found.perspective, kind, Stage.SIGNED), _whole(dataset, found)
        return lambda partner: steps[partner].moment.last if partner in steps else _under_way(whole, partner, kind)

    def date(partner: str) -> int | None:
        cell = found.cell(partner, kind)
        if cell is None:
            return None
        return cell.meetings.latest.last if cell.meetings else max(entry.text.moment.last for entry in cell.entries)

    return date


def _whole(dataset: Dataset, found: Matrix) -> Matrix:
    """The same matrix as far as the record goes."""
    return matrix(dataset, found.perspective, None, found.kinds)


def _under_way(found: Matrix, partner: str, kind: str) -> int | None:
    """Behind all that were ever signed: what is in negotiation."""
    cell = found.cell(partner, kind)
    return _LATE + cell.entries[0].text.moment.last if cell and cell.entries else None
