"""Dates in each language's own form."""

from desktop.model.moment import Day, Moment, Precision, civil
from desktop.model.text import Language

MONTHS: dict[Language, tuple[str, ...]] = {
    "en": (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
    "de": (
        "Januar", "Februar", "März", "April", "Mai", "Juni",
        "Juli", "August", "September", "Oktober", "November", "Dezember",
    ),
    "ja": tuple(f"{month}月" for month in range(1, 13)),
}  # fmt: skip
SHORT_MONTHS: dict[Language, tuple[str, ...]] = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "de": ("Jan.", "Feb.", "März", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."),
    "ja": MONTHS["ja"],
}


def day_text(day: Day, language: Language, *, short: bool = False) -> str:
    """A day: 29 January 2024, 29 Jan 2024, 29. Januar 2024, 2024年1月29日."""
    year, month, number = civil(day)
    if language == "ja":
        return f"{year}年{month}月{number}日"
    name = (SHORT_MONTHS if short else MONTHS)[language][month - 1]
    return f"{number}. {name} {year}" if language == "de" else f"{number} {name} {year}"


def month_text(year: int, month: int, language: Language, *, short: bool = False) -> str:
    """A month: January 2024, Jan 2024, Januar 2024, 2024年1月."""
    if language == "ja":
        return f"{year}年{month}月"
    return f"{(SHORT_MONTHS if short else MONTHS)[language][month - 1]} {year}"


def year_text(year: int, language: Language) -> str:
    """A year: 2024, 2024年."""
    return f"{year}年" if language == "ja" else str(year)


def moment_text(moment: Moment, language: Language, *, short: bool = False) -> str:
    """A moment, as exactly as it is known and no more."""
    year, month, _ = civil(moment.first)
    if moment.precision is Precision.DAY:
        return day_text(moment.first, language, short=short)
    if moment.precision is Precision.MONTH:
        return month_text(year, month, language, short=short)
    return year_text(year, language)


def range_text(start: Moment, end: Moment | None, language: Language, *, short: bool = False) -> str:
    """From one moment to another: 5–7 November 2021, 28 September – 1 October 2022, 2022年9月28日～10月1日."""
    if end is None or end.text == start.text:
        return moment_text(start, language, short=short)
    whole = moment_text(end, language, short=short)
    one_year = civil(start.first).year == civil(end.first).year
    if start.precision is not end.precision or start.precision is Precision.YEAR or not one_year:
        return _joined(moment_text(start, language, short=short), whole, language)
    if language == "ja":
        return _joined(moment_text(start, "ja"), _japanese_tail(start, end), "ja")
    _, month, day = civil(start.first)
    name = (SHORT_MONTHS if short else MONTHS)[language][month - 1]
    dot = "." if language == "de" else ""
    if start.precision is Precision.MONTH:
        return _joined(name, whole, language)
    if month == civil(end.first).month:
        return f"{day}{dot}–{whole}"
    return _joined(f"{day}{dot} {name}", whole, language)


def _japanese_tail(start: Moment, end: Moment) -> str:
    """The end of a range within one year, without what the start has said."""
    _, month, day = civil(end.first)
    if start.precision is Precision.MONTH:
        return f"{month}月"
    return f"{day}日" if month == civil(start.first).month else f"{month}月{day}日"


def _joined(start: str, end: str, language: Language) -> str:
    return f"{start}～{end}" if language == "ja" else f"{start} – {end}"
