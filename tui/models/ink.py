"""Which of a fact's words stand out in the text: of a promise or a result the figure, of everything else all of it."""

import re
from collections.abc import Iterator
from typing import Any

from parsers.plan import LOST, Result, Span, Target
from parsers.text.numerals import number
from parsers.text.patterns import compiled

_DIGITS = compiled(rf"[\d{LOST}]+(?:,[\d{LOST}]{{3}})*(?:\.[\d{LOST}]+)?|[〇零一二三四五六七八九十百千两]+")
_BEFORE = compiled(r"(?:不(?:少于|低于|小于|超过?|高于|大于|多于)|超过|高于|大于|低于|小于|[≥≤＞＜><]=?)[ \u3000]*$")
_BEHIND = re.compile(r"(?:左右|上下)?(?:及?以[上下内])?")


def ink(fact: Any) -> Span:
    """Return what stands out of a fact's words, as offsets into them as displayed."""
    whole = (0, len(fact.shown))
    if not isinstance(fact, Target | Result):
        return whole
    found = list(_figures(fact.shown, fact.value, fact.upper, fact.unit or ""))
    return min(found)[1] if found else whole


def _figures(words: str, value: float | None, upper: float | None, unit: str) -> Iterator[tuple[bool, Span]]:
    """Yield where a number stands, each with whether it lacks its unit; a range runs to its other end."""
    numbers = [(match.span(), _value(match[0])) for match in _DIGITS.finditer(words)]
    for n, (span, one) in enumerate(numbers):
        if one != value:
            continue
        is_range = upper is not None and numbers[n + 1 : n + 2] and numbers[n + 1][1] == upper
        start, end = span[0], numbers[n + 1][0][1] if is_range else span[1]
        has_unit = words.startswith(unit, end)
        behind = _BEHIND.match(words, end + len(unit) if has_unit else end)
        before = _BEFORE.search(words, 0, start)
        yield not has_unit, (before.start() if before else start, behind.end() if behind else end)


def _value(digits: str) -> float | None:
    """Return the number that some digits are, or None where one of them is lost."""
    if LOST in digits:
        return None
    return float(digits.replace(",", "")) if digits[0].isdigit() else number(digits)
