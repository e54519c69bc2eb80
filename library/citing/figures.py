"""The figures in some words, with their units and the side on which they bind, so that one altered can be told."""

import re
from collections.abc import Mapping
from functools import cache

from parsers.facts.targets.promise import ABOUT_AHEAD, BOUNDS
from parsers.facts.targets.target_phrases import COMPARISONS, comparison_before_number
from parsers.facts.targets.units import units
from parsers.text.folding import fold
from parsers.values import dataclass

_NUMBER = re.compile(
    r"(?<![a-z\d])(?<!\d\.)(\d+(?:[.,:]\d+)*)([万亿千百%‰]?)|(?!十[一二三四五六七八九]五)[一二三四五六七八九十百千万亿两]{2,}"
)
"""A figure with the sign that makes it another one (万, %), or a Chinese numeral; none is in the names of plans and of PM2.5."""
_NUMBERING = re.compile(
    r"(?:\A|(?<=[.。;:\n])\n)[^\S\n]*(?:[-*>#]+[^\S\n]*)?\(?(?P<number>\d{1,3})[.、)](?!\d)(?!\s*[个家项座处条])"
    r"|第(?P<part>\d{1,3})(?=[编章节页条款](?:[^一-鿿]|\Z))"
)
"""A number that counts the items of a list, or says where one is to look; nothing is counted with it."""
_BOUND = re.compile(rf"(?:左右)?(?:及|\(含\))?({'|'.join(sorted(BOUNDS, key=len, reverse=True))})")
_ABOUT_BEHIND = re.compile("左右|上下")
_LIMITS = re.compile("不|至少|至多|最[高低]|[≥≤<>]|[高低大小多少优]于|超")
"""What in the words in front of a figure makes it a limit; 控制在 and 达到 may be only about it."""
_AHEAD = 14
"""How far ahead of a figure the words stand that compare something with it."""
_OPPOSITE = {">=": "<=", "<=": ">=", "increase": "decrease", "decrease": "increase"}


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure."""

    number: str
    """As it is told apart: 2.2 for 2.20, with the sign that makes it another one (万, %)."""
    unit: str
    """What it counts in; one for all words that count things; empty where none is known."""
    sides: frozenset[str]
    """How words around it bind it: `>=` or `<=`, `increase` or `decrease`; none where they do not say."""
    is_about: bool
    """Whether words around it say that it is only about that: 左右, 约."""
    is_limit: bool
    """Whether words around it make it a limit: 以上, 不超过."""
    shown: str
    bound: str
    """It as it is shown, with the words that bind it."""

    def is_like(self, other: "Figure") -> bool:
        """Return whether another figure is the same, in the same unit where both tell it."""
        return self.number == other.number and (self.unit.startswith(other.unit) or other.unit.startswith(self.unit))

    def is_opposite(self, other: "Figure") -> bool:
        """Return whether another figure is bound on the other side, or one is a limit and the other only about that."""
        is_other_limit = any(one.is_limit and not one.is_about and two.is_about for one, two in ((self, other), (other, self)))
        return is_other_limit or any(_OPPOSITE[side] in other.sides for side in self.sides)


def figures_in(words: str) -> list[Figure]:
    """Return the figures in some words."""
    folded, known = fold(words), _told_apart()
    found = []
    numbering = {match.start(match.lastgroup or 0) for match in _NUMBERING.finditer(folded)}
    for match in _NUMBER.finditer(folded):
        if match.start() in numbering:
            continue
        number = match[1].replace(",", "") if match[1] else match[0]
        number = (number.rstrip("0").rstrip(".") if "." in number else number) + (match[2] or "")
        lengths = range(min(_LONGEST_UNIT, len(folded) - match.end()), 0, -1)
        unit = next((name for length in lengths if (name := folded[match.end() : match.end() + length]) in known), "")
        ahead = comparison_before_number().search(folded[max(0, match.start() - _AHEAD) : match.start()])
        behind = _BOUND.match(folded, match.end() + len(unit))
        sides = {str(one.comparator) for n, one in enumerate(COMPARISONS) if ahead and ahead[f"c{n}"]}
        sides |= {BOUNDS[behind[1]]} if behind else set()
        about = ABOUT_AHEAD.search(folded, max(0, match.start() - _AHEAD), match.start())
        about_behind = _ABOUT_BEHIND.match(folded, match.end() + len(unit))
        ahead_said, behind_said = ahead or about, behind or about_behind
        shown = number + unit
        found.append(
            Figure(
                number,
                known.get(unit, ""),
                frozenset(sides & _OPPOSITE.keys()),
                bool(about or about_behind),
                bool(behind or (ahead and _LIMITS.search(ahead[0]))),
                shown,
                f"{ahead_said[0] if ahead_said else ''}{shown}{behind_said[0] if behind_said else ''}",
            )
        )
    return found


_COUNT, _AMOUNT, _LONGEST_UNIT = "count", "amount", 8
_ONE_CHARACTER = frozenset("吨元亩米")
"""Units of one character with which no other word begins."""


@cache
def _told_apart() -> Mapping[str, str]:
    """Return what units are told apart by, those that count things by one word for all."""
    return {
        name: kind if kind == _COUNT else name
        for name, (_, kind) in units().items()
        if kind == _COUNT or (kind == _AMOUNT and (len(name) > 1 or name in _ONE_CHARACTER))
    }
