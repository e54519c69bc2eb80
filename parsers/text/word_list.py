"""A regular expression for the words of a long list."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby

from parsers.text.patterns import compiled

_TRIED_ONE_BY_ONE = 24


def any_word(words: Iterable[str]) -> re.Pattern[str]:
    """Return an expression that finds any of some words, the longer ones first.

    Regular expressions try alternatives one by one. So the words are gathered by their first characters, and these are
    halved again and again, each half behind a look at the range its first characters are in.
    """
    longest_first = sorted(words, key=lambda word: (word[0], -len(word)))
    groups = [(first, [word[1:] for word in group]) for first, group in groupby(longest_first, key=lambda word: word[0])]
    firsts = "".join(re.escape(first) for first, _ in groups)
    return compiled(f"(?=[{firsts}])(?:{_halved(groups)})" if groups else "(?!)")


def _halved(groups: Sequence[tuple[str, list[str]]]) -> str:
    if len(groups) <= _TRIED_ONE_BY_ONE:
        return "|".join(f"{re.escape(first)}(?:{'|'.join(map(re.escape, rest))})" for first, rest in groups)
    middle = len(groups) // 2
    halves = (groups[:middle], groups[middle:])
    return "|".join(f"(?=[{re.escape(half[0][0])}-{re.escape(half[-1][0])}])(?:{_halved(half)})" for half in halves)
