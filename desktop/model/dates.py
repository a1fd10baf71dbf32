"""Dates in each language's own form, and by Japanese era where that is wanted."""

from dataclasses import dataclass

from desktop.model.eras import Era, era_of, eras_of
from desktop.model.moment import Day, Moment, Precision, civil, day_from, days_in_month, iso, week_number, weekday
from desktop.model.text import Language
from desktop.model.view_state import AxisForm, ViewState

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
WEEKDAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "de": ("Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"),
    "ja": ("月曜日", "火曜日", "水曜日", "木曜日", "金曜日", "土曜日", "日曜日"),
}
_WEEKDAY_SIGNS: dict[Language, int] = {"en": 3, "de": 2, "ja": 1}
FISCAL_START = 4
"""The month in which Japan's fiscal year begins."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """How dates are written. form: what the time axis counts. eras: years by Japanese era, in Japanese only."""

    language: Language = "en"
    form: AxisForm = "quarter"
    eras: bool = False

    @property
    def tells_eras(self) -> bool:
        """Whether years are told by era."""
        return self.eras and self.language == "ja"


Written = Calendar | Language
"""How a date is written: all of it, or a language alone for the usual form of that language."""


def calendar_of(state: ViewState, language: Language) -> Calendar:
    """How a state wants dates to be written in a language."""
    return Calendar(language, state.axis, state.eras and language == "ja")


def _calendar(written: Written) -> Calendar:
    return written if isinstance(written, Calendar) else Calendar(written)


# Days, months, years


def day_text(day: Day, written: Written, *, short: bool = False) -> str:
    """A day: 29 January 2024, 29 Jan 2024, 29. Januar 2024, 2024年1月29日, 令和6年1月29日."""
    calendar = _calendar(written)
    language = calendar.language
    year, month, number = civil(day)
    if language == "ja":
        return f"{_year_of_days(day, day, calendar)}{month}月{number}日"
    name = (SHORT_MONTHS if short else MONTHS)[language][month - 1]
    return f"{number}{'.' if language == 'de' else ''} {name} {_number(year, language)}"


def month_text(year: int, month: int, written: Written, *, short: bool = False) -> str:
    """A month: January 2024, Jan 2024, Januar 2024, 2024年1月, 令和6年1月."""
    calendar = _calendar(written)
    language = calendar.language
    if language == "ja":
        first = day_from(year, month, 1)
        return f"{_year_of_days(first, first + days_in_month(year, month) - 1, calendar)}{month}月"
    return f"{(SHORT_MONTHS if short else MONTHS)[language][month - 1]} {_number(year, language)}"


def year_text(year: int, written: Written) -> str:
    """A year: 2024, 2024年, 令和6年; one that two eras share 平成31年/令和元年."""
    calendar = _calendar(written)
    if calendar.language != "ja":
        return _number(year, calendar.language)
    return _year_of_days(day_from(year, 1, 1), day_from(year, 12, 31), calendar)


def _year_of_days(first: Day, last: Day, calendar: Calendar) -> str:
    """The year of some days that lie in one year of the common calendar, in Japanese."""
    eras = eras_of(first, last) if calendar.tells_eras else ()
    return "/".join(era.year_text(day) for era, day in eras) or f"{_number(civil(first).year, calendar.language)}年"


def _number(year: int, language: Language) -> str:
    """A year as a number: 2024. There is no year 0: what is counted as 0 is 1 BC, 1 v. Chr., 紀元前1."""
    if year > 0:
        return str(year)
    return {"en": f"{1 - year} BC", "de": f"{1 - year} v. Chr.", "ja": f"紀元前{1 - year}"}[language]


# In fewer signs, for where a date has little room


def brief_month_text(year: int, month: int, written: Written) -> str:
    """A month in numbers: 1/2024, 2024/1, R6.1."""
    calendar = _calendar(written)
    first = day_from(year, month, 1)
    eras = eras_of(first, first + days_in_month(year, month) - 1) if calendar.tells_eras else ()
    if eras:
        return f"{_letters(eras)}.{month}"
    number = _number(year, calendar.language)
    return f"{number}/{month}" if calendar.language == "ja" else f"{month}/{number}"


def brief_year_text(year: int, written: Written) -> str:
    """A year in numbers: 2024, R6, H31/R1."""
    calendar = _calendar(written)
    eras = eras_of(day_from(year, 1, 1), day_from(year, 12, 31)) if calendar.tells_eras else ()
    return _letters(eras) or _number(year, calendar.language)


def _letters(eras: tuple[tuple[Era, Day], ...]) -> str:
    return "/".join(f"{era.letter}{era.year_of(day)}" for era, day in eras)


# Weeks and their days


def weekday_text(day: Day, written: Written, *, short: bool = False) -> str:
    """The day of the week: Monday, Mon, Montag, Mo, 月曜日, 月."""
    language = _calendar(written).language
    name = WEEKDAYS[language][weekday(day)]
    return name[: _WEEKDAY_SIGNS[language]] if short else name


def week_text(day: Day, written: Written) -> str:
    """The week of a day by its number: W23, KW 23, 第23週."""
    _, number = week_number(day)
    return {"en": f"W{number}", "de": f"KW {number}", "ja": f"第{number}週"}[_calendar(written).language]


# Japan's fiscal year


def fiscal_year(day: Day) -> int:
    """The fiscal year of Japan that a day lies in: it begins in April, and has the name of that year."""
    year, month, _ = civil(day)
    return year if month >= FISCAL_START else year - 1


def fiscal_year_text(year: int, written: Written) -> str:
    """A fiscal year: FY2023, FJ 2023, 2023年度, 令和5年度. It takes the era of the most of its days."""
    calendar = _calendar(written)
    era, middle = _era_of_fiscal_year(year, calendar)
    return f"{era.year_text(middle)}度" if era else _fiscal(_number(year, calendar.language), calendar)


def brief_fiscal_year_text(year: int, written: Written) -> str:
    """A fiscal year in fewer signs: FY23, FJ 23, 23年度, R5年度."""
    calendar = _calendar(written)
    era, middle = _era_of_fiscal_year(year, calendar)
    if era:
        return f"{_letters(((era, middle),))}年度"
    return _fiscal(f"{year % 100:02d}" if 1000 <= year < 10_000 else _number(year, calendar.language), calendar)


def _era_of_fiscal_year(year: int, calendar: Calendar) -> tuple[Era | None, Day]:
    """The era that a fiscal year is told by, if it is, and the day in its middle."""
    middle = day_from(year, FISCAL_START + 6, 1)
    return era_of(middle) if calendar.tells_eras else None, middle


def _fiscal(number: str, calendar: Calendar) -> str:
    return {"en": f"FY{number}", "de": f"FJ {number}", "ja": f"{number}年度"}[calendar.language]


def fiscal_quarter(day: Day) -> int:
    """The quarter of the fiscal year, 1 (April to June) to 4."""
    return (civil(day).month - FISCAL_START) % 12 // 3 + 1


# Moments and stretches


def moment_text(moment: Moment, written: Written, *, short: bool = False) -> str:
    """A moment, as exactly as it is known and no more."""
    year, month, _ = civil(moment.first)
    if moment.precision is Precision.DAY:
        return day_text(moment.first, written, short=short)
    if moment.precision is Precision.MONTH:
        return month_text(year, month, written, short=short)
    return year_text(year, written)


def range_text(start: Moment, end: Moment | None, written: Written, *, short: bool = False) -> str:
    """From one moment to another: 5–7 November 2021, 28 September – 1 October 2022, 2022年9月28日～10月1日."""
    calendar = _calendar(written)
    language = calendar.language
    if end is None or end.text == start.text:
        return moment_text(start, calendar, short=short)
    whole = moment_text(end, calendar, short=short)
    if start.precision is not end.precision or start.precision is Precision.YEAR or not _in_one_year(start, end):
        return joined(moment_text(start, calendar, short=short), whole, language)
    if language == "ja":
        told, tail = moment_text(start, calendar), _japanese_tail(start, end)
        return joined(told, tail if _in_one_era(start, end) or not calendar.tells_eras else whole, "ja")
    _, month, day = civil(start.first)
    name = (SHORT_MONTHS if short else MONTHS)[language][month - 1]
    dot = "." if language == "de" else ""
    if start.precision is Precision.MONTH:
        return joined(name, whole, language)
    if month == civil(end.first).month:
        return f"{day}{dot}–{whole}"
    return joined(f"{day}{dot} {name}", whole, language)


def stretch_text(first: Day, last: Day, written: Written, *, short: bool = False) -> str:
    """Some days, as years or months where they are whole: 2021, May 2021, April – June 2021, 3–9 May 2021."""
    start, after = civil(first), civil(last + 1)
    precision = Precision.DAY
    if start.day == after.day == 1:
        precision = Precision.YEAR if start.month == after.month == 1 else Precision.MONTH
    ends = [_holding(day, precision) for day in (first, last)]
    return range_text(ends[0], ends[1], written, short=short)


def _holding(day: Day, precision: Precision) -> Moment:
    """The day, month or year that holds a day."""
    year, month, _ = civil(day)
    first, last = day, day
    if precision is Precision.MONTH:
        first, last = day_from(year, month, 1), day_from(year, month, days_in_month(year, month))
    elif precision is Precision.YEAR:
        first, last = day_from(year, 1, 1), day_from(year, 12, 31)
    return Moment(iso(first), first, last, precision)


def _in_one_year(start: Moment, end: Moment) -> bool:
    return civil(start.first).year == civil(end.first).year


def _in_one_era(start: Moment, end: Moment) -> bool:
    return len(eras_of(start.first, end.last)) < 2


def _japanese_tail(start: Moment, end: Moment) -> str:
    """The end of a range within one year, without what the start has said."""
    _, month, day = civil(end.first)
    if start.precision is Precision.MONTH:
        return f"{month}月"
    return f"{day}日" if month == civil(start.first).month else f"{month}月{day}日"


def joined(start: str, end: str, written: Written) -> str:
    """A stretch of time from its two ends: 2017 – 2024, 2017年～2024年."""
    return f"{start}～{end}" if _calendar(written).language == "ja" else f"{start} – {end}"
