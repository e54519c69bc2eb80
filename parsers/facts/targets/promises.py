"""What is promised in a text: each quantity with the words that say of what, and how it binds."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from parsers.facts.document import Document
from parsers.facts.surroundings import clause, is_in_title
from parsers.facts.targets.indicators import begins_with_noun, listed, without_tail
from parsers.facts.targets.quantities import Quantity, last_quantity_end, next_quantity_start, quantities, ranks
from parsers.facts.targets.target_phrases import (
    COMPARISONS,
    FULFILLED,
    INTENDS,
    SHARE_REACHED,
    Comparison,
    comparison_before_number,
    describes,
    promises,
    promises_here,
)
from parsers.plan import Bound, Comparator, Span

_LIST_SIGN = re.compile(r"[^\S\n]*(?:、|和|及|与|以及|,(?=[^\S\n]*\d))[^\S\n]*")
_LIST_TAIL = re.compile(r"(?:[、和及与▯]|以及)\d*$|[、和及]\d+(?=[一-鿿]).*$|▯▯.*$")
_BOUNDS: dict[str, Bound] = {"以上": ">=", "及以上": ">=", "以下": "<=", "以内": "<=", "及以下": "<="}
_PARTS = re.compile(r"分别|(?<![平人户日月])(?<!\D年)(?<!\D\d年)(?<!\D\d\d年)均|各(?=[^一-鿿]|下降|降低|达|完成)")
"""What parts the values of a list among its items."""
_OPENING = '“‘"第〔['
"""What stands in front of a number that names something (“10条黑臭水体”专项整治)."""


@dataclass(frozen=True, slots=True)
class Promise:
    """A quantity that is promised, with the words that say of what; offsets are into the text."""

    quantity: Quantity
    comparator: Comparator
    indicator: Span
    phrase: Span
    per: str = ""
    """What the unit is counted by, where that stands in front of the number: 每万枚."""
    tail: str = ""
    """What the indicator goes on with, where a list says it once, behind its last item."""
    compared: Span | None = None
    """Where a list says what its items are compared with."""
    whose: Span | None = None
    """Where a list of places says whose it is."""
    reached: bool = False
    """Whether the words only say that the figure is reached."""
    bound: Bound | None = None
    """How a change is bounded: 增长5%以上."""
    about: bool = False
    """Whether 约 or 近 stands in front of the number."""

    @property
    def approximate(self) -> bool:
        """Whether the figure is only about what is said."""
        return self.about or self.quantity.approximate


def promises_in(document: Document, *, past: bool) -> Iterator[Promise]:
    """Yield what a document promises, in order; or else what it says in the same words was reached."""
    text = document.folded
    ranked = [
        Promise(quantity, _BOUNDS.get(quantity.bound) or "=", (clause(text, start, start)[0], start), (start, quantity.end))
        for quantity, start in ranks(text)
    ]
    told = document.is_past if past else _nothing_told
    counted: list[Promise] = []
    for low, series in _series(text, quantities(document)):
        found = list(_promised(text, low, series, told))
        counted += found or _continued(text, series, counted[-1] if counted else None)
    for promise in sorted((*ranked, *counted), key=lambda one: one.quantity.start):
        start, end = promise.quantity.start, promise.quantity.end
        if not is_in_title(text, start, end) and document.is_past(start) is past:
            yield promise


_NEXT_ITEM = re.compile(r"[,，、;；][^\S\n]*(?P<noun>[^\W\d][^,，。;；、\d▯\n]{1,24})")
_COUNTED = ("count", "amount")


def _continued(text: str, series: list[Quantity], before: Promise | None) -> list[Promise]:
    """Return the promise that a list goes on with, its verb said once: 完成光伏项目100个，热泵项目60个."""
    quantity = series[0]
    if before is None or len(series) > 1 or quantity.kind not in _COUNTED or before.quantity.kind not in _COUNTED:
        return []
    item = _NEXT_ITEM.fullmatch(text, before.quantity.end, quantity.start)
    ends = not text[quantity.end : quantity.end + 1].strip(",，。;；、")
    if not item or not ends or before.indicator[0] >= before.quantity.end or describes().search(item["noun"]):
        return []
    comparator: Comparator = _BOUNDS.get(quantity.bound) or "="
    noun = item.span("noun")
    return [Promise(quantity, comparator, noun, (noun[0], quantity.end))]


def _series(text: str, found: Iterator[Quantity]) -> Iterator[tuple[int, list[Quantity]]]:
    """Yield the quantities together that one list gives, one right behind the other: 2.5%、2.5%、4%.

    With each goes where its words may begin: behind the last quantity before it.
    """
    series: list[Quantity] = []
    low = 0
    for quantity in found:
        if series and not _LIST_SIGN.fullmatch(text, series[-1].end, quantity.start):
            yield low, series
            low, series = series[-1].end, []
        series.append(quantity)
    if series:
        yield low, series


def _nothing_told(_: int) -> bool:
    return False


def _promised(text: str, earliest: int, series: list[Quantity], told: Callable[[int], bool]) -> Iterator[Promise]:
    first = series[0].start
    begins, high = clause(text, first, series[-1].end)
    low = begins
    if first and text[first - 1] in _OPENING:
        return
    if low < earliest and text[earliest : earliest + 1] in "、,，":
        # 总额5亿元、增长4%: the words behind the number before this one, or where there are none those in front of it.
        own = _compared_with(text, earliest + 1, first)
        if own and own.start == earliest + 1:
            yield from _compared(text, series, (low, high), replace(own, start=_end_of_words(text, low, earliest)))
            return
        low = earliest + 1
    compared = _compared_with(text, low, first)
    if compared and low and text[low - 1] in ",，" and _SAYS_ONLY_HOW.fullmatch(text, low, compared.start):
        # 排放量,较上年下降3%: what is measured stands in the clause before.
        behind = low - 1
        low = clause(text, behind, behind)[0]
        number = _NUMBER.search(text, low, behind)
        if number and number.start() < behind and "年" not in text[number.start() : number.start() + 5]:
            compared = replace(compared, start=_end_of_words(text, low, behind))
        yield from _compared(text, series, (low, high), compared)
    elif compared:
        yield from _compared(text, series, (low, high), compared)
    elif len(series) == 1 and series[0].kind != "time":
        yield from _counted(text, series[0], (low, high), begins, told=told(first))


@dataclass(frozen=True, slots=True)
class _Words:
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


def _compared_with(text: str, low: int, number: int) -> _Words | None:
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
    return _Words(comparison, start, (match["per"] or "").removeprefix("每"), bool(match["about"]), change)


def _end_of_words(text: str, low: int, end: int) -> int:
    """Return where the words end that stand in front of the quantity that ends at an offset."""
    number = _NUMBER.search(text, low, end)
    stop = number.start() if number else end
    compared = _compared_with(text, low, stop)
    return compared.start if compared else stop


def _compared(text: str, series: list[Quantity], around: Span, words: _Words) -> Iterator[Promise]:
    """Yield what is compared with numbers: one promise for each item of a list that 分别 or 均 parts."""
    low, high = around
    last = series[-1]
    comparator: Comparator = words.change or words.comparison.comparator
    bound = _BOUNDS.get(last.bound)
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
            comparator, bound = _BOUNDS.get(last.bound) or "=", None
        reached = text.startswith("达", words.start) or text.startswith("到达", words.start)
        phrase = (low, high if behind else only.end)
        yield Promise(only, comparator, indicator, phrase, words.per, reached=reached, bound=bound, about=words.about)


def _counted(text: str, quantity: Quantity, around: Span, begins: int, *, told: bool) -> Iterator[Promise]:
    """Yield a count that a verb promises, one in front of it or one behind what is counted; its clause begins at `begins`.

    What is told of the past needs no verb: a figure with what it counts is one that was reached.
    """
    low, high = around
    before, after = text[begins : quantity.start], text[quantity.end : high]
    verb, describing = _last_of(before, promises()), _last_of(before, describes())
    behind = begins_with_noun(after)
    # A count at the end of its clause is of what stands in front of it: 整治纳入清单的黑臭水体23条.
    governed = verb > describing or (not behind and bool(promises().match(before.strip())))
    comparator: Comparator = _BOUNDS.get(quantity.bound) or (">=" if _AT_LEAST.search(before) else "=")
    counted = _LIST_TAIL.sub("", text[quantity.end : next_quantity_start(text, quantity.end, high)]) if behind else ""
    indicator = (quantity.end, quantity.end + len(counted)) if behind else (low, quantity.start)
    promise = Promise(quantity, comparator, indicator, (low, quantity.end + len(counted)))
    if quantity.kind == "amount" and governed and not behind and _LESSENS.search(before):
        promise = replace(promise, comparator="decrease")
    measured = _MEASURED.search(before) or (quantity.kind == "share" and _SHARE_OF.search(before))
    if not behind and (measured or told or (quantity.kind == "share" and INTENDS.match(before.strip()))):
        yield promise
        return
    if quantity.kind == "share":
        intended = INTENDS.search(before) if before.strip() else SHARE_REACHED.search(after)
        if behind and (intended or promises_here().search(before)):
            yield promise
        return
    if quantity.bound and behind and not (governed and quantity.kind == "count"):
        # 20蒸吨/小时以下的锅炉 says which ones are meant.
        return
    if after[:1] and after[0] in "、和及与":
        # 甲项目39个、乙项目69个建设: what is counted stands behind the last of them.
        last = clause(text, quantity.end, quantity.end)[1]
        tail = (last_quantity_end(text, quantity.end, last), last)
        promise = Promise(quantity, comparator, tail if begins_with_noun(text[slice(*tail)]) else indicator, promise.phrase)
        after = text[slice(*tail)]
    if (
        governed
        or (told and describing < 0)
        or (FULFILLED.search(after) and begins_with_noun(after) and not _NAMES_PLACES.match(after))
    ):
        yield promise
        if governed and behind:
            yield from _without_measure(text, quantity.end, high)


_SAYS_ONLY_HOW = re.compile(r"[^\S\n]*(?:(?:较|比|与)[^,，。;；]{2,12}?(?:相比|同期|水平)?|同比)?(?:分别|均|累计|再|力争|进一步)*")
_NUMBER = re.compile(r"(?<![a-z.\d])[\d▯]")
_AT_LEAST = re.compile("至少|不少于|不低于")
_LESSENS = re.compile("(?:减少|削减|减排|压减|节约)[^,，。;；]{0,16}$")
_MEASURED = re.compile(
    r"(?:率|比例|比重|占比|覆盖面|产量|强度|浓度|总量|总额|总产|总产值|增加值|收入|面积|里程|蓄积量|装机容量|规模|指数)(?:约|近)?[^\S\n]*$"
)
_SHARE_OF = re.compile(r"占[^,，。;；\d]{2,16}$")
"""Behind these a figure needs no verb: 覆盖率100%, 粮食产量300万吨以上."""
_NAMES_PLACES = re.compile(
    r"[^\S\n]*(?:国考|省考|重点|监测|考核|设区|地级|县级|主要)*(?:断面|城市|市|县|区|湖库|河流|水体|省份|地区|点位)"
)
"""Counts of places only say which are meant: 40个国考断面优良比例达到75%."""
_WITHOUT_MEASURE = re.compile(r"[和及、与](?P<number>\d+)(?=[一-鿿])(?![年月日号时点周天季])")


def _without_measure(text: str, start: int, end: int) -> Iterator[Promise]:
    """Yield the counts that follow in the same list and have lost their measure word: 50个示范镇和500示范村."""
    stop = next_quantity_start(text, start, end)
    for match in _WITHOUT_MEASURE.finditer(text, start, stop):
        quantity = Quantity(match.start("number"), match.end(), float(match["number"]), "", "count", "", False)
        yield Promise(quantity, "=", (match.end(), end), (match.start("number"), end))


def _last_of(words: str, table: re.Pattern[str]) -> int:
    """Return where the last word of a table begins, or -1."""
    return max((match.start() for match in table.finditer(words)), default=-1)
