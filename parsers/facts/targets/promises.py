"""What is promised in a text: each quantity with the words that say of what, and how it binds."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import zip_longest

from parsers.facts.document import Document
from parsers.facts.targets.by_turns import by_turns
from parsers.facts.targets.changed import changed
from parsers.facts.targets.compared import NUMBER, Comparing, binding, compared, compared_with, end_of_words, with_shared_hedge
from parsers.facts.targets.counted import counted, end_of_size, is_size_of_next
from parsers.facts.targets.indicators import NAMES_MEASURE, begins_with_noun
from parsers.facts.targets.levels import with_shared_nouns
from parsers.facts.targets.own_words import own_words, share_of_counted
from parsers.facts.targets.places import are_places, without_place
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantities import next_quantity_start, quantities
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.ranks import ranks
from parsers.facts.targets.table_values import table_values
from parsers.facts.targets.tables import stated_in_tables
from parsers.facts.targets.target_phrases import comparison_before_number, describes
from parsers.plan import Comparator, Span
from parsers.text.cells import BETWEEN_CELLS
from parsers.text.clauses import clause, is_in_title
from parsers.text.dates import five_year_plan
from parsers.text.patterns import compiled
from parsers.text.spans import is_within
from parsers.values import replace

_LIST_SIGN = compiled(r"[^\S\n]*(?:、|和|及|与|以及|,(?=[^\S\n]*\d))[^\S\n]*")
_OPENING = '“‘"第〔['
"""What stands in front of a number that names something (“10条黑臭水体”专项整治)."""
_BASE = (
    rf"上一?年度?|去年|前年|同期|(?:19|20)\d\d年|{five_year_plan()}|基[期准]|近[一二三五十两]年|[常历往]年|考核|年初"
    "|上一?(?:月|季度)|全[国省市]|目标|计划"
)
_SAYS_ONLY_HOW = compiled(
    rf"[^\S\n]*(?:按?(?:同口径|可比(?:口径|价格?)?))?(?:(?:较|比|与)(?:{_BASE})[^,，。;；]{{0,10}}?(?:相比|同期|水平)?|同比)?"
    r"(?:分别|均|累计|再|力争|下一步|进一步|年均)*"
)


def promises_in(document: Document, *, past: bool) -> Iterator[Promise]:
    """Yield what a document promises, in order; or else what it says in the same words was reached."""
    text = document.folded
    ranked = [
        Promise(quantity, BOUNDS.get(quantity.bound) or "=", (clause(text, start, start)[0], start), (start, quantity.end))
        for quantity, start in ranks(text)
    ]
    told = document.is_past if past else _nothing_told
    stated, rows = stated_in_tables(document)
    found = [one for one in quantities(document) if not is_within(rows, one.start)]
    tabled = list(table_values(text, found))
    in_cells = {promise.quantity.start for promise in tabled}
    listed: list[Promise] = []
    for before, series in _series(text, (one for one in found if one.start not in in_cells)):
        share = share_of_counted(text, before, series[0])
        alike = [share] if share else _changes_of(text, series, listed, parted=False)
        promised = (
            alike
            or _by_turns(document, series, past=past)
            or list(_promised(text, before, series, told))
            or _changes_of(text, series, listed, parted=True)
        )
        listed += promised or _continued(text, series, listed[-1] if listed else None)
    said = [promise for promise in (*ranked, *tabled, *listed) if _is_said(document, promise, past=past)]
    said += [one.promise for one in stated if one.is_reached is past]
    in_order = sorted(said, key=lambda promise: promise.quantity.start)
    yield from _without_totals(text, list(with_shared_nouns(text, in_order)))


def _by_turns(document: Document, series: list[Quantity], *, past: bool) -> list[Promise]:
    """Return what several figures of one thing say at as many times; of what was reached, which is told by years, only by those."""
    turns = list(by_turns(document.folded, series))
    return [] if past and not all(one.year for one in turns) else turns


_OF_TOTAL = compiled(r"[^,，。;；:：、\d\n]{1,20}?(?:完成|办结|建成|达标|销号)[^,，。;；:：、\d\n]{0,6}(?:不少于|至少|超过)?")


def _without_totals(text: str, promises: Sequence[Promise]) -> Iterator[Promise]:
    """Yield promises without those of how many there are of which others are promised: 38项问题完成整改30项."""
    total: Quantity | None = None
    for promise, following in zip_longest(promises, promises[1:]):
        one, other = promise.quantity, following.quantity if following else None
        whole = (total.start, one.end) if total else promise.phrase
        of_total = replace(promise, indicator=(total.end, one.start), phrase=whole) if total else promise
        total = one if other and one.unit == other.unit and _OF_TOTAL.fullmatch(text, one.end, other.start) else None
        if not total:
            yield of_total


def _is_said(document: Document, promise: Promise, *, past: bool) -> bool:
    start, end = promise.quantity.start, promise.quantity.end
    return not is_in_title(document.folded, start, end) and document.is_past(start) is past


_MOST_LEVELS = 6
_ALL_ALIKE = compiled("(?:[较比同与][^,，。;；]{0,8})?均")
_FIGURES = compiled(r"(?<![\d.a-z])(?!(?:19|20)\d\d年)\d[\d,.]*(?:[万亿]|[^\W\d_])")


def _changes_of(text: str, series: list[Quantity], before: Sequence[Promise], *, parted: bool) -> list[Promise]:
    """Return the promises of how much the figures before change: 游客500万人次、收入45亿元，分别增长8%、12%, or 均增长10%.

    Where each has its own it may also be a level: 分别新增12项和44项，累计分别达到64项和288项.

    `parted` says which of both is asked for: where 分别 gives each its own, or where 均 gives all the same.
    """
    first = series[0].start
    low = clause(text, first, first)[0]
    says_so = "分别" in text[low:first] if parted else _ALL_ALIKE.match(text, low)
    if text[low - 1 : low] not in (",", "，") or not says_so or parted is (len(series) == 1) or len(series) > _MOST_LEVELS:
        return []
    words = compared_with(text, low, first)
    if not words or not (parted or words.comparison.comparator in ("increase", "decrease")):
        return []
    start = clause(text, low - 1, low - 1)[0]
    levels = [one for one in before[-_MOST_LEVELS - 1 :] if one.quantity.start >= start]
    if len(levels) == 1 and (not parted or len(series) > 1) and text[start - 1 : start] in (",", "，"):
        # 接待游客500万人次，实现收入45亿元，均增长10%: a clause each.
        start = clause(text, start - 1, start - 1)[0]
        levels = [one for one in before[-_MOST_LEVELS - 1 :] if one.quantity.start >= start]
    count = len(series) if parted else len(levels)
    if sum(1 for _ in _FIGURES.finditer(text, start, low)) != count:
        # One of the levels was not read: which change is of which is not known.
        return []
    if len(levels) != count or not _SAYS_ONLY_HOW.fullmatch(text, low, words.start):
        return []
    return [
        replace(
            level,
            quantity=quantity,
            comparator=binding(words, quantity)[0],
            phrase=(low, quantity.end),
            bound=binding(words, quantity)[1],
            about=words.about,
            reached=False,
            compared=(low, words.start),
        )
        for level, quantity in zip(levels, with_shared_hedge(series) if parted else series * count, strict=True)
    ]


_NEXT_FIGURE = compiled(r"(?:、|和|及|与|以及)(?=\d)")
_WITHIN_ITEM = r"[^,，。;；、\d▯\n]"
_NEXT_ITEM = compiled(
    r"[,，、;；][^\S\n]*(?P<noun>(?:(?:其中)?\d+(?:\.\d+)?[万亿]{1,2}元?(?:及?以上|级))?[“\"]?[^\W\d]"
    rf"(?:(?:{_WITHIN_ITEM}{{0,7}}、){{1,4}}{_WITHIN_ITEM}{{1,7}}等)?{_WITHIN_ITEM}{{1,24}})"
)
_COUNTED = ("count", "amount")
_RELATIVE = compiled("^在[^,，。;；]{1,12}的")
_GOES_ON = frozenset({"、", "和", "及", "与", "以及", ",", ";"})


def _continued(text: str, series: list[Quantity], before: Promise | None) -> list[Promise]:
    """Return the promise that a list goes on with, its verb said once: 完成光伏项目100个，热泵项目60个, 引进30名教师和50名医生."""
    quantity = series[0]
    if (
        before is None
        or len(series) > 1
        or quantity.unit == "岁"
        or quantity.kind not in _COUNTED
        or before.quantity.kind not in _COUNTED
    ):
        return []
    comparator: Comparator = BOUNDS.get(quantity.bound) or "="
    if before.indicator[0] >= before.quantity.end:
        high = clause(text, quantity.start, quantity.end)[1]
        item = _NEXT_FIGURE.search(text, quantity.end, high)
        high = item.start() if item else high
        noun = quantity.end, high
        names = text[slice(*noun)]
        head = _RELATIVE.sub("", names)
        says_more = next_quantity_start(text, *noun) < high or describes().search(head) or comparison_before_number().search(head)
        goes_on = text[before.phrase[1] : quantity.start].strip() in _GOES_ON and begins_with_noun(names)
        return [Promise(quantity, comparator, noun, (quantity.start, high))] if goes_on and not says_more else []
    item = _NEXT_ITEM.fullmatch(text, before.quantity.end, quantity.start)
    ends = not text[quantity.end : quantity.end + 1].strip(",，。;；、")
    if not item or not ends or describes().match(item["noun"]):
        return []
    noun = item.span("noun")
    return [Promise(quantity, comparator, noun, (noun[0], quantity.end))]


def _series(text: str, found: Iterable[Quantity]) -> Iterator[tuple[Quantity | None, list[Quantity]]]:
    """Yield the quantities together that one list gives, one right behind the other: 2.5%、2.5%、4%.

    With each goes the last quantity before it, behind which its words begin.
    """
    series: list[Quantity] = []
    before: Quantity | None = None
    for quantity in found:
        if is_size_of_next(text, quantity):
            continue
        if series and not _LIST_SIGN.fullmatch(text, series[-1].end, quantity.start):
            yield before, series
            before, series = series[-1], []
        series.append(quantity)
    if series:
        yield before, series


def _changed_or_counted(text: str, quantity: Quantity, around: Span, begins: int, *, told: bool) -> Iterator[Promise]:
    change = changed(text, quantity, around)
    if change:
        yield change
    elif _is_countable(text, around[0], quantity):
        yield from counted(text, quantity, around, begins, told=told)


def _is_countable(text: str, low: int, quantity: Quantity) -> bool:
    """Return whether a figure may count something: a time or an age only says which things are meant, but in a measure of it."""
    is_of_time = quantity.kind == "time" or quantity.unit == "岁"
    return not is_of_time or bool(_MEASURES_TIME.search(text, low, quantity.start))


_MEASURES_TIME = compiled("天数$|寿命|平均年龄|平均[^,，。;；]{1,8}(?:时间|时长|住院日)$")


_LONGEST_NAME = 24


def _ends_name(text: str, end: int) -> bool:
    """Return whether a figure is the end of a name in quotation marks: “民营经济32条”."""
    opened = text.rfind("“", max(0, end - _LONGEST_NAME), end)
    return text[end : end + 1] == "”" and opened >= 0 and text.find("”", opened, end) < 0


def _nothing_told(_: int) -> bool:
    return False


_TIMES_OF_YEAR = compiled(r"(?:(?:达到?|相当于|为|是)(?:了)?)+(?:19|20)\d\d年(?:年?[底末]|同期)?(?:水平)?的(?:约|近)?$")


_YEARLY = compiled("年均")
_SAYS_ONLY_WHEN = compiled(r"(?:[一三五]年|年均|平均|同比|[较比](?:上年|去年)|分别|[^\S\n])*")


def _measured_before(text: str, low: int) -> Span | None:
    """Return the words that say what is measured in the clauses before the one that begins at an offset; None where none does."""
    for _ in range(_MOST_CLAUSES):
        if not low or text[low - 1] not in ",，、":
            break
        start = clause(text, low - 1, low - 1)[0]
        end = end_of_words(text, start, low - 1)
        if not _SAYS_ONLY_WHEN.fullmatch(text, start, end):
            return start, end
        low = start
    return None


_MOST_CLAUSES = 3


def _clause_of_level(text: str, behind: int) -> Span:
    """Return the clause that ends at an offset, or the one before where it only says how that changes: 3万吨，减少1万吨，下降8%."""
    low = clause(text, behind, behind)[0]
    for _ in range(_MOST_CLAUSES):
        how = _how(text, low, behind) if low and text[low - 1] in ",，" else None
        if how is None or not _SAYS_ONLY_HOW.fullmatch(text, low, how):
            break
        behind = low - 1
        low = clause(text, behind, behind)[0]
    return low, behind


def _how(text: str, low: int, end: int) -> int | None:
    """Return where the words that compare begin in front of the number of a clause, where it is compared."""
    number = NUMBER.search(text, low, end)
    words = compared_with(text, low, number.start()) if number else None
    return words.start if words else None


def _multiple(text: str, low: int, end: int, quantity: Quantity) -> Iterator[Promise]:
    """Yield what is to be so many times what it was: what is measured ends at an offset, or in the clause before."""
    measured = (low, end) if end > low else _measured_before(text, low)
    if measured:
        comparator = BOUNDS.get(quantity.bound) or "="
        yield Promise(quantity, comparator, measured, (measured[0], quantity.end), compared=(low, quantity.start))


def _is_of_figure(text: str, low: int, words: Comparing) -> bool:
    """Return whether words only say how what the figure in front measures is to change, or in a bracket of which places it is."""
    is_change = (words.change or words.comparison.comparator) in ("increase", "decrease")
    of_places = text[low - 1] in "(（" and are_places(text[low : words.start])
    return of_places or (is_change and bool(_SAYS_ONLY_HOW.fullmatch(text, low, words.start)))


_BY_YEAR = compiled(r"[^\S\n]*(?:力争|确保|争取|到|至)*(?:20\d\d年(?:年?[底末])?)?(?:力争|确保|争取)*")
_NUMBERED = compiled(r"\d{1,2}[.、]")
_NAME_IN_CELL = compiled("[^,，。;；:：]{2,24}[率例重量数度值比积情况]")


def _of_row(text: str, before: Quantity | None, series: list[Quantity], around: Span, words: Comparing) -> list[Promise]:
    """Return the promises of what a row names in the cell before the one that says by when: 续约率  力争2023年达到80%."""
    low, high = around
    cell = text.rfind(BETWEEN_CELLS, before.end if before else 0, words.start)
    begins = max(low, cell + len(BETWEEN_CELLS))
    if cell < 0 or text.find("\n", cell, low) >= 0 or not _BY_YEAR.fullmatch(text, begins, words.start):
        return []
    line = text.rfind("\n", 0, cell) + 1
    first = text.rfind(BETWEEN_CELLS, line, cell)
    start = line if first < 0 else first + len(BETWEEN_CELLS)
    numbered = _NUMBERED.match(text, start, cell)
    start = numbered.end() if numbered else start
    is_name = _NAME_IN_CELL.fullmatch(text, start, cell)
    return [*compared(text, series, (start, high), replace(words, start=cell))] if is_name else []


def _elsewhere(text: str, before: Quantity | None, series: list[Quantity], around: Span, words: Comparing) -> list[Promise]:
    """Return the promises of what the figure before is of, in another place: 安顺市消除率达到95%、铜仁市达到90%."""
    low, high = around
    if before is None or before.end != low - 1 or text[low - 1] not in "、,，" or not are_places(text[low : words.start]):
        return []
    start = clause(text, before.end, before.end)[0]
    own = without_place(text, start, end_of_words(text, start, before.end))
    of_same = compared(text, series, (own[0], high), replace(words, start=own[1])) if own[0] < own[1] else ()
    return [replace(promise, whose=(low, words.start)) for promise in of_same]


def _promised(text: str, before: Quantity | None, series: list[Quantity], told: Callable[[int], bool]) -> Iterator[Promise]:
    first = series[0].start
    around = own_words(text, before, series)
    if around is None or (first and text[first - 1] in _OPENING) or _ends_name(text, series[-1].end):
        return
    begins, low, high = around
    earliest = before.end if before else 0
    if before and before.kind == "count" and end_of_size(text, before.end, first, high):
        return
    if low < earliest and text[earliest : earliest + 1] in "、,，":
        # 总额5亿元、增长4%: the words behind the number before this one, or where there are none those in front of it.
        own = compared_with(text, earliest + 1, first)
        if own and (own.start == earliest + 1 or (own.change and _SAYS_ONLY_HOW.fullmatch(text, earliest + 1, own.start))):
            yield from compared(text, series, (low, high), replace(own, start=end_of_words(text, low, earliest)))
            return
        low = earliest + 1
    if (times := _TIMES_OF_YEAR.search(text, low, first)) and series[0].unit == "倍":
        yield from _multiple(text, low, times.start(), series[0])
        return
    words = compared_with(text, low, first)
    if words and before and begins < before.end < low and _is_of_figure(text, low, words):
        # 治理率达到62%（南京、苏州达到71%）, 控制在38微克（较上年下降5%）: of what stands in front of the bracket.
        yield from compared(text, series, (begins, high), replace(words, start=end_of_words(text, begins, before.end)))
    elif words and low and text[low - 1] in ",，" and _SAYS_ONLY_HOW.fullmatch(text, low, words.start):
        # 排放量,较上年下降3%: what is measured stands in the clause before.
        low, behind = _clause_of_level(text, low - 1)
        end = end_of_words(text, low, behind)
        if end == behind and _YEARLY.search(text, behind, first) and not NAMES_MEASURE.search(text, low, behind):
            # 实现历史性晋位，年均增长5%: the clause before says no level.
            return
        yield from compared(text, series, (low, high), replace(words, start=end))
    elif words:
        here = low, high
        named = _of_row(text, before, series, here, words) or _elsewhere(text, before, series, here, words)
        yield from named or compared(text, series, here, words)
    elif len(series) == 1:
        yield from _changed_or_counted(text, series[0], (low, high), begins, told=told(first))
    elif len({quantity.unit for quantity in series}) == len(series) > 1:
        # 锅炉37台、128蒸吨: one thing in several units.
        for promise in counted(text, series[0], (low, series[0].end), begins, told=told(first)):
            yield promise
            yield from (replace(promise, quantity=one, phrase=(promise.phrase[0], one.end)) for one in series[1:])
