"""Figures that say how large each of some things is, which are none of how many there are: 5个超5千亿元产业."""

from parsers.facts.targets.compared import EXCEEDS, PARTS
from parsers.facts.targets.indicators import begins_with_noun
from parsers.facts.targets.quantities import next_quantity_start, quantity_end
from parsers.facts.targets.quantity import OTHER_UNIT, Quantity
from parsers.facts.targets.target_phrases import comparison_before_number
from parsers.facts.task_words import promises
from parsers.text.patterns import compiled

LIST_SIGNS = frozenset("、和及")
_SIZE_AHEAD = compiled(
    r"\d[\d.]*[万亿]?(?:蒸吨|吨|千瓦|兆瓦|公里|米|立方米|平方米|亩|张|人|头|只|吨位)(?:/[一-鿿]{1,2})?及?以[上下]的?(?=[一-鿿]{2})|(?:\d[\d.]*千伏[和及与](?=\d))?\d[\d.]*千伏的?(?=[一-鿿]{2}|[、和及与]\d)"
)


def end_with_size(text: str, quantity: Quantity, high: int) -> int:
    """Return where a count ends, with how large each is, which is no part of what is counted: 15台65蒸吨/小时以上锅炉.

    So is another measure word for the same things: 100条（个）河湖.
    """
    if other_unit := OTHER_UNIT.match(text, quantity.end, high):
        return other_unit.end()
    size = _SIZE_AHEAD.match(text, quantity.end, high) if quantity.kind == "count" else None
    return size.end() if size else quantity.end


_MEASURES_ONE = compiled("(?:存栏|出栏|处理|装机|占地|库容|产能|能耗|蒸发)(?:量|能力|规模|面积)?(?:达到?|在)?[^\\S\\n]*$")


_THINGS = compiled(r"的(?!目标|任务|[^,，。;；]{0,8}产能)|[一-鿿]{2,10}\d")


def is_size_of_each(before: str, after: str) -> bool:
    """Return whether a bounded figure only says which things are meant, by the size of each: 存栏5000头以上的养殖场."""
    return bool(_THINGS.match(after) and _MEASURES_ONE.search(before))


def end_of_size(text: str, start: int, number: int, high: int) -> int | None:
    """Return where the size ends, with a number, of things that are counted up to an offset: 5个超5千亿元产业; None for no size."""
    size = _SIZE.match(text, start, number)
    if not size or size.end() != number:
        return None
    end = quantity_end(text, number)
    # 1个产值过600亿元、3个产值过百亿元的园区: what it is stands behind the last of them.
    return end if begins_with_noun(text[end:high].removeprefix("的")) or text[end : end + 1] in LIST_SIGNS else None


_SIZE = compiled(
    r"[^,，。;；:：、和及与▯\d\n]{0,6}?(?:超过?|突破|逾|不低于|不少于|大于|高于|过|达到?|在|总(?:装机|投资|规模|面积|库容|长度|产能)(?:容量|额)?)"
)
_SHORTEST_PART = 6
"""How many characters at most stand behind a sign of a list that only lead up to the next figure: 新增3个园区、总数达8个."""


def end_of_counted(text: str, start: int, high: int, *, is_made: bool) -> int | None:
    """Return where the words end of what is counted up to an offset; None where the count says whose the next figure is.

    `is_made` says whether a verb makes what is counted, so that it is no matter whose: 培育3家企业营收达到10亿元.
    """
    stop = next_quantity_start(text, start, high)
    size = end_of_size(text, start, stop, high)
    if size:
        return next_quantity_start(text, size, high)
    compared = comparison_before_number().search(text[start:stop]) if stop < high else None
    if not compared:
        return None if stop < high and not is_made and text[stop - 1] in "至到为" else stop
    if EXCEEDS.match(compared[0]):
        return quantity_end(text, stop)
    words = text[start : start + compared.start()]
    sign = words.rfind("、")
    if sign >= 0 and len(words) - sign <= _SHORTEST_PART and not PARTS.search(words, sign):
        return start + sign
    return start + compared.start() if is_made else None


def is_size_of_next(text: str, quantity: Quantity) -> bool:
    """Return whether a figure is the size of a plant or thing, or of what the next one counts: 3.8米直径火箭, 10亿元企业8家."""
    if quantity.kind == "amount" and _PLANT.match(text, quantity.end):
        return True
    if quantity.unit.endswith("元"):
        return bool(_NAMES_THE_NEXT.match(text, quantity.end))
    sized = _SIZED.match(text, quantity.end) if quantity.kind == "amount" and not quantity.bound else None
    return bool(sized and not promises().match(sized["noun"]))


_PLANT = compiled(
    "级?的?(?:自来)?(?:水厂|污水(?:处理)?厂|处理厂|焚烧(?:发电)?厂|变电站|码头|泊位)|(?<=米)(?:直径|口径|跨径|管径|孔径)"
)
_SIZED = compiled(r"(?P<noun>(?<=[吨米里克瓦方升时顷亩])的?[一-鿿]{2,10}?)\d+[多余]?[座台条辆家艘处套个所](?!月)")
"""A thing behind its size, and how many there are of it."""
_NAMES_THE_NEXT = compiled(
    r"(?:[、或][\d.]+[万亿]元)*(?:以上)?的?(?!实施|支持|用于|建设|新建|改造|完成|推进|开展|扶持|补助|解决|购[买置]|修建)[一-鿿]{2,8}?\d+[多余]?[家个户项座]"
)
