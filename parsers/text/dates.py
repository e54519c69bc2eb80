"""The stretches of the Chinese calendar of plans: months, quarters, halves and five-year plans."""

from datetime import date, timedelta

from parsers.text.numerals import CHINESE
from parsers.text.patterns import compiled

MONTHS_OF_QUARTER, MONTHS_OF_HALF = 3, 6
DATE = compiled(rf"(20\d\d|[{CHINESE}]{{4}})\s*年\s*(\d{{1,2}}|[{CHINESE}]{{1,2}})\s*月\s*(\d{{1,2}}|[{CHINESE}]{{1,3}})\s*日")
"""A whole day, as documents write it; its groups are the year, the month and the day."""
BY_WHEN = r"(?:20\d\d年?)?(?:\d{1,2}月(?:\d{1,2}日)?[底末]?|年?[底末]|第?[一二三四]季度[底末]?|[上下]半年)前?"
"""A day or a part of a year by which something is to be, with its year or without, where only its place in a clause counts."""
OF_ACCOUNTS = compiled(
    "度?(?:(?!并|通过)[一-鿿]){0,10}?(?:考核|统计|核算|年报|评估|评价|核查|执法检查|普查|审计|清查|总结|通报|公报)"
)
"""What stands behind a year whose accounts are made when it is over: 完成2024年度考核 tells nothing of that year."""
TO_DO = compiled("(?:完成|开展|做好|组织|编制|公布|发布|迎接|启动|抓好|配合)$")
"""What stands in front of such a year."""
_KEEPS, _KEEPS_REACH = compiled("(?:保持|巩固)(?!了)[^,，。;；:：\\d]{0,6}$"), 8
_RESULTS = compiled("度?[^,，。;；\\d]{0,14}(?:成果|成效|水平|经验|成绩)")

FIVE_YEARS_AHEAD = compiled("(?:今后|未来)(?:的)?(?:五|5)年")
"""What says that something is for five years from the plan's on."""
OF_YEAR = compiled("(20\\d\\d)年度?工作(?:汇报|总结)")
"""What a document is called that tells of a year."""
CALLED_BY_YEAR = compiled(r"20\d\d年(?:[:：]|$)")
"""A heading that is the name of a year: 2025年."""
_NUMERAL_OF_PLAN = "[一二三四五六七八九]"
_QUOTES = "“”\"'‘’「」『』"


def keeps_results(text: str, start: int, end: int) -> bool:
    """Return whether the year between two offsets only says of when the results are that are to be kept: 巩固2018年改善成果."""
    return bool(_KEEPS.search(text, max(0, start - _KEEPS_REACH), start) and _RESULTS.match(text, end))


def five_year_plan(numeral: str = "?:") -> str:
    """Return the expression of a five-year plan's name in any quotation marks, its numeral in a group that begins as is said."""
    # What follows the name is looked at behind its quotation mark, never at that.
    return f"[{_QUOTES}]?十({numeral}{_NUMERAL_OF_PLAN})五[{_QUOTES}]?+"


FIVE_YEAR_PLAN = compiled(f"十({_NUMERAL_OF_PLAN})五")
"""The name of a five-year plan, its numeral as `years_of_five_year_plan` takes it."""
FIVE_YEAR_PLAN_IN_WORDS = compiled(f"第十({_NUMERAL_OF_PLAN})个五年(?:规划|计划)")
"""Its name in full, likewise."""
_FIRST_YEAR_OF_TENTH_PLAN = 2001
_ORDINALS = " 一二三四五六七八九"
_YEARS_OF_PLAN = 5


def last_day_of(year: int, month: int) -> int:
    """Return the last day of a month, or 0 where there is no such month."""
    if not 1 <= month <= 12 or not 1 <= year <= 9999:
        return 0
    return 31 if month == 12 else (date(year, month + 1, 1) - timedelta(1)).day


def months_of_quarter(quarter: int) -> tuple[int, int]:
    """Return the first and the last month of a quarter of the year, 1 to 4."""
    return MONTHS_OF_QUARTER * (quarter - 1) + 1, MONTHS_OF_QUARTER * quarter


def months_of_half(half: int) -> tuple[int, int]:
    """Return the first and the last month of a half of the year, 1 or 2."""
    return MONTHS_OF_HALF * (half - 1) + 1, MONTHS_OF_HALF * half


def years_of_five_year_plan(numeral: str) -> tuple[int, int]:
    """Return the first and the last year of a five-year plan, by what stands within its name: 2016 and 2020 for the 三 of 十三五.

    The tenth plan (十五) has nothing there.
    """
    first = _FIRST_YEAR_OF_TENTH_PLAN + _YEARS_OF_PLAN * _ORDINALS.index(numeral or " ")
    return first, last_of_five_years(first)


def last_of_five_years(first: int) -> int:
    """Return the last of five years."""
    return first + _YEARS_OF_PLAN - 1
