"""The year that a plan is for: by its title, its head, its headings, its aims and its days."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from parsers.plan import LOST, Section
from parsers.text.dates import CALLED_BY_YEAR, DATE, FIVE_YEAR_PLAN, FIVE_YEAR_PLAN_IN_WORDS, years_of_five_year_plan
from parsers.text.folding import fold
from parsers.text.labels import behind_time_label
from parsers.text.numerals import CHINESE, number
from parsers.text.patterns import compiled

_MONTH = compiled(rf"[(（]?(20\d\d|[{CHINESE}]{{4}})\s*年\s*(\d{{1,2}}|[{CHINESE}]{{1,2}})\s*月[)）]?")
"""A line that is the month in which a document was made."""
_YEAR_ALONE = compiled(r"[(（]?(20\d\d)年度?[)）]?")
"""A line that is a year: （2018年度）."""
_YEAR = compiled(r"(?<!\d)((?:19[5-9]|20\d)\d)(?!\d)")
_YEAR_BY = compiled(r"20\d\d年?(?:之|以)?前(?![一二三四两\d期半后])|20\d\d年?(?=远景)|(?<=战略|愿景|展望)20\d\d$")
"""A year in a title by which something is to be reached: 2030年前碳达峰行动方案, 国家适应气候变化战略2035, 2035年远景目标."""
_LOST_YEAR = compiled(rf"(?=[\d{LOST}]{{0,3}}{LOST})([\d{LOST}]{{4}})年")
"""A year in a title that lacks a digit: nothing but a year that agrees with the others may stand for it."""
_YEARS = compiled(r"(?<!\d)(20\d\d)年?\s*[-—–~至到]+\s*20\d\d(?!\d)")
_YEAR_IN_TEXT = compiled(r"(?<![比较自到至由\d—–~～-])(20\d\d)年(?![^\S\n]?(?:年?[底末]|(?:之|以)?前))")
_YEAR_OF_TASKS = compiled(
    r"(?:^|\n)(?![^\n]{0,12}回顾)[^\n]{0,8}?(?<![比较自到至由\d])(20\d\d)年(?:度)?(?:的)?(?:主要|重点|预期|总体|发展|奋斗|经济|社会|政府|的)*(?:工作|目标|任务)"
    r"(?![^\n]*(?:回顾|总结|情况|完成|成效|成就|成绩|回头看|考核|评估|自评|结算|清算))[^\n。;；]{0,12}(?:\n|$)"
)
"""A heading, or a line like one, that says of which year the tasks below it are."""
_YEAR_ARRANGED = compiled(
    r"(?:^|\n)[^\n，,。]{0,12}(?:安排|部署|打算|计划|思路)[(（](?=20\d\d年[)）])(?P<bracketed>20\d\d)"
    r"|(?:^|\n)(?![^\n]{0,6}(?:根据|按照|对照|落实|结合))[^\n]{0,8}?(20\d\d)年度?"
    r"的?(?:主要|重点|预期|总体|发展|政府)*(?:工作|目标|任务)的?(?:安排|部署|打算|建议|思路)"
)
"""The same in brackets, or where the heading runs on into its text."""
_BEHIND_YEAR_OF_LABEL = behind_time_label(r":20\d\d年")
_YEAR_OF_DEADLINE = compiled(
    r"(?<![比较自到至由\d])(20\d\d)年(?:年?[底末](?!前?(?:建成|投产|竣工|注册|登记|批准)[^,，。;；]{0,12}的)|\d{1,2}月(?:\d{1,2}日|底|末)?(?:之|以)?前(?!(?:产生|形成|建成|投产|竣工|注册|登记|批准|核发|取得)[^,，。;；\n]{0,6}的)"
    r"|(?:第?[一二三四1-4]季度|[上下]半年)[底末]?(?:之|以)?前"
    rf"|{_BEHIND_YEAR_OF_LABEL}(?:\d{{1,2}}月)?(?:\d{{1,2}}日)?(?=[,，。;；)）\n]|$))"
)
_YEAR_OF_AIM = compiled(
    r"(?:力争|确保|争取)(20\d\d)年(?!代)|(?<![比较自到至由从于与\d—–~～-])(20\d\d)年(?=不[低高少大]于|不超过|控制在)"
    r"|^(20\d\d)年[,，](?![^。\n]*(?:已|了|累计|以来|同比|印发))(?=[^。\n]{0,40}(?:达到|建成|完成|实现|超过|提高到|降到))",
    re.MULTILINE,
)
"""A year that something is to be reached in, or that a line among the aims begins with."""
_UP_TO_YEAR = compiled(r"(?:到|至)(20\d\d)年")
_PERIOD = compiled(f"{FIVE_YEAR_PLAN.pattern}|{FIVE_YEAR_PLAN_IN_WORDS.pattern}")
BRACKETED_END = compiled(r"(?:[(（][^()（）]{1,20}[)）])+$")
"""What stands in brackets at the end of a title."""


def year_of(title: str, lines: Sequence[str], sections: Sequence[Section], made: Sequence[int | None]) -> int | None:
    """Return the year a plan is for, the first of several; None where nothing settles it.

    `title` and `lines`, those of its head and its signature, are folded; `made` are the years of its number and its date.
    """
    of_tasks = _year_of_tasks(title, sections, max((each for each in made if each), default=0))
    if of_tasks and (_PERIOD.search(title) or any(each and of_tasks > each + 1 for each in made)):
        # An aim years ahead.
        of_tasks = None
    named = _year(title) or next((int(alone[1]) for line in lines if (alone := _YEAR_ALONE.fullmatch(line.strip()))), None)
    if named and of_tasks == named + 1 and _LOOKS_BACK.search(title):
        # 2024年度工作汇报, which goes on to the tasks of 2025.
        named = of_tasks
    said = (named, of_tasks, *made, _year_of_period(title))
    lost = _LOST_YEAR.search(title)
    year = next((each for each in said if each and (not lost or re.fullmatch(lost[1].replace(LOST, "."), str(each)))), None)
    if year is None and not lost:
        year = _year_of_dates(lines, sections, is_report=_REPORT in title) or _year_of_text(sections)
    speech = _year_of_speech(lines) if _REPORT in title else None
    if year and speech == year + 1:
        # What it reviews it names too.
        return speech
    return year


def _year(title: str) -> int | None:
    """Return the year that stands nearest to the type of the document, or the first of a span: 2021—2023年工作方案."""
    spanned = _YEARS.search(BRACKETED_END.sub("", title))
    if spanned:
        return int(spanned[1])
    # A whole day is that of a speech, which may be held ahead of the year.
    title = _YEAR_BY.sub("", DATE.sub("", title))
    years = _YEAR.findall(BRACKETED_END.sub("", title))
    bracketed = _YEAR.search(title)
    return int(years[-1]) if years else int(bracketed[1]) if bracketed else None


_YEARS_OF_PLAN = 5
_YEAR_WITH_MONTH = compiled(r"(20\d\d)年(?:1[0-2]|0?[1-9])月")
_REPORT = "政府工作报告"
_LAST_MONTH = 12


def _year_of_dates(lines: Sequence[str], sections: Sequence[Section], *, is_report: bool) -> int | None:
    """Return the year of the last full date ahead of the first heading that is not after the first deadline.

    A government's report in December is on the year that follows.
    """
    dates = [found for line in lines for found in DATE.finditer(line) if not _is_term(line, found)]
    dates += [found for line in lines for found in [_MONTH.fullmatch(line)] if found]
    named = [year + (is_report and number(found[2]) == _LAST_MONTH) for found in dates if (year := number(found[1]))]
    due = None if is_report else min(_years_of_deadlines(sections), default=None)
    return max((year for year in named if due is None or year <= due), default=None)


def _year_of_speech(lines: Sequence[str]) -> int | None:
    """Return the year in whose first half a report was given, by the dates ahead of its first heading: it is on that year."""
    dates = [found for line in lines for found in DATE.finditer(line) if not _is_term(line, found)]
    return max((number(found[1]) or 0 for found in dates if (number(found[2]) or _LAST_MONTH) <= _LAST_MONTH // 2), default=None)


_TERM_BEFORE = compiled(r"(?:[自至到]|有效期)[^\d。；;，,]{0,4}$")
_TERM_BEHIND = compiled("(?:之|以)?前|起|止|(?:自动|即行|同时)?(?:施行|生效|失效|废止)")


def _is_term(line: str, date: re.Match[str]) -> bool:
    """Return whether a date is the beginning or the end of a term: 有效期至2028年6月26日."""
    return bool(_TERM_BEFORE.search(line[: date.start()]) or _TERM_BEHIND.match(line, date.end()))


def _is_of_term(text: str, year: re.Match[str]) -> bool:
    """Return whether a year is that of the beginning or the end of a term: 有效期截止日为2030年7月1日."""
    date = DATE.match(text, year.start())
    return bool(_TERM_BEFORE.search(text, max(0, year.start() - _TERM_REACH), year.start())) or bool(
        date and _TERM_BEHIND.match(text, date.end())
    )


_TERM_REACH = 8


_FEWEST_YEARS = 3
"""How many years headings must name for a document to go year by year; of two the first may be looked back at."""
_SETS_TASKS = compiled("任务|目标|重点|计划|安排")
_BY_YEARS = compiled("(?:方案|规划|行动计划|意见|清单)(?:[(（][^()（）]*[)）])?$")
"""What a document is called that says year by year what is to be done, where others look back to the year before."""


def _year_of_tasks(title: str, sections: Sequence[Section], made: int) -> int | None:
    """Return the year that a heading, or a line like one, says the tasks are of: 二、2026年重点工作.

    Of several it is the last; where headings of one depth say year by year what a plan that is called so (方案) is to do, the first
    not before that in which it was made.
    """
    called = [int(section.title[:4]) for section in sections if CALLED_BY_YEAR.match(section.title)]
    years: list[str] = []
    arranged: list[str] = []
    # One by one: a long text is not to be held once more for this.
    for section in sections:
        lines = fold(f"{section.title}\n{section.text}")
        years += _YEAR_OF_TASKS.findall(lines)
        arranged += ["".join(said) for said in _YEAR_ARRANGED.findall(lines)]
    years = years or arranged
    named = [int(year) for year in years] or (called if len(called) > 1 else [])
    by_depth: defaultdict[int, set[int]] = defaultdict(set)
    for section in sections:
        if _SETS_TASKS.search(section.title):
            by_depth[section.depth].update(map(int, _YEAR_OF_TASKS.findall(fold(section.title))))
    beside = next((of_depth for of_depth in by_depth.values() if len(of_depth) >= _FEWEST_YEARS), set())
    if beside and _BY_YEARS.search(title):
        return min((year for year in beside if year >= made), default=max(beside))
    return max(named, default=None)


def _year_of_text(sections: Sequence[Section]) -> int | None:
    """Return the year of the earliest deadline, or else the first that the plan names, neither as a baseline nor as a far aim.

    The last year of a five-year plan is mostly such an aim, where an earlier year or the plan is named, and none of its months.
    """
    bodies = list(_bodies(sections))
    named = next((year for body in bodies for year in _YEAR_IN_TEXT.finditer(body) if not _is_of_term(body, year)), None)
    year = min(_years_of_deadlines(sections), default=int(named[1]) if named else None)
    year = min([*([year] if year else ()), *_years_of_aims(sections)], default=None)
    if year and _first_of(_UP_TO_YEAR, bodies, year) < year:
        # An aim stands ahead of all: the plan is older than what else it names.
        return None
    if year is None or year % _YEARS_OF_PLAN or any(str(year) in _YEAR_WITH_MONTH.findall(body) for body in bodies):
        return year
    return None if any(map(_PERIOD.search, bodies)) or _first_of(_YEAR, bodies, year) < year else year


def _first_of(pattern: re.Pattern[str], bodies: Iterable[str], default: int) -> int:
    """Return the earliest year that a pattern finds."""
    return min((int(year) for body in bodies for year in pattern.findall(body)), default=default)


def _years_of_deadlines(sections: Sequence[Section]) -> list[int]:
    return [int(year) for body in _bodies(sections) for year in _YEAR_OF_DEADLINE.findall(body)]


def _years_of_aims(sections: Sequence[Section]) -> list[int]:
    found = []
    for section in _ahead(sections):
        for *intended, opening in _YEAR_OF_AIM.findall(fold(section.words)):
            if any(intended) or _AIMS.search(section.title):
                found.append(int("".join(intended) or opening))
    return found


def _bodies(sections: Sequence[Section]) -> Iterator[str]:
    """Yield the words of each section, folded, without the chapters on how things stand: they name the years before the plan."""
    return (fold(section.words) for section in _ahead(sections))


def _ahead(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield the sections of a plan that are in no chapter on how things stand."""
    reviewed = 0
    for section in sections[1:]:
        if not reviewed or section.depth <= reviewed:
            tells = _HOW_THINGS_STAND.search(section.title) and not _AIMS.search(section.title)
            reviewed = section.depth if tells else 0
        if not reviewed:
            yield section


_LOOKS_BACK = compiled("工作(?:汇报|总结)$")
_AIMS = compiled("目标|任务|要求|思路|重点")
_HOW_THINGS_STAND = compiled("现状(?:分析|和|与|及|$)|^(?:发展|工作|产业|现实)基础(?:和|与|及|$)|回顾|^背景")


_SEVERAL_YEARS = compiled(rf"[一二三四五六七八九十][〇○\d]?年(?!度)|{FIVE_YEAR_PLAN.pattern}|中长期|20\d\d年?(?:[-—–~至到]+)20\d\d")
_ONE_YEAR = compiled(r"20\d\d年|年度|政府工作报告")


_TITLED_UP_TO = compiled(r"20\d\d年(?:底|末)?(?:之|以)?前")


def is_for_one_year(title: str) -> bool:
    """Return whether a title names one year, or is that of a report for one."""
    title = DATE.sub("", title)
    is_of_several = len(set(_YEAR.findall(title))) > 1 or _SEVERAL_YEARS.search(title) or _TITLED_UP_TO.search(title)
    return bool(_ONE_YEAR.search(title)) and not is_of_several


def _year_of_period(title: str) -> int | None:
    """Return the first year of the five-year plan that a title names."""
    found = _PERIOD.search(title)
    return years_of_five_year_plan(found[1] or found[2])[0] if found else None
