"""What is promised in a text: each quantity with the words that say of what, and how it binds."""

from collections.abc import Callable, Iterator, Sequence
from itertools import zip_longest

from parsers.facts.document import Document
from parsers.facts.targets.by_turns import by_turns
from parsers.facts.targets.changed import changed
from parsers.facts.targets.compared import Comparing, compared, compared_with, end_of_words
from parsers.facts.targets.counted import counted
from parsers.facts.targets.figure_lists import changes_of, continued, series_in
from parsers.facts.targets.indicators import NAMES_MEASURE
from parsers.facts.targets.levels import with_shared_nouns
from parsers.facts.targets.own_words import own_words, share_of_counted
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantities import quantities
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.ranks import ranks
from parsers.facts.targets.said_before import (
    SAYS_ONLY_HOW,
    SAYS_WHEN,
    clause_of_level,
    in_other_place,
    is_of_figure,
    multiple_of,
    named_in_row,
)
from parsers.facts.targets.sizes import end_of_size
from parsers.facts.targets.table_values import table_values
from parsers.facts.targets.tables import stated_in_tables
from parsers.plan import Span
from parsers.text.clauses import clause, is_in_title
from parsers.text.patterns import compiled
from parsers.text.spans import is_within
from parsers.values import replace

_OPENING = '“‘"第〔['
"""What stands in front of a number that names something (“10条黑臭水体”专项整治)."""


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
    for before, series in series_in(text, (one for one in found if one.start not in in_cells)):
        share = share_of_counted(text, before, series[0])
        alike = [share] if share else changes_of(text, series, listed, parted=False)
        promised = (
            alike
            or _by_turns(document, series, past=past)
            or list(_promised(text, before, series, told))
            or changes_of(text, series, listed, parted=True)
        )
        listed += promised or continued(text, series, listed[-1] if listed else None)
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


def _behind_time(text: str, low: int, words: Comparing) -> int:
    """Return where the words go on behind when a change is to be, and where they begin for a level, which is of its own time."""
    when = SAYS_WHEN.match(text, low, words.start) if words.comparison.comparator in ("increase", "decrease") else None
    return when.end() if when else low


def _before_figure(text: str, low: int, before: Quantity | None) -> int:
    """Return where the words end that say of what the figure before is."""
    start = before.start if before else low
    words = compared_with(text, low, start)
    return words.start if words else start


def _nothing_told(_: int) -> bool:
    return False


_TIMES_OF_YEAR = compiled(r"(?:(?:达到?|相当于|为|是)(?:了)?)+(?:19|20)\d\d年(?:年?[底末]|同期)?(?:水平)?的(?:约|近)?$")
_YEARLY = compiled("年均")
_NAMES_ITSELF = compiled("(?!达|增|下|同|较|比|为|约|近|超|占|年均|累计|其中)[一-鿿“]{2}")
"""How an item of a list begins that says of what its figure is."""


_NEXT_ITEM = compiled(
    r"(?:(?:以上|左右)?(?!以[上下])[^\d、,，。;；()（）“”]{2,24}(?<![县市区镇乡村城])、|以?及(?!以)|和)(?=[^\W\d_]{2})(?!共|总|分别|累计|各)"
)
"""How the words go on behind a count up to the next item of its list: 新建3个园区、改造道路 (20公里), 乡镇7个和村庄 (70个)."""


def _behind_item(text: str, before: Quantity | None, first: int, low: int) -> int:
    """Return where the words of the figure at `first` begin: behind the item that the one before it counts, or at `low`."""
    item = _NEXT_ITEM.match(text, before.end, first) if before and before.kind == "count" and low < before.end else None
    return item.end() if item else low


def _promised(text: str, before: Quantity | None, series: list[Quantity], told: Callable[[int], bool]) -> Iterator[Promise]:
    first = series[0].start
    around = own_words(text, before, series)
    if around is None or (first and text[first - 1] in _OPENING) or _ends_name(text, series[-1].end):
        return
    begins, low, high = around
    earliest = before.end if before else 0
    if before and before.kind == "count" and end_of_size(text, before.end, first, high):
        return
    low = low if told(first) else _behind_item(text, before, first, low)
    if low < earliest and text[earliest : earliest + 1] in "、,，":
        # 总额5亿元、增长4%: the words behind the number before this one, or where there are none those in front of it.
        own = compared_with(text, earliest + 1, first)
        if own and (own.start == earliest + 1 or (own.change and SAYS_ONLY_HOW.fullmatch(text, earliest + 1, own.start))):
            yield from compared(text, series, (low, high), replace(own, start=_before_figure(text, low, before)))
            return
        low = earliest + 1
    if (times := _TIMES_OF_YEAR.search(text, low, first)) and series[0].unit == "倍":
        yield from multiple_of(text, low, times.start(), series[0])
        return
    words = compared_with(text, low, first)
    if words and before and begins < before.end < low and is_of_figure(text, low, words):
        # 治理率达到62%（南京、苏州达到71%）, 控制在38微克（较上年下降5%）: of what stands in front of the bracket.
        item = text.rfind("、", begins, before.start) + 1
        is_own = item and any(map(str.isdecimal, text[begins:item])) and _NAMES_ITSELF.match(text, item)
        start = item if is_own else begins
        yield from compared(text, series, (start, high), replace(words, start=end_of_words(text, start, before.end)))
    elif words and low and text[low - 1] in ",，" and SAYS_ONLY_HOW.fullmatch(text, _behind_time(text, low, words), words.start):
        # 排放量,较上年下降3%: what is measured stands in the clause before.
        low, behind = clause_of_level(text, low - 1)
        end = end_of_words(text, low, behind)
        if end == behind and _YEARLY.search(text, behind, first) and not NAMES_MEASURE.search(text, low, behind):
            # 实现历史性晋位，年均增长5%: the clause before says no level.
            return
        yield from compared(text, series, (low, high), replace(words, start=end))
    elif words:
        here = low, high
        named = named_in_row(text, before, series, here, words) or in_other_place(text, before, series, here, words)
        yield from named or compared(text, series, here, words)
    elif len(series) == 1:
        yield from _changed_or_counted(text, series[0], (low, high), begins, told=told(first))
    elif len({quantity.unit for quantity in series}) == len(series) > 1:
        # 锅炉37台、128蒸吨: one thing in several units.
        for promise in counted(text, series[0], (low, series[0].end), begins, told=told(first)):
            yield promise
            yield from (replace(promise, quantity=one, phrase=(promise.phrase[0], one.end)) for one in series[1:])
