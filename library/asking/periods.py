"""Stretches of the calendar as people type them: 2020-06, ..2020-06-30, 2020q2, 6月, 年底, next 30 days."""

import re
from collections.abc import Iterable
from datetime import date

from library.asking.period import FIRST, LAST, Period
from parsers.text.dates import MONTHS_OF_QUARTER, last_day_of, months_of_half, months_of_quarter
from parsers.text.folding import squeezed
from parsers.text.numerals import PLAIN, number
from parsers.text.patterns import compiled

_YEAR = r"(?P<year>20\d\d|19\d\d)年?"
_NUMERAL = f"[{PLAIN}]{{1,3}}"
_DAY = compiled(rf"(?:{_YEAR}[-/.]?)?(?P<month>\d{{1,2}}|{_NUMERAL})(?:[-/.]|月)(?P<day>\d{{1,2}}|{_NUMERAL})[日号]?")
_MONTH = compiled(
    rf"(?:{_YEAR}[-/.](?P<month>\d{{1,2}})|(?:{_YEAR.replace('year', 'year2')})?(?P<month2>\d{{1,2}}|{_NUMERAL})月)(?:份|底|末)?"
)
_QUARTER = compiled(rf"(?:{_YEAR}[-/.]?)?(?:q(?P<quarter>[1-4])|第?(?P<quarter2>[一二三四1-4])季度?)末?")
_HALF = compiled(rf"(?:{_YEAR}[-/.]?)?(?:h(?P<half>[12])|(?P<half2>[上下])半年)")
_WHOLE_YEAR = compiled(_YEAR)
_END_OF_YEAR = compiled(rf"(?:{_YEAR})?年?[底末]")
_NEXT = compiled(r"next(?P<count>\d{1,4})d(?:ays?)?|(?:未来|今后)(?P<count2>\d{1,4})[天日]|(?P<count3>\d{1,4})[天日](?:内|以内)")
_THIS_YEAR, _NEXT_YEAR, _LAST_YEAR = ("thisyear", "今年", "本年"), ("nextyear", "明年"), ("lastyear", "去年")
_SHIFTS = (("last", "上", "上个"), ("this", "本", "这个"), ("next", "下", "下个"))
_AROUND = compiled(
    r"(?P<which>last|this|next)(?P<unit>week|month|quarter)|(?P<which2>上个?|本|这个|下个?)(?P<unit2>周|星期|月|季度)"
)
_LIKE = compiled(
    r"\.\.|~|[\d一二三四五六七八九十]+(?:[年月日号季]|[-/]\d|q\d|h\d)|^(?:19|20)\d\d$|^q\d$|^h\d$|年[底末]$|^[今明去本]年$|半年$|季度?$"
)
_LIMIT = compiled("[<>]=?")
_TO = compiled(r"\.\.|~|至|到")

OVERDUE = ("overdue", "逾期", "已过期")
"""How it is asked for what is past and not done."""


def periods(typed: str, years: Iterable[int], today: date) -> tuple[Period, ...] | None:
    """Return the stretches that some words mean, or None where they mean none.

    A month, a quarter or 年底 without a year is meant in each of the years given.
    """
    words = squeezed(typed)
    years = sorted(years)
    limit = _LIMIT.match(words)
    if limit:
        return _beyond(limit[0], _one(words[limit.end() :], years, today))
    parts = _TO.split(words, maxsplit=1)
    if len(parts) == 2:
        return _between(parts[0], parts[1], years, today)
    return _one(words, years, today)


def looks_like_period(folded: str) -> bool:
    """Return whether some words are meant for a time, whether there is such a one or not: 2020-13."""
    return bool(_LIKE.search(folded))


def days_from(day: date, count: int) -> date:
    """Return the day some days later, or earlier, as far as the calendar goes."""
    return date.fromordinal(max(1, min(day.toordinal() + count, date.max.toordinal())))


def is_turned_round(typed: str, years: Iterable[int], today: date) -> bool:
    """Return whether some words mean a stretch whose end comes before its start: 2020-07..2020-06."""
    parts = _TO.split(squeezed(typed), maxsplit=1)
    return len(parts) == 2 and periods(typed, years, today) is None and all(_one(part, sorted(years), today) for part in parts)


def _beyond(sign: str, found: tuple[Period, ...] | None) -> tuple[Period, ...] | None:
    """Return what lies before or behind some stretches, themselves included where the sign says so."""
    if not found:
        return None
    first, last = date.fromisoformat(found[0].start), date.fromisoformat(found[-1].end)
    if sign[0] == "<":
        return (Period(FIRST, (last if "=" in sign else days_from(first, -1)).isoformat()),)
    return (Period((first if "=" in sign else days_from(last, 1)).isoformat(), LAST),)


def _between(first: str, last: str, years: list[int], today: date) -> tuple[Period, ...] | None:
    """Return the stretch between two, either end open; where neither says its year, one in each of the years.

    An end that says no year is of the year of the other one, or of the year after it where that comes before it.
    """
    if not first or not last:
        starts = _one(first, years[:1], today) if first else (Period(FIRST, FIRST),)
        ends = _one(last, years[-1:], today) if last else (Period(LAST, LAST),)
        return (Period(starts[0].start, ends[-1].end),) if starts and ends and (first or last) else None
    own, other = (_says_year(words, today) for words in (first, last))
    if own and other:
        years = years[:1] or [today.year]
    elif own or other:
        said = _one(first if own else last, [today.year], today)
        day = said[0].start if said and own and said[0].start != FIRST else said[-1].end if said else today.isoformat()
        years = [int(day[:4])]
    found = [_within(first, last, year, today, said=(own, other)) for year in years]
    return tuple(one for one in found if one) or None


def _within(first: str, last: str, year: int, today: date, said: tuple[bool, bool]) -> Period | None:
    """Return the stretch between two in a year; `said` is which of them say their own."""
    starts, ends = _one(first, [year], today), _one(last, [year], today)
    if starts and ends and starts[0].start > ends[-1].end and not all(said):
        starts, ends = _one(first, [year - said[1]], today), _one(last, [year + (not said[1])], today)
    return Period(starts[0].start, ends[-1].end) if starts and ends and starts[0].start <= ends[-1].end else None


def _says_year(words: str, today: date) -> bool:
    """Return whether some words mean the same in every year."""
    one, other = (_one(words, [year], today) for year in (_ANY_YEAR, _ANY_YEAR + 1))
    return one is not None and one == other


_ANY_YEAR = 2001


def _one(words: str, years: list[int], today: date) -> tuple[Period, ...] | None:
    coming = _NEXT.fullmatch(words)
    if coming:
        days = int(coming["count"] or coming["count2"] or coming["count3"])
        return (Period(today.isoformat(), days_from(today, days).isoformat()),)
    if words in ("today", "今天", "今日"):
        return (Period(today.isoformat(), today.isoformat()),)
    for names, ahead in (_THIS_YEAR, 0), (_NEXT_YEAR, 1), (_LAST_YEAR, -1):
        if words in names:
            return _valid([(today.year + ahead, 1, 1, 12, 0)])
    around = _around(words, today)
    if around:
        return around
    if words in OVERDUE:
        return (Period(FIRST, days_from(today, -1).isoformat()),)
    return _named(words, years)


def _around(words: str, today: date) -> tuple[Period, ...] | None:
    """Return the week, month or quarter around today that some words name, or the one before or after it."""
    named = _AROUND.fullmatch(words)
    if not named:
        return None
    by = _SHIFTS.index(next(names for names in _SHIFTS if (named["which"] or named["which2"]) in names)) - 1
    unit = named["unit"] or named["unit2"]
    if unit in ("week", "周", "星期"):
        monday = days_from(today, 7 * by - today.weekday())
        return (Period(monday.isoformat(), days_from(monday, 6).isoformat()),)
    length = 1 if unit in ("month", "月") else MONTHS_OF_QUARTER
    first = 12 * today.year + (today.month - 1) // length * length + by * length
    year, month = divmod(first, 12)
    return _valid([(year, month + 1, 1, month + length, 0)])


def _named(words: str, years: list[int]) -> tuple[Period, ...] | None:
    """Return a day, a month, a quarter, a half or a year."""
    for pattern, bounds in (
        (_WHOLE_YEAR, _of_year),
        (_MONTH, _of_month),
        (_DAY, _of_day),
        (_QUARTER, _of_quarter),
        (_HALF, _of_half),
    ):
        match = pattern.fullmatch(words)
        if match:
            return _valid([(year, *bounds(match)) for year in _years(match, years)])
    match = _END_OF_YEAR.fullmatch(words)
    return _valid([(year, 12, 1, 12, 0) for year in _years(match, years)]) if match else None


def _years(match: re.Match[str], years: list[int]) -> list[int]:
    groups = match.groupdict()
    said = groups.get("year") or groups.get("year2")
    return [int(said)] if said else years


_Bounds = tuple[int, int, int, int]
"""The first month and day, the last month and day; a last day 0 is the last of its month."""


def _of_year(_: re.Match[str]) -> _Bounds:
    return 1, 1, 12, 0


def _of_month(match: re.Match[str]) -> _Bounds:
    month = number(match["month"] or match["month2"]) or 0
    return month, 1, month, 0


def _of_day(match: re.Match[str]) -> _Bounds:
    month, day = number(match["month"]) or 0, number(match["day"]) or 0
    return month, day, month, day


def _of_quarter(match: re.Match[str]) -> _Bounds:
    first, last = months_of_quarter(number(match["quarter"] or match["quarter2"]) or 0)
    return first, 1, last, 0


def _of_half(match: re.Match[str]) -> _Bounds:
    first, last = months_of_half(1 if (match["half"] or match["half2"]) in ("1", "上") else 2)
    return first, 1, last, 0


def _valid(bounds: Iterable[tuple[int, int, int, int, int]]) -> tuple[Period, ...] | None:
    """Return the periods of a year with its bounds, or None where one of them is no day."""
    found = []
    for year, first, day, last, last_day in bounds:
        try:
            start, end = date(year, first, day), date(year, last, last_day or last_day_of(year, last))
        except ValueError:
            return None
        found.append(Period(start.isoformat(), end.isoformat()))
    return tuple(found) or None
