"""Quantities: a number with the unit it counts in (82.5%, 1.25万吨, 400个, ▯2%)."""

import re
from collections.abc import Iterator
from functools import cache
from weakref import WeakKeyDictionary

from parsers.facts.document import Document
from parsers.facts.targets.quantity import BOUND_BEHIND, Quantity
from parsers.facts.targets.run_together import cells_run_together
from parsers.facts.targets.unitless import unitless
from parsers.facts.targets.units import units
from parsers.plan import LOST
from parsers.text.numerals import RAISED
from parsers.text.patterns import compiled

_DIGIT = f"[\\d{LOST}]"
_COUNTED_BEHIND_LETTERS = r"(?<=[a-z]{2}.)(?<!pm.)(?=\d+(?:家|人|名|台|辆|套))"
"""A number of two digits at least that counts things with a Latin name (OPC5000家); any other is a part of it (PM10, COP15)."""
_NOT_OF_NAME = rf"(?:(?<![\da-z.+▯\-/].)|{_COUNTED_BEHIND_LETTERS})(?<!\d[, ].)"
_NUMBER = (
    rf"(?P<number>{_DIGIT}{_NOT_OF_NAME}(?:(?<={_DIGIT}){_DIGIT}{{0,2}}(?:,{_DIGIT}{{3}})+(?!\d)|{_DIGIT}{{0,14}})"
    rf"(?:\.{_DIGIT}{{1,6}})?)"
)
_NOT_COUNTED = (
    r"(?!月|亿(?=补|投|资|的|以上|左右|[，,。；;、)）\n]|$)|工作|小时|百分|方面|环节|阶段|步骤|原则|世纪|统一|必须|体系|严"
    r"|不准|坚持|一批|确保|专项行动)"
)
_NOT_BEHIND = {
    "吨": "(?!级)",
    "千瓦": "(?!级)",
    "兆瓦": "(?!级)",
    "升": "(?!级)",
    "℃": "(?!等级)",
    "千伏安": "(?![一-鿿](?<![以及和与并变主的左上]))",
    "人": "(?![口民员才大社均居造脸]|工智能|形机|机[协交结]|行道)",
    "方": "(?![面案针式法])",
    "项": "(?!目)",
    "种": "(?!植)",
    "分": "(?![别布类])",
    "组": "(?![织长建成])",
    "处": "(?![理置])",
    "部": "(?!门|委)",
    "具": "(?![有备体])",
    "周": "(?![年岁边期末围转密全])",
}
"""What must not follow a unit that other words begin with."""


_PER_WRITTEN_OUT = "立方米|平方米|平方公里|升|秒|小时"
"""What a unit is of that is read out: 立方米每秒; 每年 and 每月 say when."""


@cache
def _expression() -> re.Pattern[str]:
    by_first: dict[str, list[str]] = {}
    for name in sorted(units(), key=len, reverse=True):
        by_first.setdefault(name[0], []).append(re.escape(name[1:]) + _NOT_BEHIND.get(name, ""))
    names = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    per = (
        "平方公里|平方千米|平方米|立方米|千瓦时|百公里|公里|小时|分钟|[百千万]吨|吨|年|季度|月|日|天|时|秒|周|户"
        "|人次|(?:十万|[百千万])人|人|亩|升|米|m3|台|家|个|千克|公斤|克|次|座|辆|度|村|套|公顷|头|株|床|[万亿]元|元"
    )
    of_what = rf"(?:/(?:{per})(?:[·・](?:{per}))*|每(?:{_PER_WRITTEN_OUT}))?"
    unit = rf"[万亿千百]{{0,2}}(?:个{_NOT_COUNTED}|(?!个(?!百分点|工作日|小时|次))(?:{names})){of_what}"
    return compiled(rf"{_NUMBER}(?P<more>[多余])?[^\S\n]?(?P<unit>{unit})[多余]?{BOUND_BEHIND}")


_RANGE_AROUND = compiled(r"\d[^\d,，。、;；]{0,3}(?:[-—–~]+|(?<![降升增减缩提扩高少])至|(?<=\d)到)[^\S\n]?$")
_RANGE_BEHIND = compiled(r"[-—–~至]+[^\S\n]?\d")


@cache
def _ranges() -> re.Pattern[str]:
    """Return what a range looks like: 5%—5.5%, 30—35微克/立方米."""
    single = _expression().pattern.removeprefix(_NUMBER)
    low = _NUMBER.replace("number", "low")
    return compiled(
        rf"{low}(?P<first>[^\S\n]?[%‰℃]|[^\d\s,，。、;；年月日时点号]{{0,6}}?)(?:[-—–~至]+|到)[^\S\n]?(?P<number>\d+(?:\.\d+)?){single}"
    )


_SHARED = compiled(
    r"(?<![\da-z.一-鿿▯月日年])(?:\d+(?:\.\d+)?[万亿]?[、和])+$|(?<=[在到达为于过至了长降低高加少升])(?:\d+(?:\.\d+)?[万亿]?[、和])+$"
)


def _sharing_unit(text: str, match: re.Match[str]) -> Iterator[Quantity]:
    """Yield the numbers in front of one that share its unit: 35、78微克/立方米, 1409万、1305万人次."""
    low = max(0, match.start() - _SHARED_REACH)
    shared = _SHARED.search(text[low : match.start()])
    for number_match in re.finditer(r"(\d+(?:\.\d+)?)([万亿]?)", shared[0]) if shared else ():
        start = low + (shared.start() if shared else 0) + number_match.start()
        if number_match[2] and not match["unit"].startswith(("万", "亿")):
            continue
        unit = number_match[2] + match["unit"].lstrip("万亿") if number_match[2] else match["unit"]
        yield Quantity(
            start, start + len(number_match[0]), float(number_match[1]), _written(unit), _kind(unit), match["bound"] or "", False
        )


def _kind(unit: str) -> str:
    """Return what a unit in folded text measures."""
    known = units().get(unit) or units().get(unit.lstrip("万亿千百").partition("/")[0])
    return known[1] if known else "amount"


def _written(unit: str) -> str:
    """Return a unit in folded text as it is written: 万TEU, kW."""
    if not unit.lstrip("万亿千百")[:1].isascii():
        return unit
    bare = unit.lstrip("万亿千百")
    head, slash, per = bare.partition("/")
    whole, first = units().get(bare), units().get(head)
    return unit[: len(unit) - len(bare)] + (whole[0] if whole else f"{first[0] if first else head}{slash}{per}")


_SHARED_REACH = 24
_POINTS = "个百分点"
_GOES_ON_IN_POINTS = compiled(rf"(?:[、和及]\d+(?:\.\d+)?个){{0,10}}[、和及]\d+(?:\.\d+)?{_POINTS}")
"""What stands behind the first of several that share a unit which one alone has whole: 20个、10个百分点."""
_RANGE_REACH = 10
_SCORED = frozenset("(得扣加计占共满")
"""What stands in front of the points that a rule of assessment gives: （8分）, 扣0.5分."""
_OF_DATES, _BEFORE_DATES = ("日", "月"), ("月", "年")
"""Units that a date ends in (6月11日), and what stands in front of its number."""
_found: WeakKeyDictionary[Document, list[Quantity]] = WeakKeyDictionary()
"""The quantities of a document, for the kinds of facts that look for them."""


def quantities(document: Document) -> list[Quantity]:
    """Return the quantities of a text in order."""
    if document not in _found:
        text = document.folded
        ranges = list(_in_ranges(text))
        within = {at for one in ranges for at in range(one.start, one.end)}
        single = (one for one in _single(document) if one.start not in within)
        # Of what else is read a raised digit may be the sign of a note, or a power.
        others = (*ranges, *unitless(text))
        sure = (one for one in others if not _RAISED.search(document.text, one.start, one.end))
        found = sorted((*single, *sure), key=lambda quantity: quantity.start)
        lost = cells_run_together(text)
        _found[document] = [
            one for one in found if (one.value or 0) <= _LARGEST and not any(low <= one.start < high for low, high in lost)
        ]
    return _found[document]


_LARGEST = 10_000_000_000
"""A larger number is that of several cells, run together: 119951800254927.8%."""


def _in_ranges(text: str) -> Iterator[Quantity]:
    for match in _ranges().finditer(text):
        quantity = _range_of(text, match)
        if quantity:
            yield quantity


def _single(document: Document) -> Iterator[Quantity]:
    text = document.folded
    for match in _expression().finditer(text):
        begins = document.without_marker(match.start("number"), match.end("number"))
        if match["unit"] in _OF_DATES and text[begins - 1 : begins] in _BEFORE_DATES:
            continue
        written = text[begins : match.end("number")].lstrip(".,")
        if above := _RAISED.search(document.text, begins, match.end("number")):
            # Of 5×10⁴吨 the power is not read; what stands above 300²公顷 is the sign of a note.
            written = text[begins : above.start()]
            if above.end() < match.end("number") or written == _TEN:
                continue
        if not any(c.isdecimal() for c in written) and not _is_lost_digit(document, match):
            continue
        around = text[max(0, match.start() - _RANGE_REACH) : match.start()]
        if _RANGE_AROUND.search(around) or _RANGE_BEHIND.match(text, match.end()):
            # Alone neither end of 3%-5% is the promise.
            continue
        if match["bound"] and match["unit"] in _SIZES_OF_VEHICLES and _VEHICLE.match(text, match.end()):
            continue
        if match["unit"] == "分" and text[match.start() - 1 : match.start()] in _SCORED:
            continue
        shared = list(_sharing_unit(text, match))
        if any(_RAISED.search(document.text, one.start, one.end) for one in shared):
            continue
        yield from shared
        damaged = LOST in written
        unit = _POINTS if match["unit"] == "个" and _GOES_ON_IN_POINTS.match(text, match.end()) else match["unit"]
        start, end = begins, match.end()
        yield Quantity(
            start=start,
            end=end,
            value=None if damaged else float(written.replace(",", "")),
            unit=_written(unit),
            kind=_kind(unit),
            bound=match["bound"] or "",
            damaged=damaged,
            approximate=bool(match["about"]),
        )


_SIZES_OF_VEHICLES = frozenset("座吨米")
_VEHICLE = compiled("的?[一-鿿]{0,6}(?:客车|货车|客运车|渔船|货船|客船)(?![站场位停充])")
"""What such a size only says of which ones are meant: 7座以上营运客车."""
_RAISED = compiled(f"[{RAISED}]+")
_TEN = "10"
"""What a power is mostly of; the sign of a note behind as few digits is not told from one."""
_MEASURED_TIME = compiled("天数|时间|时长|用时|停留")
"""Of what a time is a measure, and does not only say when."""
_BEGIN_UNIT = ("", "万", "亿", "千", "个")
"""What of a unit may stand behind the first end of a range too: 5万至6万人."""


def _range_of(text: str, match: re.Match[str]) -> Quantity | None:
    """Return a range with its two ends, the smaller first; None for what only looks like one, as a way from one to the other."""
    unit, first = match["unit"], match["first"].strip()
    is_way = text.endswith(("由", "从"), 0, match.start())
    is_time = _kind(unit) == "time" and not _MEASURED_TIME.search(text, max(0, match.start() - _RANGE_REACH), match.start())
    if first == unit and match["bound"] and "一" <= text[match.end() : match.end() + 1] <= "鿿":
        # 100人到500人以上村: the second says which ones are meant.
        return None
    is_begun = first in _BEGIN_UNIT and unit.startswith(first)
    if is_way or not (is_begun or first == unit) or LOST in match["low"] or is_time:
        return None
    low, high = (float(match[end].replace(",", "")) for end in ("low", "number"))
    if low >= high:
        return None
    return Quantity(
        match.start(),
        match.end(),
        low,
        _written(unit),
        _kind(unit),
        match["bound"] or "",
        False,
        upper=high,
        approximate=bool(match["about"]),
    )


def _is_lost_digit(document: Document, match: re.Match[str]) -> bool:
    known = document.known_of_lost(match.start("number"), match.end("number"))
    return bool(known and known.endswith("]"))


def last_quantity_end(text: str, start: int, end: int) -> int:
    """Return where the last quantity between two offsets ends, or the first offset where there is none."""
    return max((match.end() for match in _expression().finditer(text, start, end)), default=start)


def quantity_end(text: str, start: int) -> int:
    """Return where the quantity ends that begins at an offset, or the offset where none does."""
    match = _expression().match(text, start)
    return match.end() if match else start


def next_quantity_start(text: str, start: int, end: int) -> int:
    """Return where the next quantity between two offsets begins, or the second offset where there is none."""
    match = _expression().search(text, start, end)
    if not match:
        return end
    # Of 1—2个 the first end is part of the quantity.
    first = _FIRST_END.search(text, start, match.start())
    return first.start() if first else match.start()


_FIRST_END = compiled(r"\d+(?:\.\d+)?[-—–~至]+$")
