"""Figures that one list gives: each of its own, all changed alike, or a list that goes on behind its first figure."""

from collections.abc import Iterable, Iterator, Sequence

from parsers.facts.targets.compared import binding, compared_with, with_shared_hedge
from parsers.facts.targets.indicators import begins_with_noun
from parsers.facts.targets.promise import BOUNDS, Promise
from parsers.facts.targets.quantities import next_quantity_start
from parsers.facts.targets.quantity import Quantity
from parsers.facts.targets.said_before import SAYS_ONLY_HOW
from parsers.facts.targets.sizes import is_size_of_next
from parsers.facts.targets.target_phrases import comparison_before_number
from parsers.facts.task_words import describes
from parsers.plan import Comparator
from parsers.text.clauses import clause
from parsers.text.dates import BY_WHEN
from parsers.text.patterns import compiled
from parsers.values import replace

_LIST_SIGN = compiled(r"[^\S\n]*(?:、|和|及|与|以及|,(?=[^\S\n]*\d))[^\S\n]*")
_MOST_LEVELS = 6
_ALL_ALIKE = compiled("(?:[较比同与][^,，。;；]{0,8})?均")
_FIGURES = compiled(r"(?<![\d.a-z])(?!(?:19|20)\d\d年)\d[\d,.]*(?:[万亿]|[^\W\d_])")


def changes_of(text: str, series: list[Quantity], before: Sequence[Promise], *, parted: bool) -> list[Promise]:
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
    if len(levels) != count or not SAYS_ONLY_HOW.fullmatch(text, low, words.start):
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
_PART = compiled(r"[^。；;\d\n]{0,30}[,，(（]其中[,，:：]?(?P<noun>[^\W\d][^,，。;；、\d▯\n]{1,24})")
"""What stands between a figure and a part of it: 新建46座公厕，其中，城区移动公厕4座."""
_LATER = compiled(rf"[,，、;；](?P<time>(?:力争|到|至)?{BY_WHEN}(?:累计)?(?:完成|达到?)?)")
"""What stands between a figure and how much of it there is to be later: 6月底60%、12月底90%."""
_COUNTED = ("count", "amount")
_RELATIVE = compiled("^在[^,，。;；]{1,12}的")
_GOES_ON = frozenset({"、", "和", "及", "与", "以及", ",", ";"})


def continued(text: str, series: list[Quantity], before: Promise | None) -> list[Promise]:
    """Return the promise that a list goes on with: of the same at another time, or of the next item, its verb said once."""
    quantity = series[0]
    if before is None or len(series) > 1:
        return []
    later = _LATER.fullmatch(text, before.quantity.end, quantity.start) if quantity.unit == before.quantity.unit else None
    is_last = not text[quantity.end : quantity.end + 1].strip(",，。;；、)）")
    if later and is_last and before.indicator[0] < before.quantity.start:
        return [replace(before, quantity=quantity, phrase=(later.start("time"), quantity.end))]
    return _next_item(text, quantity, before)


def _next_item(text: str, quantity: Quantity, before: Promise) -> list[Promise]:
    """Return the promise of the next item of a list: 完成光伏项目100个，热泵项目60个, 引进30名教师和50名医生."""
    if quantity.unit == "岁" or quantity.kind not in _COUNTED or before.quantity.kind not in _COUNTED:
        return []
    comparator: Comparator = BOUNDS.get(quantity.bound) or "="
    are_alike = quantity.unit == before.quantity.unit or quantity.kind == before.quantity.kind == "count"
    part = _PART.fullmatch(text, before.quantity.end, quantity.start) if are_alike else None
    if part and not text[quantity.end : quantity.end + 1].strip(",，。;；、)）"):
        return [Promise(quantity, comparator, part.span("noun"), (part.start("noun"), quantity.end))]
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


def _are_one(one: Quantity, following: Quantity) -> bool:
    """Return whether two figures without a sign between them are of the same: 减贫1860户6200人."""
    return one.end == following.start and one.unit == "户" and following.unit in ("人", "万人")


def series_in(text: str, found: Iterable[Quantity]) -> Iterator[tuple[Quantity | None, list[Quantity]]]:
    """Yield the quantities together that one list gives, one right behind the other: 2.5%、2.5%、4%.

    With each goes the last quantity before it, behind which its words begin.
    """
    series: list[Quantity] = []
    before: Quantity | None = None
    for quantity in found:
        if is_size_of_next(text, quantity):
            continue
        if series and not (_LIST_SIGN.fullmatch(text, series[-1].end, quantity.start) or _are_one(series[-1], quantity)):
            yield before, series
            before, series = series[-1], []
        series.append(quantity)
    if series:
        yield before, series
