"""Of which places figures are, where the words in front of them say so."""

import re

from parsers.about.regions import region_named
from parsers.plan import Span

_PARTS = frozenset(
    ["县城", "城区", "乡镇", "农村", "城市", "城镇", "主城区", "中心城区", "建成区", "市区", "郊区", "山区", "平原", "县级市"]
)
"""Parts of any place."""
_PLACE_LENGTHS = range(5, 1, -1)


def are_places(words: str) -> bool:
    """Return whether some words are a list of places and nothing else."""
    return all(map(is_place, re.split("[、和及与]", words.removeprefix("其中"))))


def is_place(name: str) -> bool:
    """Return whether a name is that of a place, or of a part that any place has."""
    region = region_named(name)
    return name in _PARTS if region is None else name in (region.name, region.short)


def without_place(text: str, start: int, end: int) -> Span:
    """Return the words of a stretch without a place that they begin or end with: 消除率 of 安顺市消除率."""
    start += len("其中") if text.startswith("其中", start, end) else 0
    first = next((n for n in _PLACE_LENGTHS if start + n <= end and is_place(text[start : start + n])), 0)
    last = next((n for n in _PLACE_LENGTHS if start + first + n <= end and is_place(text[end - n : end])), 0)
    return start + first, end - last
