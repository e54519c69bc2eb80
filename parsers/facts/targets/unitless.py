"""Figures without a unit of their own: coefficients, counts of what names the unit, and shares in words."""

import re
from collections.abc import Iterator

from parsers.facts.targets.quantity import BOUND_BEHIND, Quantity
from parsers.text.numerals import number
from parsers.text.patterns import compiled


def unitless(text: str) -> Iterator[Quantity]:
    """Yield such figures of a folded text, in no order."""
    yield from _coefficients(text)
    yield from _counted_ahead(text)
    yield from _spelled(text)


_COEFFICIENT = compiled(
    rf"(?:(?:[数比率值](?:(?<=[系指]数)|(?<=比值)(?![)）])|(?<=容积率)|(?<=[吨元]死亡率)|(?<=[师生医护床]{{2}}比))|(?:PUE|pue)[)）]?|比(?=(?:下?降低?|提[高升]|控制|保持)[到至在]\d+\.\d))"
    rf"[^,，。;；:：、\d\n]{{0,8}}?(?P<number>\d+(?:\.\d+)?)(?:[-—–~至]+(?P<upper>\d+(?:\.\d+)?))?(?:之间)?"
    r"|为(?:(?<=率为)|(?<=比[例重]为))(?P<nothing>0))"
    rf"{BOUND_BEHIND}(?=[,，。;；、)（(\n]|$)",
    re.MULTILINE,
)
_SPELLED = compiled(
    rf"(?:百分之(?P<percent>[零一二三四五六七八九十百]{{1,5}})(?:点(?P<decimals>[零一二三四五六七八九]{{1,3}}))?"
    rf"|(?<![第十百千几\d.])(?P<tenths>[一两二三四五六七八九1-9])成(?:(?P<half>半)|(?P<tenth>[一二三四五六七八九1-9]))?(?=[^\S\n]*(?:以[上下内]|左右|的|[,，。;；、)）\n]|$))){BOUND_BEHIND}",
    re.MULTILINE,
)


def _spelled(text: str) -> Iterator[Quantity]:
    """Yield the shares that are written in words: 百分之九十八点五, 七成以上."""
    for match in _SPELLED.finditer(text):
        whole = number(match["percent"] or match["tenths"])
        if whole is None:
            continue
        decimals = "".join(str(number(digit)) for digit in match["decimals"] or "")
        parts = 5 if match["half"] else number(match["tenth"] or "0") or 0
        value = float(f"{whole}.{decimals or 0}") if match["percent"] else 10.0 * whole + parts
        about, bound = bool(match["about"]), match["bound"] or ""
        yield Quantity(match.start(), match.end(), value, "%", "share", bound, False, approximate=about)


_COUNTED_AHEAD = compiled(
    r"[次数量](?:(?<=人次)|(?<=[人户]数)|(?<=[流运]量)|(?<=(?:人口|人才|用户|注册|主体)总量))[^,，。;；:：、\d\n]{0,6}?(?P<number>\d+(?:\.\d+)?)(?P<unit>[万亿])"
    rf"{BOUND_BEHIND}(?=[,，。;；)）(（\n]|、(?!\d)|$)",
    re.MULTILINE,
)


def _counted_ahead(text: str) -> Iterator[Quantity]:
    """Yield the numbers behind what names the unit itself: 流通人次达到320万."""
    for match in _COUNTED_AHEAD.finditer(text):
        start, value = match.start("number"), float(match["number"])
        yield Quantity(start, match.end(), value, match["unit"], "count", match["bound"] or "", False, None, bool(match["about"]))


def _coefficients(text: str) -> Iterator[Quantity]:
    """Yield the numbers of what counts in no unit: 有效利用系数提高到0.58."""
    for match in _COEFFICIENT.finditer(text):
        number = "number" if match["number"] else "nothing"
        upper = float(match["upper"]) if match["upper"] else None
        yield Quantity(
            match.start(number),
            match.end(),
            float(match[number]),
            "",
            "share",
            match["bound"] or "",
            False,
            upper=upper,
            approximate=bool(match["about"]),
        )
