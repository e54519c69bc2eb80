"""Figures of a level alone, which are of what the item beside them names: 6个国家级、20个省级临床重点专科."""

from collections.abc import Iterable, Iterator, Sequence

from parsers.facts.targets.promise import Promise
from parsers.text.patterns import compiled
from parsers.values import replace

_LEVEL = compiled("[^\\S\\n]*(?:世界|国际|国家|区域|[省市县部])级")
_FIRST_LEVEL = compiled(f"[^,，。;；、\\d]{{0,6}}?{_LEVEL.pattern}")
"""A level, perhaps with a verb in front of it: 培育国家级."""


def with_shared_nouns(text: str, promises: Sequence[Promise]) -> Iterator[Promise]:
    """Yield promises in order, those of a level alone with what the item behind them is of, or else the one ahead of them."""
    tail = ""
    found: list[Promise] = []
    for promise in reversed(promises):
        start, end = promise.indicator
        level = _LEVEL.match(text, start, end)
        if level and level.end() < end:
            tail = text[level.end() : end]
        elif not (level and text[end : end + 1] in ("、", "和", "及", "与")):
            tail = ""
        found.append(replace(promise, tail=tail) if level and level.end() == end and tail else promise)
    yield from _with_nouns_ahead(text, reversed(found))


def _with_nouns_ahead(text: str, promises: Iterable[Promise]) -> Iterator[Promise]:
    """Yield promises, those of a level alone with what the one before is of: 国家级示范园区5家、省级40家."""
    noun, behind = "", -1
    for promise in promises:
        start, end = promise.indicator
        level, first = _LEVEL.match(text, start, end), _FIRST_LEVEL.match(text, start, end)
        if first and first.end() < end <= promise.quantity.start:
            noun = text[first.end() : end]
        elif not (level and text[behind:start].strip() in ("、", ",")):
            noun = ""
        behind = promise.quantity.end
        is_alone = level and level.end() == end and not promise.tail
        yield replace(promise, tail=noun) if is_alone and noun else promise
