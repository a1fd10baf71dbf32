from desktop.ui.choices import how_many, is_chosen, only, toggled

EVERY = ("DE", "FR", "IT")


def test_no_filter_ticks_every_choice() -> None:
    assert is_chosen(None, "DE")
    assert how_many(None, EVERY) == 3


def test_unticking_one_keeps_the_others() -> None:
    assert toggled(None, ("DE",), EVERY) == {"FR", "IT"}


def test_ticking_the_last_one_is_no_filter_again() -> None:
    assert toggled(frozenset(("FR", "IT")), ("DE",), EVERY) is None


def test_a_group_ticked_in_part_is_ticked_whole() -> None:
    assert toggled(frozenset(("FR",)), ("DE", "FR"), EVERY) == {"DE", "FR"}


def test_unticking_everything_keeps_nothing() -> None:
    assert toggled(frozenset(("DE",)), ("DE",), EVERY) == frozenset()


def test_only_one() -> None:
    assert only(("DE",), EVERY) == {"DE"}


def test_only_what_is_everything_is_no_filter() -> None:
    assert only(EVERY, EVERY) is None


def test_codes_unknown_to_the_list_stay_chosen() -> None:
    assert toggled(frozenset(("JP", "DE")), ("DE",), EVERY) == {"JP"}
