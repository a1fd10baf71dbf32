import pytest

from desktop.model.moment import day_from
from desktop.ui.typed_date import read_date, shortest_end, shortest_start


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2020", "2020"),
        (" 2020-03 ", "2020-03"),
        ("2020-3-5", "2020-03-05"),
        ("2020/03/15", "2020-03-15"),
        ("15.3.2020", "2020-03-15"),
        ("3.2020", "2020-03"),
        ("3/2020", "2020-03"),
        ("15 March 2020", "2020-03-15"),
        ("March 15, 2020", "2020-03-15"),
        ("mar 2020", "2020-03"),
        ("Sept 2020", "2020-09"),
        ("15. März 2020", "2020-03-15"),
        ("Dez. 2020", "2020-12"),
        ("2020年", "2020"),
        ("2020年3月15日", "2020-03-15"),
        ("２０２０年３月", "2020-03"),
    ],
)
def test_a_date_is_read_in_the_forms_of_all_languages(typed: str, meant: str) -> None:
    moment = read_date(typed)

    assert moment is not None
    assert moment.text == meant


@pytest.mark.parametrize("typed", ["", "soon", "31.2.2020", "Ju 2020", "2020-13", "20", "0000", "1 Nonsense 2020"])
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_date(typed) is None


def test_a_first_day_is_written_as_short_as_it_can_be() -> None:
    days = day_from(2020, 1, 1), day_from(2020, 3, 1), day_from(2020, 3, 2)

    assert [shortest_start(day) for day in days] == ["2020", "2020-03", "2020-03-02"]


def test_a_last_day_is_written_as_short_as_it_can_be() -> None:
    days = day_from(2020, 12, 31), day_from(2020, 2, 29), day_from(2020, 2, 28)

    assert [shortest_end(day) for day in days] == ["2020", "2020-02", "2020-02-28"]
