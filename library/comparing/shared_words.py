"""The words that two sections share, each whole: no part of a longer one, and none that stands everywhere."""

import math
from collections.abc import Sequence
from functools import cache, lru_cache

from parsers.text.topic_words import topic_words
from parsers.text.word_counts import word_counts

_MOST_NAMED = 4
"""How many words are named."""
_MOST_TRIED = 20
"""How many runs of characters are tried for them."""
_SHORTEST = 2
_JOINS = frozenset("和与及或等的对在从以并将向为由到至于把")
"""What only joins words to others."""
_SUBJECT_COUNT = 2000
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
    """Return where words begin and end within a stretch of Chinese in a text, by the words that stand around it."""
    first, last = start, end
    while first and "一" <= text[first - 1] <= "鿿":
        first -= 1
    while last < len(text) and "一" <= text[last] <= "鿿":
        last += 1
    return {edge for cut in _cuts(text[first:last]) if start <= (edge := first + cut) <= end}


@lru_cache(4096)
def _cuts(run: str) -> tuple[int, ...]:
    """Return where words begin and end in a run of Chinese characters: the likeliest way to cut it."""
    counts, subjects, longest = word_counts(), *_subjects()
    best, before = [0.0], [0]
    for stop in range(1, len(run) + 1):
        least, cut = math.inf, stop - 1
        for at in range(max(0, stop - longest), stop):
            word = run[at:stop]
            if word in counts or word in subjects:
                cost = best[at] + _cost(word)
            elif at == stop - 1:
                cost = best[at] + _UNKNOWN
            else:
                # What is no word is never cut out whole, for its characters cost no more.
                continue
            if cost < least:
                least, cut = cost, at
        best.append(least)
        before.append(cut)
    cuts, at = [len(run)], len(run)
    while at:
        at = before[at]
        cuts.append(at)
    return tuple(cuts)


_UNKNOWN = 16.0
"""What a character costs that is in no word."""


@cache
def _cost(word: str) -> float:
    """Return what a word costs, the less the more often it is used."""
    return _cost_of_one() - math.log(word_counts()[word] or _SUBJECT_COUNT)


@cache
def _cost_of_one() -> float:
    """Return what a word costs that is used once."""
    return math.log(word_counts().total())


@cache
def _subjects() -> tuple[frozenset[str], int]:
    """Return the words that name what plans are about, and how long the longest of all words is."""
    subjects = frozenset(one.word for one in topic_words())
    return subjects, max(map(len, (*word_counts(), *subjects)))
