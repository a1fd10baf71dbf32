"""Signs on one row that are too close to tell apart, gathered into counts."""

from bisect import bisect_left
from typing import NamedTuple


class Cluster(NamedTuple):
    """Neighbours on a row, by their place in the row: from first up to, not including, last."""

    first: int
    last: int


def clusters(left: list[float], size: list[float], pill: float, overlap: float) -> list[Cluster]:
    """The signs of one row, by their left sides in order, alone or together.

    Two signs that overlap by more than `overlap` become a count, `pill` pixels wide, which takes in all that begins
    below it. What wide signs cover beyond their beginning does not count: a point may lie on a bar.
    """
    found = []
    index = 0
    while index < len(left):
        after = bisect_left(left, left[index] + max(size[index] - overlap, overlap), index + 1)
        if after > index + 1:
            after = bisect_left(left, left[index] + pill, after)
        found.append(Cluster(index, after))
        index = after
    return found
