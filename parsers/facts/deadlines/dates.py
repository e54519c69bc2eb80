"""What the parts of a date phrase mean as days."""

from collections.abc import Mapping
from datetime import date

from parsers.plan import LOST
from parsers.text.dates import last_day_of, months_of_half, months_of_quarter, years_of_five_year_plan
from parsers.text.numerals import number
from parsers.values import dataclass

_RELATIVE_YEARS = {"今": 0, "本": 0, "当": 0, "明": 1, "次": 1, "翌": 1}
_TENS = {"上": 10, "初": 10, "中": 20}
_TWO_DIGITS, _CENTURY = 2, 2000
_NEAR = 15
"""How far from a plan's year one of two digits (25年底) may be."""
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Point:
    """A stretch of the calendar that a phrase names, to its first and its last day; None where the year is not known."""

    days: Days | None
    year: int | None
    """The year that the phrase itself says."""


_QUARTERS = {"首": (1, 1), "前两": (1, 2), "前二": (1, 2), "前三": (1, 3)}
"""The first and the last of the quarters that some words name; others name one by its number."""


def point(written: Mapping[str, str], default: int | None, suffix: str = "") -> Point:
    """Return the stretch that the parts of a date name, those with a suffix to their names; `default` is the year left out."""
    groups = {name: written.get(name + suffix) for name in ("year", "month", "day", "tens", "quarter", "half", "period", "some")}
    if groups["period"]:
        first, last = years_of_five_year_plan(groups["period"][1:])
        if some := groups["some"]:
            years = number(some[1:]) or 0
            first, last = (first, first + years - 1) if some[0] == "前" else (last - years + 1, last)
        return Point(_valid(first, 1, 1, last, 12, 31), first)
    if LOST in (groups["year"] or ""):
        return Point(None, None)
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
    if value is None or len(written) > _TWO_DIGITS:
        return value
    near = _CENTURY + value
    return near if default is None or abs(near - default) <= _NEAR else None


def _days(year: int, groups: dict[str, str | None]) -> Days | None:
    if groups["month"]:
        month = number(groups["month"]) or 0
        if groups["day"]:
            day = number(groups["day"]) or 0
            return _valid(year, month, day, year, month, day)
        first, last = 1, last_day_of(year, month)
        if groups["tens"]:
            last = _TENS.get(groups["tens"], last)
            first = {10: 1, 20: 11}.get(last, 21)
        return _valid(year, month, first, year, month, last)
    if groups["quarter"]:
        first, last = _QUARTERS.get(groups["quarter"]) or (number(groups["quarter"]) or 0,) * 2
        begins, ends = months_of_quarter(first)[0], months_of_quarter(last)[1]
        return _valid(year, begins, 1, year, ends, last_day_of(year, ends))
    if groups["half"]:
        begins, ends = months_of_half(1 if groups["half"] == "上" else 2)
        return _valid(year, begins, 1, year, ends, last_day_of(year, ends))
    return _valid(year, 1, 1, year, 12, 31)


def _valid(*parts: int) -> Days | None:
    try:
        return date(*parts[:3]), date(*parts[3:])
    except ValueError:
        return None
