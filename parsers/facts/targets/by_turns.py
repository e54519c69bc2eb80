"""Figures that 分别 gives to as many times as there are: 6月底、9月底、12月底前分别完成30%、60%、100%的治理任务."""

import re
from collections.abc import Iterator

from parsers.facts.targets.compared import binding, compared_with, with_shared_hedge
from parsers.facts.targets.indicators import begins_with_noun
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantity import Quantity
from parsers.plan import Span
from parsers.text.clauses import clause, sentence
from parsers.text.marker_forms import ANY_MARKER
from parsers.text.patterns import compiled

_PART = r"(?:\d{1,2}月(?:\d{1,2}日|[底末])?|[上下]半年|第?[一二三四]季度|年?[底末])"
_TIME = rf"(?:(?:20\d\d年?)?{_PART}(?:之|以)?前?|20\d\d年?(?:之|以)?前?)"
_YEARS = r"(?P<first>20\d\d)年?[-—–~～至到]+(?P<last>20\d\d)年"
_TIMES = compiled(rf"{_YEARS}|{_TIME}(?:[、,，和及与]{_TIME}){{1,7}}")
_ONE_TIME, _YEAR_ALONE = compiled(_TIME), compiled(r"(20\d\d)年?前?")
_BEGINS = compiled(
    rf"[^\S\n]*(?:{ANY_MARKER}(?!\d))?(?:[一二三四五六七八九十]是)?(?P<named>[^\d,，。;；、:：\n]*?)"
    "(?:力争|确保|争取|计划|今年|本年度?|[全我本][省市县区州]|到|至|于|在)*"
)
"""What stands in its clause ahead of the times: what the figures are of, or nothing but that they are aimed at."""
_COMPARES = compiled("(?:[较比与和同以对自从由按每的]|期间|结合)$")
"""What ahead of times makes them no times by which something is done."""
_NAME = r"(?:pm2\.5|pm10|[^\d,，。;；、\n])"
_BEHIND = compiled(rf"[,，]?(?P<what>{_NAME}{{0,30}}?)分别(?P<how>[^\d,，。;；、\n]{{0,16}})")
_IN_LATER_CLAUSE = compiled(
    rf"[,，]?{_NAME}{{0,30}}?分别[^。;；\n]*[,，](?P<what>{_NAME}{{2,30}}?)分别(?P<how>[^\d,，。;；、\n]{{0,16}})"
)
"""The second of two clauses that give figures to the same times."""
_ARE_SEVERAL = compiled("[和与及两各]|城乡|[东西南北]{2}|[一二三]等")
"""What says that the figures are of several things."""
_IS_NO_NAME = compiled(
    "^(?:比|较|同比|起)|相比|基数|认定|立项|出台|印发|启动|水平|的(?:企业|项目|单位|产品)|^[^,，]{0,3}[省市县区州镇乡]$|我们"
)
_SPENT = compiled("用于|用来|支持|给予")
_PRICES = compiled("每|的(?:比例|标准|价格|速度|幅度)")
_VERBS = compiled(
    "(?:完成|实现|新增|新建|建成|改造|建设|培育|引进|实施|开展|安排|治理|整治|淘汰|达到?|增长|下降|提高|降低|不[低少高]于|不超过|[比较]上年|同比|累计|再)+"
)
_OWNED = compiled(r"的[^\d,，。;；、\n]{2,20}")
_FEWEST, _SHORTEST_NAME = 2, 2


def by_turns(text: str, series: list[Quantity]) -> Iterator[Promise]:
    """Yield a promise for each of several figures that are of one thing at as many times."""
    if len(series) < _FEWEST:
        return
    first = series[0].start
    low, _ = sentence(text, first, series[0].end)
    times = next(reversed(list(_TIMES.finditer(text, low, first))), None)
    said = times and (_BEHIND.fullmatch(text, times.end(), first) or _IN_LATER_CLAUSE.fullmatch(text, times.end(), first))
    if not times or not said:
        return
    turns = _turns(times)
    start = clause(text, times.start(), times.start())[0]
    begins = _BEGINS.fullmatch(text, start, times.start())
    if len(turns) != len(series) or not begins or _COMPARES.search(text[start : times.start()]):
        return
    what = _what(text, begins, said, series)
    if what is None or any(no.search(text[slice(*what)]) for no in (_ARE_SEVERAL, _IS_NO_NAME, _PRICES)):
        return
    words = compared_with(text, said.start("how"), first)
    for n, quantity in enumerate(with_shared_hedge(series)):
        comparator, bound = binding(words, quantity) if words else (BOUNDS.get(quantity.bound) or "=", None)
        alone = _YEAR_ALONE.fullmatch(turns[n])
        year, turn = (int(alone[1]), None) if alone else (None, (n, len(turns)))
        yield Promise(quantity, comparator, what, (begins.end("named"), quantity.end), bound=bound, year=year, turn=turn)


def _turns(times: re.Match[str]) -> list[str]:
    """Return the times one by one, each year of a span too: 2022至2025年."""
    if times["first"] is None:
        return _ONE_TIME.findall(times[0])
    return [f"{year}年" for year in range(int(times["first"]), int(times["last"]) + 1)]


def _what(text: str, begins: re.Match[str], said: re.Match[str], series: list[Quantity]) -> Span | None:
    """Return where it stands what the figures are of: ahead of 分别, behind the last of them, or between both."""
    for match, group in ((said, "what"), (begins, "named")):
        if len(match[group].strip()) >= _SHORTEST_NAME:
            return match.span(group)
    last = series[-1]
    high = clause(text, last.start, last.end)[1]
    owned = _OWNED.match(text, last.end, high)
    if owned and not _PRICES.match(owned[0]):
        return owned.start() + 1, owned.end()
    if last.kind in ("count", "amount") and begins_with_noun(text[last.end : high]) and not _SPENT.match(text, last.end):
        return last.end, high
    verbs = _VERBS.match(said["how"])
    return said.span("how") if len(said["how"][verbs.end() if verbs else 0 :]) >= _SHORTEST_NAME else None
