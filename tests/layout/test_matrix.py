"""The geometry of the matrix."""

from dataclasses import replace

import pytest

from desktop.layout.matrix import cell_box, fit, lay_out_matrix, scroll_showing, spot_at
from desktop.layout.matrix_shapes import HEAD, MATRIX_STYLE, NAME, NUMBER, MatrixLayout, Spot
from desktop.layout.matrix_table import MatrixCell, MatrixColumn, MatrixRow, MatrixTable
from desktop.layout.shapes import Box, Words
from desktop.model.vocabulary import Stage

DATES = ("12 Jul 2024", "Jul 2024", "2024-07", "2024")
CELL = MatrixCell("filled", Stage.IN_FORCE, "in force", DATES, place="7")


def ruler(text: str, _role: object) -> float:
    return 6.5 * len(text)


def a_table(rows: int = 20, columns: int = 5, cell: MatrixCell = CELL, **changes: object) -> MatrixTable:
    return replace(
        MatrixTable(
            columns=tuple(MatrixColumn(f"KIND {one}", "what it is", one) for one in range(columns)),
            rows=tuple(
                MatrixRow(f"P{one}", f"P{one}", f"Partner {one}", "3", (cell, None, *[cell] * (columns - 2)))
                for one in range(rows)
            ),
            name_title="Partner",
            number_title="Signed",
            foot="9 more",
            message="Nothing",
        ),
        **changes,
    )


def laid(
    table: MatrixTable, width: float = 900, height: float = 500, scroll: tuple[float, float] = (0, 0)
) -> MatrixLayout:
    return lay_out_matrix(fit(table, width, MATRIX_STYLE, ruler), height, scroll, ruler)


def all_words(layout: MatrixLayout) -> list[tuple[Words, Box]]:
    """Every text, with the box that it must not leave."""
    cells = [(words, cell.box) for cell in layout.cells for words in (cell.top, cell.date, cell.number)]
    heads = [(words, head.box) for head in layout.heads for words in (head.title, *head.subtitle)]
    rows = [(words, row.box) for row in layout.rows for words in (row.badge, *row.name, row.number)]
    return [(words, box) for words, box in cells + heads + rows if words is not None]


@pytest.mark.parametrize("width", [380, 500, 760, 1100, 2000])
@pytest.mark.parametrize("top", ["in force", "agreed in substance, at last, by all"])
def test_no_text_leaves_its_place_or_meets_the_number(width: float, top: str) -> None:
    layout = laid(a_table(cell=replace(CELL, top=top)), width)
    for words, box in all_words(layout):
        assert box.x <= words.x
        assert words.x + words.width <= box.right + 0.01
    for cell in layout.cells:
        for words in (cell.top, cell.date):
            if words is not None and cell.pill is not None:
                assert words.x + words.width <= cell.pill.x


def test_only_what_is_in_sight_is_laid_out() -> None:
    layout = laid(a_table(500), height=500, scroll=(0, 4800))
    assert len(layout.rows) <= 11
    assert layout.rows[0].row == 100
    assert layout.rows[0].box.y == layout.body.y


def test_the_scroll_stops_where_the_content_does() -> None:
    layout = laid(a_table(), 900, 500, (9_999, 9_999))
    assert layout.scroll == (0, layout.fitted.content_height - 500)
    narrow = laid(a_table(), 500, 500, (9_999, 0))
    assert narrow.scroll[0] == pytest.approx(narrow.fitted.content_width - 500)


def test_a_date_is_as_long_as_there_is_room_for_in_every_cell() -> None:
    shown = {}
    for width in (790, 850, 900, 1100):
        layout = laid(a_table(), width)
        shown[width] = {cell.date.text for cell in layout.cells if cell.date}
    assert [texts for texts in shown.values() if len(texts) != 1] == []
    longest = [len(next(iter(texts))) for texts in shown.values()]
    assert longest == sorted(longest)
    assert shown[1100] == {"12 Jul 2024"}


def test_the_short_words_stand_where_the_long_ones_have_no_room() -> None:
    cell = replace(CELL, top="agreed in substance", short="agreed", place="")
    assert {one.top.text for one in laid(a_table(cell=cell), 450).cells if one.top} == {"agreed"}
    assert {one.top.text for one in laid(a_table(cell=cell), 1300).cells if one.top} == {"agreed in substance"}


def test_a_successor_stands_below_the_mark_of_the_text_in_force() -> None:
    cell = laid(a_table(cell=replace(CELL, beside=Stage.SIGNED))).cells[0]
    assert cell.beside is not None
    assert cell.beside[0] == cell.mark[0]
    assert cell.box.y < cell.mark[1] < cell.beside[1] < cell.box.bottom


def test_every_place_is_found_by_its_middle() -> None:
    layout = laid(a_table(), scroll=(0, 100))
    for cell in layout.cells:
        middle = cell.box.y + cell.box.height / 2
        if layout.body.y < middle < layout.height:
            assert spot_at(layout, cell.box.x + cell.box.width / 2, middle) == cell.spot
    for head in (*layout.heads, *layout.corner_heads):
        assert spot_at(layout, head.box.x + head.box.width / 2, 20) == Spot(HEAD, head.column)
    assert spot_at(layout, 50, layout.rows[3].box.y + 5) == Spot(layout.rows[3].row, NAME)


def test_beside_the_matrix_there_is_nothing() -> None:
    layout = laid(a_table(2, 2), 1200, 600)
    assert spot_at(layout, 1190, 100) is None
    assert spot_at(layout, 100, 590) is None
    assert spot_at(layout, -1, 100) is None


def test_numbers_go_where_names_have_no_room_for_them() -> None:
    table = a_table()
    long_named = replace(table, rows=tuple(replace(row, name=f"United Kingdom of {row.name}") for row in table.rows))
    narrow, wide = laid(long_named, 400), laid(long_named, 1000)
    assert [head.column for head in narrow.corner_heads] == [NAME]
    assert {row.number for row in narrow.rows} == {None}
    assert [head.column for head in wide.corner_heads] == [NAME, NUMBER]


def test_a_place_is_brought_into_sight_and_no_further() -> None:
    layout = laid(a_table(), 500, 400)
    down = scroll_showing(layout, Spot(15, 4))
    after = laid(a_table(), 500, 400, down)
    box = cell_box(after.fitted, 15, 4, after.scroll)
    assert after.body.x <= box.x
    assert box.right <= after.body.right
    assert after.body.y <= box.y
    assert box.bottom <= after.body.bottom
    assert scroll_showing(after, Spot(15, 4)) == after.scroll


def test_an_empty_matrix_says_so() -> None:
    empty = laid(a_table(0))
    assert (empty.message and empty.message.text, empty.foot, empty.cells) == ("Nothing", None, ())


def test_everything_grows_with_the_text() -> None:
    assert MATRIX_STYLE.scaled(2).row == 2 * MATRIX_STYLE.row


def test_where_not_all_columns_have_room_whole_ones_are_in_sight_and_a_bit_of_the_next() -> None:
    for width in range(300, 680, 20):
        layout = laid(a_table(), width)
        whole = [head for head in layout.heads if head.box.right <= layout.width]
        following = layout.heads[len(whole)].box
        assert whole
        assert 0 < layout.width - following.x < MATRIX_STYLE.mark
        assert not layout.fitted.has_badges


def test_where_all_columns_have_room_the_last_cell_ends_at_the_edge() -> None:
    for width in (800, 900, 1100):
        layout = laid(a_table(), width)
        assert layout.cells[-1].box.right == pytest.approx(width - MATRIX_STYLE.edge)
        assert layout.fitted.has_badges


def test_a_long_subtitle_stands_on_two_lines_and_titles_stay_in_line() -> None:
    table = a_table()
    columns = (replace(table.columns[0], subtitle="Equipment & technology"), *table.columns[1:])
    heads = laid(replace(table, columns=columns), 800).heads
    assert [words.text for words in heads[0].subtitle] == ["Equipment &", "technology"]
    assert len({head.title.y for head in heads if head.title}) == 1
    assert all(words.y < MATRIX_STYLE.head - 5 for words in heads[0].subtitle)


def test_a_long_name_stands_on_two_lines_where_there_are_no_badges() -> None:
    table = a_table()
    named = replace(table, rows=(replace(table.rows[0], name="United Kingdom of Great"), *table.rows[1:]))
    row = laid(named, 500).rows[0]
    assert [words.text for words in row.name] == ["United Kingdom", "of Great"]
    assert row.badge is None
