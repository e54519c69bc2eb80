"""Figures that words in front of them compare something with: 下降2.5%, 不低于80%, 达到300万吨."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from parsers.facts.targets.indicators import begins_with_noun, listed, without_tail
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantities import Quantity
from parsers.facts.targets.target_phrases import COMPARISONS, Comparison, comparison_before_number
from parsers.plan import Comparator, Span

_PARTS = re.compile(r"分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|各(?=[^一-鿿]|下降|降低|达|完成)")
"""What parts the values of a list among its items."""
NUMBER = re.compile(r"(?<![a-z.\d])[\d▯]")


@dataclass(frozen=True, slots=True)
class Comparing:
    """The words right in front of a number that compare something with it."""

    comparison: Comparison
    start: int
    """Where they begin, and with them the end of the words that say of what."""
    per: str
    about: bool = False
    change: Comparator | None = None
    """The change that the comparison is of: 增速不低于5%."""


_CHANGES = re.compile(r"(?P<increase>增长|增速|增幅|涨幅)$|(?P<decrease>下降|降幅|降低)$")
_MENDED = ("提升", "提高")
"""改造提升24个服务区 counts what is mended."""
_MEASURE_NOUN = "(?:总额|投资|收入|产值|增加值|总值|消费|出口|产量|价格|支出|贷款|存款|余额|规模)"
_WHOLE_NAMES = re.compile(rf"(?:[^、和及与,，]{{2,20}}{_MEASURE_NOUN}、)+[^、,，]{{2,20}}{_MEASURE_NOUN}")
_REACHES = re.compile("到?达|保持|稳定|实现|为")
"""What says that a change comes to a figure, and no limit."""
_NEGATED = re.compile(r"不(?![断仅但只光])[^,，。;；、]{0,3}$")


def compared_with(text: str, low: int, number: int) -> Comparing | None:
    match = comparison_before_number().search(text[low:number])
    if not match:
        return None
    comparison = next(one for n, one in enumerate(COMPARISONS) if match[f"c{n}"] is not None)
    start = low + match.start()
    change: Comparator | None = None
    if _NEGATED.search(text[low:start]):
        # What 不 denies here is not known to be a limit.
        return None
    changes = _CHANGES.search(text[low:start]) if comparison.comparator in (">=", "<=", "=") else None
    if changes:
        start, change = low + changes.start(), "increase" if changes["increase"] else "decrease"
    return Comparing(comparison, start, (match["per"] or "").removeprefix("每"), bool(match["about"]), change)


def end_of_words(text: str, low: int, end: int) -> int:
    """Return where the words end that stand in front of the quantity that ends at an offset."""
    number = NUMBER.search(text, low, end)
    stop = number.start() if number else end
    compared = compared_with(text, low, stop)
    return compared.start if compared else stop


def compared(text: str, series: list[Quantity], around: Span, words: Comparing) -> Iterator[Promise]:
    """Yield what is compared with numbers: one promise for each item of a list that 分别 or 均 parts."""
    low, high = around
    last = series[-1]
    comparator: Comparator = words.change or words.comparison.comparator
    bound = BOUNDS.get(last.bound)
    if comparator in ("decrease", "increase"):
        limit = words.comparison.comparator
        bound = bound or (limit if words.change and limit in (">=", "<=") and not _REACHES.match(text, words.start) else None)
    elif text[last.end : last.end + 1] == "的":
        # 超过100亩的地块 says which ones are meant.
        return
    else:
        comparator, bound = bound or ("=" if last.upper is not None or last.approximate or words.about else comparator), None
    items = listed(text, low, words.start)
    parted = _PARTS.search(text[low : series[0].start])
    if len(items) > 1 and len(series) == 1 and not parted and comparator in ("decrease", "increase"):
        # 社会消费品零售总额、固定资产投资增长4%: whole names share one figure without a word that parts it.
        parted = _WHOLE_NAMES.fullmatch(text, items[0][0], items[-1][1])
    if len(items) > 1 and len(series) in (1, len(items)) and parted:
        for n, item in enumerate(without_tail(text, items)):
            quantity = series[n if len(series) > 1 else 0]
            stop = quantity.end if n + 1 == len(items) or len(series) > 1 else items[n][1]
            compared = (items[-1][1], words.start)
            yield Promise(
                quantity,
                comparator,
                item.span,
                (items[n][0], stop),
                words.per,
                item.tail,
                compared,
                item.whose,
                bound=bound,
                about=words.about,
            )
    elif len(series) == 1:
        only = series[0]
        behind = only.kind == "count" and begins_with_noun(text[only.end : high])
        indicator = (only.end, high) if behind else (low, words.start)
        if behind and text.startswith(_MENDED, words.start):
            comparator, bound = BOUNDS.get(last.bound) or "=", None
        reached = text.startswith("达", words.start) or text.startswith("到达", words.start)
        phrase = (low, high if behind else only.end)
        yield Promise(only, comparator, indicator, phrase, words.per, reached=reached, bound=bound, about=words.about)
