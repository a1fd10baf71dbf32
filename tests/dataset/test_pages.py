"""Pages that somebody made to do harm: of little is never made very much, and nothing is followed for ever."""

import io
import tracemalloc

import pytest

from desktop.dataset.pages import OddPagesError, PagedFile

LARGE, SMALL = 65_536, 512


def paged(pages: dict[int, bytes], size: int, number: int) -> PagedFile:
    """A file of so many pages, of which some hold something."""
    whole = b"".join(pages.get(page, b"").ljust(size, b"\0") for page in range(1, number + 1))
    return PagedFile(io.BytesIO(whole), size, 0, len(whole))  # type: ignore[arg-type]  # read like a raw file


def inner(cells: list[tuple[int, int]], last: int, size: int) -> bytes:
    """An inner page of records of two bytes. cells: where each lies, and which page stands below it."""
    page = bytearray(size)
    page[0], page[3:5], page[8:12] = 2, len(cells).to_bytes(2, "big"), last.to_bytes(4, "big")
    for number, (at, below) in enumerate(cells):
        page[12 + 2 * number : 14 + 2 * number] = at.to_bytes(2, "big")
        page[at : at + 7] = below.to_bytes(4, "big") + b"\2\2\0"
    return bytes(page)


def leaf(cells: list[tuple[int, bytes]], size: int) -> bytes:
    """A leaf. cells: where each lies, and what it holds."""
    page = bytearray(size)
    page[0], page[3:5] = 10, len(cells).to_bytes(2, "big")
    for number, (at, cell) in enumerate(cells):
        page[8 + 2 * number : 10 + 2 * number] = at.to_bytes(2, "big")
        page[at : at + len(cell)] = cell
    return bytes(page)


def lengths(file: PagedFile, batch_size: int | None = None) -> list[int]:
    return [length for records in file.whole_records(2, batch_size) for length in records.lengths.tolist()]


def test_a_page_that_stands_many_times_below_others_is_odd_before_it_is_read_so_often() -> None:
    many = [(LARGE - 7 * (number + 1), 3) for number in range(200)]
    one_place = [(LARGE - 7, 3)] * 30_000
    file = paged({2: inner(many, 3, LARGE), 3: inner(one_place, 3, LARGE)}, LARGE, 250)
    tracemalloc.start()
    try:
        with pytest.raises(OddPagesError):
            lengths(file)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_an_inner_page_with_more_pages_below_it_than_there_are_is_odd_before_they_are_found() -> None:
    file = paged({2: inner([(LARGE - 7, 3)] * 30_000, 3, LARGE)}, LARGE, 3)
    tracemalloc.start()
    try:
        with pytest.raises(OddPagesError):
            lengths(file)
        assert tracemalloc.get_traced_memory()[1] < 1 << 20
    finally:
        tracemalloc.stop()


def test_cells_that_lie_over_each_other_are_odd() -> None:
    cell = b"\x28" + bytes(40)
    apart = leaf([(300, cell), (400, cell)], SMALL)
    assert lengths(paged({2: apart}, SMALL, 4)) == [40, 40]
    with pytest.raises(OddPagesError):
        lengths(paged({2: leaf([(300, cell)] * 20, SMALL)}, SMALL, 4))


@pytest.mark.parametrize(("pages", "fits"), [(22, True), (12, False)])
def test_records_that_go_on_in_the_same_pages_are_odd_however_they_are_read(pages: int, fits: bool) -> None:
    """Two leaves, with a record of ten pages each, in a file that has room for both, or only for one."""
    length = 10 * SMALL
    usual = (SMALL - 12) * 32 // 255 - 23
    fitting = usual + (length - usual) % (SMALL - 4)
    local = fitting if fitting <= (SMALL - 12) * 64 // 255 - 23 else usual
    goes_on = (0x80 | length >> 7).to_bytes(1, "big") + (length & 0x7F).to_bytes(1, "big") + bytes(local)
    chain = {page: (page + 1).to_bytes(4, "big") for page in range(5, pages)}
    chain[pages] = (5).to_bytes(4, "big")
    leaves = {page: leaf([(300, goes_on + (5).to_bytes(4, "big"))], SMALL) for page in (3, 4)}
    file = paged({2: inner([(500, 3)], 4, SMALL), **leaves, **chain}, SMALL, pages)
    if fits:
        assert lengths(file, SMALL) == [length, 2, length]
        assert lengths(file, SMALL) == [length, 2, length]  # each table is counted by itself
        return
    with pytest.raises(OddPagesError):
        lengths(file, SMALL)


def test_of_one_place_there_is_a_record_again_and_beyond_the_file_none() -> None:
    cell = b"\x04\x02\x11ab"
    file = paged({2: leaf([(300, cell)], SMALL)}, SMALL, 3)
    (records,) = file.whole_records(2)
    place = int(records.places[0])
    assert file.record(place).startswith(cell[1:])
    with pytest.raises(OddPagesError):
        file.record(4 * SMALL)
