"""What the parts of a date phrase mean as days."""

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from parsers.plan import LOST
from parsers.text.numerals import number

_FIRST_PERIOD = 10
"""The five-year plan (十五) that ran from 2001 to 2005."""
_RELATIVE_YEARS = {"今": 0, "本": 0, "当": 0, "明": 1, "次": 1, "翌": 1}
_TENS = {"上": 10, "初": 10, "中": 20}
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar that a phrase names, to its first and its last day; None where the year is not known."""

    days: Days | None
    year: int | None
    """The year that the phrase itself says."""


def point(written: Mapping[str, str], default: int | None, suffix: str = "") -> Point:
    """Return the stretch that the parts of a date name, those with a suffix to their names; `default` is the year left out."""
    groups = {name: written.get(name + suffix) for name in ("year", "month", "day", "tens", "quarter", "half", "period")}
    if groups["period"]:
        first = 2001 + 5 * ((number(groups["period"]) or _FIRST_PERIOD) - _FIRST_PERIOD)
        return Point(_valid(first, 1, 1, first + 4, 12, 31), first)
    said = _year(groups["year"], default)
    year = default if said is None else said
    explicit = said if groups["year"] and groups["year"][0] not in _RELATIVE_YEARS else None
    month = groups["month"]
    if month and LOST in month:
        return Point(None, explicit)
    if year is None:
        return Point(None, None)
    return Point(_days(year, groups), explicit)


def _year(written: str | None, default: int | None) -> int | None:
    if not written:
        return None
    if written[0] in _RELATIVE_YEARS:
        return None if default is None else default + _RELATIVE_YEARS[written[0]]
    value = number(written.replace("○", "〇"))
    return value if value is not None and value > 1000 else None


def _days(year: int, groups: dict[str, str | None]) -> Days | None:
    if groups["month"]:
        month = number(groups["month"]) or 0
        if groups["day"]:
            day = number(groups["day"]) or 0
            return _valid(year, month, day, year, month, day)
        first, last = 1, _last_day(year, month)
        if groups["tens"]:
            last = _TENS.get(groups["tens"], last)
            first = {10: 1, 20: 11}.get(last, 21)
        return _valid(year, month, first, year, month, last)
    if groups["quarter"]:
        quarter = number(groups["quarter"]) or 0
        return _valid(year, 3 * quarter - 2, 1, year, 3 * quarter, _last_day(year, 3 * quarter))
    if groups["half"]:
        return _valid(year, 1, 1, year, 6, 30) if groups["half"] == "上" else _valid(year, 7, 1, year, 12, 31)
    return _valid(year, 1, 1, year, 12, 31)


def _last_day(year: int, month: int) -> int:
    return monthrange(year, month)[1] if 1 <= month <= 12 else 0


def _valid(*parts: int) -> Days | None:
    try:
        return date(*parts[:3]), date(*parts[3:])
    except ValueError:
        return None
