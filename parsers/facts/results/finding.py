"""Results: the figures that a document says were reached."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from parsers.facts.document import Document
from parsers.facts.kind import Found
from parsers.facts.targets.indicators import baseline_ahead, baseline_of, describe
from parsers.facts.targets.measures import measure
from parsers.facts.targets.promise import BOUNDS
from parsers.facts.targets.promises import promises_in
from parsers.facts.targets.quantity import MORE_THAN, Quantity
from parsers.facts.targets.support import is_ceiling
from parsers.plan import LOST, Bound, Result
from parsers.text.clauses import clause, sentence
from parsers.text.dates import OF_YEAR, five_year_plan, years_of_five_year_plan
from parsers.text.folding import fold
from parsers.text.numerals import number
from parsers.text.patterns import compiled, matches_at

_SEVERAL = (
    r"(?<![续前十百第〇零○一二两三四五六七八九])[三四五]年来(?!之)|(?:这|过去)[三四五]年(?!前)|五年接续"
    r"|这是[^。\n]{2,30}的[三四五]年"
)
"""Several years up to the one before the plan's."""
_PERIOD = compiled(
    r"(?<![较比由从基与同\d])(?<!(?<!关)于)(?P<year>20\d\d)年(?:(?P<month>1[0-2]|[1-9])月)?(?!基础|水平|以来|(?:年?[底末]|同期)?的(?:约|近)?[\d.]+倍)|(?P<last>去年|上年|过去一年|刚刚过去的一年|一年来)"
    rf"|(?P<several>{_SEVERAL})"
    r"|(?<![较比由从于基与同创\d])(?P<since>20\d\d)年(?:\d{1,2}月)?以来(?!新|[^,，。;；]{0,4}最)"
    rf"|(?P<current>今年)|(?<![较比由从于基与同])(?<![较比由从于基与同][“‘「『\"']){five_year_plan('?P<plan>')}"
    r"(?!规划|纲要|收官|开局|的?(?:第一|最后|关键)|末的?\d)(?:前(?P<some>[一二三四])年)?"
)
_PERIOD_BEGINS = compiled("[2去上过刚一三四五这今十]")
_TURNS = compiled(r"(?<=刚刚过去的)20\d\d年|20\d\d年[,，]?是|过去一年|刚刚过去的一年|一年来|" + _SEVERAL)
"""With what a chapter on a year and on five years begins to speak of one or the other."""
_PART_OF_YEAR = compiled(r"[^\S\n]*(?:[上下]半年|全年|前[一二三]个?季度|第?[一二三四]季度|截至目前|目前|1[-—–~至到]\d{1,2}月)")
"""How a paragraph begins that is of one year, whatever years the one before is of."""
_TELLS_OF_YEAR = compiled("20\\d\\d年度[^。\\n]{0,30}情况的?(?:报告|汇报|通报)")
"""What a document is called that tells of the year it names, whatever else it says."""
_TITLE_REACH = 120
"""How far from the beginning of a document its title is looked for."""
_SOME_MONTHS = compiled(r"[^\S\n]*(?:[上下]半年|前[一二三]个?季度|1[-—–~至到]\d{1,2}月)")
"""The same of a document that is made in the year it is about."""
_YEARLY = compiled(r"(?<!\d)年均(?!浓度|值|气温|降水)[^,，。;；]{0,12}$")
"""What says that a figure is the average of several years."""
_AGAINST_YEAR_BEFORE = compiled(r"(?:同比|[较比](?:去年|上年)(?:同期|末|底)?)[^,，。;；\d]{0,8}$")
_YEAR = compiled(r"20\d\d")
_HOW_MANY = compiled("[三四五](?=年)")
_COSTS = compiled("(?:总投资|投资额|投资总额|投资需求|估算)$")
"""What a project costs is no result of it."""
_REACHED = compiled(
    "(?<=..)(?:分别|累计|总共|共|全面|全部|连续(?:[一二两三四五六七八九十\\d]+年)?)*(?:完成|达到|保持|实现|跨越|跨过|跨上|迈上|连跨[^,，]{0,8})$"
)
"""What says that a figure was reached, behind what it measures: 生产总值完成3725亿元."""

_AHEAD = 12
_MORE, _LESS = "高于|大于|多于|超过|超出|突破|超|逾", "低于|小于|少于"
_NOT = "不|未|没有"
_OF_BOUNDS: dict[Bound, str] = {
    ">=": rf"(?<![不未])(?<!没有)(?:{_MORE})|(?:{_NOT})(?:{_LESS})|不止|至少|最少|起码|≥|>=?",
    "<=": rf"(?<![不未])(?<!没有)(?:{_LESS})|(?:{_NOT})(?:{_MORE})|不到|不足|至多|最多|≤|<=?",
}
"""What bounds a figure in front of it; 不 and 未 turn it round."""
_BOUNDS_AHEAD: dict[Bound, re.Pattern[str]] = {bound: compiled(rf"(?:{words})[约了近\s]*$") for bound, words in _OF_BOUNDS.items()}
_BOUND_WORDS = compiled(rf"(?:{_MORE}|不到|不足|不止|至少|最少|起码|至多|最多|{_NOT})+$")
_NOT_REACHED = compiled(
    "^(?:其余|剩余|余下|剩下|尚有|还有|仍有)|[比较](?:上年|去年|20\\d\\d年)[^,，。;；]{0,6}[多少]$|未(?:能)?(?:完成|达到|实现)|(?:还|仍|也|又|都)将|(?<!即)将(?=增[长加]|达|突破|超过|下降|减少|新增)"
)
"""What says that a figure was missed, is still to come or remains, or only by how much one is more than another.

未完成削减10%的目标, 人口还将增加4%, 其余5件, 比上年多3件.
"""


_IS_GIVEN = compiled("给予(?:一次性)?[^,，。;；\\d]{0,6}$")
"""What stands in front of what is paid to whoever reaches something: 对获得认证的企业给予一次性50万元奖励."""
_IS_AIM = compiled("[^\\S\\n]*的(?:约束性|年度|考核|规划|预期|减排|目标){0,2}(?:目标|任务|要求|指标)(?!任务书)")
"""What says behind a figure that it was aimed at: 超额完成下降18%的任务."""


def find(document: Document, _: Found) -> Iterator[Result]:
    """Yield the results of a document in order."""
    times = _Times(document)
    for promise in promises_in(document, past=True):
        words = document.phrase(*promise.phrase)
        said = describe(document, promise.indicator)
        quantity = promise.quantity
        if words is None or not said.indicator or quantity.kind == "rank" or _COSTS.search(said.indicator):
            continue
        if is_ceiling(document.folded, quantity) or _IS_GIVEN.search(
            document.folded[max(0, quantity.start - _AHEAD) : quantity.start]
        ):
            continue
        if _NOT_REACHED.search(document.folded[clause(document.folded, quantity.start, quantity.start)[0] : quantity.start]):
            continue
        if _IS_AIM.match(document.folded, quantity.end):
            continue
        change = promise.comparator if promise.comparator in ("increase", "decrease") else None
        said_elsewhere = None if promise.undated else _period(document, times, quantity.start, words.section)
        if said_elsewhere and "/" not in said_elsewhere and _YEARLY.search(document.folded[promise.phrase[0] : quantity.start]):
            # An average of years is none of one year; of which years it is stands elsewhere.
            said_elsewhere = None
        period = str(promise.year) if promise.year else said_elsewhere
        baseline = baseline_of(document, promise.compared) if promise.compared else said.baseline
        baseline = baseline or (baseline_ahead(document, quantity.start) if change else None)
        # 由69.8%提升至72.4%: a level that says from which one.
        is_against = quantity.unit == "倍" or (baseline and (_IS_LEVEL.search(fold(baseline)) or "平均" in baseline))
        is_ahead = promise.indicator[1] <= quantity.start
        name = _BOUND_WORDS.sub("", said.indicator) if is_ahead else said.indicator
        indicator = promise.head + _REACHED.sub("", name) + promise.tail
        yield Result(
            section=words.section,
            phrase=words.phrase,
            shown=words.shown,
            indicator=indicator + (LOST if said.is_cut else ""),
            measure=measure(indicator),
            value=quantity.value,
            upper=quantity.upper,
            approximate=promise.approximate,
            unit=f"{quantity.unit}/{promise.per}" if promise.per else quantity.unit or None,
            change=change,
            baseline=_baseline(document, baseline, quantity.start, period) if change or is_against else None,
            period=period,
            scope=document.text[slice(*promise.whose)] if promise.whose else said.scope,
            damaged=quantity.damaged,
            source=words.source,
            place=words.place,
            bound=_bound(document.folded, quantity),
        )


def _bound(text: str, quantity: Quantity) -> Bound | None:
    """Return whether a figure may be more than is said, or less: 突破3000亿元, 90%以上."""
    low, high = max(quantity.start - _AHEAD, 0), quantity.start
    ahead: Iterator[Bound] = (bound for bound, words in _BOUNDS_AHEAD.items() if words.search(text, low, high))
    more: Bound | None = ">=" if MORE_THAN.search(text, quantity.start, quantity.end) else None
    return BOUNDS.get(quantity.bound) or next(ahead, more)


def _is_to_come(document: Document, match: re.Match[str]) -> bool:
    """Return whether nothing can have been reached at a time: in the plan's own year, unless it reports on that, or later."""
    if document.year is None or _reports(document):
        return False
    if match["plan"]:
        return years_of_five_year_plan(match["plan"])[0] >= document.year
    return bool(match["year"]) and not match["month"] and int(match["year"]) >= document.year


class _Time(NamedTuple):
    """A time that is said, where its words end, and where it holds no longer, if it does not hold until the next."""

    end: int
    when: str
    until: int | None


def _holding(document: Document, periods: Iterable[re.Match[str]], this_year: int | None) -> Iterator[_Time]:
    """Yield the times that some words say, each with how far it holds.

    A month of the year that is spoken of holds in its sentence alone, as 今年 does in what reviews the year before.
    """
    is_of_itself = _reports(document)
    standing = None
    for match in periods:
        when = _said(match, document.year, this_year)
        if when is None:
            continue
        is_aside = match["current"] and when == str(document.year) and not is_of_itself
        passes = is_aside or (match["month"] and when.startswith(f"{standing}-"))
        standing = standing if passes else when
        yield _Time(match.end(), when, sentence(document.folded, *match.span())[1] if passes else None)


_MOST_PASSING = 8
"""How many times that hold no longer are passed over."""


class _Times:
    """Where a text says when something was reached."""

    def __init__(self, document: Document) -> None:
        text, year = document.folded, document.year
        title = OF_YEAR.search(text, 0, _TITLE_REACH)
        is_early = any("明年" in section.title for section in document.sections) or (title and int(title[1]) == (year or 0) - 1)
        self.year = year - 1 if year and is_early else year
        """The year in which the document is made, as far as it tells: 今年 is that one, which may be the one before the plan's."""
        periods = list(matches_at((sign.start() for sign in _PERIOD_BEGINS.finditer(text)), _PERIOD, text))
        periods = [match for match in periods if not _is_to_come(document, match)]
        self._times = list(_holding(document, periods, self.year))
        self._turns = [
            _Time(match.end(), when, None)
            for match in periods
            if _TURNS.match(text, match.start()) and (when := _said(match, year, self.year))
        ]

    def said(self, begins: int, at: int) -> str | None:
        """Return the last time that is said between two offsets."""
        return _last(self._times, begins, at)

    def turned_to(self, begins: int, at: int) -> str | None:
        """Return the time that the text between two offsets has turned to last."""
        return _last(self._turns, begins, at)


def _last(times: Sequence[_Time], begins: int, at: int) -> str | None:
    nearest = bisect_right(times, at, key=lambda time: time.end) - 1
    holding = (
        time for time in reversed(times[max(0, nearest - _MOST_PASSING) : nearest + 1]) if time.until is None or at <= time.until
    )
    last = next(holding, None)
    return last.when if last and last.end > begins else None


_SINCE_LONG = compiled("(?:新时代|党的(?:十[八九]|二十)大|改革开放|新中国成立|建[国党市县州])以来(?![最首新历])")


def _period(document: Document, times: _Times, at: int, section: int) -> str | None:
    """Return when a figure was reached.

    It is what its section says last up to the figure, else a heading; else the year before the plan's, where that is for one year.
    None where the sentence says that it took longer than is told.
    """
    low, _ = sentence(document.folded, at, at)
    if (since := _SINCE_LONG.search(document.folded, low, at)) and times.said(since.end(), at) is None:
        return None
    said = times.said(document.start_of(section), at)
    line = document.line_start(at)
    is_of_year = said is not None and "/" in said and _PART_OF_YEAR.match(document.folded, line) and times.said(line, at) is None
    if said and not is_of_year:
        return said
    for above in (section, *document.above(section)) if is_of_year else document.above(section):
        matches = _PERIOD.finditer(fold(document.sections[above].title))
        found = dict.fromkeys(said for match in matches if (said := _said(match, document.year, times.year)))
        if len(found) > 1:
            # 2025年和“十四五”时期工作回顾: the text tells which of them it has come to.
            return times.turned_to(document.start_of(above), at)
        if found:
            return next(iter(found))
    return None if is_of_year else _of_plan(document, times, line)


def _of_plan(document: Document, times: _Times, line: int) -> str | None:
    """Return the year that what is told in a line is of where nothing says more: the one before that of a plan for one year."""
    if document.year and _reports(document):
        return str(document.year)
    if not document.year or not document.is_for_one_year:
        return None
    return str(times.year if _SOME_MONTHS.match(document.folded, line) else document.year - 1)


def _reports(document: Document) -> bool:
    """Return whether a document tells of the year it names."""
    return document.frames.only_tells or document.is_summary or bool(_TELLS_OF_YEAR.search(document.folded, 0, _TITLE_REACH))


def _said(match: re.Match[str], year: int | None, this_year: int | None) -> str | None:
    if match["year"]:
        return f"{match['year']}-{int(match['month']):02}" if match["month"] else match["year"]
    if match["plan"]:
        first, last = years_of_five_year_plan(match["plan"])
        some = number(match["some"]) if match["some"] else None
        return f"{first}/{first + some - 1 if some else last}"
    if year is None:
        return None
    if match["since"]:
        return f"{match['since']}/{year - 1}" if int(match["since"]) < year - 1 else match["since"]
    if match["several"]:
        return f"{year - (number(_HOW_MANY.findall(match['several'])[-1]) or 0)}/{year - 1}"
    return str(year - 1) if match["last"] else str(this_year)


_IS_LEVEL = compiled("\\d[万亿]{0,2}(?:%|[元个家户吨里亩人])$")


def _baseline(document: Document, said: str | None, at: int, period: str | None) -> str | None:
    """Return what a change is against: a year, where one can be told, else the words."""
    year = _YEAR.search(fold(said or ""))
    if year and not _IS_LEVEL.search(fold(said or "")):
        return year[0]
    low, _ = sentence(document.folded, at, at)
    reached = _YEAR.search(period or "")
    if (
        reached
        and "/" not in (period or "")
        and (said in ("上年", "去年", "同期") or _AGAINST_YEAR_BEFORE.search(document.folded[low:at]))
    ):
        return str(int(reached[0]) - 1)
    return said
