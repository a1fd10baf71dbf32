from desktop.ui.reveal import as_needed, opened, to_middle


def test_what_is_in_sight_stays_where_it_is() -> None:
    assert as_needed(100, 400, (150, 200)) == to_middle(100, 400, (150, 200)) == 100
    assert opened(100, 400, (150, 200), [170]) == 100


def test_what_is_cut_by_an_edge_is_moved_just_so_far() -> None:
    assert as_needed(100, 400, (90, 200)) == to_middle(100, 400, (90, 200)) == 90
    assert as_needed(100, 400, (480, 520)) == to_middle(100, 400, (480, 520)) == 120


def test_of_what_is_taller_than_the_view_the_upper_edge_is_seen() -> None:
    assert as_needed(100, 400, (300, 900)) == 300


def test_what_is_out_of_sight_comes_to_the_middle() -> None:
    assert to_middle(100, 400, (1000, 1048)) == 824
    assert to_middle(1000, 400, (100, 148)) == -76  # the view stops at the top


def test_an_opened_lane_takes_half_of_the_view() -> None:
    assert opened(0, 400, (380, 1400), []) == 180
    assert opened(0, 400, (380, 420), []) == 20


def test_an_opened_lane_shows_something_of_the_time_in_view() -> None:
    assert opened(0, 400, (100, 1400), [150, 1300]) == 0
    assert opened(0, 400, (100, 1400), [900, 1300]) == 700
