"""How the columns of the table share the room that there is."""

from itertools import pairwise

from desktop.dataset.table import USUAL
from desktop.dataset.table_order import COLUMNS, ColumnName
from desktop.ui.table_form import LEASTS, TITLE_LEAST, WIDTHS, shared_widths

NEEDED: dict[ColumnName, int] = {"date": 90, "end": 90}


def test_in_a_wide_room_every_column_has_its_usual_width_and_the_title_what_is_left() -> None:
    widths = shared_widths(USUAL, 1_600, {}, NEEDED)
    assert sum(widths.values()) == 1_600
    assert all(widths[name] == WIDTHS[name] for name in USUAL if name != "title")


def test_in_a_narrower_room_all_columns_give_way_and_stay_in_sight() -> None:
    for room in range(855, 1_248, 7):
        widths = shared_widths(USUAL, room, {}, NEEDED)
        assert sum(widths.values()) == room
        assert all(LEASTS[name] <= widths[name] for name in USUAL if name != "date")
        assert widths["title"] >= LEASTS["title"]


def test_columns_of_free_text_give_way_before_those_of_few_words() -> None:
    widths = shared_widths(USUAL, 1_150, {}, NEEDED)
    assert (widths["kind"], widths["stage"]) == (WIDTHS["kind"], WIDTHS["stage"])
    assert widths["agreement"] < WIDTHS["agreement"]


def test_no_column_is_made_narrower_than_it_can_be_read() -> None:
    for room in range(200, 855, 25):
        widths = shared_widths(USUAL, room, {}, NEEDED)
        assert all(widths[name] >= LEASTS[name] for name in USUAL if name != "title")


def test_in_a_room_too_narrow_for_all_the_title_is_still_in_sight() -> None:
    widths = shared_widths(USUAL, 476, {}, NEEDED)
    before = sum(widths[name] for name in USUAL[: USUAL.index("title")])
    assert widths["title"] >= TITLE_LEAST
    assert before + widths["title"] == 476


def test_a_width_made_by_the_user_stays() -> None:
    made = {"title": 400, "kind": 40}
    for room in (300, 1_100, 2_000):
        widths = shared_widths(USUAL, room, {"title": 400, "kind": 40}, NEEDED)
        assert {name: widths[name] for name in made} == made


def test_dates_and_heads_are_never_cut() -> None:
    for room in (200, 900, 2_000):
        widths = shared_widths(USUAL, room, {}, {"date": 131, "grade": 150})
        assert (widths["date"], widths["grade"]) == (131, 150)


def test_a_wider_room_makes_no_column_narrower() -> None:
    for columns in (USUAL, COLUMNS, ("date", "parties", "title")):
        all_widths = [shared_widths(columns, room, {}, NEEDED) for room in range(950, 2_200, 10)]
        for narrow, wide in pairwise(all_widths):
            assert all(wide[name] >= narrow[name] - 1 for name in columns if name != "title")


def test_without_a_title_the_columns_keep_to_their_widths() -> None:
    assert shared_widths(("date", "kind"), 900, {}, NEEDED) == {"date": WIDTHS["date"], "kind": WIDTHS["kind"]}
