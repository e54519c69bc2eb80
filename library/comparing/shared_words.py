"""The words that two sections share, each whole: no part of a longer one, and none that stands everywhere."""

import math
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import islice

import data
from parsers.text.folding import fold

_MOST_NAMED = 4
"""How many words are named."""
_MOST_TRIED = 20
"""How many runs of characters are tried for them."""
_SHORTEST = 2
_AROUND = 8
"""How many characters on either side of some words tell where these begin and end."""
_JOINS = frozenset("和与及或等的对在从以并将向为由到至于把")
"""What only joins words to others."""
_SUBJECT_COUNT = 2_000
"""How often a word counts as used that names what plans are about, as few dictionaries have it."""


def shared_words(runs: Sequence[str], left: str, right: str) -> tuple[str, ...]:
    """Return the longest words that two folded texts share around some runs of characters, the first ones first."""
    found: list[str] = []
    for run in runs[:_MOST_TRIED]:
        if run not in left or run not in right or any(run in words or run[1:] == words[:-1] for words in found):
            continue
        start, end = _longest(run, left, right)
        if "一" <= run[0] <= "鿿":
            start, end = _whole(start, end, left, right)
        words = left[start:end]
        # A run that was the end of one word and the beginning of the next is none.
        if run in words and len(words) >= _SHORTEST and not any(words in other or other in words for other in found):
            found.append(words)
        if len(found) == _MOST_NAMED:
            break
    return tuple(found)


def _longest(run: str, left: str, right: str) -> tuple[int, int]:
    """Return where in the left text the longest stretch of Chinese around a run stands that the right text has too."""
    start = left.index(run)
    end = start + len(run)
    while end < len(left) and "一" <= left[end] <= "鿿" and left[start : end + 1] in right:
        end += 1
    while start and "一" <= left[start - 1] <= "鿿" and left[start - 1 : end] in right:
        start -= 1
    return start, end


def _whole(start: int, end: int, left: str, right: str) -> tuple[int, int]:
    """Return what is left of a stretch of the left text without the parts of words at its ends, by either text."""
    there = right.index(left[start:end])
    edges = sorted(_edges(left, start, end) & {start + at - there for at in _edges(right, there, there + end - start)})
    while len(edges) > 1 and left[edges[0] : edges[1]] in _JOINS:
        del edges[0]
    while len(edges) > 1 and left[edges[-2] : edges[-1]] in _JOINS:
        del edges[-1]
    return (edges[0], edges[-1]) if edges else (start, start)


def _edges(text: str, start: int, end: int) -> set[int]:
    """Return where words begin and end within a stretch of a text: the likeliest way to cut what stands around it."""
    first = max(0, start - _AROUND)
    around = text[first : end + _AROUND]
    costs, longest = _costs()
    best = [0.0]
    before = [0]
    for stop in range(1, len(around) + 1):
        ways = ((best[at] + costs.get(around[at:stop], _UNKNOWN * (stop - at)), at) for at in range(max(0, stop - longest), stop))
        cost, at = min(ways)
        best.append(cost)
        before.append(at)
    edges, at = {first + len(around)}, len(around)
    while at:
        at = before[at]
        edges.add(first + at)
    return {edge for edge in edges if start <= edge <= end}


_UNKNOWN = 16.0
"""What a character costs that is in no word."""


@cache
def _costs() -> tuple[dict[str, float], int]:
    """Return what each word costs, the less the more often it is used, and how long words are at most."""
    counts = {word: int(count) for word, count in data.rows("words")}
    for word in _subjects():
        counts[word] = max(counts.get(word, 0), _SUBJECT_COUNT)
    whole = math.log(sum(counts.values()))
    return {word: whole - math.log(count or 1) for word, count in counts.items()}, max(map(len, counts))


def _subjects() -> Iterable[str]:
    return (fold(word) for word, *_ in islice(data.rows("topics"), 1, None))
