"""How what a phrase names comes again, as a recurrence rule of iCalendar (RFC 5545, 3.3.10)."""

from collections.abc import Iterable, Mapping

from parsers.text.dates import MONTHS_OF_HALF, MONTHS_OF_QUARTER
from parsers.text.numerals import CHINESE, number
from parsers.text.patterns import compiled

_FREQUENCIES = {
    "天": "DAILY",
    "日": "DAILY",
    "旬": "DAILY",
    "周": "WEEKLY",
    "星期": "WEEKLY",
    "月": "MONTHLY",
    "季": "MONTHLY",
    "年": "YEARLY",
}
_WEEKDAYS = dict(zip("一二三四五六日天", ("MO", "TU", "WE", "TH", "FR", "SA", "SU", "SU"), strict=True))
_WEEKDAY = compiled(r"(?:周|星期|[、和及与])\s?([一二三四五六日天])")
_COUNT = compiled("\\d{1,2}|[一两二三四五六七八九十]")
_IS_PAIR = compiled("[、和及与]")
_IS_END = compiled("[底末]")
_IS_LAST_DAY = compiled("[底末前]")
_MONTH = compiled(rf"(\d{{1,2}}|[{CHINESE}]{{1,2}})\s?月")
_DAY = compiled(rf"(\d{{1,2}}|[{CHINESE}]{{1,3}})\s?[日号]|(月[底末])")
_NTH_MONTH = {"首": 1, "末": MONTHS_OF_QUARTER, "最": MONTHS_OF_QUARTER}
_TENS = {"上": 10, "中": 20, "下": -1}
_TEN_DAYS, _HALF_MONTH, _MONTHS = 10, 15, 12


def rule_of(phrase: str, groups: Mapping[str, str]) -> str:
    """Return the rule of a phrase (每年6月底前), by the parts of it that are known."""
    if "weekday" in groups:
        return f"FREQ=WEEKLY;BYDAY={','.join(_WEEKDAYS[day] for day in dict.fromkeys(_WEEKDAY.findall(phrase)))}"
    month, day, month2, day2 = (number(groups[part]) if part in groups else None for part in ("month", "day", "month2", "day2"))
    if "nth" in groups:
        last = -1 if _IS_LAST_DAY.search(phrase.partition("月")[2]) else None
        return _of_months(range(_nth_month(groups["nth"]), _MONTHS + 1, MONTHS_OF_QUARTER), day or last)
    frequency, count = _frequency(groups["every"])
    plain = _plain(frequency, count)
    is_one_day = bool(month2 and day and day == day2 and _IS_PAIR.search(phrase))
    if (
        groups.keys() & {"month3", "year2"}
        or (month2 and not is_one_day and (day or day2 or "tens" in groups))
        or (month2 and not _IS_PAIR.search(phrase))
    ):
        # A season that returns each year: it has no one day.
        return plain
    if month2:
        last = day if is_one_day else number(groups["day3"]) if "day3" in groups else -1 if _IS_LAST_DAY.search(phrase) else None
        return _of_months((number(each) for each in _MONTH.findall(phrase)), last)
    if frequency == "MONTHLY" and day and _IS_PAIR.search(phrase):
        days = dict.fromkeys(-1 if end else number(each) for each, end in _DAY.findall(phrase))
        return f"{plain};BYMONTHDAY={','.join(map(str, days))}"
    return _once(frequency, count, month, day or _TENS.get(groups.get("tens", "")) or (-1 if _IS_END.search(phrase) else None))


def _once(frequency: str, count: int, month: int | None, last: int | None) -> str:
    """Return the rule of what comes once each so many days, months or years, up to a day of the month if one is said."""
    if frequency == "MONTHLY" and last == -1 and count in (MONTHS_OF_QUARTER, MONTHS_OF_HALF):
        # It would begin with the year, and not at an end of one.
        return _of_months(range(count, _MONTHS + 1, count), -1)
    if frequency == "YEARLY" and last == -1 and not month:
        month = _MONTHS
    by_month = f";BYMONTH={month}" if frequency == "YEARLY" and month else ""
    by_day = f";BYMONTHDAY={last}" if last and (by_month or (frequency == "MONTHLY" and count == 1)) else ""
    return f"{_plain(frequency, count)}{by_month}{by_day}"


def _plain(frequency: str, count: int) -> str:
    return f"FREQ={frequency}" + (f";INTERVAL={count}" if count > 1 else "")


def _frequency(every: str) -> tuple[str, int]:
    """Return how often something comes again, and each how many times: 两周 is WEEKLY and 2."""
    counted = _COUNT.match(every)
    count = number(counted[0]) or 1 if counted else 1
    unit = next((unit for unit in _FREQUENCIES if unit in every), "年")
    if every.startswith("半"):
        return ("MONTHLY", MONTHS_OF_HALF) if unit == "年" else ("DAILY", _HALF_MONTH)
    if unit == "旬":
        return "DAILY", _TEN_DAYS
    return _FREQUENCIES[unit], count * MONTHS_OF_QUARTER if unit == "季" else count


def _nth_month(nth: str) -> int:
    """Return which month of a year some words name that say which of its quarter it is."""
    return _NTH_MONTH.get(nth[0]) or number(nth) or 1


def _of_months(months: Iterable[int | None], last: int | None) -> str:
    """Return the rule of some months of each year, up to a day of theirs if one is said."""
    return f"FREQ=YEARLY;BYMONTH={','.join(map(str, months))}" + (f";BYMONTHDAY={last}" if last else "")
