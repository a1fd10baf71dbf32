import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.rows import Places, fill_rows


def filled(blocks: list[tuple[float, float, int]], *, width: float = 700, rows: int = 24) -> Places:
    """Blocks as (middle of the sign, width of the label, weight)."""
    middle, label, weight = (np.array(column) for column in zip(*blocks, strict=True))
    return fill_rows(middle - 6, middle + 6, label + 5.0, weight.astype(np.uint8), (0.0, width), 10, rows)


def test_blocks_with_room_share_the_first_row() -> None:
    assert filled([(100, 80, 2), (300, 80, 2), (500, 80, 2)]).row.tolist() == [0, 0, 0]


def test_the_weightier_of_two_that_collide_stands_higher() -> None:
    assert filled([(300, 300, 2), (310, 300, 4)]).row.tolist() == [1, 0]


def test_a_label_stands_left_where_the_right_edge_is_near() -> None:
    places = filled([(100, 80, 2), (650, 80, 2)])

    assert places.right.tolist() == [True, False]


def test_two_neighbours_stand_back_to_back_on_one_row() -> None:
    places = filled([(300, 200, 3), (330, 200, 3)])

    assert places.row.tolist() == [0, 0]
    assert places.right.tolist() == [False, True]


def test_what_finds_no_row_is_left() -> None:
    assert sorted(filled([(300, 600, 2)] * 3, rows=2).row.tolist()) == [-1, -1, -1]
    assert sorted(filled([(300, 250, 2)] * 5, rows=2).row.tolist()) == [-1, -1, -1, 0, 1]


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 700), st.floats(10, 250), st.integers(1, 5)), min_size=1, max_size=60))
def test_blocks_on_one_row_keep_their_distance_and_stay_inside(blocks: list[tuple[float, float, int]]) -> None:
    places = filled(blocks)

    taken: dict[int, list[tuple[float, float]]] = {}
    for (middle, label, _), row, right in zip(blocks, places.row.tolist(), places.right.tolist(), strict=True):
        reach = (middle - 6, middle + 11 + label) if right else (middle - 11 - label, middle + 6)
        if row >= 0:
            assert (reach[1] <= 700) if right else (reach[0] >= 0)
            assert all(reach[1] + 9.99 <= left or end + 9.99 <= reach[0] for left, end in taken.get(row, []))
            taken.setdefault(row, []).append(reach)
