import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.layout.gathering import clusters
from desktop.layout.labels import Room, Wanted, place_labels
from desktop.layout.shapes import Words
from tests.layout.a_chart import ruler


def wanted(middle: float, text: str = "First 2+2", *, weight: int = 2, to_right: bool = True) -> Wanted:
    return Wanted(middle - 6, middle + 6, text, ruler(text, "label"), "label", weight, to_right)


def placed(*labels: Wanted, left: float = 0, right: float = 400) -> list[Words | None]:
    room = Room(left, right, [(label.left, label.right) for label in labels])
    return place_labels(list(labels), room, 12, 5, 5, ruler)


def test_a_room_is_free_up_to_the_next_thing() -> None:
    room = Room(0, 400, [(100, 112), (200, 212)])

    assert room.after(112) == 200
    assert room.before(200) == 112
    assert room.before(100) == 0
    assert room.after(212) == 400


def test_inside_of_something_nothing_is_free() -> None:
    room = Room(0, 400, [(100, 112), (105, 300)])

    assert room.after(112) == 112
    assert room.before(200) == 200


def test_beyond_the_right_end_nothing_is_free() -> None:
    room = Room(0, 400, [(390, 410)])

    assert room.after(410) == 410


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(0, 300), st.floats(0, 60)), max_size=12), st.floats(0, 400))
def test_a_room_knows_every_gap(taken: list[tuple[float, float]], x: float) -> None:
    stretches = [(start, start + length) for start, length in taken]
    room = Room(0, 400, stretches)

    following = min((start for start, end in stretches if end > x), default=400)
    earlier = max((end for start, end in stretches if start < x), default=0)
    assert room.after(x) == max(x, following)
    assert room.before(x) == min(x, earlier)


def test_a_label_stands_on_its_own_side() -> None:
    right, left = placed(wanted(100), wanted(300, to_right=False))

    assert right is not None
    assert right.x == 111
    assert left is not None
    assert left.x + left.width == 289


def test_a_label_changes_sides_where_its_own_has_no_room() -> None:
    (label,) = placed(wanted(380))

    assert label is not None
    assert label.x + label.width == 369


def test_the_weightier_of_two_keeps_its_label() -> None:
    light, heavy = placed(wanted(100, weight=1), wanted(160, weight=5, to_right=False), right=166)

    assert light is not None
    assert heavy is None or heavy.text == "First 2+2"
    assert light.x + light.width <= 100


def test_a_label_is_cut_to_the_wider_gap() -> None:
    _, label, _ = placed(wanted(0), wanted(70, "Steinmeier in Tokyo"), wanted(200))

    assert label is not None
    assert label.text.endswith("…")
    assert label.x == 81


@pytest.mark.parametrize(
    ("text", "signs", "shown"),
    [
        ("Kishida–Steinmeier", 17, ""),
        ("Yugiri off Okinawa", 17, ""),
        ("Kono–Maas call, March", 20, "Kono–Maas call…"),
        ("Kono–Maas call, March", 14, ""),
        ("Ministers by video", 17, "Ministers by…"),
        ("河野・マース会談（東京）", 11, "河野・マース会談…"),
        ("河野・マース会談（東京）", 8, ""),
    ],
)
def test_a_label_is_cut_at_a_word_or_left_out_where_little_would_be_left(text: str, signs: int, shown: str) -> None:
    (label,) = placed(wanted(20, text), right=20 + 6 + 5 + 6.5 * signs + 5)

    assert (label.text if label else "") == shown


def test_the_label_of_a_lighter_event_gives_way_rather_than_cut_that_of_a_weightier() -> None:
    light, heavy = placed(
        wanted(90, "Call on Ukraine", weight=1), wanted(240, "Steinmeier in Tokyo", weight=4), right=260
    )

    assert heavy is not None
    assert heavy.text == "Steinmeier in Tokyo"
    assert heavy.x + heavy.width == 229
    assert light is None


def test_a_label_that_gave_way_takes_its_other_side() -> None:
    light, _ = placed(wanted(120, "Call", weight=1), wanted(270, "Steinmeier in Tokyo", weight=4), right=290)

    assert light is not None
    assert light.x + light.width == 109


def test_only_what_is_in_the_way_gives_way() -> None:
    lighter = wanted(26, "Far", weight=1), wanted(130, "Call on Ukraine", weight=1)

    far, light, heavy = placed(*lighter, wanted(280, "Steinmeier in Tokyo", weight=4), right=300)

    assert far is not None
    assert light is None
    assert heavy is not None


def test_no_label_gives_way_to_one_of_its_own_weight() -> None:
    first, second = placed(wanted(90, "Call on Ukraine"), wanted(240, "Steinmeier in Tokyo"), right=260)

    assert first is not None
    assert first.text == "Call on Ukraine"
    assert second is None


def test_signs_apart_stand_alone() -> None:
    assert list(clusters([0, 20, 40], [12, 12, 12], 24, 2)) == [(0, 1), (1, 2), (2, 3)]


def test_signs_on_one_another_become_a_count_that_takes_in_all_below_it() -> None:
    assert list(clusters([0, 5, 20, 30], [12, 12, 12, 12], 24, 2)) == [(0, 3), (3, 4)]


@pytest.mark.parametrize("overlap", [0.0, 2.0])
def test_no_signs_no_counts(overlap: float) -> None:
    assert list(clusters([], [], 24, overlap)) == []
