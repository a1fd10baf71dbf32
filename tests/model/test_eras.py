"""Years by the eras of Japan."""

from itertools import pairwise

import pytest

from desktop.model.dates import (
    Calendar,
    brief_fiscal_year_text,
    brief_month_text,
    brief_year_text,
    day_text,
    fiscal_year,
    fiscal_year_text,
    moment_text,
    month_text,
    range_text,
    year_text,
)
from desktop.model.eras import ERAS, era_of
from desktop.model.moment import iso, parse

ERA = Calendar("ja", eras=True)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2024-01-29", "令和6年1月29日"),
        ("2019-05-01", "令和元年5月1日"),
        ("2019-04-30", "平成31年4月30日"),
        ("1989-01-08", "平成元年1月8日"),
        ("1989-01-07", "昭和64年1月7日"),
        ("1926-12-25", "昭和元年12月25日"),
        ("1926-12-24", "大正15年12月24日"),
        ("1912-07-30", "大正元年7月30日"),
        ("1912-07-29", "明治45年7月29日"),
        ("1873-01-01", "明治6年1月1日"),
        ("1872-12-31", "1872年12月31日"),
        ("0600-01-01", "600年1月1日"),
        ("2024-03", "令和6年3月"),
        ("2019-04", "平成31年4月"),
        ("2019-05", "令和元年5月"),
        ("1989-01", "昭和64年/平成元年1月"),
        ("2024", "令和6年"),
        ("2019", "平成31年/令和元年"),
        ("1989", "昭和64年/平成元年"),
        ("1926", "大正15年/昭和元年"),
        ("1912", "明治45年/大正元年"),
        ("1873", "明治6年"),
        ("1872", "1872年"),
    ],
)
def test_a_date_is_told_by_era(text: str, told: str) -> None:
    assert moment_text(parse(text), ERA) == told


def test_only_japanese_knows_eras() -> None:
    day = parse("2024-01-29").first

    assert day_text(day, Calendar("en", eras=True)) == "29 January 2024"
    assert day_text(day, Calendar("de", eras=True)) == "29. Januar 2024"
    assert day_text(day, Calendar("ja")) == day_text(day, "ja") == "2024年1月29日"


@pytest.mark.parametrize(
    ("start", "end", "told"),
    [
        ("2022-09-28", "2022-10-01", "令和4年9月28日～10月1日"),
        ("2019-04-28", "2019-05-03", "平成31年4月28日～令和元年5月3日"),
        ("1989-01-07", "1989-01-08", "昭和64年1月7日～平成元年1月8日"),
        ("2019-04", "2019-05", "平成31年4月～令和元年5月"),
        ("2018", "2019", "平成30年～平成31年/令和元年"),
        ("2018-12-30", "2019-01-02", "平成30年12月30日～平成31年1月2日"),
    ],
)
def test_a_range_across_a_change_names_both_eras(start: str, end: str, told: str) -> None:
    assert range_text(parse(start), parse(end), ERA) == told


def test_years_and_months_have_a_form_in_fewer_signs() -> None:
    assert [brief_year_text(year, ERA) for year in (2024, 2019, 1926, 1873, 1872)] == [
        "R6", "H31/R1", "T15/S1", "M6", "1872",
    ]  # fmt: skip
    assert brief_month_text(2024, 1, ERA) == "R6.1"
    assert brief_month_text(1989, 1, ERA) == "S64/H1.1"
    assert brief_month_text(1872, 1, ERA) == brief_month_text(1872, 1, "ja") == "1872/1"
    assert brief_month_text(2024, 1, "de") == brief_month_text(2024, 1, "en") == "1/2024"


@pytest.mark.parametrize(
    ("year", "told"),
    [
        (2023, "令和5年度"),
        (2019, "令和元年度"),
        (2018, "平成30年度"),
        (1989, "平成元年度"),
        (1988, "昭和63年度"),
        (1926, "大正15年度"),
        (1872, "1872年度"),
    ],
)
def test_a_fiscal_year_has_the_era_of_the_most_of_its_days(year: int, told: str) -> None:
    assert fiscal_year_text(year, ERA) == told


def test_a_fiscal_year_has_its_name_in_each_language() -> None:
    assert [fiscal_year_text(2023, language) for language in ("en", "de", "ja")] == ["FY2023", "FJ 2023", "2023年度"]
    assert [brief_fiscal_year_text(2023, language) for language in ("en", "de", "ja")] == ["FY23", "FJ 23", "23年度"]
    assert [brief_fiscal_year_text(year, ERA) for year in (2019, 1872)] == ["R1年度", "72年度"]
    assert [fiscal_year(parse(text).first) for text in ("2024-03-31", "2024-04-01")] == [2023, 2024]


def test_no_year_is_the_year_0() -> None:
    assert year_text(0, "en") == "1 BC"
    assert year_text(-43, "de") == "44 v. Chr."
    assert month_text(-43, 3, ERA) == "紀元前44年3月"


def test_eras_follow_one_another_from_the_latest_back() -> None:
    assert [iso(era.first) for era in ERAS] == ["2019-05-01", "1989-01-08", "1926-12-25", "1912-07-30", "1868-01-25"]
    for later, earlier in pairwise(ERAS):
        assert era_of(later.first) is later
        assert era_of(later.first - 1) is earlier
