"""Dates in each language's own form."""

import pytest

from desktop.model.dates import moment_text, range_text, stretch_text, week_text, weekday_text
from desktop.model.moment import parse
from desktop.model.text import LANGUAGES, Language, Text, untranslated


@pytest.mark.parametrize(
    ("text", "language", "long", "short"),
    [
        ("2024-01-29", "en", "29 January 2024", "29 Jan 2024"),
        ("2024-01-29", "de", "29. Januar 2024", "29. Jan. 2024"),
        ("2024-01-29", "ja", "2024年1月29日", "2024年1月29日"),
        ("2024-03", "en", "March 2024", "Mar 2024"),
        ("2024-03", "de", "März 2024", "März 2024"),
        ("2024-03", "ja", "2024年3月", "2024年3月"),
        ("2024", "en", "2024", "2024"),
        ("2024", "ja", "2024年", "2024年"),
    ],
)
def test_a_moment_is_told_as_exactly_as_it_is_known(text: str, language: Language, long: str, short: str) -> None:
    assert moment_text(parse(text), language) == long
    assert moment_text(parse(text), language, short=True) == short


@pytest.mark.parametrize(
    ("start", "end", "language", "told"),
    [
        ("2021-11-05", "2021-11-12", "en", "5–12 November 2021"),
        ("2021-11-05", "2021-11-12", "de", "5.–12. November 2021"),
        ("2021-11-05", "2021-11-12", "ja", "2021年11月5日～12日"),
        ("2022-09-28", "2022-10-01", "en", "28 September – 1 October 2022"),
        ("2022-09-28", "2022-10-01", "de", "28. September – 1. Oktober 2022"),
        ("2022-09-28", "2022-10-01", "ja", "2022年9月28日～10月1日"),
        ("2021-12-30", "2022-01-02", "en", "30 December 2021 – 2 January 2022"),
        ("2021-12-30", "2022-01-02", "ja", "2021年12月30日～2022年1月2日"),
        ("2021-08", "2021-11", "en", "August – November 2021"),
        ("2021-08", "2021-11", "ja", "2021年8月～11月"),
        ("2021-08", "2021-11-02", "en", "August 2021 – 2 November 2021"),
        ("2021", "2022", "de", "2021 – 2022"),
        ("2021-11-05", "2021-11-05", "en", "5 November 2021"),
    ],
)
def test_a_range_repeats_nothing(start: str, end: str, language: Language, told: str) -> None:
    assert range_text(parse(start), parse(end), language) == told


def test_english_stands_for_a_missing_text() -> None:
    assert Text("Germany", "ドイツ").to("ja") == "ドイツ"
    assert Text("Germany", "ドイツ").to("de") == "Germany"


def test_an_untranslated_text_has_its_number() -> None:
    assert untranslated("Any", "%n event(s)", "", 3) == "3 event(s)"


def test_weeks_and_weekdays_have_their_names_in_each_language() -> None:
    monday = parse("2024-01-29").first

    assert [week_text(monday, language) for language in LANGUAGES] == ["W5", "第5週", "KW 5"]
    assert [weekday_text(monday, language) for language in LANGUAGES] == ["Monday", "月曜日", "Montag"]
    assert [weekday_text(monday, language, short=True) for language in LANGUAGES] == ["Mon", "月", "Mo"]


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2021-01-01", "2021-12-31", ["2021", "2021年", "2021"]),
        ("2010-01-01", "2019-12-31", ["2010 – 2019", "2010年～2019年", "2010 – 2019"]),
        ("2021-05-01", "2021-05-31", ["May 2021", "2021年5月", "Mai 2021"]),
        ("2021-04-01", "2021-06-30", ["April – June 2021", "2021年4月～6月", "April – Juni 2021"]),
        ("2021-05-03", "2021-05-09", ["3–9 May 2021", "2021年5月3日～9日", "3.–9. Mai 2021"]),
        ("2021-05-03", "2021-05-03", ["3 May 2021", "2021年5月3日", "3. Mai 2021"]),
    ],
)
def test_some_days_are_told_as_years_or_months_where_they_are_whole(first: str, last: str, words: list[str]) -> None:
    told = [stretch_text(parse(first).first, parse(last).first, language) for language in LANGUAGES]
    assert told == words
